#include "compiler/text/email.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <span>

#include "compiler/base/check.h"
#include "compiler/base/hex.h"
#include "compiler/text/text.h"

namespace muster::text {

namespace {

constexpr std::string_view kDigits = "0123456789abcdef";
constexpr std::size_t kHashDigits = 64;

void lowerAscii(std::string& text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\n\v\f\r";
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::string emailHash(std::string_view utf8) {
  std::string address = normalise(trimmed(utf8));
  lowerAscii(address);
  std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
  unsigned int size = 0;
  const int done =
      EVP_Digest(address.data(), address.size(), bytes.data(), &size, EVP_sha256(), nullptr);
  MUSTER_CHECK(done == 1 && 2 * size == kHashDigits, "a hash that could not be made");
  return hexadecimal(std::as_bytes(std::span(bytes).first(size)));
}

std::optional<std::string> hashFromText(std::string_view text) {
  std::string hash(text);
  lowerAscii(hash);
  const bool isHash = hash.size() == kHashDigits && std::ranges::all_of(hash, [](char c) {
                        return kDigits.find(c) != std::string_view::npos;
                      });
  return isHash ? std::optional(hash) : std::nullopt;
}

}  // namespace muster::text
