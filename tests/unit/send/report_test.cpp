// The figures of a plan, and how they are told.

#include "runtime/send/report.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "runtime/send/page.h"
#include "runtime/send/story.h"
#include "tests/unit/send/world.h"

namespace muster::send {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

// Reference figures: those of Brown, Cai and DasGupta's formula, computed with 30 digits.
TEST(Wilson, GivesTheScoreInterval) {
  const Interval half = wilson(50, 100);
  EXPECT_NEAR(half.low, 0.403831530, 1e-8);
  EXPECT_NEAR(half.high, 0.596168470, 1e-8);
  const Interval few = wilson(1, 10);
  EXPECT_NEAR(few.low, 0.017876213, 1e-8);
  EXPECT_NEAR(few.high, 0.404150027, 1e-8);
}

TEST(Wilson, StaysWithinNoneAndAll) {
  EXPECT_EQ(wilson(0, 20).low, 0);
  EXPECT_NEAR(wilson(0, 20).high, 0.161125158, 1e-8);
  EXPECT_EQ(wilson(20, 20).high, 1);
  EXPECT_EQ(wilson(0, 0).low, 0);
  EXPECT_EQ(wilson(0, 0).high, 1);
  EXPECT_TRUE(wilson(0, 0).holds(0.5));
}

TEST(Report, FollowsTheAudienceThroughEveryStep) {
  const auto world = World::make();
  const Report report = reportOf(world->sent());
  ASSERT_EQ(report.campaigns.size(), 2U);
  const CampaignReport& winter = report.campaigns[0];
  EXPECT_EQ(winter.audience, 6U);
  std::vector<std::string> steps;
  for (const Step& step : winter.steps) {
    steps.push_back(std::string(phraseOf(step.why)) + " " + std::to_string(step.lost) + " " +
                    std::to_string(step.left));
  }
  EXPECT_THAT(steps,
              ElementsAre("suppressed 1 5", "no consent 0 5", "held out 1 4", "at a cap 1 3"));
  EXPECT_EQ(winter.steps[3].clauses[0].applies, 2U);
  EXPECT_EQ(winter.planned, 3U);
  EXPECT_EQ(report.messages, 4U);
  EXPECT_EQ(report.reached, 4U);
  EXPECT_EQ(report.sharedAudience[0][1], 2U);
  EXPECT_EQ(report.sharedPlan[0][1], 0U);
}

TEST(Report, ComparesVersionsWithWhatTheSplitPromised) {
  const auto world = World::make();
  const Report report = reportOf(world->sent());
  const Split& split = report.campaigns[0].splits.at(0);
  EXPECT_EQ(split.title, "subject line");
  EXPECT_EQ(split.arms[0].name, "warm");
  EXPECT_EQ(split.arms[0].size, 2U);
  EXPECT_DOUBLE_EQ(split.arms[0].promised, 0.5);
  EXPECT_TRUE(split.arms[0].isAsPromised());
  EXPECT_FALSE((Arm{"x", 900, 0.5, 0.9, wilson(900, 1000)}.isAsPromised()));
}

TEST(Report, CountsWhatIsLeftOfAnOffer) {
  const auto world = World::make();
  const Report report = reportOf(world->sent());
  const CampaignReport& winter = report.campaigns[0];
  ASSERT_EQ(winter.offers.size(), 1U);
  EXPECT_EQ(winter.offers[0].given, 2U);
  EXPECT_EQ(winter.offers[0].before, 1U);
  EXPECT_EQ(winter.offers[0].left(), 2U);
  EXPECT_EQ(winter.withoutOffer, 1U);
}

// Customer 5 had two messages in the 30 days before, one of them without a role; hold-outs are
// none.
TEST(Report, CountsMessagesBeforeAndAfter) {
  const auto world = World::make();
  const Pressure pressure = reportOf(world->sent()).pressure;
  EXPECT_THAT(pressure.before, ElementsAre(7, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0));
  EXPECT_THAT(pressure.after, ElementsAre(4, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0));
  EXPECT_EQ(pressure.mostAfter, 3U);
}

TEST(Report, SaysWhatOtherCampaignsWouldChange) {
  const auto world = World::make();
  plan::Plan alone;
  alone.asOf = world->plan.asOf;
  alone.campaigns = {world->plan.campaigns[1]};
  alone.campaigns[0].planned = who(8, {0, 4});
  alone.campaigns[0].messages = plan::Messages(plan::Message{}, 2);
  const Sent all = world->sent();
  const Alone it = aloneOf({all.program, all.files, all.table, alone, all.texts}, world->plan);
  EXPECT_EQ(it.planned, 2U);
  EXPECT_EQ(it.plannedWithAll, 1U);
  ASSERT_EQ(it.lost.size(), 1U);
  EXPECT_EQ(it.lost[0].name, "lost to its group: winter_sale");
  EXPECT_EQ(it.lost[0].size, 1U);
  EXPECT_EQ(it.gained, 0U);
}

TEST(Report, IsOneJsonObject) {
  const auto world = World::make();
  const auto json = nlohmann::json::parse(asJson(reportOf(world->sent())));
  EXPECT_EQ(json["as_of"], "2026-12-01T00:00:00Z");
  EXPECT_EQ(json["campaigns"][0]["campaign"], "winter_sale");
  EXPECT_EQ(json["campaigns"][0]["steps"][0]["reason"], "suppressed");
  EXPECT_EQ(json["campaigns"][0]["offers"][0]["left"], 2);
  EXPECT_EQ(json["overlaps"][0]["audience"], 2);
}

TEST(Page, NeedsNothingElse) {
  const auto world = World::make();
  const std::string page = asPage(reportOf(world->sent()), "shop & co");
  for (const char* outside : {"http:", "https:", "<script", "@import", "url(", "src="}) {
    EXPECT_THAT(page, Not(HasSubstr(outside)));
  }
  EXPECT_THAT(page, HasSubstr("<title>Plan: shop &amp; co</title>"));
  EXPECT_THAT(page, HasSubstr("Winter sale &lt;2026&gt;"));
  EXPECT_THAT(page, HasSubstr("prefers-color-scheme: dark"));
  EXPECT_EQ(page, asPage(reportOf(world->sent()), "shop & co"));
}

TEST(Page, IsThereForAPlanOfNothing) {
  const auto world = World::empty();
  const std::string page = asPage(reportOf(world->sent()), "shop");
  EXPECT_THAT(page, HasSubstr("No two campaigns want the same profile"));
  EXPECT_THAT(page, Not(HasSubstr("nan")));
}

TEST(Story, ShowsWhatIsSent) {
  const auto world = World::make();
  const Story story = storyOf(world->sent(), 0);
  EXPECT_EQ(story.key, "1");
  ASSERT_EQ(story.chapters.size(), 2U);
  EXPECT_EQ(story.chapters[0].end, Chapter::End::Planned);
  EXPECT_EQ(story.chapters[0].version, "warm");
  EXPECT_EQ(story.chapters[0].fields[1].text, "Something warm, Ann");
  EXPECT_EQ(story.chapters[1].end, Chapter::End::LeftOut);
  EXPECT_EQ(story.chapters[1].reasons.at(0).clause, "winter_sale");
}

TEST(Story, NamesTheClauseAndItsValues) {
  const auto world = World::make();
  const Story story = storyOf(world->sent(), 2);
  const std::vector<Because>& reasons = story.chapters[0].reasons;
  ASSERT_EQ(reasons.size(), 2U);
  EXPECT_EQ(reasons[0].words, "suppressed");
  ASSERT_EQ(reasons[0].facts.size(), 1U);
  EXPECT_EQ(reasons[0].facts[0].text, "any complaints in the last 30 days");
  EXPECT_EQ(reasons[0].facts[0].truth, "yes");
  EXPECT_THAT(reasons[0].facts[0].values,
              ElementsAre(testing::Pair("complaints in the last 30 days", "1")));
  EXPECT_EQ(reasons[1].words,
            "there is no consent: email_consent ran out at 2026-11-20T10:00:00+00:00");
}

TEST(Story, SaysWhenAConsentDoesNotHold) {
  const auto world = World::make();
  constexpr std::int64_t kDay = 86'400'000'000;
  const auto wordsAt = [&](std::int64_t daysBefore) {
    world->plan.asOf -= daysBefore * kDay;
    const Story story = storyOf(world->sent(), 2);
    world->plan.asOf += daysBefore * kDay;
    return story.chapters[0].reasons.at(1).words;
  };
  EXPECT_EQ(wordsAt(12),
            "there is no consent: email_consent runs out at 2026-11-20T10:00:00+00:00, before the "
            "message could begin");
  EXPECT_EQ(wordsAt(30), "there is no consent: email_consent begins at 2026-11-10T10:00:00+00:00");
}

TEST(Story, CountsWhatACapHasSeen) {
  const auto world = World::make();
  const Story story = storyOf(world->sent(), 4);
  EXPECT_EQ(story.recent, 2U);
  EXPECT_EQ(story.chapters[0].reasons.at(0).words, "the history counts at least 2");
  EXPECT_EQ(storyOf(world->sent(), 7).chapters[0].end, Chapter::End::NotWanted);
}

}  // namespace
}  // namespace muster::send
