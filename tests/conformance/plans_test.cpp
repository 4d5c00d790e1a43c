// Every file of conformance/ about campaigns: what they are refused for, and the plan that they
// come to, by both planners, over the answers of two engines.

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "compiler/base/check.h"
#include "compiler/calendar/calendar.h"
#include "compiler/diagnostics/render.h"
#include "compiler/driver/driver.h"
#include "runtime/engine/engine.h"
#include "runtime/plan/plan.h"
#include "tests/conformance/feature.h"

namespace muster {
namespace {

using conformance::Json;
// The order of names does not count.
using Plain = nlohmann::json;

// "suppressed 2", "group winter_sale", "limit".
std::string textOf(const sema::CheckedProgram& program, const plan::Reason& reason) {
  const std::string word(plan::wordOf(reason.why));
  switch (reason.why) {
    case plan::Why::Suppressed:
    case plan::Why::Stopped:
    case plan::Why::Consent:
    case plan::Why::HeldOut:
    case plan::Why::Untargeted:
    case plan::Why::Frequency: return word + " " + std::to_string(reason.clause + 1);
    case plan::Why::Group: return word + " " + program.campaigns[reason.clause].name;
    case plan::Why::NotRunning:
    case plan::Why::Quiet:
    case plan::Why::Limit:
    case plan::Why::TooFew: return word;
  }
  MUSTER_CHECK(false, "a reason of no kind");
}

Plain plainOf(const sema::CheckedProgram& program, const column::Table& table,
              const plan::CampaignPlan& plan) {
  const sema::CheckedCampaign& campaign = program.campaigns[plan.campaign];
  Plain made = Plain::object();
  std::size_t place = 0;
  for (std::size_t profile = 0; profile < table.profileCount; ++profile) {
    if (!plan.audience.test(profile)) continue;
    const std::string key = column::keyText(table, profile);
    for (const plan::Reason& reason : plan.reasons(profile)) {
      made["reasons"][key].push_back(textOf(program, reason));
    }
    if (plan.heldOut.test(profile)) made["held_out"].push_back(key);
    if (plan.untargeted.test(profile)) made["untargeted"].push_back(key);
    if (!plan.planned.test(profile)) continue;
    const plan::Message& message = plan.messages[place++];
    const plan::Window& window = plan.windows[message.window];
    Plain& gets = made["planned"][key];
    gets["from"] = calendar::formatInstant(window.from);
    gets["until"] = calendar::formatInstant(window.until);
    const std::string version = plan::versionOf(campaign, message);
    if (!version.empty()) gets["version"] = version;
    const std::string offer = plan::offerOf(campaign, message);
    if (!offer.empty()) gets["offer"] = offer;
  }
  return made;
}

// The suite has them in no order.
Plain sorted(Plain campaign) {
  for (const char* list : {"held_out", "untargeted"}) {
    if (campaign.contains(list)) std::sort(campaign[list].begin(), campaign[list].end());
  }
  return campaign;
}

void expectPlan(const driver::Compiled& compiled, const column::Table& table, const Json& wanted,
                const plan::Plan& plan, const std::string& planner) {
  ASSERT_EQ(wanted.size(), plan.campaigns.size()) << planner;
  std::size_t place = 0;
  for (const auto& [name, expected] : wanted.items()) {
    const plan::CampaignPlan& each = plan.campaigns[place++];
    EXPECT_EQ(compiled.checked.campaigns[each.campaign].name, name) << planner;
    EXPECT_EQ(sorted(plainOf(compiled.checked, table, each)).dump(1),
              sorted(Plain::parse(expected.dump())).dump(1))
        << name << ", " << planner;
  }
}

class Plans : public testing::TestWithParam<std::string> {};

TEST_P(Plans, Hold) {
  const Json content = conformance::read(GetParam());
  const std::string head = conformance::headOf(content);
  for (const Json& each : content["cases"]) {
    source::Files files;
    files.add("case.muster", head + conformance::joined(each["campaigns"]));
    diagnostics::Sink sink;
    const auto compiled = driver::compile(files, sink, nullptr, driver::Wanted::Plan);
    EXPECT_EQ(sink.hasErrors(), conformance::isRefused(each))
        << each["campaigns"] << diagnostics::renderText(files, sink.sorted(), false);
    if (!compiled || conformance::isRefused(each)) continue;

    SCOPED_TRACE(conformance::joined(each["campaigns"]));
    const Json& at = each.contains("as_of") ? each["as_of"] : content["as_of"];
    const std::int64_t asOf = conformance::instantOf(at.get<std::string>());
    const auto schema = std::make_shared<const schema::Schema>(compiled->checked.schema);
    const column::Table table =
        column::makeTable(schema, conformance::rowsOf(*schema, content["profiles"]));
    const plan::Options options{.asOf = asOf};
    expectPlan(*compiled, table, each["plan"], plan::byProfile(compiled->checked, table, options),
               "profile by profile");
    for (const auto& [kind, planner] :
         {std::pair{engine::Kind::Interpreter, "by bitmaps of the interpreter"},
          std::pair{engine::Kind::Reference, "by bitmaps of the reference"}}) {
      const auto answered = engine::answer(*compiled, table, {.asOf = asOf, .kind = kind});
      ASSERT_TRUE(answered.ok()) << answered.error().message;
      expectPlan(*compiled, table, each["plan"],
                 plan::byBitmaps(compiled->checked, table, answered->forPlan(), options), planner);
    }
    if (HasFailure()) return;
  }
}

std::string featureOf(const testing::TestParamInfo<std::string>& info) { return info.param; }

INSTANTIATE_TEST_SUITE_P(Features, Plans, testing::ValuesIn(conformance::features(true)),
                         featureOf);

}  // namespace
}  // namespace muster
