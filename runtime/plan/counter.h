#pragma once

// How many messages of some campaigns each profile has in the plan: one number a profile, cut into
// planes of bits, so that 64 are added to and compared at once. For the files of this module only.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "runtime/bitmap/bitmap.h"
#include "runtime/plan/parallel.h"

namespace muster::plan {

class Counter {
 public:
  // One more for each of them.
  void add(const bitmap::Bitmap& who, int threads) {
    if (++most_ >> planes_.size() != 0) planes_.emplace_back(who.rows());
    inParts(threads, who.words().size(), [&](std::size_t, std::size_t first, std::size_t last) {
      constexpr std::size_t kAtOnce = 512;  // words
      std::array<std::uint64_t, kAtOnce> carry;
      for (std::size_t begin = first; begin < last; begin += kAtOnce) {
        const std::size_t count = std::min(kAtOnce, last - begin);
        std::ranges::copy(who.words().subspan(begin, count), carry.begin());
        for (bitmap::Bitmap& it : planes_) {
          const std::span<std::uint64_t> plane = it.words().subspan(begin, count);
          for (std::size_t i = 0; i < count; ++i) {
            const std::uint64_t next = plane[i] & carry[i];
            plane[i] ^= carry[i];
            carry[i] = next;
          }
        }
      }
    });
  }
  // Nobody has more.
  std::size_t most() const { return most_; }
  // Of the words from `begin` on, those who have so many.
  void equals(std::size_t begin, std::size_t number, std::span<std::uint64_t> equal) const {
    std::ranges::fill(equal, ~std::uint64_t{0});
    for (std::size_t i = 0; i < planes_.size(); ++i) {
      const std::uint64_t flip = (number >> i & 1U) != 0 ? 0 : ~std::uint64_t{0};
      const std::span<const std::uint64_t> plane = planes_[i].words().subspan(begin, equal.size());
      for (std::size_t word = 0; word < equal.size(); ++word) equal[word] &= plane[word] ^ flip;
    }
  }

 private:
  std::size_t most_ = 0;
  std::vector<bitmap::Bitmap> planes_;
};

}  // namespace muster::plan
