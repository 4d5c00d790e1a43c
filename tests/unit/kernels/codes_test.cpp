#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include "runtime/bitmap/bitmap.h"
#include "runtime/kernels/kernels.h"
#include "tests/unit/kernels/levels.h"

namespace muster::kernels {
namespace {

using Words = bitmap::LineVector<std::uint64_t>;

class Codes : public testing::TestWithParam<Level> {
 protected:
  // The planes' codes, row by row.
  static void expectCodes(const Words& planes, int bitCount,
                          const std::vector<std::uint64_t>& codes) {
    for (std::size_t row = 0; row < kStripRows; ++row) {
      std::uint64_t code = 0;
      for (int bit = 0; bit < bitCount; ++bit) {
        const std::uint64_t word = planes[static_cast<std::size_t>(bit) * kPlaneWords + row / 64];
        code |= (word >> (row % 64) & 1) << bit;
      }
      ASSERT_EQ(code, codes[row]) << "row " << row << " of " << bitCount << " bits";
    }
  }

  Words randomKnown() {
    Words known(kStripWords);
    for (std::uint64_t& word : known) word = random_() | random_();
    return known;
  }
  static bool isKnown(const Words& known, std::size_t row) {
    return (known[row / 64] >> (row % 64) & 1) != 0;
  }

  template <typename Code>
  void checkCut(Cut<Code> cut, int bitCount) {
    const std::uint64_t largest = (std::uint64_t{1} << bitCount) - 1;
    bitmap::LineVector<Code> stored(kStripRows);
    const Words known = randomKnown();
    std::vector<std::uint64_t> plain(kStripRows);
    std::vector<std::uint64_t> shifted(kStripRows);
    for (std::size_t row = 0; row < kStripRows; ++row) {
      stored[row] = static_cast<Code>(isKnown(known, row) ? random_() % largest : 0);
      plain[row] = stored[row];
      shifted[row] = stored[row] + (isKnown(known, row) ? 1U : 0U);
    }
    Words planes(static_cast<std::size_t>(bitCount) * kPlaneWords);
    cut(stored.data(), nullptr, bitCount, planes.data());
    expectCodes(planes, bitCount, plain);
    cut(stored.data(), known.data(), bitCount, planes.data());
    expectCodes(planes, bitCount, shifted);
  }

  template <typename Value>
  void checkSearch(Search<Value> search, std::vector<Value> thresholds,
                   const std::vector<Value>& candidates) {
    bitmap::LineVector<Value> values(kStripRows);
    const Words known = randomKnown();
    std::vector<std::uint64_t> plain(kStripRows);
    std::vector<std::uint64_t> shifted(kStripRows);
    for (std::size_t row = 0; row < kStripRows; ++row) {
      values[row] = candidates[random_() % candidates.size()];
      const auto at = std::upper_bound(thresholds.begin(), thresholds.end(), values[row]);
      plain[row] = static_cast<std::uint64_t>(at - thresholds.begin());
      shifted[row] = isKnown(known, row) ? plain[row] + 1 : 0;
    }
    std::vector<std::uint32_t> scratch(kStripRows);
    for (bool canMiss : {false, true}) {
      const int bitCount = static_cast<int>(std::bit_width(thresholds.size() + (canMiss ? 1 : 0)));
      Words planes(static_cast<std::size_t>(bitCount) * kPlaneWords + 8);
      search(values.data(), canMiss ? known.data() : nullptr, thresholds.data(), thresholds.size(),
             bitCount, scratch.data(), planes.data());
      expectCodes(planes, bitCount, canMiss ? shifted : plain);
    }
  }

  // Thresholds between and beside the values, with both ends of the type.
  template <typename Value>
  void checkSearches(Search<Value> search, Value lowest, Value largest) {
    for (std::size_t count : {0,  1,  2,   3,   6,   7,   14,  15,  16,  30,  31,  40,  62,
                              63, 64, 100, 126, 127, 128, 200, 255, 256, 500, 511, 512, 3000}) {
      std::vector<Value> thresholds;
      for (std::size_t i = 0; i < count; ++i) thresholds.push_back(static_cast<Value>(10 * i + 10));
      std::vector<Value> values = {lowest, largest, Value{0}};
      for (std::size_t i = 0; i <= 10 * count + 20; ++i) values.push_back(static_cast<Value>(i));
      checkSearch(search, thresholds, values);
      // The last threshold is the largest value there is.
      thresholds.push_back(largest);
      checkSearch(search, thresholds, values);
    }
  }

  std::mt19937_64 random_{5};
  const Kernels& kernels_ = kernels(GetParam());
};

TEST_P(Codes, OfBytesAreCut) {
  for (int bits = 1; bits <= 8; ++bits) checkCut(kernels_.cut8, bits);
}

TEST_P(Codes, OfTwoBytesAreCut) {
  for (int bits = 1; bits <= 16; ++bits) checkCut(kernels_.cut16, bits);
}

TEST_P(Codes, CountTheThresholdsBelowWholeNumbers) {
  checkSearches<std::uint32_t>(kernels_.search32, 0, std::numeric_limits<std::uint32_t>::max());
  checkSearches<std::uint64_t>(kernels_.search64, 0, std::numeric_limits<std::uint64_t>::max());
}

TEST_P(Codes, CountTheThresholdsBelowReals) {
  constexpr double kLargest = std::numeric_limits<double>::max();
  checkSearches<double>(kernels_.searchReal, -kLargest, kLargest);
  checkSearch<double>(kernels_.searchReal, {-1.5, 0.0, 1e-300}, {-2, -1.5, -0.0, 0.0, 1e-300, 7});
}

INSTANTIATE_TEST_SUITE_P(EveryLevel, Codes, testing::ValuesIn(supportedLevels()),
                         [](const auto& each) { return std::string(nameOf(each.param)); });

}  // namespace
}  // namespace muster::kernels
