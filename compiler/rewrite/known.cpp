// Rules about `known` and `given`: what makes a value unknown is looked for where it comes from,
// and a given stands around conditions rather than inside them, so that what it guards is shared.

#include <algorithm>
#include <vector>

#include "compiler/rewrite/rules.h"

namespace muster::rewrite {
namespace {

// Unknown exactly where an operand is.
bool isStrict(const Store& store, NodeId id) {
  switch (store.op(id)) {
    case Op::Not:
    case Op::Equal:
    case Op::Less:
    case Op::In:
    case Op::Listed:
    case Op::HasAny:
    case Op::HasAll:
    case Op::Contains:
    case Op::StartsWith:
    case Op::EndsWith:
    case Op::Matches:
    case Op::Shift:
    case Op::DayStart:
    case Op::UnitNumber: return true;
    case Op::Call:
      return builtins::signature(store.functionOf(id)).unknown == builtins::Unknown::Strict;
    // Unless it can overflow.
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Negate: return !store.facts(id).canBeUncomputable;
    case Op::True:
    case Op::False:
    case Op::Unknown:
    case Op::Const:
    case Op::Column:
    case Op::AsOf:
    case Op::Key:
    case Op::Lift:
    case Op::Known:
    case Op::AndKnown:
    case Op::OrMissing:
    case Op::And:
    case Op::Or:
    case Op::AtLeast:
    case Op::Else:
    case Op::Given:
    case Op::Divide:
    case Op::Sample:
    case Op::Population:
    case Op::Steps:
    case Op::Sequence:
    case Op::Place:
    case Op::Previous:
    case Op::Streak:
    case Op::Count:
    case Op::Total:
    case Op::Smallest:
    case Op::Largest:
    case Op::First:
    case Op::Latest:
    case Op::Distinct:
    case Op::Median:
    case Op::MostFrequent:
    case Op::LongestRun:
    case Op::LongestGap: return false;
  }
  return false;
}

bool hasOperand(const Store& store, NodeId id, NodeId operand) {
  return std::ranges::find(store.operands(id), operand) != store.operands(id).end();
}

// (not (lt c 1)): there is an event.
std::optional<NodeId> countThatIsNotZero(const Store& store, NodeId id) {
  if (store.op(id) != Op::Not) return std::nullopt;
  const NodeId less = store.operands(id)[0];
  if (store.op(less) != Op::Less) return std::nullopt;
  const NodeId count = store.operands(less)[0];
  const NodeId one = store.operands(less)[1];
  const bool isOne = store.op(one) == Op::Const && store.constantOf(one).number == 1;
  if (store.op(count) != Op::Count || !isOne) return std::nullopt;
  return count;
}

// Whether the value is unknown by itself wherever the condition is not true.
bool impliesUnknown(const Store& store, NodeId condition, NodeId value) {
  if (store.op(condition) == Op::Known) {
    return isStrict(store, value) && hasOperand(store, value, store.operands(condition)[0]);
  }
  if (store.op(condition) == Op::Or) {
    return std::ranges::any_of(store.operands(condition),
                               [&](NodeId part) { return impliesUnknown(store, part, value); });
  }
  const auto count = countThatIsNotZero(store, condition);
  if (!count || (store.op(value) != Op::Less && store.op(value) != Op::Equal)) return false;
  return std::ranges::any_of(store.operands(value), [&](NodeId operand) {
    return store.op(operand) == Op::Divide && store.operands(operand)[1] == *count;
  });
}

}  // namespace

// match:  (known x), with x a test, a move, a sum that cannot overflow, an else or a given
// result: all operands of x known; either side of an else; of a given the condition true and its
//         value known
// null:   never unknown on either side.
std::optional<NodeId> knownOfParts(Builder& build, NodeId id) {
  const Store& store = build.store();
  const NodeId value = store.operands(id)[0];
  const std::vector<NodeId> operands(store.operands(value).begin(), store.operands(value).end());
  std::vector<NodeId> parts;
  if (store.op(value) == Op::Given) {
    parts = {build.andKnown(operands[0]), build.known(operands[1])};
    return build.allOf(std::move(parts));
  }
  const bool isElse = store.op(value) == Op::Else;
  if (!isElse && !isStrict(store, value)) return std::nullopt;
  for (NodeId operand : operands) parts.push_back(build.known(operand));
  return isElse ? build.anyOf(std::move(parts)) : build.allOf(std::move(parts));
}

// match:  (lt (given c v) k), (eq (given c v) k), on either side; (not (given c v))
// result: (given c (lt v k))
// null:   where c is not true both sides are unknown.
std::optional<NodeId> givenOutside(Builder& build, NodeId id) {
  const Store& store = build.store();
  std::vector<NodeId> operands(store.operands(id).begin(), store.operands(id).end());
  for (NodeId& operand : operands) {
    if (store.op(operand) != Op::Given) continue;
    const NodeId condition = store.operands(operand)[0];
    operand = store.operands(operand)[1];
    return build.given(condition, build.again(store, id, operands));
  }
  return std::nullopt;
}

// match:  (lt (else v w) k), (eq (else v w) k), on either side, (in (else v w) k), with k a
// constant result: (else (lt v k) (lt w k)); with w a constant, too, (lt v k) settled as (lt w k)
// is null:   (lt v k) is unknown exactly where v is, and there both sides are (lt w k).
std::optional<NodeId> elseOutside(Builder& build, NodeId id) {
  const Store& store = build.store();
  const std::vector<NodeId> operands(store.operands(id).begin(), store.operands(id).end());
  for (const std::size_t i : {std::size_t{0}, std::size_t{1}}) {
    if (store.op(operands[i]) != Op::Else || store.op(operands[1 - i]) != Op::Const) continue;
    const auto testOf = [&](NodeId value) {
      std::vector<NodeId> tested = operands;
      tested[i] = value;
      return build.again(store, id, tested);
    };
    const NodeId value = store.operands(operands[i])[0];
    const NodeId other = store.operands(operands[i])[1];
    const NodeId first = testOf(value);
    const NodeId second = testOf(other);
    if (store.op(second) == Op::True) return build.orMissing(first);
    if (store.op(second) == Op::False) return build.andKnown(first);
    return build.otherwise(first, second);
  }
  return std::nullopt;
}

// match:  (given c (given d v))
// result: (given (and c d) v)
// null:   where c or d is not true both sides are missing.
std::optional<NodeId> givenInGiven(Builder& build, NodeId id) {
  const Store& store = build.store();
  const NodeId condition = store.operands(id)[0];
  const NodeId inner = store.operands(id)[1];
  if (store.op(inner) != Op::Given) return std::nullopt;
  const NodeId value = store.operands(inner)[1];
  return build.given(build.allOf({condition, store.operands(inner)[0]}), value);
}

// match:  (given c t), with t a test that is unknown wherever c is not true: c says that an operand
// of
//         t is known, or that the count t divides by is not zero
// result: t; of several conditions joined by and, only the others stay
// null:   where such a c is not true, t is unknown by itself.
std::optional<NodeId> givenAnyway(Builder& build, NodeId id) {
  const Store& store = build.store();
  const NodeId condition = store.operands(id)[0];
  const NodeId value = store.operands(id)[1];
  if (store.type(value).kind != schema::Kind::Bool) return std::nullopt;
  std::vector<NodeId> parts = {condition};
  if (store.op(condition) == Op::And) {
    parts.assign(store.operands(condition).begin(), store.operands(condition).end());
  }
  const auto count =
      std::erase_if(parts, [&](NodeId part) { return impliesUnknown(store, part, value); });
  if (count == 0) return std::nullopt;
  return build.given(build.allOf(std::move(parts)), value);
}

}  // namespace muster::rewrite
