#pragma once

// The named rules: each takes one node whose operands are simplified already, and returns the node
// it becomes, or nothing where it does not apply. A rule holds for every row, unknown included, and
// each is proved over a small world by tests/unit/rewrite.

#include <optional>

#include "compiler/ir/builder.h"

namespace muster::rewrite {

using ir::Builder;
using ir::NodeId;
using ir::Op;
using ir::Store;

#define MUSTER_RULE(name, op) std::optional<NodeId> name(Builder& build, NodeId id);
#include "compiler/rewrite/rules.def"

// Recursions over a condition stop at this height and leave what is below as it is.
inline constexpr int kHeightMax = 200;

// False where the value is known, unknown elsewhere: `in` an empty set. Nothing for kinds that have
// no sets.
std::optional<NodeId> neverTrue(Builder& build, NodeId value);
// Whether constants of the kind can be elements of a set.
bool hasSets(schema::Kind kind);

}  // namespace muster::rewrite
