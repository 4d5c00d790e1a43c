#include "compiler/ir/builder.h"

#include <gtest/gtest.h>

#include <memory>

#include "compiler/ir/domains.h"
#include "compiler/ir/print.h"
#include "compiler/ir/verify.h"
#include "tests/support/shop.h"

namespace muster::ir {
namespace {

using schema::Kind;
using support::kMoney;
using support::Shop;

class BuilderTest : public testing::Test {
 protected:
  NodeId column(FieldId field) { return build.column(field); }
  NodeId money(int pounds) { return build.number(kMoney, Int128{pounds} * 10'000); }

  // What the node is, written out.
  std::string text(NodeId id) {
    const Op op = store.op(id);
    if (op == Op::Column) return shop.schema->fields[store.fieldOf(id)].name;
    if (op == Op::Const) return muster::toString(store.constantOf(id).number);
    std::string out(info(op).text);
    const auto operands = store.operands(id);
    if (operands.empty()) return out;
    out += "(";
    if (op == Op::AtLeast) out += std::to_string(store.payload(id)) + ": ";
    for (std::size_t i = 0; i < operands.size(); ++i) {
      out += (i == 0 ? "" : ", ") + text(operands[i]);
    }
    return out + ")";
  }
  void check(NodeId made, const std::string& expected) { EXPECT_EQ(text(made), expected); }

  Shop shop;
  Store store{shop.schema};
  Builder build{store};
  NodeId age = column(shop.age);
  NodeId spend = column(shop.spend);
  NodeId country = column(shop.country);
  NodeId member = column(shop.member);
  NodeId amount = column(shop.amount);
  NodeId brand = column(shop.brand);
  NodeId limit = column(shop.limit);
  NodeId isRich = build.less(money(100), spend);
  NodeId isAdult = build.lessOrEqual(build.whole(18), age);
};

TEST_F(BuilderTest, AndIsFlatSortedAndWithoutRepeats) {
  check(build.allOf({member, build.allOf({isRich, member})}), "and(member, lt(1000000, spend))");
  EXPECT_EQ(build.allOf({member, isRich}), build.allOf({isRich, member}));
}

TEST_F(BuilderTest, AndOfNothingHoldsAndOrOfNothingDoesNot) {
  check(build.allOf({}), "true");
  check(build.anyOf({}), "false");
}

TEST_F(BuilderTest, AndOrLeaveOutTheirNeutralElementAndBecomeTheAbsorbingOne) {
  check(build.allOf({member, build.truth(true)}), "member");
  check(build.allOf({member, build.truth(false)}), "false");
  check(build.anyOf({member, build.truth(false)}), "member");
  check(build.anyOf({member, build.truth(true)}), "true");
}

TEST_F(BuilderTest, UnknownStaysInAnd) {
  check(build.allOf({member, build.unknown({.kind = Kind::Bool})}), "and(member, unknown)");
}

TEST_F(BuilderTest, AChainOfAndsDoesNotGrowWithItsSquare) {
  NodeId chain = member;
  for (int i = 0; i < 2000; ++i) chain = build.allOf({chain, build.less(age, build.whole(i))});
  std::size_t operandCount = 0;
  for (std::uint32_t i = 0; i < store.size(); ++i) {
    operandCount += store.operands(NodeId(i)).size();
  }
  EXPECT_LT(operandCount, 2000 * 2 * kFlattenedOperandsMax);
}

TEST_F(BuilderTest, NotTwiceIsNothing) {
  EXPECT_EQ(build.negate(build.negate(member)), member);
  check(build.negate(build.truth(true)), "false");
}

TEST_F(BuilderTest, WhatIsNeverUnknownNeedsNoSettling) {
  EXPECT_EQ(build.andKnown(isAdult), isAdult);
  EXPECT_EQ(build.orMissing(isAdult), isAdult);
  check(build.known(age), "true");
  check(build.andKnown(member), "and_known(member)");
  check(build.orMissing(member), "or_missing(member)");
}

TEST_F(BuilderTest, ConstantsCompareAtOnce) {
  check(build.less(build.whole(3), build.whole(4)), "true");
  const NodeId half = build.number({.kind = Kind::Number, .places = 1}, 5);
  const NodeId fiftyHundredths = build.number({.kind = Kind::Number, .places = 2}, 50);
  check(build.equal(half, fiftyHundredths), "true");
  check(build.equal(age, age), "eq(age, age)");
}

TEST_F(BuilderTest, EqualityOfYesAndNoIsLogic) {
  EXPECT_EQ(build.equal(member, build.truth(true)), member);
  EXPECT_EQ(build.equal(member, build.truth(false)), build.negate(member));
}

TEST_F(BuilderTest, AtLeastCountsTheCertainOnesAndBecomesAndOrOr) {
  const NodeId third = build.equal(country, build.text("AE"));
  const NodeId no = build.truth(false);
  check(build.atLeast(2, {member, isRich, third}),
        "at_least(2: member, lt(1000000, spend), eq(country, 0))");
  EXPECT_EQ(build.atLeast(2, {member, isRich, no}), build.allOf({member, isRich}));
  EXPECT_EQ(build.atLeast(2, {member, isRich, build.truth(true)}), build.anyOf({member, isRich}));
  check(build.atLeast(0, {member}), "true");
  check(build.atLeast(2, {member}), "false");
  check(build.atLeast(2, {member, member, third}), "at_least(2: member, member, eq(country, 0))");
}

TEST_F(BuilderTest, AProfilesValueIsLiftedBesideAnEvents) {
  check(build.less(amount, limit), "lt(amount, lift(limit))");
  check(build.less(amount, money(5)), "lt(amount, 50000)");
}

TEST_F(BuilderTest, WhatIsAllTheProfilesIsLiftedWhole) {
  const Domain list = Domain::of(shop.purchases);
  check(build.less(build.lift(spend, list), build.lift(limit, list)), "lift(lt(spend, limit))");
  check(build.allOf({build.less(amount, limit), member, isRich}),
        "and(lt(amount, lift(limit)), lift(and(member, lt(1000000, spend))))");
}

TEST_F(BuilderTest, AnAggregateLeadsToTheProfile) {
  const NodeId count = build.count(shop.purchases, build.less(money(5), amount));
  EXPECT_TRUE(store.domain(count).isProfile());
  EXPECT_EQ(store.listOf(count), shop.purchases);
  check(build.count(shop.purchases, member), "count(lift(member))");
}

TEST_F(BuilderTest, GroupsLieBetweenTheProfileAndItsEvents) {
  const Domain events = Domain::of(shop.purchases);
  const Domain groups = Domain::of(build.grouping({.keys = {shop.brand}, .unit = std::nullopt}));
  const NodeId number = build.count(events, build.less(money(5), amount), groups);
  EXPECT_EQ(store.domain(number), groups);
  EXPECT_EQ(store.rowsOf(number), events);
  EXPECT_EQ(store.listOf(number), std::nullopt);
  EXPECT_NE(number, build.count(shop.purchases, build.less(money(5), amount)));

  const NodeId isMany = build.allOf({build.less(build.whole(2), number), member});
  EXPECT_EQ(store.domain(isMany), groups);
  const NodeId count = build.count(groups, isMany);
  EXPECT_TRUE(store.domain(count).isProfile());
  EXPECT_EQ(store.rowsOf(count), groups);
  EXPECT_EQ(store.domain(build.allOf({isMany, build.less(money(5), amount)})), events);
  EXPECT_EQ(store.domain(build.lift(isMany, events)), events);
}

TEST_F(BuilderTest, GroupsAreTheSameByWhatTheyGoBy) {
  const ir::Grouping brands{.keys = {shop.brand}, .unit = std::nullopt};
  const ir::Grouping weeks{.keys = {shop.boughtAt}, .unit = Shift{.start = {.weekday = 1}}};
  EXPECT_EQ(build.grouping(brands), build.grouping(brands));
  EXPECT_NE(build.grouping(brands), build.grouping(weeks));
}

// Orders have lines: a value of an order, beside one of the order's groups of lines, is lifted to
// the groups, and both are to the lines.
TEST(Domains, OfLinesLieInsideTheirOrders) {
  auto made = std::make_shared<schema::Schema>();
  const ListId orders(0);
  const ListId lines(1);
  const FieldId fee = made->fields.add({"fee", {.kind = Kind::Whole}, false, orders, {}});
  const FieldId sku = made->fields.add({"sku", {.kind = Kind::Text}, true, lines, {}});
  made->lists.add({"orders", fee, std::nullopt, {fee}, {}});
  made->lists.add({"lines", sku, std::nullopt, {sku}, {}});
  made->lists[lines].owner = orders;
  made->lists[lines].hasTime = false;
  Store store{made};
  Builder build{store};
  const Domain groups = Domain::of(build.grouping({.keys = {sku}, .unit = std::nullopt}));
  EXPECT_EQ(ownerOf(store, groups), Domain::of(orders));
  EXPECT_EQ(ownerOf(store, Domain::of(orders)), Domain::profile());
  EXPECT_TRUE(isInside(store, groups, Domain::of(orders)));
  EXPECT_TRUE(isInside(store, Domain::of(lines), groups));
  EXPECT_FALSE(isInside(store, Domain::of(orders), groups));
  EXPECT_EQ(innerOf(store, Domain::of(orders), groups), groups);

  const NodeId count = build.count(Domain::of(lines), build.truth(true), groups);
  const NodeId isMany = build.less(build.column(fee), count);
  EXPECT_EQ(store.domain(isMany), groups);
  const NodeId known = build.known(build.column(sku));
  EXPECT_EQ(store.domain(build.allOf({isMany, known})), Domain::of(lines));
  EXPECT_EQ(store.domain(build.count(groups, isMany, Domain::of(orders))), Domain::of(orders));
}

TEST_F(BuilderTest, AggregatesOfNoEvents) {
  const NodeId none = build.truth(false);
  check(build.count(shop.purchases, none), "0");
  check(build.aggregate(Op::Total, kMoney, shop.purchases, amount, none), "0");
  check(build.aggregate(Op::Latest, kMoney, shop.purchases, amount, none), "unknown");
}

TEST_F(BuilderTest, ElseOfWhatIsNeverMissingIsThat) {
  EXPECT_EQ(build.otherwise(age, build.whole(0)), age);
  check(build.otherwise(spend, money(0)), "else(spend, 0)");
}

TEST_F(BuilderTest, GivenACertainConditionIsTheValue) {
  EXPECT_EQ(build.given(build.known(age), member), member);
  check(build.given(build.known(spend), member), "given(known(spend), member)");
  check(build.given(build.truth(false), member), "unknown");
}

TEST_F(BuilderTest, ConstantsAreAddedExactlyOrNotAtAll) {
  const schema::Type number{.kind = Kind::Number, .places = 2};
  check(build.arithmetic(Op::Add, number, build.whole(3), build.number(number, 25)), "325");
  const Int128 huge = Int128{1} << 126;
  const NodeId big = build.whole(huge);
  EXPECT_EQ(store.op(build.arithmetic(Op::Multiply, {.kind = Kind::Whole}, big, big)),
            Op::Multiply);
}

TEST_F(BuilderTest, MovesOfAsOfJoin) {
  const NodeId now = build.asOf(Kind::Instant, {});
  const NodeId moved = build.shift(build.shift(now, {.days = -2}), {.days = -3});
  EXPECT_EQ(moved, build.asOf(Kind::Instant, {.days = -5}));
  EXPECT_EQ(build.asOf(Kind::Instant, {.micros = -86'400'000'000}),
            build.asOf(Kind::Instant, {.days = -1}));
}

TEST_F(BuilderTest, MonthsAfterAMoveStayOnTheirOwn) {
  const Shift month{.months = -1, .zone = "Europe/London"};
  const NodeId twice = build.shift(build.asOf(Kind::Instant, month), month);
  EXPECT_EQ(store.op(twice), Op::Shift);
}

TEST_F(BuilderTest, AMovedDateStartsWhereTheDateMovedStarts) {
  const NodeId joined = column(shop.joined);
  const Shift day{.days = 1, .zone = "Europe/London"};
  EXPECT_EQ(build.dayStart(build.shift(joined, {.days = 1}), {.zone = "Europe/London"}),
            build.dayStart(joined, day));
}

TEST_F(BuilderTest, ADateOfOneZoneCanStartInAnother) {
  const NodeId today = build.asOf(Kind::Date, {.zone = "Asia/Tokyo"});
  const NodeId tomorrow = build.asOf(Kind::Date, {.days = 1, .zone = "Asia/Tokyo"});
  EXPECT_EQ(build.dayStart(today, {.days = 1, .zone = "Europe/London"}),
            build.dayStart(tomorrow, {.zone = "Europe/London"}));
}

TEST_F(BuilderTest, EveryNodeIsVerified) {
  Program program{Store(shop.schema), {}};
  Builder other(program.store);
  program.roots.push_back({"all", other.less(other.column(shop.age), other.whole(3))});
  verify(program);
}

}  // namespace
}  // namespace muster::ir
