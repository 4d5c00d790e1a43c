#include "runtime/engine/values.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <map>
#include <thread>
#include <unordered_map>
#include <utility>

#include "compiler/base/check.h"
#include "runtime/eval/evaluator.h"

namespace muster::engine {

namespace {

using eval::Shape;
using plan::ValueColumn;

// Profiles that are evaluated at once: a column of them stays in the first-level cache.
constexpr std::size_t kRun = 4096;

bool isText(const schema::Type& type) {
  return type.kind == schema::Kind::Text || type.kind == schema::Kind::Zone;
}

bool isNarrow(Int128 value) {
  return value >= std::numeric_limits<std::int64_t>::min() &&
         value <= std::numeric_limits<std::int64_t>::max();
}

// The texts that one thread has seen, each once, by a number of its own.
class Seen {
 public:
  std::uint32_t numberOf(const eval::Vector& vector, std::size_t row) {
    const auto code = static_cast<std::size_t>(vector.narrow[vector.at(row)]);
    if (vector.texts != last_) {
      last_ = vector.texts;
      numbers_.assign(last_->size(), kNone);
    }
    std::uint32_t& number = numbers_[code];
    if (number == kNone) {
      number =
          all_.try_emplace(std::string((*last_)[code]), static_cast<std::uint32_t>(all_.size()))
              .first->second;
    }
    return number;
  }
  const std::unordered_map<std::string, std::uint32_t>& all() const { return all_; }

 private:
  static constexpr std::uint32_t kNone = 0xFFFF'FFFF;
  std::shared_ptr<const eval::Texts> last_;  // and what its codes are here
  std::vector<std::uint32_t> numbers_;
  std::unordered_map<std::string, std::uint32_t> all_;
};

// One value of all profiles, while threads fill it.
class Filling {
 public:
  Filling(ir::NodeId node, const schema::Type& type, std::size_t profileCount, std::size_t threads)
      : node_(node), seen_(threads) {
    column_.type = type;
    column_.known.assign((profileCount + 63) / 64, 0);
    if (isText(type)) {
      column_.held = ValueColumn::Codes(profileCount, 0);
    } else if (type.kind == schema::Kind::Ratio) {
      column_.held = std::vector<plan::Quotient>(profileCount);
    } else if (type.kind == schema::Kind::Real) {
      column_.held = std::vector<double>(profileCount, 0);
    } else {
      column_.held = std::vector<std::int64_t>(profileCount, 0);
    }
  }

  ir::NodeId node() const { return node_; }
  // Whether 64 bits did not do, so that all has to be filled once more, with 128.
  bool isTooNarrow() const { return isTooNarrow_; }
  void widen(std::size_t profileCount) {
    isTooNarrow_ = false;
    column_.held = std::vector<Int128>(profileCount, 0);
  }

  // Rows of a block; the first is a multiple of 64.
  void fill(const eval::Vector& vector, std::size_t begin, std::size_t thread) {
    for (std::size_t word = 0; word < vector.words(); ++word) {
      column_.known[begin / 64 + word] = vector.knownWord(word);
    }
    if (auto* all = std::get_if<std::vector<std::int64_t>>(&column_.held)) {
      eval::forEachKnown(vector, [&](std::size_t row) {
        const Int128 number = vector.number(row);
        if (!isNarrow(number)) isTooNarrow_ = true;
        (*all)[begin + row] = static_cast<std::int64_t>(number);
      });
    } else if (auto* wide = std::get_if<std::vector<Int128>>(&column_.held)) {
      eval::forEachKnown(vector,
                         [&](std::size_t row) { (*wide)[begin + row] = vector.number(row); });
    } else if (auto* reals = std::get_if<std::vector<double>>(&column_.held)) {
      eval::forEachKnown(
          vector, [&](std::size_t row) { (*reals)[begin + row] = vector.reals[vector.at(row)]; });
    } else if (auto* ratios = std::get_if<std::vector<plan::Quotient>>(&column_.held)) {
      eval::forEachKnown(vector, [&](std::size_t row) {
        const eval::Ratio& ratio = vector.ratios[vector.at(row)];
        (*ratios)[begin + row] = {ratio.numerator, ratio.denominator};
      });
    } else {
      auto& codes = std::get<ValueColumn::Codes>(column_.held);
      eval::forEachKnown(vector, [&](std::size_t row) {
        codes[begin + row] = seen_[thread].numberOf(vector, row);
      });
    }
  }

  // `firstOf[t]`: where the profiles of thread t begin.
  ValueColumn finish(const std::vector<std::size_t>& firstOf) {
    auto* codes = std::get_if<ValueColumn::Codes>(&column_.held);
    if (codes == nullptr) return std::move(column_);
    for (const Seen& seen : seen_) {
      for (const auto& [text, number] : seen.all()) column_.texts.push_back(text);
    }
    std::ranges::sort(column_.texts);
    const auto repeats = std::ranges::unique(column_.texts);
    column_.texts.erase(repeats.begin(), repeats.end());
    for (std::size_t thread = 0; thread < seen_.size(); ++thread) {
      std::vector<std::uint32_t> place(seen_[thread].all().size());
      for (const auto& [text, number] : seen_[thread].all()) {
        place[number] = static_cast<std::uint32_t>(std::ranges::lower_bound(column_.texts, text) -
                                                   column_.texts.begin());
      }
      for (std::size_t i = firstOf[thread]; i < firstOf[thread + 1]; ++i) {
        const bool isKnown = (column_.known[i / 64] >> (i % 64) & 1U) != 0;
        if (isKnown) (*codes)[i] = place[(*codes)[i]];
      }
    }
    return std::move(column_);
  }

 private:
  ir::NodeId node_;
  ValueColumn column_;
  std::vector<Seen> seen_;  // by thread
  std::atomic<bool> isTooNarrow_ = false;
};

// Profiles of each thread, at multiples of a run.
std::vector<std::size_t> partsOf(std::size_t profileCount, int threads) {
  const std::size_t runs = (profileCount + kRun - 1) / kRun;
  const std::size_t parts = std::clamp<std::size_t>(runs, 1, static_cast<std::size_t>(threads));
  std::vector<std::size_t> firstOf;
  for (std::size_t part = 0; part <= parts; ++part) {
    firstOf.push_back(std::min(runs * part / parts * kRun, profileCount));
  }
  return firstOf;
}

void fillAll(const ir::Store& store, const column::Table& table,
             const std::vector<Filling*>& fillings, const std::vector<std::size_t>& firstOf) {
  std::vector<ir::NodeId> nodes;
  for (const Filling* it : fillings) nodes.push_back(it->node());
  const eval::TableRows rows(table);
  const eval::Evaluator evaluator(store, rows, nodes);
  const auto run = [&](std::size_t part) {
    eval::Block block;
    for (std::size_t begin = firstOf[part]; begin < firstOf[part + 1]; begin += kRun) {
      evaluator.evaluate(begin, std::min(begin + kRun, firstOf[part + 1]), block);
      for (Filling* it : fillings) it->fill(evaluator.value(block, it->node()), begin, part);
    }
  };
  std::vector<std::jthread> others;
  for (std::size_t part = 1; part + 1 < firstOf.size(); ++part) others.emplace_back(run, part);
  run(0);
}

}  // namespace

plan::Values valuesOf(const ir::Store& store, std::span<const ir::NodeId> nodes,
                      const column::Table& table, int threads) {
  const std::vector<std::size_t> firstOf = partsOf(table.profileCount, threads);
  std::vector<ValueColumn> columns;
  std::vector<std::size_t> columnOf;
  std::map<ir::NodeId, std::size_t> made;
  std::vector<std::pair<std::size_t, std::unique_ptr<Filling>>> fillings;
  for (const ir::NodeId node : nodes) {
    const auto [found, isNew] = made.try_emplace(node, columns.size());
    columnOf.push_back(found->second);
    if (!isNew) continue;
    ValueColumn& column = columns.emplace_back();
    column.type = store.type(node);
    if (store.op(node) == ir::Op::Column) {
      column.held = &table.columns[store.fieldOf(node)];
    } else {
      fillings.emplace_back(
          found->second,
          std::make_unique<Filling>(node, column.type, table.profileCount, firstOf.size() - 1));
    }
  }
  std::vector<Filling*> open;
  for (const auto& [place, filling] : fillings) open.push_back(filling.get());
  if (!open.empty()) fillAll(store, table, open, firstOf);
  std::erase_if(open, [](const Filling* it) { return !it->isTooNarrow(); });
  for (Filling* it : open) it->widen(table.profileCount);
  if (!open.empty()) fillAll(store, table, open, firstOf);
  for (auto& [place, filling] : fillings) columns[place] = filling->finish(firstOf);
  return plan::Values(table.schema, std::move(columns), std::move(columnOf));
}

}  // namespace muster::engine
