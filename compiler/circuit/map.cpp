#include "compiler/circuit/map.h"

#include <algorithm>
#include <array>
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
  // Ascending; 0 where there is none, as the constant is never a leaf.
  std::array<std::uint32_t, kLeavesMax> leaves{};
  std::uint8_t size = 0;
  std::uint8_t table = 0;  // over leaves 0, 1, 2; ignores those past `size`
  float flow = 0;
  std::uint64_t signature = 0;  // a bit for each leaf; leaves may share one
};

std::uint64_t signatureOf(std::uint32_t leaf) { return std::uint64_t{1} << (leaf % 64); }

// More than three bits.
bool isTooMany(std::uint64_t signature) {
  for (std::size_t i = 0; i < kLeavesMax; ++i) signature &= signature - 1;
  return signature != 0;
}

// Leaves 0, 1, 2 as bits 1, 2, 4.
using LeafSet = unsigned;
constexpr LeafSet kAllLeaves = 7;

// kSpread[places][table]: the table with its leaves, from the first, moved to these places.
constexpr auto kSpread = [] {
  std::array<std::array<std::uint8_t, 256>, kAllLeaves + 1> spread{};
  for (LeafSet places = 0; places <= kAllLeaves; ++places) {
    for (unsigned row = 0; row < 8; ++row) {
      unsigned own = 0;
      unsigned leaf = 0;
      for (unsigned i = 0; i < kLeavesMax; ++i) {
        if ((places >> i & 1U) != 0) own |= (row >> (2 - i) & 1U) << (2 - leaf++);
      }
      for (unsigned table = 0; table < 256; ++table) {
        spread[places][table] |= static_cast<std::uint8_t>((table >> own & 1U) << row);
      }
    }
  }
  return spread;
}();

// Leaves that the function does not depend on are dropped.
void dropIdleLeaves(Cut& cut) {
  LeafSet kept = 0;
  for (int i = 0; i < static_cast<int>(kLeavesMax); ++i) {
    if (dependsOn(cut.table, i)) kept |= 1U << i;
  }
  if (kept == (1U << cut.size) - 1) return;
  Cut slim;
  std::array<std::size_t, kLeavesMax> from{};
  for (std::size_t i = 0; i < cut.size; ++i) {
    if ((kept >> i & 1U) == 0) continue;
    from[slim.size] = i;
    slim.signature |= signatureOf(cut.leaves[i]);
    slim.leaves[slim.size++] = cut.leaves[i];
  }
  unsigned table = 0;
  for (unsigned row = 0; row < 8; ++row) {
    unsigned old = 0;
    for (std::size_t i = 0; i < slim.size; ++i) old |= (row >> (2 - i) & 1U) << (2 - from[i]);
    table |= (cut.table >> old & 1U) << row;
  }
  slim.table = static_cast<std::uint8_t>(table);
  cut = slim;
}

// The leaves of two cuts, and which of them each has.
struct Union {
  std::array<std::uint32_t, kLeavesMax> leaves{};
  std::uint8_t size = 0;
  LeafSet ofA = 0;
  LeafSet ofB = 0;
};

// Nothing if there are too many.
bool unite(const Cut& a, const Cut& b, Union& both) {
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size || j < b.size) {
    if (both.size == kLeavesMax) return false;
    const std::uint32_t left = i < a.size ? a.leaves[i] : ~0U;
    const std::uint32_t right = j < b.size ? b.leaves[j] : ~0U;
    const LeafSet place = 1U << both.size;
    both.leaves[both.size++] = std::min(left, right);
    if (left <= right) {
      both.ofA |= place;
      ++i;
    }
    if (right <= left) {
      both.ofB |= place;
      ++j;
    }
  }
  return true;
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
    return {.leaves = {node},
            .size = 1,
            .table = kLeafTable[0],
            .flow = flow,
            .signature = signatureOf(node)};
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
    const unsigned flipA = left.isComplement() ? 0xFF : 0;
    const unsigned flipB = right.isComplement() ? 0xFF : 0;
    found.clear();
    const auto isFound = [&](const std::array<std::uint32_t, kLeavesMax>& leaves) {
      return std::ranges::any_of(found, [&](const Cut& it) {
        return it.leaves[0] == leaves[0] && it.leaves[1] == leaves[1] && it.leaves[2] == leaves[2];
      });
    };
    for (const Cut& a : those(left)) {
      for (const Cut& b : those(right)) {
        if (isTooMany(a.signature | b.signature)) continue;
        Union both;
        if (!unite(a, b, both) || isFound(both.leaves)) continue;
        const unsigned table =
            (kSpread[both.ofA][a.table] ^ flipA) & (kSpread[both.ofB][b.table] ^ flipB);
        Cut cut{.leaves = both.leaves,
                .size = both.size,
                .table = static_cast<std::uint8_t>(table),
                .signature = a.signature | b.signature};
        dropIdleLeaves(cut);
        if (cut.size < 2) {
          found.assign(1, cut);
          return;
        }
        cut.flow = 1;
        for (std::size_t i = 0; i < cut.size; ++i) cut.flow += flow_[cut.leaves[i]];
        if (cut.size == both.size || !isFound(cut.leaves)) found.push_back(cut);
      }
    }
    keepBest(found);
  }

  // Equal ones stay in the order in which they were found.
  static void keepBest(std::vector<Cut>& found) {
    const auto isBetter = [](const Cut& a, const Cut& b) {
      return a.flow != b.flow ? a.flow < b.flow : a.size < b.size;
    };
    std::size_t kept = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (kept == kCutsMax && !isBetter(found[i], found[kept - 1])) continue;
      const Cut cut = found[i];
      std::size_t at = kept < kCutsMax ? kept++ : kept - 1;
      for (; at > 0 && isBetter(cut, found[at - 1]); --at) found[at] = found[at - 1];
      found[at] = cut;
    }
    found.resize(kept);
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
