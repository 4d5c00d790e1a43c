#include <gtest/gtest.h>

#include "tests/unit/lower/rules.h"

namespace muster::lower {
namespace {

TEST(LowerValue, LiteralsHaveTheTypeOfWhatTheyStandBeside) {
  check("age < 30", "(lt age 30)");
  check("weight < 30", "(lt weight 30.00)");
  check("weight < 30.5", "(lt weight 30.50)");
  check("score < 0.63", "(lt score 0.63)");
  check("spend < 500 GBP", "(lt spend 500.0000)");
  check("discount < 20%", "(lt discount 0.200000)");
  check("discount < 12.5%", "(lt discount 0.125000)");
  check("patience < 36 hours", "(lt patience 129600000000)");
}

TEST(LowerValue, TextIsNormalised) { checkSame("country is \"e\u0301\"", "country is \"\u00e9\""); }

TEST(LowerValue, EnumValuesAreIndices) {
  check("tier is gold", "(eq tier \"gold\")");
  check("tier < gold", "(lt tier \"gold\")");
}

TEST(LowerValue, ArithmeticKeepsItsPlaces) {
  check("spend + income < 500 GBP", "(lt (add spend income) 500.0000)");
  check("income * 2 < 500 GBP", "(lt (mul income 2) 500.0000)");
  check("income - spend < 500 GBP", "(lt (sub income spend) 500.0000)");
  check("spend / income < 20%", "(lt (div spend income) 0.200000)");
  check("-age < 3", "(lt (neg age) 3)");
  check("age < -3", "(lt age -3)");
}

TEST(LowerValue, ConstantsAreComputedAtOnce) { check("age < 2 * 3 + 1", "(lt age 7)"); }

TEST(LowerValue, ElseTakesThePlacesOfBoth) {
  check("(spend else 0 GBP) < 5 GBP", "(lt (else spend 0.0000) 5.0000)");
  check("(weight else age) < 5", "(lt (else weight (mul age 1.00)) 5.00)");
  check("(wanted else 0.5) < 5", "(lt (else (mul wanted 1.000000) 0.500000) 5.000000)");
}

TEST(LowerValue, ElseOfWhatIsNeverMissingIsThat) {
  checkSame("(income else 0 GBP) < 5 GBP", "income < 5 GBP");
}

}  // namespace
}  // namespace muster::lower
