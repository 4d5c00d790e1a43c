#pragma once

// A network as the steps that the interpreter takes for each strip, and where each wire lies
// meanwhile.

#include <cstdint>
#include <vector>

#include "compiler/circuit/network.h"
#include "runtime/kernels/kernels.h"

namespace muster::interp {

// An operand: an input of the network, or a slot. Inputs come first.
using Place = std::uint32_t;

// One gate over one strip, or a pair of them. Into a slot, or as the result of a root: counted, and
// written out if asked for. Roots that no row decides have no step.
struct Step {
  kernels::Gate gate;
  bool isResult;
  Place operands[5];     // those that the gate does not read are 0
  std::uint32_t target;  // a Place, or the index of the root
};

struct Plan {
  std::size_t inputCount = 0;
  std::size_t slotCount = 0;
  std::vector<Step> steps;
};

// A slot is used again as soon as its last reader has run, the most recently read first, so that
// few are needed and they stay in the cache.
Plan makePlan(const circuit::Network& network);

}  // namespace muster::interp
