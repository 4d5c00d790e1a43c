#pragma once

// What each segment costs in a network, and what of it others need as well: for `muster explain
// --plan`, and for nobody who runs anything.
//
// Tested by tests/unit/circuit.

#include <cstddef>
#include <string>
#include <vector>

#include "compiler/circuit/network.h"

namespace muster::circuit {

struct SegmentPlan {
  std::string name;
  bool isConstant = false;      // then nothing is computed
  std::size_t gates = 0;        // that it needs
  std::size_t sharedGates = 0;  // of them, those that other segments need too
  std::size_t planes = 0;       // bits of columns that it reads
  std::size_t conditions = 0;   // that kernels decide: of events, sums, texts
  std::size_t sharedConditions = 0;
  // Of all gates: what others need too is divided among them. All segments together make 1.
  double share = 0;
};

struct Plan {
  std::vector<SegmentPlan> segments;  // as the network's outputs
  std::size_t gates = 0;
  std::size_t planes = 0;
  std::size_t conditions = 0;
};

Plan planOf(const Network& network);

}  // namespace muster::circuit
