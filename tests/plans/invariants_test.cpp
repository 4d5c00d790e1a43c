// What holds of every plan, whatever the campaigns say.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "compiler/base/check.h"
#include "compiler/calendar/calendar.h"
#include "runtime/engine/engine.h"
#include "runtime/plan/plan.h"
#include "tests/plans/generate.h"

namespace muster::plans {
namespace {

plan::Plan planOf(const driver::Compiled& compiled, const column::Rows& rows, std::int64_t asOf,
                  int threads = 1) {
  const auto schema = std::make_shared<const schema::Schema>(compiled.checked.schema);
  const column::Table table = column::makeTable(schema, rows);
  const auto answered = engine::answer(
      compiled, table, {.asOf = asOf, .kind = engine::Kind::Interpreter, .threads = threads});
  MUSTER_CHECK(answered.ok(), answered.error().message);
  return plan::byBitmaps(compiled.checked, table, answered->forPlan(),
                         {.asOf = asOf, .threads = threads});
}

TEST(Plans, AreNotChangedByACampaignOfLowerPriority) {
  std::size_t compared = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    SCOPED_TRACE(seed);
    const Program program = randomProgram(seed);
    const driver::Compiled all = compile(program.text);
    const driver::Compiled others = compile(program.withoutLowest);
    const column::Rows rows = randomRows(seed, all.checked.schema, 200, program.asOf);
    plan::Plan with = planOf(all, rows, program.asOf);
    with.campaigns.pop_back();
    EXPECT_EQ(with, planOf(others, rows, program.asOf));
    for (const plan::CampaignPlan& it : with.campaigns) compared += it.messages.size();
  }
  EXPECT_GT(compared, 100U);
}

TEST(Plans, AreTheSameForAnyNumberOfThreads) {
  for (std::uint64_t seed = 101; seed <= 104; ++seed) {
    const Program program = randomProgram(seed);
    const driver::Compiled compiled = compile(program.text);
    // More than one part of words for each thread.
    const column::Rows rows = randomRows(seed, compiled.checked.schema, 20'000, program.asOf);
    const plan::Plan one = planOf(compiled, rows, program.asOf, 1);
    EXPECT_EQ(one, planOf(compiled, rows, program.asOf, 2));
    EXPECT_EQ(one, planOf(compiled, rows, program.asOf, 5));
  }
}

constexpr std::string_view kCapped = R"(
campaigns
  at most 2 messages in 7 days
  at most 1 message in 2 days on email
campaign a
  audience sample("a") < 60%
  channel email without consent
  priority 5
campaign b
  audience sample("b") < 60%
  channel sms without consent
  priority 4
campaign c
  audience sample("c") < 60%
  channel email without consent
  priority 3
campaign d
  audience sample("d") < 60%
  channel push without consent
  priority 2
campaign e
  audience sample("e") < 60%
  channel sms without consent
  priority 1
)";

// What each profile has been sent within the last days, by any channel or by one.
std::map<column::Cell, std::size_t> sentWithin(const column::Rows& rows,
                                               const schema::Schema& schema, std::int64_t asOf,
                                               int days, std::optional<std::int64_t> channel) {
  const schema::EventList& list = schema.lists[schema.contacts->list];
  const auto placeOf = [&](FieldId field) {
    return static_cast<std::size_t>(std::ranges::find(list.fields, field) - list.fields.begin());
  };
  const std::size_t time = placeOf(list.time);
  const std::size_t by = placeOf(schema.contacts->channel);
  const std::size_t role = placeOf(*schema.contacts->role);
  std::map<column::Cell, std::size_t> sent;
  for (const column::EventRow& row : rows.events[schema.contacts->list.index()]) {
    const std::int64_t at = std::get<std::int64_t>(row.cells[time]);
    const bool isWithin = asOf - days * calendar::kMicrosPerDay < at && at <= asOf;
    const auto* noted = std::get_if<std::int64_t>(&row.cells[role]);
    const bool isMessage = noted == nullptr || *noted == 0;
    if (!isWithin || !isMessage) continue;
    if (channel && std::get<std::int64_t>(row.cells[by]) != *channel) continue;
    ++sent[rows.profiles[row.profile].cells[0]];
  }
  return sent;
}

void addToHistory(const plan::Plan& plan, const driver::Compiled& compiled, column::Rows& rows,
                  std::int64_t asOf) {
  const schema::Schema& schema = compiled.checked.schema;
  const schema::EventList& list = schema.lists[schema.contacts->list];
  // The table has them in the order of their keys.
  std::vector<std::size_t> order(rows.profiles.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    return rows.profiles[a].cells[0] < rows.profiles[b].cells[0];
  });
  for (const plan::CampaignPlan& it : plan.campaigns) {
    const sema::CheckedCampaign& campaign = compiled.checked.campaigns[it.campaign];
    for (std::size_t profile = 0; profile < order.size(); ++profile) {
      if (!it.planned.test(profile)) continue;
      column::EventRow row{order[profile], {}};
      for (const FieldId field : list.fields) {
        if (field == list.time) {
          row.cells.emplace_back(asOf);
        } else if (field == schema.contacts->campaign) {
          row.cells.emplace_back(campaign.name);
        } else if (field == schema.contacts->channel) {
          row.cells.emplace_back(std::int64_t{campaign.channel});
        } else {
          row.cells.emplace_back();
        }
      }
      rows.events[schema.contacts->list.index()].push_back(std::move(row));
    }
  }
}

TEST(Plans, KeepCapsOverTwoRunsOfTheSameDay) {
  const std::int64_t asOf = 1'795'000'000 * calendar::kMicrosPerSecond;
  const driver::Compiled compiled = compile(schemaText(false) + std::string(kCapped));
  const schema::Schema& schema = compiled.checked.schema;
  column::Rows rows = randomRows(9, schema, 500, asOf);
  std::map<column::Cell, std::size_t> all = sentWithin(rows, schema, asOf, 7, std::nullopt);
  std::map<column::Cell, std::size_t> mails = sentWithin(rows, schema, asOf, 2, 0);
  std::size_t planned = 0;
  for (int run = 0; run < 2; ++run) {
    const plan::Plan plan = planOf(compiled, rows, asOf);
    for (const plan::CampaignPlan& it : plan.campaigns) planned += it.messages.size();
    addToHistory(plan, compiled, rows, asOf);
    const auto allNow = sentWithin(rows, schema, asOf, 7, std::nullopt);
    for (const auto& [key, count] : allNow) EXPECT_LE(count, std::max<std::size_t>(2, all[key]));
    const auto mailsNow = sentWithin(rows, schema, asOf, 2, 0);
    for (const auto& [key, count] : mailsNow)
      EXPECT_LE(count, std::max<std::size_t>(1, mails[key]));
  }
  EXPECT_GT(planned, 300U);
}

}  // namespace
}  // namespace muster::plans
