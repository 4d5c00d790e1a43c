#pragma once

// And-inverter network to three-input gates.

#include <span>
#include <vector>

#include "compiler/circuit/aig.h"
#include "compiler/circuit/network.h"

namespace muster::circuit {

struct Mapped {
  std::vector<std::uint32_t> inputs;  // the nodes of the Aig that became inputs, in order
  std::vector<Gate> gates;
  std::vector<std::variant<bool, Wire>> outputs;  // one for each root
};

// Covers what `roots` need. A node's gate is stored in the phase that is 0 for wires of 0, so that
// gates of two wires are and, and-not, or, xor; users absorb the inverters in their tables. The
// gate of a root has the root's own phase. Gates stand in the order in which the roots need them.
Mapped mapToGates(const Aig& aig, std::span<const Edge> roots);

}  // namespace muster::circuit
