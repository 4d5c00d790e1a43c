#include "compiler/sema/context.h"

namespace muster::sema {

std::string Context::written(Span span) const {
  std::string line;
  bool isInText = false;
  bool isInComment = false;
  for (char c : files.text(span)) {
    if (c == '\n') isInComment = isInText = false;
    if (isInComment) continue;
    if (c == '"') isInText = !isInText;
    if (c == '#' && !isInText) {
      isInComment = true;
      continue;
    }
    const bool isBlank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!isBlank || isInText) {
      line += isBlank ? ' ' : c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

std::string Context::shown(ExprId id) const {
  constexpr std::size_t kShownBytes = 48;
  std::string text = written(id);
  if (text.size() <= kShownBytes) return text;
  std::size_t end = kShownBytes;
  // Never in the middle of a character.
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + "...";
}

}  // namespace muster::sema
