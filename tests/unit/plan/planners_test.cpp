// Small campaigns, each about one rule, by both planners.

#include <gtest/gtest.h>

#include "compiler/base/check.h"
#include "compiler/calendar/calendar.h"
#include "compiler/diagnostics/render.h"
#include "compiler/driver/driver.h"
#include "runtime/engine/engine.h"
#include "runtime/plan/plan.h"
#include "runtime/plan/values.h"
#include "tests/support/tables.h"

namespace muster::plan {
namespace {

constexpr std::string_view kSchema = R"(schema shop version 1
  zone "Europe/London"
  currency GBP
  contacts messages
profile customer key id
  id         text
  first_name text optional
  tier       one of (bronze < silver < gold) optional
  age        whole number optional
  spend      money optional
  share      percent optional
  joined     date optional
  time_zone  zone optional
  email_consent consent
  events messages at sent_at
    sent_at  instant
    campaign text
    channel  one of (email, sms, push)
    role     one of (message, hold_out, untargeted) optional
    offer    text optional
)";

driver::Compiled compile(std::string_view campaigns) {
  source::Files files;
  files.add("rules.muster", std::string(kSchema) + std::string(campaigns));
  diagnostics::Sink sink;
  auto compiled = driver::compile(files, sink, nullptr, driver::Wanted::Plan);
  MUSTER_CHECK(compiled.has_value(), diagnostics::renderText(files, sink.sorted(), false));
  return std::move(*compiled);
}

struct Planned {
  driver::Compiled compiled;
  column::Table table;
  engine::Answered answered;
  Plan plan;
};

// Checks that both planners say the same.
Planned planOf(std::string_view campaigns, std::string_view rows,
               std::string_view asOf = "2026-12-01 12:00",
               std::optional<std::size_t> only = std::nullopt) {
  driver::Compiled compiled = compile(campaigns);
  const auto schema = std::make_shared<const schema::Schema>(compiled.checked.schema);
  column::Table table = support::makeTable(schema, support::parseRows(*schema, rows));
  const std::int64_t at =
      *calendar::toInstant(*calendar::parseInstant(asOf), *calendar::findZone("Europe/London"));
  auto answered = engine::answer(compiled, table, {.asOf = at, .kind = engine::Kind::Interpreter});
  MUSTER_CHECK(answered.ok(), answered.error().message);
  const Options options{.asOf = at, .only = only};
  Plan plan = byBitmaps(compiled.checked, table, answered->forPlan(), options);
  EXPECT_EQ(plan, byProfile(compiled.checked, table, options));
  return {std::move(compiled), std::move(table), std::move(*answered), std::move(plan)};
}

// "a: gets sale warm free_shipping; b: suppressed 0, limit 0", of one campaign.
std::string story(const Planned& it, std::size_t place = 0) {
  const CampaignPlan& plan = it.plan.campaigns[place];
  const sema::CheckedCampaign& campaign = it.compiled.checked.campaigns[plan.campaign];
  std::string text;
  std::size_t message = 0;
  for (std::size_t profile = 0; profile < it.table.profileCount; ++profile) {
    if (!plan.audience.test(profile)) continue;
    text += (text.empty() ? "" : "; ") + column::keyText(it.table, profile) + ":";
    if (plan.planned.test(profile)) {
      const Message& gets = plan.messages[message++];
      text += " " + campaign.name;
      if (const std::string version = versionOf(campaign, gets); !version.empty())
        text += " " + version;
      if (const std::string offer = offerOf(campaign, gets); !offer.empty()) text += " " + offer;
    }
    std::string reasons;
    for (const Reason& reason : plan.reasons(profile)) {
      reasons += (reasons.empty() ? " " : ", ") + std::string(wordOf(reason.why)) + " " +
                 std::to_string(reason.clause);
    }
    text += reasons;
    if (plan.heldOut.test(profile)) text += " (held out)";
    if (plan.untargeted.test(profile)) text += " (untargeted)";
  }
  return text;
}

TEST(Planners, SuppressAndStopWhereNothingIsKnown) {
  const Planned it = planOf(R"(
campaign sale
  audience  id is not "zz"
  suppress  tier is gold, age < 18
  stop when spend > 100 GBP
  channel   email without consent
)",
                            R"(
customer
  id | tier   | age | spend
  a  | bronze | 30  | 1.00
  b  | gold   | 10  | 200.00
  c  | -      | 30  | 1.00
  d  | bronze | 30  | -
)");
  EXPECT_EQ(story(it),
            "a: sale; b: suppressed 0, suppressed 1, stopped 0; c: suppressed 0; d: stopped 0");
  EXPECT_EQ(it.plan.campaigns[0].planned.count(), 1U);
}

TEST(Planners, NeedWhatIsTrue) {
  const Planned it = planOf(R"(
campaign sale
  audience  id is not "zz"
  channel   email needs email_consent, age >= 18
)",
                            R"(
customer
  id | email_consent.status | email_consent.until | age
  a  | granted | -          | 18
  b  | denied  | -          | 18
  c  | granted | 2026-11-01 | 18
  d  | -       | -          | -
)");
  EXPECT_EQ(story(it), "a: sale; b: consent 0; c: consent 0; d: consent 0, consent 1");
}

TEST(Planners, TakeCapsOverHistoryAndPlan) {
  const Planned it = planOf(R"(
campaigns
  at most 2 messages in 7 days
campaign first
  audience id is not "zz"
  channel email without consent
  priority 9
campaign service
  audience id is not "zz"
  channel email without consent
  exempt from caps
  priority 8
campaign second
  audience id is not "zz"
  channel sms without consent
  at most 1 message in 7 days on sms
  priority 7
)",
                            R"(
customer
  id
  a
  b
  c
  d
messages
  id | sent_at          | campaign | channel | role
  b  | 2026-11-30 12:00 | old      | email   | -
  c  | 2026-11-30 12:00 | old      | email   | message
  c  | 2026-11-29 12:00 | old      | sms     | -
  d  | 2026-11-30 12:00 | old      | sms     | hold_out
  d  | 2026-11-24 12:00 | old      | sms     | message
  d  | 2026-12-01 12:01 | old      | sms     | message
)");
  EXPECT_EQ(story(it, 0), "a: first; b: first; c: frequency 0; d: first");
  EXPECT_EQ(story(it, 1), "a: service; b: service; c: service; d: service");
  EXPECT_EQ(story(it, 2), "a: second; b: frequency 0; c: frequency 0, frequency 1; d: second");
}

TEST(Planners, GiveOneOfAGroup) {
  const std::string_view rules = R"(
campaign late
  audience id is not "zz"
  channel email without consent
  exclusive group winter
  priority 1
campaign early
  audience age > 20
  channel email without consent
  exclusive group winter
  limit 2 by age largest first
  priority 2
)";
  const std::string_view rows = R"(
customer
  id | age
  a  | 30
  b  | 40
  c  | 50
  d  | 10
)";
  const Planned it = planOf(rules, rows);
  // Who is cut off by a limit stays free.
  EXPECT_EQ(story(it, 0), "a: limit 0; b: early; c: early");
  EXPECT_EQ(story(it, 1), "a: late; b: group 1; c: group 1; d: late");
  const Planned alone = planOf(rules, rows, "2026-12-01 12:00", 0);
  EXPECT_EQ(story(alone), "a: late; b: late; c: late; d: late");
}

TEST(Planners, TakeTheBestWithinALimit) {
  const std::string_view rows = R"(
customer
  id | age | spend
  a  | -   | 10.00
  b  | 10  | 4.00
  c  | 20  | 8.00
  d  | 10  | 4.00
  e  | 0   | 5.00
)";
  const auto limited = [&](std::string_view limit) {
    return story(
        planOf("campaign sale\n  audience id is not \"zz\"\n  channel sms without consent\n  " +
                   std::string(limit) + "\n",
               rows));
  };
  EXPECT_EQ(limited("limit 2"), "a: sale; b: sale; c: limit 0; d: limit 0; e: limit 0");
  EXPECT_EQ(limited("limit 2 by age largest first"),
            "a: limit 0; b: sale; c: sale; d: limit 0; e: limit 0");
  EXPECT_EQ(limited("limit 2 by age smallest first"),
            "a: limit 0; b: sale; c: limit 0; d: limit 0; e: sale");
  // Missing ones last; those that cannot be computed, too.
  EXPECT_EQ(limited("limit 4 by age smallest first"),
            "a: limit 0; b: sale; c: sale; d: sale; e: sale");
  EXPECT_EQ(limited("limit 4 by spend / age largest first"),
            "a: sale; b: sale; c: sale; d: sale; e: limit 0");
  EXPECT_EQ(limited("limit 1 by spend / age largest first"),
            "a: limit 0; b: sale; c: limit 0; d: limit 0; e: limit 0");
}

TEST(Planners, PlanNobodyBelowTheMinimum) {
  const Planned it = planOf(R"(
campaign sale
  audience id is not "zz"
  suppress age < 18 or missing
  channel sms without consent
  needs at least 3 profiles
  exclusive group one
  priority 2
campaign other
  audience id is not "zz"
  channel sms without consent
  exclusive group one
  priority 1
)",
                            R"(
customer
  id | age
  a  | 20
  b  | 10
  c  | 20
)");
  EXPECT_EQ(story(it, 0), "a: too_few 0; b: suppressed 0; c: too_few 0");
  EXPECT_EQ(story(it, 1), "a: other; b: other; c: other");
}

TEST(Planners, NoteWhoIsHeldOut) {
  std::string rows = "customer\n  id | age\n";
  for (int i = 100; i < 300; ++i) {
    rows += "  k" + std::to_string(i) + " | " + std::to_string(i % 40) + "\n";
  }
  const Planned it = planOf(R"(
campaign sale
  audience id is not "zz"
  suppress age < 20
  channel sms without consent
  hold out 20% salt "h"
  untargeted 20% salt "u"
)",
                            rows);
  const CampaignPlan& plan = it.plan.campaigns[0];
  std::size_t both = 0;
  for (std::size_t profile = 0; profile < 200; ++profile) {
    bool isSuppressed = false;
    bool isHeld = false;
    bool isSpared = false;
    for (const Reason& reason : plan.reasons(profile)) {
      isSuppressed = isSuppressed || reason.why == Why::Suppressed;
      isHeld = isHeld || reason.why == Why::HeldOut;
      isSpared = isSpared || reason.why == Why::Untargeted;
    }
    both += isHeld && isSpared ? 1U : 0U;
    EXPECT_EQ(plan.heldOut.test(profile), isHeld && !isSuppressed);
    EXPECT_EQ(plan.untargeted.test(profile), isSpared && !isHeld && !isSuppressed);
    EXPECT_EQ(plan.planned.test(profile), !isHeld && !isSpared && !isSuppressed);
  }
  EXPECT_GT(both, 0U);
  EXPECT_GT(plan.heldOut.count(), 5U);
  EXPECT_GT(plan.untargeted.count(), 5U);
}

TEST(Planners, GiveTheFirstOfferThatHoldsAndLasts) {
  const Planned it = planOf(R"(
campaign sale
  audience id is not "zz"
  channel sms without consent
  limit 10 by spend largest first
  choose version when tier is gold: back otherwise usual
  choose offer
    when age > 60: gone until 2026-11-30
    when age > 20: box at most 3
    otherwise      none
)",
                            R"(
customer
  id | age | spend | tier
  a  | 30  | 1.00  | gold
  b  | 30  | 9.00  | -
  c  | 70  | 5.00  | bronze
  d  | 10  | 20.00 | gold
messages
  id | sent_at          | campaign | channel | offer
  d  | 2026-01-01 12:00 | old      | sms     | box
  d  | 2026-12-02 12:00 | old      | sms     | box
)");
  EXPECT_EQ(story(it), "a: sale back; b: sale usual box; c: sale usual box; d: sale back");
}

TEST(Planners, GiveTheOfferOfTheLargestScore) {
  const std::string_view rows = R"(
customer
  id | age | spend
  a  | 30  | 1.00
  b  | 30  | 90.00
  c  | -   | 80.00
  d  | -   | -
)";
  const Planned it = planOf(R"(
let worth = spend / 1 GBP
campaign sale
  audience id is not "zz"
  channel sms without consent
  limit 10 by spend largest first
  choose offer by largest spa: worth at most 1, tour: age / 1
  priority 2
campaign after
  audience id is not "zz"
  channel sms without consent
  priority 1
  choose offer when id is not "zz": spa at most 1 otherwise none
)",
                            rows);
  EXPECT_EQ(story(it, 0), "a: sale tour; b: sale spa; c: sale; d: sale");
  // What a higher priority has given is gone.
  EXPECT_EQ(story(it, 1), "a: after; b: after; c: after; d: after");
}

TEST(Planners, NeedConsentThatLastsUntilTheMessageBegins) {
  // Quiet until 9:00 in London on Monday the 7th, and until 14:00 there in New York.
  const Planned it = planOf(R"(
let agreed = email_consent is granted
campaign sale
  audience id is not "zz"
  channel  email needs email_consent
  priority 2
  quiet    0:00 to 24:00 on saturday, sunday in zone (time_zone else "Europe/London")
  quiet    21:00 to 9:00 in zone (time_zone else "Europe/London")
campaign either
  priority 1
  audience id is not "zz"
  channel  sms needs agreed, agreed or tier is gold
  quiet    0:00 to 24:00 on saturday, sunday
)",
                            R"(
customer
  id | tier   | time_zone        | email_consent.status | email_consent.until
  a  | silver | -                | granted              | -
  b  | silver | -                | granted              | 2026-12-07 08:59
  c  | silver | -                | granted              | 2026-12-07 09:00
  d  | silver | America/New_York | granted              | 2026-12-07 09:00
  e  | gold   | -                | granted              | 2026-12-05 13:00
  f  | silver | -                | granted              | 2026-12-05 11:00
)",
                            "2026-12-05 12:00");
  EXPECT_EQ(story(it, 0),
            "a: sale; b: consent 0; c: sale; d: consent 0; e: consent 0; f: consent 0");
  // What else holds is enough where the clause says so.
  EXPECT_EQ(story(it, 1),
            "a: either; b: either; c: either; d: either; e: consent 0; "
            "f: consent 0, consent 1");
}

TEST(Planners, NeedWhatHoldsWhenTheMessageBeginsThoughItIsTheSameNow) {
  // As of Saturday both clauses come to the grant alone; on Monday the second takes gold, too.
  const Planned it = planOf(R"(
campaign later
  audience id is not "zz"
  channel  sms needs email_consent, email_consent is granted or (tier is gold and now >= 2026-12-06 00:00)
  quiet    0:00 to 24:00 on saturday, sunday
)",
                            R"(
customer
  id | tier   | email_consent.status | email_consent.until
  a  | gold   | granted              | 2026-12-05 13:00
  b  | silver | granted              | 2026-12-05 13:00
  c  | silver | granted              | -
)",
                            "2026-12-05 12:00");
  EXPECT_EQ(story(it), "a: consent 0; b: consent 0, consent 1; c: later");
}

TEST(Planners, GiveNoOfferThatIsOverWhenTheMessageBegins) {
  const Planned it = planOf(R"(
campaign rule
  audience id is not "zz"
  channel  sms without consent
  priority 2
  quiet    21:00 to 9:00 in zone (time_zone else "Europe/London")
  choose offer when id is not "zz": spa until 2026-12-01, at most 1
               when id is not "zy": tour until 2026-12-02
               otherwise none
campaign score
  audience id is not "zz"
  channel  sms without consent
  priority 1
  quiet    21:00 to 9:00 in zone (time_zone else "Europe/London")
  choose offer by largest early: age until 2026-12-01, late: age - 1
)",
                            R"(
customer
  id | age | time_zone
  a  | 20  | -
  b  | 20  | America/New_York
  c  | 20  | America/New_York
)",
                            "2026-12-01 22:00");
  // In London it is quiet until the 2nd; in New York it is 17:00.
  EXPECT_EQ(story(it, 0), "a: rule tour; b: rule spa; c: rule tour");
  EXPECT_EQ(story(it, 1), "a: score late; b: score early; c: score early");
}

TEST(Planners, SendByTheClockOfEachProfile) {
  const Planned it = planOf(R"(
campaign sale
  audience id is not "zz"
  channel sms without consent
  runs     to 2026-12-01
  quiet    21:00 to 9:00 in zone (time_zone else "Europe/London")
)",
                            R"(
customer
  id | time_zone
  a  | Europe/London
  b  | America/New_York
  c  | Asia/Kolkata
  d  | -
  e  | Pacific/Auckland
)");
  // In Auckland it is 1:00 on the 2nd; 9:00 there is 20:00 in London.
  EXPECT_EQ(story(it), "a: sale; b: sale; c: sale; d: sale; e: sale");
  const CampaignPlan& plan = it.plan.campaigns[0];
  ASSERT_EQ(plan.windows.size(), 4U);
  const std::int64_t noon = it.plan.asOf;
  constexpr std::int64_t kHour = calendar::kMicrosPerHour;
  EXPECT_EQ(plan.windows[plan.messages[0].window], (Window{noon, noon + 9 * kHour}));
  // 9:00 in New York is 14:00; the run is over at midnight.
  EXPECT_EQ(plan.windows[plan.messages[1].window], (Window{noon + 2 * kHour, noon + 12 * kHour}));
  EXPECT_EQ(plan.windows[plan.messages[2].window], (Window{noon, noon + 7 * kHour / 2}));
  EXPECT_EQ(plan.messages[3], plan.messages[0]);
  EXPECT_EQ(plan.windows[plan.messages[4].window], (Window{noon + 8 * kHour, noon + 12 * kHour}));
}

TEST(Planners, LeaveOutWhereTheRunIsOver) {
  const Planned it = planOf(R"(
campaign sale
  audience id is not "zz"
  channel sms without consent
  runs     to 2026-11-30
  priority 2
campaign mondays
  audience id is not "zz"
  channel sms without consent
  runs     every week on monday
  priority 1
)",
                            "customer\n  id\n  a\n");
  EXPECT_EQ(story(it, 0), "a: not_running 0");
  // There will be an hour, next week.
  EXPECT_EQ(story(it, 1), "a: not_running 0");
}

TEST(Values, ReadAsACustomerReadsThem) {
  const Planned it = planOf(R"(
let ratio = spend / age
campaign sale
  audience id is not "zz"
  channel sms without consent
  subject "{first_name else you} {tier else no} {age else no} {spend else no} {share else no} {joined else no} {time_zone else no} {ratio else no}"
)",
                            R"(
customer
  id | first_name | tier | age | spend  | share | joined     | time_zone
  a  | Zoë        | gold | 3   | 12.5   | 0.2   | 2026-12-24 | Asia/Kolkata
  b  | -          | -    | 0   | 100.125 | 0.125 | -         | -
)");
  std::vector<std::string> shown;
  const sema::CheckedTemplate& text = it.compiled.checked.campaigns[0].texts[0];
  for (std::size_t profile = 0; profile < 2; ++profile) {
    for (const sema::CheckedTemplate::Piece& piece : text.pieces) {
      if (!piece.value) continue;
      const bool isKnown = it.answered.values.isKnown(*piece.value, profile);
      shown.push_back(isKnown ? it.answered.values.text(*piece.value, profile) : "-");
    }
  }
  EXPECT_EQ(shown, (std::vector<std::string>{"Zoë", "gold", "3", "12.50 GBP", "20%", "2026-12-24",
                                             "Asia/Kolkata", "4.17 GBP", "-", "-", "0",
                                             "100.125 GBP", "12.5%", "-", "-", "-"}));
}

}  // namespace
}  // namespace muster::plan
