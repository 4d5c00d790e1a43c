#pragma once

// What of a graph is needed: rules share nodes, and a graph also holds those that only others need,
// or that no root needs any more.
//
// Tested by tests/unit/ir/reach_test.cpp.

#include <span>
#include <vector>

#include "compiler/ir/store.h"

namespace muster::ir {

// The nodes that these need, themselves too; each once, users before operands.
std::vector<NodeId> reachedFrom(const Store& store, std::span<const NodeId> roots);
std::vector<NodeId> reachedFrom(const Store& store, NodeId root);

// The same by index, and which nodes some root needs.
std::vector<bool> reachable(const Store& store, std::span<const NodeId> roots);
std::vector<bool> reachable(const Program& program);

// Takes the terms of `from` over into `to`, whose nodes `moved` tells by index; those that no root
// needs lose their node.
void moveTerms(const Program& from, const std::vector<bool>& isNeeded,
               const std::vector<NodeId>& moved, Program& to);

// Whether a node by itself asks a list of a file, which no data of profiles has.
bool asksFile(const Store& store, NodeId id);

}  // namespace muster::ir
