// Quantifiers and aggregates over event lists. There is one form for all: an aggregate over the
// events that have happened, lie in the window and pass the `where`. A window that cannot be
// placed, because a point it names is missing, makes the whole unknown: that is the Given around
// it.

#include "compiler/lower/lowering.h"

namespace muster::lower {

using ir::Op;

// What happened after as of does not exist; what has only a date stands at its first instant.
NodeId Lowering::happened(ListId list, const std::optional<ast::Window>& window) {
  const NodeId time = build_.column(program_.schema.lists[list].time);
  const Point at = pointOf(time);
  const NodeId now = asOf(at.isPeriod ? Kind::Date : Kind::Instant, 0, ast::TimeUnit::Day);
  const NodeId exists = build_.lessOrEqual(time, now);
  return window ? build_.allOf({exists, isIn(*window, at)}) : exists;
}

NodeId Lowering::passes(ListId list, const ast::Events& events) {
  const NodeId isSeen = happened(list, events.window);
  return events.where ? build_.allOf({isSeen, expr(*events.where)}) : isSeen;
}

NodeId Lowering::quantifiedEvents(ExprId id, const ast::QuantifiedEvents& it) {
  const ListId list = *program_.lists[id];
  const NodeId canBePlaced = boundsAreKnown(it.events.window);
  if (it.quantifier.kind == ast::QuantifierKind::Every) {
    return build_.given(canBePlaced, every(list, it.events));
  }
  const NodeId count = build_.count(list, passes(list, it.events));
  return fits(it.quantifier, build_.given(canBePlaced, count));
}

// There is none for which the `where` is not true.
NodeId Lowering::every(ListId list, const ast::Events& events) {
  const NodeId isSeen = happened(list, events.window);
  const NodeId holds = events.where ? build_.andKnown(expr(*events.where)) : build_.truth(true);
  const NodeId exceptions = build_.count(list, build_.allOf({isSeen, build_.negate(holds)}));
  return build_.less(exceptions, build_.whole(1));
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
  const NodeId where = passes(list, it.events);
  const auto placed = [&](NodeId value) {
    return build_.given(boundsAreKnown(it.events.window), value);
  };
  if (it.fn == ast::AggregateFn::Number) return placed(build_.count(list, where));
  const NodeId value = expr(*it.operand);
  const auto of = [&](Op op) { return placed(build_.aggregate(op, type, list, value, where)); };
  switch (it.fn) {
    case ast::AggregateFn::Number: break;
    case ast::AggregateFn::Total: return of(Op::Total);
    case ast::AggregateFn::Average: return placed(average(type, list, value, where));
    case ast::AggregateFn::Smallest: return of(Op::Smallest);
    case ast::AggregateFn::Largest: return of(Op::Largest);
    case ast::AggregateFn::First: return of(Op::First);
    case ast::AggregateFn::Latest: return of(Op::Latest);
    case ast::AggregateFn::Distinct: return of(Op::Distinct);
  }
  return notChecked();
}

// The total by the number of known values. Of no known value it is missing, not a division by zero;
// a total that could not be computed still makes it so.
NodeId Lowering::average(const Type& type, ListId list, NodeId value, NodeId where) {
  const NodeId total = build_.aggregate(Op::Total, typeOf(value), list, value, where);
  const NodeId isCounted = build_.allOf({where, build_.known(value)});
  const NodeId count = build_.count(list, isCounted);
  const NodeId isAny = build_.lessOrEqual(build_.whole(1), count);
  const NodeId failed = build_.negate(build_.known(total));
  return build_.given(build_.anyOf({isAny, failed}),
                      build_.arithmetic(Op::Divide, type, total, count));
}

}  // namespace muster::lower
