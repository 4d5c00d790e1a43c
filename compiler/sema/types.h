#pragma once

// What can be compared and calculated with what: meaning.md 1, 4 and 6 as functions of types alone.
// No coercion; two things that measure different quantities clash, and the clash says how.

#include <optional>
#include <string>
#include <string_view>

#include "compiler/ast/ast.h"
#include "compiler/schema/schema.h"

namespace muster::sema {

using schema::Kind;
using schema::Type;

inline constexpr Type kErrorType{};
inline constexpr Type kBool{Kind::Bool};
inline constexpr Type kWhole{Kind::Whole};
inline constexpr Type kText{Kind::Text};
inline constexpr Type kDate{Kind::Date};
inline constexpr Type kInstant{Kind::Instant};
inline constexpr Type kDuration{Kind::Duration};

// More places than this no result may have: its digits would hardly fit 128 bits.
inline constexpr int kPlacesMax = 36;

// Why two types do not go together.
enum class Clash : std::uint8_t {
  None,
  Kinds,             // number against text, and the like
  Currencies,        // GBP against EUR
  MoneyAndNumber,    // 500 GBP against 500
  PercentAndNumber,  // 20% against 0.2
  EnumAndText,       // gold against "gold"
  Enums,             // one of (a, b) against one of (c, d)
  Sets,              // sets are asked with `has`
  RealAndNumber,     // a real is compared with reals and with literals
};

bool isTime(const Type& type);     // Date, Instant
bool isDecimal(const Type& type);  // Whole, Number, Percent, Money
// Whether `<` means something: numbers, times, ordered enums.
bool isOrdered(const schema::Schema& schema, const Type& type);

// Whether it makes groups: of profiles, of events with the same value. There are two of yes and no,
// which events are not put into.
bool canBeKey(const Type& type);

// Whether the two may stand on the sides of `is`. Error goes with everything.
Clash comparison(const Type& a, const Type& b);

// The type of a + b and so on. A time that a written length moves is not decided here.
struct Calculated {
  Type type;
  Clash clash = Clash::None;
  bool isOfTime = false;  // times and lengths of time that do not go together
  bool hasTooManyPlaces = false;
};
Calculated calculate(ast::ArithmeticOp op, const Type& a, const Type& b);

// "a whole number", "money in GBP", "text": as a sentence says it.
std::string say(const schema::Schema& schema, const Type& type);
// A field of the profile that holds a place, for examples; "home" where there is none.
std::string placeFieldOf(const schema::Schema& schema);
// A name as it must be typed: in backquotes if it is not an ordinary word.
std::string typed(std::string_view name);

}  // namespace muster::sema
