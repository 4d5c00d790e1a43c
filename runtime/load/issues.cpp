#include "runtime/load/issues.h"

#include <array>

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

}  // namespace muster::load
