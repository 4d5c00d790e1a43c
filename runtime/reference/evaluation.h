#pragma once

// One look at one profile: every kind of expression has its function here. For the files of this
// module only.

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/reference/population.h"
#include "runtime/reference/reference.h"
#include "runtime/reference/value.h"

namespace muster::reference {

class Past;

struct World {
  const sema::CheckedProgram& program;
  const column::Table& table;
  std::int64_t asOf;
  const calendar::Zone& zone;
  const Observer* observer = nullptr;
  const Populations* populations = nullptr;  // set once they are found
  const column::Incomplete* incomplete = nullptr;
  Past* past = nullptr;
};

// The same program and table as of earlier times. Any thread may ask it.
class Past {
 public:
  explicit Past(const World& now) : now_(now) {}
  const World& asOf(std::int64_t micros);

 private:
  struct Entry {
    World world;
    std::shared_ptr<const Populations> populations;
  };
  World now_;
  std::mutex mutex_;
  std::map<std::int64_t, std::unique_ptr<Entry>> entries_;
};

// The row of the innermost event list that is looked at; none: the profile alone.
using Row = std::optional<std::size_t>;

// How the calendar is cut into groups: the unit, and whose days it is made of.
struct Cut {
  ast::TimeUnit unit;
  const calendar::Zone* zone;
};

// A group of a profile's events: of all lists with a key, those whose key has this value, or lies
// in this unit of the calendar.
struct Group {
  const sema::GroupKeys& keys;
  std::optional<Cut> cut;
  Value value;  // of units the number of their first day
  // What its events belong to, where that is not the profile.
  std::optional<ListId> owner;
};

class Evaluation {
 public:
  Evaluation(const World& world, std::size_t profile);

  Value segment(std::size_t index);
  // Of an expression that stands outside of every list.
  Value valueOf(ExprId id) { return evaluate(id, std::nullopt); }

 private:
  // ---- evaluation.cpp: names, literals, logic
  Value evaluate(ExprId id, Row row);
  std::optional<bool> truth(ExprId id, Row row) { return evaluate(id, row).truth(); }
  // Whether an expression asks a list that does not hold all there is about the profile.
  bool asksIncomplete(ExprId id) const;
  std::vector<Value> evaluateAll(const std::vector<ExprId>& ids, Row row);
  Value let(std::size_t index);
  // A let or a segment.
  struct Name {
    bool isLet;
    std::size_t index;
  };
  Value named(Name name);
  void answer(Name name);
  void answerBelow(Name root);
  // The same profile as of an earlier time.
  Evaluation& earlier(ExprId moment, Row row);
  void pushUnanswered(ExprId id, std::vector<Name>& open);
  ExprId definitionOf(Name name) const;
  std::optional<Value>& answerOf(Name name) {
    return name.isLet ? lets_[name.index] : segments_[name.index];
  }
  Value field(FieldId id, Row row) const;
  Row rowOf(const sema::FieldRef& ref, Row row) const;
  // From the row that is looked at to the one that what is asked of a list is about: the list may
  // belong to something further out.
  std::optional<ListId> listAskedBy(ExprId id) const;
  Row stepOut(ListId list, Row row);
  // Of the element of `to` that one of `from` belongs to; none is the profile.
  Row rowAround(std::optional<ListId> from, std::optional<ListId> to, Row row) const;

  Value of(ExprId id, const ast::NumberLiteral& literal, Row row);
  Value of(ExprId id, const ast::UnitLiteral& literal, Row row);
  Value of(ExprId id, const ast::DurationLiteral& literal, Row row);
  Value of(ExprId id, const ast::TextLiteral& literal, Row row);
  Value of(ExprId id, const ast::YesNoLiteral& literal, Row row);
  Value of(ExprId id, const ast::DateLiteral& literal, Row row);
  Value of(ExprId id, const ast::InstantLiteral& literal, Row row);
  Value of(ExprId id, const ast::Reference& reference, Row row);
  Value of(ExprId id, const ast::InSegment& test, Row row);
  Value of(ExprId id, const ast::Not& logic, Row row);
  Value of(ExprId id, const ast::AllOf& logic, Row row);
  Value of(ExprId id, const ast::AnyOf& logic, Row row);
  Value of(ExprId id, const ast::Settled& logic, Row row);
  Value of(ExprId id, const ast::Arithmetic& sum, Row row);
  Value of(ExprId id, const ast::Negate& negation, Row row);
  Value of(ExprId id, const ast::Else& choice, Row row);
  Value of(ExprId id, const ast::Choose& choice, Row row);
  // What a checked condition never holds, or not as a value of its own.
  Value of(ExprId id, const ast::UnitOfTime& unit, Row row);
  Value of(ExprId id, const ast::Convert& conversion, Row row);
  Value of(ExprId id, const ast::MapValues& conversion, Row row);
  Value of(ExprId id, const ast::TimeOfDay& hole, Row row);
  Value of(ExprId id, const ast::Poison& hole, Row row);

  // ---- conditions.cpp: tests of values
  Value of(ExprId id, const ast::Compare& test, Row row);
  Value of(ExprId id, const ast::BetweenTest& test, Row row);
  Value of(ExprId id, const ast::OneOfTest& test, Row row);
  Value of(ExprId id, const ast::TextTest& test, Row row);
  Value of(ExprId id, const ast::SetTest& test, Row row);
  Value of(ExprId id, const ast::PresenceTest& test, Row row);
  Value of(ExprId id, const ast::WindowTest& test, Row row);
  Value of(ExprId id, const ast::QuantifiedConditions& test, Row row);
  Value isEqual(const Value& a, const Value& b) const;
  Value compares(ast::CompareOp op, const Value& a, const Value& b) const;
  Value holds(const Value& set, const Value& element) const;
  bool isListed(std::size_t list, const Value& value) const;

  // ---- time.cpp: points in time and windows
  Value of(ExprId id, const ast::NamedTimePoint& point, Row row);
  Value of(ExprId id, const ast::CalendarPeriod& period, Row row);
  Value of(ExprId id, const ast::PeriodEdge& edge, Row row);
  Value of(ExprId id, const ast::InZone& period, Row row);
  Value of(ExprId id, const ast::Ago& point, Row row);
  Value of(ExprId id, const ast::ShiftedPoint& point, Row row);
  std::int64_t instantAt(const Value& point) const;
  Value movedPoint(const ast::Arithmetic& sum, Row row);
  Value movedByValue(const ast::Arithmetic& sum, Row row);
  Value lengthBetween(const Value& from, const Value& to) const;
  std::int64_t today() const { return calendar::localDate(world_.zone, world_.asOf); }
  // The dates of units `from` to `to`, counted from the one that as of is in.
  Period units(ast::TimeUnit unit, std::int64_t from, std::int64_t to,
               const calendar::Zone& zone) const;
  bool isFirstOf(ast::TimeUnit unit, std::int64_t days) const;
  Value periodIn(ExprId id, const calendar::Zone& zone) const;
  // `point` moved by a number of units, forward or (negative) back.
  Value moved(const Value& point, std::int64_t count, ast::TimeUnit unit,
              const calendar::Zone& zone) const;
  Value moved(const Value& point, std::int64_t count, ast::TimeUnit unit) const {
    return moved(point, count, unit, world_.zone);
  }
  Value forward(const Value& point, const ast::DurationLiteral& by) const;
  // Whether a point in time lies in a window; unknown if it or a bound is.
  Value isIn(const ast::Window& window, const Value& time, Row row);
  Value isInRolling(const ast::Rolling& window, const Value& time,
                    const calendar::Zone& zone) const;
  Period unitsOf(const ast::Rolling& window, const calendar::Zone& zone) const;
  Value isInUnits(const ast::Rolling& window, const Value& time, const calendar::Zone& zone) const;
  // An end of what is between two points. As the older of the two an instant is outside, and so is
  // a date that is so long ago; of a period that is written the whole is inside.
  struct End {
    Value at;
    bool isAgo = false;
    bool isOpen() const { return isAgo || !at.holds<Period>(); }
  };
  End endOf(ExprId id, const Value& at) const {
    return {at, std::holds_alternative<ast::Ago>(world_.program.ast[id].kind)};
  }
  Value isBetween(const End& a, const End& b, const Value& time) const;
  // Whether a test holds for the date of some anniversary. Of a stretch of time that has one, one
  // is near an end of it: `near` are the days where ends can be.
  template <typename Test>
  static bool fallsOn(const Value& anniversary, const std::vector<std::int64_t>& near,
                      const Test& test);
  std::vector<std::int64_t> daysAround(const Value& a, const Value& b) const;
  // The bounds of a window as values, its zone among them.
  std::vector<Value> bounds(const ast::Window& window, Row row);

  // ---- functions.cpp: what rules call
  Value of(ExprId id, const ast::Call& call, Row row);
  Value ofTime(const sema::FunctionRef& call, Row row);

  // ---- places.cpp: nothing where the function is about something else
  std::optional<Value> ofPlace(const sema::FunctionRef& call, Row row);

  // ---- events.cpp: quantifiers and aggregates
  Value of(ExprId id, const ast::QuantifiedEvents& test, Row row);
  Value of(ExprId id, const ast::Aggregate& aggregate, Row row);
  bool hasHappened(ListId list, std::size_t row) const;
  // What stands for the whole result where a bound of a window is not known.
  std::optional<Value> unplaced(ExprId id, const ast::Events& events, Row row);
  // The rows of the list that exist at as of and lie in the window, in the order of events. Relies
  // on the window's bounds being known.
  std::vector<std::size_t> rowsIn(ListId list, const std::optional<ast::Window>& window, Row row);
  // Those of them that are in the slice, and those of these that pass the `where` or can be
  // completed.
  std::vector<std::size_t> seen(ExprId id, const ast::Events& events, Row row);
  std::vector<std::size_t> kept(ExprId id, const ast::Events& events, Row row);

  // ---- sequences.cpp: sequences, slices, streaks, the previous event
  Value of(ExprId id, const ast::Previous& previous, Row row);
  struct Search;
  std::vector<std::size_t> completed(ExprId id, const ast::Events& events, Row row);
  bool goesOn(Search& search, std::size_t step, std::size_t last);
  bool fitsChosen(const Search& search, std::size_t step, std::size_t row);
  static bool isLastChosen(const Search& search, std::size_t step);
  static bool isReferred(const Search& search, std::size_t step, std::size_t from);
  std::int64_t instantOf(ListId list, std::size_t row) const;
  bool isWithin(ExprId length, ListId listA, std::size_t a, ListId listB, std::size_t b) const;
  bool isOver(ExprId length, ListId listA, std::size_t a, ListId listB) const;
  static std::vector<std::size_t> sliceOf(const ast::Slice& slice, std::vector<std::size_t> rows);
  static std::int64_t longestStreak(const std::vector<std::size_t>& seen,
                                    const std::vector<std::size_t>& kept);

  // ---- groups.cpp
  Value of(ExprId id, const ast::QuantifiedGroups& test, Row row);
  Value of(ExprId id, const ast::NumberOfGroups& number, Row row);
  // What each group says to the condition, in the order of keys; of units of the calendar all that
  // there are, events or not. Or what stands for the result where a bound is not known.
  std::variant<std::vector<bool>, Value> answers(ExprId id, const ast::Groups& groups, Row row);
  std::optional<ListId> ownerOf(const sema::GroupKeys& keys) const;
  bool answer(const Group& group, ExprId each, Row row);
  std::variant<std::vector<bool>, Value> answersOfUnits(const sema::GroupKeys& keys, const Cut& cut,
                                                        ExprId each, Row row);
  Cut cutOf(ExprId id, ast::TimeUnit unit);
  Value keyOf(const sema::GroupKeys& keys, const std::optional<Cut>& cut, ListId list,
              std::size_t row) const;
  bool isInGroup(ListId list, std::size_t row) const;
  std::int64_t unitAt(const Cut& cut, std::int64_t instant) const;
  std::int64_t unitOfDate(ast::TimeUnit unit, std::int64_t days) const;
  std::int64_t unitAfter(ast::TimeUnit unit, std::int64_t first) const;
  // The keys of all events that have happened, each once, in order of the lists.
  std::vector<Value> keysOf(const sema::GroupKeys& keys, const std::optional<Cut>& cut,
                            Row row) const;
  // The units of the first and last instant that a window touches, where it has any.
  struct Reach {
    std::optional<std::int64_t> from;
    std::optional<std::int64_t> to;
  };
  Reach reachOf(const Cut& cut, ListId list, const ast::Window& window, Row row);
  void collectReaches(ExprId id, const Cut& cut, Row row, std::vector<Reach>& reaches,
                      std::optional<Value>& unknown);

  // ---- population.cpp: profiles compared
  struct Place {
    Integer atLeastAsGood = 0;  // itself included
    Integer all = 0;
  };
  Value of(ExprId id, const ast::TopTest& test, Row row);
  Value of(ExprId id, const ast::PopulationTerm& term, Row row);
  Value of(ExprId id, const ast::Sample& sample, Row row);
  std::optional<Place> placeOf(ExprId id, bool isLargestBest) const;
  void tellOwn(ExprId id) const;
  std::variant<std::vector<Value>, Value> knownAcross(ExprId id) const;
  Value sumAcross(ExprId id) const;
  Value averageAcross(ExprId id) const;
  Value quantile(ExprId id, const std::string& percent) const;

  const World& world_;
  std::size_t profile_;
  const Group* group_ = nullptr;  // whose events are looked at; none: all there are
  // Each definition is looked at once.
  std::vector<std::optional<Value>> segments_;
  std::vector<std::optional<Value>> lets_;
  std::map<std::int64_t, std::unique_ptr<Evaluation>> earlier_;
  int depth_ = 0;  // of expressions that are being looked at, through names
  // The rows in the window of the list whose event is looked at, and of those around it.
  struct InWindow {
    ListId list;
    const std::vector<std::size_t>& rows;
    const InWindow* outer;
  };
  const InWindow* around_ = nullptr;
};

// `2` or `2.0`, of a count of units or a place.
std::int64_t countOf(const std::string& digits);
bool isWholeDays(ast::TimeUnit unit);

inline bool isYearly(const Value& value) {
  return value.holds<Period>() && value.as<Period>().yearly.has_value();
}

template <typename Test>
bool Evaluation::fallsOn(const Value& anniversary, const std::vector<std::int64_t>& near,
                         const Test& test) {
  const std::int64_t day = *anniversary.as<Period>().yearly;
  for (const std::int64_t end : near) {
    const std::int64_t years = calendar::civilOf(end).year - calendar::civilOf(day).year;
    for (std::int64_t n = std::max<std::int64_t>(1, years - 3);
         n <= std::max<std::int64_t>(1, years + 3); ++n) {
      if (test(Value::date(calendar::addMonthsToDate(day, 12 * n)))) return true;
    }
  }
  return false;
}

// Whether a count lies where a quantifier wants it; unknown if a bound of the quantifier is.
Value isWanted(const ast::Quantifier& quantifier, const Integer& count,
               const std::optional<Value>& low, const std::optional<Value>& high);

// Only the total must fit 128 bits; the way to it has no order and no limit. Values are known.
Value total(const std::vector<Value>& values, const schema::Type& type);

}  // namespace muster::reference
