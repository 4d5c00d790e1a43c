#include "tests/unit/reference/meaning.h"

namespace muster::reference {
namespace {

// As of is Sunday, 2026-11-01, 12:00 in London.

TEST(Period, IsWholeUnitsOfTheCalendar) {
  check({"d is this week", "d = 2026-10-26"}, yes);
  check({"d is this week", "d = 2026-11-02"}, no);
  check({"d is last week", "d = 2026-10-25"}, yes);
  check({"d is last month", "d = 2026-10-01"}, yes);
  check({"d is last month", "d = 2026-11-01"}, no);
  check({"d is this month", "d = 2026-11-30"}, yes);
  check({"d is next quarter", "d = 2027-03-31"}, yes);
  check({"d is next quarter", "d = 2026-12-31"}, no);
  check({"d is last year", "d = 2025-01-01"}, yes);
  check({"d is next day", "d = 2026-11-02"}, yes);
  check({"d is this month"}, unknown);
}

TEST(Period, HoldsInstantsFromItsFirstMidnightToItsLast) {
  check({"i is last month", "i = 2026-09-30T23:00Z"}, yes);  // summer time
  check({"i is last month", "i = 2026-09-30T22:59:59Z"}, no);
  check({"i is last month", "i = 2026-10-31T23:59:59Z"}, yes);
  check({"i is last month", "i = 2026-11-01T00:00Z"}, no);
}

TEST(Period, HasAStartAndAnEnd) {
  check({"d is start of last month", "d = 2026-10-01"}, yes);
  check({"d is end of last month", "d = 2026-10-31"}, yes);
  check({"i is until end of last month", "i = 2026-10-31T23:59:59Z"}, yes);
  check({"i is after end of last month", "i = 2026-11-01T00:00Z"}, yes);
  check({"d is between start of this year and yesterday", "d = 2026-01-01"}, yes);
  check({"d is 2 days after start of this week", "d = 2026-10-28"}, yes);
}

TEST(CalendarUnits, HoldTheCurrentOneUpToAsOf) {
  const std::string last = "i is in the last 3 calendar days";
  check({last, "i = 2026-10-30T00:00Z"}, yes);
  check({last, "i = 2026-10-29T23:59:59Z"}, no);
  check({last, "i = 2026-11-01T12:00Z"}, yes);
  check({last, "i = 2026-11-01T12:00:00.000001Z"}, no);
  check({"d is in the last 2 calendar months", "d = 2026-10-01"}, yes);
  check({"d is in the last 2 calendar months", "d = 2026-11-02"}, no);
  const std::string next = "i is in the next 2 calendar weeks";
  check({next, "i = 2026-11-01T12:00Z"}, no);
  check({next, "i = 2026-11-08T23:59:59Z"}, yes);
  check({next, "i = 2026-11-09T00:00Z"}, no);
  check({"d is in the next 1 calendar month", "d = 2026-11-01"}, yes);
}

TEST(FullUnits, LeaveTheCurrentOneOut) {
  check({"d is in the last 2 full months", "d = 2026-09-01"}, yes);
  check({"d is in the last 2 full months", "d = 2026-10-31"}, yes);
  check({"d is in the last 2 full months", "d = 2026-11-01"}, no);
  check({"d is in the next 2 full weeks", "d = 2026-11-02"}, yes);
  check({"d is in the next 2 full weeks", "d = 2026-11-15"}, yes);
  check({"d is in the next 2 full weeks", "d = 2026-11-16"}, no);
}

TEST(Within, IsBetweenAPointAndItsNeighbour) {
  check({"i is within 7 days after j", "i = 2026-10-08T12:00Z; j = 2026-10-01T12:00Z"}, yes);
  check({"i is within 7 days after j", "i = 2026-10-08T12:00:01Z; j = 2026-10-01T12:00Z"}, no);
  check({"i is within 7 days after j", "i = 2026-10-01T12:00Z; j = 2026-10-01T12:00Z"}, no);
  check({"i is within 7 days before j", "i = 2026-10-01T12:00Z; j = 2026-10-01T12:00Z"}, yes);
  check({"d is within 7 days after e", "d = 2026-10-08; e = 2026-10-01"}, yes);
  check({"d is within 1 month before e", "d = 2026-02-28; e = 2026-03-31"}, yes);
  check({"i is within 7 days after j", "i = 2026-10-08T12:00Z"}, unknown);
}

TEST(Zone, DecidesWhichDayItIs) {
  // 12:00 in London is 21:00 in Tokyo, and 01:00 of the next day in Auckland.
  check({"d is today in zone \"Asia/Tokyo\"", "d = 2026-11-01"}, yes);
  check({"d is today in zone \"Pacific/Auckland\"", "d = 2026-11-02"}, yes);
  check({"d is in the last 1 days in zone \"Pacific/Auckland\"", "d = 2026-11-02"}, yes);
  check({"d is last week in zone \"Pacific/Auckland\"", "d = 2026-11-01"}, yes);
  check({"d is last week", "d = 2026-11-01"}, no);
}

TEST(Zone, DecidesWhereADateBegins) {
  check({"i is today in zone \"Asia/Tokyo\"", "i = 2026-10-31T15:00Z"}, yes);
  check({"i is today in zone \"Asia/Tokyo\"", "i = 2026-10-31T14:59:59Z"}, no);
  check({"i is 2026-10-31 in zone \"Asia/Tokyo\"", "i = 2026-10-31T14:59:59Z"}, yes);
  check({"i is since start of this month in zone \"Asia/Tokyo\"", "i = 2026-10-31T15:00Z"}, yes);
}

TEST(Zone, OfTheProfileDecidesForEachProfile) {
  const std::string today = "i is today in zone (z else \"Europe/London\")";
  check({today, "i = 2026-10-31T15:00Z; z = Asia/Tokyo"}, yes);
  check({today, "i = 2026-10-31T15:00Z"}, no);
  const std::string months = "i is in the last 1 month in zone (z else \"Europe/London\")";
  // 12:00 in London a month ago was 11:00 UTC; in Tokyo it was 12:00 UTC.
  check({months, "i = 2026-10-01T11:30Z"}, yes);
  check({months, "i = 2026-10-01T11:30Z; z = Asia/Tokyo"}, no);
  EXPECT_EQ(messagesAbout("i is today in zone z"), "E0513");
  EXPECT_EQ(messagesAbout("z is known and i is today in zone z"), "");
  EXPECT_EQ(messagesAbout("i is in the last 7 days in zone \"UTC\""), "E0517");
}

TEST(Window, OfTheCalendarStandsBehindItsList) {
  const std::string orders = "orders\n  id | ordered_at\n  a  | 2026-10-31T23:30Z\n";
  check({.condition = "any orders last month", .events = orders}, yes);
  check({.condition = "any orders today", .events = orders}, no);
  check({.condition = "any orders today in zone \"Asia/Tokyo\"", .events = orders}, yes);
  check({.condition = "any orders in the last 2 calendar days", .events = orders}, yes);
  check({.condition = "any orders within 1 day after j",
         .fields = "j = 2026-10-31T12:00Z",
         .events = orders},
        yes);
  check({.condition = "any orders within 1 day after j", .events = orders}, unknown);
}

TEST(Anniversary, IsInAWindowIfOneFallsIntoIt) {
  check({"anniversary(d) is this month", "d = 1990-11-30"}, yes);
  check({"anniversary(d) is last month", "d = 1990-10-01"}, yes);
  check({"anniversary(d) is in the last 7 days", "d = 1990-10-26"}, yes);
  check({"anniversary(d) is in the last 7 days", "d = 1990-10-25"}, no);
  check({"anniversary(d) is in the next 90 days", "d = 1990-01-02"}, yes);
  check({"anniversary(d) is today or anniversary(d) is tomorrow", "d = 1990-11-02"}, yes);
  check({"anniversary(d) is not this month or missing", "d = 1990-10-30"}, yes);
  check({"anniversary(d) is between 2026-12-30 and 2027-01-02", "d = 1990-01-01"}, yes);
  check({"anniversary(d) is this year", "d = 2026-01-01"}, no);
  check({.condition = "let_it is this month",
         .fields = "d = 1990-11-30",
         .lets = "let let_it = anniversary(d)"},
        yes);
  check({"i is anniversary(d)", "d = 1990-10-31; i = 2026-10-31T23:30Z"}, yes);
}

TEST(Anniversary, IsTheNextOneAnywhereElse) {
  check({"anniversary(d) = 2027-10-31", "d = 1990-10-31"}, yes);
  check({"anniversary(d) > 2027-10-01", "d = 1990-10-31"}, yes);
  check({"anniversary(d) is after 2027-10-01", "d = 1990-10-31"}, yes);
}

}  // namespace
}  // namespace muster::reference
