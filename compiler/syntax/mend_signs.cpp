// Repairs of small things: signs and words between conditions, numbers in groups, months in words.

#include <algorithm>
#include <array>
#include <string_view>

#include "compiler/base/ascii.h"
#include "compiler/syntax/days.h"
#include "compiler/syntax/edit.h"
#include "compiler/syntax/mend.h"
#include "compiler/syntax/mend_messages.h"
#include "compiler/syntax/months.h"
#include "compiler/syntax/words.h"

namespace muster::syntax {

namespace {

using diagnostics::Definition;
using diagnostics::Severity;

constexpr std::size_t kGroupDigits = 3;

bool isWholeDigits(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace

// `in active, in loyal`, `in active but not in loyal`: between two conditions stands `and` or `or`.
bool Mender::jointInWords(Tokens& tokens, std::size_t at) {
  struct Joint {
    std::string_view odd;
    std::string_view right;
  };
  static constexpr std::array kJoints{
      Joint{",", "and"},           Joint{"but", "and"},
      Joint{"also", "and"},        Joint{"plus", "and"},
      Joint{"+", "and"},           Joint{"while", "and"},
      Joint{"except", "and not"},  Joint{"minus", "and not"},
      Joint{"without", "and not"}, Joint{"excluding", "and not"},
      Joint{"unless", "and not"},  Joint{"und", "and"},
      Joint{"et", "and"},          Joint{"oder", "or"},
      Joint{"ou", "or"},
  };
  if (at == 0 || at + 1 >= tokens.size() || tokens[at].isReported()) return false;
  const std::string written = textOf(tokens, at, at + 1);
  const std::string lowered = asciiLowered(written);
  const auto* const joint = std::ranges::find(kJoints, std::string_view(lowered), &Joint::odd);
  if (joint == kJoints.end()) return false;
  // What stands in parentheses is a list, and not of conditions.
  const Region operand = operandAround(tokens, bodyOf(tokens), at);
  const bool isInside = operand.begin > 0 && tokens[operand.begin - 1].type() == Lexer::LPAREN;
  if (written == "," && isInside) return false;
  const Tokens by = tokensFor(joint->right, tokens[at]);
  Tokens trial = replaced(tokens, at, at + 1, by);
  if (!passes(trial, at + by.size())) return false;
  const bool isComma = written == "," || written == "+";
  diagnostics::build(sink_, tokens[at].span(), isComma ? kUnexpected : kForeign, written)
      .help("write `" + std::string(joint->right) + "`")
      .help(isComma ? "or `or`" : "")
      .emit();
  tokens = std::move(trial);
  return true;
}

// `AND(age > 3, is_member)`: how spreadsheets join conditions.
bool Mender::jointAsFunction(Tokens& tokens, std::size_t at) {
  std::size_t depth = 0;
  for (std::size_t open = std::min(at + 1, tokens.size()); open-- > 1;) {
    if (tokens[open].type() == Lexer::RPAREN && open < at) ++depth;
    if (tokens[open].type() != Lexer::LPAREN) continue;
    if (depth > 0) {
      --depth;
      continue;
    }
    const Token& name = tokens[open - 1];
    const std::string written = textOf(tokens, open - 1, open);
    const std::string lowered = asciiLowered(written);
    if (name.type() != Lexer::IDENT || name.isReported()) continue;
    if (lowered != "and" && lowered != "or") continue;
    const std::string right = lowered == "and" ? "every of" : "any of";
    Tokens trial = replaced(tokens, open - 1, open, tokensFor(right, name));
    if (!passes(trial, at + 1)) return false;
    std::size_t end = open + 1;
    for (std::size_t inside = 1; end < tokens.size() && inside > 0; ++end) {
      if (tokens[end].type() == Lexer::LPAREN) ++inside;
      if (tokens[end].type() == Lexer::RPAREN) --inside;
    }
    diagnostics::build(sink_, name.span(), kForeign, written)
        .help("write `" + right + ' ' + textOf(tokens, open, end) + "`")
        .emit();
    tokens = std::move(trial);
    return true;
  }
  return false;
}

// `SELECT ... WHERE country = "GB"`, `EXISTS (SELECT ...)`, `IF(age > 3, ...)`: nothing in them is
// mended word by word.
bool Mender::statement(Tokens& tokens, std::size_t at) {
  const Region body = bodyOf(tokens);
  const auto wordAt = [&](std::size_t i) {
    return typeAt(tokens, i) == Lexer::IDENT ? asciiLowered(textOf(tokens, i, i + 1))
                                             : std::string();
  };
  const std::string first = wordAt(body.begin);
  const bool isQuery =
      first == "select" || (first == "exists" && wordAt(body.begin + 2) == "select");
  const bool isChoice = (first == "if" || first == "iif" || first == "case") && at > body.begin &&
                        (typeAt(tokens, body.begin + 1) == Lexer::LPAREN || first == "case");
  if ((!isQuery && !isChoice) || tokens[body.begin].isReported()) return false;
  diagnostics::build(sink_, tokens[body.begin].span(), kForeign,
                     textOf(tokens, body.begin, body.begin + 1))
      .help(isQuery ? "a segment is a condition and nothing else, as in `any purchases where (...)`"
                    : "a condition stands alone; a value by conditions is `choose when ...: 1 "
                      "otherwise 0` in a `let`")
      .emit();
  Token hole(Lexer::HOLE, source::join(tokens[body.begin].span(), tokens.back().span()),
             tokens[body.begin].line(), tokens[body.begin].column());
  hole.markReported();
  tokens = replaced(tokens, body.begin, body.end, {hole});
  return true;
}

// `country is one of ["GB", "IE"]`.
bool Mender::brackets(Tokens& tokens, std::size_t at) {
  if (typeAt(tokens, at) != Lexer::LBRACKET || tokens[at].isReported()) return false;
  std::size_t end = at;
  while (end < tokens.size() && tokens[end].type() != Lexer::RBRACKET) ++end;
  if (end == tokens.size()) return false;
  Tokens trial = tokens;
  trial[at].repair(Lexer::LPAREN, "(");
  trial[end].repair(Lexer::RPAREN, ")");
  if (!passes(trial, end)) return false;
  diagnostics::build(sink_, tokens[at].span(), kForeign, "[")
      .help("write `(" + textOf(tokens, at + 1, end) + ")`")
      .emit();
  tokens = std::move(trial);
  return true;
}

// `1 000 GBP`, `1k GBP`.
bool Mender::groupedDigits(Tokens& tokens, std::size_t at) {
  if (at < 2 || at >= tokens.size()) return false;
  std::size_t begin = at - 1;
  std::string digits;
  std::size_t end = at;
  const std::string here = textOf(tokens, at, at + 1);
  if (tokens[at].type() == Lexer::NUMBER && tokens[begin].type() == Lexer::NUMBER) {
    digits = textOf(tokens, begin, begin + 1);
    if (!isWholeDigits(digits) || digits.size() > kGroupDigits) return false;
    while (typeAt(tokens, end) == Lexer::NUMBER) {
      const std::string group = textOf(tokens, end, end + 1);
      if (group.substr(0, group.find('.')).size() != kGroupDigits) return false;
      digits += group;
      ++end;
    }
  } else if (tokens[at].type() == Lexer::IDENT && tokens[at - 2].type() == Lexer::NUMBER) {
    begin = at - 2;
    const std::string unit = asciiLowered(textOf(tokens, at - 1, at));
    digits = textOf(tokens, begin, begin + 1);
    if (!isWholeDigits(digits) || (unit != "k" && unit != "m")) return false;
    digits += unit == "k" ? "000" : "000000";
  } else {
    return false;
  }
  Token number = tokens[begin];
  number.repair(Lexer::NUMBER, digits);
  Tokens trial = replaced(tokens, begin, end, {number});
  if (!passes(trial, begin + 1)) return false;
  diagnostics::build(sink_, source::join(tokens[begin].span(), tokens[end - 1].span()), kForeign,
                     textOf(tokens, begin, end))
      .help("write `" + digits + "`")
      .emit();
  tokens = std::move(trial);
  return true;
}

// `in "active"`.
bool Mender::segmentInQuotes(Tokens& tokens, std::size_t at) {
  if (at < 1 || typeAt(tokens, at) != Lexer::STRING || tokens[at].isReported()) return false;
  std::size_t begin = at;
  if (tokens[at - 1].type() == Lexer::W_SEGMENT && at > 1) begin = at - 1;
  if (tokens[begin - 1].type() != Lexer::W_IN) return false;
  const std::string text = textOf(tokens, at, at + 1);
  const std::string name = text.substr(1, text.size() - 2);
  const bool isPlain = !name.empty() && std::ranges::all_of(name, [](char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
  if (!isPlain) return false;
  Token token = tokens[at];
  token.repair(Lexer::IDENT, name);
  Tokens trial = replaced(tokens, begin, at + 1, {token});
  if (!passes(trial, begin)) return false;
  // `email is in "complaints"`
  const bool isOfList = begin >= 2 && (tokens[begin - 2].type() == Lexer::W_IS ||
                                       (begin >= 3 && tokens[begin - 2].type() == Lexer::W_NOT &&
                                        tokens[begin - 3].type() == Lexer::W_IS));
  diagnostics::build(sink_, source::join(tokens[begin].span(), tokens[at].span()), kUnexpected,
                     textOf(tokens, begin, at + 1))
      .help(isOfList ? "a list is named without quotation marks: `is in " + name + "`"
                     : "a segment is named without quotation marks: `in " + name + "`")
      .emit();
  tokens = std::move(trial);
  return true;
}

// `in December 2011`, `in 2011-12`, `in Q4 2011`, `in december`.
bool Mender::inMonth(Tokens& tokens, std::size_t at) {
  const std::size_t in = typeAt(tokens, at) == Lexer::W_IN ? at : at - std::min(at, std::size_t{1});
  if (typeAt(tokens, in) != Lexer::W_IN || in + 1 >= tokens.size()) return false;
  std::size_t end = in + 2;
  const std::string word = textOf(tokens, in + 1, end);
  std::string year;
  if (typeAt(tokens, end) == Lexer::NUMBER) {
    const std::string next = textOf(tokens, end, end + 1);
    if (next.size() == 4 && isWholeDigits(next)) year = next;
  }
  const bool isYearKnown = !year.empty();
  if (isYearKnown) ++end;
  if (year.empty()) year = "2026";
  const int month = monthCalled(word);
  const bool isQuarter =
      word.size() == 2 && (word[0] == 'Q' || word[0] == 'q') && word[1] >= '1' && word[1] <= '4';
  std::string first;
  std::string last;
  if (tokens[in + 1].type() == Lexer::DATE) {
    end = in + 2;
    first = word;
  } else if (month > 0) {
    first = year + '-' + twoDigits(month);
  } else if (isQuarter) {
    const int begins = (word[1] - '1') * 3 + 1;
    first = year + '-' + twoDigits(begins) + "-01";
    const int ends = begins + 2;
    last = year + '-' + twoDigits(ends) + '-' + twoDigits(daysIn(std::stoi(year), ends));
  } else {
    return false;
  }
  for (const std::string_view is : {"", "is "}) {
    std::string lead = std::string(is) + (last.empty() ? "on" : "between");
    if (last.empty() && !is.empty()) lead = "is between";
    std::string to = last;
    std::string from = first;
    if (last.empty() && !is.empty()) {
      // A value is compared with days.
      if (first.size() > std::string_view("2026-11").size()) return false;
      const int days = daysIn(std::stoi(first.substr(0, 4)), std::stoi(first.substr(5)));
      from = first + "-01";
      to = first + '-' + twoDigits(days);
    }
    Tokens by = tokensFor(lead, tokens[in]);
    Token date = tokens[in + 1];
    date.repair(Lexer::DATE, from);
    by.push_back(date);
    std::string right = lead + ' ' + from;
    if (!to.empty()) {
      by.push_back(tokensFor("and", tokens[in]).front());
      date.repair(Lexer::DATE, to);
      by.push_back(date);
      right += " and " + to;
    }
    Tokens trial = replaced(tokens, in, end, by);
    if (!passes(trial, in + by.size() - 1)) continue;
    const bool isAsked = tokens[in + 1].type() == Lexer::DATE || isYearKnown;
    diagnostics::build(sink_, source::join(tokens[in].span(), tokens[end - 1].span()), kForeign,
                       textOf(tokens, in, end))
        .help((isAsked ? "write `" : "say of which year, as in `") + right + "`")
        .emit();
    tokens = std::move(trial);
    return true;
  }
  return false;
}

// `=number of purchases > 3`: how a formula begins.
bool Mender::signInFront(Tokens& tokens, std::size_t at) {
  const Region body = bodyOf(tokens);
  if (typeAt(tokens, at) != Lexer::EQ || at != body.begin) return false;
  Tokens trial = replaced(tokens, at, at + 1, {});
  if (!passes(trial, at)) return false;
  diagnostics::build(sink_, tokens[at].span(), kUnexpected, "=").help("leave it out").emit();
  tokens = std::move(trial);
  return true;
}

}  // namespace muster::syntax
