#include <gtest/gtest.h>

#include "tests/unit/lower/rules.h"

namespace muster::lower {
namespace {

// ---- tests of an instant ------------------------------------------------------------------------

TEST(LowerTime, ARollingTestIsOpenAtTheOldEnd) {
  check("seen is in the last 30 days", "(and (lt asof[-30 days] seen) (not (lt asof seen)))");
  check("seen is in the last 36 hours",
        "(and (lt asof[-1 days -43200000000 us] seen) (not (lt asof seen)))");
  check("seen is in the last 2 weeks", "(and (lt asof[-14 days] seen) (not (lt asof seen)))");
  check("seen is in the last 2 quarters", "(and (lt asof[-6 months] seen) (not (lt asof seen)))");
  check("seen is in the last 2 years", "(and (lt asof[-24 months] seen) (not (lt asof seen)))");
  check("seen is in the next 7 days", "(and (lt asof seen) (not (lt asof[+7 days] seen)))");
}

TEST(LowerTime, BetweenTwoAgesIsOpenAtTheOlderInEitherOrder) {
  const std::string expected = "(and (lt asof[-365 days] seen) (not (lt asof[-90 days] seen)))";
  check("seen is between 365 days ago and 90 days ago", expected);
  checkSame("seen is between 365 days ago and 90 days ago",
            "seen is between 90 days ago and 365 days ago");
  check("seen is between 12 months ago and 90 days ago",
        "(and (lt asof[-12 months] seen) (not (lt asof[-90 days] seen)))");
}

TEST(LowerTime, AgesThatTheCalendarMustOrderAreTriedBothWays) {
  check("seen is between 1 month ago and 30 days ago",
        "(or (and (lt asof[-1 months] seen) (not (lt asof[-30 days] seen))) "
        "(and (lt asof[-30 days] seen) (not (lt asof[-1 months] seen))))");
}

TEST(LowerTime, OneSidedTestsOfAnInstant) {
  check("seen is since 30 days ago", "(not (lt seen asof[-30 days]))");
  check("seen is until 30 days ago", "(not (lt asof[-30 days] seen))");
  check("seen is before 30 days ago", "(lt seen asof[-30 days])");
  check("seen is after 30 days ago", "(lt asof[-30 days] seen)");
  check("seen < now - 30 days", "(lt seen asof[-30 days])");
}

TEST(LowerTime, ADateIsAPeriodBesideAnInstant) {
  const std::string start = "2026-11-01T00:00:00Z";
  const std::string end = "2026-11-02T00:00:00Z";
  check("seen is before 2026-11-01", "(lt seen " + start + ")");
  check("seen is until 2026-11-01", "(lt seen " + end + ")");
  check("seen is since 2026-11-01", "(not (lt seen " + start + "))");
  check("seen is after 2026-11-01", "(not (lt seen " + end + "))");
  check("seen is 2026-11-01", "(and (not (lt seen " + start + ")) (lt seen " + end + "))");
  check("seen <= 2026-11-01", "(lt seen " + end + ")");
  check("seen > 2026-11-01", "(not (lt seen " + end + "))");
}

TEST(LowerTime, ADateBeginsInTheSchemasZone) {
  check("seen is before 2026-07-01", "(lt seen 2026-06-30T23:00:00Z)");
}

TEST(LowerTime, TodayIsAPeriod) {
  check("seen is today",
        "(and (not (lt seen (day_start today))) (lt seen (day_start today[+1 days])))");
  check("seen is before yesterday", "(lt seen (day_start today[-1 days]))");
}

TEST(LowerTime, AMonthIsAPeriod) {
  check("seen is 2026-02",
        "(and (not (lt seen 2026-02-01T00:00:00Z)) (lt seen 2026-03-01T00:00:00Z))");
  check("joined is 2026-02", "(and (not (lt joined 2026-02-01)) (not (lt 2026-02-28 joined)))");
  check("joined is after 2026-02", "(lt 2026-02-28 joined)");
}

TEST(LowerTime, ADateFieldBesideAnInstantFieldIsAPeriod) {
  check("seen is since joined", "(not (lt seen (day_start joined)))");
  check("joined < seen", "(not (lt seen (day_start[+1 days] joined)))");
}

TEST(LowerTime, InstantsAreInTheSchemasZone) {
  check("seen is since 2026-07-01 14:30", "(not (lt seen 2026-07-01T13:30:00Z))");
}

// ---- tests of a date ----------------------------------------------------------------------------

TEST(LowerTime, WindowsOverDatesAreDatesEndingToday) {
  check("joined is in the last 30 days",
        "(and (lt today[-30 days] joined) (not (lt today joined)))");
  check("joined is in the next 7 days", "(and (lt joined today[+7 days]) (not (lt joined today)))");
  check("joined is in the last 2 months",
        "(and (lt today[-2 months] joined) (not (lt today joined)))");
}

TEST(LowerTime, AgesBesideDatesAreDates) {
  check("joined is until 30 days ago", "(not (lt today[-30 days] joined))");
  check("joined is before 30 days ago", "(lt joined today[-30 days])");
}

TEST(LowerTime, BetweenDatesIncludesBoth) {
  const std::string expected = "(and (not (lt joined 2026-01-01)) (not (lt 2026-03-31 joined)))";
  check("joined is between 2026-01-01 and 2026-03-31", expected);
  checkSame("joined is between 2026-01-01 and 2026-03-31",
            "joined is between 2026-03-31 and 2026-01-01");
  check("joined is between 2026-01 and 2026-03", expected);
}

TEST(LowerTime, BetweenFieldsIsTriedBothWays) {
  check("joined is between birthday and 2026-01-01",
        "(or (and (not (lt joined birthday)) (not (lt 2026-01-01 joined))) "
        "(and (not (lt joined 2026-01-01)) (not (lt birthday joined))))");
}

TEST(LowerTime, MovedPoints) {
  check("seen is before 2 days after joined", "(lt seen (day_start[+2 days] joined))");
  check("joined is before 2 months before birthday", "(lt joined (shift[-2 months] birthday))");
  check("joined + 3 days < birthday", "(lt (shift[+3 days] joined) birthday)");
}

TEST(LowerTime, WrittenTimesAreMovedAtOnce) {
  check("joined < 2026-03-31 - 1 month", "(lt joined 2026-02-28)");
  check("seen < 2026-07-01 14:30 + 36 hours", "(lt seen 2026-07-03T01:30:00Z)");
  check("seen < 2026-07-31 14:30 - 5 months", "(lt seen 2026-02-28T14:30:00Z)");
}

TEST(LowerTime, AMonthKeepsItsLengthThroughNamesAndFallbacks) {
  checkRules("let spring = 2026-04\nsegment it: joined is spring",
             "(and (not (lt joined 2026-04-01)) (not (lt 2026-04-30 joined)))");
  check("joined is after (birthday else 2026-04)", "(lt (else birthday 2026-04-30) joined)");
}

TEST(LowerTime, OneOfDatesIsEachOfThem) {
  check("joined is one of (2026-01-01, 2026-03)",
        "(or (eq joined 2026-01-01) (and (not (lt joined 2026-03-01)) (not (lt 2026-03-31 "
        "joined))))");
}

TEST(LowerTime, NegatedTests) {
  check("joined is not in the last 30 days",
        "(not (and (lt today[-30 days] joined) (not (lt today joined))))");
}

}  // namespace
}  // namespace muster::lower
