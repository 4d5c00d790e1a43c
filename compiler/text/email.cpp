#include "compiler/text/email.h"

#include <algorithm>

#include "compiler/base/ascii.h"
#include "compiler/text/outside.h"
#include "compiler/text/text.h"

namespace muster::text {

namespace {

constexpr std::string_view kDigits = "0123456789abcdef";
constexpr std::size_t kHashDigits = 64;

}  // namespace

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\n\v\f\r";
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::string emailHash(std::string_view utf8) {
  return sha256Of(asciiLowered(normalise(trimmed(utf8))));
}

std::optional<std::string> hashFromText(std::string_view text) {
  std::string hash = asciiLowered(text);
  const bool isHash = hash.size() == kHashDigits && std::ranges::all_of(hash, [](char c) {
                        return kDigits.find(c) != std::string_view::npos;
                      });
  return isHash ? std::optional(hash) : std::nullopt;
}

}  // namespace muster::text
