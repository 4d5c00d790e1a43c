#include "runtime/eval/sequence.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include "compiler/base/check.h"
#include "compiler/base/int128.h"
#include "runtime/eval/sequence_keys.h"

namespace muster::eval {

namespace {

using ir::SequenceStep;
using schema::Kind;

constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

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

}  // namespace

// ---- scratch ------------------------------------------------------------------------------------

struct SequenceScratch::State {
  std::vector<std::vector<Candidate>> candidates;  // by step
  // By pair: the numbers of both sides, by candidate, and whether the second is known.
  std::vector<std::vector<std::int64_t>> mine;
  std::vector<std::vector<std::int64_t>> theirs;
  std::vector<std::vector<std::uint8_t>> theirsKnown;
  std::vector<std::vector<std::int64_t>> ends;  // by step: the earliest end from there, or kNever
  std::vector<std::size_t> bound;               // by step: the candidate that stands for its values
  std::vector<std::uint8_t> isDone;             // by hop
  std::vector<KeyColumn> columns;               // by pair, of the run
  std::vector<std::size_t> everyone;            // 0, 1, 2, ...
  std::vector<Range> active;                    // by step: the candidates that can play a part
  KeyTable keys;
  Fronts fronts;
  std::size_t work = 0;
};

SequenceScratch::SequenceScratch() : state_(std::make_unique<State>()) {}
SequenceScratch::~SequenceScratch() = default;
SequenceScratch::SequenceScratch(SequenceScratch&&) noexcept = default;
std::size_t SequenceScratch::work() const { return state_->work + state_->fronts.work(); }

// ---- one sequence -------------------------------------------------------------------------------

struct Sequencer::Impl {
  ir::SequenceSpec spec;
  const calendar::Zone& zone;
  std::size_t fewPairs;
  std::vector<Pair> pairs;
  std::vector<std::vector<std::size_t>> pairsOf;  // by step: those of its first side
  std::vector<Hop> hops;                          // by chosen step
  std::vector<std::uint8_t> isSource;  // by hop: a later hop compares with its first step
  std::vector<std::uint8_t> isBound;   // by hop: it or a later one compares with a step before it
  mutable std::vector<std::unique_ptr<Memory>> memories;  // by pair; safe for threads

  Impl(const ir::SequenceSpec& of, const calendar::Zone& in, std::size_t few)
      : spec(of), zone(in), fewPairs(few), pairsOf(of.steps.size()) {
    for (std::size_t i = 0; i < spec.steps.size(); ++i) {
      for (const SequenceStep::Pair& pair : spec.steps[i].same) addPair(i, pair, {});
      if (spec.steps[i].order) addPair(i, spec.steps[i].order->pair, spec.steps[i].order);
      if (spec.steps[i].isNegated) {
        hops.back().negated.push_back(i);
      } else {
        if (!hops.empty()) hops.back().to = i;
        hops.push_back({i, kNone, {}});
      }
    }
    isSource.assign(hops.size(), 0);
    isBound.assign(hops.size(), 0);
    for (std::size_t source = 0; source < hops.size(); ++source) {
      for (std::size_t later = source + 1; later < hops.size(); ++later) {
        if (!comparesWith(later, hops[source].from)) continue;
        isSource[source] = 1;
        for (std::size_t h = source + 1; h <= later; ++h) isBound[h] = 1;
      }
    }
  }

  void addPair(std::size_t step, const SequenceStep::Pair& pair,
               const std::optional<SequenceStep::Order>& order) {
    Pair added{step, pair.step, pair.mine - spec.steps.size()};
    MUSTER_CHECK(pair.theirs == pair.mine + 1, "the two sides of a comparison stand together");
    if (order) {
      added.isOrder = true;
      added.isTurned = order->isMineLess;
      added.orEqual = order->orEqual;
    }
    pairsOf[step].push_back(pairs.size());
    pairs.push_back(added);
    memories.push_back(std::make_unique<Memory>());
  }

  // Whether a hop's steps are compared with that step.
  bool comparesWith(std::size_t h, std::size_t step) const {
    const auto refers = [&](std::size_t of) {
      return std::ranges::any_of(pairsOf[of],
                                 [&](std::size_t p) { return pairs[p].other == step; });
    };
    return (hops[h].to != kNone && refers(hops[h].to)) ||
           std::ranges::any_of(hops[h].negated, refers);
  }
};

namespace {

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
    fill(0);
    return s_.ends[0];
  }
  bool isInTime(const Candidate& first, std::int64_t end) const;

 private:
  void collectStep(std::size_t step, std::size_t p);
  void fill(std::size_t h);
  void fillBound(std::size_t h);
  struct Later;
  bool narrow(std::size_t h, std::size_t first, const std::vector<Later>& later);
  void take(std::size_t h, std::span<const std::size_t> from);
  void takeLast(const Hop& hop, std::span<const std::size_t> from);
  void takeFew(const Hop& hop, std::span<const std::size_t> from);
  void takeMany(const Hop& hop, std::span<const std::size_t> from);

  bool isDated(std::size_t step) const { return steps_[step].times->type.kind == Kind::Date; }
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
  bool fits(std::size_t step, std::size_t candidate, std::size_t from, std::size_t other) const;
  std::int64_t endOf(std::size_t step, const Candidate& it) const;
  std::size_t cost(const Hop& hop, std::size_t from) const;

  const Sequencer::Impl& it_;
  std::span<const StepEvents> steps_;
  SequenceScratch::State& s_;
};

// Whether any bit of [first, last) is set.
bool anySet(const Words& words, std::size_t first, std::size_t last) {
  for (std::size_t row = first; row < last;) {
    const std::size_t end = std::min(last, (row / 64 + 1) * 64);
    std::uint64_t bits = words[row / 64] >> (row % 64);
    if (end - row < 64) bits &= (std::uint64_t{1} << (end - row)) - 1;
    if (bits != 0) return true;
    row = end;
  }
  return false;
}

bool Profile::collect(std::size_t p) {
  for (std::size_t step = 0; step < steps_.size(); ++step) {
    if (it_.spec.steps[step].isNegated) continue;
    const Offsets offsets = steps_[step].offsets;
    const Words& bits = steps_[step].condition->isTrue;
    if (!anySet(bits, offsets[p] - offsets[0], offsets[p + 1] - offsets[0])) return false;
  }
  for (std::size_t step = 0; step < steps_.size(); ++step) {
    collectStep(step, p);
    if (s_.candidates[step].empty() && !it_.spec.steps[step].isNegated) return false;
  }
  // Where the other side stands, the candidates are known only now.
  for (std::size_t i = 0; i < it_.pairs.size(); ++i) {
    const std::vector<Candidate>& others = s_.candidates[it_.pairs[i].other];
    s_.theirs[i].resize(others.size());
    s_.theirsKnown[i].resize(others.size());
    for (std::size_t at = 0; at < others.size(); ++at) {
      const bool isKnown = s_.columns[i].theirs.read(others[at].row, s_.theirs[i][at]);
      s_.theirsKnown[i][at] = isKnown ? 1 : 0;
    }
  }
  return true;
}

// What is equal to nothing is no candidate.
void Profile::collectStep(std::size_t step, std::size_t p) {
  const StepEvents& events = steps_[step];
  std::vector<Candidate>& candidates = s_.candidates[step];
  candidates.clear();
  const std::vector<std::size_t>& pairs = it_.pairsOf[step];
  for (const std::size_t pair : pairs) s_.mine[pair].clear();
  const bool dated = isDated(step);
  const std::size_t last = events.offsets[p + 1] - events.offsets[0];
  for (std::size_t row = events.offsets[p] - events.offsets[0]; row < last; ++row) {
    const std::uint64_t bits = events.condition->isTrue[row / 64] >> (row % 64);
    if (bits == 0) {
      row |= 63U;
      continue;
    }
    row += static_cast<std::size_t>(__builtin_ctzll(bits));
    if (row >= last) break;
    bool isKnown = true;
    for (const std::size_t pair : pairs) {
      std::int64_t number = 0;
      isKnown = isKnown && s_.columns[pair].mine.read(row, number);
      s_.mine[pair].push_back(number);
    }
    if (!isKnown) {
      for (const std::size_t pair : pairs) s_.mine[pair].pop_back();
      continue;
    }
    const std::int64_t time = events.times->narrow[events.times->at(row)];
    candidates.push_back({dated ? calendar::dayStart(it_.zone, time) : time, dated ? time : 0,
                          static_cast<std::uint32_t>(row)});
  }
  s_.ends[step].assign(candidates.size(), kNever);
  s_.active[step] = {0, candidates.size()};
  while (s_.everyone.size() < candidates.size()) s_.everyone.push_back(s_.everyone.size());
}

// ---- order and limits ---------------------------------------------------------------------------

bool Profile::isAfter(std::size_t step, const Candidate& a, std::size_t than,
                      const Candidate& b) const {
  if (a.instant != b.instant) return a.instant > b.instant;
  const std::uint32_t listA = it_.spec.steps[step].list.index();
  const std::uint32_t listB = it_.spec.steps[than].list.index();
  return listA != listB ? listA > listB : a.row > b.row;
}

// An event of another list at the very instant counts.
bool Profile::isForbiddingAfter(std::size_t no, const Candidate& event, std::size_t than,
                                const Candidate& b) const {
  if (it_.spec.steps[no].list != it_.spec.steps[than].list) return event.instant >= b.instant;
  return isAfter(no, event, than, b);
}

Profile::Limit Profile::limitOf(const std::optional<ir::Shift>& within, std::size_t from,
                                const Candidate& it, std::size_t to) const {
  if (!within) return {};
  if (isDated(from) && isDated(to) && within->micros == 0) {
    std::int64_t day = it.day;
    if (within->months != 0) day = calendar::addMonthsToDate(day, within->months);
    return {true, calendar::addDays(day, within->days)};
  }
  std::int64_t instant = it.instant;
  if (within->months != 0) {
    instant = calendar::addMonthsToInstant(it_.zone, instant, within->months);
  }
  instant = calendar::addMicros(instant, within->days * calendar::kMicrosPerDay);
  return {false, calendar::addMicros(instant, within->micros)};
}

// What `all within` measures: nothing where there is none.
std::int64_t Profile::endOf(std::size_t step, const Candidate& it) const {
  if (!it_.spec.allWithin) return 0;
  const bool isByDay = isDated(0) && isDated(step) && it_.spec.allWithin->micros == 0;
  return isByDay ? it.day : it.instant;
}

bool Profile::isInTime(const Candidate& first, std::int64_t end) const {
  if (end == kNever) return false;
  if (!it_.spec.allWithin) return true;
  return end <= limitOf(it_.spec.allWithin, 0, first, it_.hops.back().from).last;
}

// ---- comparisons --------------------------------------------------------------------------------

// With the steps before `from`, whose values are bound.
bool Profile::fitsBound(std::size_t step, std::size_t candidate, std::size_t from) const {
  for (const std::size_t i : it_.pairsOf[step]) {
    const Pair& pair = it_.pairs[i];
    if (pair.other == from) continue;
    const std::size_t other = s_.bound[pair.other];
    if (s_.theirsKnown[i][other] == 0) return false;
    if (!pair.holds(s_.mine[i][candidate], s_.theirs[i][other])) return false;
  }
  return true;
}

bool Profile::fits(std::size_t step, std::size_t candidate, std::size_t from,
                   std::size_t other) const {
  for (const std::size_t i : it_.pairsOf[step]) {
    const Pair& pair = it_.pairs[i];
    if (pair.other != from) continue;
    if (s_.theirsKnown[i][other] == 0) return false;
    if (!pair.holds(s_.mine[i][candidate], s_.theirs[i][other])) return false;
  }
  return true;
}

// ---- from the last step to the first ------------------------------------------------------------

// The ends of all candidates of the first step of a hop.
void Profile::fill(std::size_t h) {
  const std::size_t from = it_.hops[h].from;
  if (it_.isBound[h] == 0) {
    if (s_.isDone[h] != 0) return;
    s_.isDone[h] = 1;
    // Found once, for whatever the steps before it are.
    for (std::size_t step = from; step < steps_.size(); ++step) {
      s_.active[step] = {0, s_.candidates[step].size()};
    }
  }
  const Range active = s_.active[from];
  std::fill_n(s_.ends[from].begin() + static_cast<std::ptrdiff_t>(active.first), active.size(),
              kNever);
  s_.work += active.size();
  if (it_.isSource[h] != 0) {
    fillBound(h);
    return;
  }
  if (h + 1 < it_.hops.size()) fill(h + 1);
  take(h, std::span(s_.everyone).subspan(active.first, active.size()));
}

// Of a later step that must be equal to the first step of a hop: its candidates by value.
struct Profile::Later {
  std::size_t pair;
  std::vector<std::size_t> byValue;
};

// A later hop compares with this step: once for each of its different values.
void Profile::fillBound(std::size_t h) {
  const std::size_t from = it_.hops[h].from;
  const Range active = s_.active[from];
  std::vector<std::size_t> order(active.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = active.first + i;
  const auto compared = [&](std::size_t a, std::size_t b) {
    for (std::size_t i = 0; i < it_.pairs.size(); ++i) {
      if (it_.pairs[i].other != from) continue;
      const auto valueOf = [&](std::size_t at) {
        const bool isKnown = s_.theirsKnown[i][at] != 0;
        return std::pair(isKnown, isKnown ? s_.theirs[i][at] : 0);
      };
      if (valueOf(a) != valueOf(b)) return valueOf(a) < valueOf(b) ? -1 : 1;
    }
    return 0;
  };
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return compared(a, b) < 0; });
  std::vector<Later> later;
  for (std::size_t i = 0; i < it_.pairs.size(); ++i) {
    const Pair& pair = it_.pairs[i];
    if (pair.other != from || pair.isOrder || it_.spec.steps[pair.step].isNegated) continue;
    const Range events = s_.active[pair.step];
    s_.work += events.size();
    Later added{i, {}};
    for (std::size_t at = events.first; at < events.last; ++at) added.byValue.push_back(at);
    std::ranges::stable_sort(added.byValue, {}, [&](std::size_t at) { return s_.mine[i][at]; });
    later.push_back(std::move(added));
  }
  const std::vector<Range> outer = s_.active;
  for (std::size_t begin = 0; begin < order.size();) {
    std::size_t end = begin + 1;
    while (end < order.size() && compared(order[begin], order[end]) == 0) ++end;
    s_.bound[from] = order[begin];
    if (narrow(h, order[begin], later)) {
      if (h + 1 < it_.hops.size()) fill(h + 1);
      take(h, std::span(order).subspan(begin, end - begin));
    }
    std::ranges::copy(outer, s_.active.begin());
    begin = end;
  }
}

// Of the steps behind this hop's first: what lies behind the first event of a value there, and, up
// to a step that must be equal to it, before the last one that is. False where none is.
bool Profile::narrow(std::size_t h, std::size_t first, const std::vector<Later>& later) {
  const std::size_t from = it_.hops[h].from;
  const auto instantOf = [](const Candidate& it) { return it.instant; };
  for (std::size_t step = from + 1; step < steps_.size(); ++step) {
    const std::vector<Candidate>& events = s_.candidates[step];
    Range& range = s_.active[step];
    const auto behind =
        std::ranges::lower_bound(events, s_.candidates[from][first].instant, {}, instantOf);
    range.first = std::max(range.first, static_cast<std::size_t>(behind - events.begin()));
    range.last = std::max(range.first, range.last);
  }
  for (const Later& it : later) {
    if (s_.theirsKnown[it.pair][first] == 0) return false;
    const std::size_t equal = it_.pairs[it.pair].step;
    const auto valueOf = [&](std::size_t at) { return s_.mine[it.pair][at]; };
    const auto same = std::ranges::equal_range(it.byValue, s_.theirs[it.pair][first], {}, valueOf);
    if (same.empty()) return false;
    const std::int64_t last = s_.candidates[equal][same.back()].instant;
    for (std::size_t step = from + 1; step <= equal; ++step) {
      const std::vector<Candidate>& events = s_.candidates[step];
      const auto behind = std::ranges::upper_bound(events, last, {}, instantOf);
      Range& range = s_.active[step];
      range.last = std::min(range.last, static_cast<std::size_t>(behind - events.begin()));
      range.first = std::min(range.first, range.last);
    }
  }
  return true;
}

// The ends of these candidates, ascending, from those of the next step.
void Profile::take(std::size_t h, std::span<const std::size_t> from) {
  const Hop& hop = it_.hops[h];
  if (cost(hop, from.size()) <= it_.fewPairs) {
    takeFew(hop, from);
  } else {
    takeMany(hop, from);
  }
}

std::size_t Profile::cost(const Hop& hop, std::size_t from) const {
  std::size_t others = hop.to == kNone ? 0 : s_.active[hop.to].size();
  for (const std::size_t no : hop.negated) others += s_.active[no].size();
  return from * others;
}

// Pair by pair. What stands before one of `from` stands before all that follow.
void Profile::takeFew(const Hop& hop, std::span<const std::size_t> from) {
  const std::size_t a = hop.from;
  const Range next = hop.to == kNone ? Range{0, 0} : s_.active[hop.to];
  std::size_t firstNext = next.first;
  s_.work += cost(hop, from.size());
  for (const std::size_t candidate : from) {
    const Candidate& here = s_.candidates[a][candidate];
    // The first event that is forbidden.
    const Candidate* forbidden = nullptr;
    std::size_t forbiddenStep = 0;
    for (const std::size_t no : hop.negated) {
      const Limit limit = limitOf(it_.spec.steps[no].within, a, here, no);
      for (std::size_t i = s_.active[no].first; i < s_.active[no].last; ++i) {
        const Candidate& event = s_.candidates[no][i];
        if (!isForbiddingAfter(no, event, a, here)) continue;
        if (!limit.allows(event)) break;
        if (!fits(no, i, a, candidate) || !fitsBound(no, i, a)) continue;
        if (forbidden == nullptr || isAfter(forbiddenStep, *forbidden, no, event)) {
          forbidden = &event;
          forbiddenStep = no;
        }
        break;
      }
    }
    std::int64_t& end = s_.ends[a][candidate];
    if (hop.to == kNone) {
      if (forbidden == nullptr) end = endOf(a, here);
      continue;
    }
    const std::size_t b = hop.to;
    const Limit limit = limitOf(it_.spec.steps[b].within, a, here, b);
    const std::vector<Candidate>& events = s_.candidates[b];
    while (firstNext < next.last && !isAfter(b, events[firstNext], a, here)) ++firstNext;
    for (std::size_t i = firstNext; i < next.last; ++i) {
      const Candidate& event = events[i];
      if (!limit.allows(event)) break;
      if (forbidden != nullptr && isAfter(b, event, forbiddenStep, *forbidden)) break;
      if (s_.ends[b][i] >= end) continue;
      if (!fits(b, i, a, candidate) || !fitsBound(b, i, a)) continue;
      end = s_.ends[b][i];
      if (!it_.spec.allWithin) break;
    }
  }
}

// By keys, from the last event back: of each key only what can still be the best is kept.
void Profile::takeMany(const Hop& hop, std::span<const std::size_t> from) {
  const std::size_t a = hop.from;
  // For each of `from`: the first event that each `then no` forbids, the earliest of them.
  std::vector<std::size_t> forbiddenStep(from.size(), kNone);
  std::vector<std::size_t> forbidden(from.size(), kNone);
  const auto keysOf = [&](std::size_t step) {
    std::vector<std::size_t> same;
    for (const std::size_t i : it_.pairsOf[step]) {
      if (it_.pairs[i].other == a && !it_.pairs[i].isOrder) same.push_back(i);
    }
    return same;
  };
  const auto orderOf = [&](std::size_t step) -> std::optional<std::size_t> {
    for (const std::size_t i : it_.pairsOf[step]) {
      if (it_.pairs[i].other == a && it_.pairs[i].isOrder) return i;
    }
    return std::nullopt;
  };
  // Walks `from` backwards, putting the events of `step` behind each of them into the fronts first.
  const auto sweep = [&](std::size_t step, bool usesEnds, const auto& isBehind, const auto& ask) {
    const std::vector<std::size_t> same = keysOf(step);
    const std::optional<std::size_t> order = orderOf(step);
    const std::vector<Candidate>& events = s_.candidates[step];
    const Range active = s_.active[step];
    s_.keys.begin(same.size(), active.size());
    s_.fronts.begin(order.has_value(), usesEnds);
    s_.work += from.size() + active.size();
    std::size_t left = active.last;
    for (std::size_t at = from.size(); at-- > 0;) {
      const Candidate& here = s_.candidates[a][from[at]];
      for (; left > active.first && isBehind(events[left - 1], here); --left) {
        const std::size_t i = left - 1;
        if (!fitsBound(step, i, a)) continue;
        if (step == hop.to && s_.ends[step][i] == kNever) continue;
        const std::size_t key = s_.keys.add([&](std::size_t k) { return s_.mine[same[k]][i]; });
        s_.fronts.push(key, {i, order ? s_.mine[*order][i] : 0, usesEnds ? s_.ends[step][i] : 0});
      }
      const auto isKnown = [&](std::size_t i) { return s_.theirsKnown[i][from[at]] != 0; };
      if (!std::ranges::all_of(same, isKnown) || (order && !isKnown(*order))) continue;
      const auto key = s_.keys.find([&](std::size_t k) { return s_.theirs[same[k]][from[at]]; });
      if (!key) continue;
      Threshold threshold;
      if (order) threshold = {s_.theirs[*order][from[at]], it_.pairs[*order].orEqual};
      ask(at, here, *key, threshold);
    }
  };

  for (const std::size_t no : hop.negated) {
    const std::vector<Candidate>& events = s_.candidates[no];
    sweep(
        no, false,
        [&](const Candidate& event, const Candidate& here) {
          return isForbiddingAfter(no, event, a, here);
        },
        [&](std::size_t at, const Candidate& here, std::size_t key, const Threshold& threshold) {
          const auto nearest = s_.fronts.nearest(key, threshold);
          if (!nearest) return;
          const Limit limit = limitOf(it_.spec.steps[no].within, a, here, no);
          if (!limit.allows(events[*nearest])) return;
          if (forbidden[at] != kNone) {
            const Candidate& other = s_.candidates[forbiddenStep[at]][forbidden[at]];
            if (!isAfter(forbiddenStep[at], other, no, events[*nearest])) return;
          }
          forbidden[at] = *nearest;
          forbiddenStep[at] = no;
        });
  }
  if (hop.to == kNone) {
    for (std::size_t at = 0; at < from.size(); ++at) {
      if (forbidden[at] == kNone) s_.ends[a][from[at]] = endOf(a, s_.candidates[a][from[at]]);
    }
    return;
  }
  const std::size_t b = hop.to;
  const std::vector<Candidate>& events = s_.candidates[b];
  sweep(
      b, it_.spec.allWithin.has_value(),
      [&](const Candidate& event, const Candidate& here) { return isAfter(b, event, a, here); },
      [&](std::size_t at, const Candidate& here, std::size_t key, const Threshold& threshold) {
        const Limit limit = limitOf(it_.spec.steps[b].within, a, here, b);
        const auto isNear = [&](std::size_t i) {
          if (!limit.allows(events[i])) return false;
          if (forbidden[at] == kNone) return true;
          const Candidate& no = s_.candidates[forbiddenStep[at]][forbidden[at]];
          return !isAfter(b, events[i], forbiddenStep[at], no);
        };
        const auto end = s_.fronts.best(key, threshold, isNear);
        if (end) s_.ends[a][from[at]] = *end;
      });
}

}  // namespace

// ---- runs ---------------------------------------------------------------------------------------

Sequencer::Sequencer(const ir::SequenceSpec& spec, const calendar::Zone& zone, std::size_t fewPairs)
    : impl_(std::make_unique<const Impl>(spec, zone, fewPairs)) {}
Sequencer::~Sequencer() = default;

void Sequencer::run(std::span<const StepEvents> steps, std::span<const Vector* const> values,
                    SequenceScratch& scratch, Vector& out) const {
  SequenceScratch::State& s = *scratch.state_;
  const std::size_t pairCount = impl_->pairs.size();
  s.candidates.resize(std::max(s.candidates.size(), steps.size()));
  s.ends.resize(std::max(s.ends.size(), steps.size()));
  s.active.resize(std::max(s.active.size(), steps.size()));
  s.bound.assign(steps.size(), 0);
  s.isDone.assign(impl_->hops.size() + 1, 0);
  s.mine.resize(std::max(s.mine.size(), pairCount));
  s.theirs.resize(std::max(s.theirs.size(), pairCount));
  s.theirsKnown.resize(std::max(s.theirsKnown.size(), pairCount));
  s.columns.resize(std::max(s.columns.size(), pairCount));
  for (std::size_t i = 0; i < pairCount; ++i) {
    const Pair& pair = impl_->pairs[i];
    s.columns[i].read(*values[pair.at], *values[pair.at + 1], pair.isTurned, *impl_->memories[i]);
  }

  const StepEvents& first = steps[0];
  const Words& begins = first.condition->isTrue;
  out.reset({.kind = Kind::Bool}, Shape::Truth, first.condition->size);
  Profile profile(*impl_, steps, s);
  const std::uint32_t base = first.offsets[0];
  std::size_t p = 0;
  std::size_t row = 0;
  // From one event that may begin to the next; the rest of a profile is passed over at once.
  while (row < out.size) {
    const std::uint64_t bits = begins[row / 64] >> (row % 64);
    if (bits == 0) {
      row = (row / 64 + 1) * 64;
      continue;
    }
    row += static_cast<std::size_t>(__builtin_ctzll(bits));
    while (first.offsets[p + 1] - base <= row) ++p;
    if (profile.collect(p)) {
      const std::vector<std::int64_t>& ends = profile.solve();
      for (std::size_t i = 0; i < ends.size(); ++i) {
        const Candidate& candidate = s.candidates[0][i];
        if (!profile.isInTime(candidate, ends[i])) continue;
        out.isTrue[candidate.row / 64] |= std::uint64_t{1} << (candidate.row % 64);
      }
    }
    row = first.offsets[p + 1] - base;
  }
  for (std::size_t word = 0; word < out.words(); ++word) {
    out.isFalse[word] = out.rowBits(word) & ~out.isTrue[word];
  }
}

}  // namespace muster::eval
