#include <gtest/gtest.h>

#include "tests/unit/lower/rules.h"

namespace muster::lower {
namespace {

const std::string kHappened = "(not (lt asof bought_at))";

TEST(LowerEvents, WhatHappensLaterDoesNotExist) {
  check("any purchases", "(not (lt (count " + kHappened + ") 1))");
  check("any visits", "(not (lt (count (not (lt today visited_on))) 1))");
}

TEST(LowerEvents, Quantifiers) {
  const std::string count = "(count " + kHappened + ")";
  check("no purchases", "(lt " + count + " 1)");
  check("at least 3 purchases", "(not (lt " + count + " 3))");
  check("at most 3 purchases", "(not (lt 3 " + count + "))");
  check("more than 3 purchases", "(lt 3 " + count + ")");
  check("fewer than 3 purchases", "(lt " + count + " 3)");
  check("exactly 3 purchases", "(eq " + count + " 3)");
  check("between 3 and 5 purchases", "(and (not (lt " + count + " 3)) (not (lt 5 " + count + ")))");
}

TEST(LowerEvents, ACountThatCanBeMissingMakesItUnknown) {
  const std::string count = "(count " + kHappened + ")";
  check("at least wanted purchases", "(not (lt " + count + " wanted))");
  check("between 3 and wanted purchases",
        "(given (known wanted) (and (not (lt " + count + " 3)) (not (lt wanted " + count + "))))");
}

TEST(LowerEvents, WhereIsPartOfWhatIsCounted) {
  check("any purchases where brand is \"a\"",
        "(not (lt (count (and " + kHappened + " (eq brand \"a\"))) 1))");
  check("any purchases where (brand is \"a\" and amount > 5 GBP)",
        "(not (lt (count (and " + kHappened + " (eq brand \"a\") (lt 5.0000 amount))) 1))");
}

TEST(LowerEvents, EveryHasNoExceptions) {
  check("every purchases where amount > 5 GBP",
        "(lt (count (and " + kHappened + " (not (lt 5.0000 amount)))) 1)");
  check("every purchases where brand is \"a\"",
        "(lt (count (and " + kHappened + " (not (and_known (eq brand \"a\"))))) 1)");
}

TEST(LowerEvents, RollingWindows) {
  check("any purchases in the last 30 days",
        "(not (lt (count (and " + kHappened + " (lt asof[-30 days] bought_at))) 1))");
  check("any visits in the last 30 days",
        "(not (lt (count (and (not (lt today visited_on)) (lt today[-30 days] visited_on))) 1))");
}

TEST(LowerEvents, WindowsBetweenAges) {
  check("any purchases between 365 and 90 days ago",
        "(not (lt (count (and " + kHappened +
            " (lt asof[-365 days] bought_at) (not (lt asof[-90 days] bought_at)))) 1))");
  checkSame("any purchases between 365 and 90 days ago",
            "any purchases between 90 and 365 days ago");
}

TEST(LowerEvents, WindowsOfDates) {
  check("any purchases on 2026-11-01",
        "(not (lt (count (and " + kHappened +
            " (not (lt bought_at 2026-11-01T00:00:00Z)) (lt bought_at 2026-11-02T00:00:00Z))) "
            "1))");
  check("any visits between 2026-01-01 and 2026-03-31",
        "(not (lt (count (and (not (lt today visited_on)) (not (lt visited_on 2026-01-01)) (not "
        "(lt 2026-03-31 visited_on)))) 1))");
}

TEST(LowerEvents, ABoundThatCanBeMissingGuardsTheWhole) {
  const std::string count = "(count (and " + kHappened + " (lt (lift seen) bought_at)))";
  check("(no purchases after seen) or missing",
        "(or_missing (lt (given (known seen) " + count + ") 1))");
  check("any purchases after joined",
        "(not (lt (count (and " + kHappened +
            " (not (lt bought_at (lift (day_start[+1 days] joined)))))) 1))");
}

TEST(LowerEvents, FieldsOfTheProfileAreLifted) {
  check("any purchases where amount > customer.income",
        "(not (lt (count (and " + kHappened + " (lt (lift income) amount))) 1))");
  check(
      "any purchases where (amount > 5 GBP and customer.country is \"a\")",
      "(not (lt (count (and " + kHappened + " (lt 5.0000 amount) (lift (eq country \"a\")))) 1))");
}

TEST(LowerEvents, Aggregates) {
  check("number of purchases > 3", "(lt 3 (count " + kHappened + "))");
  check("total amount of purchases > 3 GBP", "(lt 3.0000 (total amount " + kHappened + "))");
  check("smallest amount of purchases > 3 GBP", "(lt 3.0000 (smallest amount " + kHappened + "))");
  check("largest amount of purchases > 3 GBP", "(lt 3.0000 (largest amount " + kHappened + "))");
  check("first brand of purchases is \"a\"", "(eq (first brand " + kHappened + ") \"a\")");
  check("latest bought_at of purchases > 3 days ago",
        "(lt asof[-3 days] (latest bought_at " + kHappened + "))");
  check("number of distinct brand of purchases > 3", "(lt 3 (distinct brand " + kHappened + "))");
  check("total (amount * quantity) of purchases > 3 GBP",
        "(lt 3.0000 (total (mul amount quantity) " + kHappened + "))");
}

TEST(LowerEvents, AnAverageIsAQuotientOfWhatIsKnown) {
  const std::string isAny = "(not (lt (count " + kHappened + ") 1))";
  check("average amount of purchases > 3 GBP", "(lt 3.0000 (given " + isAny +
                                                   " (div (total amount " + kHappened +
                                                   ") (count " + kHappened + "))))");
  const std::string known = "(and " + kHappened + " (known refund))";
  check("average refund of purchases > 3 GBP", "(lt 3.0000 (given (not (lt (count " + known +
                                                   ") 1)) (div (total refund " + kHappened +
                                                   ") (count " + known + "))))");
}

TEST(LowerEvents, ANameInAWhereIsLifted) {
  checkRules("let rich = income > 5 GBP\nsegment it: any purchases where rich",
             "(not (lt (count (and " + kHappened + " (lift (lt 5.0000 income)))) 1))");
}

}  // namespace
}  // namespace muster::lower
