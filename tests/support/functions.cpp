#include "tests/support/functions.h"

#include "compiler/base/check.h"
#include "compiler/calendar/calendar.h"
#include "compiler/schema/place.h"
#include "compiler/text/domain.h"
#include "compiler/text/text.h"
#include "compiler/text/version.h"

namespace muster::support {
namespace {

using builtins::Function;
using schema::Kind;

}  // namespace

FunctionValue callPlainly(Function function, const std::vector<FunctionValue>& arguments) {
  const auto number = [&](std::size_t i) { return static_cast<std::int64_t>(arguments[i].number); };
  const auto zone = [&](std::size_t i) -> const calendar::Zone& {
    return *calendar::findZone(arguments[i].text);
  };
  const auto whole = [](std::int64_t value) { return FunctionValue{Kind::Whole, value}; };
  const bool isOfDates = arguments[0].kind == Kind::Date;
  const auto days = [&](std::int64_t perUnit) {
    const std::int64_t unit = isOfDates ? perUnit : perUnit * calendar::kMicrosPerDay;
    return whole((number(1) - number(0)) / unit);
  };
  const auto clock = [&](std::int64_t unit) { return whole((number(1) - number(0)) / unit); };
  const auto months = [&](std::int64_t perUnit) {
    return whole((isOfDates ? calendar::monthsBetween(number(0), number(1))
                            : calendar::monthsBetween(zone(2), number(0), number(1))) /
                 perUnit);
  };
  switch (function) {
    case Function::Year: return whole(calendar::civilOf(number(0)).year);
    case Function::Quarter: return whole((calendar::civilOf(number(0)).month - 1) / 3 + 1);
    case Function::Month: return whole(calendar::civilOf(number(0)).month);
    case Function::Day: return whole(calendar::civilOf(number(0)).day);
    case Function::DayOfWeek: return {Kind::Enum, calendar::weekdayOf(number(0)) - 1};
    case Function::Hour:
      return whole(calendar::localTime(zone(1), number(0)) / calendar::kMicrosPerHour);
    case Function::Minute:
      return whole(calendar::localTime(zone(1), number(0)) / calendar::kMicrosPerMinute % 60);
    case Function::DateOf: return {Kind::Date, calendar::localDate(zone(1), number(0))};
    case Function::StartOfDay: return {Kind::Instant, calendar::dayStart(zone(1), number(0))};
    case Function::Seconds: return clock(calendar::kMicrosPerSecond);
    case Function::Minutes: return clock(calendar::kMicrosPerMinute);
    case Function::Hours: return clock(calendar::kMicrosPerHour);
    case Function::Days: return days(1);
    case Function::Weeks: return days(7);
    case Function::Months: return months(1);
    case Function::Quarters: return months(3);
    case Function::Years: return months(12);
    case Function::Anniversary:
      return {Kind::Date, calendar::anniversaryFrom(number(0), number(1))};
    case Function::Age: return whole(calendar::anniversariesBetween(number(0), number(1)));
    case Function::MonthsAfter:
      return {Kind::Instant, calendar::addMonthsToInstant(zone(2), number(0), number(1))};
    case Function::Length:
      return whole(static_cast<std::int64_t>(text::lengthOf(arguments[0].text)));
    case Function::EmailDomain: {
      const auto domain = text::emailDomain(arguments[0].text);
      return {Kind::Text, 0, domain.value_or(""), 0, domain.has_value()};
    }
    case Function::Version: {
      const auto version = text::versionOf(arguments[0].text);
      return {Kind::Version, version.value_or(0), {}, 0, version.has_value()};
    }
    case Function::IsInBox: {
      const schema::Place place = schema::placeOf(number(0));
      const bool isBetween = place.latitude >= number(1) && place.latitude <= number(3) &&
                             place.longitude >= number(2) && place.longitude <= number(4);
      return {Kind::Bool, isBetween ? 1 : 0};
    }
    // Of sets, quotients and lists, which these values are not: tests/unit/eval/places_test.cpp,
    // calls_test.cpp and the random rules of tests/differential ask about them.
    case Function::Rounded:
    case Function::Size:
    case Function::Place:
    case Function::PlaceIn:
    case Function::IsWithin:
    case Function::IsInArea: MUSTER_CHECK(false, "a function of more than plain values"); break;
  }
  MUSTER_CHECK(false, "unknown Function");
}

}  // namespace muster::support
