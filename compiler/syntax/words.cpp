#include "compiler/syntax/words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <unordered_map>

#include "compiler/syntax/token.h"

namespace muster::syntax {

namespace {

constexpr std::size_t kLastReserved = Lexer::W_YESTERDAY;
constexpr std::size_t kLastWord = Lexer::DATE - 1;

// Words of other languages, with their spelling here.
struct Word {
  std::string_view odd;
  std::string_view right;
};
constexpr std::array kForeignWords{
    Word{"like", "contains"},
    Word{"equals", "is"},
    Word{"includes", "has"},
    Word{"over", ">"},
    Word{"above", ">"},
    Word{"under", "<"},
    Word{"below", "<"},
    Word{"null", "missing"},
    Word{"true", "yes"},
    Word{"false", "no"},
    Word{"sum", "total"},
    Word{"avg", "average"},
    Word{"count", "number"},
    Word{"min", "smallest"},
    Word{"max", "largest"},
    Word{"filter", "where"},
    Word{"exists", "any"},
    Word{"past", "last"},
    Word{"previous", "last"},
    Word{"less", "fewer"},
    Word{"minimum", "least"},
    Word{"maximum", "most"},
    Word{"def", "let"},
    Word{"bool", "yes or no"},
    Word{"boolean", "yes or no"},
    Word{"string", "text"},
    Word{"integer", "whole number"},
    Word{"int", "whole number"},
    Word{"float", "number"},
    Word{"decimal", "number"},
    Word{"timestamp", "instant"},
    Word{"datetime", "instant"},
    Word{"enum", "one of"},
    Word{"nullable", "optional"},
    Word{"of_all", "all of"},
    Word{"isnt", "is not"},
    Word{"notnull", "is known"},
};

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

std::string ownSpelling(const std::string& word) {
  std::string lowered = word;
  std::ranges::transform(lowered, lowered.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (wordFor(lowered) != 0) return lowered;
  const auto found = std::ranges::find(kForeignWords, std::string_view(lowered), &Word::odd);
  return found == kForeignWords.end() ? "" : std::string(found->right);
}

}  // namespace muster::syntax
