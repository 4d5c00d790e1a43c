#pragma once

// Conditions that hold for nobody, or for everybody, whatever the data:
//
//   age > 60 and age < 18               never
//   tier is not gold or tier is not silver   always
//
// They are right as rules go and hardly ever meant. Looked at are the conditions of one `and` or
// `or` that compare one field with what is written out, each with each other, ranges, and a field
// compared with itself. Tested by tests/unit/sema/never_test.cpp.

#include "compiler/sema/context.h"

namespace muster::sema {

// Warns about what was written. Relies on the program having no error.
void checkNever(Context& context);

}  // namespace muster::sema
