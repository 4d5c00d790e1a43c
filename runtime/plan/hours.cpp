#include "runtime/plan/hours.h"

#include <algorithm>

#include "compiler/base/check.h"

namespace muster::plan {

namespace {

constexpr int kDaySeconds = 24 * 60 * 60;
constexpr std::int64_t kDaysAhead = 32;

bool isAmong(const std::vector<int>& wanted, int one) {
  return wanted.empty() || std::ranges::find(wanted, one) != wanted.end();
}

// `seconds` from the beginning of a day, by the clock; a whole day is the beginning of the next.
std::int64_t instantOf(const calendar::Zone& zone, std::int64_t day, int seconds) {
  return calendar::instantOfLocal(zone, day + seconds / kDaySeconds,
                                  seconds % kDaySeconds * calendar::kMicrosPerSecond);
}

bool isDayOf(const sema::CheckedRuns& runs, const calendar::Zone& zone, std::int64_t day) {
  return isAmong(runs.weekdays, calendar::weekdayOf(day)) &&
         isAmong(runs.monthDays, calendar::civilOf(day).day) &&
         (!runs.from || calendar::dayStart(zone, day + 1) > *runs.from) &&
         (!runs.to || calendar::dayStart(zone, day) < *runs.to);
}

// Stretches of time, ascending, none empty; they may touch or overlap.
using Stretches = std::vector<Window>;

void add(Stretches& to, std::int64_t from, std::int64_t until, const Window& within) {
  from = std::max(from, within.from);
  until = std::min(until, within.until);
  if (from < until) to.push_back({from, until});
}

// Calls `visit` for every day whose hours can reach into the time, those that begin on the day
// before included.
template <typename Visit>
void forEachDay(const calendar::Zone& zone, const Window& within, const Visit& visit) {
  const std::int64_t last = calendar::localDate(zone, within.until) + 1;
  for (std::int64_t day = calendar::localDate(zone, within.from) - 2; day <= last; ++day) {
    visit(day);
  }
}

Stretches runOf(const sema::CheckedRuns& runs, const calendar::Zone& zone, const Window& within) {
  Window whole = within;
  if (runs.from) whole.from = std::max(whole.from, *runs.from);
  if (runs.to) whole.until = std::min(whole.until, *runs.to);
  Stretches all;
  forEachDay(zone, within, [&](std::int64_t day) {
    if (!isDayOf(runs, zone, day)) return;
    add(all, instantOf(zone, day, runs.firstSecond), instantOf(zone, day, runs.lastSecond), whole);
  });
  return all;
}

Stretches quietOf(const sema::CheckedQuiet& quiet, const calendar::Zone& zone,
                  const Window& within) {
  const int last = quiet.lastSecond + (quiet.lastSecond > quiet.firstSecond ? 0 : kDaySeconds);
  Stretches all;
  forEachDay(zone, within, [&](std::int64_t day) {
    if (!isAmong(quiet.weekdays, calendar::weekdayOf(day))) return;
    add(all, instantOf(zone, day, quiet.firstSecond), instantOf(zone, day, last), within);
  });
  return all;
}

// What is looked ahead for a window.
Window aheadOf(std::int64_t asOf) { return {asOf, asOf + kDaysAhead * calendar::kMicrosPerDay}; }

// The first instant of the run, from `from` on.
std::optional<std::int64_t> firstIn(const Stretches& run, std::int64_t from) {
  for (const Window& it : run) {
    if (from < it.until) return std::max(from, it.from);
  }
  return std::nullopt;
}

// The end of the quiet hours that an instant lies in, where it does.
std::optional<std::int64_t> endAround(const Stretches& quiet, std::int64_t instant) {
  std::optional<std::int64_t> end;
  for (const Window& it : quiet) {
    if (it.from <= instant && instant < it.until) end = std::max(end.value_or(it.until), it.until);
  }
  return end;
}

}  // namespace

bool isOver(const sema::CheckedRuns& runs, const calendar::Zone& zone, std::int64_t asOf) {
  return !firstIn(runOf(runs, zone, aheadOf(asOf)), asOf);
}

bool isRunning(const sema::CheckedRuns& runs, const calendar::Zone& zone, std::int64_t asOf) {
  return isDayOf(runs, zone, calendar::localDate(zone, asOf)) && !isOver(runs, zone, asOf);
}

std::optional<Window> sendWindow(const sema::CheckedCampaign& campaign, const Clocks& clocks,
                                 std::int64_t asOf) {
  MUSTER_CHECK(clocks.quiet.size() == campaign.quiet.size(), "a clock for each quiet clause");
  const Window within = aheadOf(asOf);
  const Stretches run =
      campaign.runs ? runOf(*campaign.runs, *clocks.runs, within) : Stretches{within};
  Stretches quiet;
  Stretches discarding;
  for (std::size_t i = 0; i < campaign.quiet.size(); ++i) {
    const Stretches hours = quietOf(campaign.quiet[i], *clocks.quiet[i], within);
    quiet.insert(quiet.end(), hours.begin(), hours.end());
    if (campaign.quiet[i].isDiscarding)
      discarding.insert(discarding.end(), hours.begin(), hours.end());
  }

  std::optional<std::int64_t> begin = firstIn(run, asOf);
  while (begin) {
    const std::optional<std::int64_t> over = endAround(quiet, *begin);
    if (!over) break;
    begin = firstIn(run, *over);
  }
  if (!begin) return std::nullopt;
  for (const Window& it : discarding) {
    const std::optional<std::int64_t> meets = firstIn(run, it.from);
    if (meets && *meets < it.until && *meets < *begin) return std::nullopt;
  }

  // Hours of a run that go on at midnight are one stretch.
  std::int64_t end = *begin;
  for (const Window& it : run) {
    if (it.from <= end) end = std::max(end, it.until);
  }
  for (const Window& it : quiet) {
    if (it.from > *begin) end = std::min(end, it.from);
  }
  return Window{*begin, end};
}

}  // namespace muster::plan
