#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace muster {

// Two digits for each byte, in small letters.
inline std::string hexadecimal(std::span<const std::byte> bytes) {
  constexpr const char* kDigits = "0123456789abcdef";
  std::string digits;
  digits.reserve(2 * bytes.size());
  for (const std::byte byte : bytes) {
    digits += kDigits[std::to_integer<unsigned>(byte) >> 4U];
    digits += kDigits[std::to_integer<unsigned>(byte) & 15U];
  }
  return digits;
}

}  // namespace muster
