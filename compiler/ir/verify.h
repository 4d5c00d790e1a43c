#pragma once

// What must hold of every node and of a whole graph. A graph that fails was made wrongly by us, so
// all of these are MUSTER_CHECKs.

#include <cstdint>
#include <span>

#include "compiler/ir/store.h"

namespace muster::ir {

// Of a node that is about to be added: number and order of its operands, their domains and types,
// and what its payload refers to.
void verifyNode(const Store& store, Op op, const schema::Type& type, Domain domain,
                std::int64_t payload, std::span<const NodeId> operands);

// Every node, and that every root is a condition about profiles.
void verify(const Program& program);

}  // namespace muster::ir
