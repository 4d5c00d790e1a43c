#include "tests/unit/reference/meaning.h"

namespace muster::reference {
namespace {

TEST(Rolling, IsOpenAtTheOldEndAndClosedAtTheNew) {
  const std::string window = "i is in the last 30 days";
  check({window, "i = 2026-10-02T12:00Z"}, no);  // exactly 30 x 24 h
  check({window, "i = 2026-10-02T12:00:00.000001Z"}, yes);
  check({window, "i = 2026-11-01T12:00Z"}, yes);
  check({window, "i = 2026-11-01T12:00:00.000001Z"}, no);
  check({window}, unknown);
  check({"i is not in the last 30 days or missing", "i = 2026-10-02T12:00Z"}, yes);
}

TEST(Rolling, IntoTheFutureStartsAfterAsOf) {
  const std::string window = "i is in the next 7 days";
  check({window, "i = 2026-11-01T12:00Z"}, no);
  check({window, "i = 2026-11-01T12:00:00.000001Z"}, yes);
  check({window, "i = 2026-11-08T12:00Z"}, yes);
  check({window, "i = 2026-11-08T12:00:00.000001Z"}, no);
}

TEST(Rolling, CountsDaysOfTwentyFourHoursOverAClockChange) {
  // Clocks went back on 25 October: 12:00 in London was 11:00 in UTC before.
  check({"i is in the last 10 days", "i = 2026-10-22T12:00Z"}, no);
  check({"i is in the last 10 days", "i = 2026-10-22T12:00:01Z"}, yes);
  check({"i is in the last 240 hours", "i = 2026-10-22T12:00:01Z"}, yes);
  check({"i is in the last 2 weeks", "i = 2026-10-18T12:00:01Z"}, yes);
}

TEST(Rolling, OverDatesIsThatManyDatesWithToday) {
  const std::string last = "d is in the last 3 days";
  check({last, "d = 2026-10-29"}, no);
  check({last, "d = 2026-10-30"}, yes);
  check({last, "d = 2026-11-01"}, yes);
  check({last, "d = 2026-11-02"}, no);
  const std::string next = "d is in the next 3 days";
  check({next, "d = 2026-10-31"}, no);
  check({next, "d = 2026-11-01"}, yes);
  check({next, "d = 2026-11-03"}, yes);
  check({next, "d = 2026-11-04"}, no);
}

TEST(Months, GoByTheCalendarOfTheZone) {
  // 12 months before 1 November, 12:00 in London; the same time of day six months ago was 11:00
  // UTC.
  check({"i is in the last 12 months", "i = 2025-11-01T12:00Z"}, no);
  check({"i is in the last 12 months", "i = 2025-11-01T12:00:01Z"}, yes);
  check({"i is in the last 6 months", "i = 2026-05-01T11:00Z"}, no);
  check({"i is in the last 6 months", "i = 2026-05-01T11:00:01Z"}, yes);
  check({"i is in the last 1 quarter", "i = 2026-08-01T11:00:01Z"}, yes);
  check({"i is in the last 1 year", "i = 2025-11-01T12:00:01Z"}, yes);
}

TEST(Months, AreClampedToTheMonthsEnd) {
  check({.condition = "i > 1 month ago",
         .fields = "i = 2026-02-28T10:00:01Z",
         .asOf = "2026-03-31T09:00Z"},
        yes);
  check({.condition = "i > 1 month ago",
         .fields = "i = 2026-02-28T10:00Z",
         .asOf = "2026-03-31T09:00Z"},
        no);
  check({.condition = "d = 1 month ago", .fields = "d = 2024-02-29", .asOf = "2024-03-31T09:00Z"},
        yes);
  check({.condition = "d is in the last 1 month",
         .fields = "d = 2026-03-01",
         .asOf = "2026-03-31T09:00Z"},
        yes);
  check({.condition = "d is in the last 1 month",
         .fields = "d = 2026-02-28",
         .asOf = "2026-03-31T09:00Z"},
        no);
}

TEST(Dates, ArePeriodsBesideInstants) {
  // 1 November is winter time, 1 July summer time: it begins at 23:00 UTC of 30 June.
  check({"i is 2026-07-01", "i = 2026-06-30T22:59:59Z"}, no);
  check({"i is 2026-07-01", "i = 2026-06-30T23:00Z"}, yes);
  check({"i is 2026-07-01", "i = 2026-07-01T22:59:59Z"}, yes);
  check({"i is 2026-07-01", "i = 2026-07-01T23:00Z"}, no);
  check({"i is before 2026-07-01", "i = 2026-06-30T22:59:59Z"}, yes);
  check({"i is before 2026-07-01", "i = 2026-06-30T23:00Z"}, no);
  check({"i is after 2026-07-01", "i = 2026-07-01T22:59:59Z"}, no);
  check({"i is after 2026-07-01", "i = 2026-07-01T23:00Z"}, yes);
  check({"i is since 2026-07-01", "i = 2026-06-30T23:00Z"}, yes);
  check({"i is until 2026-07-01", "i = 2026-07-01T22:59:59Z"}, yes);
  check({"i is until 2026-07-01", "i = 2026-07-01T23:00Z"}, no);
  check({"i < d", "i = 2026-06-30T22:59:59Z; d = 2026-07-01"}, yes);
  check({"d > i", "i = 2026-06-30T22:59:59Z; d = 2026-07-01"}, yes);
  check({"i <= d", "i = 2026-07-01T22:59:59Z; d = 2026-07-01"}, yes);
  check({"d is i", "i = 2026-07-01T22:59:59Z; d = 2026-07-01"}, yes);
}

TEST(Dates, OfAClockChangeHaveTwentyThreeOrTwentyFiveHours) {
  check({"i is 2026-03-29", "i = 2026-03-29T22:59:59Z"}, yes);
  check({"i is 2026-03-29", "i = 2026-03-29T23:00Z"}, no);
  check({"i is 2026-10-25", "i = 2026-10-24T23:00Z"}, yes);
  check({"i is 2026-10-25", "i = 2026-10-25T23:59:59Z"}, yes);
}

TEST(Months, ArePeriods) {
  check({"i is 2026-10", "i = 2026-09-30T23:00Z"}, yes);
  check({"i is 2026-10", "i = 2026-10-31T23:59:59Z"}, yes);
  check({"i is 2026-10", "i = 2026-11-01T00:00Z"}, no);
  check({"d is 2026-10", "d = 2026-10-31"}, yes);
  check({"d is after 2026-10", "d = 2026-10-31"}, no);
  check({"d is after 2026-10", "d = 2026-11-01"}, yes);
  check({"d is before 2026-10", "d = 2026-09-30"}, yes);
  check({"d <= 2026-10", "d = 2026-10-15"}, yes);
}

TEST(Today, IsTheDateOfAsOfInTheZone) {
  check({.condition = "d is today", .fields = "d = 2026-07-02", .asOf = "2026-07-01T23:30Z"}, yes);
  check({.condition = "d is yesterday", .fields = "d = 2026-07-01", .asOf = "2026-07-01T23:30Z"},
        yes);
  check({"d is tomorrow", "d = 2026-11-02"}, yes);
  check({"i is today", "i = 2026-11-01T00:00Z"}, yes);
  check({"i is today", "i = 2026-10-31T23:59:59Z"}, no);
  check({"i = now", "i = 2026-11-01T12:00Z"}, yes);
}

TEST(Between, OfInstantsIsOpenAtTheOlderEndInEitherOrder) {
  for (const char* window :
       {"i is between 10 days ago and 2 days ago", "i is between 2 days ago and 10 days ago"}) {
    check({window, "i = 2026-10-22T12:00Z"}, no);
    check({window, "i = 2026-10-22T12:00:01Z"}, yes);
    check({window, "i = 2026-10-30T12:00Z"}, yes);
    check({window, "i = 2026-10-30T12:00:01Z"}, no);
  }
}

// A date that is so long ago is left out as the older end only.
TEST(Between, OfOneDateTwiceHoldsItUnlessBothAreAgo) {
  for (const char* window :
       {"d is between 3 days ago and 2026-10-29", "d is between 2026-10-29 and 3 days ago",
        "d is between 3 days ago and d", "d is between d and 3 days ago"}) {
    check({window, "d = 2026-10-29"}, yes);
  }
  check({"d is between 3 days ago and 3 days ago", "d = 2026-10-29"}, no);
}

TEST(Between, OfDatesIncludesBothWhole) {
  for (const char* window :
       {"i is between 2026-07-01 and 2026-07-02", "i is between 2026-07-02 and 2026-07-01"}) {
    check({window, "i = 2026-06-30T23:00Z"}, yes);
    check({window, "i = 2026-07-02T22:59:59Z"}, yes);
    check({window, "i = 2026-07-02T23:00Z"}, no);
  }
  check({"d is between 2026-07-01 and 2026-07-02", "d = 2026-07-01"}, yes);
  check({"d is between 2026-07-01 and 2026-07-02", "d = 2026-07-03"}, no);
  check({"d is between e and 2026-07-02", "d = 2026-07-01"}, unknown);
  check({"d is between 2026-07 and 2026-07-02", "d = 2026-07-31"}, yes);
  check({"d is between 2026-07-02 and 2026-07", "d = 2026-07-01"}, yes);
}

TEST(Before, ExcludesAndUntilIncludesTheInstant) {
  check({"i is before 30 days ago", "i = 2026-10-02T12:00Z"}, no);
  check({"i is until 30 days ago", "i = 2026-10-02T12:00Z"}, yes);
  check({"i is since 30 days ago", "i = 2026-10-02T12:00Z"}, yes);
  check({"i is after 30 days ago", "i = 2026-10-02T12:00Z"}, no);
  check({"i is since 2.0 days ago", "i = 2026-10-30T12:00Z"}, yes);
  check({"i is since j", "i = 2026-10-02T12:00Z"}, unknown);
}

TEST(Points, AreMovedForwardAndBack) {
  check({"i = 2 days after j", "i = 2026-10-03T12:00Z; j = 2026-10-01T12:00Z"}, yes);
  check({"i = j + 2 days", "i = 2026-10-03T12:00Z; j = 2026-10-01T12:00Z"}, yes);
  check({"i = j - 1 month", "i = 2026-02-28T12:00Z; j = 2026-03-31T11:00Z"}, yes);
  check({"d = 1 week before e", "d = 2026-10-01; e = 2026-10-08"}, yes);
  check({"d = e + 1 month", "d = 2026-02-28; e = 2026-01-31"}, yes);
  check({"i = 2 days after j", "i = 2026-10-03T12:00Z"}, unknown);
}

TEST(Instants, InRulesAreOfTheSchemasZone) {
  check({"i = 2026-07-01 12:00", "i = 2026-07-01T11:00Z"}, yes);
  check({"i = 2026-03-29 01:30", "i = 2026-03-29T01:00Z"}, yes);  // skipped
  check({"i = 2026-10-25 01:30", "i = 2026-10-25T00:30Z"}, yes);  // the first of two
}

}  // namespace
}  // namespace muster::reference
