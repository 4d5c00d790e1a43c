#include "compiler/text/text.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "compiler/base/check.h"

namespace muster::text {
namespace {

bool isAscii(std::string_view bytes) {
  return std::ranges::all_of(bytes, [](char byte) { return (byte & 0x80) == 0; });
}

const icu::Normalizer2& nfc() {
  static const icu::Normalizer2& instance = [&]() -> const icu::Normalizer2& {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* found = icu::Normalizer2::getNFCInstance(status);
    MUSTER_CHECK(U_SUCCESS(status) && found != nullptr, "ICU has no NFC");
    return *found;
  }();
  return instance;
}

icu::StringPiece piece(std::string_view text) {
  return icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size()));
}

// The code point that starts at `at`, which moves past it; negative where the bytes are no UTF-8.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // Of the macro's own.
UChar32 nextCodePoint(std::string_view bytes, std::int64_t& at) {
  const auto length = static_cast<std::int64_t>(bytes.size());
  UChar32 codePoint = 0;
  U8_NEXT(bytes, at, length, codePoint);
  return codePoint;
}
#pragma GCC diagnostic pop

void appendCodePoint(std::string& out, UChar32 codePoint) {
  char buffer[U8_MAX_LENGTH];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(buffer, length, codePoint);
  out.append(buffer, static_cast<std::size_t>(length));
}

}  // namespace

bool isValidUtf8(std::string_view bytes) {
  for (std::int64_t i = 0; i < std::ssize(bytes);) {
    if (nextCodePoint(bytes, i) < 0) return false;
  }
  return true;
}

std::string normalise(std::string_view utf8) {
  if (isAscii(utf8)) return std::string(utf8);
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  nfc().normalizeUTF8(0, piece(utf8), sink, nullptr, status);
  MUSTER_CHECK(U_SUCCESS(status), "text cannot be normalised");
  return out;
}

std::string fold(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::int64_t i = 0; i < std::ssize(utf8);) {
    const UChar32 codePoint = nextCodePoint(utf8, i);
    MUSTER_CHECK(codePoint >= 0, "text is not UTF-8");
    appendCodePoint(out, u_foldCase(codePoint, U_FOLD_CASE_DEFAULT));
  }
  return out;
}

// Every code point has one byte that continues no other.
std::size_t lengthOf(std::string_view utf8) {
  return static_cast<std::size_t>(std::ranges::count_if(
      utf8, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

std::string unicodeVersion() {
  UVersionInfo version;
  u_getUnicodeVersion(version);
  return std::to_string(version[0]) + "." + std::to_string(version[1]);
}

}  // namespace muster::text
