#include "compiler/syntax/schema_words.h"

#include <algorithm>
#include <array>

#include "compiler/base/ascii.h"
#include "compiler/diagnostics/diagnostic.h"
#include "compiler/syntax/check_text.h"
#include "compiler/syntax/lex.h"
#include "compiler/syntax/limits.h"

namespace muster::syntax {

const SchemaWords::Words& SchemaWords::read() {
  if (words_) return *words_;
  words_.emplace();
  for (std::uint32_t i = 0; i < files_.size(); ++i) {
    const FileId file(i);
    diagnostics::Sink unheard;  // the parser says it
    if (!isReadable(files_, file, Limits{}, unheard)) continue;
    const Tokens tokens = lex(files_, file, Limits{}.fileTokens);
    std::string list;
    std::uint32_t column = 0;
    bool isInProfile = false;
    for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
      const Token& token = tokens[at];
      if (at > 0 && tokens[at - 1].line() == token.line()) continue;
      if (token.column() <= column) list.clear();
      const std::string next = spelling(files_, tokens[at + 1]);
      const auto field = [&](const std::string& of) {
        SchemaWords::Field found{of, spelling(files_, token), {}};
        std::size_t word = at + 1;
        for (; word < tokens.size() && tokens[word].line() == token.line(); ++word)
          found.type.push_back(spelling(files_, tokens[word]));
        words_->fields.push_back(std::move(found));
      };
      if (token.type() == Lexer::W_EVENTS) {
        const bool hasTime = at + 3 < tokens.size() && tokens[at + 2].type() == Lexer::W_AT;
        words_->lists.emplace_back(next, hasTime ? spelling(files_, tokens[at + 3]) : "");
        list = next;
        column = token.column();
      } else if (!list.empty()) {
        field(list);
      } else if (isInProfile && token.column() > 1) {
        words_->values.insert(spelling(files_, token));
        field("");
      }
      if (spelling(files_, token) == "currency" && !isInProfile) words_->currency = next;
      if (token.column() == 1) isInProfile = token.type() == Lexer::W_PROFILE;
      if (token.type() == Lexer::W_PROFILE) words_->profiles.insert(next);
      const bool hasKey = token.type() == Lexer::W_PROFILE && at + 3 < tokens.size() &&
                          tokens[at + 2].type() == Lexer::W_KEY;
      if (hasKey && words_->key.empty()) words_->key = spelling(files_, tokens[at + 3]);
      if (token.type() == Lexer::W_LET) words_->values.insert(next);
    }
  }
  return *words_;
}

std::vector<std::string> SchemaWords::listsWith(const std::string& field) {
  std::vector<std::string> lists;
  for (const Field& each : read().fields) {
    if (each.name == field && !each.list.empty()) lists.push_back(each.list);
  }
  return lists;
}

std::vector<std::string> SchemaWords::listsOf(const std::string& verb) {
  if (const auto near = listNear(verb)) return {*near};
  struct Meaning {
    std::string_view verb;
    std::string_view list;  // how it begins
  };
  static constexpr std::array kMeanings{
      Meaning{"bought", "purchas"},  Meaning{"bought", "order"},      Meaning{"bought", "sale"},
      Meaning{"buy", "purchas"},     Meaning{"buy", "order"},         Meaning{"spent", "purchas"},
      Meaning{"spent", "order"},     Meaning{"spent", "transaction"}, Meaning{"paid", "payment"},
      Meaning{"paid", "purchas"},    Meaning{"paid", "order"},        Meaning{"spend", "purchas"},
      Meaning{"spend", "order"},     Meaning{"ordered", "purchas"},   Meaning{"purchased", "order"},
      Meaning{"browsed", "page_v"},  Meaning{"browsed", "visit"},     Meaning{"visited", "page_v"},
      Meaning{"visited", "session"}, Meaning{"viewed", "page_v"},     Meaning{"saw", "page_v"},
  };
  constexpr std::size_t kStem = 4;
  const std::string lowered = asciiLowered(verb);
  std::vector<std::string> found;
  for (const auto& [list, time] : read().lists) {
    const bool isStem = lowered.size() >= kStem && list.starts_with(lowered.substr(0, kStem));
    const bool isMeant = std::ranges::any_of(kMeanings, [&](const Meaning& each) {
      return each.verb == lowered && list.starts_with(each.list);
    });
    if (isStem || isMeant) found.push_back(list);
  }
  return found;
}

bool SchemaWords::Field::hasWord(const std::string& word) const {
  return is("one") && std::ranges::find(type, word) != type.end();
}

std::string SchemaWords::currencyOf(const Field& field) {
  if (!field.is("money")) return "";
  const bool isOwn = field.type.size() > 1 && field.type[1].size() == 3;
  return isOwn ? field.type[1] : read().currency;
}

bool SchemaWords::isList(const std::string& name) {
  return std::ranges::any_of(read().lists, [&](const auto& list) { return list.first == name; });
}

std::vector<std::string> SchemaWords::lists() {
  std::vector<std::string> names;
  for (const auto& [name, time] : read().lists) names.push_back(name);
  return names;
}

std::vector<std::string> SchemaWords::listsNear(std::string& field) {
  std::vector<std::string> lists = listsWith(field);
  if (!lists.empty()) return lists;
  std::vector<std::string> names;
  for (const Field& each : read().fields) {
    if (!each.list.empty()) names.push_back(each.name);
  }
  const auto near = diagnostics::nearest(field, names);
  if (!near) return {};
  field = *near;
  return listsWith(field);
}

std::optional<std::string> SchemaWords::listNear(const std::string& word) {
  return isList(word) ? std::optional(word) : diagnostics::nearest(word, lists());
}

bool SchemaWords::isTime(const std::string& field) {
  return std::ranges::any_of(read().lists, [&](const auto& list) { return list.second == field; });
}

std::string SchemaWords::timeOf(const std::string& list) {
  for (const auto& [name, time] : read().lists) {
    if (name == list) return time;
  }
  return "";
}

}  // namespace muster::syntax
