#pragma once

// Values at given ranks, without sorting all of them. For the files of this module only.

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "compiler/base/int128.h"
#include "runtime/eval/steps.h"

namespace muster::population {

inline bool comesBefore(std::int64_t a, std::int64_t b) { return a < b; }
inline bool comesBefore(Int128 a, Int128 b) { return a < b; }
inline bool comesBefore(double a, double b) { return a < b; }
inline bool comesBefore(const ir::Quotient& a, const ir::Quotient& b) { return eval::isLess(a, b); }

struct ComesBefore {
  template <typename T>
  bool operator()(const T& a, const T& b) const {
    return comesBefore(a, b);
  }
};

// Whole numbers fall into buckets of equal width; only the buckets that a rank is in are looked at
// again, until they are one number wide or small.
inline void selectWhole(std::span<std::int64_t> values, std::span<const std::size_t> ranks,
                        std::int64_t* out) {
  constexpr std::size_t kFew = 4096;
  constexpr int kBucketBits = 14;
  if (ranks.empty()) return;
  if (values.size() <= kFew) {
    std::ranges::sort(values);
    for (std::size_t i = 0; i < ranks.size(); ++i) out[i] = values[ranks[i]];
    return;
  }
  std::int64_t low = values[0];
  std::int64_t high = values[0];
  for (const std::int64_t value : values) {
    low = std::min(low, value);
    high = std::max(high, value);
  }
  const auto base = static_cast<std::uint64_t>(low);
  const std::uint64_t range = static_cast<std::uint64_t>(high) - base;
  const int shift = std::max(0, static_cast<int>(std::bit_width(range)) - kBucketBits);
  const auto bucketOf = [&](std::int64_t value) {
    return static_cast<std::size_t>((static_cast<std::uint64_t>(value) - base) >> shift);
  };
  std::vector<std::uint32_t> counts((range >> shift) + 1, 0);
  for (const std::int64_t value : values) ++counts[bucketOf(value)];

  // Of each bucket that a rank falls into, the values, and how many come before.
  struct Bucket {
    std::size_t index;
    std::size_t before;
    std::size_t firstRank;
    std::vector<std::int64_t> values;
    std::vector<std::size_t> ranks;
  };
  std::vector<Bucket> wanted;
  std::vector<std::uint32_t> slot(counts.size(), 0);  // plus one
  std::size_t before = 0;
  std::size_t bucket = 0;
  for (std::size_t i = 0; i < ranks.size(); ++i) {
    while (before + counts[bucket] <= ranks[i]) before += counts[bucket++];
    if (shift == 0) {
      out[i] = static_cast<std::int64_t>(base + bucket);
      continue;
    }
    if (wanted.empty() || wanted.back().index != bucket) {
      wanted.push_back({bucket, before, i, {}, {}});
      wanted.back().values.reserve(counts[bucket]);
      slot[bucket] = static_cast<std::uint32_t>(wanted.size());
    }
    wanted.back().ranks.push_back(ranks[i] - before);
  }
  if (wanted.empty()) return;
  for (const std::int64_t value : values) {
    const std::uint32_t at = slot[bucketOf(value)];
    if (at != 0) wanted[at - 1].values.push_back(value);
  }
  for (Bucket& it : wanted) selectWhole(it.values, it.ranks, out + it.firstRank);
}

// The values at `ranks` from below, which ascend; 0 is the smallest. Changes the order of `values`.
template <typename T>
std::vector<T> select(std::vector<T>& values, std::span<const std::size_t> ranks) {
  std::vector<T> found(ranks.size());
  if constexpr (std::is_same_v<T, std::int64_t>) {
    selectWhole(values, ranks, found.data());
  } else {
    std::size_t first = 0;
    for (std::size_t i = 0; i < ranks.size(); ++i) {
      const auto at = values.begin() + static_cast<std::ptrdiff_t>(ranks[i]);
      if (ranks[i] >= first) {
        std::nth_element(values.begin() + static_cast<std::ptrdiff_t>(first), at, values.end(),
                         ComesBefore());
        first = ranks[i] + 1;
      }
      found[i] = *at;
    }
  }
  return found;
}

}  // namespace muster::population
