// Every file of conformance/ about campaigns: what they are refused for.

#include <gtest/gtest.h>

#include <string>

#include "compiler/diagnostics/render.h"
#include "compiler/driver/driver.h"
#include "tests/conformance/feature.h"

namespace muster {
namespace {

using conformance::Json;

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
  }
}

std::string featureOf(const testing::TestParamInfo<std::string>& info) { return info.param; }

INSTANTIATE_TEST_SUITE_P(Features, Plans, testing::ValuesIn(conformance::features(true)),
                         featureOf);

}  // namespace
}  // namespace muster
