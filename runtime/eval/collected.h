#pragma once

// What all values of one owner come to together, where one after another is not enough: how many
// are different, which stands in the middle, which is there most often, how many whole numbers
// follow each other. Everything is found by sorting, in time that hardly grows faster than the
// values.
//
// Tested by tests/unit/eval/aggregate_test.cpp.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <span>
#include <vector>

#include "compiler/base/int128.h"

namespace muster::eval {

// How many different values there are. Sorts them.
template <typename T, typename Less>
std::int64_t differentIn(std::span<T> values, const Less& less) {
  std::sort(values.begin(), values.end(), less);
  std::int64_t different = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    different += i == 0 || less(values[i - 1], values[i]);
  }
  return different;
}

// The value at rank n/2, rounded up, from below; there is one. Moves them.
template <typename T, typename Less>
T middleOf(std::span<T> values, const Less& less) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
  std::nth_element(values.begin(), middle, values.end(), less);
  return *middle;
}

// The value that is there most often; of several the one whose last place is later. There is one.
template <typename T, typename Less>
T mostFrequentOf(std::span<const T> values, const Less& less) {
  std::vector<std::size_t> places(values.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::stable_sort(places.begin(), places.end(),
                   [&](std::size_t a, std::size_t b) { return less(values[a], values[b]); });
  std::size_t most = 0;
  std::size_t lastPlace = 0;
  for (std::size_t begin = 0; begin < places.size();) {
    std::size_t end = begin + 1;
    while (end < places.size() && !less(values[places[begin]], values[places[end]])) ++end;
    const std::size_t last = places[end - 1];
    if (end - begin > most || (end - begin == most && last > lastPlace)) {
      most = end - begin;
      lastPlace = last;
    }
    begin = end;
  }
  return values[lastPlace];
}

// How many whole numbers there are in a row, each one more than the last: 3 of 1, 5, 6, 7, 7.
// Sorts them.
inline std::int64_t longestRunIn(std::span<Int128> values) {
  std::sort(values.begin(), values.end());
  std::int64_t longest = 0;
  std::int64_t run = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0 && values[i] == values[i - 1]) continue;
    run = i > 0 && values[i] == values[i - 1] + 1 ? run + 1 : 1;
    longest = std::max(longest, run);
  }
  return longest;
}

// The largest step from one value to the next; nothing where fewer than two are different. Sorts
// them.
inline std::optional<Int128> longestGapIn(std::span<Int128> values) {
  std::sort(values.begin(), values.end());
  Int128 longest = 0;
  for (std::size_t i = 1; i < values.size(); ++i) {
    longest = std::max(longest, values[i] - values[i - 1]);
  }
  return longest > 0 ? std::optional(longest) : std::nullopt;
}

}  // namespace muster::eval
