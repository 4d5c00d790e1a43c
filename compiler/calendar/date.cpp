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
  if (sum < kFirstDay) return kBeforeDays;
  return sum > kLastDay ? kAfterDays : sum;
}

std::int64_t addMonthsToDate(std::int64_t days, std::int64_t months) {
  if (!isDate(days)) return days;
  constexpr std::int64_t kMonthsOfAllYears = 12 * 9999;
  if (months < -kMonthsOfAllYears) return kBeforeDays;
  if (months > kMonthsOfAllYears) return kAfterDays;

  const CivilDate from = civilOf(days);
  const std::int64_t index = std::int64_t{from.year} * 12 + (from.month - 1) + months;
  if (index < 12) return kBeforeDays;
  if (index >= 12 * 10'000) return kAfterDays;
  CivilDate to{static_cast<int>(index / 12), static_cast<int>(index % 12) + 1, from.day};
  to.day = std::min(to.day, daysInMonth(to.year, to.month));
  return daysOf(to);
}

}  // namespace muster::calendar
