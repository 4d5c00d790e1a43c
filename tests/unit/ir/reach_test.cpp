#include "compiler/ir/reach.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "compiler/ir/builder.h"
#include "tests/support/shop.h"

namespace muster::ir {
namespace {

using support::Shop;

class ReachTest : public testing::Test {
 protected:
  Shop shop;
  Store store{shop.schema};
  Builder build{store};
  NodeId age = build.column(shop.age);
  NodeId old = build.less(build.whole(60), age);
  NodeId member = build.column(shop.member);
  NodeId young = build.less(age, build.whole(20));
};

TEST_F(ReachTest, UsersComeBeforeWhatTheyNeedAndEachOnce) {
  const NodeId either = build.anyOf({old, young});
  const std::vector<NodeId> reached = reachedFrom(store, either);
  ASSERT_EQ(reached.size(), 6U);
  EXPECT_EQ(reached.front(), either);
  EXPECT_TRUE(std::ranges::is_sorted(reached, std::ranges::greater()));
}

TEST_F(ReachTest, WhatNoRootNeedsIsNot) {
  EXPECT_EQ(reachedFrom(store, member), std::vector{member});
  EXPECT_TRUE(reachedFrom(store, std::span<const NodeId>()).empty());
  const Program program{std::move(store), {{"it", old}}, {}};
  const std::vector<bool> isNeeded = reachable(program);
  EXPECT_EQ(isNeeded.size(), program.store.size());
  EXPECT_TRUE(isNeeded[age.index()]);
  EXPECT_FALSE(isNeeded[member.index()]);
  EXPECT_FALSE(isNeeded[young.index()]);
}

}  // namespace
}  // namespace muster::ir
