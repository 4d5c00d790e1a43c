// Sequences, slices, streaks and the previous event.
//
// A sequence is searched for as it is read: the event of the first step, any later one that may be
// the next, and so on. What was found out about "these are chosen, go on from that step" is kept,
// so that a search is polynomial in the events.

#include <algorithm>
#include <tuple>
#include <utility>

#include "compiler/base/check.h"
#include "runtime/reference/evaluation.h"

namespace muster::reference {
namespace {

// Where a step stands in the order of events.
using Moment = std::tuple<std::int64_t, std::uint32_t, std::size_t>;

}  // namespace

struct Evaluation::Search {
  const std::vector<sema::CheckedStep>& steps;
  const ast::Events& events;
  // By step: the rows in its window, and those of them that pass what is asked of them alone.
  std::vector<std::vector<std::size_t>> inWindow;
  std::vector<std::vector<std::size_t>> candidates;
  std::vector<std::size_t> chosen;  // by step; of those that are not negated
  std::map<std::vector<std::size_t>, bool> known;

  const ast::SequenceStep& written(std::size_t step) const { return events.then[step - 1]; }
  bool isNegated(std::size_t step) const { return step > 0 && written(step).isNegated; }
};

std::int64_t Evaluation::instantOf(ListId list, std::size_t row) const {
  const Value time = field(world_.program.schema.lists[list].time, row);
  if (time.holds<Instant>()) return time.as<Instant>().micros;
  return calendar::dayStart(world_.zone, time.as<Period>().first);
}

// Whether the event of `b` comes at most that long after that of `a`. Between two dates, days and
// months are dates; else a date is its first instant.
bool Evaluation::isWithin(ExprId length, ListId listA, std::size_t a, ListId listB,
                          std::size_t b) const {
  const auto& written = std::get<ast::DurationLiteral>(world_.program.ast[length].kind);
  const auto& lists = world_.program.schema.lists;
  const Value from = field(lists[listA].time, a);
  const Value to = field(lists[listB].time, b);
  const bool areDates = from.holds<Period>() && to.holds<Period>();
  if (areDates && isWholeDays(written.unit)) {
    return compareTimes(to, forward(from, written), world_.zone) <= 0;
  }
  const Value start = Instant{instantOf(listA, a)};
  const Value end = Instant{instantOf(listB, b)};
  return compareTimes(end, forward(start, written), world_.zone) <= 0;
}

// Whether as of is that long after the event, so that no event of `listB` can still be within, nor
// become known late.
bool Evaluation::isOver(ExprId length, ListId listA, std::size_t a, ListId listB) const {
  const auto& written = std::get<ast::DurationLiteral>(world_.program.ast[length].kind);
  const schema::Schema& schema = world_.program.schema;
  const Value from = field(schema.lists[listA].time, a);
  const std::int64_t late = schema.lists[listB].lateBy;
  const bool areDates = from.holds<Period>() &&
                        schema.fields[schema.lists[listB].time].type.kind == schema::Kind::Date;
  if (areDates && isWholeDays(written.unit)) {
    const std::int64_t end = forward(from, written).as<Period>().first;
    return today() >= calendar::addDays(end, late / calendar::kMicrosPerDay);
  }
  const Value end = forward(Instant{instantOf(listA, a)}, written);
  return world_.asOf >= calendar::addMicros(end.as<Instant>().micros, late);
}

// Whether an event of a step fits what the earlier steps have chosen.
bool Evaluation::fitsChosen(const Search& search, std::size_t step, std::size_t row) {
  for (const sema::CheckedStep::Same& same : search.steps[step].same) {
    const Value mine = field(same.mine, row);
    const Value theirs = field(same.theirs, search.chosen[same.step]);
    if (!mine.isKnown() || !theirs.isKnown()) return false;
    if (compare(mine, theirs, world_.zone) != 0) return false;
  }
  for (const sema::CheckedStep::Against& against : search.steps[step].against) {
    const auto& test = std::get<ast::Compare>(world_.program.ast[against.compare].kind);
    const std::size_t other = search.chosen[against.step];
    const InWindow inWindow{search.steps[step].list, search.inWindow[step], around_};
    around_ = &inWindow;
    const Value mine = evaluate(against.isMineOnTheLeft ? test.left : test.right, row);
    const InWindow ofOther{search.steps[against.step].list, search.inWindow[against.step],
                           inWindow.outer};
    around_ = &ofOther;
    const Value theirs = evaluate(against.isMineOnTheLeft ? test.right : test.left, other);
    around_ = inWindow.outer;
    const Value& left = against.isMineOnTheLeft ? mine : theirs;
    const Value& right = against.isMineOnTheLeft ? theirs : mine;
    if (compares(test.op, left, right).truth() != true) return false;
  }
  return true;
}

// The rest of the sequence from `step` on, with everything before it chosen.
bool Evaluation::goesOn(Search& search, std::size_t step, std::size_t last) {
  std::size_t next = step;
  while (next < search.steps.size() && search.isNegated(next)) ++next;
  const bool isEnd = next == search.steps.size();

  std::vector<std::size_t> key{step};
  for (std::size_t i = 0; i < step; ++i) {
    if (!search.isNegated(i)) key.push_back(search.chosen[i]);
  }
  // An earlier choice that nothing refers to any more makes no difference.
  for (std::size_t i = 0, at = 1; i < step; ++i) {
    if (search.isNegated(i)) continue;
    const bool isNeeded =
        i == last || (i == 0 && search.events.allWithin) || isReferred(search, i, step);
    if (!isNeeded) key[at] = 0;
    ++at;
  }
  if (const auto found = search.known.find(key); found != search.known.end()) return found->second;

  const ListId list = search.steps[last].list;
  const std::size_t row = search.chosen[last];
  const auto momentOf = [&](std::size_t of, std::size_t at) {
    const ListId its = search.steps[of].list;
    return Moment{instantOf(its, at), its.index(), at};
  };
  const Moment here = momentOf(last, row);
  // The first event that a `then no` forbids.
  std::optional<Moment> forbidden;
  bool isRefused = false;
  for (std::size_t no = step; no < next; ++no) {
    const std::optional<ExprId>& within = search.written(no).within;
    const ListId its = search.steps[no].list;
    if (within && !isOver(*within, list, row, its)) isRefused = true;
    for (const std::size_t event : search.candidates[no]) {
      const Moment there = momentOf(no, event);
      const bool isAtOnce = its != list && std::get<0>(there) == std::get<0>(here);
      if (there <= here && !isAtOnce) continue;
      if (within && !isWithin(*within, list, row, its, event)) continue;
      if (forbidden && *forbidden <= there) continue;
      if (fitsChosen(search, no, event)) forbidden = there;
    }
  }
  bool isFound = isEnd && !isRefused && !forbidden;
  for (std::size_t i = 0; !isEnd && !isFound && i < search.candidates[next].size(); ++i) {
    const std::size_t event = search.candidates[next][i];
    const Moment there = momentOf(next, event);
    const ListId its = search.steps[next].list;
    if (there <= here || (forbidden && *forbidden < there)) continue;
    const std::optional<ExprId>& within = search.written(next).within;
    if (within && !isWithin(*within, list, row, its, event)) continue;
    const std::optional<ExprId>& all = search.events.allWithin;
    const bool isLast = isLastChosen(search, next);
    if (all && isLast && !isWithin(*all, search.steps[0].list, search.chosen[0], its, event))
      continue;
    if (!fitsChosen(search, next, event)) continue;
    search.chosen[next] = event;
    isFound = goesOn(search, next + 1, next);
  }
  search.known[key] = isFound;
  return isFound;
}

bool Evaluation::isLastChosen(const Search& search, std::size_t step) {
  for (std::size_t i = step + 1; i < search.steps.size(); ++i) {
    if (!search.isNegated(i)) return false;
  }
  return true;
}

// Whether a step from `from` on is compared with that one.
bool Evaluation::isReferred(const Search& search, std::size_t step, std::size_t from) {
  const auto refers = [&](const auto& it) { return it.step == step; };
  for (std::size_t i = from; i < search.steps.size(); ++i) {
    if (std::ranges::any_of(search.steps[i].same, refers)) return true;
    if (std::ranges::any_of(search.steps[i].against, refers)) return true;
  }
  return false;
}

// Those events of the first step that can be completed.
std::vector<std::size_t> Evaluation::completed(ExprId id, const ast::Events& events, Row row) {
  const std::vector<sema::CheckedStep>& steps = world_.program.sequences.at(id);
  Search search{steps, events, {}, {}, std::vector<std::size_t>(steps.size()), {}};
  for (std::size_t i = 0; i < steps.size(); ++i) {
    search.inWindow.push_back(
        rowsIn(steps[i].list, i == 0 ? events.window : events.then[i - 1].window, row));
    std::vector<std::size_t>& candidates = search.candidates.emplace_back();
    const InWindow inWindow{steps[i].list, search.inWindow[i], around_};
    around_ = &inWindow;
    for (const std::size_t event : search.inWindow[i]) {
      const bool isOne = std::ranges::all_of(
          steps[i].own, [&](ExprId part) { return truth(part, event) == true; });
      if (isOne) candidates.push_back(event);
    }
    around_ = inWindow.outer;
  }
  // What others are the same as must be known.
  for (const sema::CheckedStep& step : steps) {
    for (const sema::CheckedStep::Same& same : step.same) {
      std::erase_if(search.candidates[same.step],
                    [&](std::size_t event) { return !field(same.theirs, event).isKnown(); });
    }
  }
  std::vector<std::size_t> rows;
  for (const std::size_t first : search.candidates[0]) {
    search.chosen[0] = first;
    if (goesOn(search, 1, 0)) rows.push_back(first);
  }
  return rows;
}

// ---- slices, streaks, the previous event --------------------------------------------------------

std::vector<std::size_t> Evaluation::sliceOf(const ast::Slice& slice,
                                             std::vector<std::size_t> rows) {
  const auto count = static_cast<std::size_t>(countOf(slice.digits));
  if (rows.size() <= count) return rows;
  if (slice.isLatest) return {rows.end() - static_cast<std::ptrdiff_t>(count), rows.end()};
  rows.resize(count);
  return rows;
}

// The most rows of `seen` in a row that are kept.
std::int64_t Evaluation::longestStreak(const std::vector<std::size_t>& seen,
                                       const std::vector<std::size_t>& kept) {
  std::int64_t longest = 0;
  std::int64_t streak = 0;
  for (const std::size_t row : seen) {
    streak = std::ranges::binary_search(kept, row) ? streak + 1 : 0;
    longest = std::max(longest, streak);
  }
  return longest;
}

// Of the last row in the window that stands before this one, or the first that stands after it.
Value Evaluation::of(ExprId, const ast::Previous& previous, Row row) {
  MUSTER_CHECK(around_ != nullptr && row.has_value(), "a previous event outside of a list");
  const std::vector<std::size_t>& rows = around_->rows;
  if (previous.isNext) {
    const auto next = std::ranges::upper_bound(rows, *row);
    return next == rows.end() ? Value(Missing{}) : evaluate(previous.value, *next);
  }
  const auto here = std::ranges::lower_bound(rows, *row);
  if (here == rows.begin()) return Missing{};
  return evaluate(previous.value, *(here - 1));
}

}  // namespace muster::reference
