// Each kernel, at each width of vectors, against a loop over single events.

#include "runtime/kernels/event_kernels.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <vector>

#include "runtime/bitmap/bitmap.h"

namespace muster::kernels {
namespace {

template <typename T>
using Lines = bitmap::LineVector<T>;

std::vector<Level> levels() {
  std::vector<Level> found;
  for (const Level level : {Level::Portable, Level::Avx2, Level::Avx512}) {
    if (isSupported(level)) found.push_back(level);
  }
  return found;
}

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
  for (const Level level : levels()) {
    for (const EventSlices slices :
         {EventSlices{0, 3}, EventSlices{1, 1}, EventSlices{6, 5}, EventSlices{40, 2}}) {
      for (std::size_t tests = 1; tests <= 4; ++tests) {
        for (const bool hasMask : {false, true}) {
          SCOPED_TRACE(std::string(nameOf(level)) + ", width " + std::to_string(slices.width) +
                       ", " + std::to_string(tests) + " tests" + (hasMask ? " and a mask" : ""));
          const Events events(slices, slices.width * 8 + tests);
          check(eventKernels(level), events, events.filter(tests, hasMask));
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
  for (const Level level : levels()) {
    // All events pass: counts of 600 in each lane.
    Events events({600, 1}, 1);
    EventFilter all = events.filter(1, false);
    all.tests[0].low = 0;
    all.tests[0].span = 255;
    Words out(1);
    eventKernels(level).countAtLeast(all, events.slices, 255, out.data());
    EXPECT_EQ(out[0], ~std::uint64_t{0});
    eventKernels(level).countAtLeastWide(all, events.slices, 600, out.data());
    EXPECT_EQ(out[0], ~std::uint64_t{0});
    eventKernels(level).countAtLeastWide(all, events.slices, 601, out.data());
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

TEST(EventKernels, CodesCountThresholdsAtOrBelow) {
  std::mt19937_64 random(5);
  for (const Level level : levels()) {
    for (const std::size_t thresholdCount : {1U, 3U, 7U, 8U, 12U, 13U, 31U, 32U, 63U, 64U, 253U}) {
      SCOPED_TRACE(std::string(nameOf(level)) + ", " + std::to_string(thresholdCount));
      std::vector<std::uint16_t> thresholds{1};
      while (thresholds.size() < thresholdCount) {
        thresholds.push_back(static_cast<std::uint16_t>(1 + random() % 65'534));
        // A repeated one now and then.
        if (thresholds.size() < thresholdCount && random() % 8 == 0) {
          thresholds.push_back(thresholds.back());
        }
      }
      std::ranges::sort(thresholds);
      Lines<std::uint16_t> values(64 * 1024);
      for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = static_cast<std::uint16_t>(std::min<std::size_t>(i, 65'534));
      }
      const auto codeOf = [&](std::size_t value) {
        const auto above = std::ranges::upper_bound(thresholds, value);
        return static_cast<std::uint8_t>(above - thresholds.begin());
      };
      std::vector<std::uint8_t> lookUp(65'536);
      for (std::size_t value = 0; value < lookUp.size(); ++value) {
        const bool isTie = std::ranges::binary_search(thresholds, value);
        lookUp[value] = isTie ? 255 : codeOf(value);
      }
      Lines<std::uint8_t> codes(values.size());
      Words ties(values.size() / 64);
      eventKernels(level).code(values.data(), values.size(), thresholds.data(), thresholds.size(),
                               lookUp.data(), codes.data(), ties.data());
      for (std::size_t i = 0; i < values.size(); ++i) {
        const bool isTie = std::ranges::binary_search(thresholds, values[i]);
        ASSERT_EQ((ties[i / 64] >> (i % 64) & 1U) != 0, isTie) << values[i];
        if (codes[i] == 255 && isTie) continue;
        ASSERT_EQ(codes[i], codeOf(values[i])) << values[i];
      }
    }
  }
}

TEST(EventKernels, ReorderMovesEveryBit) {
  constexpr std::size_t kWords = 256;
  std::mt19937_64 random(6);
  std::vector<std::uint16_t> order(kWords * 64);
  std::iota(order.begin(), order.end(), std::uint16_t{0});
  std::ranges::shuffle(order, random);
  for (const Level level : levels()) {
    for (const std::size_t planeCount : {1U, 5U, 8U}) {
      std::vector<Words> in(planeCount, Words(kWords));
      std::vector<Words> out(planeCount, Words(kWords));
      const std::uint64_t* from[8] = {};
      std::uint64_t* to[8] = {};
      for (std::size_t i = 0; i < planeCount; ++i) {
        for (auto& word : in[i]) word = random();
        from[i] = in[i].data();
        to[i] = out[i].data();
      }
      Lines<std::uint8_t> scratch(order.size());
      eventKernels(level).reorder(from, kWords, order.data(), scratch.data(), to);
      for (std::size_t i = 0; i < planeCount; ++i) {
        for (std::size_t bit = 0; bit < order.size(); ++bit) {
          ASSERT_EQ(in[i][bit / 64] >> (bit % 64) & 1U,
                    out[i][order[bit] / 64U] >> (order[bit] % 64U) & 1U);
        }
      }
    }
  }
}

}  // namespace
}  // namespace muster::kernels
