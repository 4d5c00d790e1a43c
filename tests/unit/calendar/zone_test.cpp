#include <gtest/gtest.h>

#include <limits>

#include "compiler/calendar/calendar.h"

namespace muster::calendar {
namespace {

const Zone& zone(std::string_view name) {
  const Zone* found = findZone(name);
  EXPECT_NE(found, nullptr) << name;
  return found == nullptr ? utc() : *found;
}

std::int64_t at(std::string_view text) {
  const auto written = parseInstant(text);
  EXPECT_TRUE(written.has_value()) << text;
  return written ? toInstant(*written, utc()).value_or(0) : 0;
}

// What the clock of `name` shows as `local` is `expected` in UTC.
void local(std::string_view name, std::string_view local, std::string_view expected) {
  const auto written = parseInstant(local);
  ASSERT_TRUE(written.has_value()) << local;
  EXPECT_EQ(formatInstant(instantOfLocal(zone(name), written->days, written->microsOfDay)),
            expected)
      << name << " " << local;
}

TEST(InstantOfLocal, AppliesTheOffsetOfTheTime) {
  local("UTC", "2026-07-01 12:00", "2026-07-01T12:00:00Z");
  local("Europe/London", "2026-07-01 12:00", "2026-07-01T11:00:00Z");
  local("Europe/London", "2026-12-01 12:00", "2026-12-01T12:00:00Z");
  local("Asia/Kolkata", "2026-12-01 12:00", "2026-12-01T06:30:00Z");
  local("Europe/London", "1800-01-01 00:00", "1800-01-01T00:01:15Z");
}

TEST(InstantOfLocal, ASkippedTimeIsTheFirstInstantAfterTheGap) {
  local("Europe/London", "2026-03-29 00:59:59", "2026-03-29T00:59:59Z");
  local("Europe/London", "2026-03-29 01:00", "2026-03-29T01:00:00Z");
  local("Europe/London", "2026-03-29 01:30", "2026-03-29T01:00:00Z");
  local("Europe/London", "2026-03-29 02:00", "2026-03-29T01:00:00Z");
}

TEST(InstantOfLocal, ARepeatedTimeIsTheFirstOfTheTwo) {
  local("Europe/London", "2026-10-25 00:59", "2026-10-24T23:59:00Z");
  local("Europe/London", "2026-10-25 01:30", "2026-10-25T00:30:00Z");
  local("Europe/London", "2026-10-25 02:00", "2026-10-25T02:00:00Z");
  local("America/New_York", "2026-11-01 01:30", "2026-11-01T05:30:00Z");
}

TEST(InstantOfLocal, GoesOnAfterTheTableOfTheFileEnds) {
  local("Europe/London", "2038-07-01 12:00", "2038-07-01T11:00:00Z");
  local("Europe/London", "2499-07-01 12:00", "2499-07-01T11:00:00Z");
  local("Europe/London", "2500-07-01 12:00", "2500-07-01T11:00:00Z");
  local("Europe/London", "9999-07-01 12:00", "9999-07-01T11:00:00Z");
  local("Europe/London", "9999-12-01 12:00", "9999-12-01T12:00:00Z");
  local("Europe/London", "2826-03-29 01:30", "2826-03-29T01:00:00Z");
  local("Australia/Sydney", "2100-01-01 00:00", "2099-12-31T13:00:00Z");
  local("Asia/Tokyo", "3000-07-01 09:00", "3000-07-01T00:00:00Z");
}

TEST(InstantOfLocal, KnowsRulesWithTimesOutsideTheDay) {
  // Nuuk changes at -1:00 of the last Sunday of March: Saturday, 23:00.
  local("America/Nuuk", "2050-03-26 21:59", "2050-03-26T23:59:00Z");
  local("America/Nuuk", "2050-03-26 22:00", "2050-03-27T00:00:00Z");
  local("America/Nuuk", "2050-03-26 23:30", "2050-03-27T01:00:00Z");
  local("America/Nuuk", "2050-03-27 00:00", "2050-03-27T01:00:00Z");
}

TEST(DayStart, OfASkippedMidnightIsTheFirstInstantAfterIt) {
  // Beirut goes from 0:00 to 1:00.
  EXPECT_EQ(formatInstant(dayStart(zone("Asia/Beirut"), *parseDate("2021-03-28"))),
            "2021-03-27T22:00:00Z");
  EXPECT_EQ(dayStart(zone("Asia/Beirut"), *parseDate("2021-03-29")) -
                dayStart(zone("Asia/Beirut"), *parseDate("2021-03-28")),
            23 * kMicrosPerHour);
}

TEST(DayStart, OfASkippedDateIsThatOfTheNext) {
  // Samoa went from 29 to 31 December 2011.
  const Zone& apia = zone("Pacific/Apia");
  const std::int64_t skipped = *parseDate("2011-12-30");
  EXPECT_EQ(dayStart(apia, skipped), dayStart(apia, skipped + 1));
  EXPECT_LT(dayStart(apia, skipped - 1), dayStart(apia, skipped));
  EXPECT_EQ(localDate(apia, dayStart(apia, skipped)), skipped + 1);
  EXPECT_EQ(localDate(apia, dayStart(apia, skipped) - 1), skipped - 1);
}

TEST(LocalDate, IsTheDateWhosePeriodHoldsTheInstant) {
  for (const char* name : {"UTC", "Europe/London", "America/St_Johns", "Pacific/Apia",
                           "Asia/Kathmandu", "America/Havana", "Antarctica/Troll"}) {
    const Zone& here = zone(name);
    for (std::int64_t days = *parseDate("1985-01-01"); days < *parseDate("2045-01-01"); ++days) {
      const std::int64_t begin = dayStart(here, days);
      const std::int64_t end = dayStart(here, days + 1);
      ASSERT_LE(begin, end) << name << " " << formatDate(days);
      if (begin == end) continue;
      ASSERT_EQ(localDate(here, begin), days) << name << " " << formatDate(days);
      ASSERT_EQ(localDate(here, end - 1), days) << name << " " << formatDate(days);
    }
  }
}

TEST(LocalDate, OfTheFirstAndLastHoursMayBeADayOutside) {
  EXPECT_EQ(localDate(zone("America/New_York"), kFirstInstant), kFirstDay - 1);
  EXPECT_EQ(localDate(zone("Asia/Tokyo"), kLastInstant), kLastDay + 1);
  EXPECT_EQ(localDate(utc(), kLastInstant), kLastDay);
}

TEST(LocalTime, IsWhatTheClockShows) {
  const auto hour = [](const char* name, const char* instant) {
    return localTime(zone(name), at(instant)) / kMicrosPerHour;
  };
  EXPECT_EQ(hour("Europe/London", "2026-10-25T00:30Z"), 1);
  EXPECT_EQ(hour("Europe/London", "2026-10-25T01:30Z"), 1);
  EXPECT_EQ(hour("Europe/London", "2026-03-29T01:00Z"), 2);
  // Havana goes back from 1:00 to 0:00.
  EXPECT_EQ(hour("America/Havana", "2024-11-03T04:59Z"), 0);
  EXPECT_EQ(hour("America/Havana", "2024-11-03T05:00Z"), 0);
}

TEST(LocalDate, OfWhatLiesBeyondTheCalendarLiesThereToo) {
  EXPECT_EQ(localDate(zone("Asia/Tokyo"), kAfterInstants), kAfterDays);
  EXPECT_EQ(localDate(zone("Asia/Tokyo"), kBeforeInstants), kBeforeDays);
}

TEST(MonthsBetween, OfInstantsGoByTheClockOfTheZone) {
  const auto between = [](const char* from, const char* to) {
    return monthsBetween(zone("Europe/London"), at(from), at(to));
  };
  EXPECT_EQ(between("2026-01-15T12:00Z", "2026-07-15T11:00Z"), 6);
  EXPECT_EQ(between("2026-01-15T12:00Z", "2026-07-15T10:59:59Z"), 5);
  EXPECT_EQ(between("2026-07-15T11:00Z", "2026-01-15T12:00Z"), -6);
  EXPECT_EQ(between("2026-10-25T00:30Z", "2026-10-25T01:10Z"), 0);
}

void moves(std::string_view name, std::string_view from, std::int64_t months, std::string_view to) {
  EXPECT_EQ(formatInstant(addMonthsToInstant(zone(name), at(from), months)), to) << from;
}

TEST(AddMonthsToInstant, KeepsTheLocalTimeOfDay) {
  moves("Europe/London", "2026-06-15T11:00Z", -6, "2025-12-15T12:00:00Z");
  moves("Europe/London", "2026-01-15T12:00Z", 6, "2026-07-15T11:00:00Z");
  moves("UTC", "2026-06-15T11:00:00.000001Z", -6, "2025-12-15T11:00:00.000001Z");
}

TEST(AddMonthsToInstant, ClampsByTheLocalDate) {
  // 31 March, 0:30 in London is still 30 March in UTC.
  moves("Europe/London", "2026-03-30T23:30Z", -1, "2026-02-28T00:30:00Z");
  moves("UTC", "2024-03-31T10:00Z", -1, "2024-02-29T10:00:00Z");
}

TEST(AddMonthsToInstant, LandsAfterAGap) {
  moves("Europe/London", "2026-02-28T01:30Z", 1, "2026-03-28T01:30:00Z");
  moves("Europe/London", "2026-04-29T00:30Z", -1, "2026-03-29T01:00:00Z");
}

TEST(AddMonthsToInstant, IsExactBeyondTheYearsOfDataAndStopsFarOutside) {
  EXPECT_EQ(addMonthsToInstant(utc(), kLastInstant, 1), kLastInstant + 31 * kMicrosPerDay);
  EXPECT_EQ(addMonthsToInstant(utc(), kFirstInstant, -1), kFirstInstant - 31 * kMicrosPerDay);
  EXPECT_EQ(addMonthsToInstant(utc(), kFirstInstant, -1'000'000'000), kBeforeInstants);
  EXPECT_EQ(addMonthsToInstant(utc(), kAfterInstants, -1), kAfterInstants);
}

TEST(AddMicros, StopsFarOutside) {
  EXPECT_EQ(addMicros(0, 5), 5);
  EXPECT_EQ(addMicros(kLastInstant, 1), kLastInstant + 1);
  EXPECT_EQ(addMicros(kLastInstant, std::numeric_limits<std::int64_t>::max()), kAfterInstants);
  EXPECT_EQ(addMicros(-1, std::numeric_limits<std::int64_t>::min()), kBeforeInstants);
}

TEST(FindZone, KnowsNoOtherNames) {
  for (const char* name : {"", "Europe/Londom", "europe/london", "localtime", "posixrules",
                           "Factory", "../../etc/passwd"})
    EXPECT_EQ(findZone(name), nullptr) << name;
}

TEST(FindZone, GivesTheSameZoneTwice) {
  EXPECT_EQ(findZone("Europe/Paris"), findZone("Europe/Paris"));
  EXPECT_EQ(nameOf(zone("Europe/Paris")), "Europe/Paris");
}

TEST(ZoneNames, AllNameAZone) {
  EXPECT_GT(zoneNames().size(), 400U);
  for (const std::string& name : zoneNames()) EXPECT_NE(findZone(name), nullptr) << name;
}

TEST(ZoneTableVersion, LooksLikeOne) {
  const std::string version = zoneTableVersion();
  EXPECT_TRUE(version == "unknown" || (version.size() >= 5 && version.starts_with("20")))
      << version;
}

}  // namespace
}  // namespace muster::calendar
