#pragma once

// The answer to one question over collected values: a step function, and what a run says of it. For
// the files of this module only.

#include "compiler/ir/population.h"
#include "runtime/population/collect.h"
#include "runtime/population/population.h"

namespace muster::population {

struct Answer {
  std::shared_ptr<const ir::Steps> steps;
  std::vector<Found> found;  // for each group that has profiles, in the order of keys
};

// May change the order of values.
Answer answer(const schema::Schema& schema, const ir::Question& question,
              const schema::Type& valueType, const schema::Type& resultType, Collected& collected);

}  // namespace muster::population
