// Points in time, periods and windows.

#include <algorithm>
#include <charconv>

#include "compiler/syntax/build.h"
#include "compiler/syntax/days.h"
#include "compiler/syntax/words.h"

namespace muster::syntax {

namespace {

using diagnostics::Definition;
using diagnostics::Severity;

inline constexpr Definition<std::string_view> kLengthsForPoints{
    "E0501", Severity::Error, "`{}` is said with lengths of time, and a window has points in time"};
inline constexpr Definition<std::string_view> kNoSuchDate{"E0109", Severity::Error,
                                                          "there is no day `{}`"};
inline constexpr Definition<std::string_view> kNoSuchTime{"E0109", Severity::Error,
                                                          "there is no time `{}`"};
inline constexpr Definition<std::string_view> kNoUnitOfTime{"E0106", Severity::Error,
                                                            "`{}` has no unit of time"};
inline constexpr Definition<std::string_view, std::string_view> kCountBehindList{
    "E0111", Severity::Error, "the count `{}` stands behind `{}`"};

inline constexpr Definition<std::string_view> kPreviousOfOne{"E0539", Severity::Error,
                                                             "`{}` takes one value"};

const std::vector<std::string> kUnits{"seconds", "minutes", "hours",    "days",
                                      "weeks",   "months",  "quarters", "years"};

ast::TimeUnit unitOf(const Grammar::UnitContext* tree) {
  switch (tree->start->getType()) {
    case Lexer::W_SECOND:
    case Lexer::W_SECONDS: return ast::TimeUnit::Second;
    case Lexer::W_MINUTE:
    case Lexer::W_MINUTES: return ast::TimeUnit::Minute;
    case Lexer::W_HOUR:
    case Lexer::W_HOURS: return ast::TimeUnit::Hour;
    case Lexer::W_DAY:
    case Lexer::W_DAYS: return ast::TimeUnit::Day;
    case Lexer::W_WEEK:
    case Lexer::W_WEEKS: return ast::TimeUnit::Week;
    case Lexer::W_MONTH:
    case Lexer::W_MONTHS: return ast::TimeUnit::Month;
    case Lexer::W_QUARTER:
    case Lexer::W_QUARTERS: return ast::TimeUnit::Quarter;
    default: return ast::TimeUnit::Year;
  }
}

int numberIn(std::string_view digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

struct WrittenClock {
  int hour;
  int minute;
  int second;
};

// `9:30` or `09:30:15`, however large its numbers.
WrittenClock clockIn(std::string_view text) {
  const std::size_t colon = text.find(':');
  return {numberIn(text.substr(0, colon)), numberIn(text.substr(colon + 1, 2)),
          text.size() > colon + 3 ? numberIn(text.substr(colon + 4, 2)) : 0};
}

}  // namespace

// ---- points -------------------------------------------------------------------------------------

ExprId Builder::point(Grammar::PointContext* tree) {
  if (tree->inner != nullptr) return expr(tree->inner);
  if (tree->m != nullptr) return moment(tree->m);
  if (tree->date != nullptr) return instant(tree->date, tree->time);
  if (tree->now != nullptr) return add(spanOf(tree), ast::NamedTimePoint{ast::NamedTime::Now});
  if (tree->called != nullptr) {
    if (const auto value = previous(tree->called)) return *value;
    if (const auto drawn = sample(tree->called)) return *drawn;
    return call(tree->called);
  }
  return reference(tree->p);
}

// `previous(amount)`, `next(amount)`; nothing where another function is called.
std::optional<ExprId> Builder::previous(Grammar::CallContext* tree) {
  const std::string word = tree->id != nullptr ? textOf(tree->id) : "";
  if (word != "previous" && word != "next") return std::nullopt;
  const std::vector<Grammar::ArgContext*>& args = tree->taken->items;
  if (args.size() != 1 || args[0]->id != nullptr) {
    diagnostics::build(sink_, spanOf(tree), kPreviousOfOne, word)
        .help("write the field that is asked for: " + word + "(amount)")
        .emit();
    return poison(spanOf(tree));
  }
  return add(spanOf(tree), ast::Previous{value(args[0]->v), word == "next"});
}

ExprId Builder::ago(antlr4::Token* number, Grammar::UnitContext* unit) {
  const Span span = source::join(spanOf(number), spanOf(unit));
  return add(span, ast::Ago{textOf(number), unitOf(unit)});
}

ExprId Builder::moment(Grammar::MomentContext* tree) {
  if (tree->when != nullptr) return period(tree->when);
  if (tree->edge != nullptr) {
    const bool isEnd = tree->edge->getType() == Lexer::W_END;
    return add(spanOf(tree), ast::PeriodEdge{isEnd, period(tree->whole)});
  }

  if (tree->named != nullptr) {
    const ast::Constant by = constant(tree->named, tree->u);
    const ast::TimeUnit unit = tree->u != nullptr ? unitOf(tree->u) : ast::TimeUnit::Day;
    if (tree->ago != nullptr) return add(spanOf(tree), ast::Ago{"", unit, by});
    const bool isAfter = tree->dir->getType() == Lexer::W_AFTER;
    return add(spanOf(tree), ast::ShiftedPoint{"", unit, isAfter, point(tree->at), by});
  }
  const ExprId amount = quantity(tree->q);
  if (tree->ago == nullptr && tree->dir == nullptr) return amount;
  const auto* duration = std::get_if<ast::DurationLiteral>(&kindOf(amount));
  if (duration == nullptr) {
    reportNoUnit(tree->q, textOf(tree->ago != nullptr ? tree->ago : tree->dir));
    return poison(spanOf(tree));
  }
  const ast::DurationLiteral shift = *duration;
  if (tree->ago != nullptr) return add(spanOf(tree), ast::Ago{shift.digits, shift.unit});
  const bool isAfter = tree->dir->getType() == Lexer::W_AFTER;
  return add(spanOf(tree), ast::ShiftedPoint{shift.digits, shift.unit, isAfter, point(tree->at)});
}

void Builder::reportNoUnit(Grammar::QuantityContext* tree, const std::string& rest) {
  std::string unit = "days";
  if (tree->word != nullptr) unit = diagnostics::nearest(textOf(tree->word), kUnits).value_or(unit);
  std::string help = "write `" + textOf(tree->number) + ' ' + unit;
  if (!rest.empty()) help += ' ' + rest;
  diagnostics::build(sink_, spanOf(tree), kNoUnitOfTime, textOf(tree)).help(help + '`').emit();
}

ast::Constant Builder::constant(Grammar::ConstantContext* tree, const Grammar::UnitContext* unit) {
  const Span span = spanOf(tree);
  return {add(span, ast::Reference{{{nameOf(tree->start)}, span}}), unit != nullptr};
}

// Where it is a name, a length of no number, which has the unit behind the name.
ExprId Builder::length(Grammar::LengthOfTimeContext* tree, std::optional<ast::Constant>& named) {
  if (tree->q != nullptr) return quantity(tree->q);
  named = constant(tree->named, tree->u);
  return add(spanOf(tree),
             ast::DurationLiteral{"", tree->u != nullptr ? unitOf(tree->u) : ast::TimeUnit::Day});
}

ExprId Builder::quantity(Grammar::QuantityContext* tree) {
  std::string digits = textOf(tree->number);
  const Span span = spanOf(tree);
  if (tree->percent != nullptr) {
    return add(span, ast::UnitLiteral{std::move(digits), {"%", spanOf(tree->percent)}});
  }
  if (tree->u != nullptr)
    return add(span, ast::DurationLiteral{std::move(digits), unitOf(tree->u)});
  if (tree->word != nullptr) {
    return add(span, ast::UnitLiteral{std::move(digits), {textOf(tree->word), spanOf(tree->word)}});
  }
  return add(span, ast::NumberLiteral{std::move(digits)});
}

ExprId Builder::period(Grammar::PeriodContext* tree) {
  const ExprId bare = barePeriod(tree);
  if (tree->inZone == nullptr) return bare;
  return add(spanOf(tree), ast::InZone{bare, zone(tree->inZone)});
}

ExprId Builder::zone(Grammar::ZoneContext* tree) {
  if (tree->text != nullptr) return add(spanOf(tree->text), ast::TextLiteral{text(tree->text)});
  return tree->p != nullptr ? reference(tree->p) : expr(tree->inner);
}

// Without its zone.
ExprId Builder::barePeriod(Grammar::PeriodContext* tree) {
  if (tree->which != nullptr) {
    const std::size_t word = tree->which->getType();
    const ast::WhichUnit which = word == Lexer::W_THIS   ? ast::WhichUnit::This
                                 : word == Lexer::W_LAST ? ast::WhichUnit::Last
                                                         : ast::WhichUnit::Next;
    return add(source::join(spanOf(tree->which), spanOf(tree->u)),
               ast::CalendarPeriod{which, unitOf(tree->u)});
  }
  if (tree->date != nullptr) return dateOrPoison(tree->date);
  const std::size_t day = tree->day->getType();
  const ast::NamedTime which = day == Lexer::W_TODAY       ? ast::NamedTime::Today
                               : day == Lexer::W_YESTERDAY ? ast::NamedTime::Yesterday
                                                           : ast::NamedTime::Tomorrow;
  return add(spanOf(tree->day), ast::NamedTimePoint{which});
}

// ---- dates and times ----------------------------------------------------------------------------

std::optional<ast::DateLiteral> Builder::date(const antlr4::Token* token) {
  const std::string text = textOf(token);
  const std::string_view view = text;
  const ast::DateLiteral date{numberIn(view.substr(0, 4)), numberIn(view.substr(5, 2)),
                              view.size() > 8 ? numberIn(view.substr(8, 2)) : 0};
  const bool hasDay = view.size() > 8;
  const bool isReal = date.year >= 1 && date.month >= 1 && date.month <= 12 &&
                      (!hasDay || (date.day >= 1 && date.day <= daysIn(date.year, date.month)));
  if (isReal) return date;
  // One that was repaired has its message.
  if (static_cast<const Token*>(token)->isReported()) return std::nullopt;
  std::string help;
  if (date.month >= 1 && date.month <= 12 && date.day > 28 && date.year >= 1) {
    help = "the last day of that month is `" + text.substr(0, 8) +
           std::to_string(daysIn(date.year, date.month)) + "`";
  } else {
    help = "a date is written year, month, day: `2026-11-30`";
  }
  diagnostics::build(sink_, spanOf(token), kNoSuchDate, text).help(std::move(help)).emit();
  return std::nullopt;
}

ExprId Builder::dateOrPoison(const antlr4::Token* token) {
  const std::optional<ast::DateLiteral> literal = date(token);
  return literal ? add(spanOf(token), *literal) : poison(spanOf(token));
}

ExprId Builder::instant(const antlr4::Token* dateToken, const antlr4::Token* time) {
  const Span span = source::join(spanOf(dateToken), spanOf(time));
  const std::string text = textOf(time);
  const auto [hour, minute, second] = clockIn(text);
  const std::optional<ast::DateLiteral> day = date(dateToken);
  if (hour > 23 || minute > 59 || second > 59) {
    diagnostics::build(sink_, spanOf(time), kNoSuchTime, text)
        .help("times run from `00:00` to `23:59:59`")
        .emit();
    return poison(span);
  }
  if (!day) return poison(span);
  if (day->day == 0) {
    diagnostics::build(sink_, spanOf(dateToken), kNoSuchDate, textOf(dateToken) + ' ' + text)
        .help("a time needs a day: `" + textOf(dateToken) + "-01 " + text + "`")
        .emit();
    return poison(span);
  }
  return add(span, ast::InstantLiteral{*day, hour, minute, second});
}

// ---- windows ------------------------------------------------------------------------------------

void Builder::shareUnit(ExprId& first, ExprId& second) {
  const auto share = [&](ExprId& bare, ExprId other) {
    const ast::ExprKind kind = kindOf(bare);
    const auto* number = std::get_if<ast::NumberLiteral>(&kind);
    const auto* duration = std::get_if<ast::DurationLiteral>(&kind);
    if (number == nullptr && duration == nullptr) return;
    const std::string digits = number != nullptr ? number->digits : duration->digits;
    const ast::ExprKind model = kindOf(other);
    if (const auto* ago = std::get_if<ast::Ago>(&model)) {
      bare = add(program_[bare].span,
                 ast::Ago{digits, duration != nullptr ? duration->unit : ago->unit});
    } else if (const auto* shifted = std::get_if<ast::ShiftedPoint>(&model)) {
      bare = add(program_[bare].span,
                 ast::ShiftedPoint{digits, duration != nullptr ? duration->unit : shifted->unit,
                                   shifted->isAfter, shifted->point});
    }
  };
  share(first, second);
  share(second, first);
}

ast::Window Builder::window(Grammar::WindowContext* tree, const ast::Path& list) {
  if (tree->time != nullptr) return window(tree->time);
  if (tree->when != nullptr) return {spanOf(tree), ast::OnPeriod{period(tree->when)}};

  ExprId first = point(tree->first);
  ExprId second = point(tree->second);
  const auto isNumber = [&](ExprId id) {
    return std::holds_alternative<ast::NumberLiteral>(kindOf(id));
  };
  const auto isLength = [&](ExprId id) {
    return std::holds_alternative<ast::DurationLiteral>(kindOf(id));
  };
  const std::string between = textOf(tree);
  if (isNumber(first) && isNumber(second)) {
    const std::string name(files_.text(list.span));
    // `number of purchases between 3 and 5` is a number already.
    const auto at = static_cast<std::size_t>(
        std::ranges::find(*tokens_, list.span.begin,
                          [](const Token& token) { return token.span().begin; }) -
        tokens_->begin());
    // So is `average price of purchases`.
    const bool isOf = at >= 2 && at < tokens_->size() && (*tokens_)[at - 1].type() == Lexer::W_OF;
    const bool isNumberOf = isOf && (*tokens_)[at - 2].type() == Lexer::W_NUMBER;
    const bool isValueOf = isOf && !isNumberOf && at >= 3 && isWord((*tokens_)[at - 3].type());
    auto message = diagnostics::build(sink_, spanOf(tree), kCountBehindList, between, name);
    if (isNumberOf) {
      static_cast<void>(
          message.help("to count, write `number of " + name + " is " + between + "`"));
    } else if (isValueOf) {
      static_cast<void>(message.help("to compare, write `" +
                                     spelling(files_, *tokens_, at - 3, at + 1) + " is " + between +
                                     "`"));
    } else {
      static_cast<void>(
          message.help("to count, write `" + between + ' ' + name + "`")
              .help("a window needs a unit: `" + name + ' ' + between + " days ago`"));
    }
    message.emit();
    first = second = poison(spanOf(tree));
  } else if ((isNumber(first) || isLength(first)) && isLength(second)) {
    diagnostics::build(sink_, spanOf(tree), kLengthsForPoints, between)
        .help("write `" + between + " ago`")
        .emit();
    first = second = poison(spanOf(tree));
  }
  shareUnit(first, second);
  return {spanOf(tree), ast::BetweenPoints{first, second}};
}

ast::Window Builder::window(Grammar::SpanContext* tree) {
  const Span span = spanOf(tree);
  if (tree->near != nullptr) return {span, within(tree)};
  if (tree->side != nullptr) {
    const std::size_t word = tree->side->getType();
    const ast::Side side = word == Lexer::W_SINCE    ? ast::Side::Since
                           : word == Lexer::W_UNTIL  ? ast::Side::Until
                           : word == Lexer::W_BEFORE ? ast::Side::Before
                                                     : ast::Side::After;
    return {span, ast::OneSided{side, point(tree->at)}};
  }
  const bool isNext = tree->dir->getType() == Lexer::W_NEXT;
  ast::Rolling rolling{isNext, tree->number != nullptr ? textOf(tree->number) : "",
                       tree->u != nullptr ? unitOf(tree->u) : ast::TimeUnit::Day};
  if (tree->named != nullptr) rolling.constant = constant(tree->named, tree->u);
  if (tree->whole != nullptr) {
    const bool isFull = tree->whole->getType() == Lexer::W_FULL;
    rolling.units = isFull ? ast::Units::Full : ast::Units::Calendar;
  }
  if (tree->inZone != nullptr) rolling.zone = zone(tree->inZone);
  return {span, std::move(rolling)};
}

// `7 days`, `1 calendar week in zone "UTC"`, up to as of.
ast::Rolling Builder::rolling(const antlr4::Token* number, bool isCalendar,
                              Grammar::UnitContext* unit, Grammar::ZoneContext* inZone) {
  ast::Rolling rolling{false, textOf(number), unitOf(unit)};
  if (isCalendar) rolling.units = ast::Units::Calendar;
  if (inZone != nullptr) rolling.zone = zone(inZone);
  return rolling;
}

// Of a day's end, `24:00` is a time as well.
ast::ClockTime Builder::clock(const antlr4::Token* time) {
  const std::string text = textOf(time);
  const auto [hour, minute, second] = clockIn(text);
  const int seconds = (hour * 60 + minute) * 60 + second;
  if (minute <= 59 && second <= 59 && seconds <= 24 * 60 * 60) return {seconds, spanOf(time)};
  diagnostics::build(sink_, spanOf(time), kNoSuchTime, text)
      .help("times run from `00:00` to `23:59:59`, and to `24:00` where a day ends")
      .emit();
  return {0, spanOf(time)};
}

// One without a unit of time is a hole, whose point is that hole.
ast::Within Builder::within(Grammar::SpanContext* tree) {
  std::optional<ast::Constant> named;
  const ExprId amount = length(tree->nearBy, named);
  const bool isAfter = tree->nearSide->getType() == Lexer::W_AFTER;
  const ExprId at = point(tree->nearAt);
  const auto* duration = std::get_if<ast::DurationLiteral>(&kindOf(amount));
  if (duration != nullptr) return {duration->digits, duration->unit, isAfter, at, named};
  reportNoUnit(tree->nearBy->q, textOf(tree->nearSide));
  return {"1", ast::TimeUnit::Day, isAfter, poison(spanOf(tree))};
}

}  // namespace muster::syntax
