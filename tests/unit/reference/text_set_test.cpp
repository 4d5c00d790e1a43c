#include "tests/unit/reference/meaning.h"

namespace muster::reference {
namespace {

TEST(Text, IsEqualByCodePointAfterNormalising) {
  check({"t is \"caf\u00e9\"", "t = cafe\u0301"}, yes);
  check({"t is \"cafe\u0301\"", "t = caf\u00e9"}, yes);
  check({"t is \"Cafe\"", "t = cafe"}, no);
  check({"t = u", "t = x; u = x"}, yes);
  check({"t = u", "t = x"}, unknown);
  check({"t is \"\"", "t = \"\""}, yes);
}

TEST(TextTests, LookForTextInText) {
  check({"t contains \"b\"", "t = abc"}, yes);
  check({"t starts with \"b\"", "t = abc"}, no);
  check({"t starts with \"ab\"", "t = abc"}, yes);
  check({"t ends with \"bc\"", "t = abc"}, yes);
  check({"t contains \"\"", "t = abc"}, yes);
  check({"t contains u", "t = abc; u = b"}, yes);
  check({"t contains u", "t = abc"}, unknown);
  check({"t contains \"b\""}, unknown);
}

TEST(TextTests, AreNegatedWithASettlement) {
  check({"t does not contain \"b\" or missing", "t = abc"}, no);
  check({"t does not contain \"b\" or missing", "t = xyz"}, yes);
  check({"t does not contain \"b\" or missing"}, yes);
  check({"t does not start with \"b\" and known"}, no);
}

TEST(TextTests, IgnoreCaseBySimpleFolding) {
  check({"t contains \"ÉCO\" ignoring case", "t = l'école"}, yes);
  check({"t contains \"ÉCO\"", "t = l'école"}, no);
  check({"t ends with \"SSE\" ignoring case", "t = straße"}, no);
}

TEST(Matches, SearchesForAPattern) {
  check({"t matches \"^a.c$\"", "t = abc"}, yes);
  check({"t matches \"b\"", "t = abc"}, yes);
  check({"t matches \"B\"", "t = abc"}, no);
  check({"t matches \"B\" ignoring case", "t = abc"}, yes);
  check({"t matches \"B\""}, unknown);
  check({"t does not match \"^x\" or missing", "t = abc"}, yes);
}

TEST(Zones, AreComparedByName) {
  check({"z is \"Europe/Paris\"", "z = Europe/Paris"}, yes);
  check({"z is \"Europe/Paris\"", "z = UTC"}, no);
}

TEST(Sets, AreAskedForAnyAllAndNone) {
  check({"v has \"a\"", "v = {a, b}"}, yes);
  check({"v has \"c\"", "v = {a, b}"}, no);
  check({"v has any of (\"c\", \"b\")", "v = {a, b}"}, yes);
  check({"v has all of (\"c\", \"b\")", "v = {a, b}"}, no);
  check({"v has all of (\"a\", \"b\", \"a\")", "v = {a, b}"}, yes);
  check({"v has none of (\"c\", \"b\")", "v = {a, b}"}, no);
  check({"v has none of (\"c\", \"d\")", "v = {a, b}"}, yes);
  check({"v has \"a\"", "v = {}"}, no);
  check({"v has none of (\"a\")", "v = {}"}, yes);
  check({"w has any of (1, 7)", "w = {7, 9}"}, yes);
  check({"tiers has red", "tiers = {red}"}, yes);
}

TEST(Sets, ThatAreMissingAreUnknownAndEmptyOnesKnown) {
  check({"s has \"a\""}, unknown);
  check({"s has all of (\"a\", \"b\")"}, unknown);
  check({"s has none of (\"a\") or missing"}, yes);
  check({"s has \"a\"", "s = {}"}, no);
}

TEST(Sets, AreUnknownWithAMissingElementUnlessOthersDecide) {
  check({"v has any of (\"a\", t)", "v = {a}"}, yes);
  check({"v has any of (\"b\", t)", "v = {a}"}, unknown);
  check({"v has all of (\"b\", t)", "v = {a}"}, no);
  check({"v has all of (\"a\", t)", "v = {a}"}, unknown);
}

TEST(Sets, AreComparedWithSets) {
  check({"v has any of s", "v = {a, b}; s = {b, c}"}, yes);
  check({"v has any of s", "v = {a, b}; s = {c}"}, no);
  check({"v has all of s", "v = {a, b}; s = {b}"}, yes);
  check({"v has all of s", "v = {a, b}; s = {}"}, yes);
  check({"v has any of s", "v = {a, b}; s = {}"}, no);
  check({"v has any of s", "v = {a, b}"}, unknown);
  check({"v has none of s and known", "v = {a, b}"}, no);
}

}  // namespace
}  // namespace muster::reference
