// What rules call. Calendars are asked for moved dates only; how many units lie between two dates
// is found by trying, not by a formula: a year is completed on the first day that is a year later.

#include <algorithm>
#include <sstream>
#include <string>

#include "compiler/base/check.h"
#include "compiler/text/domain.h"
#include "compiler/text/email.h"
#include "runtime/reference/evaluation.h"

namespace muster::reference {
namespace {

using builtins::Function;

// More than the calendar has.
constexpr std::int64_t kMonthsMax = 12 * 30'000;

std::int64_t dayOf(const Value& date) { return date.as<Period>().first; }
std::int64_t microsOf(const Value& instant) { return instant.as<Instant>().micros; }

// The largest n from 0 on for which `holds(n)` does; it does for 0 and up to some n only.
template <typename Holds>
std::int64_t lastOf(const Holds& holds) {
  std::int64_t low = 0;
  std::int64_t high = kMonthsMax;
  while (low < high) {
    const std::int64_t middle = (low + high + 1) / 2;
    if (holds(middle)) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

// The same day of the month that many months later, or the day after that month's end.
std::int64_t completedOn(std::int64_t days, std::int64_t months) {
  const std::int64_t moved = calendar::addMonthsToDate(days, months);
  const bool isThere = calendar::civilOf(moved).day == calendar::civilOf(days).day;
  return isThere ? moved : moved + 1;
}

std::int64_t monthsBetweenDates(std::int64_t from, std::int64_t to) {
  if (to < from) return -monthsBetweenDates(to, from);
  return lastOf([&](std::int64_t months) { return completedOn(from, months) <= to; });
}

// What the clock on the wall shows: a day and the time of that day.
std::pair<std::int64_t, std::int64_t> clockOf(const calendar::Zone& zone, std::int64_t instant) {
  const std::int64_t time = calendar::localTime(zone, instant);
  const std::int64_t date = calendar::localDate(zone, instant);
  // A date that the clock comes back to in the evening is the next one already.
  const bool isEvening = calendar::instantOfLocal(zone, date, time) > instant;
  return {isEvening ? date - 1 : date, time};
}

std::int64_t monthsBetweenInstants(const calendar::Zone& zone, std::int64_t from, std::int64_t to) {
  if (to < from) return -monthsBetweenInstants(zone, to, from);
  const auto begin = clockOf(zone, from);
  const auto end = clockOf(zone, to);
  return lastOf([&](std::int64_t months) {
    return months == 0 || std::pair(completedOn(begin.first, months), begin.second) <= end;
  });
}

std::int64_t nextAnniversary(std::int64_t day, std::int64_t from) {
  std::int64_t year = 1;
  while (year < 25'000 && calendar::addMonthsToDate(day, 12 * year) < from) ++year;
  return calendar::addMonthsToDate(day, 12 * year);
}

// Code points: each begins with a byte that goes on no other.
std::size_t lengthOf(const std::string& text) {
  std::size_t length = 0;
  for (std::size_t i = 0; i < text.size(); ++length) {
    const auto first = static_cast<unsigned char>(text[i]);
    i += first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  }
  return length;
}

// `v4.10.2`: cut at its dots. The zeros at the end say nothing.
Value versionOf(const std::string& written) {
  std::string text(text::trimmed(written));
  if (!text.empty() && (text[0] == 'v' || text[0] == 'V')) text.erase(0, 1);
  Version version;
  std::istringstream parts(text + ".");
  for (std::string part; std::getline(parts, part, '.');) {
    const bool isNumber = !part.empty() && part.size() <= 9 &&
                          std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
    if (!isNumber) return Missing{};
    version.parts.push_back(std::stol(part));
  }
  if (version.parts.size() > 4) return Missing{};
  while (!version.parts.empty() && version.parts.back() == 0) version.parts.pop_back();
  return version;
}

struct Unit {
  std::int64_t months = 0;  // of a unit that goes by the calendar
  std::int64_t days = 0;    // of whole days
  std::int64_t micros = 0;
};

std::optional<Unit> unitOf(Function function) {
  if (function == Function::Seconds) return Unit{.micros = calendar::kMicrosPerSecond};
  if (function == Function::Minutes) return Unit{.micros = calendar::kMicrosPerMinute};
  if (function == Function::Hours) return Unit{.micros = calendar::kMicrosPerHour};
  if (function == Function::Days) return Unit{.days = 1, .micros = calendar::kMicrosPerDay};
  if (function == Function::Weeks) return Unit{.days = 7, .micros = 7 * calendar::kMicrosPerDay};
  if (function == Function::Months) return Unit{.months = 1};
  if (function == Function::Quarters) return Unit{.months = 3};
  if (function == Function::Years || function == Function::Age) return Unit{.months = 12};
  return std::nullopt;
}

}  // namespace

Value Evaluation::of(ExprId id, const ast::Call&, Row row) {
  const auto& call = std::get<sema::FunctionRef>(world_.program.bindings[id]);
  if (const auto value = ofPlace(call, row)) return *value;
  std::vector<Value> arguments;
  for (const auto& argument : call.arguments) {
    if (argument) arguments.push_back(evaluate(*argument, row));
  }
  for (const Value& argument : arguments) {
    if (argument.isUncomputable()) return argument;
  }
  for (const Value& argument : arguments) {
    if (argument.isMissing()) return argument;
  }

  const Value& first = arguments[0];
  if (call.function == Function::Length) return Value::whole(lengthOf(first.as<std::string>()));
  if (call.function == Function::Size) return Value::whole(first.as<Set>().size());
  if (call.function == Function::Version) return versionOf(first.as<std::string>());
  if (call.function == Function::EmailDomain) {
    const auto domain = text::emailDomain(first.as<std::string>());
    return domain ? Value(*domain) : Value(Missing{});
  }
  if (call.function == Function::Rounded) {
    const auto places = static_cast<int>(arguments[1].as<Decimal>().digits);
    return roundedTo(first, places, world_.program.types[id].places);
  }
  return ofTime(call, row);
}

// Parts of times, and how far two are apart. The arguments are known.
Value Evaluation::ofTime(const sema::FunctionRef& call, Row row) {
  const auto given = [&](std::string_view name) -> std::optional<Value> {
    const auto index = builtins::parameterIndex(builtins::signature(call.function), name);
    if (!index || !call.arguments[*index]) return std::nullopt;
    return evaluate(*call.arguments[*index], row);
  };
  const std::optional<Value> zoneName = given("zone");
  const calendar::Zone* zone =
      zoneName ? calendar::findZone(zoneName->as<std::string>()) : &world_.zone;
  MUSTER_CHECK(zone != nullptr, "a zone that was not checked");
  // As a date: of an instant the one it falls in.
  const auto dateOf = [&](const Value& time) {
    return time.holds<Period>() ? dayOf(time) : calendar::localDate(*zone, microsOf(time));
  };
  const Value first = evaluate(*call.arguments[0], row);
  const auto part = [&] { return calendar::civilOf(dateOf(first)); };

  if (const std::optional<Unit> unit = unitOf(call.function)) {
    const bool isAge = call.function == Function::Age;
    const std::optional<Value> last = given(isAge ? "on" : "to");
    const Value to = last ? *last
                     : first.holds<Instant>()
                         ? Value(Instant{world_.asOf})
                         : Value::date(calendar::localDate(*zone, world_.asOf));
    if (first.holds<Instant>() && to.holds<Instant>()) {
      const std::int64_t begin = microsOf(first);
      const std::int64_t end = microsOf(to);
      if (unit->months == 0) return Value::whole((end - begin) / unit->micros);
      return Value::whole(monthsBetweenInstants(*zone, begin, end) / unit->months);
    }
    const std::int64_t begin = dateOf(first);
    const std::int64_t end = dateOf(to);
    if (isAge && world_.program.schema.agesInFebruary && begin <= end) {
      return Value::whole(lastOf(
          [&](std::int64_t years) { return calendar::addMonthsToDate(begin, 12 * years) <= end; }));
    }
    if (unit->months == 0) return Value::whole((end - begin) / unit->days);
    return Value::whole(monthsBetweenDates(begin, end) / unit->months);
  }
  switch (call.function) {
    case Function::Year: return Value::whole(part().year);
    case Function::Quarter: return Value::whole((part().month + 2) / 3);
    case Function::Month: return Value::whole(part().month);
    case Function::Day: return Value::whole(part().day);
    case Function::DayOfWeek: {
      // 2024-01-01 was a Monday.
      const std::int64_t days = dateOf(first) - calendar::daysOf({2024, 1, 1});
      return EnumIndex{static_cast<std::uint32_t>((days % 7 + 7) % 7)};
    }
    case Function::Hour:
      return Value::whole(calendar::localTime(*zone, microsOf(first)) / calendar::kMicrosPerHour);
    case Function::Minute:
      return Value::whole(calendar::localTime(*zone, microsOf(first)) / calendar::kMicrosPerMinute %
                          60);
    case Function::DateOf: return Value::date(dateOf(first));
    case Function::StartOfDay: return Instant{calendar::dayStart(*zone, dayOf(first))};
    case Function::Anniversary: {
      const std::int64_t next =
          nextAnniversary(dateOf(first), calendar::localDate(*zone, world_.asOf));
      return Period{next, next + 1, nullptr, dateOf(first)};
    }
    case Function::MonthsAfter: {
      const Integer count = given("count")->as<Decimal>().digits;
      const Integer most = kMonthsMax;
      const auto months = static_cast<std::int64_t>(count > most    ? most
                                                    : count < -most ? Integer(-most)
                                                                    : count);
      return Instant{calendar::addMonthsToInstant(*zone, microsOf(first), months)};
    }
    case Function::Seconds:
    case Function::Minutes:
    case Function::Hours:
    case Function::Days:
    case Function::Weeks:
    case Function::Months:
    case Function::Quarters:
    case Function::Years:
    case Function::Age:
    case Function::Length:
    case Function::EmailDomain:
    case Function::Version:
    case Function::Rounded:
    case Function::Size:
    case Function::Place:
    case Function::PlaceIn:
    case Function::IsWithin:
    case Function::IsInBox:
    case Function::IsInArea: break;
  }
  MUSTER_CHECK(false, "a function that counts units");
}

}  // namespace muster::reference
