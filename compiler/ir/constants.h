#pragma once

// Comparison of and arithmetic on constants, as far as it needs no calendar and no tables of text.

#include <compare>
#include <optional>

#include "compiler/ir/store.h"

namespace muster::ir {

// Order of two constants that a rule may compare. Decimals align their places; of texts and zones
// only equality has a meaning. Nothing for sets and for kinds that do not compare.
std::optional<std::strong_ordering> compare(const Constant& a, const Constant& b);

// Whether a set's elements hold the value.
bool holds(const Constant& set, const Constant& value);

// `a op b` at the places of `type`, or nothing where it is not exact in 128 bits. Add, Subtract and
// Multiply only.
std::optional<Constant> compute(Op op, const schema::Type& type, const Constant& a,
                                const Constant& b);

// A set of these elements: sorted, without repeats.
Constant makeSet(const schema::Type& type, std::vector<Constant> elements);

// How elements of sets, and constants in general, are ordered within one type.
bool isBefore(const Constant& a, const Constant& b);

}  // namespace muster::ir
