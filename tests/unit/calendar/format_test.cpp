#include <gtest/gtest.h>

#include "compiler/calendar/calendar.h"

namespace muster::calendar {
namespace {

// The instant in UTC, "" where the text does not fit.
std::string read(std::string_view text) {
  const auto written = parseInstant(text);
  if (!written) return "";
  const auto instant = toInstant(*written, utc());
  return instant ? formatInstant(*instant) : "";
}

TEST(ParseInstant, ReadsIso8601) {
  EXPECT_EQ(read("2026-11-01T14:30:15Z"), "2026-11-01T14:30:15Z");
  EXPECT_EQ(read("2026-11-01 14:30"), "2026-11-01T14:30:00Z");
  EXPECT_EQ(read("2026-11-01 14:30:15.5"), "2026-11-01T14:30:15.5Z");
  EXPECT_EQ(read("2026-11-01T14:30:15.000001+01:00"), "2026-11-01T13:30:15.000001Z");
  EXPECT_EQ(read("2026-11-01T14:30:15-0530"), "2026-11-01T20:00:15Z");
  EXPECT_EQ(read("2026-11-01T14:30+01"), "2026-11-01T13:30:00Z");
  EXPECT_EQ(read("2026-11-01 14:30:15 UTC"), "2026-11-01T14:30:15Z");
  EXPECT_EQ(read("2026-11-01"), "2026-11-01T00:00:00Z");
}

TEST(ParseInstant, RefusesEverythingElse) {
  for (const char* text : {"",
                           "2026",
                           "2026-11",
                           "2026-11-1",
                           "2026-02-30",
                           "2026-11-01T",
                           "2026-11-01T14",
                           "2026-11-01T24:00",
                           "2026-11-01T14:60",
                           "2026-11-01T14:30:60",
                           "2026-11-01T14:30:15.",
                           "2026-11-01T14:30:15+1",
                           "2026-11-01T14:30:15+01:",
                           "2026-11-01T14:30:15+19:00",
                           "2026-11-01T14:30:15Zz",
                           " 2026-11-01",
                           "2026-11-01 ",
                           "2026-11-01Z",
                           "0000-01-01",
                           "10000-01-01",
                           "26-11-01",
                           "2026/11/01"})
    EXPECT_EQ(read(text), "") << text;
}

TEST(ParseInstant, RoundsDownAndSaysSo) {
  const auto finer = parseInstant("2026-11-01T00:00:00.1234569");
  ASSERT_TRUE(finer.has_value());
  EXPECT_TRUE(finer->wasRoundedDown);
  EXPECT_EQ(finer->microsOfDay, 123'456);
  const auto zeros = parseInstant("2026-11-01T00:00:00.123456000");
  ASSERT_TRUE(zeros.has_value());
  EXPECT_FALSE(zeros->wasRoundedDown);
}

TEST(ToInstant, RefusesWhatAnOffsetMovesOutOfTheCalendar) {
  EXPECT_EQ(read("0001-01-01T00:00:00+01:00"), "");
  EXPECT_EQ(read("9999-12-31T23:30:00-01:00"), "");
  EXPECT_EQ(read("9999-12-31T23:59:59.999999Z"), "9999-12-31T23:59:59.999999Z");
}

TEST(ToInstant, UsesTheZoneOnlyWithoutAnOffset) {
  const Zone* london = findZone("Europe/London");
  ASSERT_NE(london, nullptr);
  EXPECT_EQ(formatInstant(*toInstant(*parseInstant("2026-07-01T12:00"), *london)),
            "2026-07-01T11:00:00Z");
  EXPECT_EQ(formatInstant(*toInstant(*parseInstant("2026-07-01T12:00Z"), *london)),
            "2026-07-01T12:00:00Z");
  EXPECT_EQ(formatInstant(*toInstant(*parseInstant("2026-07-01T12:00Z"), *london), *london),
            "2026-07-01T13:00:00+01:00");
}

TEST(FormatInstant, WritesOffsetsToTheSecond) {
  const Zone* london = findZone("Europe/London");
  ASSERT_NE(london, nullptr);
  EXPECT_EQ(formatInstant(*toInstant(*parseInstant("1800-01-01T12:00Z"), utc()), *london),
            "1800-01-01T11:58:45-00:01:15");
  EXPECT_EQ(formatInstant(-1), "1969-12-31T23:59:59.999999Z");
}

// `text` read by `pattern`, as an instant in UTC; "" where it does not fit.
std::string readAs(std::string_view pattern, std::string_view text) {
  const Result<Format> format = Format::compile(pattern);
  EXPECT_TRUE(format.ok()) << pattern;
  if (!format.ok()) return "";
  const auto written = format->read(text);
  if (!written) return "";
  return format->hasTime() ? formatInstant(*toInstant(*written, utc())) : formatDate(written->days);
}

TEST(Format, ReadsDatesAsFilesWriteThem) {
  EXPECT_EQ(readAs("yyyy-mm-dd", "2026-11-01"), "2026-11-01");
  EXPECT_EQ(readAs("dd.mm.yyyy", "01.11.2026"), "2026-11-01");
  EXPECT_EQ(readAs("d.m.yyyy", "1.11.2026"), "2026-11-01");
  EXPECT_EQ(readAs("d.m.yyyy", "01.11.2026"), "2026-11-01");
  EXPECT_EQ(readAs("m/d/yy", "2/29/24"), "2024-02-29");
  EXPECT_EQ(readAs("m/d/yy", "2/28/69"), "1969-02-28");
  EXPECT_EQ(readAs("yyyymmdd", "20261101"), "2026-11-01");
}

TEST(Format, TakesMmAfterHoursForMinutes) {
  EXPECT_EQ(readAs("dd.mm.yyyy hh:mm", "02.11.2026 14:30"), "2026-11-02T14:30:00Z");
  EXPECT_EQ(readAs("m/d/yyyy h:mm", "12/1/2010 8:26"), "2010-12-01T08:26:00Z");
  EXPECT_EQ(readAs("hh:mm:ss dd.mm.yyyy", "14:30:15 02.11.2026"), "2026-11-02T14:30:15Z");
  EXPECT_EQ(readAs("yyyymmddThhmmss", "20261102T143015"), "2026-11-02T14:30:15Z");
  EXPECT_EQ(readAs("yyyy-mm-dd hh:mm:ss.f z", "2026-11-02 14:30:15.25 +01:00"),
            "2026-11-02T13:30:15.25Z");
}

TEST(Format, RefusesWhatDoesNotFit) {
  EXPECT_EQ(readAs("dd.mm.yyyy", "1.11.2026"), "");
  EXPECT_EQ(readAs("dd.mm.yyyy", "31.11.2026"), "");
  EXPECT_EQ(readAs("dd.mm.yyyy", "01.11.2026 "), "");
  EXPECT_EQ(readAs("dd.mm.yyyy", "01.11.26"), "");
  EXPECT_EQ(readAs("dd.mm.yyyy", ""), "");
  EXPECT_EQ(readAs("dd.mm.yyyy hh:mm", "01.11.2026 24:00"), "");
}

TEST(Format, SaysWhatIsWrongWithAPattern) {
  const auto problem = [](std::string_view pattern) {
    const Result<Format> format = Format::compile(pattern);
    return format.ok() ? std::string() : format.error().message;
  };
  EXPECT_EQ(problem("dd.mm"), "it has no year (`yyyy` or `yy`)");
  EXPECT_EQ(problem("dd.yyyy"), "it has no month (`mm` or `m`)");
  EXPECT_EQ(problem("mm.yyyy"), "it has no day (`dd` or `d`)");
  EXPECT_EQ(problem("dd.mm.yyyy ss"), "it has seconds without minutes (`mm` after `hh`)");
  EXPECT_EQ(problem("dd.dd.mm.yyyy"), "a part of it comes twice");
  EXPECT_EQ(problem("DD.mm.yyyy"),
            "`DD` stands for nothing; parts are yyyy yy mm m dd d hh h ss f z");
}

}  // namespace
}  // namespace muster::calendar
