#pragma once

// How far a share or a mean that was found may lie from the one behind it. All intervals are of
// 95 %.

#include <cstdint>

namespace muster::send {

struct Interval {
  double low = 0;
  double high = 1;
  bool holds(double value) const { return low <= value && value <= high; }
};

// Of a share, `part` of `whole`: the score interval of Wilson ("Probable inference, the law of
// succession, and statistical inference", Journal of the American Statistical Association 22, 1927,
// pages 209 to 212), which holds what it promises for small numbers and for shares near 0 and 1 too
// (Brown, Cai and DasGupta, "Interval estimation for a binomial proportion", Statistical Science
// 16, 2001, pages 101 to 133). Of nothing: 0 to 1.
Interval wilson(std::uint64_t part, std::uint64_t whole);

// Of the difference of two shares, the first less the second: Newcombe's hybrid of two score
// intervals ("Interval estimation for the difference between independent proportions: comparison of
// eleven methods", Statistics in Medicine 17, 1998, pages 873 to 890, method 10). Of nothing: -1 to
// 1.
Interval newcombe(std::uint64_t part, std::uint64_t whole, std::uint64_t otherPart,
                  std::uint64_t otherWhole);

// The mean of values and how they spread, in one pass (Welford, "Note on a method for calculating
// corrected sums of squares and products", Technometrics 4, 1962, pages 419 to 420).
class Spread {
 public:
  void add(double value);
  std::uint64_t count() const { return count_; }
  double mean() const { return mean_; }
  // Of the mean, from two values on; 0 before.
  double squaredError() const;

 private:
  std::uint64_t count_ = 0;
  double mean_ = 0;
  double squares_ = 0;
};

// By the normal distribution, which fits from some thirty values on.
Interval around(double value, double squaredError);

}  // namespace muster::send
