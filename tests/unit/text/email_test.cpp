#include "compiler/text/email.h"

#include <gtest/gtest.h>

namespace muster::text {
namespace {

// From the definition of SHA-256, and from Python's hashlib.
TEST(EmailHash, IsTheSha256OfTheNormalisedAddress) {
  EXPECT_EQ(emailHash(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(emailHash("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(emailHash(" Ann@Example.COM\t\r\n"), emailHash("ann@example.com"));
  EXPECT_EQ(emailHash("ann@example.com"),
            "71d4f55f72fa128dfb468a1a3901507c804b74316488744d769d7f4b16696476");
}

TEST(EmailHash, ChangesNothingElse) {
  EXPECT_EQ(emailHash("cafe\u0301@example.com"), emailHash("caf\u00e9@example.com"));
  EXPECT_NE(emailHash("CAF\u00c9@example.com"), emailHash("caf\u00e9@example.com"));
  EXPECT_NE(emailHash("ann+x@example.com"), emailHash("ann@example.com"));
}

TEST(EmailHash, IsReadInEitherCase) {
  const std::string hash = emailHash("abc");
  std::string upper = hash;
  for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  EXPECT_EQ(hashFromText(upper), hash);
  EXPECT_EQ(hashFromText(hash.substr(1)), std::nullopt);
  EXPECT_EQ(hashFromText("g" + hash.substr(1)), std::nullopt);
}

}  // namespace
}  // namespace muster::text
