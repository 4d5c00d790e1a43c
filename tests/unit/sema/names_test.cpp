#include "compiler/sema/names.h"

#include "tests/unit/sema/shop.h"

namespace muster::sema {
namespace {

TEST(Name, InAWhereIsAFieldOfTheList) {
  isRight("any purchases where sku is \"S1\"");
  isRight("any purchases where purchases.sku is \"S1\"");
  isRight("any purchases where brand is customer.country");
  isWrong("any purchases where city is \"Leeds\"", "E0202");
  isWrong("any purchases where nights > 3", "E0201");
  isWrong("any purchases where stays.nights > 3", "E0210");
  isWrong("any purchases where skuu is \"S1\"", "E0201");
}

TEST(Name, OfAnEventIsNoFieldOfTheProfile) {
  isWrong("sku is \"S1\"", "E0210");
  isWrong("purchases.sku is \"S1\"", "E0210");
  isRight("latest sku of purchases is \"S1\"");
}

TEST(Name, MayCarryItsOwner) {
  isRight("customer.city is \"Leeds\"");
  isWrong("costumer.city is \"Leeds\"", "E0211");
  isWrong("customer.cityy is \"Leeds\"", "E0201");
  isWrong("customer.city.name is \"Leeds\"", "E0201");
}

TEST(Name, OfAnotherSortIsExplained) {
  isWrong("purchases > 3", "E0208");
  isWrong("any purchase", "E0209");
  isWrong("in nobody", "E0203");
  EXPECT_EQ(codesOf("segment a: is_member\nsegment s: a and visits > 3"), Codes{"E0208"});
  EXPECT_EQ(codesOf("let a = visits > 3\nsegment s: in a"), Codes{"E0203"});
}

TEST(Let, StandsEverywhere) {
  EXPECT_EQ(codesOf("let usual = average amount of purchases\n"
                    "segment s: any purchases where amount > usual"),
            Codes{});
  EXPECT_EQ(codesOf("let many = visits > 3\nsegment s: many and is_member"), Codes{});
  EXPECT_EQ(codesOf("let since_when = last_mail_at\nsegment s: any purchases since since_when"),
            Codes{});
  EXPECT_EQ(codesOf("segment keen: visits > 3\nsegment s: any purchases where in keen"), Codes{});
}

TEST(Let, OfALaterLineIsFound) {
  EXPECT_EQ(codesOf("segment s: in later\nsegment later: x > 3\nlet x = y + 1\nlet y = visits"),
            Codes{});
}

TEST(Let, GivesWayToAFieldOfTheList) {
  EXPECT_EQ(codesOf("let sku = visits\nsegment s: any purchases where sku is \"S1\""), Codes{});
  EXPECT_EQ(codesOf("let gold = visits\nsegment s: tier is gold"), Codes{});
}

TEST(Name, DefinedTwiceIsOneError) {
  EXPECT_EQ(codesOf("segment a: is_member\nsegment a: visits > 3\nsegment s: in a"),
            Codes{"E0204"});
  EXPECT_EQ(codesOf("segment a: is_member\nlet a = 3"), Codes{"E0204"});
  EXPECT_EQ(codesOf("let visits = 3"), Codes{"E0204"});
}

TEST(Circle, IsOneError) {
  EXPECT_EQ(codesOf("segment a: in a"), Codes{"E0205"});
  EXPECT_EQ(codesOf("segment a: in b and in b\nsegment b: in c\nsegment c: in a\nsegment d: in a"),
            Codes{"E0205"});
  EXPECT_EQ(codesOf("let a = b + 1\nlet b = a + 1\nsegment s: a > 3"), Codes{"E0205"});
  EXPECT_EQ(codesOf("let a = in s\nsegment s: a"), Codes{"E0205"});
  EXPECT_EQ(codesOf("segment a: in b\nsegment b: in a\nsegment c: in d\nsegment d: in c"),
            (Codes{"E0205", "E0205"}));
}

// A name that is a word of a list is no reference to the let of that name.
TEST(Circle, IsNoneWhereAWordIsMeant) {
  EXPECT_EQ(codesOf("let gold = silver\nlet silver = tier is gold\nsegment s: gold"), Codes{});
  EXPECT_EQ(codesOf("let gold = silver\nlet silver = gold\nsegment s: gold is silver"),
            Codes{"E0205"});
}

TEST(Circle, OfTenThousandCostsNoStack) {
  std::string chain;
  for (int i = 0; i < 10'000; ++i) {
    chain += "segment s" + std::to_string(i) + ": in s" + std::to_string(i + 1) + "\n";
  }
  EXPECT_EQ(codesOf(chain + "segment s10000: is_member"), Codes{});
  EXPECT_EQ(codesOf(chain + "segment s10000: in s0"), Codes{"E0205"});
}

TEST(Order, HasEachNameBehindThoseItNeeds) {
  const auto checked = support::checkRules(
      std::string(kShop) + "segment a: in b\nsegment b: x > 3\nlet x = y\nlet y = visits\n");
  ASSERT_TRUE(checked.program.has_value()) << checked.messages;
  EXPECT_EQ(checked.program->segmentOrder, (std::vector<std::size_t>{1, 0}));
  EXPECT_EQ(checked.program->letOrder, (std::vector<std::size_t>{1, 0}));
}

}  // namespace
}  // namespace muster::sema
