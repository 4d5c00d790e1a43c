#include "compiler/syntax/lex.h"

#include <algorithm>

#include "compiler/base/ascii.h"
#include "compiler/syntax/words.h"

namespace muster::syntax {

namespace {

// Where each code point begins, in bytes. The runtime counts code points, spans count bytes.
class ByteOffsets {
 public:
  explicit ByteOffsets(std::string_view text) {
    if (isAscii(text)) return;
    for (std::uint32_t i = 0; i < text.size(); ++i) {
      if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) offsets_.push_back(i);
    }
    offsets_.push_back(static_cast<std::uint32_t>(text.size()));
  }

  std::uint32_t operator[](std::size_t codePoint) const {
    return offsets_.empty() ? static_cast<std::uint32_t>(codePoint) : offsets_[codePoint];
  }

 private:
  std::vector<std::uint32_t> offsets_;  // empty for ASCII
};

}  // namespace

Tokens lex(const source::Files& files, FileId file, std::size_t most) {
  // Some editors begin a file with a byte-order mark.
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  const std::string_view whole = files[file].text;
  const auto skipped = static_cast<std::uint32_t>(whole.starts_with(kMark) ? kMark.size() : 0);
  const std::string_view text = whole.substr(skipped);
  const ByteOffsets offsets(text);
  antlr4::ANTLRInputStream input{std::string(text)};
  Lexer lexer(&input);
  lexer.removeErrorListeners();

  Tokens tokens;
  tokens.reserve(std::min(most, text.size() / 4));
  while (tokens.size() < most) {
    const std::unique_ptr<antlr4::Token> token = lexer.nextToken();
    if (token->getType() == antlr4::Token::EOF) break;
    if (token->getChannel() != antlr4::Token::DEFAULT_CHANNEL) continue;
    const Span span{file, skipped + offsets[token->getStartIndex()],
                    skipped + offsets[token->getStopIndex() + 1]};
    tokens.emplace_back(token->getType(), span, static_cast<std::uint32_t>(token->getLine()),
                        static_cast<std::uint32_t>(token->getCharPositionInLine()) + 1);
  }
  return tokens;
}

std::string spelling(const source::Files& files, const Token& token) {
  return token.repaired().empty() ? std::string(files.text(token.span())) : token.repaired();
}

std::string spelling(const source::Files& files, const Tokens& tokens, std::size_t begin,
                     std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) {
    // A sign that was repaired to a word needs its blank.
    const auto touches = [&](const Token& left, const Token& right) {
      const bool isRepaired = isWord(left.type()) && !left.repaired().empty();
      return left.span().end == right.span().begin && !isRepaired;
    };
    if (i > begin && !touches(tokens[i - 1], tokens[i])) text += ' ';
    text += spelling(files, tokens[i]);
  }
  return text;
}

}  // namespace muster::syntax
