#pragma once

// Which parts of campaigns the fast planner can come to ask, so that engines need not answer the
// others.
//
// Tested by tests/unit/plan/asked_test.cpp, and by whatever compares the two planners.

#include <cstddef>
#include <vector>

#include "compiler/sema/checked.h"
#include "runtime/column/table.h"

namespace muster::plan {

// The campaigns whose messages in a plan count for a cap, in order of declaration.
std::vector<std::size_t> countedBy(const sema::CheckedProgram& program,
                                   const sema::CheckedCap& cap);

// Of each segment. A cap asks whether the history has fewer than `most` without what is planned so
// far, and that is no more than one message of each campaign of higher priority that it counts: so
// a cap of 100 messages has two parts that are asked where one campaign stands before.
std::vector<bool> areAsked(const sema::CheckedProgram& program);

// Whether a row of the contact history is a message, and not somebody noted beside the messages.
// One of which that is not said is a message.
bool isMessage(const schema::Contacts& contacts, const column::Table& table, std::size_t row);

}  // namespace muster::plan
