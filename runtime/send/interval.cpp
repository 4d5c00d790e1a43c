#include "runtime/send/interval.h"

#include <algorithm>
#include <cmath>

namespace muster::send {

namespace {

constexpr double kZ = 1.959963984540054;  // of 95 %, both ends together

double shareOf(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

Interval wilson(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return {};
  const auto n = static_cast<double>(whole);
  const double share = shareOf(part, whole);
  const double spread = kZ * std::sqrt(share * (1 - share) / n + kZ * kZ / (4 * n * n));
  const double middle = share + kZ * kZ / (2 * n);
  const double scale = 1 + kZ * kZ / n;
  // Rounding must not take away an end that is exactly 0 or 1.
  return {part == 0 ? 0 : std::max(0.0, (middle - spread) / scale),
          part == whole ? 1 : std::min(1.0, (middle + spread) / scale)};
}

Interval newcombe(std::uint64_t part, std::uint64_t whole, std::uint64_t otherPart,
                  std::uint64_t otherWhole) {
  if (whole == 0 || otherWhole == 0) return {-1, 1};
  const double mine = shareOf(part, whole);
  const double other = shareOf(otherPart, otherWhole);
  const Interval ofMine = wilson(part, whole);
  const Interval ofOther = wilson(otherPart, otherWhole);
  return {mine - other - std::hypot(mine - ofMine.low, ofOther.high - other),
          mine - other + std::hypot(ofMine.high - mine, other - ofOther.low)};
}

void Spread::add(double value) {
  ++count_;
  const double before = value - mean_;
  mean_ += before / static_cast<double>(count_);
  squares_ += before * (value - mean_);
}

double Spread::squaredError() const {
  if (count_ < 2) return 0;
  const auto n = static_cast<double>(count_);
  return squares_ / (n - 1) / n;
}

Interval around(double value, double squaredError) {
  const double half = kZ * std::sqrt(squaredError);
  return {value - half, value + half};
}

}  // namespace muster::send
