#include <algorithm>
#include <limits>

#include "compiler/syntax/check_text.h"
#include "compiler/syntax/lex.h"
#include "compiler/syntax/parse.h"
#include "compiler/syntax/words.h"

namespace muster::syntax {

namespace {

std::string_view kindOf(std::size_t type) {
  if (isReserved(type)) return "reserved";
  if (isSoftWord(type)) return "word";
  switch (type) {
    case Lexer::DATE: return "date";
    case Lexer::TIME: return "time";
    case Lexer::ORDINAL: return "ordinal";
    case Lexer::NUMBER: return "number";
    case Lexer::IDENT:
    case Lexer::QUOTED: return "name";
    case Lexer::STRING: return "text";
    case Lexer::JOINED:
    case Lexer::JOINED_INSTANT:
    case Lexer::OPEN_QUOTED:
    case Lexer::OPEN_STRING:
    case Lexer::ODD_STRING:
    case Lexer::ODD_SIGN: return "odd";
    case Lexer::UNKNOWN: return "unknown";
    default: return "sign";
  }
}

}  // namespace

std::string printTokens(const source::Files& files, FileId file) {
  diagnostics::Sink sink;
  if (!isReadable(files, file, {}, sink)) return "(unreadable)\n";
  std::string out;
  for (const Token& token : lex(files, file, std::numeric_limits<std::size_t>::max())) {
    out += std::to_string(token.line()) + ':' + std::to_string(token.column()) + ' ' +
           std::string(kindOf(token.type())) + ' ' + spelling(files, token) + '\n';
  }
  return out;
}

}  // namespace muster::syntax
