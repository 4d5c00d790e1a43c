#include "runtime/eval/steps.h"

#include <algorithm>

#include "compiler/base/check.h"
#include "runtime/eval/decimal.h"

namespace muster::eval {

namespace {

using ir::Numbers;
using ir::Quotient;

template <typename T>
T valueAt(const Vector& value, std::size_t row);
template <>
Int128 valueAt(const Vector& value, std::size_t row) {
  return value.number(row);
}
template <>
Quotient valueAt(const Vector& value, std::size_t row) {
  const Ratio& ratio = value.ratios[value.at(row)];
  return {ratio.numerator, ratio.denominator};
}
template <>
double valueAt(const Vector& value, std::size_t row) {
  return value.reals[value.at(row)];
}

bool comesBefore(std::int64_t a, std::int64_t b) { return a < b; }
bool comesBefore(Int128 a, Int128 b) { return a < b; }
bool comesBefore(double a, double b) { return a < b; }
bool comesBefore(const Quotient& a, const Quotient& b) { return isLess(a, b); }

// How many marks are not larger than the value.
template <typename T>
std::size_t passed(const std::vector<T>& marks, const T& value) {
  const auto end = std::upper_bound(marks.begin(), marks.end(), value,
                                    [](const T& a, const T& b) { return comesBefore(a, b); });
  return static_cast<std::size_t>(end - marks.begin());
}

std::size_t passedMarks(const Numbers& marks, const Vector& value, std::size_t row) {
  return std::visit(
      [&](const auto& all) -> std::size_t {
        using T = typename std::decay_t<decltype(all)>::value_type;
        if (all.empty()) return 0;
        if constexpr (std::is_same_v<T, std::int64_t>) {
          if (value.shape == Shape::Narrow) return passed(all, value.narrow[value.at(row)]);
          const Int128 wide = value.number(row);
          const auto narrow = static_cast<std::int64_t>(wide);
          if (narrow == wide) return passed(all, narrow);
          // Beyond 64 bits all marks are on one side.
          return wide < 0 ? 0 : all.size();
        } else {
          return passed(all, valueAt<T>(value, row));
        }
      },
      marks);
}

Shape shapeOfResults(const ir::Steps& table) {
  const Numbers* some = table.groups.empty() ? nullptr : &table.groups[0].results;
  if (some == nullptr && table.otherwise) some = &*table.otherwise;
  if (some == nullptr) return shapeOf(table.resultType);
  constexpr Shape kShapes[] = {Shape::Narrow, Shape::Wide, Shape::Ratios, Shape::Reals};
  return kShapes[some->index()];
}

void put(const Numbers& results, std::size_t index, std::size_t row, Vector& out) {
  switch (out.shape) {
    case Shape::Narrow:
      out.narrow[row] = std::get<std::vector<std::int64_t>>(results)[index];
      out.smallest = std::min(out.smallest, Int128{out.narrow[row]});
      out.largest = std::max(out.largest, Int128{out.narrow[row]});
      return;
    case Shape::Wide:
      out.wide[row] = std::get<std::vector<Int128>>(results)[index];
      out.smallest = std::min(out.smallest, out.wide[row]);
      out.largest = std::max(out.largest, out.wide[row]);
      return;
    case Shape::Ratios: {
      const Quotient& quotient = std::get<std::vector<Quotient>>(results)[index];
      out.ratios[row] = {quotient.numerator, quotient.denominator};
      return;
    }
    case Shape::Reals: out.reals[row] = std::get<std::vector<double>>(results)[index]; return;
    case Shape::Truth:
    case Shape::Sets: break;
  }
  MUSTER_CHECK(false, "a table of what is no number");
}

// Unknown, for the reason that the row of `in` is.
void setAs(const Vector& in, std::size_t row, Vector& out) {
  if (in.isUncomputable(row))
    out.setUncomputable(row);
  else
    out.setMissing(row);
}

std::size_t sizeOf(const Numbers& numbers) {
  return std::visit([](const auto& all) { return all.size(); }, numbers);
}

}  // namespace

bool isLess(const Quotient& a, const Quotient& b) {
  return compareRatios({a.numerator, a.denominator}, {b.numerator, b.denominator}) < 0;
}

void runSteps(const ir::Steps& table, const Groups& groups, const Vector& value, const Vector& key,
              Memory& memory, Vector& out) {
  out.reset(table.resultType, shapeOfResults(table), value.size);
  // The results of rows that have none stay as they are, and nobody looks at them.
  if (out.shape == Shape::Narrow) std::ranges::fill(out.narrow, 0);
  std::shared_ptr<const Learned> learned;
  if (table.isGrouped && key.isText()) {
    learned = memory.recall(key.texts, nullptr, [&] {
      Learned found;
      for (std::size_t code = 0; code < key.texts->size(); ++code) {
        found.codes.push_back(groups.find((*key.texts)[code]));
      }
      return found;
    });
  }
  const auto groupOf = [&](std::size_t row) -> std::uint32_t {
    if (!table.isGrouped) return table.groups.empty() ? kNoGroup : 0;
    if (learned) return learned->codes[static_cast<std::size_t>(key.narrow[key.at(row)])];
    return groups.find(key, row);
  };
  for (std::size_t row = 0; row < out.size; ++row) {
    if (table.isGrouped && !key.isKnown(row)) {
      setAs(key, row, out);
      continue;
    }
    const std::uint32_t group = groupOf(row);
    if (group == kNoGroup) {
      if (table.otherwise)
        put(*table.otherwise, 0, row, out);
      else
        out.setMissing(row);
      continue;
    }
    const ir::Steps::Group& it = table.groups[group];
    if (sizeOf(it.results) == 0) {
      out.setUncomputable(row);
    } else if (value.isKnown(row)) {
      put(it.results, passedMarks(it.marks, value, row), row, out);
    } else {
      setAs(value, row, out);
    }
  }
}

}  // namespace muster::eval
