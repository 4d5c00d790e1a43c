#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <ostream>
#include <random>
#include <string>

#include "runtime/bitmap/bitmap.h"
#include "runtime/kernels/kernels.h"
#include "runtime/kernels/variants.h"
#include "tests/unit/kernels/levels.h"

namespace muster::kernels {

// How a failed test names it.
static void PrintTo(const Variant& variant, std::ostream* out) { *out << variant.name; }

namespace {

using Words = bitmap::LineVector<std::uint64_t>;

class Gates : public testing::TestWithParam<Variant> {
 protected:
  static Words randomWords(unsigned seed) {
    std::mt19937_64 random(seed);
    Words words(kStripWords);
    for (std::uint64_t& word : words) word = random();
    return words;
  }

  // Bit by bit, from the table.
  static Words expected(unsigned table, const Words& a, const Words& b, const Words& c) {
    Words words(kStripWords, 0);
    for (std::size_t i = 0; i < kStripRows; ++i) {
      const auto bit = [&](const Words& from) {
        return static_cast<unsigned>(from[i / 64] >> (i % 64) & 1);
      };
      const unsigned row = bit(a) * 4 + bit(b) * 2 + bit(c);
      words[i / 64] |= std::uint64_t{table >> row & 1U} << (i % 64);
    }
    return words;
  }

  static std::uint64_t countOf(const Words& words) {
    std::uint64_t count = 0;
    for (std::uint64_t word : words) count += static_cast<std::uint64_t>(std::popcount(word));
    return count;
  }

  const Kernels& kernels_ = *GetParam().kernels;
};

TEST_P(Gates, FollowTheirTables) {
  const Words a = randomWords(1);
  const Words b = randomWords(2);
  const Words c = randomWords(3);
  for (unsigned table = 0; table < 256; ++table) {
    const Words wanted = expected(table, a, b, c);
    Words stored(kStripWords, 7);
    kernels_.store[table](a.data(), b.data(), c.data(), stored.data());
    EXPECT_EQ(stored, wanted) << table;

    Words streamed(kStripWords, 7);
    const std::uint64_t count =
        kernels_.stream[table](a.data(), b.data(), c.data(), streamed.data());
    kernels_.fence();
    EXPECT_EQ(streamed, wanted) << table;
    EXPECT_EQ(count, countOf(wanted)) << table;
    EXPECT_EQ(kernels_.count[table](a.data(), b.data(), c.data(), nullptr), count) << table;
  }
}

TEST_P(Gates, MayWriteOverTheirOwnOperand) {
  Words a = randomWords(1);
  const Words b = randomWords(2);
  const Words wanted = expected(0x96, a, b, a);
  kernels_.store[0x96](a.data(), b.data(), a.data(), a.data());
  EXPECT_EQ(a, wanted);
}

TEST_P(Gates, CountWholeStrips) {
  const Words none(kStripWords, 0);
  EXPECT_EQ(kernels_.count[0x0F](none.data(), none.data(), none.data(), nullptr), kStripRows);
  EXPECT_EQ(kernels_.count[0xF0](none.data(), none.data(), none.data(), nullptr), 0U);
}

INSTANTIATE_TEST_SUITE_P(EveryVariant, Gates, testing::ValuesIn(variants()),
                         [](const auto& each) { return std::string(each.param.name); });

TEST(Level, IsServedByAVariant) {
  for (Level level : supportedLevels()) {
    const auto isIt = [&](const Variant& each) { return each.kernels == &kernels(level); };
    EXPECT_TRUE(std::ranges::any_of(variants(), isIt)) << nameOf(level);
  }
}

TEST(Level, IsKnownByName) {
  EXPECT_EQ(levelNamed("avx2"), Level::Avx2);
  EXPECT_EQ(levelNamed("AVX2"), std::nullopt);
  EXPECT_TRUE(isSupported(Level::Portable));
  EXPECT_TRUE(isSupported(bestLevel()));
}

}  // namespace
}  // namespace muster::kernels
