#include "compiler/text/domain.h"

#include <unicode/bytestream.h>
#include <unicode/idna.h>
#include <unicode/stringpiece.h>

#include <memory>

#include "compiler/base/check.h"
#include "compiler/text/email.h"
#include "compiler/text/text.h"

namespace muster::text {

namespace {

// No one's state: any thread may use it.
const icu::IDNA& names() {
  static const std::unique_ptr<const icu::IDNA> instance = [] {
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<const icu::IDNA> made(icu::IDNA::createUTS46Instance(
        UIDNA_USE_STD3_RULES | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ |
            UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE,
        error));
    MUSTER_CHECK(U_SUCCESS(error), "ICU has no table of domains");
    return made;
  }();
  return *instance;
}

}  // namespace

std::optional<std::string> emailDomain(std::string_view utf8) {
  const std::string_view address = trimmed(utf8);
  const std::size_t at = address.rfind('@');
  if (at == std::string_view::npos || at == 0) return std::nullopt;
  std::string_view written = address.substr(at + 1);
  // The root may be written out.
  if (written.ends_with('.')) written.remove_suffix(1);
  if (written.empty()) return std::nullopt;

  icu::IDNAInfo info;
  UErrorCode error = U_ZERO_ERROR;
  std::string domain;
  icu::StringByteSink<std::string> sink(&domain);
  names().nameToUnicodeUTF8(icu::StringPiece(written.data(), static_cast<int32_t>(written.size())),
                            sink, info, error);
  if (U_FAILURE(error) || info.hasErrors()) return std::nullopt;
  return normalise(domain);
}

}  // namespace muster::text
