#include "runtime/eval/around.h"

#include <gtest/gtest.h>

#include "tests/unit/eval/vectors.h"

namespace muster::eval {
namespace {

// Three profiles: of four events, none, two.
const std::vector<std::uint32_t> kProfiles = {5, 5, 5, 5, 7, 7};
// Groups of a profile, and an event that is in none.
const std::vector<std::uint32_t> kGroups = {3, 4, 3, kNoOwner, 4, 3};

std::string places(Owners owners, bool fromEnd, std::string_view condition) {
  Vector out;
  AroundScratch scratch;
  placesOf(owners, fromEnd, truths(condition), scratch, out);
  return shown(out);
}

TEST(Place, IsCountedAmongThoseThatHold) {
  EXPECT_EQ(places(kProfiles, false, "t f t t ? t"), "1 missing 2 3 missing 1");
  EXPECT_EQ(places(kProfiles, true, "t f t t t t"), "3 missing 2 1 2 1");
}

TEST(Previous, IsTheLastThatHoldsBeforeInItsOwnProfile) {
  AroundScratch scratch;
  Vector out;
  previousOf(kProfiles, false, numbers("1 2 ? 4 5 !"), truths("t f t t t t"), scratch, out);
  EXPECT_EQ(shown(out), "missing 1 1 missing missing 5");
  previousOf(kProfiles, false, numbers("1 ! 3 4 ! 6"), truths("t t t t t t"), scratch, out);
  EXPECT_EQ(shown(out), "missing 1 uncomputable 3 missing uncomputable");
}

TEST(Previous, FromTheEndIsTheFirstThatHoldsAfter) {
  AroundScratch scratch;
  Vector out;
  previousOf(kProfiles, true, numbers("1 2 ? 4 5 !"), truths("t f t t t t"), scratch, out);
  EXPECT_EQ(shown(out), "missing missing 4 missing uncomputable missing");
}

TEST(Previous, OfOneValueForAllIsMissingAtFirst) {
  AroundScratch scratch;
  Vector out;
  previousOf(kProfiles, false, constantNumber("7", 0, 6), truths("t t t t t t"), scratch, out);
  EXPECT_EQ(shown(out), "missing 7 7 7 missing 7");
}

TEST(Streak, CountsThoseInARow) {
  AroundScratch scratch;
  Vector out;
  streaksOf(kProfiles, truths("t t f t t t"), truths("t t t t f t"), scratch, out);
  EXPECT_EQ(shown(out), "1 2 0 1 0 1");
  // What is not seen neither counts nor ends a run.
  streaksOf(kProfiles, truths("t f t t ? t"), truths("t f t t t t"), scratch, out);
  EXPECT_EQ(shown(out), "1 0 2 3 0 1");
}

TEST(Groups, HaveTheirEventsApart) {
  AroundScratch scratch;
  Vector out;
  EXPECT_EQ(places(kGroups, false, "t t t t t f"), "1 1 2 missing 2 missing");
  EXPECT_EQ(places(kGroups, true, "t t t t t t"), "3 2 2 missing 1 1");
  previousOf(kGroups, false, numbers("1 2 3 4 5 6"), truths("t t t t t t"), scratch, out);
  EXPECT_EQ(shown(out), "missing missing 1 missing 2 3");
  previousOf(kGroups, true, numbers("1 2 3 4 5 6"), truths("t t t t t t"), scratch, out);
  EXPECT_EQ(shown(out), "3 5 6 missing missing missing");
  streaksOf(kGroups, truths("t t t t f t"), truths("t t t t t t"), scratch, out);
  EXPECT_EQ(shown(out), "1 1 2 0 0 3");
}

}  // namespace
}  // namespace muster::eval
