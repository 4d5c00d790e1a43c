#include "runtime/column/slices.h"

#include <gmock/gmock.h>

#include <limits>
#include <map>
#include <vector>

#include "tests/unit/eval/world.h"

namespace muster::column {
namespace {

using eval::makeWorld;
using eval::World;

// The number of a slot, or nothing where its code is 0.
std::optional<std::uint64_t> numberAt(const SlicedColumn& column, std::size_t slot) {
  if (!column.isSplit()) {
    if (column.codes[slot] == 0) return std::nullopt;
    return column.codes[slot] - 1U;
  }
  if (column.high[slot] == 0) return std::nullopt;
  return column.number(slot);
}

// Every event of every profile is in its place, latest first, and nothing else is anywhere.
void checkColumn(const World& world, const char* list, const char* name) {
  const ListId id = world.list(list);
  const Slices slices(world.table, id);
  const FieldId field = world.field(name);
  const Column& column = world.table.columns[field];
  const SlicedColumn* sliced = slices.column(world.table, field);
  ASSERT_NE(sliced, nullptr);
  const auto& offsets = world.table.lists[id].offsets;

  std::map<std::size_t, std::size_t> eventAt;
  for (std::size_t c = 0; c < slices.chunks().size(); ++c) {
    const Chunk& chunk = slices.chunks()[c];
    std::vector<bool> seen(kChunkProfiles, false);
    std::size_t sliceCount = 0;
    const auto profileAt = [&](std::size_t place) {
      return c * kChunkProfiles + (chunk.order.empty() ? place : chunk.order[place]);
    };
    for (const SliceRun& run : chunk.runs) {
      EXPECT_EQ(run.firstSlice, sliceCount);
      sliceCount += run.sliceCount;
      for (std::size_t i = 0; i < run.sliceCount * kSliceLanes; ++i) {
        const std::size_t profile = profileAt(run.firstSlice * kSliceLanes + i);
        ASSERT_FALSE(seen[profile - c * kChunkProfiles]);
        seen[profile - c * kChunkProfiles] = true;
        if (profile >= world.table.profileCount) continue;
        const std::size_t length = offsets[profile + 1] - offsets[profile];
        if (length > kLongestSliced) continue;
        ASSERT_LE(length, run.width);
        for (std::size_t r = 0; r < length; ++r) {
          const std::size_t row = run.firstRow + i / kSliceLanes * run.width + r;
          eventAt[row * kSliceLanes + i % kSliceLanes] = offsets[profile + 1] - 1 - r;
        }
      }
    }
    EXPECT_EQ(sliceCount, kChunkSlices);
    for (const LongList& it : chunk.longLists) {
      const std::size_t profile = profileAt(it.place);
      for (std::size_t r = 0; r < offsets[profile + 1] - offsets[profile]; ++r) {
        eventAt[it.firstRow * kSliceLanes + r] = offsets[profile + 1] - 1 - r;
      }
    }
  }
  EXPECT_EQ(eventAt.size(), column.rows);
  for (std::size_t slot = 0; slot < slices.rowCount() * kSliceLanes; ++slot) {
    const auto event = eventAt.find(slot);
    const auto number = numberAt(*sliced, slot);
    if (event == eventAt.end() || !column.isKnown(event->second)) {
      ASSERT_FALSE(number.has_value());
    } else {
      ASSERT_TRUE(number.has_value());
      ASSERT_LT(*number, sliced->numberCount);
      ASSERT_EQ(static_cast<std::uint64_t>(sliced->base) + sliced->unit * *number,
                static_cast<std::uint64_t>(column.value(event->second)));
    }
  }
}

TEST(Slices, HoldEveryEventLatestFirst) {
  const World world = makeWorld(
      {.seed = 3, .profiles = 1000, .longestList = 30, .veryLongEvery = 40, .veryLong = 500});
  for (const char* field : {"purchased_at", "amount", "quantity", "brand", "returned", "shipped"}) {
    checkColumn(world, "purchases", field);
  }
  checkColumn(world, "visits", "visited_on");
}

TEST(Slices, SpanSeveralChunks) {
  checkColumn(makeWorld({.seed = 4, .profiles = kChunkProfiles + 100, .longestList = 3}),
              "purchases", "amount");
}

TEST(Slices, OfNoProfilesAreNone) {
  const World world = makeWorld({.profiles = 0});
  EXPECT_TRUE(Slices(world.table, world.list("purchases")).chunks().empty());
}

// A table of one list with one event a profile, whose field `amount` has these values.
World worldOf(const std::vector<std::optional<std::int64_t>>& amounts) {
  World world = makeWorld({.profiles = amounts.size(), .hasMissing = false});
  const ListId list = world.list("purchases");
  auto& offsets = world.table.lists[list].offsets;
  for (std::uint32_t i = 0; i < offsets.size(); ++i) offsets[i] = i;
  const FieldId amount = world.field("amount");
  world.table.columns[amount] = eval::numberColumn(world.table.columns[amount].type, amounts);
  return world;
}

const SlicedColumn* amountsOf(const World& world) {
  return slicesOf(world.table, world.list("purchases")).column(world.table, world.field("amount"));
}

TEST(SlicedColumns, CountInTheLargestUnitOfAllValues) {
  const World world = worldOf({1200, -300, std::nullopt, 900'000'000});
  const SlicedColumn* sliced = amountsOf(world);
  EXPECT_EQ(sliced->unit, 300U);
  EXPECT_EQ(sliced->base, -300);
  EXPECT_TRUE(sliced->isSplit());
  EXPECT_FALSE(numberAt(*sliced, 2).has_value());
}

TEST(SlicedColumns, OfOneValueAreOneNumber) {
  const World world = worldOf({7, 7, std::nullopt});
  EXPECT_EQ(amountsOf(world)->numberCount, 1U);
  EXPECT_FALSE(amountsOf(world)->isSplit());
}

TEST(SlicedColumns, AreNoneForNumbersThatSpreadTooFar) {
  using Limits = std::numeric_limits<std::int64_t>;
  const World world = worldOf({Limits::min(), Limits::max(), 1});
  EXPECT_EQ(amountsOf(world), nullptr);
}

TEST(SliceCache, IsKeptByAMovedTableAndEmptyInACopy) {
  World world = worldOf({1, 2, 3});
  const Slices* first = &slicesOf(world.table, world.list("purchases"));
  EXPECT_EQ(&slicesOf(world.table, world.list("purchases")), first);
  const Table copy = world.table;
  EXPECT_NE(&slicesOf(copy, world.list("purchases")), first);
  const Table moved = std::move(world.table);
  EXPECT_EQ(&slicesOf(moved, ListId(0)), first);
}

}  // namespace
}  // namespace muster::column
