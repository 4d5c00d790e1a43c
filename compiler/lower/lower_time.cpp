// Points in time and windows. A date, a month, today is a period of whole dates in the schema's
// zone; an instant has no length. Everything comes down to one question: is this before that?
//
//   seen is after 2026-11-01   not (seen before or inside)   day start of 2026-11-02 <= seen

#include <algorithm>
#include <array>
#include <cstdlib>

#include "compiler/base/overload.h"
#include "compiler/calendar/calendar.h"
#include "compiler/lower/lowering.h"

namespace muster::lower {
namespace {

using ir::Op;
using ir::Shift;

constexpr Type kDate{.kind = Kind::Date};
constexpr Type kInstant{.kind = Kind::Instant};

// Which of two moves of as of leads further back, where that does not depend on the calendar.
std::optional<bool> isOlder(const Shift& a, const Shift& b) {
  const auto micros = [](const Shift& it) {
    return Int128{it.days} * calendar::kMicrosPerDay + it.micros;
  };
  if (a.months == b.months) return micros(a) < micros(b);
  // A month has 28 to 31 days; a change of the clock stays within one day more.
  const std::int64_t months = std::int64_t{a.months} - b.months;
  const Int128 day = calendar::kMicrosPerDay;
  const Int128 least = (months < 0 ? months * 31 : months * 28) * day - day;
  const Int128 most = (months < 0 ? months * 28 : months * 31) * day + day;
  const Int128 rest = micros(a) - micros(b);
  if (most + rest < 0) return true;
  if (least + rest > 0) return false;
  return std::nullopt;
}

}  // namespace

// ---- points -------------------------------------------------------------------------------------

// What `count` units are, for dates and for instants alike.
Shift Lowering::shiftBy(std::int64_t count, ast::TimeUnit unit) const {
  const auto small = static_cast<std::int32_t>(count);
  const std::string& zone = program_.schema.zone;
  switch (unit) {
    case ast::TimeUnit::Second: return {.micros = count * calendar::kMicrosPerSecond};
    case ast::TimeUnit::Minute: return {.micros = count * calendar::kMicrosPerMinute};
    case ast::TimeUnit::Hour: return {.micros = count * calendar::kMicrosPerHour};
    case ast::TimeUnit::Day: return {.days = small};
    case ast::TimeUnit::Week: return {.days = small * 7};
    case ast::TimeUnit::Month: return {.months = small, .zone = zone};
    case ast::TimeUnit::Quarter: return {.months = small * 3, .zone = zone};
    case ast::TimeUnit::Year: return {.months = small * 12, .zone = zone};
  }
  MUSTER_CHECK(false, "unknown TimeUnit");
  return {};
}

NodeId Lowering::duration(ExprId id, const ast::DurationLiteral& it) {
  const Shift shift = shiftBy(countOf(it.digits), it.unit);
  MUSTER_CHECK(shift.months == 0, "a length of time that sema would have refused");
  return build_.number(typeOf(id), Int128{shift.days} * calendar::kMicrosPerDay + shift.micros);
}

NodeId Lowering::date(std::int64_t days) { return build_.number(kDate, days); }

// Of a month its first day: all that a value of its own can be.
NodeId Lowering::dateLiteral(const ast::DateLiteral& it) {
  return date(calendar::daysOf({it.year, it.month, std::max(it.day, 1)}));
}

NodeId Lowering::instantLiteral(const ast::InstantLiteral& it) {
  const std::int64_t days = calendar::daysOf({it.date.year, it.date.month, it.date.day});
  const std::int64_t micros = it.hour * calendar::kMicrosPerHour +
                              it.minute * calendar::kMicrosPerMinute +
                              it.second * calendar::kMicrosPerSecond;
  return build_.number(kInstant, calendar::instantOfLocal(*zone_, days, micros));
}

NodeId Lowering::asOf(Kind kind, std::int64_t count, ast::TimeUnit unit) {
  Shift shift = shiftBy(count, unit);
  if (kind == Kind::Date) shift.zone = program_.schema.zone;
  return build_.asOf(kind, shift);
}

NodeId Lowering::namedTime(const ast::NamedTimePoint& it) {
  switch (it.which) {
    case ast::NamedTime::Now: return asOf(Kind::Instant, 0, ast::TimeUnit::Day);
    case ast::NamedTime::Today: return asOf(Kind::Date, 0, ast::TimeUnit::Day);
    case ast::NamedTime::Yesterday: return asOf(Kind::Date, -1, ast::TimeUnit::Day);
    case ast::NamedTime::Tomorrow: return asOf(Kind::Date, 1, ast::TimeUnit::Day);
  }
  return notChecked();
}

// A written date or instant is moved at once.
NodeId Lowering::moved(NodeId time, std::int64_t count, ast::TimeUnit unit) {
  const Shift by = shiftBy(count, unit);
  if (!isOp(time, Op::Const)) return build_.shift(time, by);
  const Type type = typeOf(time);
  auto written = static_cast<std::int64_t>(build_.store().constantOf(time).number);
  if (type.kind == Kind::Date) {
    return date(calendar::addDays(calendar::addMonthsToDate(written, by.months), by.days));
  }
  if (by.months != 0) written = calendar::addMonthsToInstant(*zone_, written, by.months);
  written = calendar::addMicros(written, by.days * calendar::kMicrosPerDay);
  return build_.number(type, calendar::addMicros(written, by.micros));
}

NodeId Lowering::shiftedPoint(const ast::ShiftedPoint& it) {
  const std::int64_t count = countOf(it.digits);
  return moved(expr(it.point), it.isAfter ? count : -count, it.unit);
}

// `now - 30 days`, `3 days + joined_on`; nothing where no time is moved.
std::optional<NodeId> Lowering::move(const ast::Arithmetic& it) {
  const bool isSum = it.op == ast::ArithmeticOp::Add;
  if (!isTime(it.left) && !(isSum && isTime(it.right))) return std::nullopt;
  const ExprId time = isTime(it.left) ? it.left : it.right;
  const ExprId by = isTime(it.left) ? it.right : it.left;
  const auto* length = std::get_if<ast::DurationLiteral>(&program_.ast[by].kind);
  MUSTER_CHECK(length != nullptr, "a move that sema would have refused");
  const std::int64_t count = countOf(length->digits);
  return moved(expr(time), isSum ? count : -count, length->unit);
}

bool Lowering::isTime(ExprId id) const {
  return typeOf(id).kind == Kind::Date || typeOf(id).kind == Kind::Instant;
}

Point Lowering::pointOf(NodeId time) {
  return {.isPeriod = typeOf(time).kind == Kind::Date, .first = time, .last = time};
}

// A month is a period of many dates, seen through names and fallbacks.
Point Lowering::point(ExprId id) {
  const ast::ExprKind& kind = program_.ast[id].kind;
  if (const auto* it = std::get_if<ast::DateLiteral>(&kind); it && it->day == 0) {
    const std::int64_t first = calendar::daysOf({it->year, it->month, 1});
    const std::int64_t last = first + calendar::daysInMonth(it->year, it->month) - 1;
    return {.isPeriod = true, .first = date(first), .last = date(last)};
  }
  if (const auto* let = std::get_if<sema::LetRef>(&program_.bindings[id])) {
    lowerInOrder({true, let->index});
    return *letPoints_[let->index];
  }
  if (const auto* it = std::get_if<ast::Else>(&kind)) {
    const Point value = point(it->value);
    const Point fallback = point(it->fallback);
    const NodeId first = build_.otherwise(value.first, fallback.first);
    return {value.isPeriod, first, build_.otherwise(value.last, fallback.last)};
  }
  return pointOf(expr(id));
}

// ---- before, after, inside ----------------------------------------------------------------------

// The first instant of the date `days` after this one; of a written date it is known at once.
NodeId Lowering::dayStart(NodeId date, std::int32_t days) {
  const std::string& zone = program_.schema.zone;
  if (!isOp(date, Op::Const)) return build_.dayStart(date, {.days = days, .zone = zone});
  const auto written = static_cast<std::int64_t>(build_.store().constantOf(date).number);
  const std::int64_t moved = calendar::addDays(written, days);
  return build_.number(kInstant, calendar::dayStart(*zone_, moved));
}

// Whether `a` is over when `b` begins.
NodeId Lowering::isBefore(const Point& a, const Point& b) {
  if (a.isPeriod == b.isPeriod) return build_.less(a.last, b.first);
  if (b.isPeriod) return build_.less(a.last, dayStart(b.first, 0));
  return build_.lessOrEqual(dayStart(a.last, 1), b.first);
}

// Neither is before the other: then one lies inside the other.
NodeId Lowering::isSame(const Point& a, const Point& b) {
  const bool isOneEach = a.first == a.last && b.first == b.last;
  if (a.isPeriod == b.isPeriod && isOneEach) return build_.equal(a.first, b.first);
  const NodeId isNotBefore = build_.negate(isBefore(a, b));
  return build_.allOf({isNotBefore, build_.negate(isBefore(b, a))});
}

NodeId Lowering::compareTimes(ast::CompareOp op, const Point& a, const Point& b) {
  switch (op) {
    case ast::CompareOp::Equal: return isSame(a, b);
    case ast::CompareOp::NotEqual: return build_.negate(isSame(a, b));
    case ast::CompareOp::Less: return isBefore(a, b);
    case ast::CompareOp::LessEqual: return build_.negate(isBefore(b, a));
    case ast::CompareOp::Greater: return isBefore(b, a);
    case ast::CompareOp::GreaterEqual: return build_.negate(isBefore(a, b));
  }
  return notChecked();
}

// Open at the older end, closed at the newer; of a period the whole is inside.
NodeId Lowering::isFromTo(const Point& time, const Point& older, const Point& newer) {
  const NodeId isFrom =
      older.isPeriod ? build_.negate(isBefore(time, older)) : isBefore(older, time);
  return build_.allOf({isFrom, build_.negate(isBefore(newer, time))});
}

// The bounds may stand in either order. Where it cannot be told which is older, both orders are
// tried: the wrong one holds for nothing.
NodeId Lowering::isBetween(const Point& time, const Point& a, const Point& b) {
  const ir::Store& store = build_.store();
  std::optional<bool> aIsOlder;
  if (isOp(a.first, Op::AsOf) && isOp(b.first, Op::AsOf) && typeOf(a.first) == typeOf(b.first)) {
    aIsOlder = isOlder(store.shiftOf(a.first), store.shiftOf(b.first));
  } else if (isOp(a.first, Op::Const) && isOp(b.first, Op::Const)) {
    const auto isAtMost = [&](NodeId x, NodeId y) {
      return store.constantOf(x).number <= store.constantOf(y).number;
    };
    // A month with a date inside it is both older and newer than the date: all of it counts.
    const bool aIsFirst = isAtMost(a.first, b.first) && isAtMost(a.last, b.last);
    const bool bIsFirst = isAtMost(b.first, a.first) && isAtMost(b.last, a.last);
    if (aIsFirst || bIsFirst) aIsOlder = aIsFirst;
  }
  if (aIsOlder) return *aIsOlder ? isFromTo(time, a, b) : isFromTo(time, b, a);
  const NodeId forwards = isFromTo(time, a, b);
  return build_.anyOf({forwards, isFromTo(time, b, a)});
}

// ---- windows ------------------------------------------------------------------------------------

// On dates: the n dates that end, or begin, today. On instants: as of - n < t <= as of, or
// as of < t <= as of + n.
NodeId Lowering::isRolling(const ast::Rolling& it, const Point& time) {
  const Kind kind = time.isPeriod ? Kind::Date : Kind::Instant;
  const std::int64_t count = countOf(it.digits);
  const Point now = pointOf(asOf(kind, 0, it.unit));
  const Point far = pointOf(asOf(kind, it.isNext ? count : -count, it.unit));
  if (!it.isNext) {
    const NodeId isRecent = isBefore(far, time);
    return build_.allOf({isRecent, build_.negate(isBefore(now, time))});
  }
  if (time.isPeriod) {
    const NodeId isSoon = isBefore(time, far);
    return build_.allOf({isSoon, build_.negate(isBefore(time, now))});
  }
  const NodeId isAhead = isBefore(now, time);
  return build_.allOf({isAhead, build_.negate(isBefore(far, time))});
}

NodeId Lowering::isIn(const ast::Window& window, const Point& time) {
  return std::visit(Overload{
                        [&](const ast::Rolling& it) { return isRolling(it, time); },
                        [&](const ast::BetweenPoints& it) {
                          const Point first = point(it.first);
                          return isBetween(time, first, point(it.second));
                        },
                        [&](const ast::OneSided& it) {
                          const Point bound = point(it.point);
                          switch (it.side) {
                            case ast::Side::Since: return build_.negate(isBefore(time, bound));
                            case ast::Side::Until: return build_.negate(isBefore(bound, time));
                            case ast::Side::Before: return isBefore(time, bound);
                            case ast::Side::After: return isBefore(bound, time);
                          }
                          return notChecked();
                        },
                        [&](const ast::OnPeriod& it) { return isSame(time, point(it.period)); },
                    },
                    window.kind);
}

NodeId Lowering::windowTest(const ast::WindowTest& it) {
  const Point time = point(it.value);
  return negatedIf(it.isNegated, isIn(it.window, time));
}

NodeId Lowering::boundsAreKnown(const ast::Events& events) {
  std::vector<NodeId> known;
  sema::forEachPoint(events,
                     [&](ExprId bound) { known.push_back(build_.known(point(bound).first)); });
  return build_.allOf(std::move(known));
}

}  // namespace muster::lower
