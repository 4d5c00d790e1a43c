// Repairs of words: of another language, misspelt, or not free to be a name.

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

#include "compiler/base/ascii.h"
#include "compiler/syntax/edit.h"
#include "compiler/syntax/mend.h"
#include "compiler/syntax/mend_messages.h"
#include "compiler/syntax/words.h"

namespace muster::syntax {

namespace {

using diagnostics::Definition;
using diagnostics::Severity;

inline constexpr Definition<std::string_view> kMisspelt{"E0103", Severity::Error,
                                                        "`{}` is no word that can stand here"};
inline constexpr Definition<std::string_view> kReserved{
    "E0112", Severity::Error, "`{}` is a word of the language, not a name"};

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
  // What `#` and `*` stand for is at the same place in the phrase.
  const auto isThere = [&](std::string_view wanted, std::size_t i) {
    if (i >= tokens.size() || tokens[i].isReported()) return false;
    if (wanted == "#") return tokens[i].type() == Lexer::NUMBER;
    return wanted == "*" || asciiLowered(textOf(tokens, i, i + 1)) == wanted;
  };
  for (const Phrase& phrase : foreignPhrases()) {
    const std::vector<std::string_view> odd = wordsIn(phrase.odd);
    for (std::size_t begin = at - std::min(at, kLongest); begin <= at; ++begin) {
      bool isWhole = begin + odd.size() >= at;
      for (std::size_t i = 0; i < odd.size() && isWhole; ++i) isWhole = isThere(odd[i], begin + i);
      if (isWhole && respelled(tokens, at, begin, odd, phrase.right)) return true;
    }
  }
  return false;
}

// The phrase at `begin` in its own spelling, if the piece then goes on. What is alike at the end
// from a number on stays as it is.
bool Mender::respelled(Tokens& tokens, std::size_t at, std::size_t begin,
                       const std::vector<std::string_view>& odd, std::string_view right) {
  const auto number = static_cast<std::size_t>(std::ranges::find(odd, "#") - odd.begin());
  const auto any = static_cast<std::size_t>(std::ranges::find(odd, "*") - odd.begin());
  const auto placeOf = [&](std::string_view word) {
    return begin + (word == "#" ? number : word == "*" ? any : odd.size());
  };
  std::size_t kept = 0;
  std::vector<std::string> ways;
  std::optional<Tokens> found;
  for (std::size_t way = 0; way <= right.size(); way = right.find('|', way) + 1) {
    const std::string_view spelling = right.substr(way, right.find('|', way) - way);
    std::vector<std::string_view> words = wordsIn(spelling);
    if (number > 0 && number < odd.size() && right.find('|') == std::string_view::npos) {
      kept = odd.size() - number;
      const bool isAlike = words.size() >= kept &&
                           std::equal(odd.end() - static_cast<std::ptrdiff_t>(kept), odd.end(),
                                      words.end() - static_cast<std::ptrdiff_t>(kept));
      if (!isAlike) kept = 0;
    }
    words.resize(words.size() - kept);
    Tokens by;
    std::string text;
    for (const std::string_view word : words) {
      const bool isTaken = word == "#" || word == "*";
      Tokens next = isTaken ? Tokens{tokens[placeOf(word)]} : tokensFor(word, tokens[begin]);
      const bool touches = word == ")" || word == "%" || text.ends_with('(') ||
                           (word == "(" && spelling.find(" (") == std::string_view::npos);
      if (!text.empty() && !touches) text += ' ';
      text += isTaken ? textOf(tokens, placeOf(word), placeOf(word) + 1) : std::string(word);
      by.insert(by.end(), next.begin(), next.end());
    }
    ways.push_back(text);
    if (!found) found = replaced(tokens, begin, begin + odd.size() - kept, by);
    if (right.find('|', way) == std::string_view::npos) break;
  }
  const std::size_t end = begin + odd.size() - kept;
  if (!passes(*found, std::max(at, end) + found->size() - tokens.size())) return false;
  auto message =
      diagnostics::build(sink_, source::join(tokens[begin].span(), tokens[end - 1].span()),
                         kForeign, textOf(tokens, begin, end));
  for (std::size_t i = 0; i < ways.size(); ++i) {
    const std::string lead = i == 0 ? "write `" : "or `";
    static_cast<void>(message.help(ways[i].empty() ? "leave it out" : lead + ways[i] + "`"));
  }
  message.emit();
  tokens = std::move(*found);
  return true;
}

// `name like "A%"`: the sign stands for any letters.
bool Mender::likeText(Tokens& tokens, std::size_t at) {
  for (std::size_t i = at > 0 ? at - 1 : at; i <= at + 1; ++i) {
    if (typeAt(tokens, i) != Lexer::IDENT || typeAt(tokens, i + 1) != Lexer::STRING) continue;
    const std::string like = asciiLowered(textOf(tokens, i, i + 1));
    if ((like != "like" && like != "ilike") || tokens[i].isReported()) continue;
    std::string text = textOf(tokens, i + 1, i + 2);
    text = text.substr(1, text.size() - 2);
    const bool isOpenFront = text.starts_with('%');
    if (isOpenFront) text.erase(0, 1);
    const bool isOpenBack = text.ends_with('%');
    if (isOpenBack) text.pop_back();
    if (text.find('%') != std::string::npos || (!isOpenFront && !isOpenBack)) return false;
    const bool isNegated = i > 0 && tokens[i - 1].type() == Lexer::W_NOT;
    const std::string_view verb = isOpenFront && isOpenBack ? "contains"
                                  : isOpenFront             ? "ends with"
                                                            : "starts with";
    const std::string_view negated = isOpenFront && isOpenBack ? "does not contain"
                                     : isOpenFront             ? "does not end with"
                                                               : "does not start with";
    const bool isBehindIs = i > 0 && tokens[i - 1].type() == Lexer::W_IS;
    const std::size_t begin = isNegated || isBehindIs ? i - 1 : i;
    const std::string right(isNegated ? negated : verb);
    Tokens trial = replaced(tokens, begin, i + 1, tokensFor(right, tokens[begin]));
    const std::size_t grown = trial.size() - tokens.size();
    trial[i + 1 + grown].repair(Lexer::STRING, '"' + text + '"');
    if (!passes(trial, i + 1 + grown)) return false;
    const std::string suffix = like == "ilike" ? " ignoring case" : "";
    const std::string help = "write `" + right + " \"" + text + '"' + suffix + '`';
    // Quotes of another language are the same slip.
    if (!sink_.amend(tokens[i + 1].span(), help)) {
      diagnostics::build(sink_, source::join(tokens[begin].span(), tokens[i + 1].span()), kForeign,
                         textOf(tokens, begin, i + 2))
          .help(help)
          .emit();
    }
    tokens = std::move(trial);
    return true;
  }
  return false;
}

// A word of another language, or a word of this one in capitals.
bool Mender::foreignWord(Tokens& tokens, std::size_t at) {
  for (std::size_t back = 0; back < 3 && back <= at; ++back) {
    const std::size_t i = at - back;
    if (typeAt(tokens, i) != Lexer::IDENT || tokens[i].isReported()) continue;
    const std::string written = textOf(tokens, i, i + 1);
    // `any route having (...)`: a group, and no list of events.
    const bool isOfGroup = asciiLowered(written) == "having" && i > 0 &&
                           !schema_.listsWith(textOf(tokens, i - 1, i)).empty() &&
                           !schema_.isList(textOf(tokens, i - 1, i));
    const std::string right = isOfGroup ? "with" : ownSpelling(written);
    if (right.empty()) continue;
    const Tokens trial = replaced(tokens, i, i + 1, tokensFor(right, tokens[i]));
    if (!passes(trial, at + trial.size() - tokens.size())) continue;
    diagnostics::build(sink_, tokens[i].span(), kForeign, written)
        .help("write `" + right + "`")
        .emit();
    tokens = trial;
    return true;
  }
  return false;
}

// The nearest word with which the piece goes on, at the place or just before it; of several places
// the one with which it goes on furthest.
bool Mender::misspeltWord(Tokens& tokens, std::size_t at) {
  constexpr std::size_t kEnd = std::numeric_limits<std::size_t>::max();
  std::optional<Tokens> found;
  std::size_t furthest = 0;
  std::size_t place = 0;
  for (std::size_t back = 0; back < 3 && back <= at && furthest < kEnd; ++back) {
    const std::size_t i = at - back;
    if (typeAt(tokens, i) != Lexer::IDENT || tokens[i].isReported()) continue;
    const std::string written = textOf(tokens, i, i + 1);
    if (written == "an") continue;  // as right as any word, elsewhere
    for (const std::string& near : wordsNear(written)) {
      Tokens trial = tokens;
      trial[i].repair(wordFor(near), near);
      // A long way from what is written: then what follows has to fit as well.
      const bool isFar = diagnostics::editDistance(written, near) > 1 + written.size() / 6;
      const std::size_t reached = tryParse(trial).value_or(kEnd);
      if (reached <= (isFar ? at + 1 : at) || reached <= furthest) continue;
      furthest = reached;
      place = i;
      found = std::move(trial);
      // The nearest that fits here; another place can only go on further.
      break;
    }
  }
  if (!found) return false;
  diagnostics::build(sink_, tokens[place].span(), kMisspelt, textOf(tokens, place, place + 1))
      .help("did you mean `" + (*found)[place].repaired() + "`?")
      .help(textOf(tokens, place, place + 1) == "quartile"
                ? "the highest quarter is told by percentiles: percentile of ... > 75"
                : "")
      .emit();
  tokens = std::move(*found);
  return true;
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
