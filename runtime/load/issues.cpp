#include "runtime/load/issues.h"

#include <array>

#include "compiler/text/text.h"

namespace muster::load {

std::string_view textOf(Reason reason) {
  static constexpr std::array kTexts = {
      std::string_view("fits"),
#define MUSTER_REASON(Name, text) std::string_view(text),
#include "runtime/load/reasons.def"
  };
  return kTexts[static_cast<std::size_t>(reason)];
}

std::string shorten(std::string_view value) {
  constexpr std::size_t kShown = 100;
  if (value.size() <= kShown) return std::string(value);
  std::size_t end = kShown;
  // Not inside a character.
  while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0) == 0x80) --end;
  return std::string(value.substr(0, end)) + "...";
}

std::string asUtf8(std::string_view bytes) {
  std::string text;
  while (!bytes.empty()) {
    std::size_t length = 1;
    while (length <= 4 && length <= bytes.size() && !text::isValidUtf8(bytes.substr(0, length))) {
      ++length;
    }
    if (length <= 4 && length <= bytes.size()) {
      text += bytes.substr(0, length);
      bytes.remove_prefix(length);
    } else {
      text += "\xEF\xBF\xBD";
      bytes.remove_prefix(1);
    }
  }
  return text;
}

std::string printable(std::string_view value) {
  std::string text = asUtf8(value);
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = '?';
  }
  return text;
}

}  // namespace muster::load
