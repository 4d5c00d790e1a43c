#include "runtime/load/decimals.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace muster::load {

namespace {

constexpr int kMostPlaces = 400;

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

bool isDigit(char c) { return '0' <= c && c <= '9'; }

// The exponent after `e`; nothing if it is not one.
std::optional<int> readExponent(std::string_view text) {
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  int exponent = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), exponent);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  if (exponent < -kMostPlaces || exponent > kMostPlaces) return std::nullopt;
  return exponent;
}

Reason fit(Int128 value, std::int64_t& out) {
  if (value < std::numeric_limits<std::int64_t>::min() ||
      value > std::numeric_limits<std::int64_t>::max()) {
    return Reason::TooLarge;
  }
  out = static_cast<std::int64_t>(value);
  return Reason::None;
}

// digits / 10^drop, half to even; drop > 0.
Int128 roundedOff(Int128 digits, int drop) {
  if (drop > 38) return 0;
  return roundedQuotient(digits, powerOfTen(drop));
}

constexpr std::array<double, 7> kDoublePowers = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};

template <typename Real>
Reason readShortest(Real value, int places, bool isRounded, Reason notOne, std::int64_t& out) {
  if (!std::isfinite(value)) return Reason::NotFinite;
  std::array<char, 64> text;
  const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value);
  return readNumber({text.data(), static_cast<std::size_t>(end - text.data())}, places, isRounded,
                    notOne, out);
}

}  // namespace

std::optional<Decimal> readDecimal(std::string_view text) {
  text = trim(text);
  const bool isNegative = !text.empty() && text.front() == '-';
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
  Decimal result;
  int digitCount = 0;
  std::size_t i = 0;
  bool sawDigit = false;
  bool sawPoint = false;
  int heldZeros = 0;  // After the point: they count only if another digit follows.
  for (; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '.') {
      if (sawPoint) return std::nullopt;
      sawPoint = true;
      continue;
    }
    if (!isDigit(c)) break;
    sawDigit = true;
    if (c == '0' && sawPoint) {
      ++heldZeros;
      continue;
    }
    for (; heldZeros > 0; --heldZeros) {
      if (result.digits != 0 && ++digitCount > 37) return std::nullopt;
      result.digits *= 10;
      ++result.places;
    }
    if ((result.digits != 0 || c != '0') && ++digitCount > 37) return std::nullopt;
    result.digits = result.digits * 10 + (c - '0');
    if (sawPoint) ++result.places;
  }
  if (!sawDigit || text.back() == '.') return std::nullopt;
  if (i < text.size()) {
    if (text[i] != 'e' && text[i] != 'E') return std::nullopt;
    const std::optional<int> exponent = readExponent(text.substr(i + 1));
    if (!exponent) return std::nullopt;
    result.places -= *exponent;
  }
  if (result.digits == 0) result.places = 0;
  if (isNegative) result.digits = -result.digits;
  return result;
}

Reason toPlaces(const Decimal& decimal, int places, bool isRounded, std::int64_t& out) {
  Int128 digits = decimal.digits;
  const int drop = decimal.places - places;
  if (drop <= 0) {
    const std::optional<Int128> scaled = scaleUp(digits, -drop);
    return scaled ? fit(*scaled, out) : Reason::TooLarge;
  }
  if (isRounded) return fit(roundedOff(digits, drop), out);
  for (int i = 0; i < drop; ++i) {
    if (digits % 10 != 0) return Reason::TooManyPlaces;
    digits /= 10;
  }
  return fit(digits, out);
}

Reason readNumber(std::string_view text, int places, bool isRounded, Reason notOne,
                  std::int64_t& out) {
  // Most numbers are a few digits and nothing else.
  if (!text.empty() && text.size() <= 12) {
    std::int64_t digits = 0;
    std::size_t i = text.front() == '-' ? 1 : 0;
    int point = -1;
    bool isPlain = i < text.size() && isDigit(text[i]);
    for (; isPlain && i < text.size(); ++i) {
      if (isDigit(text[i])) {
        digits = digits * 10 + (text[i] - '0');
      } else {
        isPlain = text[i] == '.' && point < 0 && i + 1 < text.size();
        point = static_cast<int>(i);
      }
    }
    const int written = point < 0 ? 0 : static_cast<int>(text.size()) - point - 1;
    if (isPlain && written <= places && places <= 6) {
      for (int k = written; k < places; ++k) digits *= 10;
      out = text.front() == '-' ? -digits : digits;
      return Reason::None;
    }
  }
  const std::optional<Decimal> decimal = readDecimal(text);
  if (!decimal) return notOne;
  const Reason reason = toPlaces(*decimal, places, isRounded, out);
  // A number with places where a whole one is asked for has the wrong form, not too many places.
  return reason == Reason::TooManyPlaces && places == 0 ? notOne : reason;
}

Reason readDouble(double value, int places, bool isRounded, Reason notOne, std::int64_t& out) {
  // A decimal of at most 15 digits is the shortest one of the double nearest to it; so where value
  // is that double, the digits are exact.
  if (places < static_cast<int>(kDoublePowers.size())) {
    const double power = kDoublePowers[static_cast<std::size_t>(places)];
    const double digits = std::nearbyint(value * power);
    if (std::abs(digits) < 1e15 && digits / power == value) {
      out = static_cast<std::int64_t>(digits);
      return Reason::None;
    }
  }
  return readShortest(value, places, isRounded, notOne, out);
}

Reason readFloat(float value, int places, bool isRounded, Reason notOne, std::int64_t& out) {
  return readShortest(value, places, isRounded, notOne, out);
}

Reason readReal(std::string_view text, double& out) {
  text = trim(text);
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (error == std::errc::result_out_of_range && end == text.data() + text.size()) {
    // Too small is zero, too large is infinite; which of the two, the exponent says.
    const std::size_t e = text.find_first_of("eE");
    const bool isTiny = e != std::string_view::npos && e + 1 < text.size() && text[e + 1] == '-';
    if (!isTiny) return Reason::NotFinite;
    out = text.front() == '-' ? -0.0 : 0.0;
    return Reason::None;
  }
  if (error != std::errc() || end != text.data() + text.size()) return Reason::NotNumber;
  return std::isfinite(out) ? Reason::None : Reason::NotFinite;
}

double widen(float value) {
  std::array<char, 64> text;
  const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value);
  double wide = value;
  std::from_chars(text.data(), end, wide);
  return wide;
}

}  // namespace muster::load
