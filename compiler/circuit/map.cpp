#include "compiler/circuit/map.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>

// A cut of a node is up to three nodes that together decide it. Each node keeps the few cuts of the
// least area flow: the gates of its cone, each divided among its users. One pass is enough (further
// ones gain two gates in a thousand).

namespace muster::circuit {

namespace {

constexpr std::size_t kLeavesMax = 3;
constexpr std::size_t kCutsMax = 6;

// Table values of the three leaves themselves: leaf 0 is the highest bit of the index.
constexpr std::array<std::uint8_t, 3> kLeafTable = {0xF0, 0xCC, 0xAA};

struct Cut {
  std::array<std::uint32_t, kLeavesMax> leaves{};  // ascending
  std::uint8_t size = 0;
  std::uint8_t table = 0;  // over leaves 0, 1, 2; ignores those past `size`
  float flow = 0;
};

// `table` over the cut's leaves, as a table over `leaves`, which hold them all.
std::uint8_t spread(const Cut& cut, const std::array<std::uint32_t, kLeavesMax>& leaves,
                    std::size_t size) {
  std::array<int, kLeavesMax> shiftOf{};  // where leaf i of the cut stands in the new index
  bool isSame = true;
  for (std::size_t i = 0; i < cut.size; ++i) {
    const auto at = std::find(leaves.begin(), leaves.begin() + size, cut.leaves[i]);
    shiftOf[i] = 2 - static_cast<int>(at - leaves.begin());
    isSame = isSame && shiftOf[i] == 2 - static_cast<int>(i);
  }
  if (isSame) return cut.table;
  unsigned result = 0;
  for (unsigned row = 0; row < 8; ++row) {
    unsigned own = 0;
    for (std::size_t i = 0; i < cut.size; ++i) own |= (row >> shiftOf[i] & 1U) << (2 - i);
    result |= (cut.table >> own & 1U) << row;
  }
  return static_cast<std::uint8_t>(result);
}

// Leaves that the function does not depend on are dropped.
void dropIdleLeaves(Cut& cut) {
  Cut slim;
  slim.flow = cut.flow;
  std::array<int, kLeavesMax> from{};
  for (std::size_t i = 0; i < cut.size; ++i) {
    if (!dependsOn(cut.table, static_cast<int>(i))) continue;
    from[slim.size] = static_cast<int>(i);
    slim.leaves[slim.size++] = cut.leaves[i];
  }
  if (slim.size == cut.size) return;
  unsigned table = 0;
  for (unsigned row = 0; row < 8; ++row) {
    unsigned old = 0;
    for (std::size_t i = 0; i < slim.size; ++i) old |= (row >> (2 - i) & 1U) << (2 - from[i]);
    table |= (cut.table >> old & 1U) << row;
  }
  slim.table = static_cast<std::uint8_t>(table);
  cut = slim;
}

// The leaves of both, if there are few enough.
std::optional<Cut> joined(const Cut& a, const Cut& b) {
  Cut cut;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size || j < b.size) {
    if (cut.size == kLeavesMax) return std::nullopt;
    const std::uint32_t left = i < a.size ? a.leaves[i] : ~0U;
    const std::uint32_t right = j < b.size ? b.leaves[j] : ~0U;
    cut.leaves[cut.size++] = std::min(left, right);
    if (left <= right) ++i;
    if (right <= left) ++j;
  }
  return cut;
}

// `cut` has the leaves of `a` and `b` and becomes their conjunction.
void setTable(Cut& cut, const Cut& a, bool aIsComplement, const Cut& b, bool bIsComplement) {
  const unsigned tableA = spread(a, cut.leaves, cut.size) ^ (aIsComplement ? 0xFFU : 0U);
  const unsigned tableB = spread(b, cut.leaves, cut.size) ^ (bIsComplement ? 0xFFU : 0U);
  cut.table = static_cast<std::uint8_t>(tableA & tableB);
  dropIdleLeaves(cut);
}

class Mapper {
 public:
  Mapper(const Aig& aig, std::span<const Edge> roots)
      : aig_(aig), roots_(roots), users_(aig.size(), 0), best_(aig.size()), flow_(aig.size(), 0) {}

  Mapped map() {
    countUsers();
    chooseCuts();
    cover();
    return std::move(mapped_);
  }

 private:
  void countUsers() {
    for (Edge root : roots_) ++users_[root.node()];
    // Relies on (fan-ins first).
    for (std::uint32_t node = aig_.size(); node-- > 1;) {
      if (users_[node] == 0 || !aig_.isAnd(node)) continue;
      ++users_[aig_.left(node).node()];
      ++users_[aig_.right(node).node()];
    }
  }

  static Cut trivial(std::uint32_t node, float flow) {
    return {.leaves = {node}, .size = 1, .table = kLeafTable[0], .flow = flow};
  }

  void chooseCuts() {
    std::vector<Cut> cuts;  // of all nodes so far, node by node
    std::vector<CutsOf> ofNode(aig_.size());
    std::vector<Cut> found;
    for (std::uint32_t node = 1; node < aig_.size(); ++node) {
      if (users_[node] == 0) continue;
      ofNode[node].begin = cuts.size();
      if (aig_.isAnd(node)) {
        findCuts(node, cuts, ofNode, found);
        best_[node] = found.front();
        flow_[node] = best_[node].flow / static_cast<float>(users_[node]);
        cuts.insert(cuts.end(), found.begin(), found.end());
      }
      // A node that is constant or another node's value is never a leaf.
      if (!aig_.isAnd(node) || best_[node].size >= 2) cuts.push_back(trivial(node, flow_[node]));
      ofNode[node].end = cuts.size();
    }
  }

  struct CutsOf {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  // `found` becomes the few best cuts of the node.
  void findCuts(std::uint32_t node, const std::vector<Cut>& cuts, const std::vector<CutsOf>& ofNode,
                std::vector<Cut>& found) const {
    const Edge left = aig_.left(node);
    const Edge right = aig_.right(node);
    const auto those = [&](Edge edge) {
      const CutsOf range = ofNode[edge.node()];
      return std::span(cuts).subspan(range.begin, range.end - range.begin);
    };
    found.clear();
    for (const Cut& a : those(left)) {
      for (const Cut& b : those(right)) {
        std::optional<Cut> cut = joined(a, b);
        if (!cut) continue;
        const auto isSame = [&](const Cut& other) {
          return other.size == cut->size && other.leaves == cut->leaves;
        };
        if (std::any_of(found.begin(), found.end(), isSame)) continue;
        setTable(*cut, a, left.isComplement(), b, right.isComplement());
        if (cut->size < 2) {
          found.assign(1, *cut);
          return;
        }
        cut->flow = 1;
        for (std::size_t i = 0; i < cut->size; ++i) cut->flow += flow_[cut->leaves[i]];
        if (std::none_of(found.begin(), found.end(), isSame)) found.push_back(*cut);
      }
    }
    // Equal ones stay in the order in which they were found.
    std::stable_sort(found.begin(), found.end(), [](const Cut& a, const Cut& b) {
      return a.flow != b.flow ? a.flow < b.flow : a.size < b.size;
    });
    if (found.size() > kCutsMax) found.resize(kCutsMax);
  }

  // Gates in the order of a walk from each root in turn.
  void cover() {
    placed_.assign(aig_.size(), {});
    std::vector<Edge> wanted;
    for (Edge root : roots_) wanted.push_back(seenThrough(root));
    for (Edge root : wanted) {
      if (root.isComplement())
        isWantedInverted_[root.node()] = true;
      else
        isWanted_[root.node()] = true;
    }
    for (Edge root : wanted) {
      if (root == kFalse || root == kTrue) {
        mapped_.outputs.emplace_back(root == kTrue);
        continue;
      }
      walk(root.node());
      const Placed& placed = placed_[root.node()];
      const bool isAsWanted = placed.isComplement == root.isComplement();
      mapped_.outputs.emplace_back(isAsWanted ? placed.wire : inverted(placed.wire));
    }
    settleWires();
  }

  // The edge itself, or what its node was found to repeat.
  Edge seenThrough(Edge edge) const {
    while (aig_.isAnd(edge.node()) && best_[edge.node()].size < 2) {
      const Cut& cut = best_[edge.node()];
      if (cut.size == 0) return (cut.table != 0) != edge.isComplement() ? kTrue : kFalse;
      const bool isInverted = cut.table != kLeafTable[0];
      edge = Edge(cut.leaves[0], edge.isComplement() != isInverted);
    }
    return edge;
  }

  // Inputs come first among the wires.
  void settleWires() {
    const auto inputCount = static_cast<Wire>(mapped_.inputs.size());
    const auto settle = [&](Wire& wire) {
      if (wire >= kFirstGate) wire = wire - kFirstGate + inputCount;
    };
    for (Gate& gate : mapped_.gates) std::ranges::for_each(gate.wires, settle);
    for (auto& output : mapped_.outputs) {
      if (Wire* wire = std::get_if<Wire>(&output)) settle(*wire);
    }
  }

  // During the walk gates are numbered from kFirstGate, as the number of inputs is not known yet.
  static constexpr Wire kFirstGate = Wire{1} << 31;

  struct Placed {
    Wire wire = 0;
    bool isPlaced = false;
    bool isComplement = false;  // the wire carries the node's complement
  };

  void walk(std::uint32_t from) {
    std::vector<std::uint32_t> pending = {from};
    while (!pending.empty()) {
      const std::uint32_t node = pending.back();
      if (node == 0 || placed_[node].isPlaced) {
        pending.pop_back();
      } else if (!aig_.isAnd(node)) {
        placed_[node] = {static_cast<Wire>(mapped_.inputs.size()), true, false};
        mapped_.inputs.push_back(node);
        pending.pop_back();
      } else if (!pushMissingLeaves(node, pending)) {
        place(node);
        pending.pop_back();
      }
    }
  }

  bool pushMissingLeaves(std::uint32_t node, std::vector<std::uint32_t>& pending) const {
    const Cut& cut = best_[node];
    const std::size_t before = pending.size();
    for (std::size_t i = cut.size; i-- > 0;) {
      if (!placed_[cut.leaves[i]].isPlaced) pending.push_back(cut.leaves[i]);
    }
    return pending.size() > before;
  }

  void place(std::uint32_t node) {
    const Cut& cut = best_[node];
    std::uint8_t table = tableOverWires(cut);
    // The phase of its root, if all its roots agree, else 0 for wires of 0.
    const bool isComplement =
        isWanted_[node] != isWantedInverted_[node] ? isWantedInverted_[node] : (table & 1U) != 0;
    if (isComplement) table = static_cast<std::uint8_t>(~table);
    Gate gate{.table = table, .wires = {}};
    for (std::size_t i = 0; i < 3; ++i) {
      gate.wires[i] = placed_[cut.leaves[std::min<std::size_t>(i, cut.size - 1U)]].wire;
    }
    placed_[node] = {addGate(gate), true, isComplement};
  }

  Wire inverted(Wire wire) {
    const auto [found, isNew] = inverted_.try_emplace(wire, 0);
    if (isNew) found->second = addGate({.table = 0x0F, .wires = {wire, wire, wire}});
    return found->second;
  }

  Wire addGate(const Gate& gate) {
    mapped_.gates.push_back(gate);
    return static_cast<Wire>(kFirstGate + mapped_.gates.size() - 1);
  }

  // The cut's table with the inverters of its leaves' wires absorbed.
  std::uint8_t tableOverWires(const Cut& cut) const {
    unsigned flips = 0;
    for (std::size_t i = 0; i < cut.size; ++i) {
      if (placed_[cut.leaves[i]].isComplement) flips |= 4U >> i;
    }
    unsigned table = 0;
    for (unsigned row = 0; row < 8; ++row) table |= (cut.table >> (row ^ flips) & 1U) << row;
    return static_cast<std::uint8_t>(table);
  }

  const Aig& aig_;
  std::span<const Edge> roots_;
  std::vector<std::uint32_t> users_;
  std::vector<Cut> best_;
  std::vector<float> flow_;
  std::vector<Placed> placed_;
  std::vector<bool> isWanted_ = std::vector<bool>(aig_.size(), false);  // by a root, as it is
  std::vector<bool> isWantedInverted_ = std::vector<bool>(aig_.size(), false);
  std::unordered_map<Wire, Wire> inverted_;
  Mapped mapped_;
};

}  // namespace

Mapped mapToGates(const Aig& aig, std::span<const Edge> roots) { return Mapper(aig, roots).map(); }

}  // namespace muster::circuit
