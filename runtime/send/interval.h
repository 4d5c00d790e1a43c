#pragma once

// How far a share that was counted may lie from the one behind it.

#include <cstdint>

namespace muster::send {

struct Interval {
  double low = 0;
  double high = 1;
  bool holds(double share) const { return low <= share && share <= high; }
};

// The 95 % confidence interval of a share, `part` of `whole`: the score interval of Wilson
// ("Probable inference, the law of succession, and statistical inference", Journal of the American
// Statistical Association 22, 1927, pages 209 to 212), which holds what it promises for small
// numbers and for shares near 0 and 1 too (Brown, Cai and DasGupta, "Interval estimation for a
// binomial proportion", Statistical Science 16, 2001, pages 101 to 133). Of nothing: 0 to 1.
Interval wilson(std::uint64_t part, std::uint64_t whole);

}  // namespace muster::send
