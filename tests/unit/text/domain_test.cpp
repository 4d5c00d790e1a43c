#include "compiler/text/domain.h"

#include <gtest/gtest.h>

namespace muster::text {
namespace {

using Domain = std::optional<std::string>;

TEST(EmailDomain, StandsBehindTheLastAt) {
  EXPECT_EQ(emailDomain("ann@example.com"), Domain("example.com"));
  EXPECT_EQ(emailDomain("\"a@b\"@example.com"), Domain("example.com"));
  EXPECT_EQ(emailDomain(" Ann@Mail.EXAMPLE.com.\n"), Domain("mail.example.com"));
  EXPECT_EQ(emailDomain("root@localhost"), Domain("localhost"));
}

TEST(EmailDomain, IsInItsOwnScript) {
  EXPECT_EQ(emailDomain("a@xn--mnchen-3ya.de"), Domain("m\u00fcnchen.de"));
  EXPECT_EQ(emailDomain("a@MU\u0308NCHEN.de"), Domain("m\u00fcnchen.de"));
  EXPECT_EQ(emailDomain("a@stra\u00dfe.de"), Domain("stra\u00dfe.de"));
}

TEST(EmailDomain, IsNoOtherText) {
  for (const char* text :
       {"", "@", "ann", "@example.com", "ann@", "ann@.", "ann@a..b", "ann@a_b.de",
        "Ann <ann@example.com>", "ann@[127.0.0.1]", "ann@-a.de", "ann@a b.de"}) {
    EXPECT_EQ(emailDomain(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace muster::text
