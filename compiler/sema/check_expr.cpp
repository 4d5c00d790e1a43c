// Literals, names, tests, logic and arithmetic: the type of each, from the types below it.

#include <algorithm>
#include <utility>

#include "compiler/base/ascii.h"
#include "compiler/base/int128.h"
#include "compiler/base/overload.h"
#include "compiler/sema/constants.h"
#include "compiler/sema/currencies.h"
#include "compiler/sema/definitions.h"
#include "compiler/sema/expr_checker.h"
#include "compiler/sema/holes.h"
#include "compiler/text/text.h"
#include "compiler/text/version.h"

namespace muster::sema {

namespace {

// Deeper than anyone writes, and shallow enough for every later pass to recurse. What a sum begins
// with is one more expression below it, and yet hardly deeper to read.
constexpr int kLevelsMax = 150;
constexpr int kLevel = 4;
constexpr int kDepthMax = kLevelsMax * kLevel;

constexpr Definition<std::string_view> kNoStaticList{"E0201", Severity::Error,
                                                     "no list is called `{}`"};
constexpr Definition<std::string_view, std::string_view, std::string_view, std::string_view>
    kOtherFallback{"E0301", Severity::Error,
                   "`{}` is {} and cannot stand in for `{}`, which is {}"};
constexpr Definition<std::string_view, std::string_view> kMoreThanAll{
    "E0120", Severity::Error, "`{}` is at most 100%, and `{}` is more"};
constexpr Definition<int> kTooDeep{"E0805", Severity::Error,
                                   "this is nested more than {} levels deep"};
constexpr Definition<> kTooLong{"E0806", Severity::Error, "this number has too many digits"};
constexpr Definition<std::string_view> kUnknownUnit{"E0207", Severity::Error,
                                                    "there is no unit `{}`"};
constexpr Definition<std::string_view, std::string_view> kNoOrder{
    "E0307", Severity::Error,
    "`{}` is {}, which has no order: nothing is more or less than another"};
constexpr Definition<std::string_view, std::string_view> kNoText{
    "E0310", Severity::Error, "`{}` is {}, and only text can be searched"};
constexpr Definition<std::string_view, std::string_view> kNoSet{
    "E0311", Severity::Error, "`{}` is {}, and only a set can be asked with `has`"};
constexpr Definition<> kPatternNotWritten{
    "E0314", Severity::Error, "what `matches` looks for is written out, in quotation marks"};
constexpr Definition<std::string_view> kBadPattern{"E0315", Severity::Error,
                                                   "this pattern cannot be read: {}"};
constexpr Definition<std::string_view, std::string_view> kNoNegative{
    "E0316", Severity::Error, "`{}` is {}, which has no negative"};

}  // namespace

ExprChecker::ExprChecker(Context& context, const Names& names)
    : context_(context),
      names_(names),
      states_(context.program.ast.lets.size() + context.program.ast.segments.size(),
              State::Unchecked) {}

Type ExprChecker::check(ExprId id, const Scope& scope, const Type& expected) {
  if (depth_ >= kDepthMax) {
    // Once in a declaration: its other ends are as deep.
    if (!isTooDeepHere_) {
      build(context_.sink, context_.span(id), kTooDeep, kLevelsMax)
          .help("give a part of it a name: let part = ...")
          .emit();
    }
    wasTooDeep_ = isTooDeepHere_ = true;
    return {};
  }
  const auto* sum = as<ast::Arithmetic>(id);
  const int deeper = sum != nullptr && as<ast::Arithmetic>(sum->left) != nullptr ? 1 : kLevel;
  depth_ += deeper;
  const Type result = dispatch(id, scope, expected);
  depth_ -= deeper;
  type(id) = result;
  return result;
}

Type ExprChecker::dispatch(ExprId id, const Scope& scope, const Type& expected) {
  const auto condition = [&](ExprId operand) {
    checkCondition(operand, scope);
    return kBool;
  };
  const auto all = [&](const std::vector<ExprId>& operands) {
    conditions(operands, scope);
    return kBool;
  };
  return std::visit(
      Overload{
          [&](const ast::NumberLiteral& it) { return number(id, it, expected); },
          [&](const ast::UnitLiteral& it) { return unit(id, it); },
          [&](const ast::DurationLiteral& it) {
            // Beside a number the clash is what there is to say.
            return isDecimal(expected) ? kDuration : duration(id, it, false);
          },
          [&](const ast::TextLiteral&) { return expected.kind == Kind::Zone ? expected : kText; },
          [&](const ast::YesNoLiteral&) { return kBool; },
          [&](const ast::DateLiteral&) { return kDate; },
          [&](const ast::InstantLiteral&) { return kInstant; },
          [&](const ast::NamedTimePoint& it) {
            if (isRefusedInSource(context_.span(id), scope)) return kErrorType;
            return it.which == ast::NamedTime::Now ? kInstant : kDate;
          },
          [&](const ast::CalendarPeriod& it) { return calendarPeriod(id, it, scope); },
          [&](const ast::PeriodEdge& it) { return check(it.period, scope, kDate); },
          [&](const ast::InZone& it) {
            const Type period = check(it.period, scope, kDate);
            return zone(it.zone, scope) ? period : kErrorType;
          },
          [&](const ast::Ago& it) { return ago(id, it, scope, expected); },
          [&](const ast::ShiftedPoint& it) { return shifted(id, it, scope, expected); },
          [&](const ast::Reference& it) { return reference(id, it, scope, expected); },
          [&](const ast::InSegment& it) { return inSegment(id, it, scope); },
          [&](const ast::Call& it) { return call(id, it, scope); },
          [&](const ast::Choose& it) { return choose(id, it, scope); },
          [&](const ast::Compare& it) { return compare(it, scope); },
          [&](const ast::BetweenTest& it) { return between(it, scope); },
          [&](const ast::OneOfTest& it) { return oneOf(it, scope); },
          [&](const ast::TextTest& it) { return textTest(it, scope); },
          [&](const ast::SetTest& it) { return setTest(it, scope); },
          [&](const ast::PresenceTest& it) {
            check(it.value, scope);
            return kBool;
          },
          [&](const ast::WindowTest& it) { return windowTest(it, scope); },
          [&](const ast::Not& it) { return condition(it.operand); },
          [&](const ast::AllOf& it) { return all(it.operands); },
          [&](const ast::AnyOf& it) { return all(it.operands); },
          [&](const ast::Settled& it) { return condition(it.operand); },
          [&](const ast::Arithmetic& it) { return arithmetic(id, it, scope); },
          [&](const ast::Negate& it) { return negate(id, it, scope, expected); },
          [&](const ast::Else& it) { return orElse(it, scope, expected); },
          [&](const ast::QuantifiedEvents& it) { return quantifiedEvents(id, it, scope); },
          [&](const ast::QuantifiedConditions& it) { return quantifiedConditions(it, scope); },
          [&](const ast::Aggregate& it) { return aggregate(id, it, scope); },
          [&](const ast::TopTest& it) { return topTest(id, it, scope); },
          [&](const ast::PopulationTerm& it) { return populationTerm(id, it, scope); },
          [&](const ast::Previous& it) { return previous(id, it, scope, expected); },
          [&](const ast::Sample&) { return sample(id, scope); },
          [&](const ast::UnitOfTime&) { return kWhole; },
          [&](const ast::QuantifiedGroups& it) { return quantifiedGroups(id, it, scope); },
          [&](const ast::NumberOfGroups& it) { return numberOfGroups(id, it, scope); },
          [&](const ast::Convert& it) { return convert(id, it, scope); },
          [&](const ast::MapValues& it) { return mapValues(id, it, scope, expected); },
          [&](const ast::TimeOfDay&) {
            build(context_.sink, context_.span(id), kNotAlone)
                .help("ask for the hour of a point in time: hour(ordered_at) >= 9")
                .emit();
            return kErrorType;
          },
          [&](const ast::Poison&) { return kErrorType; },
      },
      context_.expr(id).kind);
}

void ExprChecker::checkCondition(ExprId id, const Scope& scope, std::optional<ExprId> before) {
  const Type found = check(id, scope);
  if (found.kind != Kind::Bool && found.kind != Kind::Error) reportNotCondition(id, found, before);
}

void ExprChecker::conditions(const std::vector<ExprId>& ids, const Scope& scope) {
  std::optional<ExprId> before;
  for (std::size_t i = 0; i < ids.size();) {
    const std::size_t values = before ? valuesOf(ids, i, *before, scope) : 0;
    const std::size_t events = before && values == 0 ? outsideOfWhere(ids, i, scope) : 0;
    i += values + events;
    if (values + events > 0) continue;
    checkCondition(ids[i], scope, before);
    if (type(ids[i]).kind == Kind::Bool) before = ids[i];
    ++i;
  }
}

// ---- literals -----------------------------------------------------------------------------------

Type ExprChecker::number(ExprId id, const ast::NumberLiteral& it, const Type& expected) {
  const std::optional<Decimal> decimal = parseDecimal(it.digits);
  if (!decimal || decimal->places > kPlacesMax) {
    build(context_.sink, context_.span(id), kTooLong).emit();
    return {};
  }
  if (expected.kind == Kind::Real) return expected;
  const bool isWhole = withPlaces(*decimal, 0).has_value();
  if (expected.kind == Kind::Whole && isWhole) return kWhole;
  const bool isNumber = expected.kind == Kind::Number || decimal->places > 0;
  if (!isNumber) return kWhole;
  const int least = expected.kind == Kind::Number ? expected.places : schema::kNumberPlaces;
  const int places = std::max(least, decimal->places);
  if (!fitsWith(id, *decimal, places)) return {};
  return {Kind::Number, static_cast<std::uint8_t>(places)};
}

// Reports a number whose digits and places together are beyond 128 bits.
bool ExprChecker::fitsWith(ExprId id, const Decimal& decimal, int places) {
  if (withPlaces(decimal, places)) return true;
  build(context_.sink, context_.span(id), kTooLong).emit();
  return false;
}

namespace {

// "write: 10000" for `10k`, `1e4` and `10_000`; empty for what is no short form of a number.
std::string withoutShortForm(const std::string& digits, const std::string& unit) {
  if (digits.find('.') != std::string::npos) return "";
  const auto areDigits = [](std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
  };
  if (unit == "k" || unit == "K") return "write: " + digits + "000";
  if (unit == "m" || unit == "M") return "write: " + digits + "000000";
  if (unit.size() == 2 && (unit[0] == 'e' || unit[0] == 'E') && areDigits(unit.substr(1))) {
    return "write: " + digits + std::string(static_cast<std::size_t>(unit[1] - '0'), '0');
  }
  std::string rest = unit;
  std::erase(rest, '_');
  return unit.starts_with('_') && areDigits(rest) ? "write: " + digits + rest : "";
}

// "GBP" for `pounds`; empty for a word that no currency is called by.
std::string currencyCalled(const std::string& word) {
  std::string one = asciiLowered(word);
  if (one.ends_with('s')) one.pop_back();
  if (one == "pound" || one == "quid") return "GBP";
  if (one == "euro") return "EUR";
  if (one == "dollar" || one == "buck") return "USD";
  return "";
}

}  // namespace

Type ExprChecker::unit(ExprId id, const ast::UnitLiteral& it) {
  const std::optional<Decimal> decimal = parseDecimal(it.digits);
  if (!decimal || decimal->places + 2 > kPlacesMax) {
    build(context_.sink, context_.span(id), kTooLong).emit();
    return {};
  }
  if (it.unit.text == "%") {
    const int places = std::max<int>(schema::kPercentPlaces, decimal->places + 2);
    if (!fitsWith(id, {decimal->digits, decimal->places + 2}, places)) return {};
    return {Kind::Percent, static_cast<std::uint8_t>(places)};
  }
  std::vector<std::string>& known = context_.program.schema.currencies;
  const auto found = std::find(known.begin(), known.end(), it.unit.text);
  const auto index = static_cast<std::uint32_t>(found - known.begin());
  if (found == known.end()) {
    if (!isCurrency(it.unit.text)) {
      std::vector<std::string> candidates = known;
      for (const char* word : {"days", "weeks", "months", "years", "hours", "minutes", "seconds",
                               "quarters", "day", "week", "month", "year", "hour", "minute"}) {
        candidates.emplace_back(word);
      }
      std::string help = withoutShortForm(it.digits, it.unit.text);
      const std::string spoken = currencyCalled(it.unit.text);
      if (std::find(known.begin(), known.end(), spoken) != known.end()) {
        help = "write: " + it.digits + ' ' + spoken;
      }
      if (help.empty()) help = context_.suggest(it.unit.text, [&] { return candidates; });
      if (help.empty() && !known.empty()) {
        help = "money is written with the letters of its currency, as schema and data have it: " +
               it.digits + ' ' + known.front();
      }
      build(context_.sink, it.unit.span, kUnknownUnit, it.unit.text).help(help).emit();
      return {};
    }
    known.push_back(it.unit.text);
  }
  const int places = std::max<int>(schema::kMoneyPlaces, decimal->places);
  if (!fitsWith(id, *decimal, places)) return {};
  return {Kind::Money, static_cast<std::uint8_t>(places), Kind::Error, index};
}

// ---- names --------------------------------------------------------------------------------------

// `here` is the list whose element the field is named for.
Type ExprChecker::fieldType(ExprId id, FieldId field, std::optional<ListId> here) {
  const schema::Field& it = context_.schema().fields[field];
  binding(id) = FieldRef{field, it.list != here, here};
  return it.type;
}

Type ExprChecker::reference(ExprId id, const ast::Reference& it, const Scope& scope,
                            const Type& expected) {
  if (it.let) {
    requireNoEventField(context_.program.ast.lets[*it.let], scope);
    binding(id) = LetRef{*it.let};
    return typeOfDeclaration({true, *it.let});
  }
  if (scope.table != nullptr && expected.kind != Kind::Enum) {
    RawColumn column;
    column.name = columnName(it.path);
    column.type = kText;
    column.span = it.path.span;
    binding(id) = RawRef{rawColumn(*scope.table, std::move(column))};
    return kText;
  }
  if (it.path.parts.size() == 1) return bareName(id, it.path.parts[0], scope, expected);
  return ownedName(id, it.path, scope);
}

Type ExprChecker::bareName(ExprId id, const ast::Name& name, const Scope& scope,
                           const Type& expected) {
  const bool isBesideError = std::exchange(isBesideError_, false);
  if (expected.kind == Kind::Enum) {
    if (const auto value = names_.enumValue(EnumId(expected.unit), name.text)) {
      binding(id) = EnumValue{*value};
      return expected;
    }
    if (scope.table != nullptr) {
      reportUnknownName(name, scope, expected, context_.span(id));
      return {};
    }
  }
  const Scope* inner = scope.inner;
  if (inner != nullptr) {
    if (inner->list && names_.listField(*inner->list, name.text)) {
      reportLeft(name, *inner->list, scope);
      return {};
    }
  } else if (scope.group) {
    if (const auto field = keyNamed(name.text, scope)) {
      binding(id) = KeyRef{};
      return context_.schema().fields[*field].type;
    }
  } else if (scope.list) {
    if (const auto field = names_.listField(*scope.list, name.text)) {
      return fieldType(id, *field, scope.list);
    }
  } else if (const auto field = names_.profileField(name.text); field && !name.isQuoted) {
    return fieldType(id, *field, std::nullopt);
  } else if (field) {
    return ownField(id, ast::Path{{name}, name.span}, 0, std::nullopt, std::nullopt);
  }
  // Inside, a consent carries its owner, as the fields of the profile do.
  const bool isInside = inner != nullptr || scope.list || scope.group;
  const bool isOuter = isInside && names_.consent(name.text) != nullptr;
  if (const auto let = isOuter ? std::nullopt : names_.let(name.text)) {
    binding(id) = LetRef{*let};
    const ast::Let& named = context_.program.ast.lets[*let];
    if (isOnlyPutIn(context_.program.ast, named)) {
      return duration(id, *as<ast::DurationLiteral>(named.value), false);
    }
    return typeOfDeclaration({true, *let});
  }
  if (isBesideError) return {};
  const Scope& around = inner != nullptr ? *inner : scope;
  if (!reportMisused(name, around)) {
    reportUnknownName(name, around, expected, context_.span(id));
  }
  return {};
}

Type ExprChecker::inSegment(ExprId id, const ast::InSegment& it, const Scope& scope) {
  if (isRefusedInSource(context_.span(id), scope)) return {};
  if (it.asOf) earlier(*it.asOf, scope);
  if (it.let) {
    binding(id) = EarlierRef{true, *it.let};
    return typeOfDeclaration({true, *it.let});
  }
  const auto segment =
      it.segment.parts.size() == 1 ? names_.segment(it.segment.parts[0].text) : std::nullopt;
  if (!segment) {
    reportUnknownSegment(it.segment);
    return {};
  }
  requireNoParams(it);
  if (it.asOf) {
    binding(id) = EarlierRef{false, *segment};
  } else {
    binding(id) = SegmentRef{*segment};
  }
  return typeOfDeclaration({false, *segment});
}

// ---- tests --------------------------------------------------------------------------------------

bool ExprChecker::isAdaptive(ExprId id, const Scope& scope) const {
  const ast::ExprKind& kind = context_.expr(id).kind;
  if (std::holds_alternative<ast::NumberLiteral>(kind) ||
      std::holds_alternative<ast::TextLiteral>(kind) || std::holds_alternative<ast::Ago>(kind)) {
    return true;
  }
  if (const auto* it = std::get_if<ast::Negate>(&kind)) return isAdaptive(it->operand, scope);
  const auto* it = std::get_if<ast::Reference>(&kind);
  if (it == nullptr || it->let || scope.table != nullptr || it->path.parts.size() != 1)
    return false;
  const std::string& name = it->path.parts[0].text;
  const bool isField = (scope.inner   ? std::nullopt
                        : scope.group ? keyNamed(name, scope)
                        : scope.list  ? names_.listField(*scope.list, name)
                                      : names_.profileField(name))
                           .has_value();
  return !isField && !names_.let(name) && names_.isEnumValue(name);
}

// Beside something that has been reported a bare word could have been one of its words.
Type ExprChecker::checkBeside(ExprId id, const Scope& scope, const Type& beside) {
  isBesideError_ = beside.kind == Kind::Error && as<ast::Reference>(id) != nullptr;
  const Type found = check(id, scope, beside);
  isBesideError_ = false;
  return found;
}

void ExprChecker::checkPair(ExprId left, ExprId right, const Scope& scope) {
  if (isAdaptive(left, scope) && !isAdaptive(right, scope)) {
    const Type found = check(right, scope);
    checkBeside(left, scope, found);
  } else {
    const Type found = check(left, scope);
    checkBeside(right, scope, found);
  }
}

bool ExprChecker::requireComparable(ExprId left, ExprId right) {
  const Clash clash = comparison(type(left), type(right));
  if (clash == Clash::None) return true;
  reportClash(clash, left, right);
  return false;
}

namespace {

// Whether the words of this value are those of a field.
bool isOfSchema(const Context& context, ExprId id) {
  return std::holds_alternative<FieldRef>(context.program.bindings[id]);
}

}  // namespace

void ExprChecker::requireOrder(ExprId operand, ExprId last) {
  const Type& found = type(operand);
  if (isOrdered(context_.schema(), found)) return;
  std::string help;
  constexpr std::size_t kShownWords = 12;
  if (found.kind == Kind::Enum &&
      context_.schema().enums[EnumId(found.unit)].values.size() <= kShownWords) {
    const auto& values = context_.schema().enums[EnumId(found.unit)].values;
    help = "if the words have an order, declare it in the schema: one of (";
    for (std::size_t i = 0; i < values.size(); ++i) help += (i > 0 ? " < " : "") + values[i];
    help += ")";
  }
  // Words that are not declared: of a function, or chosen.
  if (!help.empty() && !isOfSchema(context_, operand)) {
    const auto& values = context_.schema().enums[EnumId(found.unit)].values;
    help = "name the words: " + context_.written(operand) + " is one of (" + typed(values[0]) +
           (values.size() > 1 ? ", " + typed(values[1]) : "") + ")";
  }
  if (const auto* literal = as<ast::TextLiteral>(last);
      found.kind == Kind::Text && literal != nullptr) {
    const std::string text = context_.written(operand);
    const std::string value = context_.written(last);
    help = "write: " + text + " is " + value + ", or: " + text + " starts with " + value;
    const Span between{context_.span(last).file, context_.span(operand).end,
                       context_.span(last).begin};
    const bool isVersion =
        literal->value.find('.') != std::string::npos && text::versionOf(literal->value);
    if (isVersion && as<ast::TextLiteral>(operand) == nullptr) {
      help = "to compare versions, write: version(" + text + ") " + context_.written(between) +
             " version(" + value + ")";
    }
  }
  const Span operation = source::join(context_.span(operand), context_.span(last));
  build(context_.sink, operation, kNoOrder, context_.shown(operand), say(context_.schema(), found))
      .help(help)
      .emit();
}

// Reports a share that is compared with more than all there is.
bool ExprChecker::isPossibleShare(ExprId share, ExprId bound) {
  const auto* events = as<ast::Aggregate>(share);
  // The share of a total can be more, where others have less than nothing.
  const bool isShare = events != nullptr && events->fn == ast::AggregateFn::Share;
  const auto* number = as<ast::NumberLiteral>(bound);
  const auto* percent = as<ast::UnitLiteral>(bound);
  if (!isShare || (number == nullptr && percent == nullptr)) return true;
  const std::string& digits = number != nullptr ? number->digits : percent->digits;
  const auto isOver = [&](const char* most) {
    const auto value = parseDecimal(digits);
    const auto limit = value ? withPlaces(*parseDecimal(most), value->places) : std::nullopt;
    return limit && value->digits > *limit;
  };
  if (!isOver(number != nullptr ? "1" : "100")) return true;
  build(context_.sink, context_.span(bound), kMoreThanAll, context_.shown(share),
        context_.shown(bound))
      .help(number != nullptr && !isOver("100") ? "write: " + digits + "%" : "")
      .emit();
  return false;
}

namespace {

std::string_view signOf(ast::CompareOp op) {
  switch (op) {
    case ast::CompareOp::Equal: return "=";
    case ast::CompareOp::NotEqual: return "!=";
    case ast::CompareOp::Less: return "<";
    case ast::CompareOp::LessEqual: return "<=";
    case ast::CompareOp::Greater: return ">";
    case ast::CompareOp::GreaterEqual: return ">=";
  }
  return "";
}

}  // namespace

namespace {

// Of the sides exchanged.
std::string_view turnedSignOf(ast::CompareOp op) {
  switch (op) {
    case ast::CompareOp::Less: return ">";
    case ast::CompareOp::LessEqual: return ">=";
    case ast::CompareOp::Greater: return "<";
    case ast::CompareOp::GreaterEqual: return "<=";
    case ast::CompareOp::Equal:
    case ast::CompareOp::NotEqual: break;
  }
  return signOf(op);
}

}  // namespace

// `hobbies is empty`: what is in a set is asked for as events are.
void ExprChecker::amendEmptySet(const ast::Compare& it, const Scope& scope) {
  const auto* set = as<ast::Reference>(it.left);
  const auto* word = as<ast::Reference>(it.right);
  if (set == nullptr || word == nullptr || word->let || word->path.parts.size() != 1) return;
  if (type(it.left).kind != Kind::Set || !isNothing(word->path.parts[0].text)) return;
  if (scope.list || scope.group) return;
  const bool isEmpty = it.op == ast::CompareOp::Equal;
  context_.sink.amend(context_.span(it.right), std::string("write: ") + (isEmpty ? "no " : "any ") +
                                                   context_.written(it.left));
}

Type ExprChecker::compare(const ast::Compare& it, const Scope& scope) {
  if (reportHours(it.left, it.right, it.right, signOf(it.op))) {
    check(it.left, scope);
    return kBool;
  }
  if (reportMonths(it.left, it.right, signOf(it.op), scope)) return kBool;
  if (reportMonths(it.right, it.left, turnedSignOf(it.op), scope)) return kBool;
  checkPair(it.left, it.right, scope);
  amendEmptySet(it, scope);
  if (!requireComparable(it.left, it.right)) return kBool;
  if (!isPossibleShare(it.left, it.right)) return kBool;
  const bool needsOrder = it.op != ast::CompareOp::Equal && it.op != ast::CompareOp::NotEqual;
  if (needsOrder) requireOrder(it.left, it.right);
  return kBool;
}

Type ExprChecker::between(const ast::BetweenTest& it, const Scope& scope) {
  const Type value = check(it.value, scope);
  if (reportHours(it.value, it.low, it.high, "is between")) return kBool;
  checkBeside(it.low, scope, value);
  checkBeside(it.high, scope, value);
  const bool fitsLow = requireComparable(it.value, it.low);
  const bool fitsHigh = requireComparable(it.value, it.high);
  if (!fitsLow || !fitsHigh) return kBool;
  requireOrder(it.value, it.high);
  if (isTime(value)) requireSameEnds(it.low, it.high);
  return kBool;
}

Type ExprChecker::oneOf(const ast::OneOfTest& it, const Scope& scope) {
  const Type value = check(it.value, scope);
  for (ExprId choice : it.choices) {
    checkBeside(choice, scope, value);
    requireComparable(it.value, choice);
  }
  return kBool;
}

Type ExprChecker::textTest(const ast::TextTest& it, const Scope& scope) {
  const auto requireText = [&](ExprId id, std::string help) {
    const Type& found = type(id);
    if (found.kind == Kind::Text || found.kind == Kind::Error) return;
    build(context_.sink, context_.span(id), kNoText, context_.shown(id),
          say(context_.schema(), found))
        .help(std::move(help))
        .emit();
  };
  const std::string text = context_.written(it.text);
  const std::string pattern = context_.written(it.pattern);
  const Type found = check(it.text, scope);
  std::string help;
  if (found.kind == Kind::Set) help = "a set is asked so: " + text + " has " + pattern;
  if (found.kind == Kind::Enum) {
    help = "write: " + text + " is " + context_.schema().enums[EnumId(found.unit)].values[0];
  }
  requireText(it.text, help);
  const auto* literal = as<ast::TextLiteral>(it.pattern);
  check(it.pattern, scope, kText);
  if (it.op == ast::TextOp::Matches && literal == nullptr) {
    if (type(it.pattern).kind == Kind::Error) return kBool;
    build(context_.sink, context_.span(it.pattern), kPatternNotWritten).emit();
    return kBool;
  }
  requireText(it.pattern, as<ast::NumberLiteral>(it.pattern) != nullptr
                              ? "write it in quotation marks: \"" + pattern + "\""
                              : "");
  if (it.op != ast::TextOp::Matches) return kBool;
  const auto compiled = text::Pattern::compile(text::normalise(literal->value), it.ignoresCase);
  if (!compiled.ok()) {
    build(context_.sink, context_.span(it.pattern), kBadPattern, compiled.error().message)
        .help("for a text as it stands, write: " + text + " contains " + pattern)
        .emit();
  }
  return kBool;
}

// `email is in complaints`, of a list that is not there.
bool ExprChecker::reportNoStaticList(const ast::SetTest& it, const Scope& scope) {
  const auto* set = as<ast::Reference>(it.set);
  if (set == nullptr || it.values.size() != 1 || set->path.parts.size() != 1) return false;
  const std::string& name = set->path.parts[0].text;
  const bool isBehind = context_.span(it.values[0]).begin < context_.span(it.set).begin;
  const bool isThere = names_.let(name) || names_.consent(name) != nullptr ||
                       names_.isRecord(scope.list, name) || names_.segment(name) ||
                       names_.pattern(name) != nullptr || names_.anyList(name) ||
                       isLost(context_.program.ast, name) ||
                       (scope.list ? names_.listField(*scope.list, name).has_value()
                                   : names_.profileField(name).has_value());
  if (!isBehind || isThere || scope.table != nullptr || scope.group) return false;
  std::vector<std::string> lists;
  for (const ast::ListDecl& list : context_.program.ast.lists) lists.push_back(list.name.text);
  std::string help = context_.suggest(name, [&] { return lists; });
  if (help.empty()) {
    help = "declare the list in column 1: list " + typed(name) + " of " +
           context_.written(it.values[0]) + " from \"" + name + ".csv\"";
  }
  build(context_.sink, context_.span(it.set), kNoStaticList, name).help(help).emit();
  check(it.values[0], scope);
  return true;
}

Type ExprChecker::setTest(const ast::SetTest& it, const Scope& scope) {
  if (const auto list = staticList(it.set, scope)) return listTest(it, *list, scope);
  if (reportNoStaticList(it, scope)) return kBool;
  const Type set = check(it.set, scope);
  const bool isSet = set.kind == Kind::Set;
  if (!isSet && set.kind != Kind::Error) {
    const std::string name = context_.written(it.set);
    const bool isText = set.kind == Kind::Text;
    const std::string value = it.values.empty() ? "" : context_.written(it.values[0]);
    build(context_.sink, context_.span(it.set), kNoSet, context_.shown(it.set),
          say(context_.schema(), set))
        .help(value.empty() ? ""
              : isText ? "write: " + name + " contains " + value + ", or: " + name + " is " + value
                       : "write: " + name + " is " + value)
        .emit();
  }
  Type element = set;
  element.kind = isSet ? set.element : Kind::Error;
  element.element = Kind::Error;
  const auto requireElement = [&](ExprId id, const Type& wanted) {
    const Type found = type(id);
    if (wanted.kind == Kind::Error || found.kind == Kind::Error || found == wanted) return;
    const Clash clash = wanted.kind == Kind::Set ? Clash::Kinds : comparison(wanted, found);
    if (clash != Clash::EnumAndText) return reportClash(Clash::Kinds, it.set, id);
    // The set's element stands in for the other side of `is`, so that its words are offered.
    type(it.set) = wanted;
    reportClash(clash, it.set, id);
    type(it.set) = set;
  };
  for (ExprId value : it.values) {
    checkBeside(value, scope, element);
    requireElement(value, element);
  }
  if (it.other) {
    check(*it.other, scope);
    requireElement(*it.other, isSet ? set : kErrorType);
  }
  return kBool;
}

// ---- arithmetic ---------------------------------------------------------------------------------

Type ExprChecker::arithmetic(ExprId id, const ast::Arithmetic& it, const Scope& scope) {
  if (const auto moved = move(id, it, scope)) return *moved;
  Type left = check(it.left, scope);
  // Beside a date `30 days ago` is one.
  const Type right = check(it.right, scope, isTime(left) ? left : kErrorType);
  if (right.kind == Kind::Date && isAdaptive(it.left, scope)) left = check(it.left, scope, right);
  const Calculated result = calculate(it.op, left, right);
  if (result.type.kind == Kind::Error) reportNotCalculated(id, it, result);
  return result.type;
}

Type ExprChecker::negate(ExprId id, const ast::Negate& it, const Scope& scope,
                         const Type& expected) {
  const Type found = check(it.operand, scope, expected);
  const bool isLiteral = as<ast::NumberLiteral>(it.operand) != nullptr;
  if (isDecimal(found) || found.kind == Kind::Ratio || found.kind == Kind::Error ||
      found.kind == Kind::Duration || (found.kind == Kind::Real && isLiteral)) {
    return found;
  }
  build(context_.sink, context_.span(id), kNoNegative, context_.shown(it.operand),
        say(context_.schema(), found))
      .emit();
  return {};
}

Type ExprChecker::orElse(const ast::Else& it, const Scope& scope, const Type& expected) {
  const Type value = check(it.value, scope, expected);
  const Type fallback = check(it.fallback, scope, value.kind == Kind::Error ? expected : value);
  if (value.kind == Kind::Error || fallback.kind == Kind::Error) return {};
  if (value == fallback) return value;
  if (value.kind == Kind::Zone) {
    build(context_.sink, context_.span(it.fallback), kOtherFallback, context_.shown(it.fallback),
          say(context_.schema(), fallback), context_.shown(it.value), say(context_.schema(), value))
        .help("write: " + context_.written(it.value) + " else \"" + context_.schema().zone + '"')
        .emit();
    return {};
  }
  if (!requireComparable(it.value, it.fallback)) return {};
  // Two decimals of one quantity differ in their places only; a quotient stays one.
  const Calculated both = calculate(ast::ArithmeticOp::Add, value, fallback);
  if (both.type.kind != Kind::Error) return both.type;
  reportClash(Clash::Kinds, it.value, it.fallback);
  return {};
}

}  // namespace muster::sema
