#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace muster {

// Capital letters of ASCII made small; anything else stays as it is.
inline std::string asciiLowered(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return result;
}

}  // namespace muster
