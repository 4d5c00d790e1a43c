#include "runtime/column/planes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>
#include <thread>
#include <vector>

#include "runtime/column/table.h"
#include "tests/unit/kernels/levels.h"

namespace muster::column {
namespace {

constexpr std::size_t kRowCounts[] = {0,    1,    63,   64,   65,   511,  512,
                                      4095, 4096, 4097, 8191, 8192, 8193, 17000};

struct Values {
  std::vector<std::int64_t> values;
  std::vector<bool> known;  // empty: all known
};

Values randomValues(std::size_t rows, std::int64_t lowest, std::uint64_t range, bool canMiss) {
  std::mt19937_64 random(rows + range);
  Values made;
  for (std::size_t i = 0; i < rows; ++i) {
    made.values.push_back(lowest + static_cast<std::int64_t>(random() % range));
    if (canMiss) made.known.push_back(random() % 4 != 0);
  }
  return made;
}

bool isKnown(const Values& made, std::size_t row) { return made.known.empty() || made.known[row]; }

void checkDirect(const Values& made) {
  const Column column = makeColumn({.kind = schema::Kind::Whole}, made.values, made.known);
  for (kernels::Level level : kernels::supportedLevels()) {
    const Planes planes = directPlanes(column, level);
    ASSERT_EQ(planes.rows(), made.values.size());
    for (std::size_t row = 0; row < made.values.size(); ++row) {
      const auto distance = static_cast<std::uint64_t>(made.values[row] - column.base);
      const std::uint64_t known = distance + (column.known.empty() ? 0 : 1);
      ASSERT_EQ(planes.code(row), isKnown(made, row) ? known : 0) << row;
    }
  }
}

template <typename Threshold>
Planes thresholdPlanes(const Column& column, const std::vector<Threshold>& thresholds,
                       kernels::Level level) {
  const ThresholdCoder coder(column, thresholds, level);
  Planes planes(column.rows, coder.bitCount());
  ThresholdCoder::Scratch scratch;
  for (std::size_t i = 0; i < planes.stripCount(); ++i) coder.code(i, scratch, planes.strip(i));
  return planes;
}

void checkThresholds(const Values& made, const std::vector<std::int64_t>& thresholds) {
  const Column column = makeColumn({.kind = schema::Kind::Money}, made.values, made.known);
  for (kernels::Level level : kernels::supportedLevels()) {
    const Planes planes = thresholdPlanes(column, thresholds, level);
    for (std::size_t row = 0; row < made.values.size(); ++row) {
      const auto below = static_cast<std::uint64_t>(
          std::ranges::count_if(thresholds, [&](auto each) { return each <= made.values[row]; }));
      const std::uint64_t known = below + (column.known.empty() ? 0 : 1);
      ASSERT_EQ(planes.code(row), isKnown(made, row) ? known : 0) << row;
    }
  }
}

TEST(DirectPlanes, HoldTheCodesOfNarrowColumns) {
  for (std::size_t rows : kRowCounts) {
    for (bool canMiss : {false, true}) {
      checkDirect(randomValues(rows, -7, 1, canMiss));
      checkDirect(randomValues(rows, 0, 2, canMiss));
      checkDirect(randomValues(rows, -100, 200, canMiss));
      checkDirect(randomValues(rows, 1'000'000, 60'000, canMiss));
    }
  }
}

TEST(DirectPlanes, HaveRoomForMissingBesideAFullByte) {
  Values made;
  for (std::int64_t i = 0; i < 256; ++i) made.values.push_back(i);
  made.values.push_back(0);
  made.known.assign(256, true);
  made.known.push_back(false);
  checkDirect(made);
}

TEST(DirectPlanes, OfMissingRowsOnlyAreEmpty) {
  checkDirect({.values = {0, 0, 0}, .known = {false, false, false}});
}

TEST(ThresholdCoder, CountTheThresholdsBelow) {
  for (std::size_t rows : kRowCounts) {
    for (bool canMiss : {false, true}) {
      // Held as 16, 32 and 64 bits.
      checkThresholds(randomValues(rows, -20'000, 40'000, canMiss), {-5, 0, 17, 19'000});
      checkThresholds(randomValues(rows, -5, 1'000'000'000, canMiss), {0, 1, 500'000'000});
      checkThresholds(randomValues(rows, -50, std::uint64_t{1} << 60, canMiss),
                      {0, 1LL << 40, 1LL << 58, 1LL << 59});
      checkThresholds(randomValues(rows, 0, std::uint64_t{1} << 40, canMiss), {});
    }
  }
}

TEST(ThresholdCoder, TellEveryValueApart) {
  std::vector<std::int64_t> all;
  for (std::int64_t i = -300; i <= 65'535; ++i) all.push_back(i);
  for (bool canMiss : {false, true}) {
    // Codes of 8, 9 and more bits of columns of one and two bytes.
    checkThresholds(randomValues(3000, 0, 250, canMiss), {all.begin() + 301, all.begin() + 555});
    checkThresholds(randomValues(3000, 0, 256, canMiss), {all.begin() + 301, all.begin() + 556});
    checkThresholds(randomValues(9000, 0, 40'000, canMiss), {all.begin() + 301, all.begin() + 900});
  }
  // As many codes as two bytes have values, and one more.
  const std::vector<std::int64_t> most(all.begin() + 301, all.begin() + 65'836);
  checkThresholds({.values = {0, 65'535, 7, 8}, .known = {}}, most);
  checkThresholds({.values = {0, 65'535, 7, 8}, .known = {true, true, false, true}}, most);
}

// Thresholds that were chosen without knowing the values.
TEST(ThresholdCoder, StandAnywhereAndTwice) {
  constexpr std::int64_t kLowest = std::numeric_limits<std::int64_t>::min();
  constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();
  const std::vector<std::int64_t> anywhere = {
      kLowest, kLowest, -9, 0, 3, 3, 3, 250, 251, 300, 99'999, 1LL << 33, 1LL << 33, kLargest};
  for (const std::size_t rows : kRowCounts) {
    for (const bool canMiss : {false, true}) {
      for (const std::int64_t lowest : {-1LL << 50, -40LL, 0LL, 3LL, 250LL, 1LL << 40}) {
        // Held as 8, 16, 32 and 64 bits.
        for (const std::uint64_t range : {1ULL, 200ULL, 60'000ULL, 1ULL << 31, 1ULL << 45}) {
          checkThresholds(randomValues(rows, lowest, range, canMiss), anywhere);
        }
      }
    }
  }
  checkThresholds({.values = {0, 0}, .known = {false, false}}, anywhere);
}

TEST(ThresholdCoder, ReachTheEndsOfTheNumbers) {
  constexpr std::int64_t kLowest = std::numeric_limits<std::int64_t>::min();
  constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();
  checkThresholds({.values = {kLowest, -1, 0, kLargest - 1, kLargest}, .known = {}},
                  {kLowest + 1, 0, kLargest});
}

TEST(ThresholdCoder, CompareReals) {
  Column column;
  column.type.kind = schema::Kind::Real;
  column.rows = 5;
  column.values = bitmap::LineVector<double>{-1.5, -0.0, 0.0, 0.63, 0.0};
  column.known.assign(bitmap::wordsFor(5), 0);
  column.known[0] = 0b01111;
  const std::vector<double> thresholds = {0.0, 0.63};
  for (kernels::Level level : kernels::supportedLevels()) {
    const Planes planes = thresholdPlanes(column, thresholds, level);
    std::vector<std::uint64_t> codes;
    for (std::size_t row = 0; row < 5; ++row) codes.push_back(planes.code(row));
    EXPECT_EQ(codes, (std::vector<std::uint64_t>{1, 2, 2, 3, 0}));
  }
}

TEST(PlaneCache, MakesPlanesOnceForAllThreads) {
  const Values made = randomValues(5000, 0, 100, true);
  const Column column = makeColumn({.kind = schema::Kind::Whole}, made.values, made.known);
  const PlaneCache cache;
  std::vector<const Planes*> seen(4);
  {
    std::vector<std::jthread> threads;
    for (const Planes*& each : seen) {
      threads.emplace_back(
          [&] { each = cache.direct(FieldId(3), column, kernels::Level::Portable).get(); });
    }
  }
  for (const Planes* each : seen) EXPECT_EQ(each, seen[0]);
  EXPECT_EQ(cache.largestStored(FieldId(3), column), column.largestStored());
}

TEST(PlaneCache, KeepsTheThresholdsThatWereAskedForLast) {
  const Values made = randomValues(5000, 0, 1000, true);
  const Column column = makeColumn({.kind = schema::Kind::Whole}, made.values, made.known);
  const PlaneCache cache;
  const auto coded = [&](const std::vector<std::int64_t>& thresholds) {
    return cache.coded(FieldId(3), thresholds, [&] {
      return ThresholdCoder(column, thresholds, kernels::Level::Portable);
    });
  };
  const auto first = coded({10, 500});
  EXPECT_EQ(coded({10, 500}), first);
  const auto second = coded({500});
  for (std::size_t row = 0; row < column.rows; ++row) {
    const bool isKnown = column.isKnown(row);
    const std::int64_t value = isKnown ? column.value(row) : 0;
    EXPECT_EQ(first->code(row), isKnown ? 1U + (value >= 10) + (value >= 500) : 0U);
    EXPECT_EQ(second->code(row), isKnown ? 1U + (value >= 500) : 0U);
  }
  EXPECT_EQ(coded({10, 500}), first);
  for (std::int64_t threshold = 20; threshold < 40; ++threshold) coded({threshold});
  EXPECT_NE(coded({10, 500}), first);
}

TEST(PlaneCache, OfACopiedTableIsItsOwn) {
  Table table;
  table.columns.add(makeColumn({.kind = schema::Kind::Whole}, {0, 3}, {}));
  const auto planesOf = [](const Table& from) -> const Planes& {
    return *from.planes.direct(FieldId(0), from.columns[FieldId(0)], kernels::Level::Portable);
  };
  EXPECT_EQ(planesOf(table).code(1), 3U);
  Table copy = table;
  copy.columns[FieldId(0)] = makeColumn({.kind = schema::Kind::Whole}, {0, 5}, {});
  EXPECT_EQ(planesOf(copy).code(1), 5U);
  EXPECT_EQ(planesOf(table).code(1), 3U);
}

}  // namespace
}  // namespace muster::column
