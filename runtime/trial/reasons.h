#pragma once

// Which conditions decided, and on which values: the checked tree, walked beside a watched
// evaluation by the reference.
//
//   country is "AE" and any views where brand is "Prada"      not in, because
//     any views where brand is "Prada" is no: 2 views in the window, none of them fits

#include <vector>

#include "compiler/sema/checked.h"
#include "compiler/source/source.h"
#include "runtime/column/table.h"
#include "runtime/reference/reference.h"
#include "runtime/trial/trial.h"

namespace muster::trial {

// The conditions that the answer stands on: of an `and` that is false, those that are false; of one
// that is true, all; seen through names, `not` and suffixes.
std::vector<Reason> reasonsFor(const sema::CheckedProgram& program, const source::Files& files,
                               const column::Table& table, std::int64_t asOf, std::size_t segment,
                               std::size_t row);

// The same by an evaluator that is there already.
std::vector<Reason> reasonsFor(const sema::CheckedProgram& program, const source::Files& files,
                               const reference::Evaluator& evaluator, std::size_t segment,
                               std::size_t row);

// Every condition that had its part, those made of others included: what `because` may name.
std::vector<ExprId> decidersOf(const sema::CheckedProgram& program, const column::Table& table,
                               std::int64_t asOf, std::size_t segment, std::size_t row);

}  // namespace muster::trial
