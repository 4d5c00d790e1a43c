#pragma once

// Sets of the numbers that a sliced column holds, as ranges: what a condition about one field of an
// event comes to. `2 <= x < 5 or x = 9, or missing` is {[2, 5) [9, 10), missing}.
//
// Tested by tests/unit/eval/number_set_test.cpp.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace muster::eval {

// Numbers lie in [0, universe).
struct NumberSet {
  using Range = std::pair<std::uint64_t, std::uint64_t>;

  std::vector<Range> ranges;  // [first, second), ascending, neither empty nor touching
  bool hasMissing = false;

  static NumberSet all(std::uint64_t universe);
  // [first, second), cut to the universe.
  static NumberSet range(std::uint64_t first, std::uint64_t second, std::uint64_t universe);

  bool isEmpty() const { return ranges.empty() && !hasMissing; }
  bool isOneRange() const { return ranges.size() == 1 && !hasMissing; }
  bool contains(std::uint64_t number) const;
  friend bool operator==(const NumberSet&, const NumberSet&) = default;
};

NumberSet unite(const NumberSet& a, const NumberSet& b);
NumberSet intersect(const NumberSet& a, const NumberSet& b);
NumberSet complement(const NumberSet& in, std::uint64_t universe);

// "[2,5)[9,10)?", where `?` is missing.
std::string toString(const NumberSet& set);

}  // namespace muster::eval
