#pragma once

// A network of two-input `and` with inverters on its edges, hash-consed: the form in which the
// circuit is built and shared before it is mapped to gates.
//
// INVARIANT (fan-ins first): both fan-ins of a node have smaller indices than the node.
// Tested by tests/unit/circuit.

#include <cstdint>
#include <optional>
#include <vector>

namespace muster::circuit {

// A node of the network, or its complement.
class Edge {
 public:
  constexpr Edge() = default;
  constexpr Edge(std::uint32_t node, bool isComplement) : raw_(node * 2 + (isComplement ? 1 : 0)) {}
  constexpr std::uint32_t node() const { return raw_ / 2; }
  constexpr bool isComplement() const { return raw_ % 2 != 0; }
  constexpr std::uint32_t raw() const { return raw_; }
  constexpr Edge operator!() const { return Edge(node(), !isComplement()); }
  friend constexpr auto operator<=>(Edge, Edge) = default;

 private:
  std::uint32_t raw_ = 0;
};

inline constexpr Edge kFalse(0, false);
inline constexpr Edge kTrue(0, true);

class Aig {
 public:
  // Node 0 is the constant false.
  Aig() : nodes_(1), table_(kSmallestTable, 0) {}

  Edge input();
  Edge allOf(Edge a, Edge b);
  Edge anyOf(Edge a, Edge b) { return !allOf(!a, !b); }
  // `yes` where `which` holds, else `no`.
  Edge choose(Edge which, Edge yes, Edge no);
  Edge differ(Edge a, Edge b) { return choose(a, !b, b); }
  Edge majority(Edge a, Edge b, Edge c) { return choose(a, anyOf(b, c), allOf(b, c)); }

  std::uint32_t size() const { return static_cast<std::uint32_t>(nodes_.size()); }
  // A constant is never a fan-in.
  bool isAnd(std::uint32_t node) const { return nodes_[node].left != kFalse; }
  bool isInput(std::uint32_t node) const { return node != 0 && !isAnd(node); }
  Edge left(std::uint32_t node) const { return nodes_[node].left; }
  Edge right(std::uint32_t node) const { return nodes_[node].right; }

 private:
  static constexpr std::size_t kSmallestTable = 1024;

  struct Node {
    Edge left;
    Edge right;
  };
  // What `a & b` is, where the fan-ins of `a` alone settle it.
  std::optional<Edge> absorb(Edge a, Edge b) const;
  // The node with these fan-ins, which is added if there is none.
  Edge andOf(Edge left, Edge right);
  std::uint32_t& slotOf(Edge left, Edge right);
  void growTable();

  std::vector<Node> nodes_;
  // Open addressing: the nodes that are `and`, 0 where free. A power of two.
  std::vector<std::uint32_t> table_;
};

}  // namespace muster::circuit
