#pragma once

// What suppresses, stops, is needed and counts for a cap fails closed: for a profile one of whose
// rows of a list did not fit and was set aside, that list is unknown there, and unknown counts
// against sending.
//
// Few rows are ever set aside, so the profiles they are about are asked one by one, by what rules
// mean. Tested by tests/unit/plan/closed_test.cpp.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "compiler/sema/checked.h"
#include "runtime/bitmap/bitmap.h"
#include "runtime/column/incomplete.h"
#include "runtime/column/table.h"

namespace muster::plan {

// What is asked of a profile before it is written to: that a part does not hold, or, if `isNeeded`,
// that it does. Each part once, in order.
struct Guard {
  std::size_t part;
  bool isNeeded;
  friend auto operator<=>(const Guard&, const Guard&) = default;
};
std::vector<Guard> guardsOf(const sema::CheckedProgram& program);

// `members` as Answers has them; those of parts that suppress or stop gain, those that are needed
// lose.
void close(const sema::CheckedProgram& program, const column::Table& table, std::int64_t asOf,
           const column::Incomplete& incomplete, std::vector<bitmap::Bitmap>& members);

// Of each list whether some campaign suppresses by it, stops by it, needs it or counts messages in
// it for a cap, through whatever names.
std::vector<bool> guardedBy(const sema::CheckedProgram& program);

}  // namespace muster::plan
