#pragma once

// When a campaign's message may be sent: the first stretch of time at or behind as of that is in
// its run and not quiet, by one clock.
//
// Hours are those of the clock on the wall: 9:00 is when it first shows 9:00 or more on that day.
// So an hour that a clock change skips is over at once, and one that comes twice lasts from the
// first time on.
//
// Tested by tests/unit/plan/hours_test.cpp.

#include <cstdint>
#include <optional>

#include "compiler/calendar/calendar.h"
#include "compiler/sema/checked.h"
#include "runtime/plan/plan.h"

namespace muster::plan {

// The clocks on which hours are read, for one profile: of the run, and of each quiet clause.
struct Clocks {
  const calendar::Zone* runs = nullptr;           // null where the campaign has no `runs`
  std::vector<const calendar::Zone*> quiet = {};  // as many as CheckedCampaign::quiet
};

// Whether as of lies on a day of the run, by the run's clock (from and to, weekdays, days of the
// month; hours do not matter), and the run is not over.
bool isRunning(const sema::CheckedRuns& runs, const calendar::Zone& zone, std::int64_t asOf);
// Whether no hour of the run is left, quiet or not, within the next 32 days.
bool isOver(const sema::CheckedRuns& runs, const calendar::Zone& zone, std::int64_t asOf);

// The window to send in. What would begin in quiet hours begins when they are over, on a later day
// if need be, as long as the run goes on then. A clause that says `discard` leaves none instead:
// where its hours come in the run before the message could begin. Nothing: there is no such hour
// within the next 32 days, in which every window ends.
std::optional<Window> sendWindow(const sema::CheckedCampaign& campaign, const Clocks& clocks,
                                 std::int64_t asOf);

}  // namespace muster::plan
