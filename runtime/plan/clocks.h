#pragma once

// By which clocks the hours of each profile are read. There are few zones and many profiles, so
// hours are computed once for all that go by the same clocks. For the files of this module only.

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "compiler/calendar/calendar.h"
#include "compiler/sema/checked.h"
#include "runtime/plan/hours.h"
#include "runtime/plan/values.h"

namespace muster::plan {

// Profiles that go by the same clocks are of one class.
struct ClockClasses {
  // Of each class the zone that each of the values comes to; null: it names none.
  std::vector<std::vector<const calendar::Zone*>> zones;
  std::vector<std::uint32_t> of;  // by profile; empty: all are of the first

  std::size_t classOf(std::size_t profile) const { return of.empty() ? 0 : of[profile]; }
};

// What a campaign's hours come to, by class.
struct CampaignHours {
  std::shared_ptr<const ClockClasses> classes;
  std::vector<bool> isRunning;
  std::vector<bool> isQuiet;  // hours of the run are left, and all are quiet
  std::vector<std::optional<Window>> windows;
};

class ClockTable {
 public:
  ClockTable(const Values& values, std::size_t profileCount, int threads)
      : values_(values), profileCount_(profileCount), threads_(threads) {}

  CampaignHours hoursOf(const sema::CheckedCampaign& campaign, std::int64_t asOf);

 private:
  std::shared_ptr<const ClockClasses> classesOf(const std::vector<std::size_t>& values);
  ClockClasses make(const std::vector<std::size_t>& values) const;

  const Values& values_;
  std::size_t profileCount_;
  int threads_;
  // By the columns of the values.
  std::map<std::vector<std::size_t>, std::shared_ptr<const ClockClasses>> made_;
};

}  // namespace muster::plan
