#pragma once

// Plain values. Every one is known, missing, or could not be computed; the three are told apart
// only by aggregates, everything else asks isKnown().

#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compiler/calendar/calendar.h"
#include "compiler/schema/place.h"
#include "compiler/schema/schema.h"

namespace muster::reference {

using Integer = boost::multiprecision::cpp_int;

struct Missing {};
struct Uncomputable {};
// digits * 10^-places. Whole numbers and durations (in microseconds) have no places.
struct Decimal {
  Integer digits;
  int places = 0;
};
// The denominator is positive.
struct Ratio {
  Integer numerator;
  Integer denominator;
};
struct EnumIndex {
  std::uint32_t index;
};
struct Instant {
  std::int64_t micros;
};
// The dates [first, end): one date, or a month. What a date means beside an instant.
struct Period {
  std::int64_t first;
  std::int64_t end;
  // Where its dates begin and end; none: in the schema's zone.
  const calendar::Zone* zone = nullptr;
  // Of an anniversary: the day that comes again. The dates are those of the next one.
  std::optional<std::int64_t> yearly = std::nullopt;
  bool isDate() const { return end == first + 1; }
};

// The numbers of a version, the zeros at its end left out.
struct Version {
  std::vector<std::int64_t> parts;
};
using schema::Place;

class Value;
using Set = std::vector<Value>;

class Value {
 public:
  using Held = std::variant<Missing, Uncomputable, bool, Decimal, Ratio, double, std::string,
                            EnumIndex, Period, Instant, Place, Version, Set>;

  template <typename T>
  Value(T held) : held_(std::move(held)) {}
  static Value date(std::int64_t days) { return Period{days, days + 1}; }
  static Value whole(Integer number) { return Decimal{std::move(number), 0}; }

  bool isKnown() const { return !isMissing() && !isUncomputable(); }
  bool isMissing() const { return holds<Missing>(); }
  bool isUncomputable() const { return holds<Uncomputable>(); }

  template <typename T>
  bool holds() const {
    return std::holds_alternative<T>(held_);
  }
  // Relies on sema: a check fails if it is of another kind.
  template <typename T>
  const T& as() const {
    MUSTER_CHECK(holds<T>(), "a value of another kind than was checked");
    return std::get<T>(held_);
  }
  // Of a condition.
  std::optional<bool> truth() const { return isKnown() ? std::optional(as<bool>()) : std::nullopt; }

 private:
  Held held_;
};

// The next anniversary as a date like any other; what is none stays as it is.
Value onceOf(Value value);

// What an operation gives whose operands are not all known: uncomputable wins over missing.
Value unknownOf(const Value& a, const Value& b);

// ---- conditions (value.cpp): true, false, or not known ------------------------------------------

Value notOf(const Value& condition);
// False if one is, else unknown if one is, else true.
Value allOf(const std::vector<Value>& conditions);
// True if one is, else unknown if one is, else false.
Value anyOf(const std::vector<Value>& conditions);

// ---- numbers (number.cpp) -----------------------------------------------------------------------

// Exact; uncomputable where a result, or a step on the way to it, is beyond 128 bits, and for a
// zero divisor. Operands are known and decimals or ratios.
Value add(const Value& a, const Value& b);
Value subtract(const Value& a, const Value& b);
Value multiply(const Value& a, const Value& b);
Value divide(const Value& a, const Value& b);
Value negate(const Value& a);
// To the nearest multiple of 10^-places, half to even; `shown` are the places of the result.
Value roundedTo(const Value& a, int places, int shown);
// The same decimal with at least that many places.
Value withPlaces(const Value& a, int places);

// Whether a whole number fits 128 bits.
bool fits(const Integer& number);
// A decimal joins ratios as digits / 10^places; toRatio asks whether that fits, too.
Ratio asRatio(const Value& value);
Value toRatio(const Value& value);

// ---- comparison (number.cpp, time.cpp) ----------------------------------------------------------

// -1, 0 or 1 of two known values. Numbers by number, exactly; reals as doubles; enums by their
// order; of texts, conditions, places and sets only whether it is 0 counts. A period beside an
// instant or a longer period is 0 where one lies inside the other.
int compare(const Value& a, const Value& b, const calendar::Zone& zone);
int compareTimes(const Value& a, const Value& b, const calendar::Zone& zone);

}  // namespace muster::reference
