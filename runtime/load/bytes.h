#pragma once

// How large a store is: what `muster run --time` prints, and what the limit on memory is measured
// by.

#include <cstddef>

#include "runtime/column/table.h"

namespace muster::load {

// Columns, dictionaries and offsets; not what is derived from them while rules are evaluated.
std::size_t storeBytes(const column::Table& table);

}  // namespace muster::load
