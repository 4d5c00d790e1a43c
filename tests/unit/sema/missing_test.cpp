#include "compiler/sema/missing.h"

#include "tests/unit/sema/shop.h"

namespace muster::sema {
namespace {

TEST(Negation, IsAskedWhereMissingGoes) {
  isWrong("country is not \"GB\"", "E0401");
  isWrong("country != \"GB\"", "E0401");
  isWrong("not (country is \"GB\")", "E0401");
  isWrong("email does not contain \"x\"", "E0401");
  isWrong("country is not one of (\"GB\", \"IE\")", "E0401");
  isWrong("age is not between 3 and 5", "E0401");
  isWrong("last_mail_at is not in the last 30 days", "E0401");
  isWrong("not agreed", "E0401");
  isWrong("age > 3 and not agreed", "E0401");
}

TEST(Negation, IsNotAskedOfWhatIsNeverMissing) {
  isRight("city is not \"Leeds\"");
  isRight("not is_member");
  isRight("interests has none of (\"wine\", \"tea\")");
  isRight("tier is not gold");
  isRight("not any purchases");
  isRight("not (number of purchases > 3)");
  isRight("not (country is missing)");
  isRight("not (visits * visits > 5)");
}

TEST(Negation, IsSettledByASuffix) {
  isRight("country is not \"GB\" or missing");
  isRight("country is not \"GB\" and known");
  isRight("not (country is \"GB\" and age > 3) or missing");
  isRight("((not (country is \"GB\")) and visits > 3) or missing");
}

TEST(Negation, IsSettledByAFallback) {
  isRight("(country else \"GB\") is not \"GB\"");
  isWrong("(country else email) is not \"GB\"", "E0401");
}

TEST(Negation, IsAskedOfAPlaceAmongOthers) {
  isRight("visits is not in top 5%");
  isWrong("age is not in top 5%", "E0401");
  isRight("age is known and age is not in top 5%");
  isWrong("not (rank of visits per country > 3)", "E0401");
  isRight("country is known and not (rank of visits per country > 3)");
  EXPECT_EQ(codesOf("segment b: visits > 3\nsegment s: visits is not in top 5% among b"),
            Codes{"E0401"});
  EXPECT_EQ(codesOf("segment b: visits > 3\n"
                    "segment s: in b and visits is not in top 5% among b"),
            Codes{});
  isRight("not (visits > total age across everyone)");
  isWrong("not (visits > median visits across everyone)", "E0401");
}

// Beside a condition its profiles are known, but all profiles are compared.
TEST(Negation, IsSettledInsideOfWhatComparesProfiles) {
  EXPECT_EQ(codesOf("segment b: age is not 3 or missing\n"
                    "segment s: age is known and visits is in top 5 among b"),
            Codes{});
  isWrong("age is known and (number of purchases where (customer.age is not 3)) is in top 5",
          "E0401");
}

TEST(Negation, IsReportedOnce) {
  isWrong("not (country is not \"GB\")", "E0401");
  EXPECT_EQ(codesOf("segment s: country is not \"GB\" and email is not \"x\""),
            (Codes{"E0401", "E0401"}));
}

TEST(Negation, IsAskedOfAnAggregateThatCanBeMissing) {
  isWrong("not (latest amount of purchases > 5 GBP)", "E0401");
  isWrong("not (average amount of purchases > 5 GBP)", "E0401");
  isWrong("not (smallest pieces of purchases > 5)", "E0401");
  isRight("not (total amount of purchases > 5 GBP)");
  isRight("not (number of distinct brand of purchases > 5)");
}

TEST(Negation, IsAskedOfAWindowWhoseBoundCanBeMissing) {
  isWrong("not (no purchases since last_mail_at)", "E0401");
  isRight("not (no purchases since joined_at)");
  isRight("(no purchases since last_mail_at) or missing");
  isRight("last_mail_at is known and not (no purchases since last_mail_at)");
  isWrong("not (at least age purchases)", "E0401");
}

TEST(Negation, IsAskedOfADivision) {
  isWrong("not (spend / visits > 5 GBP)", "E0401");
  isRight("not (spend / 2 > 5 GBP)");
  isWrong("not (spend / 0 > 5 GBP)", "E0401");
}

// 64 bits times 64 bits fit; three times do not have to.
TEST(Negation, IsAskedOfWhatCanOverflow) {
  isRight("not (visits * visits > 5)");
  isWrong("not (visits * visits * visits > 5)", "E0401");
  isRight("not (visits + visits + visits + visits > 5)");
  isWrong("not (total (pieces * pieces) of purchases > 5)", "E0401");
  isWrong("not (total (pieces * pieces * pieces) of purchases > 5)", "E0401");
}

TEST(Negation, OfSeveralConditionsIsAsked) {
  isWrong("no of (age > 3, visits > 3)", "E0401");
  isRight("no of (is_member, visits > 3)");
  isRight("(at most 1 of (age > 3, visits > 3)) or missing");
  isRight("at least 1 of (age > 3, visits > 3)");
}

TEST(Narrowing, HoldsBesideATestForPresence) {
  isRight("country is known and country is not \"GB\"");
  isRight("country is not \"GB\" and country is known");
  isRight("country is missing or country is not \"GB\"");
  isRight("(country is known and visits > 3) and country is not \"GB\"");
  isRight("not (country is missing) and country is not \"GB\"");
  isRight("not (country is missing or country is \"GB\")");
}

TEST(Narrowing, DoesNotHoldElsewhere) {
  isWrong("country is known or country is not \"GB\"", "E0401");
  isWrong("country is missing and country is not \"GB\"", "E0401");
  isWrong("email is known and country is not \"GB\"", "E0401");
  isWrong("country is \"IE\" and country is not \"GB\"", "E0401");
  isWrong("country is known and not (country is \"GB\" and age > 3)", "E0401");
}

TEST(Narrowing, ReachesInsideAWhere) {
  isRight("country is known and no purchases where sku is not customer.country");
  isRight("no purchases where (brand is known and brand is not \"Prada\")");
}

TEST(Narrowing, IsSeenThroughNames) {
  EXPECT_EQ(codesOf("let mail = email\n"
                    "segment s: email is known and mail does not contain \"x\""),
            Codes{});
  EXPECT_EQ(codesOf("let mail = email\n"
                    "segment s: mail is known and email does not contain \"x\""),
            Codes{});
  EXPECT_EQ(codesOf("segment reachable: email is known and visits > 3\n"
                    "segment s: in reachable and email does not contain \"x\""),
            Codes{});
  EXPECT_EQ(codesOf("segment shop_mail: email contains \"shop\"\n"
                    "segment s: email is known and not in shop_mail"),
            Codes{});
  EXPECT_EQ(codesOf("let last = latest amount of purchases\n"
                    "segment s: last is known and not (last > 5 GBP)"),
            Codes{});
  EXPECT_EQ(codesOf("let a = age\nlet b = a + a\nsegment s: age is known and not (b > 5)"),
            Codes{});
}

TEST(Negation, IsSeenThroughNames) {
  EXPECT_EQ(codesOf("segment shop_mail: email contains \"shop\"\nsegment s: not in shop_mail"),
            Codes{"E0401"});
  EXPECT_EQ(codesOf("let mail = email\nsegment s: mail is not \"x\""), Codes{"E0401"});
  EXPECT_EQ(
      codesOf("segment settled: email contains \"shop\" and known\nsegment s: not in settled"),
      Codes{});
}

// Each name doubles what the one before it means; the work does not.
TEST(Negation, OfALongChainOfNamesIsQuick) {
  std::string rules = "let n0 = age + bonus / 1 GBP\n";
  for (int i = 1; i < 200; ++i) {
    const std::string before = "n" + std::to_string(i - 1);
    rules += "let n" + std::to_string(i) + " = " + before + " + " + before + "\n";
  }
  EXPECT_EQ(codesOf(rules + "segment s: not (n199 > 5)"), Codes{"E0401"});
}

TEST(CanBeUnknown, IsFalseWhereNothingIsMissing) {
  const support::CheckedRules checked = support::checkRules(
      std::string(kShop) + "segment s: country is known and country is \"GB\"\n");
  ASSERT_TRUE(checked.program.has_value()) << checked.messages;
  const sema::CheckedProgram& program = *checked.program;
  EXPECT_FALSE(program.canBeUnknown[program.ast.segments[0].condition]);
}

}  // namespace
}  // namespace muster::sema
