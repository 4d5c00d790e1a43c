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

// Of any day that moving can lead to, the years 1 to 9999 and beyond.
date::year_month_day anyDay(std::int64_t days) {
  return date::year_month_day{date::sys_days(date::days(static_cast<int>(days)))};
}

// Counted from the year 0.
std::int64_t monthIndex(const date::year_month_day& day) {
  return std::int64_t{int(day.year())} * 12 + (unsigned(day.month()) - 1);
}

std::int64_t floorTo(std::int64_t value, std::int64_t step) {
  return value - ((value % step) + step) % step;
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
  constexpr std::int64_t kEdge = 366;
  MUSTER_CHECK(kBeforeDays - kEdge <= days && days <= kAfterDays + kEdge,
               "further than moving leads");
  const date::year_month_day found = anyDay(days);
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

  const date::year_month_day from = anyDay(days);
  const std::int64_t index = monthIndex(from) + std::clamp(months, -kMostMonths, kMostMonths);
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

int weekdayOf(std::int64_t days) {
  // 1970-01-01 was a Thursday.
  constexpr std::int64_t kDaysOfWeek = 7;
  constexpr std::int64_t kThursday = 3;
  const std::int64_t fromMonday = days + kThursday;
  return static_cast<int>(fromMonday - floorTo(fromMonday, kDaysOfWeek)) + 1;
}

std::int64_t startOfWeek(std::int64_t days, int firstWeekday) {
  return days - (weekdayOf(days) - firstWeekday + 7) % 7;
}

std::int64_t startOfMonths(std::int64_t days, int months, int firstMonth) {
  const date::year_month_day civil = anyDay(days);
  const std::int64_t first = days - static_cast<std::int64_t>(unsigned(civil.day()) - 1);
  const std::int64_t index = monthIndex(civil) - (firstMonth - 1);
  return addMonthsToDate(first, floorTo(index, months) - index);
}

std::int64_t weekNumber(std::int64_t days, int firstWeekday) {
  // The first days of weeks are 7 apart, wherever counting begins.
  constexpr std::int64_t kDaysOfWeek = 7;
  const std::int64_t first = startOfWeek(std::clamp(days, kFirstDay, kLastDay), firstWeekday);
  return floorTo(first, kDaysOfWeek) / kDaysOfWeek;
}

std::int64_t monthsNumber(std::int64_t days, int months, int firstMonth) {
  const CivilDate date = civilOf(std::clamp(days, kFirstDay, kLastDay));
  const std::int64_t index = std::int64_t{date.year} * 12 + date.month - firstMonth;
  return floorTo(index, months) / months;
}

std::int64_t monthsBetween(std::int64_t from, std::int64_t to) {
  if (to < from) return -monthsBetween(to, from);
  const date::year_month_day a = anyDay(from);
  const date::year_month_day b = anyDay(to);
  return monthIndex(b) - monthIndex(a) - (b.day() < a.day() ? 1 : 0);
}

std::int64_t anniversariesBetween(std::int64_t from, std::int64_t to) {
  if (to < from) return monthsBetween(from, to) / 12;
  const std::int64_t years = int(anyDay(to).year()) - int(anyDay(from).year());
  return years - (addMonthsToDate(from, years * 12) > to ? 1 : 0);
}

std::int64_t anniversaryFrom(std::int64_t days, std::int64_t from) {
  const auto inYear = [&](std::int64_t years) { return addMonthsToDate(days, years * 12); };
  std::int64_t years = int(anyDay(from).year()) - int(anyDay(days).year());
  if (inYear(years) < from) ++years;
  return inYear(std::max<std::int64_t>(years, 1));
}

}  // namespace muster::calendar
