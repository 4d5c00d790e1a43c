#include "compiler/base/check.h"

#include <gtest/gtest.h>

#include <string>
#include <variant>

#include "compiler/base/overload.h"

namespace muster {
namespace {

TEST(Check, LetsPassWhatHolds) { MUSTER_CHECK(1 + 1 == 2, "arithmetic"); }

TEST(CheckDeathTest, NamesConditionMessageAndPlace) {
  EXPECT_DEATH(MUSTER_CHECK(1 + 1 == 3, "arithmetic is off"), "1 \\+ 1 == 3");
  EXPECT_DEATH(MUSTER_CHECK(false, "arithmetic is off"), "arithmetic is off");
  EXPECT_DEATH(MUSTER_CHECK(false, ""), "check_test.cpp");
}

TEST(CheckDeathTest, ThrowsOnlyWhileItIsToldTo) {
  {
    const base::ChecksThrow outer;
    {
      const base::ChecksThrow inner;
      EXPECT_THROW(MUSTER_CHECK(1 + 1 == 3, "inner"), base::CheckFailure);
    }
    EXPECT_THROW(MUSTER_CHECK(1 + 1 == 3, "outer"), base::CheckFailure);
  }
  EXPECT_DEATH(MUSTER_CHECK(1 + 1 == 3, "after"), "after");
}

TEST(Overload, VisitsByKind) {
  const std::variant<int, std::string> value = "text";
  const std::string seen = std::visit(
      Overload{[](int) { return std::string("int"); }, [](const std::string& it) { return it; }},
      value);
  EXPECT_EQ(seen, "text");
}

}  // namespace
}  // namespace muster
