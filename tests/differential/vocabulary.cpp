#include "tests/differential/vocabulary.h"

namespace muster::differential {
namespace {

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || c == '_'; }

void count(std::map<std::string, std::size_t, std::less<>>& counts, std::string_view what) {
  const auto found = counts.find(what);
  if (found == counts.end()) {
    counts.emplace(what, 1);
  } else {
    ++found->second;
  }
}

}  // namespace

void Vocabulary::add(const Rules& rules, const ir::Store& store) {
  for (std::size_t i = 0; i < store.size(); ++i)
    count(operations_, ir::info(store.op(ir::NodeId(static_cast<std::uint32_t>(i)))).text);
  addWords(toText(rules));
}

// Texts in quotes are no words of the language.
void Vocabulary::addWords(std::string_view text) {
  bool isQuoted = false;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '"') isQuoted = !isQuoted;
    std::size_t end = i;
    while (end < text.size() && isLetter(text[end])) ++end;
    if (end > i && !isQuoted) count(words_, text.substr(i, end - i));
    i = end > i ? end : i + 1;
  }
}

std::string Vocabulary::text() const {
  std::string lines;
  for (const auto& [operation, times] : operations_)
    lines += "operation " + operation + " " + std::to_string(times) + "\n";
  for (const auto& [word, times] : words_)
    lines += "word " + word + " " + std::to_string(times) + "\n";
  return lines;
}

}  // namespace muster::differential
