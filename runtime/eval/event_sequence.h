#pragma once

// Sequences whose steps are all of one list, over the masks of their steps: which profiles have an
// event that the rest completes.
//
// A walk from the latest event back tells for 64 profiles at a time whether their events come in
// the right order at all. Only of those that pass are limits, what must be the same, and what must
// not come between looked at, one profile after the other.
//
// The general way, without these bounds, is sequence.h. Tested by
// tests/unit/eval/predicates_test.cpp and tests/differential.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "runtime/column/slices.h"

namespace muster::eval {

struct EventSequence {
  struct Step {
    bool isNegated = false;
    std::optional<std::uint64_t> within;  // numbers of the time after the chosen event before it
    std::vector<FieldId> same;            // known, and equal to those of the chosen event before it
  };
  std::vector<Step> steps;  // the first is not negated
};

// One sequence over the columns of its list. Const and thread safe once made.
class SequenceSearch {
 public:
  using Columns = std::vector<const column::SlicedColumn*>;

  // The columns are those of the time and, by step, of what must be the same; they must outlive it.
  SequenceSearch(const EventSequence& sequence, const column::SlicedColumn& time,
                 std::vector<Columns> same);

  // Memory of one thread.
  struct Scratch {
    std::vector<std::uint64_t> begun;                  // by chosen step: who has come to it
    std::vector<std::vector<std::uint32_t>> rows;      // by step: of one profile, latest first
    std::vector<std::vector<std::uint8_t>> completes;  // by step: whether the rest is there
  };
  // A slice: its first row in the list, and for each step which events of its rows it may choose or
  // forbids, latest first.
  struct Slice {
    std::size_t firstRow;
    std::size_t width;
    std::span<const std::uint64_t* const> masks;
  };
  // A bit for each profile of the slice with at least `least` events that begin the sequence.
  std::uint64_t run(const Slice& slice, std::int64_t least, Scratch& scratch) const;

 private:
  // From a chosen step to the next, and what is forbidden between them or behind the last.
  struct Hop {
    std::size_t from;
    std::optional<std::size_t> to;
    std::vector<std::size_t> negated;
  };
  std::uint64_t inOrder(const Slice& slice, Scratch& scratch) const;
  std::int64_t beginnings(const Slice& slice, std::size_t lane, Scratch& scratch) const;
  bool isCompleted(const Hop& hop, std::size_t row, std::size_t firstSlot,
                   const Scratch& scratch) const;
  bool isNear(std::size_t step, std::size_t slot, std::size_t laterSlot) const;
  bool isSame(std::size_t step, std::size_t slot, std::size_t otherSlot) const;

  const EventSequence& sequence_;
  const column::SlicedColumn& time_;
  std::vector<Columns> same_;
  std::vector<Hop> hops_;
  bool isOrderAll_ = true;  // there is nothing to look at but the order
};

}  // namespace muster::eval
