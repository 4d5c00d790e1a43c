#include "compiler/syntax/nesting.h"

#include <vector>

namespace muster::syntax {

namespace {

bool opensChain(std::size_t type) {
  switch (type) {
    case Lexer::W_WHERE:
    case Lexer::W_WITH:
    case Lexer::W_ELSE:
    case Lexer::W_BEFORE:
    case Lexer::W_AFTER:
    case Lexer::W_NOT:
    case Lexer::W_OF:
    case Lexer::W_AS: return true;
    default: return false;
  }
}

bool opensLevel(std::size_t type) {
  return type == Lexer::LPAREN || type == Lexer::LBRACE || type == Lexer::LBRACKET;
}

bool closesLevel(std::size_t type) {
  return type == Lexer::RPAREN || type == Lexer::RBRACE || type == Lexer::RBRACKET;
}

// What is open between two parentheses, braces or brackets.
struct Level {
  std::size_t chain = 0;     // of words of opensChain since the last `and`, `or` or comma
  std::size_t betweens = 0;  // that wait for their `and`
};

}  // namespace

bool isCalculation(std::size_t type) {
  switch (type) {
    case Lexer::PLUS:
    case Lexer::MINUS:
    case Lexer::STAR:
    case Lexer::SLASH: return true;
    default: return false;
  }
}

std::optional<std::size_t> tooDeepAt(const Tokens& tokens, std::size_t most) {
  std::vector<Level> levels(1);
  std::size_t depth = 0;  // levels and the chains of all of them
  const bool isScore = !tokens.empty() && tokens[0].type() == Lexer::W_SCORE;
  const auto endChain = [&] {
    depth -= levels.back().chain;
    levels.back() = {};
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::size_t type = tokens[i].type();
    if (opensLevel(type)) {
      levels.emplace_back();
      depth += kSignsInOne;
    } else if (closesLevel(type) && levels.size() > 1) {
      depth -= levels.back().chain + kSignsInOne;
      levels.pop_back();
    } else if (type == Lexer::W_BETWEEN) {
      ++levels.back().betweens;
    } else if (type == Lexer::W_AND && levels.back().betweens > 0) {
      --levels.back().betweens;
    } else if (type == Lexer::W_AND || type == Lexer::W_OR || type == Lexer::COMMA) {
      endChain();
    } else if (isScore && levels.size() == 1 && (type == Lexer::W_ADD || type == Lexer::W_TAKE)) {
      endChain();
    } else if (opensChain(type) || isCalculation(type)) {
      const std::size_t deeper = isCalculation(type) ? 1 : kSignsInOne;
      levels.back().chain += deeper;
      depth += deeper;
    }
    if (depth > most * kSignsInOne) return i;
  }
  return std::nullopt;
}

}  // namespace muster::syntax
