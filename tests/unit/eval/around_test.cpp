#include "runtime/eval/around.h"

#include <gtest/gtest.h>

#include "tests/unit/eval/vectors.h"

namespace muster::eval {
namespace {

// Three profiles: of four events, none, two.
const std::vector<std::uint32_t> kOffsets = {10, 14, 14, 16};

std::string places(bool fromEnd, std::string_view condition) {
  Vector out;
  placesOf(kOffsets, fromEnd, truths(condition), out);
  return shown(out);
}

TEST(Place, IsCountedAmongThoseThatHold) {
  EXPECT_EQ(places(false, "t f t t ? t"), "1 missing 2 3 missing 1");
  EXPECT_EQ(places(true, "t f t t t t"), "3 missing 2 1 2 1");
}

TEST(Previous, IsTheLastThatHoldsBeforeInItsOwnProfile) {
  std::vector<std::uint32_t> rows;
  Vector out;
  previousOf(kOffsets, numbers("1 2 ? 4 5 !"), truths("t f t t t t"), rows, out);
  EXPECT_EQ(shown(out), "missing 1 1 missing missing 5");
  previousOf(kOffsets, numbers("1 ! 3 4 ! 6"), truths("t t t t t t"), rows, out);
  EXPECT_EQ(shown(out), "missing 1 uncomputable 3 missing uncomputable");
}

TEST(Previous, OfOneValueForAllIsMissingAtFirst) {
  std::vector<std::uint32_t> rows;
  Vector out;
  previousOf(kOffsets, constantNumber("7", 0, 6), truths("t t t t t t"), rows, out);
  EXPECT_EQ(shown(out), "missing 7 7 7 missing 7");
}

TEST(Streak, CountsThoseInARow) {
  Vector out;
  streaksOf(kOffsets, truths("t t f t t t"), truths("t t t t f t"), out);
  EXPECT_EQ(shown(out), "1 2 0 1 0 1");
  // What is not seen neither counts nor ends a run.
  streaksOf(kOffsets, truths("t f t t ? t"), truths("t f t t t t"), out);
  EXPECT_EQ(shown(out), "1 0 2 3 0 1");
}

}  // namespace
}  // namespace muster::eval
