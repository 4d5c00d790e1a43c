#include <gtest/gtest.h>

#include "tests/unit/trial/rules.h"

namespace muster::trial {
namespace {

// What the tests of `rules` come to: nothing, or the first thing that is wrong.
std::string outcome(const std::string& rules) {
  const Tried tried = tryRules(rules);
  for (const Outcome& it : tried.report.outcomes) {
    if (it.problem) return *it.problem;
    for (const std::string& text : it.disagreements) return text;
    for (const Failure& failure : it.failures)
      return "expected " + failure.expected + ", got " + failure.got;
  }
  return "";
}

// One test of one customer.
std::string of(const std::string& segment, const std::string& given, const std::string& expected) {
  return outcome("segment s: " + segment + "\ntest \"t\":\n  given customer " + given +
                 "\n  as of 2026-11-01 12:00\n  expect " + expected + "\n");
}

TEST(Given, MissingIsWhatIsNotGiven) {
  EXPECT_EQ(of("country is \"GB\"", "{}", "unknown in s"), "");
  EXPECT_EQ(of("country is \"GB\"", "{ country: missing }", "not in s"), "");
  EXPECT_EQ(of("no purchases", "{}", "in s"), "");
  EXPECT_EQ(of("country is \"GB\"", "{ country: \"GB\" }", "in s"), "");
}

TEST(Given, EveryTypeIsWritten) {
  EXPECT_EQ(of("age = -5", "{ age: -5 }", "in s"), "");
  EXPECT_EQ(of("tier >= silver", "{ tier: gold }", "in s"), "");
  EXPECT_EQ(of("discount = 12.5%", "{ discount: 12.5% }", "in s"), "");
  EXPECT_EQ(of("birthday is 2000-02-29", "{ birthday: 2000-02-29 }", "in s"), "");
  EXPECT_EQ(
      of("interests has all of (\"tea\", \"wine\")", "{ interests: [\"wine\", \"tea\"] }", "in s"),
      "");
  EXPECT_EQ(of("score > 0.5", "{ score: 0.625 }", "in s"), "");
  EXPECT_EQ(of("total amount of purchases = 5.0001 GBP",
               "{ purchases: [{ ordered_at: now, amount: 5.0001 GBP }] }", "in s"),
            "");
}

TEST(Given, TimesCountFromAsOf) {
  const std::string segment = "any purchases in the last 30 days";
  EXPECT_EQ(of(segment, "{ purchases: [{ ordered_at: 30 days ago }] }", "not in s"), "");
  EXPECT_EQ(of(segment, "{ purchases: [{ ordered_at: 2026-10-02 13:00:01 }] }", "in s"), "");
  EXPECT_EQ(of(segment, "{ purchases: [{ ordered_at: 1 second after now }] }", "not in s"), "");
  // A date is its first instant in the zone of the schema.
  EXPECT_EQ(
      of("any purchases since 2026-10-25", "{ purchases: [{ ordered_at: 2026-10-25 }] }", "in s"),
      "");
}

TEST(Given, KeysAreMadeUpUnlessTheyAreGiven) {
  const std::string rules = "segment s: customer_id is \"anna\"\n";
  EXPECT_EQ(outcome(rules + "test \"t\":\n  given customer anna { tier: gold }\n"
                            "  given customer ben { }\n  given customer { }\n"
                            "  as of 2026-11-01\n  expect anna in s, ben not in s\n"
                            "  expect size of s 1\n"),
            "");
  EXPECT_EQ(outcome(rules + "test \"t\":\n  given customer a { customer_id: \"x\" }\n"
                            "  given customer b { customer_id: \"x\" }\n"
                            "  as of 2026-11-01\n  expect a in s\n"),
            "two of its profiles have the same `customer_id`");
}

TEST(Given, NothingIsReadThatIsNeverMissingAndNotGiven) {
  EXPECT_EQ(of("tier is bronze", "{ }", "in s"),
            "it does not give `tier` of `customer`, which is never missing and which a segment "
            "reads");
  EXPECT_EQ(of("total amount of purchases > 0 GBP", "{ purchases: [{ ordered_at: now }] }", "in s"),
            "it does not give `amount` of `purchases`, which is never missing and which a segment "
            "reads");
  EXPECT_EQ(of("any purchases", "{ purchases: [{ ordered_at: now }] }", "in s"), "");
}

TEST(Given, InstantsOutsideOfTheYearsOfDataAreNoData) {
  EXPECT_EQ(of("any purchases", "{ purchases: [{ ordered_at: 9000 years ago }] }", "in s"),
            "`ordered_at` lies outside of the years 1 to 9999");
}

TEST(Expected, NotInIsFalseOrUnknown) {
  EXPECT_EQ(of("age > 5", "{ age: 3 }", "not in s"), "");
  EXPECT_EQ(of("age > 5", "{ }", "not in s"), "");
  EXPECT_EQ(of("age > 5", "{ }", "in s"), "expected in s, got unknown");
  EXPECT_EQ(of("age > 5", "{ age: 3 }", "unknown in s"), "expected unknown in s, got not in");
  EXPECT_EQ(of("age > 5", "{ age: 8 }", "not in s"), "expected not in s, got in");
}

TEST(Expected, SizesCountTheTable) {
  const std::string rules =
      "segment s: age > 5\ntest \"t\":\n  given customer a { age: 3 }\n"
      "  given customer b { age: 7 }\n  given customer c { }\n  as of 2026-11-01\n";
  EXPECT_EQ(outcome(rules + "  expect size of s 1\n"), "");
  EXPECT_EQ(outcome(rules + "  expect size of s is 2\n"), "expected size of s 2, got 1");
}

TEST(Expected, BecauseNamesAConditionThatHadItsPart) {
  const std::string segment = "country is \"GB\" and (age > 5 or any purchases)";
  const std::string given = "{ country: \"GB\", age: 9 }";
  EXPECT_EQ(of(segment, given, "in s because age > 5"), "");
  EXPECT_EQ(of(segment, given, "in s because any purchases"),
            "expected in s because any purchases, got in, because of something else");
  EXPECT_EQ(of(segment, "{ country: \"FR\", age: 9 }", "not in s because country is \"GB\""), "");
}

TEST(Expected, BecauseSeesThroughNamesAndIntoValues) {
  const std::string rules =
      "let spend = total amount of purchases where (brand is \"Prada\")\n"
      "let band = choose when age > 60: old when age > 30: middle otherwise young\n"
      "segment quiet(time: duration): no purchases since (now - time)\n"
      "segment rich: spend >= 10 GBP\n"
      "segment s: in rich and band is middle and in quiet(2 days)\n"
      "test \"t\":\n  given customer { age: 40, purchases: [{ ordered_at: 9 days ago, amount: 12 "
      "GBP,"
      " brand: \"Prada\" }] }\n  as of 2026-11-01 12:00\n";
  const auto because = [&](const std::string& expected) {
    return outcome(rules + "  expect " + expected + "\n");
  };
  EXPECT_EQ(because("in s because spend >= 10 GBP"), "");
  EXPECT_EQ(because("in s because brand is \"Prada\""), "");
  EXPECT_EQ(because("in s because age > 30"), "");
  EXPECT_EQ(because("in s because age > 60"), "");
  EXPECT_EQ(because("in s because in rich"), "");
  EXPECT_EQ(because("in s because no purchases since (now - time)"), "");
  EXPECT_EQ(because("not in quiet(10 days) because no purchases since (now - time)"), "");
  EXPECT_EQ(outcome(rules + "  expect not in t because band is middle\n"
                            "segment t: no purchases and band is middle\n"),
            "expected not in t because band is middle, got not in, because of something else");
}

TEST(Reasons, SayWhichConditionDecidedAndOnWhichValues) {
  const Tried tried = tryRules(
      "let spend = total amount of purchases in the last 30 days where (brand is \"Prada\")\n"
      "segment s: country is \"GB\" and spend >= 100 GBP and not (age > 5 or missing)\n"
      "test \"t\":\n  given customer { country: \"GB\", age: 3, purchases: ["
      "{ ordered_at: 1 day ago, amount: 60.50 GBP, brand: \"Prada\" },"
      "{ ordered_at: 2 days ago, amount: 90 GBP },"
      "{ ordered_at: 90 days ago, amount: 90 GBP, brand: \"Prada\" }] }\n"
      "  as of 2026-11-01 12:00\n  expect in s\n");
  ASSERT_EQ(tried.report.outcomes[0].failures.size(), 1U);
  const Failure& failure = tried.report.outcomes[0].failures[0];
  EXPECT_EQ(failure.got, "not in");
  ASSERT_EQ(failure.reasons.size(), 1U);
  const Reason& reason = failure.reasons[0];
  EXPECT_EQ(reason.text, "spend >= 100 GBP");
  EXPECT_EQ(reason.truth, Truth(false));
  const std::vector<std::pair<std::string, std::string>> values = {
      {"spend", "60.5 GBP"},
      {"total amount of purchases in the last 30 days where (brand is \"Prada\")", "60.5 GBP"},
      {"purchases in the last 30 days", "2"},
      {"where brand is \"Prada\"", "1"},
  };
  EXPECT_EQ(reason.values, values);
}

TEST(Reasons, AreToldOnce) {
  const Tried tried = tryRules(
      "let grown = choose when age > 17: yes otherwise no\nsegment s: grown is yes\n"
      "test \"t\":\n  given customer { age: 3 }\n  as of 2026-11-01 12:00\n  expect in s\n");
  std::vector<std::string> texts;
  for (const Reason& it : tried.report.outcomes[0].failures[0].reasons) texts.push_back(it.text);
  EXPECT_EQ(texts, (std::vector<std::string>{"grown is yes", "age > 17"}));
}

TEST(Reasons, AreSeenThroughNamesAndOnlyWhereTheyDecide) {
  const Tried tried = tryRules(
      "segment a: age > 5\nsegment s: (in a or country is \"FR\") and any purchases\n"
      "test \"t\":\n  given customer { country: \"GB\", age: 3 }\n"
      "  as of 2026-11-01 12:00\n  expect in s\n");
  std::vector<std::string> texts;
  for (const Reason& it : tried.report.outcomes[0].failures[0].reasons) texts.push_back(it.text);
  EXPECT_EQ(texts, (std::vector<std::string>{"age > 5", "country is \"FR\"", "any purchases"}));
}

TEST(Reasons, OfAPopulationSayTheOwnValueAndThePlaceAmongTheOthers) {
  const Tried tried = tryRules(
      "let spend = total amount of purchases\nsegment s: spend is in top 1\n"
      "segment q: quintile of spend >= 4\n"
      "test \"t\":\n  given customer a { purchases: [{ ordered_at: 1 day ago, amount: 60 GBP }] }\n"
      "  given customer b { purchases: [{ ordered_at: 1 day ago, amount: 70 GBP }] }\n"
      "  given customer c { }\n"
      "  as of 2026-11-01 12:00\n  expect a in s, c in q\n");
  ASSERT_EQ(tried.report.outcomes[0].failures.size(), 2U);
  using Values = std::vector<std::pair<std::string, std::string>>;
  const Values ofTop = {{"spend", "60 GBP"}, {"profiles with no less, itself included", "2 of 3"}};
  EXPECT_EQ(tried.report.outcomes[0].failures[0].reasons[0].values, ofTop);
  const Values ofTile = {{"quintile of spend", "2"},
                         {"profiles with no less, itself included", "3 of 3"},
                         {"spend", "0 GBP"}};
  EXPECT_EQ(tried.report.outcomes[0].failures[1].reasons[0].values, ofTile);
}

TEST(Run, TakesOneTestByItsName) {
  const std::string rules =
      "segment s: age > 5\ntest \"one\":\n  given customer { age: 3 }\n  as of 2026-11-01\n"
      "  expect in s\ntest \"two\":\n  given customer { age: 9 }\n  as of 2026-11-01\n"
      "  expect in s\n";
  EXPECT_EQ(tryRules(rules).report.failedCount(), 1U);
  const Options two{.only = "two"};
  const Report report = tryRules(rules, two).report;
  ASSERT_EQ(report.outcomes.size(), 1U);
  EXPECT_TRUE(report.outcomes[0].isPassed());
}

TEST(Coverage, ListsTheAnswersThatNoTestHasSeen) {
  const Options options{.wantsCoverage = true};
  const Tried tried = tryRules(
      "segment s: age > 5 and any purchases where brand is \"Prada\"\nsegment other: any "
      "purchases\n"
      "test \"t\":\n  given customer a { age: 3 }\n"
      "  given customer b { age: 9, purchases: [{ ordered_at: now, brand: \"Prada\" }] }\n"
      "  as of 2026-11-01\n  expect b in s\n",
      options);
  EXPECT_EQ(tried.report.untested, std::vector<std::string>{"other"});
  const auto& clauses = tried.report.clauses;
  ASSERT_EQ(clauses.size(), 4U);
  EXPECT_EQ(clauses[0].text, "age > 5");
  EXPECT_TRUE(clauses[0].wasTrue && clauses[0].wasFalse && !clauses[0].wasUnknown);
  EXPECT_FALSE(clauses[0].isCovered());
  EXPECT_EQ(clauses[1].text, "any purchases where brand is \"Prada\"");
  EXPECT_TRUE(clauses[1].isCovered());
  EXPECT_EQ(clauses[2].text, "brand is \"Prada\"");
  EXPECT_TRUE(clauses[2].wasTrue && !clauses[2].wasFalse);
  EXPECT_EQ(clauses[3].owner, "other");
  EXPECT_FALSE(clauses[3].wasTrue || clauses[3].wasFalse);
}

TEST(Coverage, ListsWhatIsYesOnce) {
  const Tried tried = tryRules(
      "let grown = age > 5\nsegment s: grown is yes\n"
      "test \"t\":\n  given customer a { age: 9 }\n  as of 2026-11-01\n  expect a in s\n",
      {.wantsCoverage = true});
  ASSERT_EQ(tried.report.clauses.size(), 2U);
  EXPECT_EQ(tried.report.clauses[0].text, "age > 5");
  EXPECT_EQ(tried.report.clauses[1].text, "grown is yes");
}

}  // namespace
}  // namespace muster::trial
