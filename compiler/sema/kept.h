#pragma once

// Windows that reach further back than the schema says that the data go: `no purchases in the last
// 3 years` of purchases that are kept for 24 months.

#include "compiler/sema/context.h"

namespace muster::sema {

void checkKept(Context& context);

}  // namespace muster::sema
