#include "compiler/text/version.h"

#include <gtest/gtest.h>

namespace muster::text {
namespace {

TEST(Version, IsComparedNumberByNumber) {
  EXPECT_LT(*versionOf("4.9"), *versionOf("4.10"));
  EXPECT_LT(*versionOf("4.10"), *versionOf("4.10.1"));
  EXPECT_LT(*versionOf("4.999999999.999999999.999999999"), *versionOf("5"));
  EXPECT_GT(*versionOf("10"), *versionOf("9.9.9.9"));
}

TEST(Version, IsTheSameWithZerosAtItsEnd) {
  EXPECT_EQ(versionOf("4"), versionOf("4.0.0.0"));
  EXPECT_EQ(versionOf(" v4.10 "), versionOf("4.010"));
  EXPECT_EQ(versionOf("0"), Int128{0});
}

TEST(Version, IsNoOtherText) {
  for (const char* text : {"", "v", "four", "4.", ".4", "4..1", "4.10-beta", "4,1", "1.2.3.4.5",
                           "-4", "4.1234567890", "4 .1", "vv4"}) {
    EXPECT_FALSE(versionOf(text).has_value()) << text;
  }
}

}  // namespace
}  // namespace muster::text
