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
  if (spelling == "(") return Lexer::LPAREN;
  if (spelling == ")") return Lexer::RPAREN;
  if (spelling == ",") return Lexer::COMMA;
  if (spelling == "%") return Lexer::PERCENT;
  if (spelling == "/") return Lexer::SLASH;
  if (spelling.find_first_not_of("0123456789") == std::string_view::npos) return Lexer::NUMBER;
  return wordFor(spelling);
}

}  // namespace

std::vector<std::string_view> wordsIn(std::string_view spelling) {
  constexpr std::string_view kSigns = "(),%";
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  while (begin < spelling.size()) {
    std::size_t end = begin + 1;
    if (kSigns.find(spelling[begin]) == std::string_view::npos) {
      end = std::min(spelling.find_first_of(" (),%", begin), spelling.size());
    }
    if (end > begin) words.push_back(spelling.substr(begin, end - begin));
    begin = end < spelling.size() && spelling[end] == ' ' ? end + 1 : end;
  }
  return words;
}

Tokens tokensFor(std::string_view spelling, const Token& old) {
  Tokens tokens;
  for (const std::string_view word : wordsIn(spelling)) {
    Token token = old;
    token.repair(typeFor(word), std::string(word));
    tokens.push_back(std::move(token));
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

bool isWindowAt(const Tokens& tokens, std::size_t at) {
  switch (typeAt(tokens, at)) {
    case Lexer::W_IN:
      return typeAt(tokens, at + 1) == Lexer::W_THE || typeAt(tokens, at + 1) == Lexer::NUMBER;
    case Lexer::W_SINCE:
    case Lexer::W_UNTIL:
    case Lexer::W_BEFORE:
    case Lexer::W_AFTER:
    case Lexer::W_BETWEEN:
    case Lexer::W_WITHIN:
    case Lexer::W_TODAY:
    case Lexer::W_YESTERDAY:
    case Lexer::W_THIS:
    case Lexer::W_LAST: return true;
    default: return false;
  }
}

}  // namespace muster::syntax
