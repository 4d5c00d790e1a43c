#include "compiler/sema/types.h"

#include <algorithm>
#include <cctype>

namespace muster::sema {

namespace {

// What a decimal or a quotient measures: plain numbers (Number), Percent, Money of a currency,
// Duration; Error where it measures nothing.
struct Quantity {
  Kind kind = Kind::Error;
  std::uint32_t currency = 0;
  friend bool operator==(const Quantity&, const Quantity&) = default;
};

Quantity quantity(const Type& type) {
  switch (type.kind) {
    case Kind::Whole:
    case Kind::Number: return {Kind::Number};
    case Kind::Percent: return {Kind::Percent};
    case Kind::Money: return {Kind::Money, type.unit};
    case Kind::Duration: return {Kind::Duration};
    case Kind::Ratio:
      if (type.element == Kind::Money) return {Kind::Money, type.unit};
      return {type.element == Kind::Duration ? Kind::Duration : Kind::Number};
    case Kind::Error:
    case Kind::Bool:
    case Kind::Real:
    case Kind::Text:
    case Kind::Enum:
    case Kind::Date:
    case Kind::Instant:
    case Kind::Zone:
    case Kind::Set:
    case Kind::Place:
    case Kind::Version: return {};
  }
  return {};
}

Type ratioOf(const Quantity& of) {
  if (of.kind == Kind::Money) return {Kind::Ratio, 0, Kind::Money, of.currency};
  if (of.kind == Kind::Duration) return {Kind::Ratio, 0, Kind::Duration, 0};
  return {Kind::Ratio};
}

// A plain quotient and a percentage compare and add up; a plain number and a percentage do not.
Clash clashOf(const Type& a, const Type& b) {
  const Quantity left = quantity(a);
  const Quantity right = quantity(b);
  if (left == right) return Clash::None;
  if (left.kind == Kind::Money && right.kind == Kind::Money) return Clash::Currencies;
  const auto isPair = [&](Kind x, Kind y) {
    return (left.kind == x && right.kind == y) || (left.kind == y && right.kind == x);
  };
  if (isPair(Kind::Money, Kind::Number)) return Clash::MoneyAndNumber;
  if (isPair(Kind::Percent, Kind::Number)) {
    const bool hasRatio = a.kind == Kind::Ratio || b.kind == Kind::Ratio;
    return hasRatio ? Clash::None : Clash::PercentAndNumber;
  }
  return Clash::Kinds;
}

Calculated withPlaces(Kind kind, int places, std::uint32_t unit = 0) {
  if (kind == Kind::Whole) return {.type = kWhole};
  if (places > kPlacesMax) return {.type = {}, .hasTooManyPlaces = true};
  return {.type = {kind, static_cast<std::uint8_t>(places), Kind::Error, unit}};
}

Calculated sum(const Type& a, const Type& b) {
  if (const Clash clash = clashOf(a, b); clash != Clash::None) return {.type = {}, .clash = clash};
  if (a.kind == Kind::Ratio || b.kind == Kind::Ratio) return {.type = ratioOf(quantity(a))};
  const Kind kind = a.kind == b.kind ? a.kind : Kind::Number;
  return withPlaces(kind, std::max(a.places, b.places), a.unit);
}

Calculated product(const Type& a, const Type& b) {
  const Quantity left = quantity(a);
  const Quantity right = quantity(b);
  const bool leftIsMoney = left.kind == Kind::Money;
  if (leftIsMoney && right.kind == Kind::Money) return {.type = {}, .clash = Clash::Kinds};
  const bool isLength = left.kind == Kind::Duration || right.kind == Kind::Duration;
  if (isLength && (a.kind == Kind::Whole || b.kind == Kind::Whole)) {
    const bool isQuotient = a.kind == Kind::Ratio || b.kind == Kind::Ratio;
    return {.type = isQuotient ? ratioOf({Kind::Duration}) : kDuration};
  }
  // Of a length and a number with places a fraction of a microsecond may be left.
  if (isLength) return {.type = ratioOf({Kind::Duration})};
  if (a.kind == Kind::Ratio || b.kind == Kind::Ratio) {
    return {.type = ratioOf(leftIsMoney ? left : right)};
  }
  const int places = a.places + b.places;
  if (leftIsMoney) return withPlaces(Kind::Money, places, a.unit);
  if (right.kind == Kind::Money) return withPlaces(Kind::Money, places, b.unit);
  if (a.kind == Kind::Whole && b.kind == Kind::Whole) return {.type = kWhole};
  if (a.kind == Kind::Percent && b.kind == Kind::Percent) return withPlaces(Kind::Percent, places);
  return withPlaces(Kind::Number, places);
}

Calculated quotient(const Type& a, const Type& b) {
  const Quantity left = quantity(a);
  const Quantity right = quantity(b);
  if (right.kind == Kind::Duration && left == right) return {.type = ratioOf({Kind::Number})};
  if (right.kind != Kind::Money) return {.type = ratioOf(left)};
  if (left == right) return {.type = ratioOf({Kind::Number})};
  return {.type = {}, .clash = left.kind == Kind::Money ? Clash::Currencies : Clash::Kinds};
}

// What times and lengths of time make of each other; Error where they do not go together.
Type ofTimes(ast::ArithmeticOp op, const Type& a, const Type& b) {
  const bool isDifference = op == ast::ArithmeticOp::Subtract;
  if (isTime(a) && isTime(b)) return isDifference && a == b ? kDuration : kErrorType;
  const bool isSum = op == ast::ArithmeticOp::Add;
  if (a == kInstant && b == kDuration && (isSum || isDifference)) return kInstant;
  return isSum && a == kDuration && b == kInstant ? kInstant : kErrorType;
}

// Whether a length is one beside this: added to another, multiplied by a number, divided by either.
bool isCalculable(ast::ArithmeticOp op, Kind left, Kind right) {
  const bool areBoth = left == Kind::Duration && right == Kind::Duration;
  const auto isNumber = [](Kind it) { return it == Kind::Number || it == Kind::Percent; };
  switch (op) {
    case ast::ArithmeticOp::Add:
    case ast::ArithmeticOp::Subtract: return areBoth;
    case ast::ArithmeticOp::Multiply: return !areBoth && (isNumber(left) || isNumber(right));
    case ast::ArithmeticOp::Divide: return areBoth || (left == Kind::Duration && isNumber(right));
  }
  return false;
}

}  // namespace

bool isTime(const Type& type) { return type.kind == Kind::Date || type.kind == Kind::Instant; }

bool isDecimal(const Type& type) {
  return type.kind == Kind::Whole || type.kind == Kind::Number || type.kind == Kind::Percent ||
         type.kind == Kind::Money;
}

bool isOrdered(const schema::Schema& schema, const Type& type) {
  switch (type.kind) {
    case Kind::Error:
    case Kind::Whole:
    case Kind::Number:
    case Kind::Percent:
    case Kind::Money:
    case Kind::Ratio:
    case Kind::Real:
    case Kind::Date:
    case Kind::Instant:
    case Kind::Duration:
    case Kind::Version: return true;
    case Kind::Enum: return schema.enums[EnumId(type.unit)].isOrdered;
    case Kind::Bool:
    case Kind::Text:
    case Kind::Zone:
    case Kind::Set:
    case Kind::Place: return false;
  }
  return false;
}

bool canBeKey(const Type& type) {
  switch (type.kind) {
    case Kind::Bool:
    case Kind::Whole:
    case Kind::Number:
    case Kind::Percent:
    case Kind::Money:
    case Kind::Text:
    case Kind::Enum:
    case Kind::Date:
    case Kind::Instant:
    case Kind::Duration:
    case Kind::Zone: return true;
    case Kind::Error:
    case Kind::Ratio:
    case Kind::Real:
    case Kind::Set:
    case Kind::Place:
    case Kind::Version: return false;
  }
  return false;
}

Clash comparison(const Type& a, const Type& b) {
  if (a.kind == Kind::Error || b.kind == Kind::Error) return Clash::None;
  if (a.kind == Kind::Set || b.kind == Kind::Set) return Clash::Sets;
  if (isTime(a) && isTime(b)) return Clash::None;
  if (quantity(a).kind != Kind::Error && quantity(b).kind != Kind::Error) return clashOf(a, b);
  if (a.kind == Kind::Enum && b.kind == Kind::Enum) {
    return a.unit == b.unit ? Clash::None : Clash::Enums;
  }
  const auto isPair = [&](Kind x, Kind y) {
    return (a.kind == x && b.kind == y) || (a.kind == y && b.kind == x);
  };
  if (isPair(Kind::Enum, Kind::Text)) return Clash::EnumAndText;
  if (isPair(Kind::Real, Kind::Whole) || isPair(Kind::Real, Kind::Number) ||
      isPair(Kind::Real, Kind::Ratio)) {
    return Clash::RealAndNumber;
  }
  return a.kind == b.kind ? Clash::None : Clash::Kinds;
}

Calculated calculate(ast::ArithmeticOp op, const Type& a, const Type& b) {
  if (a.kind == Kind::Error || b.kind == Kind::Error) return {};
  const Kind left = quantity(a).kind;
  const Kind right = quantity(b).kind;
  const bool isOfTime = left == Kind::Duration || isTime(a);
  const bool isWithTime = right == Kind::Duration || isTime(b);
  if ((isTime(a) && isWithTime) || (isTime(b) && isOfTime)) {
    const Type type = ofTimes(op, a, b);
    return {.type = type, .isOfTime = type.kind == Kind::Error};
  }
  const bool areOdd = (isTime(a) && right != Kind::Error) || (isTime(b) && left != Kind::Error);
  const bool areLengths = left == Kind::Duration || right == Kind::Duration;
  if (areOdd || (areLengths && left != Kind::Error && right != Kind::Error &&
                 !isCalculable(op, left, right))) {
    return {.type = {}, .isOfTime = true};
  }
  if (left == Kind::Error || right == Kind::Error) return {.type = {}, .clash = Clash::Kinds};
  switch (op) {
    case ast::ArithmeticOp::Add:
    case ast::ArithmeticOp::Subtract: return sum(a, b);
    case ast::ArithmeticOp::Multiply: return product(a, b);
    case ast::ArithmeticOp::Divide: return quotient(a, b);
  }
  return {};
}

std::string say(const schema::Schema& schema, const Type& type) {
  switch (type.kind) {
    case Kind::Error: return "unknown";
    case Kind::Bool: return "yes or no";
    case Kind::Whole: return "a whole number";
    case Kind::Number: return "a number";
    case Kind::Percent: return "a percentage";
    case Kind::Money: return "money in " + schema.currencies.at(type.unit);
    case Kind::Ratio:
      if (type.element == Kind::Money)
        return "an amount of money in " + schema.currencies.at(type.unit);
      return type.element == Kind::Duration ? "an average length of time" : "a quotient";
    case Kind::Real: return "a real number";
    case Kind::Text: return "text";
    case Kind::Enum: {
      const schema::Enum& it = schema.enums[EnumId(type.unit)];
      if (it.values.size() <= 8) return schema::describe(schema, type);
      return "one of " + std::to_string(it.values.size()) + " words";
    }
    case Kind::Date: return "a date";
    case Kind::Instant: return "a point in time";
    case Kind::Duration: return "a length of time";
    case Kind::Zone: return "a time zone";
    case Kind::Place: return "a place";
    case Kind::Version: return "a version";
    case Kind::Set: return "a " + schema::describe(schema, type);
  }
  return "unknown";
}

std::string placeFieldOf(const schema::Schema& schema) {
  for (const FieldId id : schema.profileFields) {
    if (schema.fields[id].type.kind == Kind::Place) return typed(schema.fields[id].name);
  }
  return "home";
}

std::string typed(std::string_view name) {
  const auto isWordByte = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  const auto isWord = [&](std::string_view part) {
    return !part.empty() && std::isdigit(static_cast<unsigned char>(part[0])) == 0 &&
           std::all_of(part.begin(), part.end(), isWordByte);
  };
  // A field of a record is words with dots between.
  bool isPath = true;
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find('.', begin), name.size());
    isPath = isPath && isWord(name.substr(begin, end - begin));
    begin = end + 1;
  }
  return isPath ? std::string(name) : "`" + std::string(name) + "`";
}

}  // namespace muster::sema
