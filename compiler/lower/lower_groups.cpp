// Groups. A condition that is asked of every group is lowered with the groups as what its
// aggregates lead to, and the groups for which it holds are counted.
//
//   any brand with (at least 3 purchases)
//   = (lt 0 (count (not (lt (count happened of purchases in {brand}) 3)) of {brand}))
//
// Units of the calendar are numbers, and there are those without any event among them. All of these
// are alike: the condition is lowered a second time for an empty group, and where it holds they are
// as many as there are units, less those with events. No unit is ever made.

#include <algorithm>
#include <utility>

#include "compiler/base/overload.h"
#include "compiler/lower/lowering.h"

namespace muster::lower {

using ir::Domain;
using ir::Op;

namespace {

constexpr Type kWhole{.kind = Kind::Whole};

}  // namespace

// ---- inside a group -----------------------------------------------------------------------------

NodeId Lowering::key() {
  MUSTER_CHECK(group_.has_value(), "the key of a group outside of any");
  return build_.key(group_->grouping, group_->keyType);
}

// By what an event of the list is in its group.
NodeId Lowering::keyOf(ListId list) {
  const ir::Grouping& grouping = build_.store()[group_->grouping];
  const auto field = std::ranges::find_if(
      grouping.keys, [&](FieldId key) { return program_.schema.fields[key].list == list; });
  MUSTER_CHECK(field != grouping.keys.end(), "a list that is in no group");
  const NodeId key = build_.column(*field);
  return grouping.unit ? numberOf(key, Cut{*grouping.unit, grouping.zones}) : key;
}

// Whether the condition that is being lowered sees no more of a list than its group has. What
// belongs to an event of the group, or to what the group does, is seen as everywhere.
bool Lowering::isGrouped(ListId list) const {
  return group_ && program_.schema.lists[list].owner == group_->owner;
}

// Inside a group an event has its place among those of the group; a line has it in its order.
ir::InList Lowering::among(ListId list, bool fromEnd) const {
  return {list, fromEnd, isGrouped(list) ? std::optional(group_->grouping) : std::nullopt};
}

// What an aggregate over the list leads to.
Domain Lowering::ownerOf(ListId list) const {
  if (isGrouped(list)) return Domain::of(group_->grouping);
  const auto owner = program_.schema.lists[list].owner;
  return owner ? Domain::of(*owner) : Domain::profile();
}

// What an aggregate over the groups leads to.
Domain Lowering::ownerOf(const Grouped& group) const {
  return group.owner ? Domain::of(*group.owner) : Domain::profile();
}

NodeId Lowering::numberOf(ListId list, NodeId where) {
  if (isOfNone(list)) return build_.whole(0);
  return build_.count(Domain::of(list), where, ownerOf(list));
}

NodeId Lowering::aggregateOf(Op op, const Type& type, ListId list, NodeId value, NodeId where) {
  if (isOfNone(list)) where = build_.truth(false);
  return build_.aggregate(op, type, Domain::of(list), value, where, ownerOf(list));
}

// Relies on sema: groups stand in no groups. What is named has been lowered before, for the
// profile.
NodeId Lowering::inGroup(const Grouped& group, ExprId each) {
  MUSTER_CHECK(!group_, "groups inside groups");
  group_ = group;
  const NodeId condition = expr(each);
  group_.reset();
  return condition;
}

Lowering::Grouped Lowering::grouped(ExprId id, const ast::Groups& it) {
  const std::vector<FieldId>& keys = program_.groups.at(id).fields;
  ir::Grouping grouping{.keys = keys, .unit = std::nullopt};
  Type keyType = program_.schema.fields[keys.front()].type;
  if (const auto* unit = std::get_if<ast::TimeUnit>(&it.key)) {
    Cut cut = cutOf(id, *unit);
    grouping.unit = std::move(cut.unit);
    grouping.zones = std::move(cut.zones);
    keyType = kWhole;
  }
  const ListId list = *program_.schema.fields[keys.front()].list;
  return {build_.grouping(grouping), keyType, program_.schema.lists[list].owner, false};
}

// ---- counts of groups ---------------------------------------------------------------------------

NodeId Lowering::quantifiedGroups(ExprId id, const ast::QuantifiedGroups& it) {
  if (it.isConsecutive) return fits(it.quantifier, longestRun(id, it.groups));
  if (it.quantifier.kind != ast::QuantifierKind::Every) {
    return fits(it.quantifier, groupCount(id, it.groups, false));
  }
  // There is none for which it is not true.
  return build_.less(groupCount(id, it.groups, true), build_.whole(1));
}

NodeId Lowering::numberOfGroups(ExprId id, const ast::NumberOfGroups& it) {
  return groupCount(id, it.groups, false);
}

NodeId Lowering::groupCount(ExprId id, const ast::Groups& it, bool isNegated) {
  if (std::holds_alternative<ast::TimeUnit>(it.key)) return unitCount(id, it, isNegated);
  Grouped group = grouped(id, it);
  const NodeId each = inGroup(group, it.each);
  const NodeId wanted = isNegated ? build_.negate(build_.andKnown(each)) : each;
  const Domain rows = Domain::of(group.grouping);
  group.isOfNone = true;
  // What holds for no group without events, whatever its key, needs no look at whether there are
  // any.
  const bool needsEvents = isNegated || !isOp(inGroup(group, it.each), Op::False);
  return build_.count(rows, needsEvents ? build_.allOf({isThere(group, id), wanted}) : wanted,
                      ownerOf(group));
}

// Whether a group has any event that has happened.
NodeId Lowering::isThere(const Grouped& group, ExprId id) {
  std::vector<NodeId> any;
  for (FieldId field : program_.groups.at(id).fields) {
    const ListId list = *program_.schema.fields[field].list;
    const NodeId count =
        build_.count(Domain::of(list), happened(list, std::nullopt), Domain::of(group.grouping));
    any.push_back(build_.lessOrEqual(build_.whole(1), count));
  }
  return build_.anyOf(std::move(any));
}

// ---- units of the calendar ----------------------------------------------------------------------

// In the zone that the windows inside name, if they do.
Lowering::Cut Lowering::cutOf(ExprId id, ast::TimeUnit unit) {
  Cut cut{startOf(unit), {}};
  const auto named = program_.zones.find(id);
  if (named == program_.zones.end()) {
    cut.unit.zone = program_.schema.zone;
  } else {
    cut.unit.zone = named->second.name;
    cut.zones = named->second.fields;
  }
  return cut;
}

// Which unit a time is in. In a zone of the profile an instant is first made a date there.
NodeId Lowering::numberOf(NodeId time, const Cut& cut) {
  ir::Shift unit = cut.unit;
  if (cut.zones.empty() || typeOf(time).kind == Kind::Date) return build_.unitNumber(time, unit);
  NodeId zone =
      build_.constant({.type = {.kind = Kind::Zone}, .text = std::exchange(unit.zone, {})});
  for (std::size_t i = cut.zones.size(); i-- > 0;) {
    zone = build_.otherwise(build_.column(cut.zones[i]), zone);
  }
  return build_.unitNumber(dateOf(time, zone), unit);
}

NodeId Lowering::smaller(NodeId a, NodeId b) {
  const NodeId first = build_.given(build_.less(a, b), a);
  return build_.otherwise(first, build_.otherwise(b, a));
}
NodeId Lowering::larger(NodeId a, NodeId b) {
  const NodeId first = build_.given(build_.less(b, a), a);
  return build_.otherwise(first, build_.otherwise(b, a));
}
NodeId Lowering::difference(NodeId a, NodeId b) {
  return build_.arithmetic(Op::Subtract, kWhole, a, b);
}
NodeId Lowering::sum(NodeId a, NodeId b) { return build_.arithmetic(Op::Add, kWhole, a, b); }

// The time one day, or one microsecond, later or earlier.
NodeId Lowering::nudged(NodeId time, int by) {
  const bool isDate = typeOf(time).kind == Kind::Date;
  if (!isOp(time, Op::Const)) {
    return build_.shift(time, isDate ? ir::Shift{.days = by} : ir::Shift{.micros = by});
  }
  const auto written = static_cast<std::int64_t>(build_.store().constantOf(time).number);
  return build_.number(typeOf(time),
                       isDate ? calendar::addDays(written, by) : calendar::addMicros(written, by));
}

// The first and the last date or instant of a point; beside instants, dates are those at which they
// begin and end.
std::pair<NodeId, NodeId> Lowering::endsOf(const Point& point, ListId list) {
  if (!point.isPeriod || isDated(list)) return {point.first, point.last};
  const NodeId first = dayStart(point.first, 0, point.zone);
  return {first, nudged(dayStart(point.last, 1, point.zone), -1)};
}

// The bounds of a window need not be in order.
Lowering::Reach Lowering::reachOf(ListId list, const ast::Window& window, const Cut& unit) {
  const auto number = [&](NodeId time) { return numberOf(time, unit); };
  const auto between = [&](const Point& a, const Point& b) -> Reach {
    // An instant at the older end is outside, and a date that is so long ago; of a period that is
    // written all is inside.
    const auto start = [&](const Point& at) {
      if (at.isAgo) return number(nudged(endsOf(at, list).second, 1));
      return number(at.isPeriod ? endsOf(at, list).first : nudged(at.first, 1));
    };
    const NodeId from = start(a);
    const NodeId otherFrom = start(b);
    const NodeId to = number(endsOf(a, list).second);
    const NodeId otherTo = number(endsOf(b, list).second);
    const NodeId earlier = smaller(from, otherFrom);
    return {earlier, larger(to, otherTo)};
  };
  return std::visit(Overload{
                        [&](const ast::Rolling& it) { return reachOf(list, it, unit); },
                        [&](const ast::BetweenPoints& it) {
                          const Point a = end(it.first);
                          return between(a, end(it.second));
                        },
                        [&](const ast::OneSided& it) -> Reach {
                          const auto [first, last] = endsOf(point(it.point), list);
                          switch (it.side) {
                            case ast::Side::Since: return {number(first), std::nullopt};
                            case ast::Side::After: return {number(nudged(last, 1)), std::nullopt};
                            case ast::Side::Until: return {std::nullopt, number(last)};
                            case ast::Side::Before:
                              return {std::nullopt, number(nudged(first, -1))};
                          }
                          return {};
                        },
                        [&](const ast::OnPeriod& it) -> Reach {
                          const auto [first, last] = endsOf(point(it.period), list);
                          const NodeId from = number(first);
                          return {from, number(last)};
                        },
                        [&](const ast::Within& it) {
                          const Point near = point(it.point);
                          const std::int64_t count = countOf(it.digits);
                          return between(near, moved(near, it.isAfter ? count : -count, it.unit));
                        },
                    },
                    window.kind);
}

// To as of, unless the unit that as of is in is none of them.
Lowering::Reach Lowering::reachOf(ListId list, const ast::Rolling& it, const Cut& unit) {
  const auto number = [&](NodeId time) { return numberOf(time, unit); };
  const NodeId zone = it.zone ? expr(*it.zone) : schemaZone();
  if (it.units != ast::Units::Rolling) {
    const auto [first, last] = endsOf(unitsOf(it, zone), list);
    const bool endsBefore = it.units == ast::Units::Full && !it.isNext;
    const NodeId from = number(first);
    return {from, endsBefore ? std::optional(number(last)) : std::nullopt};
  }
  const std::int64_t count = it.isNext ? 0 : countOf(it.digits);
  const NodeId far =
      isDated(list) ? moved(today(zone), -count, it.unit) : ago(-count, it.unit, zone);
  return {number(it.isNext ? far : nudged(far, 1)), std::nullopt};
}

// Of every list named below, and the bounds that must be known for it.
void Lowering::collectReach(ExprId id, const Cut& unit, std::vector<Reach>& reaches,
                            std::vector<NodeId>& known) {
  const ast::ExprKind& kind = program_.ast[id].kind;
  const ast::Events* events = nullptr;
  if (const auto* it = std::get_if<ast::QuantifiedEvents>(&kind)) events = &it->events;
  if (const auto* it = std::get_if<ast::Aggregate>(&kind)) events = &it->events;
  const auto add = [&](ListId list, const std::optional<ast::Window>& window) {
    reaches.push_back(window ? reachOf(list, *window, unit) : Reach{});
  };
  if (events != nullptr) {
    known.push_back(boundsAreKnown(id, *events));
    add(*program_.lists[id], events->window);
    for (std::size_t i = 0; i < events->then.size(); ++i) {
      add(program_.sequences.at(id)[i + 1].list, events->then[i].window);
    }
  }
  sema::forEachChildOutside(kind, [&](ExprId child) { collectReach(child, unit, reaches, known); });
}

// From the earliest start of a window, else from the first event; to as of, or to the latest end
// where all windows end before.
Lowering::Units Lowering::unitsOf(const Grouped& group, ExprId id, const ast::Groups& it) {
  const Cut unit = cutOf(id, std::get<ast::TimeUnit>(it.key));
  std::vector<Reach> reaches;
  std::vector<NodeId> known;
  collectReach(it.each, unit, reaches, known);

  std::optional<NodeId> from;
  std::optional<NodeId> end;
  bool allEnd = true;
  for (const Reach& reach : reaches) {
    if (reach.from) from = from ? smaller(*from, *reach.from) : *reach.from;
    if (reach.to) end = end ? larger(*end, *reach.to) : *reach.to;
    allEnd = allEnd && reach.to.has_value();
  }
  if (!from) {
    for (FieldId time : program_.groups.at(id).fields) {
      const ListId list = *program_.schema.fields[time].list;
      const NodeId number = numberOf(build_.column(time), unit);
      const NodeId exists = happened(list, std::nullopt);
      const NodeId first =
          build_.aggregate(Op::Smallest, kWhole, Domain::of(list), number, exists, ownerOf(group));
      from = from ? smaller(*from, first) : first;
    }
  }
  const NodeId now = numberOf(asOf(Kind::Instant, 0, ast::TimeUnit::Day), unit);
  const NodeId to = allEnd ? smaller(now, *end) : now;
  const NodeId zero = build_.whole(0);
  const NodeId steps = difference(to, *from);
  const NodeId count = sum(steps, build_.whole(1));
  const NodeId number = build_.key(group.grouping, kWhole);
  const NodeId isFrom = build_.lessOrEqual(*from, number);
  return {.from = *from,
          .to = to,
          // Without any event, and without a window that has a start, there are none.
          .count = build_.otherwise(larger(count, zero), zero),
          .areIn = build_.allOf({isFrom, build_.lessOrEqual(number, to)}),
          .areKnown = build_.allOf(std::move(known))};
}

NodeId Lowering::unitCount(ExprId id, const ast::Groups& it, bool isNegated) {
  Grouped group = grouped(id, it);
  const Domain rows = Domain::of(group.grouping);
  const Units all = unitsOf(group, id, it);
  const auto wanted = [&](NodeId each) {
    return isNegated ? build_.negate(build_.andKnown(each)) : build_.andKnown(each);
  };
  const NodeId withEvents = build_.allOf({all.areIn, wanted(inGroup(group, it.each))});
  NodeId count = build_.count(rows, withEvents, ownerOf(group));
  group.isOfNone = true;
  const NodeId ofNone = wanted(inGroup(group, it.each));
  if (!isOp(ofNone, Op::False)) {
    const NodeId without = difference(all.count, build_.count(rows, all.areIn, ownerOf(group)));
    const NodeId empty = build_.given(ofNone, without);
    count = sum(count, build_.otherwise(empty, build_.whole(0)));
  }
  return build_.given(all.areKnown, count);
}

// Where the condition holds for a unit without events, the units that break a run are the ones with
// events for which it does not: a run lies before the first, after the last, or between two.
NodeId Lowering::longestRun(ExprId id, const ast::Groups& it) {
  Grouped group = grouped(id, it);
  const Domain rows = Domain::of(group.grouping);
  const Units all = unitsOf(group, id, it);
  const NodeId number = build_.key(group.grouping, kWhole);
  const NodeId each = build_.andKnown(inGroup(group, it.each));
  const auto over = [&](Op op, NodeId where) {
    return build_.aggregate(op, kWhole, rows, number, build_.allOf({all.areIn, where}),
                            ownerOf(group));
  };
  const NodeId withEvents = over(Op::LongestRun, each);
  group.isOfNone = true;
  const NodeId ofNone = build_.andKnown(inGroup(group, it.each));
  if (isOp(ofNone, Op::False)) return build_.given(all.areKnown, withEvents);

  const NodeId breaks = build_.negate(each);
  const NodeId before = difference(over(Op::Smallest, breaks), all.from);
  const NodeId after = difference(all.to, over(Op::Largest, breaks));
  const NodeId gap = over(Op::LongestGap, breaks);
  const NodeId between = difference(gap, build_.whole(1));
  const NodeId outside = larger(before, after);
  const NodeId longest = build_.otherwise(larger(outside, between), all.count);
  const NodeId whereEmpty = build_.given(ofNone, longest);
  return build_.given(all.areKnown, build_.otherwise(whereEmpty, withEvents));
}

}  // namespace muster::lower
