#pragma once

// Exact arithmetic on decimals and quotients, and every comparison of numbers.
//
// A decimal is whole digits at the places of its type: 12.50 at 4 places is 125000. Sums align the
// places, products add them. Where the bounds of the operands prove that 64 bits hold every
// intermediate, 64 bits are used; otherwise 128, checked, and what does not fit is uncomputable.
//
//   12.50 (4 places) + 1 (0 places) = 135000 at 4 places
//   (a/b) + x        = (a * 10^p + x * b) / (b * 10^p), x of p places
//
// Comparisons never overflow. Dates, instants, durations and enum indices are decimals without
// places. Tested by tests/unit/eval/decimal_test.cpp.

#include "runtime/eval/vector.h"

namespace muster::eval {

enum class Arithmetic : std::uint8_t { Add, Subtract, Multiply, Divide };

// `type` is that of the result; its places are at least those the operation has of itself.
void arithmetic(Arithmetic operation, const schema::Type& type, const Vector& left,
                const Vector& right, Vector& out);
void negateNumber(const schema::Type& type, const Vector& in, Vector& out);

// left < right and left = right, for decimals, Ratios and Reals in any mixture.
void lessNumbers(const Vector& left, const Vector& right, Vector& out);
void equalNumbers(const Vector& left, const Vector& right, Vector& out);

// The values of `in` at the places of `type`, which are no fewer.
void alignPlaces(const schema::Type& type, const Vector& in, Vector& out);

// The sign of x / 10^xPlaces - y / 10^yPlaces.
int compareDecimals(Int128 x, int xPlaces, Int128 y, int yPlaces);
// The sign of ratio - y / 10^places.
int compareWithDecimal(const Ratio& ratio, Int128 y, int places);
int compareRatios(const Ratio& left, const Ratio& right);

// Nothing where it does not fit.
std::optional<Ratio> addRatios(const Ratio& left, const Ratio& right);

}  // namespace muster::eval
