#include "compiler/syntax/schema_words.h"

#include <algorithm>

#include "compiler/diagnostics/diagnostic.h"
#include "compiler/syntax/lex.h"
#include "compiler/syntax/limits.h"

namespace muster::syntax {

const SchemaWords::Words& SchemaWords::read() {
  if (words_) return *words_;
  words_.emplace();
  for (std::uint32_t i = 0; i < files_.size(); ++i) {
    const FileId file(i);
    if (files_[file].text.size() > Limits{}.fileBytes) continue;
    const Tokens tokens = lex(files_, file, Limits{}.fileTokens);
    std::string list;
    std::uint32_t column = 0;
    bool isInProfile = false;
    for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
      const Token& token = tokens[at];
      if (at > 0 && tokens[at - 1].line() == token.line()) continue;
      if (token.column() <= column) list.clear();
      const std::string next = spelling(files_, tokens[at + 1]);
      if (token.type() == Lexer::W_EVENTS) {
        const bool hasTime = at + 3 < tokens.size() && tokens[at + 2].type() == Lexer::W_AT;
        words_->lists.emplace_back(next, hasTime ? spelling(files_, tokens[at + 3]) : "");
        list = next;
        column = token.column();
      } else if (!list.empty()) {
        words_->fields.emplace_back(list, spelling(files_, token));
      } else if (isInProfile && token.column() > 1) {
        words_->values.insert(spelling(files_, token));
      }
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
  for (const auto& [list, name] : read().fields) {
    if (name == field) lists.push_back(list);
  }
  return lists;
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
  for (const auto& [list, name] : read().fields) names.push_back(name);
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
