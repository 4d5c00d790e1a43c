#pragma once

// UTF-8 byte by byte. For the files of this module only.

#include <unicode/utf8.h>

#include <cstdint>
#include <string_view>

namespace muster::text {

// The code point that starts at `at`, which moves past it; negative where the bytes are no UTF-8.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // Of the macro's own.
inline UChar32 nextCodePoint(std::string_view bytes, std::int64_t& at) {
  const auto length = static_cast<std::int64_t>(bytes.size());
  UChar32 codePoint = 0;
  U8_NEXT(bytes, at, length, codePoint);
  return codePoint;
}
#pragma GCC diagnostic pop

}  // namespace muster::text
