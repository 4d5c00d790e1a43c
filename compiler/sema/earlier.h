#pragma once

// Segments as of earlier times: each is asked once for every time, so that their number is limited.

#include "compiler/sema/context.h"

namespace muster::sema {

// Relies on names having been resolved and on there being no circles.
void checkEarlier(Context& context);

}  // namespace muster::sema
