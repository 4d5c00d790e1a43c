#include "compiler/syntax/words.h"

#include <unordered_map>

#include "compiler/syntax/token.h"

namespace muster::syntax {

namespace {

constexpr std::size_t kLastReserved = Lexer::W_YESTERDAY;
constexpr std::size_t kLastWord = Lexer::DATE - 1;

const antlr4::dfa::Vocabulary& vocabulary() {
  static const antlr4::dfa::Vocabulary& table = [&]() -> const antlr4::dfa::Vocabulary& {
    static antlr4::ANTLRInputStream nothing;
    static Lexer lexer(&nothing);
    return lexer.getVocabulary();
  }();
  return table;
}

}  // namespace

bool isReserved(std::size_t type) { return type >= Lexer::W_AGO && type <= kLastReserved; }
bool isSoftWord(std::size_t type) { return type > kLastReserved && type <= kLastWord; }

std::string spellingOf(std::size_t type) {
  const std::string literal = vocabulary().getLiteralName(type);
  return literal.size() < 2 ? "" : literal.substr(1, literal.size() - 2);
}

const std::vector<std::string>& words() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> found;
    for (std::size_t type = Lexer::W_AGO; type <= kLastWord; ++type) {
      found.push_back(spellingOf(type));
    }
    return found;
  }();
  return all;
}

std::size_t wordFor(std::string_view text) {
  static const std::unordered_map<std::string, std::size_t> types = [] {
    std::unordered_map<std::string, std::size_t> found;
    for (std::size_t type = Lexer::W_AGO; type <= kLastWord; ++type) {
      found.emplace(spellingOf(type), type);
    }
    return found;
  }();
  const auto found = types.find(std::string(text));
  return found == types.end() ? 0 : found->second;
}

}  // namespace muster::syntax
