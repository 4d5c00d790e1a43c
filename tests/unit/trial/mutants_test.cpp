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
  EXPECT_TRUE(has("`in the last 30 days` becomes `in the last 29 days`"));
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

// What tests of one profile with one event cannot tell.
std::vector<std::string> unnoticedOf(const std::string& rules) {
  return unnoticed(rules + testOf("age: 30", "not in s"));
}

TEST(Mutants, AreOfEveryPartOfASequence) {
  EXPECT_EQ(unnoticedOf("segment s: any (purchases in the last 14 days then purchases with same "
                        "brand within 1 day then no purchases where amount > 5 GBP all within 3 "
                        "days)\n"),
            (std::vector<std::string>{
                "s: `in the last 14 days` is left out",
                "s: `in the last 14 days` becomes `in the last 15 days`",
                "s: `in the last 14 days` becomes `in the last 13 days`",
                "s: `in the last 14 days` becomes `in the next 14 days`",
                "s: `then purchases with same brand within 1 day` is left out",
                "s: `with same brand` is left out",
                "s: `within 1 day` is left out",
                "s: `1 day` becomes `2 days`",
                "s: `1 day` becomes `0 days`",
                "s: `then no purchases` becomes `then purchases`",
                "s: `then no purchases where amount > 5 GBP` is left out",
                "s: `where amount > 5 GBP` is left out",
                "s: `>` becomes `>=`",
                "s: `5 GBP` becomes `6 GBP`",
                "s: `5 GBP` becomes `4 GBP`",
                "s: `all within 3 days` is left out",
                "s: `3 days` becomes `4 days`",
                "s: `3 days` becomes `2 days`",
            }));
}

TEST(Mutants, AreOfSlicesAndOfBothSidesOfAWindow) {
  EXPECT_EQ(
      unnoticedOf("segment s: any latest 5 purchases since 2026-03-01\n"),
      (std::vector<std::string>{
          "s: `latest 5` becomes `latest 6`", "s: `latest 5` becomes `latest 4`",
          "s: `latest 5` becomes `first 5`", "s: `latest 5` is left out",
          "s: `since 2026-03-01` is left out", "s: `since 2026-03-01` becomes `after 2026-03-01`",
          "s: `2026-03-01` becomes `2026-03-02`", "s: `2026-03-01` becomes `2026-02-28`"}));
}

TEST(Mutants, AreOfWhomAProfileIsComparedWith) {
  const std::vector<std::string> changes = unnoticedOf(
      "segment others: age is known\nsegment buyers: any purchases\n"
      "segment s: age is in top 10 among buyers per country\n");
  EXPECT_EQ(changes,
            (std::vector<std::string>{
                "buyers: `any` becomes `no`", "s: `top` becomes `bottom`", "s: `10` becomes `11`",
                "s: `10` becomes `9`", "s: `among buyers` is left out",
                "s: `among buyers` becomes `among others`", "s: `per country` is left out"}));
}

TEST(Mutants, AreOfTheLinesOfAScore) {
  EXPECT_EQ(unnoticedOf("score points:\n  add 4 when any purchases\n"
                        "  add 2 for each purchases in the last 30 days at most 20\n"
                        "  take 5 for each purchases halved every 10 days\n"
                        "segment s: points > 100\n"),
            (std::vector<std::string>{
                "points: `add 4 when any purchases` is left out",
                "points: `4` becomes `5`",
                "points: `4` becomes `3`",
                "points: `any` becomes `no`",
                "points: `add` becomes `take`",
                "points: `add 2 for each purchases in the last 30 days at most 20` is left out",
                "points: `2` becomes `3`",
                "points: `2` becomes `1`",
                "points: `in the last 30 days` is left out",
                "points: `in the last 30 days` becomes `in the last 31 days`",
                "points: `in the last 30 days` becomes `in the last 29 days`",
                "points: `in the last 30 days` becomes `in the next 30 days`",
                "points: `at most 20` is left out",
                "points: `20` becomes `21`",
                "points: `20` becomes `19`",
                "points: `5` becomes `6`",
                "points: `5` becomes `4`",
                "points: `halved every 10 days` becomes `halved every 11 days`",
                "points: `halved every 10 days` becomes `halved every 9 days`",
                "s: `>` becomes `>=`",
                "s: `100` becomes `101`",
                "s: `100` becomes `99`",
            }));
}

// What is written once changes in all of its uses at once; a value changes where it is given.
TEST(Mutants, OfAPatternAreThoseOfItsText) {
  const std::string pattern =
      "segment quiet(time: duration = 30 days): no purchases since (now - time)\n"
      "segment s: in quiet(60 days)\nsegment t: in quiet\n";
  const std::string between = "purchases: [{ ordered_at: 45 days ago }]";
  EXPECT_EQ(unnoticed(pattern + testOf(between, "in t, not in s") +
                      testOf(between, "not in quiet(50 days)")),
            (std::vector<std::string>{
                "quiet: `30 days` becomes `31 days`", "quiet: `30 days` becomes `29 days`",
                "quiet: `since (now - time)` becomes `after (now - time)`",
                "s: `60 days` becomes `61 days`", "s: `60 days` becomes `59 days`"}));
}

TEST(Mutants, AreThoseOfLetsAndOfSegmentsThatAreNamed) {
  const std::string rules =
      "let spend = total amount of purchases\nsegment rich: spend > 10 GBP\nsegment s: in rich\n";
  const std::string above = testOf("purchases: [{ ordered_at: now, amount: 10.5 GBP }]", "in s");
  EXPECT_EQ(unnoticed(rules + above + testOf("tier: gold", "not in s")),
            (std::vector<std::string>{"spend: `total` becomes `largest`", "rich: `>` becomes `>=`",
                                      "rich: `10 GBP` becomes `9 GBP`"}));
  EXPECT_EQ(
      unnoticed(rules + above +
                testOf("purchases: [{ ordered_at: now, amount: 10 GBP }]", "not in s") +
                testOf("purchases: [{ ordered_at: now, amount: 6 GBP }, { ordered_at: now, amount: "
                       "6 GBP }]",
                       "in s")),
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
