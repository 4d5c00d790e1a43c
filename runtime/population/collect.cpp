#include "runtime/population/collect.h"

#include <algorithm>
#include <thread>

#include "compiler/base/check.h"
#include "runtime/eval/evaluator.h"
#include "runtime/eval/groups.h"

namespace muster::population {

namespace {

using eval::Shape;
using eval::Vector;
using ir::Numbers;
using ir::Quotient;

// Profiles that are evaluated at once: a column of them stays in the first-level cache.
constexpr std::size_t kRun = 4096;

// What one thread saw of one question's operands.
class Seen {
 public:
  explicit Seen(bool isGrouped) : isGrouped_(isGrouped) {}

  void add(const Vector& value, const Vector& scope, const Vector& key) {
    take(value.shape);
    const bool isWhole = !isGrouped_ && isEveryRow(value, scope) && !value.isUniform &&
                         value.shape == Shape::Narrow && values_.index() == 0;
    if (isWhole) {
      auto& all = std::get<std::vector<std::int64_t>>(values_);
      all.insert(all.end(), value.narrow.begin(),
                 value.narrow.begin() + static_cast<std::ptrdiff_t>(value.size));
      return;
    }
    for (std::size_t word = 0; word < value.words(); ++word) {
      std::uint64_t inside = scope.isTrue[word];
      if (isGrouped_) inside &= key.knownWord(word);
      eval::forEachBit(inside & value.uncomputableWord(word), word,
                       [&](std::size_t row) { failed_.push_back(groupOf(key, row)); });
      eval::forEachBit(inside & value.knownWord(word), word, [&](std::size_t row) {
        if (isGrouped_) groups_.push_back(groupOf(key, row));
        push(value, row);
      });
    }
  }

  // Adds what was seen to the whole.
  void mergeInto(Collected& whole, eval::Groups& allGroups) const {
    std::vector<std::uint32_t> groupIn{0};
    if (isGrouped_) {
      groupIn.clear();
      for (const ir::Constant& key : keys_.keys()) groupIn.push_back(allGroups.add(key));
    }
    const std::size_t count = isGrouped_ ? allGroups.size() : 1;
    while (whole.groups.size() < count) whole.groups.push_back({emptyLike(values_), false});
    for (const std::uint32_t group : failed_) whole.groups[groupIn[group]].hasUncomputable = true;
    std::visit(
        [&](const auto& values) {
          using All = std::decay_t<decltype(values)>;
          if (!isGrouped_) {
            auto& into = std::get<All>(whole.groups[0].values);
            into.insert(into.end(), values.begin(), values.end());
            return;
          }
          for (std::size_t i = 0; i < values.size(); ++i) {
            std::get<All>(whole.groups[groupIn[groups_[i]]].values).push_back(values[i]);
          }
        },
        values_);
  }

  bool isWide() const { return std::holds_alternative<std::vector<Int128>>(values_); }
  void widen() {
    if (const auto* narrow = std::get_if<std::vector<std::int64_t>>(&values_)) {
      values_ = std::vector<Int128>(narrow->begin(), narrow->end());
    }
  }
  // Gives the first one's memory away where there is nothing to merge.
  Numbers& values() { return values_; }
  bool hasFailed() const { return !failed_.empty(); }

 private:
  static bool isEveryRow(const Vector& value, const Vector& scope) {
    for (std::size_t word = 0; word < value.words(); ++word) {
      const std::uint64_t all = value.rowBits(word);
      if (scope.isTrue[word] != all || value.knownWord(word) != all) return false;
    }
    return true;
  }

  static Numbers emptyLike(const Numbers& numbers) {
    return std::visit([](const auto& all) { return Numbers(std::decay_t<decltype(all)>()); },
                      numbers);
  }

  // Makes room for values of that shape: the first block decides, and wide ones widen.
  void take(Shape shape) {
    if (shape == Shape::Wide) widen();
    if (shape == Shape::Ratios && values_.index() == 0) values_ = std::vector<Quotient>();
    if (shape == Shape::Reals && values_.index() == 0) values_ = std::vector<double>();
  }

  std::uint32_t groupOf(const Vector& key, std::size_t row) {
    return isGrouped_ ? keys_.add(key, row) : 0;
  }

  void push(const Vector& value, std::size_t row) {
    switch (value.shape) {
      case Shape::Narrow:
      case Shape::Wide:
        if (auto* narrow = std::get_if<std::vector<std::int64_t>>(&values_)) {
          narrow->push_back(value.narrow[value.at(row)]);
        } else {
          std::get<std::vector<Int128>>(values_).push_back(value.number(row));
        }
        return;
      case Shape::Ratios: {
        const eval::Ratio& ratio = value.ratios[value.at(row)];
        std::get<std::vector<Quotient>>(values_).push_back({ratio.numerator, ratio.denominator});
        return;
      }
      case Shape::Reals:
        std::get<std::vector<double>>(values_).push_back(value.reals[value.at(row)]);
        return;
      case Shape::Truth:
      case Shape::Sets: break;
    }
    MUSTER_CHECK(false, "profiles compared by what is no number");
  }

  bool isGrouped_;
  Numbers values_;
  std::vector<std::uint32_t> groups_;  // of each value, where there are any
  std::vector<std::uint32_t> failed_;  // groups with a value that could not be computed
  eval::Groups keys_;
};

bool isGrouped(const ir::Store& store, const Operands& operands) {
  return store.op(operands.key) != ir::Op::True;
}

}  // namespace

std::vector<Collected> collect(const ir::Store& store, const column::Table& table,
                               std::span<const Operands> wanted, int threads) {
  std::vector<ir::NodeId> nodes;
  for (const Operands& it : wanted) nodes.insert(nodes.end(), {it.value, it.scope, it.key});
  const eval::TableRows rows(table);
  const eval::Evaluator evaluator(store, rows, nodes);

  const std::size_t runs = (table.profileCount + kRun - 1) / kRun;
  const std::size_t parts =
      std::max<std::size_t>(1, std::min(static_cast<std::size_t>(threads), runs));
  std::vector<std::vector<Seen>> seen(parts);
  const auto look = [&](std::size_t part) {
    for (const Operands& it : wanted) seen[part].emplace_back(isGrouped(store, it));
    eval::Block block;
    for (std::size_t run = runs * part / parts; run < runs * (part + 1) / parts; ++run) {
      evaluator.evaluate(run * kRun, std::min((run + 1) * kRun, table.profileCount), block);
      for (std::size_t i = 0; i < wanted.size(); ++i) {
        seen[part][i].add(evaluator.value(block, wanted[i].value),
                          evaluator.value(block, wanted[i].scope),
                          evaluator.value(block, wanted[i].key));
      }
    }
  };
  {
    std::vector<std::jthread> others;
    for (std::size_t part = 1; part < parts; ++part) others.emplace_back(look, part);
    look(0);
  }

  std::vector<Collected> all(wanted.size());
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    all[i].isGrouped = isGrouped(store, wanted[i]);
    if (parts == 1 && !all[i].isGrouped) {
      Seen& only = seen[0][i];
      all[i].groups.push_back({std::move(only.values()), only.hasFailed()});
      continue;
    }
    const bool isWide =
        std::ranges::any_of(seen, [&](const auto& part) { return part[i].isWide(); });
    eval::Groups groups;
    for (std::vector<Seen>& part : seen) {
      if (isWide) part[i].widen();
      part[i].mergeInto(all[i], groups);
    }
    all[i].keys = groups.keys();
  }
  return all;
}

}  // namespace muster::population
