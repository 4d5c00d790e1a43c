#include "compiler/syntax/schema_words.h"

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
    for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
      const Token& token = tokens[at];
      if (at > 0 && tokens[at - 1].line() == token.line()) continue;
      if (token.column() <= column) list.clear();
      const std::string next = spelling(files_, tokens[at + 1]);
      if (token.type() == Lexer::W_EVENTS) {
        words_->lists.insert(next);
        list = next;
        column = token.column();
      } else if (!list.empty()) {
        words_->fields.emplace_back(list, spelling(files_, token));
      }
      if (token.type() == Lexer::W_PROFILE) words_->profiles.insert(next);
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

}  // namespace muster::syntax
