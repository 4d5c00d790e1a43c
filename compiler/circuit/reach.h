#pragma once

// Which nodes of a program the circuit meets.

#include <vector>

#include "compiler/ir/store.h"

namespace muster::circuit {

// The conditions of profiles that decide some root, down to those that the circuit takes as they
// are: literals and what kernels fill. Ascending, so operands stand before users.
std::vector<ir::NodeId> reachedConditions(const ir::Program& program);

}  // namespace muster::circuit
