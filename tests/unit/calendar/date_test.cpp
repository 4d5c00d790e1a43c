#include <gtest/gtest.h>

#include <limits>

#include "compiler/calendar/calendar.h"

namespace muster::calendar {
namespace {

std::int64_t day(std::string_view text) {
  const auto days = parseDate(text);
  EXPECT_TRUE(days.has_value()) << text;
  return days.value_or(0);
}

TEST(DaysOf, CountsFrom1970InTheGregorianCalendar) {
  EXPECT_EQ(day("1970-01-01"), 0);
  EXPECT_EQ(day("1969-12-31"), -1);
  EXPECT_EQ(day("2000-03-01"), 11'017);
  EXPECT_EQ(day("0001-01-01"), kFirstDay);
  EXPECT_EQ(day("9999-12-31"), kLastDay);
}

TEST(DaysOf, IsUndoneByCivilOf) {
  for (std::int64_t days = kFirstDay; days <= kLastDay; days += 97)
    EXPECT_EQ(daysOf(civilOf(days)), days);
}

TEST(WeekNumber, GoesUpByOneFromWeekToWeek) {
  // 2026-11-02 is a Monday.
  EXPECT_EQ(weekNumber(day("2026-11-01"), 1) + 1, weekNumber(day("2026-11-02"), 1));
  EXPECT_EQ(weekNumber(day("2026-11-02"), 1), weekNumber(day("2026-11-08"), 1));
  EXPECT_EQ(weekNumber(day("2026-10-31"), 7) + 1, weekNumber(day("2026-11-01"), 7));
  EXPECT_EQ(weekNumber(day("1969-12-28"), 1) + 1, weekNumber(day("1969-12-29"), 1));
}

TEST(MonthsNumber, GoesUpByOneFromUnitToUnit) {
  EXPECT_EQ(monthsNumber(day("2025-12-31"), 1, 1) + 1, monthsNumber(day("2026-01-01"), 1, 1));
  EXPECT_EQ(monthsNumber(day("2025-12-31"), 3, 1) + 1, monthsNumber(day("2026-03-31"), 3, 1));
  EXPECT_EQ(monthsNumber(day("2026-03-31"), 3, 1) + 1, monthsNumber(day("2026-04-01"), 3, 1));
  EXPECT_EQ(monthsNumber(day("2026-04-01"), 3, 2), monthsNumber(day("2026-02-01"), 3, 2));
  EXPECT_EQ(monthsNumber(day("2026-11-01"), 12, 1), 2026);
  EXPECT_EQ(monthsNumber(day("2026-03-31"), 12, 4) + 1, monthsNumber(day("2026-04-01"), 12, 4));
}

TEST(MonthsNumber, OutsideTheCalendarIsThatOfItsEnd) {
  for (const int months : {1, 3, 12}) {
    EXPECT_EQ(monthsNumber(kBeforeDays, months, 4), monthsNumber(kFirstDay, months, 4));
    EXPECT_EQ(monthsNumber(kAfterDays, months, 4), monthsNumber(kLastDay, months, 4));
  }
  EXPECT_EQ(weekNumber(kBeforeDays, 1), weekNumber(kFirstDay, 1));
  EXPECT_EQ(weekNumber(kAfterDays, 1), weekNumber(kLastDay, 1));
}

TEST(IsValid, KnowsLeapYears) {
  EXPECT_TRUE(isValid({2024, 2, 29}));
  EXPECT_FALSE(isValid({2023, 2, 29}));
  EXPECT_FALSE(isValid({1900, 2, 29}));
  EXPECT_TRUE(isValid({2000, 2, 29}));
  EXPECT_FALSE(isValid({2024, 4, 31}));
  EXPECT_FALSE(isValid({2024, 13, 1}));
  EXPECT_FALSE(isValid({0, 1, 1}));
  EXPECT_FALSE(isValid({10'000, 1, 1}));
}

void movesByMonths(std::string_view from, std::int64_t months, std::string_view to) {
  EXPECT_EQ(formatDate(addMonthsToDate(day(from), months)), to) << from << " " << months;
}

TEST(AddMonthsToDate, ClampsToTheEndOfTheMonth) {
  movesByMonths("2026-03-31", -1, "2026-02-28");
  movesByMonths("2024-03-31", -1, "2024-02-29");
  movesByMonths("2026-01-31", 3, "2026-04-30");
  movesByMonths("2024-02-29", 12, "2025-02-28");
  movesByMonths("2024-02-29", 48, "2028-02-29");
}

TEST(AddMonthsToDate, TakesAllMonthsAtOnce) {
  // One at a time it would stick at the 28th.
  movesByMonths("2026-01-31", 2, "2026-03-31");
  movesByMonths("2026-03-31", -2, "2026-01-31");
}

TEST(AddMonthsToDate, CrossesYears) {
  movesByMonths("2026-11-15", 3, "2027-02-15");
  movesByMonths("2026-02-15", -14, "2024-12-15");
  movesByMonths("2026-02-15", 0, "2026-02-15");
}

TEST(AddMonthsToDate, IsExactBeyondTheYearsOfData) {
  EXPECT_EQ(addMonthsToDate(day("9999-12-01"), 1), kLastDay + 1);
  EXPECT_EQ(addMonthsToDate(day("0001-01-31"), -1), kFirstDay - 1);
  EXPECT_EQ(addMonthsToDate(addMonthsToDate(day("9999-12-31"), 120'000), -120'000), kLastDay);
  EXPECT_EQ(addMonthsToDate(addMonthsToDate(day("0001-01-01"), -120'000), 120'000), kFirstDay);
  EXPECT_EQ(addMonthsToDate(0, std::numeric_limits<std::int64_t>::max()), kAfterDays);
  EXPECT_EQ(addMonthsToDate(0, std::numeric_limits<std::int64_t>::min()), kBeforeDays);
  EXPECT_EQ(addMonthsToDate(kAfterDays, -1), kAfterDays);
}

TEST(AddDays, IsExactBeyondTheYearsOfDataAndStopsFarOutside) {
  EXPECT_EQ(addDays(0, 5), 5);
  EXPECT_EQ(addDays(kLastDay, 1), kLastDay + 1);
  EXPECT_EQ(addDays(addDays(kFirstDay, -3'660'000), 3'660'000), kFirstDay);
  EXPECT_EQ(addDays(1, std::numeric_limits<std::int64_t>::max()), kAfterDays);
  EXPECT_EQ(addDays(-1, std::numeric_limits<std::int64_t>::min()), kBeforeDays);
}

TEST(WeekdayOf, CountsFromMonday) {
  EXPECT_EQ(weekdayOf(day("2026-11-22")), 7);
  EXPECT_EQ(weekdayOf(day("2026-11-23")), 1);
  EXPECT_EQ(weekdayOf(day("1970-01-01")), 4);
  EXPECT_EQ(weekdayOf(day("1969-12-31")), 3);
  EXPECT_EQ(weekdayOf(day("0001-01-01")), 1);
}

TEST(StartOf, AWeekGoesBackToItsFirstDay) {
  EXPECT_EQ(formatDate(startOfWeek(day("2026-11-22"), 1)), "2026-11-16");
  EXPECT_EQ(formatDate(startOfWeek(day("2026-11-22"), 7)), "2026-11-22");
  EXPECT_EQ(formatDate(startOfWeek(day("2026-11-21"), 7)), "2026-11-15");
}

TEST(StartOf, MonthsQuartersAndYearsBeginWhereTheYearDoes) {
  EXPECT_EQ(formatDate(startOfMonths(day("2026-11-22"), 1, 1)), "2026-11-01");
  EXPECT_EQ(formatDate(startOfMonths(day("2026-11-22"), 3, 1)), "2026-10-01");
  EXPECT_EQ(formatDate(startOfMonths(day("2026-11-22"), 12, 1)), "2026-01-01");
  EXPECT_EQ(formatDate(startOfMonths(day("2026-02-22"), 12, 4)), "2025-04-01");
  EXPECT_EQ(formatDate(startOfMonths(day("2026-04-01"), 12, 4)), "2026-04-01");
  EXPECT_EQ(formatDate(startOfMonths(day("2026-01-31"), 3, 2)), "2025-11-01");
}

TEST(MonthsBetween, CountsCompletedOnes) {
  const auto between = [](const char* from, const char* to) {
    return monthsBetween(day(from), day(to));
  };
  EXPECT_EQ(between("2026-01-15", "2026-02-14"), 0);
  EXPECT_EQ(between("2026-01-15", "2026-02-15"), 1);
  EXPECT_EQ(between("2026-01-31", "2026-02-28"), 0);
  EXPECT_EQ(between("2026-01-31", "2026-03-01"), 1);
  EXPECT_EQ(between("2024-02-29", "2025-02-28"), 11);
  EXPECT_EQ(between("2024-02-29", "2025-03-01"), 12);
  EXPECT_EQ(between("2026-02-15", "2026-01-15"), -1);
  EXPECT_EQ(between("0001-01-01", "9999-12-31"), 12 * 9998 + 11);
}

TEST(AnniversaryFrom, IsTheNextOneAndNeverTheDayItself) {
  const auto next = [](const char* of, const char* from) {
    return formatDate(anniversaryFrom(day(of), day(from)));
  };
  EXPECT_EQ(next("1990-06-30", "2026-06-30"), "2026-06-30");
  EXPECT_EQ(next("1990-06-30", "2026-07-01"), "2027-06-30");
  EXPECT_EQ(next("1990-01-02", "2026-12-30"), "2027-01-02");
  EXPECT_EQ(next("1988-02-29", "2026-02-28"), "2026-02-28");
  EXPECT_EQ(next("1988-02-29", "2026-03-01"), "2027-02-28");
  EXPECT_EQ(next("1988-02-29", "2027-03-01"), "2028-02-29");
  EXPECT_EQ(next("2026-06-30", "2026-06-30"), "2027-06-30");
  EXPECT_EQ(next("2030-06-30", "2026-06-30"), "2031-06-30");
}

}  // namespace
}  // namespace muster::calendar
