#pragma once

// `birthday is this month` asks for those born this month of this year: nobody, in a list of
// customers. Meant is the anniversary. Tested by tests/golden/sema/birthdays.test.

#include "compiler/sema/context.h"

namespace muster::sema {

// Warns about what was written. Relies on the program having no error.
void checkBirthdays(Context& context);

}  // namespace muster::sema
