#include "compiler/ir/print.h"

#include <gtest/gtest.h>

#include <functional>

#include "compiler/ir/builder.h"
#include "compiler/ir/constants.h"
#include "compiler/ir/parse.h"
#include "compiler/ir/verify.h"
#include "tests/support/shop.h"

namespace muster::ir {
namespace {

using schema::Kind;
using support::kMoney;
using support::Shop;

class PrintTest : public testing::Test {
 protected:
  Program program(const std::function<NodeId(Builder&)>& make) {
    Program made{Store(shop.schema), {}};
    Builder build(made.store);
    const NodeId node = make(build);
    made.roots.push_back({"it", node});
    return made;
  }
  // The print is as expected, and reading it back prints the same.
  void check(const std::function<NodeId(Builder&)>& make, const std::string& expected) {
    const std::string text = print(program(make));
    EXPECT_EQ(text, expected);
    const Result<Program> again = parse(text, *shop.schema);
    ASSERT_TRUE(again.ok()) << again.error().message;
    verify(*again);
    EXPECT_EQ(print(*again), text);
  }
  Shop shop;
};

TEST_F(PrintTest, AComparisonOfAFieldWithText) {
  check(
      [&](Builder& b) {
        const NodeId country = b.column(shop.country);
        return b.equal(country, b.text("A\"E\\"));
      },
      "n0 = column country : text?\n"
      "n1 = const \"A\\\"E\\\\\" : text\n"
      "n2 = eq n0 n1\n"
      "it = n2\n");
}

TEST_F(PrintTest, AWindowedCount) {
  check(
      [&](Builder& b) {
        const NodeId time = b.column(shop.boughtAt);
        const NodeId now = b.asOf(Kind::Instant, {});
        const NodeId start = b.asOf(Kind::Instant, {.days = -30});
        const NodeId where = b.allOf({b.less(start, time), b.lessOrEqual(time, now)});
        const NodeId count = b.count(shop.purchases, where);
        return b.less(count, b.whole(3));
      },
      "n0 = column purchases.bought_at : instant\n"
      "n1 = asof : instant\n"
      "n2 = asof -30 days : instant\n"
      "n3 = lt n2 n0\n"
      "n4 = lt n1 n0\n"
      "n5 = not n4\n"
      "n6 = and n3 n5\n"
      "n7 = count n6 of purchases : whole number\n"
      "n8 = const 3 : whole number\n"
      "n9 = lt n7 n8\n"
      "it = n9\n");
}

TEST_F(PrintTest, EveryKindOfConstant) {
  check(
      [&](Builder& b) {
        const auto is = [&](FieldId field, Int128 number) {
          const NodeId column = b.column(field);
          return b.equal(column, b.number(b.store().type(column), number));
        };
        const schema::Type texts{.kind = Kind::Set, .element = Kind::Text};
        const NodeId country = b.column(shop.country);
        const NodeId set =
            b.constant(makeSet(texts, {{.type = {.kind = Kind::Text}, .text = "b, }"},
                                       {.type = {.kind = Kind::Text}, .text = "a"}}));
        return b.allOf({b.in(country, set), is(shop.spend, 125'000), is(shop.tier, 2),
                        is(shop.joined, 20'000), is(shop.seen, 1'700'000'000'500'000)});
      },
      "n0 = column country : text?\n"
      "n1 = const {\"a\", \"b, }\"} : set of text\n"
      "n2 = in n0 n1\n"
      "n3 = column spend : money GBP?\n"
      "n4 = const 12.5000 : money GBP\n"
      "n5 = eq n3 n4\n"
      "n6 = column tier : enum tier\n"
      "n7 = const \"gold\" : enum tier\n"
      "n8 = eq n6 n7\n"
      "n9 = column joined : date\n"
      "n10 = const 2024-10-04 : date\n"
      "n11 = eq n9 n10\n"
      "n12 = column seen : instant?\n"
      "n13 = const 2023-11-14T22:13:20.5Z : instant\n"
      "n14 = eq n12 n13\n"
      "n15 = and n2 n5 n8 n11 n14\n"
      "it = n15\n");
}

TEST_F(PrintTest, LiftsMovesAndSettledConditions) {
  check(
      [&](Builder& b) {
        const NodeId start =
            b.dayStart(b.column(shop.joined), {.days = 1, .zone = "Europe/London"});
        const NodeId after = b.less(start, b.column(shop.boughtAt));
        const NodeId seen = b.shift(b.column(shop.seen), {.months = -1, .zone = "Europe/London"});
        const NodeId count = b.count(shop.purchases, after);
        const NodeId isKnown = b.known(seen);
        const NodeId given = b.given(isKnown, count);
        return b.orMissing(b.less(given, b.whole(1)));
      },
      "n0 = column joined : date\n"
      "n1 = day_start n0 +1 days in \"Europe/London\" : instant\n"
      "n2 = column purchases.bought_at : instant\n"
      "n3 = lift n1 to purchases : instant\n"
      "n4 = lt n3 n2\n"
      "n5 = column seen : instant?\n"
      "n6 = shift n5 -1 months in \"Europe/London\" : instant\n"
      "n7 = count n4 of purchases : whole number\n"
      "n8 = known n6\n"
      "n9 = given n8 n7 : whole number\n"
      "n10 = const 1 : whole number\n"
      "n11 = lt n9 n10\n"
      "n12 = or_missing n11\n"
      "it = n12\n");
}

TEST_F(PrintTest, TextTestsPatternsAndCounts) {
  check(
      [&](Builder& b) {
        const NodeId country = b.column(shop.country);
        const NodeId member = b.column(shop.member);
        const NodeId letter = b.text("a");
        const NodeId start = b.text("^a");
        return b.atLeast(2, {b.textTest(Op::Contains, country, letter, true),
                             b.textTest(Op::Matches, country, start, false), member});
      },
      "n0 = column country : text?\n"
      "n1 = column member : yes or no?\n"
      "n2 = const \"a\" : text\n"
      "n3 = const \"^a\" : text\n"
      "n4 = contains n0 n2 ignoring case\n"
      "n5 = matches n0 n3\n"
      "n6 = at_least 2 n1 n4 n5\n"
      "it = n6\n");
}

TEST_F(PrintTest, QuotientsAndArithmetic) {
  check(
      [&](Builder& b) {
        const NodeId amount = b.column(shop.amount);
        const NodeId bound = b.number(kMoney, 50'000);
        const NodeId where = b.less(amount, bound);
        const NodeId total = b.aggregate(Op::Total, kMoney, shop.purchases, amount, where);
        const schema::Type ratio{.kind = Kind::Ratio, .element = Kind::Money};
        const NodeId count = b.count(shop.purchases, where);
        const NodeId average = b.arithmetic(Op::Divide, ratio, total, count);
        const NodeId spend = b.column(shop.spend);
        const NodeId fallback = b.number(kMoney, -5);
        return b.less(average, b.otherwise(spend, fallback));
      },
      "n0 = column purchases.amount : money GBP\n"
      "n1 = const 5.0000 : money GBP\n"
      "n2 = lt n0 n1\n"
      "n3 = total n0 n2 of purchases : money GBP\n"
      "n4 = count n2 of purchases : whole number\n"
      "n5 = div n3 n4 : ratio of money GBP\n"
      "n6 = column spend : money GBP?\n"
      "n7 = const -0.0005 : money GBP\n"
      "n8 = else n6 n7 : money GBP\n"
      "n9 = lt n5 n8\n"
      "it = n9\n");
}

TEST_F(PrintTest, ChoicesOfWhatMayNotBeComputed) {
  check(
      [&](Builder& b) {
        const NodeId age = b.column(shop.age);
        const schema::Type ratio{.kind = Kind::Ratio, .element = Kind::Whole};
        const NodeId quotient = b.arithmetic(Op::Divide, ratio, age, age);
        const NodeId isMember = b.column(shop.member);
        const NodeId first = b.given(isMember, quotient);
        return b.known(b.choice(first, b.given(b.negate(isMember), quotient)));
      },
      "n0 = column age : whole number\n"
      "n1 = div n0 n0 : ratio of whole number\n"
      "n2 = column member : yes or no?\n"
      "n3 = given n2 n1 : ratio of whole number\n"
      "n4 = not n2\n"
      "n5 = given n4 n1 : ratio of whole number\n"
      "n6 = else n3 n5 of a choice : ratio of whole number\n"
      "n7 = known n6\n"
      "it = n7\n");
}

TEST_F(PrintTest, GroupsAreNamedByTheirFields) {
  check(
      [&](Builder& b) {
        const Shift week{.start = {.weekday = 1}, .zone = "Europe/London"};
        const Domain events = Domain::of(shop.purchases);
        const NodeId time = b.column(shop.boughtAt);
        const NodeId isOld = b.less(time, b.asOf(Kind::Instant, {}));
        const Domain weeks = Domain::of(b.grouping({.keys = {shop.boughtAt}, .unit = week}));
        const NodeId number = b.count(events, isOld, weeks);
        const NodeId many = b.less(b.whole(2), number);
        const NodeId key = b.key(weeks.grouping(), {.kind = Kind::Whole});
        const NodeId since = b.less(b.unitNumber(b.asOf(Kind::Date, {}), week), key);
        const NodeId count = b.count(weeks, b.allOf({many, since}));
        return b.less(b.whole(3), count);
      },
      "n0 = column purchases.bought_at : instant\n"
      "n1 = asof : instant\n"
      "n2 = lt n0 n1\n"
      "n3 = count n2 of purchases in {purchases.bought_at by to week 1 in \"Europe/London\"} "
      ": whole number\n"
      "n4 = const 2 : whole number\n"
      "n5 = lt n4 n3\n"
      "n6 = key of {purchases.bought_at by to week 1 in \"Europe/London\"} : whole number\n"
      "n7 = asof : date\n"
      "n8 = unit_number n7 to week 1 in \"Europe/London\" : whole number\n"
      "n9 = lift n8 to {purchases.bought_at by to week 1 in \"Europe/London\"} : whole number\n"
      "n10 = lt n9 n6\n"
      "n11 = and n5 n10\n"
      "n12 = count n11 of {purchases.bought_at by to week 1 in \"Europe/London\"} : whole number\n"
      "n13 = const 3 : whole number\n"
      "n14 = lt n13 n12\n"
      "it = n14\n");
}

TEST_F(PrintTest, NodesThatNoRootNeedsAreNotPrinted) {
  check(
      [&](Builder& b) {
        b.text("nobody needs this");
        return b.column(shop.member);
      },
      "n0 = column member : yes or no?\n"
      "it = n0\n");
}

TEST_F(PrintTest, WhatIsNoGraphIsNamedByItsLine) {
  const auto fails = [&](const char* text, const char* message) {
    const Result<Program> result = parse(text, *shop.schema);
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().message, message);
  };
  fails("n0 = column nobody : text\n", "line 1 is no line of a graph: n0 = column nobody : text");
  fails("n0 = true\nn1 = not n7\n", "line 2 is no line of a graph: n1 = not n7");
  fails("n0 = const x : whole number\n",
        "line 1 is no line of a graph: n0 = const x : whole number");
}

}  // namespace
}  // namespace muster::ir
