#pragma once

// Functions that rules call, over a run of rows. One loop for each shape of arguments; a zone is
// looked up once for each name that occurs, and what is asked about a text is found once for each
// text of a dictionary. Arguments are complete and in the order that
// compiler/lower/lower_call.cpp gives them.
//
// Tested by tests/unit/eval.

#include <vector>

#include "compiler/builtins/builtins.h"
#include "runtime/column/table.h"
#include "runtime/eval/places.h"
#include "runtime/eval/text_ops.h"
#include "runtime/eval/vector.h"

namespace muster::eval {

// What a call is given beside its arguments: the list that it asks, and memory of its own.
struct Asked {
  Memory& memory;
  const column::StaticList* list = nullptr;
  const Areas* areas = nullptr;  // of the list
};

void call(builtins::Function function, const schema::Type& type,
          const std::vector<const Vector*>& in, const Asked& asked, Vector& out);

}  // namespace muster::eval
