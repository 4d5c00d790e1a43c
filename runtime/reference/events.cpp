#include <algorithm>

#include "compiler/base/check.h"
#include "runtime/reference/evaluation.h"

namespace muster::reference {
namespace {

using ast::AggregateFn;

// Those of the values that are known; nothing if one could not be computed: it is never skipped.
std::optional<std::vector<Value>> knownOf(const std::vector<Value>& values) {
  std::vector<Value> known;
  for (const Value& value : values) {
    if (value.isUncomputable()) return std::nullopt;
    if (value.isKnown()) known.push_back(value);
  }
  return known;
}

std::int64_t distinct(const std::vector<Value>& values, const calendar::Zone& zone) {
  std::vector<Value> seen;
  for (const Value& value : values) {
    const bool isSeen = std::ranges::any_of(
        seen, [&](const Value& other) { return compare(value, other, zone) == 0; });
    if (!isSeen) seen.push_back(value);
  }
  return static_cast<std::int64_t>(seen.size());
}

Value extreme(const std::vector<Value>& values, int sign, const calendar::Zone& zone) {
  const Value* found = &values.front();
  for (const Value& value : values) {
    if (compare(value, *found, zone) * sign > 0) found = &value;
  }
  return *found;
}

}  // namespace

Value total(const std::vector<Value>& values, const schema::Type& type) {
  Integer digits = 0;
  for (const Value& value : values) digits += value.as<Decimal>().digits;
  const int places = values.empty() ? type.places : values.front().as<Decimal>().places;
  if (!fits(digits)) return Uncomputable{};
  return Decimal{digits, places};
}

Value isWanted(const ast::Quantifier& quantifier, const Integer& count,
               const std::optional<Value>& low, const std::optional<Value>& high) {
  // `zone` plays no part in comparing numbers.
  const auto against = [&](const std::optional<Value>& bound) {
    return compare(Value::whole(count), *bound, calendar::utc());
  };
  if (low && !low->isKnown()) return high ? unknownOf(*low, *high) : *low;
  if (high && !high->isKnown()) return *high;
  switch (quantifier.kind) {
    case ast::QuantifierKind::Any: return count >= 1;
    case ast::QuantifierKind::No: return count == 0;
    case ast::QuantifierKind::AtLeast: return against(low) >= 0;
    case ast::QuantifierKind::AtMost: return against(low) <= 0;
    case ast::QuantifierKind::MoreThan: return against(low) > 0;
    case ast::QuantifierKind::FewerThan: return against(low) < 0;
    case ast::QuantifierKind::Exactly: return against(low) == 0;
    case ast::QuantifierKind::Between: return against(low) >= 0 && against(high) <= 0;
    case ast::QuantifierKind::Every: break;
  }
  MUSTER_CHECK(false, "`every` does not go by a count");
}

// What happened after as of does not exist.
std::variant<std::vector<std::size_t>, Value> Evaluation::inWindow(ListId list,
                                                                   const ast::Events& events,
                                                                   Row row) {
  if (events.window) {
    std::optional<Value> unknown;
    for (const Value& bound : bounds(*events.window, row)) {
      if (!bound.isKnown()) unknown = unknown ? unknownOf(*unknown, bound) : bound;
    }
    if (unknown) return *unknown;
  }

  const FieldId timeField = world_.program.schema.lists[list].time;
  const column::EventRows& rows = world_.table.lists[list];
  std::vector<std::size_t> found;
  for (std::size_t at = rows.offsets[profile_]; at < rows.offsets[profile_ + 1]; ++at) {
    const Value time = field(timeField, at);
    const Value now = time.holds<Period>() ? Value::date(today()) : Value(Instant{world_.asOf});
    if (compareTimes(time, now, world_.zone) > 0) continue;
    if (!events.window || isIn(*events.window, time, row).truth() == true) found.push_back(at);
  }
  return found;
}

Value Evaluation::of(ExprId id, const ast::QuantifiedEvents& test, Row row) {
  const auto seen = inWindow(*world_.program.lists[id], test.events, row);
  if (const Value* unknown = std::get_if<Value>(&seen)) return *unknown;

  const auto& rows = std::get<std::vector<std::size_t>>(seen);
  if (world_.observer != nullptr) world_.observer->events(id, rows.size());
  const auto isKept = [&](std::size_t event) {
    return !test.events.where || truth(*test.events.where, event) == true;
  };
  if (test.quantifier.kind == ast::QuantifierKind::Every) return std::ranges::all_of(rows, isKept);

  const auto bound = [&](const std::optional<ExprId>& asked) -> std::optional<Value> {
    if (!asked) return std::nullopt;
    return evaluate(*asked, row);
  };
  return isWanted(test.quantifier, std::ranges::count_if(rows, isKept),
                  bound(test.quantifier.count), bound(test.quantifier.high));
}

Value Evaluation::of(ExprId id, const ast::Aggregate& aggregate, Row row) {
  const auto seen = inWindow(*world_.program.lists[id], aggregate.events, row);
  if (const Value* unknown = std::get_if<Value>(&seen)) return *unknown;

  std::vector<std::size_t> rows = std::get<std::vector<std::size_t>>(seen);
  if (world_.observer != nullptr) world_.observer->events(id, rows.size());
  if (aggregate.events.where) {
    std::erase_if(rows,
                  [&](std::size_t event) { return truth(*aggregate.events.where, event) != true; });
  }
  if (aggregate.fn == AggregateFn::Number)
    return Value::whole(static_cast<std::int64_t>(rows.size()));

  std::vector<Value> values;
  for (const std::size_t event : rows) values.push_back(evaluate(*aggregate.operand, event));
  const std::optional<std::vector<Value>> known = knownOf(values);
  if (!known) return Uncomputable{};

  const schema::Type& type = world_.program.types[*aggregate.operand];
  if (aggregate.fn == AggregateFn::Total) return total(*known, type);
  if (aggregate.fn == AggregateFn::Distinct) return Value::whole(distinct(*known, world_.zone));
  if (known->empty()) return Missing{};
  switch (aggregate.fn) {
    case AggregateFn::Average: {
      const Value sum = total(*known, type);
      if (!sum.isKnown()) return sum;
      return divide(sum, Value::whole(static_cast<std::int64_t>(known->size())));
    }
    case AggregateFn::Smallest: return extreme(*known, -1, world_.zone);
    case AggregateFn::Largest: return extreme(*known, 1, world_.zone);
    case AggregateFn::First: return known->front();
    case AggregateFn::Latest: return known->back();
    case AggregateFn::Number:
    case AggregateFn::Total:
    case AggregateFn::Distinct: break;
  }
  MUSTER_CHECK(false, "unknown AggregateFn");
}

}  // namespace muster::reference
