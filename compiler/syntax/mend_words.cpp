// Repairs of words: of another language, misspelt, or not free to be a name.

#include <algorithm>
#include <array>
#include <ranges>
#include <string_view>

#include "compiler/base/ascii.h"
#include "compiler/syntax/edit.h"
#include "compiler/syntax/mend.h"
#include "compiler/syntax/words.h"

namespace muster::syntax {

namespace {

using diagnostics::Definition;
using diagnostics::Severity;

inline constexpr Definition<std::string_view> kMisspelt{"E0103", Severity::Error,
                                                        "`{}` is no word that can stand here"};
inline constexpr Definition<std::string_view> kReserved{
    "E0112", Severity::Error, "`{}` is a word of the language, not a name"};
inline constexpr Definition<std::string_view> kForeignWord{"E0104", Severity::Error,
                                                           "`{}` is spelled differently in rules"};
inline constexpr Definition<std::string_view> kUnexpected{"E0105", Severity::Error,
                                                          "`{}` cannot stand here"};

// The words that may be meant, nearest first.
std::vector<std::string> wordsNear(const std::string& written) {
  constexpr std::size_t kMostWords = 6;
  constexpr std::size_t kLongestWord = 20;
  // By distance; of those equally far, first the one that ends alike (`months` for `monts`), then
  // the one that is as long (`days` for `dayz`).
  std::vector<std::pair<std::size_t, std::string>> near;
  if (written.size() < 2 || written.size() > kLongestWord) return {};
  for (const std::string& word : words()) {
    const std::size_t distance = diagnostics::editDistance(written, word);
    if (word.size() > 1 && distance <= 2 && distance < word.size())
      near.emplace_back(distance * 4 + (word.back() == written.back() ? 0 : 2) +
                            (word.size() == written.size() ? 0 : 1),
                        word);
  }
  std::ranges::stable_sort(near, {}, &std::pair<std::size_t, std::string>::first);
  std::vector<std::string> found;
  for (std::size_t i = 0; i < std::min(near.size(), kMostWords); ++i)
    found.push_back(near[i].second);
  return found;
}

}  // namespace

// `in last 30 days`, `is more than 3`: words that belong together, in the spelling of another.
bool Mender::foreignPhrase(Tokens& tokens, std::size_t at) {
  constexpr std::size_t kLongest = 3;
  // The end of the phrase if it stands at `begin`, else `begin`.
  const auto endOf = [&](std::string_view phrase, std::size_t begin) {
    std::size_t i = begin;
    for (const auto word : std::views::split(phrase, ' ')) {
      if (i == tokens.size() || tokens[i].isReported()) return begin;
      const std::string_view wanted(word.begin(), word.end());
      const bool isThere = wanted == "#"
                               ? tokens[i].type() == Lexer::NUMBER
                               : wanted == "*" || asciiLowered(textOf(tokens, i, i + 1)) == wanted;
      if (!isThere) return begin;
      ++i;
    }
    return i;
  };
  for (const Phrase& phrase : foreignPhrases()) {
    for (std::size_t begin = at - std::min(at, kLongest); begin <= at; ++begin) {
      if (const std::size_t whole = endOf(phrase.odd, begin); whole == begin || whole < at)
        continue;
      const std::size_t end = endOf(phrase.odd.substr(0, phrase.odd.find(" #")), begin);
      const std::string right(phrase.right.substr(0, phrase.right.find(" #")));
      const Tokens trial = replaced(tokens, begin, end, tokensFor(right, tokens[begin]));
      if (!passes(trial, std::max(at, end) + trial.size() - tokens.size())) continue;
      const std::string written = textOf(tokens, begin, end);
      diagnostics::build(sink_, source::join(tokens[begin].span(), tokens[end - 1].span()),
                         kForeignWord, written)
          .help(right.empty() ? "leave it out" : "write `" + right + "`")
          .emit();
      tokens = trial;
      return true;
    }
  }
  return false;
}

// A word of another language, or a word of this one in capitals.
bool Mender::foreignWord(Tokens& tokens, std::size_t at) {
  for (std::size_t back = 0; back < 3 && back <= at; ++back) {
    const std::size_t i = at - back;
    if (typeAt(tokens, i) != Lexer::IDENT || tokens[i].isReported()) continue;
    const std::string written = textOf(tokens, i, i + 1);
    const std::string right = ownSpelling(written);
    if (right.empty()) continue;
    const Tokens trial = replaced(tokens, i, i + 1, tokensFor(right, tokens[i]));
    if (!passes(trial, at + trial.size() - tokens.size())) continue;
    diagnostics::build(sink_, tokens[i].span(), kForeignWord, written)
        .help("write `" + right + "`")
        .emit();
    tokens = trial;
    return true;
  }
  return false;
}

// The nearest word with which the piece goes on, at the place or just before it.
bool Mender::misspeltWord(Tokens& tokens, std::size_t at) {
  for (std::size_t back = 0; back < 3 && back <= at; ++back) {
    const std::size_t i = at - back;
    if (typeAt(tokens, i) != Lexer::IDENT || tokens[i].isReported()) continue;
    const std::string written = textOf(tokens, i, i + 1);
    for (const std::string& near : wordsNear(written)) {
      Tokens trial = tokens;
      trial[i].repair(wordFor(near), near);
      // A long way from what is written: then what follows has to fit as well.
      const bool isFar = diagnostics::editDistance(written, near) > 1 + written.size() / 6;
      if (!passes(trial, isFar ? at + 1 : at)) continue;
      diagnostics::build(sink_, tokens[i].span(), kMisspelt, written)
          .help("did you mean `" + near + "`?")
          .emit();
      tokens = std::move(trial);
      return true;
    }
  }
  return false;
}

// A reserved word where only a name can stand.
bool Mender::reservedName(Tokens& tokens, std::size_t at) {
  if (!isReserved(typeAt(tokens, at)) || tokens[at].isReported()) return false;
  if (!canStand(tokens, at, Lexer::IDENT) || canStand(tokens, at, Lexer::NUMBER)) return false;
  const std::string word = textOf(tokens, at, at + 1);
  Tokens trial = tokens;
  trial[at].repair(Lexer::QUOTED, '`' + word + '`');
  if (!passes(trial, at + 1)) return false;
  diagnostics::build(sink_, tokens[at].span(), kReserved, word)
      .help("put the name in backquotes: `` `" + word + "` ``")
      .emit();
  tokens = std::move(trial);
  return true;
}

// `separated by tab`, `separated by ,`.
bool Mender::separatorInWords(Tokens& tokens, std::size_t at) {
  struct Sign {
    std::string_view word;
    std::string_view text;
  };
  static constexpr std::array kSigns{
      Sign{"tab", "\"\\t\""},  Sign{"tabs", "\"\\t\""},    Sign{"comma", "\",\""},
      Sign{"commas", "\",\""}, Sign{"semicolon", "\";\""}, Sign{"semicolons", "\";\""},
      Sign{"pipe", "\"|\""},   Sign{"pipes", "\"|\""},     Sign{"colon", "\":\""},
      Sign{"colons", "\":\""}, Sign{"space", "\" \""},     Sign{"spaces", "\" \""},
      Sign{"blank", "\" \""},  Sign{"blanks", "\" \""},    Sign{",", "\",\""},
      Sign{":", "\":\""},
  };
  if (at < 2 || at >= tokens.size() || tokens[at].isReported()) return false;
  if (tokens[at - 1].type() != Lexer::W_BY || tokens[at - 2].type() != Lexer::W_SEPARATED) {
    return false;
  }
  const std::string written = textOf(tokens, at, at + 1);
  const auto* const sign = std::ranges::find(kSigns, std::string_view(written), &Sign::word);
  if (sign == kSigns.end()) return false;
  diagnostics::build(sink_, tokens[at].span(), kUnexpected, written)
      .under("expected a text in quotes")
      .help("write `separated by " + std::string(sign->text) + "`")
      .emit();
  tokens[at].repair(Lexer::STRING, std::string(sign->text));
  return true;
}

}  // namespace muster::syntax
