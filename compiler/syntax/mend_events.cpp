// Repairs of how events are asked for: in verbs, one of them, by what other tools call a count.
// They stand on the lists that the schema has.

#include <algorithm>
#include <array>
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

inline constexpr Definition<std::string_view> kUnknownList{"E0209", Severity::Error,
                                                           "no list of events is called `{}`"};

// More to choose from are too many for a message.
constexpr std::size_t kListsOffered = 3;

bool isName(std::size_t type) {
  return type == Lexer::IDENT || type == Lexer::QUOTED || isSoftWord(type);
}

bool isNegation(const std::string& word) {
  const std::string lowered = asciiLowered(word);
  return lowered == "not" || lowered == "never";
}

// Whether a window or the condition on events begins there.
bool goesOnLikeEvents(const Tokens& tokens, std::size_t at) {
  return isWindowAt(tokens, at) || typeAt(tokens, at) == Lexer::W_WHERE;
}

// The tokens of a text that is offered: what is no word of the language is a name.
Tokens tokensOf(std::string_view text, const std::vector<std::string>& names, const Token& near) {
  Tokens tokens;
  for (const std::string_view word : wordsIn(text)) {
    const bool isNumber = word.find_first_not_of("0123456789") == std::string_view::npos;
    const bool isOwnName = std::ranges::find(names, word) != names.end();
    Token token = tokensFor(word, near).front();
    if (isNumber) token.repair(Lexer::NUMBER, std::string(word));
    if (!isNumber && (isOwnName || token.type() == 0))
      token.repair(Lexer::IDENT, std::string(word));
    tokens.push_back(std::move(token));
  }
  return tokens;
}

}  // namespace

// `last purchase is in the last 30 days`, `any first purchase`, `days since last purchase`.
bool Mender::singleEvent(Tokens& tokens, std::size_t at) {
  const Region operand = operandAround(tokens, bodyOf(tokens), at);
  const auto wordAt = [&](std::size_t i) { return asciiLowered(textOf(tokens, i, i + 1)); };
  for (std::size_t i = std::max(at, operand.begin + 2) - 2; i <= at + 1; ++i) {
    if (i + 1 >= operand.end || tokens[i].isReported()) continue;
    const std::string which = wordAt(i);
    const bool isFirst = which == "first";
    if (!isFirst && which != "last" && which != "latest" && which != "recent") continue;
    if (tokens[i + 1].type() != Lexer::IDENT || typeAt(tokens, i + 2) == Lexer::W_OF) continue;
    const auto list = schema_.listNear(textOf(tokens, i + 1, i + 2));
    if (!list) continue;
    std::size_t begin = i;
    for (const std::string_view word : {"most", "the"}) {
      if (begin > operand.begin && wordAt(begin - 1) == word) --begin;
    }
    const std::string time = schema_.timeOf(*list);
    const std::size_t before = begin > operand.begin ? tokens[begin - 1].type() : 0;
    std::string right = isFirst ? "first " : "latest ";
    if (before == Lexer::W_ANY || before == Lexer::W_NO || before == Lexer::W_EVERY) {
      right += "1 " + *list;
    } else if (time.empty()) {
      continue;
    } else {
      right += time + " of " + *list;
      const bool isSince = before == Lexer::W_SINCE && begin >= operand.begin + 2;
      const std::string unit = isSince ? wordAt(begin - 2) : "";
      if (unit == "days" || unit == "weeks" || unit == "months" || unit == "years") {
        begin -= 2;
        right = unit + '(' + right + ')';
      } else if (goesOnLikeEvents(tokens, i + 2) && typeAt(tokens, i + 2) != Lexer::W_WHERE) {
        right += " is";
      }
    }
    const Tokens by = tokensOf(right, {time, *list}, tokens[i]);
    Tokens trial = replaced(tokens, begin, i + 2, by);
    if (tryParse(trial).value_or(trial.size()) < begin + by.size()) continue;
    diagnostics::build(sink_, source::join(tokens[begin].span(), tokens[i + 1].span()), kForeign,
                       textOf(tokens, begin, i + 2))
        .help("write `" + right + "`")
        .emit();
    tokens = std::move(trial);
    return true;
  }
  return false;
}

// `bought in the last 30 days`, `who has not purchased since 2026-01-01`, `purchased at least 3
// times`: a list stands where the verb does.
bool Mender::verbOfEvents(Tokens& tokens, std::size_t at) {
  const Region operand = operandAround(tokens, bodyOf(tokens), at);
  std::size_t verb = operand.begin;
  bool isNegated = false;
  for (; verb < operand.end; ++verb) {
    const std::string word = textOf(tokens, verb, verb + 1);
    if (!isOfSentence(word) && !isNegation(word)) break;
    isNegated = isNegated || isNegation(word);
  }
  if (verb >= operand.end || verb > at + 2 || tokens[verb].type() != Lexer::IDENT) return false;
  const std::string word = textOf(tokens, verb, verb + 1);
  if (tokens[verb].isReported() || schema_.isValue(word) || schema_.isList(word)) return false;
  // How often, or when.
  std::size_t next = verb + 1;
  std::string count = isNegated ? "no" : "any";
  std::size_t counted = next;
  const std::size_t type = typeAt(tokens, next);
  if (type == Lexer::W_AT || type == Lexer::W_MORE || type == Lexer::W_FEWER) counted = next + 3;
  if (type == Lexer::W_EXACTLY) counted = next + 2;
  const bool isCounted = counted > next && counted <= operand.end && !isNegated &&
                         tokens[counted - 1].type() == Lexer::NUMBER;
  const std::string often = next < operand.end ? textOf(tokens, next, next + 1) : "";
  const bool isOnce = (often == "once" || often == "twice") && !isNegated;
  if (isOnce) {
    count = often == "once" ? "at least 1" : "at least 2";
    ++next;
  }
  // `bought at least twice`
  const std::string least =
      type == Lexer::W_AT && typeAt(tokens, next + 1) == Lexer::W_LEAST && next + 2 < operand.end
          ? textOf(tokens, next + 2, next + 3)
          : "";
  const bool isAtLeast = (least == "once" || least == "twice") && !isNegated;
  if (isAtLeast) {
    count = least == "once" ? "at least 1" : "at least 2";
    next += 3;
  }
  if (isCounted) {
    count = textOf(tokens, next, counted);
    next = counted;
    if (next < operand.end && textOf(tokens, next, next + 1) == "times") ++next;
  }
  const bool isWhole = (verb > operand.begin || isOnce || isAtLeast) && next == operand.end;
  if (!goesOnLikeEvents(tokens, next) && !isCounted && !isWhole) return false;
  std::vector<std::string> lists = schema_.lists();
  if (std::vector<std::string> meant = schema_.listsOf(word); !meant.empty()) lists = meant;
  if (lists.empty()) return false;
  const auto [window, windowText] = windowIn(tokens, next, operand.end);
  const Tokens by = tokensOf(count + ' ' + lists.front(), {lists.front()}, tokens[verb]);
  Tokens trial = replaced(tokens, operand.begin, operand.end, by);
  trial = replaced(trial, operand.begin + by.size(), operand.begin + by.size(), window);
  // The window may be a mistake of its own.
  if (tryParse(trial).value_or(trial.size()) < operand.begin + by.size()) return false;
  auto message = diagnostics::build(sink_, tokens[verb].span(), kUnknownList, word);
  const std::string rest = windowText.empty() ? "" : ' ' + windowText;
  for (std::size_t i = 0; i < std::min(lists.size(), kListsOffered); ++i) {
    static_cast<void>(
        message.help((i == 0 ? "write `" : "or `") + count + ' ' + lists[i] + rest + "`"));
  }
  message.emit();
  tokens = std::move(trial);
  return true;
}

// `> 3 purchases`, `any purchases on monday`.
bool Mender::signedCount(Tokens& tokens, std::size_t at) {
  const Region operand = operandAround(tokens, bodyOf(tokens), at);
  const std::size_t sign = typeAt(tokens, at);
  if (at != operand.begin || typeAt(tokens, at + 1) != Lexer::NUMBER) return false;
  const std::string_view word = sign == Lexer::GT   ? "more than"
                                : sign == Lexer::LT ? "fewer than"
                                : sign == Lexer::GE ? "at least"
                                : sign == Lexer::LE ? "at most"
                                : sign == Lexer::EQ ? "exactly"
                                                    : "";
  if (word.empty()) return false;
  Tokens trial = replaced(tokens, at, at + 1, tokensFor(word, tokens[at]));
  if (!passes(trial, at + 3)) return false;
  diagnostics::build(sink_, tokens[at].span(), kUnexpected, textOf(tokens, at, at + 1))
      .help("to count events, write `" + std::string(word) + ' ' +
            textOf(tokens, at + 1, operand.end) + "`")
      .emit();
  tokens = std::move(trial);
  return true;
}

// `any purchases on monday`, `on weekends`.
bool Mender::onWeekday(Tokens& tokens, std::size_t at) {
  static constexpr std::array<std::string_view, 7> kDays{
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
  if (at < 2 || at >= tokens.size() || tokens[at - 1].type() != Lexer::W_ON) return false;
  std::string day = asciiLowered(textOf(tokens, at, at + 1));
  if (day.ends_with('s')) day.pop_back();
  const std::string list = textOf(tokens, at - 2, at - 1);
  const bool isEnd = day == "weekend";
  const bool isDay = isEnd || day == "weekday" || std::ranges::find(kDays, day) != kDays.end();
  if (!isDay || schema_.timeOf(list).empty()) return false;
  const std::string right = "where day_of_week(" + schema_.timeOf(list) + ") is " +
                            (isEnd              ? "one of (saturday, sunday)"
                             : day == "weekday" ? "not one of (saturday, sunday)"
                                                : day);
  const Tokens by = tokensOf(right, {schema_.timeOf(list)}, tokens[at]);
  Tokens trial = replaced(tokens, at - 1, at + 1, by);
  if (!passes(trial, at + by.size() - 2)) return false;
  diagnostics::build(sink_, source::join(tokens[at - 1].span(), tokens[at].span()), kForeign,
                     textOf(tokens, at - 1, at + 1))
      .help("write `" + right + "`")
      .emit();
  tokens = std::move(trial);
  return true;
}

// `description contains ("tea", "cup")`, `description contains any of ("tea", "cup")`.
bool Mender::textList(Tokens& tokens, std::size_t at) {
  const auto isVerb = [&](std::size_t i) {
    const std::size_t type = typeAt(tokens, i);
    return type == Lexer::W_CONTAINS || type == Lexer::W_WITH || type == Lexer::W_MATCHES;
  };
  std::size_t verb = at - std::min(at, std::size_t{3});
  while (verb < at && !isVerb(verb)) ++verb;
  std::size_t open = verb + 1;
  while (open < tokens.size() && open <= verb + 3 && tokens[open].type() != Lexer::LPAREN) ++open;
  if (verb >= at || verb == 0 || typeAt(tokens, open) != Lexer::LPAREN) return false;
  const std::size_t first = tokens[verb].type() == Lexer::W_WITH ? verb - 1 : verb;
  if (first == 0 || !isName(tokens[first - 1].type())) return false;
  const std::string ask = textOf(tokens, first - 1, verb + 1);
  const Tokens asked(tokens.begin() + static_cast<std::ptrdiff_t>(first - 1),
                     tokens.begin() + static_cast<std::ptrdiff_t>(verb + 1));
  Tokens by = tokensFor("(", tokens[verb]);
  std::string right = "(";
  std::size_t i = open + 1;
  for (; typeAt(tokens, i) == Lexer::STRING; i += 2) {
    if (by.size() > 1) by.push_back(tokensFor("or", tokens[verb]).front());
    by.insert(by.end(), asked.begin(), asked.end());
    by.push_back(tokens[i]);
    right += (right.size() > 1 ? " or " : "") + ask + ' ' + textOf(tokens, i, i + 1);
    if (typeAt(tokens, i + 1) != Lexer::COMMA) break;
  }
  if (typeAt(tokens, i + 1) != Lexer::RPAREN) return false;
  by.push_back(tokensFor(")", tokens[verb]).front());
  Tokens trial = replaced(tokens, first - 1, i + 2, by);
  if (!passes(trial, first - 1 + by.size() - 1)) return false;
  diagnostics::build(sink_, tokens[at].span(), kUnexpected, textOf(tokens, at, at + 1))
      .help("say again what is asked: `" + right + ")`")
      .emit();
  tokens = std::move(trial);
  return true;
}

// `customers with at least 3 purchases`: every condition is about the profile.
bool Mender::subject(Tokens& tokens, std::size_t at) {
  const Region operand = operandAround(tokens, bodyOf(tokens), at);
  std::size_t end = operand.begin;
  while (end < operand.end && end <= at && isOfSentence(textOf(tokens, end, end + 1))) ++end;
  const bool isEverybody = end == operand.end && end > operand.begin && !schema_.key().empty();
  if (isEverybody && !tokens[operand.begin].isReported()) {
    const std::string right = schema_.key() + " is known";
    Tokens all = replaced(tokens, operand.begin, end,
                          tokensOf(right, {schema_.key()}, tokens[operand.begin]));
    if (!passes(all, operand.begin + 2)) return false;
    diagnostics::build(sink_, tokens[operand.begin].span(), kUnexpected,
                       textOf(tokens, operand.begin, operand.begin + 1))
        .help("a condition that all of them meet: `" + right + "`")
        .emit();
    tokens = std::move(all);
    return true;
  }
  if (end == operand.begin || end == operand.end || tokens[operand.begin].isReported())
    return false;
  Tokens trial = replaced(tokens, operand.begin, end, {});
  const std::size_t next = tokens[end].type();
  const bool isCount = next == Lexer::W_AT || next == Lexer::W_ANY || next == Lexer::W_NO ||
                       next == Lexer::W_MORE || next == Lexer::W_FEWER || next == Lexer::W_EXACTLY;
  const std::size_t failed = std::max(at, end) - (end - operand.begin);
  if (isCount ? !passes(trial, failed) : tryParse(trial).has_value()) return false;
  const Span span = source::join(tokens[operand.begin].span(), tokens[end - 1].span());
  diagnostics::build(sink_, span, kUnexpected, textOf(tokens, operand.begin, end))
      .help("a condition is about the profile anyhow; leave it out: `" +
            textOf(tokens, end, operand.end) + "`")
      .emit();
  tokens = std::move(trial);
  return true;
}

// `number of invoices of purchases`, `number of distinct invoice > 3`.
bool Mender::numberOfValues(Tokens& tokens, std::size_t at) {
  const bool isDistinct = at >= 4 && tokens[at - 2].type() == Lexer::W_DISTINCT;
  const std::size_t length = isDistinct ? 4 : 3;
  if (at < length || tokens[at - length].type() != Lexer::W_NUMBER) return false;
  const std::size_t begin = at - length;
  if (tokens[begin + 1].type() != Lexer::W_OF || !isName(tokens[at - 1].type())) return false;
  const bool hasList = typeAt(tokens, at) == Lexer::W_OF && isName(typeAt(tokens, at + 1));
  if (hasList == isDistinct) return false;
  std::string field = textOf(tokens, at - 1, at);
  std::vector<std::string> lists = schema_.listsNear(field);
  if (lists.empty()) return false;
  if (hasList) lists.assign(1, textOf(tokens, at + 1, at + 2));
  return offerCount(tokens, begin, hasList ? at + 2 : at, field, lists);
}

// `count(*)`, `COUNT(DISTINCT invoice)`.
bool Mender::countInParentheses(Tokens& tokens, std::size_t at) {
  const std::size_t first = at - std::min(at, std::size_t{3});
  for (std::size_t open = first + 1; open <= at && open + 2 < tokens.size(); ++open) {
    if (tokens[open].type() != Lexer::LPAREN || tokens[open - 1].isReported()) continue;
    if (asciiLowered(textOf(tokens, open - 1, open)) != "count") continue;
    if (tokens[open + 1].type() == Lexer::STAR && tokens[open + 2].type() == Lexer::RPAREN) {
      return offerCount(tokens, open - 1, open + 3, "", schema_.lists());
    }
    const bool isDistinct = asciiLowered(textOf(tokens, open + 1, open + 2)) == "distinct";
    if (!isDistinct || typeAt(tokens, open + 3) != Lexer::RPAREN) continue;
    std::string field = textOf(tokens, open + 2, open + 3);
    const std::vector<std::string> lists = schema_.listsNear(field);
    return offerCount(tokens, open - 1, open + 4, field, lists);
  }
  return false;
}

// `number of` the lists, or of distinct values of a field of theirs, in place of [begin, end).
bool Mender::offerCount(Tokens& tokens, std::size_t begin, std::size_t end,
                        const std::string& field, const std::vector<std::string>& lists) {
  if (lists.empty()) return false;
  const std::string what = field.empty() ? "number of " : "number of distinct " + field + " of ";
  const Tokens by = tokensOf(what + lists.front(), {field, lists.front()}, tokens[begin]);
  Tokens trial = replaced(tokens, begin, end, by);
  if (!passes(trial, begin + by.size() - 1)) return false;
  auto message =
      diagnostics::build(sink_, source::join(tokens[begin].span(), tokens[end - 1].span()),
                         kForeign, textOf(tokens, begin, end));
  for (std::size_t i = 0; i < std::min(lists.size(), kListsOffered); ++i) {
    static_cast<void>(message.help((i == 0 ? "write `" : "or `") + what + lists[i] + "`"));
  }
  message.emit();
  tokens = std::move(trial);
  return true;
}

}  // namespace muster::syntax
