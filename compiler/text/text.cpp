#include "compiler/text/text.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "compiler/base/ascii.h"
#include "compiler/text/code_points.h"
#include "compiler/text/outside.h"

namespace muster::text {

bool isValidUtf8(std::string_view bytes) {
  for (std::int64_t i = 0; i < std::ssize(bytes);) {
    if (nextCodePoint(bytes, i) < 0) return false;
  }
  return true;
}

std::string normalise(std::string_view utf8) {
  return isAscii(utf8) ? std::string(utf8) : nfcOf(utf8);
}

std::string fold(std::string_view utf8) {
  return isAscii(utf8) ? asciiLowered(utf8) : foldedOf(utf8);
}

// Every code point has one byte that continues no other.
std::size_t lengthOf(std::string_view utf8) {
  return static_cast<std::size_t>(std::ranges::count_if(
      utf8, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

}  // namespace muster::text
