#pragma once

// One profile's search for what completes a sequence. For the files of sequence.cpp alone, each of
// which has a part of it: sequence.cpp (which events there are, and the way from the last step to
// the first), sequence_hop.cpp (from one step to the next), sequence_further.cpp (a key shared with
// a step further back), sequence_many.cpp (other comparisons with a step further back),
// sequence_cross.cpp (two comparisons that cross).

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "runtime/eval/sequence.h"
#include "runtime/eval/sequence_keys.h"
#include "runtime/eval/sequence_lanes.h"
#include "runtime/eval/sequence_reach.h"

namespace muster::eval {

namespace sequences {

inline constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();
inline constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

// An event that a step may choose or forbid, in the order of events.
struct Candidate {
  std::int64_t instant;
  std::int64_t day;  // where its list is timed by dates
  std::uint32_t row;
};

// A comparison of a step with an earlier one, as numbers. An order always asks for mine > theirs,
// or >=: for the other direction both sides are turned round.
struct Pair {
  std::size_t step;  // of the first side
  std::size_t other;
  std::size_t at;  // into the values
  bool isOrder = false;
  bool isTurned = false;
  bool orEqual = false;

  bool holds(std::int64_t mine, std::int64_t theirs) const {
    if (!isOrder) return mine == theirs;
    return orEqual ? mine >= theirs : mine > theirs;
  }
};

// Candidates of a step: [first, last).
struct Range {
  std::size_t first;
  std::size_t last;
  std::size_t size() const { return last - first; }
};

// From a chosen step to the next, and what is forbidden between them; or what is forbidden behind
// the last.
struct Hop {
  std::size_t from;
  std::size_t to;  // kNone behind the last
  std::vector<std::size_t> negated;
};

// Of a source: the hop of the one between, and the hops that compare with the first and with that.
struct Crossing {
  std::size_t inner;
  std::size_t until;
  std::size_t innerUntil;
};

}  // namespace sequences

struct SequenceScratch::State {
  std::vector<std::vector<sequences::Candidate>> candidates;  // by step
  // By pair: the numbers of both sides, by candidate, and whether the second is known.
  std::vector<std::vector<std::int64_t>> mine;
  std::vector<std::vector<std::int64_t>> theirs;
  std::vector<std::vector<std::uint8_t>> theirsKnown;
  std::vector<std::vector<std::int64_t>> ends;  // by step: the earliest end from there, or kNever
  std::vector<std::size_t> bound;               // by step: the candidate that stands for its values
  std::vector<std::uint8_t> isDone;             // by hop
  std::vector<KeyColumn> columns;               // by pair, of the run
  std::vector<std::size_t> everyone;            // 0, 1, 2, ...
  std::vector<sequences::Range> active;         // by step: the candidates that can play a part
  std::vector<std::uint8_t> isLeftOut;          // by pair: its comparison is made elsewhere
  KeyTable keys;
  Fronts fronts;
  std::size_t work = 0;
};

struct Sequencer::Impl {
  ir::SequenceSpec spec;
  const calendar::Zone& zone;
  std::size_t fewPairs;
  std::vector<sequences::Pair> pairs;
  std::vector<std::vector<std::size_t>> pairsOf;  // by step: those of its first side
  std::vector<sequences::Hop> hops;               // by chosen step
  std::vector<std::uint8_t> isSource;  // by hop: a later hop compares with its first step
  std::vector<std::uint8_t> isBound;   // by hop: it or a later one compares with a step before it
  // By hop that is a source: the hop that compares with it, where what lies between is compared
  // with nothing else that is not bound, so that of each value only its events are looked at.
  std::vector<std::optional<std::size_t>> plainUntil;
  // By hop that is a source: the pair that compares with it, where there is but one, an order, and
  // no limit for the whole.
  std::vector<std::optional<std::size_t>> orderPair;
  // By hop that is a source: the hop to the only step that is compared with it, where what lies
  // between is compared with nothing that is not bound.
  std::vector<std::optional<std::size_t>> jumpUntil;
  // By hop that is a source: the last hop that compares with it, where none between is a source,
  // or only as for a jump.
  std::vector<std::optional<std::size_t>> lanesUntil;
  // By hop that is a source: where its comparison and that with a step between cross, and nothing
  // else is compared with what is not bound.
  std::vector<std::optional<sequences::Crossing>> crossing;
  mutable std::vector<std::unique_ptr<Memory>> memories;  // by pair; safe for threads

  Impl(const ir::SequenceSpec& of, const calendar::Zone& in, std::size_t few);
  // Whether a hop's steps are compared with that step.
  bool comparesWith(std::size_t h, std::size_t step) const;
  bool refers(std::size_t step, std::size_t other) const;
  std::size_t hopTo(std::size_t step) const;

 private:
  void addPair(std::size_t step, const ir::SequenceStep::Pair& pair,
               const std::optional<ir::SequenceStep::Order>& order);
  std::optional<std::size_t> findPlain(std::size_t h) const;
  std::optional<std::size_t> findOrder(std::size_t h) const;
  std::optional<std::size_t> findJump(std::size_t h) const;
  std::optional<std::size_t> findLanes(std::size_t h) const;
  std::optional<sequences::Crossing> findCrossing(std::size_t h) const;
  std::size_t lastComparing(std::size_t h) const;
};

namespace sequences {

// One profile. Names are short-lived: everything is in the scratch.
class Profile {
 public:
  Profile(const Sequencer::Impl& it, std::span<const StepEvents> steps, SequenceScratch::State& s)
      : it_(it), steps_(steps), s_(s) {}

  // Fills in the candidates of profile `p`; false where a step has none.
  bool collect(std::size_t p);
  // The earliest ends of the candidates of the first step.
  const std::vector<std::int64_t>& solve() {
    std::ranges::fill(s_.isDone, std::uint8_t{0});
    sorted_.clear();
    fill(0);
    return s_.ends[0];
  }
  bool isInTime(const Candidate& first, std::int64_t end) const;

 private:
  void collectStep(std::size_t step, std::size_t p);
  void fill(std::size_t h);
  void fillBound(std::size_t h);
  int compareAsSource(std::size_t from, std::size_t a, std::size_t b) const;
  std::vector<std::size_t> byValue(std::size_t from);
  bool fillOrder(std::size_t h);
  struct Jump {
    std::vector<std::size_t> next;
    std::vector<Run> runs;  // into `next`, by event
  };
  bool findJump(std::size_t h, std::size_t until, std::size_t source,
                std::span<const std::size_t> from, std::span<const std::size_t> next, Jump& jump);
  void takeJump(std::size_t a, std::size_t b, std::span<const std::size_t> from, const Jump& jump);
  bool fillJump(std::size_t h);
  struct Level;
  bool findLevel(std::size_t h, std::size_t until, std::size_t source,
                 std::vector<std::size_t>& next, Level& level);
  struct Comparison;
  Comparison comparisonOf(std::size_t step, std::span<const std::size_t> events, std::size_t other,
                          std::span<const std::size_t> others);
  class Nearest;
  bool fillCross(std::size_t h);
  bool areFew(std::size_t source) const;
  bool fillPlain(std::size_t h);
  struct Equal;
  Equal equalIn(std::size_t step, std::size_t source);
  std::span<const std::size_t> equalTo(const Equal& equal, std::size_t value) const;
  std::vector<std::size_t> seen(std::size_t step, std::size_t source) const;
  bool comparesWith(std::size_t step, std::size_t source) const;
  bool findReach(const Hop& hop, std::size_t source, std::span<const std::size_t> from,
                 std::span<const std::size_t> next, std::vector<Run>& reach);
  struct Last;
  bool findLast(const Hop& hop, std::size_t source, Last& last);
  void findRuns(const Hop& hop, const Last& last, std::size_t value, Runs& runs);
  struct Later;
  bool narrow(std::size_t h, std::size_t first, const std::vector<Later>& later);
  void take(std::size_t h, std::span<const std::size_t> from);
  void takeFew(const Hop& hop, std::span<const std::size_t> from);
  void takeMany(const Hop& hop, std::span<const std::size_t> from);
  struct Obstacle {
    std::size_t step = kNone;
    std::size_t event = kNone;
  };
  std::vector<Obstacle> findForbidden(std::size_t a, std::span<const std::size_t> negated,
                                      std::span<const std::size_t> from);
  template <typename IsBehind, typename Ask>
  void sweep(std::size_t a, std::span<const std::size_t> from, std::size_t step, bool isNext,
             const IsBehind& isBehind, const Ask& ask);

  // Many events of a source at once.
  bool fillLanes(std::size_t h);
  LaneHop laneHopOf(const Hop& hop, std::span<const std::size_t> from,
                    std::span<const std::size_t> next, std::span<const std::size_t> sources,
                    std::size_t source);
  LaneHop laneJumpOf(const Hop& hop, std::span<const std::size_t> from, const Jump& jump,
                     std::span<const std::size_t> sources, std::size_t source);
  void findLeaves(const Hop& hop, std::span<const std::size_t> from,
                  std::span<const std::size_t> next, LaneHop& out);
  void addBarriers(const Hop& hop, std::span<const std::size_t> from,
                   std::span<const std::size_t> next, std::span<const std::size_t> sources,
                   std::size_t source, std::size_t no, LaneHop& out);
  LaneBehind laneBehindOf(const Hop& hop, std::size_t no, std::span<const std::size_t> from,
                          std::span<const std::size_t> sources, std::size_t source);
  LaneFit fitOf(std::size_t step, std::span<const std::size_t> events,
                std::span<const std::size_t> sources, std::size_t source);
  // The pairs by which a step is compared with that other one: keys, and an order.
  struct Compared {
    std::vector<std::size_t> keys;
    std::optional<std::size_t> order;
  };
  Compared comparedWith(std::size_t step, std::size_t other) const;
  // What the keys and fronts are asked for a candidate of that other step: the key of those that
  // share its values, and how the order must be. Nothing where no event can be what it looks for.
  struct Wanted {
    std::size_t key;
    Threshold threshold;
  };
  std::optional<Wanted> wantedBy(const Compared& compared, std::size_t candidate) const;
  // Numbers what a step must share with that other one: for each of the other's candidates, then
  // for each of the step's; kNoClass where it is not known, or shared by none.
  std::size_t findClasses(const Compared& compared, std::span<const std::size_t> others,
                          std::span<const std::size_t> events,
                          std::vector<std::size_t>& classOfOther,
                          std::vector<std::size_t>& classOfEvent);

  // Whether the earliest of several ends has to be found.
  bool usesEnds() const { return it_.spec.allWithin.has_value() || carriedUntil_ != kNone; }

  bool isDated(std::size_t step) const {
    return steps_[step].times->type.kind == schema::Kind::Date;
  }
  bool isAfter(std::size_t step, const Candidate& a, std::size_t than, const Candidate& b) const;
  bool isForbiddingAfter(std::size_t no, const Candidate& event, std::size_t than,
                         const Candidate& b) const;
  // The latest that an event of step `to` may be after one of `from`.
  struct Limit {
    bool isByDay = false;
    std::int64_t last = kNever;
    bool allows(const Candidate& it) const { return (isByDay ? it.day : it.instant) <= last; }
  };
  Limit limitOf(const std::optional<ir::Shift>& within, std::size_t from, const Candidate& it,
                std::size_t to) const;
  bool fitsBound(std::size_t step, std::size_t candidate, std::size_t from) const;
  bool fitsBefore(std::size_t step, std::size_t candidate, std::size_t from) const;
  bool fits(std::size_t step, std::size_t candidate, std::size_t from, std::size_t other) const;
  std::int64_t endOf(std::size_t step, const Candidate& it) const;
  std::size_t cost(const Hop& hop, std::size_t from) const;

  const Sequencer::Impl& it_;
  std::span<const StepEvents> steps_;
  SequenceScratch::State& s_;
  // Candidates of a step by what is equal to a source, or that is compared with it, all of them:
  // found once a profile.
  struct Sorted {
    std::size_t step;
    std::size_t source;
    std::vector<std::size_t> all;
  };
  template <typename Less>
  const std::vector<std::size_t>& sorted(std::size_t step, std::size_t source, const Less& less);
  std::vector<Sorted> sorted_;
  // Up to this hop an end is the value that an order asks for: the hops behind it are done.
  std::size_t carriedUntil_ = kNone;
};

template <typename Less>
const std::vector<std::size_t>& Profile::sorted(std::size_t step, std::size_t source,
                                                const Less& less) {
  for (const Sorted& it : sorted_) {
    if (it.step == step && it.source == source) return it.all;
  }
  const auto every = std::span(s_.everyone).first(s_.candidates[step].size());
  Sorted added{step, source, {every.begin(), every.end()}};
  std::ranges::stable_sort(added.all, less);
  sorted_.push_back(std::move(added));
  return sorted_.back().all;
}

}  // namespace sequences

}  // namespace muster::eval
