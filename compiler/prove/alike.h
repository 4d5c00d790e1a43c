#pragma once

// Which conditions hold for the same profiles whatever the data, however they are spelt: `tier >=
// gold` and `tier is one of (gold, platinum)`, `not (a or b)` and `not a and not b`, `x > 5` and `x
// >= 6` of whole numbers.
//
// A condition becomes a decision diagram. Values are asked in one fixed order, those that no
// outcome hangs on are left out, and of each the ranges that lead to the same are one; so that
// equal functions are one diagram:
//
//   tier >= gold          tier: below gold no, from gold on yes, missing no
//   tier is gold or tier is platinum                      the same
//
// What is no test against constants is a value like any other, which is yes, no or unknown: what
// hangs together in ways that are not seen here only makes that less is found alike. What is said
// is certain; not everything that is certain is said.
//
// Tested by tests/unit/prove, and on random rules by tests/differential.

#include <cstddef>
#include <span>
#include <vector>

#include "compiler/ir/store.h"

namespace muster::prove {

// Of each condition the first that holds for the same rows: itself where there is none before it.
std::vector<std::size_t> firstAlike(const ir::Store& store, std::span<const ir::NodeId> conditions);

}  // namespace muster::prove
