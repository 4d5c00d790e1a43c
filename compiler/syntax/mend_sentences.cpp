// Repairs of sentences: what somebody did and to what, how much of it, who has most of it.

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

// More to choose from are too many for a message.
constexpr std::size_t kOffered = 3;

bool isName(std::size_t type) {
  return type == Lexer::IDENT || type == Lexer::QUOTED || isSoftWord(type);
}

bool isCompared(std::size_t type) {
  return type == Lexer::GT || type == Lexer::GE || type == Lexer::LT || type == Lexer::LE ||
         type == Lexer::EQ || type == Lexer::NE;
}

bool isUnit(std::size_t type) { return Lexer::W_SECOND <= type && type <= Lexer::W_YEARS; }

template <std::size_t Size>
bool isOneOf(const std::array<std::string_view, Size>& words, const std::string& word) {
  return std::ranges::find(words, std::string_view(word)) != words.end();
}

bool isPreposition(const Tokens& tokens, std::size_t at) {
  const std::size_t type = typeAt(tokens, at);
  return type == Lexer::W_IN || type == Lexer::W_ON || type == Lexer::W_FROM || type == Lexer::W_AT;
}

// What is offered: its tokens, and how they are written.
class Offer {
 public:
  explicit Offer(const Token& near) : near_(near) {}

  Offer& say(std::string_view words) {
    for (const std::string_view word : wordsIn(words)) {
      Token token = tokensFor(word, near_).front();
      const bool isDigit = word.front() >= '0' && word.front() <= '9';
      if (word.front() == '"') {
        token.repair(Lexer::STRING, std::string(word));
      } else if (isDigit) {
        token.repair(Lexer::NUMBER, std::string(word));
      } else if (token.type() == 0) {
        token.repair(Lexer::IDENT, std::string(word));
      }
      tokens.push_back(std::move(token));
    }
    return join(words);
  }
  Offer& name(const std::string& word) {
    Token token = near_;
    token.repair(Lexer::IDENT, word);
    tokens.push_back(std::move(token));
    return join(word);
  }
  // What stands there already.
  Offer& keep(const Tokens& from, std::size_t begin, std::size_t end, const std::string& written) {
    tokens.insert(tokens.end(), from.begin() + static_cast<std::ptrdiff_t>(begin),
                  from.begin() + static_cast<std::ptrdiff_t>(end));
    return join(written);
  }

  Tokens tokens;
  std::string text;

 private:
  Offer& join(std::string_view words) {
    const bool touches = words.empty() || text.empty() || text.back() == '(' ||
                         words.front() == ')' || words.front() == '%';
    text += (touches ? "" : " ") + std::string(words);
    return *this;
  }
  Token near_;
};

}  // namespace

// Puts the first of the offers in place of [begin, end) and names them all, if the piece then goes
// on behind it; said at [marked, markedEnd).
bool Mender::offer(Tokens& tokens, std::size_t begin, std::size_t end,
                   const std::vector<std::pair<Tokens, std::string>>& offers, Region marked) {
  if (offers.empty()) return false;
  const Tokens& by = offers.front().first;
  Tokens trial = replaced(tokens, begin, end, by);
  if (tryParse(trial).value_or(trial.size()) < begin + by.size()) return false;
  const Span span = source::join(tokens[marked.begin].span(), tokens[marked.end - 1].span());
  auto message = diagnostics::build(sink_, span, kForeign, textOf(tokens, marked));
  for (std::size_t i = 0; i < std::min(offers.size(), kOffered); ++i)
    static_cast<void>(message.help((i == 0 ? "write `" : "or `") + offers[i].second + "`"));
  message.emit();
  tokens = std::move(trial);
  return true;
}

// The window from `begin` on in its own spelling: `in 6 months`, `in the last year`.
std::pair<Tokens, std::string> Mender::windowIn(const Tokens& tokens, std::size_t begin,
                                                std::size_t end) const {
  Offer window(tokens[std::min(begin, tokens.size() - 1)]);
  std::size_t next = begin;
  const bool isIn = typeAt(tokens, begin) == Lexer::W_IN;
  const std::size_t side = typeAt(tokens, begin + 2);
  if (isIn && typeAt(tokens, begin + 1) == Lexer::NUMBER && isUnit(side)) {
    window.say("in the last");
    next = begin + 1;
  } else if (isIn && (side == Lexer::W_LAST || side == Lexer::W_NEXT) &&
             isUnit(typeAt(tokens, begin + 3))) {
    window.say(side == Lexer::W_LAST ? "in the last 1" : "in the next 1");
    next = begin + 3;
  }
  if (next < end) window.keep(tokens, next, end, textOf(tokens, next, end));
  return {window.tokens, window.text};
}

// `bought wine`, `customers who bought wine`, `opened an email in the last 7 days`.
bool Mender::verbWithObject(Tokens& tokens, std::size_t at) {
  static constexpr std::array<std::string_view, 6> kArticles{"a",   "an",    "some",
                                                             "our", "their", "my"};
  // Anything that the events of a list are about.
  static constexpr std::array<std::string_view, 8> kThings{
      "product", "products", "item", "items", "something", "anything", "page", "pages"};
  const Region operand = operandAround(tokens, bodyOf(tokens), at);
  std::size_t verb = operand.begin;
  bool isNegated = false;
  for (; verb < operand.end; ++verb) {
    const std::string word = asciiLowered(textOf(tokens, verb, verb + 1));
    if (word == "not" || word == "never") {
      isNegated = true;
    } else if (!isOfSentence(word)) {
      break;
    }
  }
  if (verb + 1 >= operand.end || tokens[verb].type() != Lexer::IDENT || at > verb + 2) return false;
  const std::string said = textOf(tokens, verb, verb + 1);
  if (tokens[verb].isReported() || schema_.isValue(said) || schema_.isList(said)) return false;
  std::size_t object = verb + 1;
  if (isOneOf(kArticles, textOf(tokens, object, object + 1)) ||
      typeAt(tokens, object) == Lexer::W_THE) {
    ++object;
  }
  const bool isText = typeAt(tokens, object) == Lexer::STRING;
  // `bought in store`
  const bool isBehindWord = isPreposition(tokens, object) && object + 1 < operand.end;
  if (isBehindWord) ++object;
  if (object >= operand.end || (!isText && !isName(tokens[object].type()))) return false;
  const std::size_t next = object + 1;
  if (next < operand.end && !isWindowAt(tokens, next)) return false;
  std::string what = textOf(tokens, object, next);
  if (isText) what = what.substr(1, what.size() - 2);
  const bool isPlain = what.find_first_of(" (),%") == std::string::npos;
  if (!isPlain) return false;
  const auto [window, windowText] = windowIn(tokens, next, operand.end);
  std::vector<std::pair<Tokens, std::string>> offers;
  const auto add = [&](const std::string& list, const std::string& conditions) {
    Offer found(tokens[verb]);
    found.say(isNegated ? "no" : "any").name(list);
    if (!windowText.empty()) found.keep(window, 0, window.size(), windowText);
    if (!conditions.empty()) found.say("where " + conditions);
    offers.emplace_back(found.tokens, found.text);
  };
  // `placed an order`
  const bool isVerb = said.ends_with("ed") || said == "made" || said == "got";
  if (const auto named = schema_.listNear(what); named && isVerb && !isText) add(*named, "");
  std::vector<std::string> lists = schema_.listsOf(said);
  const std::vector<std::string> marked = schema_.listsWith(said);
  if (!marked.empty()) lists = marked;
  for (const std::string& list : lists) {
    if (!offers.empty() && marked.empty()) break;
    if (isOneOf(kThings, what) && marked.empty() && !isBehindWord) {
      add(list, "");
      break;
    }
    std::vector<std::string> texts;
    std::string word;
    std::string mark;
    for (const SchemaWords::Field& field : schema_.fields()) {
      if (field.list != list) continue;
      if (field.hasWord(what)) word = field.name + " is " + what;
      if (field.is("yes") && field.name == said) mark = said;
      // What is missing would let someone in under `no`.
      const bool isSure = !isNegated || field.type.back() != "optional";
      if (field.is("text") && !field.name.ends_with("_id") && isSure)
        texts.push_back(field.name + " is \"" + what + '"');
    }
    if (!mark.empty() && !word.empty()) {
      add(list, "(" + mark + " and " + word + ")");
    } else if (!mark.empty() || !word.empty()) {
      add(list, mark + word);
    } else if (!isBehindWord) {
      for (const std::string& text : texts) add(list, text);
    }
  }
  // What it is about may be the name of a list, or of a field there: `abandoned a cart`.
  if (offers.empty() && object > verb + 1 && !isBehindWord) {
    for (const SchemaWords::Field& field : schema_.fields()) {
      const bool isThere =
          field.list.find(what) != std::string::npos || field.name.starts_with(what);
      const bool isNew =
          offers.empty() || offers.back().second.find(field.list) == std::string::npos;
      if (!field.list.empty() && isThere && isNew) add(field.list, "");
    }
    for (const std::string& list : schema_.lists()) {
      if (offers.size() < kOffered && lists.empty() && offers.empty()) add(list, "");
    }
  }
  return offer(tokens, operand.begin, operand.end, offers, {verb, next});
}

// `spent more than 500 in the last year`.
bool Mender::amountSpent(Tokens& tokens, std::size_t at) {
  static constexpr std::array<std::string_view, 4> kVerbs{"spent", "spend", "spends", "paid"};
  const Region operand = operandAround(tokens, bodyOf(tokens), at);
  std::size_t verb = operand.begin;
  while (verb < operand.end && isOfSentence(textOf(tokens, verb, verb + 1))) ++verb;
  if (verb + 2 >= operand.end || at > verb + 3) return false;
  const std::string said = asciiLowered(textOf(tokens, verb, verb + 1));
  if (!isOneOf(kVerbs, said) || schema_.isValue(said)) return false;
  const std::string how = asciiLowered(textOf(tokens, verb + 1, verb + 2));
  const std::string than = asciiLowered(textOf(tokens, verb + 2, verb + 3));
  std::size_t number = verb + 3;
  std::string sign;
  if (how == "more" && than == "than") sign = ">";
  if ((how == "less" || how == "fewer") && than == "than") sign = "<";
  if (how == "at" && than == "least") sign = ">=";
  if (how == "at" && than == "most") sign = "<=";
  if (how == "over" || how == "under") {
    sign = how == "over" ? ">" : "<";
    number = verb + 2;
  }
  const bool isRange = how == "between" && typeAt(tokens, verb + 3) == Lexer::W_AND &&
                       typeAt(tokens, verb + 4) == Lexer::NUMBER;
  if (isRange) {
    sign = "is between";
    number = verb + 2;
  }
  if (sign.empty() || typeAt(tokens, number) != Lexer::NUMBER) return false;
  const std::size_t last = isRange ? verb + 4 : number;
  std::size_t next = last + 1;
  std::string currency;
  if (typeAt(tokens, next) == Lexer::IDENT) {
    currency = textOf(tokens, next, next + 1);
    ++next;
  }
  if (next < operand.end && !isWindowAt(tokens, next)) return false;
  const auto [window, windowText] = windowIn(tokens, next, operand.end);
  std::vector<std::pair<Tokens, std::string>> offers;
  for (const SchemaWords::Field& field : moneyOf(said)) {
    Offer found(tokens[verb]);
    found.say("total").name(field.name).say("of").name(field.list);
    if (!windowText.empty()) found.keep(window, 0, window.size(), windowText);
    found.say(sign + ' ' + textOf(tokens, number, number + 1));
    const std::string unit = currency.empty() ? schema_.currencyOf(field) : currency;
    if (!unit.empty()) found.name(unit);
    if (isRange) found.say("and " + textOf(tokens, last, next - (currency.empty() ? 0 : 1)));
    if (isRange && !unit.empty()) found.name(unit);
    offers.emplace_back(found.tokens, found.text);
  }
  return offer(tokens, operand.begin, operand.end, offers, {verb, verb + 1});
}

// The money of events: of those that a word speaks of, or of any.
std::vector<SchemaWords::Field> Mender::moneyOf(const std::string& verb) {
  std::vector<SchemaWords::Field> all;
  std::vector<SchemaWords::Field> meant;
  const std::vector<std::string> lists = schema_.listsOf(verb);
  for (const SchemaWords::Field& field : schema_.fields()) {
    if (field.list.empty() || !field.is("money")) continue;
    all.push_back(field);
    if (std::ranges::find(lists, field.list) != lists.end()) meant.push_back(field);
  }
  return meant.empty() ? all : meant;
}

// `average order value > 50 GBP`, `total spend > 500 GBP`: what other tools call money of events.
bool Mender::totalInWords(Tokens& tokens, std::size_t at) {
  static constexpr std::array<std::string_view, 13> kMoney{
      "order", "basket", "cart",     "purchase", "value",    "spend", "spent",
      "sales", "sale",   "spending", "revenue",  "turnover", "amount"};
  const Region operand = operandAround(tokens, bodyOf(tokens), at);
  const std::size_t begin = operand.begin;
  if (typeAt(tokens, begin) != Lexer::W_TOTAL && typeAt(tokens, begin) != Lexer::W_AVERAGE)
    return false;
  std::size_t end = begin + 1;
  while (end < operand.end && tokens[end].type() == Lexer::IDENT &&
         isOneOf(kMoney, asciiLowered(textOf(tokens, end, end + 1)))) {
    ++end;
  }
  if (end == begin + 1 || at < begin + 2 || at > end || typeAt(tokens, end) == Lexer::W_OF)
    return false;
  std::vector<std::pair<Tokens, std::string>> offers;
  for (const SchemaWords::Field& field : moneyOf("spent")) {
    Offer found(tokens[begin]);
    found.keep(tokens, begin, begin + 1, textOf(tokens, begin, begin + 1));
    found.name(field.name).say("of").name(field.list);
    offers.emplace_back(found.tokens, found.text);
  }
  return offer(tokens, begin, end, offers, {begin, end});
}

// The field or list that words are when joined: `lifetime value`. Empty if there is none.
std::string Mender::nameIn(const Tokens& tokens, std::size_t begin, std::size_t end) {
  std::string joined;
  for (std::size_t i = begin; i < end; ++i) {
    const bool isSpelled = isName(tokens[i].type()) || isWord(tokens[i].type());
    if (!isSpelled || tokens[i].isReported()) return "";
    joined += (joined.empty() ? "" : "_") + asciiLowered(textOf(tokens, i, i + 1));
  }
  const bool isKnown =
      schema_.isValue(joined) || schema_.isList(joined) || !schema_.listsWith(joined).empty();
  return isKnown ? joined : "";
}

// `lifetime value > 500 GBP`, `any page views`: a name is one word.
bool Mender::nameInWords(Tokens& tokens, std::size_t at) {
  const Region operand = operandAround(tokens, bodyOf(tokens), at);
  if (at < operand.begin) return false;
  for (std::size_t length = 3; length >= 2; --length) {
    for (std::size_t begin = at - std::min(at - operand.begin, length); begin <= at; ++begin) {
      if (begin + length > operand.end) break;
      const std::string name = nameIn(tokens, begin, begin + length);
      if (name.empty()) continue;
      Offer found(tokens[begin]);
      // A list alone would be the next mistake.
      const bool isFirst = begin == operand.begin && schema_.isList(name);
      if (isFirst) found.say(isCompared(typeAt(tokens, begin + length)) ? "number of" : "any");
      found.name(name);
      if (offer(tokens, begin, begin + length, {{found.tokens, found.text}},
                {begin, begin + length})) {
        return true;
      }
    }
  }
  return false;
}

// `top 10% by lifetime_value`, `top 100 customers`: the value stands first.
bool Mender::topBy(Tokens& tokens, std::size_t at) {
  const Region operand = operandAround(tokens, bodyOf(tokens), at);
  std::size_t begin = operand.begin;
  if (typeAt(tokens, begin) == Lexer::W_THE) ++begin;
  const std::size_t side = typeAt(tokens, begin);
  if ((side != Lexer::W_TOP && side != Lexer::W_BOTTOM) || at > begin + 3) return false;
  if (typeAt(tokens, begin + 1) != Lexer::NUMBER) return false;
  std::size_t end = begin + 2;
  const bool isShare =
      typeAt(tokens, end) == Lexer::PERCENT || typeAt(tokens, end) == Lexer::W_PERCENT;
  if (isShare) ++end;
  const std::string much = textOf(tokens, begin + 1, begin + 2) + (isShare ? "%" : "");
  const std::string rank =
      std::string(side == Lexer::W_TOP ? "is in top " : "is in bottom ") + much;
  std::size_t by = end;
  // `of customers`
  if (typeAt(tokens, by) == Lexer::W_OF && by + 1 < operand.end &&
      isOfSentence(textOf(tokens, by + 1, by + 2))) {
    ++by;
  }
  while (by < operand.end && isOfSentence(textOf(tokens, by, by + 1))) ++by;
  std::vector<std::pair<Tokens, std::string>> offers;
  if (by + 1 < operand.end &&
      (typeAt(tokens, by) == Lexer::W_BY || typeAt(tokens, by) == Lexer::W_OF)) {
    Offer found(tokens[begin]);
    const std::string name = nameIn(tokens, by + 1, operand.end);
    if (!name.empty()) found.name(name);
    if (name.empty()) found.keep(tokens, by + 1, operand.end, textOf(tokens, by + 1, operand.end));
    found.say(rank);
    offers.emplace_back(found.tokens, found.text);
  } else if (const std::string name = nameIn(tokens, by, operand.end); !name.empty()) {
    Offer found(tokens[begin]);
    found.name(name).say(rank);
    offers.emplace_back(found.tokens, found.text);
  } else if (by == operand.end) {
    for (const SchemaWords::Field& field : moneyOf("spent")) {
      Offer found(tokens[begin]);
      found.say("total").name(field.name).say("of").name(field.list).say(rank);
      offers.emplace_back(found.tokens, found.text);
    }
    const std::vector<std::string> bought = schema_.listsOf("bought");
    for (const std::string& list : bought.empty() ? schema_.lists() : bought) {
      Offer found(tokens[begin]);
      found.say("number of").name(list).say(rank);
      offers.emplace_back(found.tokens, found.text);
    }
  }
  return offer(tokens, operand.begin, operand.end, offers, {begin, end});
}

// `group by country`: a segment says who is in it, and has neither groups nor an order.
bool Mender::groupBy(Tokens& tokens, std::size_t at) {
  const Region operand = operandAround(tokens, bodyOf(tokens), at);
  const std::size_t by = operand.begin + 1;
  if (by + 1 >= operand.end || at < operand.begin || at > by + 2) return false;
  const std::string first = asciiLowered(textOf(tokens, operand.begin, by));
  const bool isGroup = first == "group";
  if ((!isGroup && first != "order" && first != "sort") || typeAt(tokens, by) != Lexer::W_BY)
    return false;
  if (schema_.lists().empty()) return false;
  Offer found(tokens[by]);
  if (isGroup) {
    const std::vector<std::string> lists = schema_.listsOf("bought");
    found.say("number of").name(lists.empty() ? schema_.lists().front() : lists.front());
    found.say("is in top 10% per");
    found.keep(tokens, by + 1, operand.end, textOf(tokens, by + 1, operand.end));
  } else {
    found.keep(tokens, by + 1, by + 2, textOf(tokens, by + 1, by + 2)).say("is in top 10%");
  }
  return offer(tokens, operand.begin, operand.end, {{found.tokens, found.text}},
               {operand.begin, by + 1});
}

// `at least 3 purchases per month`: in each of some months, or within one.
bool Mender::perUnit(Tokens& tokens, std::size_t at) {
  static constexpr std::array<std::string_view, 5> kUnits{"day", "week", "month", "quarter",
                                                          "year"};
  const std::string per = at < tokens.size() ? textOf(tokens, at, at + 1) : "";
  const std::string unit = at + 1 < tokens.size() ? textOf(tokens, at + 1, at + 2) : "";
  const Region operand = operandAround(tokens, bodyOf(tokens), at);
  const bool isPer = per == "per" || per == "each" || per == "every" || per == "a";
  if (!isPer || !isOneOf(kUnits, unit) || operand.begin >= at) return false;
  const std::size_t first = tokens[operand.begin].type();
  const bool isList = at == operand.begin + 1 && schema_.isList(textOf(tokens, operand.begin, at));
  if (operand.end > at + 2 && (first == Lexer::W_NUMBER || isList)) {
    Offer number(tokens[at]);
    if (isList) number.say("number of");
    number.keep(tokens, operand.begin, at, textOf(tokens, operand.begin, at));
    number.say("in the last 1 " + unit);
    number.keep(tokens, at + 2, operand.end, textOf(tokens, at + 2, operand.end));
    return offer(tokens, operand.begin, operand.end, {{number.tokens, number.text}}, {at, at + 2});
  }
  if (operand.end != at + 2) return false;
  if (first != Lexer::W_AT && first != Lexer::W_MORE && first != Lexer::W_FEWER &&
      first != Lexer::W_EXACTLY && first != Lexer::W_ANY && first != Lexer::W_BETWEEN) {
    return false;
  }
  const std::string counted = textOf(tokens, operand.begin, at);
  const bool isLong = unit == "quarter" || unit == "year";
  Offer each(tokens[at]);
  each.say("every " + unit + " with").keep(tokens, operand.begin, at, counted);
  each.say(std::string("in the last ") + (isLong ? "2" : "6") + " full " + unit + "s");
  Offer one(tokens[at]);
  one.keep(tokens, operand.begin, at, counted).say("in the last 1 " + unit);
  return offer(tokens, operand.begin, operand.end,
               {{each.tokens, each.text}, {one.tokens, one.text}}, {at, at + 2});
}

// `any purchases in the last 30 days > 3`: what is compared is their number.
bool Mender::anyCompared(Tokens& tokens, std::size_t at) {
  const Region operand = operandAround(tokens, bodyOf(tokens), at);
  if (!isCompared(typeAt(tokens, at)) || typeAt(tokens, operand.begin) != Lexer::W_ANY)
    return false;
  Offer found(tokens[operand.begin]);
  found.say("number of");
  Tokens trial = replaced(tokens, operand.begin, operand.begin + 1, found.tokens);
  if (!passes(trial, at + 1)) return false;
  diagnostics::build(sink_, tokens[operand.begin].span(), kForeign,
                     textOf(tokens, operand.begin, at))
      .help("to compare how many there are, write `number of " +
            textOf(tokens, operand.begin + 1, operand.end) + "`")
      .emit();
  tokens = std::move(trial);
  return true;
}

// `birthday this month`, `joined_on before 2026-01-01`, `age is 18 to 25`.
bool Mender::valueWithoutIs(Tokens& tokens, std::size_t at) {
  const Region operand = operandAround(tokens, bodyOf(tokens), at);
  const std::size_t first = operand.begin;
  const std::size_t type = typeAt(tokens, at);
  const bool isBehindName =
      at == first + 1 && isName(tokens[first].type()) && schema_.isValue(textOf(tokens, first, at));
  const bool isBirth = isBehindName && textOf(tokens, first, at).starts_with("birth");
  const bool isIn = type == Lexer::W_IN &&
                    (typeAt(tokens, at + 1) == Lexer::W_THE || isUnit(typeAt(tokens, at + 2)));
  const bool isNear = isBirth && (isIn || type == Lexer::W_TOMORROW);
  const bool isOther = type != Lexer::W_IN && type != Lexer::W_WITHIN && isWindowAt(tokens, at);
  const bool isOneName = isBehindName && (isNear || isOther);
  // `birthday in 7 days`
  const bool isSoon = isOneName && type == Lexer::W_IN && typeAt(tokens, at + 1) == Lexer::NUMBER;
  std::string right;
  std::size_t place = at;
  if (isOneName) right = "is";
  // `age 18 to 25`
  const bool isBare =
      isBehindName && type == Lexer::NUMBER && typeAt(tokens, at + 1) == Lexer::W_TO;
  if (isBare) {
    Tokens trial = replaced(tokens, at + 1, at + 2, tokensFor("and", tokens[at + 1]));
    trial = replaced(trial, at, at, tokensFor("is between", tokens[at]));
    if (!passes(trial, at + 4)) return false;
    diagnostics::build(sink_, tokens[at].span(), kUnexpected, textOf(tokens, at, at + 1))
        .help("to test a value, write `" + textOf(tokens, first, at) + " is between " +
              textOf(tokens, at, at + 1) + " and " + textOf(tokens, at + 2, operand.end) + "`")
        .emit();
    tokens = std::move(trial);
    return true;
  }
  const bool isRange =
      type == Lexer::W_TO && at >= first + 3 && typeAt(tokens, at - 2) == Lexer::W_IS;
  if (isRange) {
    right = "is between";
    place = at - 2;
  }
  if (right.empty()) return false;
  // A birthday comes every year, and the date of birth does not.
  const std::string name = textOf(tokens, first, place);
  const bool isYearly =
      isBirth && !isRange &&
      (isNear || type == Lexer::W_THIS || type == Lexer::W_TODAY || type == Lexer::W_LAST);
  Offer found(tokens[at]);
  if (isYearly) {
    found.say("anniversary(").name(name).say(") is");
    place = first;
  } else {
    found.say(right);
  }
  if (isRange) found.keep(tokens, at - 1, at, textOf(tokens, at - 1, at)).say("and");
  if (isSoon) found.say("in the next");
  const std::size_t from = isRange || isSoon ? at + 1 : at;
  Tokens trial = replaced(tokens, place, from, found.tokens);
  // `birthday last 30 days` is another slip.
  if (!passes(trial, isRange ? at + 1 : at + trial.size() - tokens.size() + 1)) return false;
  diagnostics::build(sink_, tokens[at].span(), kUnexpected, textOf(tokens, at, at + 1))
      .help("to test a value, write `" + (place > first ? name + ' ' : "") + found.text + ' ' +
            textOf(tokens, from, operand.end) + "`")
      .emit();
  tokens = std::move(trial);
  return true;
}

// `signed up before 2026-02-01`: the field that holds when.
bool Mender::verbOfField(Tokens& tokens, std::size_t at) {
  struct Meaning {
    std::string_view verb;
    std::string_view field;
  };
  static constexpr std::array kMeanings{
      Meaning{"signed", "sign"},        Meaning{"signed", "join"},
      Meaning{"signed", "regist"},      Meaning{"signed", "created"},
      Meaning{"signed", "customer_s"},  Meaning{"joined", "join"},
      Meaning{"joined", "sign"},        Meaning{"joined", "regist"},
      Meaning{"joined", "created"},     Meaning{"registered", "regist"},
      Meaning{"registered", "sign"},    Meaning{"registered", "join"},
      Meaning{"registered", "created"}, Meaning{"born", "birth"},
      Meaning{"subscribed", "subscri"}, Meaning{"subscribed", "sign"},
      Meaning{"created", "created"},
  };
  const Region operand = operandAround(tokens, bodyOf(tokens), at);
  std::size_t verb = operand.begin;
  while (verb < operand.end && isOfSentence(textOf(tokens, verb, verb + 1))) ++verb;
  if (verb >= operand.end || tokens[verb].type() != Lexer::IDENT || at > verb + 2) return false;
  const std::string said = asciiLowered(textOf(tokens, verb, verb + 1));
  if (tokens[verb].isReported() || schema_.isValue(said)) return false;
  std::size_t next = verb + 1;
  if (next < operand.end && textOf(tokens, next, next + 1) == "up") ++next;
  if (next >= operand.end || !isWindowAt(tokens, next)) return false;
  std::vector<std::pair<Tokens, std::string>> offers;
  const auto [window, windowText] = windowIn(tokens, next, operand.end);
  for (const Meaning& each : kMeanings) {
    if (each.verb != said) continue;
    for (const SchemaWords::Field& field : schema_.fields()) {
      const bool isTime = field.is("date") || field.is("instant");
      if (!field.list.empty() || !isTime || !field.name.starts_with(each.field)) continue;
      Offer found(tokens[verb]);
      found.name(field.name).say("is").keep(window, 0, window.size(), windowText);
      offers.emplace_back(found.tokens, found.text);
    }
  }
  return offer(tokens, operand.begin, operand.end, offers, {verb, next});
}

// `country is "gb" ignoring case`: a pattern that fits all of the text says it.
bool Mender::equalIgnoringCase(Tokens& tokens, std::size_t at) {
  if (typeAt(tokens, at) != Lexer::W_IGNORING || typeAt(tokens, at + 1) != Lexer::W_CASE)
    return false;
  const Region operand = operandAround(tokens, bodyOf(tokens), at);
  std::size_t verb = operand.begin;
  const auto isVerb = [&](std::size_t i) {
    const std::size_t type = tokens[i].type();
    return type == Lexer::W_IS || type == Lexer::EQ || type == Lexer::NE;
  };
  while (verb < at && !isVerb(verb)) ++verb;
  if (verb == at || verb == operand.begin) return false;
  bool isNegated = tokens[verb].type() == Lexer::NE;
  std::string any;
  std::size_t values = 0;
  for (std::size_t i = verb + 1; i < at; ++i) {
    switch (tokens[i].type()) {
      case Lexer::W_NOT: isNegated = true; continue;
      case Lexer::W_ONE:
      case Lexer::W_OF:
      case Lexer::LPAREN:
      case Lexer::RPAREN:
      case Lexer::COMMA: continue;
      case Lexer::STRING: break;
      default: return false;
    }
    const std::string text = textOf(tokens, i, i + 1);
    if (text.find_first_of("\\^") != std::string::npos) return false;
    any += values++ == 0 ? "" : "|";
    for (const char c : text.substr(1, text.size() - 2)) {
      const bool isSign = std::string_view(".+?*()|$[]{}").find(c) != std::string_view::npos;
      any += isSign ? std::string{'[', c, ']'} : std::string(1, c);
    }
  }
  if (values == 0) return false;
  // The words of a field have one spelling.
  const std::string field = textOf(tokens, verb - 1, verb);
  const std::string word = asciiLowered(any);
  const bool isWord = values == 1 && std::ranges::any_of(schema_.fields(), [&](const auto& each) {
                        return each.name == field && each.hasWord(word);
                      });
  if (isWord) {
    Offer exact(tokens[verb]);
    exact.say(isNegated ? "is not" : "is").name(word);
    return offer(tokens, verb, at + 2, {{exact.tokens, exact.text}}, {verb, at + 2});
  }
  Offer found(tokens[verb]);
  found.say(isNegated ? "does not match" : "matches");
  const std::string pattern = values == 1 ? "\"^" + any + "$\"" : "\"^(" + any + ")$\"";
  Token text = tokens[verb + 1];
  text.repair(Lexer::STRING, pattern);
  found.keep({text}, 0, 1, pattern);
  Tokens trial = replaced(tokens, verb, at, found.tokens);
  if (!passes(trial, verb + found.tokens.size() + 1)) return false;
  diagnostics::build(sink_, source::join(tokens[at].span(), tokens[at + 1].span()), kUnexpected,
                     textOf(tokens, at, at + 2))
      .help("a pattern from end to end says it: `" + textOf(tokens, operand.begin, verb) + ' ' +
            found.text + " ignoring case`")
      .emit();
  tokens = std::move(trial);
  return true;
}

}  // namespace muster::syntax
