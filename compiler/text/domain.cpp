#include "compiler/text/domain.h"

#include "compiler/text/email.h"
#include "compiler/text/outside.h"
#include "compiler/text/text.h"

namespace muster::text {

std::optional<std::string> emailDomain(std::string_view utf8) {
  const std::string_view address = trimmed(utf8);
  const std::size_t at = address.rfind('@');
  if (at == std::string_view::npos || at == 0) return std::nullopt;
  std::string_view written = address.substr(at + 1);
  // The root may be written out.
  if (written.ends_with('.')) written.remove_suffix(1);
  if (written.empty()) return std::nullopt;

  const std::optional<std::string> host = hostOf(written);
  return host ? std::optional(normalise(*host)) : std::nullopt;
}

}  // namespace muster::text
