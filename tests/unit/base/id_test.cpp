#include "compiler/base/id.h"

#include <gtest/gtest.h>

#include <string>
#include <type_traits>
#include <unordered_set>

namespace muster {
namespace {

using AId = Id<struct ATag>;
using BId = Id<struct BTag>;

TEST(Id, IsComparedOnlyWithItsOwnKind) {
  EXPECT_LT(AId(1), AId(2));
  EXPECT_EQ(AId(1), AId(1));
  static_assert(!std::is_convertible_v<AId, BId>);
  static_assert(!std::is_convertible_v<int, AId>);
}

TEST(Id, IsHashed) {
  const std::unordered_set<AId> ids{AId(1), AId(2), AId(1)};
  EXPECT_EQ(ids.size(), 2U);
}

TEST(IdVector, GivesDenseIdsInOrder) {
  IdVector<AId, std::string> values;
  EXPECT_TRUE(values.empty());
  const AId first = values.add("a");
  const AId second = values.add("b");
  EXPECT_EQ(first.index(), 0U);
  EXPECT_EQ(second.index(), 1U);
  values[first] = "c";
  EXPECT_EQ(values[first] + values[second], "cb");
}

TEST(IdVector, IsASideTable) {
  const IdVector<AId, int> values(3, 7);
  EXPECT_EQ(values.size(), 3U);
  EXPECT_EQ(values[AId(2)], 7);
}

TEST(IdVectorDeathTest, RefusesAnIdOfAnotherTable) {
  const IdVector<AId, int> values(1, 0);
  EXPECT_DEATH(static_cast<void>(values[AId(1)]), "id from another table");
}

}  // namespace
}  // namespace muster
