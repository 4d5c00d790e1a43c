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
constexpr kernels::Gate kSame = 0xAA;

// A table with its operands in another order: operand i is the gate's order[i]-th.
struct Ordered {
  std::uint8_t table;
  std::array<std::uint8_t, 3> order;
  bool isComplement = false;  // of the gate's value
};

constexpr std::uint8_t reordered(std::uint8_t table, const std::array<std::uint8_t, 3>& order) {
  unsigned other = 0;
  for (unsigned row = 0; row < 8; ++row) {
    unsigned own = 0;
    for (unsigned i = 0; i < 3; ++i) own |= (row >> (2 - i) & 1U) << (2 - order[i]);
    other |= (table >> own & 1U) << row;
  }
  return static_cast<std::uint8_t>(other);
}

// The table that reads the complement of an operand.
constexpr std::uint8_t complemented(std::uint8_t table, std::size_t operand) {
  const unsigned shift = 4U >> operand;
  unsigned other = 0;
  for (unsigned row = 0; row < 8; ++row) other |= (table >> (row ^ shift) & 1U) << row;
  return static_cast<std::uint8_t>(other);
}

// Of the six orders the one with the least table: of 256 kernels 80 are left, so that they stay in
// the cache and the processor foresees better which comes next.
constexpr Ordered leastOf(std::uint8_t table) {
  Ordered least{table, {0, 1, 2}};
  std::array<std::uint8_t, 3> order = {0, 1, 2};
  while (std::next_permutation(order.begin(), order.end())) {
    const std::uint8_t other = reordered(table, order);
    if (other < least.table) least = {other, order};
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

// The same of a gate or its complement, as the first of a pair may be either.
constexpr auto kLeastFirst = [] {
  std::array<Ordered, 256> least{};
  for (unsigned table = 0; table < 256; ++table) {
    const Ordered& own = kLeast[table];
    const Ordered& other = kLeast[255 - table];
    least[table] = own.table <= other.table ? own : Ordered{other.table, other.order, true};
  }
  return least;
}();

// A gate, or two of them, with the wires in the order of the kernel's operands.
struct Taken {
  kernels::Gate gate;
  std::array<Wire, 5> wires;
};

bool readsOperand(kernels::Gate gate, std::size_t operand) {
  const auto isRead = [](std::uint8_t table, std::size_t at) {
    return circuit::dependsOn(table, static_cast<int>(at));
  };
  if (gate < 256) return operand < 3 && isRead(static_cast<std::uint8_t>(gate), operand);
  const kernels::GatePair& pair = kernels::kGatePairs[gate - 256U];
  return operand < 3 ? isRead(pair.first, operand) : isRead(pair.second, operand - 3);
}

Taken alone(const Gate& gate) {
  const Ordered& least = kLeast[gate.table];
  return {least.table,
          {gate.wires[least.order[0]], gate.wires[least.order[1]], gate.wires[least.order[2]]}};
}

std::optional<kernels::Gate> pairOf(kernels::GatePair pair) {
  const auto& pairs = kernels::kGatePairs;
  const auto at = std::ranges::lower_bound(pairs, pair);
  if (at == pairs.end() || *at != pair) return std::nullopt;
  return static_cast<kernels::Gate>(256 + (at - pairs.begin()));
}

// `second` reads the value of `first` as its operand `at`. Nothing: no kernel does both.
std::optional<Taken> together(const Gate& first, const Gate& second, std::size_t at) {
  const Ordered& least = kLeastFirst[first.table];
  const std::uint8_t table = least.isComplement ? complemented(second.table, at) : second.table;
  std::array<std::uint8_t, 3> order = {static_cast<std::uint8_t>(at == 0 ? 1 : 0),
                                       static_cast<std::uint8_t>(at == 2 ? 1 : 2),
                                       static_cast<std::uint8_t>(at)};
  std::uint8_t lesser = reordered(table, order);
  std::array<std::uint8_t, 3> swapped = {order[1], order[0], order[2]};
  if (const std::uint8_t other = reordered(table, swapped); other < lesser) {
    lesser = other;
    order = swapped;
  }
  const std::optional<kernels::Gate> gate = pairOf({least.table, lesser});
  if (!gate) return std::nullopt;
  return Taken{*gate,
               {first.wires[least.order[0]], first.wires[least.order[1]],
                first.wires[least.order[2]], second.wires[order[0]], second.wires[order[1]]}};
}

class Planner {
 public:
  explicit Planner(const circuit::Network& network)
      : network_(network), rootsOf_(network.inputs.size() + network.gates.size()) {}

  Plan plan() {
    plan_.inputCount = network_.inputs.size();
    noteRoots();
    takeGates();
    noteLastReaders();
    place_.resize(rootsOf_.size());
    for (Wire i = 0; i < plan_.inputCount; ++i) {
      place_[i] = i;
      for (std::uint32_t root : rootsOf_[i]) passOn(i, root);
    }
    for (std::size_t i = 0; i < network_.gates.size(); ++i) {
      if (!isWithin_[i]) addGate(i);
    }
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

  // Each gate alone, or with an operand of which nobody else knows.
  void takeGates() {
    std::vector<std::uint32_t> readers(rootsOf_.size(), 0);
    for (const Gate& gate : network_.gates) {
      for (std::size_t at = 0; at < 3; ++at) {
        if (circuit::dependsOn(gate.table, static_cast<int>(at))) ++readers[gate.wires[at]];
      }
    }
    const auto isOwn = [&](const Gate& gate, std::size_t at) {
      const Wire wire = gate.wires[at];
      return wire >= plan_.inputCount && circuit::dependsOn(gate.table, static_cast<int>(at)) &&
             readers[wire] == 1 && rootsOf_[wire].empty();
    };
    isWithin_.resize(network_.gates.size(), false);
    taken_.resize(network_.gates.size());
    for (std::size_t i = network_.gates.size(); i-- > 0;) {
      const Gate& gate = network_.gates[i];
      taken_[i] = alone(gate);
      for (std::size_t at = 0; at < 3 && !isWithin_[i]; ++at) {
        if (!isOwn(gate, at)) continue;
        const std::size_t operand = gate.wires[at] - plan_.inputCount;
        const std::optional<Taken> both = together(network_.gates[operand], gate, at);
        if (!both) continue;
        taken_[i] = *both;
        isWithin_[operand] = true;
        break;
      }
    }
  }

  template <typename Visit>
  void forEachRead(std::size_t index, const Visit& visit) const {
    const Taken& taken = taken_[index];
    for (std::size_t i = 0; i < taken.wires.size(); ++i) {
      if (readsOperand(taken.gate, i)) visit(i, taken.wires[i]);
    }
  }

  void noteLastReaders() {
    lastReader_.resize(rootsOf_.size());
    for (std::size_t i = 0; i < network_.gates.size(); ++i) {
      if (isWithin_[i]) continue;
      forEachRead(i, [&](std::size_t, Wire wire) { lastReader_[wire] = i; });
    }
  }

  void addGate(std::size_t index) {
    const auto own = static_cast<Wire>(plan_.inputCount + index);
    Step step{.gate = taken_[index].gate, .isResult = false, .operands = {}, .target = 0};
    forEachRead(index, [&](std::size_t i, Wire wire) { step.operands[i] = place_[wire]; });
    forEachRead(index, [&](std::size_t, Wire wire) {
      // A pair may read a wire twice.
      if (wire < plan_.inputCount || lastReader_[wire] != index) return;
      free_.push_back(place_[wire]);
      lastReader_[wire] = kFreed;
    });
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
        {.gate = kSame, .isResult = true, .operands = {from, from, from, 0, 0}, .target = root});
  }

  Place takeSlot() {
    if (free_.empty()) return static_cast<Place>(plan_.inputCount + plan_.slotCount++);
    const Place slot = free_.back();
    free_.pop_back();
    return slot;
  }

  static constexpr std::size_t kFreed = ~std::size_t{0};

  const circuit::Network& network_;
  Plan plan_;
  std::vector<Taken> taken_;                            // by gate
  std::vector<bool> isWithin_;                          // by gate: taken together with its reader
  std::vector<std::vector<std::uint32_t>> rootsOf_;     // by wire
  std::vector<std::optional<std::size_t>> lastReader_;  // by wire: the index of a gate
  std::vector<Place> place_;                            // by wire
  std::vector<Place> free_;
};

}  // namespace

Plan makePlan(const circuit::Network& network) { return Planner(network).plan(); }

}  // namespace muster::interp
