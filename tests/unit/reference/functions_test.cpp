#include "tests/unit/reference/meaning.h"

namespace muster::reference {
namespace {

TEST(Parts, AreThoseOfTheDateInTheZone) {
  check({"month(d) = 2 and day(d) = 29 and year(d) = 2024", "d = 2024-02-29"}, yes);
  check({"quarter(d) = 1", "d = 2024-03-31"}, yes);
  // 23:30 in London is the next day in Tokyo.
  check({"day(i) = 31", "i = 2026-10-31T23:30Z"}, yes);
  check({"day(i, zone: \"Asia/Tokyo\") = 1", "i = 2026-10-31T23:30Z"}, yes);
  check({"hour(i) = 23 and minute(i) = 30", "i = 2026-10-31T23:30Z"}, yes);
  check({"hour(i, \"Asia/Kolkata\") = 5 and minute(i, \"Asia/Kolkata\") = 0",
         "i = 2026-10-31T23:30Z"},
        yes);
  check({"month(d) = 2"}, unknown);
}

TEST(Parts, DaysOfTheWeekAreWords) {
  check({"day_of_week(i) is sunday", "i = 2026-11-01T12:00Z"}, yes);
  check({"day_of_week(i) is one of (saturday, sunday)", "i = 2026-11-02T12:00Z"}, no);
  check({"day_of_week(d) is monday", "d = 0001-01-01"}, yes);
}

TEST(Parts, GoByTheClockThatIsSetBack) {
  check({"hour(i) = 1", "i = 2026-10-25T00:30Z"}, yes);
  check({"hour(i) = 1", "i = 2026-10-25T01:30Z"}, yes);
  check({"hour(i) = 2", "i = 2026-03-29T01:00Z"}, yes);
}

TEST(Differences, OfInstantsAreOfTwentyFourHours) {
  check({"days(i, j) = 1", "i = 2026-10-24T12:00Z; j = 2026-10-25T12:00Z"}, yes);
  check({"days(i, j) = 0", "i = 2026-10-24T12:00Z; j = 2026-10-25T11:59:59Z"}, yes);
  check({"days(j, i) = -1", "i = 2026-10-24T12:00Z; j = 2026-10-25T12:00Z"}, yes);
  check({"hours(i) = 12", "i = 2026-11-01T00:00Z"}, yes);
  check({"seconds(i, now) = 1 and minutes(i, now) = 0", "i = 2026-11-01T11:59:58.5Z"}, yes);
  check({"weeks(i) = 1", "i = 2026-10-25T12:00Z"}, yes);
}

TEST(Differences, OfDatesGoByTheCalendar) {
  check({"days(d) = 1", "d = 2026-10-31"}, yes);
  check({"days(d, 2026-03-01) = 1", "d = 2026-02-28"}, yes);
  // A point in time beside a date is the date it falls in.
  check({"days(d, i) = 1", "d = 2026-10-24; i = 2026-10-24T23:30Z"}, yes);
  check({"days(d, i) = 0", "d = 2026-11-24; i = 2026-11-24T23:30Z"}, yes);
  check({"months(d) = 0", "d = 2026-10-02"}, yes);
  check({"months(d) = 1", "d = 2026-10-01"}, yes);
  check({"years(d) = 0 and quarters(d) = 3", "d = 2025-11-02"}, yes);
  check({"days(d, e) = 3", "d = 2026-10-24"}, unknown);
}

TEST(Differences, InMonthsOfInstantsGoByTheClockOfTheZone) {
  check({"months(i, j) = 6", "i = 2026-01-15T12:00Z; j = 2026-07-15T11:00Z"}, yes);
  check({"months(i, j, \"UTC\") = 5", "i = 2026-01-15T12:00Z; j = 2026-07-15T11:00Z"}, yes);
}

TEST(Age, IsCompletedOnTheDay) {
  check({"age(d) = 18", "d = 2008-11-01"}, yes);
  check({"age(d) = 17", "d = 2008-11-02"}, yes);
  check({"age(d, 2026-12-31) = 18", "d = 2008-11-02"}, yes);
  check({"age(d)  >= 18"}, unknown);
}

TEST(Age, OfTheTwentyNinthOfFebruaryIsCompletedInMarch) {
  check({.condition = "age(d) = 17", .fields = "d = 2008-02-29", .asOf = "2026-02-28T12:00Z"}, yes);
  check({.condition = "age(d) = 18", .fields = "d = 2008-02-29", .asOf = "2026-03-01T12:00Z"}, yes);
}

TEST(Anniversary, IsTheNextOneWithToday) {
  check({"anniversary(d) is today", "d = 1990-11-01"}, yes);
  check({"anniversary(d) is tomorrow", "d = 1990-11-02"}, yes);
  check({"days(today, anniversary(d)) = 364", "d = 1990-10-31"}, yes);
  check({.condition = "anniversary(d) is in the next 7 days",
         .fields = "d = 1990-01-02",
         .asOf = "2026-12-28T12:00Z"},
        yes);
  check({.condition = "anniversary(d) is today",
         .fields = "d = 1988-02-29",
         .asOf = "2026-02-28T12:00Z"},
        yes);
}

TEST(DateOf, AndStartOfDayKnowTheZone) {
  check({"date_of(i) is 2026-10-31", "i = 2026-10-31T23:30Z"}, yes);
  check({"date_of(i, \"Asia/Tokyo\") is 2026-11-01", "i = 2026-10-31T23:30Z"}, yes);
  check({"start_of_day(d, \"Asia/Tokyo\") = i", "d = 2026-11-01; i = 2026-10-31T15:00Z"}, yes);
}

TEST(Zone, OfTheProfileNeedsAnother) {
  EXPECT_EQ(messagesAbout("hour(i, zone: z) = 3"), "E0513");
  check({"hour(i, zone: z else \"UTC\") = 3", "i = 2026-10-31T03:30Z"}, yes);
  check({"hour(i, zone: z else \"UTC\") = 12", "i = 2026-10-31T03:30Z; z = Asia/Tokyo"}, yes);
}

}  // namespace
}  // namespace muster::reference
