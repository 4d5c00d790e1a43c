#pragma once

// What the tests let slip by: changes of a rule that no test notices.

#include <vector>

#include "compiler/driver/driver.h"
#include "compiler/source/source.h"
#include "runtime/trial/given.h"
#include "runtime/trial/trial.h"

namespace muster::trial {

// `givens` has the table of each of `tests`, all of which pass.
Mutation mutate(const driver::Compiled& compiled, const source::Files& files,
                const std::vector<std::size_t>& tests, const std::vector<Given>& givens);

}  // namespace muster::trial
