#pragma once

// Step functions: what a table has for a value under a key.
//
// Tested by tests/unit/eval/steps_test.cpp.

#include "compiler/ir/population.h"
#include "runtime/eval/groups.h"
#include "runtime/eval/text_ops.h"
#include "runtime/eval/vector.h"

namespace muster::eval {

// The order of quotients, for searches among them.
bool isLess(const ir::Quotient& a, const ir::Quotient& b);

// Unknown where the value is, where the key is (unless there is one group for all), and for a key
// of no group. `groups` has the table's keys.
void runSteps(const ir::Steps& table, const Groups& groups, const Vector& value, const Vector& key,
              Memory& memory, Vector& out);

}  // namespace muster::eval
