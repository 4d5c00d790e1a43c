#pragma once

// Small changes of campaigns, one at a time, as mutate.h makes them of rules: a clause left out, a
// number one less or one more, two campaigns in the other order. What is drawn by lot stays as it
// is, and so do numbers that no table of a test comes near.
//
// Tested by tests/unit/trial/mutate_test.cpp.

#include <cstddef>
#include <vector>

#include "compiler/sema/checked.h"
#include "compiler/source/source.h"
#include "runtime/trial/given.h"
#include "runtime/trial/trial.h"

namespace muster::trial {

// Adds those of campaigns that a test speaks of. `tests`: into CheckedProgram::tests, each with
// what it gives.
void mutateCampaigns(const sema::CheckedProgram& program, const source::Files& files,
                     const std::vector<std::size_t>& tests, const std::vector<Given>& givens,
                     Mutation& mutation);

}  // namespace muster::trial
