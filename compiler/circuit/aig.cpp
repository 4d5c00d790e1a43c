#include "compiler/circuit/aig.h"

#include <utility>

namespace muster::circuit {

Edge Aig::input() {
  nodes_.push_back({});
  return Edge(size() - 1, false);
}

// One level down, where a = x & y or a = !(x & y):
//   (x & y) & x = x & y       (x & y) & !x = false
//   !(x & y) & !x = !x
std::optional<Edge> Aig::absorb(Edge a, Edge b) const {
  if (!isAnd(a.node())) return std::nullopt;
  const Edge x = left(a.node());
  const Edge y = right(a.node());
  if (!a.isComplement()) {
    if (b == x || b == y) return a;
    if (b == !x || b == !y) return kFalse;
  } else if (b == !x || b == !y) {
    return b;
  }
  return std::nullopt;
}

Edge Aig::allOf(Edge a, Edge b) {
  if (b < a) std::swap(a, b);
  if (a == kFalse || a == !b) return kFalse;
  if (a == kTrue || a == b) return b;
  if (const auto absorbed = absorb(a, b)) return *absorbed;
  if (const auto absorbed = absorb(b, a)) return *absorbed;
  // !(x & y) & x = x & !y
  for (const auto& [inner, outer] : {std::pair(a, b), std::pair(b, a)}) {
    if (!inner.isComplement() || !isAnd(inner.node())) continue;
    const Edge x = left(inner.node());
    const Edge y = right(inner.node());
    if (outer == x) return allOf(x, !y);
    if (outer == y) return allOf(y, !x);
  }
  // Two conjunctions that contradict each other.
  if (!a.isComplement() && !b.isComplement() && isAnd(a.node()) && isAnd(b.node())) {
    for (Edge x : {left(a.node()), right(a.node())}) {
      if (x == !left(b.node()) || x == !right(b.node())) return kFalse;
    }
  }
  return andOf(a, b);
}

Edge Aig::andOf(Edge left, Edge right) {
  std::uint32_t& slot = slotOf(left, right);
  if (slot != 0) return Edge(slot, false);
  slot = size();
  nodes_.push_back({left, right});
  const Edge added(slot, false);
  if (nodes_.size() * 2 > table_.size()) growTable();
  return added;
}

// Where the node with these fan-ins stands in the table, or would.
std::uint32_t& Aig::slotOf(Edge left, Edge right) {
  const std::uint64_t key = std::uint64_t{left.raw()} << 32 | right.raw();
  const std::uint64_t hash = key * 0x9E3779B97F4A7C15U;
  std::size_t at = (hash ^ hash >> 32) & (table_.size() - 1);
  while (table_[at] != 0) {
    const Node& node = nodes_[table_[at]];
    if (node.left == left && node.right == right) break;
    at = (at + 1) & (table_.size() - 1);
  }
  return table_[at];
}

void Aig::growTable() {
  table_.assign(table_.size() * 2, 0);
  for (std::uint32_t i = 1; i < size(); ++i) {
    if (isAnd(i)) slotOf(nodes_[i].left, nodes_[i].right) = i;
  }
}

Edge Aig::choose(Edge which, Edge yes, Edge no) {
  if (yes == no) return yes;
  return anyOf(allOf(which, yes), allOf(!which, no));
}

}  // namespace muster::circuit
