#include "tests/unit/reference/meaning.h"

namespace muster::reference {
namespace {

// Three orders, one of them missing what can be; nothing after as of counts.
constexpr const char* kOrders = R"(orders
  id | ordered_at        | amount | count | brand | paid
  a  | 2026-10-01 12:00  | 5.00   | 1     | x     | yes
  a  | 2026-10-20 12:00  | -      | -     | -     | -
  a  | 2026-10-31 12:00  | 7.50   | 2     | y     | no
  a  | 2026-11-01T12:00:00.000001Z | 100 | 9 | z  | yes
)";

void orders(const std::string& condition, Truth expected) {
  check({.condition = condition, .events = kOrders}, expected);
}

void nobody(const std::string& condition, Truth expected) { check({condition}, expected); }

TEST(Events, AfterAsOfDoNotExist) {
  orders("number of orders = 3", yes);
  orders("any orders where brand is \"z\"", no);
  orders("any orders in the next 7 days", no);
  check({.condition = "any orders", .events = kOrders, .asOf = "2026-10-01T10:59:59Z"}, no);
  check({.condition = "any orders", .events = kOrders, .asOf = "2026-10-01T11:00Z"}, yes);
}

TEST(Where, KeepsTheEventsForWhichItIsTrue) {
  orders("number of orders where (count >= 1) >= 2", yes);
  orders("number of orders where (count >= 1) >= 3", no);
  orders("number of orders where (brand is missing) = 1", yes);
  orders("number of orders where (not paid or missing) = 2", yes);
  orders("any orders where (count = 1 and paid)", yes);
  orders("any orders where (count = 2 and paid)", no);
}

TEST(Quantifiers, CountWhatTheWhereKeeps) {
  orders("any orders", yes);
  orders("no orders", no);
  orders("at least 3 orders", yes);
  orders("at least 4 orders", no);
  orders("at most 3 orders", yes);
  orders("more than 3 orders", no);
  orders("fewer than 3 orders", no);
  orders("exactly 3 orders", yes);
  orders("between 1 and 2 orders", no);
  orders("between 3 and 5 orders", yes);
  orders("no orders where (brand is \"z\" and known)", yes);
  orders("exactly 1 orders where (paid and known)", yes);
}

TEST(Quantifiers, OverNothing) {
  nobody("any orders", no);
  nobody("no orders", yes);
  nobody("every orders where count > 5", yes);
  nobody("at most 5 orders", yes);
  nobody("number of orders = 0", yes);
}

TEST(Every, HoldsIfNoEventFailsItMissingIncluded) {
  orders("every orders where ordered_at is since 2026-10-01", yes);
  orders("every orders where count >= 1", no);
  orders("every orders where count >= 1 or missing", yes);
  orders("every orders since 2026-10-25 where count = 2", yes);
}

TEST(Counts, MayBeAFieldAndAreThenUnknownWithIt) {
  check({.condition = "at least a orders", .fields = "a = 3", .events = kOrders}, yes);
  check({.condition = "at least a orders", .fields = "a = 4", .events = kOrders}, no);
  check({.condition = "at least a orders", .events = kOrders}, unknown);
}

TEST(Windows, StandOnTheTimeOfTheEvent) {
  orders("exactly 2 orders in the last 30 days", yes);
  orders("exactly 1 orders between 30 and 12 days ago", yes);
  orders("exactly 1 orders between 40 and 12 days ago", no);
  orders("exactly 2 orders between 40 and 12 days ago", yes);
  orders("exactly 1 orders since 2026-10-21", yes);
  orders("exactly 2 orders until 2026-10-20", yes);
  orders("exactly 1 orders before 2026-10-20", yes);
  orders("exactly 1 orders on 2026-10-31", yes);
  orders("exactly 3 orders between 2026-10-01 and 2026-10-31", yes);
}

TEST(Windows, AreExactlyThirtyTimesTwentyFourHours) {
  const std::string window = "any orders in the last 30 days";
  check({.condition = window, .events = "orders\n  id | ordered_at\n  a | 2026-10-02T12:00Z\n"},
        no);
  check({.condition = window,
         .events = "orders\n  id | ordered_at\n  a | 2026-10-02T12:00:00.000001Z\n"},
        yes);
  check({.condition = window, .events = "orders\n  id | ordered_at\n  a | 2026-11-01T12:00Z\n"},
        yes);
}

TEST(Windows, WithAMissingBoundAreUnknownEvenOverNothing) {
  nobody("any orders since i", unknown);
  nobody("(no orders since i) or missing", yes);
  nobody("every orders since i where count > 1", unknown);
  nobody("number of orders since i = 0", unknown);
  check({.condition = "any orders since i", .fields = "i = 2026-10-25T00:00Z", .events = kOrders},
        yes);
  check({.condition = "any orders between i and j",
         .fields = "i = 2026-10-25T00:00Z",
         .events = kOrders},
        unknown);
  check({.condition = "any orders after i", .fields = "i = 2026-10-31T12:00Z", .events = kOrders},
        no);
}

constexpr const char* kVisits = R"(visits
  id | visited_on | pages
  a  | 2026-10-30 | 1
  a  | 2026-11-01 | 2
  a  | 2026-11-02 | 4
)";

void visits(const std::string& condition, Truth expected) {
  check({.condition = condition, .events = kVisits}, expected);
}

TEST(DatedEvents, GoByCalendarDays) {
  visits("number of visits = 2", yes);  // that of today exists, that of tomorrow does not
  visits("number of visits in the last 1 day = 1", yes);
  visits("number of visits in the last 2 days = 1", yes);
  visits("number of visits in the last 3 days = 2", yes);
  visits("number of visits until 2 days ago = 1", yes);
  visits("number of visits before 2 days ago = 0", yes);
  visits("number of visits between 2 and 1 days ago = 0", yes);  // open at the older end
  visits("number of visits between 3 and 2 days ago = 1", yes);
  visits("number of visits since 2026-10-31 = 1", yes);
  visits("number of visits on 2026-10 = 1", yes);
}

TEST(Total, SkipsMissingAndIsZeroOfNone) {
  orders("total amount of orders = 12.5 GBP", yes);
  orders("total count of orders = 3", yes);
  orders("total (count * 2) of orders = 6", yes);
  orders("total count of orders where (brand is missing) = 0", yes);
  nobody("total amount of orders = 0 GBP", yes);
}

TEST(Average, IsExactAndMissingOfNone) {
  orders("average amount of orders = 6.25 GBP", yes);
  orders("average count of orders = 1.5", yes);
  nobody("average amount of orders > 0 GBP", unknown);
  orders("average count of orders where (brand is missing) is missing", yes);
  check({.condition = "average count of orders * 3 = 4",
         .events = "orders\n  id | ordered_at | count\n  a | 2026-10-01 | 1\n  a | 2026-10-02 | 1\n"
                   "  a | 2026-10-03 | 2\n"},
        yes);
}

TEST(SmallestAndLargest, SkipMissing) {
  orders("smallest amount of orders = 5 GBP", yes);
  orders("largest amount of orders = 7.5 GBP", yes);
  orders("largest ordered_at of orders is 2026-10-31", yes);
  nobody("smallest amount of orders > 0 GBP", unknown);
}

TEST(FirstAndLatest, GoByTheOrderOfEvents) {
  orders("first brand of orders is \"x\"", yes);
  orders("latest brand of orders is \"y\"", yes);
  orders("latest brand of orders before 2026-10-31 is \"x\"", yes);  // the missing one is skipped
  orders("latest paid of orders is no", yes);
  nobody("latest brand of orders is \"y\"", unknown);
  check(
      {.condition = "first brand of orders is \"x\" and latest brand of orders is \"y\"",
       .events = "orders\n  id | ordered_at | brand\n  a | 2026-10-01 | x\n  a | 2026-10-01 | y\n"},
      yes);
}

TEST(Distinct, DoesNotCountMissing) {
  orders("number of distinct brand of orders = 2", yes);
  orders("number of distinct (amount * 2) of orders = 2", yes);
  nobody("number of distinct brand of orders = 0", yes);
  check({.condition = "number of distinct brand of orders = 1",
         .events = "orders\n  id | ordered_at | brand\n  a | 2026-10-01 | cafe\u0301\n"
                   "  a | 2026-10-02 | caf\u00e9\n"},
        yes);
}

constexpr const char* kHuge = R"(orders
  id | ordered_at | count
  a  | 2026-10-01 | 9223372036854775807
  a  | 2026-10-02 | 2
  a  | 2026-10-03 | 3
)";

void huge(const std::string& condition, Truth expected) {
  check({.condition = condition, .events = kHuge}, expected);
}

TEST(Aggregates, OverWhatCouldNotBeComputedAreUnknown) {
  for (const char* fn : {"total", "smallest", "largest", "first", "latest", "number of distinct"}) {
    const std::string over = std::string(fn) + " (count * count * count) of orders";
    huge(over + " > 0", unknown);
    huge(over + " where (count < 5 and known) > 0", yes);
    huge("(" + over + " else 7) = 7", yes);
  }
  huge("total count of orders > 9223372036854775807", yes);
}

TEST(Aggregates, OfConditionsThatCouldNotBeComputedAreUnknown) {
  huge("latest (count * count * count > 0) of orders", unknown);
  huge("latest (count * count * count > 0) of orders where (count < 5 and known)", yes);
  orders("latest (count > 0) of orders", yes);  // missing is skipped
  orders("first (count > 1) of orders", no);
}

TEST(Aggregates, SkipAMissingFactorAsMissing) {
  orders("total (amount * count) of orders = 20 GBP", yes);
  check({.condition = "total (count * customer.a) of orders = 0", .events = kOrders}, yes);
}

TEST(Where, ThatCouldNotBeComputedDropsTheEvent) {
  huge("number of orders where (count * count * count > 0 and known) = 2", yes);
}

TEST(Where, NamesOuterFieldsWithTheirOwner) {
  check({.condition = "any orders where count = customer.a", .fields = "a = 2", .events = kOrders},
        yes);
  check({.condition = "any orders where brand is customer.t", .fields = "t = q", .events = kOrders},
        no);
  check({.condition = "any orders where count = customer.a", .events = kOrders}, no);
}

}  // namespace
}  // namespace muster::reference
