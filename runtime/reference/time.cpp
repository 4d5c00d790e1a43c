// Points in time and windows. One idea carries all of it: every point is a stretch of time, an
// instant a very short one, a date a day of the zone, a month its days. A stretch is before another
// if it is over when the other begins; if neither is before the other, one lies inside the other.
//
//   2026-11-01T14:30 `is` 2026-11-01, is not before it, is not after it

#include <algorithm>
#include <limits>

#include "compiler/base/check.h"
#include "compiler/base/int128.h"
#include "compiler/base/overload.h"
#include "compiler/calendar/reach.h"
#include "compiler/sema/lengths_of_time.h"
#include "runtime/reference/evaluation.h"

namespace muster::reference {
namespace {

using schema::Kind;

struct Stretch {
  std::int64_t begin;
  std::int64_t end;  // the first that is past it
};

Stretch inMicros(const Value& time, const calendar::Zone& zone) {
  if (time.holds<Instant>()) return {time.as<Instant>().micros, time.as<Instant>().micros + 1};
  const Period& period = time.as<Period>();
  const calendar::Zone& own = period.zone != nullptr ? *period.zone : zone;
  return {calendar::dayStart(own, period.first), calendar::dayStart(own, period.end)};
}

Stretch inDays(const Value& time) { return {time.as<Period>().first, time.as<Period>().end}; }

// Both by one measure. Two periods need no zone, and a date that a zone skips is still a date.
std::pair<Stretch, Stretch> sideBySide(const Value& a, const Value& b, const calendar::Zone& zone) {
  if (a.holds<Period>() && b.holds<Period>()) return {inDays(a), inDays(b)};
  return {inMicros(a, zone), inMicros(b, zone)};
}

// Months of a unit that goes by the calendar, else 0.
std::int64_t monthsOf(ast::TimeUnit unit) {
  switch (unit) {
    case ast::TimeUnit::Month: return 1;
    case ast::TimeUnit::Quarter: return 3;
    case ast::TimeUnit::Year: return 12;
    case ast::TimeUnit::Second:
    case ast::TimeUnit::Minute:
    case ast::TimeUnit::Hour:
    case ast::TimeUnit::Day:
    case ast::TimeUnit::Week: return 0;
  }
  MUSTER_CHECK(false, "unknown TimeUnit");
}

// Microseconds of a unit that goes by the clock, a day being 24 hours, else 0.
std::int64_t microsOf(ast::TimeUnit unit) {
  switch (unit) {
    case ast::TimeUnit::Second: return calendar::kMicrosPerSecond;
    case ast::TimeUnit::Minute: return calendar::kMicrosPerMinute;
    case ast::TimeUnit::Hour: return calendar::kMicrosPerHour;
    case ast::TimeUnit::Day: return calendar::kMicrosPerDay;
    case ast::TimeUnit::Week: return 7 * calendar::kMicrosPerDay;
    case ast::TimeUnit::Month:
    case ast::TimeUnit::Quarter:
    case ast::TimeUnit::Year: return 0;
  }
  MUSTER_CHECK(false, "unknown TimeUnit");
}

// The product, or the last number on its side: more than any calendar holds.
std::int64_t times(std::int64_t count, std::int64_t unit) {
  std::int64_t product = 0;
  if (!__builtin_mul_overflow(count, unit, &product)) return product;
  return (count < 0) != (unit < 0) ? std::numeric_limits<std::int64_t>::min()
                                   : std::numeric_limits<std::int64_t>::max();
}

}  // namespace

std::int64_t countOf(const std::string& digits) {
  const std::optional<muster::Decimal> decimal = parseDecimal(digits);
  const std::optional<Int128> whole = decimal ? withPlaces(*decimal, 0) : std::nullopt;
  MUSTER_CHECK(whole.has_value(), "a number of units that was not checked");
  return static_cast<std::int64_t>(*whole);
}

bool isWholeDays(ast::TimeUnit unit) {
  return unit == ast::TimeUnit::Day || unit == ast::TimeUnit::Week || monthsOf(unit) > 0;
}

int compareTimes(const Value& a, const Value& b, const calendar::Zone& zone) {
  const auto [left, right] = sideBySide(a, b, zone);
  if (left.end <= right.begin) return -1;
  if (right.end <= left.begin) return 1;
  return 0;
}

// ---- points -------------------------------------------------------------------------------------

Value Evaluation::of(ExprId id, const ast::DateLiteral&, Row) { return periodIn(id, world_.zone); }

Value Evaluation::of(ExprId, const ast::InstantLiteral& literal, Row) {
  const std::int64_t days =
      calendar::daysOf({literal.date.year, literal.date.month, literal.date.day});
  const std::int64_t micros = literal.hour * calendar::kMicrosPerHour +
                              literal.minute * calendar::kMicrosPerMinute +
                              literal.second * calendar::kMicrosPerSecond;
  return Instant{calendar::instantOfLocal(world_.zone, days, micros)};
}

Value Evaluation::of(ExprId, const ast::DurationLiteral& literal, Row) {
  return Value::whole(Integer(countOf(literal.digits)) * microsOf(literal.unit));
}

Value Evaluation::of(ExprId id, const ast::NamedTimePoint&, Row) {
  return periodIn(id, world_.zone);
}
Value Evaluation::of(ExprId id, const ast::CalendarPeriod&, Row) {
  return periodIn(id, world_.zone);
}

Value Evaluation::of(ExprId, const ast::PeriodEdge& edge, Row row) {
  const Value whole = evaluate(edge.period, row);
  if (!whole.isKnown()) return whole;
  const Period& period = whole.as<Period>();
  const std::int64_t day = edge.isEnd ? period.end - 1 : period.first;
  return Period{day, day + 1, period.zone};
}

Value Evaluation::of(ExprId, const ast::InZone& zoned, Row row) {
  const Value name = evaluate(zoned.zone, row);
  if (!name.isKnown()) return name;
  const calendar::Zone* zone = calendar::findZone(name.as<std::string>());
  MUSTER_CHECK(zone != nullptr, "a zone that was not checked");
  Period period = periodIn(zoned.period, *zone).as<Period>();
  period.zone = zone;
  return period;
}

// What `today`, `last week` and a written date are by the calendar of a zone.
Value Evaluation::periodIn(ExprId id, const calendar::Zone& zone) const {
  const ast::ExprKind& kind = world_.program.ast[id].kind;
  if (const auto* named = std::get_if<ast::NamedTimePoint>(&kind)) {
    const std::int64_t here = calendar::localDate(zone, world_.asOf);
    switch (named->which) {
      case ast::NamedTime::Now: return Instant{world_.asOf};
      case ast::NamedTime::Today: return Value::date(here);
      case ast::NamedTime::Yesterday: return Value::date(calendar::addDays(here, -1));
      case ast::NamedTime::Tomorrow: return Value::date(calendar::addDays(here, 1));
    }
  }
  if (const auto* unit = std::get_if<ast::CalendarPeriod>(&kind)) {
    switch (unit->which) {
      case ast::WhichUnit::This: return units(unit->unit, 0, 0, zone);
      case ast::WhichUnit::Last: return units(unit->unit, -1, -1, zone);
      case ast::WhichUnit::Next: return units(unit->unit, 1, 1, zone);
    }
  }
  const auto& literal = std::get<ast::DateLiteral>(kind);
  const std::int64_t first =
      calendar::daysOf({literal.year, literal.month, std::max(literal.day, 1)});
  if (literal.day > 0) return Value::date(first);
  return Period{first, first + calendar::daysInMonth(literal.year, literal.month)};
}

bool Evaluation::isFirstOf(ast::TimeUnit unit, std::int64_t days) const {
  const schema::Schema& schema = world_.program.schema;
  const calendar::CivilDate civil = calendar::civilOf(days);
  // 2024-01-01 was a Monday.
  const std::int64_t sinceMonday = (days - calendar::daysOf({2024, 1, 1})) % 7 + 7;
  switch (unit) {
    case ast::TimeUnit::Day: return true;
    case ast::TimeUnit::Week: return sinceMonday % 7 + 1 == schema.firstWeekday;
    case ast::TimeUnit::Month: return civil.day == 1;
    case ast::TimeUnit::Quarter:
      return civil.day == 1 && (civil.month + 12 - schema.firstMonth) % 3 == 0;
    case ast::TimeUnit::Year: return civil.day == 1 && civil.month == schema.firstMonth;
    case ast::TimeUnit::Second:
    case ast::TimeUnit::Minute:
    case ast::TimeUnit::Hour: break;
  }
  MUSTER_CHECK(false, "a unit that is none of the calendar");
}

Period Evaluation::units(ast::TimeUnit unit, std::int64_t from, std::int64_t to,
                         const calendar::Zone& zone) const {
  std::int64_t start = calendar::localDate(zone, world_.asOf);
  while (!isFirstOf(unit, start)) --start;
  const auto after = [&](std::int64_t count) {
    const std::int64_t days = microsOf(unit) / calendar::kMicrosPerDay * count;
    return calendar::addDays(calendar::addMonthsToDate(start, monthsOf(unit) * count), days);
  };
  return {after(from), after(to + 1)};
}

// Beside dates `30 days ago` is a date, beside instants an instant: as it was checked.
Value Evaluation::of(ExprId id, const ast::Ago& point, Row) {
  const Value now = world_.program.types[id].kind == Kind::Date ? Value::date(today())
                                                                : Value(Instant{world_.asOf});
  return moved(now, -countOf(point.digits), point.unit);
}

Value Evaluation::of(ExprId, const ast::ShiftedPoint& point, Row row) {
  const Value from = evaluate(point.point, row);
  if (!from.isKnown()) return from;
  const std::int64_t count = countOf(point.digits);
  return moved(from, point.isAfter ? count : -count, point.unit);
}

// Of a date its first instant; never before the calendar begins.
std::int64_t Evaluation::instantAt(const Value& point) const {
  return std::max(inMicros(point, world_.zone).begin, calendar::kFirstInstant);
}

// `last_mail_at + 2 days`, `2 days + last_mail_at`, `today - 1 month`.
Value Evaluation::movedPoint(const ast::Arithmetic& sum, Row row) {
  const auto literal = [&](ExprId id) {
    return std::get_if<ast::DurationLiteral>(&world_.program.ast[id].kind);
  };
  const bool isLeft = literal(sum.right) == nullptr;
  const ast::DurationLiteral* length = literal(isLeft ? sum.left : sum.right);
  if (length == nullptr) return movedByValue(sum, row);
  const Value from = evaluate(isLeft ? sum.right : sum.left, row);
  if (!from.isKnown()) return from;
  const std::int64_t count = countOf(length->digits);
  return moved(from, sum.op == ast::ArithmeticOp::Add ? count : -count, length->unit);
}

// `joined_at + quiet`. A length that differs from profile to profile can lead anywhere.
Value Evaluation::movedByValue(const ast::Arithmetic& sum, Row row) {
  const bool isTimeLeft = world_.program.types[sum.left].kind != Kind::Duration;
  const ExprId length = isTimeLeft ? sum.right : sum.left;
  const Value from = evaluate(isTimeLeft ? sum.left : sum.right, row);
  const Value by = evaluate(length, row);
  if (!from.isKnown() || !by.isKnown()) return unknownOf(from, by);
  const Integer& micros = by.as<Decimal>().digits;
  Integer end = from.as<Instant>().micros;
  if (sum.op == ast::ArithmeticOp::Add) {
    end += micros;
  } else {
    end -= micros;
  }
  const bool isNear = end >= calendar::kMovedByDataFirst && end <= calendar::kMovedByDataLast;
  if (!isNear && !sema::writtenLength(world_.program, length)) return Uncomputable{};
  return Instant{static_cast<std::int64_t>(end)};
}

// `left_at - joined_at`: exact, of dates in days of 24 hours.
Value Evaluation::lengthBetween(const Value& from, const Value& to) const {
  if (from.holds<Instant>()) {
    return Value::whole(Integer(to.as<Instant>().micros) - from.as<Instant>().micros);
  }
  const Integer days = Integer(onceOf(to).as<Period>().first) - onceOf(from).as<Period>().first;
  return Value::whole(days * calendar::kMicrosPerDay);
}

// Months go by the calendar, clamped to the month's end; days of an instant are 24 hours each.
Value Evaluation::moved(const Value& point, std::int64_t count, ast::TimeUnit unit,
                        const calendar::Zone& zone) const {
  const std::int64_t months = times(count, monthsOf(unit));
  if (point.holds<Period>() && isWholeDays(unit)) {
    const std::int64_t days = times(count, microsOf(unit) / calendar::kMicrosPerDay);
    const std::int64_t day =
        calendar::addDays(calendar::addMonthsToDate(point.as<Period>().first, months), days);
    return Period{day, day + 1, point.as<Period>().zone};
  }
  const std::int64_t from = inMicros(point, world_.zone).begin;
  return Instant{calendar::addMicros(calendar::addMonthsToInstant(zone, from, months),
                                     times(count, microsOf(unit)))};
}

Value Evaluation::forward(const Value& point, const ast::DurationLiteral& by) const {
  return moved(point, countOf(by.digits), by.unit);
}

// ---- windows ------------------------------------------------------------------------------------

std::vector<Value> Evaluation::bounds(const ast::Window& window, Row row) {
  return std::visit(
      Overload{
          [&](const ast::Rolling& rolling) {
            if (!rolling.zone) return std::vector<Value>{};
            return std::vector<Value>{evaluate(*rolling.zone, row)};
          },
          [&](const ast::BetweenPoints& between) {
            return std::vector<Value>{evaluate(between.first, row), evaluate(between.second, row)};
          },
          [&](const ast::OneSided& side) { return std::vector<Value>{evaluate(side.point, row)}; },
          [&](const ast::OnPeriod& on) { return std::vector<Value>{evaluate(on.period, row)}; },
          [&](const ast::Within& near) { return std::vector<Value>{evaluate(near.point, row)}; },
      },
      window.kind);
}

Value Evaluation::isIn(const ast::Window& window, const Value& time, Row row) {
  const std::vector<Value> points = bounds(window, row);
  if (!time.isKnown()) return time;
  return std::visit(
      Overload{
          [&](const ast::Rolling& rolling) -> Value {
            if (points.empty()) return isInRolling(rolling, time, world_.zone);
            if (!points[0].isKnown()) return points[0];
            const calendar::Zone* zone = calendar::findZone(points[0].as<std::string>());
            MUSTER_CHECK(zone != nullptr, "a zone that was not checked");
            return isInRolling(rolling, time, *zone);
          },
          [&](const ast::BetweenPoints& between) {
            return isBetween(endOf(between.first, points[0]), endOf(between.second, points[1]),
                             time);
          },
          [&](const ast::OneSided& one) {
            switch (one.side) {
              case ast::Side::Since: return compares(ast::CompareOp::GreaterEqual, time, points[0]);
              case ast::Side::Until: return compares(ast::CompareOp::LessEqual, time, points[0]);
              case ast::Side::Before: return compares(ast::CompareOp::Less, time, points[0]);
              case ast::Side::After: return compares(ast::CompareOp::Greater, time, points[0]);
            }
            MUSTER_CHECK(false, "unknown Side");
          },
          [&](const ast::OnPeriod&) { return isEqual(time, points[0]); },
          [&](const ast::Within& near) {
            if (!points[0].isKnown()) return points[0];
            const std::int64_t count = countOf(near.digits);
            const Value far = moved(points[0], near.isAfter ? count : -count, near.unit);
            return isBetween({points[0]}, {far}, time);
          },
      },
      window.kind);
}

// Instants: open at the far end of the past, closed at as of; from just after as of into the
// future. Dates: n dates that end or begin today.
Value Evaluation::isInRolling(const ast::Rolling& window, const Value& time,
                              const calendar::Zone& zone) const {
  if (window.units != ast::Units::Rolling) return isInUnits(window, time, zone);
  const std::int64_t count = countOf(window.digits);
  const bool byDates = time.holds<Period>() && isWholeDays(window.unit);
  const Value now =
      byDates ? Value::date(calendar::localDate(zone, world_.asOf)) : Value(Instant{world_.asOf});
  const Value far = moved(now, window.isNext ? count : -count, window.unit, zone);
  const auto isInside = [&](const Value& at) {
    const int toNow = compareTimes(at, now, world_.zone);
    const int toFar = compareTimes(at, far, world_.zone);
    if (!window.isNext) return toFar > 0 && toNow <= 0;
    return byDates ? toNow >= 0 && toFar < 0 : toNow > 0 && toFar <= 0;
  };
  return isYearly(time) ? fallsOn(time, daysAround(now, far), isInside) : isInside(time);
}

Period Evaluation::unitsOf(const ast::Rolling& window, const calendar::Zone& zone) const {
  const std::int64_t count = countOf(window.digits);
  if (window.units == ast::Units::Full) {
    return window.isNext ? units(window.unit, 1, count, zone)
                         : units(window.unit, -count, -1, zone);
  }
  return window.isNext ? units(window.unit, 0, count - 1, zone)
                       : units(window.unit, 1 - count, 0, zone);
}

// Whole units, and of those that hold as of only what is before it or after.
Value Evaluation::isInUnits(const ast::Rolling& window, const Value& time,
                            const calendar::Zone& zone) const {
  const bool isFull = window.units == ast::Units::Full;
  Period whole = unitsOf(window, zone);
  whole.zone = &zone;
  const bool byDates = time.holds<Period>();
  const Value now =
      byDates ? Value::date(calendar::localDate(zone, world_.asOf)) : Value(Instant{world_.asOf});
  const auto isInside = [&](const Value& at) {
    if (compareTimes(at, whole, world_.zone) != 0) return false;
    if (isFull) return true;
    const int toNow = compareTimes(at, now, world_.zone);
    return window.isNext ? (byDates ? toNow >= 0 : toNow > 0) : toNow <= 0;
  };
  if (!isYearly(time)) return isInside(time);
  std::vector<std::int64_t> ends = daysAround(whole, whole);
  ends.push_back(calendar::localDate(zone, world_.asOf));
  return fallsOn(time, ends, isInside);
}

// The dates on which two points in time begin and end.
std::vector<std::int64_t> Evaluation::daysAround(const Value& a, const Value& b) const {
  std::vector<std::int64_t> days;
  for (const Value* it : {&a, &b}) {
    if (it->holds<Period>()) {
      days.push_back(it->as<Period>().first);
      days.push_back(it->as<Period>().end);
    } else {
      days.push_back(calendar::localDate(world_.zone, it->as<Instant>().micros));
    }
  }
  return days;
}

// Open at the older end, closed at the newer; a period at either end is inside as a whole, even
// where one is part of the other.
Value Evaluation::isBetween(const End& a, const End& b, const Value& time) const {
  if (!a.at.isKnown() || !b.at.isKnown() || !time.isKnown()) {
    return unknownOf(unknownOf(a.at, b.at), time);
  }
  if (isYearly(time)) {
    return fallsOn(time, daysAround(a.at, b.at),
                   [&](const Value& day) { return isBetween(a, b, day).truth() == true; });
  }
  const auto [first, second] =
      time.holds<Instant>() ? std::pair(inMicros(a.at, world_.zone), inMicros(b.at, world_.zone))
                            : sideBySide(a.at, b.at, world_.zone);
  // Of two that begin at once, the older is the one that holds where it begins.
  const bool aIsOlder = first.begin != second.begin ? first.begin < second.begin : !a.isOpen();
  const End& older = aIsOlder ? a : b;
  const End& newer = first.end >= second.end ? a : b;
  const int toOlder = compareTimes(time, older.at, world_.zone);
  const bool isPastOlder = older.isOpen() ? toOlder > 0 : toOlder >= 0;
  return isPastOlder && compareTimes(time, newer.at, world_.zone) <= 0;
}

}  // namespace muster::reference
