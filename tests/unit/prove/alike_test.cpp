#include "compiler/prove/alike.h"

#include <gtest/gtest.h>

#include "compiler/ir/builder.h"
#include "tests/support/shop.h"

namespace muster::prove {
namespace {

using ir::NodeId;
using ir::Op;

class AlikeTest : public testing::Test {
 protected:
  NodeId whole(int number) { return build.whole(number); }
  NodeId word(int index) { return build.number(store.type(tier), index); }
  NodeId oneOf(NodeId value, std::initializer_list<int> numbers) {
    std::vector<NodeId> each;
    for (const int number : numbers) {
      each.push_back(build.equal(value, build.number(store.type(value), number)));
    }
    return build.anyOf(std::move(each));
  }
  bool areAlike(NodeId a, NodeId b) const {
    const NodeId both[] = {a, b};
    return firstAlike(store, both)[1] == 0;
  }

  support::Shop shop;
  ir::Store store{shop.schema};
  ir::Builder build{store};
  NodeId age = build.column(shop.age);
  NodeId tier = build.column(shop.tier);
  NodeId member = build.column(shop.member);
  NodeId quantity = build.column(shop.quantity);
};

TEST_F(AlikeTest, WordsInOrderAreTheirList) {
  const NodeId fromSecond = build.negate(build.less(tier, word(1)));
  EXPECT_TRUE(areAlike(fromSecond, oneOf(tier, {1, 2})));
  EXPECT_FALSE(areAlike(fromSecond, oneOf(tier, {1})));
  EXPECT_FALSE(areAlike(fromSecond, oneOf(tier, {0, 2})));
}

TEST_F(AlikeTest, WholeNumbersAreFollowedByTheNext) {
  EXPECT_TRUE(areAlike(build.less(whole(5), age), build.lessOrEqual(whole(6), age)));
  const NodeId between =
      build.allOf({build.lessOrEqual(whole(1), age), build.lessOrEqual(age, whole(3))});
  EXPECT_TRUE(areAlike(between, oneOf(age, {3, 1, 2})));
  EXPECT_FALSE(areAlike(between, oneOf(age, {1, 2})));
}

TEST_F(AlikeTest, WhatIsNotEitherIsNeither) {
  const NodeId young = build.less(age, whole(18));
  const NodeId either = build.negate(build.anyOf({member, young}));
  EXPECT_TRUE(areAlike(either, build.allOf({build.negate(young), build.negate(member)})));
  EXPECT_FALSE(areAlike(either, build.negate(build.allOf({member, young}))));
}

TEST_F(AlikeTest, WhatIsMissingTellsThemApart) {
  const NodeId spend = build.column(shop.spend);
  const NodeId low = build.less(spend, build.number(store.type(spend), 18));
  EXPECT_FALSE(areAlike(low, build.orMissing(low)));
  EXPECT_TRUE(areAlike(low, build.andKnown(low)));
  EXPECT_FALSE(areAlike(build.negate(low), build.negate(build.andKnown(low))));
  EXPECT_TRUE(areAlike(build.orMissing(low), build.anyOf({low, build.negate(build.known(spend))})));
  EXPECT_TRUE(areAlike(build.known(low), build.known(spend)));
}

TEST_F(AlikeTest, CountsGoByTheConditionOfTheirEvents) {
  const auto some = [&](NodeId where) {
    return build.less(whole(0), build.count(shop.purchases, where));
  };
  EXPECT_TRUE(
      areAlike(some(build.less(whole(5), quantity)), some(build.lessOrEqual(whole(6), quantity))));
  EXPECT_FALSE(
      areAlike(some(build.less(whole(5), quantity)), some(build.lessOrEqual(whole(5), quantity))));
  EXPECT_FALSE(areAlike(build.less(age, whole(3)), build.less(quantity, whole(3))));
}

TEST_F(AlikeTest, SharesAreTakenOut) {
  const NodeId young = build.less(age, whole(18));
  const NodeId gold = build.equal(tier, word(2));
  const NodeId silver = build.equal(tier, word(1));
  EXPECT_TRUE(areAlike(build.allOf({young, build.anyOf({gold, silver})}),
                       build.anyOf({build.allOf({young, gold}), build.allOf({young, silver})})));
}

TEST_F(AlikeTest, OfWhatIsTooMuchNothingIsSaid) {
  // Every second of so many numbers, and its half.
  std::vector<NodeId> some;
  for (int i = 0; i < 1000; ++i) some.push_back(build.less(whole(2 * i), age));
  std::vector<NodeId> odd;
  for (std::size_t i = 0; i + 1 < some.size(); i += 2) {
    odd.push_back(build.allOf({some[i], build.negate(some[i + 1])}));
  }
  const NodeId all = build.anyOf(std::move(odd));
  EXPECT_FALSE(areAlike(build.allOf({all, member}), build.allOf({all, build.known(member)})));
}

}  // namespace
}  // namespace muster::prove
