// Rules about comparisons with constants. All of them are brought to one form, `lt x k` with k of
// the very type of x, so that `age >= 18`, `age > 17` and `not age < 18` are one node; then several
// bounds of one value are one.

#include <algorithm>
#include <vector>

#include "compiler/ir/constants.h"
#include "compiler/ir/facts.h"
#include "compiler/rewrite/rules.h"

namespace muster::rewrite {
namespace {

using ir::Constant;
using schema::Kind;
using schema::Type;

// The largest number of the type that is at most the constant.
std::optional<Int128> floorOf(const Constant& value, const Type& type) {
  if (!ir::isDecimal(type)) return value.number;
  const int more = ir::placesOf(type) - ir::placesOf(value.type);
  if (more >= 0) return scaleUp(value.number, more);
  const Int128 divisor = powerOfTen(-more);
  const Int128 quotient = value.number / divisor;
  return value.number % divisor < 0 ? quotient - 1 : quotient;
}

bool isExact(const Constant& value, const Type& type, Int128 floor) {
  const auto order = ir::compare(value, Constant{.type = type, .number = floor});
  return order && *order == std::strong_ordering::equal;
}

bool isSameQuantity(const Type& a, const Type& b) {
  return ir::isDecimal(a) ? ir::isDecimal(b) : a == b;
}

// Whether the type has a value of that number: an enum ends, every other kind goes on. Nothing
// where there is no schema to tell.
std::optional<bool> exists(const Store& store, const Type& type, Int128 number) {
  if (type.kind != Kind::Enum) return true;
  if (!store.schema()) return std::nullopt;
  const auto& values = store.schema()->enums[EnumId(type.unit)].values;
  return number < static_cast<Int128>(values.size());
}

// A test of one value against one constant.
struct Bound {
  NodeId value;
  bool isUpper;  // lt value constant, else its opposite
  NodeId constant;
  NodeId node;
};

std::optional<Bound> boundOf(const Store& store, NodeId node) {
  const bool isUpper = store.op(node) != Op::Not;
  const NodeId less = isUpper ? node : store.operands(node)[0];
  if (store.op(less) != Op::Less) return std::nullopt;
  const NodeId value = store.operands(less)[0];
  const NodeId constant = store.operands(less)[1];
  if (store.op(value) == Op::Const || store.op(constant) != Op::Const) return std::nullopt;
  return Bound{value, isUpper, constant, node};
}

// The bounds among the operands, those of one value together, upper ones last. None if there is
// only one.
std::vector<Bound> boundsOf(const Store& store, NodeId id) {
  std::vector<Bound> bounds;
  for (NodeId operand : store.operands(id)) {
    if (const auto bound = boundOf(store, operand)) bounds.push_back(*bound);
  }
  if (bounds.size() < 2) return {};
  std::ranges::sort(bounds, [](const Bound& a, const Bound& b) {
    return std::tie(a.value, a.isUpper, a.node) < std::tie(b.value, b.isUpper, b.node);
  });
  return bounds;
}

bool isLess(const Store& store, NodeId a, NodeId b) {
  const auto order = ir::compare(store.constantOf(a), store.constantOf(b));
  return order && *order == std::strong_ordering::less;
}

// The operands without some of them, with others in their place.
NodeId replaced(Builder& build, NodeId id, std::vector<NodeId> gone, std::vector<NodeId> added) {
  const Store& store = build.store();
  std::ranges::sort(gone);
  for (NodeId operand : store.operands(id)) {
    if (!std::ranges::binary_search(gone, operand)) added.push_back(operand);
  }
  return store.op(id) == Op::And ? build.allOf(std::move(added)) : build.anyOf(std::move(added));
}

}  // namespace

bool hasSets(Kind kind) {
  return (ir::isDiscrete(kind) && kind != Kind::Instant) || kind == Kind::Text ||
         kind == Kind::Zone;
}

std::optional<NodeId> neverTrue(Builder& build, NodeId value) {
  const Type type = build.store().type(value);
  if (!ir::canBeUnknown(build.store(), value)) return build.truth(false);
  if (!hasSets(type.kind)) return std::nullopt;
  const Type set{.kind = Kind::Set, .places = type.places, .element = type.kind, .unit = type.unit};
  return build.in(value, build.constant({.type = set}));
}

// match:  (lt k x), with k a constant and x of whole numbers
// result: (not (lt x k')), k' the next number of x's type above k
// null:   both sides are unknown exactly when x is.
std::optional<NodeId> thresholdOnTheRight(Builder& build, NodeId id) {
  const Store& store = build.store();
  const NodeId constant = store.operands(id)[0];
  const NodeId value = store.operands(id)[1];
  const Type type = store.type(value);
  if (store.op(constant) != Op::Const || store.op(value) == Op::Const) return std::nullopt;
  if (!ir::isDiscrete(type.kind) || !isSameQuantity(type, store.type(constant)))
    return std::nullopt;
  const auto floor = floorOf(store.constantOf(constant), type);
  const auto next = floor ? add(*floor, 1) : std::nullopt;
  const auto isThere = next ? exists(store, type, *next) : std::nullopt;
  if (!isThere) return std::nullopt;
  if (!*isThere) return neverTrue(build, value);
  return build.negate(build.less(value, build.number(type, *next)));
}

// match:  (lt x k), with k a decimal of other places, or of another kind, than x
// result: (lt x k'), k' the smallest number of x's type that is at least k
// null:   both sides are unknown exactly when x is.
std::optional<NodeId> placeThreshold(Builder& build, NodeId id) {
  const Store& store = build.store();
  const NodeId value = store.operands(id)[0];
  const NodeId constant = store.operands(id)[1];
  const Type type = store.type(value);
  if (store.op(constant) != Op::Const || store.op(value) == Op::Const) return std::nullopt;
  if (store.type(constant) == type || !ir::isDecimal(type)) return std::nullopt;
  if (!ir::isDecimal(store.type(constant))) return std::nullopt;
  auto placed = floorOf(store.constantOf(constant), type);
  if (placed && !isExact(store.constantOf(constant), type, *placed)) placed = add(*placed, 1);
  if (!placed) return std::nullopt;
  return build.less(value, build.number(type, *placed));
}

// match:  (lt c k), with c a count that is never unknown and k at most 0
// result: false
// null:   there is none.
std::optional<NodeId> nothingBelowZero(Builder& build, NodeId id) {
  const Store& store = build.store();
  const NodeId count = store.operands(id)[0];
  const NodeId constant = store.operands(id)[1];
  const bool isCount = store.op(count) == Op::Count || store.op(count) == Op::Distinct ||
                       store.op(count) == Op::LongestRun;
  if (!isCount || ir::canBeUnknown(store, count)) return std::nullopt;
  if (store.op(constant) != Op::Const || store.constantOf(constant).number > 0) {
    return std::nullopt;
  }
  return build.truth(false);
}

// match:  (eq x k), with k a decimal of other places, or of another kind, than x
// result: (eq x k'), the same number at x's type; where x has no such number, in an empty set
// null:   both sides are unknown exactly when x is.
std::optional<NodeId> placeEqual(Builder& build, NodeId id) {
  const Store& store = build.store();
  const bool isFirst = store.op(store.operands(id)[0]) == Op::Const;
  const NodeId constant = store.operands(id)[isFirst ? 0 : 1];
  const NodeId value = store.operands(id)[isFirst ? 1 : 0];
  const Type type = store.type(value);
  if (store.op(constant) != Op::Const || store.op(value) == Op::Const) return std::nullopt;
  if (store.type(constant) == type || !ir::isDecimal(type)) return std::nullopt;
  if (!ir::isDecimal(store.type(constant))) return std::nullopt;
  const auto placed = floorOf(store.constantOf(constant), type);
  if (!placed) return std::nullopt;
  if (!isExact(store.constantOf(constant), type, *placed)) return neverTrue(build, value);
  return build.equal(value, build.number(type, *placed));
}

// match:  (eq c k), with c a Count
// result: (and (not (lt c k)) (lt c k+1)), which asks for no more than k + 1 events
// null:   a count is never unknown.
std::optional<NodeId> equalCount(Builder& build, NodeId id) {
  const Store& store = build.store();
  const bool isFirst = store.op(store.operands(id)[0]) == Op::Const;
  const NodeId constant = store.operands(id)[isFirst ? 0 : 1];
  const NodeId count = store.operands(id)[isFirst ? 1 : 0];
  if (store.op(constant) != Op::Const || store.op(count) != Op::Count) return std::nullopt;
  if (store.type(constant).kind != Kind::Whole) return std::nullopt;
  const auto next = add(store.constantOf(constant).number, 1);
  if (!next) return std::nullopt;
  const NodeId isEnough = build.negate(build.less(count, constant));
  return build.allOf({isEnough, build.less(count, build.whole(*next))});
}

// match:  (and (lt x a) (lt x b) ...), or several (not (lt x a)); the same under or
// result: under and the smallest upper and the largest lower bound, under or the other ones
// null:   when x is unknown all of them are, and so is the one that stays.
std::optional<NodeId> mergeBounds(Builder& build, NodeId id) {
  const Store& store = build.store();
  const std::vector<Bound> bounds = boundsOf(store, id);
  const bool isAnd = store.op(id) == Op::And;
  std::vector<NodeId> gone;
  for (std::size_t i = 0; i < bounds.size();) {
    std::size_t best = i;
    std::size_t next = i + 1;
    for (; next < bounds.size() && bounds[next].value == bounds[i].value &&
           bounds[next].isUpper == bounds[i].isUpper;
         ++next) {
      const bool isSmaller = isLess(store, bounds[next].constant, bounds[best].constant);
      const bool wantsSmaller = isAnd == bounds[i].isUpper;
      const std::size_t worse = isSmaller == wantsSmaller ? best : next;
      gone.push_back(bounds[worse].node);
      if (worse == best) best = next;
    }
    i = next;
  }
  if (gone.empty()) return std::nullopt;
  return replaced(build, id, std::move(gone), {});
}

// match:  (and (not (lt x a)) (lt x b)) with b <= a; (or (not (lt x a)) (lt x b)) with a <= b
// result: what is false, or true, where x is known
// null:   when x is unknown both bounds are, and so is the test of an empty set.
std::optional<NodeId> clashingBounds(Builder& build, NodeId id) {
  const Store& store = build.store();
  const std::vector<Bound> bounds = boundsOf(store, id);
  const bool isAnd = store.op(id) == Op::And;
  for (std::size_t i = 0; i + 1 < bounds.size(); ++i) {
    const Bound& lower = bounds[i];
    const Bound& upper = bounds[i + 1];
    if (lower.value != upper.value || lower.isUpper || !upper.isUpper) continue;
    const bool clashes = isAnd ? !isLess(store, lower.constant, upper.constant)
                               : !isLess(store, upper.constant, lower.constant);
    if (!clashes) continue;
    auto decided = neverTrue(build, lower.value);
    if (!decided) continue;
    if (!isAnd) decided = build.negate(*decided);
    return replaced(build, id, {lower.node, upper.node}, {*decided});
  }
  return std::nullopt;
}

}  // namespace muster::rewrite
