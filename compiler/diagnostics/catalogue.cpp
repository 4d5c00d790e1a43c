#include "compiler/diagnostics/catalogue.h"

#include <algorithm>
#include <cctype>

namespace muster::diagnostics {

std::span<const CodeInfo> codes() {
#define MUSTER_CODE(code, phrase) {#code, phrase},
  static constexpr CodeInfo kCodes[] = {
#include "compiler/diagnostics/codes.def"
  };
  return kCodes;
}

std::optional<std::string> page(std::string_view code) {
  std::string wanted(code);
  std::ranges::transform(wanted, wanted.begin(), [](unsigned char c) { return std::toupper(c); });
  for (const detail::Page& page : detail::pages()) {
    if (!page.code.empty() && page.code == wanted) return std::string(page.text);
  }
  return std::nullopt;
}

}  // namespace muster::diagnostics
