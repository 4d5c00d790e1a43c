#include <algorithm>
#include <utility>

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

// At rank n/2, rounded up: at least half of the values are not above it, and no smaller one can say
// so.
Value middle(std::vector<Value> values, const calendar::Zone& zone) {
  std::ranges::sort(values,
                    [&](const Value& a, const Value& b) { return compare(a, b, zone) < 0; });
  return values[(values.size() + 1) / 2 - 1];
}

Value mostFrequent(const std::vector<Value>& values, const calendar::Zone& zone) {
  const Value* found = nullptr;
  std::ptrdiff_t most = 0;
  // From the last event back: of equally frequent values the one that is met first stays.
  for (auto value = values.rbegin(); value != values.rend(); ++value) {
    const auto times = std::ranges::count_if(
        values, [&](const Value& other) { return compare(*value, other, zone) == 0; });
    if (times > most) {
      most = times;
      found = &*value;
    }
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

std::optional<Value> Evaluation::unplaced(ExprId id, const ast::Events& events, Row row) {
  std::optional<Value> unknown;
  const std::optional<ListId> list = world_.program.lists[id];
  if (const auto set = list ? world_.program.schema.lists[*list].ofSet : std::nullopt) {
    const std::size_t owner = world_.program.schema.lists[*list].owner ? row.value() : profile_;
    if (!world_.table.columns[*set].isKnown(owner)) unknown = Value(Missing{});
  }
  const auto note = [&](const std::optional<ast::Window>& window) {
    if (!window) return;
    for (const Value& bound : bounds(*window, row)) {
      if (!bound.isKnown()) unknown = unknown ? unknownOf(*unknown, bound) : bound;
    }
  };
  note(events.window);
  for (const ast::SequenceStep& step : events.then) note(step.window);
  return unknown;
}

// What happened after as of does not exist; what has no time is there.
bool Evaluation::hasHappened(ListId list, std::size_t row) const {
  const schema::EventList& declared = world_.program.schema.lists[list];
  if (!declared.hasTime) return true;
  const Value time = field(declared.time, row);
  const Value now = time.holds<Period>() ? Value::date(today()) : Value(Instant{world_.asOf});
  return compareTimes(time, now, world_.zone) <= 0;
}

// `row` is of the list whose element the place is about.
std::vector<std::size_t> Evaluation::rowsIn(ListId list, const std::optional<ast::Window>& window,
                                            Row row) {
  const schema::EventList& declared = world_.program.schema.lists[list];
  const column::EventRows& rows = world_.table.lists[list];
  const std::size_t owner = declared.owner ? row.value() : profile_;
  std::vector<std::size_t> found;
  for (std::size_t at = rows.offsets[owner]; at < rows.offsets[owner + 1]; ++at) {
    if (!hasHappened(list, at) || !isInGroup(list, at)) continue;
    if (!window || isIn(*window, field(declared.time, at), row).truth() == true) {
      found.push_back(at);
    }
  }
  return found;
}

std::vector<std::size_t> Evaluation::seen(ExprId id, const ast::Events& events, Row row) {
  std::vector<std::size_t> rows = rowsIn(*world_.program.lists[id], events.window, row);
  return events.slice ? sliceOf(*events.slice, std::move(rows)) : rows;
}

std::vector<std::size_t> Evaluation::kept(ExprId id, const ast::Events& events, Row row) {
  std::vector<std::size_t> rows = seen(id, events, row);
  const bool isTold = world_.observer != nullptr && group_ == nullptr && !row;
  if (isTold) world_.observer->events(id, rows.size());
  if (events.isSequence()) return completed(id, events, row);
  if (!events.where) return rows;
  const ListId list = *world_.program.lists[id];
  const std::vector<std::size_t> found = rowsIn(list, events.window, row);
  const InWindow inWindow{list, found, around_};
  around_ = &inWindow;
  std::erase_if(rows, [&](std::size_t event) { return truth(*events.where, event) != true; });
  around_ = inWindow.outer;
  return rows;
}

Value Evaluation::of(ExprId id, const ast::QuantifiedEvents& test, Row row) {
  if (const std::optional<Value> unknown = unplaced(id, test.events, row)) return *unknown;
  const std::vector<std::size_t> rows = kept(id, test.events, row);
  if (test.quantifier.kind == ast::QuantifierKind::Every) {
    return rows.size() == seen(id, test.events, row).size();
  }
  const auto bound = [&](const std::optional<ExprId>& asked) -> std::optional<Value> {
    if (!asked) return std::nullopt;
    return evaluate(*asked, row);
  };
  const std::int64_t count = test.isConsecutive ? longestStreak(seen(id, test.events, row), rows)
                                                : static_cast<std::int64_t>(rows.size());
  return isWanted(test.quantifier, count, bound(test.quantifier.count),
                  bound(test.quantifier.high));
}

Value Evaluation::of(ExprId id, const ast::Aggregate& aggregate, Row row) {
  if (const std::optional<Value> unknown = unplaced(id, aggregate.events, row)) return *unknown;
  const std::vector<std::size_t> rows = kept(id, aggregate.events, row);
  if (aggregate.fn == AggregateFn::Number)
    return Value::whole(static_cast<std::int64_t>(rows.size()));

  if (aggregate.fn == AggregateFn::Share) {
    const std::size_t all = seen(id, aggregate.events, row).size();
    if (all == 0) return Missing{};
    return divide(Value::whole(rows.size()), Value::whole(all));
  }

  const ListId list = *world_.program.lists[id];
  const auto* unit = std::get_if<ast::UnitOfTime>(&world_.program.ast[*aggregate.operand].kind);
  const std::vector<std::size_t> found = rowsIn(list, aggregate.events.window, row);
  const InWindow inWindow{list, found, around_};
  around_ = &inWindow;
  std::vector<Value> values;
  for (const std::size_t event : rows) {
    if (unit != nullptr) {
      const sema::GroupKeys byTime{{world_.program.schema.lists[list].time}};
      values.push_back(keyOf(byTime, cutOf(id, unit->unit), list, event));
      continue;
    }
    Value value = evaluate(*aggregate.operand, event);
    // A date is kept, not where or how often it is one.
    if (value.holds<Period>()) value = Period{value.as<Period>().first, value.as<Period>().end};
    values.push_back(std::move(value));
  }
  around_ = inWindow.outer;
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
    case AggregateFn::Median: return middle(*known, world_.zone);
    case AggregateFn::MostFrequent: return mostFrequent(*known, world_.zone);
    case AggregateFn::Entry:
    case AggregateFn::First: return known->front();
    case AggregateFn::Latest: return known->back();
    case AggregateFn::Nth: {
      const auto place = static_cast<std::size_t>(countOf(aggregate.ordinal));
      return place <= known->size() ? (*known)[place - 1] : Value(Missing{});
    }
    case AggregateFn::Number:
    case AggregateFn::Share:
    case AggregateFn::Total:
    case AggregateFn::Distinct: break;
  }
  MUSTER_CHECK(false, "unknown AggregateFn");
}

}  // namespace muster::reference
