#include "compiler/circuit/ranges.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <set>

namespace muster::circuit {
namespace {

// Every operation against plain sets over the numbers 0 .. 9.
TEST(Ranges, AreSets) {
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    Ranges a;
    Ranges b;
    std::set<int> setA;
    std::set<int> setB;
    for (int i = 0; i < 4; ++i) {
      const int inA = static_cast<int>(random() % 10);
      const int inB = static_cast<int>(random() % 10);
      a = a | Ranges::only(inA);
      b = b | Ranges::only(inB);
      setA.insert(inA);
      setB.insert(inB);
    }
    for (int value = 0; value < 10; ++value) {
      const bool isInA = setA.contains(value);
      const bool isInB = setB.contains(value);
      ASSERT_EQ(a.contains(value), isInA);
      ASSERT_EQ((a & b).contains(value), isInA && isInB);
      ASSERT_EQ((a | b).contains(value), isInA || isInB);
      ASSERT_EQ(a.complement().contains(value), !isInA);
    }
    ASSERT_EQ(a & b, unionOf({a.complement(), b.complement()}).complement());
  }
}

TEST(Ranges, HaveOneFormForOneSet) {
  EXPECT_EQ(Ranges::only(1) | Ranges::only(2),
            Ranges::atLeast(1) & Ranges::atLeast(3).complement());
  EXPECT_EQ(Ranges::all(), Ranges::only(5) | Ranges::only(5).complement());
  EXPECT_TRUE((Ranges::only(5) & Ranges::only(6)).isEmpty());
}

TEST(Ranges, EndWhereNumbersEnd) {
  constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();
  EXPECT_TRUE(Ranges::atLeast(Int128{kLargest} + 1).isEmpty());
  EXPECT_EQ(Ranges::atLeast(Int128{Ranges::kLowest} - 1), Ranges::all());
  EXPECT_TRUE(Ranges::only(kLargest).contains(kLargest));
  EXPECT_FALSE(Ranges::only(kLargest).contains(kLargest - 1));
  EXPECT_TRUE(Ranges::only(Ranges::kLowest).contains(Ranges::kLowest));
  EXPECT_FALSE(Ranges::only(Ranges::kLowest).contains(Ranges::kLowest + 1));
}

TEST(Ranges, OfNoSetsAreEmpty) { EXPECT_TRUE(unionOf({}).isEmpty()); }

}  // namespace
}  // namespace muster::circuit
