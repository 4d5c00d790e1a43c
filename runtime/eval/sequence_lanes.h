#pragma once

// Which events of a step can be completed where a later step is compared with them, whatever lies
// between: many of them at once, a bit for each. Going forward, each event keeps from which of them
// it can be reached; what is compared takes the bits of those that do not fit.
//
//   carts a b c        then visits v w      then refunds r, equal to a cart
//   v {a}  w {a, b}    w -> r {a, b} and those equal to r {b}  ->  b
//
// So n events that span each other cost n / 512 times what a walk over n events does.
//
// Tested by tests/unit/eval/sequence_test.cpp.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "runtime/eval/sequence_reach.h"

namespace muster::eval {

inline constexpr std::size_t kNoClass = std::numeric_limits<std::size_t>::max();

// What an event must have in common with a source: the class of what is equal, and a value more
// than its own, or as much.
struct LaneFit {
  bool hasKeys = false;
  bool hasOrder = false;
  bool orEqual = false;
  std::size_t classCount = 0;
  std::vector<std::size_t> sourceClass;  // by source; kNoClass where nothing is equal to it
  std::vector<std::size_t> eventClass;
  std::vector<std::size_t> lastOfClass;  // the last event of each class, + 1
  // Where there is an order.
  std::vector<std::size_t> byValue;  // the sources whose value is known, ascending
  std::vector<std::int64_t> sourceValue;
  std::vector<std::int64_t> eventValue;
};

// From the events of one step to those of the next.
struct LaneHop {
  // What comes over an event that the sources it fits may not come over. It concerns the events
  // before `cut`, and those of the next step from `before` on.
  struct Barrier {
    std::size_t fit;  // into `barred`
    std::size_t event;
    std::size_t before;
    std::size_t cut;
  };
  // By event: those of the next step that may follow it, [first, last), whose first ones rise.
  std::vector<Run> next;
  std::size_t nextCount = 0;
  // Where next events are compared with these, or have limits: the events in an order in which what
  // fits a next event is a run, by event, and the run, by next event. `byLast`: by when they end.
  std::vector<std::size_t> leaf;
  std::vector<Run> leaves;
  std::vector<std::size_t> byLast;
  std::vector<LaneFit> barred;
  std::vector<Barrier> barriers;  // by `before`, then by `cut`
  std::optional<LaneFit> fit;     // of the next step's events
};

// What is compared behind the last step: by event of it, which run of `fit`'s events forbids it.
struct LaneBehind {
  LaneFit fit;
  std::vector<Run> runs;
};

struct LaneSequence {
  std::size_t sourceCount = 0;
  std::vector<LaneHop> hops;
  std::vector<LaneBehind> behind;
  // Of the events of the last step: those that can be gone on from, the earliest end first.
  std::vector<std::size_t> byEnd;
  std::vector<std::int64_t> ends;  // by event
};

// Puts the earliest end of each source that can be completed into `ends`. Adds to `work` how many
// events have been looked at, and how often.
void runLanes(const LaneSequence& sequence, std::span<std::int64_t> ends, std::size_t& work);

}  // namespace muster::eval
