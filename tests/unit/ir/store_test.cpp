#include "compiler/ir/store.h"

#include <gtest/gtest.h>

#include "compiler/ir/builder.h"
#include "tests/support/shop.h"

namespace muster::ir {
namespace {

using schema::Kind;
using support::kMoney;
using support::Shop;

class StoreTest : public testing::Test {
 protected:
  NodeId intern(Op op, Kind kind, std::vector<NodeId> operands, std::int64_t payload = 0) {
    return store.intern({.op = op,
                         .type = {.kind = kind},
                         .domain = Domain::profile(),
                         .payload = payload,
                         .operands = std::move(operands)});
  }
  Shop shop;
  Store store{shop.schema};
  Builder build{store};
  NodeId age = build.column(shop.age);
  NodeId member = build.column(shop.member);
  NodeId amount = build.column(shop.amount);
};
using StoreDeathTest = StoreTest;

TEST_F(StoreTest, EqualKeysAreOneNode) {
  EXPECT_EQ(intern(Op::Not, Kind::Bool, {member}), intern(Op::Not, Kind::Bool, {member}));
  EXPECT_EQ(build.text("a"), build.text("a"));
  EXPECT_NE(build.text("a"), build.text("b"));
  EXPECT_NE(build.whole(1), build.number({.kind = Kind::Date}, 1));
}

TEST_F(StoreTest, OperandsComeBeforeTheirUser) {
  const NodeId user = intern(Op::Not, Kind::Bool, {member});
  EXPECT_LT(member, user);
  EXPECT_EQ(store.operands(user).size(), 1U);
}

TEST_F(StoreTest, ManyNodesStayOneEach) {
  std::vector<NodeId> first;
  for (int i = 0; i < 5000; ++i) first.push_back(build.whole(i));
  for (int i = 0; i < 5000; ++i) EXPECT_EQ(build.whole(i), first[static_cast<std::size_t>(i)]);
}

TEST_F(StoreTest, EveryOperationIsFoundByItsText) {
#define MUSTER_OP(Name, arity, traits, text) \
  EXPECT_EQ(opFromText(text), Op::Name);     \
  EXPECT_EQ(info(Op::Name).name, #Name);
#include "compiler/ir/ops.def"
  EXPECT_FALSE(opFromText("nothing"));
}

TEST_F(StoreDeathTest, RefusesWhatIsNoNode) {
  EXPECT_DEATH(intern(Op::Not, Kind::Bool, {member, member}), "wrong number of operands");
  EXPECT_DEATH(intern(Op::Not, Kind::Bool, {age}), "a value where a condition belongs");
  EXPECT_DEATH(intern(Op::Less, Kind::Bool, {age, amount}), "different domains");
  EXPECT_DEATH(intern(Op::Less, Kind::Bool, {amount, amount}), "domain differs");
  EXPECT_DEATH(intern(Op::Not, Kind::Bool, {NodeId(99)}), "another store");
  EXPECT_DEATH(intern(Op::And, Kind::Bool, {member, member}), "sorted and distinct");
  EXPECT_DEATH(intern(Op::Column, Kind::Text, {}, shop.age.index()), "differs from its field");
}

// ---- facts --------------------------------------------------------------------------------------

class FactsTest : public StoreTest {
 protected:
  bool canBeUnknown(NodeId id) { return ir::canBeUnknown(store, id); }
  NodeId total(NodeId value) {
    return build.aggregate(Op::Total, store.type(value), shop.purchases, value,
                           build.less(value, value));
  }
};

TEST_F(FactsTest, AnOptionalFieldCanBeMissing) {
  EXPECT_TRUE(canBeUnknown(member));
  EXPECT_FALSE(canBeUnknown(age));
  EXPECT_TRUE(canBeUnknown(build.less(age, build.column(shop.spend))));
  EXPECT_FALSE(canBeUnknown(build.known(build.column(shop.spend))));
}

TEST_F(FactsTest, AnElseIsKnownWhereItsFallbackIs) {
  const NodeId spend = build.column(shop.spend);
  EXPECT_FALSE(canBeUnknown(build.otherwise(spend, build.number(kMoney, 0))));
}

TEST_F(FactsTest, ATotalOfFieldsFitsAndSkipsWhatIsMissing) {
  EXPECT_FALSE(canBeUnknown(total(amount)));
  EXPECT_FALSE(canBeUnknown(total(build.column(shop.quantity))));
}

TEST_F(FactsTest, ATotalOfProductsCanLeave128Bits) {
  const schema::Type wide{.kind = Kind::Money, .places = 8};
  const NodeId square = build.arithmetic(Op::Multiply, wide, amount, amount);
  EXPECT_FALSE(canBeUnknown(square));
  EXPECT_TRUE(canBeUnknown(total(square)));
  EXPECT_TRUE(store.facts(total(square)).canBeUncomputable);
}

TEST_F(FactsTest, RawColumnsCanAllBeMissing) {
  Store raw;
  Builder other(raw);
  const NodeId column = other.column(FieldId(3), {.kind = Kind::Whole}, Domain::profile());
  EXPECT_TRUE(ir::canBeUnknown(raw, column));
}

}  // namespace
}  // namespace muster::ir
