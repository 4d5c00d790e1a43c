// Quantifiers and aggregates over event lists. There is one form for all: an aggregate over the
// events that have happened, lie in the window and pass the `where`. A window that cannot be
// placed, because a point it names is missing, makes the whole unknown: that is the Given around
// it.

#include <utility>

#include "compiler/lower/lowering.h"

namespace muster::lower {

using ir::Op;

// What happened after as of does not exist; what has only a date stands at its first instant. What
// has no time is there.
NodeId Lowering::happened(ListId list, const std::optional<ast::Window>& window) {
  if (!program_.schema.lists[list].hasTime) return build_.truth(true);
  const NodeId time = build_.column(program_.schema.lists[list].time);
  const Point at = pointOf(time);
  const NodeId now = asOf(at.isPeriod ? Kind::Date : Kind::Instant, 0, ast::TimeUnit::Day);
  const NodeId exists = build_.lessOrEqual(time, now);
  return window ? build_.allOf({exists, isIn(*window, at)}) : exists;
}

NodeId Lowering::ofEvent(ExprId id, ListId list, const std::optional<ast::Window>& window) {
  around_.push_back({list, happened(list, window)});
  const NodeId value = expr(id);
  around_.pop_back();
  return value;
}

NodeId Lowering::isSeen(ListId list, const ast::Events& events) {
  const NodeId isInWindow = happened(list, events.window);
  if (!events.slice) return isInWindow;
  const NodeId place = build_.place(among(list, events.slice->isLatest), isInWindow);
  return build_.allOf(
      {isInWindow, build_.lessOrEqual(place, build_.whole(countOf(events.slice->digits)))});
}

NodeId Lowering::passes(ExprId id, const ast::Events& events) {
  if (events.isSequence()) return sequence(id, events);
  const ListId list = *program_.lists[id];
  const NodeId seen = isSeen(list, events);
  return events.where ? build_.allOf({seen, ofEvent(*events.where, list, events.window)}) : seen;
}

NodeId Lowering::quantifiedEvents(ExprId id, const ast::QuantifiedEvents& it) {
  const NodeId canBePlaced = boundsAreKnown(id, it.events);
  if (it.quantifier.kind == ast::QuantifierKind::Every) {
    return build_.given(canBePlaced, every(id, it.events));
  }
  const NodeId count = it.isConsecutive ? longestStreak(id, it.events)
                                        : numberOf(*program_.lists[id], passes(id, it.events));
  return fits(it.quantifier, build_.given(canBePlaced, count));
}

// There is none for which the `where` is not true.
NodeId Lowering::every(ExprId id, const ast::Events& events) {
  const ListId list = *program_.lists[id];
  const NodeId seen = isSeen(list, events);
  const NodeId holds = events.where ? build_.andKnown(ofEvent(*events.where, list, events.window))
                                    : build_.truth(true);
  const NodeId exceptions = numberOf(list, build_.allOf({seen, build_.negate(holds)}));
  return build_.less(exceptions, build_.whole(1));
}

// The most events in a row, among those that are seen, for which the `where` is true.
NodeId Lowering::longestStreak(ExprId id, const ast::Events& events) {
  const ListId list = *program_.lists[id];
  const NodeId seen = isSeen(list, events);
  NodeId holds = build_.truth(true);
  if (events.isSequence()) {
    holds = sequence(id, events);
  } else if (events.where) {
    holds = ofEvent(*events.where, list, events.window);
  }
  const NodeId streak = build_.streak(among(list), holds, seen);
  const Type whole{.kind = Kind::Whole};
  return build_.otherwise(aggregateOf(Op::Largest, whole, list, streak, seen), build_.whole(0));
}

// Relies on sema: it stands in a `where` or an operand.
NodeId Lowering::previous(const ast::Previous& it) {
  MUSTER_CHECK(!around_.empty(), "a previous event outside of a list");
  const Around around = around_.back();
  return build_.previous(among(around.list, it.isNext), expr(it.value), around.isSeen);
}

NodeId Lowering::fits(const ast::Quantifier& quantifier, NodeId count) {
  const auto asked = [&](const std::optional<ExprId>& number) { return expr(*number); };
  switch (quantifier.kind) {
    case ast::QuantifierKind::Any: return build_.lessOrEqual(build_.whole(1), count);
    case ast::QuantifierKind::No: return build_.less(count, build_.whole(1));
    case ast::QuantifierKind::AtLeast: return build_.lessOrEqual(asked(quantifier.count), count);
    case ast::QuantifierKind::AtMost: return build_.lessOrEqual(count, asked(quantifier.count));
    case ast::QuantifierKind::MoreThan: return build_.less(asked(quantifier.count), count);
    case ast::QuantifierKind::FewerThan: return build_.less(count, asked(quantifier.count));
    case ast::QuantifierKind::Exactly: return build_.equal(count, asked(quantifier.count));
    case ast::QuantifierKind::Between: {
      const NodeId low = asked(quantifier.count);
      const NodeId high = asked(quantifier.high);
      const NodeId isEnough = build_.lessOrEqual(low, count);
      const NodeId isInside = build_.allOf({isEnough, build_.lessOrEqual(count, high)});
      // Of two asked counts both must be known, whatever the other says.
      const NodeId lowIsKnown = build_.known(low);
      return build_.given(build_.allOf({lowIsKnown, build_.known(high)}), isInside);
    }
    case ast::QuantifierKind::Every: break;
  }
  return notChecked();
}

NodeId Lowering::aggregate(ExprId id, const ast::Aggregate& it) {
  const ListId list = *program_.lists[id];
  const Type& type = typeOf(id);
  const NodeId where = passes(id, it.events);
  const auto placed = [&](NodeId value) {
    return build_.given(boundsAreKnown(id, it.events), value);
  };
  if (it.fn == ast::AggregateFn::Number) return placed(numberOf(list, where));
  if (it.fn == ast::AggregateFn::Share) return placed(share(type, list, it.events, where));
  const auto* unit = std::get_if<ast::UnitOfTime>(&program_.ast[*it.operand].kind);
  const NodeId value = unit != nullptr ? numberOf(build_.column(program_.schema.lists[list].time),
                                                  cutOf(id, unit->unit))
                                       : ofEvent(*it.operand, list, it.events.window);
  const auto of = [&](Op op) { return placed(aggregateOf(op, type, list, value, where)); };
  switch (it.fn) {
    case ast::AggregateFn::Number:
    case ast::AggregateFn::Share: break;
    case ast::AggregateFn::Total: return of(Op::Total);
    case ast::AggregateFn::Average: return placed(average(type, list, value, where));
    case ast::AggregateFn::Smallest: return of(Op::Smallest);
    case ast::AggregateFn::Largest: return of(Op::Largest);
    case ast::AggregateFn::Entry:
    case ast::AggregateFn::First: return of(Op::First);
    case ast::AggregateFn::Latest: return of(Op::Latest);
    case ast::AggregateFn::Distinct: return of(Op::Distinct);
    case ast::AggregateFn::Nth: return placed(nth(it, type, list, value, where));
    case ast::AggregateFn::Median: return of(Op::Median);
    case ast::AggregateFn::MostFrequent: return of(Op::MostFrequent);
  }
  return notChecked();
}

// The first among the one event of that place and those whose value is not known: one that is
// missing is skipped, one that could not be computed makes the whole so.
NodeId Lowering::nth(const ast::Aggregate& it, const Type& type, ListId list, NodeId value,
                     NodeId where) {
  const NodeId isKnown = build_.known(value);
  const NodeId place = build_.place(among(list), build_.allOf({where, isKnown}));
  const NodeId isIt = build_.equal(place, build_.whole(countOf(it.ordinal)));
  const NodeId counts = build_.anyOf({isIt, build_.negate(isKnown)});
  return aggregateOf(Op::First, type, list, value, build_.allOf({where, counts}));
}

// The total by the number of known values. Of no known value it is missing, not a division by zero;
// a total that could not be computed still makes it so.
NodeId Lowering::average(const Type& type, ListId list, NodeId value, NodeId where) {
  const NodeId total = aggregateOf(Op::Total, typeOf(value), list, value, where);
  const NodeId isCounted = build_.allOf({where, build_.known(value)});
  const NodeId count = numberOf(list, isCounted);
  const NodeId isAny = build_.lessOrEqual(build_.whole(1), count);
  const NodeId failed = build_.negate(build_.known(total));
  return build_.given(build_.anyOf({isAny, failed}),
                      build_.arithmetic(Op::Divide, type, total, count));
}

// Of the events that are seen those that pass. Of no event it is missing.
NodeId Lowering::share(const Type& type, ListId list, const ast::Events& events, NodeId passes) {
  const NodeId all = numberOf(list, isSeen(list, events));
  const NodeId isAny = build_.lessOrEqual(build_.whole(1), all);
  const NodeId share = build_.arithmetic(Op::Divide, type, numberOf(list, passes), all);
  return build_.given(isAny, share);
}

}  // namespace muster::lower
