#pragma once

// In which order the nodes of a graph are evaluated over a block of profiles.
//
// Nodes are put into levels: a level first runs its aggregates, list by list over the events of the
// block and then over its groups, then the profile's nodes above them, then those of groups and of
// events that others belong to. What
// an event lifts is always of a lower level; what a group lifts at most of the same.
//
//   level 0   column country, column last_seen ...
//   level 1   events of purchases: amount, where ...   -> total, count; count of each brand
//             average = div total count; less average ...
//             of each brand: less 2 count
//   level 2   events of visits: price < lift average   -> count
//             brands where 2 < count                   -> count
//
// What is asked of the lines of each order is an aggregate like any other: its values, one an order
// of the block, are there before the pass over orders that asks for them. What lines see of their
// orders is made for all orders of the block, too.
//
// Relies on (operands first): within a level, nodes go by id.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "compiler/ir/store.h"

namespace muster::eval {

// One node to evaluate. Slots are indices into the vectors of its domain: of the block's profiles,
// of the groups of a grouping, of the events of a pass, or of all of a list's in the block. The
// operand of a Lift is a slot of where it comes from; in a pass that of an aggregate, of what lines
// come to for each event, is its own slot in the block.
struct Step {
  ir::NodeId node;
  std::uint32_t slot;
  std::vector<std::uint32_t> operands;
  std::uint32_t list = 0;  // of events: which of the pass's lists
};

struct AggregateStep {
  ir::NodeId node;
  std::uint32_t slot;                  // of the node's own rows: profiles or groups
  std::optional<std::uint32_t> value;  // of the rows it runs over; Count has none
  std::uint32_t where;                 // of the rows it runs over
};

// All aggregates over one list that can be computed at one level, and what they need of its events.
// `lists` begins with that one; others follow where a sequence looks at them. Where an event's
// value hangs on other events of its profile, a profile's events are evaluated together.
struct EventPass {
  std::vector<ListId> lists;
  std::vector<Step> steps;
  std::vector<AggregateStep> aggregates;
  bool looksAround = false;

  ListId list() const { return lists.front(); }
};

// All aggregates over one grouping that can be computed at one level; what they need of its groups
// are steps of lower levels.
struct GroupPass {
  std::size_t grouping;  // an index into the plan's
  std::vector<AggregateStep> aggregates;
};

struct GroupSteps {
  std::size_t grouping;
  std::vector<Step> steps;
};

// What is made for all of a list's events in the block, because others belong to them.
struct ListSteps {
  std::size_t list;  // an index into the plan's
  std::vector<Step> steps;
};

struct Level {
  std::vector<EventPass> events;
  std::vector<GroupPass> groups;
  std::vector<Step> steps;
  std::vector<GroupSteps> groupSteps;
  std::vector<ListSteps> listSteps;  // owners first
};

struct GroupingSlots {
  ir::GroupingId id;
  std::uint32_t slots = 0;
};

// A list whose events others belong to.
struct ListSlots {
  ListId id;
  std::uint32_t slots = 0;
};

struct Plan {
  std::vector<Level> levels;
  std::uint32_t profileSlots = 0;
  std::uint32_t eventSlots = 0;  // of the largest pass
  std::vector<GroupingSlots> groupings;
  std::vector<ListSlots> lists;
  // By node; kNoSlot for nodes that are not needed as a profile's or group's, or as one of all
  // events of the block.
  std::vector<std::uint32_t> slots;

  std::size_t indexOf(ir::GroupingId id) const;
  std::size_t indexOf(ListId id) const;
};
inline constexpr std::uint32_t kNoSlot = 0xFFFF'FFFF;

// For the wanted nodes, all of the profile domain, and everything below them.
Plan planFor(const ir::Store& store, std::span<const ir::NodeId> wanted);

}  // namespace muster::eval
