#pragma once

// Sequences: which events of the first step can be completed.
//
//   carts -> purchases within 2 days
//
// A profile at a time, from the last step back to the first. For each event of a step the earliest
// end of the rest is worked out from those of the step behind it; the next event is looked for
// among those that are the same, and of them only what no nearer one makes useless is kept. So the
// cost is that of sorting the events. That of a comparison with a step further back is so too where
// nothing between is compared with what is not bound: what leads to an event is then a run of
// events (sequence_reach.h), so that the step further back is like the one before; and that of an
// order, whatever lies between, as the largest value that can be reached takes the place of the
// end. Other comparisons with a step further back look at many events of it at once
// (sequence_lanes.h). Two that cross, and nothing else between, look at each pair of two steps'
// events once (sequence_cross.cpp). What grows faster in the worst case, which one profile bears,
// are those that cross and more: they look, for each different value of the first, at the events
// between the first that has it and the last.
//
// Exact: every choice of events is considered. Tested by tests/unit/eval/sequence_test.cpp.

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "compiler/calendar/calendar.h"
#include "compiler/ir/store.h"
#include "runtime/eval/text_ops.h"
#include "runtime/eval/vector.h"

namespace muster::eval {

// A run is a number of whole profiles: profile p's events are rows [offsets[p], offsets[p + 1]),
// counted from offsets[0].
using Offsets = std::span<const std::uint32_t>;

// One step's events over a run of whole profiles.
struct StepEvents {
  Offsets offsets;          // counted from offsets[0]
  const Vector* condition;  // a Truth
  const Vector* times;      // of kind Instant or Date
};

// Scratch of one thread.
class SequenceScratch {
 public:
  SequenceScratch();
  ~SequenceScratch();
  SequenceScratch(SequenceScratch&&) noexcept;

  // How many events have been looked at, each time they were: what runs have cost.
  std::size_t work() const;

  struct State;

 private:
  friend class Sequencer;
  std::unique_ptr<State> state_;
};

// One sequence, prepared. Const and thread safe once made.
class Sequencer {
 public:
  // Lists of up to about `fewPairs` pairs of events are searched pair by pair.
  static constexpr std::size_t kFewPairs = 512;
  Sequencer(const ir::SequenceSpec& spec, const calendar::Zone& zone,
            std::size_t fewPairs = kFewPairs);
  ~Sequencer();

  // `values` are the operands behind the conditions, in their order. `out` is a Truth over the
  // events of the first step.
  void run(std::span<const StepEvents> steps, std::span<const Vector* const> values,
           SequenceScratch& scratch, Vector& out) const;

  struct Impl;

 private:
  std::unique_ptr<const Impl> impl_;
};

}  // namespace muster::eval
