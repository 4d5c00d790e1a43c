#pragma once

// How many messages of some campaigns each profile has in the plan: one number a profile, cut into
// planes of bits, so that 64 are added to and compared at once. Counted only as far as a cap asks.
// For the files of this module only.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "runtime/bitmap/bitmap.h"
#include "runtime/kernels/set_kernels.h"
#include "runtime/plan/parallel.h"

namespace muster::plan {

class Counter {
 public:
  // A cap asks who has fewer than `most`.
  void isAskedFor(std::size_t most) { asked_ = std::max(asked_, most); }
  // One more for each of them.
  void add(const bitmap::Bitmap& who, const kernels::SetKernels& kernels, int threads) {
    if (std::min(++most_, asked_) >> planes_.size() != 0) {
      planes_.emplace_back(who.rows());
      words_.push_back(planes_.back().words().data());
    }
    inParts(threads, who.words().size(), [&](std::size_t, std::size_t first, std::size_t last) {
      kernels.addOne({words_.data(), words_.size()}, who.words().data(), first, last - first);
    });
  }
  // Nobody has more. Who has as many as are asked for may have any number from there on.
  std::size_t most() const { return most_; }
  // Fills the words from `begin` on with those who have n and are in the n-th of these sets.
  void inSetOfNumber(const kernels::SetKernels& kernels, std::span<const std::uint64_t* const> sets,
                     std::size_t begin, std::span<std::uint64_t> out) const {
    kernels.inSetOfNumber({words_.data(), words_.size()}, sets.data(), sets.size(), begin,
                          out.size(), out.data());
  }

 private:
  std::size_t most_ = 0;
  std::size_t asked_ = 0;
  std::vector<bitmap::Bitmap> planes_;
  std::vector<std::uint64_t*> words_;  // of the planes
};

}  // namespace muster::plan
