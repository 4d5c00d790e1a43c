#pragma once

#include <string>

#include "compiler/circuit/network.h"

namespace muster::circuit {

// The codings, inputs, gates and outputs, one a line; the same bytes for the same network.
std::string print(const Network& network);

}  // namespace muster::circuit
