#include "compiler/syntax/edit.h"

#include <algorithm>
#include <string>

#include "compiler/syntax/words.h"

namespace muster::syntax {

namespace {

std::size_t typeFor(std::string_view spelling) {
  if (spelling == ">") return Lexer::GT;
  if (spelling == "<") return Lexer::LT;
  if (spelling == ">=") return Lexer::GE;
  if (spelling == "<=") return Lexer::LE;
  return wordFor(spelling);
}

}  // namespace

Tokens tokensFor(std::string_view spelling, const Token& old) {
  Tokens tokens;
  std::size_t begin = 0;
  while (begin < spelling.size()) {
    const std::size_t end = std::min(spelling.find(' ', begin), spelling.size());
    const std::string word(spelling.substr(begin, end - begin));
    Token token = old;
    token.repair(typeFor(word), word);
    tokens.push_back(std::move(token));
    begin = end + 1;
  }
  return tokens;
}

Tokens replaced(const Tokens& tokens, std::size_t begin, std::size_t end, const Tokens& by) {
  Tokens result(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(begin));
  result.insert(result.end(), by.begin(), by.end());
  result.insert(result.end(), tokens.begin() + static_cast<std::ptrdiff_t>(end), tokens.end());
  return result;
}

Tokens inserted(const Tokens& tokens, std::size_t at, std::string_view spelling, std::size_t type) {
  const Token& near = at < tokens.size() ? tokens[at] : tokens.back();
  Token token = near;
  token.repair(type, std::string(spelling));
  return replaced(tokens, at, at, {token});
}

}  // namespace muster::syntax
