// What must not be overlooked, of whom not all is known.

#include "runtime/plan/closed.h"

#include <gmock/gmock.h>

#include "compiler/base/check.h"
#include "compiler/diagnostics/render.h"
#include "compiler/driver/driver.h"
#include "runtime/engine/engine.h"
#include "runtime/plan/plan.h"
#include "runtime/plan/values.h"
#include "tests/support/tables.h"

namespace muster::plan {
namespace {

using testing::ElementsAre;

constexpr std::string_view kSchema = R"(schema shop version 1
  zone "UTC"
  contacts messages
profile customer key id
  id      whole number
  country text
  events messages at sent_at
    sent_at  instant
    campaign text
    channel  one of (email, sms)
  events complaints at made_at
    made_at  instant
  events visits at at
    at  instant
campaign sale
  channel  email without consent
  priority 1
  text     "Hello"
)";

// Two from FR, then two from GB; the second of each has complained. Of the first of each a row of
// complaints was set aside.
constexpr std::string_view kRows = R"(
customer
  id | country
  1  | FR
  2  | FR
  3  | GB
  4  | GB

complaints
  id | made_at
  2  | 2026-11-20 10:00
  4  | 2026-11-20 10:00
)";

constexpr std::int64_t kAsOf = 1'796'083'200'000'000;  // 2026-12-01T00:00:00Z

driver::Compiled compile(std::string_view clauses) {
  source::Files files;
  files.add("rules.muster", std::string(kSchema) + std::string(clauses));
  diagnostics::Sink sink;
  auto compiled = driver::compile(files, sink, nullptr, driver::Wanted::Plan);
  MUSTER_CHECK(compiled.has_value(), diagnostics::renderText(files, sink.sorted(), false));
  return std::move(*compiled);
}

// The keys of those that are planned, by both planners.
std::vector<std::string> plannedBy(std::string_view clauses, ListId spoilt = ListId(1)) {
  const driver::Compiled compiled = compile(clauses);
  const auto schema = std::make_shared<const schema::Schema>(compiled.checked.schema);
  const column::Table table = support::makeTable(std::make_shared<schema::Schema>(*schema),
                                                 support::parseRows(*schema, kRows));
  column::Incomplete incomplete;
  incomplete.profiles = IdVector<ListId, std::vector<std::uint32_t>>(schema->lists.size(), {});
  incomplete.rowsWithoutProfile = IdVector<ListId, std::uint64_t>(schema->lists.size(), 0);
  incomplete.profiles[spoilt] = {0, 2};
  auto answered =
      engine::answer(compiled, table, {.asOf = kAsOf, .kind = engine::Kind::Interpreter});
  MUSTER_CHECK(answered.ok(), answered.error().message);
  close(compiled.checked, table, kAsOf, incomplete, answered->audiences.members);
  Options options{.asOf = kAsOf};
  const Plan plan = byBitmaps(compiled.checked, table, answered->forPlan(), options);
  options.incomplete = &incomplete;
  EXPECT_EQ(plan, byProfile(compiled.checked, table, options));
  std::vector<std::string> planned;
  for (std::size_t profile = 0; profile < table.profileCount; ++profile) {
    if (plan.campaigns[0].planned.test(profile)) {
      planned.push_back(column::keyText(table, profile));
    }
  }
  return planned;
}

TEST(Closed, WhoeverMayHaveComplainedIsSuppressed) {
  EXPECT_THAT(plannedBy("  audience id > 0\n"), ElementsAre("1", "2", "3", "4"));
  EXPECT_THAT(plannedBy("  audience id > 0\n  suppress any complaints\n"), ElementsAre());
  EXPECT_THAT(plannedBy("  audience id > 0\n  stop when any complaints\n"), ElementsAre());
}

TEST(Closed, ACapThatCannotBeCountedIsReached) {
  const std::string rules = "  audience id > 0\n  at most 3 messages in 7 days\n";
  EXPECT_THAT(plannedBy(rules), ElementsAre("1", "2", "3", "4"));
  EXPECT_THAT(plannedBy(rules, ListId(0)), ElementsAre("2", "4"));
  EXPECT_THAT(plannedBy(rules + "  exempt from caps\n", ListId(0)),
              ElementsAre("1", "2", "3", "4"));
}

TEST(Closed, ANegationIsUnknownToo) {
  const std::string rules = "  audience id > 0\n  suppress not (no complaints)\n";
  EXPECT_THAT(plannedBy(rules), ElementsAre());
}

TEST(Closed, IsSeenThroughNames) {
  EXPECT_THAT(plannedBy("  audience id > 0\n  suppress in complainers\n"
                        "segment complainers: any complaints in the last 90 days\n"),
              ElementsAre());
}

TEST(Closed, WhatIsDecidedWithoutTheListIsDecided) {
  EXPECT_THAT(plannedBy("  audience id > 0\n  suppress (any complaints and country is \"FR\")\n"),
              ElementsAre("3", "4"));
}

TEST(Closed, OtherListsAndAudiencesAreAsTheyWere) {
  EXPECT_THAT(plannedBy("  audience no complaints\n  suppress any visits\n"),
              ElementsAre("1", "3"));
}

TEST(Closed, KnowsByWhichListsCampaignsAreGuarded) {
  const auto guards = [](std::string_view clauses) { return guardedBy(compile(clauses).checked); };
  EXPECT_THAT(guards("  audience no complaints\n"), ElementsAre(false, false, false));
  EXPECT_THAT(guards("  audience id > 0\n  suppress in complainers\n"
                     "segment complainers: any complaints in the last 90 days\n"),
              ElementsAre(false, true, false));
  EXPECT_THAT(guards("  audience id > 0\n  stop when any (visits then complaints)\n"),
              ElementsAre(false, true, true));
}

}  // namespace
}  // namespace muster::plan
