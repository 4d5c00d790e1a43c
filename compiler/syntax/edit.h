#pragma once

// The tokens of a piece, with others in the place of some.

#include <string_view>
#include <vector>

#include "compiler/syntax/token.h"

namespace muster::syntax {

// The words and signs of a spelling: `one`, `of`, `(` for "one of (".
std::vector<std::string_view> wordsIn(std::string_view spelling);
// The tokens of a spelling, which may be several words, at the place of `old`.
Tokens tokensFor(std::string_view spelling, const Token& old);
Tokens replaced(const Tokens& tokens, std::size_t begin, std::size_t end, const Tokens& by);
Tokens inserted(const Tokens& tokens, std::size_t at, std::string_view spelling, std::size_t type);

// Whether a window may begin there, or what is meant as one: `in 6 months`.
bool isWindowAt(const Tokens& tokens, std::size_t at);

// 0 behind the last.
inline std::size_t typeAt(const Tokens& tokens, std::size_t at) {
  return at < tokens.size() ? tokens[at].type() : 0;
}

}  // namespace muster::syntax
