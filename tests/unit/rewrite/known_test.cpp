#include <gtest/gtest.h>

#include "tests/unit/rewrite/prove.h"

namespace muster::rewrite {
namespace {

using schema::Kind;
using support::kMoney;

class KnownTest : public RuleTest {
 protected:
  NodeId isRich = build.less(spend, money(2));
  NodeId isHere = build.equal(country, build.text("A"));
  NodeId isBig = build.less(quantity, whole(2));
  NodeId count = build.count(shop.purchases, isBig);
  NodeId isAny = build.negate(build.less(count, whole(1)));
  NodeId average =
      build.arithmetic(Op::Divide, {.kind = Kind::Ratio}, total(quantity, isBig), count);
};

using KnownOfParts = KnownTest;

TEST_F(KnownOfParts, OfTestsAndSums) {
  provesOn(knownOfParts, build.known(isRich), build.known(spend));
  provesOn(knownOfParts, build.known(build.negate(isRich)), build.known(isRich));
  provesOn(knownOfParts, build.known(build.equal(spend, limit)), build.known(spend));
  provesOn(knownOfParts, build.known(build.in(country, interests)),
           build.allOf({build.known(country), build.known(interests)}));
  provesOn(knownOfParts, build.known(build.arithmetic(Op::Add, kMoney, spend, limit)),
           build.known(spend));
  provesOn(knownOfParts, build.known(build.shift(seen, {.days = 1})), build.known(seen));
}

TEST_F(KnownOfParts, OfElseAndGiven) {
  provesOn(knownOfParts, build.known(build.otherwise(member, isRich)),
           build.anyOf({build.known(member), build.known(isRich)}));
  provesOn(knownOfParts, build.known(build.given(member, spend)),
           build.allOf({build.andKnown(member), build.known(spend)}));
}

TEST_F(KnownOfParts, LeavesFieldsQuotientsAndJoinedConditionsAlone) {
  leavesAlone(knownOfParts, build.known(spend));
  leavesAlone(knownOfParts, build.known(average));
  leavesAlone(knownOfParts, build.known(build.allOf({member, isRich})));
}

TEST_F(KnownOfParts, LeavesWhatCanOverflowAlone) {
  schema::Type wide = kMoney;
  wide.places = 8;
  const NodeId square = build.arithmetic(Op::Multiply, wide, spend, spend);
  wide.places = 12;
  leavesAlone(knownOfParts, build.known(build.arithmetic(Op::Multiply, wide, square, spend)));
}

using GivenOutside = KnownTest;

TEST_F(GivenOutside, OfTestsAndOpposites) {
  provesOn(givenOutside, build.less(build.given(member, spend), money(2)),
           build.given(member, isRich));
  provesOn(givenOutside, build.less(limit, build.given(member, spend)));
  provesOn(givenOutside, build.equal(build.given(member, country), build.text("A")),
           build.given(member, isHere));
  provesOn(givenOutside, build.negate(build.given(member, isHere)),
           build.given(member, build.negate(isHere)));
  leavesAlone(givenOutside, isRich);
}

using ElseOutside = KnownTest;

TEST_F(ElseOutside, IsOneTestOrTheOther) {
  provesOn(elseOutside, build.less(build.otherwise(spend, limit), money(2)),
           build.otherwise(build.less(spend, money(2)), build.less(limit, money(2))));
  provesOn(elseOutside, build.less(money(2), build.otherwise(spend, limit)));
  provesOn(elseOutside, build.less(build.otherwise(spend, money(1)), money(2)),
           build.orMissing(build.less(spend, money(2))));
  provesOn(elseOutside, build.equal(build.otherwise(country, build.text("B")), build.text("A")),
           build.andKnown(isHere));
  leavesAlone(elseOutside, build.less(build.otherwise(spend, money(1)), limit));
  leavesAlone(elseOutside, isRich);
}

using GivenInGiven = KnownTest;

TEST_F(GivenInGiven, IsGivenBoth) {
  provesOn(givenInGiven, build.given(member, build.given(isHere, spend)),
           build.given(build.allOf({member, isHere}), spend));
  leavesAlone(givenInGiven, build.given(member, spend));
}

using GivenAnyway = KnownTest;

TEST_F(GivenAnyway, ATestOfAMissingValueIsUnknownByItself) {
  provesOn(givenAnyway, build.given(build.known(spend), isRich), isRich);
  provesOn(givenAnyway, build.given(build.allOf({build.known(spend), member}), isRich),
           build.given(member, isRich));
}

TEST_F(GivenAnyway, AQuotientByNoneIsUnknownByItself) {
  const NodeId isLow = build.less(average, whole(2));
  provesOn(givenAnyway, build.given(isAny, isLow), isLow);
  provesOn(givenAnyway, build.given(build.anyOf({isAny, member}), isLow), isLow);
}

TEST_F(GivenAnyway, LeavesOthersAlone) {
  leavesAlone(givenAnyway, build.given(build.known(country), isRich));
  leavesAlone(givenAnyway, build.given(isAny, isRich));
  leavesAlone(givenAnyway, build.given(isAny, average));
  leavesAlone(givenAnyway, build.given(build.known(spend), build.anyOf({isRich, member})));
}

}  // namespace
}  // namespace muster::rewrite
