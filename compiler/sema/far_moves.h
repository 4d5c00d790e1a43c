#pragma once

// Points in time that moves behind each other lead further away than the calendar is long:
// `(joined_at + 6000 years) + 6000 years`. So what every engine computes stays where the calendar
// goes on exactly on both sides of the years 1 to 9999.

#include "compiler/sema/context.h"
#include "compiler/sema/expr_checker.h"

namespace muster::sema {

void checkFarMoves(Context& context, const ExprChecker& checker);

}  // namespace muster::sema
