#pragma once

#include <optional>

#include "compiler/syntax/token.h"

namespace muster::syntax {

// A sign of calculation counts a quarter: `a + b + c` is one expression in another, too, and yet
// hardly deeper to read.
inline constexpr std::size_t kSignsInOne = 4;

// The first token of a piece at which more than `most` things would stand one inside the other:
// parentheses, braces and brackets, and words whose right side may hold the like of what they stand
// in (`where`, `else`, `not`, `+` ...), up to the `and`, `or` or comma that ends them all. Measured
// before parsing, because the generated parser and every pass over the tree recurse that deep.
std::optional<std::size_t> tooDeepAt(const Tokens& tokens, std::size_t most);
// `+`, `-`, `*` or `/`.
bool isCalculation(std::size_t type);

}  // namespace muster::syntax
