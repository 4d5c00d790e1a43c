// Tests of values, and what joins conditions.

#include <algorithm>

#include "compiler/ir/facts.h"
#include "compiler/lower/lowering.h"

namespace muster::lower {

using ir::Op;

std::vector<NodeId> Lowering::exprs(const std::vector<ExprId>& ids) {
  std::vector<NodeId> nodes;
  nodes.reserve(ids.size());
  for (ExprId id : ids) nodes.push_back(expr(id));
  return nodes;
}

NodeId Lowering::compare(const ast::Compare& it) {
  if (isTime(it.left)) {
    const Point left = point(it.left);
    return compareTimes(it.op, left, point(it.right));
  }
  const NodeId left = expr(it.left);
  const NodeId right = expr(it.right);
  switch (it.op) {
    case ast::CompareOp::Equal: return build_.equal(left, right);
    case ast::CompareOp::NotEqual: return build_.negate(build_.equal(left, right));
    case ast::CompareOp::Less: return build_.less(left, right);
    case ast::CompareOp::LessEqual: return build_.lessOrEqual(left, right);
    case ast::CompareOp::Greater: return build_.less(right, left);
    case ast::CompareOp::GreaterEqual: return build_.lessOrEqual(right, left);
  }
  return notChecked();
}

NodeId Lowering::between(const ast::BetweenTest& it) {
  if (isTime(it.value)) {
    const Point time = point(it.value);
    const Point low = end(it.low);
    return negatedIf(it.isNegated, isBetween(time, low, end(it.high)));
  }
  const NodeId value = expr(it.value);
  const NodeId low = expr(it.low);
  const NodeId high = expr(it.high);
  const NodeId isAbove = build_.lessOrEqual(low, value);
  return negatedIf(it.isNegated, build_.allOf({isAbove, build_.lessOrEqual(value, high)}));
}

NodeId Lowering::oneOf(const ast::OneOfTest& it) {
  if (!isTime(it.value)) {
    const NodeId value = expr(it.value);
    return negatedIf(it.isNegated, oneOfValues(value, exprs(it.choices)));
  }
  const Point time = point(it.value);
  std::vector<NodeId> matches;
  for (ExprId choice : it.choices) matches.push_back(isSame(time, point(choice)));
  return negatedIf(it.isNegated, build_.anyOf(std::move(matches)));
}

// Constants of the value's own type make a set; a decimal that the value's places cannot hold is
// equal to none of its values. Everything else is compared one by one.
NodeId Lowering::oneOfValues(NodeId value, const std::vector<NodeId>& choices) {
  const Type type = typeOf(value);
  const bool hasSets = type.kind == Kind::Text || type.kind == Kind::Zone ||
                       type.kind == Kind::Enum || type.kind == Kind::Duration ||
                       ir::isDecimal(type);
  std::vector<NodeId> elements;
  std::vector<NodeId> matches;
  bool hasConstants = false;
  for (NodeId choice : choices) {
    if (!hasSets || !isOp(choice, Op::Const)) {
      matches.push_back(build_.equal(value, choice));
      continue;
    }
    hasConstants = true;
    if (!ir::isDecimal(type)) {
      elements.push_back(choice);
      continue;
    }
    const ir::Constant& constant = build_.store().constantOf(choice);
    const auto placed =
        withPlaces(Decimal{constant.number, ir::placesOf(constant.type)}, ir::placesOf(type));
    if (placed) elements.push_back(build_.number(type, *placed));
  }
  if (hasConstants) {
    const Type set{
        .kind = Kind::Set, .places = type.places, .element = type.kind, .unit = type.unit};
    matches.push_back(build_.in(value, setOf(set, elements)));
  }
  return build_.anyOf(std::move(matches));
}

NodeId Lowering::textTest(const ast::TextTest& it) {
  const NodeId text = expr(it.text);
  const NodeId pattern = expr(it.pattern);
  const auto test = [&](Op op) {
    return negatedIf(it.isNegated, build_.textTest(op, text, pattern, it.ignoresCase));
  };
  switch (it.op) {
    case ast::TextOp::Contains: return test(Op::Contains);
    case ast::TextOp::StartsWith: return test(Op::StartsWith);
    case ast::TextOp::EndsWith: return test(Op::EndsWith);
    case ast::TextOp::Matches: return test(Op::Matches);
  }
  return notChecked();
}

NodeId Lowering::setTest(const ast::SetTest& it) {
  if (const auto* list = std::get_if<sema::StaticListRef>(&program_.bindings[it.set])) {
    const NodeId value = expr(it.values[0]);
    const NodeId name = build_.text(program_.staticLists[list->index].name);
    return negatedIf(it.op == ast::SetOp::NoneOf, build_.listed(value, name));
  }
  const NodeId set = expr(it.set);
  const bool isAll = it.op == ast::SetOp::AllOf;
  const bool isNone = it.op == ast::SetOp::NoneOf;
  const auto against = [&](NodeId other) {
    return isAll ? build_.hasAll(set, other) : build_.hasAny(set, other);
  };
  if (it.other) return negatedIf(isNone, against(expr(*it.other)));

  const std::vector<NodeId> values = exprs(it.values);
  if (std::ranges::all_of(values, [&](NodeId value) { return isOp(value, Op::Const); })) {
    return negatedIf(isNone, against(setOf(typeOf(set), values)));
  }
  std::vector<NodeId> held;
  for (NodeId value : values) held.push_back(build_.in(value, set));
  return negatedIf(isNone, isAll ? build_.allOf(std::move(held)) : build_.anyOf(std::move(held)));
}

NodeId Lowering::presence(const ast::PresenceTest& it) {
  return negatedIf(!it.isKnown, build_.known(expr(it.value)));
}

NodeId Lowering::settled(const ast::Settled& it) {
  const NodeId operand = expr(it.operand);
  return it.unknownIs ? build_.orMissing(operand) : build_.andKnown(operand);
}

// At least as many of the conditions as a count that is not written out says: for some number j of
// them, the count is no more than j and j of them hold. Of more than it says, it is less than j.
// Where the count is missing, so is the answer, for of no conditions there are always enough.
NodeId Lowering::enoughOf(NodeId count, const std::vector<NodeId>& conditions, bool isMoreThan) {
  std::vector<NodeId> ways;
  for (std::size_t j = 0; j <= conditions.size(); ++j) {
    const NodeId many = build_.whole(static_cast<std::int64_t>(j));
    const NodeId fits = isMoreThan ? build_.less(count, many) : build_.lessOrEqual(count, many);
    ways.push_back(build_.allOf({fits, build_.atLeast(static_cast<std::int64_t>(j), conditions)}));
  }
  return build_.anyOf(std::move(ways));
}

NodeId Lowering::quantifiedConditions(const ast::QuantifiedConditions& it) {
  const std::vector<NodeId> conditions = exprs(it.conditions);
  const ast::Quantifier& quantifier = it.quantifier;
  const auto enough = [&](const std::optional<ExprId>& asked, bool isMoreThan) {
    const NodeId count = expr(*asked);
    if (!isOp(count, ir::Op::Const)) return enoughOf(count, conditions, isMoreThan);
    // More than there are conditions is all the same.
    const auto most = static_cast<Int128>(conditions.size()) + 1;
    const Int128 number = build_.store().constantOf(count).number;
    const auto written = static_cast<std::int64_t>(std::clamp<Int128>(number, -1, most));
    return build_.atLeast(written + (isMoreThan ? 1 : 0), conditions);
  };
  const auto atLeast = [&](const std::optional<ExprId>& count) { return enough(count, false); };
  const auto moreThan = [&](const std::optional<ExprId>& count) { return enough(count, true); };
  switch (quantifier.kind) {
    case ast::QuantifierKind::Any: return build_.anyOf(conditions);
    case ast::QuantifierKind::No: return build_.negate(build_.anyOf(conditions));
    case ast::QuantifierKind::Every: return build_.allOf(conditions);
    case ast::QuantifierKind::AtLeast: return atLeast(quantifier.count);
    case ast::QuantifierKind::AtMost: return build_.negate(moreThan(quantifier.count));
    case ast::QuantifierKind::MoreThan: return moreThan(quantifier.count);
    case ast::QuantifierKind::FewerThan: return build_.negate(atLeast(quantifier.count));
    case ast::QuantifierKind::Exactly: {
      const NodeId enoughOfThem = atLeast(quantifier.count);
      return build_.allOf({enoughOfThem, build_.negate(moreThan(quantifier.count))});
    }
    case ast::QuantifierKind::Between: {
      // No number of them is between 2 and 1, even where it cannot be told how many hold.
      const NodeId low = expr(*quantifier.count);
      const NodeId high = expr(*quantifier.high);
      const NodeId isInside =
          build_.allOf({build_.lessOrEqual(low, high), atLeast(quantifier.count),
                        build_.negate(moreThan(quantifier.high))});
      // Of two asked counts both must be known, whatever the other says.
      const NodeId areKnown = build_.allOf({build_.known(low), build_.known(high)});
      return build_.given(areKnown, isInside);
    }
  }
  return notChecked();
}

}  // namespace muster::lower
