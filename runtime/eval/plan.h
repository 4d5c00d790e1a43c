#pragma once

// In which order the nodes of a graph are evaluated over a block of profiles.
//
// Nodes are grouped into levels: a level first runs its aggregates, list by list, over the events
// of the block, then the profile's nodes above them. Lifted values are always of a lower level.
//
//   level 0   column country, column last_seen ...
//   level 1   events of purchases: amount, where ...   -> total, count
//             average = div total count; less average ...
//   level 2   events of visits: price < lift average   -> count
//
// Relies on (operands first): within a level, nodes go by id.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "compiler/ir/store.h"

namespace muster::eval {

// One node to evaluate. Slots are indices into the vectors of its domain: of the block's profiles,
// or of the group's events. The operand of a Lift is a slot of the profiles.
struct Step {
  ir::NodeId node;
  std::uint32_t slot;
  std::vector<std::uint32_t> operands;
  std::uint32_t list = 0;  // of events: which of the group's lists
};

struct AggregateStep {
  ir::NodeId node;
  std::uint32_t slot;                  // of the profiles
  std::optional<std::uint32_t> value;  // of the events; Count has none
  std::uint32_t where;                 // of the events
};

// All aggregates over one list that can be computed at one level, and what they need of its events.
// `lists` begins with that one; others follow where a sequence looks at them. Where an event's
// value hangs on other events of its profile, a profile's events are evaluated together.
struct EventGroup {
  std::vector<ListId> lists;
  std::vector<Step> steps;
  std::vector<AggregateStep> aggregates;
  bool looksAround = false;

  ListId list() const { return lists.front(); }
};

struct Level {
  std::vector<EventGroup> groups;
  std::vector<Step> steps;
};

struct Plan {
  std::vector<Level> levels;
  std::uint32_t profileSlots = 0;
  std::uint32_t eventSlots = 0;      // of the largest group
  std::vector<std::uint32_t> slots;  // by node; kNoSlot for nodes that are not needed as profile's
};
inline constexpr std::uint32_t kNoSlot = 0xFFFF'FFFF;

// For the wanted nodes, all of the profile domain, and everything below them.
Plan planFor(const ir::Store& store, std::span<const ir::NodeId> wanted);

}  // namespace muster::eval
