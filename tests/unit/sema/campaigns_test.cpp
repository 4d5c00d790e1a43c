// What campaigns become: segments and values that nobody wrote. What they mean is tested by
// tests/plans, and what is said of mistakes by tests/golden/campaigns.

#include "compiler/sema/campaigns.h"

#include <algorithm>

#include "compiler/ast/print.h"
#include "tests/unit/sema/shop.h"

namespace muster::sema {
namespace {

constexpr std::string_view kSchema = R"(schema shop version 1
  purposes service, marketing
  contacts messages
profile customer key id
  id         text
  first_name text optional for service, marketing
  illness    text optional special for service
  points     whole number optional
  consents   consent for marketing
  events purchases at bought_at
    bought_at  instant
  events visits at seen_at
    seen_at    instant for service
  events messages at sent_at
    campaign  text
    channel   one of (email, sms)
    role      one of (message, hold_out, untargeted) optional
    version   text optional
    offer     text optional
)";
constexpr std::string_view kHead =
    "campaign c\n  purpose marketing\n  channel email needs consents is granted\n";

support::CheckedRules checkCampaign(std::string_view clauses, std::string_view before = "") {
  return support::checkRules(std::string(before) + std::string(kSchema) + std::string(kHead) +
                             std::string(clauses));
}

const CheckedCampaign& only(const support::CheckedRules& rules) {
  EXPECT_TRUE(rules.program.has_value()) << rules.messages;
  return rules.program->campaigns.at(0);
}

std::string conditionOf(const support::CheckedRules& rules, std::size_t part) {
  const ast::Program& program = rules.program->ast;
  EXPECT_TRUE(program.segments[part].isPart);
  return ast::print(program, program.segments[part].condition);
}

TEST(Campaigns, PartsStandBehindWrittenSegments) {
  const auto rules = checkCampaign("  audience in buyers\n  suppress any messages, in buyers\n",
                                   "segment buyers: any purchases\n");
  const CheckedCampaign& it = only(rules);
  const auto& segments = rules.program->ast.segments;
  const auto firstPart =
      std::ranges::find_if(segments, [](const ast::Segment& one) { return one.isPart; });
  EXPECT_TRUE(
      std::all_of(firstPart, segments.end(), [](const ast::Segment& one) { return one.isPart; }));
  EXPECT_EQ(firstPart - segments.begin(), 1);
  EXPECT_EQ(conditionOf(rules, it.audience.part), "(in buyers)");
  ASSERT_EQ(it.suppress.size(), 2U);
  EXPECT_EQ(conditionOf(rules, it.suppress[0].part), "(any messages)");
  EXPECT_EQ(conditionOf(rules, it.suppress[1].part), "(in buyers)");
}

TEST(Campaigns, ACapOfThreeIsThreeConditions) {
  const auto rules = checkCampaign("  audience any purchases\n  at most 3 messages in 7 days\n");
  const CheckedCampaign& it = only(rules);
  ASSERT_EQ(it.caps.size(), 1U);
  EXPECT_EQ(it.caps[0].most, 3U);
  ASSERT_EQ(it.caps[0].fewer.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) {
    const std::string condition = conditionOf(rules, it.caps[0].fewer[i]);
    EXPECT_NE(condition.find("fewer"), std::string::npos) << condition;
    EXPECT_NE(condition.find(std::to_string(i + 1)), std::string::npos) << condition;
    EXPECT_NE(condition.find("messages"), std::string::npos) << condition;
  }
}

TEST(Campaigns, SharesOfASplitAreAddedUp) {
  const auto rules = checkCampaign(
      "  audience any purchases\n  split salt \"a\"\n    12.5% x\n    37.5% y\n    50% z\n");
  const CheckedCampaign& it = only(rules);
  ASSERT_EQ(it.splits.size(), 1U);
  const std::vector<CheckedSplit::Arm>& arms = it.splits[0].arms;
  ASSERT_EQ(arms.size(), 3U);
  EXPECT_NE(conditionOf(rules, *arms[0].part).find("12.5"), std::string::npos);
  EXPECT_NE(conditionOf(rules, *arms[1].part).find("50"), std::string::npos);
  EXPECT_FALSE(arms[2].part.has_value());
  EXPECT_EQ(arms[1].millionths, 375'000);
}

TEST(Campaigns, AHoleThatTheAudienceProvesNeedsNoFallback) {
  EXPECT_TRUE(checkCampaign("  audience first_name is known\n  subject \"Dear {first_name}\"\n")
                  .program.has_value());
  EXPECT_EQ(checkCampaign("  audience any purchases\n  subject \"Dear {first_name}\"\n").codes,
            std::vector<std::string>{"E0745"});
  const auto rules = checkCampaign(
      "  audience entered named in the last 7 days\n  subject \"Dear {first_name}\"\n",
      "segment named: first_name is known and any purchases\n");
  EXPECT_TRUE(rules.program.has_value()) << rules.messages;
}

TEST(Campaigns, WhatWasKnownEarlierProvesNothing) {
  EXPECT_EQ(checkCampaign("  audience in named as of 7 days ago\n  subject \"Dear {first_name}\"\n",
                          "segment named: first_name is known and any purchases\n")
                .codes,
            std::vector<std::string>{"E0745"});
}

// Through three segments, a let of the standard library, and a moment before as of.
TEST(Campaigns, APurposeIsCheckedThroughNames) {
  const std::string names =
      "import \"stdlib/lifecycle\"\n"
      "segment seen: lifecycle(visits) is not never\n"
      "segment met: in seen\n"
      "segment reachable: in met and points > 3\n";
  for (const std::string_view audience :
       {"in reachable", "entered reachable in the last 1 day",
        "any purchases and (in reachable as of 1 day ago and known)"}) {
    const auto rules = checkCampaign("  audience " + std::string(audience) + "\n", names);
    ASSERT_EQ(rules.codes, std::vector<std::string>{"E0739"}) << audience << rules.messages;
    for (const char* name : {"met", "seen", "lifecycle"}) {
      EXPECT_NE(rules.messages.find("`" + std::string(name) + "` is named here"), std::string::npos)
          << rules.messages;
    }
    EXPECT_NE(rules.messages.find("is read here"), std::string::npos) << rules.messages;
  }
}

TEST(Campaigns, APurposeIsCheckedInEveryClause) {
  for (const std::string_view clause :
       {"  suppress illness is \"flu\"\n", "  stop when illness is \"flu\"\n",
        "  subject \"Get well from {illness else nothing}\"\n",
        "  choose offer when illness is \"flu\": tea otherwise none\n"}) {
    EXPECT_EQ(checkCampaign("  audience any purchases\n" + std::string(clause)).codes,
              std::vector<std::string>{"E0739"})
        << clause;
  }
}

TEST(Campaigns, AChoiceMayRepeatAConditionWhereTheFirstRunsOut) {
  const std::string head = "  audience any purchases\n  choose offer\n";
  EXPECT_TRUE(checkCampaign(head + "    when points > 3: spa at most 5\n"
                                   "    when points > 3: tour\n    otherwise none\n")
                  .program.has_value());
  EXPECT_EQ(checkCampaign(head + "    when points > 3: spa\n    when points > 3: tour\n"
                                 "    otherwise none\n")
                .codes,
            std::vector<std::string>{"E0749"});
}

}  // namespace
}  // namespace muster::sema
