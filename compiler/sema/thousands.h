#pragma once

#include "compiler/sema/context.h"

namespace muster::sema {

// Numbers that many countries read as thousands: `1.000` is one, and `1.500 GBP` one and a half.
void checkThousands(Context& context);

}  // namespace muster::sema
