// Rules about `and known` and `or missing`: they are pushed down to the conditions that can be
// unknown, where the builder drops those that cannot, and fall away where only true matters.

#include <vector>

#include "compiler/rewrite/rules.h"

namespace muster::rewrite {
namespace {

NodeId settle(Builder& build, bool asTrue, NodeId condition) {
  return asTrue ? build.orMissing(condition) : build.andKnown(condition);
}

// The condition, with `and known` left out wherever an unknown keeps the whole from being true.
NodeId unsettled(Builder& build, NodeId id) {
  const Store& store = build.store();
  if (store.facts(id).height > kHeightMax) return id;
  const std::vector<NodeId> operands(store.operands(id).begin(), store.operands(id).end());
  const Op op = store.op(id);
  if (op == Op::AndKnown) return unsettled(build, operands[0]);
  if (op != Op::And && op != Op::Or && op != Op::AtLeast && op != Op::Lift) return id;
  std::vector<NodeId> parts;
  for (NodeId operand : operands) parts.push_back(unsettled(build, operand));
  return parts == operands ? id : build.again(store, id, parts);
}

// Not(c), with the not one step further down where c joins conditions.
std::optional<NodeId> settledOpposite(Builder& build, bool asTrue, NodeId joined) {
  const Store& store = build.store();
  const Op op = store.op(joined);
  if (op != Op::And && op != Op::Or && op != Op::AtLeast) return std::nullopt;
  const std::vector<NodeId> operands(store.operands(joined).begin(), store.operands(joined).end());
  const std::int64_t least = store.payload(joined);
  std::vector<NodeId> parts;
  for (NodeId part : operands) parts.push_back(settle(build, asTrue, build.negate(part)));
  if (op == Op::And) return build.anyOf(std::move(parts));
  if (op == Op::Or) return build.allOf(std::move(parts));
  const auto size = static_cast<std::int64_t>(parts.size());
  return build.atLeast(size - least + 1, std::move(parts));
}

}  // namespace

// match:  (not (and_known c)), (not (or_missing c))
// result: (or_missing (not c)), (and_known (not c))
// null:   where c is unknown both sides are true, or both false.
std::optional<NodeId> settledUnderNot(Builder& build, NodeId id) {
  const Store& store = build.store();
  const NodeId settled = store.operands(id)[0];
  const Op op = store.op(settled);
  if (op != Op::AndKnown && op != Op::OrMissing) return std::nullopt;
  const NodeId condition = store.operands(settled)[0];
  return settle(build, op == Op::AndKnown, build.negate(condition));
}

// match:  (and_known (and a b)), also of or, at_least, given, and of their opposites; so or_missing
// result: (and (and_known a) (and_known b)): and, or, at_least grow with each of their conditions,
//         and (given c v) is true where c and v are, and not false where c is not true or v not
//         false
// null:   reading every unknown part as false gives the whole as it is with unknown read as false;
//         with true likewise.
std::optional<NodeId> settledParts(Builder& build, NodeId id) {
  const Store& store = build.store();
  const bool asTrue = store.op(id) == Op::OrMissing;
  const NodeId inner = store.operands(id)[0];
  if (store.facts(inner).height > kHeightMax) return std::nullopt;
  const std::vector<NodeId> operands(store.operands(inner).begin(), store.operands(inner).end());
  const Op op = store.op(inner);
  if (op == Op::Not) return settledOpposite(build, asTrue, operands[0]);
  if (op == Op::Given) {
    const NodeId holds = build.andKnown(operands[0]);
    const NodeId value = settle(build, asTrue, operands[1]);
    return asTrue ? build.anyOf({build.negate(holds), value}) : build.allOf({holds, value});
  }
  if (op != Op::And && op != Op::Or && op != Op::AtLeast) return std::nullopt;
  std::vector<NodeId> parts;
  for (NodeId part : operands) parts.push_back(settle(build, asTrue, part));
  return build.again(store, inner, parts);
}

// match:  (count (and_known c)), and every other aggregate; below and, or, at_least too
// result: (count c)
// null:   an event whose condition is unknown does not pass, be it settled as false or not.
std::optional<NodeId> settledWhere(Builder& build, NodeId id) {
  const Store& store = build.store();
  std::vector<NodeId> operands(store.operands(id).begin(), store.operands(id).end());
  const NodeId where = unsettled(build, operands.back());
  if (where == operands.back()) return std::nullopt;
  operands.back() = where;
  return build.again(store, id, operands);
}

}  // namespace muster::rewrite
