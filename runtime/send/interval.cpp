#include "runtime/send/interval.h"

#include <algorithm>
#include <cmath>

namespace muster::send {

namespace {
constexpr double kZ = 1.959963984540054;  // of 95 %, both ends together
}  // namespace

Interval wilson(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return {};
  const auto n = static_cast<double>(whole);
  const double share = static_cast<double>(part) / n;
  const double spread = kZ * std::sqrt(share * (1 - share) / n + kZ * kZ / (4 * n * n));
  const double middle = share + kZ * kZ / (2 * n);
  const double scale = 1 + kZ * kZ / n;
  // Rounding must not take away an end that is exactly 0 or 1.
  return {part == 0 ? 0 : std::max(0.0, (middle - spread) / scale),
          part == whole ? 1 : std::min(1.0, (middle + spread) / scale)};
}

}  // namespace muster::send
