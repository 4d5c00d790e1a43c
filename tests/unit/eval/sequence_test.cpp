// Random sequences over random events of one profile, against the definition: every choice of
// events is tried. Few different times and values, so that ties, limits that are just met, and
// equal keys are frequent; pair by pair and by keys.

#include "runtime/eval/sequence.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <random>
#include <tuple>

#include "tests/unit/eval/vectors.h"

namespace muster::eval {
namespace {

using ir::SequenceSpec;
using ir::SequenceStep;
using schema::Kind;

struct Event {
  std::int64_t time;
  std::optional<std::int64_t> first;  // what is compared
  std::optional<std::int64_t> second;
};

struct World {
  SequenceSpec spec;
  std::vector<std::vector<Event>> lists;  // one profile's
  std::vector<std::vector<bool>> passes;  // by step, by event
};

class Definition {
 public:
  explicit Definition(const World& world) : world_(world), chosen_(world.spec.steps.size()) {}

  bool holds(std::size_t first) {
    chosen_[0] = first;
    return world_.passes[0][first] && goesOn(1, 0);
  }

 private:
  const SequenceStep& step(std::size_t i) const { return world_.spec.steps[i]; }
  const Event& event(std::size_t i, std::size_t at) const {
    return world_.lists[step(i).list.index()][at];
  }
  std::tuple<std::int64_t, std::uint32_t, std::size_t> place(std::size_t i, std::size_t at) const {
    return {event(i, at).time, step(i).list.index(), at};
  }
  bool isWithin(const std::optional<ir::Shift>& within, std::int64_t from, std::int64_t to) const {
    return !within || to - from <= within->micros;
  }

  bool fits(std::size_t i, std::size_t at) const {
    if (!world_.passes[i][at]) return false;
    for (const SequenceStep::Pair& pair : step(i).same) {
      const auto& mine = event(i, at).first;
      const auto& theirs = event(pair.step, chosen_[pair.step]).first;
      if (!mine || !theirs || *mine != *theirs) return false;
    }
    if (!step(i).order) return true;
    const SequenceStep::Order& order = *step(i).order;
    const auto& mine = event(i, at).second;
    const auto& theirs = event(order.pair.step, chosen_[order.pair.step]).second;
    if (!mine || !theirs) return false;
    if (*mine == *theirs) return order.orEqual;
    return (*mine < *theirs) == order.isMineLess;
  }

  bool isForbidden(std::size_t from, std::size_t to, std::size_t last,
                   std::optional<std::size_t> next) const {
    for (std::size_t no = from; no < to; ++no) {
      for (std::size_t at = 0; at < world_.passes[no].size(); ++at) {
        const bool isAtOnce = step(no).list != step(last).list &&
                              event(no, at).time == event(last, chosen_[last]).time;
        if (place(no, at) <= place(last, chosen_[last]) && !isAtOnce) continue;
        if (next && place(no, at) >= place(to, *next)) continue;
        if (!isWithin(step(no).within, event(last, chosen_[last]).time, event(no, at).time))
          continue;
        if (fits(no, at)) return true;
      }
    }
    return false;
  }

  bool goesOn(std::size_t i, std::size_t last) {
    std::size_t next = i;
    while (next < world_.spec.steps.size() && step(next).isNegated) ++next;
    if (next == world_.spec.steps.size()) {
      const std::int64_t start = event(0, chosen_[0]).time;
      if (!isWithin(world_.spec.allWithin, start, event(last, chosen_[last]).time)) return false;
      return !isForbidden(i, next, last, std::nullopt);
    }
    for (std::size_t at = 0; at < world_.passes[next].size(); ++at) {
      if (place(next, at) <= place(last, chosen_[last])) continue;
      const std::int64_t before = event(last, chosen_[last]).time;
      if (!isWithin(step(next).within, before, event(next, at).time)) continue;
      if (!fits(next, at) || isForbidden(i, next, last, at)) continue;
      chosen_[next] = at;
      if (goesOn(next + 1, next)) return true;
    }
    return false;
  }

  const World& world_;
  std::vector<std::size_t> chosen_;
};

// What one event of a world may be.
struct Extent {
  std::size_t lengthMin;
  std::size_t lengthMax;
  std::size_t keys;
  std::size_t values;
};

std::vector<std::vector<Event>> randomLists(std::mt19937_64& random, const Extent& extent) {
  const auto below = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
  std::vector<std::vector<Event>> lists(2);
  for (auto& list : lists) {
    auto time = static_cast<std::int64_t>(below(4));
    const std::size_t length = extent.lengthMin + below(extent.lengthMax - extent.lengthMin + 1);
    for (std::size_t i = 0; i < length; ++i) {
      time += static_cast<std::int64_t>(below(3));
      Event event{time, std::nullopt, std::nullopt};
      if (below(6) != 0) event.first = static_cast<std::int64_t>(below(extent.keys));
      if (below(6) != 0) event.second = static_cast<std::int64_t>(below(extent.values));
      list.push_back(event);
    }
  }
  return lists;
}

// One step, or two, are compared with a step that is not right before them: by a key, an order, or
// both, as a step or as what must not come. The steps between are compared with those before them
// or not at all; or one more is compared further back within that, where `isNested`.
World furtherWorld(std::mt19937_64& random, const Extent& extent, std::int64_t limitMax,
                   bool isNested = false) {
  const auto below = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
  const auto maybe = [&](std::size_t chances) { return below(chances) == 0; };
  World world;
  world.lists = randomLists(random, extent);
  const std::size_t count = isNested ? 5 + below(3) : 3 + below(4);
  std::vector<std::size_t> chosen{0};
  for (std::size_t i = 0; i < count; ++i) {
    world.spec.steps.push_back(
        {.list = ListId(static_cast<std::uint32_t>(below(2))), .isNegated = i > 1 && maybe(4)});
    if (i > 0 && !world.spec.steps[i].isNegated) chosen.push_back(i);
  }
  auto operand = static_cast<std::uint32_t>(count);
  const auto pairWith = [&](std::size_t step) {
    operand += 2;
    return SequenceStep::Pair{operand - 2, operand - 1, static_cast<std::uint32_t>(step)};
  };
  // With a key of one more step, if any.
  const auto compare = [&](SequenceStep& step, std::size_t with, std::optional<std::size_t> other) {
    const std::size_t how = below(3);
    if (how != 0) step.same.push_back(pairWith(with));
    if (other) step.same.push_back(pairWith(*other));
    if (how != 1) step.order = {pairWith(with), maybe(2), maybe(2)};
  };
  const std::size_t source = isNested ? 0 : chosen[below(chosen.size() - 1)];
  const std::size_t inner = isNested ? 1 + below(2) : count;
  bool hasNested = false;
  const bool comparesOften = maybe(3);
  bool hasCompared = false;
  std::size_t before = 0;
  for (std::size_t i = 1; i < count; ++i) {
    SequenceStep& step = world.spec.steps[i];
    if (before > inner && !hasNested && !world.spec.steps[inner].isNegated && maybe(2)) {
      compare(step, inner, maybe(4) ? std::optional(source) : std::nullopt);
      hasNested = true;
    } else if (before > source &&
               (comparesOften ? !maybe(3) : !hasCompared && (i + 1 == count || maybe(2)))) {
      compare(step, source, maybe(4) ? std::optional(before) : std::nullopt);
      hasCompared = true;
    } else if (maybe(3)) {
      compare(step, before, std::nullopt);
    }
    if (!step.isNegated) before = i;
    if (maybe(3) && (!step.isNegated || i > chosen.back())) {
      step.within =
          ir::Shift{.micros = static_cast<std::int64_t>(below(static_cast<std::size_t>(limitMax)))};
    }
  }
  if (maybe(3)) {
    world.spec.allWithin = ir::Shift{
        .micros = static_cast<std::int64_t>(below(static_cast<std::size_t>(3 * limitMax)))};
  }
  for (const SequenceStep& step : world.spec.steps) {
    std::vector<bool>& passes = world.passes.emplace_back();
    for (std::size_t i = 0; i < world.lists[step.list.index()].size(); ++i)
      passes.push_back(!maybe(step.isNegated ? 2 : 5));
  }
  return world;
}

// Two comparisons that cross, by keys, an order, or both, and nothing else that is compared.
World crossWorld(std::mt19937_64& random, const Extent& extent, std::int64_t limitMax) {
  const auto below = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
  const auto maybe = [&](std::size_t chances) { return below(chances) == 0; };
  const auto limit = [&](std::int64_t most) {
    return ir::Shift{.micros = static_cast<std::int64_t>(below(static_cast<std::size_t>(most)))};
  };
  World world;
  world.lists = randomLists(random, extent);
  std::vector<std::size_t> named;  // the four steps, the first of which may stand behind others
  for (std::size_t i = 0; named.size() < 4; ++i) {
    const bool isNegated = i > 0 && maybe(5);
    const bool isNamed = !isNegated && !maybe(4);
    SequenceStep step{.list = ListId(static_cast<std::uint32_t>(below(2))), .isNegated = isNegated};
    if (i > 0 && !isNegated && maybe(3)) step.within = limit(limitMax);
    if (isNamed) named.push_back(i);
    world.spec.steps.push_back(step);
  }
  if (maybe(4)) world.spec.steps.push_back({.list = ListId(0), .isNegated = maybe(2)});
  if (maybe(2)) world.spec.allWithin = limit(4 * limitMax);
  auto operand = static_cast<std::uint32_t>(world.spec.steps.size());
  for (const std::size_t i : {std::size_t{2}, std::size_t{3}}) {
    const auto pair = [&] {
      operand += 2;
      return SequenceStep::Pair{operand - 2, operand - 1, static_cast<std::uint32_t>(named[i - 2])};
    };
    const std::size_t how = below(3);
    if (how != 0) world.spec.steps[named[i]].same.push_back(pair());
    if (how != 1) world.spec.steps[named[i]].order = {pair(), maybe(2), maybe(2)};
  }
  for (const SequenceStep& step : world.spec.steps) {
    std::vector<bool>& passes = world.passes.emplace_back();
    for (std::size_t i = 0; i < world.lists[step.list.index()].size(); ++i)
      passes.push_back(!maybe(step.isNegated ? 2 : 6));
  }
  return world;
}

// Where it compares once, the last step alone does, with any of those before it.
World randomWorld(std::mt19937_64& random, bool comparesOnce) {
  const auto below = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
  const auto maybe = [&](std::size_t chances) { return below(chances) == 0; };
  World world;
  world.lists = randomLists(random, {0, 7, 2, 3});
  const auto within = [&]() -> std::optional<ir::Shift> {
    if (maybe(2)) return std::nullopt;
    return ir::Shift{.micros = static_cast<std::int64_t>(below(5))};
  };
  const std::size_t count = 2 + below(4);
  std::vector<std::size_t> chosen;
  std::uint32_t operand = static_cast<std::uint32_t>(count);
  for (std::size_t i = 0; i < count; ++i) {
    SequenceStep step{.list = ListId(static_cast<std::uint32_t>(below(2))),
                      .isNegated = i > 0 && maybe(3)};
    const auto pair = [&] {
      const SequenceStep::Pair it{operand, operand + 1,
                                  static_cast<std::uint32_t>(chosen[below(chosen.size())])};
      operand += 2;
      return it;
    };
    const bool isLast = i + 1 == count;
    if (i > 0 && (comparesOnce ? isLast : maybe(2))) step.same.push_back(pair());
    if (i > 0 && !comparesOnce && maybe(3)) step.order = {pair(), maybe(2), maybe(2)};
    if (!step.isNegated) chosen.push_back(i);
    step.within = i > 0 ? within() : std::nullopt;
    world.spec.steps.push_back(step);
  }
  // Between two steps a `then no` has no limit of its own.
  for (std::size_t i = 0; i < chosen.back(); ++i) {
    if (world.spec.steps[i].isNegated) world.spec.steps[i].within.reset();
  }
  if (!comparesOnce && maybe(2))
    world.spec.allWithin = ir::Shift{.micros = static_cast<std::int64_t>(below(8))};
  for (const SequenceStep& step : world.spec.steps) {
    std::vector<bool>& passes = world.passes.emplace_back();
    for (std::size_t i = 0; i < world.lists[step.list.index()].size(); ++i)
      passes.push_back(!maybe(4));
  }
  return world;
}

Vector truthsOf(const std::vector<bool>& passes) {
  Vector out;
  out.reset({.kind = Kind::Bool}, Shape::Truth, passes.size());
  for (std::size_t i = 0; i < passes.size(); ++i) {
    Words& words = passes[i] ? out.isTrue : out.isFalse;
    words[i / 64] |= std::uint64_t{1} << (i % 64);
  }
  return out;
}

Vector numbersOf(const std::vector<Event>& events, std::optional<std::int64_t> Event::*value) {
  Vector out;
  out.reset({.kind = Kind::Whole}, Shape::Narrow, events.size());
  for (std::size_t i = 0; i < events.size(); ++i) {
    out.narrow[i] = (events[i].*value).value_or(0);
    if (!(events[i].*value)) out.setMissing(i);
  }
  return out;
}

struct Ran {
  std::vector<bool> holds;
  std::size_t work;
};

Ran runCounted(const World& world, std::size_t fewPairs) {
  const Sequencer sequencer(world.spec, calendar::utc(), fewPairs);
  std::vector<std::vector<std::uint32_t>> offsets;
  std::vector<Vector> times;
  for (const std::vector<Event>& list : world.lists) {
    // Counted from somewhere, as in the middle of a table.
    offsets.push_back({7, 7 + static_cast<std::uint32_t>(list.size())});
    Vector& time = times.emplace_back();
    time.reset({.kind = Kind::Instant}, Shape::Narrow, list.size());
    for (std::size_t i = 0; i < list.size(); ++i) time.narrow[i] = list[i].time;
  }
  std::vector<Vector> conditions;
  conditions.reserve(world.spec.steps.size());
  std::vector<StepEvents> steps;
  std::vector<Vector> held;
  held.reserve(2 * 2 * world.spec.steps.size());
  std::vector<const Vector*> values;
  for (std::size_t i = 0; i < world.spec.steps.size(); ++i) {
    const SequenceStep& step = world.spec.steps[i];
    const std::size_t list = step.list.index();
    conditions.push_back(truthsOf(world.passes[i]));
    steps.push_back({offsets[list], &conditions.back(), &times[list]});
    const auto add = [&](const SequenceStep::Pair& pair,
                         std::optional<std::int64_t> Event::*value) {
      const std::size_t other = world.spec.steps[pair.step].list.index();
      held.push_back(numbersOf(world.lists[list], value));
      held.push_back(numbersOf(world.lists[other], value));
    };
    for (const SequenceStep::Pair& pair : step.same) add(pair, &Event::first);
    if (step.order) add(step.order->pair, &Event::second);
  }
  for (const Vector& value : held) values.push_back(&value);
  SequenceScratch scratch;
  Vector out;
  sequencer.run(steps, values, scratch, out);
  Ran ran{{}, scratch.work()};
  for (std::size_t i = 0; i < out.size; ++i) ran.holds.push_back(out.holds(i));
  return ran;
}

std::vector<bool> run(const World& world, std::size_t fewPairs) {
  return runCounted(world, fewPairs).holds;
}

// By the definition, of each profile; counts those it holds of and the others.
std::vector<bool> defined(const World& world, std::size_t& found, std::size_t& missed) {
  std::vector<bool> holds;
  Definition definition(world);
  for (std::size_t at = 0; at < world.passes[0].size(); ++at) {
    holds.push_back(definition.holds(at));
    ++(holds.back() ? found : missed);
  }
  return holds;
}

TEST(Sequencer, FindsWhateverSomeChoiceOfEventsCompletes) {
  std::mt19937_64 random(20261101);
  std::size_t found = 0;
  std::size_t missed = 0;
  for (int i = 0; i < 9'000; ++i) {
    const World world = randomWorld(random, i % 3 == 0);
    const std::vector<bool> expected = defined(world, found, missed);
    ASSERT_EQ(run(world, 1'000'000), expected) << "pair by pair, world " << i;
    ASSERT_EQ(run(world, 0), expected) << "by keys, world " << i;
  }
  EXPECT_GT(found, 2'000U);
  EXPECT_GT(missed, 2'000U);
}

TEST(Sequencer, ComparesWithAStepFurtherBackAsTheDefinitionDoes) {
  std::mt19937_64 random(20261122);
  std::size_t found = 0;
  std::size_t missed = 0;
  for (int i = 0; i < 12'000; ++i) {
    const World world = furtherWorld(random, {3, 9, 2, 4}, 6, i % 3 == 0);
    const std::vector<bool> expected = defined(world, found, missed);
    ASSERT_EQ(run(world, 1'000'000), expected) << "pair by pair, world " << i;
    ASSERT_EQ(run(world, 0), expected) << "many at once, world " << i;
  }
  EXPECT_GT(found, 5'000U);
  EXPECT_GT(missed, 5'000U);
}

TEST(Sequencer, ComparesAcrossAsTheDefinitionDoes) {
  std::mt19937_64 random(20261124);
  std::size_t found = 0;
  std::size_t missed = 0;
  for (int i = 0; i < 12'000; ++i) {
    const World world = crossWorld(random, {4, 11, 2, 4}, 12);
    const std::vector<bool> expected = defined(world, found, missed);
    ASSERT_EQ(run(world, 1'000'000), expected) << "pair by pair, world " << i;
    ASSERT_EQ(run(world, 0), expected) << "by windows, world " << i;
  }
  EXPECT_GT(found, 2'000U);
  EXPECT_GT(missed, 5'000U);
  for (int i = 0; i < 40; ++i) {
    const World world = crossWorld(random, {100, 200, 20, 30}, 150);
    ASSERT_EQ(run(world, 0), run(world, 1'000'000'000)) << "world " << i;
  }
}

// More events than are looked at together.
TEST(Sequencer, ComparesManyEventsWithAStepFurtherBackAsPairByPair) {
  std::mt19937_64 random(20261123);
  std::size_t found = 0;
  for (int i = 0; i < 40; ++i) {
    const World world = furtherWorld(random, {500, 900, 40, 30}, 200);
    const std::vector<bool> expected = run(world, 1'000'000'000);
    found += static_cast<std::size_t>(std::ranges::count(expected, true));
    ASSERT_EQ(run(world, 0), expected) << "world " << i;
  }
  EXPECT_GT(found, 2'000U);
}

// ---- cost ---------------------------------------------------------------------------------------

constexpr std::size_t kMany = 10'000;

void addStep(World& world, std::uint32_t list, std::size_t events) {
  world.spec.steps.push_back({.list = ListId(list)});
  world.passes.emplace_back(events, true);
}

// An order, and a limit for the whole: a farther event may be larger and end earlier, so that many
// are worth keeping. The values fall and rise again, and the ends go the other way.
TEST(Sequencer, AnOrderUnderALimitForAllCostsLittleMoreThanSorting) {
  for (const std::uint64_t shape : {0, 1, 2}) {
    World world;
    world.lists.resize(2);
    std::mt19937_64 random(7);
    for (std::size_t i = 0; i < kMany; ++i) {
      const auto at = static_cast<std::int64_t>(i);
      const auto any = static_cast<std::int64_t>(random() % kMany);
      const std::int64_t value = shape == 0 ? at : shape == 1 ? -at : any;
      world.lists[0].push_back({2 * at, 0, any});
      world.lists[1].push_back({2 * at + 1, 0, value});
    }
    addStep(world, 0, kMany);
    addStep(world, 1, kMany);
    addStep(world, 0, kMany);
    world.spec.steps[1].order = {{3, 4, 0}, false, false};
    world.spec.steps[2].order = {{5, 6, 1}, true, false};
    world.spec.allWithin = ir::Shift{.micros = static_cast<std::int64_t>(kMany)};
    EXPECT_LT(runCounted(world, Sequencer::kFewPairs).work, 60 * kMany) << shape;
  }
}

// An order number that every event has and only two share, a step apart: what lies between the two
// is looked at, and not the rest.
TEST(Sequencer, AKeySharedWithAStepFurtherBackCostsWhatLiesBetween) {
  World world;
  world.lists.resize(2);
  for (std::size_t i = 0; i < kMany; ++i) {
    const auto at = static_cast<std::int64_t>(i);
    world.lists[0].push_back({4 * at, at / 2, 0});
    world.lists[1].push_back({4 * at + 1, at / 2, 0});
  }
  addStep(world, 0, kMany);
  addStep(world, 1, kMany);
  addStep(world, 0, kMany);
  world.spec.steps[2].same.push_back({3, 4, 0});
  const Ran ran = runCounted(world, Sequencer::kFewPairs);
  EXPECT_EQ(std::ranges::count(ran.holds, true), static_cast<std::ptrdiff_t>(kMany / 2));
  EXPECT_LT(ran.work, 60 * kMany);
}

// A key of which each value spans the whole history: carts of the first half, what has the same key
// in the second, and something between. Whatever lies between, a value costs its own events.
World spanning(std::size_t steps, std::size_t count = kMany) {
  World world;
  world.lists.resize(2);
  const std::size_t half = count / 2;
  for (std::size_t i = 0; i < count; ++i) {
    const auto at = static_cast<std::int64_t>(i);
    world.lists[0].push_back({4 * at, static_cast<std::int64_t>(i % half), at % 7});
    world.lists[1].push_back({4 * at + 1, 0, 0});
  }
  for (std::size_t i = 0; i < steps; ++i) addStep(world, i % 2 == 0 ? 0 : 1, count);
  return world;
}

TEST(Sequencer, AKeySharedWithAStepFurtherBackMaySpanTheWholeHistory) {
  {
    World world = spanning(3);
    world.spec.steps[2].same.push_back({3, 4, 0});
    const Ran ran = runCounted(world, Sequencer::kFewPairs);
    EXPECT_EQ(std::ranges::count(ran.holds, true), static_cast<std::ptrdiff_t>(kMany / 2));
    EXPECT_LT(ran.work, 60 * kMany);
  }
  {
    World world = spanning(3);
    world.spec.steps[2].isNegated = true;
    world.spec.steps[2].within = ir::Shift{.micros = static_cast<std::int64_t>(kMany)};
    world.spec.steps[2].same.push_back({3, 4, 0});
    const Ran ran = runCounted(world, Sequencer::kFewPairs);
    EXPECT_GT(std::ranges::count(ran.holds, true), 0);
    EXPECT_LT(ran.work, 60 * kMany);
  }
  {
    World world = spanning(7);
    world.spec.steps[1].within = ir::Shift{.micros = 100};
    world.spec.steps[3].isNegated = true;
    world.spec.steps[5].within = ir::Shift{.micros = 40'000};
    world.spec.steps[6].same.push_back({7, 8, 0});
    const Ran ran = runCounted(world, Sequencer::kFewPairs);
    EXPECT_LT(ran.work, 100 * kMany);
  }
}

// `a as v then b then c where value > v.value`, all events spanning each other.
World ordered(std::size_t count = kMany) {
  World world;
  world.lists.resize(2);
  std::mt19937_64 random(11);
  for (std::size_t i = 0; i < count; ++i) {
    const auto at = static_cast<std::int64_t>(i);
    world.lists[0].push_back({4 * at, at % 9, static_cast<std::int64_t>(random() % count)});
    world.lists[1].push_back({4 * at + 1, at % 5, static_cast<std::int64_t>(random() % count)});
  }
  for (std::size_t i = 0; i < 3; ++i) addStep(world, i % 2 == 0 ? 0 : 1, count);
  world.spec.steps[2].order = {{3, 4, 0}, false, false};
  return world;
}

TEST(Sequencer, AnOrderWithAStepFurtherBackCostsLittleMoreThanSorting) {
  {
    const Ran ran = runCounted(ordered(), Sequencer::kFewPairs);
    EXPECT_GT(std::ranges::count(ran.holds, true), 0);
    EXPECT_LT(ran.work, 60 * kMany);
  }
  {
    World world = ordered();
    world.spec.steps[1].same.push_back({3, 4, 0});
    world.spec.steps[1].within = ir::Shift{.micros = 1'000};
    world.spec.steps[2].order = {{5, 6, 0}, false, false};
    world.spec.steps[2].within = ir::Shift{.micros = 20'000};
    EXPECT_LT(runCounted(world, Sequencer::kFewPairs).work, 60 * kMany);
  }
}

TEST(Sequencer, AKeyAndAnOrderWithAStepFurtherBackCostLittleMoreThanSorting) {
  World world = ordered();
  world.spec.steps[2].same.push_back({3, 4, 0});
  world.spec.steps[2].order = {{5, 6, 0}, false, false};
  EXPECT_LT(runCounted(world, Sequencer::kFewPairs).work, 60 * kMany);
  world.spec.allWithin = ir::Shift{.micros = static_cast<std::int64_t>(kMany)};
  EXPECT_LT(runCounted(world, Sequencer::kFewPairs).work, 60 * kMany);
}

// Whatever is compared further back, many events are looked at together: a walk over all for every
// 512 of them.
TEST(Sequencer, OtherComparisonsWithAStepFurtherBackCostAWalkForManyEventsTogether) {
  const std::size_t walks = (kMany / 512 + 1) * kMany;
  {
    World world = ordered();
    world.spec.steps[1].order = {{3, 4, 0}, true, false};
    world.spec.steps[2].order = {{5, 6, 0}, false, false};
    world.spec.allWithin = ir::Shift{.micros = static_cast<std::int64_t>(kMany)};
    EXPECT_LT(runCounted(world, Sequencer::kFewPairs).work, 6 * walks);
  }
  {
    World world = ordered();
    world.spec.steps[2].isNegated = true;
    world.spec.steps[2].within = ir::Shift{.micros = 20'000};
    EXPECT_LT(runCounted(world, Sequencer::kFewPairs).work, 6 * walks);
  }
  {
    World world = ordered();
    world.spec.steps[2].isNegated = true;
    addStep(world, 1, kMany);
    world.spec.steps[2].order = {{4, 5, 0}, false, false};
    world.spec.steps[3].order = {{6, 7, 0}, true, false};
    EXPECT_LT(runCounted(world, Sequencer::kFewPairs).work, 6 * walks);
  }
}

// Two comparisons that cross, with values that all span the whole history, or few of them, or many
// anywhere; by keys or by orders; with limits for each step and for the whole, or without: each
// pair of events that the two may be is looked at once or twice, and not more.
TEST(Sequencer, ComparisonsThatCrossCostNoMoreThanTheSquare) {
  for (const std::size_t keys : {std::size_t{0}, std::size_t{3}, kMany / 2}) {
    World world = spanning(5);
    world.lists[1] = world.lists[0];
    for (Event& event : world.lists[1]) ++event.time;
    std::mt19937_64 random(5);
    for (std::vector<Event>& list : world.lists) {
      for (Event& event : list) {
        if (keys > 0) event.first = static_cast<std::int64_t>(random() % keys);
        event.second = static_cast<std::int64_t>(random() % kMany);
      }
    }
    World byOrder = world;
    world.spec.steps[3].same.push_back({5, 6, 0});
    world.spec.steps[4].same.push_back({7, 8, 1});
    byOrder.spec.steps[3].order = {{5, 6, 0}, false, false};
    byOrder.spec.steps[4].order = {{7, 8, 1}, true, false};
    for (World* it : {&world, &byOrder}) {
      EXPECT_LT(runCounted(*it, Sequencer::kFewPairs).work, kMany * kMany);
      for (std::size_t i = 1; i < 5; ++i) it->spec.steps[i].within = ir::Shift{.micros = 20'000};
      it->spec.allWithin = ir::Shift{.micros = 38'000};
      EXPECT_LT(runCounted(*it, Sequencer::kFewPairs).work, kMany * kMany);
    }
  }
}

}  // namespace
}  // namespace muster::eval
