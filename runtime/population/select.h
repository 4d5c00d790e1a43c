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

// Buckets that are one number wide up to 511 and 256 to each doubling beyond, so that values of any
// spread, heavy tails too, fall into many of them. Ascends with `offset`.
inline constexpr std::size_t kBuckets = 56 * 256 + 256;
inline std::size_t bucketOf(std::uint64_t offset) {
  const int shift = std::max(0, static_cast<int>(std::bit_width(offset)) - 9);
  return static_cast<std::size_t>(shift) * 256 + static_cast<std::size_t>(offset >> shift);
}
inline bool isOneNumber(std::size_t bucket) { return bucket < 512; }

// Only the buckets that a rank is in are looked at again, until they are one number wide or hold
// few.
inline void selectWhole(std::span<std::int64_t> values, std::span<const std::size_t> ranks,
                        std::int64_t* out) {
  constexpr std::size_t kFew = 4096;
  if (ranks.empty()) return;
  if (values.size() <= kFew) {
    std::ranges::sort(values);
    for (std::size_t i = 0; i < ranks.size(); ++i) out[i] = values[ranks[i]];
    return;
  }
  const auto base = static_cast<std::uint64_t>(*std::ranges::min_element(values));
  const auto bucketAt = [&](std::int64_t value) {
    return bucketOf(static_cast<std::uint64_t>(value) - base);
  };
  std::vector<std::uint32_t> counts(kBuckets, 0);
  for (const std::int64_t value : values) ++counts[bucketAt(value)];

  // Of each bucket that a rank falls into, the values, and the ranks among them.
  struct Bucket {
    std::size_t index;
    std::size_t firstRank;
    std::vector<std::int64_t> values;
    std::vector<std::size_t> ranks;
  };
  std::vector<Bucket> wanted;
  std::vector<std::uint32_t> slot(kBuckets, 0);  // plus one
  std::size_t before = 0;
  std::size_t bucket = 0;
  for (std::size_t i = 0; i < ranks.size(); ++i) {
    while (before + counts[bucket] <= ranks[i]) before += counts[bucket++];
    if (isOneNumber(bucket)) {
      out[i] = static_cast<std::int64_t>(base + bucket);
      continue;
    }
    if (wanted.empty() || wanted.back().index != bucket) {
      wanted.push_back({bucket, i, {}, {}});
      wanted.back().values.reserve(counts[bucket]);
      slot[bucket] = static_cast<std::uint32_t>(wanted.size());
    }
    wanted.back().ranks.push_back(ranks[i] - before);
  }
  if (wanted.empty()) return;
  for (const std::int64_t value : values) {
    const std::uint32_t at = slot[bucketAt(value)];
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
