#pragma once

// Whole numbers of 128 bits: what exact decimals are made of. Every operation that can leave the
// range says so instead of wrapping.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace muster {

__extension__ using Int128 = __int128;
__extension__ using UInt128 = unsigned __int128;

// The result, or nothing where it does not fit 128 bits (or the divisor is zero).
std::optional<Int128> add(Int128 a, Int128 b);
std::optional<Int128> subtract(Int128 a, Int128 b);
std::optional<Int128> multiply(Int128 a, Int128 b);
std::optional<Int128> negate(Int128 a);

// 10^exponent, for 0 <= exponent <= 38.
Int128 powerOfTen(int exponent);

// value * 10^places; nothing on overflow.
std::optional<Int128> scaleUp(Int128 value, int places);

// numerator / denominator to the nearest whole number, half to even; the denominator is positive.
Int128 roundedQuotient(Int128 numerator, Int128 denominator);

// The sign of a * b - c * d (-1, 0, 1), exact: products are taken in 256 bits.
int compareProducts(Int128 a, Int128 b, Int128 c, Int128 d);

// Decimal digits with `places` digits after the point: toString(12345, 2) == "123.45".
// Trailing zeros are kept.
std::string toString(Int128 value, int places = 0);

// A decimal as written ("-12.50"), exact: digits * 10^-places. No exponent, no blanks, no
// separators. Nothing if it is not a decimal or has more than 38 digits.
struct Decimal {
  Int128 digits = 0;
  int places = 0;
  friend bool operator==(const Decimal&, const Decimal&) = default;
};
std::optional<Decimal> parseDecimal(std::string_view text);

// The same value with exactly `places` places; nothing if that loses digits or overflows.
std::optional<Int128> withPlaces(const Decimal& decimal, int places);

}  // namespace muster
