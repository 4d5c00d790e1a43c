#pragma once

// Lets, lists and parameters that nobody uses. Rules without a segment are there for others to
// import, so nothing is said of theirs. Tested by tests/unit/sema/never_test.cpp.

#include "compiler/sema/context.h"

namespace muster::sema {

// Warns about what was written. Relies on the program having no error.
void checkUnused(Context& context);

}  // namespace muster::sema
