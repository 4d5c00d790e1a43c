// What to say where two things do not go together: what each is, and the text to type instead.

#include <algorithm>

#include "compiler/base/int128.h"
#include "compiler/calendar/calendar.h"
#include "compiler/sema/children.h"
#include "compiler/sema/expr_checker.h"
#include "compiler/sema/reported.h"
#include "compiler/sema/written.h"
#include "compiler/text/version.h"

namespace muster::sema {

namespace {

using Two = Definition<std::string_view, std::string_view, std::string_view, std::string_view>;

constexpr Two kKinds{"E0301", Severity::Error, "`{}` is {} and `{}` is {}: they do not compare"};
constexpr Definition<std::string_view, std::string_view> kCurrencies{
    "E0302", Severity::Error, "{} and {} do not mix: nothing here says what one is in the other"};
constexpr Two kMoneyAndNumber{"E0303", Severity::Error,
                              "`{}` is {} and `{}` is {}: of which currency?"};
constexpr Two kNumberAndMoney{"E0303", Severity::Error,
                              "`{}` is {} and `{}` is {}: they do not compare"};
constexpr Two kPercentAndNumber{"E0304", Severity::Error,
                                "`{}` is {} and `{}` is {}: they do not compare"};
constexpr Definition<std::string_view, std::string_view> kNotCondition{
    "E0305", Severity::Error, "`{}` is {}, and here stands a condition"};
constexpr Definition<std::string_view, std::string_view> kOfEventsBefore{
    "E0210", Severity::Error, "`{}` asks `{}`, and stands outside of their `where`"};
constexpr Definition<std::string_view, std::string_view, std::string_view> kEnumAndText{
    "E0306", Severity::Error, "`{}` is {}, and `{}` is a text"};
constexpr Two kEnums{"E0308", Severity::Error, "`{}` is {} and `{}` is {}: different words"};
constexpr Two kNotCalculated{
    "E0309", Severity::Error,
    "`{}` is {} and `{}` is {}: they cannot be calculated with each other"};
constexpr Definition<> kTooManyPlaces{"E0317", Severity::Error,
                                      "the result has more decimal places than can be held"};
constexpr Two kSets{"E0318", Severity::Error,
                    "`{}` is {} and `{}` is {}: what is in a set is asked with `has`"};
constexpr Two kReals{"E0319", Severity::Error,
                     "`{}` is {} and `{}` is {}: a real number compares with one written out"};
constexpr Two kTimesNotCalculated{
    "E0912", Severity::Error,
    "`{}` is {} and `{}` is {}: nothing is calculated of them in this way"};

// "0.2" for 0.20, "2" for 2.0.
std::string withoutTrailingZeros(std::string text) {
  if (text.find('.') == std::string::npos) return text;
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

// "0.2" for 20%.
std::string asFraction(const std::string& percentDigits) {
  const auto decimal = parseDecimal(percentDigits);
  if (!decimal) return "";
  return withoutTrailingZeros(toString(decimal->digits, decimal->places + 2));
}

// "20%" for 0.2.
std::string asPercent(const std::string& digits) {
  const auto decimal = parseDecimal(digits);
  const auto hundred = decimal ? multiply(decimal->digits, 100) : std::nullopt;
  if (!hundred) return "";
  return withoutTrailingZeros(toString(*hundred, decimal->places)) + "%";
}

// Whether a text is that number, that date or that amount in quotation marks.
bool isQuoted(const std::string& text, const Type& beside, const std::string& currency) {
  if (isTime(beside)) {
    return calendar::parseDate(text).has_value() || calendar::parseInstant(text).has_value();
  }
  const std::size_t end = std::min(text.find_first_not_of("0123456789."), text.size());
  if (!parseDecimal(text.substr(0, end))) return false;
  std::string unit = text.substr(end);
  while (!unit.empty() && unit.front() == ' ') unit.erase(0, 1);
  if (beside.kind == Kind::Percent) return unit == "%";
  return unit == currency && (!unit.empty() || isDecimal(beside) || beside.kind == Kind::Real);
}

}  // namespace

// A condition that asks for this value: `age > 0`.
std::string ExprChecker::conditionOn(ExprId id, const Type& found) const {
  const std::string text = context_.written(id);
  const schema::Schema& schema = context_.schema();
  const Kind counted =
      found.kind == Kind::Ratio && found.element != Kind::Error ? found.element : found.kind;
  if (found.kind == Kind::Bool) return text;
  if (counted == Kind::Money) return text + " > 0 " + schema.currencies[found.unit];
  if (counted == Kind::Duration) return text + " > 0 days";
  if (found.kind == Kind::Percent) return text + " > 0%";
  if (isDecimal(found) || found.kind == Kind::Real || found.kind == Kind::Ratio) {
    return text + " > 0";
  }
  if (found.kind == Kind::Text) return text + " is \"...\"";
  if (found.kind == Kind::Enum) {
    return text + " is " + typed(schema.enums[EnumId(found.unit)].values[0]);
  }
  if (found.kind == Kind::Set) {
    if (found.element == Kind::Text) return text + " has \"...\"";
    if (found.element == Kind::Enum) {
      return text + " has " + typed(schema.enums[EnumId(found.unit)].values[0]);
    }
    return text + " has 1";
  }
  if (found.kind == Kind::Zone) return text + " is \"" + schema.zone + '"';
  if (isTime(found)) return text + " is in the last 30 days";
  if (found.kind == Kind::Version) return text + " >= version(\"1.0\")";
  return text + " is known";
}

// The sign of two that are compared, in whichever order.
std::string ExprChecker::writtenBetween(ExprId a, ExprId b) const {
  const auto [left, right] = std::minmax({context_.span(a), context_.span(b)},
                                         [](Span x, Span y) { return x.begin < y.begin; });
  return context_.written(Span{left.file, left.end, right.begin});
}

// `version(client) >= version("4.10")` for `client >= version("4.10")`; empty for any other two.
std::string ExprChecker::remedyForVersion(ExprId left, ExprId right) const {
  const bool isFirst = type(left).kind == Kind::Text && type(right).kind == Kind::Version;
  const bool isSecond = type(left).kind == Kind::Version && type(right).kind == Kind::Text;
  const ExprId text = isFirst ? left : right;
  if ((!isFirst && !isSecond) || as<ast::TextLiteral>(text) != nullptr) return "";
  const std::string sign = writtenBetween(left, right);
  const std::string version = "version(" + context_.written(text) + ")";
  // `between` and `one of` have more than two sides.
  const bool hasTwoSides = sign.find_first_not_of(" <>=!") == std::string::npos;
  if (!hasTwoSides) return "to compare versions, write: " + version;
  return "to compare versions, write: " + (isFirst ? version : context_.written(left)) +
         (sign.starts_with(' ') ? "" : " ") + sign + ' ' +
         (isFirst ? context_.written(right) : version);
}

// What to write instead of `literal`, which stands beside `other`; empty if there is no telling.
std::string ExprChecker::remedyFor(Clash clash, ExprId literal, ExprId other) const {
  const Type& beside = type(other);
  const schema::Schema& schema = context_.schema();
  const auto* number = as<ast::NumberLiteral>(literal);
  const auto* text = as<ast::TextLiteral>(literal);
  const auto* unit = as<ast::UnitLiteral>(literal);
  const auto* length = as<ast::DurationLiteral>(literal);
  const bool isMoney = beside.kind == Kind::Money || beside.element == Kind::Money;
  const std::string currency = isMoney ? schema.currencies[beside.unit] : "";
  switch (clash) {
    case Clash::MoneyAndNumber:
      if (number != nullptr && isMoney) {
        return "write: " + number->digits + " " + currency;
      }
      if (unit != nullptr && unit->unit.text != "%" && !isMoney) return "write: " + unit->digits;
      return "";
    case Clash::PercentAndNumber:
      if (number != nullptr) {
        const bool isFraction = number->digits.starts_with("0.");
        return "write: " + (isFraction ? asPercent(number->digits) : number->digits + "%");
      }
      if (unit != nullptr) {
        return "a plain number is compared with one: write " + asFraction(unit->digits) + " (or " +
               unit->digits + ", if the field counts percents)";
      }
      return "";
    case Clash::EnumAndText:
      if (text != nullptr && beside.kind == Kind::Enum) {
        const auto& words = schema.enums[EnumId(beside.unit)].values;
        const std::string meant = context_.wordMeant(text->value, words);
        return meant.empty() ? "its words are written without quotation marks, as in: " + words[0]
                             : meant;
      }
      return "";
    case Clash::Kinds:
      if (number != nullptr && beside.kind == Kind::Text) {
        if (as<ast::Reference>(other) != nullptr &&
            std::holds_alternative<RawRef>(context_.program.bindings[other])) {
          return "a column is text until told otherwise: write: " + context_.written(other) +
                 " as whole number";
        }
        if (writtenBetween(literal, other).find_first_of("<>") != std::string::npos) {
          return "a text is not more or less than another; write: " + context_.written(other) +
                 " is \"" + number->digits + "\"";
        }
        return "a text stands in quotation marks: \"" + number->digits + "\"";
      }
      if (number != nullptr && isTime(beside)) return "a date is written like 2026-11-01";
      if (number != nullptr && beside.kind == Kind::Bool &&
          (number->digits == "0" || number->digits == "1")) {
        return std::string("write: ") + (number->digits == "0" ? "no" : "yes");
      }
      if (length != nullptr && isDecimal(beside)) return "write: " + length->digits;
      if (length != nullptr && isTime(beside)) {
        const std::string asked = context_.written(other);
        const std::string days = context_.written(literal);
        return "write: " + asked + " is in the last " + days + ", or: " + asked + " is before " +
               days + " ago";
      }
      if (unit != nullptr && unit->unit.text == "%" && isMoney)
        return "write: " + unit->digits + ' ' + currency;
      if (unit != nullptr && beside.kind == Kind::Percent) return "write: " + unit->digits + "%";
      if (text != nullptr && isQuoted(text->value, beside, currency)) {
        return "write it without quotation marks: " + text->value;
      }
      if (text != nullptr && parseDecimal(text->value) &&
          (isMoney || beside.kind == Kind::Percent)) {
        return "write it without quotation marks: " + text->value +
               (isMoney ? ' ' + currency : std::string("%"));
      }
      if (text != nullptr && beside.kind == Kind::Bool) return "write: yes, or: no";
      if (text != nullptr && isTime(beside))
        return "write a date without quotation marks: 2026-11-01";
      if (beside.kind == Kind::Version) {
        const std::string version = text != nullptr     ? text->value
                                    : number != nullptr ? number->digits
                                                        : "";
        if (text::versionOf(version)) return "write: version(\"" + version + "\")";
      }
      return "";
    case Clash::Currencies:
      if (unit == nullptr || !isMoney) return "";
      return "give the amount in " + currency + ", as in: " + unit->digits + ' ' + currency;
    case Clash::None:
    case Clash::Enums:
    case Clash::Sets:
    case Clash::RealAndNumber: return "";
  }
  return "";
}

void ExprChecker::reportClash(Clash clash, ExprId left, ExprId right) {
  const schema::Schema& schema = context_.schema();
  const auto isLiteral = [&](ExprId id) {
    return as<ast::NumberLiteral>(id) != nullptr || as<ast::TextLiteral>(id) != nullptr ||
           as<ast::UnitLiteral>(id) != nullptr || as<ast::DurationLiteral>(id) != nullptr;
  };
  // The literal is what can be written differently; otherwise it is the second that does not fit.
  const ExprId wrong = isLiteral(left) && !isLiteral(right) ? left : right;
  const ExprId other = wrong == left ? right : left;
  const std::string leftText = context_.shown(other);
  const std::string rightText = context_.shown(wrong);
  const std::string leftType = say(schema, type(other));
  const std::string rightType = say(schema, type(wrong));
  const std::string versions = remedyForVersion(left, right);
  const std::string remedy = versions.empty() ? remedyFor(clash, wrong, other) : versions;
  // A slip in the spelling of a value is one mistake, and only here it is known what fits.
  if (isLiteral(wrong) && context_.sink.amend(context_.span(wrong), remedy)) return;
  // Each may be meant, beside something of its own kind.
  const std::string first =
      remedy.empty() ? "compare it with a value of its kind: " + conditionOn(other, type(other))
                     : remedy;
  const std::string second =
      remedy.empty() && !isLiteral(wrong) ? "or: " + conditionOn(wrong, type(wrong)) : "";
  const auto report = [&](const Two& definition, std::string help, std::string orElse = "") {
    build(context_.sink, context_.span(wrong), definition, leftText, leftType, rightText, rightType)
        .label(context_.span(other), "")
        .help(std::move(help))
        .help(std::move(orElse))
        .emit();
  };
  switch (clash) {
    case Clash::None: return;
    case Clash::Kinds: return report(kKinds, first, second);
    case Clash::MoneyAndNumber: {
      const bool isWrong =
          type(wrong).kind == Kind::Money && as<ast::UnitLiteral>(wrong) != nullptr;
      return report(isWrong ? kNumberAndMoney : kMoneyAndNumber, first, second);
    }
    case Clash::PercentAndNumber: return report(kPercentAndNumber, first, second);
    case Clash::Enums: return report(kEnums, first, second);
    case Clash::Sets:
      return report(kSets,
                    type(other).kind == Kind::Set
                        ? "write: " + context_.written(other) + " has " +
                              (type(wrong).kind == Kind::Set ? "all of " : "") +
                              context_.written(wrong)
                        : "write: " + context_.written(wrong) + " has " + context_.written(other));
    case Clash::RealAndNumber: {
      const ExprId real = type(other).kind == Kind::Real ? other : wrong;
      return report(kReals, "declare both alike: " + context_.shown(real) +
                                " as a number with the places it has, or both as real");
    }
    case Clash::Currencies:
      build(context_.sink, context_.span(wrong), kCurrencies, schema.currencies[type(other).unit],
            schema.currencies[type(wrong).unit])
          .label(context_.span(other), leftType)
          .help(remedy.empty() ? "give the amount in " + schema.currencies[type(other).unit]
                               : remedy)
          .emit();
      return;
    case Clash::EnumAndText: {
      const bool isText = type(wrong).kind == Kind::Text;
      build(context_.sink, context_.span(wrong), kEnumAndText, isText ? leftText : rightText,
            isText ? leftType : rightType, isText ? rightText : leftText)
          .label(context_.span(other), "")
          .help(first)
          .help(second)
          .emit();
      return;
    }
  }
}

// `no trips in the last 30 days or 60 days`, `any trips this week or last week`: what is left of
// another window, of which the list is said again.
std::string ExprChecker::windowOfItsOwn(ExprId id, std::optional<ExprId> before) const {
  const auto* asked = before ? as<ast::QuantifiedEvents>(*before) : nullptr;
  const bool isLength = as<ast::DurationLiteral>(id) != nullptr;
  const bool isPeriod =
      as<ast::CalendarPeriod>(id) != nullptr || as<ast::NamedTimePoint>(id) != nullptr;
  if (asked == nullptr || !asked->events.window || (!isLength && !isPeriod)) return "";
  const Span whole = context_.span(*before);
  const Span window = asked->events.window->span;
  const std::string text = context_.written(window);
  const bool isRolling = text.starts_with("in the last ") || text.starts_with("in the next ");
  if (isLength && !isRolling) return "";
  const std::size_t lead = std::string_view("in the last ").size();
  return "a window stands with its list: " +
         context_.written(Span{whole.file, whole.begin, window.begin}) + ' ' +
         (isLength ? text.substr(0, lead) : "") + context_.written(id);
}

void ExprChecker::reportNotCondition(ExprId id, const Type& found, std::optional<ExprId> before) {
  // Its text would repeat the mistake.
  if (hasErrorIn(context_.sink, context_.span(id))) return;
  const std::string text = context_.written(id);
  const bool isCompared = isDecimal(found) || found.kind == Kind::Real ||
                          found.kind == Kind::Ratio || found.kind == Kind::Duration ||
                          found.kind == Kind::Text;
  std::string help =
      (isCompared ? "compare it with something: " : "write: ") + conditionOn(id, found);
  // `name contains "a" and country`, `"GB"` alone: nothing to compare with.
  if (as<ast::TextLiteral>(id) != nullptr || as<ast::NumberLiteral>(id) != nullptr) help = "";
  if (const std::string window = windowOfItsOwn(id, before); !window.empty()) help = window;
  // `country is "GB" and "IE"`
  const ast::Compare* first =
      before ? std::get_if<ast::Compare>(&context_.expr(*before).kind) : nullptr;
  if (first != nullptr && type(first->left).kind == found.kind &&
      (first->op == ast::CompareOp::Equal || first->op == ast::CompareOp::NotEqual)) {
    help = "several values stand in a list: " + context_.written(first->left) +
           (first->op == ast::CompareOp::NotEqual ? " is not one of (" : " is one of (") +
           context_.written(first->right) + ", " + text + ")";
  }
  build(context_.sink, context_.span(id), kNotCondition, context_.shown(id),
        say(context_.schema(), found))
      .help(help)
      .emit();
}

// Whether this is a value written out, of the type of another.
bool ExprChecker::isValueLike(ExprId id, const Type& like, const Scope& scope) {
  if (const auto* name = as<ast::Reference>(id)) {
    if (like.kind != Kind::Enum || name->let || name->path.parts.size() != 1) return false;
    const std::string& word = name->path.parts[0].text;
    const bool isName = scope.list ? names_.listField(*scope.list, word).has_value()
                                   : names_.profileField(word).has_value();
    return !isName && !names_.let(word) && names_.enumValue(EnumId(like.unit), word).has_value();
  }
  const bool isWritten = as<ast::TextLiteral>(id) != nullptr ||
                         as<ast::NumberLiteral>(id) != nullptr ||
                         as<ast::UnitLiteral>(id) != nullptr || as<ast::DateLiteral>(id) != nullptr;
  return isWritten && comparison(like, check(id, scope, like)) == Clash::None;
}

// `country is GB or IE`, `channel is "web" or "app"`: where the first value has a message, which
// from now on offers them all.
std::size_t ExprChecker::wordsBehind(const std::vector<ExprId>& ids, std::size_t first,
                                     const ast::Compare& compare, const Scope& scope) {
  const Type& asked = type(compare.left);
  const auto valueOf = [&](ExprId id) -> std::string {
    if (const auto* text = as<ast::TextLiteral>(id)) {
      const bool isWord =
          asked.kind == Kind::Enum && names_.enumValue(EnumId(asked.unit), text->value).has_value();
      return isWord ? typed(text->value) : "";
    }
    const auto* name = as<ast::Reference>(id);
    if (asked.kind != Kind::Text || name == nullptr || name->let || name->path.parts.size() != 1) {
      return "";
    }
    const std::string& word = name->path.parts[0].text;
    const bool isName = (scope.list ? names_.listField(*scope.list, word).has_value()
                                    : names_.profileField(word).has_value()) ||
                        names_.let(word) || names_.segment(word) || names_.list(word);
    return isName ? "" : '"' + word + '"';
  };
  std::string values = valueOf(compare.right);
  if (values.empty()) return 0;
  std::size_t end = first;
  for (; end < ids.size(); ++end) {
    const std::string value = valueOf(ids[end]);
    if (value.empty()) break;
    values += ", " + value;
  }
  if (end == first) return 0;
  const std::string help =
      "several values stand in a list: " + context_.written(compare.left) +
      (compare.op == ast::CompareOp::NotEqual ? " is not one of (" : " is one of (") + values + ")";
  if (!context_.sink.amend(context_.span(compare.right), help)) return 0;
  for (std::size_t i = first; i < end; ++i) type(ids[i]) = kErrorType;
  return end - first;
}

// `country is "GB" or "IE" or "SE"`, `name contains "a" or "b"`: how many of the conditions from
// `first` on are values that belong to the one before. They are reported as one mistake.
std::size_t ExprChecker::valuesOf(const std::vector<ExprId>& ids, std::size_t first, ExprId before,
                                  const Scope& scope) {
  // `any purchases where pieces is 3 or 4`: the `where` ends before the `or`.
  const auto* events = as<ast::QuantifiedEvents>(before);
  if (events != nullptr && events->events.where && context_.program.lists[before]) {
    return valuesOf(ids, first, *events->events.where, {.list = context_.program.lists[before]});
  }
  const auto* compare = as<ast::Compare>(before);
  const auto* text = as<ast::TextTest>(before);
  const bool isEqual = compare != nullptr && (compare->op == ast::CompareOp::Equal ||
                                              compare->op == ast::CompareOp::NotEqual);
  if (!isEqual && text == nullptr) return 0;
  const ExprId asked = isEqual ? compare->left : text->text;
  const ExprId value = isEqual ? compare->right : text->pattern;
  if (type(asked).kind == Kind::Error || type(asked).kind == Kind::Bool) return 0;
  if (isEqual) {
    if (const std::size_t count = wordsBehind(ids, first, *compare, scope); count > 0) return count;
  }
  std::size_t end = first;
  while (end < ids.size() && isValueLike(ids[end], type(asked), scope)) ++end;
  if (end == first) return 0;
  const Span wrong = context_.span(ids[first]);
  std::string right;
  if (isEqual) {
    const bool isNot = compare->op == ast::CompareOp::NotEqual;
    right = "several values stand in a list: " + context_.written(asked) +
            (isNot ? " is not one of (" : " is one of (") + context_.written(value);
    for (std::size_t i = first; i < end; ++i) right += ", " + context_.written(ids[i]);
    right += ')';
  } else {
    // What stands between two conditions, which is `and` or `or`.
    const Span joint{wrong.file, context_.span(before).end, wrong.begin};
    const Span verb{wrong.file, context_.span(asked).begin, context_.span(value).begin};
    right = "say again what is asked: " + context_.written(before);
    for (std::size_t i = first; i < end; ++i) {
      right += ' ' + context_.written(joint) + ' ' + context_.written(verb) + ' ' +
               context_.written(ids[i]);
    }
  }
  build(context_.sink, wrong, kNotCondition, context_.shown(ids[first]),
        say(context_.schema(), type(asked)))
      .help(std::move(right))
      .emit();
  for (std::size_t i = first; i < end; ++i) type(ids[i]) = kErrorType;
  return end - first;
}

// `any purchases where quantity > 3 and channel is web`: how many of the conditions from `first` on
// ask the fields of the events before, whose `where` has no parentheses and ends at the `and`.
std::size_t ExprChecker::outsideOfWhere(const std::vector<ExprId>& ids, std::size_t first,
                                        const Scope& scope) {
  if (scope.list || first == 0) return 0;
  const auto* events = as<ast::QuantifiedEvents>(ids[first - 1]);
  if (events == nullptr || !events->events.where || events->events.isSequence()) return 0;
  const std::optional<ListId> list = context_.program.lists[ids[first - 1]];
  if (!list) return 0;
  // The first name that stands in a condition, unless that asks events of its own.
  const auto asksEvents = [&](ExprId id) {
    const ast::Reference* name = nullptr;
    std::vector<ExprId> open{id};
    while (!open.empty() && name == nullptr) {
      const ExprId next = open.back();
      open.pop_back();
      const bool isOwn =
          as<ast::QuantifiedEvents>(next) != nullptr || as<ast::Aggregate>(next) != nullptr ||
          as<ast::QuantifiedGroups>(next) != nullptr || as<ast::NumberOfGroups>(next) != nullptr;
      if (isOwn) return false;
      name = as<ast::Reference>(next);
      std::vector<ExprId> inner;
      forEachChild(context_.expr(next).kind, [&](ExprId child) { inner.push_back(child); });
      open.insert(open.end(), inner.rbegin(), inner.rend());
    }
    if (name == nullptr || name->let || name->path.parts.size() != 1) return false;
    const std::string& word = name->path.parts[0].text;
    return names_.listField(*list, word).has_value() && !names_.profileField(word) &&
           !names_.let(word);
  };
  std::size_t end = first;
  while (end < ids.size() && asksEvents(ids[end])) ++end;
  const Span where = context_.span(*events->events.where);
  if (end == first || hasErrorIn(context_.sink, where)) return 0;
  const Span whole = context_.span(ids[first - 1]);
  const Span wrong = context_.span(ids[first]);
  // Each may have parentheses of its own, as in `where (a) and (b)`.
  const Span inside =
      balanced(context_.files, Span{whole.file, where.begin, context_.span(ids[end - 1]).end});
  build(context_.sink, wrong, kOfEventsBefore, context_.shown(ids[first]),
        context_.schema().lists[*list].name)
      .help("put both into the `where`: " +
            context_.written(Span{whole.file, whole.begin, inside.begin}) + " (" +
            context_.written(inside) + ")")
      .emit();
  for (std::size_t i = first; i < end; ++i) type(ids[i]) = kErrorType;
  return end - first;
}

void ExprChecker::reportNotCalculated(ExprId id, const ast::Arithmetic& it,
                                      const Calculated& result) {
  const Type& left = type(it.left);
  const Type& right = type(it.right);
  if (left.kind == Kind::Error || right.kind == Kind::Error) return;
  if (result.isOfTime) {
    build(context_.sink, context_.span(id), kTimesNotCalculated, context_.shown(it.left),
          say(context_.schema(), left), context_.shown(it.right), say(context_.schema(), right))
        .help(remedyForTimes(it))
        .emit();
    return;
  }
  if (result.hasTooManyPlaces) {
    build(context_.sink, context_.span(id), kTooManyPlaces).emit();
    return;
  }
  if (result.clash != Clash::Kinds) return reportClash(result.clash, it.left, it.right);
  build(context_.sink, context_.span(id), kNotCalculated, context_.shown(it.left),
        say(context_.schema(), left), context_.shown(it.right), say(context_.schema(), right))
      .help(remedyForCalculation(it))
      .emit();
}

// What may be meant by `now - birthday`, `joined_on + quiet`, `age * joined_at`.
std::string ExprChecker::remedyForTimes(const ast::Arithmetic& it) const {
  const Type& left = type(it.left);
  const Type& right = type(it.right);
  const std::string first = context_.written(it.left);
  const std::string second = context_.written(it.right);
  const bool isDifference = it.op == ast::ArithmeticOp::Subtract;
  if (isTime(left) && isTime(right)) {
    // A date is a whole day, so between it and a point in time days are counted.
    return isDifference ? "count days: days(" + second + ", " + first + ")"
                        : "between two times there is a difference: " + first + " - " + second;
  }
  const bool isMove = isDifference || it.op == ast::ArithmeticOp::Add;
  // `joined_at + 3`, `quiet + visits`
  const bool isWritten = as<ast::NumberLiteral>(it.right) != nullptr;
  const std::string days = second + (isWritten ? " days" : " * 1 day");
  if (isMove && (left == kDate || right == kDate)) {
    return "a date is moved by days that are written out: " + (left == kDate ? first : second) +
           (isDifference ? " - " : " + ") + "30 days";
  }
  if (isMove && (isTime(left) || left.kind == Kind::Duration) && isDecimal(right)) {
    return "say of what: " + first + (isDifference ? " - " : " + ") + days;
  }
  return "a length of time is added to another, multiplied and divided by numbers, and moves a "
         "point in time: joined_at + quiet * 2";
}

std::string ExprChecker::remedyForCalculation(const ast::Arithmetic& it) const {
  const Type& left = type(it.left);
  const Type& right = type(it.right);
  const auto factor = [&](ExprId id) {
    const std::string text = context_.written(id);
    return as<ast::Arithmetic>(id) == nullptr ? text : '(' + text + ')';
  };
  if (left.kind == Kind::Text &&
      std::holds_alternative<RawRef>(context_.program.bindings[it.left])) {
    return "a column is text until told otherwise: write: " + context_.written(it.left) +
           " as number";
  }
  const bool isSum = it.op == ast::ArithmeticOp::Add || it.op == ast::ArithmeticOp::Subtract;
  const bool isScaled = left.kind == Kind::Money || left.kind == Kind::Whole ||
                        left.kind == Kind::Number || left.kind == Kind::Ratio;
  if (isSum && isScaled && right.kind == Kind::Percent) {
    const std::string sign = it.op == ast::ArithmeticOp::Add ? " + " : " - ";
    return "a percentage is a share of something, so write: " + context_.written(it.left) + sign +
           factor(it.left) + " * " + factor(it.right);
  }
  // The one that is no number, with what may be asked of it.
  const bool isLeftNumber =
      isDecimal(left) || left.kind == Kind::Ratio || left.kind == Kind::Duration;
  const bool isRightNumber =
      isDecimal(right) || right.kind == Kind::Ratio || right.kind == Kind::Duration;
  if (isLeftNumber && isRightNumber) return "";
  const ExprId odd = isLeftNumber ? it.right : it.left;
  const auto* text = as<ast::TextLiteral>(odd);
  if (text != nullptr && parseDecimal(text->value)) {
    return "write it without quotation marks: " + text->value;
  }
  if (text != nullptr) return "";
  return "only numbers, money and percentages are calculated with; ask for it by itself: " +
         conditionOn(odd, type(odd));
}

}  // namespace muster::sema
