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
#include "compiler/sema/lengths_of_time.h"
#include "compiler/sema/zones.h"

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
  if (a.start != b.start || a.from != b.from) return std::nullopt;
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
  return build_.number(kInstant, sema::instantIn(*zone_, it));
}

// As of, or what counts as it where a segment is asked as of an earlier time.
NodeId Lowering::movedAsOf(Kind kind, Shift shift) {
  shift.from = names_->from;
  return build_.asOf(kind, shift);
}

NodeId Lowering::asOf(Kind kind, std::int64_t count, ast::TimeUnit unit) {
  Shift shift = shiftBy(count, unit);
  if (kind == Kind::Date) shift.zone = program_.schema.zone;
  return movedAsOf(kind, shift);
}

// The moves that lead from as of to a moment before it, which sema has checked to be one of as of.
std::vector<Shift> Lowering::movesTo(ExprId moment) {
  const NodeId time = point(moment).first;
  MUSTER_CHECK(isOp(time, Op::AsOf), "a moment that sema would have refused");
  Shift last = build_.store().shiftOf(time);
  last.isDayStart = typeOf(time).kind == Kind::Date;
  std::vector<Shift> moves = std::move(last.from);
  last.from.clear();
  moves.push_back(std::move(last));
  return moves;
}

NodeId Lowering::schemaZone() {
  return build_.constant({.type = {.kind = Kind::Zone}, .text = program_.schema.zone});
}

// The date that as of falls in; known when as of is, unless the zone is a profile's own.
NodeId Lowering::today(NodeId zone) {
  if (isOp(zone, Op::Const)) {
    return movedAsOf(Kind::Date, {.zone = build_.store().constantOf(zone).text});
  }
  return build_.call(builtins::Function::DateOf, kDate, {movedAsOf(Kind::Instant, {}), zone});
}

// Back to the first date of the unit.
Shift Lowering::startOf(ast::TimeUnit unit) const {
  const auto firstMonth = static_cast<std::uint8_t>(program_.schema.firstMonth);
  switch (unit) {
    case ast::TimeUnit::Day: return {};
    case ast::TimeUnit::Week:
      return {.start = {.weekday = static_cast<std::uint8_t>(program_.schema.firstWeekday)}};
    case ast::TimeUnit::Month: return {.start = {.months = 1, .firstMonth = 1}};
    case ast::TimeUnit::Quarter: return {.start = {.months = 3, .firstMonth = firstMonth}};
    case ast::TimeUnit::Year: return {.start = {.months = 12, .firstMonth = firstMonth}};
    case ast::TimeUnit::Second:
    case ast::TimeUnit::Minute:
    case ast::TimeUnit::Hour: break;
  }
  MUSTER_CHECK(false, "a unit that is none of the calendar");
  return {};
}

// Units `from` to `to`, counted from the one that as of is in.
Point Lowering::units(ast::TimeUnit unit, std::int64_t from, std::int64_t to, NodeId zone) {
  const NodeId now = today(zone);
  const auto edge = [&](std::int64_t count, std::int32_t days) {
    Shift by = startOf(unit);
    const Shift units = shiftBy(count, unit);
    by.months = units.months;
    by.days = units.days + days;
    return build_.shift(now, by);
  };
  return {true, edge(from, 0), edge(to + 1, -1)};
}

// What `today`, `last week` and a written date are in a zone.
Point Lowering::period(ExprId id, NodeId zone) {
  const ast::ExprKind& kind = program_.ast[id].kind;
  if (const auto* it = std::get_if<ast::NamedTimePoint>(&kind)) {
    switch (it->which) {
      case ast::NamedTime::Now: return pointOf(movedAsOf(Kind::Instant, {}));
      case ast::NamedTime::Today: return units(ast::TimeUnit::Day, 0, 0, zone);
      case ast::NamedTime::Yesterday: return units(ast::TimeUnit::Day, -1, -1, zone);
      case ast::NamedTime::Tomorrow: return units(ast::TimeUnit::Day, 1, 1, zone);
    }
  }
  if (const auto* it = std::get_if<ast::CalendarPeriod>(&kind)) {
    const int unit = it->which == ast::WhichUnit::This   ? 0
                     : it->which == ast::WhichUnit::Last ? -1
                                                         : 1;
    return units(it->unit, unit, unit, zone);
  }
  if (const auto* it = std::get_if<ast::DateLiteral>(&kind); it != nullptr && it->day == 0) {
    const std::int64_t first = calendar::daysOf({it->year, it->month, 1});
    const std::int64_t last = first + calendar::daysInMonth(it->year, it->month) - 1;
    return {.isPeriod = true, .first = date(first), .last = date(last)};
  }
  if (const auto* it = std::get_if<ast::DateLiteral>(&kind)) return pointOf(dateLiteral(*it));
  notChecked();
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

// `now - 30 days`, `3 days + joined_on`; nothing where no time is moved.
std::optional<Lowering::Move> Lowering::move(const ast::Arithmetic& it) const {
  const bool isSum = it.op == ast::ArithmeticOp::Add;
  if (!isTime(it.left) && !(isSum && isTime(it.right))) return std::nullopt;
  const ExprId time = isTime(it.left) ? it.left : it.right;
  const ExprId by = isTime(it.left) ? it.right : it.left;
  const auto* length = std::get_if<ast::DurationLiteral>(&program_.ast[by].kind);
  if (length == nullptr) return std::nullopt;
  const std::int64_t count = countOf(length->digits);
  return Move{time, isSum ? count : -count, length->unit};
}

// `left_at - joined_at`, and `joined_at + quiet`, of a length that has a name or comes from the
// data.
NodeId Lowering::ofTimes(ExprId id, const ast::Arithmetic& it) {
  const Op op = it.op == ast::ArithmeticOp::Add ? Op::Add : Op::Subtract;
  const NodeId left = expr(it.left);
  const NodeId right = expr(it.right);
  const Type type = typeOf(id);
  if (typeOf(left).kind == Kind::Date) {
    constexpr Type kWhole{.kind = Kind::Whole};
    const NodeId days = build_.call(builtins::Function::Days, kWhole, {right, left});
    return build_.arithmetic(Op::Multiply, type, days,
                             build_.number(type, calendar::kMicrosPerDay));
  }
  if (type.kind != Kind::Instant) return build_.arithmetic(op, type, left, right);
  const bool isLeftTime = isTime(it.left);
  const auto written = sema::writtenLength(program_, isLeftTime ? it.right : it.left);
  if (!written) return build_.arithmetic(op, type, left, right);
  const auto micros = static_cast<std::int64_t>(op == Op::Add ? *written : -*written);
  const NodeId time = isLeftTime ? left : right;
  if (!isOp(time, Op::Const)) return build_.shift(time, {.micros = micros});
  const auto from = static_cast<std::int64_t>(build_.store().constantOf(time).number);
  return build_.number(type, calendar::addMicros(from, micros));
}

// The same of `2 days after last_mail_at`.
std::optional<Lowering::Move> Lowering::move(ExprId id) const {
  const ast::ExprKind& kind = program_.ast[id].kind;
  if (const auto* it = std::get_if<ast::Arithmetic>(&kind)) return move(*it);
  const auto* it = std::get_if<ast::ShiftedPoint>(&kind);
  if (it == nullptr) return std::nullopt;
  const std::int64_t count = countOf(it->digits);
  return Move{it->point, it->isAfter ? count : -count, it->unit};
}

bool Lowering::isTime(ExprId id) const {
  return typeOf(id).kind == Kind::Date || typeOf(id).kind == Kind::Instant;
}

Point Lowering::pointOf(NodeId time) {
  return {.isPeriod = typeOf(time).kind == Kind::Date, .first = time, .last = time};
}

// A date stays in its zone; what comes again every year does not.
Point Lowering::moved(Point point, std::int64_t count, ast::TimeUnit unit) {
  point.first = point.last = moved(point.first, count, unit);
  point.yearly.reset();
  return point;
}

// The first dates that are known, with the zone that is theirs.
Point Lowering::otherwise(const Point& value, const Point& fallback) {
  const NodeId first = build_.otherwise(value.first, fallback.first);
  Point either{value.isPeriod, first, build_.otherwise(value.last, fallback.last)};
  if (value.zone || fallback.zone) {
    const NodeId zone = value.zone ? *value.zone : schemaZone();
    const NodeId other = fallback.zone ? *fallback.zone : schemaZone();
    const NodeId known = build_.known(value.first);
    either.zone = build_.otherwise(build_.given(known, zone), other);
  }
  return either;
}

// The dates of a choice, with the zone that is theirs.
Point Lowering::chosenPoint(const ast::Choose& it) {
  const std::vector<NodeId> chosen = chosenWhere(it);
  const auto where = [&](std::size_t i, const Point& value) {
    const NodeId first = build_.given(chosen[i], value.first);
    return Point{value.isPeriod, first, build_.given(chosen[i], value.last), value.zone};
  };
  Point value = where(it.whens.size(), point(it.otherwise));
  for (std::size_t i = it.whens.size(); i-- > 0;) {
    value = otherwise(where(i, point(it.whens[i].value)), value);
  }
  return value;
}

// A month is a period of many dates, seen through names and fallbacks.
Point Lowering::point(ExprId id) {
  const ast::ExprKind& kind = program_.ast[id].kind;
  if (const auto* it = std::get_if<ast::InZone>(&kind)) {
    const NodeId zone = expr(it->zone);
    Point zoned = period(it->period, zone);
    zoned.zone = zone;
    return zoned;
  }
  if (const auto* it = std::get_if<ast::PeriodEdge>(&kind)) {
    const Point whole = point(it->period);
    const NodeId edge = it->isEnd ? whole.last : whole.first;
    return {true, edge, edge, whole.zone};
  }
  if (const auto* let = std::get_if<sema::LetRef>(&program_.bindings[id])) {
    lowerInOrder({true, let->index});
    return *names_->letPoints[let->index];
  }
  if (const auto* it = std::get_if<ast::Else>(&kind)) {
    const Point value = point(it->value);
    return otherwise(value, point(it->fallback));
  }
  if (const auto* it = std::get_if<ast::Choose>(&kind)) return chosenPoint(*it);
  if (const auto by = move(id)) return moved(point(by->time), by->count, by->unit);
  const bool isPeriod = std::holds_alternative<ast::NamedTimePoint>(kind) ||
                        std::holds_alternative<ast::CalendarPeriod>(kind) ||
                        std::holds_alternative<ast::DateLiteral>(kind);
  if (isPeriod) return period(id, schemaZone());
  Point found = pointOf(expr(id));
  const auto* call = std::get_if<sema::FunctionRef>(&program_.bindings[id]);
  if (call != nullptr && call->function == builtins::Function::Anniversary) {
    found.yearly = dateOf(expr(*call->arguments[0]), zoneOf(*call));
  }
  return found;
}

// An end of what is between two points.
Point Lowering::end(ExprId id) {
  Point found = point(id);
  found.isAgo = found.isPeriod && std::holds_alternative<ast::Ago>(program_.ast[id].kind);
  return found;
}

// ---- before, after, inside ----------------------------------------------------------------------

// The first instant of the date `days` after this one; of a written date it is known at once.
NodeId Lowering::dayStart(NodeId date, std::int32_t days, const std::optional<NodeId>& zone) {
  if (zone && !isOp(*zone, Op::Const)) {
    const NodeId day = build_.shift(date, {.days = days});
    return build_.call(builtins::Function::StartOfDay, kInstant, {day, *zone});
  }
  const std::string name = zone ? build_.store().constantOf(*zone).text : program_.schema.zone;
  if (!isOp(date, Op::Const)) return build_.dayStart(date, {.days = days, .zone = name});
  const auto written = static_cast<std::int64_t>(build_.store().constantOf(date).number);
  const calendar::Zone* found = calendar::findZone(name);
  MUSTER_CHECK(found != nullptr, "a zone that sema would have refused");
  return build_.number(kInstant, calendar::dayStart(*found, calendar::addDays(written, days)));
}

// Whether `a` is over when `b` begins.
NodeId Lowering::isBefore(const Point& a, const Point& b) {
  if (a.isPeriod == b.isPeriod) return build_.less(a.last, b.first);
  if (b.isPeriod) return build_.less(a.last, dayStart(b.first, 0, b.zone));
  return build_.lessOrEqual(dayStart(a.last, 1, a.zone), b.first);
}

// Whether a day that comes again every year does so between two dates.
NodeId Lowering::comesBetween(NodeId yearly, NodeId first, NodeId last) {
  const NodeId next = build_.call(builtins::Function::Anniversary, kDate, {yearly, first});
  return build_.lessOrEqual(next, last);
}

// Neither is before the other: then one lies inside the other. An anniversary is a date if one
// falls on it.
NodeId Lowering::isSame(const Point& a, const Point& b) {
  if (a.yearly && !b.yearly) {
    const NodeId first = b.isPeriod ? b.first : dateOf(b.first, schemaZone());
    return comesBetween(*a.yearly, first, b.isPeriod ? b.last : first);
  }
  if (b.yearly && !a.yearly) return isSame(b, a);
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

// Open at the older end, closed at the newer; of a period that is written the whole is inside.
NodeId Lowering::isFromTo(const Point& time, const Point& older, const Point& newer) {
  if (time.yearly) {
    // A date after an instant begins after it: the first is the one after that which holds it.
    const auto dateOfEnd = [&](NodeId end) { return dateOf(end, schemaZone()); };
    const NodeId first = older.isPeriod ? (older.isAgo ? nudged(older.last, 1) : older.first)
                                        : build_.shift(dateOfEnd(older.first), {.days = 1});
    const NodeId last = newer.isPeriod ? newer.last : dateOfEnd(newer.last);
    return comesBetween(*time.yearly, first, last);
  }
  const bool isOpen = !older.isPeriod || older.isAgo;
  const NodeId isFrom = isOpen ? isBefore(older, time) : build_.negate(isBefore(time, older));
  return build_.allOf({isFrom, build_.negate(isBefore(newer, time))});
}

// The bounds may stand in either order. Where it cannot be told which is older, both orders are
// tried: the wrong one holds for nothing. Of two that are the same date one may be open as the
// older end; then the other one is.
NodeId Lowering::isBetween(const Point& time, const Point& a, const Point& b) {
  const ir::Store& store = build_.store();
  std::optional<bool> aIsOlder;
  if (a.zone || b.zone) {
    // Two dates in two zones: which begins first is nowhere written.
  } else if (isOp(a.first, Op::AsOf) && isOp(b.first, Op::AsOf) &&
             typeOf(a.first) == typeOf(b.first)) {
    if (a.first == a.last && b.first == b.last) {
      aIsOlder = isOlder(store.shiftOf(a.first), store.shiftOf(b.first));
      if (a.first == b.first) aIsOlder = !a.isAgo;
    }
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
  if (it.units != ast::Units::Rolling) return isOfCalendar(it, time);
  const std::int64_t count = countOf(it.digits);
  const NodeId zone = it.zone ? expr(*it.zone) : schemaZone();
  if (time.isPeriod) {
    const Point now = pointOf(today(zone));
    const Point far = moved(now, it.isNext ? count : -count, it.unit);
    if (time.yearly) {
      const NodeId first = it.isNext ? now.first : build_.shift(far.first, {.days = 1});
      const NodeId last = it.isNext ? build_.shift(far.first, {.days = -1}) : now.first;
      return comesBetween(*time.yearly, first, last);
    }
    if (!it.isNext) {
      const NodeId isRecent = isBefore(far, time);
      return build_.allOf({isRecent, build_.negate(isBefore(now, time))});
    }
    const NodeId isSoon = isBefore(time, far);
    return build_.allOf({isSoon, build_.negate(isBefore(time, now))});
  }
  const Point now = pointOf(movedAsOf(Kind::Instant, {}));
  const Point far = pointOf(ago(it.isNext ? count : -count, it.unit, zone));
  if (!it.isNext) {
    const NodeId isRecent = isBefore(far, time);
    return build_.allOf({isRecent, build_.negate(isBefore(now, time))});
  }
  const NodeId isAhead = isBefore(now, time);
  return build_.allOf({isAhead, build_.negate(isBefore(far, time))});
}

// As of, moved; months by the calendar of the zone, which may be a profile's own.
NodeId Lowering::ago(std::int64_t count, ast::TimeUnit unit, NodeId zone) {
  ir::Shift by = shiftBy(count, unit);
  if (by.months == 0) return movedAsOf(Kind::Instant, by);
  if (isOp(zone, Op::Const)) {
    by.zone = build_.store().constantOf(zone).text;
    return movedAsOf(Kind::Instant, by);
  }
  return build_.call(builtins::Function::MonthsAfter, kInstant,
                     {movedAsOf(Kind::Instant, {}), build_.whole(by.months), zone});
}

// Units of the calendar: the one that as of is in and those before or after it, or only the others.
Point Lowering::unitsOf(const ast::Rolling& it, NodeId zone) {
  const std::int64_t count = countOf(it.digits);
  const bool isFull = it.units == ast::Units::Full;
  const std::int64_t from = it.isNext ? (isFull ? 1 : 0) : (isFull ? -count : 1 - count);
  const std::int64_t to = it.isNext ? (isFull ? count : count - 1) : (isFull ? -1 : 0);
  Point whole = units(it.unit, from, to, zone);
  if (it.zone) whole.zone = zone;
  return whole;
}

// Of the unit that as of is in only what is up to as of, or after it.
NodeId Lowering::isOfCalendar(const ast::Rolling& it, const Point& time) {
  const NodeId zone = it.zone ? expr(*it.zone) : schemaZone();
  const bool isFull = it.units == ast::Units::Full;
  Point whole = unitsOf(it, zone);
  if (!isFull && time.isPeriod) (it.isNext ? whole.first : whole.last) = today(zone);
  if (time.yearly) return comesBetween(*time.yearly, whole.first, whole.last);
  const NodeId isIn = isSame(time, whole);
  if (isFull || time.isPeriod) return isIn;
  const Point now = pointOf(movedAsOf(Kind::Instant, {}));
  const NodeId isOnThatSide = it.isNext ? isBefore(now, time) : build_.negate(isBefore(now, time));
  return build_.allOf({isIn, isOnThatSide});
}

NodeId Lowering::isWithin(const ast::Within& it, const Point& time) {
  const Point near = point(it.point);
  const std::int64_t count = countOf(it.digits);
  const Point far = moved(near, it.isAfter ? count : -count, it.unit);
  return isBetween(time, near, far);
}

NodeId Lowering::isIn(const ast::Window& window, const Point& time) {
  return std::visit(Overload{
                        [&](const ast::Rolling& it) { return isRolling(it, time); },
                        [&](const ast::BetweenPoints& it) {
                          const Point first = end(it.first);
                          return isBetween(time, first, end(it.second));
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
                        [&](const ast::Within& it) { return isWithin(it, time); },
                    },
                    window.kind);
}

NodeId Lowering::windowTest(const ast::WindowTest& it) {
  const Point time = point(it.value);
  return negatedIf(it.isNegated, isIn(it.window, time));
}

// Of the events of an expression, that they can be looked at.
NodeId Lowering::boundsAreKnown(ExprId id, const ast::Events& events) {
  std::vector<NodeId> known;
  const std::optional<ListId> list = program_.lists[id];
  const auto set = list ? program_.schema.lists[*list].ofSet : std::nullopt;
  if (set && program_.schema.fields[*set].isOptional) {
    known.push_back(build_.known(build_.column(*set)));
  }
  sema::forEachBound(events, [&](ExprId bound) { known.push_back(isKnown(bound)); });
  return build_.allOf(std::move(known));
}

// A point in time with its zone, or a zone.
NodeId Lowering::isKnown(ExprId bound) {
  if (!isTime(bound)) return build_.known(expr(bound));
  const Point it = point(bound);
  const NodeId isThere = build_.known(it.first);
  return it.zone ? build_.allOf({isThere, build_.known(*it.zone)}) : isThere;
}

}  // namespace muster::lower
