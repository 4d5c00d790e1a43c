// Points in time, durations, windows. A date is compared with dates by the calendar and with
// instants as a period; which of the two `30 days ago` is follows what stands beside it.

#include "compiler/base/check.h"
#include "compiler/base/int128.h"
#include "compiler/base/overload.h"
#include "compiler/sema/definitions.h"
#include "compiler/sema/expr_checker.h"
#include "compiler/sema/lengths_of_time.h"

namespace muster::sema {

namespace {

constexpr Definition<std::string_view, std::string_view> kNoPoint{
    "E0501", Severity::Error, "`{}` is {}, and a window begins or ends at a point in time"};
constexpr Definition<std::string_view> kFinerThanDay{
    "E0502", Severity::Error, "a date has no {}: on dates the smallest unit is a day"};
constexpr Definition<std::string_view, std::string_view> kNoTime{
    "E0503", Severity::Error, "`{}` is {}, and only a date or a point in time can be in a window"};
constexpr Definition<std::string_view> kNotWhole{"E0504", Severity::Error,
                                                 "`{}`: units of time are counted in whole ones"};
constexpr Definition<> kMixedEnds{"E0505", Severity::Error,
                                  "one end is a date and the other a point in time"};
constexpr Definition<std::string_view> kNoFixedLength{
    "E0506", Severity::Error, "a {} has no fixed length, so nothing is longer or shorter than it"};
constexpr Definition<std::string_view> kNoCalendarUnit{
    "E0516", Severity::Error, "a calendar is made of days and longer units, not of {}s"};
constexpr Definition<std::string_view> kNoZoneCounts{
    "E0517", Severity::Error, "between points in time {}s are equally long in every zone"};
constexpr Definition<std::string_view> kNotEarlier{
    "E0519", Severity::Error, "`{}` is no moment before now that is the same for everybody"};
constexpr Definition<> kTooFar{"E0807", Severity::Error, "this is longer than the calendar"};

std::string unitName(ast::TimeUnit unit) {
  switch (unit) {
    case ast::TimeUnit::Second: return "second";
    case ast::TimeUnit::Minute: return "minute";
    case ast::TimeUnit::Hour: return "hour";
    case ast::TimeUnit::Day: return "day";
    case ast::TimeUnit::Week: return "week";
    case ast::TimeUnit::Month: return "month";
    case ast::TimeUnit::Quarter: return "quarter";
    case ast::TimeUnit::Year: return "year";
  }
  return "";
}

bool isFinerThanDay(ast::TimeUnit unit) {
  return unit == ast::TimeUnit::Second || unit == ast::TimeUnit::Minute ||
         unit == ast::TimeUnit::Hour;
}

bool isOfCalendar(ast::TimeUnit unit) {
  return unit == ast::TimeUnit::Month || unit == ast::TimeUnit::Quarter ||
         unit == ast::TimeUnit::Year;
}

// How many of it the calendar holds, generously.
Int128 mostOf(ast::TimeUnit unit) {
  constexpr Int128 kDays = Int128(kYearsMost) * 366;
  switch (unit) {
    case ast::TimeUnit::Second: return kDays * 86'400;
    case ast::TimeUnit::Minute: return kDays * 1'440;
    case ast::TimeUnit::Hour: return kDays * 24;
    case ast::TimeUnit::Day: return kDays;
    case ast::TimeUnit::Week: return kDays / 7;
    case ast::TimeUnit::Month: return Int128(kYearsMost) * 12;
    case ast::TimeUnit::Quarter: return Int128(kYearsMost) * 4;
    case ast::TimeUnit::Year: return kYearsMost;
  }
  return 0;
}

}  // namespace

bool ExprChecker::isWholeCount(Span span, const std::string& digits, ast::TimeUnit unit) {
  const std::optional<Decimal> decimal = parseDecimal(digits);
  const std::optional<Int128> whole = decimal ? withPlaces(*decimal, 0) : std::nullopt;
  if (decimal && !whole) {
    build(context_.sink, span, kNotWhole, digits)
        .help(isFinerThanDay(unit) || unit == ast::TimeUnit::Day
                  ? "use a smaller unit: 36 hours for one and a half days"
                  : "use a smaller unit: 6 weeks for one and a half months")
        .emit();
    return false;
  }
  if (whole && *whole <= mostOf(unit)) return true;
  build(context_.sink, span, kTooFar).help("at most 10000 years").emit();
  return false;
}

bool ExprChecker::fitsDates(Span span, ast::TimeUnit unit, const Type& time) {
  if (time.kind != Kind::Date || !isFinerThanDay(unit)) return true;
  build(context_.sink, span, kFinerThanDay, unitName(unit) + "s")
      .help("count in days, or declare the field as an instant")
      .emit();
  return false;
}

// `isMove`: it moves a point in time, where months and years are steps of the calendar.
Type ExprChecker::duration(ExprId id, const ast::DurationLiteral& it, bool isMove) {
  if (!isWholeCount(context_.span(id), it.digits, it.unit)) return {};
  if (isMove || !isOfCalendar(it.unit)) return kDuration;
  build(context_.sink, context_.span(id), kNoFixedLength, unitName(it.unit))
      .help(it.unit == ast::TimeUnit::Month     ? "write days: 30 days"
            : it.unit == ast::TimeUnit::Quarter ? "write days: 90 days"
                                                : "write days: 365 days")
      .emit();
  return {};
}

// `left_at - joined_at < 2 months`: how many months lie between two times is counted.
bool ExprChecker::reportMonths(ExprId difference, ExprId length, std::string_view sign,
                               const Scope& scope) {
  const auto* between = as<ast::Arithmetic>(difference);
  const auto* months = as<ast::DurationLiteral>(length);
  if (between == nullptr || months == nullptr || between->op != ast::ArithmeticOp::Subtract ||
      !isOfCalendar(months->unit)) {
    return false;
  }
  if (check(difference, scope).kind != Kind::Duration || !isTime(type(between->left))) return false;
  // More than two months have two completed ones.
  const std::string_view whole = sign == ">" ? ">=" : sign == "<=" ? "<" : sign;
  const std::string unit = unitName(months->unit);
  build(context_.sink, context_.span(length), kNoFixedLength, unit)
      .label(context_.span(difference), "")
      .help("count those that are completed: " + unit + "s(" + context_.written(between->right) +
            ", " + context_.written(between->left) + ") " + std::string(whole) + ' ' +
            months->digits)
      .emit();
  return true;
}

Type ExprChecker::ago(ExprId id, const ast::Ago& it, const Scope& scope, const Type& expected) {
  if (isRefusedInSource(context_.span(id), scope)) return {};
  if (!isWholeCount(context_.span(id), it.digits, it.unit)) return {};
  if (!fitsDates(context_.span(id), it.unit, expected)) return {};
  return expected.kind == Kind::Date ? kDate : kInstant;
}

Type ExprChecker::shifted(ExprId id, const ast::ShiftedPoint& it, const Scope& scope,
                          const Type& expected) {
  const Type from = point(it.point, scope, expected);
  if (!isWholeCount(context_.span(id), it.digits, it.unit)) return {};
  if (!fitsDates(context_.span(id), it.unit, from)) return {};
  return from;
}

Type ExprChecker::point(ExprId id, const Scope& scope, const Type& time) {
  const Type found = check(id, scope, time);
  if (isTime(found) || found.kind == Kind::Error) return found;
  const auto* number = as<ast::NumberLiteral>(id);
  const bool isYear = number != nullptr && number->digits.size() == 4 && found.kind == Kind::Whole;
  build(context_.sink, context_.span(id), kNoPoint, context_.shown(id),
        say(context_.schema(), found))
      .help(found.kind == Kind::Duration ? "write: " + context_.written(id) + " ago"
            : isYear                     ? "a date is written: " + number->digits + "-01-01"
                                         : "")
      .emit();
  return {};
}

// What a segment is asked as of.
void ExprChecker::earlier(ExprId moment, const Scope& scope) {
  if (point(moment, scope, kInstant).kind == Kind::Error || isEarlier(moment)) return;
  build(context_.sink, context_.span(moment), kNotEarlier, context_.shown(moment))
      .help("write how long ago: as of 1 day ago")
      .help("or the start of a day, week, month, quarter or year: as of start of this month")
      .emit();
}

// Counted from now, by the calendar of the schema, and never behind it.
bool ExprChecker::isEarlier(ExprId moment) const {
  const ast::ExprKind& kind = context_.expr(moment).kind;
  const auto isNow = [&](ExprId id) {
    const auto* it = as<ast::NamedTimePoint>(id);
    return it != nullptr &&
           (it->which == ast::NamedTime::Now || it->which == ast::NamedTime::Today);
  };
  if (const auto* it = std::get_if<ast::NamedTimePoint>(&kind)) {
    return it->which != ast::NamedTime::Tomorrow;
  }
  if (const auto* it = std::get_if<ast::PeriodEdge>(&kind)) {
    const auto* unit = as<ast::CalendarPeriod>(it->period);
    const bool isPast =
        unit != nullptr ? unit->which != ast::WhichUnit::Next
                        : as<ast::NamedTimePoint>(it->period) != nullptr && isEarlier(it->period);
    return isPast && !it->isEnd;
  }
  if (const auto* it = std::get_if<ast::Arithmetic>(&kind)) {
    return it->op == ast::ArithmeticOp::Subtract && isNow(it->left) &&
           as<ast::DurationLiteral>(it->right) != nullptr;
  }
  if (const auto* it = std::get_if<ast::ShiftedPoint>(&kind)) {
    return !it->isAfter && isNow(it->point);
  }
  const auto* let = std::get_if<LetRef>(&context_.program.bindings[moment]);
  if (let != nullptr) return isEarlier(context_.program.ast.lets[let->index].value);
  return std::holds_alternative<ast::Ago>(kind);
}

// A point in time plus or minus a length of time that is written out; nothing if it is not that.
std::optional<Type> ExprChecker::move(ExprId id, const ast::Arithmetic& it, const Scope& scope) {
  const bool isSum = it.op == ast::ArithmeticOp::Add;
  if (!isSum && it.op != ast::ArithmeticOp::Subtract) return std::nullopt;
  ExprId from = it.left;
  ExprId by = it.right;
  if (isSum && as<ast::DurationLiteral>(it.left) != nullptr) std::swap(from, by);
  const auto* length = as<ast::DurationLiteral>(by);
  if (length == nullptr || as<ast::DurationLiteral>(from) != nullptr) return std::nullopt;
  const Type time = check(from, scope);
  type(by) = duration(by, *length, time.kind != Kind::Duration && time.kind != Kind::Ratio);
  if (time.kind == Kind::Error || type(by).kind == Kind::Error) return kErrorType;
  if (!isTime(time)) {
    const Calculated result = calculate(it.op, type(it.left), type(it.right));
    if (result.type.kind == Kind::Error) reportNotCalculated(id, it, result);
    return result.type;
  }
  return fitsDates(context_.span(by), length->unit, time) ? time : kErrorType;
}

Type ExprChecker::windowTest(const ast::WindowTest& it, const Scope& scope) {
  const Type value = check(it.value, scope);
  if (!isTime(value) && value.kind != Kind::Error) {
    build(context_.sink, context_.span(it.value), kNoTime, context_.shown(it.value),
          say(context_.schema(), value))
        .emit();
    window(it.window, kErrorType, scope);
    return kBool;
  }
  window(it.window, value, scope);
  return kBool;
}

void ExprChecker::requireSameEnds(ExprId first, ExprId second) {
  const Type& a = type(first);
  const Type& b = type(second);
  if (a == b || a.kind == Kind::Error || b.kind == Kind::Error) return;
  const ExprId date = a.kind == Kind::Date ? first : second;
  const ExprId instant = a.kind == Kind::Date ? second : first;
  build(context_.sink, context_.span(instant), kMixedEnds)
      .label(context_.span(date), "a date")
      .help(as<ast::DateLiteral>(date) != nullptr
                ? "write the date as a point in time: " + context_.written(date) + " 00:00"
                : "use two dates, or two points in time")
      .emit();
}

Type ExprChecker::calendarPeriod(ExprId id, const ast::CalendarPeriod& it, const Scope& scope) {
  if (isRefusedInSource(context_.span(id), scope)) return {};
  if (!isFinerThanDay(it.unit)) return kDate;
  build(context_.sink, context_.span(id), kNoCalendarUnit, unitName(it.unit))
      .help("a length of time is asked for so: in the last 1 " + unitName(it.unit))
      .emit();
  return {};
}

void ExprChecker::rolling(Span span, const ast::Rolling& it, const Type& time, const Scope& scope) {
  const bool isAboutNow = !isRefusedInSource(span, scope);
  const bool hasZone = it.zone && zone(*it.zone, scope);
  if (!isAboutNow || !isWholeCount(span, it.digits, it.unit)) return;
  if (it.units != ast::Units::Rolling) {
    if (!isFinerThanDay(it.unit)) return;
    build(context_.sink, span, kNoCalendarUnit, unitName(it.unit))
        .help("leave `calendar` or `full` out: the last 3 hours are 3 times 60 minutes")
        .emit();
    return;
  }
  if (!fitsDates(span, it.unit, time) || !hasZone) return;
  if (time.kind != Kind::Instant || isOfCalendar(it.unit)) return;
  build(context_.sink, context_.span(*it.zone), kNoZoneCounts, unitName(it.unit))
      .help("for days as the calendar of a zone has them, write `calendar days`")
      .help("otherwise leave the zone out")
      .emit();
}

void ExprChecker::window(const ast::Window& it, const Type& time, const Scope& scope) {
  std::visit(Overload{
                 [&](const ast::Rolling& last) { rolling(it.span, last, time, scope); },
                 [&](const ast::BetweenPoints& points) {
                   point(points.first, scope, time);
                   point(points.second, scope, time);
                   requireSameEnds(points.first, points.second);
                 },
                 [&](const ast::OneSided& side) { point(side.point, scope, time); },
                 [&](const ast::OnPeriod& on) {
                   const Type found = check(on.period, scope, kDate);
                   MUSTER_CHECK(found.kind == Kind::Date || found.kind == Kind::Error,
                                "a period is a date");
                 },
                 [&](const ast::Within& near) {
                   const Type from = point(near.point, scope, time);
                   if (isWholeCount(it.span, near.digits, near.unit)) {
                     fitsDates(it.span, near.unit, from);
                   }
                 },
             },
             it.kind);
}

// `ordered_at is between 9:00 and 17:00`: what comes again every day is asked of the clock, in
// whole hours or minutes. The last one ends where the time begins, and a night is two stretches of
// a day.
bool ExprChecker::reportHours(ExprId value, ExprId first, ExprId last, std::string_view sign) {
  const auto minutesOf = [&](ExprId id) -> std::optional<int> {
    if (as<ast::TimeOfDay>(id) == nullptr) return std::nullopt;
    const std::string text = context_.written(id);
    const std::size_t colon = text.find(':');
    if (colon == 0 || colon > 2 || text.find_first_not_of("0123456789") != colon) {
      return std::nullopt;
    }
    const std::string minutes = text.substr(colon + 1, 2);
    if (minutes.size() < 2 || minutes.find_first_not_of("0123456789") != std::string::npos) {
      return std::nullopt;
    }
    return std::stoi(text.substr(0, colon)) * 60 + std::stoi(minutes);
  };
  const auto from = minutesOf(first);
  const auto to = minutesOf(last);
  if (!from || !to) return false;
  const auto* call = as<ast::Call>(value);
  const bool isHour =
      call != nullptr && call->function.text == "hour" && call->arguments.size() == 1;
  const std::string asked = context_.written(isHour ? call->arguments[0].value : value);
  const bool areHours = *from % 60 == 0 && *to % 60 == 0;
  const int unit = areHours ? 60 : 1;
  const std::string left =
      "hour(" + asked + ")" + (areHours ? "" : " * 60 + minute(" + asked + ")");
  const auto number = [&](int minutes) { return std::to_string(minutes / unit); };
  std::string remedy;
  if (first == last) {
    // What is after 9:00 begins with its own hour, and what is until then ends before that.
    const std::string_view whole = sign == ">" ? ">=" : sign == "<=" ? "<" : sign;
    remedy = left + ' ' + std::string(whole) + ' ' + number(*from);
  } else if (*from < *to) {
    remedy = left + " is between " + number(*from) + " and " + number(*to - unit);
  } else {
    remedy = left + " >= " + number(*from) + " or " + left + " < " + number(*to);
  }
  build(context_.sink, source::join(context_.span(first), context_.span(last)), kNotAlone)
      .help((areHours ? "an hour is a whole number: " : "count the minutes of the day: ") + remedy)
      .emit();
  return true;
}

}  // namespace muster::sema
