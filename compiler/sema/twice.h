#pragma once

// What is there twice, or says nothing that is not said beside it:
//
//   tier is one of (gold, gold)            at least 2 of (a, b, a)
//   test "a": ... test "a": ...            two lists of one file
//   any (views then purchases within 10 days all within 5 days)
//   is_member or missing                   where it is never missing
//
// Tested by tests/golden/sema/there_twice.test.

#include "compiler/sema/context.h"

namespace muster::sema {

// Warns about what was written. Relies on the program having no error.
void checkTwice(Context& context);

}  // namespace muster::sema
