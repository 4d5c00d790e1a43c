#pragma once

// A `where` keeps the events for which its condition is true, so an event for which it is unknown
// is dropped. Where that could let someone *enter* a segment, the `where` must say which way it
// means it:
//
//   no purchases where brand is "Prada"      one without a brand is dropped, its buyer is in
//   any purchases where brand is "Prada"     dropping can only keep someone out: nothing is asked
//
// Each list is followed from its `where` up to the segment: a count falls when an event is dropped,
// `no` rises, `not` turns the two round, `=` may go either way. What an aggregate does:
//
//   number, number of distinct, total, largest   fall (a total is taken to grow with its events)
//   smallest                                     rises
//   average, first, latest, 2nd                  either way
//
// A segment is followed on through its name: what is right alone may not be right under `not`.
// Tested by tests/unit/sema/where_rule_test.cpp.

#include <optional>
#include <set>

#include "compiler/sema/context.h"
#include "compiler/sema/expr_checker.h"
#include "compiler/sema/missing.h"

namespace muster::sema {

class WhereRule {
 public:
  // Relies on canBeUnknown having been filled.
  WhereRule(Context& context, const Missing& missing);

  // Reports what a segment leaves open; of a let, keeps in mind what its use may.
  void checkDeclaration(Declaration declaration);

 private:
  // What dropping an event does to a value or a condition.
  enum class Effect : std::uint8_t { Lowers, Raises, Either };
  // A `where` that leaves unknown open, for each effect it can have on a declaration.
  struct Open {
    std::optional<ExprId> raising;
    std::optional<ExprId> lowering;
  };

  // `effect` is that of raising this expression on the declaration it is in: Raises for the whole.
  void walk(ExprId id, Effect effect, bool isSettled);
  void walkChildren(ExprId id, Effect effect, bool isSettled);
  void walkCompare(ExprId id, const ast::Compare& it, Effect effect, bool isSettled);
  void walkArithmetic(const ast::Arithmetic& it, Effect effect, bool isSettled);
  void walkQuantified(const ast::QuantifiedEvents& it, Effect effect);
  void walkGroups(const ast::QuantifiedGroups& it, Effect effect);
  void dropGroups(ExprId each, Effect dropping, Effect effect);
  void walkConditions(const ast::QuantifiedConditions& it, Effect effect, bool isSettled);
  void walkAggregate(const ast::Aggregate& it, Effect effect, bool isSettled);
  void walkPresence(const ast::PresenceTest& it, Effect effect);
  void walkName(ExprId id, Effect effect);
  void walkBounds(const ast::Events& it);
  // Dropping events of `it` has the effect `dropping` on what stands there.
  void drop(const ast::Events& it, Effect dropping, Effect effect);
  void dropWhere(ExprId where, Effect onDeclaration);
  void found(ExprId where, Effect onDeclaration, std::optional<Span> use);

  Effect effectOfPart(std::size_t part) const;
  static Effect through(Effect inner, Effect outer);
  static Effect turned(Effect effect);
  bool isOpen(ExprId where) const;

  Context& context_;
  const Missing& missing_;
  std::vector<Open> lets_;
  std::vector<Open> segments_;
  std::set<ExprId> ofGroups_;  // conditions that are asked of groups, not of events
  Declaration current_;
};

}  // namespace muster::sema
