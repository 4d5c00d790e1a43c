#pragma once

// Which parts of campaigns the fast planner can come to ask, so that engines need not answer the
// others.
//
// Tested by tests/unit/plan/asked_test.cpp, and by whatever compares the two planners.

#include <cstddef>
#include <vector>

#include "compiler/sema/checked.h"

namespace muster::plan {

// The campaigns whose messages in a plan count for a cap, in order of declaration.
std::vector<std::size_t> countedBy(const sema::CheckedProgram& program,
                                   const sema::CheckedCap& cap);

// Of each segment. A cap asks whether the history has fewer than `most` without what is planned so
// far, and that is no more than one message of each campaign of higher priority that it counts: so
// a cap of 100 messages has two parts that are asked where one campaign stands before.
std::vector<bool> areAsked(const sema::CheckedProgram& program);

}  // namespace muster::plan
