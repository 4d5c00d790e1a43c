#include "compiler/sema/context.h"

#include <algorithm>

#include "compiler/sema/types.h"
#include "compiler/sema/written.h"

namespace muster::sema {

std::string Context::written(Span span) const { return sema::written(files, span); }

Span Context::balanced(Span span) const { return sema::balanced(files, span); }

std::string Context::wordMeant(const std::string& text,
                               const std::vector<std::string>& words) const {
  if (std::ranges::find(words, text) != words.end()) {
    return "write it without quotation marks: " + typed(text);
  }
  return suggest(text, [&] { return words; });
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
