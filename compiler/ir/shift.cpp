#include "compiler/ir/shift.h"

#include <algorithm>

namespace muster::ir {

std::int64_t moveDate(std::int64_t days, const Shift& shift) {
  const UnitStart& start = shift.start;
  if (start.weekday != 0) days = calendar::startOfWeek(days, start.weekday);
  if (start.months != 0) days = calendar::startOfMonths(days, start.months, start.firstMonth);
  return calendar::addDays(calendar::addMonthsToDate(days, shift.months), shift.days);
}

bool isUnit(const Shift& shift) {
  return shift.months == 0 && shift.days == 0 && shift.micros == 0;
}

std::int64_t unitNumber(const Shift& unit, const calendar::Zone& zone, schema::Kind kind,
                        std::int64_t time) {
  if (kind != schema::Kind::Date) {
    time = calendar::localDate(zone,
                               std::clamp(time, calendar::kFirstInstant, calendar::kLastInstant));
  }
  const UnitStart& start = unit.start;
  if (start.weekday != 0) return calendar::weekNumber(time, start.weekday);
  if (start.months != 0) return calendar::monthsNumber(time, start.months, start.firstMonth);
  return std::clamp(time, calendar::kFirstDay, calendar::kLastDay);
}

}  // namespace muster::ir
