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
  const Words d = randomWords(4);
  const Words e = randomWords(5);
  for (std::size_t gate = 0; gate < kGateCount; ++gate) {
    Words wanted;
    if (gate < 256) {
      wanted = expected(static_cast<unsigned>(gate), a, b, c);
    } else {
      const GatePair& pair = kGatePairs[gate - 256];
      wanted = expected(pair.second, d, e, expected(pair.first, a, b, c));
    }
    const auto run = [&](RunOp kernel, std::uint64_t* out) {
      return runAlone(kernels_, kernel, {a.data(), b.data(), c.data(), d.data(), e.data()}, out);
    };
    Words stored(kStripWords, 7);
    run(kernels_.store[gate], stored.data());
    EXPECT_EQ(stored, wanted) << gate;

    Words streamed(kStripWords, 7);
    const std::uint64_t count = run(kernels_.stream[gate], streamed.data());
    kernels_.fence();
    EXPECT_EQ(streamed, wanted) << gate;
    EXPECT_EQ(count, countOf(wanted)) << gate;
    EXPECT_EQ(run(kernels_.count[gate], nullptr), count) << gate;
  }
}

// What one writes the next reads: the strip, its complement, the strip ...
TEST_P(Gates, GoOnWithTheNext) {
  constexpr std::size_t kLength = kOpsMost;
  const Words before = randomWords(1);
  Words words = before;
  std::uint64_t* places[] = {words.data()};
  std::uint64_t counts[1] = {};
  const std::vector<Words> planes(2, randomWords(2));
  const std::uint64_t* ahead[] = {planes[0].data(), planes[1].data()};
  constexpr std::uint8_t kNot = 0x55;
  std::vector<Op> ops;
  for (std::size_t i = 0; i < kLength; ++i) {
    ops.push_back({i % 2 == 0 ? kernels_.store[kNot] : kernels_.count[kNot], {}, 0});
  }
  ops.push_back({kernels_.end, {}, 0});
  ops.front().run(ops.data(), places, counts, ahead, 0, 16);
  EXPECT_EQ(counts[0], kLength / 4 * kStripRows);
  EXPECT_EQ(words, before);
}

TEST(GatePairs, AreInOrder) {
  EXPECT_TRUE(std::ranges::is_sorted(kGatePairs));
  EXPECT_EQ(std::ranges::adjacent_find(kGatePairs), kGatePairs.end());
}

TEST_P(Gates, MayWriteOverTheirOwnOperand) {
  Words a = randomWords(1);
  const Words b = randomWords(2);
  const Words wanted = expected(0x96, a, b, a);
  runAlone(kernels_, kernels_.store[0x96], {a.data(), b.data(), a.data()}, a.data());
  EXPECT_EQ(a, wanted);
}

TEST_P(Gates, CountWholeStrips) {
  const Words none(kStripWords, 0);
  const auto count = [&](RunOp kernel) {
    return runAlone(kernels_, kernel, {none.data(), none.data(), none.data()}, nullptr);
  };
  EXPECT_EQ(count(kernels_.count[0x0F]), kStripRows);
  EXPECT_EQ(count(kernels_.count[0xF0]), 0U);
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
