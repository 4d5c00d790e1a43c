#include "compiler/prove/ends.h"

#include <algorithm>

#include "compiler/ir/facts.h"
#include "compiler/ir/population.h"

namespace muster::prove {
namespace {

using builtins::Function;
using ir::Op;
using schema::Kind;

constexpr Int128 kDay = Int128{24} * 3600 * 1'000'000;
constexpr Int128 kHour = Int128{3600} * 1'000'000;
// Two clocks are at most so far apart, and a change of the clock moves it no further.
constexpr Int128 kZones = 27 * kHour;

End end(Int128 number) { return {{number, 0}}; }

void setRange(Values& values, Int128 low, Int128 high) {
  values.low = end(low);
  values.high = end(high);
}

// From the first to the last.
struct Span128 {
  Int128 from;
  Int128 to;
};

// How many days so many months are.
Span128 daysOfMonths(Int128 months) {
  const Int128 exact = months * 146097 / 4800;
  return months == 0 ? Span128{0, 0} : Span128{exact - 5, exact + 5};
}

Int128 longestStart(const ir::UnitStart& start) {
  if (start.weekday != 0) return 6;
  return start.months == 0 ? 0 : start.months * Int128{31};
}

// Days that a date moves by.
Span128 daysOf(const ir::Shift& shift) {
  const Span128 months = daysOfMonths(shift.months);
  return {months.from + shift.days - longestStart(shift.start), months.to + shift.days};
}

// Microseconds that an instant moves by. Months keep the time of day, whatever the clock does.
Span128 microsOf(const ir::Shift& shift) {
  const Int128 exact = shift.days * kDay + shift.micros;
  if (shift.months == 0) return {exact, exact};
  const Span128 months = daysOfMonths(shift.months);
  return {months.from * kDay + exact - kZones, months.to * kDay + exact + kZones};
}

bool isOfSchema(const ir::Store& store, const ir::Shift& shift) {
  return shift.zone.empty() || (store.schema() && store.schema()->zone == shift.zone);
}

void addRange(Values& values, const Values& to, const Span128& by) {
  if (to.low && to.low->at.places == 0) values.low = end(to.low->at.digits + by.from);
  if (to.high && to.high->at.places == 0) values.high = end(to.high->at.digits + by.to);
  if (to.fromNow) values.fromNow = *to.fromNow + by.from;
  if (to.toNow) values.toNow = *to.toNow + by.to;
}

void setFunction(Values& values, Function function) {
  if (function == Function::Quarter) setRange(values, 1, 4);
  if (function == Function::Month) setRange(values, 1, 12);
  if (function == Function::Day) setRange(values, 1, 31);
  if (function == Function::Hour) setRange(values, 0, 23);
  if (function == Function::Minute) setRange(values, 0, 59);
  if (function == Function::Length || function == Function::Size) values.low = end(0);
}

void setAnswer(Values& values, const ir::Question& question) {
  switch (question.asked) {
    case ir::Asked::Tile: return setRange(values, 1, question.amount);
    case ir::Asked::Rank: values.low = end(1); return;
    case ir::Asked::Count: values.low = end(0); return;
    case ir::Asked::Top:
    case ir::Asked::Bottom:
    case ir::Asked::Quantile:
    case ir::Asked::Total: return;
  }
}

}  // namespace

Values boundsOf(const ir::Store& store, ir::NodeId id) {
  Values values;
  values.canBeUnknown = ir::canBeUnknown(store, id);
  const schema::Type type = store.type(id);
  if (type.kind == Kind::Enum && store.schema()) {
    const std::size_t count = store.schema()->enums[EnumId(type.unit)].values.size();
    if (count > 0) setRange(values, 0, static_cast<Int128>(count) - 1);
  }
  const Op op = store.op(id);
  if (op == Op::AsOf && store.shiftOf(id).from.empty()) {
    const ir::Shift& shift = store.shiftOf(id);
    Span128 by = type.kind == Kind::Date ? daysOf(shift) : microsOf(shift);
    if (type.kind == Kind::Date && !isOfSchema(store, shift)) by = {by.from - 2, by.to + 2};
    values.fromNow = by.from;
    values.toNow = by.to;
  }
  if (op == Op::Sample) {
    values.low = end(0);
    values.high = End{{powerOfTen(type.places) - 1, type.places}};
  }
  if (op == Op::Call) setFunction(values, store.functionOf(id));
  if (op == Op::Population) setAnswer(values, ir::questionOf(store.payload(id)));
  if (op == Op::Place) values.low = end(1);
  if (op == Op::Streak) values.low = end(0);
  return values;
}

Values calculated(Op op, const Values& a, const Values& b) {
  Values result;
  result.canBeKnown = a.canBeKnown && b.canBeKnown;
  const auto of = [&](const std::optional<End>& x, const std::optional<End>& y,
                      bool isSum) -> std::optional<End> {
    if (!x || !y) return std::nullopt;
    const int places = std::max(x->at.places, y->at.places);
    const auto left = scaleUp(x->at.digits, places - x->at.places);
    const auto right = scaleUp(y->at.digits, places - y->at.places);
    if (!left || !right) return std::nullopt;
    const auto digits = isSum ? add(*left, *right) : subtract(*left, *right);
    if (!digits) return std::nullopt;
    return End{{*digits, places}, x->isOpen || y->isOpen};
  };
  if (op == Op::Add) {
    result.low = of(a.low, b.low, true);
    result.high = of(a.high, b.high, true);
  } else if (op == Op::Subtract) {
    result.low = of(a.low, b.high, false);
    result.high = of(a.high, b.low, false);
  } else if (a.low && b.low && a.low->at.digits >= 0 && b.low->at.digits >= 0) {
    result.low = end(0);
  }
  return result;
}

Values moved(const ir::Store& store, ir::NodeId id, const Values& time) {
  Values result;
  result.canBeKnown = time.canBeKnown;
  const ir::Shift& shift = store.shiftOf(id);
  if (store.op(id) == Op::Shift) {
    addRange(result, time, store.type(id).kind == Kind::Date ? daysOf(shift) : microsOf(shift));
    return result;
  }
  // The start of a date, of a date on its way.
  Values date;
  addRange(date, time, daysOf(shift));
  if (date.low) result.low = end(date.low->at.digits * kDay - kZones);
  if (date.high) result.high = end(date.high->at.digits * kDay + kZones);
  const bool isOfSchemaZone = isOfSchema(store, shift);
  if (date.fromNow) {
    result.fromNow = (*date.fromNow - 1) * kDay - kZones;
    if (isOfSchemaZone && *date.fromNow >= 1) {
      result.fromNow = std::max<Int128>(*result.fromNow, 1);
    }
  }
  if (date.toNow) {
    result.toNow = *date.toNow * kDay + kZones;
    if (isOfSchemaZone && *date.toNow <= 0) result.toNow = std::min<Int128>(*result.toNow, 0);
  }
  return result;
}

}  // namespace muster::prove
