// Exact arithmetic. Whole numbers of any size are at hand (Integer); the 128 bits that an engine
// has are part of the meaning all the same, so every result and every step that the meaning names
// is asked whether it fits.

#include <algorithm>

#include "compiler/base/check.h"
#include "runtime/reference/value.h"

namespace muster::reference {
namespace {

Integer powerOfTen(int exponent) {
  return boost::multiprecision::pow(Integer(10), static_cast<unsigned>(exponent));
}

Value decimal(const Integer& digits, int places) {
  if (!fits(digits)) return Uncomputable{};
  return Decimal{digits, places};
}

// The sign goes to the numerator; nothing is reduced.
Value ratio(Integer numerator, Integer denominator) {
  if (denominator == 0) return Uncomputable{};
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  if (!fits(numerator) || !fits(denominator)) return Uncomputable{};
  return Ratio{numerator, denominator};
}

// Two decimals with the places of the finer one.
struct Aligned {
  Integer a;
  Integer b;
  int places;
  bool fit() const { return fits(a) && fits(b); }
};

Aligned align(const Decimal& a, const Decimal& b) {
  const int places = std::max(a.places, b.places);
  return {a.digits * powerOfTen(places - a.places), b.digits * powerOfTen(places - b.places),
          places};
}

bool areDecimals(const Value& a, const Value& b) {
  return a.holds<Decimal>() && b.holds<Decimal>();
}

// (a/b) + sign * (c/d) = (a*d + sign * c*b) / (b*d)
Value addRatios(const Ratio& x, const Ratio& y, int sign) {
  const Integer left = x.numerator * y.denominator;
  const Integer right = y.numerator * x.denominator;
  if (!fits(left) || !fits(right) || !fits(x.denominator) || !fits(y.denominator))
    return Uncomputable{};
  return ratio(left + sign * right, x.denominator * y.denominator);
}

Value addSigned(const Value& a, const Value& b, int sign) {
  if (!areDecimals(a, b)) return addRatios(asRatio(a), asRatio(b), sign);
  const Aligned both = align(a.as<Decimal>(), b.as<Decimal>());
  if (!both.fit()) return Uncomputable{};
  return decimal(both.a + sign * both.b, both.places);
}

}  // namespace

bool fits(const Integer& number) {
  static const Integer kLimit = Integer(1) << 127;
  return -kLimit <= number && number < kLimit;
}

Ratio asRatio(const Value& value) {
  if (value.holds<Ratio>()) return value.as<Ratio>();
  return {value.as<Decimal>().digits, powerOfTen(value.as<Decimal>().places)};
}

Value toRatio(const Value& value) {
  const Ratio joined = asRatio(value);
  return ratio(joined.numerator, joined.denominator);
}

Value add(const Value& a, const Value& b) { return addSigned(a, b, 1); }

Value subtract(const Value& a, const Value& b) { return addSigned(a, b, -1); }

Value multiply(const Value& a, const Value& b) {
  if (areDecimals(a, b)) {
    const Decimal& x = a.as<Decimal>();
    const Decimal& y = b.as<Decimal>();
    return decimal(x.digits * y.digits, x.places + y.places);
  }
  const Ratio x = asRatio(a);
  const Ratio y = asRatio(b);
  if (!fits(x.denominator) || !fits(y.denominator)) return Uncomputable{};
  return ratio(x.numerator * y.numerator, x.denominator * y.denominator);
}

Value divide(const Value& a, const Value& b) {
  if (areDecimals(a, b)) {
    const Aligned both = align(a.as<Decimal>(), b.as<Decimal>());
    if (!both.fit()) return Uncomputable{};
    return ratio(both.a, both.b);
  }
  const Ratio x = asRatio(a);
  const Ratio y = asRatio(b);
  if (!fits(x.denominator) || !fits(y.denominator)) return Uncomputable{};
  const Integer numerator = x.numerator * y.denominator;
  const Integer denominator = x.denominator * y.numerator;
  if (!fits(numerator) || !fits(denominator)) return Uncomputable{};
  return ratio(numerator, denominator);
}

Value negate(const Value& a) {
  if (a.holds<Ratio>()) return ratio(-a.as<Ratio>().numerator, a.as<Ratio>().denominator);
  return decimal(-a.as<Decimal>().digits, a.as<Decimal>().places);
}

// The two whole numbers around the value, and the nearer of them.
Value roundedTo(const Value& a, int places, int shown) {
  if (a.holds<Decimal>() && a.as<Decimal>().places <= places) return a;
  Integer above;
  Integer below;
  if (a.holds<Ratio>()) {
    above = a.as<Ratio>().numerator * powerOfTen(places);
    below = a.as<Ratio>().denominator;
    if (!fits(above)) return Uncomputable{};
  } else {
    above = a.as<Decimal>().digits;
    below = powerOfTen(a.as<Decimal>().places - places);
  }
  Integer floor = above / below;
  if (floor * below > above) --floor;
  const Integer twice = 2 * (above - floor * below);
  const bool isOdd = floor % 2 != 0;
  if (twice > below || (twice == below && isOdd)) ++floor;
  return decimal(floor * powerOfTen(shown - places), shown);
}

Value withPlaces(const Value& a, int places) {
  if (!a.holds<Decimal>() || a.as<Decimal>().places >= places) return a;
  const Decimal& from = a.as<Decimal>();
  return decimal(from.digits * powerOfTen(places - from.places), places);
}

}  // namespace muster::reference
