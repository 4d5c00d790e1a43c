// Calls of functions. What a rule leaves out is put in here: the schema's zone, as of. And what is
// about dates gets dates, so that engines know few shapes:
//
//   month(seen_at)      month(date_of(seen_at, "Europe/London"))
//   age(birthday)       years(birthday, today), unless the schema has birthdays on 28 February
//   days(joined_on)     days(joined_on, today)
//   days(seen_at)       days(seen_at, now)
//
// Versions, places and distances that are written out become constants. A function that asks a list
// gets the list's name as its last operand.

#include "compiler/ir/facts.h"
#include "compiler/lower/lowering.h"
#include "compiler/schema/place.h"
#include "compiler/sema/lengths.h"
#include "compiler/text/version.h"

namespace muster::lower {
namespace {

using builtins::Function;

constexpr Type kDate{.kind = Kind::Date};
constexpr Type kInstant{.kind = Kind::Instant};
constexpr Type kDegrees{.kind = Kind::Number, .places = schema::kPlacePlaces};

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
    case Function::Length:
    case Function::EmailDomain:
    case Function::Size: return build_.call(it.function, typeOf(id), {first()});
    case Function::Version: {
      const NodeId text = first();
      if (!isOp(text, ir::Op::Const)) return build_.call(it.function, typeOf(id), {text});
      const auto version = text::versionOf(build_.store().constantOf(text).text);
      return version ? build_.number(typeOf(id), *version) : build_.unknown(typeOf(id));
    }
    case Function::Rounded: return rounded(id, it);
    case Function::Place: return placeAt(id, it);
    case Function::PlaceIn:
    case Function::IsInArea: {
      const NodeId list = build_.text(program_.staticLists[*it.list].name);
      return build_.call(it.function, typeOf(id), {first(), list});
    }
    case Function::IsWithin: {
      const auto& distance = std::get<ast::UnitLiteral>(program_.ast[*it.arguments[2]].kind);
      const auto micrometres = sema::distanceOf(distance);
      MUSTER_CHECK(micrometres.has_value(), "a distance that sema would have refused");
      return build_.call(
          it.function, typeOf(id),
          {first(), expr(*it.arguments[1]), build_.number(typeOf(*it.arguments[2]), *micrometres)});
    }
    case Function::IsInBox: {
      std::vector<NodeId> operands{first()};
      for (std::size_t i = 1; i < it.arguments.size(); ++i) {
        const auto edge = placeUnits(expr(*it.arguments[i]));
        MUSTER_CHECK(edge.has_value(), "the edge of a box is written out");
        operands.push_back(build_.number(kDegrees, *edge));
      }
      return build_.call(it.function, typeOf(id), std::move(operands));
    }
    case Function::Anniversary: {
      const NodeId zone = zoneOf(it);
      return build_.call(it.function, typeOf(id), {dateOf(first(), zone), today(zone)});
    }
  }
  return notChecked();
}

// A decimal of no more places stays as it is.
NodeId Lowering::rounded(ExprId id, const sema::FunctionRef& it) {
  const NodeId value = expr(*it.arguments[0]);
  const NodeId places = expr(*it.arguments[1]);
  const Type type = typeOf(id);
  const Type from = typeOf(value);
  const bool isExact =
      from.kind != Kind::Ratio && build_.store().constantOf(places).number >= ir::placesOf(from);
  if (isExact) return value;
  return build_.call(it.function, type, {value, places});
}

// A decimal that is written out, in whole 10^-7 degrees.
std::optional<std::int64_t> Lowering::placeUnits(NodeId degrees) const {
  if (!isOp(degrees, ir::Op::Const)) return std::nullopt;
  const ir::Constant& value = build_.store().constantOf(degrees);
  const int more = schema::kPlacePlaces - ir::placesOf(value.type);
  if (more < 0) return static_cast<std::int64_t>(roundedQuotient(value.number, powerOfTen(-more)));
  const auto scaled = scaleUp(value.number, more);
  return scaled ? std::optional(static_cast<std::int64_t>(*scaled)) : std::nullopt;
}

NodeId Lowering::placeAt(ExprId id, const sema::FunctionRef& it) {
  const NodeId latitude = expr(*it.arguments[0]);
  const NodeId longitude = expr(*it.arguments[1]);
  const auto north = placeUnits(latitude);
  const auto east = placeUnits(longitude);
  const auto place = north && east ? schema::makePlace(*north, *east) : std::nullopt;
  if (place) return build_.number(typeOf(id), schema::numberOf(*place));
  return build_.call(it.function, typeOf(id), {latitude, longitude});
}

// Between two instants by the clock, otherwise by the calendar; an instant beside a date is the
// date it falls in. Months of instants are those of their zone.
NodeId Lowering::difference(ExprId id, const sema::FunctionRef& it) {
  const NodeId zone = zoneOf(it);
  const NodeId from = expr(*it.arguments[0]);
  const bool fromInstant = typeOf(from) == kInstant;
  const auto given = argument(it, "to");
  const NodeId to = given ? *given : fromInstant ? movedAsOf(Kind::Instant, {}) : today(zone);
  if (!fromInstant || typeOf(to) != kInstant) {
    return build_.call(it.function, typeOf(id), {dateOf(from, zone), dateOf(to, zone)});
  }
  const bool isByCalendar = it.function == Function::Months || it.function == Function::Quarters ||
                            it.function == Function::Years;
  if (isByCalendar) return build_.call(it.function, typeOf(id), {from, to, zone});
  return build_.call(it.function, typeOf(id), {from, to});
}

}  // namespace muster::lower
