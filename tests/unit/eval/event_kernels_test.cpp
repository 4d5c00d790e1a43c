// Each kernel, at each width of vectors, against a loop over single events.

#include "runtime/kernels/event_kernels.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>
#include <vector>

#include "runtime/bitmap/bitmap.h"
#include "runtime/kernels/variants.h"

namespace muster::kernels {
namespace {

template <typename T>
using Lines = bitmap::LineVector<T>;

// Random slices with codes of four fields, a mask and values.
struct Events {
  Events(EventSlices slicesOf, std::uint64_t seed) : slices(slicesOf), random(seed) {
    const std::size_t slots = rows() * 64;
    for (auto& field : codes) {
      field.resize(slots);
      for (auto& code : field) code = static_cast<std::uint8_t>(random() % 6);
    }
    mask.resize(rows());
    for (auto& word : mask) word = random() | random();
    for (std::size_t i = 0; i < slots; ++i) {
      small.push_back(static_cast<std::uint16_t>(random() % 30'000));
      middle.push_back(static_cast<std::int32_t>(random() % 2'000'000) - 1'000'000);
      large.push_back(static_cast<std::int64_t>(random() % (std::uint64_t{1} << 50)) -
                      (std::int64_t{1} << 49));
    }
  }

  std::size_t rows() const { return slices.width * slices.count; }

  EventFilter filter(std::size_t tests, bool hasMask) const {
    EventFilter it;
    it.testCount = tests;
    for (std::size_t i = 0; i < tests; ++i) {
      it.tests[i] = {codes[i].data(), static_cast<std::uint8_t>(i + 1),
                     static_cast<std::uint8_t>(i == 3 ? 255 - 4 : 3)};
    }
    if (hasMask) it.mask = mask.data();
    return it;
  }

  static bool passes(const EventFilter& filter, std::size_t slot) {
    for (std::size_t i = 0; i < filter.testCount; ++i) {
      const EventTest& test = filter.tests[i];
      const int code = test.codes[slot];
      if (code < test.low || code > test.low + test.span) return false;
    }
    return filter.mask == nullptr || (filter.mask[slot / 64] >> (slot % 64) & 1U) != 0;
  }

  EventSlices slices;
  std::mt19937_64 random;
  Lines<std::uint8_t> codes[4];
  std::vector<std::uint64_t> mask;
  Lines<std::uint16_t> small;
  Lines<std::int32_t> middle;
  Lines<std::int64_t> large;
};

// A word for each slice: `decide(slots)` of every profile, given the slots of its passing events,
// the latest first.
template <typename Decide>
std::vector<std::uint64_t> plainly(const Events& events, const EventFilter& filter,
                                   const Decide& decide) {
  std::vector<std::uint64_t> words(events.slices.count, 0);
  for (std::size_t slice = 0; slice < events.slices.count; ++slice) {
    for (std::size_t lane = 0; lane < 64; ++lane) {
      std::vector<std::size_t> slots;
      for (std::size_t r = 0; r < events.slices.width; ++r) {
        const std::size_t slot = (slice * events.slices.width + r) * 64 + lane;
        if (Events::passes(filter, slot)) slots.push_back(slot);
      }
      if (decide(slots)) words[slice] |= std::uint64_t{1} << lane;
    }
  }
  return words;
}

// For all levels, widths of slices, numbers of tests, with and without a mask.
template <typename Check>
void forAll(const Check& check) {
  for (const auto& [level, kernels] : eventVariants()) {
    for (const EventSlices slices :
         {EventSlices{0, 3}, EventSlices{1, 1}, EventSlices{6, 5}, EventSlices{40, 2}}) {
      for (std::size_t tests = 1; tests <= 4; ++tests) {
        for (const bool hasMask : {false, true}) {
          SCOPED_TRACE(std::string(level) + ", width " + std::to_string(slices.width) + ", " +
                       std::to_string(tests) + " tests" + (hasMask ? " and a mask" : ""));
          const Events events(slices, slices.width * 8 + tests);
          check(*kernels, events, events.filter(tests, hasMask));
          if (testing::Test::HasFailure()) return;
        }
      }
    }
  }
}

using Words = std::vector<std::uint64_t>;

TEST(EventKernels, FindAnyEvent) {
  forAll([](const EventKernels& kernels, const Events& events, const EventFilter& filter) {
    Words out(events.slices.count, 1);
    kernels.any(filter, events.slices, out.data());
    EXPECT_EQ(out, plainly(events, filter, [](const auto& slots) { return !slots.empty(); }));
  });
}

TEST(EventKernels, TellWhichEventsPass) {
  forAll([](const EventKernels& kernels, const Events& events, const EventFilter& filter) {
    Words out(events.rows());
    kernels.passes(filter, events.rows(), out.data());
    for (std::size_t slot = 0; slot < events.rows() * 64; ++slot) {
      ASSERT_EQ((out[slot / 64] >> (slot % 64) & 1U) != 0, Events::passes(filter, slot));
    }
  });
}

TEST(EventKernels, CountUpToABound) {
  forAll([](const EventKernels& kernels, const Events& events, const EventFilter& filter) {
    for (const std::uint32_t least : {1U, 2U, 3U, 10U, 255U}) {
      const auto expected =
          plainly(events, filter, [&](const auto& slots) { return slots.size() >= least; });
      Words out(events.slices.count);
      kernels.countAtLeast(filter, events.slices, least, out.data());
      EXPECT_EQ(out, expected);
      kernels.countAtLeastWide(filter, events.slices, least, out.data());
      EXPECT_EQ(out, expected);
    }
  });
}

TEST(EventKernels, CountsSaturateAndDoNotWrap) {
  for (const auto& [level, kernels] : eventVariants()) {
    // All events pass: counts of 600 in each lane.
    Events events({600, 1}, 1);
    EventFilter all = events.filter(1, false);
    all.tests[0].low = 0;
    all.tests[0].span = 255;
    Words out(1);
    kernels->countAtLeast(all, events.slices, 255, out.data());
    EXPECT_EQ(out[0], ~std::uint64_t{0});
    kernels->countAtLeastWide(all, events.slices, 600, out.data());
    EXPECT_EQ(out[0], ~std::uint64_t{0});
    kernels->countAtLeastWide(all, events.slices, 601, out.data());
    EXPECT_EQ(out[0], 0U);
  }
}

template <typename Values, typename Kernel>
void checkSums(const EventFilter& filter, const Events& events, const Values& values,
               std::vector<std::int64_t> bounds, const Kernel& kernel) {
  for (const std::int64_t least : bounds) {
    Words out(events.slices.count);
    kernel(filter, values.data(), events.slices, least, out.data());
    EXPECT_EQ(out, plainly(events, filter, [&](const auto& slots) {
                std::int64_t sum = 0;
                for (const std::size_t slot : slots) sum += values[slot];
                return sum >= least;
              }));
  }
}

TEST(EventKernels, AddUpInLanesOfAnyWidth) {
  forAll([](const EventKernels& kernels, const Events& events, const EventFilter& filter) {
    checkSums(filter, events, events.small, {1, 20'000, 65'535}, kernels.sumAtLeast16);
    checkSums(filter, events, events.middle, {-5'000'000, -1, 0, 1, 700'000}, kernels.sumAtLeast32);
    checkSums(filter, events, events.large, {-(std::int64_t{1} << 50), 0, 1, std::int64_t{1} << 48},
              kernels.sumAtLeast64);
  });
}

TEST(EventKernels, AskTheLatestOrTheFirstEvent) {
  forAll([](const EventKernels& kernels, const Events& events, const EventFilter& filter) {
    for (const bool hasMask : {false, true}) {
      EventFilter value = events.filter(1, hasMask);
      value.tests[0].codes = events.codes[3].data();
      Words out(events.slices.count);
      kernels.latestPasses(filter, value, events.slices, out.data());
      EXPECT_EQ(out, plainly(events, filter, [&](const auto& slots) {
                  return !slots.empty() && Events::passes(value, slots.front());
                }));
      kernels.firstPasses(filter, value, events.slices, out.data());
      EXPECT_EQ(out, plainly(events, filter, [&](const auto& slots) {
                  return !slots.empty() && Events::passes(value, slots.back());
                }));
    }
  });
}

// Ascending, up to `highest`, one repeated now and then.
std::vector<std::uint16_t> randomThresholds(std::size_t count, std::uint32_t highest,
                                            std::mt19937_64& random) {
  std::vector<std::uint16_t> thresholds{1};
  while (thresholds.size() < count) {
    thresholds.push_back(static_cast<std::uint16_t>(1 + random() % highest));
    if (thresholds.size() < count && random() % 8 == 0) thresholds.push_back(thresholds.back());
  }
  std::ranges::sort(thresholds);
  return thresholds;
}

TEST(EventKernels, CodesCountThresholdsAtOrBelow) {
  std::mt19937_64 random(5);
  std::set<std::size_t> bucketCounts;
  Lines<std::uint16_t> values(64 * 1024);
  for (std::size_t i = 0; i < values.size(); ++i) {
    values[i] = static_cast<std::uint16_t>(std::min<std::size_t>(i, 65'534));
  }
  for (const std::size_t count : {1U, 2U, 3U, 7U, 8U, 12U, 13U, 31U, 32U, 63U, 64U, 253U}) {
    for (const std::uint32_t highest : {40U, 700U, 16'000U, 16'384U, 32'768U, 65'534U}) {
      const auto thresholds = randomThresholds(count, highest, random);
      const auto codeOf = [&](std::size_t value) {
        const auto above = std::ranges::upper_bound(thresholds, value);
        return static_cast<std::uint8_t>(above - thresholds.begin());
      };
      std::vector<std::uint8_t> lookUp(65'536);
      for (std::size_t value = 0; value < lookUp.size(); ++value) {
        const bool isTie = std::ranges::binary_search(thresholds, value);
        lookUp[value] = isTie ? 255 : codeOf(value);
      }
      const EventBuckets buckets = bucketsOf(thresholds);
      bucketCounts.insert(buckets.count);
      for (const auto& [level, kernels] : eventVariants()) {
        SCOPED_TRACE(std::string(level) + ", " + std::to_string(count) + " up to " +
                     std::to_string(highest));
        Lines<std::uint8_t> codes(values.size());
        Words ties(values.size() / 64);
        Lines<std::uint8_t> alone(values.size());
        kernels->code(values.data(), values.size(),
                      {thresholds.data(), thresholds.size(), lookUp.data(), &buckets}, alone.data(),
                      nullptr);
        kernels->code(values.data(), values.size(),
                      {thresholds.data(), thresholds.size(), lookUp.data(), &buckets}, codes.data(),
                      ties.data());
        for (std::size_t i = 0; i < values.size(); ++i) {
          ASSERT_EQ(alone[i], codes[i]) << values[i];
          const bool isTie = std::ranges::binary_search(thresholds, values[i]);
          const bool isCalledTie = (ties[i / 64] >> (i % 64) & 1U) != 0;
          ASSERT_TRUE(isCalledTie || !isTie) << values[i];
          ASSERT_TRUE(!isCalledTie || values[i] >= thresholds[0]) << values[i];
          if (codes[i] == 255 && isTie) continue;
          ASSERT_EQ(codes[i], codeOf(values[i])) << values[i];
        }
      }
    }
  }
  EXPECT_EQ(bucketCounts, (std::set<std::size_t>{0, 64, 128, 256}));
}

// Random tables for codes of several columns, and random bounds.
struct RandomGroup {
  RandomGroup(std::size_t tableCount, std::size_t codeCount, std::size_t rows, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    for (std::size_t i = 0; i < tableCount; ++i) {
      codes.emplace_back(rows * 64);
      for (auto& code : codes.back()) code = static_cast<std::uint8_t>(random() % codeCount);
      passing.emplace_back(256);
      for (auto& byte : passing.back()) byte = static_cast<std::uint8_t>(random() | random());
    }
    for (std::size_t i = 0; i < tableCount; ++i) {
      tables.push_back({codes[i].data(), passing[i].data(), codeCount});
    }
  }
  std::uint8_t passes(std::size_t slot) const {
    unsigned byte = 255;
    for (const EventTable& table : tables) byte &= table.passing[table.codes[slot]];
    return static_cast<std::uint8_t>(byte);
  }

  std::vector<Lines<std::uint8_t>> codes;
  std::vector<Lines<std::uint8_t>> passing;
  std::vector<EventTable> tables;
};

TEST(EventKernels, GroupsTellWhichConditionsAnEventPasses) {
  std::size_t asked = 0;
  for (const auto& [level, kernels] : eventVariants()) {
    if (kernels->groupPasses == nullptr) continue;
    for (const std::size_t codeCount : {1U, 5U, 64U, 65U, 128U, 129U, 255U, 256U}) {
      for (const std::size_t tableCount : {1U, 2U, 3U, 5U}) {
        SCOPED_TRACE(std::string(level) + ", " + std::to_string(codeCount));
        constexpr std::size_t kRows = 7;
        const RandomGroup group(tableCount, codeCount, kRows, codeCount + tableCount);
        Lines<std::uint8_t> out(kRows * 64);
        kernels->groupPasses(group.tables.data(), tableCount, kRows, out.data());
        for (std::size_t slot = 0; slot < out.size(); ++slot) {
          ASSERT_EQ(out[slot], group.passes(slot)) << slot;
        }
        ++asked;
      }
    }
  }
  EXPECT_GE(asked, 24U);
}

TEST(EventKernels, GroupsReachEachItsOwnBound) {
  std::size_t asked = 0;
  std::mt19937_64 random(9);
  for (const auto& [level, kernels] : eventVariants()) {
    if (kernels->groupReaches == nullptr) continue;
    for (std::size_t deepest = 1; deepest <= kGroupLeastMax; ++deepest) {
      for (const EventSlices slices :
           {EventSlices{0, 3}, EventSlices{1, 1}, EventSlices{6, 5}, EventSlices{40, 2}}) {
        SCOPED_TRACE(std::string(level) + ", width " + std::to_string(slices.width) + ", at most " +
                     std::to_string(deepest));
        std::size_t leastOf[kGroupSize];
        std::uint8_t least[kGroupLeastMax] = {};
        for (std::size_t bit = 0; bit < kGroupSize; ++bit) {
          leastOf[bit] = 1 + (bit + deepest - 1) % deepest;
          least[leastOf[bit] - 1] |= static_cast<std::uint8_t>(1U << bit);
        }
        Lines<std::uint8_t> passing(slices.width * slices.count * 64);
        for (auto& byte : passing) byte = static_cast<std::uint8_t>(random() & random());
        Lines<std::uint8_t> out(slices.count * 64);
        kernels->groupReaches(passing.data(), slices, least, out.data());
        for (std::size_t place = 0; place < out.size(); ++place) {
          std::size_t counts[kGroupSize] = {};
          for (std::size_t row = 0; row < slices.width; ++row) {
            const unsigned byte = passing[(place / 64 * slices.width + row) * 64 + place % 64];
            for (std::size_t bit = 0; bit < kGroupSize; ++bit) counts[bit] += byte >> bit & 1U;
          }
          for (std::size_t bit = 0; bit < kGroupSize; ++bit) {
            ASSERT_EQ((out[place] >> bit & 1U) != 0, counts[bit] >= leastOf[bit]) << place;
          }
        }
        ++asked;
      }
    }
  }
  EXPECT_GE(asked, 16U);
}

TEST(EventKernels, GroupsCountEventsOfLongLists) {
  for (const auto& [level, kernels] : eventVariants()) {
    if (kernels->groupCounts == nullptr) continue;
    std::mt19937_64 random(10);
    for (const std::size_t rows : {0U, 1U, 9U}) {
      Lines<std::uint8_t> passing(rows * 64);
      std::vector<std::int64_t> expected(kGroupSize, 3);
      for (auto& byte : passing) {
        byte = static_cast<std::uint8_t>(random());
        for (std::size_t bit = 0; bit < kGroupSize; ++bit) expected[bit] += byte >> bit & 1;
      }
      std::vector<std::int64_t> counts(kGroupSize, 3);
      kernels->groupCounts(passing.data(), rows, counts.data());
      EXPECT_EQ(counts, expected) << level;
    }
  }
}

TEST(EventKernels, ReorderMovesEveryBit) {
  constexpr std::size_t kWords = 256;
  std::mt19937_64 random(6);
  std::vector<std::uint16_t> order(kWords * 64);
  std::iota(order.begin(), order.end(), std::uint16_t{0});
  std::ranges::shuffle(order, random);
  for (const auto& [level, kernels] : eventVariants()) {
    for (const std::size_t planeCount : {1U, 5U, 8U, 11U, 16U, 24U, 31U, 32U}) {
      for (const bool isOrdered : {true, false}) {
        SCOPED_TRACE(std::string(level) + ", " + std::to_string(planeCount));
        std::vector<Words> in(planeCount, Words(kWords));
        std::vector<Words> out(planeCount, Words(kWords));
        const std::uint64_t* from[32] = {};
        std::uint64_t* to[32] = {};
        for (std::size_t i = 0; i < planeCount; ++i) {
          for (auto& word : in[i]) word = random();
          from[i] = in[i].data();
          to[i] = out[i].data();
        }
        const std::size_t groupCount = (planeCount + 7) / 8;
        std::vector<Lines<std::uint8_t>> groups(groupCount, Lines<std::uint8_t>(order.size()));
        const std::uint8_t* bytes[4] = {};
        for (std::size_t i = 0; i < groupCount; ++i) {
          kernels->bytesOf(from + i * 8, kWords, groups[i].data());
          bytes[i] = groups[i].data();
        }
        Lines<std::uint8_t> scratch(order.size() * 4);
        kernels->reorder(bytes, groupCount, kWords, isOrdered ? order.data() : nullptr,
                         scratch.data(), to);
        for (std::size_t i = 0; i < planeCount; ++i) {
          for (std::size_t bit = 0; bit < order.size(); ++bit) {
            const std::size_t place = isOrdered ? order[bit] : bit;
            ASSERT_EQ(in[i][bit / 64] >> (bit % 64) & 1U, out[i][place / 64] >> (place % 64) & 1U);
          }
        }
      }
    }
  }
}

}  // namespace
}  // namespace muster::kernels
