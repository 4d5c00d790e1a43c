// From the events of one step to those of the next, and what is forbidden between them.

#include "runtime/eval/sequence_profile.h"

namespace muster::eval::sequences {

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
      if (!usesEnds()) break;
    }
  }
}

Profile::Compared Profile::comparedWith(std::size_t step, std::size_t other) const {
  Compared found;
  for (const std::size_t i : it_.pairsOf[step]) {
    if (it_.pairs[i].other != other) continue;
    if (it_.pairs[i].isOrder)
      found.order = i;
    else
      found.keys.push_back(i);
  }
  return found;
}

std::optional<Profile::Wanted> Profile::wantedBy(const Compared& compared,
                                                 std::size_t candidate) const {
  const auto& [same, order] = compared;
  const auto isKnown = [&](std::size_t i) { return s_.theirsKnown[i][candidate] != 0; };
  if (!std::ranges::all_of(same, isKnown) || (order && !isKnown(*order))) return std::nullopt;
  const auto key = s_.keys.find([&](std::size_t k) { return s_.theirs[same[k]][candidate]; });
  if (!key) return std::nullopt;
  Threshold threshold;
  if (order) threshold = {s_.theirs[*order][candidate], it_.pairs[*order].orEqual};
  return Wanted{*key, threshold};
}

// Walks `from` backwards, putting the events of `step` behind each of them into the fronts first.
template <typename IsBehind, typename Ask>
void Profile::sweep(std::size_t a, std::span<const std::size_t> from, std::size_t step, bool isNext,
                    const IsBehind& isBehind, const Ask& ask) {
  const Compared compared = comparedWith(step, a);
  const auto& [same, order] = compared;
  const bool hasEnds = isNext && usesEnds();
  const std::vector<Candidate>& events = s_.candidates[step];
  const Range active = s_.active[step];
  s_.keys.begin(same.size(), active.size());
  s_.fronts.begin(order.has_value(), hasEnds);
  s_.work += from.size() + active.size();
  std::size_t left = active.last;
  for (std::size_t at = from.size(); at-- > 0;) {
    const Candidate& here = s_.candidates[a][from[at]];
    for (; left > active.first && isBehind(events[left - 1], here); --left) {
      const std::size_t i = left - 1;
      if (!fitsBound(step, i, a)) continue;
      if (isNext && s_.ends[step][i] == kNever) continue;
      const std::size_t key = s_.keys.add([&](std::size_t k) { return s_.mine[same[k]][i]; });
      s_.fronts.push(key, {i, order ? s_.mine[*order][i] : 0, hasEnds ? s_.ends[step][i] : 0});
    }
    if (const auto wanted = wantedBy(compared, from[at])) {
      ask(at, here, wanted->key, wanted->threshold);
    }
  }
}

// For each of `from`: the first event that each `then no` forbids, the earliest of them.
std::vector<Profile::Obstacle> Profile::findForbidden(std::size_t a,
                                                      std::span<const std::size_t> negated,
                                                      std::span<const std::size_t> from) {
  std::vector<Obstacle> forbidden(from.size());
  for (const std::size_t no : negated) {
    const std::vector<Candidate>& events = s_.candidates[no];
    sweep(
        a, from, no, false,
        [&](const Candidate& event, const Candidate& here) {
          return isForbiddingAfter(no, event, a, here);
        },
        [&](std::size_t at, const Candidate& here, std::size_t key, const Threshold& threshold) {
          const auto nearest = s_.fronts.nearest(key, threshold);
          if (!nearest) return;
          const Limit limit = limitOf(it_.spec.steps[no].within, a, here, no);
          if (!limit.allows(events[*nearest])) return;
          if (forbidden[at].step != kNone) {
            const Candidate& other = s_.candidates[forbidden[at].step][forbidden[at].event];
            if (!isAfter(forbidden[at].step, other, no, events[*nearest])) return;
          }
          forbidden[at] = {no, *nearest};
        });
  }
  return forbidden;
}

// By keys, from the last event back: of each key only what can still be the best is kept.
void Profile::takeMany(const Hop& hop, std::span<const std::size_t> from) {
  const std::size_t a = hop.from;
  const std::vector<Obstacle> forbidden = findForbidden(a, hop.negated, from);
  if (hop.to == kNone) {
    for (std::size_t at = 0; at < from.size(); ++at) {
      if (forbidden[at].step == kNone) {
        s_.ends[a][from[at]] = endOf(a, s_.candidates[a][from[at]]);
      }
    }
    return;
  }
  const std::size_t b = hop.to;
  const std::vector<Candidate>& events = s_.candidates[b];
  sweep(
      a, from, b, true,
      [&](const Candidate& event, const Candidate& here) { return isAfter(b, event, a, here); },
      [&](std::size_t at, const Candidate& here, std::size_t key, const Threshold& threshold) {
        const Limit limit = limitOf(it_.spec.steps[b].within, a, here, b);
        const auto isNear = [&](std::size_t i) {
          if (!limit.allows(events[i])) return false;
          if (forbidden[at].step == kNone) return true;
          const Candidate& no = s_.candidates[forbidden[at].step][forbidden[at].event];
          return !isAfter(b, events[i], forbidden[at].step, no);
        };
        const auto end = s_.fronts.best(key, threshold, isNear);
        if (end) s_.ends[a][from[at]] = *end;
      });
}

}  // namespace muster::eval::sequences
