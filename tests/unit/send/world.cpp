#include "tests/unit/send/world.h"

#include "compiler/base/check.h"
#include "compiler/diagnostics/render.h"
#include "tests/support/tables.h"

namespace muster::send {

namespace {

constexpr std::string_view kRules = R"(schema shop version 1
  zone "Europe/London"
  contacts messages
profile customer key customer_id
  customer_id    whole number
  first_name     text optional
  email_consent  consent
  events messages at sent_at
    sent_at   instant
    campaign  text
    channel   one of (email, sms)
    role      one of (message, hold_out, untargeted) optional
    version   text optional
    offer     text optional
  events complaints at made_at
    made_at  instant

campaign winter_sale "Winter sale <2026>"
  audience  customer_id < 7
  suppress  any complaints in the last 30 days
  channel   email needs email_consent
  hold out  10% salt "w"
  at most   2 messages in 7 days
  exclusive group december
  priority  40
  split "subject line" salt "ws"
    50% warm:  subject "Something warm, {first_name else friend}"
    50% plain: subject "Winter sale"
  choose offer
    when customer_id is not 2: free_shipping until 2026-12-15, at most 5
    otherwise none
  html "<p>Dear {first_name else you & yours}</p>"

campaign thank_you
  audience  customer_id > 0
  channel   sms without consent
  exclusive group december
  priority  30
  limit     1
  text      "Thank you"
)";

constexpr std::string_view kRows = R"(
customer
  customer_id | first_name | email_consent.status | email_consent.since | email_consent.until
  1           | Ann        | -                    | -                   | -
  2           | <b>Bob</b> | -                    | -                   | -
  3           | Cid        | granted              | 2026-11-10 10:00    | 2026-11-20 10:00
  4           | -          | -                    | -                   | -
  5           | Eve        | -                    | -                   | -
  6           | -          | -                    | -                   | -
  7           | Gus        | -                    | -                   | -
  8           | Hal        | -                    | -                   | -

messages
  customer_id | sent_at          | campaign    | channel | role     | offer
  5           | 2026-11-28 10:00 | winter_sale | email   | message  | free_shipping
  5           | 2026-11-29 10:00 | old         | sms     | -        | -
  5           | 2026-10-01 10:00 | old         | sms     | message  | -
  4           | 2026-11-28 10:00 | winter_sale | email   | hold_out | free_shipping

complaints
  customer_id | made_at
  3           | 2026-11-20 10:00
)";

constexpr std::int64_t kAsOf = 1'796'083'200'000'000;  // 2026-12-01T00:00:00Z

std::unique_ptr<World> compile(std::string_view rows) {
  auto world = std::make_unique<World>();
  world->files.add("rules.muster", std::string(kRules));
  diagnostics::Sink sink;
  std::optional<driver::Compiled> compiled =
      driver::compile(world->files, sink, nullptr, driver::Wanted::Plan);
  MUSTER_CHECK(compiled.has_value(), diagnostics::renderText(world->files, sink.sorted(), false));
  world->compiled = std::make_unique<driver::Compiled>(std::move(*compiled));
  const auto schema = std::make_shared<schema::Schema>(world->program().schema);
  world->table = support::makeTable(schema, support::parseRows(*schema, rows));
  world->plan.asOf = kAsOf;
  return world;
}

std::size_t campaignNamed(const World& world, std::string_view name) {
  for (std::size_t i = 0; i < world.program().campaigns.size(); ++i) {
    if (world.program().campaigns[i].name == name) return i;
  }
  MUSTER_CHECK(false, "there is no such campaign");
}

plan::CampaignPlan empty(std::size_t campaign, std::size_t rows) {
  plan::CampaignPlan plan;
  plan.campaign = campaign;
  for (bitmap::Bitmap* it : {&plan.audience, &plan.planned, &plan.heldOut, &plan.untargeted}) {
    *it = bitmap::Bitmap(rows);
  }
  return plan;
}

}  // namespace

bitmap::Bitmap who(std::size_t rows, const std::vector<std::size_t>& set) {
  bitmap::Bitmap bitmap(rows);
  for (const std::size_t row : set) bitmap.set(row);
  return bitmap;
}

Sent World::sent() const {
  const FieldId name = *std::ranges::find_if(program().schema.profileFields, [&](FieldId id) {
    return program().schema.fields[id].name == "first_name";
  });
  return {
      program(), files, table, plan,
      [this, name](std::size_t, std::size_t profile) -> std::optional<std::string> {
        const column::Column& names = table.columns[name];
        if (!names.isKnown(profile)) return std::nullopt;
        return std::string((*names.dictionary)[static_cast<std::uint32_t>(names.value(profile))]);
      }};
}

std::unique_ptr<World> World::make() {
  using plan::Why;
  std::unique_ptr<World> world = compile(kRows);
  const std::size_t winterSale = campaignNamed(*world, "winter_sale");
  const std::size_t thankYou = campaignNamed(*world, "thank_you");
  plan::CampaignPlan winter = send::empty(winterSale, 8);
  winter.audience = who(8, {0, 1, 2, 3, 4, 5});
  winter.excluded.push_back({{Why::Suppressed, 0}, who(8, {2})});
  winter.excluded.push_back({{Why::Consent, 0}, who(8, {2})});
  winter.excluded.push_back({{Why::HeldOut, 0}, who(8, {3})});
  winter.excluded.push_back({{Why::Frequency, 0}, who(8, {3, 4})});
  winter.planned = who(8, {0, 1, 5});
  winter.heldOut = who(8, {3});
  winter.windows = {{kAsOf, kAsOf + 3'600'000'000}};
  winter.messages = plan::Messages(std::vector<plan::Message>{
      {{0}, std::uint16_t{0}, 0}, {{1}, std::nullopt, 0}, {{0}, std::uint16_t{0}, 0}});
  plan::CampaignPlan thanks = send::empty(thankYou, 8);
  thanks.audience = who(8, {0, 4, 6});
  thanks.excluded.push_back({{Why::Group, static_cast<std::uint32_t>(winterSale)}, who(8, {0})});
  thanks.excluded.push_back({{Why::Limit, 0}, who(8, {6})});
  thanks.planned = who(8, {4});
  thanks.windows = {{kAsOf, kAsOf + 3'600'000'000}};
  thanks.messages = plan::Messages(std::vector<plan::Message>{{{}, std::nullopt, 0}});
  world->plan.campaigns = {std::move(winter), std::move(thanks)};
  return world;
}

std::unique_ptr<World> World::empty() {
  std::unique_ptr<World> world = compile("customer\n  customer_id\n");
  for (const char* name : {"winter_sale", "thank_you"}) {
    world->plan.campaigns.push_back(send::empty(campaignNamed(*world, name), 0));
  }
  return world;
}

}  // namespace muster::send
