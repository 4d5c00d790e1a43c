#pragma once

// Where a date goes by a move: what binding and every engine agree on.

#include <cstdint>

#include "compiler/ir/store.h"

namespace muster::ir {

std::int64_t moveDate(std::int64_t days, const Shift& shift);

}  // namespace muster::ir
