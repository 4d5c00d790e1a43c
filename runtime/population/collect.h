#pragma once

// The values that questions about all profiles are about, group by group. For the files of this
// module only.

#include <cstdint>
#include <span>
#include <vector>

#include "compiler/ir/store.h"
#include "runtime/column/table.h"

namespace muster::population {

// The operands of a Population node.
struct Operands {
  ir::NodeId value;
  ir::NodeId scope;
  ir::NodeId key;
  friend auto operator<=>(const Operands&, const Operands&) = default;
};

struct GroupValues {
  ir::Numbers values;  // the known ones, in no particular order
  bool hasUncomputable = false;
};

// Of one kind of number in all groups.
struct Collected {
  bool isGrouped = false;
  std::vector<ir::Constant> keys;  // of the groups; none where all profiles are in one
  std::vector<GroupValues> groups;
};

// One for each of `wanted`, over every profile of the table. The same on any number of threads but
// for the order of values and of groups.
std::vector<Collected> collect(const ir::Store& store, const column::Table& table,
                               std::span<const Operands> wanted, int threads);

}  // namespace muster::population
