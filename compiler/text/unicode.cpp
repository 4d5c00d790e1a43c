#include <unicode/bytestream.h>
#include <unicode/idna.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <iterator>
#include <memory>

#include "compiler/base/check.h"
#include "compiler/text/code_points.h"
#include "compiler/text/outside.h"
#include "compiler/text/text.h"

namespace muster::text {
namespace {

const icu::Normalizer2& normaliser() {
  static const icu::Normalizer2& instance = [&]() -> const icu::Normalizer2& {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* found = icu::Normalizer2::getNFCInstance(status);
    MUSTER_CHECK(U_SUCCESS(status) && found != nullptr, "ICU has no NFC");
    return *found;
  }();
  return instance;
}

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

icu::StringPiece piece(std::string_view text) {
  return icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size()));
}

void appendCodePoint(std::string& out, UChar32 codePoint) {
  char buffer[U8_MAX_LENGTH];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(buffer, length, codePoint);
  out.append(buffer, static_cast<std::size_t>(length));
}

}  // namespace

Result<Done> bringUnicode() { return Done{}; }

std::string nfcOf(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  normaliser().normalizeUTF8(0, piece(utf8), sink, nullptr, status);
  MUSTER_CHECK(U_SUCCESS(status), "text cannot be normalised");
  return out;
}

std::string foldedOf(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::int64_t i = 0; i < std::ssize(utf8);) {
    const UChar32 codePoint = nextCodePoint(utf8, i);
    MUSTER_CHECK(codePoint >= 0, "text is not UTF-8");
    appendCodePoint(out, u_foldCase(codePoint, U_FOLD_CASE_DEFAULT));
  }
  return out;
}

std::optional<std::string> hostOf(std::string_view written) {
  icu::IDNAInfo info;
  UErrorCode error = U_ZERO_ERROR;
  std::string host;
  icu::StringByteSink<std::string> sink(&host);
  names().nameToUnicodeUTF8(piece(written), sink, info, error);
  if (U_FAILURE(error) || info.hasErrors()) return std::nullopt;
  return host;
}

std::string unicodeVersion() {
  UVersionInfo version;
  u_getUnicodeVersion(version);
  return std::to_string(version[0]) + "." + std::to_string(version[1]);
}

}  // namespace muster::text
