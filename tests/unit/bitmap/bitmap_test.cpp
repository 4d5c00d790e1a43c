#include "runtime/bitmap/bitmap.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>

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

}  // namespace
}  // namespace muster::bitmap
