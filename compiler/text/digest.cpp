#include <openssl/evp.h>

#include <array>
#include <span>

#include "compiler/base/check.h"
#include "compiler/base/hex.h"
#include "compiler/text/outside.h"

namespace muster::text {

std::string sha256Of(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  const int done =
      EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr);
  MUSTER_CHECK(done == 1 && size == 32, "a hash that could not be made");
  return hexadecimal(std::as_bytes(std::span(digest).first(size)));
}

}  // namespace muster::text
