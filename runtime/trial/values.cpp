#include "runtime/trial/values.h"

#include <fmt/format.h>

#include "compiler/base/int128.h"

namespace muster::trial {

namespace {

using reference::Value;
using schema::Kind;

std::string digitsOf(const reference::Integer& digits, int places) {
  const reference::Integer positive = digits < 0 ? reference::Integer(-digits) : digits;
  std::string text = positive.str();
  const auto after = static_cast<std::size_t>(places);
  if (text.size() <= after) text.insert(0, after + 1 - text.size(), '0');
  if (after > 0) text.insert(text.size() - after, ".");
  // Trailing zeros say nothing here.
  while (after > 0 && text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return (digits < 0 ? "-" : "") + text;
}

// A quotient with six places, rounded towards zero.
std::string quotient(const reference::Ratio& ratio) {
  constexpr int kPlaces = 6;
  reference::Integer scaled = ratio.numerator;
  for (int i = 0; i < kPlaces; ++i) scaled *= 10;
  const reference::Integer digits = scaled / ratio.denominator;
  const bool isExact = digits * ratio.denominator == scaled;
  return (isExact ? "" : "about ") + digitsOf(digits, kPlaces);
}

std::string durationOf(const reference::Integer& micros) {
  const auto whole = [&](std::int64_t unit, const char* name) -> std::string {
    if (micros % unit != 0) return "";
    const reference::Integer count = micros / unit;
    return count.str() + " " + name + (count == 1 ? "" : "s");
  };
  for (const auto& [unit, name] :
       {std::pair(calendar::kMicrosPerDay, "day"), std::pair(calendar::kMicrosPerHour, "hour"),
        std::pair(calendar::kMicrosPerMinute, "minute"),
        std::pair(calendar::kMicrosPerSecond, "second")}) {
    if (const std::string text = whole(unit, name); !text.empty()) return text;
  }
  return micros.str() + " microseconds";
}

std::string instantOf(const schema::Schema& schema, std::int64_t micros) {
  const calendar::Zone* zone = calendar::findZone(schema.zone);
  if (zone == nullptr || !calendar::isInstant(micros)) return "outside of the calendar";
  std::string text = calendar::formatInstant(micros, *zone);
  if (const std::size_t t = text.find('T'); t != std::string::npos) text[t] = ' ';
  return text;
}

}  // namespace

std::string show(const schema::Schema& schema, const schema::Type& type, const Value& value) {
  if (value.isMissing()) return type.kind == Kind::Bool ? "unknown" : "missing";
  if (value.isUncomputable()) return "cannot be computed";
  if (value.holds<bool>()) return value.as<bool>() ? "yes" : "no";
  if (value.holds<std::string>()) return "\"" + value.as<std::string>() + "\"";
  if (value.holds<double>()) return fmt::format("{}", value.as<double>());
  if (value.holds<reference::EnumIndex>()) {
    return schema.enums[EnumId(type.unit)].values[value.as<reference::EnumIndex>().index];
  }
  if (value.holds<reference::Instant>()) {
    return instantOf(schema, value.as<reference::Instant>().micros);
  }
  if (value.holds<reference::Period>()) {
    const std::int64_t day = value.as<reference::Period>().first;
    return calendar::isDate(day) ? calendar::formatDate(day) : "outside of the calendar";
  }
  if (value.holds<reference::Place>()) {
    const auto& place = value.as<reference::Place>();
    return "place(" + digitsOf(place.latitude, schema::kPlacePlaces) + ", " +
           digitsOf(place.longitude, schema::kPlacePlaces) + ")";
  }
  if (value.holds<reference::Version>()) {
    std::string text;
    for (const std::int64_t part : value.as<reference::Version>().parts) {
      text += (text.empty() ? "" : ".") + std::to_string(part);
    }
    return text.empty() ? "0" : text;
  }
  if (value.holds<reference::Set>()) {
    schema::Type element = type;
    element.kind = type.element;
    std::string text = "[";
    for (const Value& it : value.as<reference::Set>())
      text += (text.size() > 1 ? ", " : "") + show(schema, element, it);
    return text + "]";
  }
  const std::string currency =
      type.kind == Kind::Money || (type.kind == Kind::Ratio && type.element == Kind::Money)
          ? " " + schema.currencies.at(type.unit)
          : "";
  if (value.holds<reference::Ratio>()) return quotient(value.as<reference::Ratio>()) + currency;
  const auto& decimal = value.as<reference::Decimal>();
  if (type.kind == Kind::Duration) return durationOf(decimal.digits);
  if (type.kind == Kind::Percent) return digitsOf(decimal.digits * 100, decimal.places) + "%";
  return digitsOf(decimal.digits, decimal.places) + currency;
}

}  // namespace muster::trial
