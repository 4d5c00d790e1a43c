#pragma once

// The words of the language: which token is which. Told from the lexer's own table, where the
// reserved words stand first, so that nothing is listed twice.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace muster::syntax {

bool isReserved(std::size_t type);
// A keyword that may also be a name.
bool isSoftWord(std::size_t type);
inline bool isWord(std::size_t type) { return isReserved(type) || isSoftWord(type); }

// "segment" for W_SEGMENT, "=" for EQ; empty for what has no fixed spelling.
std::string spellingOf(std::size_t type);
// The token of a word, or 0 if there is none that is spelled so.
std::size_t wordFor(std::string_view text);
// Every word, in the order of the lexer.
const std::vector<std::string>& words();

// What is written here for a word of another language, or for one of ours in capitals: "contains"
// for `like`, "and" for `AND`. Empty for any other word.
std::string ownSpelling(const std::string& word);

// Whom a sentence is about, and what leads from there to the verb: `customers who have`.
bool isOfSentence(const std::string& word);

// Several words of another language, such as `is more than` for `>`. A `#` stands for a number and
// a `*` for any word, in both alike. Where `right` has several readings, with `|` between them, the
// first is the one that the rest is read with.
struct Phrase {
  std::string_view odd;
  std::string_view right;
};
std::span<const Phrase> foreignPhrases();

}  // namespace muster::syntax
