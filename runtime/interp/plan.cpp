#include "runtime/interp/plan.h"

#include <algorithm>
#include <array>
#include <optional>

#include "compiler/base/check.h"

namespace muster::interp {

namespace {

using circuit::Gate;
using circuit::Wire;

// A gate that passes its last operand on.
constexpr std::uint8_t kSame = 0xAA;

// A table with its operands in another order: operand i is the gate's order[i]-th.
struct Ordered {
  std::uint8_t table;
  std::array<std::uint8_t, 3> order;
};

// Of the six orders the one with the least table: of 256 kernels 80 are left, so that they stay in
// the cache and the processor foresees better which comes next.
constexpr Ordered leastOf(std::uint8_t table) {
  Ordered least{table, {0, 1, 2}};
  std::array<std::uint8_t, 3> order = {0, 1, 2};
  while (std::next_permutation(order.begin(), order.end())) {
    unsigned other = 0;
    for (unsigned row = 0; row < 8; ++row) {
      unsigned own = 0;
      for (unsigned i = 0; i < 3; ++i) own |= (row >> (2 - i) & 1U) << (2 - order[i]);
      other |= (table >> own & 1U) << row;
    }
    if (other < least.table) least = {static_cast<std::uint8_t>(other), order};
  }
  return least;
}

constexpr auto kLeast = [] {
  std::array<Ordered, 256> least{};
  for (unsigned table = 0; table < 256; ++table) {
    least[table] = leastOf(static_cast<std::uint8_t>(table));
  }
  return least;
}();

class Planner {
 public:
  explicit Planner(const circuit::Network& network)
      : network_(network), rootsOf_(network.inputs.size() + network.gates.size()) {}

  Plan plan() {
    plan_.inputCount = network_.inputs.size();
    noteRoots();
    noteLastReaders();
    place_.resize(rootsOf_.size());
    for (Wire i = 0; i < plan_.inputCount; ++i) {
      place_[i] = i;
      for (std::uint32_t root : rootsOf_[i]) passOn(i, root);
    }
    for (std::size_t i = 0; i < network_.gates.size(); ++i) addGate(i);
    return std::move(plan_);
  }

 private:
  void noteRoots() {
    for (std::uint32_t i = 0; i < network_.outputs.size(); ++i) {
      if (const Wire* wire = std::get_if<Wire>(&network_.outputs[i].value)) {
        rootsOf_[*wire].push_back(i);
      }
    }
  }

  void noteLastReaders() {
    lastReader_.resize(rootsOf_.size());
    for (std::size_t i = 0; i < network_.gates.size(); ++i) {
      for (Wire wire : network_.gates[i].wires) lastReader_[wire] = i;
    }
  }

  void addGate(std::size_t index) {
    const Gate& gate = network_.gates[index];
    const auto own = static_cast<Wire>(plan_.inputCount + index);
    const Ordered& least = kLeast[gate.table];
    Step step{.table = least.table, .isResult = false, .operands = {}, .target = 0};
    for (std::size_t i = 0; i < 3; ++i) step.operands[i] = place_[gate.wires[least.order[i]]];
    freeOperands(gate, index);
    // What only one root asks for never needs a slot.
    if (!lastReader_[own] && rootsOf_[own].size() == 1) {
      step.isResult = true;
      step.target = rootsOf_[own][0];
      plan_.steps.push_back(step);
      return;
    }
    step.target = place_[own] = takeSlot();
    plan_.steps.push_back(step);
    for (std::uint32_t root : rootsOf_[own]) passOn(step.target, root);
    if (!lastReader_[own]) free_.push_back(place_[own]);
  }

  void passOn(Place from, std::uint32_t root) {
    plan_.steps.push_back(
        {.table = kSame, .isResult = true, .operands = {from, from, from}, .target = root});
  }

  void freeOperands(const Gate& gate, std::size_t index) {
    for (std::size_t i = 0; i < 3; ++i) {
      const Wire wire = gate.wires[i];
      const bool isRepeated = (i > 0 && gate.wires[0] == wire) || (i > 1 && gate.wires[1] == wire);
      if (wire >= plan_.inputCount && lastReader_[wire] == index && !isRepeated) {
        free_.push_back(place_[wire]);
      }
    }
  }

  Place takeSlot() {
    if (free_.empty()) return static_cast<Place>(plan_.inputCount + plan_.slotCount++);
    const Place slot = free_.back();
    free_.pop_back();
    return slot;
  }

  const circuit::Network& network_;
  Plan plan_;
  std::vector<std::vector<std::uint32_t>> rootsOf_;     // by wire
  std::vector<std::optional<std::size_t>> lastReader_;  // by wire: the index of a gate
  std::vector<Place> place_;                            // by wire
  std::vector<Place> free_;
};

}  // namespace

Plan makePlan(const circuit::Network& network) { return Planner(network).plan(); }

}  // namespace muster::interp
