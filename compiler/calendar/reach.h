#pragma once

// How far outside of the calendar a length of time from the data may lead, so that what a rule
// moves it by behind that still fits between the ends that moved times have.

#include <cstdint>

#include "compiler/calendar/calendar.h"

namespace muster::calendar {

inline constexpr std::int64_t kMovedByDataYears = 5'000;
inline constexpr std::int64_t kMovedByDataFirst =
    kFirstInstant - kMovedByDataYears * 366 * kMicrosPerDay;
inline constexpr std::int64_t kMovedByDataLast =
    kLastInstant + kMovedByDataYears * 366 * kMicrosPerDay;

}  // namespace muster::calendar
