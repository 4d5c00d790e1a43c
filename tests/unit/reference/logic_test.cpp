#include "tests/unit/reference/meaning.h"

namespace muster::reference {
namespace {

// `a > 0` for a = 1, 0 and missing.
std::string fieldsFor(Truth a, Truth b) {
  std::string fields;
  if (a != unknown) fields += a == yes ? "a = 1" : "a = 0";
  if (b != unknown)
    fields += std::string(fields.empty() ? "" : "; ") + (b == yes ? "b = 1" : "b = 0");
  return fields;
}

void table(const std::string& condition, Truth a, Truth b, Truth expected) {
  check({.condition = condition, .fields = fieldsFor(a, b)}, expected);
}

TEST(And, IsFalseIfOneIsElseUnknownIfOneIs) {
  const std::string both = "a > 0 and b > 0";
  table(both, yes, yes, yes);
  table(both, yes, no, no);
  table(both, no, yes, no);
  table(both, no, no, no);
  table(both, yes, unknown, unknown);
  table(both, unknown, yes, unknown);
  table(both, no, unknown, no);
  table(both, unknown, no, no);
  table(both, unknown, unknown, unknown);
}

TEST(Or, IsTrueIfOneIsElseUnknownIfOneIs) {
  const std::string either = "a > 0 or b > 0";
  table(either, yes, yes, yes);
  table(either, yes, no, yes);
  table(either, no, yes, yes);
  table(either, no, no, no);
  table(either, yes, unknown, yes);
  table(either, unknown, yes, yes);
  table(either, no, unknown, unknown);
  table(either, unknown, no, unknown);
  table(either, unknown, unknown, unknown);
}

TEST(Not, SaysWhichWayUnknownGoes) {
  check({"not a > 0 or missing", "a = 1"}, no);
  check({"not a > 0 or missing", "a = 0"}, yes);
  check({"not a > 0 or missing"}, yes);
  check({"not a > 0 and known", "a = 0"}, yes);
  check({"not a > 0 and known"}, no);
  check({"a is not 3 or missing", "a = 3"}, no);
  check({"a is not 3 or missing", "a = 4"}, yes);
  check({"a is not 3 or missing"}, yes);
}

TEST(Not, AsksNothingOfWhatIsKnown) {
  check({"a is known and a is not 3", "a = 4"}, yes);
  check({"a is known and a is not 3", "a = 3"}, no);
  check({"a is known and a is not 3"}, no);
  check({"not any orders"}, yes);
}

TEST(Settled, BindsLooserThanNotAndTighterThanAnd) {
  check({"a > 0 and (b > 0 or missing)", "a = 1"}, yes);
  check({"a > 0 and (b > 0 and known)", "a = 1"}, no);
  check({"(a > 0 and b > 0) or missing"}, yes);
  check({"(a > 0 and b > 0) or missing", "a = 0"}, no);
}

TEST(Presence, IsNeverUnknown) {
  check({"a is missing"}, yes);
  check({"a is known"}, no);
  check({"a is missing", "a = 0"}, no);
  check({"a is not missing", "a = 0"}, yes);
  check({"a / b is missing", "a = 1; b = 0"}, yes);  // could not be computed
  check({"a + b is known", "a = 1"}, no);
  check({"s is missing"}, yes);
  check({"s is missing", "s = {}"}, no);
}

TEST(Else, TakesTheFallbackWhereTheValueIsMissing) {
  check({"(a else 7) = 7"}, yes);
  check({"(a else 7) = 7", "a = 6"}, no);
  check({"(a else b) = 7", "b = 7"}, yes);
  check({"(a else b) = 7"}, unknown);
  check({"((a / b) else 0.5) = 0.5", "a = 1; b = 0"}, yes);
  check({"(t else \"friend\") is \"friend\""}, yes);
  check({"(tier else silver) >= silver"}, yes);
}

TEST(Segment, MeansItsDefinitionInParenthesesUnknownIncluded) {
  const std::string base = "segment base: a > 0\n";
  check({.condition = "in base", .fields = "a = 1", .lets = base}, yes);
  check({.condition = "in base", .fields = "a = 0", .lets = base}, no);
  check({.condition = "in base", .lets = base}, unknown);
  check({.condition = "not in base or missing", .lets = base}, yes);
  check({.condition = "not in base or missing", .fields = "a = 1", .lets = base}, no);
}

TEST(Let, MeansItsDefinitionInParentheses) {
  check({.condition = "sum * 2 = 6", .fields = "a = 1; b = 2", .lets = "let sum = a + b\n"}, yes);
  check({.condition = "sum * 2 = 6", .fields = "a = 1", .lets = "let sum = a + b\n"}, unknown);
  check({.condition = "big or a = 1", .fields = "a = 1", .lets = "let big = b > 5\n"}, yes);
}

TEST(Let, IsTheProfilesInsideAWhere) {
  check({.condition = "any orders where count > limit",
         .fields = "a = 3",
         .events = "orders\n  id | ordered_at | count\n  a | 2026-10-01 | 4\n",
         .lets = "let limit = a + 0\n"},
        yes);
}

TEST(AtLeastOf, CountsWhatIsTrueAndWhatMayBe) {
  const std::string some = "at least 2 of (a > 0, b > 0, flag)";
  check({some, "a = 1; b = 1; flag = no"}, yes);
  check({some, "a = 1; b = 1"}, yes);
  check({some, "a = 1; flag = no"}, unknown);
  check({some, "a = 0; flag = no"}, no);
  check({some, "a = 1"}, unknown);
  check({some}, unknown);
}

TEST(KinOfAtLeastOf, CountTheSameWay) {
  const std::string of = " of (a > 0, b > 0, flag)";
  const std::string two = "a = 1; b = 1; flag = no";
  check({"any" + of, "a = 1"}, yes);
  check({"any" + of, "a = 0; b = 0"}, unknown);
  check({"(no" + of + ") and known", "a = 0; b = 0; flag = no"}, yes);
  check({"(no" + of + ") and known", "a = 0; b = 0"}, no);
  check({"every" + of, "a = 1; b = 1; flag = yes"}, yes);
  check({"every" + of, "a = 1; b = 1"}, unknown);
  check({"every" + of, "a = 1; b = 0"}, no);
  check({"(at most 1" + of + ") or missing", two}, no);
  check({"(at most 1" + of + ") and known", "a = 1; b = 0"}, no);
  check({"(at most 1" + of + ") and known", "b = 0; flag = no"}, yes);
  check({"(exactly 2" + of + ") and known", two}, yes);
  check({"(exactly 2" + of + ") or missing", "a = 1; b = 1; flag = yes"}, no);
  check({"(exactly 2" + of + ") or missing", "a = 1; b = 1"}, yes);
  check({"(exactly 2" + of + ") or missing", "a = 0; b = 0"}, no);
  check({"more than 1" + of, two}, yes);
  check({"(fewer than 2" + of + ") or missing", two}, no);
  check({"(between 1 and 2" + of + ") and known", two}, yes);
}

TEST(YesNo, StandsAloneOrIsCompared) {
  check({"flag", "flag = yes"}, yes);
  check({"flag", "flag = no"}, no);
  check({"flag"}, unknown);
  check({"flag is no", "flag = no"}, yes);
  check({"flag is yes"}, unknown);
  check({"(a > 0) = flag", "a = 1; flag = yes"}, yes);
  check({"(a > 0) = flag", "a = 1"}, unknown);
}

TEST(Enums, CompareByTheirDeclaredOrder) {
  check({"tier is gold", "tier = gold"}, yes);
  check({"tier >= silver", "tier = gold"}, yes);
  check({"tier < silver", "tier = silver"}, no);
  check({"tier is one of (bronze, gold)", "tier = silver"}, no);
  check({"tier is one of (bronze, gold)"}, unknown);
  check({"tier is not one of (bronze, gold) or missing", "tier = silver"}, yes);
}

TEST(OneOf, IsUnknownOnlyIfNoneIsEqual) {
  check({"a is one of (1, b)", "a = 1"}, yes);
  check({"a is one of (1, b)", "a = 2"}, unknown);
  check({"a is one of (1, b)", "a = 2; b = 2"}, yes);
}

TEST(Unsettled, IsRefused) {
  EXPECT_NE(messagesAbout("not a > 0"), "");
  EXPECT_NE(messagesAbout("a > 0 and b > 0 or flag"), "");
}

}  // namespace
}  // namespace muster::reference
