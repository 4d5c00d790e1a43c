#include "runtime/population/select.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

namespace muster::population {
namespace {

// The values at the ranks are those that sorting puts there.
template <typename T>
void expectAsSorted(std::vector<T> values, const std::vector<std::size_t>& ranks) {
  std::vector<T> sorted = values;
  std::ranges::sort(sorted, ComesBefore());
  const std::vector<T> found = select(values, ranks);
  ASSERT_EQ(found.size(), ranks.size());
  for (std::size_t i = 0; i < ranks.size(); ++i) {
    EXPECT_FALSE(comesBefore(found[i], sorted[ranks[i]])) << i;
    EXPECT_FALSE(comesBefore(sorted[ranks[i]], found[i])) << i;
  }
}

std::vector<std::int64_t> randomNumbers(std::size_t count, std::int64_t low, std::int64_t high) {
  std::mt19937_64 random(count);
  std::uniform_int_distribution<std::int64_t> any(low, high);
  std::vector<std::int64_t> values(count);
  for (std::int64_t& value : values) value = any(random);
  return values;
}

constexpr std::int64_t kLow = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kHigh = std::numeric_limits<std::int64_t>::max();

TEST(Select, FindsRanksOfWholeNumbersOfAnyRange) {
  for (const std::size_t count : {1U, 100U, 4097U, 100'000U}) {
    const std::vector<std::size_t> ranks = {0, count / 5, count / 5, count / 2, count - 1};
    expectAsSorted(randomNumbers(count, 0, 3), ranks);
    expectAsSorted(randomNumbers(count, -1000, 1'000'000), ranks);
    expectAsSorted(randomNumbers(count, kLow, kHigh), ranks);
  }
}

// A few outliers put nearly everyone into one bucket, again and again.
TEST(Select, FindsRanksWhereMostValuesAreNearOneAnother) {
  std::vector<std::int64_t> values = randomNumbers(50'000, 0, 1'000'000);
  values.push_back(kHigh);
  values.push_back(kLow);
  for (std::int64_t i = 1; i < 40; ++i) values.push_back(std::int64_t{1} << i);
  expectAsSorted(values, {0, 1, 10, 25'000, 49'999, values.size() - 1});
}

TEST(Select, FindsRanksAmongEquals) {
  expectAsSorted(std::vector<std::int64_t>(10'000, 7), {0, 5'000, 9'999});
  expectAsSorted(std::vector<std::int64_t>{}, {});
}

TEST(Select, FindsRanksOfQuotientsAndReals) {
  std::vector<ir::Quotient> quotients;
  std::vector<double> reals;
  std::vector<Int128> wide;
  for (const std::int64_t number : randomNumbers(5'000, -50, 50)) {
    quotients.push_back({number, 1 + (number * number) % 7});
    reals.push_back(static_cast<double>(number) / 3);
    wide.push_back(Int128{number} << 80);
  }
  const std::vector<std::size_t> ranks = {0, 1, 1, 2'500, 4'999};
  expectAsSorted(quotients, ranks);
  expectAsSorted(reals, ranks);
  expectAsSorted(wide, ranks);
}

}  // namespace
}  // namespace muster::population
