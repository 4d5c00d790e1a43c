#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/trial/rules.h"

namespace muster::trial {
namespace {

constexpr Options kMutants{.wantsMutants = true};

std::vector<std::string> unnoticed(const std::string& rules) {
  const Tried tried = tryRules(rules, kMutants);
  std::vector<std::string> changes;
  if (!tried.report.mutation) return {"a test fails"};
  for (const Mutant& it : tried.report.mutation->survivors)
    changes.push_back(it.owner + ": " + it.change);
  return changes;
}

std::string testOf(const std::string& given, const std::string& expected) {
  return "test \"" + given.substr(0, 20) + expected + "\":\n  given customer { " + given +
         " }\n  as of 2026-11-01 12:00\n  expect " + expected + "\n";
}

TEST(Mutants, AreNoticedByTestsOfBothSidesOfABound) {
  const std::string rules = "segment s: age >= 18\n" + testOf("tier: gold, age: 18", "in s");
  EXPECT_NE(unnoticed(rules), std::vector<std::string>{});
  EXPECT_EQ(unnoticed(rules + testOf("age: 17, tier: gold", "not in s")),
            std::vector<std::string>{});
}

TEST(Mutants, AreListedWithTheirChange) {
  EXPECT_EQ(unnoticed("segment s: age >= 18\n" + testOf("age: 30", "in s") +
                      testOf("age: 3", "not in s")),
            (std::vector<std::string>{"s: `>=` becomes `>`", "s: `18` becomes `19`",
                                      "s: `18` becomes `17`"}));
}

TEST(Mutants, LeaveOutClausesWindowsAndWheres) {
  const std::vector<std::string> changes =
      unnoticed("segment s: any purchases in the last 30 days where brand is \"Prada\"\n" +
                testOf("purchases: [{ ordered_at: 3 days ago, brand: \"Prada\" }]", "in s"));
  const auto has = [&](const std::string& change) {
    return std::ranges::find(changes, "s: " + change) != changes.end();
  };
  EXPECT_TRUE(has("`in the last 30 days` is left out"));
  EXPECT_TRUE(has("`where brand is \"Prada\"` is left out"));
  EXPECT_TRUE(has("`30` becomes `29`"));
  EXPECT_FALSE(has("`any` becomes `no`"));
}

TEST(Mutants, ChangeWhatMakesGroupsAndRowsOfThem) {
  const std::vector<std::string> changes = unnoticed(
      "segment s: at least 2 consecutive months with any purchases and number of distinct days of "
      "purchases >= 1 and most frequent brand of purchases is \"Prada\"\n" +
      testOf("purchases: [{ ordered_at: 400 days ago, brand: \"Prada\" }, { ordered_at: 200 days "
             "ago, brand: \"Prada\" }, { ordered_at: 40 days ago, brand: \"Prada\" }, { "
             "ordered_at: 3 days ago, brand: \"Prada\" }]",
             "in s"));
  const auto has = [&](const std::string& change) {
    return std::ranges::find(changes, "s: " + change) != changes.end();
  };
  EXPECT_TRUE(has("`consecutive` is left out"));
  EXPECT_TRUE(has("`months` becomes `quarters`"));
  EXPECT_TRUE(has("`days` becomes `weeks`"));
  EXPECT_TRUE(has("`most frequent` becomes `latest`"));
}

TEST(Mutants, AreThoseOfLetsAndOfSegmentsThatAreNamed) {
  const std::string rules =
      "let spend = total amount of purchases\nsegment rich: spend > 10 GBP\nsegment s: in rich\n";
  const std::string above = testOf("purchases: [{ ordered_at: now, amount: 10.5 GBP }]", "in s");
  EXPECT_EQ(unnoticed(rules + above + testOf("tier: gold", "not in s")),
            (std::vector<std::string>{"rich: `>` becomes `>=`", "rich: `10 GBP` becomes `9 GBP`"}));
  EXPECT_EQ(unnoticed(rules + above +
                      testOf("purchases: [{ ordered_at: now, amount: 10 GBP }]", "not in s")),
            std::vector<std::string>{});
}

TEST(Mutants, ThatTheCheckerRefusesAreNone) {
  // `is not` of what can be missing would have to say which way.
  const std::vector<std::string> changes =
      unnoticed("segment s: country is \"GB\"\n" + testOf("country: missing", "not in s"));
  EXPECT_EQ(changes, std::vector<std::string>{});
}

TEST(Mutants, ThatSayTheSameAreNone) {
  // Of whole numbers `> 17` is `>= 18`; `at least 1` becomes `more than 1`, which is another thing.
  EXPECT_EQ(unnoticed("segment s: at least 1 purchases\n" + testOf("tier: gold", "not in s") +
                      testOf("purchases: [{ ordered_at: now }]", "in s")),
            std::vector<std::string>{});
}

TEST(Mutants, AreTriedOnlyWhereEveryTestPasses) {
  EXPECT_EQ(unnoticed("segment s: age >= 18\n" + testOf("age: 3", "in s")),
            std::vector<std::string>{"a test fails"});
}

}  // namespace
}  // namespace muster::trial
