#include "compiler/ir/hash.h"

#include <gtest/gtest.h>

#include "compiler/ir/builder.h"
#include "tests/support/shop.h"

namespace muster::ir {
namespace {

using support::Shop;

class HashTest : public testing::Test {
 protected:
  // Two segments, made in either order.
  std::string hashOf(bool isReversed, int age = 18) {
    Program program{Store(shop.schema), {}};
    Builder build(program.store);
    const auto adults = [&] {
      program.roots.push_back({"adults", build.less(build.whole(age), build.column(shop.age))});
    };
    const auto members = [&] {
      const NodeId member = build.column(shop.member);
      const NodeId isHere = build.equal(build.column(shop.country), build.text("AE"));
      program.roots.push_back(
          {"members", isReversed ? build.anyOf({isHere, member}) : build.anyOf({member, isHere})});
    };
    if (isReversed) members();
    adults();
    if (!isReversed) members();
    return hash(program);
  }
  Shop shop;
};

TEST_F(HashTest, DoesNotChangeWithTheOrderOfDeclarations) {
  EXPECT_EQ(hashOf(false), hashOf(true));
}

TEST_F(HashTest, ChangesWithAConstant) { EXPECT_NE(hashOf(false, 18), hashOf(false, 19)); }

TEST_F(HashTest, IsTheSameOnEveryRun) {
  EXPECT_EQ(hashOf(false), "2db060490c4e7709dbe95d77c95f9b7c");
}

}  // namespace
}  // namespace muster::ir
