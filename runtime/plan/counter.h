#pragma once

// How many messages of some campaigns each profile has in the plan: one number a profile, cut into
// planes of bits, so that 64 are added to and compared at once. For the files of this module only.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "runtime/bitmap/bitmap.h"

namespace muster::plan {

class Counter {
 public:
  // One more for each of them.
  void add(const bitmap::Bitmap& who) {
    if (++most_ >> planes_.size() != 0) planes_.emplace_back(who.rows());
    for (std::size_t word = 0; word < who.words().size(); ++word) {
      std::uint64_t carry = who.words()[word];
      for (std::size_t i = 0; carry != 0 && i < planes_.size(); ++i) {
        std::uint64_t& plane = planes_[i].words()[word];
        const std::uint64_t next = plane & carry;
        plane ^= carry;
        carry = next;
      }
    }
  }
  // Nobody has more.
  std::size_t most() const { return most_; }
  // Of the 64 profiles of a word, those who have so many.
  std::uint64_t equals(std::size_t word, std::size_t number) const {
    std::uint64_t equal = ~std::uint64_t{0};
    for (std::size_t i = 0; i < planes_.size(); ++i) {
      const std::uint64_t plane = planes_[i].words()[word];
      equal &= (number >> i & 1U) != 0 ? plane : ~plane;
    }
    return equal;
  }

 private:
  std::size_t most_ = 0;
  std::vector<bitmap::Bitmap> planes_;
};

}  // namespace muster::plan
