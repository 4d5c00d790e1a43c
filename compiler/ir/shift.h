#pragma once

// Where a date goes by a move, and which unit of the calendar a time is in: what binding and every
// engine agree on.

#include <cstdint>

#include "compiler/calendar/calendar.h"
#include "compiler/ir/store.h"

namespace muster::ir {

std::int64_t moveDate(std::int64_t days, const Shift& shift);

// Whether it names a unit, and moves nothing else: a day where `start` is none.
bool isUnit(const Shift& shift);

// Which unit an instant, or the date it is, falls in, counted so that the next one has the next
// number. A time outside the calendar falls in its first or last unit.
std::int64_t unitNumber(const Shift& unit, const calendar::Zone& zone, schema::Kind kind,
                        std::int64_t time);

}  // namespace muster::ir
