// Rules about conditions joined by and, or. Kleene's logic keeps the laws of lattices, but a
// condition and its opposite decide something only where neither is unknown.

#include <algorithm>
#include <functional>
#include <iterator>
#include <vector>

#include "compiler/rewrite/rules.h"

namespace muster::rewrite {

// match:  (eq x x), (lt x x), with x never unknown
// result: true, false
// null:   there is none; an x that can be unknown is left alone.
std::optional<NodeId> sameOnBothSides(Builder& build, NodeId id) {
  const Store& store = build.store();
  const NodeId value = store.operands(id)[0];
  if (store.operands(id)[1] != value || ir::canBeUnknown(store, value)) return std::nullopt;
  return build.truth(store.op(id) == Op::Equal);
}

// match:  (and c (not c) ...), (or c (not c) ...), with c never unknown
// result: false, true
// null:   there is none; a c that can be unknown is left alone.
std::optional<NodeId> complement(Builder& build, NodeId id) {
  const Store& store = build.store();
  const auto operands = store.operands(id);
  for (NodeId operand : operands) {
    if (store.op(operand) != Op::Not) continue;
    const NodeId opposite = store.operands(operand)[0];
    if (ir::canBeUnknown(store, opposite)) continue;
    if (std::ranges::binary_search(operands, opposite)) {
      return build.truth(store.op(id) == Op::Or);
    }
  }
  return std::nullopt;
}

// match:  (and a (or a b) ...), (or a (and a b) ...)
// result: a, without the one that a decides
// null:   if a is true or false the rule is plain; if a is unknown, (or a b) is unknown or true, so
//         that both sides are unknown; the other way round likewise.
std::optional<NodeId> absorb(Builder& build, NodeId id) {
  const Store& store = build.store();
  const Op inner = store.op(id) == Op::And ? Op::Or : Op::And;
  const auto operands = store.operands(id);
  std::vector<NodeId> kept;
  for (NodeId operand : operands) {
    const bool isAbsorbed = store.op(operand) == inner &&
                            std::ranges::any_of(store.operands(operand), [&](NodeId part) {
                              return std::ranges::binary_search(operands, part);
                            });
    if (!isAbsorbed) kept.push_back(operand);
  }
  if (kept.size() == operands.size()) return std::nullopt;
  return inner == Op::Or ? build.allOf(std::move(kept)) : build.anyOf(std::move(kept));
}

}  // namespace muster::rewrite
