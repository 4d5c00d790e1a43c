// Comparisons with a step further back, for many of its events at once.

#include <algorithm>
#include <iterator>
#include <tuple>

#include "runtime/eval/sequence_profile.h"

namespace muster::eval::sequences {

namespace {

template <typename IsBefore>
std::size_t countBefore(std::span<const std::size_t> events, const IsBefore& isBefore) {
  return static_cast<std::size_t>(std::ranges::partition_point(events, isBefore) - events.begin());
}

}  // namespace

std::size_t Profile::findClasses(const Compared& compared, std::span<const std::size_t> others,
                                 std::span<const std::size_t> events,
                                 std::vector<std::size_t>& classOfOther,
                                 std::vector<std::size_t>& classOfEvent) {
  s_.keys.begin(compared.keys.size(), others.size());
  std::size_t count = 0;
  for (const std::size_t at : others) {
    const bool isKnown = std::ranges::all_of(
        compared.keys, [&](std::size_t i) { return s_.theirsKnown[i][at] != 0; });
    classOfOther.push_back(
        isKnown ? s_.keys.add([&](std::size_t k) { return s_.theirs[compared.keys[k]][at]; })
                : kNoClass);
    if (isKnown) count = std::max(count, classOfOther.back() + 1);
  }
  for (const std::size_t at : events) {
    const auto its = s_.keys.find([&](std::size_t k) { return s_.mine[compared.keys[k]][at]; });
    classOfEvent.push_back(its.value_or(kNoClass));
  }
  s_.work += others.size() + events.size();
  return count;
}

LaneFit Profile::fitOf(std::size_t step, std::span<const std::size_t> events,
                       std::span<const std::size_t> sources, std::size_t source) {
  LaneFit fit;
  const Compared compared = comparedWith(step, source);
  fit.hasKeys = !compared.keys.empty();
  fit.classCount = findClasses(compared, sources, events, fit.sourceClass, fit.eventClass);
  fit.lastOfClass.assign(fit.classCount, 0);
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (fit.eventClass[i] != kNoClass) fit.lastOfClass[fit.eventClass[i]] = i + 1;
  }
  if (!compared.order) return fit;
  fit.hasOrder = true;
  fit.orEqual = it_.pairs[*compared.order].orEqual;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    fit.sourceValue.push_back(s_.theirs[*compared.order][sources[i]]);
    if (s_.theirsKnown[*compared.order][sources[i]] != 0) fit.byValue.push_back(i);
  }
  std::ranges::sort(fit.byValue, {}, [&](std::size_t i) { return fit.sourceValue[i]; });
  for (const std::size_t at : events) fit.eventValue.push_back(s_.mine[*compared.order][at]);
  return fit;
}

// What comparisons with the step right before and limits ask: in an order by key and value each
// next event may follow a run.
void Profile::findLeaves(const Hop& hop, std::span<const std::size_t> from,
                         std::span<const std::size_t> next, LaneHop& out) {
  const Compared compared = comparedWith(hop.to, hop.from);
  const auto isEver = [&](const Run& run) { return run.last == next.size(); };
  if (compared.keys.empty() && !compared.order && std::ranges::all_of(out.next, isEver)) return;
  std::vector<std::size_t> classes;
  std::vector<std::size_t> nextClasses;
  const std::size_t count = findClasses(compared, from, next, classes, nextClasses);
  const auto valueOf = [&](std::size_t i) {
    return compared.order ? s_.theirs[*compared.order][from[i]] : 0;
  };
  const auto isKnown = [&](std::size_t i) {
    return classes[i] != kNoClass &&
           (!compared.order || s_.theirsKnown[*compared.order][from[i]] != 0);
  };
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (isKnown(i))
      order.push_back(i);
    else
      out.next[i].last = out.next[i].first;  // nothing follows it
  }
  std::ranges::sort(order, {},
                    [&](std::size_t i) { return std::tuple(classes[i], valueOf(i), i); });
  std::vector<Run> classRuns(count);
  out.leaf.assign(from.size(), 0);
  for (std::size_t at = 0; at < order.size(); ++at) {
    Run& run = classRuns[classes[order[at]]];
    if (run.isEmpty()) run.first = at;
    run.last = at + 1;
    out.leaf[order[at]] = at;
  }
  for (std::size_t i = 0; i < next.size(); ++i) {
    Run run;
    if (nextClasses[i] != kNoClass) run = classRuns[nextClasses[i]];
    if (compared.order && !run.isEmpty()) {
      const auto its = std::span(order).subspan(run.first, run.last - run.first);
      run.last = run.first + countBefore(its, [&](std::size_t other) {
                   return it_.pairs[*compared.order].holds(s_.mine[*compared.order][next[i]],
                                                           valueOf(other));
                 });
    }
    out.leaves.push_back(run);
  }
  std::ranges::copy_if(order, std::back_inserter(out.byLast),
                       [&](std::size_t i) { return !out.next[i].isEmpty(); });
  std::ranges::sort(out.byLast, {}, [&](std::size_t i) { return out.next[i].last; });
}

// A `then no` between two steps that is compared with the source.
void Profile::addBarriers(const Hop& hop, std::span<const std::size_t> from,
                          std::span<const std::size_t> next, std::span<const std::size_t> sources,
                          std::size_t source, std::size_t no, LaneHop& out) {
  const std::vector<std::size_t> events = seen(no, source);
  const std::size_t fit = out.barred.size();
  out.barred.push_back(fitOf(no, events, sources, source));
  for (std::size_t i = 0; i < events.size(); ++i) {
    const Candidate& event = s_.candidates[no][events[i]];
    const std::size_t before = countBefore(next, [&](std::size_t at) {
      return !isAfter(hop.to, s_.candidates[hop.to][at], no, event);
    });
    const std::size_t cut = countBefore(from, [&](std::size_t at) {
      return isForbiddingAfter(no, event, hop.from, s_.candidates[hop.from][at]);
    });
    out.barriers.push_back({fit, i, before, cut});
  }
}

LaneHop Profile::laneHopOf(const Hop& hop, std::span<const std::size_t> from,
                           std::span<const std::size_t> next, std::span<const std::size_t> sources,
                           std::size_t source) {
  const std::size_t a = hop.from;
  const std::size_t b = hop.to;
  LaneHop out;
  out.nextCount = next.size();
  std::vector<std::size_t> plain;
  for (const std::size_t no : hop.negated) {
    if (a == source || !it_.refers(no, source))
      plain.push_back(no);
    else
      addBarriers(hop, from, next, sources, source, no, out);
  }
  std::ranges::sort(out.barriers, {},
                    [](const LaneHop::Barrier& it) { return std::pair(it.before, it.cut); });
  const std::vector<Obstacle> forbidden = findForbidden(a, plain, from);
  const std::vector<Candidate>& events = s_.candidates[b];
  std::size_t first = 0;
  for (std::size_t i = 0; i < from.size(); ++i) {
    const Candidate& here = s_.candidates[a][from[i]];
    while (first < next.size() && !isAfter(b, events[next[first]], a, here)) ++first;
    Run run{first, next.size()};
    const Limit limit = limitOf(it_.spec.steps[b].within, a, here, b);
    if (limit.last != kNever) {
      run.last = countBefore(next, [&](std::size_t at) { return limit.allows(events[at]); });
    }
    if (forbidden[i].step != kNone) {
      const Candidate& no = s_.candidates[forbidden[i].step][forbidden[i].event];
      const std::size_t last = countBefore(
          next, [&](std::size_t at) { return !isAfter(b, events[at], forbidden[i].step, no); });
      run.last = std::min(run.last, last);
    }
    run.last = std::max(run.first, run.last);
    out.next.push_back(run);
  }
  findLeaves(hop, from, next, out);
  if (a != source && it_.refers(b, source)) out.fit = fitOf(b, next, sources, source);
  s_.work += from.size() + next.size();
  return out;
}

// The same over what lies between.
LaneHop Profile::laneJumpOf(const Hop& hop, std::span<const std::size_t> from, const Jump& jump,
                            std::span<const std::size_t> sources, std::size_t source) {
  LaneHop out;
  out.next = jump.runs;
  out.nextCount = jump.next.size();
  findLeaves(hop, from, jump.next, out);
  if (it_.refers(hop.to, source)) out.fit = fitOf(hop.to, jump.next, sources, source);
  return out;
}

// A `then no` behind the last step that is compared with the source, and by keys with that step.
LaneBehind Profile::laneBehindOf(const Hop& hop, std::size_t no, std::span<const std::size_t> from,
                                 std::span<const std::size_t> sources, std::size_t source) {
  LaneBehind behind;
  const std::vector<std::size_t> events = seen(no, source);
  std::vector<std::size_t> classes;
  std::vector<std::size_t> classOfEvent;
  const std::size_t count =
      findClasses(comparedWith(no, hop.from), from, events, classes, classOfEvent);
  std::vector<std::vector<std::size_t>> byClass(count);
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (classOfEvent[i] != kNoClass) byClass[classOfEvent[i]].push_back(events[i]);
  }
  std::vector<std::size_t> all;
  std::vector<std::size_t> begins;
  for (const std::vector<std::size_t>& its : byClass) {
    begins.push_back(all.size());
    all.insert(all.end(), its.begin(), its.end());
  }
  behind.fit = fitOf(no, all, sources, source);
  for (std::size_t i = 0; i < from.size(); ++i) {
    Run run;
    if (classes[i] != kNoClass) {
      const std::vector<std::size_t>& its = byClass[classes[i]];
      const Candidate& here = s_.candidates[hop.from][from[i]];
      const Limit limit = limitOf(it_.spec.steps[no].within, hop.from, here, no);
      run.first = begins[classes[i]] + countBefore(its, [&](std::size_t at) {
                    return !isForbiddingAfter(no, s_.candidates[no][at], hop.from, here);
                  });
      run.last = begins[classes[i]] + countBefore(its, [&](std::size_t at) {
                   return limit.allows(s_.candidates[no][at]);
                 });
    }
    behind.runs.push_back(run);
  }
  return behind;
}

// False, and nothing is done, where few events make it not worth while.
bool Profile::fillLanes(std::size_t h) {
  const std::size_t source = it_.hops[h].from;
  if (!it_.lanesUntil[h] || areFew(source)) return false;
  const std::size_t until = *it_.lanesUntil[h];
  const Range active = s_.active[source];
  const Hop& last = it_.hops[until];
  if (last.to != kNone) fill(until + 1);

  LaneSequence lanes;
  lanes.sourceCount = active.size();
  const auto sources = std::span(s_.everyone).subspan(active.first, active.size());
  std::vector<std::size_t> from(sources.begin(), sources.end());
  for (std::size_t i = h; i <= until && it_.hops[i].to != kNone; ++i) {
    const bool isJump = i > h && it_.isSource[i] != 0;
    const std::size_t over = isJump ? *it_.jumpUntil[i] : i;
    std::vector<std::size_t> next = seen(it_.hops[over].to, source);
    if (over == until) {
      std::erase_if(next, [&](std::size_t at) { return s_.ends[last.to][at] == kNever; });
    }
    if (isJump) {
      Jump jump;
      if (!findJump(i, over, source, from, next, jump)) return false;
      const Hop hop{it_.hops[i].from, it_.hops[over].to, {}};
      lanes.hops.push_back(laneJumpOf(hop, from, jump, sources, source));
      next = std::move(jump.next);
    } else {
      lanes.hops.push_back(laneHopOf(it_.hops[i], from, next, sources, source));
    }
    from = std::move(next);
    i = over;
  }
  std::vector<std::uint8_t> isForbidden(from.size(), 0);
  if (last.to == kNone) {
    std::vector<std::size_t> plain;
    for (const std::size_t no : last.negated) {
      if (it_.refers(no, source))
        lanes.behind.push_back(laneBehindOf(last, no, from, sources, source));
      else
        plain.push_back(no);
    }
    const std::vector<Obstacle> forbidden = findForbidden(last.from, plain, from);
    for (std::size_t i = 0; i < from.size(); ++i) isForbidden[i] = forbidden[i].step != kNone;
  }
  for (std::size_t i = 0; i < from.size(); ++i) {
    lanes.ends.push_back(last.to == kNone ? endOf(last.from, s_.candidates[last.from][from[i]])
                                          : s_.ends[last.to][from[i]]);
    if (isForbidden[i] == 0) lanes.byEnd.push_back(i);
  }
  if (usesEnds()) {
    std::ranges::stable_sort(lanes.byEnd, {}, [&](std::size_t i) { return lanes.ends[i]; });
  }
  runLanes(lanes, std::span(s_.ends[source]).subspan(active.first, active.size()), s_.work);
  return true;
}

}  // namespace muster::eval::sequences
