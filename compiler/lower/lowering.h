#pragma once

// The state that lowering shares: one class over several files, a file for each family of
// constructs: lower_value.cpp (literals, names, arithmetic), lower_logic.cpp (tests and logic),
// lower_time.cpp (points and windows), lower_events.cpp (quantifiers and aggregates),
// lower_sequence.cpp, lower_groups.cpp, lower_population.cpp (what compares profiles).
//
// Expressions nest at most as deep as sema allows, so lowering one recurses; names may chain
// without end, so declarations are lowered one after another, each after those it names.

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "compiler/calendar/calendar.h"
#include "compiler/ir/builder.h"
#include "compiler/lower/lower.h"
#include "compiler/sema/checked.h"
#include "compiler/sema/children.h"

namespace muster::lower {

using ir::NodeId;
using schema::Kind;
using schema::Type;

// A point in time as rules mean it: an instant, or a period of whole dates.
struct Point {
  bool isPeriod;
  NodeId first;  // the instant, or the first date
  NodeId last;   // the instant, or the last date
  // In which its dates begin and end; none: the schema's.
  std::optional<NodeId> zone = std::nullopt;
  // Of an anniversary, which is `first` where one is asked for: the day that comes again.
  std::optional<NodeId> yearly = std::nullopt;
  // A date that is so long ago: as the older end of a window it is outside, so that two windows
  // side by side share no date.
  bool isAgo = false;
};

class Lowering {
  // A list whose event an expression is about, and which of its events are in the window.
  struct Around {
    ListId list;
    NodeId isSeen;
  };

 public:
  // `table`: the one whose raw columns are read, or null.
  Lowering(const sema::CheckedProgram& program, ir::Store& store, const sema::CheckedTable* table)
      : program_(program),
        build_(store),
        table_(table),
        zone_(calendar::findZone(program.schema.zone)),
        names_(&now_) {
    MUSTER_CHECK(zone_ != nullptr, "a zone that sema would have refused");
  }

  NodeId segment(std::size_t index);
  // Of an expression that is no declaration and stands in none.
  NodeId value(ExprId id);
  NodeId expr(ExprId id) {
    const std::vector<Around> inside = stepOut(id);
    const NodeId node = lowered(id);
    around_.insert(around_.end(), inside.begin(), inside.end());
    const bool isOfNone = group_ && group_->isOfNone;
    if (nodes_ != nullptr && !isOfNone && names_ == &now_) (*nodes_)[id] = node;
    return node;
  }
  // Keeps what each expression comes to.
  void keepIn(Nodes* nodes) { nodes_ = nodes; }
  // The questions about all profiles so far, each once.
  const std::vector<ir::Term>& terms() const { return terms_; }

 private:
  // lower.cpp
  NodeId lowered(ExprId id);
  // What is asked of a list that belongs to something further out is about that; gives what has
  // been left.
  std::vector<Around> stepOut(ExprId id);
  struct Declaration {
    bool isLet;
    std::size_t index;
  };
  std::optional<NodeId>& slot(const Declaration& declaration);
  ExprId definition(const Declaration& declaration) const;
  void collectOpen(ExprId id, std::vector<Declaration>& open);
  void lowerInOrder(const Declaration& wanted);
  NodeId inSegment(ExprId id, const ast::InSegment& it);
  [[noreturn]] NodeId notChecked();

  // lower_value.cpp
  NodeId decimal(const std::string& digits, int shiftedBy, const Type& type);
  NodeId number(ExprId id, const std::string& digits);
  NodeId percentOrMoney(ExprId id, const ast::UnitLiteral& it);
  NodeId text(ExprId id, const ast::TextLiteral& it);
  NodeId reference(ExprId id);
  NodeId arithmetic(ExprId id, const ast::Arithmetic& it);
  NodeId orElse(ExprId id, const ast::Else& it);
  std::vector<NodeId> chosenWhere(const ast::Choose& it);
  NodeId choose(ExprId id, const ast::Choose& it);
  NodeId aligned(NodeId value, const Type& type);
  NodeId setOf(const Type& type, const std::vector<NodeId>& elements);

  // lower_logic.cpp
  std::vector<NodeId> exprs(const std::vector<ExprId>& ids);
  NodeId compare(const ast::Compare& it);
  NodeId between(const ast::BetweenTest& it);
  NodeId oneOf(const ast::OneOfTest& it);
  NodeId oneOfValues(NodeId value, const std::vector<NodeId>& choices);
  NodeId textTest(const ast::TextTest& it);
  NodeId setTest(const ast::SetTest& it);
  NodeId presence(const ast::PresenceTest& it);
  NodeId settled(const ast::Settled& it);
  NodeId quantifiedConditions(const ast::QuantifiedConditions& it);
  NodeId enoughOf(NodeId count, const std::vector<NodeId>& conditions, bool isMoreThan);
  NodeId negatedIf(bool isNegated, NodeId condition) {
    return isNegated ? build_.negate(condition) : condition;
  }

  // lower_time.cpp
  ir::Shift shiftBy(std::int64_t count, ast::TimeUnit unit) const;
  NodeId duration(ExprId id, const ast::DurationLiteral& it);
  NodeId date(std::int64_t days);
  NodeId dateLiteral(const ast::DateLiteral& it);
  NodeId instantLiteral(const ast::InstantLiteral& it);
  NodeId schemaZone();
  NodeId today(NodeId zone);
  ir::Shift startOf(ast::TimeUnit unit) const;
  Point units(ast::TimeUnit unit, std::int64_t from, std::int64_t to, NodeId zone);
  Point period(ExprId id, NodeId zone);
  Point otherwise(const Point& value, const Point& fallback);
  Point moved(Point point, std::int64_t count, ast::TimeUnit unit);
  NodeId asOf(Kind kind, std::int64_t count, ast::TimeUnit unit);
  NodeId movedAsOf(Kind kind, ir::Shift shift);
  std::vector<ir::Shift> movesTo(ExprId moment);
  NodeId moved(NodeId time, std::int64_t count, ast::TimeUnit unit);
  struct Move {
    ExprId time;
    std::int64_t count;
    ast::TimeUnit unit;
  };
  std::optional<Move> move(const ast::Arithmetic& it) const;
  NodeId ofTimes(ExprId id, const ast::Arithmetic& it);
  std::optional<Move> move(ExprId id) const;
  bool isTime(ExprId id) const;
  Point point(ExprId id);
  Point end(ExprId id);
  Point chosenPoint(const ast::Choose& it);
  Point pointOf(NodeId time);
  NodeId dayStart(NodeId date, std::int32_t days, const std::optional<NodeId>& zone);
  NodeId comesBetween(NodeId yearly, NodeId first, NodeId last);
  NodeId isBefore(const Point& a, const Point& b);
  NodeId isSame(const Point& a, const Point& b);
  NodeId compareTimes(ast::CompareOp op, const Point& a, const Point& b);
  NodeId isBetween(const Point& time, const Point& a, const Point& b);
  NodeId isFromTo(const Point& time, const Point& older, const Point& newer);
  NodeId isIn(const ast::Window& window, const Point& time);
  NodeId isRolling(const ast::Rolling& it, const Point& time);
  NodeId ago(std::int64_t count, ast::TimeUnit unit, NodeId zone);
  Point unitsOf(const ast::Rolling& it, NodeId zone);
  NodeId isOfCalendar(const ast::Rolling& it, const Point& time);
  NodeId isWithin(const ast::Within& it, const Point& time);
  NodeId isKnown(ExprId bound);
  NodeId windowTest(const ast::WindowTest& it);
  // True where every point the window names is known.
  NodeId boundsAreKnown(ExprId id, const ast::Events& events);

  // lower_population.cpp
  struct Compared {
    NodeId value;
    NodeId scope;
    NodeId key;
  };
  Compared compared(ExprId value, const ast::Population& it);
  NodeId question(const ir::Question& question, const Type& type, const Compared& of,
                  const std::string& text);
  NodeId topTest(const ast::TopTest& it);
  NodeId populationTerm(ExprId id, const ast::PopulationTerm& it);
  // lower_call.cpp
  NodeId call(ExprId id);
  NodeId rounded(ExprId id, const sema::FunctionRef& it);
  std::optional<std::int64_t> placeUnits(NodeId degrees) const;
  NodeId placeAt(ExprId id, const sema::FunctionRef& it);
  NodeId zoneOf(const sema::FunctionRef& it);
  NodeId dateOf(NodeId time, NodeId zone);
  NodeId difference(ExprId id, const sema::FunctionRef& it);
  std::optional<NodeId> argument(const sema::FunctionRef& it, std::string_view name);

  // lower_groups.cpp
  // What the events that are looked at lead to, where that is not the profile.
  struct Grouped {
    ir::GroupingId grouping;
    Type keyType;
    std::optional<ListId> owner;  // what the groups belong to; none: the profile
    bool isOfNone;                // a group without events: what an empty list comes to
  };
  // How the calendar is cut into groups: the unit, and whose zone it is where it is the profile's
  // (ir::Grouping).
  struct Cut {
    ir::Shift unit;
    std::vector<FieldId> zones;
  };
  // Which units of the calendar a profile has, as numbers of units.
  struct Units {
    NodeId from;
    NodeId to;
    NodeId count;
    NodeId areIn;  // of groups: whether they are among them
    NodeId areKnown;
  };
  // The first and the last point that a window touches, as numbers of units.
  struct Reach {
    std::optional<NodeId> from;
    std::optional<NodeId> to;
  };
  bool isGrouped(ListId list) const;
  bool isOfNone(ListId list) const { return isGrouped(list) && group_->isOfNone; }
  ir::Domain ownerOf(const Grouped& group) const;
  ir::Domain ownerOf(ListId list) const;
  NodeId key();
  NodeId keyOf(ListId list);
  ir::InList among(ListId list, bool fromEnd = false) const;
  NodeId numberOf(ListId list, NodeId where);
  NodeId aggregateOf(ir::Op op, const Type& type, ListId list, NodeId value, NodeId where);
  NodeId inGroup(const Grouped& group, ExprId each);
  Grouped grouped(ExprId id, const ast::Groups& it);
  NodeId quantifiedGroups(ExprId id, const ast::QuantifiedGroups& it);
  NodeId numberOfGroups(ExprId id, const ast::NumberOfGroups& it);
  // How many groups meet the condition, or, negated, do not meet it.
  NodeId groupCount(ExprId id, const ast::Groups& it, bool isNegated);
  NodeId unitCount(ExprId id, const ast::Groups& it, bool isNegated);
  NodeId longestRun(ExprId id, const ast::Groups& it);
  NodeId isThere(const Grouped& group, ExprId id);
  Units unitsOf(const Grouped& group, ExprId id, const ast::Groups& it);
  void collectReach(ExprId id, const Cut& unit, std::vector<Reach>& reaches,
                    std::vector<NodeId>& known);
  Reach reachOf(ListId list, const ast::Window& window, const Cut& unit);
  Reach reachOf(ListId list, const ast::Rolling& it, const Cut& unit);
  std::pair<NodeId, NodeId> endsOf(const Point& point, ListId list);
  NodeId nudged(NodeId time, int by);
  Cut cutOf(ExprId id, ast::TimeUnit unit);
  NodeId numberOf(NodeId time, const Cut& cut);
  NodeId smaller(NodeId a, NodeId b);
  NodeId larger(NodeId a, NodeId b);
  NodeId difference(NodeId a, NodeId b);
  NodeId sum(NodeId a, NodeId b);

  // lower_events.cpp
  NodeId happened(ListId list, const std::optional<ast::Window>& window);
  // The events that happened, lie in the window and are in the slice.
  NodeId isSeen(ListId list, const ast::Events& events);
  NodeId passes(ExprId id, const ast::Events& events);
  NodeId quantifiedEvents(ExprId id, const ast::QuantifiedEvents& it);
  NodeId every(ExprId id, const ast::Events& events);
  NodeId longestStreak(ExprId id, const ast::Events& events);
  NodeId nth(const ast::Aggregate& it, const Type& type, ListId list, NodeId value, NodeId where);
  NodeId previous(const ast::Previous& it);
  // An expression about the events of a list, of which those in the window are seen.
  NodeId ofEvent(ExprId id, ListId list, const std::optional<ast::Window>& window);

  // lower_sequence.cpp
  NodeId sequence(ExprId id, const ast::Events& it);
  bool isDated(ListId list) const;
  bool isByDate(ListId a, ListId b, const ir::Shift& within) const;
  NodeId isOver(ListId first, ListId last, const ir::Shift& within);
  NodeId fits(const ast::Quantifier& quantifier, NodeId count);
  NodeId aggregate(ExprId id, const ast::Aggregate& it);
  NodeId share(const Type& type, ListId list, const ast::Events& events, NodeId passes);
  NodeId average(const Type& type, ListId list, NodeId value, NodeId where);

  const Type& typeOf(ExprId id) const { return program_.types[id]; }
  Type typeOf(NodeId id) const { return build_.store().type(id); }
  bool isOp(NodeId id, ir::Op op) const { return build_.store().op(id) == op; }

  const sema::CheckedProgram& program_;
  ir::Builder build_;
  const sema::CheckedTable* table_;
  const calendar::Zone* zone_;
  std::optional<Grouped> group_;  // whose condition is being lowered
  // What is lowered as of one time.
  struct Names {
    std::unordered_map<std::size_t, std::optional<NodeId>> lets = {};
    std::unordered_map<std::size_t, std::optional<Point>> letPoints = {};  // of points in time
    std::unordered_map<std::size_t, std::optional<NodeId>> segments = {};
    std::vector<ir::Shift> from = {};  // the moves from as of to that time; none: as of itself
    std::string text = {};             // " as of 1 day ago"
  };
  Names now_;
  std::vector<std::unique_ptr<Names>> earlier_;
  Names* names_;  // of them, the one that is lowered in
  std::vector<ir::Term> terms_;
  Nodes* nodes_ = nullptr;
  // The lists whose events an expression is about, from the outermost on.
  std::vector<Around> around_;
};

// A whole number that sema has checked to fit.
std::int64_t countOf(const std::string& digits);

}  // namespace muster::lower
