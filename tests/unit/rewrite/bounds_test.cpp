#include <gtest/gtest.h>

#include "tests/unit/rewrite/prove.h"

namespace muster::rewrite {
namespace {

using schema::Kind;
using support::kMoney;

class BoundsTest : public RuleTest {
 protected:
  NodeId below(NodeId value, NodeId constant) { return build.less(value, constant); }
  NodeId from(NodeId value, NodeId constant) { return build.negate(build.less(value, constant)); }
  NodeId gold(int index) { return build.number(store.type(tier), index); }
  NodeId isRecent = build.less(whole(0), quantity);
  NodeId count = build.count(shop.purchases, isRecent);
};

using ThresholdOnTheRight = BoundsTest;

TEST_F(ThresholdOnTheRight, AboveIsAtLeastTheNext) {
  provesOn(thresholdOnTheRight, build.less(whole(1), age), from(age, whole(2)));
  provesOn(thresholdOnTheRight, build.less(money(2), spend),
           from(spend, build.number(kMoney, 2001)));
  provesOn(thresholdOnTheRight, build.less(build.number({.kind = Kind::Instant}, 0), seen));
  provesOn(thresholdOnTheRight, build.less(build.number({.kind = Kind::Date}, 20'000), joined));
  provesOn(thresholdOnTheRight, build.less(gold(0), tier), from(tier, gold(1)));
}

TEST_F(ThresholdOnTheRight, PlacesTheConstantLikeTheValue) {
  const NodeId half = build.number({.kind = Kind::Number, .places = 1}, 15);
  provesOn(thresholdOnTheRight, build.less(half, age), from(age, whole(2)));
  const NodeId minusHalf = build.number({.kind = Kind::Number, .places = 1}, -5);
  provesOn(thresholdOnTheRight, build.less(minusHalf, age), from(age, whole(0)));
}

TEST_F(ThresholdOnTheRight, NothingIsAboveTheLastWordOfAnEnum) {
  provesOn(thresholdOnTheRight, build.less(gold(2), tier), build.truth(false));
}

TEST_F(ThresholdOnTheRight, LeavesTwoFieldsAndConstantsOnTheRightAlone) {
  leavesAlone(thresholdOnTheRight, build.less(spend, limit));
  leavesAlone(thresholdOnTheRight, build.less(age, whole(2)));
}

TEST_F(ThresholdOnTheRight, LeavesQuotientsAlone) {
  const NodeId ratio = build.arithmetic(Op::Divide, {.kind = Kind::Ratio}, age, age);
  leavesAlone(thresholdOnTheRight, build.less(whole(1), ratio));
}

using PlaceThreshold = BoundsTest;

TEST_F(PlaceThreshold, RoundsUpToWhatTheValueCanBe) {
  const schema::Type number{.kind = Kind::Number, .places = 1};
  provesOn(placeThreshold, below(age, build.number(number, 15)), below(age, whole(2)));
  provesOn(placeThreshold, below(age, build.number(number, 20)), below(age, whole(2)));
  provesOn(placeThreshold, below(age, build.number(number, -5)), below(age, whole(0)));
  const schema::Type fine{.kind = Kind::Money, .places = 6};
  provesOn(placeThreshold, below(spend, build.number(fine, 200'001)),
           below(spend, build.number(kMoney, 2001)));
}

TEST_F(PlaceThreshold, LeavesTheValuesOwnTypeAlone) {
  leavesAlone(placeThreshold, below(age, whole(2)));
  leavesAlone(placeThreshold, below(spend, limit));
}

using NothingBelowZero = BoundsTest;

TEST_F(NothingBelowZero, OfCountsOnly) {
  provesOn(nothingBelowZero, below(count, whole(0)), build.truth(false));
  leavesAlone(nothingBelowZero, below(count, whole(1)));
  leavesAlone(nothingBelowZero, below(age, whole(0)));
}

using PlaceEqual = BoundsTest;

TEST_F(PlaceEqual, TakesThePlacesOfTheValue) {
  const schema::Type number{.kind = Kind::Number, .places = 2};
  provesOn(placeEqual, build.equal(age, build.number(number, 200)), build.equal(age, whole(2)));
}

TEST_F(PlaceEqual, IsNeverTrueWhereTheValueHasNoSuchPlaces) {
  const schema::Type fine{.kind = Kind::Money, .places = 6};
  provesOn(placeEqual, build.equal(spend, build.number(fine, 200'001)));
  provesOn(placeEqual, build.equal(age, build.number({.kind = Kind::Number, .places = 1}, 15)),
           build.truth(false));
}

TEST_F(PlaceEqual, LeavesTheValuesOwnTypeAlone) {
  leavesAlone(placeEqual, build.equal(age, whole(2)));
  leavesAlone(placeEqual, build.equal(country, build.text("A")));
}

using EqualCount = BoundsTest;

TEST_F(EqualCount, AsksForNoMoreEventsThanItNeeds) {
  provesOn(equalCount, build.equal(count, whole(1)),
           build.allOf({from(count, whole(1)), below(count, whole(2))}));
  provesOn(equalCount, build.equal(count, whole(0)));
  leavesAlone(equalCount, build.equal(age, whole(1)));
}

using MergeBounds = BoundsTest;

TEST_F(MergeBounds, UnderAndTheTightestStays) {
  provesOn(mergeBounds, build.allOf({below(spend, money(2)), below(spend, money(1))}),
           below(spend, money(1)));
  provesOn(mergeBounds, build.allOf({from(spend, money(2)), from(spend, money(1)), member}),
           build.allOf({from(spend, money(2)), member}));
}

TEST_F(MergeBounds, UnderOrTheLoosestStays) {
  provesOn(mergeBounds, build.anyOf({below(spend, money(2)), below(spend, money(1))}),
           below(spend, money(2)));
  provesOn(mergeBounds, build.anyOf({from(spend, money(2)), from(spend, money(1))}),
           from(spend, money(1)));
}

TEST_F(MergeBounds, OfThreeOneStays) {
  provesOn(mergeBounds,
           build.allOf({below(age, whole(3)), below(age, whole(1)), below(age, whole(2))}),
           below(age, whole(1)));
}

TEST_F(MergeBounds, LeavesTwoValuesAndTwoSidesAlone) {
  leavesAlone(mergeBounds, build.allOf({below(spend, money(2)), below(limit, money(1))}));
  leavesAlone(mergeBounds, build.allOf({below(spend, money(2)), from(spend, money(1))}));
  leavesAlone(mergeBounds, build.allOf({below(spend, limit), below(spend, money(1))}));
}

using ClashingBounds = BoundsTest;

TEST_F(ClashingBounds, NothingIsBelowWhatItIsNotAbove) {
  provesOn(clashingBounds, build.allOf({from(age, whole(2)), below(age, whole(2))}),
           build.truth(false));
  provesOn(clashingBounds, build.allOf({from(spend, money(2)), below(spend, money(1)), member}));
}

TEST_F(ClashingBounds, EverythingIsBelowOrFromThere) {
  provesOn(clashingBounds, build.anyOf({from(age, whole(2)), below(age, whole(2))}),
           build.truth(true));
  provesOn(clashingBounds, build.anyOf({from(spend, money(1)), below(spend, money(2)), member}));
}

TEST_F(ClashingBounds, LeavesWhatHasRoomAlone) {
  leavesAlone(clashingBounds, build.allOf({from(age, whole(1)), below(age, whole(2))}));
  leavesAlone(clashingBounds, build.anyOf({from(age, whole(2)), below(age, whole(1))}));
  const NodeId now = build.number({.kind = Kind::Instant}, 0);
  leavesAlone(clashingBounds, build.allOf({from(seen, now), below(seen, now)}));
}

}  // namespace
}  // namespace muster::rewrite
