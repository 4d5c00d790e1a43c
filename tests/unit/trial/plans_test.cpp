// What tests expect of a plan, and what is said where it is otherwise.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "compiler/diagnostics/render.h"
#include "runtime/plan/plan.h"
#include "runtime/trial/trial.h"

namespace muster::trial {
namespace {

const std::string kSale = R"(schema shop version 1
  zone "Europe/London"
  currency GBP
  contacts messages
profile customer key customer_id
  customer_id    text
  first_name     text optional
  tier           one of (bronze < silver < gold)
  spent          money GBP optional
  email_consent  consent
  events purchases at ordered_at
    amount   money GBP
  events messages at sent_at
    campaign  text
    channel   one of (email, sms)
    role      one of (message, hold_out, untargeted) optional
    offer     text optional
segment big: spent >= 500 GBP
segment cross: any messages where campaign is "complaint"
campaigns
  at most 2 messages in 7 days
campaign sale
  priority  40
  audience  in big
  suppress  in cross
  stop when any purchases in the last 3 days
  channel   email needs email_consent
  quiet     21:00 to 9:00 discard
  exclusive group december
  limit     2 by spent
  choose version when tier is gold: warm otherwise plain
  choose offer when tier is gold: parcel until 2026-12-15, at most 1 otherwise none
campaign news
  priority  30
  audience  tier >= silver
  channel   email needs email_consent
  exclusive group december
)";

struct Tried {
  std::string problem;
  std::vector<std::string> wrong;    // "expected ..., got ..."
  std::vector<std::string> because;  // of the first that is wrong: "condition: yes, of: value"
  Report report;
};

Tried tried(const std::string& given, const std::string& expected,
            const std::string& asOf = "2026-12-01 12:00", const Options& options = {}) {
  source::Files files;
  files.add("rules.muster",
            kSale + "test \"t\":\n" + given + "  as of " + asOf + "\n  expect " + expected + "\n");
  diagnostics::Sink sink;
  const auto compiled = driver::compile(files, sink, nullptr, driver::Wanted::Tests);
  if (!compiled) return {diagnostics::renderText(files, sink.sorted(), false), {}, {}, {}};
  Tried found{"", {}, {}, run(*compiled, files, options)};
  for (const Outcome& it : found.report.outcomes) {
    if (it.problem) found.problem = *it.problem;
    for (const std::string& text : it.disagreements) found.problem += text;
    for (const Failure& failure : it.failures) {
      found.wrong.push_back("expected " + failure.expected + ", got " + failure.got);
      for (const Reason& reason : failure.reasons) {
        std::string text = reason.text + ": " + nameOf(reason.truth);
        for (const auto& [of, value] : reason.values) text += ", " + of + ": " + value;
        found.because.push_back(text);
      }
    }
  }
  return found;
}

std::string wrong(const std::string& given, const std::string& expected,
                  const std::string& asOf = "2026-12-01 12:00") {
  const Tried found = tried(given, expected, asOf);
  if (!found.problem.empty()) return found.problem;
  std::string text;
  for (const std::string& it : found.wrong) text += it + "\n";
  return text;
}

const std::string kAnna =
    "  given customer anna { email_consent: granted, spent: 600 GBP, tier: gold }\n";
const std::string kBen =
    "  given customer ben { email_consent: granted, spent: 700 GBP, tier: bronze }\n";

TEST(Planned, KnowsChannelVersionAndOffer) {
  EXPECT_EQ(wrong(kAnna + kBen,
                  "anna planned sale by email version warm offer parcel, ben planned sale version "
                  "plain offer none"),
            "");
  EXPECT_EQ(wrong(kAnna, "planned sale version plain"),
            "expected anna planned sale version plain, got planned by email, version warm, offer "
            "parcel\n");
  EXPECT_EQ(wrong(kAnna, "not planned sale"),
            "expected anna not planned sale, got planned by email, version warm, offer parcel\n");
}

TEST(Planned, HigherPrioritiesAndOthersCount) {
  EXPECT_EQ(wrong(kAnna, "not planned news because group"), "");
  EXPECT_EQ(wrong(kAnna + kBen +
                      "  given customer cleo { email_consent: granted, spent: 500 GBP, tier: "
                      "silver }\n",
                  "cleo not planned sale because limit, cleo planned news"),
            "");
  // The stock of one goes to the larger amount.
  EXPECT_EQ(wrong(kAnna + "  given customer gail { email_consent: granted, spent: 601 GBP, tier: "
                          "gold }\n",
                  "gail planned sale offer parcel, anna planned sale offer none"),
            "");
}

TEST(Planned, AnyReasonThatAppliesIsOne) {
  const std::string emil =
      "  given customer emil { email_consent: denied, spent: 900 GBP, tier: silver,\n"
      "    messages: [{ sent_at: 1 day ago, campaign: \"complaint\", channel: email },\n"
      "               { sent_at: 2 days ago, campaign: \"x\", channel: sms }],\n"
      "    purchases: [{ ordered_at: 1 day ago, amount: 3 GBP }] }\n";
  for (const std::string why : {"suppressed", "stopped", "consent", "frequency"}) {
    EXPECT_EQ(wrong(emil, "not planned sale because " + why), "") << why;
  }
  EXPECT_EQ(wrong(emil, "not planned sale because group"),
            "expected emil not planned sale because group, got not planned: suppressed (in cross), "
            "stopped (any purchases in the last 3 days), consent (email_consent), frequency (at "
            "most 2 messages in 7 days)\n");
  EXPECT_EQ(tried(emil, "planned sale").because,
            (std::vector<std::string>{
                "any messages where campaign is \"complaint\": true, messages: 2, where campaign "
                "is \"complaint\": 1",
                "any purchases in the last 3 days: true, purchases in the last 3 days: 1",
                "email_consent: false, email_consent: denied",
                "at most 2 messages in 7 days: false, messages in the history that count: 2"}));
}

TEST(Planned, WhoeverItIsNotForHasNoOtherReason) {
  EXPECT_EQ(wrong(kBen, "not planned news because audience"), "");
  EXPECT_EQ(wrong(kBen, "not planned news because consent"),
            "expected ben not planned news because consent, got not in the audience\n");
  EXPECT_EQ(wrong("  given customer zoe { email_consent: granted, tier: gold }\n",
                  "not planned sale because audience"),
            "");
}

TEST(Planned, GoesByTheClock) {
  EXPECT_EQ(wrong(kAnna, "not planned sale because quiet", "2026-12-01 21:00"), "");
  EXPECT_EQ(wrong(kAnna, "planned sale", "2026-12-01 09:00"), "");
}

TEST(Planned, StandsBesideSegments) {
  EXPECT_EQ(wrong(kAnna + kBen, "anna in big, size of big 2, ben planned sale"), "");
}

TEST(Planned, WhatACampaignReadsIsGiven) {
  EXPECT_EQ(
      wrong("  given customer anna { email_consent: granted, spent: 600 GBP }\n", "planned sale"),
      "it does not give `tier` of `customer`, which is never missing and which a segment "
      "reads");
}

TEST(Planned, IsCoveredClauseByClause) {
  Options options;
  options.wantsCoverage = true;
  const Tried found = tried(kAnna, "planned sale", "2026-12-01 12:00", options);
  ASSERT_EQ(found.problem, "");
  std::vector<std::string> seen;
  for (const Clause& it : found.report.clauses) {
    if (it.owner == "sale" && (it.wasTrue || it.wasFalse)) {
      seen.push_back(it.text + (it.wasTrue ? " yes" : " no"));
    }
  }
  EXPECT_EQ(seen, (std::vector<std::string>{"at most 2 messages in 7 days yes", "in big yes",
                                            "in cross no", "any purchases in the last 3 days no",
                                            "email_consent yes", "tier is gold yes",
                                            "tier is gold yes"}));
  EXPECT_NE(std::ranges::find(found.report.untested, "news"), found.report.untested.end());
  EXPECT_EQ(std::ranges::find(found.report.untested, "sale"), found.report.untested.end());
}

std::vector<std::string> unnoticed(const std::string& given, const std::string& expected) {
  const Tried found = tried(given, expected, "2026-12-01 12:00", Options{.wantsMutants = true});
  std::vector<std::string> changes;
  if (!found.report.mutation) return {"a test fails"};
  for (const Mutant& it : found.report.mutation->survivors) {
    changes.push_back(it.owner + ": " + it.change);
  }
  return changes;
}

TEST(Planned, ChangesOfCampaignsThatNoTestNoticesAreListed) {
  // Who is planned tells of no clause that would keep her out.
  EXPECT_EQ(unnoticed(kAnna, "planned sale version warm offer parcel"),
            (std::vector<std::string>{
                "campaigns: `at most 2 messages in 7 days` is left out",
                "campaigns: `at most 2` becomes `at most 1`", "sale: `in cross` is left out",
                "sale: `any purchases in the last 3 days` is left out",
                "sale: `email_consent` is left out", "sale: `discard` is left out",
                "sale: `quiet 21:00 to 9:00 discard` is left out",
                "sale: `exclusive group december` is left out",
                "sale: `largest first` becomes `smallest first`",
                "sale: `limit 2 by spent` is left out", "sale: `limit 2` becomes `limit 1`",
                "sale: `limit 2` becomes `limit 3`", "sale: `until` of `parcel` is left out"}));
}

TEST(Planned, ChangesOfCampaignsAreNoticed) {
  const std::string given =
      kAnna + kBen +
      "  given customer cleo { email_consent: granted, spent: 800 GBP, tier: bronze }\n"
      "  given customer dora { spent: 900 GBP, tier: bronze }\n"
      "  given customer emil { email_consent: granted, spent: 900 GBP, tier: bronze, messages: [{ "
      "sent_at: 9 days ago, campaign: \"complaint\", channel: sms }] }\n"
      "  given customer finn { email_consent: granted, spent: 900 GBP, tier: bronze, purchases: [{ "
      "ordered_at: 1 day ago, amount: 1 GBP }] }\n"
      "  given customer gus { email_consent: granted, spent: 900 GBP, tier: bronze, messages: [{ "
      "sent_at: 1 day ago, campaign: \"x\", channel: sms }, { sent_at: 2 days ago, campaign: "
      "\"x\", channel: sms }] }\n"
      "  given customer hal { email_consent: granted, spent: 550 GBP, tier: gold, messages: [{ "
      "sent_at: 1 day ago, campaign: \"x\", channel: sms }] }\n";
  EXPECT_EQ(
      unnoticed(given,
                "ben planned sale version plain offer none, cleo planned sale, anna not "
                "planned sale because limit, dora not planned sale because consent, emil not "
                "planned sale because suppressed, finn not planned sale because stopped, gus "
                "not planned sale because frequency, hal not planned sale because limit, anna "
                "planned news, ben not planned news"),
      (std::vector<std::string>{
          "sale: `discard` is left out", "sale: `quiet 21:00 to 9:00 discard` is left out",
          "sale: `exclusive group december` is left out", "sale: `warm` is left out",
          "sale: `parcel until 2026-12-15, at most 1` is left out",
          "sale: `until` of `parcel` is left out", "news: `email_consent` is left out",
          "news: `exclusive group december` is left out"}));
}

TEST(Planned, EveryReasonOfAPlanHasAWord) {
  for (int i = 0; i <= static_cast<int>(plan::Why::TooFew); ++i) {
    const std::string word(plan::wordOf(static_cast<plan::Why>(i)));
    const std::string found = wrong(kAnna, "not planned sale because " + word);
    EXPECT_TRUE(found.starts_with("expected anna not planned sale because " + word)) << found;
  }
  EXPECT_NE(wrong(kAnna, "not planned sale because frequncy").find("E0752"), std::string::npos);
}

}  // namespace
}  // namespace muster::trial
