#include "runtime/eval/sequence.h"

#include <algorithm>
#include <iterator>

#include "compiler/base/check.h"
#include "runtime/eval/sequence_profile.h"

namespace muster::eval {

using ir::SequenceStep;
using schema::Kind;

SequenceScratch::SequenceScratch() : state_(std::make_unique<State>()) {}
SequenceScratch::~SequenceScratch() = default;
SequenceScratch::SequenceScratch(SequenceScratch&&) noexcept = default;
std::size_t SequenceScratch::work() const { return state_->work + state_->fronts.work(); }

// ---- one sequence -------------------------------------------------------------------------------

Sequencer::Impl::Impl(const ir::SequenceSpec& of, const calendar::Zone& in, std::size_t few)
    : spec(of), zone(in), fewPairs(few), pairsOf(of.steps.size()) {
  for (std::size_t i = 0; i < spec.steps.size(); ++i) {
    for (const SequenceStep::Pair& pair : spec.steps[i].same) addPair(i, pair, {});
    if (spec.steps[i].order) addPair(i, spec.steps[i].order->pair, spec.steps[i].order);
    if (spec.steps[i].isNegated) {
      hops.back().negated.push_back(i);
    } else {
      if (!hops.empty()) hops.back().to = i;
      hops.push_back({i, sequences::kNone, {}});
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
  for (std::size_t h = 0; h < hops.size(); ++h) {
    plainUntil.push_back(findPlain(h));
    orderPair.push_back(findOrder(h));
    jumpUntil.push_back(findJump(h));
  }
  for (std::size_t h = 0; h < hops.size(); ++h) {
    lanesUntil.push_back(findLanes(h));
    crossing.push_back(findCrossing(h));
  }
}

// The last hop that compares with the first step of this one, or the hop itself.
std::size_t Sequencer::Impl::lastComparing(std::size_t h) const {
  std::size_t last = hops.size() - 1;
  while (last > h && !comparesWith(last, hops[h].from)) --last;
  return last;
}

std::size_t Sequencer::Impl::hopTo(std::size_t step) const {
  const auto hop = std::ranges::find(hops, step, &sequences::Hop::to);
  return static_cast<std::size_t>(hop - hops.begin());
}

std::optional<std::size_t> Sequencer::Impl::findOrder(std::size_t h) const {
  if (isSource[h] == 0 || spec.allWithin) return std::nullopt;
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const sequences::Pair& pair = pairs[i];
    const bool isFurther =
        hops[h].to != pair.step && !std::ranges::count(hops[h].negated, pair.step);
    if (pair.other != hops[h].from || !isFurther) continue;
    if (found || !pair.isOrder || spec.steps[pair.step].isNegated) return std::nullopt;
    found = i;
  }
  // What a source between is compared with is looked at on the way.
  const std::size_t until = hopTo(pairs[*found].step);
  for (std::size_t inner = h + 1; inner <= until; ++inner) {
    if (isSource[inner] != 0 && lastComparing(inner) > until) return std::nullopt;
  }
  return found;
}

std::optional<std::size_t> Sequencer::Impl::findJump(std::size_t h) const {
  if (isSource[h] == 0) return std::nullopt;
  const std::size_t source = hops[h].from;
  const std::size_t until = lastComparing(h);
  if (hops[until].to == sequences::kNone) return std::nullopt;
  for (std::size_t inner = h + 1; inner <= until; ++inner) {
    if (isSource[inner] != 0) return std::nullopt;
  }
  for (std::size_t step = source + 1; step <= hops[until].to; ++step) {
    const bool isLast = step == hops[until].to;
    if (spec.steps[step].isNegated && spec.steps[step].within) return std::nullopt;
    for (const std::size_t i : pairsOf[step]) {
      if (pairs[i].other > source || (pairs[i].other == source && !isLast)) return std::nullopt;
    }
  }
  return until;
}

std::optional<std::size_t> Sequencer::Impl::findLanes(std::size_t h) const {
  if (isSource[h] == 0) return std::nullopt;
  const std::size_t until = lastComparing(h);
  for (std::size_t inner = h + 1; inner <= until; ++inner) {
    if (isSource[inner] != 0) {
      const std::optional<std::size_t> jump = jumpUntil[inner];
      if (!jump || *jump > until) return std::nullopt;
      for (std::size_t step = hops[inner].from + 1; step < hops[*jump].to; ++step) {
        if (refers(step, hops[h].from)) return std::nullopt;
      }
      inner = *jump;
      continue;
    }
    // A `then no` that is compared with both: with the step before it by keys alone, as the last.
    for (const std::size_t no : hops[inner].negated) {
      if (!refers(no, hops[h].from)) continue;
      if (hops[inner].to != sequences::kNone && spec.steps[no].within) return std::nullopt;
      for (const std::size_t i : pairsOf[no]) {
        if (pairs[i].other != hops[inner].from) continue;
        if (hops[inner].to != sequences::kNone || pairs[i].isOrder) return std::nullopt;
      }
    }
  }
  return until;
}

std::optional<sequences::Crossing> Sequencer::Impl::findCrossing(std::size_t h) const {
  if (isSource[h] == 0) return std::nullopt;
  const std::size_t source = hops[h].from;
  const std::size_t until = lastComparing(h);
  std::size_t inner = h + 1;
  while (inner <= until && isSource[inner] == 0) ++inner;
  if (inner > until) return std::nullopt;
  const std::size_t between = hops[inner].from;
  const std::size_t innerUntil = lastComparing(inner);
  if (innerUntil <= until || hops[innerUntil].to == sequences::kNone) return std::nullopt;
  for (std::size_t other = inner + 1; other <= innerUntil; ++other) {
    if (isSource[other] != 0) return std::nullopt;
  }
  for (std::size_t step = source + 1; step <= hops[innerUntil].to; ++step) {
    if (spec.steps[step].isNegated && spec.steps[step].within) return std::nullopt;
    for (const std::size_t i : pairsOf[step]) {
      const std::size_t other = pairs[i].other;
      const bool isOuter = step == hops[until].to && other == source;
      const bool isInner = step == hops[innerUntil].to && other == between;
      if (other >= source && !isOuter && !isInner) return std::nullopt;
    }
  }
  return sequences::Crossing{inner, until, innerUntil};
}

std::optional<std::size_t> Sequencer::Impl::findPlain(std::size_t h) const {
  if (isSource[h] == 0 || spec.allWithin) return std::nullopt;
  const std::size_t source = hops[h].from;
  std::size_t until = h;
  for (std::size_t later = h + 1; later < hops.size(); ++later) {
    if (!comparesWith(later, source)) continue;
    if (until != h) return std::nullopt;
    until = later;
  }
  // Steps before the source are bound already: what is compared with them only chooses events.
  const std::size_t behind =
      hops[until].to != sequences::kNone ? hops[until].to : spec.steps.size();
  for (std::size_t step = source + 1; step < spec.steps.size(); ++step) {
    const bool isComparing = step > hops[until].from && step <= behind;
    for (const std::size_t p : pairsOf[step]) {
      const bool isEqual = isComparing && pairs[p].other == source && !pairs[p].isOrder;
      const bool isBehind = step > behind && pairs[p].other >= behind;
      if (pairs[p].other >= source && !isEqual && !isBehind) return std::nullopt;
    }
    const bool isBetween = step < behind && hops[until].to != sequences::kNone;
    const bool isForbidding = spec.steps[step].isNegated && (isBetween || step < hops[until].from);
    if (isForbidding && spec.steps[step].within) return std::nullopt;
  }
  return until;
}

void Sequencer::Impl::addPair(std::size_t step, const SequenceStep::Pair& pair,
                              const std::optional<SequenceStep::Order>& order) {
  sequences::Pair added{step, pair.step, pair.mine - spec.steps.size()};
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

// Whether a step is compared with that other one.
bool Sequencer::Impl::refers(std::size_t step, std::size_t other) const {
  return std::ranges::any_of(pairsOf[step], [&](std::size_t p) { return pairs[p].other == other; });
}

bool Sequencer::Impl::comparesWith(std::size_t h, std::size_t step) const {
  return (hops[h].to != sequences::kNone && refers(hops[h].to, step)) ||
         std::ranges::any_of(hops[h].negated, [&](std::size_t no) { return refers(no, step); });
}

// ---- one profile --------------------------------------------------------------------------------

namespace sequences {

namespace {

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

}  // namespace

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
    if (pair.other == from || s_.isLeftOut[i] != 0) continue;
    const std::size_t other = s_.bound[pair.other];
    if (s_.theirsKnown[i][other] == 0) return false;
    if (!pair.holds(s_.mine[i][candidate], s_.theirs[i][other])) return false;
  }
  return true;
}

// With the steps before `from`, which are the only ones that are bound.
bool Profile::fitsBefore(std::size_t step, std::size_t candidate, std::size_t from) const {
  for (const std::size_t i : it_.pairsOf[step]) {
    const Pair& pair = it_.pairs[i];
    if (pair.other >= from || s_.isLeftOut[i] != 0) continue;
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
  // Behind what is carried all is done.
  if (carriedUntil_ != kNone && h > carriedUntil_) return;
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
    if (!fillOrder(h) && !fillPlain(h) && !fillJump(h) && !fillLanes(h) && !fillCross(h)) {
      fillBound(h);
    }
    return;
  }
  if (h + 1 < it_.hops.size()) fill(h + 1);
  take(h, std::span(s_.everyone).subspan(active.first, active.size()));
}

// A later step asks for more than the first step of this hop has, and nothing else is asked of the
// two: instead of an end, the largest value that can be reached is brought back to it. False, and
// nothing is done, where this is not so.
bool Profile::fillOrder(std::size_t h) {
  if (!it_.orderPair[h] || usesEnds()) return false;
  const std::size_t i = *it_.orderPair[h];
  const Pair& pair = it_.pairs[i];
  const std::size_t until = it_.hopTo(pair.step);
  fill(until + 1);
  const Range asked = s_.active[pair.step];
  const auto mine = std::span(s_.mine[i]).subspan(asked.first, asked.size());
  // Its turned value would be no end.
  if (std::ranges::find(mine, std::numeric_limits<std::int64_t>::min()) != mine.end()) return false;
  const auto ends = std::span(s_.ends[pair.step]).subspan(asked.first, asked.size());
  const std::vector<std::int64_t> kept(ends.begin(), ends.end());
  for (std::size_t at = 0; at < ends.size(); ++at) {
    if (ends[at] != kNever) ends[at] = ~mine[at];
  }
  s_.isLeftOut[i] = 1;
  carriedUntil_ = until;
  fill(h + 1);
  const Range active = s_.active[pair.other];
  take(h, std::span(s_.everyone).subspan(active.first, active.size()));
  carriedUntil_ = kNone;
  s_.isLeftOut[i] = 0;
  std::ranges::copy(kept, ends.begin());
  for (std::size_t at = active.first; at < active.last; ++at) {
    std::int64_t& end = s_.ends[pair.other][at];
    if (end == kNever) continue;
    const bool holds = s_.theirsKnown[i][at] != 0 && pair.holds(~end, s_.theirs[i][at]);
    end = holds ? 0 : kNever;
  }
  return true;
}

// Of a later step that must be equal to the first step of a hop: its candidates by value.
struct Profile::Later {
  std::size_t pair;
  std::vector<std::size_t> byValue;
};

// By what later steps compare with: equal ones are alike for them.
int Profile::compareAsSource(std::size_t from, std::size_t a, std::size_t b) const {
  for (std::size_t i = 0; i < it_.pairs.size(); ++i) {
    if (it_.pairs[i].other != from) continue;
    const auto valueOf = [&](std::size_t at) {
      const bool isKnown = s_.theirsKnown[i][at] != 0;
      return std::pair(isKnown, isKnown ? s_.theirs[i][at] : 0);
    };
    if (valueOf(a) != valueOf(b)) return valueOf(a) < valueOf(b) ? -1 : 1;
  }
  return 0;
}

std::vector<std::size_t> Profile::byValue(std::size_t from) {
  const Range active = s_.active[from];
  const auto& all = sorted(
      from, from, [&](std::size_t a, std::size_t b) { return compareAsSource(from, a, b) < 0; });
  std::vector<std::size_t> order;
  order.reserve(active.size());
  std::ranges::copy_if(all, std::back_inserter(order),
                       [&](std::size_t at) { return at >= active.first && at < active.last; });
  return order;
}

// A later hop compares with this step: once for each of its different values.
void Profile::fillBound(std::size_t h) {
  const std::size_t from = it_.hops[h].from;
  const std::vector<std::size_t> order = byValue(from);
  std::vector<Later> later;
  for (std::size_t i = 0; i < it_.pairs.size(); ++i) {
    const Pair& pair = it_.pairs[i];
    if (pair.other != from || pair.isOrder || it_.spec.steps[pair.step].isNegated) continue;
    const Range events = s_.active[pair.step];
    s_.work += events.size();
    Later added{i, {}};
    for (std::size_t at = events.first; at < events.last; ++at) {
      if (fitsBefore(pair.step, at, from)) added.byValue.push_back(at);
    }
    std::ranges::stable_sort(added.byValue, {}, [&](std::size_t at) { return s_.mine[i][at]; });
    later.push_back(std::move(added));
  }
  const std::vector<Range> outer = s_.active;
  for (std::size_t begin = 0; begin < order.size();) {
    std::size_t end = begin + 1;
    while (end < order.size() && compareAsSource(from, order[begin], order[end]) == 0) ++end;
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

}  // namespace sequences

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
  s.isLeftOut.assign(pairCount, 0);
  for (std::size_t i = 0; i < pairCount; ++i) {
    const sequences::Pair& pair = impl_->pairs[i];
    s.columns[i].read(*values[pair.at], *values[pair.at + 1], pair.isTurned, *impl_->memories[i]);
  }

  const StepEvents& first = steps[0];
  const Words& begins = first.condition->isTrue;
  out.reset({.kind = Kind::Bool}, Shape::Truth, first.condition->size);
  sequences::Profile profile(*impl_, steps, s);
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
        const sequences::Candidate& candidate = s.candidates[0][i];
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
