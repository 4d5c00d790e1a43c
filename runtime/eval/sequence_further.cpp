// A key shared with a step further back, where nothing between is compared with what is not bound.

#include <algorithm>
#include <iterator>

#include "runtime/eval/sequence_profile.h"

namespace muster::eval::sequences {

// The candidates of a step by the values that must be equal to those of the source.
struct Profile::Equal {
  std::size_t step;
  std::vector<std::size_t> pairs;
  std::vector<std::size_t> byValue;
};

Profile::Equal Profile::equalIn(std::size_t step, std::size_t source) {
  Equal equal{step, {}, {}};
  for (const std::size_t i : it_.pairsOf[step]) {
    if (it_.pairs[i].other == source) equal.pairs.push_back(i);
  }
  const auto& all = sorted(step, source, [&](std::size_t a, std::size_t b) {
    for (const std::size_t i : equal.pairs) {
      if (s_.mine[i][a] != s_.mine[i][b]) return s_.mine[i][a] < s_.mine[i][b];
    }
    return false;
  });
  const Range active = s_.active[step];
  std::ranges::copy_if(all, std::back_inserter(equal.byValue), [&](std::size_t at) {
    return at >= active.first && at < active.last && fitsBefore(step, at, source);
  });
  return equal;
}

// Those that are equal to a candidate of the source, in the order of events.
std::span<const std::size_t> Profile::equalTo(const Equal& equal, std::size_t value) const {
  const auto isKnown = [&](std::size_t i) { return s_.theirsKnown[i][value] != 0; };
  if (!std::ranges::all_of(equal.pairs, isKnown)) return {};
  const auto compared = [&](std::size_t at) {
    for (const std::size_t i : equal.pairs) {
      if (s_.mine[i][at] != s_.theirs[i][value]) {
        return s_.mine[i][at] < s_.theirs[i][value] ? -1 : 1;
      }
    }
    return 0;
  };
  return std::ranges::equal_range(equal.byValue, 0, {}, compared);
}

// The candidates of a step that fit what is bound before the source. Whether the source does, the
// step before it asks.
std::vector<std::size_t> Profile::seen(std::size_t step, std::size_t source) const {
  std::vector<std::size_t> all;
  for (std::size_t at = s_.active[step].first; at < s_.active[step].last; ++at) {
    if (step == source || fitsBefore(step, at, source)) all.push_back(at);
  }
  return all;
}

bool Profile::comparesWith(std::size_t step, std::size_t source) const {
  return std::ranges::any_of(it_.pairsOf[step],
                             [&](std::size_t i) { return it_.pairs[i].other == source; });
}

// Whether the way by values and pairs is short enough.
bool Profile::areFew(std::size_t source) const {
  std::size_t others = 0;
  for (std::size_t step = source + 1; step < steps_.size(); ++step) {
    others += s_.active[step].size();
  }
  return s_.active[source].size() * others <= it_.fewPairs;
}

// Which of `next` may follow each of `from`, whatever the value is. False where the ends do not
// rise: a month later can be an hour earlier where a clock is put back.
bool Profile::findReach(const Hop& hop, std::size_t source, std::span<const std::size_t> from,
                        std::span<const std::size_t> next, std::vector<Run>& reach) {
  const std::size_t a = hop.from;
  const std::size_t b = hop.to;
  const std::vector<Candidate>& events = s_.candidates[b];
  reach.clear();
  struct Forbidden {
    std::size_t step;
    std::vector<std::size_t> events;
    std::size_t at = 0;
  };
  std::vector<Forbidden> forbidden;
  for (const std::size_t no : hop.negated) {
    if (!comparesWith(no, source)) forbidden.push_back({no, seen(no, source)});
  }
  const auto endOfRun = [&](const auto& isBefore) {
    const auto end =
        std::ranges::partition_point(next, [&](std::size_t at) { return isBefore(events[at]); });
    return static_cast<std::size_t>(end - next.begin());
  };
  std::size_t first = 0;
  for (const std::size_t at : from) {
    const Candidate& here = s_.candidates[a][at];
    while (first < next.size() && !isAfter(b, events[next[first]], a, here)) ++first;
    const Limit limit = limitOf(it_.spec.steps[b].within, a, here, b);
    std::size_t last = next.size();
    if (limit.last != kNever) {
      last = endOfRun([&](const Candidate& event) { return limit.allows(event); });
    }
    for (Forbidden& it : forbidden) {
      const std::vector<Candidate>& all = s_.candidates[it.step];
      while (it.at < it.events.size() &&
             !isForbiddingAfter(it.step, all[it.events[it.at]], a, here)) {
        ++it.at;
      }
      if (it.at == it.events.size()) continue;
      const Candidate& no = all[it.events[it.at]];
      last = std::min(
          last, endOfRun([&](const Candidate& event) { return !isAfter(b, event, it.step, no); }));
    }
    last = std::max(first, last);
    if (!reach.empty() && last < reach.back().last) return false;
    reach.push_back({first, last});
  }
  s_.work += from.size() + next.size();
  return true;
}

// The hop that compares: which candidates of its first step can go on, whatever the value is, and
// with what.
struct Profile::Last {
  std::vector<std::size_t> events;  // of the first step
  std::vector<std::size_t> next;    // of the next one, that go on themselves
  std::vector<Run> reach;           // into `next`, by event
  std::vector<Equal> negated;
  std::optional<Equal> equal;  // of the next step, where it is compared
};

bool Profile::findLast(const Hop& hop, std::size_t source, Last& last) {
  const std::size_t a = hop.from;
  const std::vector<std::size_t> from = seen(a, source);
  for (const std::size_t no : hop.negated) {
    if (comparesWith(no, source)) last.negated.push_back(equalIn(no, source));
    s_.work += s_.active[no].size();
  }
  if (hop.to == kNone) {
    std::vector<std::pair<std::size_t, std::vector<std::size_t>>> others;
    for (const std::size_t no : hop.negated) {
      if (!comparesWith(no, source)) others.emplace_back(no, seen(no, source));
    }
    for (const std::size_t at : from) {
      const Candidate& here = s_.candidates[a][at];
      const bool isForbidden = std::ranges::any_of(others, [&](const auto& other) {
        const auto& [no, events] = other;
        const auto event = std::ranges::partition_point(events, [&, no = no](std::size_t it) {
          return !isForbiddingAfter(no, s_.candidates[no][it], a, here);
        });
        return event != events.end() &&
               limitOf(it_.spec.steps[no].within, a, here, no).allows(s_.candidates[no][*event]);
      });
      if (!isForbidden) last.events.push_back(at);
    }
    s_.work += from.size();
    return std::ranges::all_of(last.negated, [&](const Equal& equal) {
      std::int64_t before = std::numeric_limits<std::int64_t>::min();
      return std::ranges::all_of(last.events, [&](std::size_t at) {
        const Candidate& here = s_.candidates[a][at];
        const Limit limit = limitOf(it_.spec.steps[equal.step].within, a, here, equal.step);
        return std::exchange(before, limit.last) <= limit.last;
      });
    });
  }
  for (const std::size_t at : seen(hop.to, source)) {
    if (s_.ends[hop.to][at] != kNever) last.next.push_back(at);
  }
  std::vector<Run> reach;
  if (!findReach(hop, source, from, last.next, reach)) return false;
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (reach[i].isEmpty()) continue;
    last.events.push_back(from[i]);
    last.reach.push_back(reach[i]);
  }
  if (comparesWith(hop.to, source)) {
    last.equal = equalIn(hop.to, source);
    std::erase_if(last.equal->byValue,
                  [&](std::size_t at) { return s_.ends[hop.to][at] == kNever; });
  }
  return true;
}

// Which of last.events can go on for a value of the source.
void Profile::findRuns(const Hop& hop, const Last& last, std::size_t value, Runs& runs) {
  const std::size_t a = hop.from;
  const auto placeOf = [&](const auto& isBefore) {
    return static_cast<std::size_t>(std::ranges::partition_point(last.events, isBefore) -
                                    last.events.begin());
  };
  // The first of them that the event does not forbid to go on.
  const auto behind = [&](std::size_t no, const Candidate& event) {
    return placeOf(
        [&](std::size_t at) { return isForbiddingAfter(no, event, a, s_.candidates[a][at]); });
  };
  runs.clear();
  if (last.equal) {
    for (const std::size_t to : equalTo(*last.equal, value)) {
      const auto at =
          static_cast<std::size_t>(std::ranges::lower_bound(last.next, to) - last.next.begin());
      const auto first = std::ranges::upper_bound(last.reach, at, {}, &Run::last);
      const auto end = std::ranges::upper_bound(last.reach, at, {}, &Run::first);
      Run run{static_cast<std::size_t>(first - last.reach.begin()),
              static_cast<std::size_t>(end - last.reach.begin())};
      for (const Equal& equal : last.negated) {
        const auto events = equalTo(equal, value);
        const auto after = std::ranges::partition_point(events, [&](std::size_t no) {
          return isAfter(hop.to, s_.candidates[hop.to][to], equal.step,
                         s_.candidates[equal.step][no]);
        });
        if (after == events.begin()) continue;
        run.first =
            std::max(run.first, behind(equal.step, s_.candidates[equal.step][*(after - 1)]));
      }
      ++s_.work;
      runs.add(run);
    }
    return;
  }
  std::vector<Run> gone;
  const auto places = std::span(s_.everyone).first(last.events.size());
  for (const Equal& equal : last.negated) {
    for (const std::size_t no : equalTo(equal, value)) {
      const Candidate& event = s_.candidates[equal.step][no];
      // Events that go on before it, or over before it.
      const auto isBefore = [&](std::size_t i) {
        if (hop.to == kNone) {
          const Candidate& here = s_.candidates[a][last.events[i]];
          return !limitOf(it_.spec.steps[equal.step].within, a, here, equal.step).allows(event);
        }
        const std::size_t best = last.next[last.reach[i].first];
        return !isAfter(hop.to, s_.candidates[hop.to][best], equal.step, event);
      };
      const auto first = std::ranges::partition_point(places, isBefore);
      ++s_.work;
      gone.push_back({static_cast<std::size_t>(first - places.begin()), behind(equal.step, event)});
    }
  }
  leaveOut(gone, last.events.size(), runs);
}

// For each value only the events that are equal, and the runs of events that lead to them. False,
// and nothing is done, where few events make it not worth while or limits do not rise.
bool Profile::fillPlain(std::size_t h) {
  const std::size_t source = it_.hops[h].from;
  if (!it_.plainUntil[h] || usesEnds() || areFew(source)) return false;
  const std::size_t until = *it_.plainUntil[h];
  const Hop& comparing = it_.hops[until];
  if (comparing.to != kNone) fill(until + 1);
  Last last;
  if (!findLast(comparing, source, last)) return false;
  std::vector<ReachLevel> levels(until - h);  // by hop from h on
  std::vector<std::size_t> next = last.events;
  for (std::size_t i = until; i-- > h;) {
    const std::vector<std::size_t> from = seen(it_.hops[i].from, source);
    std::vector<Run> reach;
    if (!findReach(it_.hops[i], source, from, next, reach)) return false;
    levels[i - h].make(from, reach);
    next = levels[i - h].events();
  }
  // By candidate of the source: its run of the level behind it.
  std::vector<Run> ahead(s_.candidates[source].size());
  for (std::size_t i = 0; i < levels[0].events().size(); ++i) {
    ahead[levels[0].events()[i]] = levels[0].reach()[i];
  }
  const std::vector<std::size_t> order = byValue(source);
  Runs runs;
  Runs memory;
  for (std::size_t begin = 0; begin < order.size();) {
    std::size_t end = begin + 1;
    while (end < order.size() && compareAsSource(source, order[begin], order[end]) == 0) ++end;
    findRuns(comparing, last, order[begin], runs);
    for (std::size_t i = until; i-- > h + 1;) {
      levels[i - h].leadTo(runs, memory);
      std::swap(runs, memory);
      s_.work += runs.all().size();
    }
    for (std::size_t i = begin; i < end; ++i) {
      if (runs.meets(ahead[order[i]])) s_.ends[source][order[i]] = 0;
    }
    s_.work += end - begin;
    begin = end;
  }
  return true;
}

// ---- jumps --------------------------------------------------------------------------------------

// From the events of a hop's first step over what lies between to those of the step that is
// compared with it. What can be reached at all is a run for each event: one step on, what a run
// leads to can have gaps only where nothing leads to, as the ends of runs rise; and what lies in a
// gap of any step between is left out. False where the ends do not rise.
bool Profile::findJump(std::size_t h, std::size_t until, std::size_t source,
                       std::span<const std::size_t> from, std::span<const std::size_t> next,
                       Jump& jump) {
  std::vector<std::uint8_t> isLive(next.size(), 1);
  // Of the step behind: which can go on, and over which of `next`.
  std::vector<std::size_t> events(next.begin(), next.end());
  std::vector<Run> over;
  for (std::size_t i = 0; i < next.size(); ++i) over.push_back({i, i + 1});
  std::vector<Run> reach;
  for (std::size_t i = until + 1; i-- > h;) {
    const std::vector<std::size_t> here =
        i == h ? std::vector(from.begin(), from.end()) : seen(it_.hops[i].from, source);
    if (!findReach(it_.hops[i], source, here, events, reach)) return false;
    std::vector<std::size_t> live;
    std::vector<Run> liveOver;
    for (std::size_t at = 0; at < here.size(); ++at) {
      Run run;
      if (!reach[at].isEmpty()) run = {over[reach[at].first].first, over[reach[at].last - 1].last};
      if (i != h && run.isEmpty()) continue;
      live.push_back(here[at]);
      liveOver.push_back(run);
    }
    std::swap(events, live);
    std::swap(over, liveOver);
    if (i == h) break;
    std::size_t covered = 0;
    for (const Run& run : over) {
      while (covered < run.first) isLive[covered++] = 0;
      covered = std::max(covered, run.last);
    }
    while (covered < next.size()) isLive[covered++] = 0;
  }
  std::vector<std::size_t> places;  // by event of `next`: how many live ones stand before it
  for (std::size_t i = 0; i < next.size(); ++i) {
    places.push_back(jump.next.size());
    if (isLive[i] != 0) jump.next.push_back(next[i]);
  }
  places.push_back(jump.next.size());
  std::size_t first = jump.next.size();
  for (std::size_t i = from.size(); i-- > 0;) {
    if (!over[i].isEmpty()) first = places[over[i].first];
    jump.runs.push_back({first, over[i].isEmpty() ? first : places[over[i].last]});
  }
  std::ranges::reverse(jump.runs);
  return true;
}

// By keys, from the last event back.
void Profile::takeJump(std::size_t a, std::size_t b, std::span<const std::size_t> from,
                       const Jump& jump) {
  const Compared compared = comparedWith(b, a);
  const auto& [same, order] = compared;
  s_.keys.begin(same.size(), jump.next.size());
  s_.fronts.begin(order.has_value(), usesEnds());
  s_.work += from.size() + jump.next.size();
  std::size_t left = jump.next.size();
  for (std::size_t at = from.size(); at-- > 0;) {
    const Run run = jump.runs[at];
    for (; left > run.first; --left) {
      const std::size_t i = jump.next[left - 1];
      const std::size_t key = s_.keys.add([&](std::size_t k) { return s_.mine[same[k]][i]; });
      s_.fronts.push(key, {left - 1, order ? s_.mine[*order][i] : 0, s_.ends[b][i]});
    }
    const auto wanted = wantedBy(compared, from[at]);
    if (!wanted) continue;
    const auto end = s_.fronts.best(wanted->key, wanted->threshold,
                                    [&](std::size_t event) { return event < run.last; });
    if (end) s_.ends[a][from[at]] = *end;
  }
}

// False, and nothing is done, where few events make it not worth while or limits do not rise.
bool Profile::fillJump(std::size_t h) {
  const std::size_t source = it_.hops[h].from;
  if (!it_.jumpUntil[h] || areFew(source)) return false;
  const std::size_t until = *it_.jumpUntil[h];
  fill(until + 1);
  const std::size_t to = it_.hops[until].to;
  std::vector<std::size_t> next = seen(to, source);
  std::erase_if(next, [&](std::size_t at) { return s_.ends[to][at] == kNever; });
  const Range active = s_.active[source];
  const auto from = std::span(s_.everyone).subspan(active.first, active.size());
  Jump jump;
  if (!findJump(h, until, source, from, next, jump)) return false;
  takeJump(source, to, from, jump);
  return true;
}

}  // namespace muster::eval::sequences
