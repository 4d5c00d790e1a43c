#include "compiler/circuit/ranges.h"

#include <gtest/gtest.h>

#include <iterator>
#include <limits>
#include <random>
#include <set>
#include <vector>

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

TEST(Ranges, OfNoSetsAreNeutral) {
  EXPECT_TRUE(unionOf({}).isEmpty());
  EXPECT_TRUE(intersectionOf({}).isAll());
}

TEST(Ranges, OfListedValuesAreTheirUnion) {
  constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();
  std::mt19937_64 random(2);
  const std::int64_t pool[] = {
      Ranges::kLowest, Ranges::kLowest + 1, -3, -2, 0, 1, 2, 7, 8, kLargest - 1, kLargest};
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::int64_t> values(random() % 9);
    std::vector<Ranges> each;
    for (std::int64_t& value : values) {
      value = pool[random() % std::size(pool)];
      each.push_back(Ranges::only(value));
    }
    ASSERT_EQ(Ranges::these(values), unionOf(std::move(each)));
  }
}

TEST(Ranges, BetweenTwoPlacesAreCutOffWhereNumbersEnd) {
  constexpr Int128 kFar = Int128{1} << 100;
  EXPECT_TRUE(Ranges::between(-kFar, kFar).isAll());
  EXPECT_TRUE(Ranges::between(5, 5).isEmpty());
  EXPECT_TRUE(Ranges::between(-kFar, Ranges::kLowest).isEmpty());
  EXPECT_TRUE(Ranges::between(kFar, kFar + 1).isEmpty());
  EXPECT_EQ(Ranges::between(-kFar, 5), Ranges::atLeast(5).complement());
  EXPECT_EQ(Ranges::between(3, kFar), Ranges::atLeast(3));
}

// Five steps and more lie elsewhere than four.
TEST(Ranges, AreTheSameHoweverManyStepsTheyHave) {
  Ranges grown;
  for (int i = 0; i < 20; ++i) {
    grown = grown | Ranges::only(2 * i);
    Ranges copy = grown;
    ASSERT_EQ(copy.complement().complement(), grown);
    ASSERT_EQ(copy.steps().size(), static_cast<std::size_t>(2 * (i + 1)));
  }
  for (int i = 0; i < 19; ++i) grown = grown & Ranges::only(2 * i).complement();
  ASSERT_EQ(grown, Ranges::only(38));
}

}  // namespace
}  // namespace muster::circuit
