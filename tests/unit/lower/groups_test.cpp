#include <gtest/gtest.h>

#include "tests/unit/lower/rules.h"

namespace muster::lower {
namespace {

const std::string kHappened = "(not (lt asof bought_at))";

TEST(LowerGroups, ACountOfGroupsForWhichItHolds) {
  check("any brand with (at least 3 purchases)",
        "(not (lt (count (not (lt (count " + kHappened + ") 3))) 1))");
  check("number of brand with (at least 3 purchases) > 2",
        "(lt 2 (count (not (lt (count " + kHappened + ") 3))))");
}

TEST(LowerGroups, WhatCouldHoldOfNoEventAsksForOne) {
  check("any brand with (no purchases where quantity > 1)",
        "(not (lt (count (and (lt (count (and " + kHappened +
            " (lt 1 quantity))) 1) (not (lt (count " + kHappened + ") 1)))) 1))");
}

TEST(LowerGroups, EveryHasNoExceptions) {
  check("every brand with (at least 3 purchases)", "(lt (count (and (lt (count " + kHappened +
                                                       ") 3) (not (lt (count " + kHappened +
                                                       ") 1)))) 1)");
}

TEST(LowerGroups, NamesAreOfTheProfile) {
  checkRules("let n = number of purchases\nsegment it: any brand with (number of purchases = n)",
             "(not (lt (count (and (eq (count " + kHappened + ") (lift (count " + kHappened +
                 "))) (not (lt (count " + kHappened + ") 1)))) 1))");
}

TEST(LowerGroups, UnitsWithoutEventsAreCountedTogether) {
  const std::string first = "(smallest (unit_number[to 1 from 1] bought_at) " + kHappened + ")";
  check("any month with any purchases",
        "(not (lt (count (and (not (lt key (lift " + first +
            "))) (not (lt (lift (unit_number[to 1 from 1] asof)) key)) (not (lt (count " +
            kHappened + ") 1)))) 1))");
}

TEST(LowerShare, IsAQuotientOfTwoCounts) {
  const std::string all = "(count " + kHappened + ")";
  check("share of purchases where (quantity > 1) < 10%",
        "(lt (given (not (lt " + all + " 1)) (div (count (and " + kHappened +
            " (lt 1 quantity))) " + all + ")) 0.100000)");
}

TEST(LowerDistinct, OfUnitsOfTheCalendar) {
  check("number of distinct weeks of visits > 3",
        "(lt 3 (distinct (unit_number[to week 1] visited_on) (not (lt today visited_on))))");
}

}  // namespace
}  // namespace muster::lower
