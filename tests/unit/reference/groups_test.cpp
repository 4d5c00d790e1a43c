#include "tests/unit/reference/meaning.h"

namespace muster::reference {
namespace {

// Orders of x: three, of y: one; one without a brand; one of z after as of. Visits on four days.
constexpr const char* kEvents = R"(orders
  id | ordered_at        | amount | count | brand
  a  | 2026-06-03 12:00  | 5.00   | 1     | x
  a  | 2026-08-20 12:00  | -      | 2     | x
  a  | 2026-09-30 23:30  | 6.00   | 1     | y
  a  | 2026-10-05 12:00  | 1.00   | 3     | -
  a  | 2026-10-31 12:00  | 7.50   | 2     | x
  a  | 2026-11-02 12:00  | 9.00   | 2     | z
visits
  id | visited_on | pages
  a  | 2026-10-12 | 1
  a  | 2026-10-13 | 2
  a  | 2026-10-19 | 2
  a  | 2026-10-27 | 5
)";

void ask(const std::string& condition, Truth expected) {
  check({.condition = condition, .fields = "a = 2; t = x", .events = kEvents}, expected);
}

void nobody(const std::string& condition, Truth expected) { check({condition}, expected); }

TEST(Groups, AreTheValuesThatOccur) {
  ask("number of brand with (any orders) = 2",
      yes);  // neither the missing one nor what comes later
  ask("any brand with (at least 3 orders)", yes);
  ask("any brand with (at least 4 orders)", no);
  ask("at least 2 brand with (any orders)", yes);
  ask("exactly 1 brand with (exactly 1 orders)", yes);
  ask("every brand with (any orders)", yes);
  ask("every brand with (at least 2 orders)", no);
  ask("no brand with (no orders)", yes);
}

TEST(Groups, AreNotChosenByWindowsInside) {
  ask("any brand with (no orders in the last 30 days)", yes);    // y
  ask("every brand with (any orders in the last 30 days)", no);  // y
  ask("number of brand with (any orders before 2026-07-01 and any orders since 2026-10-01) = 1",
      yes);
}

TEST(Groups, AreAskedOfTheirOwnEvents) {
  ask("any brand with (total amount of orders = 12.50 GBP)", yes);
  ask("any brand with (total amount of orders = 18.50 GBP)", no);
  ask("any brand with (brand is \"y\" and latest amount of orders = 6 GBP)", yes);
  ask("any brand with (brand is customer.t and at least customer.a orders)", yes);
  ask("any brand with (any orders after (first ordered_at of orders))", yes);
  ask("at least 2 brand with (any orders after (first ordered_at of orders))", no);
}

TEST(Groups, NamesInsideMeanTheWholeProfile) {
  check({.condition = "any brand with (number of orders = all_orders)",
         .events = kEvents,
         .lets = "let all_orders = number of orders\n"},
        no);
  check({.condition = "any brand with (all_orders = 5 and any orders)",
         .events = kEvents,
         .lets = "let all_orders = number of orders\n"},
        yes);
}

TEST(Groups, WithAnUnknownConditionAreLeftOut) {
  ask("any brand with (latest amount of orders before 2026-01-01 > 1 GBP)", no);
  ask("no brand with ((any orders since customer.i) or missing)", no);
  ask("no brand with ((any orders since customer.i) and known)", yes);
  ask("every brand with (any orders since customer.i)", no);
  ask("at least customer.b brand with (any orders)", unknown);
}

TEST(Groups, OfNobody) {
  nobody("any brand with (no orders)", no);
  nobody("every brand with (at least 9 orders)", yes);
  nobody("number of brand with (any orders) = 0", yes);
  nobody("every month with any orders", yes);
  nobody("number of month with (no orders) = 0", yes);
}

// From June to November, of which November has just begun and has nothing yet.
TEST(CalendarGroups, GoFromTheFirstEventToAsOf) {
  ask("number of months with (any orders) = 4", yes);
  ask("number of months with (no orders) = 2", yes);
  ask("number of quarters with (any orders) = 3", yes);
  ask("number of years with (any orders) = 1", yes);
  ask("every quarter with any orders", yes);
  ask("every month with any orders", no);
}

TEST(CalendarGroups, GoFromTheStartOfTheirWindow) {
  ask("number of months with (no orders since 2026-05-01) = 3", yes);  // May, July, November
  ask("number of months with (no orders in the last 12 months) = 9", yes);
  ask("number of months with (no orders on 2026-07) = 1", yes);
  ask("every month with any orders between 2026-08-01 and 2026-10-31", yes);
  ask("every month with any orders between 2026-07-31 and 2026-10-31", no);
  ask("number of months with (no orders after 2026-09-30) = 1", yes);
  ask("number of months with (no orders until 2026-09-30) = 1", yes);  // July, from the first event
  ask("number of months with (no orders before 2026-09-01) = 1", yes);
  ask("number of days with (any visits in the last 8 days) = 1", yes);
  ask("number of days with (no visits in the last 8 days) = 7", yes);
  ask("number of months with (no orders since customer.d) = 3", unknown);
  ask("(not every month with any orders since customer.d) or missing", yes);
}

TEST(CalendarGroups, LieInTheZone) {
  // In London it is still summer time: 23:30 is September, as is 22:30 UTC.
  ask("number of months with (any orders between 2026-09-01 and 2026-09-30) = 1", yes);
  check({.condition = "number of days with (any orders) = 2",
         .events = "orders\n  id | ordered_at\n  a | 2026-10-01T22:59:59Z\n"
                   "  a | 2026-10-01T23:00:00Z\n"},
        yes);
}

TEST(CalendarGroups, FollowEachOther) {
  ask("at least 3 consecutive months with any orders", yes);  // August to October
  ask("at least 4 consecutive months with any orders", no);
  ask("exactly 3 consecutive months with any orders", yes);
  ask("at least 2 consecutive days with any visits", yes);
  ask("at least 3 consecutive days with any visits", no);
  ask("at least 3 consecutive weeks with any visits", yes);  // Mondays begin weeks
  ask("exactly 7 consecutive days with no visits", yes);
  ask("at least 8 consecutive months with no orders in the last 14 months", yes);
  ask("at most 1 consecutive months with no orders", yes);
}

TEST(CalendarGroups, BringTogetherListsOfDatesAndOfInstants) {
  ask("number of months with (any orders and any visits) = 1", yes);
  ask("number of months with (any orders or any visits) = 4", yes);
}

TEST(Median, IsTheLowerOfTheTwoInTheMiddle) {
  ask("median count of orders = 2", yes);       // 1 1 2 2 3
  ask("median amount of orders = 5 GBP", yes);  // 1 5 6 7.5
  nobody("median amount of orders > 0 GBP", unknown);
}

TEST(MostFrequent, IsOfEquallyFrequentOnesTheLaterOne) {
  ask("most frequent brand of orders is \"x\"", yes);
  ask("most frequent count of orders = 2", yes);  // 1 twice, 2 twice
  ask("most frequent pages of visits = 2", yes);
  nobody("most frequent brand of orders is \"x\"", unknown);
}

TEST(Share, IsOfTheEventsInTheWindow) {
  ask("share of orders where (brand is \"x\") >= 60%", yes);
  ask("share of orders where (brand is \"x\") > 3 / 5", no);
  ask("share of orders where (brand is missing) = 20%", yes);
  ask("share of orders in the last 30 days where (count = 3 and known) = 0.5", yes);
  nobody("share of orders where (brand is missing) < 10%", unknown);
}

TEST(DistinctUnits, AreThoseOfTheCalendar) {
  ask("number of distinct days of orders = 5", yes);
  ask("number of distinct months of orders = 4", yes);
  ask("number of distinct weeks of visits = 3", yes);
  nobody("number of distinct days of orders = 0", yes);
}

}  // namespace
}  // namespace muster::reference
