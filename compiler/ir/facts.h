#pragma once

// What can be said of a node's value from its operands' facts alone. Computed once, when the node
// is made, so that asking is free on graphs of any depth.

#include <cstdint>
#include <span>

#include "compiler/ir/store.h"

namespace muster::ir {

// Of a node that is about to be added to `store`, which holds its operands.
Facts factsOf(const Store& store, Op op, const schema::Type& type, std::int64_t payload,
              std::span<const NodeId> operands);

// The places of a whole number or decimal: Whole has none.
int placesOf(const schema::Type& type);
// Whole, Number, Percent and Money: what is compared after aligning places.
bool isDecimal(const schema::Type& type);
// Kinds whose values are whole numbers at the places of their type, so that above k is at least
// k + 1: those of isDecimal(), words in their order, and times.
bool isDiscrete(schema::Kind kind);

}  // namespace muster::ir
