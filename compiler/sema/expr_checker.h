#pragma once

// Types and names of expressions. One class over several files, a file for each family of
// constructs: check_expr.cpp (literals, names, tests, logic, arithmetic), check_time.cpp (points,
// windows), check_events.cpp (quantifiers, aggregates), check_sequence.cpp, check_choose.cpp
// (values by condition), check_population.cpp (profiles compared), check_call.cpp (functions),
// check_wordings.cpp (those that are said in words: rounding, tests of places), check_columns.cpp
// (columns of files), check_clash.cpp (what does not go together).
//
// The type of what has been reported is Error, and Error is silent wherever it turns up.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "compiler/base/int128.h"
#include "compiler/sema/context.h"
#include "compiler/sema/names.h"
#include "compiler/sema/types.h"

namespace muster::sema {

// A step of a sequence that has a name.
struct NamedStep {
  std::string name;
  ListId list;
  std::size_t step;
};

// Where a name is looked up: among the columns of a file, the fields of a list, or the profile's.
struct Scope {
  std::optional<ListId> list = std::nullopt;
  CheckedTable* table = nullptr;  // in a source; then there is no list
  // In a step of a sequence: the earlier ones that have a name.
  const std::vector<NamedStep>* steps = nullptr;
  // In what is asked of a group, outside of any list: the QuantifiedGroups or NumberOfGroups.
  std::optional<ExprId> group = {};
  // What the list or the group belongs to; null: the profile. It must outlive this one.
  const Scope* outer = nullptr;
  // In whose `where` something stands that is asked of this one. Bare names would be taken for that
  // one's, and so are not this one's either.
  const Scope* inner = nullptr;
};

// A let or a segment.
struct Declaration {
  bool isLet = false;
  std::size_t index = 0;
};

class ExprChecker {
 public:
  ExprChecker(Context& context, const Names& names);

  // Every let and segment, each after those it names; circles are reported once.
  void checkDeclarations();

  // `expected` is what stands on the other side, or Error: literals and bare words go by it.
  Type check(ExprId id, const Scope& scope, const Type& expected = kErrorType);
  // The same, and reports what is no condition.
  void checkCondition(ExprId id, const Scope& scope, std::optional<ExprId> before = std::nullopt);
  // Reports two things that cannot stand on the sides of `is`.
  bool requireComparable(ExprId left, ExprId right);

  // A name behind `in` that no segment has.
  void reportUnknownSegment(const ast::Path& path);

  // The column a source reads; a second one of the same name and type is the first.
  static std::size_t rawColumn(CheckedTable& table, RawColumn column);
  // What a source's column is called: `Customer ID`, `address.city`; "" for `row number`.
  static std::string columnName(const ast::Path& path);

  // Whether something was nested so deep that no later pass may recurse into it.
  bool wasTooDeep() const { return wasTooDeep_; }
  // Lets and segments in the order they were checked.
  const std::vector<Declaration>& order() const { return order_; }

 private:
  enum class State : std::uint8_t { Unchecked, InProgress, Checked, InCircle };

  // check_expr.cpp
  Type dispatch(ExprId id, const Scope& scope, const Type& expected);
  Type number(ExprId id, const ast::NumberLiteral& it, const Type& expected);
  Type unit(ExprId id, const ast::UnitLiteral& it);
  bool fitsWith(ExprId id, const Decimal& decimal, int places);
  Type reference(ExprId id, const ast::Reference& it, const Scope& scope, const Type& expected);
  Type bareName(ExprId id, const ast::Name& name, const Scope& scope, const Type& expected);
  Type stepField(ExprId id, const ast::Path& path, const NamedStep& step);
  Type ownedName(ExprId id, const ast::Path& path, const Scope& scope);
  Type ownField(ExprId id, const ast::Path& path, std::size_t from, std::optional<ListId> list,
                std::optional<ListId> here);
  std::optional<ListId> listAround(std::string_view name, const Scope& scope) const;
  static std::optional<ListId> elementOf(const Scope& scope);
  void reportUnknownOwner(const ast::Path& path, const Scope& scope);
  bool reportLeft(const ast::Name& name, ListId list, const Scope& scope);
  void reportEventField(const ast::Name& name, ListId list);
  void reportRecord(const ast::Name& name, std::optional<ListId> list);
  Type fieldType(ExprId id, FieldId field, std::optional<ListId> here);
  Type inSegment(ExprId id, const ast::InSegment& it, const Scope& scope);
  void earlier(ExprId moment, const Scope& scope);
  bool isEarlier(ExprId moment) const;
  Type compare(const ast::Compare& it, const Scope& scope);
  Type between(const ast::BetweenTest& it, const Scope& scope);
  bool reportHours(ExprId value, ExprId first, ExprId last, std::string_view sign);
  Type oneOf(const ast::OneOfTest& it, const Scope& scope);
  Type textTest(const ast::TextTest& it, const Scope& scope);
  Type setTest(const ast::SetTest& it, const Scope& scope);
  Type arithmetic(ExprId id, const ast::Arithmetic& it, const Scope& scope);
  Type negate(ExprId id, const ast::Negate& it, const Scope& scope, const Type& expected);
  Type orElse(const ast::Else& it, const Scope& scope, const Type& expected);
  void conditions(const std::vector<ExprId>& ids, const Scope& scope);
  std::size_t valuesOf(const std::vector<ExprId>& ids, std::size_t first, ExprId before,
                       const Scope& scope);
  std::size_t wordsBehind(const std::vector<ExprId>& ids, std::size_t first,
                          const ast::Compare& compare, const Scope& scope);
  bool isValueLike(ExprId id, const Type& like, const Scope& scope);
  std::size_t outsideOfWhere(const std::vector<ExprId>& ids, std::size_t first, const Scope& scope);
  Type checkBeside(ExprId id, const Scope& scope, const Type& beside);
  void checkPair(ExprId left, ExprId right, const Scope& scope);
  // Of what stands from `operand` to `last` and asks for more or less.
  void requireOrder(ExprId operand, ExprId last);
  bool isPossibleShare(ExprId share, ExprId bound);
  // Whether the type depends on what stands beside it.
  bool isAdaptive(ExprId id, const Scope& scope) const;

  // check_names.cpp
  // `asked`: where the name is asked for; not where it stands, if it is given to a parameter.
  void reportUnknownName(const ast::Name& name, const Scope& scope, const Type& expected,
                         Span asked);
  bool reportMisused(const ast::Name& name, const Scope& scope);
  bool reportOuterField(const ast::Name& name, const Scope& scope);
  bool reportInnerField(const ast::Name& name, const Scope& scope);
  // `null`, `empty`: what other languages call a value that is not there.
  static bool isNothing(const std::string& word);
  void amendEmptySet(const ast::Compare& it, const Scope& scope);
  std::string wordMeant(const std::string& word, const Type& expected) const;
  std::string nearOfAnotherKind(const std::string& name, const Scope& scope) const;
  static std::string allOf(std::string_view what, const std::vector<std::string>& names);
  void reportNotGiven(const ast::Name& name, const ast::Template& pattern);
  bool reportNoFunction(ExprId id, const ast::Call& it);
  bool reportAggregate(const ast::Call& it);
  std::string ownWordsFor(const ast::Call& it) const;
  const ast::Reference* firstNameIn(ExprId id) const;
  void requireNoParams(const ast::InSegment& it);
  void requireNoEventField(const ast::Let& let, const Scope& scope);

  // check_choose.cpp
  Type choose(ExprId id, const ast::Choose& it, const Scope& scope);
  bool isWordOfItsOwn(ExprId id, const Scope& scope) const;
  Type ownWords(const std::vector<ExprId>& values);

  // check_time.cpp
  Type duration(ExprId id, const ast::DurationLiteral& it, bool isMove);
  bool reportMonths(ExprId difference, ExprId length, std::string_view sign, const Scope& scope);
  Type ago(ExprId id, const ast::Ago& it, const Scope& scope, const Type& expected);
  Type shifted(ExprId id, const ast::ShiftedPoint& it, const Scope& scope, const Type& expected);
  Type calendarPeriod(ExprId id, const ast::CalendarPeriod& it, const Scope& scope);
  void rolling(Span span, const ast::Rolling& it, const Type& time, const Scope& scope);
  Type windowTest(const ast::WindowTest& it, const Scope& scope);
  std::optional<Type> move(ExprId id, const ast::Arithmetic& it, const Scope& scope);
  void window(const ast::Window& it, const Type& time, const Scope& scope);
  Type point(ExprId id, const Scope& scope, const Type& time);
  bool isWholeCount(Span span, const std::string& digits, ast::TimeUnit unit);
  bool fitsDates(Span span, ast::TimeUnit unit, const Type& time);
  void requireSameEnds(ExprId first, ExprId second);

  // check_call.cpp
  Type call(ExprId id, const ast::Call& it, const Scope& scope);
  std::optional<FunctionRef> arguments(ExprId id, const ast::Call& it,
                                       const builtins::Signature& signature);
  bool checkArguments(const FunctionRef& it, const builtins::Signature& signature,
                      const Scope& scope);
  bool zone(ExprId id, const Scope& scope);
  bool namesZone(ExprId id);
  void requireZoneIsUsed(const FunctionRef& it, const builtins::Signature& signature);

  // check_wordings.cpp
  bool fitsFunction(const FunctionRef& it);
  bool writesOutEdges(const FunctionRef& box);
  bool fitsCoordinates(ExprId latitude, ExprId longitude);
  std::optional<Decimal> writtenNumber(ExprId id) const;
  Type rounded(ExprId id, const FunctionRef& it, const Scope& scope);
  Type withinTest(ExprId id, const FunctionRef& it, const Scope& scope);
  Type insideTest(ExprId id, const ast::Call& it, const Scope& scope);
  Type pointOf(ExprId id, const ast::Call& it, std::size_t list, const Scope& scope);
  bool distance(ExprId id);
  bool reportNoStaticList(const ast::SetTest& it, const Scope& scope);
  void reportNoPlace(ExprId id, const Type& found);

  // check_events.cpp
  std::optional<ListId> eventList(ExprId id, const ast::Events& it, const Scope& scope);
  bool requirePlaces(ListId list, Span span);
  void eventsBody(ExprId id, const ast::Events& it, ListId list, const Scope& scope);
  Type quantifiedEvents(ExprId id, const ast::QuantifiedEvents& it, const Scope& here);
  Type quantifiedConditions(const ast::QuantifiedConditions& it, const Scope& scope);
  Type aggregate(ExprId id, const ast::Aggregate& it, const Scope& here);
  void reportQuotientOrSet(const ast::Aggregate& it, const Type& operand);
  Type aggregateType(ExprId id, const ast::Aggregate& it, const Type& operand);
  void count(ExprId id, const Scope& scope);
  std::optional<ListId> listOf(const ast::Path& path, Span span, const Scope& scope);
  bool isOfGroup(ListId list, const Scope& scope) const;
  std::optional<ListId> ownList(const ast::Path& path, const Scope& scope) const;
  Scope scopeOf(const ast::Path& list, const Scope& scope) const;
  std::string askedOf(ListId list, const std::string& asked) const;
  void reportNotHere(const ast::Path& path, ListId list, const Scope& scope);
  bool hasTime(ListId list, Span span, std::string_view asking);
  bool reportOpenPercentile(ExprId id, const ast::Aggregate& it, const Scope& scope);
  bool isMap(const ast::Path& path) const;
  bool isOwnList(const ast::Path& path, const Scope& scope) const;
  void reportNoMap(const ast::Path& path);
  void place(Span span, const std::string& digits);
  Type previous(ExprId id, const ast::Previous& it, const Scope& scope, const Type& expected);

  // check_sequence.cpp
  struct Sequence;
  void sequence(ExprId id, const ast::Events& it, ListId list, const Scope& scope);
  bool step(Sequence& sequence, const ast::SequenceStep& it, bool isLast, const Scope& scope);
  void crossing(const Sequence& sequence);
  void nameStep(Sequence& sequence, const ast::SequenceStep& it, std::size_t index);
  void same(Sequence& sequence, const ast::Path& path, ListId list);
  void length(ExprId id);
  void collectSteps(ExprId id, std::vector<std::size_t>& steps) const;
  bool namesOwnEvent(ExprId id, ListId list) const;
  bool hasFallback(ExprId id) const;
  void takeApart(ExprId id, Sequence& sequence);
  void against(ExprId id, const std::vector<std::size_t>& steps, Sequence& sequence);

  // check_population.cpp
  bool comparesProfiles(ExprId id, ExprId value, const ast::Population& it, const Scope& scope);
  std::optional<ExprId> eventFieldIn(ExprId id, ListId list) const;
  static Scope ofProfiles(const Scope& scope);
  Type topTest(ExprId id, const ast::TopTest& it, const Scope& scope);
  Type sample(ExprId id, const Scope& scope);
  Type populationTerm(ExprId id, const ast::PopulationTerm& it, const Scope& scope);

  // check_lists.cpp
  std::optional<std::size_t> staticList(ExprId id, const Scope& scope) const;
  Type listTest(const ast::SetTest& it, std::size_t list, const Scope& scope);
  void reportListMisused(Span span, std::size_t list);

  // check_groups.cpp
  Type quantifiedGroups(ExprId id, const ast::QuantifiedGroups& it, const Scope& here);
  Type numberOfGroups(ExprId id, const ast::NumberOfGroups& it, const Scope& here);
  Scope scopeOfGroups(const ast::Groups& it, const Scope& scope) const;
  static bool isInGroup(const Scope& scope) {
    return scope.group || (scope.outer != nullptr && isInGroup(*scope.outer));
  }
  void groups(ExprId id, const ast::Groups& it, const Scope& scope);
  std::string eventsMeant(const ast::Groups& it) const;
  std::optional<GroupKeys> findKeys(const ast::Groups& it, const Scope& scope);
  bool isBoundedOutside(const ast::Groups& it, const ast::Events& events);
  std::optional<ZoneOfUnits> zoneOfUnits(ExprId zone) const;
  void findZone(ExprId id, const std::vector<const ast::Events*>& all, Span units);
  std::optional<FieldId> keyOfList(const ast::Groups& it, Span named, ListId list);
  const ast::Events* eventsOf(ExprId id) const;
  std::vector<ExprId> eventsBelow(ExprId id) const;
  std::optional<ExprId> groupsBelow(ExprId id) const;
  // The field that a bare name in a group's scope stands for.
  std::optional<FieldId> keyNamed(std::string_view name, const Scope& scope) const;
  const ast::Groups& groupsOf(ExprId id) const;
  std::optional<ListId> listNamed(const ast::Path& path) const;

  // check_columns.cpp
  Type convert(ExprId id, const ast::Convert& it, const Scope& scope);
  Type mapValues(ExprId id, const ast::MapValues& it, const Scope& scope, const Type& expected);
  std::optional<RawColumn::Word> word(const ast::MapValues::Entry& entry, const Type& type,
                                      const Scope& scope);
  bool isRefusedInSource(Span span, const Scope& scope);
  const ast::Path* columnBelow(ExprId id, ExprId value, const Scope& scope);

  // check_clash.cpp
  void reportClash(Clash clash, ExprId left, ExprId right);
  // `before` is the condition in front of it.
  void reportNotCondition(ExprId id, const Type& type, std::optional<ExprId> before);
  std::string windowOfItsOwn(ExprId id, std::optional<ExprId> before) const;
  void reportNotCalculated(ExprId id, const ast::Arithmetic& it, const Calculated& result);
  std::string writtenBetween(ExprId a, ExprId b) const;
  std::string remedyForVersion(ExprId left, ExprId right) const;
  std::string remedyFor(Clash clash, ExprId literal, ExprId other) const;
  std::string remedyForCalculation(const ast::Arithmetic& it) const;
  std::string remedyForTimes(const ast::Arithmetic& it) const;
  std::string conditionOn(ExprId id, const Type& found) const;

  // check_declarations.cpp
  Type typeOfDeclaration(Declaration declaration);
  void checkDeclaration(Declaration declaration);
  Type wordsWanted(const ast::Let& let) const;
  void requireParamType(const ast::Let& let);
  void findCircles();
  void reportCircle(const std::vector<std::size_t>& members);
  std::size_t indexOf(Declaration declaration) const;
  Declaration declarationAt(std::size_t index) const;
  const ast::Name& nameOf(std::size_t index) const;
  ExprId valueOf(std::size_t index) const;

  const Type& type(ExprId id) const { return context_.program.types[id]; }
  Type& type(ExprId id) { return context_.program.types[id]; }
  Binding& binding(ExprId id) { return context_.program.bindings[id]; }
  template <typename Kind_>
  const Kind_* as(ExprId id) const {
    return std::get_if<Kind_>(&context_.expr(id).kind);
  }

  Context& context_;
  const Names& names_;
  // Lets first, then segments; see indexOf.
  std::vector<State> states_;
  std::vector<Declaration> order_;
  std::vector<std::size_t> visitOrder_;
  int depth_ = 0;
  bool wasTooDeep_ = false;
  bool isTooDeepHere_ = false;
  bool isBesideError_ = false;
};

}  // namespace muster::sema
