// Two comparisons that cross: a later step is compared with one step, and one behind it with
// another between the two.
//
//   a as v  then b as w  then c (equal to v)  then d (equal to w)
//
// Nothing else between is compared with what is not bound, so from each of the four steps to the
// next a run of events can be reached. From c to c the ends of all runs rise. So each b keeps the
// earliest end of what it is compared with among the d's in reach of c, and each a asks for the
// smallest of its b's: two rising windows, and two comparisons for each pair of a b and a c.

#include <algorithm>
#include <iterator>

#include "runtime/eval/sequence_profile.h"

namespace muster::eval::sequences {

namespace {

// The smallest of the numbers in a window whose ends rise.
class RisingWindow {
 public:
  void begin(std::size_t at) {
    kept_.clear();
    first_ = 0;
    begin_ = end_ = at;
  }
  // Takes in what is before `last`, and leaves out what is before `first`.
  template <typename NumberOf>
  void moveTo(std::size_t first, std::size_t last, const NumberOf& numberOf) {
    for (end_ = std::max(end_, first); end_ < last; ++end_) {
      const std::int64_t number = numberOf(end_);
      if (number == kNever) continue;
      while (kept_.size() > first_ && kept_.back().number >= number) kept_.pop_back();
      kept_.push_back({end_, number});
    }
    while (first_ < kept_.size() && kept_[first_].at < first) ++first_;
  }
  // How many have been taken in.
  std::size_t size() const { return end_ - begin_; }
  std::int64_t smallest() const { return first_ < kept_.size() ? kept_[first_].number : kNever; }

 private:
  struct Kept {
    std::size_t at;
    std::int64_t number;
  };
  std::vector<Kept> kept_;
  std::size_t first_ = 0;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

// Events by class, in their order.
std::vector<std::vector<std::size_t>> byClass(std::span<const std::size_t> classes,
                                              std::size_t count) {
  std::vector<std::vector<std::size_t>> all(count);
  for (std::size_t i = 0; i < classes.size(); ++i) {
    if (classes[i] != kNoClass) all[classes[i]].push_back(i);
  }
  return all;
}

}  // namespace

// Some events of a step, and for each the run of those of the step behind that it leads to. Both
// ends of these rise.
struct Profile::Level {
  std::vector<std::size_t> events;
  std::vector<Run> runs;

  void keep(std::span<const std::size_t> kept) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < kept.size(); ++i, ++at) {
      while (events[at] != kept[i]) ++at;
      runs[i] = runs[at];
    }
    events.assign(kept.begin(), kept.end());
    runs.resize(kept.size());
  }
};

// Over the hops [h, until] to `next`, of which those stay that something leads to. False where the
// ends of runs do not rise.
bool Profile::findLevel(std::size_t h, std::size_t until, std::size_t source,
                        std::vector<std::size_t>& next, Level& level) {
  const std::vector<std::size_t> from = seen(it_.hops[h].from, source);
  Jump jump;
  if (!findJump(h, until, source, from, next, jump)) return false;
  level = {};
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (jump.runs[i].isEmpty()) continue;
    level.events.push_back(from[i]);
    level.runs.push_back(jump.runs[i]);
  }
  next = std::move(jump.next);
  return true;
}

// What the later of two steps is compared with, once for all events.
struct Profile::Comparison {
  std::vector<std::vector<std::size_t>> others;  // by class
  std::vector<std::size_t> classOfOther;
  std::vector<std::size_t> classOfEvent;
  std::optional<Pair> order;
  std::vector<std::int64_t> otherValue;
  std::vector<std::int64_t> eventValue;

  bool fits(std::size_t event, std::size_t other) const {
    return !order || order->holds(eventValue[event], otherValue[other]);
  }
};

Profile::Comparison Profile::comparisonOf(std::size_t step, std::span<const std::size_t> events,
                                          std::size_t other, std::span<const std::size_t> others) {
  Comparison out;
  const Compared compared = comparedWith(step, other);
  const std::size_t count =
      findClasses(compared, others, events, out.classOfOther, out.classOfEvent);
  if (compared.order) {
    out.order = it_.pairs[*compared.order];
    for (std::size_t i = 0; i < others.size(); ++i) {
      out.otherValue.push_back(s_.theirs[*compared.order][others[i]]);
      if (s_.theirsKnown[*compared.order][others[i]] == 0) out.classOfOther[i] = kNoClass;
    }
    for (const std::size_t at : events) out.eventValue.push_back(s_.mine[*compared.order][at]);
  }
  out.others = byClass(out.classOfOther, count);
  return out;
}

// By event of the other step: the earliest end among the events that may be compared with it, of a
// window of them whose ends rise.
class Profile::Nearest {
 public:
  Nearest(const Comparison& comparison, std::vector<std::int64_t> ends)
      : it_(comparison),
        ends_(std::move(ends)),
        events_(byClass(it_.classOfEvent, it_.others.size())),
        windows_(events_.size()),
        entered_(events_.size(), 0),
        left_(events_.size(), 0),
        smallest_(events_.size(), kNever),
        first_(it_.order ? it_.classOfOther.size() : 0),
        soonest_(ends_) {
    for (std::size_t i = soonest_.size(); i-- > 1;) {
      soonest_[i - 1] = std::min(soonest_[i - 1], soonest_[i]);
    }
  }

  // In an order the first event that fits is taken, which has the earliest end if ends rise.
  bool isPossible() const { return !it_.order || std::ranges::is_sorted(ends_); }

  void moveTo(const Run& run) {
    const auto pass = [&](std::size_t& at, std::size_t until, std::vector<std::size_t>& counts) {
      for (; at < until; ++at) {
        const std::size_t its = it_.classOfEvent[at];
        if (its == kNoClass) continue;
        ++counts[its];
        if (it_.order) continue;
        windows_[its].moveTo(left_[its], entered_[its],
                             [&](std::size_t i) { return ends_[events_[its][i]]; });
        smallest_[its] = windows_[its].smallest();
      }
    };
    pass(end_, run.last, entered_);
    pass(begin_, run.first, left_);
  }
  // No end is earlier from here on.
  std::int64_t soonest() const { return begin_ < soonest_.size() ? soonest_[begin_] : kNever; }

  std::int64_t endOf(std::size_t other) {
    const std::size_t its = it_.classOfOther[other];
    if (its == kNoClass) return kNever;
    if (!it_.order) return smallest_[its];
    First& found = first_[other];
    if (found.end != kNever && found.at >= left_[its]) return found.end;
    found = {std::max(found.at, left_[its]), kNever};
    const std::vector<std::size_t>& events = events_[its];
    while (found.at < entered_[its] && !it_.fits(events[found.at], other)) ++found.at;
    if (found.at < entered_[its]) found.end = ends_[events[found.at]];
    return found.end;
  }

 private:
  const Comparison& it_;
  std::vector<std::int64_t> ends_;                // by event
  std::vector<std::vector<std::size_t>> events_;  // by class
  std::vector<RisingWindow> windows_;             // by class, over its events
  std::vector<std::size_t> entered_;              // by class: how many are before the window's end
  std::vector<std::size_t> left_;                 // and before its start
  std::vector<std::int64_t> smallest_;            // by class
  struct First {
    std::size_t at = 0;  // among the events of the class: those before it can be no more
    std::int64_t end = kNever;
  };
  std::vector<First> first_;           // by event of the other step
  std::vector<std::int64_t> soonest_;  // by event: of it and all behind it
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

// False, and nothing is done, where few events make it not worth while or ends do not rise.
bool Profile::fillCross(std::size_t h) {
  const std::size_t source = it_.hops[h].from;
  if (!it_.crossing[h] || areFew(source)) return false;
  const auto [inner, until, innerUntil] = *it_.crossing[h];
  fill(innerUntil + 1);
  const std::size_t last = it_.hops[innerUntil].to;
  std::vector<std::size_t> next = seen(last, source);
  std::erase_if(next, [&](std::size_t at) { return s_.ends[last][at] == kNever; });
  Level third;
  if (!findLevel(until + 1, innerUntil, source, next, third)) return false;
  std::vector<std::int64_t> ends;
  for (const std::size_t at : next) ends.push_back(s_.ends[last][at]);
  const std::vector<std::size_t> lastEvents = next;

  Level second;
  next = third.events;
  if (!findLevel(inner, until, source, next, second)) return false;
  third.keep(next);
  Level first;
  next = second.events;
  if (!findLevel(h, inner - 1, source, next, first)) return false;
  second.keep(next);

  Comparison outer = comparisonOf(it_.hops[until].to, third.events, source, first.events);
  const Comparison nested = comparisonOf(last, lastEvents, it_.hops[inner].from, second.events);
  Nearest nearest(nested, std::move(ends));
  if (!nearest.isPossible()) return false;

  RisingWindow window;
  Run between;  // the events of the second level that lead to the one at hand of the third
  for (std::size_t at = 0; at < third.events.size(); ++at) {
    nearest.moveTo(third.runs[at]);
    while (between.last < second.runs.size() && second.runs[between.last].first <= at) {
      ++between.last;
    }
    while (between.first < between.last && second.runs[between.first].last <= at) ++between.first;
    if (outer.classOfEvent[at] == kNoClass) continue;
    std::vector<std::size_t>& asking = outer.others[outer.classOfEvent[at]];
    window.begin(between.first);
    // Those who can go on no better, or no more, are not asked again.
    std::size_t asked = 0;
    std::size_t kept = 0;
    for (; asked < asking.size() && first.runs[asking[asked]].first < between.last; ++asked) {
      const std::size_t i = asking[asked];
      const Run& run = first.runs[i];
      if (run.last <= between.first) continue;
      std::int64_t& end = s_.ends[source][first.events[i]];
      if (outer.fits(at, i)) {
        window.moveTo(std::max(run.first, between.first), std::min(run.last, between.last),
                      [&](std::size_t b) { return nearest.endOf(b); });
        end = std::min(end, window.smallest());
      }
      if (end > nearest.soonest()) asking[kept++] = i;
    }
    s_.work += asked + window.size();
    const auto begin = asking.begin();
    asking.erase(begin + static_cast<std::ptrdiff_t>(kept),
                 begin + static_cast<std::ptrdiff_t>(asked));
  }
  return true;
}

}  // namespace muster::eval::sequences
