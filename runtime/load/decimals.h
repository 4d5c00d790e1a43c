#pragma once

// Numbers as files write them, to exact decimals: "17850.0", "1.5e-3", " 12", the shortest decimal
// of a double.

#include <cstdint>
#include <optional>
#include <string_view>

#include "compiler/base/int128.h"
#include "runtime/load/issues.h"

namespace muster::load {

// Digits with a sign, a point and an exponent if need be, blanks around them. At most 38 digits
// that count, places up to 400 (what a double has). Nothing if it is not of that form.
std::optional<Decimal> readDecimal(std::string_view text);

// `decimal` with exactly `places` places in 64 bits, or why not. `isRounded`: half to even instead
// of TooManyPlaces.
Reason toPlaces(const Decimal& decimal, int places, bool isRounded, std::int64_t& out);

// The same of a number as written; `notOne` is the reason if it is none.
Reason readNumber(std::string_view text, int places, bool isRounded, Reason notOne,
                  std::int64_t& out);
// Of a double or float, through its shortest decimal.
Reason readDouble(double value, int places, bool isRounded, Reason notOne, std::int64_t& out);
Reason readFloat(float value, int places, bool isRounded, Reason notOne, std::int64_t& out);

// The nearest double of a number as written; infinite and not-a-number do not fit.
Reason readReal(std::string_view text, double& out);
// The double nearest to the shortest decimal of a float.
double widen(float value);

}  // namespace muster::load
