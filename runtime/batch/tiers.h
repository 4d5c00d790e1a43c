#pragma once

// Begins on one tier and moves to another in mid-run, strip by strip, each thread for itself, as
// soon as there is one. Both compute the same bits, so nobody can see in the result when it was.
//
// Tested by tests/unit/jit, which moves at every strip there is.

#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>

#include "runtime/batch/batch.h"

namespace muster::batch {

class Tiers final : public Tier {
 public:
  // The tier to move to; null while there is none. Asked before every strip, by any thread.
  using Later = std::function<const Tier*()>;

  // `first`, and what `later` gives, must outlive this.
  Tiers(const Tier& first, Later later) : first_(first), later_(std::move(later)) {}

  std::unique_ptr<Gates> makeGates(bool wantBitmaps) const override;

  // Of all runs that have ended, the rows, and the share of the threads' time.
  std::size_t rowsOfLater() const { return rowsOfLater_; }
  double shareOfLater() const { return msOfAll_ > 0 ? msOfLater_ / msOfAll_ : 0; }

 private:
  class Moving;
  const Tier& first_;
  Later later_;
  mutable std::atomic<std::size_t> rowsOfLater_ = 0;
  mutable std::atomic<double> msOfLater_ = 0;
  mutable std::atomic<double> msOfAll_ = 0;
};

}  // namespace muster::batch
