#include <gtest/gtest.h>

#include "tests/unit/rewrite/prove.h"

namespace muster::rewrite {
namespace {

class SettledTest : public RuleTest {
 protected:
  NodeId isAdult = build.less(whole(1), age);
  NodeId isRich = build.less(money(1), spend);
  NodeId isHere = build.equal(country, build.text("A"));
  NodeId notOf(NodeId condition) { return build.negate(condition); }
  NodeId known(NodeId condition) { return build.andKnown(condition); }
  NodeId missing(NodeId condition) { return build.orMissing(condition); }
};

using SettledUnderNot = SettledTest;

TEST_F(SettledUnderNot, IsSettledTheOtherWay) {
  provesOn(settledUnderNot, notOf(known(member)), missing(notOf(member)));
  provesOn(settledUnderNot, notOf(missing(member)), known(notOf(member)));
  leavesAlone(settledUnderNot, notOf(member));
}

using SettledParts = SettledTest;

TEST_F(SettledParts, OfAndAndOr) {
  provesOn(settledParts, known(build.allOf({member, isRich})),
           build.allOf({known(member), known(isRich)}));
  provesOn(settledParts, missing(build.allOf({member, isRich})));
  provesOn(settledParts, known(build.anyOf({member, isRich})));
  provesOn(settledParts, missing(build.anyOf({member, isRich})));
}

TEST_F(SettledParts, DropWhereNothingCanBeUnknown) {
  provesOn(settledParts, known(build.allOf({member, isAdult})),
           build.allOf({known(member), isAdult}));
}

TEST_F(SettledParts, OfOpposites) {
  provesOn(settledParts, known(notOf(build.allOf({member, isRich}))));
  provesOn(settledParts, missing(notOf(build.allOf({member, isRich}))));
  provesOn(settledParts, known(notOf(build.anyOf({member, isRich}))));
  provesOn(settledParts, missing(notOf(build.anyOf({member, isRich}))));
}

TEST_F(SettledParts, OfEnough) {
  const NodeId two = build.atLeast(2, {member, isRich, isHere});
  provesOn(settledParts, known(two));
  provesOn(settledParts, missing(two));
  provesOn(settledParts, known(notOf(two)));
  provesOn(settledParts, missing(notOf(two)));
}

TEST_F(SettledParts, OfGiven) {
  provesOn(settledParts, known(build.given(isRich, member)));
  provesOn(settledParts, missing(build.given(isRich, member)));
}

TEST_F(SettledParts, LeavesTestsAlone) {
  leavesAlone(settledParts, known(isRich));
  leavesAlone(settledParts, known(notOf(isRich)));
}

using SettledWhere = SettledTest;

TEST_F(SettledWhere, IsDroppedAsFalse) {
  const NodeId isNike = build.equal(brand, build.text("A"));
  const NodeId isBig = build.less(whole(1), quantity);
  provesOn(settledWhere, build.count(shop.purchases, known(isNike)),
           build.count(shop.purchases, isNike));
  provesOn(settledWhere, build.count(shop.purchases, build.allOf({known(isNike), isBig})),
           build.count(shop.purchases, build.allOf({isNike, isBig})));
  provesOn(settledWhere, build.count(shop.purchases, build.anyOf({known(isNike), isBig})));
  provesOn(settledWhere, total(quantity, known(isNike)), total(quantity, isNike));
  for (Op op : {Op::Smallest, Op::Largest, Op::First, Op::Latest, Op::Distinct}) {
    const schema::Type type = op == Op::Distinct ? store.type(age) : store.type(quantity);
    provesOn(settledWhere, build.aggregate(op, type, shop.purchases, quantity, known(isNike)));
  }
}

TEST_F(SettledWhere, StaysAsTrueAndUnderNot) {
  const NodeId isNike = build.equal(brand, build.text("A"));
  leavesAlone(settledWhere, build.count(shop.purchases, missing(isNike)));
  leavesAlone(settledWhere, build.count(shop.purchases, notOf(known(isNike))));
}

}  // namespace
}  // namespace muster::rewrite
