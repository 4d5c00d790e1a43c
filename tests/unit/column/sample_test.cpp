#include "runtime/column/sample.h"

#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <vector>

namespace muster::column {
namespace {

// The vectors of docs/language/samples.md.
TEST(Sample, IsAsPublished) {
  EXPECT_EQ(sampleOf("birthday-2026", "1"), 827'878);
  EXPECT_EQ(sampleOf("birthday-2026", "1001"), 457'382);
  EXPECT_EQ(sampleOf("birthday-2026", "C-17"), 562'420);
  EXPECT_EQ(sampleOf("birthday-2027", "1001"), 444'362);
  EXPECT_EQ(sampleOf("", "1"), 507'230);
  EXPECT_EQ(sampleOf("caf\u00e9", "ann"), 326'369);
}

TEST(Sample, OfManyNumbersIsThatOfEach) {
  const std::vector<std::int64_t> keys = {1,
                                          1001,
                                          0,
                                          -7,
                                          std::numeric_limits<std::int64_t>::min(),
                                          std::numeric_limits<std::int64_t>::max()};
  std::vector<std::int64_t> samples(keys.size());
  samplesOf("birthday-2026", keys, samples);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    EXPECT_EQ(samples[i], sampleOf("birthday-2026", std::to_string(keys[i])));
  }
}

TEST(Sample, HasAFirstHashForEachPlace) {
  const std::uint64_t seed = seedOf("birthday-2026");
  for (std::int64_t key = 0; key < 1000; ++key) {
    const std::int64_t place = sampleOf("birthday-2026", std::to_string(key));
    ASSERT_GT(place, 0);
    EXPECT_GE(hashOf(seed, key), firstHashOf(place));
    EXPECT_LT(hashOf(seed, key), firstHashOf(place + 1));
  }
  EXPECT_EQ(firstHashOf(500'000), std::uint64_t{1} << 63);
}

// A tenth of the keys is in a tenth, and of those a tenth in another salt's.
TEST(Sample, IsEvenAndIndependentOfOtherSalts) {
  int tenths = 0;
  int both = 0;
  constexpr int kKeys = 100'000;
  for (int key = 0; key < kKeys; ++key) {
    const bool isIn = sampleOf("a", std::to_string(key)) < kSamples / 10;
    tenths += isIn ? 1 : 0;
    both += isIn && sampleOf("b", std::to_string(key)) < kSamples / 10 ? 1 : 0;
  }
  EXPECT_NEAR(tenths, kKeys / 10, 400);
  EXPECT_NEAR(both, kKeys / 100, 150);
}

}  // namespace
}  // namespace muster::column
