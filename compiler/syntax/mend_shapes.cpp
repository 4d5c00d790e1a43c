// Repairs of order: what is there, in a place where it cannot stand.

#include <algorithm>
#include <array>
#include <string_view>

#include "compiler/syntax/edit.h"
#include "compiler/syntax/mend.h"
#include "compiler/syntax/mend_messages.h"
#include "compiler/syntax/words.h"

namespace muster::syntax {

namespace {

using diagnostics::Definition;
using diagnostics::Severity;

inline constexpr Definition<std::string_view> kWindowBehindComparison{
    "E0110", Severity::Error, "the window `{}` stands behind what is compared"};
inline constexpr Definition<std::string_view> kBareList{
    "E0208", Severity::Error, "`{}` is a list, and here stands a value or a condition"};

bool isName(std::size_t type) {
  return type == Lexer::IDENT || type == Lexer::QUOTED || isSoftWord(type);
}

bool isSign(std::size_t type) {
  switch (type) {
    case Lexer::LT:
    case Lexer::LE:
    case Lexer::GT:
    case Lexer::GE:
    case Lexer::EQ:
    case Lexer::NE: return true;
    default: return false;
  }
}

bool isSide(std::size_t type) {
  return type == Lexer::W_SINCE || type == Lexer::W_UNTIL || type == Lexer::W_BEFORE ||
         type == Lexer::W_AFTER;
}

bool isAggregate(std::size_t type) {
  switch (type) {
    case Lexer::W_TOTAL:
    case Lexer::W_AVERAGE:
    case Lexer::W_SMALLEST:
    case Lexer::W_LARGEST:
    case Lexer::W_FIRST:
    case Lexer::W_LATEST:
    case Lexer::W_MEDIAN: return true;
    default: return false;
  }
}

// `<` for `>`, and so on.
std::string_view turned(std::size_t sign) {
  switch (sign) {
    case Lexer::LT: return ">";
    case Lexer::LE: return ">=";
    case Lexer::GT: return "<";
    case Lexer::GE: return "<=";
    default: return "";
  }
}

bool isValue(std::size_t type) {
  return type == Lexer::STRING || type == Lexer::NUMBER || type == Lexer::DATE || isName(type);
}

Tokens part(const Tokens& tokens, std::size_t begin, std::size_t end) {
  return {tokens.begin() + static_cast<std::ptrdiff_t>(begin),
          tokens.begin() + static_cast<std::ptrdiff_t>(end)};
}

}  // namespace

// `purchases in the last 30 days`, `purchases where ...`, `purchases between 3 and 5`: events are
// asked for with `any`, or counted. So they are of each group behind a `with`: `at least 4 months
// with trips in the last 12 months`.
bool Mender::bareList(Tokens& tokens, std::size_t at) {
  const Region operand = operandAround(tokens, bodyOf(tokens), at);
  if (at <= operand.begin || at >= operand.end || tokens[at].isReported()) return false;
  const std::size_t begin = at - 1;
  const bool isOfGroups = begin > operand.begin && tokens[begin - 1].type() == Lexer::W_WITH;
  if (begin != operand.begin && !isOfGroups) return false;
  const std::string list = textOf(tokens, begin, at);
  if (!isName(tokens[begin].type()) || !schema_.isList(list)) return false;
  const bool isCount =
      tokens[at].type() == Lexer::W_BETWEEN && typeAt(tokens, at + 1) == Lexer::NUMBER &&
      typeAt(tokens, at + 2) == Lexer::W_AND && typeAt(tokens, at + 3) == Lexer::NUMBER;
  const std::size_t moved = isCount ? at + 4 : at;
  Tokens trial = tokens;
  std::string right = isOfGroups ? textOf(tokens, operand.begin, begin) + ' ' : "";
  if (isCount) {
    trial = replaced(tokens, begin, moved, part(tokens, at, moved));
    trial = replaced(trial, moved - 1, moved - 1, part(tokens, begin, at));
    right += textOf(tokens, at, moved) + ' ' + list;
    if (moved < operand.end) right += ' ' + textOf(tokens, moved, operand.end);
  } else {
    trial = inserted(tokens, begin, "any", Lexer::W_ANY);
    right += "any " + textOf(tokens, begin, operand.end);
  }
  if (!passes(trial, isCount ? moved - 1 : at + 1)) return false;
  // A slip that is mended next is not offered.
  if (const std::size_t slip = right.find(" in last "); slip != std::string::npos) {
    right.insert(slip + 3, " the");
  }
  diagnostics::build(sink_, tokens[begin].span(), kBareList, list)
      .help("write `" + right + "`")
      .emit();
  tokens = std::move(trial);
  return true;
}

// `any trips after enrolled + 30 days`: how far from it a point lies is said before it.
bool Mender::movedPoint(Tokens& tokens, std::size_t at) {
  const std::size_t sign = typeAt(tokens, at);
  if (at < 2 || (sign != Lexer::PLUS && sign != Lexer::MINUS)) return false;
  if (typeAt(tokens, at + 1) != Lexer::NUMBER || at + 3 > tokens.size()) return false;
  std::size_t side = at - 1;
  const auto isOfPoint = [&](std::size_t i) {
    const std::size_t type = tokens[i].type();
    return !isSide(type) && (type == Lexer::DOT || isName(type));
  };
  while (side > 0 && isOfPoint(side)) --side;
  if (side + 1 == at || !isSide(tokens[side].type())) return false;
  const std::string moved = sign == Lexer::PLUS ? "after" : "before";
  Tokens by = part(tokens, at + 1, at + 3);
  by.push_back(tokensFor(moved, tokens[at]).front());
  const Tokens point = part(tokens, side + 1, at);
  by.insert(by.end(), point.begin(), point.end());
  Tokens trial = replaced(tokens, side + 1, at + 3, by);
  if (tryParse(trial).value_or(trial.size()) < at + 3) return false;
  diagnostics::build(sink_, tokens[at].span(), kUnexpected, textOf(tokens, at, at + 1))
      .help("a point in time is moved so: `" + textOf(tokens, side, side + 1) + ' ' +
            textOf(tokens, at + 1, at + 3) + ' ' + moved + ' ' + textOf(tokens, side + 1, at) + "`")
      .emit();
  tokens = std::move(trial);
  return true;
}

// `number of purchases > 3 in the last 30 days`: the window is moved to its list.
bool Mender::windowBehindComparison(Tokens& tokens, std::size_t at) {
  const std::size_t type = typeAt(tokens, at);
  const bool isWindow = (type == Lexer::W_IN && typeAt(tokens, at + 1) == Lexer::W_THE) ||
                        isSide(type) || type == Lexer::W_BETWEEN || type == Lexer::W_TODAY ||
                        type == Lexer::W_YESTERDAY || type == Lexer::W_THIS ||
                        type == Lexer::W_LAST;
  const Region operand = operandAround(tokens, bodyOf(tokens), at);
  if (!isWindow || operand.begin >= at) return false;
  std::size_t sign = operand.begin;
  while (sign < at && !isSign(tokens[sign].type())) ++sign;
  if (sign == at) return false;
  const Tokens window = part(tokens, at, operand.end);
  Tokens rest = replaced(tokens, at, operand.end, {});
  // `purchases > 3 in the last 30 days`: a list is counted.
  const std::string first = textOf(tokens, operand.begin, operand.begin + 1);
  if (sign == operand.begin + 1 && schema_.isList(first)) {
    Tokens trial = replaced(rest, sign, sign, window);
    trial = replaced(trial, operand.begin, operand.begin, tokensFor("number of", tokens[at]));
    if (!passes(trial, operand.end + 1)) return false;
    diagnostics::build(sink_, tokens[operand.begin].span(), kBareList, first)
        .help("write `number of " + first + ' ' + textOf(tokens, at, operand.end) + ' ' +
              textOf(tokens, sign, at) + "`")
        .emit();
    tokens = std::move(trial);
    return true;
  }
  for (std::size_t place = operand.begin + 1; place <= sign; ++place) {
    Tokens trial = replaced(rest, place, place, window);
    if (!passes(trial, operand.end - 1)) continue;
    // Blanks are told from places, so the text is put together.
    const std::string text = textOf(tokens, at, operand.end);
    const std::string right =
        textOf(tokens, operand.begin, place) + ' ' + text + ' ' + textOf(tokens, place, at);
    diagnostics::build(sink_, source::join(tokens[at].span(), tokens[operand.end - 1].span()),
                       kWindowBehindComparison, text)
        .help("the window follows its list: `" + right + "`")
        .emit();
    for (std::size_t i = place; i < operand.end; ++i) trial[i].markReported();
    tokens = std::move(trial);
    return true;
  }
  return false;
}

// `from 2026-01-01 to 2026-02-01`, `between 3 to 5`.
bool Mender::fromTo(Tokens& tokens, std::size_t at) {
  const Region operand = operandAround(tokens, bodyOf(tokens), at);
  const std::size_t type = typeAt(tokens, at);
  if (type == Lexer::W_TO) {
    std::size_t between = at;
    while (between > operand.begin && tokens[between].type() != Lexer::W_BETWEEN) --between;
    Tokens trial = replaced(tokens, at, at + 1, tokensFor("and", tokens[at]));
    if (tokens[between].type() != Lexer::W_BETWEEN || !passes(trial, at)) return false;
    diagnostics::build(sink_, tokens[at].span(), kForeign, "to").help("write `and`").emit();
    tokens = std::move(trial);
    return true;
  }
  if (type != Lexer::W_FROM) return false;
  std::size_t to = at;
  while (to < operand.end && tokens[to].type() != Lexer::W_TO) ++to;
  if (to == operand.end) return false;
  for (const std::string_view word : {"between", "is between"}) {
    Tokens trial = replaced(tokens, to, to + 1, tokensFor("and", tokens[to]));
    trial = replaced(trial, at, at + 1, tokensFor(word, tokens[at]));
    if (!passes(trial, operand.end - 1)) continue;
    diagnostics::build(sink_, source::join(tokens[at].span(), tokens[to].span()), kForeign,
                       textOf(tokens, at, to + 1))
        .help("write `" + std::string(word) + ' ' + textOf(tokens, at + 1, to) + " and " +
              textOf(tokens, to + 1, operand.end) + "`")
        .emit();
    tokens = std::move(trial);
    return true;
  }
  return false;
}

// `in 2025`: the days of a year.
bool Mender::inYear(Tokens& tokens, std::size_t at) {
  const std::size_t in = typeAt(tokens, at) == Lexer::W_IN ? at : at - std::min(at, std::size_t{1});
  if (typeAt(tokens, in) != Lexer::W_IN || typeAt(tokens, in + 1) != Lexer::NUMBER) return false;
  const std::string year = textOf(tokens, in + 1, in + 2);
  if (year.size() != 4 || year.find('.') != std::string::npos) return false;
  for (const std::string_view word : {"between", "is between"}) {
    Tokens by = tokensFor(word, tokens[in]);
    Token first = tokens[in + 1];
    Token last = first;
    first.repair(Lexer::DATE, year + "-01-01");
    last.repair(Lexer::DATE, year + "-12-31");
    by.push_back(first);
    by.push_back(tokensFor("and", tokens[in]).front());
    by.push_back(last);
    Tokens trial = replaced(tokens, in, in + 2, by);
    if (!passes(trial, in + by.size())) continue;
    diagnostics::build(sink_, source::join(tokens[in].span(), tokens[in + 1].span()), kForeign,
                       textOf(tokens, in, in + 2))
        .help("write `" + std::string(word) + ' ' + first.repaired() + " and " + last.repaired() +
              "`")
        .emit();
    tokens = std::move(trial);
    return true;
  }
  return false;
}

// `country is one of "GB", "IE"`, `country is "GB", "IE"`: values stand in parentheses.
bool Mender::openList(Tokens& tokens, std::size_t at) {
  if (at >= tokens.size() || at < 2 || tokens[at].isReported()) return false;
  const bool isComma = tokens[at].type() == Lexer::COMMA;
  std::size_t first = at;
  std::size_t verb = at;
  if (isComma) {
    first = at - 1;
    verb = tokens[first - 1].type() == Lexer::W_NOT ? first - 2 : first - 1;
    if (typeAt(tokens, verb) != Lexer::W_IS) return false;
  } else if (tokens[at - 1].type() != Lexer::W_OF) {
    return false;
  }
  if (!isValue(tokens[first].type())) return false;
  std::size_t end = first + 1;
  while (typeAt(tokens, end) == Lexer::COMMA && isValue(typeAt(tokens, end + 1))) end += 2;
  Tokens trial = inserted(tokens, end, ")", Lexer::RPAREN);
  const std::string list = "(" + textOf(tokens, first, end) + ")";
  trial = replaced(trial, first, first, tokensFor(isComma ? "one of (" : "(", tokens[first]));
  if (!passes(trial, end + 1)) return false;
  const Region operand = operandAround(tokens, bodyOf(tokens), at);
  diagnostics::build(sink_, tokens[at].span(), kUnexpected, textOf(tokens, at, at + 1))
      .help("several values stand in a list: `" + textOf(tokens, operand.begin, first) +
            (isComma ? " one of " : " ") + list + "`")
      .emit();
  tokens = std::move(trial);
  return true;
}

// `in (lapsed, gold)`.
bool Mender::inSegments(Tokens& tokens, std::size_t at) {
  if (at < 1 || typeAt(tokens, at) != Lexer::LPAREN || tokens[at - 1].type() != Lexer::W_IN)
    return false;
  const Region operand = operandAround(tokens, bodyOf(tokens), at);
  if (operand.begin != at - 1) return false;
  Tokens by = tokensFor("any of (", tokens[at - 1]);
  std::string right = "any of (";
  std::size_t i = at + 1;
  for (; isName(typeAt(tokens, i)); i += 2) {
    by.push_back(tokensFor("in", tokens[i]).front());
    by.push_back(tokens[i]);
    right += "in " + textOf(tokens, i, i + 1);
    if (typeAt(tokens, i + 1) != Lexer::COMMA) break;
    by.push_back(tokens[i + 1]);
    right += ", ";
  }
  if (typeAt(tokens, i + 1) != Lexer::RPAREN) return false;
  Tokens trial = replaced(tokens, at - 1, i + 1, by);
  if (!passes(trial, at + by.size() - 1)) return false;
  diagnostics::build(sink_, tokens[at].span(), kUnexpected, "(")
      .help("write `" + right + ")`")
      .emit();
  tokens = std::move(trial);
  return true;
}

// `any purchases then no visits`: a sequence stands in parentheses.
bool Mender::openSequence(Tokens& tokens, std::size_t at) {
  if (typeAt(tokens, at) != Lexer::W_THEN) return false;
  const Region operand = operandAround(tokens, bodyOf(tokens), at);
  for (std::size_t place = operand.begin + 1; place < at; ++place) {
    Tokens trial = inserted(tokens, operand.end, ")", Lexer::RPAREN);
    trial = inserted(trial, place, "(", Lexer::LPAREN);
    if (!passes(trial, operand.end + 1)) continue;
    diagnostics::build(sink_, tokens[at].span(), kUnexpected, "then")
        .help("a sequence stands in parentheses: `" + textOf(tokens, operand.begin, place) + " (" +
              textOf(tokens, place, operand.end) + ")`")
        .emit();
    tokens = std::move(trial);
    return true;
  }
  return false;
}

// `GBP 500`.
bool Mender::currencyFirst(Tokens& tokens, std::size_t at) {
  if (at < 1 || typeAt(tokens, at) != Lexer::NUMBER || tokens[at - 1].type() != Lexer::IDENT)
    return false;
  const std::string currency = textOf(tokens, at - 1, at);
  const bool isCode = currency.size() == 3 &&
                      std::ranges::all_of(currency, [](char c) { return c >= 'A' && c <= 'Z'; });
  Tokens trial = tokens;
  std::swap(trial[at - 1], trial[at]);
  if (!isCode || !passes(trial, at)) return false;
  diagnostics::build(sink_, source::join(tokens[at - 1].span(), tokens[at].span()), kForeign,
                     textOf(tokens, at - 1, at + 1))
      .help("write `" + textOf(tokens, at, at + 1) + ' ' + currency + "`")
      .emit();
  trial[at].repair(Lexer::IDENT, currency);
  tokens = std::move(trial);
  return true;
}

// `18 < age < 30`.
bool Mender::chainedComparison(Tokens& tokens, std::size_t at) {
  if (!isSign(typeAt(tokens, at))) return false;
  const Region operand = operandAround(tokens, bodyOf(tokens), at);
  std::size_t sign = operand.begin;
  while (sign < at && !isSign(tokens[sign].type())) ++sign;
  if (sign == at || turned(tokens[sign].type()).empty()) return false;
  Tokens by = part(tokens, sign + 1, at);
  const Tokens turnedSign = tokensFor(turned(tokens[sign].type()), tokens[sign]);
  by.insert(by.end(), turnedSign.begin(), turnedSign.end());
  const Tokens low = part(tokens, operand.begin, sign);
  by.insert(by.end(), low.begin(), low.end());
  by.push_back(tokensFor("and", tokens[at]).front());
  const Tokens middle = part(tokens, sign + 1, at);
  by.insert(by.end(), middle.begin(), middle.end());
  Tokens trial = replaced(tokens, operand.begin, at, by);
  if (!passes(trial, operand.begin + by.size() + 1)) return false;
  const std::string name = textOf(tokens, sign + 1, at);
  diagnostics::build(sink_, tokens[at].span(), kUnexpected, textOf(tokens, at, at + 1))
      .help("say again what is compared: `" + name + ' ' +
            std::string(turned(tokens[sign].type())) + ' ' + textOf(tokens, operand.begin, sign) +
            " and " + name + ' ' + textOf(tokens, at, operand.end) + "`")
      .emit();
  tokens = std::move(trial);
  return true;
}

// `is after latest ordered_at of purchases`: as `latest month`, unless in parentheses.
bool Mender::openPoint(Tokens& tokens, std::size_t at) {
  if (at < 2 || at >= tokens.size() || !isAggregate(tokens[at - 1].type())) return false;
  if (!isSide(tokens[at - 2].type())) return false;
  const Region operand = operandAround(tokens, bodyOf(tokens), at);
  Tokens trial = inserted(tokens, operand.end, ")", Lexer::RPAREN);
  trial = inserted(trial, at - 1, "(", Lexer::LPAREN);
  if (!passes(trial, operand.end + 1)) return false;
  diagnostics::build(sink_, tokens[at].span(), kUnexpected, textOf(tokens, at, at + 1))
      .help("put it in parentheses: `" + textOf(tokens, at - 2, at - 1) + " (" +
            textOf(tokens, at - 1, operand.end) + ")`")
      .emit();
  tokens = std::move(trial);
  return true;
}

// `is within 5 km of (51.5, -0.12)`: two numbers make a place by its name.
bool Mender::barePlace(Tokens& tokens, std::size_t at) {
  if (typeAt(tokens, at) != Lexer::COMMA || at < 3) return false;
  std::size_t open = at - 2;
  if (tokens[at - 1].type() != Lexer::NUMBER) return false;
  if (tokens[open].type() == Lexer::MINUS) --open;
  if (open == 0 || tokens[open].type() != Lexer::LPAREN || tokens[open - 1].type() != Lexer::W_OF) {
    return false;
  }
  std::size_t end = at;
  while (end < tokens.size() && tokens[end].type() != Lexer::RPAREN) ++end;
  if (end == tokens.size()) return false;
  const Tokens trial = inserted(tokens, open, "place", Lexer::IDENT);
  if (!passes(trial, end + 1)) return false;
  diagnostics::build(sink_, source::join(tokens[open].span(), tokens[end].span()), kForeign,
                     textOf(tokens, open, end + 1))
      .help("write `place" + textOf(tokens, open, end + 1) + "`")
      .emit();
  tokens = trial;
  return true;
}

// `total amount > 5 GBP`: of which list?
bool Mender::totalOfNoList(Tokens& tokens, std::size_t at) {
  // `total amount`, `total(amount)`
  const bool isClosed =
      at >= 4 && tokens[at - 1].type() == Lexer::RPAREN && tokens[at - 3].type() == Lexer::LPAREN;
  const std::size_t name = isClosed ? at - 2 : at - 1;
  const std::size_t function = isClosed ? at - 4 : at - 2;
  if (at < 2 || !isAggregate(tokens[function].type()) || !isName(tokens[name].type())) return false;
  if (typeAt(tokens, at) == Lexer::W_OF) return false;
  const std::string what = textOf(tokens, function, at);
  const std::vector<std::string> lists = schema_.listsWith(textOf(tokens, name, name + 1));
  if (lists.empty()) return false;
  const Token& near = tokens[at - 1];
  Token list = near;
  list.repair(Lexer::IDENT, lists.front());
  Tokens trial = replaced(tokens, at, at, {tokensFor("of", near).front(), list});
  if (!passes(trial, at + 1)) return false;
  const Token& marked = at < tokens.size() ? tokens[at] : near;
  auto message = diagnostics::build(sink_, marked.span(), kUnexpected,
                                    at < tokens.size() ? textOf(tokens, at, at + 1) : what);
  static_cast<void>(message.under("expected `of`"));
  for (const std::string& each : lists)
    static_cast<void>(message.help("write `" + what + " of " + each + "`"));
  message.emit();
  tokens = std::move(trial);
  return true;
}

// `lifetime_value > average lifetime_value`: what is a value of each profile is averaged over them.
bool Mender::acrossEveryone(Tokens& tokens, std::size_t at) {
  if (at < 2 || !isAggregate(tokens[at - 2].type()) || !isName(tokens[at - 1].type())) return false;
  const std::string name = textOf(tokens, at - 1, at);
  if (typeAt(tokens, at) == Lexer::W_OF || !schema_.isValue(name) ||
      !schema_.listsWith(name).empty()) {
    return false;
  }
  Token everyone = tokens[at - 1];
  everyone.repair(Lexer::IDENT, "everyone");
  Tokens trial = replaced(tokens, at, at, {tokensFor("across", tokens[at - 1]).front(), everyone});
  if (!passes(trial, at + 1)) return false;
  const std::string what = textOf(tokens, at - 2, at);
  diagnostics::build(sink_, source::join(tokens[at - 2].span(), tokens[at - 1].span()), kEndsEarly,
                     what)
      .help("write `" + what + " across everyone`")
      .emit();
  tokens = std::move(trial);
  return true;
}

// `choose when tier is gold: big`: what do the others get?
bool Mender::openChoose(Tokens& tokens, std::size_t at) {
  if (at != tokens.size() || tokens.back().isReported()) return false;
  std::size_t value = 0;
  bool isOpen = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].type() == Lexer::W_CHOOSE) isOpen = true;
    if (tokens[i].type() == Lexer::W_OTHERWISE) isOpen = false;
    if (tokens[i].type() == Lexer::COLON) value = i + 1;
  }
  if (!isOpen || value >= tokens.size()) return false;
  const bool isNumber = tokens[value].type() == Lexer::NUMBER;
  const bool isText = tokens[value].type() == Lexer::STRING;
  Token other = tokens[value];
  const std::string word = isNumber ? "0" : isText ? "\"\"" : "other";
  other.repair(isNumber ? Lexer::NUMBER : isText ? Lexer::STRING : Lexer::IDENT, word);
  Tokens by{tokensFor("otherwise", tokens.back()).front(), other};
  std::string said = "otherwise " + word;
  if (isNumber) {
    for (std::size_t i = value + 1; i < tokens.size(); ++i) by.push_back(tokens[i]);
    if (value + 1 < tokens.size()) said += ' ' + textOf(tokens, value + 1, tokens.size());
  }
  Tokens trial = replaced(tokens, at, at, by);
  if (!passes(trial, at)) return false;
  diagnostics::build(sink_, tokens.back().span(), kEndsEarly, textOf(tokens, at - 1, at))
      .under("expected `otherwise`")
      .help("say what the others get: " + said)
      .emit();
  tokens = std::move(trial);
  return true;
}

// `when tier is gold add 5`, in a score.
bool Mender::pointsBehind(Tokens& tokens, std::size_t at) {
  if (typeAt(tokens, at) != Lexer::W_WHEN || tokens.front().type() != Lexer::W_SCORE) return false;
  const auto isVerb = [&](std::size_t i) {
    return typeAt(tokens, i) == Lexer::W_ADD || typeAt(tokens, i) == Lexer::W_TAKE;
  };
  std::size_t verb = at + 1;
  while (verb < tokens.size() && !isVerb(verb)) ++verb;
  std::size_t end = verb + 1;
  const auto isNext = [&](std::size_t i) {
    const std::size_t type = typeAt(tokens, i);
    return isVerb(i) || type == Lexer::W_WHEN || type == Lexer::W_AT || type == Lexer::W_HALVED;
  };
  while (end < tokens.size() && !isNext(end)) ++end;
  if (verb >= tokens.size() || end == verb + 1) return false;
  Tokens by = part(tokens, verb, end);
  const Tokens condition = part(tokens, at, verb);
  by.insert(by.end(), condition.begin(), condition.end());
  Tokens trial = replaced(tokens, at, end, by);
  if (!passes(trial, end)) return false;
  diagnostics::build(sink_, source::join(tokens[at].span(), tokens[end - 1].span()), kUnexpected,
                     textOf(tokens, at, verb))
      .help("the points come first: " + textOf(tokens, verb, end) + ' ' + textOf(tokens, at, verb))
      .emit();
  tokens = std::move(trial);
  return true;
}

// `segment everybody: yes`.
bool Mender::bareTruth(Tokens& tokens, std::size_t at) {
  if (typeAt(tokens, at) != Lexer::W_YES) return false;
  const std::string key = schema_.key();
  if (key.empty() || tokens.front().type() != Lexer::W_SEGMENT) return false;
  Token name = tokens[at];
  name.repair(Lexer::IDENT, key);
  Tokens by{name};
  for (const Token& it : tokensFor("is known", tokens[at])) by.push_back(it);
  Tokens trial = replaced(tokens, at, at + 1, by);
  if (!passes(trial, at + 2)) return false;
  diagnostics::build(sink_, tokens[at].span(), kUnexpected, textOf(tokens, at, at + 1))
      .help("a condition that all of them meet: " + key + " is known")
      .emit();
  tokens = std::move(trial);
  return true;
}

}  // namespace muster::syntax
