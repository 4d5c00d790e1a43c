#include "compiler/base/int128.h"

#include <algorithm>
#include <array>

#include "compiler/base/check.h"

namespace muster {

namespace {

struct UInt256 {
  UInt128 high;
  UInt128 low;
};

UInt128 magnitude(Int128 value) {
  return value < 0 ? UInt128(0) - static_cast<UInt128>(value) : static_cast<UInt128>(value);
}

UInt256 product(UInt128 a, UInt128 b) {
  constexpr UInt128 kMask = ~std::uint64_t{0};
  const UInt128 aLow = a & kMask, aHigh = a >> 64;
  const UInt128 bLow = b & kMask, bHigh = b >> 64;
  const UInt128 lowLow = aLow * bLow;
  const UInt128 lowHigh = aLow * bHigh;
  const UInt128 highLow = aHigh * bLow;
  const UInt128 middle = (lowLow >> 64) + (lowHigh & kMask) + (highLow & kMask);
  return {aHigh * bHigh + (lowHigh >> 64) + (highLow >> 64) + (middle >> 64),
          (middle << 64) | (lowLow & kMask)};
}

int compareMagnitudes(const UInt256& a, const UInt256& b) {
  if (a.high != b.high) return a.high < b.high ? -1 : 1;
  if (a.low != b.low) return a.low < b.low ? -1 : 1;
  return 0;
}

int signOf(Int128 a, Int128 b) { return (a == 0 || b == 0) ? 0 : ((a < 0) == (b < 0) ? 1 : -1); }

}  // namespace

std::optional<Int128> add(Int128 a, Int128 b) {
  Int128 result;
  if (__builtin_add_overflow(a, b, &result)) return std::nullopt;
  return result;
}

std::optional<Int128> subtract(Int128 a, Int128 b) {
  Int128 result;
  if (__builtin_sub_overflow(a, b, &result)) return std::nullopt;
  return result;
}

std::optional<Int128> multiply(Int128 a, Int128 b) {
  Int128 result;
  if (__builtin_mul_overflow(a, b, &result)) return std::nullopt;
  return result;
}

std::optional<Int128> negate(Int128 a) { return subtract(0, a); }

Int128 powerOfTen(int exponent) {
  MUSTER_CHECK(exponent >= 0 && exponent <= 38, "power of ten out of range");
  static const std::array<Int128, 39> kPowers = [] {
    std::array<Int128, 39> powers{};
    Int128 power = 1;
    for (std::size_t i = 0; i < powers.size(); ++i) {
      powers[i] = power;
      if (i + 1 < powers.size()) power *= 10;
    }
    return powers;
  }();
  return kPowers[static_cast<std::size_t>(exponent)];
}

std::optional<Int128> scaleUp(Int128 value, int places) {
  if (value == 0) return value;
  if (places > 38) return std::nullopt;
  return multiply(value, powerOfTen(places));
}

Int128 roundedQuotient(Int128 numerator, Int128 denominator) {
  const Int128 quotient = numerator / denominator;
  const Int128 rest = numerator % denominator;
  const Int128 size = rest < 0 ? -rest : rest;
  // The other half is compared with, because twice the rest might not fit.
  const Int128 other = denominator - size;
  if (size < other || (size == other && quotient % 2 == 0)) return quotient;
  return quotient + (numerator < 0 ? -1 : 1);
}

int compareProducts(Int128 a, Int128 b, Int128 c, Int128 d) {
  const int left = signOf(a, b);
  const int right = signOf(c, d);
  if (left != right) return left < right ? -1 : 1;
  if (left == 0) return 0;
  const int order =
      compareMagnitudes(product(magnitude(a), magnitude(b)), product(magnitude(c), magnitude(d)));
  return left * order;
}

std::string toString(Int128 value, int places) {
  UInt128 rest = magnitude(value);
  std::string digits;
  while (rest != 0 || static_cast<int>(digits.size()) <= places) {
    digits += static_cast<char>('0' + static_cast<int>(rest % 10));
    rest /= 10;
    if (places > 0 && static_cast<int>(digits.size()) == places) digits += '.';
  }
  if (!digits.empty() && digits.back() == '.') digits += '0';
  if (value < 0) digits += '-';
  std::reverse(digits.begin(), digits.end());
  return digits;
}

std::optional<Decimal> parseDecimal(std::string_view text) {
  const bool isNegative = !text.empty() && text.front() == '-';
  if (isNegative) text.remove_prefix(1);
  if (text.empty()) return std::nullopt;
  Decimal result;
  bool sawPoint = false;
  int digitCount = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '.') {
      if (sawPoint || i == 0 || i + 1 == text.size()) return std::nullopt;
      sawPoint = true;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    if (result.digits != 0 && ++digitCount >= 38) return std::nullopt;
    result.digits = result.digits * 10 + (c - '0');
    if (sawPoint) ++result.places;
  }
  if (result.places > 38) return std::nullopt;
  if (isNegative) result.digits = -result.digits;
  return result;
}

std::optional<Int128> withPlaces(const Decimal& decimal, int places) {
  if (decimal.places <= places) return scaleUp(decimal.digits, places - decimal.places);
  const Int128 divisor = powerOfTen(std::min(38, decimal.places - places));
  if (decimal.digits % divisor != 0) return std::nullopt;
  return decimal.digits / divisor;
}

}  // namespace muster
