#include "compiler/circuit/ranges.h"

#include <algorithm>
#include <utility>

#include "compiler/base/check.h"

namespace muster::circuit {

namespace {

constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();

// Halves the number of sets each round, so that long lists cost n log n.
template <typename Join>
Ranges joinedByPairs(std::vector<Ranges> sets, Join join) {
  while (sets.size() > 1) {
    std::vector<Ranges> joined;
    for (std::size_t i = 0; i < sets.size(); i += 2) {
      joined.push_back(i + 1 < sets.size() ? join(sets[i], sets[i + 1]) : std::move(sets[i]));
    }
    sets = std::move(joined);
  }
  return std::move(sets[0]);
}

}  // namespace

Ranges Ranges::atLeast(Int128 bound) { return between(bound, Int128{kLargest} + 1); }

Ranges Ranges::between(Int128 first, Int128 past) {
  if (first >= past || first > kLargest || past <= kLowest) return {};
  Ranges result;
  result.steps_.add(first < kLowest ? kLowest : static_cast<std::int64_t>(first));
  if (past <= kLargest) result.steps_.add(static_cast<std::int64_t>(past));
  return result;
}

Ranges Ranges::these(std::vector<std::int64_t> values) {
  std::ranges::sort(values);
  const auto repeated = std::ranges::unique(values);
  values.erase(repeated.begin(), repeated.end());
  Ranges result;
  for (std::int64_t value : values) {
    if (result.steps_.endWith(value))
      result.steps_.removeLast();
    else
      result.steps_.add(value);
    if (value != kLargest) result.steps_.add(value + 1);
  }
  return result;
}

Ranges Ranges::fromSteps(Steps steps) {
  const auto all = steps.all();
  MUSTER_CHECK(std::adjacent_find(all.begin(), all.end(), std::greater_equal<>()) == all.end(),
               "steps out of order");
  return Ranges(std::move(steps));
}

bool Ranges::contains(std::int64_t value) const {
  const auto all = steps();
  return (std::upper_bound(all.begin(), all.end(), value) - all.begin()) % 2 != 0;
}

Ranges Ranges::complement() const {
  const auto all = steps();
  const bool hasLowest = !all.empty() && all.front() == kLowest;
  Ranges result;
  if (!hasLowest) result.steps_.add(kLowest);
  for (std::int64_t step : all.subspan(hasLowest ? 1 : 0)) result.steps_.add(step);
  return result;
}

// The numbers of which `holds` says so, given whether each set has them.
template <typename Holds>
Ranges Ranges::merged(const Ranges& a, const Ranges& b, Holds holds) {
  const auto ofA = a.steps();
  const auto ofB = b.steps();
  Ranges result;
  std::size_t i = 0;
  std::size_t j = 0;
  bool was = false;
  while (i < ofA.size() || j < ofB.size()) {
    const bool takesA = j == ofB.size() || (i < ofA.size() && ofA[i] <= ofB[j]);
    const bool takesB = i == ofA.size() || (j < ofB.size() && ofB[j] <= ofA[i]);
    const std::int64_t place = takesA ? ofA[i] : ofB[j];
    if (takesA) ++i;
    if (takesB) ++j;
    const bool is = holds(i % 2 != 0, j % 2 != 0);
    if (std::exchange(was, is) != is) result.steps_.add(place);
  }
  return result;
}

Ranges operator&(const Ranges& a, const Ranges& b) {
  return Ranges::merged(a, b, [](bool inA, bool inB) { return inA && inB; });
}

Ranges operator|(const Ranges& a, const Ranges& b) {
  return Ranges::merged(a, b, [](bool inA, bool inB) { return inA || inB; });
}

Ranges unionOf(std::vector<Ranges> sets) {
  if (sets.empty()) return {};
  return joinedByPairs(std::move(sets), [](const Ranges& a, const Ranges& b) { return a | b; });
}

Ranges intersectionOf(std::vector<Ranges> sets) {
  if (sets.empty()) return Ranges::all();
  return joinedByPairs(std::move(sets), [](const Ranges& a, const Ranges& b) { return a & b; });
}

}  // namespace muster::circuit
