#include "runtime/eval/number_set.h"

#include <algorithm>

namespace muster::eval {

namespace {

// The ranges where `keep(in a, in b)` holds.
template <typename Keep>
std::vector<NumberSet::Range> combine(const NumberSet& a, const NumberSet& b, const Keep& keep) {
  std::vector<std::uint64_t> bounds;
  for (const NumberSet* set : {&a, &b}) {
    for (const auto& [first, second] : set->ranges) {
      bounds.push_back(first);
      bounds.push_back(second);
    }
  }
  std::sort(bounds.begin(), bounds.end());
  bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());
  std::vector<NumberSet::Range> ranges;
  for (std::size_t i = 0; i + 1 < bounds.size(); ++i) {
    if (!keep(a.contains(bounds[i]), b.contains(bounds[i]))) continue;
    if (!ranges.empty() && ranges.back().second == bounds[i])
      ranges.back().second = bounds[i + 1];
    else
      ranges.emplace_back(bounds[i], bounds[i + 1]);
  }
  return ranges;
}

}  // namespace

NumberSet NumberSet::all(std::uint64_t universe) { return range(0, universe, universe); }

NumberSet NumberSet::range(std::uint64_t first, std::uint64_t second, std::uint64_t universe) {
  NumberSet set;
  second = std::min(second, universe);
  if (first < second) set.ranges.emplace_back(first, second);
  return set;
}

bool NumberSet::contains(std::uint64_t number) const {
  const auto after = std::upper_bound(ranges.begin(), ranges.end(), number,
                                      [](std::uint64_t n, const Range& r) { return n < r.first; });
  return after != ranges.begin() && number < (after - 1)->second;
}

NumberSet unite(const NumberSet& a, const NumberSet& b) {
  return {combine(a, b, [](bool x, bool y) { return x || y; }), a.hasMissing || b.hasMissing};
}

NumberSet intersect(const NumberSet& a, const NumberSet& b) {
  return {combine(a, b, [](bool x, bool y) { return x && y; }), a.hasMissing && b.hasMissing};
}

NumberSet complement(const NumberSet& in, std::uint64_t universe) {
  return {combine(in, NumberSet::all(universe), [](bool x, bool y) { return !x && y; }),
          !in.hasMissing};
}

std::string toString(const NumberSet& set) {
  std::string text;
  for (const auto& [first, second] : set.ranges) {
    text += "[" + std::to_string(first) + "," + std::to_string(second) + ")";
  }
  return set.hasMissing ? text + "?" : text;
}

}  // namespace muster::eval
