#pragma once

// Which tokens of a piece belong together, told without parsing: operands of `and` and `or`, what
// is in parentheses, the body of a declaration.

#include <cstddef>

#include "compiler/syntax/token.h"

namespace muster::syntax {

struct Region {
  std::size_t begin;
  std::size_t end;
  bool empty() const { return begin == end; }
};

// What a hole may take the place of: the condition of a segment, the value of a `let` or of a field
// in a source. Empty, at the end, where a piece has no such body.
Region bodyOf(const Tokens& tokens);

// The operand around `at`: up to `and`, `or`, a comma, or the parenthesis around it, but not beyond
// the body. The `and` of `between` and the words of a suffix do not end an operand.
Region operandAround(const Tokens& tokens, Region body, std::size_t at);

// The operand that holds the parentheses around `region`; the body if there are none.
Region operandOutside(const Tokens& tokens, Region body, Region region);

}  // namespace muster::syntax
