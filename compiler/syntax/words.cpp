#include "compiler/syntax/words.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "compiler/base/ascii.h"
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
    Word{"atleast", "at least"},
    Word{"atmost", "at most"},
    Word{"morethan", "more than"},
    Word{"lessthan", "fewer than"},
    Word{"fewerthan", "fewer than"},
    Word{"mean", "average"},
    Word{"unique", "distinct"},
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
    Word{"never", "no"},
    Word{"having", "where"},
    Word{"was", "is"},
    Word{"were", "is"},
    Word{"are", "is"},
    Word{"mindestens", "at least"},
    Word{"genau", "exactly"},
    Word{"one", "1"},
    Word{"two", "2"},
    Word{"three", "3"},
    Word{"four", "4"},
    Word{"five", "5"},
    Word{"six", "6"},
    Word{"ten", "10"},
    Word{"twelve", "12"},
    Word{"d", "days"},
    Word{"w", "weeks"},
    Word{"mo", "months"},
    Word{"mos", "months"},
    Word{"y", "years"},
    Word{"yr", "years"},
    Word{"yrs", "years"},
    Word{"h", "hours"},
    Word{"hrs", "hours"},
    Word{"mins", "minutes"},
};

// Longer ones first where one begins as another does.
constexpr std::array kForeignPhrases{
    Phrase{"within # * of", "within # * after|within # * before"},
    Phrase{"within # *", "in the last # *"},
    Phrase{"within the last", "in the last"},
    Phrase{"within the next", "in the next"},
    Phrase{"within the past", "in the last"},
    Phrase{"within last", "in the last"},
    Phrase{"within next", "in the next"},
    Phrase{"within #", "in the last #"},
    Phrase{"during the last", "in the last"},
    Phrase{"during the past", "in the last"},
    Phrase{"over the last", "in the last"},
    Phrase{"over the past", "in the last"},
    Phrase{"for the last", "in the last"},
    Phrase{"for the past", "in the last"},
    Phrase{"in last", "in the last"},
    Phrase{"in next", "in the next"},
    Phrase{"in past", "in the last"},
    Phrase{"in last", "last"},
    Phrase{"in next", "next"},
    Phrase{"in this", "this"},
    Phrase{"during last", "last"},
    Phrase{"during next", "next"},
    Phrase{"during this", "this"},
    Phrase{"in the top", "in top"},
    Phrase{"in the bottom", "in bottom"},
    Phrase{"in the past", "in the last"},
    Phrase{"the last #", "in the last #"},
    Phrase{"last #", "in the last #"},
    Phrase{"past #", "in the last #"},
    Phrase{"for #", "in the last #"},
    Phrase{"more than # * ago", "before # * ago"},
    Phrase{"less than # * ago", "in the last # *"},
    Phrase{"fewer than # * ago", "in the last # *"},
    Phrase{"is at least # * ago", "is until # * ago"},
    Phrase{"is at most # * ago", "is since # * ago"},
    Phrase{"at least # * ago", "until # * ago"},
    Phrase{"at most # * ago", "since # * ago"},
    Phrase{"at least # * ago", "is until # * ago"},
    Phrase{"at most # * ago", "is since # * ago"},
    Phrase{"older than # *", "before # * ago"},
    Phrase{"older than # *", "is before # * ago"},
    Phrase{"newer than # *", "in the last # *"},
    Phrase{"newer than # *", "is in the last # *"},
    Phrase{"more than # * ago", "is before # * ago"},
    Phrase{"less than # * ago", "is in the last # *"},
    Phrase{"is on", "is"},
    Phrase{"is older than # *", "is before # * ago"},
    Phrase{"is newer than # *", "is in the last # *"},
    Phrase{"this year to date", "this year"},
    Phrase{"year to date", "this year"},
    Phrase{"this month to date", "this month"},
    Phrase{"# business days", "# days"},
    Phrase{"# working days", "# days"},
    Phrase{"as a percent of", "/"},
    Phrase{"as a percentage of", "/"},
    Phrase{"as percent of", "/"},
    Phrase{"divided by", "/"},
    Phrase{"now ( )", "now"},
    Phrase{"in segment *", "in *"},
    Phrase{"is in segment *", "in *"},
    Phrase{"member of *", "in *"},
    Phrase{"is member of *", "in *"},
    Phrase{"case insensitive", "ignoring case"},
    Phrase{"ignore case", "ignoring case"},
    Phrase{"case sensitive", ""},
    Phrase{"in # *", "in the last # *|in the next # *"},
    Phrase{"# * ago", "in the last # *|before # * ago"},
    Phrase{"is no more than", "<="},
    Phrase{"is no less than", ">="},
    Phrase{"is not more than", "<="},
    Phrase{"is not less than", ">="},
    Phrase{"no more than", "at most"},
    Phrase{"no less than", "at least"},
    Phrase{"top # % of", "top #% among"},
    Phrase{"bottom # % of", "bottom #% among"},
    Phrase{"is top", "is in top"},
    Phrase{"is bottom", "is in bottom"},
    Phrase{"is more than", ">"},
    Phrase{"is more then", ">"},
    Phrase{"is greater than", ">"},
    Phrase{"is larger than", ">"},
    Phrase{"is bigger than", ">"},
    Phrase{"is higher than", ">"},
    Phrase{"is less than", "<"},
    Phrase{"is fewer than", "<"},
    Phrase{"is smaller than", "<"},
    Phrase{"is lower than", "<"},
    Phrase{"is at least", ">="},
    Phrase{"is at most", "<="},
    Phrase{"is exactly", "is"},
    Phrase{"is equal to", "is"},
    Phrase{"is not equal to", "is not"},
    Phrase{"not equal to", "is not"},
    Phrase{"does not equal", "is not"},
    Phrase{"begins with", "starts with"},
    Phrase{"begin with", "starts with"},
    Phrase{"start with", "starts with"},
    Phrase{"starting with", "starts with"},
    Phrase{"beginning with", "starts with"},
    Phrase{"end with", "ends with"},
    Phrase{"ending with", "ends with"},
    Phrase{"is in (", "is one of ("},
    Phrase{"is not in (", "is not one of ("},
    Phrase{"is any of (", "is one of ("},
    Phrase{"is none of (", "is not one of ("},
    Phrase{"sum of", "total"},
    Phrase{"total of", "total"},
    Phrase{"percentage of", "share of"},
    Phrase{"percent of", "share of"},
    Phrase{"proportion of", "share of"},
    Phrase{"average of", "average"},
    Phrase{"mean of", "average"},
    Phrase{"maximum of", "largest"},
    Phrase{"minimum of", "smallest"},
    Phrase{"count of", "number of"},
    Phrase{"no of", "number of"},
    Phrase{"nr of", "number of"},
    Phrase{"num of", "number of"},
    Phrase{"all of (", "every of ("},
    Phrase{"none of (", "no of ("},
    Phrase{"# percent", "#%"},
    Phrase{"number of days since *", "days(*)"},
    Phrase{"days since *", "days(*)"},
    Phrase{"weeks since *", "weeks(*)"},
    Phrase{"months since *", "months(*)"},
    Phrase{"years since *", "years(*)"},
    Phrase{"if", ""},
    Phrase{"is over", ">"},
    Phrase{"is above", ">"},
    Phrase{"is under", "<"},
    Phrase{"is below", "<"},
    Phrase{"equal to", "is"},
    Phrase{"more then", "more than"},
    Phrase{"fewer then", "fewer than"},
    Phrase{"less then", "fewer than"},
    Phrase{"greater than", ">"},
    Phrase{"exists", "is known"},
    Phrase{"overlaps with", "has any of"},
    Phrase{"overlaps", "has any of"},
    Phrase{"is superset of", "has all of"},
    Phrase{"is a superset of", "has all of"},
    Phrase{"has any", "any"},
    Phrase{"has no", "no"},
    Phrase{"has at", "at"},
    Phrase{"have any", "any"},
    Phrase{"most common", "most frequent"},
    Phrase{"number of different", "number of distinct"},
    Phrase{"number of unique", "number of distinct"},
    Phrase{"count distinct", "number of distinct"},
    Phrase{"with", "where"},
    Phrase{"times", ""},
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
  const std::string lowered = asciiLowered(word);
  if (wordFor(lowered) != 0) return lowered;
  const auto found = std::ranges::find(kForeignWords, std::string_view(lowered), &Word::odd);
  return found == kForeignWords.end() ? "" : std::string(found->right);
}

bool isOfSentence(const std::string& word) {
  static constexpr std::array<std::string_view, 22> kWords{
      "customer",  "customers", "people", "persons", "user", "users", "profiles", "everyone",
      "everybody", "those",     "all",    "who",     "that", "which", "with",     "have",
      "has",       "had",       "did",    "do",      "does", "been"};
  return std::ranges::find(kWords, asciiLowered(word)) != kWords.end();
}

std::span<const Phrase> foreignPhrases() { return kForeignPhrases; }

}  // namespace muster::syntax
