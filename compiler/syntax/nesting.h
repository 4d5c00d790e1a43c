#pragma once

#include <optional>

#include "compiler/syntax/token.h"

namespace muster::syntax {

// The first token of a piece at which more than `most` things would stand one inside the other:
// parentheses, braces and brackets, and words whose right side may hold the like of what they stand
// in (`where`, `else`, `not`, `+` ...), up to the `and`, `or` or comma that ends them all. Measured
// before parsing, because the generated parser and every pass over the tree recurse that deep.
std::optional<std::size_t> tooDeepAt(const Tokens& tokens, std::size_t most);

}  // namespace muster::syntax
