#pragma once

// A network of two-input `and` with inverters on its edges, hash-consed: the form in which the
// circuit is built and shared before it is mapped to gates.
//
// INVARIANT (fan-ins first): both fan-ins of a node have smaller indices than the node.
// Tested by tests/unit/circuit.

#include <cstdint>
#include <optional>
#include <unordered_map>
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
  Aig() : nodes_(1) { unique_.reserve(4096); }

  Edge input();
  Edge allOf(Edge a, Edge b);
  Edge anyOf(Edge a, Edge b) { return !allOf(!a, !b); }
  // `yes` where `which` holds, else `no`.
  Edge choose(Edge which, Edge yes, Edge no);
  Edge differ(Edge a, Edge b) { return choose(a, !b, b); }
  Edge majority(Edge a, Edge b, Edge c) { return choose(a, anyOf(b, c), allOf(b, c)); }

  std::uint32_t size() const { return static_cast<std::uint32_t>(nodes_.size()); }
  bool isAnd(std::uint32_t node) const { return nodes_[node].isAnd; }
  bool isInput(std::uint32_t node) const { return node != 0 && !nodes_[node].isAnd; }
  Edge left(std::uint32_t node) const { return nodes_[node].left; }
  Edge right(std::uint32_t node) const { return nodes_[node].right; }

 private:
  struct Node {
    Edge left;
    Edge right;
    bool isAnd = false;
  };
  // What `a & b` is, where the fan-ins of `a` alone settle it.
  std::optional<Edge> absorb(Edge a, Edge b) const;

  std::vector<Node> nodes_;
  std::unordered_map<std::uint64_t, std::uint32_t> unique_;
};

}  // namespace muster::circuit
