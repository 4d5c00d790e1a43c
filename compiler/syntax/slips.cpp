#include "compiler/syntax/slips.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

#include "compiler/syntax/days.h"
#include "compiler/syntax/edit.h"
#include "compiler/syntax/months.h"
#include "compiler/syntax/words.h"

namespace muster::syntax {

namespace {

using diagnostics::Definition;
using diagnostics::Severity;

inline constexpr Definition<std::string_view> kUnknown{"E0004", Severity::Error,
                                                       "{} has no place in a rule"};
inline constexpr Definition<> kOpenText{"E0005", Severity::Error,
                                        "this text is not closed on its line"};
inline constexpr Definition<> kOpenName{"E0006", Severity::Error,
                                        "this quoted name is not closed on its line"};
inline constexpr Definition<> kEmptyName{"E0006", Severity::Error, "this quoted name is empty"};
inline constexpr Definition<std::string_view> kOddSign{"E0104", Severity::Error,
                                                       "`{}` is spelled differently in rules"};
inline constexpr Definition<std::string_view> kOddQuotes{"E0104", Severity::Error,
                                                         "{} is not in straight double quotes"};
inline constexpr Definition<std::string_view> kOddZone{
    "E0104", Severity::Error, "`{}` is a time zone, which stands in quotation marks"};
inline constexpr Definition<std::string_view> kJoined{"E0108", Severity::Error,
                                                      "`{}` is neither a number nor a date"};
inline constexpr Definition<std::string_view> kJoinedInstant{
    "E0108", Severity::Error, "`{}` is not how a point in time is written"};

// Signs of other languages and their spelling here.
struct Sign {
  std::string_view odd;
  std::string_view right;
  std::size_t type;
};
constexpr std::array kSigns{
    Sign{"==", "=", Lexer::EQ},        Sign{"===", "=", Lexer::EQ},
    Sign{"!==", "!=", Lexer::NE},      Sign{"<>", "!=", Lexer::NE},
    Sign{"\u2260", "!=", Lexer::NE},   Sign{"&&", "and", Lexer::W_AND},
    Sign{"&", "and", Lexer::W_AND},    Sign{"||", "or", Lexer::W_OR},
    Sign{"|", "or", Lexer::W_OR},      Sign{"!", "not", Lexer::W_NOT},
    Sign{"=>", ">=", Lexer::GE},       Sign{"\u2265", ">=", Lexer::GE},
    Sign{"=<", "<=", Lexer::LE},       Sign{"\u2264", "<=", Lexer::LE},
    Sign{"\u2212", "-", Lexer::MINUS}, Sign{"\u2013", "-", Lexer::MINUS},
    Sign{"\u2014", "-", Lexer::MINUS}, Sign{"\u00D7", "*", Lexer::STAR},
    Sign{"\u00F7", "/", Lexer::SLASH},
};

std::vector<std::string> splitAt(std::string_view text, char separator) {
  std::vector<std::string> parts{""};
  for (const char c : text) {
    if (c == separator) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

std::string padded(const std::string& digits) { return digits.size() < 2 ? '0' + digits : digits; }

// A month or day of one or two digits; 0 for what is neither.
int smallNumber(const std::string& digits) {
  int number = 0;
  if (digits.size() <= 2) std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

bool isMonth(const std::string& digits) {
  return smallNumber(digits) >= 1 && smallNumber(digits) <= 12;
}

// "2026-11-01", or nothing if there is no such day.
std::string dayOf(const std::string& year, const std::string& month, const std::string& day) {
  int y = 0;
  std::from_chars(year.data(), year.data() + year.size(), y);
  const int d = smallNumber(day);
  if (y == 0 || !isMonth(month) || d < 1 || d > daysIn(y, smallNumber(month))) return "";
  return year + '-' + padded(month) + '-' + padded(day);
}

// The number that `1,000`, `0,5`, `1.000,50` or `1.000.000` stands for; nothing if there is no
// telling.
std::optional<std::string> numberIn(std::string text) {
  if (text.find_first_not_of("0123456789.,") != std::string::npos) return std::nullopt;
  const auto areThousands = [](const std::vector<std::string>& groups) {
    return groups.size() > 1 && groups.front().size() <= 3 &&
           std::all_of(groups.begin() + 1, groups.end(),
                       [](const std::string& group) { return group.size() == 3; });
  };
  const auto points = std::ranges::count(text, '.');
  const auto commas = std::ranges::count(text, ',');
  const std::size_t point = text.find('.');
  const bool endsInPoint = points == 1 && text.find(',', point) == std::string::npos;
  if (commas > 0 && (points == 0 || endsInPoint) &&
      areThousands(splitAt(text.substr(0, point), ','))) {
    std::erase(text, ',');
    return text;
  }
  if (commas == 0 && points > 1 && areThousands(splitAt(text, '.'))) {
    std::erase(text, '.');
    return text;
  }
  if (commas != 1 || (points > 0 && text.rfind('.') > text.find(','))) return std::nullopt;
  std::erase(text, '.');
  text.replace(text.find(','), 1, ".");
  return text;
}

// Two signs in one, such as no calculation has.
bool beginsComment(const Tokens& tokens, std::size_t i) {
  const std::size_t type = tokens[i].type();
  return (type == Lexer::SLASH || type == Lexer::MINUS) && i + 1 < tokens.size() &&
         tokens[i + 1].type() == type && tokens[i].span().end == tokens[i + 1].span().begin;
}

// Behind the last token of a time zone without quotation marks: words of one piece, with `/`
// between some; `first` where none stands there.
std::size_t endOfZone(const Tokens& tokens, std::size_t first) {
  const auto touches = [&](std::size_t at) {
    return tokens[at - 1].span().end == tokens[at].span().begin;
  };
  if (typeAt(tokens, first) != Lexer::IDENT) return first;
  bool hasSlash = false;
  std::size_t end = first + 1;
  for (; typeAt(tokens, end + 1) == Lexer::IDENT && touches(end) && touches(end + 1); end += 2) {
    const std::size_t type = typeAt(tokens, end);
    if (type != Lexer::SLASH && type != Lexer::MINUS) break;
    hasSlash = hasSlash || type == Lexer::SLASH;
  }
  return hasSlash ? end : first;
}

class WordMender {
 public:
  WordMender(const source::Files& files, diagnostics::Sink& sink) : files_(files), sink_(sink) {}

  Tokens run(Tokens tokens) {
    out_.reserve(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      Token& token = tokens[i];
      switch (token.type()) {
        case Lexer::ODD_SIGN: sign(token); break;
        case Lexer::ODD_STRING: oddString(token); break;
        case Lexer::OPEN_STRING: openString(token); break;
        case Lexer::OPEN_QUOTED: openName(token); break;
        case Lexer::JOINED:
          if (isSignBehind(tokens, i) && numberIn(written(token))) {
            amount(tokens[i + 1], *numberIn(written(token)),
                   source::join(token.span(), tokens[i + 1].span()), token);
            ++i;
          } else {
            joined(token, i + 1 < tokens.size() ? &tokens[i + 1] : nullptr);
          }
          break;
        case Lexer::JOINED_INSTANT: joinedInstant(token); break;
        case Lexer::UNKNOWN: i = unknown(tokens, i); break;
        case Lexer::DOT:
          // The end of a sentence.
          if (i + 1 == tokens.size() && i > 0) {
            reportUnknown(token.span());
          } else {
            out_.push_back(std::move(token));
          }
          break;
        case Lexer::SLASH:
        case Lexer::MINUS:
          if (beginsComment(tokens, i)) {
            i = comment(tokens, i);
          } else {
            out_.push_back(std::move(token));
          }
          break;
        case Lexer::W_ZONE: i = zoneInWords(tokens, i); break;
        case Lexer::NUMBER:
        case Lexer::ORDINAL:
        case Lexer::IDENT: i = dateInWords(tokens, i); break;
        default: out_.push_back(std::move(token));
      }
    }
    return std::move(out_);
  }

 private:
  std::string written(const Token& token) const { return std::string(files_.text(token.span())); }

  void put(Token token, std::size_t type, std::string spelling) {
    token.repair(type, std::move(spelling));
    out_.push_back(std::move(token));
  }

  // ---- signs and quotes ----

  void sign(const Token& token) {
    const std::string text = written(token);
    const Sign& found = *std::ranges::find(kSigns, std::string_view(text), &Sign::odd);
    const std::string right(found.right);
    diagnostics::build(sink_, token.span(), kOddSign, text).help("write `" + right + "`").emit();
    put(token, found.type, right);
  }

  void oddString(const Token& token) {
    const std::string text = written(token);
    const auto lengthOf = [](char first) {
      const auto byte = static_cast<unsigned char>(first);
      return byte < 0x80 ? std::size_t{1} : byte < 0xE0 ? std::size_t{2} : std::size_t{3};
    };
    const std::size_t quote = lengthOf(text.front());
    std::string right = "\"";
    for (const char c : text.substr(quote, text.size() - 2 * quote)) {
      if (c == '"' || c == '\\') right += '\\';
      right += c;
    }
    right += '"';
    // A date in the quotes of databases.
    const std::vector<std::string> parts = splitAt(right.substr(1, right.size() - 2), '-');
    const bool isShaped =
        parts.size() == 3 && parts[0].size() == 4 && parts[1].size() == 2 && parts[2].size() == 2;
    if (const std::string day = isShaped ? dayOf(parts[0], parts[1], parts[2]) : ""; !day.empty()) {
      diagnostics::build(sink_, token.span(), kOddQuotes, text)
          .help("a date stands without quotation marks: `" + day + "`")
          .emit();
      return put(token, Lexer::DATE, day);
    }
    diagnostics::build(sink_, token.span(), kOddQuotes, text).help("write `" + right + "`").emit();
    put(token, Lexer::STRING, right);
  }

  void openString(const Token& token) {
    diagnostics::build(sink_, token.span(), kOpenText)
        .help("close it with `\"`; a `\"` inside it is written `\\\"`")
        .emit();
    put(token, Lexer::HOLE, "");
  }

  void openName(const Token& token) {
    const bool isEmpty = written(token) == "``";
    diagnostics::build(sink_, token.span(), isEmpty ? kEmptyName : kOpenName)
        .help(isEmpty ? "" : "close it with a backquote")
        .emit();
    put(token, Lexer::HOLE, "");
  }

  // ---- digits ----

  void joinedInstant(const Token& token) {
    const std::string text = written(token);
    const std::size_t t = text.find('T');
    const std::size_t end = text.find_first_not_of("0123456789:", t + 1);
    const std::string date = text.substr(0, t);
    const std::string time = text.substr(t + 1, end == std::string::npos ? end : end - t - 1);
    const bool hasZone =
        text.find_first_of("Z+", t) != std::string::npos || text.find('-', t) != std::string::npos;
    diagnostics::build(sink_, token.span(), kJoinedInstant, text)
        .help("write `" + date + ' ' + time + "`")
        .note(hasZone ? "a time is that of the schema's zone" : "")
        .emit();
    put(token, Lexer::DATE, date);
    put(token, Lexer::TIME, time);
  }

  void joined(const Token& token, const Token* next) {
    const std::string text = written(token);
    const bool hasPoint = text.find('.') != std::string::npos;
    const bool hasComma = text.find(',') != std::string::npos;
    const bool hasDash = text.find('-') != std::string::npos;
    const bool hasSlash = text.find('/') != std::string::npos;
    if (!hasDash && !hasSlash && hasComma) return withComma(token, text, next);
    if (const auto million = hasPoint && !hasComma ? numberIn(text) : std::nullopt) {
      return number(token, text, *million);
    }
    if (hasPoint + hasComma + hasDash + hasSlash == 1) {
      const std::vector<std::string> parts = splitAt(text, hasPoint ? '.' : hasDash ? '-' : '/');
      if (dateLike(token, text, parts)) return;
      if (parts.size() == 2) return calculation(token, text, parts, hasDash);
    }
    const bool isVersion = hasPoint && !hasDash && !hasSlash;
    diagnostics::build(sink_, token.span(), kJoined, text)
        .help("a text stands in quotes: `\"" + text + "\"`")
        .help(isVersion ? "and a version: `version(\"" + text + "\")`" : "")
        .emit();
    put(token, Lexer::HOLE, "");
  }

  // `1,000`, `0,5`, `1,2,3`, `1.000,50`.
  void withComma(const Token& token, const std::string& text, const Token* next) {
    const std::optional<std::string> one = numberIn(text);
    const bool isInList =
        !out_.empty() &&
        (out_.back().type() == Lexer::LPAREN || out_.back().type() == Lexer::COMMA) &&
        next != nullptr && (next->type() == Lexer::RPAREN || next->type() == Lexer::COMMA);
    const bool isThousands = one && one->find('.') == std::string::npos;
    const bool isNumber = one && (isThousands || text.find('.') != std::string::npos || !isInList);
    if (isNumber) return number(token, text, *one);
    list(token, text);
  }

  void number(const Token& token, const std::string& text, const std::string& right) {
    diagnostics::build(sink_, token.span(), kJoined, text).help("write `" + right + "`").emit();
    put(token, Lexer::NUMBER, right);
  }

  void list(const Token& token, const std::string& text) {
    std::string right;
    for (const std::string& part : splitAt(text, ',')) right += (right.empty() ? "" : ", ") + part;
    diagnostics::build(sink_, token.span(), kJoined, text)
        .help("put a blank behind each comma: `" + right + "`")
        .emit();
    bool isFirst = true;
    for (const std::string& part : splitAt(text, ',')) {
      if (!isFirst) put(token, Lexer::COMMA, ",");
      put(token, Lexer::NUMBER, part);
      isFirst = false;
    }
  }

  // Every way in which three groups of digits, or a year and a month, can be a date.
  bool dateLike(const Token& token, const std::string& text,
                const std::vector<std::string>& parts) {
    std::vector<std::pair<std::string, std::string>> helps;
    if (parts.size() == 3 && parts[0].size() == 4) {
      helps.emplace_back(dayOf(parts[0], parts[1], parts[2]), "write ");
    } else if (parts.size() == 3 && parts[2].size() == 4) {
      const std::string dayFirst = dayOf(parts[2], parts[1], parts[0]);
      const std::string monthFirst = dayOf(parts[2], parts[0], parts[1]);
      helps.emplace_back(dayFirst, "if the day stands first, write ");
      if (monthFirst != dayFirst)
        helps.emplace_back(monthFirst, "if the month stands first, write ");
    } else if (parts.size() == 2 && parts[0].size() == 4 && isMonth(parts[1])) {
      helps.emplace_back(parts[0] + '-' + padded(parts[1]), "for the month, write ");
    } else if (parts.size() == 2 && parts[1].size() == 4 && isMonth(parts[0])) {
      helps.emplace_back(parts[1] + '-' + padded(parts[0]), "for the month, write ");
    } else {
      return false;
    }
    std::erase_if(helps, [](const auto& help) { return help.first.empty(); });
    auto message = diagnostics::build(sink_, token.span(), kJoined, text);
    for (const auto& [date, lead] : helps) {
      const std::string way = helps.size() == 1 && parts.size() == 3 ? "write " : lead;
      static_cast<void>(message.help(way + '`' + date + '`'));
    }
    if (helps.empty()) static_cast<void>(message.help("a date is written `2026-11-30`"));
    message.emit();
    put(token, helps.empty() ? std::size_t{Lexer::HOLE} : std::size_t{Lexer::DATE},
        helps.empty() ? "" : helps.front().first);
    return true;
  }

  void calculation(const Token& token, const std::string& text,
                   const std::vector<std::string>& parts, bool isMinus) {
    // `age is 18-25`
    if (isMinus && !out_.empty() && out_.back().type() == Lexer::W_IS) {
      diagnostics::build(sink_, token.span(), kJoined, text)
          .help("write `between " + parts[0] + " and " + parts[1] + "`")
          .emit();
      put(token, Lexer::W_BETWEEN, "between");
      put(token, Lexer::NUMBER, parts[0]);
      put(token, Lexer::W_AND, "and");
      return put(token, Lexer::NUMBER, parts[1]);
    }
    // `between 3-5`
    if (isMinus && !out_.empty() && out_.back().type() == Lexer::W_BETWEEN) {
      diagnostics::build(sink_, token.span(), kJoined, text)
          .help("write `" + parts[0] + " and " + parts[1] + "`")
          .emit();
      put(token, Lexer::NUMBER, parts[0]);
      put(token, Lexer::W_AND, "and");
      return put(token, Lexer::NUMBER, parts[1]);
    }
    const std::string sign = isMinus ? "-" : "/";
    diagnostics::build(sink_, token.span(), kJoined, text)
        .help("to calculate, write `" + parts[0] + ' ' + sign + ' ' + parts[1] + "`")
        .emit();
    put(token, Lexer::NUMBER, parts[0]);
    put(token, isMinus ? Lexer::MINUS : Lexer::SLASH, sign);
    put(token, Lexer::NUMBER, parts[1]);
  }

  // ---- unknown characters ----

  static bool touches(const Token& left, const Token& right) {
    return left.span().end == right.span().begin;
  }
  static bool isNameLike(const Token& token) {
    return token.type() == Lexer::IDENT || token.type() == Lexer::NUMBER || isWord(token.type()) ||
           token.type() == Lexer::HOLE;
  }

  // A run of them is one message. With the name it is part of it becomes a hole; alone it is left
  // out, and what fails next to it stays silent. Returns the index of the last token used up.
  std::size_t unknown(Tokens& tokens, std::size_t i) {
    std::size_t last = i;
    while (last + 1 < tokens.size() && tokens[last + 1].type() == Lexer::UNKNOWN &&
           touches(tokens[last], tokens[last + 1])) {
      ++last;
    }
    const Span span = source::join(tokens[i].span(), tokens[last].span());
    if (last == i && currencyFirst(tokens, i)) return i + 1;
    if (last == i && currencyBehind(tokens, i)) return i;
    if (last == i && shortNot(tokens, i)) return i + 1;
    if (last == i && groupMark(tokens, i)) return i + 1;
    if (last == i && semicolon(tokens, i)) return i;
    if (last == i && !out_.empty() && written(tokens[i]) == "~") {
      diagnostics::build(sink_, tokens[i].span(), kOddSign, "~").help("write `matches`").emit();
      put(tokens[i], Lexer::W_MATCHES, "matches");
      return i;
    }
    reportUnknown(span);

    // `prix\u20AC` and `a$b` are names to their author, `a;` is not.
    const bool isInside = last + 1 < tokens.size() && touches(tokens[last], tokens[last + 1]) &&
                          isNameLike(tokens[last + 1]);
    const bool isForeign = static_cast<unsigned char>(files_.text(span).front()) >= 0x80;
    const bool joinsLeft = !out_.empty() && isNameLike(out_.back()) &&
                           touches(out_.back(), tokens[i]) && (isInside || isForeign);
    if (joinsLeft) {
      Token hole(Lexer::HOLE, source::join(out_.back().span(), span), out_.back().line(),
                 out_.back().column());
      out_.pop_back();
      while (last + 1 < tokens.size() && touches(tokens[last], tokens[last + 1]) &&
             isNameLike(tokens[last + 1])) {
        ++last;
      }
      hole = Token(Lexer::HOLE, source::join(hole.span(), tokens[last].span()), hole.line(),
                   hole.column());
      hole.markReported();
      out_.push_back(std::move(hole));
      return last;
    }
    if (!out_.empty()) out_.back().markReported();
    if (last + 1 < tokens.size()) tokens[last + 1].markReported();
    return last;
  }

  const Sign* currencyOf(const Token& token) const {
    static constexpr std::array kCurrencySigns{
        Sign{"$", "USD", Lexer::IDENT}, Sign{"\u20AC", "EUR", Lexer::IDENT},
        Sign{"\u00A3", "GBP", Lexer::IDENT}, Sign{"\u00A5", "JPY", Lexer::IDENT}};
    const auto* const found =
        std::ranges::find(kCurrencySigns, std::string_view(written(token)), &Sign::odd);
    return found == kCurrencySigns.end() ? nullptr : found;
  }

  // `// ...`, `-- ...`: what other languages begin a comment with. Left out with its line.
  std::size_t comment(const Tokens& tokens, std::size_t i) {
    const Span span = source::join(tokens[i].span(), tokens[i + 1].span());
    diagnostics::build(sink_, span, kOddSign, std::string(files_.text(span)))
        .help("a comment begins with `#`")
        .emit();
    while (i + 1 < tokens.size() && tokens[i + 1].line() == tokens[i].line()) ++i;
    return i;
  }

  // `isn't`.
  bool shortNot(const Tokens& tokens, std::size_t i) {
    const std::string sign = written(tokens[i]);
    const bool isInside = !out_.empty() && touches(out_.back(), tokens[i]) &&
                          i + 1 < tokens.size() && touches(tokens[i], tokens[i + 1]);
    if (!isInside || (sign != "'" && sign != "\u2019") || written(tokens[i + 1]) != "t")
      return false;
    const std::string verb = written(out_.back());
    if (verb != "isn" && verb != "doesn") return false;
    const std::string right = verb == "isn" ? "is not" : "does not";
    const Span span = source::join(out_.back().span(), tokens[i + 1].span());
    diagnostics::build(sink_, span, kOddSign, std::string(files_.text(span)))
        .help("write `" + right + "`")
        .emit();
    const Token old(Lexer::IDENT, span, out_.back().line(), out_.back().column());
    out_.pop_back();
    for (Token& word : tokensFor(right, old)) out_.push_back(std::move(word));
    return true;
  }

  // Whether a currency's sign stands behind, on the same line.
  bool isSignBehind(const Tokens& tokens, std::size_t i) const {
    return i + 1 < tokens.size() && tokens[i + 1].type() == Lexer::UNKNOWN &&
           tokens[i + 1].line() == tokens[i].line() && currencyOf(tokens[i + 1]) != nullptr;
  }

  // The amount stands first, and its currency in letters behind it.
  void amount(const Token& sign, const std::string& digits, Span span, Token number) {
    const std::string currency(currencyOf(sign)->right);
    diagnostics::build(sink_, span, kOddSign, std::string(files_.text(span)))
        .help("write `" + digits + ' ' + currency + "`")
        .emit();
    number.repair(Lexer::NUMBER, digits);
    out_.push_back(std::move(number));
    put(sign, Lexer::IDENT, currency);
  }

  // `100\u20AC`, `100 \u20AC`.
  bool currencyBehind(const Tokens& tokens, std::size_t i) {
    const bool isBehind = !out_.empty() && out_.back().type() == Lexer::NUMBER &&
                          out_.back().line() == tokens[i].line();
    if (currencyOf(tokens[i]) == nullptr || !isBehind) return false;
    const Token number = out_.back();
    out_.pop_back();
    amount(tokens[i], spelling(files_, number), source::join(number.span(), tokens[i].span()),
           number);
    return true;
  }

  // `\u00A3100`, `\u00A31,000`.
  bool currencyFirst(const Tokens& tokens, std::size_t i) {
    if (currencyOf(tokens[i]) == nullptr || i + 1 >= tokens.size()) return false;
    const Token& next = tokens[i + 1];
    const std::string text = written(next);
    const auto digits = next.type() == Lexer::NUMBER   ? std::optional(text)
                        : next.type() == Lexer::JOINED ? numberIn(text)
                                                       : std::nullopt;
    if (!digits || next.line() != tokens[i].line()) return false;
    amount(tokens[i], *digits, source::join(tokens[i].span(), next.span()), next);
    return true;
  }

  // `1'000`.
  bool groupMark(const Tokens& tokens, std::size_t i) {
    const bool isInside = !out_.empty() && out_.back().type() == Lexer::NUMBER &&
                          touches(out_.back(), tokens[i]) && i + 1 < tokens.size() &&
                          tokens[i + 1].type() == Lexer::NUMBER &&
                          touches(tokens[i], tokens[i + 1]);
    const std::string sign = written(tokens[i]);
    if (!isInside || (sign != "'" && sign != "\u2019")) return false;
    const std::string digits = spelling(files_, out_.back()) + written(tokens[i + 1]);
    const Span span = source::join(out_.back().span(), tokens[i + 1].span());
    diagnostics::build(sink_, span, kJoined, std::string(files_.text(span)))
        .help("write `" + digits + "`")
        .emit();
    out_.back().repair(Lexer::NUMBER, digits);
    return true;
  }

  // `age > 3; is_member`. Where the line ends nothing is lost without it.
  bool semicolon(const Tokens& tokens, std::size_t i) {
    if (written(tokens[i]) != ";" || out_.empty() || i + 1 >= tokens.size()) return false;
    const std::size_t next = tokens[i + 1].type();
    const bool isJoined = tokens[i + 1].line() == tokens[i].line() && next != Lexer::W_AND &&
                          next != Lexer::W_OR && next != Lexer::RPAREN && next != Lexer::UNKNOWN;
    if (!isJoined) return false;
    diagnostics::build(sink_, tokens[i].span(), kUnknown, "`;`")
        .help("write `and`")
        .help("or `or`")
        .emit();
    put(tokens[i], Lexer::W_AND, "and");
    return true;
  }

  // `1 December 2011`, `1st of December 2011`, `Dec 1, 2011`: a date is written in digits. Returns
  // the index of the last token used up.
  // `zone America/Port-au-Prince`, of which the last token is given back.
  std::size_t zoneInWords(Tokens& tokens, std::size_t i) {
    out_.push_back(std::move(tokens[i]));
    const std::size_t end = endOfZone(tokens, i + 1);
    if (end == i + 1) return i;
    const Span span = source::join(tokens[i + 1].span(), tokens[end - 1].span());
    const std::string name(files_.text(span));
    const std::string right = '"' + name + '"';
    diagnostics::build(sink_, span, kOddZone, name).help("write `" + right + "`").emit();
    put(Token(Lexer::STRING, span, tokens[i + 1].line(), tokens[i + 1].column()), Lexer::STRING,
        right);
    return end - 1;
  }

  std::size_t dateInWords(Tokens& tokens, std::size_t i) {
    const auto typeOf = [&](std::size_t at) { return typeAt(tokens, at); };
    std::size_t month = i;
    std::size_t day = i;
    std::size_t year = i + 2;
    if (typeOf(i) == Lexer::IDENT) {
      day = i + 1;
      if (typeOf(year) == Lexer::COMMA) ++year;
    } else {
      month = i + 1;
      if (typeOf(month) == Lexer::W_OF || typeOf(month) == Lexer::DOT) ++month;
      year = month + 1;
    }
    const bool isShaped = typeOf(month) == Lexer::IDENT && typeOf(year) == Lexer::NUMBER &&
                          (typeOf(day) == Lexer::NUMBER || typeOf(day) == Lexer::ORDINAL);
    const int number = isShaped ? monthCalled(written(tokens[month])) : 0;
    const std::string days = isShaped ? written(tokens[day]) : "";
    const std::string right = number == 0 || written(tokens[year]).size() != 4
                                  ? ""
                                  : dayOf(written(tokens[year]), twoDigits(number),
                                          days.substr(0, days.find_first_not_of("0123456789")));
    if (right.empty()) {
      out_.push_back(std::move(tokens[i]));
      return i;
    }
    const Span span = source::join(tokens[i].span(), tokens[year].span());
    diagnostics::build(sink_, span, kOddSign, std::string(files_.text(span)))
        .help("write `" + right + "`")
        .emit();
    Token date(Lexer::DATE, span, tokens[i].line(), tokens[i].column());
    put(std::move(date), Lexer::DATE, right);
    return year;
  }

  void reportUnknown(Span span) {
    const std::string text(files_.text(span));
    const bool isTurn = text == "\u061C" || text == "\u200E" || text == "\u200F" ||
                        (text >= "\u202A" && text <= "\u202E") ||
                        (text >= "\u2066" && text <= "\u2069");
    if (isTurn) return;  // E0003 says it.
    const bool isBlank = text == "\u00A0" || text == "\u2007" || text == "\u202F" ||
                         text == "\u3000" || text == "\u200B" || text == "\uFEFF";
    const std::string shown = isBlank ? "a blank that is no ordinary blank" : '`' + text + '`';
    std::string help = "leave it out";
    if (isBlank) help = "put an ordinary blank in its place";
    if (text == "{" || text == "[") help = "write `(`";
    if (text == "}" || text == "]") help = "write `)`";
    if (text == "'" || text == "\u2019" || text == "\u201C" || text == "\u201D") {
      help = "a text stands in straight double quotes: `\"text\"`";
    }
    diagnostics::build(sink_, span, kUnknown, shown).help(std::move(help)).emit();
  }

  const source::Files& files_;
  diagnostics::Sink& sink_;
  Tokens out_;
};

}  // namespace

Tokens mendWords(const source::Files& files, Tokens tokens, diagnostics::Sink& sink) {
  const auto isOdd = [](const Token& token) {
    return token.type() == Lexer::UNKNOWN || token.type() == Lexer::JOINED ||
           token.type() == Lexer::JOINED_INSTANT || token.type() == Lexer::OPEN_QUOTED ||
           token.type() == Lexer::OPEN_STRING || token.type() == Lexer::ODD_STRING ||
           token.type() == Lexer::ODD_SIGN;
  };
  bool hasMore = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool isMonth =
        tokens[i].type() == Lexer::IDENT &&
        (typeAt(tokens, i + 1) == Lexer::NUMBER || typeAt(tokens, i + 1) == Lexer::ORDINAL) &&
        monthCalled(files.text(tokens[i].span())) > 0;
    const bool isFullStop = tokens[i].type() == Lexer::DOT && i + 1 == tokens.size();
    const bool isZone = tokens[i].type() == Lexer::W_ZONE && endOfZone(tokens, i + 1) > i + 1;
    hasMore = hasMore || isMonth || isFullStop || isZone || beginsComment(tokens, i);
  }
  if (!hasMore && std::ranges::none_of(tokens, isOdd)) return tokens;
  return WordMender(files, sink).run(std::move(tokens));
}

}  // namespace muster::syntax
