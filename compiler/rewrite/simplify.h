#pragma once

// From a graph to a smaller one that says the same, about every profile, unknown included.
//
//   simplify(bind(program, asOf))   is what engines evaluate
//
// The named rules (rules.def) are applied to every node, operands first, until none applies any
// more; what no root needs is left out. The same graph gives the same result, simplified twice is
// simplified once, and rules written in another order need as many nodes. Tested by
// tests/unit/rewrite and tests/golden/rewrite.

#include <cstdint>

#include "compiler/ir/store.h"

namespace muster::rewrite {

ir::Program simplify(ir::Program program);

// The program at one instant: as of, dates that start and moves in time become constants wherever
// they can be computed.
ir::Program bind(const ir::Program& program, std::int64_t asOfMicros);
// Whether it has anything to bind. A program that has not is the same at every instant.
bool dependsOnAsOf(const ir::Program& program);

}  // namespace muster::rewrite
