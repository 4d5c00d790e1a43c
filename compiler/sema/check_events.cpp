// Quantifiers and aggregates: which list they run over, what their `where` and operand may name.

#include <algorithm>

#include "compiler/base/int128.h"
#include "compiler/sema/definitions.h"
#include "compiler/sema/expr_checker.h"
#include "compiler/sema/holes.h"

namespace muster::sema {

namespace {

constexpr Definition<std::string_view> kNoMap{"E0660", Severity::Error,
                                              "`{}` is no map, and only a map is asked by a key"};
constexpr Definition<std::string_view, std::string_view> kMapOfProfile{
    "E0665", Severity::Error, "`{}` is a map of the profile, and here {}"};
constexpr Definition<std::string_view> kUnknownList{"E0209", Severity::Error,
                                                    "no list of events is called `{}`"};
constexpr Definition<std::string_view, std::string_view, std::string_view> kNotAggregated{
    "E0312", Severity::Error, "`{}` is {}, of which there is no {}"};
constexpr Definition<std::string_view, std::string_view> kNotCount{
    "E0313", Severity::Error, "`{}` is {}, and a count is a whole number"};
constexpr Definition<std::string_view> kNoPlaces{
    "E0596", Severity::Error, "`{}` is a set, of whose elements none is before another"};
constexpr Definition<std::string_view, std::string_view> kNoTime{
    "E0634", Severity::Error, "records of `{}` have no time, and {} asks for one"};
constexpr Definition<std::string_view, std::string_view, std::string_view> kNotHere{
    "E0640", Severity::Error, "`{}` belong to `{}`, and here stands {}"};
constexpr Definition<std::string_view> kQuotientsAdded{
    "E0910", Severity::Error,
    "`{}` is a quotient, and quotients of many events have no exact sum of bounded length"};
constexpr Definition<std::string_view, std::string_view> kSetAggregated{
    "E0910", Severity::Error, "`{}` is a set of each event, of which there is no {}"};
constexpr Definition<> kEverySequence{
    "E0538", Severity::Error,
    "`every` asks each event for something, and a sequence is one already"};
constexpr Definition<std::string_view, std::string_view> kPreviousOfWhat{
    "E0540", Severity::Error, "`{}` asks for the event {} this one, and here is none"};
constexpr Definition<std::string_view> kNoPlace{"E0541", Severity::Error,
                                                "`{}` is no place in a list"};

// No list is longer.
constexpr std::int64_t kPlaceMax = 0xFFFF'FFFF;

constexpr Definition<> kShareOfAll{"E0556", Severity::Error,
                                   "a share needs a `where`: which part of the events is meant"};

std::string wordOf(ast::AggregateFn fn) {
  switch (fn) {
    case ast::AggregateFn::Number: return "number";
    case ast::AggregateFn::Total: return "total";
    case ast::AggregateFn::Average: return "average";
    case ast::AggregateFn::Smallest: return "smallest";
    case ast::AggregateFn::Largest: return "largest";
    case ast::AggregateFn::First: return "first";
    case ast::AggregateFn::Latest: return "latest";
    case ast::AggregateFn::Distinct: return "number of distinct";
    case ast::AggregateFn::Nth: return "n-th";
    case ast::AggregateFn::Median: return "median";
    case ast::AggregateFn::MostFrequent: return "most frequent";
    case ast::AggregateFn::Share: return "share";
    case ast::AggregateFn::Entry: return "entry";
  }
  return "";
}

bool canBeAddedUp(const Type& type) { return isDecimal(type) || type.kind == Kind::Duration; }

}  // namespace

std::optional<ListId> ExprChecker::eventList(ExprId id, const ast::Events& it, const Scope& scope) {
  const auto list = listOf(it.list, it.span, scope);
  context_.program.lists[id] = list;
  return list;
}

// What lists belong to here: the element of a list, or the profile.
std::optional<ListId> ExprChecker::elementOf(const Scope& scope) {
  if (scope.list) return scope.list;
  return scope.outer != nullptr ? elementOf(*scope.outer) : std::nullopt;
}

// Whether a group that is asked here, if one is, has events of the list. Until its keys are found,
// they are looked for.
bool ExprChecker::isOfGroup(ListId list, const Scope& scope) const {
  if (!scope.group) return true;
  const auto keys = context_.program.groups.find(*scope.group);
  return keys == context_.program.groups.end() ||
         std::ranges::any_of(keys->second.fields, [&](FieldId field) {
           return context_.schema().fields[field].list == list;
         });
}

// `lines`, `orders.lines`: of what is looked at, and of nothing around it.
std::optional<ListId> ExprChecker::ownList(const ast::Path& path, const Scope& scope) const {
  const std::optional<ListId> owner = elementOf(scope);
  if (const auto list = names_.listOf(owner, joined(path, 0).text)) return list;
  const schema::Schema& schema = context_.schema();
  const std::string& name = owner ? schema.lists[*owner].name : schema.profileName;
  const bool hasOwner = path.parts.size() > 1 && path.parts[0].text == name;
  return hasOwner ? names_.listOf(owner, joined(path, 1).text) : std::nullopt;
}

// A list is that of what is looked at, or else of the nearest around it. What is asked of it stands
// there as well, and names no field of what is further in.
Scope ExprChecker::scopeOf(const ast::Path& list, const Scope& scope) const {
  if (ownList(list, scope)) return scope;
  for (const Scope* around = scope.outer; around != nullptr; around = around->outer) {
    if (!ownList(list, *around)) continue;
    Scope found = *around;
    found.inner = &scope;
    return found;
  }
  return scope;
}

std::optional<ListId> ExprChecker::listOf(const ast::Path& path, Span span, const Scope& scope) {
  if (isRefusedInSource(span, scope)) return std::nullopt;
  const schema::Schema& schema = context_.schema();
  const auto own = ownList(path, scope);
  if (own && isOfGroup(*own, scope)) return own;
  std::string name = joined(path, 0).text;
  const bool hasOwner = path.parts.size() > 1 && (listAround(path.parts[0].text, scope) ||
                                                  path.parts[0].text == schema.profileName);
  if (hasOwner) name = joined(path, 1).text;
  const auto whole = names_.listAt(joined(path, 0).text);
  if (const auto other = whole ? whole : names_.anyList(name)) {
    reportNotHere(path, *other, scope);
    return std::nullopt;
  }
  if (isLost(context_.program.ast, name)) return std::nullopt;
  std::string help = context_.suggest(name, [&] { return names_.listNames(); });
  if (help.empty()) {
    const std::vector<std::string> lists = names_.listNames();
    help = allOf(lists.size() == 1 ? "only list is" : "lists are", lists);
  }
  if (names_.segment(name)) {
    help = "`" + name + "` is a segment: write: in " + typed(name);
  }
  // What is given to a parameter is written where that is given.
  const Span given = path.parts[0].span;
  if (path.parts.size() == 1 && given != path.span) {
    build(context_.sink, given, kUnknownList, name)
        .label(path.span, "here it is asked for")
        .help(help)
        .emit();
    return std::nullopt;
  }
  build(context_.sink, path.span, kUnknownList, context_.written(path.span)).help(help).emit();
  return std::nullopt;
}

// `any orders where (any lines ...)` of lines; `...` is what is asked of them.
std::string ExprChecker::askedOf(ListId list, const std::string& asked) const {
  const schema::EventList& it = context_.schema().lists[list];
  const std::string text = "any " + typed(it.name) + asked;
  return it.owner ? askedOf(*it.owner, " where (" + text + ")") : text;
}

// A list that others have, which do not stand here.
void ExprChecker::reportNotHere(const ast::Path& path, ListId list, const Scope& scope) {
  const schema::Schema& schema = context_.schema();
  const schema::EventList& it = schema.lists[list];
  const std::string here = scope.list    ? "one of `" + schema.lists[*scope.list].name + "`"
                           : scope.group ? std::string("a group")
                                         : "the profile";
  const std::string& owner = it.owner ? schema.lists[*it.owner].name : schema.profileName;
  build(context_.sink, path.span, kNotHere, it.name, owner, here)
      .help(it.owner ? "ask each of `" + owner + "` for its own: " + askedOf(list, " where ...")
                     : "ask the profile for them beside this one, or give what you ask a name: "
                       "let part = any " +
                           typed(it.name))
      .emit();
}

// Reports what asks for the time of records that have none.
bool ExprChecker::hasTime(ListId list, Span span, std::string_view asking) {
  if (context_.schema().lists[list].hasTime) return true;
  build(context_.sink, span, kNoTime, context_.schema().lists[list].name, asking).emit();
  return false;
}

// `purchases`, `customer.purchases`.
std::optional<ListId> ExprChecker::listNamed(const ast::Path& path) const {
  if (const auto list = names_.list(joined(path, 0).text)) return list;
  const bool hasOwner =
      path.parts.size() > 1 && path.parts[0].text == context_.schema().profileName;
  return hasOwner ? names_.list(joined(path, 1).text) : std::nullopt;
}

void ExprChecker::eventsBody(ExprId id, const ast::Events& it, ListId list, const Scope& scope) {
  if (it.slice) {
    place(it.slice->span, it.slice->digits);
    requirePlaces(list, it.slice->span);
  }
  if (it.window && hasTime(list, it.window->span, "a window")) {
    window(*it.window, context_.schema().fields[context_.schema().lists[list].time].type, scope);
  }
  if (it.where) checkCondition(*it.where, {.list = list, .outer = &scope});
  if (it.isSequence() && requirePlaces(list, it.span)) sequence(id, it, list, scope);
}

// Whether the entries of a list stand one behind another, which elements of sets do not.
bool ExprChecker::requirePlaces(ListId list, Span span) {
  if (!context_.schema().lists[list].ofSet) return true;
  build(context_.sink, span, kNoPlaces, context_.schema().lists[list].name)
      .help("elements are counted and compared: at least 2 " +
            typed(context_.schema().lists[list].name) + " where (it is ...)")
      .emit();
  return false;
}

// `latest 5`, `2nd`: counted from one.
void ExprChecker::place(Span span, const std::string& digits) {
  const std::optional<Decimal> decimal = parseDecimal(digits);
  const std::optional<Int128> whole = decimal ? withPlaces(*decimal, 0) : std::nullopt;
  if (whole && *whole >= 1 && *whole <= kPlaceMax) return;
  build(context_.sink, span, kNoPlace, digits).help("places are counted from 1").emit();
}

Type ExprChecker::previous(ExprId id, const ast::Previous& it, const Scope& scope,
                           const Type& expected) {
  if (isRefusedInSource(context_.span(id), scope)) return {};
  if (!scope.list) {
    const std::string word = it.isNext ? "next" : "previous";
    build(context_.sink, context_.span(id), kPreviousOfWhat, word, it.isNext ? "after" : "before")
        .help("write it in the `where` of a list: any purchases where amount > " + word +
              "(amount)")
        .emit();
    return {};
  }
  if (!requirePlaces(*scope.list, context_.span(id))) return {};
  return check(it.value, {.list = scope.list, .outer = scope.outer}, expected);
}

void ExprChecker::count(ExprId id, const Scope& scope) {
  const Type found = check(id, scope, kWhole);
  if (found.kind == Kind::Error) return;
  if (found.kind != Kind::Whole) {
    build(context_.sink, context_.span(id), kNotCount, context_.shown(id),
          say(context_.schema(), found))
        .emit();
  }
}

Type ExprChecker::quantifiedEvents(ExprId id, const ast::QuantifiedEvents& it, const Scope& here) {
  const Scope scope = scopeOf(it.events.list, here);
  const auto list = eventList(id, it.events, scope);
  if (it.quantifier.count) count(*it.quantifier.count, scope);
  if (it.quantifier.high) count(*it.quantifier.high, scope);
  if (it.events.isSequence() && it.quantifier.kind == ast::QuantifierKind::Every) {
    build(context_.sink, it.quantifier.span, kEverySequence)
        .help("for those who never failed to go on, write: no (... then no ...)")
        .emit();
  }
  // Nothing is known of the fields of an unknown list; the condition is right all the same.
  if (list) eventsBody(id, it.events, *list, scope);
  if (list && it.isConsecutive) requirePlaces(*list, it.quantifier.span);
  return kBool;
}

Type ExprChecker::quantifiedConditions(const ast::QuantifiedConditions& it, const Scope& scope) {
  if (it.quantifier.count) count(*it.quantifier.count, scope);
  if (it.quantifier.high) count(*it.quantifier.high, scope);
  conditions(it.conditions, scope);
  return kBool;
}

// Whether some map is called so: a field, a list or nothing at all is asked by no key.
bool ExprChecker::isMap(const ast::Path& path) const {
  const auto isCalled = [&](std::size_t from) {
    const std::string name = joined(path, from).text;
    return std::ranges::any_of(context_.schema().lists, [&](const schema::EventList& it) {
      return it.isMap && it.name == name;
    });
  };
  return isCalled(0) || (path.parts.size() > 1 && isCalled(1));
}

// Of the elements of the list that is looked at.
bool ExprChecker::isOwnList(const ast::Path& path, const Scope& scope) const {
  if (!scope.list) return false;
  const bool hasOwner =
      path.parts.size() > 1 && path.parts[0].text == context_.schema().lists[*scope.list].name;
  return names_.listOf(scope.list, joined(path, 0).text) ||
         (hasOwner && names_.listOf(scope.list, joined(path, 1).text));
}

void ExprChecker::reportNoMap(const ast::Path& path) {
  if (isLost(context_.program.ast, path.parts[0].text)) return;
  const auto maps = [&] {
    std::vector<std::string> all;
    for (const schema::EventList& list : context_.schema().lists) {
      if (list.isMap) all.push_back(list.name);
    }
    return all;
  };
  build(context_.sink, path.span, kNoMap, context_.written(path.span))
      .help(context_.suggest(joined(path, 0).text, maps))
      .emit();
}

// `worth > 90th percentile of worth`: of a field of the profile, that of all profiles is meant.
bool ExprChecker::reportOpenPercentile(ExprId id, const ast::Aggregate& it, const Scope& scope) {
  const auto* word = it.operand ? as<ast::Reference>(*it.operand) : nullptr;
  const bool isPercentile = it.fn == ast::AggregateFn::Nth && word != nullptr &&
                            word->path.parts.size() == 1 &&
                            word->path.parts[0].text == "percentile";
  const std::string name = joined(it.events.list, 0).text;
  const bool isValue = names_.profileField(name) || names_.let(name);
  if (!isPercentile || !isValue || names_.list(name) || scope.list || scope.group) return false;
  if (it.events.window || it.events.where || it.events.isSequence()) return false;
  build(context_.sink, it.events.list.span, kUnknownList, name)
      .help("write: " + context_.written(id) + " across everyone")
      .emit();
  return true;
}

Type ExprChecker::aggregate(ExprId id, const ast::Aggregate& it, const Scope& here) {
  const bool isEntry = it.fn == ast::AggregateFn::Entry;
  if (isEntry && !isMap(it.events.list)) {
    reportNoMap(it.events.list);
    return {};
  }
  const bool isOfEvents = here.list || here.group;
  if (isEntry && isOfEvents && !isOwnList(it.events.list, here) && listNamed(it.events.list)) {
    build(context_.sink, it.events.list.span, kMapOfProfile, context_.written(it.events.list.span),
          here.list ? "an event is looked at" : "a group of events is asked")
        .help("give it a name outside, and write the name here: let x = " + context_.written(id))
        .emit();
    return {};
  }
  const Scope scope = scopeOf(it.events.list, here);
  if (reportOpenPercentile(id, it, scope)) return {};
  const auto list = eventList(id, it.events, scope);
  if (!list) return {};
  if (isEntry && !context_.schema().lists[*list].isMap) {
    reportNoMap(it.events.list);
    return {};
  }
  const Type operand =
      it.operand ? check(*it.operand, {.list = *list, .outer = &scope}) : kErrorType;
  if (it.fn == ast::AggregateFn::Nth) place(context_.span(id), it.ordinal);
  const bool isPlaced = it.fn == ast::AggregateFn::First || it.fn == ast::AggregateFn::Latest ||
                        it.fn == ast::AggregateFn::Nth;
  if (isPlaced && !requirePlaces(*list, context_.span(id))) return {};
  eventsBody(id, it.events, *list, scope);
  const bool isOfUnits = it.operand && as<ast::UnitOfTime>(*it.operand) != nullptr;
  if (isOfUnits && !hasTime(*list, context_.span(*it.operand), "the calendar")) return {};
  if (isOfUnits) findZone(id, {&it.events}, context_.span(*it.operand));
  if (it.fn == ast::AggregateFn::Share && (!it.events.where || it.events.isSequence())) {
    build(context_.sink, context_.span(id), kShareOfAll)
        .help(it.events.isSequence() ? "" : "write: " + context_.written(id) + " where (...)")
        .emit();
    return {};
  }
  return aggregateType(id, it, operand);
}

// `average (amount / pieces) of purchases`: sums of quotients have no bounded exact value.
void ExprChecker::reportQuotientOrSet(const ast::Aggregate& it, const Type& operand) {
  const std::string what = context_.written(*it.operand);
  const std::string of = " of " + context_.written(it.events.span);
  if (operand.kind != Kind::Ratio) {
    build(context_.sink, context_.span(*it.operand), kSetAggregated, context_.shown(*it.operand),
          wordOf(it.fn))
        .help("to count events by it, write: number of " + context_.written(it.events.list.span) +
              " where (" + what + " has ...)")
        .emit();
    return;
  }
  auto message = build(context_.sink, context_.span(*it.operand), kQuotientsAdded,
                       context_.shown(*it.operand));
  const auto* quotient = as<ast::Arithmetic>(*it.operand);
  if (quotient != nullptr && quotient->op == ast::ArithmeticOp::Divide) {
    const auto totalOf = [&](ExprId id) {
      const std::string text = context_.written(id);
      const bool isName = as<ast::Reference>(id) != nullptr;
      return "total " + (isName ? text : '(' + text + ')') + of;
    };
    const bool isByNumber = as<ast::NumberLiteral>(quotient->right) != nullptr;
    static_cast<void>(message.help(
        isByNumber
            ? "divide the " + wordOf(it.fn) + ": " + wordOf(it.fn) + ' ' +
                  totalOf(quotient->left).substr(std::string_view("total ").size()) + " / " +
                  context_.written(quotient->right)
            : "divide the totals: " + totalOf(quotient->left) + " / " + totalOf(quotient->right)));
  }
  const bool isLength = operand.element == Kind::Duration;
  if (!isLength) {
    static_cast<void>(message.help("or round that of each event: " + wordOf(it.fn) + " ((" + what +
                                   ") rounded to 2 places)" + of));
  }
  if (it.fn == ast::AggregateFn::Average) {
    static_cast<void>(message.help("or take the middle one: median (" + what + ')' + of));
  }
  message.emit();
}

Type ExprChecker::aggregateType(ExprId id, const ast::Aggregate& it, const Type& operand) {
  if (it.fn == ast::AggregateFn::Number) return kWhole;
  if (it.fn == ast::AggregateFn::Share) {
    return calculate(ast::ArithmeticOp::Divide, kWhole, kWhole).type;
  }
  if (operand.kind == Kind::Error) {
    return it.fn == ast::AggregateFn::Distinct ? kWhole : kErrorType;
  }
  const bool isSum = it.fn == ast::AggregateFn::Total || it.fn == ast::AggregateFn::Average;
  if ((operand.kind == Kind::Ratio && isSum) || operand.kind == Kind::Set) {
    reportQuotientOrSet(it, operand);
    return {};
  }
  const auto refuse = [&](std::string help) {
    build(context_.sink, context_.span(it.operand.value_or(id)), kNotAggregated,
          context_.shown(*it.operand), say(context_.schema(), operand), wordOf(it.fn))
        .help(std::move(help))
        .emit();
    return kErrorType;
  };
  switch (it.fn) {
    case ast::AggregateFn::Number:
    case ast::AggregateFn::Share:
    case ast::AggregateFn::Distinct: return kWhole;
    case ast::AggregateFn::Total:
    case ast::AggregateFn::Average:
      if (!canBeAddedUp(operand)) {
        return refuse(operand.kind == Kind::Real
                          ? "real numbers are not added up; declare the field as a number"
                      : operand.kind == Kind::Bool
                          ? "to count: number of ... where (" + context_.written(*it.operand) + ")"
                          : "");
      }
      if (it.fn == ast::AggregateFn::Total) return operand;
      if (operand.kind == Kind::Duration) return {Kind::Ratio, 0, Kind::Duration, 0};
      return calculate(ast::ArithmeticOp::Divide, operand, kWhole).type;
    case ast::AggregateFn::Median:
    case ast::AggregateFn::Smallest:
    case ast::AggregateFn::Largest:
      if (!isOrdered(context_.schema(), operand)) return refuse("");
      return operand;
    case ast::AggregateFn::MostFrequent:
    case ast::AggregateFn::First:
    case ast::AggregateFn::Latest:
    case ast::AggregateFn::Entry:
    case ast::AggregateFn::Nth: return operand;
  }
  return {};
}

}  // namespace muster::sema
