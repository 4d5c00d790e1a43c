#include "runtime/plan/asked.h"

#include <gtest/gtest.h>

#include <string>

#include "compiler/base/check.h"
#include "compiler/diagnostics/render.h"
#include "compiler/driver/driver.h"

namespace muster::plan {
namespace {

constexpr std::string_view kSchema = R"(schema shop version 1
  zone "Europe/London"
  contacts messages
profile customer key id
  id whole number
  events messages at sent_at
    sent_at  instant
    campaign text
    channel  one of (email, sms)
)";

// "sale: fewer than 2, fewer than 3": of each campaign the parts of its caps that are asked.
std::string askedOf(std::string_view campaigns) {
  source::Files files;
  files.add("rules.muster", std::string(kSchema) + std::string(campaigns));
  diagnostics::Sink sink;
  const auto compiled = driver::compile(files, sink, nullptr, driver::Wanted::Plan);
  MUSTER_CHECK(compiled.has_value(), diagnostics::renderText(files, sink.sorted(), false));
  const sema::CheckedProgram& program = compiled->checked;
  const std::vector<bool> asked = areAsked(program);
  EXPECT_EQ(asked.size(), program.ast.segments.size());
  std::string text;
  for (const sema::CheckedCampaign& it : program.campaigns) {
    EXPECT_TRUE(asked[it.audience.part]);
    text += it.name + ":";
    for (const sema::CheckedCap& cap : it.caps) {
      for (std::size_t i = 0; i < cap.fewer.size(); ++i) {
        if (asked[cap.fewer[i]]) text += " " + std::to_string(i + 1);
      }
      text += ";";
    }
    text += "\n";
  }
  return text;
}

// What goes for all campaigns is asked once, as often as the last one needs.
TEST(Asked, AsManyAsCampaignsBeforeCanPlan) {
  EXPECT_EQ(askedOf(R"(
campaigns
  at most 3 messages in 7 days
campaign third
  priority 10
  audience id > 1
  channel  email without consent
campaign first
  priority 40
  audience id > 1
  channel  email without consent
  at most 2 messages in 30 days of this campaign
campaign free
  priority 30
  audience id > 1
  channel  email without consent
  exempt from caps
campaign second
  priority 20
  audience id > 1
  channel  sms without consent
  at most 9 messages in 30 days on sms
  at most 3 messages in 14 days
)"),
            "third: 1 2 3;\nfirst: 1 2 3; 2;\nfree:\nsecond: 1 2 3; 9; 2 3;\n");
}

}  // namespace
}  // namespace muster::plan
