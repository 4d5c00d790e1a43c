#include "compiler/syntax/pieces.h"

namespace muster::syntax {

namespace {

// Stands between two things.
bool joins(std::size_t type) {
  switch (type) {
    case Lexer::W_AND:
    case Lexer::W_OR:
    case Lexer::W_ELSE:
    case Lexer::COMMA:
    case Lexer::EQ:
    case Lexer::LT:
    case Lexer::PLUS:
    case Lexer::MINUS:
    case Lexer::STAR:
    case Lexer::SLASH: return true;
    default: return false;
  }
}

}  // namespace

std::vector<Tokens> cutDeclarations(const Tokens& tokens) {
  std::vector<Tokens> pieces;
  for (const Token& token : tokens) {
    if (pieces.empty() || token.column() == 1) pieces.emplace_back();
    pieces.back().push_back(token);
  }
  return pieces;
}

std::vector<Tokens> cutLines(const Tokens& declaration) {
  std::vector<Tokens> lines;
  std::size_t depth = 0;
  for (const Token& token : declaration) {
    const auto goesOn = [&] {
      const Token& last = lines.back().back();
      if (last.line() == token.line()) return true;
      if (token.column() <= lines.back().front().column()) return false;
      return depth > 0 || joins(last.type()) || joins(token.type());
    };
    if (lines.empty() || !goesOn()) {
      lines.emplace_back();
      depth = 0;
    }
    if (token.type() == Lexer::LPAREN) ++depth;
    if (token.type() == Lexer::RPAREN && depth > 0) --depth;
    lines.back().push_back(token);
  }
  return lines;
}

std::vector<Tokens> cutTestLines(const Tokens& declaration) {
  std::vector<Tokens> lines(1);
  bool isInHead = true;
  for (const Token& token : declaration) {
    const bool closes = token.type() == Lexer::RBRACE || token.type() == Lexer::RBRACKET;
    const Tokens& last = lines.back();
    const bool goesOn = last.empty() || last.back().line() == token.line() || closes ||
                        token.column() > last.front().column();
    const bool isHeadOver = isInHead && !last.empty() &&
                            (last.back().type() == Lexer::COLON ||
                             (last.back().line() != token.line() &&
                              (last.size() > 1 || last.front().type() == Lexer::W_CAMPAIGNS)));
    if (isHeadOver || !goesOn) {
      lines.emplace_back();
      isInHead = false;
    }
    lines.back().push_back(token);
  }
  return lines;
}

}  // namespace muster::syntax
