// What random_test and exhaustive_test ever found, once more.

#include <gtest/gtest.h>

#include "tests/differential/engines.h"
#include "tests/support/golden.h"

namespace muster::differential {
namespace {

TEST(Regressions, StayMended) {
  for (const auto& path : support::goldenFiles("tests/differential/regressions")) {
    SCOPED_TRACE(path.string());
    const support::GoldenFile file = support::readGolden(path);
    expectEnginesAgree({std::string(file.body("rules")), std::string(file.body("rows")),
                        std::string(file.body("as of").substr(0, file.body("as of").find('\n')))});
  }
}

}  // namespace
}  // namespace muster::differential
