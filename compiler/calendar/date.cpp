#include <date/date.h>

#include <algorithm>

#include "compiler/base/check.h"
#include "compiler/calendar/calendar.h"

namespace muster::calendar {
namespace {

date::year_month_day toLibrary(CivilDate civil) {
  return date::year_month_day(date::year(civil.year),
                              date::month(static_cast<unsigned>(civil.month)),
                              date::day(static_cast<unsigned>(civil.day)));
}

}  // namespace

bool isValid(CivilDate civil) {
  return 1 <= civil.year && civil.year <= 9999 && 1 <= civil.month && civil.month <= 12 &&
         1 <= civil.day && civil.day <= daysInMonth(civil.year, civil.month);
}

int daysInMonth(int year, int month) {
  const date::year_month_day_last last(
      date::year(year), date::month_day_last(date::month(static_cast<unsigned>(month))));
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

std::int64_t daysOf(CivilDate civil) {
  MUSTER_CHECK(isValid(civil), "no such day");
  return date::sys_days(toLibrary(civil)).time_since_epoch().count();
}

CivilDate civilOf(std::int64_t days) {
  MUSTER_CHECK(isDate(days), "outside the years 1 to 9999");
  const date::year_month_day found{date::sys_days(date::days(static_cast<int>(days)))};
  return {int(found.year()), static_cast<int>(unsigned(found.month())),
          static_cast<int>(unsigned(found.day()))};
}

std::int64_t addDays(std::int64_t days, std::int64_t count) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(days, count, &sum)) return count < 0 ? kBeforeDays : kAfterDays;
  return std::clamp(sum, kBeforeDays, kAfterDays);
}

std::int64_t addMonthsToDate(std::int64_t days, std::int64_t months) {
  // More than this leads out of everything from anywhere; a sum with it cannot overflow.
  constexpr std::int64_t kMostMonths = 12 * 40'000;
  if (days <= kBeforeDays || days >= kAfterDays) return days;

  const date::year_month_day from{date::sys_days(date::days(static_cast<int>(days)))};
  const std::int64_t index = std::int64_t{int(from.year())} * 12 + (unsigned(from.month()) - 1) +
                             std::clamp(months, -kMostMonths, kMostMonths);
  const std::int64_t year = index / 12 - (index % 12 < 0 ? 1 : 0);
  // The library counts years in 16 bits.
  if (year < -30'000) return kBeforeDays;
  if (year > 30'000) return kAfterDays;
  const date::year_month to = date::year(static_cast<int>(year)) /
                              date::month(static_cast<unsigned>(index - year * 12) + 1);
  const date::day last = (to / date::last).day();
  const date::sys_days moved = to / std::min(from.day(), last);
  return std::clamp<std::int64_t>(moved.time_since_epoch().count(), kBeforeDays, kAfterDays);
}

}  // namespace muster::calendar
