// Calls of functions. What a rule leaves out is put in here: the schema's zone, as of. And what is
// about dates gets dates, so that engines know few shapes:
//
//   month(seen_at)      month(date_of(seen_at, "Europe/London"))
//   age(birthday)       years(birthday, today), unless the schema has birthdays on 28 February
//   days(joined_on)     days(joined_on, today)
//   days(seen_at)       days(seen_at, now)

#include "compiler/lower/lowering.h"

namespace muster::lower {
namespace {

using builtins::Function;

constexpr Type kDate{.kind = Kind::Date};
constexpr Type kInstant{.kind = Kind::Instant};

}  // namespace

std::optional<NodeId> Lowering::argument(const sema::FunctionRef& it, std::string_view name) {
  const auto index = builtins::parameterIndex(builtins::signature(it.function), name);
  if (!index || !it.arguments[*index]) return std::nullopt;
  return expr(*it.arguments[*index]);
}

NodeId Lowering::zoneOf(const sema::FunctionRef& it) {
  const auto zone = argument(it, "zone");
  return zone ? *zone : schemaZone();
}

// A date as it is, of an instant the date it falls in.
NodeId Lowering::dateOf(NodeId time, NodeId zone) {
  if (typeOf(time).kind == Kind::Date) return time;
  return build_.call(Function::DateOf, kDate, {time, zone});
}

NodeId Lowering::call(ExprId id) {
  const auto& it = std::get<sema::FunctionRef>(program_.bindings[id]);
  const auto first = [&] { return expr(*it.arguments[0]); };
  switch (it.function) {
    case Function::Year:
    case Function::Quarter:
    case Function::Month:
    case Function::Day:
    case Function::DayOfWeek: {
      const NodeId zone = zoneOf(it);
      return build_.call(it.function, typeOf(id), {dateOf(first(), zone)});
    }
    case Function::Hour:
    case Function::Minute:
    case Function::DateOf:
    case Function::StartOfDay: return build_.call(it.function, typeOf(id), {first(), zoneOf(it)});
    case Function::MonthsAfter: {
      const NodeId count = *argument(it, "count");
      return build_.call(it.function, typeOf(id), {first(), count, zoneOf(it)});
    }
    case Function::Seconds:
    case Function::Minutes:
    case Function::Hours:
    case Function::Days:
    case Function::Weeks:
    case Function::Months:
    case Function::Quarters:
    case Function::Years: return difference(id, it);
    case Function::Age: {
      const NodeId zone = zoneOf(it);
      const auto on = argument(it, "on");
      const NodeId until = on ? dateOf(*on, zone) : today(zone);
      const Function age = program_.schema.agesInFebruary ? Function::Age : Function::Years;
      return build_.call(age, typeOf(id), {first(), until});
    }
    case Function::Anniversary: {
      const NodeId zone = zoneOf(it);
      return build_.call(it.function, typeOf(id), {dateOf(first(), zone), today(zone)});
    }
  }
  return notChecked();
}

// Between two instants by the clock, otherwise by the calendar; an instant beside a date is the
// date it falls in. Months of instants are those of their zone.
NodeId Lowering::difference(ExprId id, const sema::FunctionRef& it) {
  const NodeId zone = zoneOf(it);
  const NodeId from = expr(*it.arguments[0]);
  const bool fromInstant = typeOf(from) == kInstant;
  const auto given = argument(it, "to");
  const NodeId to = given ? *given : fromInstant ? build_.asOf(Kind::Instant, {}) : today(zone);
  if (!fromInstant || typeOf(to) != kInstant) {
    return build_.call(it.function, typeOf(id), {dateOf(from, zone), dateOf(to, zone)});
  }
  const bool isByCalendar = it.function == Function::Months || it.function == Function::Quarters ||
                            it.function == Function::Years;
  if (isByCalendar) return build_.call(it.function, typeOf(id), {from, to, zone});
  return build_.call(it.function, typeOf(id), {from, to});
}

}  // namespace muster::lower
