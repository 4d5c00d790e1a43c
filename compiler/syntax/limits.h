#pragma once

#include <cstddef>

namespace muster::syntax {

// What one rule file may ask of the parser. Past a limit there is one message, and the file or the
// declaration is left out. The limit on the number of messages is the Sink's.
struct Limits {
  std::size_t fileBytes = 8U << 20U;
  std::size_t fileTokens = 1'000'000;
  // Parentheses, and chains such as `not not ...` or `a + b + ...`, in one declaration.
  std::size_t nesting = 200;
};

}  // namespace muster::syntax
