#include "runtime/plan/hours.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace muster::plan {
namespace {

using calendar::Zone;

const Zone& zone(std::string_view name) {
  const Zone* found = calendar::findZone(name);
  EXPECT_NE(found, nullptr) << name;
  return *found;
}
const Zone& london() { return zone("Europe/London"); }

std::int64_t at(std::string_view text, const Zone& where = london()) {
  return *calendar::toInstant(*calendar::parseInstant(text), where);
}

int clock(int hours, int minutes = 0) { return (hours * 60 + minutes) * 60; }

sema::CheckedQuiet quiet(int first, int last, std::vector<int> weekdays = {},
                         bool isDiscarding = false) {
  sema::CheckedQuiet made;
  made.firstSecond = first;
  made.lastSecond = last;
  made.weekdays = std::move(weekdays);
  made.isDiscarding = isDiscarding;
  return made;
}

sema::CheckedCampaign campaign(std::vector<sema::CheckedQuiet> quiets,
                               std::optional<sema::CheckedRuns> runs = std::nullopt) {
  sema::CheckedCampaign made;
  made.quiet = std::move(quiets);
  made.runs = std::move(runs);
  return made;
}

// "2026-12-01 09:00 to 2026-12-01 21:00" by the clock of the zone; "never".
std::string windowAt(const sema::CheckedCampaign& made, std::string_view asOf,
                     const Zone& where = london()) {
  const Clocks clocks{&where, std::vector<const Zone*>(made.quiet.size(), &where)};
  const std::optional<Window> found = sendWindow(made, clocks, at(asOf, where));
  if (!found) return "never";
  const auto text = [&](std::int64_t instant) {
    std::string shown = calendar::formatInstant(instant, where).substr(0, 16);
    shown[10] = ' ';
    return shown;
  };
  return text(found->from) + " to " + text(found->until);
}

TEST(Hours, AreNowWhereNothingIsQuiet) {
  EXPECT_EQ(windowAt(campaign({}), "2026-12-01 12:00"), "2026-12-01 12:00 to 2027-01-02 12:00");
}

TEST(Hours, BeginWhenQuietIsOver) {
  const auto night = campaign({quiet(clock(21), clock(9))});
  EXPECT_EQ(windowAt(night, "2026-12-01 12:00"), "2026-12-01 12:00 to 2026-12-01 21:00");
  EXPECT_EQ(windowAt(night, "2026-12-01 09:00"), "2026-12-01 09:00 to 2026-12-01 21:00");
  EXPECT_EQ(windowAt(night, "2026-12-01 08:59"), "2026-12-01 09:00 to 2026-12-01 21:00");
  EXPECT_EQ(windowAt(night, "2026-12-01 21:00"), "2026-12-02 09:00 to 2026-12-02 21:00");
}

TEST(Hours, OverMidnightBelongToTheDayTheyBeginOn) {
  // Saturday is the 5th.
  const auto saturdays = campaign({quiet(clock(21), clock(9), {6})});
  EXPECT_EQ(windowAt(saturdays, "2026-12-06 02:00"), "2026-12-06 09:00 to 2026-12-12 21:00");
  EXPECT_EQ(windowAt(saturdays, "2026-12-05 02:00"), "2026-12-05 02:00 to 2026-12-05 21:00");
}

TEST(Hours, AWholeDayLongAreQuietToo) {
  const auto sundays = campaign({quiet(clock(0), clock(24), {7})});
  EXPECT_EQ(windowAt(sundays, "2026-12-06 02:00"), "2026-12-07 00:00 to 2026-12-13 00:00");
}

TEST(Hours, OfSeveralClausesAllCount) {
  const auto both = campaign({quiet(clock(21), clock(9)), quiet(clock(9), clock(10))});
  EXPECT_EQ(windowAt(both, "2026-12-01 22:00"), "2026-12-02 10:00 to 2026-12-02 21:00");
  EXPECT_EQ(windowAt(campaign({quiet(clock(0), clock(12)), quiet(clock(12), clock(24))}),
                     "2026-12-01 22:00"),
            "never");
}

TEST(Hours, ThatDiscardLeaveNone) {
  const auto night = campaign({quiet(clock(21), clock(9), {}, true)});
  EXPECT_EQ(windowAt(night, "2026-12-01 22:00"), "never");
  EXPECT_EQ(windowAt(night, "2026-12-01 20:00"), "2026-12-01 20:00 to 2026-12-01 21:00");
  // What is held back at first falls into them.
  const auto both = campaign({quiet(clock(20), clock(21)), quiet(clock(21), clock(9), {}, true)});
  EXPECT_EQ(windowAt(both, "2026-12-01 20:30"), "never");
}

TEST(Hours, ThatDiscardDoNotCountWhereTheRunIsNot) {
  sema::CheckedRuns runs;
  runs.firstSecond = clock(10);
  runs.lastSecond = clock(20);
  const auto made = campaign({quiet(clock(21), clock(9), {}, true)}, runs);
  EXPECT_EQ(windowAt(made, "2026-12-01 22:00"), "2026-12-02 10:00 to 2026-12-02 20:00");
}

TEST(Hours, EndWithTheRun) {
  sema::CheckedRuns runs;
  runs.from = at("2026-12-01");
  runs.to = at("2026-12-25");
  const auto made = campaign({quiet(clock(21), clock(9))}, runs);
  EXPECT_EQ(windowAt(made, "2026-12-24 12:00"), "2026-12-24 12:00 to 2026-12-24 21:00");
  EXPECT_EQ(windowAt(made, "2026-12-24 21:00"), "never");
  EXPECT_EQ(windowAt(made, "2026-11-30 12:00"), "2026-12-01 09:00 to 2026-12-01 21:00");
  EXPECT_EQ(windowAt(campaign({}, runs), "2026-12-20 12:00"),
            "2026-12-20 12:00 to 2026-12-25 00:00");
}

TEST(Hours, AreLookedForNoFurtherThanAMonth) {
  sema::CheckedRuns runs;
  runs.monthDays = {31};
  // January has a 31st, February has none.
  EXPECT_EQ(windowAt(campaign({}, runs), "2026-01-05"), "2026-01-31 00:00 to 2026-02-01 00:00");
  EXPECT_EQ(windowAt(campaign({}, runs), "2026-02-01"), "never");
}

TEST(Hours, OfNeighbouringDaysAreOneStretch) {
  sema::CheckedRuns runs;
  runs.weekdays = {1, 2, 3};
  EXPECT_EQ(windowAt(campaign({}, runs), "2026-12-05"), "2026-12-07 00:00 to 2026-12-10 00:00");
}

TEST(Hours, ThatAClockChangeSkipsAreOver) {
  // At 1:00 it is 2:00.
  EXPECT_EQ(windowAt(campaign({quiet(clock(0), clock(1, 30))}), "2026-03-29"),
            "2026-03-29 02:00 to 2026-03-30 00:00");
  EXPECT_EQ(windowAt(campaign({quiet(clock(1), clock(2))}), "2026-03-29 00:30"),
            "2026-03-29 00:30 to 2026-03-30 01:00");
}

TEST(Hours, ThatComeTwiceLastFromTheFirstTimeOn) {
  // At 2:00 it is 1:00 again.
  const auto made = campaign({quiet(clock(1, 30), clock(3))});
  const std::int64_t second = at("2026-10-25T01:15:00Z");
  const Clocks clocks{nullptr, {&london()}};
  EXPECT_EQ(sendWindow(made, clocks, second)->from, at("2026-10-25 03:00"));
  const auto before = campaign({quiet(clock(0), clock(1, 30))});
  EXPECT_EQ(sendWindow(before, clocks, at("2026-10-25"))->from, at("2026-10-25T00:30:00Z"));
}

TEST(Hours, AreThoseOfEachClock) {
  const Zone& kolkata = zone("Asia/Kolkata");
  const auto night = campaign({quiet(clock(21), clock(9))});
  EXPECT_EQ(windowAt(night, "2026-12-01 05:00", kolkata), "2026-12-01 09:00 to 2026-12-01 21:00");
  sema::CheckedRuns runs;
  runs.firstSecond = clock(8);
  runs.lastSecond = clock(20);
  const Clocks clocks{&london(), {&kolkata}};
  // 9:00 in Kolkata is 3:30 in London; at 15:30 there it is 21:00.
  EXPECT_EQ(sendWindow(campaign({quiet(clock(21), clock(9))}, runs), clocks, at("2026-12-01")),
            (Window{at("2026-12-01 08:00"), at("2026-12-01 15:30")}));
}

TEST(Running, IsADayUntilItsLastHourIsOver) {
  sema::CheckedRuns runs;
  runs.from = at("2026-12-01 10:00");
  runs.to = at("2026-12-24 12:00");
  runs.firstSecond = clock(8);
  runs.lastSecond = clock(9);
  EXPECT_FALSE(isRunning(runs, london(), at("2026-11-30 23:59")));
  EXPECT_TRUE(isRunning(runs, london(), at("2026-12-01 00:00")));
  EXPECT_TRUE(isRunning(runs, london(), at("2026-12-23 23:59")));
  EXPECT_TRUE(isRunning(runs, london(), at("2026-12-24 08:59")));
  EXPECT_FALSE(isOver(runs, london(), at("2026-12-24 08:59")));
  EXPECT_FALSE(isRunning(runs, london(), at("2026-12-24 09:00")));
  EXPECT_TRUE(isOver(runs, london(), at("2026-12-24 09:00")));
  EXPECT_FALSE(isRunning(runs, london(), at("2026-12-25 00:00")));
}

TEST(Running, IsOnItsDaysOfTheWeekAndOfTheMonth) {
  sema::CheckedRuns mondays;
  mondays.weekdays = {1};
  EXPECT_TRUE(isRunning(mondays, london(), at("2026-12-07 12:00")));
  EXPECT_FALSE(isRunning(mondays, london(), at("2026-12-08 12:00")));
  // It is Monday there already.
  EXPECT_TRUE(isRunning(mondays, zone("Pacific/Auckland"), at("2026-12-06 12:00")));
  sema::CheckedRuns last;
  last.monthDays = {31};
  EXPECT_TRUE(isRunning(last, london(), at("2026-01-31 12:00")));
  EXPECT_FALSE(isRunning(last, london(), at("2026-02-28 12:00")));
}

// ---- every minute by itself -----------------------------------------------------------------

constexpr std::int64_t kMinute = calendar::kMicrosPerMinute;
constexpr std::int64_t kDayMinutes = 24 * 60;

// What a clock shows in each minute of some weeks, and when it shows something first.
class Watched {
 public:
  Watched(const Zone& zone, std::int64_t from, std::int64_t until) : from_(from) {
    std::int64_t latest = std::numeric_limits<std::int64_t>::min();
    for (std::int64_t t = from; t < until; t += kMinute) {
      const std::int64_t shown =
          calendar::localDate(zone, t) * kDayMinutes + calendar::localTime(zone, t) / kMinute;
      latest = std::max(latest, shown);
      shown_.push_back(shown);
      latest_.push_back(latest);
    }
  }
  std::int64_t dayAt(std::int64_t t) const {
    return shown_[static_cast<std::size_t>((t - from_) / kMinute)] / kDayMinutes;
  }
  // Whether the minute lies between the first ones that show these times of these days.
  bool isBetween(std::int64_t t, std::int64_t first, std::int64_t last) const {
    return firstOf(first) <= t && t < firstOf(last);
  }

 private:
  std::int64_t firstOf(std::int64_t shown) const {
    return from_ + (std::ranges::lower_bound(latest_, shown) - latest_.begin()) * kMinute;
  }
  std::int64_t from_;
  std::vector<std::int64_t> shown_;
  std::vector<std::int64_t> latest_;
};

bool has(const std::vector<int>& days, int day) {
  return days.empty() || std::ranges::find(days, day) != days.end();
}

struct Scene {
  sema::CheckedCampaign campaign;
  const Watched* runs;
  std::vector<const Watched*> quiet;

  bool isInRun(std::int64_t t) const {
    if (!campaign.runs) return true;
    const sema::CheckedRuns& it = *campaign.runs;
    if ((it.from && t < *it.from) || (it.to && t >= *it.to)) return false;
    const std::int64_t today = runs->dayAt(t);
    for (std::int64_t day = today - 2; day <= today + 1; ++day) {
      if (has(it.weekdays, calendar::weekdayOf(day)) &&
          has(it.monthDays, calendar::civilOf(day).day) &&
          runs->isBetween(t, day * kDayMinutes + it.firstSecond / 60,
                          day * kDayMinutes + it.lastSecond / 60))
        return true;
    }
    return false;
  }
  bool isQuiet(std::int64_t t, bool onlyDiscarding) const {
    for (std::size_t i = 0; i < quiet.size(); ++i) {
      const sema::CheckedQuiet& it = campaign.quiet[i];
      if (onlyDiscarding && !it.isDiscarding) continue;
      const std::int64_t today = quiet[i]->dayAt(t);
      for (std::int64_t day = today - 2; day <= today + 1; ++day) {
        const std::int64_t next = it.lastSecond > it.firstSecond ? 0 : kDayMinutes;
        if (has(it.weekdays, calendar::weekdayOf(day)) &&
            quiet[i]->isBetween(t, day * kDayMinutes + it.firstSecond / 60,
                                day * kDayMinutes + next + it.lastSecond / 60))
          return true;
      }
    }
    return false;
  }
  std::optional<Window> window(std::int64_t asOf) const {
    const std::int64_t end = asOf + 32 * kDayMinutes * kMinute;
    for (std::int64_t t = asOf; t < end; t += kMinute) {
      if (!isInRun(t)) continue;
      if (isQuiet(t, true)) return std::nullopt;
      if (isQuiet(t, false)) continue;
      Window found{t, t};
      while (found.until < end && isInRun(found.until) && !isQuiet(found.until, false))
        found.until += kMinute;
      return found;
    }
    return std::nullopt;
  }
};

TEST(Hours, AreThoseThatEveryMinuteByItselfSays) {
  const std::vector<std::string> zones = {
      "Europe/London",  "America/New_York",    "Asia/Kolkata",     "Asia/Kathmandu",
      "America/Havana", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Apia"};
  const std::vector<std::string> times = {"2026-03-08", "2026-03-28 22:00", "2026-10-24 13:37",
                                          "2026-11-01", "2026-04-04 15:00", "2011-12-28 06:00",
                                          "2026-01-30", "2026-02-01 12:00"};
  std::mt19937 random(11);
  const auto below = [&](unsigned bound) { return static_cast<int>(random() % bound); };
  const auto someDays = [&] {
    std::vector<int> days;
    for (int day = 1; day <= 7; ++day) {
      if (below(3) == 0) days.push_back(day);
    }
    return days;
  };
  int found = 0;
  int later = 0;
  int none = 0;
  for (const std::string& time : times) {
    const std::int64_t asOf = at(time, calendar::utc());
    const std::int64_t first = asOf - 5 * kDayMinutes * kMinute;
    const std::int64_t last = asOf + 37 * kDayMinutes * kMinute;
    std::vector<Watched> watched;
    for (const std::string& name : zones) watched.emplace_back(zone(name), first, last);
    for (int i = 0; i < 60; ++i) {
      Scene scene{campaign({}), nullptr, {}};
      Clocks clocks;
      if (below(3) != 0) {
        const auto which = static_cast<std::size_t>(below(8));
        sema::CheckedRuns runs;
        if (below(2) == 0) runs.from = asOf + (below(60) - 50) * 7 * 60 * kMinute;
        if (below(2) == 0) runs.to = asOf + (below(60) - 5) * 11 * 60 * kMinute;
        if (below(2) == 0) runs.weekdays = someDays();
        if (below(4) == 0) runs.monthDays = {1 + below(31), 31};
        if (below(2) == 0) {
          runs.firstSecond = clock(below(12), below(60));
          runs.lastSecond = runs.firstSecond + clock(0, 1 + below(12 * 60));
        }
        scene.campaign.runs = runs;
        scene.runs = &watched[which];
        clocks.runs = &zone(zones[which]);
      }
      for (int k = below(4); k > 0; --k) {
        const auto which = static_cast<std::size_t>(below(8));
        const int begin = clock(below(24), below(4) * 15);
        const int end = below(5) == 0 ? clock(24) : clock(below(24), below(60));
        if (begin == end) continue;
        scene.campaign.quiet.push_back(
            quiet(begin, end, below(2) == 0 ? someDays() : std::vector<int>{}, below(6) == 0));
        scene.quiet.push_back(&watched[which]);
        clocks.quiet.push_back(&zone(zones[which]));
      }
      const std::optional<Window> expected = scene.window(asOf);
      EXPECT_EQ(sendWindow(scene.campaign, clocks, asOf), expected) << time << ", " << i;
      found += expected ? 1 : 0;
      later += expected && expected->from > asOf ? 1 : 0;
      none += expected ? 0 : 1;
      if (HasFailure()) return;
    }
  }
  EXPECT_GT(found, 100);
  EXPECT_GT(later, 50);
  EXPECT_GT(none, 20);
}

}  // namespace
}  // namespace muster::plan
