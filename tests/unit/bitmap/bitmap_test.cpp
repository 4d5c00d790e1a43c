#include "runtime/bitmap/bitmap.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace muster::bitmap {
namespace {

TEST(Bitmap, IsEmptyAtFirst) {
  for (std::size_t rows : {0, 1, 63, 64, 65, 511, 512, 513}) {
    const Bitmap map(rows);
    EXPECT_EQ(map.rows(), rows);
    EXPECT_EQ(map.count(), 0U);
    EXPECT_EQ(map.words().size() % kBlockWords, 0U);
    EXPECT_GE(map.words().size() * 64, rows);
  }
}

TEST(Bitmap, RemembersRows) {
  Bitmap map(600);
  for (std::size_t row : {0, 63, 64, 599}) map.set(row);
  EXPECT_EQ(map.count(), 4U);
  EXPECT_TRUE(map.test(63));
  EXPECT_FALSE(map.test(62));
  map.clear(63);
  EXPECT_FALSE(map.test(63));
  EXPECT_EQ(map.count(), 3U);
}

TEST(Bitmap, ClearsItsPadding) {
  for (std::size_t rows : {0, 1, 63, 64, 65, 511, 512, 513}) {
    Bitmap map(rows);
    std::ranges::fill(map.words(), ~std::uint64_t{0});
    map.clearPadding();
    EXPECT_EQ(map.count(), rows);
  }
}

TEST(Bitmap, LiesOnWholeLines) {
  const Bitmap map(100);
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(map.words().data()) % 64, 0U);
}

TEST(Bitmap, CopiesAreApart) {
  Bitmap map(100);
  map.set(7);
  Bitmap copy = map;
  EXPECT_EQ(copy, map);
  copy.set(8);
  EXPECT_FALSE(map.test(8));
  map = copy;
  EXPECT_TRUE(map.test(8));
  const Bitmap moved = std::move(copy);
  EXPECT_EQ(moved, map);
}

TEST(Bitmap, SharesItsWordsWhereItIsAskedTo) {
  Bitmap map(100);
  map.set(7);
  const Bitmap other = map.sharing();
  EXPECT_EQ(std::as_const(map).words().data(), other.words().data());
  map = Bitmap(100);
  EXPECT_TRUE(other.test(7));
}

TEST(Bitmap, CountsAlikeWithAndWithoutAnInstructionForIt) {
  Bitmap map(5'000);
  std::uint64_t bits = 0x9E37'79B9'7F4A'7C15;
  for (std::uint64_t& word : map.words()) word = bits *= 0xD129'0E3C'A0F5'96B5;
  map.clearPadding();
  std::size_t count = 0;
  for (std::size_t row = 0; row < map.rows(); ++row) count += map.test(row) ? 1 : 0;
  EXPECT_EQ(map.count(), count);
  EXPECT_EQ(countPortably(map.words()), count);
}

TEST(Subset, IsWhoIsInOneSetAndInAnotherOrNot) {
  Bitmap among(600);
  Bitmap set(600);
  for (std::size_t row : {3, 64, 599}) among.set(row);
  for (std::size_t row : {3, 5, 599}) set.set(row);
  const Subset in(among, set, false);
  const Subset out(among, set, true);
  EXPECT_TRUE(in.test(3));
  EXPECT_FALSE(in.test(5));
  EXPECT_FALSE(in.test(64));
  EXPECT_TRUE(out.test(64));
  EXPECT_FALSE(out.test(3));
  EXPECT_EQ(in.count(), 2U);
  EXPECT_EQ(out.count(), 1U);
  Bitmap third(600);
  third.set(64);
  EXPECT_EQ(out, Subset(third));
  EXPECT_EQ(out.toBitmap(), third);
  EXPECT_EQ(Subset(among).count(), 3U);
}

TEST(Pool, MakesBitmapsThatAreApartAndOutliveEachOther) {
  for (std::size_t rows : {0, 1, 600, 5'000'000}) {
    std::vector<Bitmap> maps = Pool().unwritten(5, rows);
    ASSERT_EQ(maps.size(), 5U);
    for (std::size_t i = 0; i < maps.size(); ++i) {
      EXPECT_EQ(maps[i].rows(), rows);
      EXPECT_EQ(reinterpret_cast<std::uintptr_t>(maps[i].words().data()) % 64, 0U);
      std::ranges::fill(maps[i].words(), i % 2 == 0 ? 0 : ~std::uint64_t{0});
      maps[i].clearPadding();
    }
    const Bitmap last = maps[3];
    const Bitmap kept = std::move(maps[3]);
    maps.clear();
    EXPECT_EQ(kept.count(), rows);
    EXPECT_EQ(kept, last);
  }
  EXPECT_TRUE(Pool().unwritten(0, 100).empty());
}

TEST(Pool, UsesMemoryAgainThatWasGivenBack) {
  const Pool pool;
  const std::uint64_t* first = nullptr;
  {
    const std::vector<Bitmap> maps = pool.unwritten(5, 100'000);
    first = maps[0].words().data();
  }
  const std::vector<Bitmap> again = pool.unwritten(4, 100'000);
  EXPECT_EQ(again[0].words().data(), first);
  // What is in use is never given twice.
  const std::vector<Bitmap> others = pool.unwritten(4, 100'000);
  EXPECT_NE(others[0].words().data(), first);
}

TEST(Pool, KeepsNothingMuchTooLarge) {
  const Pool pool;
  const std::uint64_t* first = nullptr;
  {
    const std::vector<Bitmap> maps = pool.unwritten(50, 100'000);
    first = maps[0].words().data();
  }
  const std::vector<Bitmap> few = pool.unwritten(2, 100'000);
  EXPECT_NE(few[0].words().data(), first);
}

}  // namespace
}  // namespace muster::bitmap
