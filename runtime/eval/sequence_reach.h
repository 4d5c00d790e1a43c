#pragma once

// Which events can be gone on from, where each may be followed by any of a run of the next step's
// and both ends of the run rise from event to event: then what leads to a run of events is a run of
// events, and no event between has to be looked at.
//
//   carts a b c d      followed by visits [0, 2) [0, 2) [1, 3) [3, 3)
//   visits [1, 2)  can be gone on from  ->  carts [0, 3) can
//
// Tested by tests/unit/eval/sequence_test.cpp.

#include <algorithm>
#include <cstddef>
#include <vector>

namespace muster::eval {

// Events [first, last) of a step, or of those of them that are looked at.
struct Run {
  std::size_t first = 0;
  std::size_t last = 0;
  bool isEmpty() const { return first >= last; }
};

// Runs in order, none touching another.
class Runs {
 public:
  void clear() { runs_.clear(); }
  // Neither end before that of the run added last; what is empty adds nothing.
  void add(const Run& run) {
    if (run.isEmpty()) return;
    if (!runs_.empty() && run.first <= runs_.back().last)
      runs_.back().last = std::max(runs_.back().last, run.last);
    else
      runs_.push_back(run);
  }
  bool meets(const Run& run) const {
    if (run.isEmpty()) return false;
    const auto it = std::ranges::upper_bound(runs_, run.first, {}, &Run::last);
    return it != runs_.end() && it->first < run.last;
  }
  const std::vector<Run>& all() const { return runs_; }

 private:
  std::vector<Run> runs_;
};

// The events of a step that can go on at all, and for each the run of the level below that may
// follow it. Both ends of these rise.
class ReachLevel {
 public:
  // `reach` says of each of `events` what may follow it.
  void make(const std::vector<std::size_t>& events, const std::vector<Run>& reach);
  // The events here that can be followed by one of `below`.
  void leadTo(const Runs& below, Runs& here) const;
  const std::vector<std::size_t>& events() const { return events_; }
  const std::vector<Run>& reach() const { return reach_; }

 private:
  std::vector<std::size_t> events_;
  std::vector<Run> reach_;
};

// What is left of [0, count) without `gone`, in any order.
void leaveOut(std::vector<Run>& gone, std::size_t count, Runs& left);

}  // namespace muster::eval
