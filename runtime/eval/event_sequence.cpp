#include "runtime/eval/event_sequence.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace muster::eval {

using column::kSliceLanes;

namespace {

// Nothing where the event is missing the value.
std::optional<std::uint64_t> numberAt(const column::SlicedColumn& column, std::size_t slot) {
  if (!column.isSplit()) {
    if (column.codes[slot] == 0) return std::nullopt;
    return column.codes[slot] - std::uint64_t{1};
  }
  if (column.high[slot] == 0) return std::nullopt;
  return column.number(slot);
}

}  // namespace

SequenceSearch::SequenceSearch(const EventSequence& sequence, const column::SlicedColumn& time,
                               std::vector<Columns> same)
    : sequence_(sequence), time_(time), same_(std::move(same)) {
  for (std::size_t i = 0; i < sequence_.steps.size(); ++i) {
    const EventSequence::Step& step = sequence_.steps[i];
    isOrderAll_ = isOrderAll_ && !step.isNegated && !step.within && step.same.empty();
    if (step.isNegated) {
      hops_.back().negated.push_back(i);
    } else {
      if (!hops_.empty()) hops_.back().to = i;
      hops_.push_back({i, std::nullopt, {}});
    }
  }
}

std::uint64_t SequenceSearch::run(const Slice& slice, std::int64_t least, Scratch& scratch) const {
  const std::uint64_t candidates = inOrder(slice, scratch);
  if (isOrderAll_ && least == 1) return candidates;
  std::uint64_t found = 0;
  for (std::uint64_t left = candidates; left != 0; left &= left - 1) {
    const auto lane = static_cast<std::size_t>(std::countr_zero(left));
    if (beginnings(slice, lane, scratch) >= least) found |= std::uint64_t{1} << lane;
  }
  return found;
}

// The profiles that have events for the chosen steps in their order.
std::uint64_t SequenceSearch::inOrder(const Slice& slice, Scratch& scratch) const {
  // What follows the last step is always there.
  scratch.begun.assign(hops_.size() + 1, 0);
  std::uint64_t* begun = scratch.begun.data();
  begun[hops_.size()] = ~std::uint64_t{0};
  for (std::size_t row = 0; row < slice.width; ++row) {
    for (std::size_t h = 0; h < hops_.size(); ++h) {
      begun[h] |= slice.masks[hops_[h].from][row] & begun[h + 1];
    }
  }
  return begun[0];
}

// From the last step back, as each event only asks whether a later one completes the rest.
std::int64_t SequenceSearch::beginnings(const Slice& slice, std::size_t lane,
                                        Scratch& scratch) const {
  scratch.rows.resize(std::max(scratch.rows.size(), sequence_.steps.size()));
  scratch.completes.resize(scratch.rows.size());
  for (std::size_t step = 0; step < sequence_.steps.size(); ++step) {
    std::vector<std::uint32_t>& rows = scratch.rows[step];
    rows.clear();
    for (std::size_t row = 0; row < slice.width; ++row) {
      if ((slice.masks[step][row] >> lane & 1U) != 0)
        rows.push_back(static_cast<std::uint32_t>(row));
    }
  }
  const std::size_t firstSlot = slice.firstRow * kSliceLanes + lane;
  std::int64_t count = 0;
  for (std::size_t h = hops_.size(); h-- > 0;) {
    const std::vector<std::uint32_t>& rows = scratch.rows[hops_[h].from];
    std::vector<std::uint8_t>& completes = scratch.completes[hops_[h].from];
    completes.clear();
    count = 0;
    for (const std::uint32_t row : rows) {
      const bool isIt = isCompleted(hops_[h], row, firstSlot, scratch);
      completes.push_back(isIt ? 1 : 0);
      count += isIt ? 1 : 0;
    }
    if (count == 0) return 0;
  }
  return count;
}

bool SequenceSearch::isCompleted(const Hop& hop, std::size_t row, std::size_t firstSlot,
                                 const Scratch& scratch) const {
  const std::size_t slot = firstSlot + row * kSliceLanes;
  // The first row behind, going from the nearest on, for which `isIt`; later events have lower
  // rows.
  const auto nearest = [&](std::size_t step, const auto& isIt) -> std::optional<std::size_t> {
    const std::vector<std::uint32_t>& rows = scratch.rows[step];
    for (std::size_t i = rows.size(); i-- > 0;) {
      if (rows[i] >= row) continue;
      const std::size_t laterSlot = firstSlot + rows[i] * kSliceLanes;
      if (!isNear(step, slot, laterSlot)) return std::nullopt;
      if (isSame(step, laterSlot, slot) && isIt(i)) return rows[i];
    }
    return std::nullopt;
  };
  // The first event that is forbidden.
  std::optional<std::size_t> forbidden;
  for (const std::size_t no : hop.negated) {
    const auto found = nearest(no, [](std::size_t) { return true; });
    if (found && (!forbidden || *found > *forbidden)) forbidden = found;
  }
  if (!hop.to) return !forbidden;
  const std::vector<std::uint8_t>& completes = scratch.completes[*hop.to];
  const auto next = nearest(*hop.to, [&](std::size_t i) { return completes[i] != 0; });
  return next && (!forbidden || *next >= *forbidden);
}

bool SequenceSearch::isNear(std::size_t step, std::size_t slot, std::size_t laterSlot) const {
  const auto& within = sequence_.steps[step].within;
  return !within || *numberAt(time_, laterSlot) - *numberAt(time_, slot) <= *within;
}

bool SequenceSearch::isSame(std::size_t step, std::size_t slot, std::size_t otherSlot) const {
  for (const column::SlicedColumn* column : same_[step]) {
    const auto number = numberAt(*column, slot);
    if (!number || number != numberAt(*column, otherSlot)) return false;
  }
  return true;
}

}  // namespace muster::eval
