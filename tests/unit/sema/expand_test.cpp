#include "compiler/sema/expand.h"

#include "tests/unit/sema/shop.h"

namespace muster::sema {
namespace {

constexpr std::string_view kPatterns =
    "segment lapsed(quiet: duration = 12 months): no purchases since (now - quiet)\n"
    "segment dear(least: money): any purchases where amount > least\n"
    "let spent(days: duration) = total amount of purchases since (now - days)\n"
    "segment some(things: list, which: condition): any things where which\n"
    "segment sum(things: list, value: field, least: money): total value of things > least\n"
    "segment tiered(which: tier): tier is which\n";

Codes codesWith(const std::string& condition) {
  return codesOf(std::string(kPatterns) + "segment s: " + condition);
}

TEST(Parameter, IsGivenByPlaceOrByName) {
  EXPECT_EQ(codesWith("in lapsed"), Codes{});
  EXPECT_EQ(codesWith("in lapsed()"), Codes{});
  EXPECT_EQ(codesWith("in lapsed(6 months)"), Codes{});
  EXPECT_EQ(codesWith("in lapsed(quiet: 6 months)"), Codes{});
  EXPECT_EQ(codesWith("spent(30 days) > 5 GBP"), Codes{});
  EXPECT_EQ(codesWith("in lapsed(6 months, 7 months)"), Codes{"E0213"});
  EXPECT_EQ(codesWith("in lapsed(queit: 6 months)"), Codes{"E0216"});
  EXPECT_EQ(codesWith("in lapsed(6 months, quiet: 7 months)"), Codes{"E0213"});
  EXPECT_EQ(codesWith("in sum(purchases, things: stays)"), Codes{"E0217"});
  EXPECT_EQ(codesWith("in sum(things: purchases, amount)"), Codes{"E0218"});
  EXPECT_EQ(codesWith("in dear"), Codes{"E0215"});
  EXPECT_EQ(codesWith("spent > 5 GBP"), Codes{"E0215"});
  EXPECT_EQ(codesWith("in spent(3 days)"), Codes{"E0203"});
  EXPECT_EQ(codesWith("lapsed(3 days)"), Codes{"E0208"});
  EXPECT_EQ(codesWith("lapse(3 days)"), Codes{"E0510"});
}

TEST(Parameter, HasItsType) {
  EXPECT_EQ(codesWith("in dear(5 GBP)"), Codes{});
  EXPECT_EQ(codesWith("in dear(spent(3 days))"), Codes{});
  EXPECT_EQ(codesWith("in dear(customer.spend * 2)"), Codes{});
  EXPECT_EQ(codesWith("in dear(average amount of purchases)"), Codes{});
  EXPECT_EQ(codesWith("in dear(5)"), Codes{"E0214"});
  EXPECT_EQ(codesWith("in dear(visits)"), Codes{"E0214"});
  EXPECT_EQ(codesWith("in dear(yes)"), Codes{"E0214"});
  EXPECT_EQ(codesWith("in lapsed(6)"), Codes{"E0214"});
  EXPECT_EQ(codesWith("in lapsed(trial)"), Codes{});
  EXPECT_EQ(codesWith("in tiered(gold)"), Codes{});
  EXPECT_EQ(codesWith("in tiered(tier)"), Codes{});
  EXPECT_EQ(codesWith("in tiered(channel)"), Codes{"E0214"});
  EXPECT_EQ(codesWith("in tiered(golden)"), Codes{"E0206"});
}

TEST(Parameter, MayBeAListAFieldOrACondition) {
  EXPECT_EQ(codesWith("in some(purchases, (amount > 5 GBP))"), Codes{});
  EXPECT_EQ(codesWith("in some(stays, (nights > 3))"), Codes{});
  EXPECT_EQ(codesWith("in some(stays, yes)"), Codes{});
  EXPECT_EQ(codesWith("in some(stays, (amount > 5 GBP))"), Codes{"E0201"});
  EXPECT_EQ(codesWith("in some(stay, (nights > 3))"), Codes{"E0209"});
  EXPECT_EQ(codesWith("in some(5, (nights > 3))"), Codes{"E0214"});
  EXPECT_EQ(codesWith("in sum(purchases, amount, 5 GBP)"), Codes{});
  EXPECT_EQ(codesWith("in sum(purchases, sku, 5 GBP)"), Codes{"E0312"});
}

// What is given belongs to the place where it is given.
TEST(Parameter, KeepsItsMeaningInsideAWhere) {
  EXPECT_EQ(codesOf("segment dear(least: money): any purchases where amount > least\n"
                    "let amount = spend * 2\nsegment s: in dear(amount)"),
            Codes{});
  EXPECT_EQ(codesOf("let best(of_it: tier) = of_it\n"
                    "segment s: any purchases where tier > best(tier)"),
            Codes{"E0220"});
  EXPECT_EQ(codesOf("let twice(by: money) = by * 2\n"
                    "segment s: any purchases where amount > twice(amount)"),
            Codes{"E0210"});
  EXPECT_EQ(codesOf("let twice(by: money) = by * 2\n"
                    "segment s: any purchases where amount > twice(customer.spend)"),
            Codes{});
}

TEST(Parameter, HidesAFieldOfItsName) {
  EXPECT_EQ(codesOf("segment s(city: money = 5 GBP): any purchases where amount > city"), Codes{});
}

TEST(Pattern, UsesOthers) {
  EXPECT_EQ(codesOf("segment a(n: whole number): visits > n and in b(n + 1)\n"
                    "segment b(n: whole number): visits < n\nsegment s: in a(3) or in a(visits)"),
            Codes{});
  EXPECT_EQ(codesOf("segment a(n: whole number): in b(n + 1)\n"
                    "segment b(n: whole number): in a(n)\nsegment s: in a(3)"),
            Codes{"E0205"});
  EXPECT_EQ(codesOf("segment a(n: whole number): in s and visits > n\nsegment s: in a(3)"),
            Codes{"E0205"});
}

TEST(Choose, HasValuesOfOneKind) {
  EXPECT_EQ(codesOf("let x = choose when is_member: 5 otherwise 2.5\nsegment s: x > 3"), Codes{});
  EXPECT_EQ(codesOf("let x = choose when is_member: gold otherwise tier\nsegment s: x > bronze"),
            Codes{});
  EXPECT_EQ(codesOf("let x = choose when is_member: dear otherwise cheap\nsegment s: x is dear"),
            Codes{});
  EXPECT_EQ(codesOf("let x = choose when is_member: dear otherwise cheap\nsegment s: x > dear"),
            Codes{"E0307"});
  EXPECT_EQ(codesOf("let x = choose when is_member: dear otherwise cheap\nsegment s: x is deer"),
            Codes{"E0206"});
  EXPECT_EQ(codesOf("let x = choose when is_member: spend otherwise 5\nsegment s: x > 5 GBP"),
            Codes{"E0303"});
  EXPECT_EQ(codesOf("let x = choose when visits: 4 otherwise 5\nsegment s: x > 5"), Codes{"E0305"});
}

TEST(Choose, IsMissingWhereAConditionIsUnknown) {
  EXPECT_EQ(codesOf("let x = choose when age > 60: old otherwise young\nsegment s: x is not old"),
            Codes{"E0401"});
  EXPECT_EQ(
      codesOf("let x = choose when visits > 60: old otherwise young\nsegment s: x is not old"),
      Codes{});
  EXPECT_EQ(codesOf("let x = choose when age is known: age otherwise 5\nsegment s: x is not 3"),
            Codes{});
}

}  // namespace
}  // namespace muster::sema
