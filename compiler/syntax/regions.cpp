#include "compiler/syntax/regions.h"

#include <algorithm>
#include <vector>

namespace muster::syntax {

namespace {

// For each token, whether it ends an operand at its level.
std::vector<bool> boundaries(const Tokens& tokens) {
  std::vector<bool> ends(tokens.size(), false);
  std::vector<std::size_t> betweens{0};
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::size_t next = i + 1 < tokens.size() ? tokens[i + 1].type() : 0;
    switch (tokens[i].type()) {
      case Lexer::LPAREN: betweens.push_back(0); break;
      case Lexer::RPAREN:
        if (betweens.size() > 1) betweens.pop_back();
        break;
      case Lexer::W_BETWEEN: ++betweens.back(); break;
      case Lexer::W_AND:
        ends[i] = betweens.back() == 0 && next != Lexer::W_KNOWN;
        if (betweens.back() > 0) --betweens.back();
        break;
      case Lexer::W_OR:
        ends[i] = next != Lexer::W_MISSING;
        betweens.back() = 0;
        break;
      case Lexer::COMMA: ends[i] = betweens.size() > 1; break;
      default: break;
    }
  }
  return ends;
}

}  // namespace

Region bodyOf(const Tokens& tokens) {
  const auto behind = [&](std::size_t type) {
    const auto found = std::ranges::find(tokens, type, &Token::type);
    const auto index = static_cast<std::size_t>(found - tokens.begin());
    return Region{std::min(index + 1, tokens.size()), tokens.size()};
  };
  switch (tokens.front().type()) {
    case Lexer::W_SEGMENT: return behind(Lexer::COLON);
    case Lexer::W_WHERE: return {1, tokens.size()};
    default: return behind(Lexer::EQ);
  }
}

Region operandAround(const Tokens& tokens, Region body, std::size_t at) {
  const std::vector<bool> ends = boundaries(tokens);
  Region region{std::min(at, tokens.size()), std::min(at, tokens.size())};
  std::size_t depth = 0;
  while (region.begin > body.begin) {
    const std::size_t left = region.begin - 1;
    const std::size_t type = tokens[left].type();
    if (type == Lexer::RPAREN) ++depth;
    if (type == Lexer::LPAREN && depth == 0) break;
    if (depth == 0 && ends[left]) break;
    if (type == Lexer::LPAREN) --depth;
    --region.begin;
  }
  depth = 0;
  while (region.end < body.end) {
    const std::size_t type = tokens[region.end].type();
    if (type == Lexer::RPAREN && depth == 0) break;
    if (depth == 0 && ends[region.end]) break;
    if (type == Lexer::LPAREN) ++depth;
    if (type == Lexer::RPAREN) --depth;
    ++region.end;
  }
  return region;
}

Region operandOutside(const Tokens& tokens, Region body, Region region) {
  std::size_t depth = 0;
  for (std::size_t i = region.begin; i > body.begin; --i) {
    const std::size_t type = tokens[i - 1].type();
    if (type == Lexer::RPAREN) ++depth;
    if (type == Lexer::LPAREN && depth-- == 0) return operandAround(tokens, body, i - 1);
  }
  return body;
}

}  // namespace muster::syntax
