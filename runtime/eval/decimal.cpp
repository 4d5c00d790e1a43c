#include "runtime/eval/decimal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <string>

#include "compiler/base/check.h"
#include "compiler/calendar/reach.h"

namespace muster::eval {

namespace {

const schema::Type kTruth{.kind = schema::Kind::Bool};
constexpr int kMostPlaces = 38;

constexpr UInt128 kLargestMagnitude = ~UInt128{0} >> 1;
constexpr Int128 kLargest = static_cast<Int128>(kLargestMagnitude);
constexpr Int128 kSmallest = -kLargest - 1;

// Where values can lie; all of 128 bits where nothing better is known.
struct Bounds {
  Int128 smallest = kSmallest;
  Int128 largest = kLargest;

  bool fitsNarrow() const {
    return smallest >= std::numeric_limits<std::int64_t>::min() &&
           largest <= std::numeric_limits<std::int64_t>::max();
  }
};

Bounds boundsOf(const Vector& in) { return {in.smallest, in.largest}; }

Bounds scaled(const Bounds& bounds, int places) {
  const auto low = scaleUp(bounds.smallest, places);
  const auto high = scaleUp(bounds.largest, places);
  if (!low || !high) return {};
  return {*low, *high};
}

Bounds boundsAfter(Arithmetic operation, const Bounds& a, const Bounds& b) {
  if (operation == Arithmetic::Multiply) {
    const std::array<std::optional<Int128>, 4> corners = {
        multiply(a.smallest, b.smallest), multiply(a.smallest, b.largest),
        multiply(a.largest, b.smallest), multiply(a.largest, b.largest)};
    Bounds bounds{kLargest, kSmallest};
    for (const auto& corner : corners) {
      if (!corner) return {};
      bounds.smallest = std::min(bounds.smallest, *corner);
      bounds.largest = std::max(bounds.largest, *corner);
    }
    return bounds;
  }
  const bool adds = operation == Arithmetic::Add;
  const auto low = adds ? add(a.smallest, b.smallest) : subtract(a.smallest, b.largest);
  const auto high = adds ? add(a.largest, b.largest) : subtract(a.largest, b.smallest);
  if (!low || !high) return {};
  return {*low, *high};
}

// ---- 64 bits ------------------------------------------------------------------------------------

// Unsigned, so that rows that are not known may wrap.
std::uint64_t applyNarrow(Arithmetic operation, std::uint64_t a, std::uint64_t b) {
  switch (operation) {
    case Arithmetic::Add: return a + b;
    case Arithmetic::Subtract: return a - b;
    case Arithmetic::Multiply: return a * b;
    case Arithmetic::Divide: break;
  }
  MUSTER_CHECK(false, "a quotient is no whole number");
}

template <Arithmetic operation, bool leftIsUniform, bool rightIsUniform>
void narrowLoop(const Vector& left, std::uint64_t leftScale, const Vector& right,
                std::uint64_t rightScale, Vector& out) {
  const std::int64_t* a = left.narrow.data();
  const std::int64_t* b = right.narrow.data();
  for (std::size_t row = 0; row < out.narrow.size(); ++row) {
    const auto x = static_cast<std::uint64_t>(a[leftIsUniform ? 0 : row]) * leftScale;
    const auto y = static_cast<std::uint64_t>(b[rightIsUniform ? 0 : row]) * rightScale;
    out.narrow[row] = static_cast<std::int64_t>(applyNarrow(operation, x, y));
  }
}

template <Arithmetic operation>
void narrowArithmetic(const Vector& left, std::uint64_t leftScale, const Vector& right,
                      std::uint64_t rightScale, Vector& out) {
  if (left.isUniform && right.isUniform) {
    narrowLoop<operation, true, true>(left, leftScale, right, rightScale, out);
  } else if (left.isUniform) {
    narrowLoop<operation, true, false>(left, leftScale, right, rightScale, out);
  } else if (right.isUniform) {
    narrowLoop<operation, false, true>(left, leftScale, right, rightScale, out);
  } else {
    narrowLoop<operation, false, false>(left, leftScale, right, rightScale, out);
  }
}

// ---- 128 bits -----------------------------------------------------------------------------------

std::optional<Int128> applyWide(Arithmetic operation, Int128 a, Int128 b) {
  switch (operation) {
    case Arithmetic::Add: return add(a, b);
    case Arithmetic::Subtract: return subtract(a, b);
    case Arithmetic::Multiply: return multiply(a, b);
    case Arithmetic::Divide: break;
  }
  MUSTER_CHECK(false, "a quotient is no whole number");
}

// The scales by which digits reach the result: of either operand, and of the result itself.
struct Scales {
  int left = 0;
  int right = 0;
  int result = 0;
};

Scales scalesOf(Arithmetic operation, const schema::Type& type, const Vector& left,
                const Vector& right) {
  if (operation == Arithmetic::Multiply) {
    const int places = left.places() + right.places();
    MUSTER_CHECK(type.places >= places, "a product with fewer places than its factors");
    return {0, 0, type.places - places};
  }
  const int places = std::max(left.places(), right.places());
  MUSTER_CHECK(type.places >= places, "a sum with fewer places than its terms");
  return {places - left.places(), places - right.places(), type.places - places};
}

void wideArithmetic(Arithmetic operation, const Scales& scales, const Vector& left,
                    const Vector& right, Vector& out) {
  const Words wanted = [&] {
    Words words(out.words());
    for (std::size_t i = 0; i < words.size(); ++i) words[i] = out.knownWord(i);
    return words;
  }();
  for (std::size_t word = 0; word < wanted.size(); ++word) {
    forEachBit(wanted[word], word, [&](std::size_t row) {
      const auto a = scaleUp(left.number(row), scales.left);
      const auto b = scaleUp(right.number(row), scales.right);
      auto result = a && b ? applyWide(operation, *a, *b) : std::nullopt;
      if (result) result = scaleUp(*result, scales.result);
      if (result)
        out.wide[row] = *result;
      else
        out.setUncomputable(row);
    });
  }
}

void decimalArithmetic(Arithmetic operation, const schema::Type& type, const Vector& left,
                       const Vector& right, Vector& out) {
  const Scales scales = scalesOf(operation, type, left, right);
  const Bounds a = scaled(boundsOf(left), scales.left);
  const Bounds b = scaled(boundsOf(right), scales.right);
  const Bounds result = boundsAfter(operation, a, b);
  const bool isNarrow = left.shape == Shape::Narrow && right.shape == Shape::Narrow &&
                        scales.result == 0 && a.fitsNarrow() && b.fitsNarrow() &&
                        result.fitsNarrow();
  out.reset(type, isNarrow ? Shape::Narrow : Shape::Wide, left.size,
            isNarrow && left.isUniform && right.isUniform);
  combineStates(left, right, out);
  const Bounds bounds = scaled(result, scales.result);
  out.smallest = bounds.smallest;
  out.largest = bounds.largest;
  if (!isNarrow) {
    wideArithmetic(operation, scales, left, right, out);
    return;
  }
  // A scale beyond 64 bits can only meet zeros here.
  const auto scale = [](int places) {
    return places > 18 ? 0 : static_cast<std::uint64_t>(powerOfTen(places));
  };
  const std::uint64_t leftScale = scale(scales.left);
  const std::uint64_t rightScale = scale(scales.right);
  switch (operation) {
    case Arithmetic::Add:
      narrowArithmetic<Arithmetic::Add>(left, leftScale, right, rightScale, out);
      return;
    case Arithmetic::Subtract:
      narrowArithmetic<Arithmetic::Subtract>(left, leftScale, right, rightScale, out);
      return;
    case Arithmetic::Multiply:
      narrowArithmetic<Arithmetic::Multiply>(left, leftScale, right, rightScale, out);
      return;
    case Arithmetic::Divide: break;
  }
  MUSTER_CHECK(false, "a quotient is no whole number");
}

// A point in time and a length, in either order for a sum.
void moveTimes(Arithmetic operation, const schema::Type& type, const Vector& left,
               const Vector& right, Vector& out) {
  out.reset(type, Shape::Narrow, left.size);
  combineStates(left, right, out);
  out.smallest = calendar::kMovedByDataFirst;
  out.largest = calendar::kMovedByDataLast;
  for (std::size_t row = 0; row < out.size; ++row) {
    out.narrow[row] = 0;
    if (!out.isKnown(row)) continue;
    const auto moved = applyWide(operation, left.number(row), right.number(row));
    if (moved && *moved >= out.smallest && *moved <= out.largest) {
      out.narrow[row] = static_cast<std::int64_t>(*moved);
    } else {
      out.setUncomputable(row);
    }
  }
}

// ---- quotients ----------------------------------------------------------------------------------

// With the sign in the numerator; nothing for a zero denominator or what does not fit.
std::optional<Ratio> ratioOf(std::optional<Int128> numerator, std::optional<Int128> denominator) {
  if (!numerator || !denominator || *denominator == 0) return std::nullopt;
  if (*denominator > 0) return Ratio{*numerator, *denominator};
  numerator = negate(*numerator);
  denominator = negate(*denominator);
  if (!numerator || !denominator) return std::nullopt;
  return Ratio{*numerator, *denominator};
}

std::optional<Ratio> asRatio(const Vector& in, std::size_t row) {
  if (in.shape == Shape::Ratios) return in.ratios[in.at(row)];
  if (in.places() > kMostPlaces) return std::nullopt;
  return Ratio{in.number(row), powerOfTen(in.places())};
}

std::optional<Ratio> applyRatios(Arithmetic operation, const Ratio& x, const Ratio& y) {
  switch (operation) {
    case Arithmetic::Add: return addRatios(x, y);
    case Arithmetic::Subtract: {
      const auto a = multiply(x.numerator, y.denominator);
      const auto c = multiply(y.numerator, x.denominator);
      if (!a || !c) return std::nullopt;
      return ratioOf(subtract(*a, *c), multiply(x.denominator, y.denominator));
    }
    case Arithmetic::Multiply:
      return ratioOf(multiply(x.numerator, y.numerator), multiply(x.denominator, y.denominator));
    case Arithmetic::Divide:
      return ratioOf(multiply(x.numerator, y.denominator), multiply(x.denominator, y.numerator));
  }
  MUSTER_CHECK(false, "unknown operation");
}

// Of two decimals: both at the larger number of places.
std::optional<Ratio> divideDecimals(const Vector& left, const Vector& right, std::size_t row) {
  const int places = std::max(left.places(), right.places());
  return ratioOf(scaleUp(left.number(row), places - left.places()),
                 scaleUp(right.number(row), places - right.places()));
}

void ratioArithmetic(Arithmetic operation, const schema::Type& type, const Vector& left,
                     const Vector& right, Vector& out) {
  out.reset(type, Shape::Ratios, left.size);
  combineStates(left, right, out);
  const bool dividesDecimals = operation == Arithmetic::Divide && left.shape != Shape::Ratios &&
                               right.shape != Shape::Ratios;
  for (std::size_t row = 0; row < out.size; ++row) {
    if (!out.isKnown(row)) continue;
    std::optional<Ratio> result;
    if (dividesDecimals) {
      result = divideDecimals(left, right, row);
    } else {
      const auto x = asRatio(left, row);
      const auto y = asRatio(right, row);
      if (x && y) result = applyRatios(operation, *x, *y);
    }
    if (result)
      out.ratios[row] = *result;
    else
      out.setUncomputable(row);
  }
}

// ---- comparing ----------------------------------------------------------------------------------

// A magnitude of up to 1,152 bits: the product of two 128-bit numbers and up to 255 powers of ten.
class LongNumber {
 public:
  explicit LongNumber(UInt128 value) {
    limbs_[0] = static_cast<std::uint64_t>(value);
    limbs_[1] = static_cast<std::uint64_t>(value >> 64);
  }
  LongNumber& operator*=(std::uint64_t factor) {
    UInt128 carry = 0;
    for (std::uint64_t& limb : limbs_) {
      carry += UInt128{limb} * factor;
      limb = static_cast<std::uint64_t>(carry);
      carry >>= 64;
    }
    return *this;
  }
  static LongNumber product(UInt128 a, UInt128 b) {
    LongNumber low(a);
    low *= static_cast<std::uint64_t>(b);
    LongNumber high(a);
    high *= static_cast<std::uint64_t>(b >> 64);
    UInt128 carry = 0;
    for (std::size_t i = 0; i < low.limbs_.size(); ++i) {
      carry += UInt128{low.limbs_[i]} + (i == 0 ? 0 : high.limbs_[i - 1]);
      low.limbs_[i] = static_cast<std::uint64_t>(carry);
      carry >>= 64;
    }
    return low;
  }
  friend int compare(const LongNumber& a, const LongNumber& b) {
    for (std::size_t i = a.limbs_.size(); i-- > 0;) {
      if (a.limbs_[i] != b.limbs_[i]) return a.limbs_[i] < b.limbs_[i] ? -1 : 1;
    }
    return 0;
  }

 private:
  std::array<std::uint64_t, 18> limbs_{};
};

UInt128 magnitude(Int128 value) {
  return value < 0 ? UInt128{0} - static_cast<UInt128>(value) : static_cast<UInt128>(value);
}

int signOf(Int128 value) { return value < 0 ? -1 : (value > 0 ? 1 : 0); }

// The sign of left - right, of a row of two vectors of numbers.
int compareRow(const Vector& left, const Vector& right, std::size_t row) {
  const bool leftIsRatio = left.shape == Shape::Ratios;
  const bool rightIsRatio = right.shape == Shape::Ratios;
  if (leftIsRatio && rightIsRatio) {
    return compareRatios(left.ratios[left.at(row)], right.ratios[right.at(row)]);
  }
  if (leftIsRatio) {
    return compareWithDecimal(left.ratios[left.at(row)], right.number(row), right.places());
  }
  if (rightIsRatio) {
    return -compareWithDecimal(right.ratios[right.at(row)], left.number(row), left.places());
  }
  return compareDecimals(left.number(row), left.places(), right.number(row), right.places());
}

// The nearest double of a decimal; a real literal is one already.
double asReal(const Vector& in, std::size_t row) {
  if (in.shape == Shape::Reals) return in.reals[in.at(row)];
  const std::string digits = toString(in.number(row), in.places());
  double real = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), real);
  return real;
}

// Fills isTrue with `holds(row)` and isFalse with its opposite, for the known rows.
template <typename Holds>
void fillTruth(Vector& out, const Words& known, const Holds& holds) {
  for (std::size_t word = 0; word < out.words(); ++word) {
    std::uint64_t bits = 0;
    const std::size_t rows = std::min<std::size_t>(64, out.size - word * 64);
    for (std::size_t i = 0; i < rows; ++i) {
      bits |= static_cast<std::uint64_t>(holds(word * 64 + i)) << i;
    }
    out.isTrue[word] = bits & known[word];
    out.isFalse[word] = ~bits & known[word];
  }
}

template <bool isLess>
bool holds(std::int64_t a, std::int64_t b) {
  return isLess ? a < b : a == b;
}

template <bool isLess>
void compareNarrow(const Vector& left, std::int64_t leftScale, const Vector& right,
                   std::int64_t rightScale, const Words& known, Vector& out) {
  const auto scaledBy = [](std::int64_t value, std::int64_t scale) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(value) *
                                     static_cast<std::uint64_t>(scale));
  };
  const std::int64_t* a = left.narrow.data();
  const std::int64_t* b = right.narrow.data();
  if (right.isUniform && leftScale == 1 && !left.isUniform) {
    const std::int64_t bound = scaledBy(b[0], rightScale);
    fillTruth(out, known, [&](std::size_t row) { return holds<isLess>(a[row], bound); });
  } else if (left.isUniform && rightScale == 1 && !right.isUniform) {
    const std::int64_t bound = scaledBy(a[0], leftScale);
    fillTruth(out, known, [&](std::size_t row) { return holds<isLess>(bound, b[row]); });
  } else {
    fillTruth(out, known, [&](std::size_t row) {
      return holds<isLess>(scaledBy(a[left.at(row)], leftScale),
                           scaledBy(b[right.at(row)], rightScale));
    });
  }
}

template <bool isLess>
void compareNumbers(const Vector& left, const Vector& right, Vector& out) {
  out.reset(kTruth, Shape::Truth, left.size);
  combineStates(left, right, out);
  Words known(out.words());
  for (std::size_t i = 0; i < known.size(); ++i) known[i] = left.knownWord(i) & right.knownWord(i);

  if (left.shape == Shape::Reals || right.shape == Shape::Reals) {
    MUSTER_CHECK(left.shape != Shape::Ratios && right.shape != Shape::Ratios,
                 "a quotient does not compare with a real");
    fillTruth(out, known, [&](std::size_t row) {
      if ((known[row / 64] >> (row % 64) & 1U) == 0) return false;
      const double a = asReal(left, row);
      const double b = asReal(right, row);
      return isLess ? a < b : a == b;
    });
    return;
  }
  if (left.shape == Shape::Narrow && right.shape == Shape::Narrow) {
    const int places = std::max(left.places(), right.places());
    const int leftPlaces = places - left.places();
    const int rightPlaces = places - right.places();
    if (leftPlaces <= 18 && rightPlaces <= 18 && scaled(boundsOf(left), leftPlaces).fitsNarrow() &&
        scaled(boundsOf(right), rightPlaces).fitsNarrow()) {
      compareNarrow<isLess>(left, static_cast<std::int64_t>(powerOfTen(leftPlaces)), right,
                            static_cast<std::int64_t>(powerOfTen(rightPlaces)), known, out);
      return;
    }
  }
  // Rows that are not known may hold anything, a zero denominator too.
  fillTruth(out, known, [&](std::size_t row) {
    if ((known[row / 64] >> (row % 64) & 1U) == 0) return false;
    const int order = compareRow(left, right, row);
    return isLess ? order < 0 : order == 0;
  });
}

}  // namespace

std::optional<Ratio> addRatios(const Ratio& left, const Ratio& right) {
  const auto a = multiply(left.numerator, right.denominator);
  const auto c = multiply(right.numerator, left.denominator);
  if (!a || !c) return std::nullopt;
  return ratioOf(add(*a, *c), multiply(left.denominator, right.denominator));
}

void arithmetic(Arithmetic operation, const schema::Type& type, const Vector& left,
                const Vector& right, Vector& out) {
  MUSTER_CHECK(left.shape != Shape::Reals && right.shape != Shape::Reals, "arithmetic on reals");
  if (operation == Arithmetic::Divide || left.shape == Shape::Ratios ||
      right.shape == Shape::Ratios) {
    ratioArithmetic(operation, type, left, right, out);
  } else if (type.kind == schema::Kind::Instant) {
    moveTimes(operation, type, left, right, out);
  } else {
    decimalArithmetic(operation, type, left, right, out);
  }
}

void negateNumber(const schema::Type& type, const Vector& in, Vector& out) {
  if (in.shape == Shape::Ratios) {
    out.reset(type, Shape::Ratios, in.size);
    copyStates(in, out);
    for (std::size_t row = 0; row < out.size; ++row) {
      if (!out.isKnown(row)) continue;
      const Ratio& ratio = in.ratios[in.at(row)];
      if (const auto negated = negate(ratio.numerator)) {
        out.ratios[row] = {*negated, ratio.denominator};
      } else {
        out.setUncomputable(row);
      }
    }
    return;
  }
  Vector zero;
  zero.reset(in.type, Shape::Narrow, in.size, true);
  zero.narrow[0] = 0;
  decimalArithmetic(Arithmetic::Subtract, type, zero, in, out);
}

void lessNumbers(const Vector& left, const Vector& right, Vector& out) {
  compareNumbers<true>(left, right, out);
}

void equalNumbers(const Vector& left, const Vector& right, Vector& out) {
  compareNumbers<false>(left, right, out);
}

void alignPlaces(const schema::Type& type, const Vector& in, Vector& out) {
  Vector neutral;
  neutral.reset({.kind = schema::Kind::Whole}, Shape::Narrow, in.size, true);
  if (type.kind == schema::Kind::Ratio) {
    neutral.narrow[0] = 1;
    neutral.smallest = neutral.largest = 1;
    ratioArithmetic(Arithmetic::Divide, type, in, neutral, out);
  } else {
    neutral.narrow[0] = 0;
    decimalArithmetic(Arithmetic::Add, type, in, neutral, out);
  }
}

int compareDecimals(Int128 x, int xPlaces, Int128 y, int yPlaces) {
  if (xPlaces > yPlaces) return -compareDecimals(y, yPlaces, x, xPlaces);
  const int places = yPlaces - xPlaces;
  if (x == 0) return -signOf(y);
  // |x| * 10^39 is beyond every 128-bit number.
  if (places > kMostPlaces) return signOf(x);
  return compareProducts(x, powerOfTen(places), y, 1);
}

int compareWithDecimal(const Ratio& ratio, Int128 y, int places) {
  if (places <= kMostPlaces) {
    return compareProducts(ratio.numerator, powerOfTen(places), y, ratio.denominator);
  }
  const int left = signOf(ratio.numerator);
  const int right = signOf(y);
  if (left != right) return left < right ? -1 : 1;
  LongNumber a(magnitude(ratio.numerator));
  for (int i = 0; i < places; ++i) a *= 10;
  return left * compare(a, LongNumber::product(magnitude(y), magnitude(ratio.denominator)));
}

int compareRatios(const Ratio& left, const Ratio& right) {
  return compareProducts(left.numerator, right.denominator, right.numerator, left.denominator);
}

}  // namespace muster::eval
