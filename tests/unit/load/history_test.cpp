// What was sent, from files that no source names; and whose rows were set aside.

#include <gmock/gmock.h>

#include "tests/unit/load/world.h"

namespace muster::load {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::int64_t kAsOf = 1'796'083'200'000'000;  // 2026-12-01T00:00:00Z

constexpr std::string_view kRules = R"(schema shop version 1
  zone "UTC"
  contacts messages
profile customer key id
  id text
  events messages at at
    at       instant
    campaign text
    channel  one of (email, sms)
    role     one of (message, hold_out, untargeted) optional
    offer    text optional
  events orders at at
    at       instant
    amount   whole number
source files for shop
  customer from "c.csv"
  messages from "m.csv"
  orders from "o.csv"
campaign winter_sale
  audience not any orders
  channel  sms without consent
  priority 1
  text     "Hello"
)";

// A source with a message of last year.
void fill(World& world) {
  world.write("c.csv", "id\na\nb\n");
  world.write("m.csv",
              "id,at,campaign,channel,role,offer\na,2025-12-01,winter_sale,email,message,\n");
  world.write("o.csv", "id,at,amount\nb,2026-01-01,1\n");
  world.options.setAsideAtMostMillionths = 1'000'000;
}

void give(World& world, const std::string& content) {
  world.write("sent.csv", content);
  world.options.history = Options::History{{world.folder.path() / "sent.csv"}, kAsOf};
}

TEST(History, AddsRowsToTheListOfContacts) {
  World world;
  fill(world);
  give(world, "offer,id,channel,at,campaign\nspa,b,sms,2026-11-01 10:00,winter_sale\n");
  const std::string text = world.load(kRules);
  EXPECT_THAT(text, HasSubstr("a:\n  messages: at=2025-12-01T00:00:00Z campaign=\"winter_sale\""));
  EXPECT_THAT(text, HasSubstr("b:\n  messages: at=2026-11-01T10:00:00Z campaign=\"winter_sale\" "
                              "channel=sms role=- offer=\"spa\""));
}

TEST(History, IsReadBesideTheSourceWhateverItsFolder) {
  World world;
  fill(world);
  world.options.baseFolder = world.folder.path();
  give(world, "id,at,campaign,channel\nb,2026-11-01,winter_sale,sms\n");
  EXPECT_THAT(world.counts(kRules), HasSubstr("messages: 2 read, 2 kept"));
}

TEST(History, MayBeOfNothing) {
  World world;
  fill(world);
  give(world, "id,at,campaign,channel,role,offer\n");
  EXPECT_THAT(world.counts(kRules), HasSubstr("messages: 1 read, 1 kept"));
}

TEST(History, NeedsTheFieldsThatMayNotBeMissing) {
  World world;
  fill(world);
  give(world, "id,at,campaign\nb,2026-11-01,winter_sale\n");
  EXPECT_THAT(world.load(kRules), HasSubstr("channel"));
  EXPECT_THAT(world.load(kRules), testing::StartsWith("error: sent.csv"));
}

TEST(History, NotesWhatIsOddAndKeepsIt) {
  World world;
  fill(world);
  give(world,
       "id,at,campaign,channel\n"
       "b,2026-11-01,winter_sale,sms\n"
       "b,2026-11-01,winter_sale,sms\n"
       "b,2026-11-01,winter_sale,email\n"
       "a,2026-12-24,autumn,sms\n");
  const std::string text = world.load(kRules);
  EXPECT_THAT(text,
              HasSubstr("messages: 1 value noted: it is the same message as another row; both "
                        "count (sent.csv line 3)"));
  EXPECT_THAT(text,
              HasSubstr("`campaign` is no campaign of these rules; its message counts all the "
                        "same (sent.csv line 5)"));
  EXPECT_THAT(text,
              HasSubstr("`at` lies after the as of, so that it does not count (sent.csv line 5)"));
  EXPECT_THAT(world.counts(kRules), HasSubstr("messages: 5 read, 5 kept"));
}

TEST(History, NotesVersionsAndOffersThatTheCampaignDoesNotHave) {
  World world;
  fill(world);
  give(world,
       "id,at,campaign,channel,version,offer\n"
       "b,2026-11-01,winter_sale,sms,warm+big,spa\n"
       "b,2026-11-02,winter_sale,sms,big,\n"
       "b,2026-11-03,winter_sale,sms,warm+bgi,spa\n"
       "b,2026-11-04,winter_sale,sms,,tour\n"
       "b,2026-11-05,autumn,sms,wet,hat\n");
  std::string rules(kRules);
  rules.insert(rules.find("    offer    text"), "    version  text optional\n");
  rules += R"(  split salt "a"
    50% warm
    50% cold
  split salt "b"
    50% big
    50% small
  choose offer
    when any orders: spa at most 5
    otherwise none
)";
  const std::string text = world.load(rules);
  EXPECT_THAT(text, HasSubstr("messages: 1 value noted: `version` is no version of that campaign, "
                              "as these rules have it (sent.csv line 4)"));
  EXPECT_THAT(text, HasSubstr("messages: 1 value noted: `offer` is no offer of that campaign, as "
                              "these rules have it (sent.csv line 5)"));
}

TEST(History, SetsAsideWhatDoesNotFit) {
  World world;
  fill(world);
  give(world,
       "id,at,campaign,channel\n"
       "b,2026-11-01,winter_sale,fax\n"
       "nobody,2026-11-01,winter_sale,sms\n");
  const std::string text = world.load(kRules);
  EXPECT_THAT(text,
              HasSubstr("`channel` is none of the values of its field (sent.csv line 2: \"fax\")"));
  EXPECT_THAT(text,
              HasSubstr("it belongs to a profile that is not there (sent.csv line 3: \"nobody\")"));
}

TEST(History, IsNotedOnlyWherePlansAreMade) {
  World world;
  fill(world);
  world.write("m.csv", "id,at,campaign,channel\na,2027-12-01,other,email\n");
  EXPECT_THAT(world.load(kRules), Not(HasSubstr("noted")));
}

TEST(Incomplete, NamesTheProfilesWhoseRowsWereSetAside) {
  World world;
  fill(world);
  world.write("o.csv", "id,at,amount\nb,2026-01-01,1\nb,2026-01-02,x\nb,never,1\nz,2026-01-01,x\n");
  EXPECT_EQ(world.incomplete(kRules),
            "messages: ; 0 without profile\norders: b; 0 without profile\n");
}

TEST(Incomplete, CountsRowsThatCouldBeAboutAnybody) {
  World world;
  fill(world);
  world.write("o.csv", "id,at,amount\nb,2026-01-01,1\n,2026-01-02,1\na,2026-01-02\n,never,x\n");
  EXPECT_EQ(world.incomplete(kRules),
            "messages: ; 0 without profile\norders: ; 3 without profile\n");
}

TEST(Incomplete, LeavesOutRowsThatTheSourceSaysHaveNoKey) {
  World world;
  fill(world);
  world.write("o.csv", "id,at,amount\nb,2026-01-01,1\n,2026-01-02,1\n");
  std::string rules(kRules);
  rules.replace(rules.find("orders from \"o.csv\"\n"), 20,
                "orders from \"o.csv\"\n    rows without a key are set aside\n");
  EXPECT_EQ(world.incomplete(rules),
            "messages: ; 0 without profile\norders: ; 0 without profile\n");
}

TEST(Incomplete, CountsThoseOfHistories) {
  World world;
  fill(world);
  give(world,
       "id,at,campaign,channel\nb,2026-11-01,winter_sale,fax\n,2026-11-01,winter_sale,sms\n");
  EXPECT_EQ(world.incomplete(kRules),
            "messages: b; 1 without profile\norders: ; 0 without profile\n");
}

}  // namespace
}  // namespace muster::load
