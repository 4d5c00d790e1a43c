#include "compiler/prove/outcomes.h"

#include <gtest/gtest.h>

#include "compiler/ir/builder.h"
#include "tests/support/shop.h"

namespace muster::prove {
namespace {

using ir::NodeId;
using ir::Op;
using schema::Kind;

class ProverTest : public testing::Test {
 protected:
  NodeId whole(int number) { return build.whole(number); }
  NodeId purchases(NodeId where) { return build.count(shop.purchases, where); }
  Outcomes of(NodeId condition) const { return Prover(store).outcomes(condition); }
  bool excludes(NodeId a, NodeId b) const {
    const NodeId pair[] = {a, b};
    return Prover(store).exclude(pair);
  }

  support::Shop shop;
  ir::Store store{shop.schema};
  ir::Builder build{store};
  NodeId age = build.column(shop.age);
  NodeId tier = build.column(shop.tier);
  NodeId member = build.column(shop.member);
  NodeId quantity = build.column(shop.quantity);
};

TEST_F(ProverTest, CountsAreNeverNegative) {
  const NodeId count = purchases(build.truth(true));
  EXPECT_TRUE(of(build.less(count, whole(0))).isNever());
  EXPECT_TRUE(of(build.lessOrEqual(whole(0), count)).isAlways());
  EXPECT_FALSE(of(build.less(count, whole(1))).isNever());
}

TEST_F(ProverTest, RangesOfOneValueMeet) {
  EXPECT_TRUE(of(build.allOf({build.less(age, whole(3)), build.less(whole(5), age)})).isNever());
  EXPECT_TRUE(of(build.allOf({build.less(age, whole(6)), build.less(whole(5), age)})).isNever());
  EXPECT_FALSE(of(build.allOf({build.less(age, whole(7)), build.less(whole(5), age)})).isNever());
}

TEST_F(ProverTest, OneOfTwoAlternativesIsEnough) {
  const NodeId isThree = build.equal(age, whole(3));
  const NodeId either = build.anyOf({build.less(age, whole(2)), build.less(whole(5), age)});
  EXPECT_TRUE(excludes(isThree, either));
  EXPECT_FALSE(excludes(build.equal(age, whole(6)), either));
}

TEST_F(ProverTest, WordsEndWithTheLast) {
  const auto word = [&](int index) { return build.number(store.type(tier), index); };
  EXPECT_TRUE(of(build.less(word(2), tier)).isNever());
  EXPECT_FALSE(of(build.less(word(1), tier)).isNever());
}

TEST_F(ProverTest, WhatIsComparedIsKnown) {
  const NodeId spend = build.column(shop.spend);
  const NodeId isSmall = build.less(spend, build.number(support::kMoney, 3));
  const NodeId isMissing = build.negate(build.known(spend));
  EXPECT_TRUE(excludes(isSmall, isMissing));
  EXPECT_FALSE(excludes(build.orMissing(isSmall), isMissing));
  EXPECT_TRUE(excludes(member, build.negate(member)));
}

TEST_F(ProverTest, NarrowerCountsAreNoLarger) {
  const NodeId narrow = purchases(build.less(quantity, whole(3)));
  const NodeId wide = purchases(build.less(quantity, whole(9)));
  const NodeId many = build.less(whole(4), narrow);
  EXPECT_TRUE(excludes(many, build.less(wide, whole(2))));
  EXPECT_FALSE(excludes(build.less(whole(4), wide), build.less(narrow, whole(2))));
}

TEST_F(ProverTest, OfNoEventsThereIsNothing) {
  const NodeId none = build.allOf({build.less(quantity, whole(3)), build.less(whole(5), quantity)});
  const schema::Type type = store.type(quantity);
  const NodeId total = build.aggregate(Op::Total, type, shop.purchases, quantity, none);
  const NodeId largest = build.aggregate(Op::Largest, type, shop.purchases, quantity, none);
  EXPECT_TRUE(of(build.equal(total, whole(0))).isAlways());
  EXPECT_TRUE(of(build.known(largest)).isNever());
}

TEST_F(ProverTest, TimesAreSeenFromAsOf) {
  const NodeId seen = build.column(shop.seen);
  const auto daysAgo = [&](int days) { return build.asOf(Kind::Instant, {.days = -days}); };
  EXPECT_TRUE(excludes(build.less(seen, daysAgo(30)), build.less(daysAgo(7), seen)));
  EXPECT_FALSE(excludes(build.less(seen, daysAgo(7)), build.less(daysAgo(30), seen)));
  const NodeId inAMonth = build.asOf(Kind::Instant, {.months = -1, .zone = "UTC"});
  EXPECT_TRUE(excludes(build.less(seen, inAMonth), build.less(daysAgo(7), seen)));
  EXPECT_FALSE(excludes(build.less(seen, inAMonth), build.less(daysAgo(31), seen)));
}

// Each stands twice in the next, so that following all that is assumed would double with every one;
// what is said of them stays right.
TEST_F(ProverTest, ChainsEndLongBeforeTheyAreFollowed) {
  NodeId chain = build.equal(age, whole(0));
  for (int i = 1; i < 200; ++i) {
    chain = build.allOf({chain, build.anyOf({chain, build.equal(age, whole(i))})});
  }
  NodeId waterfall = build.less(age, whole(0));
  for (int i = 1; i < 200; ++i) {
    const NodeId one = build.allOf({build.less(whole(i), age), build.negate(waterfall)});
    waterfall = build.anyOf({one, waterfall});
  }
  const Prover prover(store);
  EXPECT_FALSE(prover.outcomes(chain).isAlways());
  EXPECT_FALSE(prover.outcomes(waterfall).isNever());
}

}  // namespace
}  // namespace muster::prove
