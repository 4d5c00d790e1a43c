#pragma once

// The values of a program for every profile of a table, from the graph. For this module only.

#include <span>

#include "compiler/ir/store.h"
#include "runtime/column/table.h"
#include "runtime/plan/values.h"

namespace muster::engine {

// `nodes` are of the profile domain, the store is bound and without questions about all profiles.
// The result may refer to the table.
plan::Values valuesOf(const ir::Store& store, std::span<const ir::NodeId> nodes,
                      const column::Table& table, int threads);

}  // namespace muster::engine
