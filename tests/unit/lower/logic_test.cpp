#include <gtest/gtest.h>

#include "tests/unit/lower/rules.h"

namespace muster::lower {
namespace {

TEST(LowerLogic, Comparisons) {
  check("age = 3", "(eq age 3)");
  check("age != 3", "(not (eq age 3))");
  check("age < 3", "(lt age 3)");
  check("age <= 3", "(not (lt 3 age))");
  check("age > 3", "(lt 3 age)");
  check("age >= 3", "(not (lt age 3))");
  check("spend < income", "(lt spend income)");
}

TEST(LowerLogic, YesAndNo) {
  check("member", "member");
  check("member is yes", "member");
  check("member is no", "(not member)");
}

TEST(LowerLogic, BetweenValuesIncludesBoth) {
  check("age is between 3 and 5", "(and (not (lt age 3)) (not (lt 5 age)))");
  check("age is not between 3 and 5", "(not (and (not (lt age 3)) (not (lt 5 age))))");
}

TEST(LowerLogic, OneOfConstantsIsASet) {
  check("country is one of (\"b\", \"a\", \"b\")", "(in country {\"a\", \"b\"})");
  check("tier is not one of (gold, silver)", "(not (in tier {\"silver\", \"gold\"}))");
  check("age is one of (3, 1)", "(in age {1, 3})");
  check("spend is one of (3 GBP, 1.5 GBP)", "(in spend {1.5000, 3.0000})");
}

TEST(LowerLogic, OneOfLeavesOutWhatTheFieldCannotHold) {
  check("age is one of (1, 1.5)", "(in age {1})");
  check("spend is one of (1.00001 GBP, 2 GBP)", "(in spend {2.0000})");
}

TEST(LowerLogic, OneOfFieldsIsComparedOneByOne) {
  check("country is one of (nickname, \"a\")", "(or (eq country nickname) (in country {\"a\"}))");
}

TEST(LowerLogic, TextTests) {
  check("country contains \"a\"", "(contains country \"a\")");
  check("country starts with \"a\" ignoring case", "(starts_with[ignoring case] country \"a\")");
  check("country ends with nickname", "(ends_with country nickname)");
  check("country matches \"^a.*b$\"", "(matches country \"^a.*b$\")");
  check("(country does not contain \"a\") or missing",
        "(or_missing (not (contains country \"a\")))");
}

TEST(LowerLogic, SetTests) {
  check("interests has any of (\"b\", \"a\")", "(has_any interests {\"a\", \"b\"})");
  check("interests has all of (\"a\", \"b\")", "(has_all interests {\"a\", \"b\"})");
  check("(interests has none of (\"a\", \"b\")) and known",
        "(and_known (not (has_any interests {\"a\", \"b\"})))");
  check("interests has \"a\"", "(has_any interests {\"a\"})");
  check("interests has any of offers", "(has_any interests offers)");
  check("interests has country", "(in country interests)");
  check("country is in interests", "(in country interests)");
}

TEST(LowerLogic, MissingAndKnown) {
  check("country is known", "(known country)");
  check("country is missing", "(not (known country))");
  check("age is known", "true");
}

TEST(LowerLogic, SettledConditions) {
  check("(country is not \"a\") or missing", "(or_missing (not (eq country \"a\")))");
  check("(country is not \"a\") and known", "(and_known (not (eq country \"a\")))");
  check("age > 3 or missing", "(lt 3 age)");
}

TEST(LowerLogic, AndOr) {
  check("age > 3 and member and country is \"a\"", "(and (lt 3 age) member (eq country \"a\"))");
  check("(age > 3 or member) and age < 9", "(and (or (lt 3 age) member) (lt age 9))");
}

TEST(LowerLogic, CountedConditions) {
  const std::string three = " of (member, age > 3, age < 9)";
  const std::string all = " member (lt 3 age) (lt age 9))";
  check("at least 2" + three, "(at_least[2]" + all);
  check("more than 1" + three, "(at_least[2]" + all);
  check("any" + three, "(or" + all);
  check("every" + three, "(and" + all);
  check("at least 4" + three, "false");
  check("at least 0" + three, "true");
}

TEST(LowerLogic, CountsFromAboveAreOpposites) {
  const std::string three = " of (age > 5, age > 3, age < 9)";
  const std::string all = " (lt 5 age) (lt 3 age) (lt age 9))";
  check("at most 1" + three, "(not (at_least[2]" + all + ")");
  check("fewer than 2" + three, "(not (at_least[2]" + all + ")");
  check("no" + three, "(not (or" + all + ")");
  check("exactly 2" + three, "(and (at_least[2]" + all + " (not (and" + all + "))");
  check("between 1 and 2" + three, "(and (or" + all + " (not (and" + all + "))");
}

}  // namespace
}  // namespace muster::lower
