#include "compiler/sema/never.h"

#include "compiler/sema/check.h"
#include "compiler/sema/remark.h"
#include "compiler/syntax/parse.h"
#include "tests/unit/sema/shop.h"

namespace muster::sema {
namespace {

// What is remarked about rules of the shop, in order of place.
Codes remarksOn(const std::string& rules) {
  source::Files files;
  files.add("rules.muster", std::string(kShop) + rules + "\n");
  diagnostics::Sink sink;
  auto checked = check(syntax::parse(files, syntax::Limits{}, sink), files, sink);
  EXPECT_TRUE(checked.has_value()) << rules;
  if (checked) remark(*checked, files, sink);
  Codes codes;
  for (const diagnostics::Diagnostic& it : sink.sorted()) codes.emplace_back(it.code);
  return codes;
}

Codes warningsOf(const std::string& condition) { return remarksOn("segment s: " + condition); }

TEST(Never, BothOfTwoRangesApart) {
  EXPECT_EQ(warningsOf("visits > 5 and visits < 3"), Codes{"W0320"});
  EXPECT_EQ(warningsOf("visits > 5 and is_member and 3 > visits"), Codes{"W0320"});
  EXPECT_EQ(warningsOf("visits > 5 and visits < 6"), Codes{"W0320"});
  EXPECT_EQ(warningsOf("visits >= 5 and visits <= 5"), Codes{});
  EXPECT_EQ(warningsOf("visits > 5 and visits < 7"), Codes{});
  EXPECT_EQ(warningsOf("rate > 5 and rate < 6"), Codes{});
  EXPECT_EQ(warningsOf("rate > 5.5 and rate <= 5.50"), Codes{"W0320"});
  EXPECT_EQ(warningsOf("spend > 5 GBP and spend < 3 GBP"), Codes{"W0320"});
  EXPECT_EQ(warningsOf("share > 50% and share < 49.9%"), Codes{"W0320"});
  EXPECT_EQ(warningsOf("tier > silver and tier < gold"), Codes{"W0320"});
  EXPECT_EQ(warningsOf("birthday > 2000-01-01 and birthday < 1999-12-31"), Codes{"W0320"});
  EXPECT_EQ(warningsOf("visits = 9223372036854775807 and visits > 9223372036854775807"),
            Codes{"W0320"});
  EXPECT_EQ(warningsOf("visits > 5 and rate < 3"), Codes{});
  EXPECT_EQ(warningsOf("visits > -5 and visits < -7"), Codes{"W0320"});
  EXPECT_EQ(warningsOf("visits is between 3 and 5 and visits > 5"), Codes{"W0320"});
  EXPECT_EQ(warningsOf("visits is not between 3 and 5 and visits > 5"), Codes{});
}

TEST(Never, TwoDifferentValuesOfOneField) {
  EXPECT_EQ(warningsOf("city is \"Leeds\" and city is \"York\""), Codes{"W0320"});
  EXPECT_EQ(warningsOf("city is \"caf\u00e9\" and city is \"cafe\u0301\""), Codes{});
  EXPECT_EQ(warningsOf("channel is web and channel is store"), Codes{"W0320"});
  EXPECT_EQ(warningsOf("channel is web and channel is not web"), Codes{"W0320"});
  EXPECT_EQ(warningsOf("tier is one of (gold, silver) and tier is bronze"), Codes{"W0320"});
  EXPECT_EQ(warningsOf("tier is one of (gold, silver) and tier < silver"), Codes{"W0320"});
  EXPECT_EQ(warningsOf("tier is one of (gold, silver) and tier is silver"), Codes{});
  EXPECT_EQ(warningsOf("tier is not one of (gold, silver) and tier is silver"), Codes{"W0320"});
  EXPECT_EQ(warningsOf("channel is web and first_channel is store"), Codes{});
  EXPECT_EQ(warningsOf("any purchases where (pieces > 3 and pieces < 2)"), Codes{"W0320"});
  EXPECT_EQ(warningsOf("any purchases where (tier is gold and customer.tier is silver)"), Codes{});
  EXPECT_EQ(warningsOf("not visits < 5 and not visits > 3"), Codes{"W0320"});
}

TEST(Never, NotWhatMissingPasses) {
  EXPECT_EQ(warningsOf("(age > 5 or missing) and (age < 3 or missing)"), Codes{});
  EXPECT_EQ(warningsOf("(age > 5 or missing) and age < 3"), Codes{"W0320"});
  EXPECT_EQ(warningsOf("(age > 5 and known) and (age < 3 and known)"), Codes{"W0320"});
}

TEST(Never, ThroughNames) {
  EXPECT_EQ(remarksOn("segment busy: visits > 5\nsegment s: in busy and visits < 3"),
            Codes{"W0320"});
  EXPECT_EQ(remarksOn("segment busy: visits > 5 and is_member\nsegment s: in busy and visits < 3"),
            Codes{"W0320"});
  EXPECT_EQ(remarksOn("segment busy: visits > 5 or is_member\nsegment s: in busy and visits < 3"),
            Codes{});
  EXPECT_EQ(remarksOn("segment busy: visits > 5\nsegment s: not in busy and visits < 3"), Codes{});
  EXPECT_EQ(remarksOn("let twice = visits * 2\nsegment s: twice > 5 and twice < 3"),
            Codes{"W0320"});
}

TEST(Never, OfCountsAndWindows) {
  EXPECT_EQ(warningsOf("any purchases in the last 7 days and no purchases in the last 30 days"),
            Codes{"W0320"});
  EXPECT_EQ(warningsOf("any purchases in the last 30 days and no purchases in the last 7 days"),
            Codes{});
  EXPECT_EQ(warningsOf("no purchases and at least 2 purchases in the last 7 days"), Codes{"W0320"});
  EXPECT_EQ(warningsOf("any purchases and no purchases in the last 7 days"), Codes{});
  EXPECT_EQ(warningsOf("at least 3 purchases and at most 2 purchases"), Codes{"W0320"});
  EXPECT_EQ(warningsOf("at least 3 purchases where pieces > 1 and at most 2 purchases"), Codes{});
  EXPECT_EQ(warningsOf("any purchases and no stays"), Codes{});
  EXPECT_EQ(warningsOf("any purchases in the last 2 weeks and no purchases in the last 3 days"),
            Codes{});
  EXPECT_EQ(warningsOf("number of purchases > 5 and number of purchases < 3"), Codes{"W0320"});
  EXPECT_EQ(warningsOf("number of purchases > 5 and number of stays < 3"), Codes{});
}

TEST(Always, OneOfTwoThatLeaveNothing) {
  EXPECT_EQ(warningsOf("tier is not gold or tier is not silver"), Codes{"W0321"});
  EXPECT_EQ(warningsOf("visits > 3 or visits < 5"), Codes{"W0321"});
  EXPECT_EQ(warningsOf("visits > 5 or visits < 5"), Codes{});
  EXPECT_EQ(warningsOf("visits > 5 or visits <= 5"), Codes{"W0321"});
  EXPECT_EQ(warningsOf("(country is not \"GB\" or missing) or (country is not \"IE\" or missing)"),
            Codes{"W0321"});
  EXPECT_EQ(warningsOf("any purchases or no purchases"), Codes{"W0321"});
  EXPECT_EQ(warningsOf("any purchases in the last 7 days or no purchases"), Codes{});
}

TEST(Range, WithItsEndsTheOtherWayRound) {
  EXPECT_EQ(warningsOf("visits is between 5 and 3"), Codes{"W0320"});
  EXPECT_EQ(warningsOf("visits is not between 5 and 3"), Codes{"W0321"});
  EXPECT_EQ(warningsOf("visits is between 3 and 5"), Codes{});
  EXPECT_EQ(warningsOf("joined_at is between 30 and 90 days ago"), Codes{});
}

TEST(Field, ComparedWithItself) {
  EXPECT_EQ(warningsOf("country = country"), Codes{"W0322"});
  EXPECT_EQ(warningsOf("spend < spend"), Codes{"W0322"});
  EXPECT_EQ(warningsOf("number of purchases = number of purchases"), Codes{"W0322"});
  EXPECT_EQ(warningsOf("spend < bonus"), Codes{});
  EXPECT_EQ(warningsOf("any purchases where tier = customer.tier"), Codes{});
  EXPECT_EQ(warningsOf("5 > 3"), Codes{"W0321"});
  EXPECT_EQ(warningsOf("\"a\" = \"b\""), Codes{"W0320"});
}

TEST(Unused, IsWhatNothingNames) {
  EXPECT_EQ(remarksOn("let twice = visits * 2\nsegment s: visits > 3"), Codes{"W0323"});
  EXPECT_EQ(remarksOn("let twice = visits * 2\nlet more = twice + 1\nsegment s: more > 3"),
            Codes{});
  EXPECT_EQ(remarksOn("let twice = visits * 2\n"), Codes{});
  EXPECT_EQ(remarksOn("let times(n: whole number) = visits * n\nsegment s: visits > 3"),
            Codes{"W0330"});
  EXPECT_EQ(remarksOn("let times(n: whole number) = visits * n\n"
                      "segment busy(n: whole number): times(n) > 3\nsegment s: visits > 3"),
            (Codes{"W0330", "W0330"}));
  EXPECT_EQ(remarksOn("let times(n: whole number) = visits * 2\nsegment s: times(3) > 3"),
            Codes{"W0325"});
  EXPECT_EQ(remarksOn("let twice = visits * 2\nlet times(n: whole number) = twice * n\n"
                      "segment s: times(3) > 3"),
            Codes{});
}

}  // namespace
}  // namespace muster::sema
