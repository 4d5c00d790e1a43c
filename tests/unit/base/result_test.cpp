#include "compiler/base/result.h"

#include <gtest/gtest.h>

#include <memory>

namespace muster {
namespace {

Result<int> half(int number) {
  if (number % 2 != 0) return Error{std::to_string(number) + " is odd"};
  return number / 2;
}

Result<int> quarter(int number) {
  MUSTER_TRY(const int once, half(number));
  MUSTER_TRY(const int twice, half(once));
  return twice;
}

TEST(Result, HoldsAValueOrAnError) {
  EXPECT_TRUE(half(4).ok());
  EXPECT_EQ(*half(4), 2);
  EXPECT_FALSE(half(3).ok());
  EXPECT_EQ(half(3).error().message, "3 is odd");
}

TEST(Result, HandsErrorsOn) {
  EXPECT_EQ(*quarter(12), 3);
  EXPECT_EQ(quarter(6).takeError().message, "3 is odd");
}

TEST(Result, HoldsWhatOnlyMoves) {
  Result<std::unique_ptr<int>> result(std::make_unique<int>(3));
  EXPECT_EQ(**result, 3);
}

TEST(ResultDeathTest, HasNoValueWhereItFailed) {
  EXPECT_DEATH(static_cast<void>(*half(3)), "value of a failed Result");
}

}  // namespace
}  // namespace muster
