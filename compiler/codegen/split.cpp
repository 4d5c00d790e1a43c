#include "compiler/codegen/split.h"

#include <algorithm>
#include <optional>
#include <variant>

#include "runtime/abi/strip.h"

namespace muster::codegen {

namespace {

using circuit::Wire;

class Splitter {
 public:
  Splitter(const circuit::Network& network, std::size_t gatesAPart)
      : network_(network),
        gatesAPart_(gatesAPart),
        inputCount_(network.inputs.size()),
        lastPart_(inputCount_ + network.gates.size()),
        rootsOf_(lastPart_.size()),
        slot_(lastPart_.size()),
        isRead_(inputCount_) {}

  Split split() {
    note();
    const std::size_t gates = network_.gates.size();
    bool hasResults = false;
    for (const std::vector<std::uint32_t>& roots : rootsOf_) hasResults |= !roots.empty();
    if (!hasResults) return {};
    // Inputs that are results as they are want a part where there is no gate, too.
    const std::size_t partCount = std::max<std::size_t>(1, (gates + gatesAPart_ - 1) / gatesAPart_);
    for (std::size_t i = 0; i < partCount; ++i) addPart(i);
    return std::move(split_);
  }

 private:
  std::size_t partOf(std::size_t gate) const { return gate / gatesAPart_; }

  void note() {
    for (std::size_t i = 0; i < network_.gates.size(); ++i) {
      for (Wire wire : network_.gates[i].wires) lastPart_[wire] = partOf(i);
    }
    for (std::uint32_t i = 0; i < network_.outputs.size(); ++i) {
      if (const Wire* wire = std::get_if<Wire>(&network_.outputs[i].value)) {
        rootsOf_[*wire].push_back(i);
      }
    }
  }

  void addPart(std::size_t index) {
    Part part;
    part.firstGate = index * gatesAPart_;
    part.gateCount = std::min(gatesAPart_, network_.gates.size() - part.firstGate);
    if (index > 0) {
      const Part& before = split_.parts.back();
      part.firstResult = before.firstResult + before.results.size();
    }
    if (index == 0) {
      for (Wire i = 0; i < inputCount_; ++i) addInputResults(part, i);
    }
    for (std::size_t i = part.firstGate; i < part.firstGate + part.gateCount; ++i) {
      const auto own = static_cast<Wire>(inputCount_ + i);
      for (Wire wire : network_.gates[i].wires) read(part, wire);
      for (std::uint32_t root : rootsOf_[own]) part.results.push_back({root, own});
      if (lastPart_[own] && *lastPart_[own] > index) {
        slot_[own] = takeSlot();
        part.left.push_back({own, *slot_[own]});
      }
    }
    // Free behind the part, not within it: a part loads a slot again when it needs it again.
    for (const Kept& each : part.taken) {
      if (*lastPart_[each.wire] == index) free_.push_back(each.slot);
    }
    split_.parts.push_back(std::move(part));
  }

  void addInputResults(Part& part, Wire input) {
    if (rootsOf_[input].empty()) return;
    read(part, input);
    for (std::uint32_t root : rootsOf_[input]) part.results.push_back({root, input});
  }

  void read(Part& part, Wire wire) {
    if (wire < inputCount_) {
      if (isRead_[wire]) return;
      isRead_[wire] = true;
      part.firstRead.push_back({wire, nextBytes(wire)});
      return;
    }
    if (wire >= inputCount_ + part.firstGate) return;
    const auto isSame = [&](const Kept& each) { return each.wire == wire; };
    if (std::ranges::any_of(part.taken, isSame)) return;
    part.taken.push_back({wire, *slot_[wire]});
  }

  std::size_t nextBytes(Wire input) const {
    const auto* code = std::get_if<circuit::CodeBit>(&network_.inputs[input]);
    if (code == nullptr) return 0;
    const int bits = network_.layout.columns.at(code->field).bitCount();
    return static_cast<std::size_t>(bits) * MUSTER_PLANE_BYTES;
  }

  std::uint32_t takeSlot() {
    if (free_.empty()) return static_cast<std::uint32_t>(split_.slotCount++);
    const std::uint32_t slot = free_.back();
    free_.pop_back();
    return slot;
  }

  const circuit::Network& network_;
  std::size_t gatesAPart_;
  std::size_t inputCount_;
  std::vector<std::optional<std::size_t>> lastPart_;  // by wire: the last that reads it
  std::vector<std::vector<std::uint32_t>> rootsOf_;   // by wire
  std::vector<std::optional<std::uint32_t>> slot_;    // by wire
  std::vector<bool> isRead_;                          // by input
  std::vector<std::uint32_t> free_;
  Split split_;
};

}  // namespace

Split split(const circuit::Network& network, std::size_t gatesAPart) {
  return Splitter(network, gatesAPart).split();
}

}  // namespace muster::codegen
