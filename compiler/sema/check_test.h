#pragma once

// Tests: what is given fits its fields, and what is expected speaks of segments that there are.

#include "compiler/sema/context.h"
#include "compiler/sema/expr_checker.h"
#include "compiler/sema/names.h"

namespace muster::sema {

// Fills program.tests, one for each test without a mistake. After the segments.
void checkTests(Context& context, const Names& names, ExprChecker& checker);

}  // namespace muster::sema
