#pragma once

// What single operations say about their values: a month is 1 to 12, a count at least 0, and how
// far moves in time lead from as of.

#include "compiler/prove/values.h"

namespace muster::prove {

// Of a node, without looking at its operands.
Values boundsOf(const ir::Store& store, ir::NodeId id);
// Add, Subtract and Multiply.
Values calculated(ir::Op op, const Values& a, const Values& b);
// Of a Shift or DayStart of a time.
Values moved(const ir::Store& store, ir::NodeId id, const Values& time);

}  // namespace muster::prove
