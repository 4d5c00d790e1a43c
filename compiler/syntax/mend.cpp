#include "compiler/syntax/mend.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

#include "compiler/base/ascii.h"
#include "compiler/syntax/edit.h"
#include "compiler/syntax/mend_messages.h"
#include "compiler/syntax/words.h"

namespace muster::syntax {

namespace {

using diagnostics::Definition;
using diagnostics::Severity;

inline constexpr Definition<> kNotInColumnOne{"E0102", Severity::Error,
                                              "a declaration begins in column 1"};
inline constexpr Definition<> kNeverClosed{"E0107", Severity::Error,
                                           "this parenthesis is never closed"};
inline constexpr Definition<> kNeverOpened{"E0107", Severity::Error,
                                           "this parenthesis was never opened"};
inline constexpr Definition<std::string_view> kWindowBehindWhere{
    "E0110", Severity::Error, "the window `{}` stands behind `where`"};
inline constexpr Definition<std::string_view, std::string_view> kCountBehindList{
    "E0111", Severity::Error, "the count `{}` stands behind `{}`"};
inline constexpr Definition<std::string_view> kNoColon{"E0113", Severity::Error,
                                                       "the colon after `{}` is missing"};
inline constexpr Definition<std::string_view> kSuffixOfCount{
    "E0117", Severity::Error, "`{}` stands behind a count that is not in parentheses"};
inline constexpr Definition<> kOpenWhere{"E0118", Severity::Error,
                                         "the `where` of a calculation has no parentheses"};

bool isNameLike(std::size_t type) {
  return type == Lexer::IDENT || type == Lexer::QUOTED || isSoftWord(type);
}

// Whether the words from `at` on begin a window, said without a verb.
bool beginsWindow(const Tokens& tokens, std::size_t at) {
  switch (typeAt(tokens, at)) {
    case Lexer::W_IN: return typeAt(tokens, at + 1) == Lexer::W_THE;
    case Lexer::W_SINCE:
    case Lexer::W_UNTIL:
    case Lexer::W_BEFORE:
    case Lexer::W_AFTER:
    case Lexer::W_BETWEEN:
    case Lexer::W_TODAY:
    case Lexer::W_YESTERDAY: return true;
    default: return false;
  }
}

}  // namespace

bool Mender::mend(Tokens& tokens, std::size_t failedAt) {
  static constexpr std::array kRepairs{
      &Mender::nestedDeclaration,
      &Mender::statement,
      &Mender::missingColon,
      &Mender::paramWithoutColon,
      &Mender::windowWithoutNumber,
      &Mender::suffixTwice,
      &Mender::suffixOfCount,
      &Mender::windowBehindWhere,
      &Mender::windowBehindComparison,
      &Mender::openWhere,
      &Mender::equalIgnoringCase,
      &Mender::bareList,
      &Mender::movedPoint,
      &Mender::groupBy,
      &Mender::topBy,
      &Mender::perUnit,
      &Mender::anyCompared,
      &Mender::valueWithoutIs,
      &Mender::totalInWords,
      &Mender::nameInWords,
      &Mender::fromTo,
      &Mender::inYear,
      &Mender::inMonth,
      &Mender::onWeekday,
      &Mender::textList,
      &Mender::signedCount,
      &Mender::singleEvent,
      &Mender::amountSpent,
      &Mender::verbOfField,
      &Mender::verbOfEvents,
      &Mender::verbWithObject,
      &Mender::missingIs,
      &Mender::likeText,
      &Mender::countInParentheses,
      &Mender::numberOfValues,
      &Mender::foreignPhrase,
      &Mender::subject,
      &Mender::jointAsFunction,
      &Mender::countBehindList,
      &Mender::sharedOperand,
      &Mender::chainedComparison,
      &Mender::foreignWord,
      &Mender::parenthesis,
      &Mender::reservedName,
      &Mender::separatorInWords,
      &Mender::openList,
      &Mender::brackets,
      &Mender::inSegments,
      &Mender::openSequence,
      &Mender::currencyFirst,
      &Mender::groupedDigits,
      &Mender::segmentInQuotes,
      &Mender::openPoint,
      &Mender::barePlace,
      &Mender::acrossEveryone,
      &Mender::totalOfNoList,
      &Mender::openChoose,
      &Mender::pointsBehind,
      &Mender::bareTruth,
      &Mender::signInFront,
      &Mender::jointInWords,
      &Mender::misspeltWord,
  };
  // So many slips has no declaration that somebody wrote by hand.
  constexpr int kRoundsMax = 60;
  std::size_t at = failedAt;
  for (int round = 0;; ++round) {
    const bool isExhausted = sink_.isFull() || budget_ <= tokens.size() * 4 || round >= kRoundsMax;
    const bool isWorthIt = !isExhausted && !(at < tokens.size() && tokens[at].isReported());
    const bool isRepaired = isWorthIt && std::ranges::any_of(kRepairs, [&](Repair repair) {
                              return (this->*repair)(tokens, at);
                            });
    if (!isRepaired && !makeHole(tokens, at, isExhausted)) return false;
    // Not on trial, so whatever is left to spend.
    const std::optional<std::size_t> next = attempt_(tokens);
    if (!next) return true;
    at = *next;
  }
}

// ---- what the repairs stand on ------------------------------------------------------------------

std::optional<std::size_t> Mender::tryParse(const Tokens& tokens) {
  if (budget_ < tokens.size()) return 0;
  budget_ -= tokens.size();
  return attempt_(tokens);
}

bool Mender::passes(const Tokens& tokens, std::size_t at) {
  return tryParse(tokens).value_or(std::numeric_limits<std::size_t>::max()) > at;
}

bool Mender::canStand(const Tokens& tokens, std::size_t at, std::size_t type) {
  if (budget_ < at) return false;
  Tokens prefix(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(at));
  Token token = at < tokens.size() ? tokens[at] : tokens.back();
  token.repair(type, type == Lexer::STRING ? "\"\"" : "0");
  prefix.push_back(std::move(token));
  return passes(prefix, at);
}

std::string Mender::textOf(const Tokens& tokens, std::size_t begin, std::size_t end) const {
  return spelling(files_, tokens, begin, end);
}

// ---- repairs ------------------------------------------------------------------------------------

// `  segment b: ...` below another segment.
bool Mender::nestedDeclaration(Tokens& tokens, std::size_t at) {
  const std::size_t type = typeAt(tokens, at);
  const bool isDeclaration = type == Lexer::W_SEGMENT || type == Lexer::W_LET ||
                             type == Lexer::W_SCHEMA || type == Lexer::W_PROFILE ||
                             type == Lexer::W_SOURCE || type == Lexer::W_USE;
  if (!isDeclaration || at == 0 || tokens[at - 1].line() == tokens[at].line()) return false;
  if (!isNameLike(typeAt(tokens, at + 1))) return false;
  diagnostics::build(sink_, tokens[at].span(), kNotInColumnOne)
      .help("remove the blanks before `" + textOf(tokens, at, at + 1) + "`")
      .emit();
  rest_.assign(tokens.begin() + static_cast<std::ptrdiff_t>(at), tokens.end());
  tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(at), tokens.end());
  return true;
}

// `segment lapsed` without its colon, or with `=` in its place.
bool Mender::missingColon(Tokens& tokens, std::size_t at) {
  const bool isSegment = tokens.front().type() == Lexer::W_SEGMENT;
  const bool isLet = tokens.front().type() == Lexer::W_LET;
  const bool isHead = at == 2 || (isSegment && at == 3 && tokens[2].type() == Lexer::STRING);
  if ((!isSegment && !isLet) || !isHead || at >= tokens.size()) return false;
  const std::size_t wanted = isSegment ? Lexer::COLON : Lexer::EQ;
  const std::string sign = isSegment ? ":" : "=";
  const std::size_t odd = isSegment ? Lexer::EQ : Lexer::COLON;
  const bool isOther = tokens[at].type() == odd;
  Tokens trial = inserted(tokens, at, sign, wanted);
  if (isOther) trial.erase(trial.begin() + static_cast<std::ptrdiff_t>(at) + 1);
  if (!passes(trial, isOther ? at : at + 1)) return false;
  const std::string head = textOf(tokens, 0, at);
  if (isSegment) {
    diagnostics::build(sink_, tokens[isOther ? at : at - 1].span(), kNoColon, head)
        .help("write `" + head + ":`")
        .emit();
  } else {
    diagnostics::build(sink_, tokens[at].span(), kUnexpected, textOf(tokens, at, at + 1))
        .help("write `" + head + " = ...`")
        .emit();
  }
  tokens = std::move(trial);
  return true;
}

// `segment lapsed(quiet duration = 3 months)`.
bool Mender::paramWithoutColon(Tokens& tokens, std::size_t at) {
  const std::size_t declaration = tokens.front().type();
  const bool isHead = declaration == Lexer::W_SEGMENT || declaration == Lexer::W_LET ||
                      declaration == Lexer::W_SCORE;
  if (!isHead || at < 4 || !isNameLike(typeAt(tokens, at)) || tokens[at].isReported()) return false;
  const std::size_t before = tokens[at - 2].type();
  if (tokens[2].type() != Lexer::LPAREN || (before != Lexer::LPAREN && before != Lexer::COMMA)) {
    return false;
  }
  Tokens trial = inserted(tokens, at, ":", Lexer::COLON);
  if (!passes(trial, at + 1)) return false;
  const std::string name = textOf(tokens, at - 1, at);
  std::size_t end = at;
  while (isNameLike(typeAt(tokens, end))) ++end;
  diagnostics::build(sink_, tokens[at].span(), kUnexpected, textOf(tokens, at, at + 1))
      .under("expected `:`")
      .help("a colon stands between a parameter and its type: " + name + ": " +
            textOf(tokens, at, end))
      .emit();
  tokens = std::move(trial);
  return true;
}

// `age > 18 and < 30`: what is compared is said once.
bool Mender::sharedOperand(Tokens& tokens, std::size_t at) {
  const auto isComparison = [&](std::size_t i) {
    switch (typeAt(tokens, i)) {
      case Lexer::LT:
      case Lexer::LE:
      case Lexer::GT:
      case Lexer::GE:
      case Lexer::EQ:
      case Lexer::NE:
      case Lexer::W_IS: return true;
      default: return false;
    }
  };
  if (at < 3 || !isComparison(at)) return false;
  const std::size_t joint = tokens[at - 1].type();
  if (joint != Lexer::W_AND && joint != Lexer::W_OR) return false;
  const Region before = operandAround(tokens, bodyOf(tokens), at - 2);
  std::size_t sign = before.begin;
  while (sign < at - 1 && !isComparison(sign)) ++sign;
  if (sign == at - 1 || sign == before.begin) return false;
  const Tokens operand(tokens.begin() + static_cast<std::ptrdiff_t>(before.begin),
                       tokens.begin() + static_cast<std::ptrdiff_t>(sign));
  Tokens trial = replaced(tokens, at, at, operand);
  if (!passes(trial, at + operand.size() + 1)) return false;
  const Region after = operandAround(tokens, bodyOf(tokens), at);
  diagnostics::build(sink_, tokens[at].span(), kUnexpected, textOf(tokens, at, at + 1))
      .help("say again what is compared: `" + textOf(tokens, before.begin, at) + ' ' +
            textOf(tokens, before.begin, sign) + ' ' + textOf(tokens, at, after.end) + "`")
      .emit();
  trial[at + operand.size()].markReported();
  tokens = std::move(trial);
  return true;
}

// `(` that stays open, or `)` too many.
bool Mender::parenthesis(Tokens& tokens, std::size_t at) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].type() == Lexer::LPAREN) open.push_back(i);
    if (tokens[i].type() != Lexer::RPAREN) continue;
    if (!open.empty()) {
      open.pop_back();
    } else if (i == at) {
      Tokens trial = replaced(tokens, i, i + 1, {});
      if (trial.empty() || !passes(trial, at == trial.size() ? at : at - 1)) return false;
      diagnostics::build(sink_, tokens[i].span(), kNeverOpened).help("leave it out").emit();
      trial[i - 1].markReported();
      tokens = std::move(trial);
      return true;
    }
  }
  if (open.empty() || at != tokens.size() || !canStand(tokens, at, Lexer::RPAREN)) return false;
  const Token& last = tokens[open.back()];
  if (last.isReported()) return false;
  diagnostics::build(sink_, last.span(), kNeverClosed).help("write `)` where it ends").emit();
  Tokens trial = tokens;
  for (std::size_t i = 0; i < open.size(); ++i)
    trial = inserted(trial, trial.size(), ")", Lexer::RPAREN);
  tokens = std::move(trial);
  return true;
}

// `in the last month`.
bool Mender::windowWithoutNumber(Tokens& tokens, std::size_t at) {
  if (at < 3 || at >= tokens.size()) return false;
  const std::size_t direction = tokens[at - 1].type();
  if (tokens[at - 2].type() != Lexer::W_THE || tokens[at - 3].type() != Lexer::W_IN) return false;
  if (direction != Lexer::W_LAST && direction != Lexer::W_NEXT) return false;
  Tokens trial = inserted(tokens, at, "1", Lexer::NUMBER);
  if (!passes(trial, at + 1)) return false;
  const std::string unit = textOf(tokens, at, at + 1);
  const std::string last = textOf(tokens, at - 1, at);
  diagnostics::build(sink_, tokens[at].span(), kUnexpected, unit)
      .under("expected a number")
      .help("write `in the " + last + " 1 " + unit + "`")
      .help("for the calendar " + unit + ", write `" + last + ' ' + unit + "`")
      .emit();
  tokens = std::move(trial);
  return true;
}

// `any views where brand is "Prada" in the last 30 days`: the window is moved before the `where`.
bool Mender::windowBehindWhere(Tokens& tokens, std::size_t at) {
  if (!beginsWindow(tokens, at)) return false;
  const Region operand = operandAround(tokens, bodyOf(tokens), at);
  std::size_t where = at;
  while (where > operand.begin && tokens[where].type() != Lexer::W_WHERE) --where;
  if (tokens[where].type() != Lexer::W_WHERE) return false;
  // `where quantity between 3 and 5`: values, and no points in time.
  const bool isOfNumbers = typeAt(tokens, at) == Lexer::W_BETWEEN &&
                           typeAt(tokens, at + 1) == Lexer::NUMBER &&
                           (typeAt(tokens, at + 2) == Lexer::IDENT ||
                            typeAt(tokens, at + 2) == Lexer::PERCENT || operand.end == at + 4);
  const bool isOfField = at == where + 2 && (tokens[at].type() == Lexer::W_BETWEEN ||
                                             schema_.isTime(textOf(tokens, where + 1, where + 2)));
  if (isOfNumbers || isOfField) return false;
  const Tokens window(tokens.begin() + static_cast<std::ptrdiff_t>(at),
                      tokens.begin() + static_cast<std::ptrdiff_t>(operand.end));
  Tokens trial = replaced(tokens, at, operand.end, {});
  trial = replaced(trial, where, where, window);
  if (!passes(trial, operand.end - 1)) return false;
  // As if it had been written there: blanks are told from places, so the text is put together.
  const std::string text = textOf(tokens, at, operand.end);
  const std::string right =
      textOf(tokens, operand.begin, where) + ' ' + text + ' ' + textOf(tokens, where, at);
  diagnostics::build(sink_, source::join(tokens[at].span(), tokens[operand.end - 1].span()),
                     kWindowBehindWhere, text)
      .help("the window follows its list: `" + right + "`")
      .emit();
  for (std::size_t i = where; i < operand.end; ++i) trial[i].markReported();
  tokens = std::move(trial);
  return true;
}

// `purchases at least 3`.
bool Mender::countBehindList(Tokens& tokens, std::size_t at) {
  const std::size_t type = typeAt(tokens, at);
  const std::size_t next = typeAt(tokens, at + 1);
  std::size_t end = at;
  if (type == Lexer::W_AT && (next == Lexer::W_LEAST || next == Lexer::W_MOST)) end = at + 3;
  if ((type == Lexer::W_MORE || type == Lexer::W_FEWER) && next == Lexer::W_THAN) end = at + 3;
  if (type == Lexer::W_EXACTLY) end = at + 2;
  if (end == at || end > tokens.size() || tokens[end - 1].type() != Lexer::NUMBER) return false;
  const Region operand = operandAround(tokens, bodyOf(tokens), at);
  if (operand.begin >= at) return false;
  std::size_t first = operand.begin;
  if (tokens[first].type() == Lexer::W_ANY && first + 1 < at) ++first;
  const std::string count = textOf(tokens, at, end);
  const std::string name = textOf(tokens, first, at);
  const std::string sign = next == Lexer::W_LEAST   ? ">= "
                           : next == Lexer::W_MOST  ? "<= "
                           : type == Lexer::W_MORE  ? "> "
                           : type == Lexer::W_FEWER ? "< "
                                                    : "= ";
  const bool isCalculated = std::ranges::any_of(
      tokens.begin() + static_cast<std::ptrdiff_t>(first),
      tokens.begin() + static_cast<std::ptrdiff_t>(at), [](const Token& token) {
        return token.type() == Lexer::W_OF;  // `number of purchases`, `total amount of purchases`
      });
  auto message = diagnostics::build(sink_, source::join(tokens[at].span(), tokens[end - 1].span()),
                                    kCountBehindList, count, name);
  if (!isCalculated)
    static_cast<void>(message.help("to count events, write `" + count + ' ' + name + "`"));
  message
      .help("to compare a number, write `" + name + ' ' + sign + textOf(tokens, end - 1, end) + "`")
      .emit();
  for (std::size_t i = at; i < end; ++i) tokens[i].markReported();
  return makeHole(tokens, at, false);
}

// `country in ("AE", "GB")`, `age between 18 and 30`, `country not in (...)`.
bool Mender::missingIs(Tokens& tokens, std::size_t at) {
  const Region operand = operandAround(tokens, bodyOf(tokens), at);
  if (operand.begin >= at || at >= tokens.size()) return false;
  const auto wordAt = [&](std::size_t i) {
    const std::size_t type = typeAt(tokens, i);
    return type == Lexer::IDENT ? wordFor(asciiLowered(textOf(tokens, i, i + 1))) : type;
  };
  const bool isNegated = wordAt(at) == Lexer::W_NOT;
  const std::size_t verb = isNegated ? at + 1 : at;
  const std::size_t type = wordAt(verb);
  std::string right;
  if (type == Lexer::W_BETWEEN) right = "between";
  if (type == Lexer::W_IN) right = typeAt(tokens, verb + 1) == Lexer::LPAREN ? "one of" : "in";
  if (right.empty()) return false;
  // `customer in gold`: a condition is about the profile anyhow.
  const std::string value = textOf(tokens, operand.begin, at);
  if (type == Lexer::W_IN && schema_.isProfile(value) && !isNegated) {
    Tokens trial = replaced(tokens, operand.begin, at, {});
    if (passes(trial, operand.begin + 1)) {
      diagnostics::build(sink_, tokens[operand.begin].span(), kUnexpected, value)
          .help("leave it out: `" + textOf(tokens, at, operand.end) + "`")
          .emit();
      tokens = std::move(trial);
      return true;
    }
  }
  right = (isNegated ? "is not " : "is ") + right;
  Tokens trial = replaced(tokens, at, verb + 1, tokensFor(right, tokens[at]));
  const std::size_t grown = trial.size() - tokens.size();
  if (!passes(trial, verb + grown + 1)) return false;
  std::string rest = textOf(tokens, verb + 1, operand.end);
  // `hour(ordered_at) between 9:00 and 17:00`: an hour is a whole number.
  std::size_t open = at;
  while (open > operand.begin && tokens[open].type() != Lexer::LPAREN) --open;
  const bool isHours = open > 0 && tokens[open - 1].type() == Lexer::W_HOUR &&
                       typeAt(tokens, verb + 1) == Lexer::TIME &&
                       typeAt(tokens, verb + 3) == Lexer::TIME && operand.end == verb + 4;
  if (isHours) {
    const auto hourOf = [&](std::size_t i) { return std::stoi(textOf(tokens, i, i + 1)); };
    const int first = hourOf(verb + 1);
    const bool isFull = textOf(tokens, verb + 3, verb + 4).ends_with(":00");
    const int last = hourOf(verb + 3) - (isFull && hourOf(verb + 3) > first ? 1 : 0);
    rest = std::to_string(first) + " and " + std::to_string(last);
    trial[verb + grown + 1].repair(Lexer::NUMBER, std::to_string(first));
    trial[verb + grown + 3].repair(Lexer::NUMBER, std::to_string(last));
  }
  const Span span = source::join(tokens[at].span(), tokens[verb].span());
  diagnostics::build(sink_, span, kUnexpected, textOf(tokens, at, verb + 1))
      .help("to test a value, write `" + value + ' ' + right + ' ' + rest + "`")
      .emit();
  tokens = std::move(trial);
  return true;
}

// `country is "GB" or missing or missing`.
bool Mender::suffixTwice(Tokens& tokens, std::size_t at) {
  if (at < 4 || at >= tokens.size()) return false;
  const bool isSame =
      tokens[at].type() == tokens[at - 2].type() && tokens[at - 1].type() == tokens[at - 3].type();
  const bool isSuffix =
      tokens[at].type() == Lexer::W_MISSING || tokens[at].type() == Lexer::W_KNOWN;
  if (!isSame || !isSuffix) return false;
  Tokens trial = replaced(tokens, at - 1, at + 1, {});
  trial[at - 2].markReported();
  if (!passes(trial, at - 2)) return false;
  const std::string suffix = textOf(tokens, at - 1, at + 1);
  diagnostics::build(sink_, source::join(tokens[at - 1].span(), tokens[at].span()), kUnexpected,
                     suffix)
      .under("it is said twice")
      .help("leave it out")
      .emit();
  tokens = std::move(trial);
  return true;
}

// `no visits since last_mail_at or missing`.
bool Mender::suffixOfCount(Tokens& tokens, std::size_t at) {
  if (at < 2 || at >= tokens.size()) return false;
  const std::size_t word = tokens[at - 1].type();
  const bool isMissing = tokens[at].type() == Lexer::W_MISSING && word == Lexer::W_OR;
  const bool isKnown = tokens[at].type() == Lexer::W_KNOWN && word == Lexer::W_AND;
  if (!isMissing && !isKnown) return false;
  const Region operand = operandAround(tokens, bodyOf(tokens), at - 2);
  Tokens trial = inserted(tokens, at - 1, ")", Lexer::RPAREN);
  trial[at].markReported();
  trial = inserted(trial, operand.begin, "(", Lexer::LPAREN);
  if (!passes(trial, at + 2)) return false;
  const std::string suffix = textOf(tokens, at - 1, at + 1);
  diagnostics::build(sink_, source::join(tokens[at - 1].span(), tokens[at].span()), kSuffixOfCount,
                     suffix)
      .help("write `(" + textOf(tokens, operand.begin, at - 1) + ") " + suffix + "`")
      .emit();
  tokens = std::move(trial);
  return true;
}

// `number of messages where opened >= 3`: the end of the `where` is where the piece goes on.
bool Mender::openWhere(Tokens& tokens, std::size_t at) {
  const std::size_t where = at > 0 && typeAt(tokens, at - 1) == Lexer::W_WHERE ? at - 1 : at;
  if (typeAt(tokens, where) != Lexer::W_WHERE || where + 1 >= tokens.size()) return false;
  const Region operand = operandAround(tokens, bodyOf(tokens), where);
  Tokens open = inserted(tokens, where + 1, "(", Lexer::LPAREN);
  std::optional<Tokens> found;
  auto message = diagnostics::build(sink_, tokens[where].span(), kOpenWhere);
  for (std::size_t end = where + 2, shown = 0; end <= operand.end && shown < 2; ++end) {
    // A share is compared with a percentage, and hardly any field is.
    const bool isOfShare = shown > 0 && textOf(tokens, end - 1, end) == "%";
    // `where category is bike`: what is told what it is stands inside.
    if (end == where + 2 && typeAt(tokens, end) == Lexer::W_IS) continue;
    Tokens trial = inserted(open, end + 1, ")", Lexer::RPAREN);
    if (isOfShare || !passes(trial, operand.end + 1)) continue;
    const std::string rest = end < operand.end ? ' ' + textOf(tokens, end, operand.end) : "";
    static_cast<void>(message.help((shown == 0 ? "write `" : "or `") +
                                   textOf(tokens, operand.begin, where + 1) + " (" +
                                   textOf(tokens, where + 1, end) + ')' + rest + "`"));
    if (!found) found = std::move(trial);
    ++shown;
  }
  if (!found) return false;
  message.emit();
  tokens = std::move(*found);
  return true;
}

// ---- when nothing fits --------------------------------------------------------------------------

std::string Mender::expected(const Tokens& tokens, std::size_t at) {
  const bool hasNumber = canStand(tokens, at, Lexer::NUMBER);
  const bool hasName = canStand(tokens, at, Lexer::IDENT);
  const bool hasText = canStand(tokens, at, Lexer::STRING);
  if (hasNumber && hasText)
    return canStand(tokens, at, Lexer::W_ANY) ? "a condition or a value" : "a value";
  if (hasNumber && hasName) {
    return canStand(tokens, at, Lexer::DATE) ? "a point in time" : "a number or a name";
  }
  if (hasNumber) return "a number";
  if (hasName) return "a name";
  if (hasText) return "a text in quotes";
  static constexpr std::array kSingle{
      Lexer::RPAREN, Lexer::COLON, Lexer::EQ,     Lexer::W_OF,   Lexer::W_THE,  Lexer::W_THAN,
      Lexer::W_WITH, Lexer::W_NOT, Lexer::LPAREN, Lexer::W_LAST, Lexer::W_DAYS, Lexer::W_AND,
      Lexer::W_AT,   Lexer::W_BY,  Lexer::W_FROM, Lexer::W_IS,   Lexer::COMMA};
  std::string text;
  int count = 0;
  for (const std::size_t type : kSingle) {
    if (!canStand(tokens, at, type)) continue;
    const bool isUnit = type == Lexer::W_DAYS;
    text += (text.empty() ? "" : " or ");
    text += isUnit ? "a unit of time such as `days`" : '`' + spellingOf(type) + '`';
    ++count;
  }
  return count <= 3 ? text : "";
}

std::string Mender::shownAs() const {
  return example_.empty() ? "" : "write for example: " + std::string(example_);
}

void Mender::reportFailure(const Tokens& tokens, std::size_t at) {
  if (at == tokens.size()) {
    const std::string wanted = sink_.isFull() ? "" : expected(tokens, at);
    diagnostics::build(sink_, tokens.back().span(), kEndsEarly, textOf(tokens, at - 1, at))
        .under(wanted.empty() ? "" : "expected " + wanted)
        .help(shownAs())
        .emit();
    return;
  }
  auto message =
      diagnostics::build(sink_, tokens[at].span(), kUnexpected, textOf(tokens, at, at + 1));
  const auto isComplete = [&] {
    const Tokens before(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(at));
    return !before.empty() && !tryParse(before);
  };
  if (sink_.isFull() || budget_ < at) {
    // Only counted, or too dear to look into.
  } else if (!example_.empty()) {
    static_cast<void>(message.help(shownAs()));
  } else if (isComplete()) {
    const bool isCondition = tokens.front().type() == Lexer::W_SEGMENT;
    static_cast<void>(message.help(isCondition
                                       ? "what stands before it is complete; join two conditions "
                                         "with `and` or `or`"
                                       : "what stands before it is complete"));
  } else if (const std::string wanted = expected(tokens, at); !wanted.empty()) {
    static_cast<void>(message.under("expected " + wanted));
  }
  message.emit();
}

bool Mender::makeHole(Tokens& tokens, std::size_t at, bool isWhole) {
  const Region body = bodyOf(tokens);
  const bool hasBody =
      body.begin < body.end ||
      (body.begin == tokens.size() && at == body.begin &&
       (tokens.back().type() == Lexer::COLON || tokens.back().type() == Lexer::EQ));
  // What fails beside something reported is most likely the same mistake.
  bool isSilent = false;
  for (std::size_t i = at < 2 ? 0 : at - 2; i < std::min(at + 2, tokens.size()); ++i) {
    isSilent |= tokens[i].isReported();
  }
  if (!hasBody || at < body.begin) {
    if (!isSilent) reportFailure(tokens, at);
    return false;
  }
  Region region = isWhole ? body : operandAround(tokens, body, at);
  const auto isOneHole = [&] {
    return region.end == region.begin + 1 && tokens[region.begin].type() == Lexer::HOLE;
  };
  while (isOneHole() || (!region.empty() && region.begin == at && region.end == at)) {
    const Region outside = operandOutside(tokens, body, region);
    if (outside.begin == region.begin && outside.end == region.end) return false;
    region = outside;
  }
  if (!isSilent) reportFailure(tokens, at);

  const Token& near = region.empty() ? tokens[region.begin - 1] : tokens[region.begin];
  const Span end{near.span().file, near.span().end, near.span().end};
  const Span span = region.empty() ? end : source::join(near.span(), tokens[region.end - 1].span());
  Token hole(Lexer::HOLE, span, near.line(), near.column());
  hole.markReported();
  tokens = replaced(tokens, region.begin, region.end, {hole});
  return true;
}

}  // namespace muster::syntax
