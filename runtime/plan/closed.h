#pragma once

// What suppresses, stops and is needed fails closed: for a profile one of whose rows of a list did
// not fit and was set aside, that list is unknown there, and unknown counts against sending.
//
// Few rows are ever set aside, so the profiles they are about are asked one by one, by what rules
// mean. Tested by tests/unit/plan/closed_test.cpp.

#include <cstdint>
#include <vector>

#include "compiler/sema/checked.h"
#include "runtime/bitmap/bitmap.h"
#include "runtime/column/incomplete.h"
#include "runtime/column/table.h"

namespace muster::plan {

// `members` as Answers has them; those of parts that suppress or stop gain, those that are needed
// lose.
void close(const sema::CheckedProgram& program, const column::Table& table, std::int64_t asOf,
           const column::Incomplete& incomplete, std::vector<bitmap::Bitmap>& members);

// Of each list whether some campaign suppresses by it, stops by it or needs it, through whatever
// names.
std::vector<bool> guardedBy(const sema::CheckedProgram& program);

}  // namespace muster::plan
