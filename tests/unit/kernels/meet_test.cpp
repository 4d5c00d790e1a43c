#include "runtime/kernels/meet.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "runtime/bitmap/bitmap.h"
#include "tests/unit/kernels/levels.h"

namespace muster::kernels {
namespace {

using Words = bitmap::LineVector<std::uint64_t>;

// Against and-ing word by word; groups that did not change keep what they came to.
TEST(Meet, IsWhatAllLinesHaveInCommon) {
  std::mt19937_64 random(3);
  constexpr std::size_t kLines = 40;
  Words lines(kLines * kMeetWords);
  for (std::uint64_t& word : lines) word = random() | random() | random() | random();
  Words base(kMeetWords);
  for (std::uint64_t& word : base) word = random() | random();
  for (const Level level : supportedLevels()) {
    for (const std::size_t groups : {0U, 1U, 2U, 5U}) {
      std::vector<const std::uint64_t*> chosen(groups * kMeetGroup);
      std::vector<std::uint8_t> changed(groups, 1);
      Words partials(groups * kMeetWords, 0);
      Words all(kMeetWords, 0);
      for (int round = 0; round < 20; ++round) {
        for (std::size_t i = 0; i < chosen.size(); ++i) {
          if (round > 0 && random() % 8 != 0) continue;
          chosen[i] = lines.data() + random() % kLines * kMeetWords;
          changed[i / kMeetGroup] = 1;
        }
        meetOf(level)(chosen.data(), changed.data(), groups, partials.data(), base.data(),
                      all.data());
        for (std::size_t word = 0; word < kMeetWords; ++word) {
          std::uint64_t expected = base[word];
          for (const std::uint64_t* line : chosen) expected &= line[word];
          ASSERT_EQ(all[word], expected) << nameOf(level) << ", " << groups << " groups";
        }
        ASSERT_EQ(changed, std::vector<std::uint8_t>(groups, 0));
      }
    }
  }
}

TEST(Meet, LeavesGroupsAloneThatDidNotChange) {
  const Words ones(kMeetWords, ~std::uint64_t{0});
  const Words line(kMeetWords, 5);
  const std::vector<const std::uint64_t*> lines(kMeetGroup, line.data());
  for (const Level level : supportedLevels()) {
    std::vector<std::uint8_t> changed = {0};
    Words partial(kMeetWords, 9);
    Words all(kMeetWords, 0);
    meetOf(level)(lines.data(), changed.data(), 1, partial.data(), ones.data(), all.data());
    EXPECT_EQ(all, Words(kMeetWords, 9)) << nameOf(level);
  }
}

}  // namespace
}  // namespace muster::kernels
