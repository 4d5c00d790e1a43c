#pragma once

// The graph of a program to one network of gates, shared by all its segments.
//
// A condition is true, false or unknown, but a segment only asks where it is true. So `not` is
// pushed down by asking where the operand is false, until a literal answers: "age > 30 is false" is
// known and at most 30, which is again a set of codes. One plane for each question is enough.
//
// Tested by tests/unit/circuit.

#include "compiler/circuit/layout.h"
#include "compiler/circuit/network.h"
#include "compiler/ir/store.h"

namespace muster::circuit {

// `program` is bound: an as-of that is left makes its condition one for kernels. `layout` must have
// been made for this program.
Network build(const ir::Program& program, Layout layout);

}  // namespace muster::circuit
