// Groups: every one is asked by itself, looking at no events but its own.

#include <algorithm>
#include <utility>

#include "compiler/base/check.h"
#include "compiler/base/overload.h"
#include "compiler/sema/children.h"
#include "runtime/reference/evaluation.h"

namespace muster::reference {
namespace {

using ast::TimeUnit;

std::int64_t longestRun(const std::vector<bool>& answers) {
  std::int64_t longest = 0;
  std::int64_t run = 0;
  for (const bool isTrue : answers) {
    run = isTrue ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

}  // namespace

// ---- keys ---------------------------------------------------------------------------------------

// A unit of the calendar is known by its first date. A date or an instant outside the calendar is
// in the first or the last one.
std::int64_t Evaluation::unitOfDate(TimeUnit unit, std::int64_t days) const {
  std::int64_t first = std::clamp(days, calendar::kFirstDay, calendar::kLastDay);
  while (!isFirstOf(unit, first)) --first;
  return first;
}

std::int64_t Evaluation::unitAt(const Cut& cut, std::int64_t instant) const {
  const std::int64_t inside = std::clamp(instant, calendar::kFirstInstant, calendar::kLastInstant);
  return unitOfDate(cut.unit, calendar::localDate(*cut.zone, inside));
}

// In the zone that the windows inside name, if they do.
Cut Evaluation::cutOf(ExprId id, TimeUnit unit) {
  const auto named = world_.program.zones.find(id);
  if (named == world_.program.zones.end()) return {unit, &world_.zone};
  const sema::ZoneOfUnits& zone = named->second;
  for (const FieldId tried : zone.fields) {
    const Value found = field(tried, profile_);
    if (found.isKnown()) return {unit, calendar::findZone(found.as<std::string>())};
  }
  return {unit, calendar::findZone(zone.name)};
}

std::int64_t Evaluation::unitAfter(TimeUnit unit, std::int64_t first) const {
  do {
    ++first;
  } while (!isFirstOf(unit, first));
  return first;
}

// Missing where the list has no such key.
Value Evaluation::keyOf(const sema::GroupKeys& keys, const std::optional<Cut>& cut, ListId list,
                        std::size_t row) const {
  for (const FieldId key : keys.fields) {
    if (world_.program.schema.fields[key].list != list) continue;
    const Value value = field(key, row);
    if (!cut || !value.isKnown()) return value;
    if (value.holds<Instant>()) return Value::whole(unitAt(*cut, value.as<Instant>().micros));
    return Value::whole(unitOfDate(cut->unit, value.as<Period>().first));
  }
  return Missing{};
}

bool Evaluation::isInGroup(ListId list, std::size_t row) const {
  // What belongs to an event of the group, or to what the group does, has no group of its own.
  if (group_ == nullptr || world_.program.schema.lists[list].owner != group_->owner) return true;
  const Value key = keyOf(group_->keys, group_->cut, list, row);
  return key.isKnown() && compare(key, group_->value, world_.zone) == 0;
}

std::vector<Value> Evaluation::keysOf(const sema::GroupKeys& keys, const std::optional<Cut>& cut,
                                      Row row) const {
  std::vector<Value> found;
  for (const FieldId field : keys.fields) {
    const ListId list = *world_.program.schema.fields[field].list;
    const column::EventRows& rows = world_.table.lists[list];
    const std::size_t owner = world_.program.schema.lists[list].owner ? row.value() : profile_;
    for (std::size_t event = rows.offsets[owner]; event < rows.offsets[owner + 1]; ++event) {
      const Value key = keyOf(keys, cut, list, event);
      if (!hasHappened(list, event) || !key.isKnown()) continue;
      const bool isFound = std::ranges::any_of(
          found, [&](const Value& other) { return compare(key, other, world_.zone) == 0; });
      if (!isFound) found.push_back(key);
    }
  }
  return found;
}

// ---- units of the calendar ----------------------------------------------------------------------

Evaluation::Reach Evaluation::reachOf(const Cut& cut, ListId list, const ast::Window& window,
                                      Row row) {
  const FieldId time = world_.program.schema.lists[list].time;
  const bool byDates = world_.program.schema.fields[time].type.kind == schema::Kind::Date;
  // The unit of the first or last date of a point, or instant, taken that much further where the
  // window does not hold the point itself. Beside instants dates are the instants they hold.
  const auto number = [&](const Value& point, bool isEnd, int further) {
    if (point.holds<Instant>()) {
      return unitAt(cut, calendar::addMicros(point.as<Instant>().micros, further));
    }
    const Period& period = point.as<Period>();
    if (byDates) {
      return unitOfDate(cut.unit,
                        calendar::addDays(isEnd ? period.end - 1 : period.first, further));
    }
    const calendar::Zone& zone = period.zone != nullptr ? *period.zone : world_.zone;
    const std::int64_t instant = isEnd
                                     ? calendar::addMicros(calendar::dayStart(zone, period.end), -1)
                                     : calendar::dayStart(zone, period.first);
    return unitAt(cut, calendar::addMicros(instant, further));
  };
  // A window that is open at its older end begins behind it; of a period it holds all.
  const auto older = [&](const End& end) {
    return end.isOpen() ? number(end.at, true, 1) : number(end.at, false, 0);
  };
  const auto between = [&](const End& a, const End& b) -> Reach {
    return {std::min(older(a), older(b)), std::max(number(a.at, true, 0), number(b.at, true, 0))};
  };
  const std::vector<Value> points = bounds(window, row);
  return std::visit(
      Overload{
          [&](const ast::Rolling& it) -> Reach {
            const calendar::Zone& zone =
                points.empty() ? world_.zone : *calendar::findZone(points[0].as<std::string>());
            if (it.units != ast::Units::Rolling) {
              Period whole = unitsOf(it, zone);
              whole.zone = &zone;
              const bool endsBefore = it.units == ast::Units::Full && !it.isNext;
              return {number(whole, false, 0),
                      endsBefore ? std::optional(number(whole, true, 0)) : std::nullopt};
            }
            const Value now = byDates ? Value::date(calendar::localDate(zone, world_.asOf))
                                      : Value(Instant{world_.asOf});
            if (it.isNext) return {number(now, false, 0), std::nullopt};
            const Value far = moved(now, -countOf(it.digits), it.unit, zone);
            return {number(far, true, 1), std::nullopt};
          },
          [&](const ast::BetweenPoints& it) {
            return between(endOf(it.first, points[0]), endOf(it.second, points[1]));
          },
          [&](const ast::OneSided& it) -> Reach {
            switch (it.side) {
              case ast::Side::Since: return {number(points[0], false, 0), std::nullopt};
              case ast::Side::After: return {number(points[0], true, 1), std::nullopt};
              case ast::Side::Until: return {std::nullopt, number(points[0], true, 0)};
              case ast::Side::Before: return {std::nullopt, number(points[0], false, -1)};
            }
            MUSTER_CHECK(false, "unknown Side");
          },
          [&](const ast::OnPeriod&) -> Reach {
            return {number(points[0], false, 0), number(points[0], true, 0)};
          },
          [&](const ast::Within& it) {
            const std::int64_t count = countOf(it.digits);
            return between({points[0]}, {moved(points[0], it.isAfter ? count : -count, it.unit)});
          },
      },
      window.kind);
}

void Evaluation::collectReaches(ExprId id, const Cut& cut, Row row, std::vector<Reach>& reaches,
                                std::optional<Value>& unknown) {
  const ast::ExprKind& kind = world_.program.ast[id].kind;
  const ast::Events* events = nullptr;
  if (const auto* it = std::get_if<ast::QuantifiedEvents>(&kind)) events = &it->events;
  if (const auto* it = std::get_if<ast::Aggregate>(&kind)) events = &it->events;
  const auto add = [&](ListId list, const std::optional<ast::Window>& window) {
    reaches.push_back(window ? reachOf(cut, list, *window, row) : Reach{});
  };
  if (events != nullptr) {
    if (const std::optional<Value> missing = unplaced(id, *events, row)) {
      unknown = unknown ? unknownOf(*unknown, *missing) : *missing;
    } else {
      add(*world_.program.lists[id], events->window);
      for (std::size_t i = 0; i < events->then.size(); ++i) {
        add(world_.program.sequences.at(id)[i + 1].list, events->then[i].window);
      }
    }
  }
  sema::forEachChildOutside(
      kind, [&](ExprId child) { collectReaches(child, cut, row, reaches, unknown); });
}

// From the earliest start of a window inside, else from the first event; to as of, or to the latest
// end where every window has one and it is before.
std::variant<std::vector<bool>, Value> Evaluation::answersOfUnits(const sema::GroupKeys& keys,
                                                                  const Cut& cut, ExprId each,
                                                                  Row row) {
  std::vector<Reach> reaches;
  std::optional<Value> unknown;
  collectReaches(each, cut, row, reaches, unknown);
  if (unknown) return *unknown;

  const auto withEvents = keysOf(keys, cut, row);
  std::vector<std::int64_t> numbers;
  for (const Value& key : withEvents) {
    numbers.push_back(static_cast<std::int64_t>(key.as<Decimal>().digits));
  }
  std::ranges::sort(numbers);

  std::optional<std::int64_t> from;
  std::optional<std::int64_t> end;
  for (const Reach& reach : reaches) {
    if (reach.from) from = from ? std::min(*from, *reach.from) : *reach.from;
    if (reach.to) end = end ? std::max(*end, *reach.to) : *reach.to;
  }
  if (!from && numbers.empty()) return std::vector<bool>{};
  if (!from) from = numbers.front();
  const bool allEnd =
      std::ranges::all_of(reaches, [](const Reach& it) { return it.to.has_value(); });
  std::int64_t to = unitAt(cut, world_.asOf);
  if (allEnd) to = std::min(to, *end);

  std::vector<bool> answers;
  // Units without an event have nothing to tell them apart: one is asked for all.
  std::optional<bool> ofNone;
  for (std::int64_t number = *from; number <= to; number = unitAfter(cut.unit, number)) {
    const Group group{keys, cut, Value::whole(number), ownerOf(keys)};
    if (std::ranges::binary_search(numbers, number)) {
      answers.push_back(answer(group, each, row));
    } else {
      if (!ofNone) ofNone = answer(group, each, row);
      answers.push_back(*ofNone);
    }
  }
  return answers;
}

// ---- what is asked ------------------------------------------------------------------------------

std::optional<ListId> Evaluation::ownerOf(const sema::GroupKeys& keys) const {
  const schema::Schema& schema = world_.program.schema;
  return schema.lists[*schema.fields[keys.fields.front()].list].owner;
}

bool Evaluation::answer(const Group& group, ExprId each, Row row) {
  group_ = &group;
  const bool isTrue = truth(each, row) == true;
  group_ = nullptr;
  return isTrue;
}

std::variant<std::vector<bool>, Value> Evaluation::answers(ExprId id, const ast::Groups& groups,
                                                           Row row) {
  const sema::GroupKeys& keys = world_.program.groups.at(id);
  if (const auto* unit = std::get_if<TimeUnit>(&groups.key)) {
    return answersOfUnits(keys, cutOf(id, *unit), groups.each, row);
  }
  std::vector<bool> answers;
  for (const Value& key : keysOf(keys, std::nullopt, row)) {
    const Group group{keys, std::nullopt, key, ownerOf(keys)};
    answers.push_back(answer(group, groups.each, row));
  }
  return answers;
}

Value Evaluation::of(ExprId id, const ast::QuantifiedGroups& test, Row row) {
  const auto all = answers(id, test.groups, row);
  if (const Value* unknown = std::get_if<Value>(&all)) return *unknown;
  const auto& each = std::get<std::vector<bool>>(all);
  if (test.quantifier.kind == ast::QuantifierKind::Every) {
    return std::ranges::all_of(each, [](bool isTrue) { return isTrue; });
  }
  const auto bound = [&](const std::optional<ExprId>& asked) -> std::optional<Value> {
    if (!asked) return std::nullopt;
    return evaluate(*asked, row);
  };
  const std::int64_t count = test.isConsecutive ? longestRun(each) : std::ranges::count(each, true);
  return isWanted(test.quantifier, count, bound(test.quantifier.count),
                  bound(test.quantifier.high));
}

Value Evaluation::of(ExprId id, const ast::NumberOfGroups& number, Row row) {
  const auto all = answers(id, number.groups, row);
  if (const Value* unknown = std::get_if<Value>(&all)) return *unknown;
  return Value::whole(std::ranges::count(std::get<std::vector<bool>>(all), true));
}

}  // namespace muster::reference
