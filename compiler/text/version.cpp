#include "compiler/text/version.h"

#include <cstdint>

#include "compiler/text/email.h"

namespace muster::text {

namespace {

// Nine digits are below 2^30.
constexpr int kPartBits = 30;

// The whole number that `text` begins with, which is taken away from it.
std::optional<std::int64_t> takePart(std::string_view& text) {
  std::int64_t part = 0;
  int digits = 0;
  while (!text.empty() && text[0] >= '0' && text[0] <= '9') {
    if (++digits > kVersionDigitsMax) return std::nullopt;
    part = part * 10 + (text[0] - '0');
    text.remove_prefix(1);
  }
  return digits > 0 ? std::optional(part) : std::nullopt;
}

}  // namespace

std::optional<Int128> versionOf(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('v') || text.starts_with('V')) text.remove_prefix(1);
  Int128 version = 0;
  for (int part = 0; part < kVersionPartsMax; ++part) {
    std::int64_t number = 0;
    const bool isThere = part == 0 || !text.empty();
    if (isThere) {
      if (part > 0 && text[0] != '.') return std::nullopt;
      if (part > 0) text.remove_prefix(1);
      const auto taken = takePart(text);
      if (!taken) return std::nullopt;
      number = *taken;
    }
    version = version * (Int128{1} << kPartBits) + number;
  }
  return text.empty() ? std::optional(version) : std::nullopt;
}

}  // namespace muster::text
