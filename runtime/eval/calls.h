#pragma once

// Functions that rules call, over a run of rows. One loop for each shape of arguments; a zone is
// looked up once for each name that occurs. Arguments are complete and in the order that
// compiler/lower/lower_call.cpp gives them.
//
// Tested by tests/unit/eval.

#include <vector>

#include "compiler/builtins/builtins.h"
#include "runtime/eval/vector.h"

namespace muster::eval {

void call(builtins::Function function, const schema::Type& type,
          const std::vector<const Vector*>& in, Vector& out);

}  // namespace muster::eval
