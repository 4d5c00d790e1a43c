#pragma once

// A zone as a list of stretches of constant offset. For the files of this module, and
// runtime/outside.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace muster::calendar {

// From `begin` (seconds since 1970 in UTC) to the next stretch the clock shows UTC + `offset`.
struct Stretch {
  std::int64_t begin;
  std::int64_t offset;
};

// zone_data.cpp holds what asks the tz database, and nothing else: this, and of calendar.h
// bringZones, zoneNames and zoneTableVersion. The small runtime has others in their place, which
// bring the library that reads the database only where rules ask for zones (runtime/outside).
//
// From the year 1 to the one before kLastTableYear; nothing if there is no zone of that name.
// Thread safe.
std::optional<std::vector<Stretch>> stretchesOf(std::string_view name);
inline constexpr int kLastTableYear = 2500;

// The changes of the years [firstYear, lastYear] that the rule at the end of a tz file describes
// ("GMT0BST,M3.5.0/1,M10.5.0"), sorted. Empty for a rule without changes, or one that is none.
std::vector<Stretch> changesOfRule(std::string_view rule, int firstYear, int lastYear);

class Zone;
// How far the clock is ahead of UTC, in microseconds.
std::int64_t offsetAt(const Zone& zone, std::int64_t instant);

}  // namespace muster::calendar
