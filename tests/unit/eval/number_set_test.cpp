#include "runtime/eval/number_set.h"

#include <gmock/gmock.h>

namespace muster::eval {
namespace {

NumberSet set(std::vector<NumberSet::Range> ranges, bool hasMissing = false) {
  return {std::move(ranges), hasMissing};
}

// Every subset of a small universe, with and without missing.
std::vector<NumberSet> everySet(std::uint64_t universe) {
  std::vector<NumberSet> sets;
  for (unsigned bits = 0; bits < 2U << universe; ++bits) {
    NumberSet all;
    for (std::uint64_t n = 0; n < universe; ++n) {
      if ((bits >> n & 1U) != 0) all = unite(all, NumberSet::range(n, n + 1, universe));
    }
    all.hasMissing = (bits >> universe & 1U) != 0;
    sets.push_back(all);
  }
  return sets;
}

TEST(NumberSet, CombinesAsSetsDo) {
  constexpr std::uint64_t kUniverse = 5;
  const auto sets = everySet(kUniverse);
  for (const NumberSet& a : sets) {
    const NumberSet rest = complement(a, kUniverse);
    for (std::uint64_t n = 0; n < kUniverse; ++n) EXPECT_NE(rest.contains(n), a.contains(n));
    EXPECT_NE(rest.hasMissing, a.hasMissing);
    EXPECT_EQ(complement(rest, kUniverse), a);
    for (const NumberSet& b : sets) {
      const NumberSet both = intersect(a, b);
      const NumberSet any = unite(a, b);
      for (std::uint64_t n = 0; n < kUniverse; ++n) {
        EXPECT_EQ(both.contains(n), a.contains(n) && b.contains(n));
        EXPECT_EQ(any.contains(n), a.contains(n) || b.contains(n));
      }
    }
  }
}

TEST(NumberSet, MergesRangesThatTouch) {
  EXPECT_EQ(unite(set({{0, 2}}), set({{2, 5}}, true)), set({{0, 5}}, true));
}

TEST(NumberSet, IsCutToItsUniverse) {
  EXPECT_EQ(NumberSet::range(3, 9, 5), set({{3, 5}}));
  EXPECT_TRUE(NumberSet::range(7, 9, 5).isEmpty());
  EXPECT_EQ(toString(set({{2, 5}, {9, 10}}, true)), "[2,5)[9,10)?");
}

}  // namespace
}  // namespace muster::eval
