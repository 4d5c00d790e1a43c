#include "runtime/eval/places.h"

#include <gtest/gtest.h>

namespace muster::eval {
namespace {

using schema::Place;

constexpr Place kLondon{515'074'000, -1'278'000};
constexpr Place kParis{488'566'000, 23'522'000};
constexpr Place kSydney{-338'688'000, 1'512'093'000};
constexpr Place kPole{900'000'000, 0};

bool isWithin(const Place& a, const Place& b, std::int64_t micrometres) {
  return Reach(micrometres).holds(unitVectorOf(a), unitVectorOf(b));
}

// Whole micrometres below the distance, from Python's mpmath with 200 bits.
TEST(Distance, IsThatOfASphereToTheMicrometre) {
  const struct {
    Place a;
    Place b;
    std::int64_t micrometres;
  } kKnown[] = {{kLondon, kParis, 343'556'534'880},
                {kLondon, kSydney, 16'993'956'932'816},
                {{0, 0}, {0, 1}, 11'119},
                {kPole, {450'000'000, 900'000'000}, 5'003'778'610'508},
                {{0, 0}, kPole, 10'007'557'221'017},
                {kSydney, {450'000'000, 900'000'000}, 10'718'129'357'435}};
  for (const auto& it : kKnown) {
    EXPECT_FALSE(isWithin(it.a, it.b, it.micrometres)) << it.micrometres;
    EXPECT_TRUE(isWithin(it.a, it.b, it.micrometres + 1)) << it.micrometres;
    EXPECT_FALSE(isWithin(it.b, it.a, it.micrometres)) << it.micrometres;
  }
}

TEST(Distance, OfAPlaceFromItselfIsNone) {
  for (const Place& place : {kLondon, kSydney, kPole, Place{1, 1}, Place{0, 1'800'000'000}}) {
    EXPECT_TRUE(isWithin(place, place, 0));
  }
  EXPECT_FALSE(isWithin({0, 0}, {0, 1}, 0));
}

TEST(Distance, IsNowhereMoreThanHalfAround) {
  const Place opposite{-kLondon.latitude, kLondon.longitude + 1'800'000'000};
  EXPECT_TRUE(isWithin(kLondon, opposite, 20'015'114'442'036));
  EXPECT_TRUE(isWithin(kLondon, opposite, 20'016'000'000'000));
  EXPECT_FALSE(isWithin(kLondon, opposite, 20'015'000'000'000));
}

TEST(Box, HasItsEdges) {
  const Box box{.south = 10, .west = -5, .north = 20, .east = 5};
  EXPECT_TRUE(box.holds({10, -5}));
  EXPECT_TRUE(box.holds({20, 5}));
  EXPECT_FALSE(box.holds({9, 0}));
  EXPECT_FALSE(box.holds({21, 0}));
  EXPECT_FALSE(box.holds({15, 6}));
}

TEST(Box, GoesAcross180Degrees) {
  const Box box{.south = -10, .west = 1'799'999'990, .north = 10, .east = -1'799'999'990};
  EXPECT_TRUE(box.holds({0, 1'799'999'995}));
  EXPECT_TRUE(box.holds({0, 1'800'000'000}));
  EXPECT_TRUE(box.holds({0, -1'799'999'995}));
  EXPECT_FALSE(box.holds({0, 0}));
  const Box east{.south = -10, .west = -1'800'000'000, .north = 10, .east = -1'700'000'000};
  EXPECT_TRUE(east.holds({0, 1'800'000'000}));
}

TEST(Areas, HaveTheirSidesAndCorners) {
  const Areas square({{{0, 0}, {0, 100}, {100, 100}, {100, 0}}});
  EXPECT_TRUE(square.hold({50, 50}));
  EXPECT_TRUE(square.hold({0, 0}));
  EXPECT_TRUE(square.hold({100, 50}));
  EXPECT_TRUE(square.hold({50, 100}));
  EXPECT_FALSE(square.hold({50, 101}));
  EXPECT_FALSE(square.hold({-1, 50}));
  EXPECT_FALSE(square.hold({101, 50}));
}

TEST(Areas, ThatCrossThemselvesHaveHoles) {
  // Twice around, the second time within: what is inside of both is outside.
  const Areas twice({{{0, 0},
                      {0, 90},
                      {90, 90},
                      {90, 0},
                      {0, 0},
                      {30, 30},
                      {30, 60},
                      {60, 60},
                      {60, 30},
                      {30, 30}}});
  EXPECT_TRUE(twice.hold({10, 20}));
  EXPECT_FALSE(twice.hold({45, 45}));
}

TEST(Areas, AreAnyOfTheirs) {
  const Areas two({{{0, 0}, {0, 100}, {100, 0}}, {{0, 50}, {0, 150}, {100, 150}}});
  EXPECT_TRUE(two.hold({10, 10}));
  EXPECT_TRUE(two.hold({10, 145}));
  EXPECT_TRUE(two.hold({5, 70}));
  EXPECT_FALSE(two.hold({80, 60}));
  EXPECT_FALSE(Areas({}).hold({0, 0}));
}

TEST(Areas, BeginAt180Degrees) {
  const Areas area({{{0, -1'800'000'000}, {100, -1'800'000'000}, {50, -1'700'000'000}}});
  EXPECT_TRUE(area.hold({50, 1'800'000'000}));
  EXPECT_FALSE(area.hold({50, 1'799'999'999}));
}

}  // namespace
}  // namespace muster::eval
