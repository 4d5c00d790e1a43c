#include "runtime/plan/plan.h"

#include <gtest/gtest.h>

namespace muster::plan {
namespace {

TEST(Reasons, HaveAWordEach) {
  for (int i = 0; i <= static_cast<int>(Why::TooFew); ++i) {
    const Why why = static_cast<Why>(i);
    EXPECT_EQ(whyFromWord(wordOf(why)), why);
  }
  EXPECT_EQ(wordOf(Why::NotRunning), "not_running");
  EXPECT_EQ(wordOf(Why::TooFew), "too_few");
  EXPECT_EQ(whyFromWord("bored"), std::nullopt);
}

TEST(Reasons, OfAProfileAreInTheirOrder) {
  CampaignPlan plan;
  bitmap::Bitmap first(70);
  first.set(3);
  bitmap::Bitmap second(70);
  second.set(3);
  second.set(69);
  plan.excluded = {{{Why::Suppressed, 1}, first}, {{Why::HeldOut}, second}};
  EXPECT_EQ(plan.firstReason(3), (Reason{Why::Suppressed, 1}));
  EXPECT_EQ(plan.reasons(3).size(), 2U);
  EXPECT_EQ(plan.firstReason(69), (Reason{Why::HeldOut}));
  EXPECT_EQ(plan.firstReason(0), std::nullopt);
}

TEST(Messages, KeepEachKindOnce) {
  const Message plain{{0}, std::nullopt, 0};
  const Message offered{{1}, 2, 0};
  const Messages messages(std::vector<Message>{offered, plain, offered});
  ASSERT_EQ(messages.size(), 3U);
  EXPECT_EQ(messages.kinds().size(), 2U);
  EXPECT_EQ(messages[0], offered);
  EXPECT_EQ(messages[1], plain);
  EXPECT_EQ(messages, Messages({plain, offered}, {1, 0, 1}));
  EXPECT_EQ(Messages(std::vector<Message>{plain, plain}), Messages(plain, 2));
  EXPECT_EQ(Messages(std::vector<Message>{}), Messages(plain, 0));
}

TEST(Messages, AreNamedByTheirVersionsAndOffer) {
  sema::CheckedCampaign campaign;
  campaign.splits.push_back({"subject", {{"warm", 0, 500'000}, {"plain", {}, 500'000}}, {}});
  campaign.version.emplace();
  campaign.version->picks = {{"back", 1, {}, {}, {}, {}}, {"none", {}, {}, {}, {}, {}}};
  campaign.offer.emplace();
  campaign.offer->picks = {{"free_shipping", {}, {}, {}, {}, {}}};
  EXPECT_EQ(versionOf(campaign, {{0, 0}, std::nullopt, 0}), "warm+back");
  EXPECT_EQ(versionOf(campaign, {{1, 1}, std::nullopt, 0}), "plain");
  EXPECT_EQ(offerOf(campaign, {{1, 1}, 0, 0}), "free_shipping");
  EXPECT_EQ(offerOf(campaign, {{1, 1}, std::nullopt, 0}), "");
}

}  // namespace
}  // namespace muster::plan
