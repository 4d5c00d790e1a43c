#pragma once

// From a name to what it stands for, and from an expression to all that it is made of.
//
//   segment big:   total of amount of purchases > 100
//   segment loyal: in big and visits > 3
//
// `loyal` reaches `visits > 3`, which it is made of, and `100`, which is of `big`.
//
// Tested by tests/unit/sema/reach_test.cpp.

#include <cstdint>
#include <optional>
#include <vector>

#include "compiler/sema/checked.h"

namespace muster::sema {

// The value or the condition that the name of a let or of a segment stands for; nothing for what is
// asked as of an earlier time, of which definitionOf() tells, and for all else.
std::optional<ExprId> namedBy(const CheckedProgram& program, ExprId id);

// Which names are followed: all, or only those that are asked as of the same time as the roots.
enum class Follow : std::uint8_t { All, SameTime };

// These expressions, all below them, and below what they name; each once, a name before what it
// stands for. The lengths of time of a sequence are none of them, as in children.h.
std::vector<ExprId> reachedFrom(const CheckedProgram& program, std::vector<ExprId> roots,
                                Follow follow = Follow::All);

}  // namespace muster::sema
