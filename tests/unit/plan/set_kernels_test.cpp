// Each kernel, at each width of vectors, against a loop over single profiles.

#include "runtime/kernels/set_kernels.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <functional>
#include <random>
#include <string>
#include <vector>

namespace muster::kernels {
namespace {

using Words = std::vector<std::uint64_t>;

std::vector<Level> levels() {
  std::vector<Level> found;
  for (const Level level : {Level::Portable, Level::Avx2, Level::Avx512}) {
    if (isSupported(level)) found.push_back(level);
  }
  return found;
}

Words randomSet(std::size_t words, std::mt19937_64& random) {
  Words set(words);
  for (auto& word : set) word = random() & random();
  return set;
}

bool isIn(const Words& set, std::size_t profile) {
  return (set[profile / 64] >> (profile % 64) & 1U) != 0;
}

// For all levels, and numbers of words around those of vectors.
template <typename Check>
void forAll(const Check& check) {
  for (const Level level : levels()) {
    for (const std::size_t words : {0U, 1U, 7U, 8U, 9U, 24U, 31U}) {
      SCOPED_TRACE(std::string(nameOf(level)) + ", " + std::to_string(words) + " words");
      std::mt19937_64 random(words);
      check(setKernels(level), words, random);
      if (testing::Test::HasFailure()) return;
    }
  }
}

TEST(SetKernels, LeaveOutByRulesInTheirOrder) {
  forAll([](const SetKernels& kernels, std::size_t words, std::mt19937_64& random) {
    for (const bool isLot : {false, true}) {
      const Words audience = randomSet(words, random);
      std::vector<Words> sets;
      std::vector<SetRule> rules(7);
      for (std::size_t i = 0; i < rules.size(); ++i) {
        sets.push_back(i == 2 ? Words(words) : randomSet(words, random));
        if (i == 1 || i == 6) {
          for (auto& word : sets[i]) word = ~word;
          rules[i].flip = ~std::uint64_t{0};
        }
      }
      for (std::size_t i = 0; i < rules.size(); ++i) rules[i].set = sets[i].data();
      Words heldOut(words, 1);
      Words untargeted(words, 1);
      Words left(words, 1);
      const std::size_t count = kernels.leaveOut(
          audience.data(), {rules.data(), 2, isLot ? 4U : 2U, isLot ? 5U : 2U, rules.size()}, words,
          isLot ? heldOut.data() : nullptr, isLot ? untargeted.data() : nullptr, left.data());

      std::size_t expected = 0;
      std::vector<bool> hits(rules.size(), false);
      for (std::size_t profile = 0; profile < words * 64; ++profile) {
        const auto leavesOut = [&](std::size_t rule) {
          return isIn(sets[rule], profile) != (rules[rule].flip != 0);
        };
        bool isLeft = isIn(audience, profile);
        for (std::size_t i = 0; isLeft && i < rules.size(); ++i) hits[i] = hits[i] || leavesOut(i);
        isLeft = isLeft && !leavesOut(0) && !leavesOut(1);
        if (isLot) {
          const bool isHeld = isLeft && (leavesOut(2) || leavesOut(3));
          const bool isAlone = isLeft && !isHeld && leavesOut(4);
          ASSERT_EQ(isIn(heldOut, profile), isHeld);
          ASSERT_EQ(isIn(untargeted, profile), isAlone);
          isLeft = isLeft && !isHeld && !isAlone;
        }
        for (std::size_t i = isLot ? 5 : 2; i < rules.size(); ++i) isLeft = isLeft && !leavesOut(i);
        ASSERT_EQ(isIn(left, profile), isLeft);
        expected += isLeft ? 1 : 0;
      }
      EXPECT_EQ(count, expected);
      for (std::size_t i = 0; i < rules.size(); ++i) {
        EXPECT_EQ(rules[i].isHit, hits[i]) << i;
      }
    }
  });
}

TEST(SetKernels, CountSetsOutsideOfWhichProfilesAre) {
  forAll([](const SetKernels& kernels, std::size_t words, std::mt19937_64& random) {
    for (const std::size_t count : {0U, 1U, 2U, 5U}) {
      const std::size_t begin = words / 3;
      Words who = randomSet(words, random);
      for (std::size_t word = 0; word < words; word += 4)
        who[word] = word % 8 == 0 ? 0 : ~who[word];
      std::vector<Words> sets;
      std::vector<const std::uint64_t*> asked;
      for (std::size_t i = 0; i < count; ++i) sets.push_back(randomSet(words, random));
      for (const Words& set : sets) asked.push_back(set.data());
      std::vector<std::uint32_t> expected;
      for (std::size_t profile = begin * 64; profile < words * 64; ++profile) {
        if (!isIn(who, profile)) continue;
        expected.push_back(0);
        for (const Words& set : sets) expected.back() += isIn(set, profile) ? 0 : 1;
      }
      // What is behind the last stays.
      std::vector<std::uint32_t> out(expected.size() + 1, 77);
      EXPECT_EQ(
          kernels.countOutside(who.data(), asked.data(), count, begin, words - begin, out.data()),
          expected.size());
      expected.push_back(77);
      EXPECT_EQ(out, expected);
    }
  });
}

TEST(SetKernels, NameTheMembersOfASet) {
  forAll([](const SetKernels& kernels, std::size_t words, std::mt19937_64& random) {
    Words set = randomSet(words, random);
    for (std::size_t word = 0; word < words; word += 3) set[word] = word % 2 == 0 ? 0 : ~set[word];
    std::vector<std::uint32_t> expected;
    for (std::size_t profile = 0; profile < words * 64; ++profile) {
      if (isIn(set, profile)) expected.push_back(static_cast<std::uint32_t>(profile));
    }
    std::vector<std::uint32_t> out(expected.size() + 1, 77);
    EXPECT_EQ(kernels.members(set.data(), words, out.data()), expected.size());
    expected.push_back(77);
    EXPECT_EQ(out, expected);
  });
}

TEST(SetKernels, AddToNumbersAndAskThemForSets) {
  forAll([](const SetKernels& kernels, std::size_t words, std::mt19937_64& random) {
    if (words < 2) return;
    // From the second word on; what is before stays.
    constexpr std::size_t kPlanes = 3;
    std::vector<Words> planes(kPlanes, Words(words));
    std::uint64_t* places[kPlanes];
    for (std::size_t i = 0; i < kPlanes; ++i) places[i] = planes[i].data();
    std::vector<std::size_t> numbers(words * 64, 0);
    // More than the planes can hold.
    for (std::size_t i = 0; i < (std::size_t{1} << kPlanes) + 4; ++i) {
      const Words set = randomSet(words, random);
      kernels.addOne({places, kPlanes}, set.data(), 1, words - 1);
      for (std::size_t profile = 64; profile < numbers.size(); ++profile) {
        numbers[profile] += isIn(set, profile) ? 1 : 0;
        numbers[profile] = std::min(numbers[profile], (std::size_t{1} << kPlanes) - 1);
      }
    }
    std::vector<Words> sets;
    std::vector<const std::uint64_t*> asked;
    for (int i = 0; i < 5; ++i) sets.push_back(randomSet(words, random));
    for (const Words& set : sets) asked.push_back(set.data());
    Words out(words - 1, 1);
    kernels.inSetOfNumber({places, kPlanes}, asked.data(), asked.size(), 1, words - 1, out.data());
    for (std::size_t profile = 0; profile < numbers.size(); ++profile) {
      const std::size_t number = numbers[profile];
      for (std::size_t i = 0; i < kPlanes; ++i) {
        ASSERT_EQ(isIn(planes[i], profile), (number >> i & 1U) != 0);
      }
      if (profile < 64) continue;
      ASSERT_EQ(isIn(out, profile - 64), number < sets.size() && isIn(sets[number], profile));
    }
  });
}

}  // namespace
}  // namespace muster::kernels
