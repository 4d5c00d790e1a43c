#pragma once

// Lists in files: which field they are of, and how their entries are written.

#include <vector>

#include "compiler/sema/context.h"
#include "compiler/sema/names.h"

namespace muster::sema {

// One for each list of the program, in its order; those with a mistake have type Error.
std::vector<CheckedList> checkLists(Context& context, const Names& names);

}  // namespace muster::sema
