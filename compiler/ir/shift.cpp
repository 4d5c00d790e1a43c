#include "compiler/ir/shift.h"

#include "compiler/calendar/calendar.h"

namespace muster::ir {

std::int64_t moveDate(std::int64_t days, const Shift& shift) {
  const UnitStart& start = shift.start;
  if (start.weekday != 0) days = calendar::startOfWeek(days, start.weekday);
  if (start.months != 0) days = calendar::startOfMonths(days, start.months, start.firstMonth);
  return calendar::addDays(calendar::addMonthsToDate(days, shift.months), shift.days);
}

}  // namespace muster::ir
