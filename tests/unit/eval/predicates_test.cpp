// Planes of conditions: what the event kernels give, at each width of vectors, is what the general
// evaluator gives and what every row means.

#include "runtime/eval/predicates.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <bit>
#include <limits>
#include <string>
#include <thread>
#include <vector>

#include "compiler/ir/print.h"
#include "runtime/kernels/kernels.h"
#include "tests/unit/eval/plain.h"
#include "tests/unit/eval/random_graph.h"
#include "tests/unit/eval/world.h"

namespace muster::eval {
namespace {

using ir::NodeId;

struct Filled {
  std::vector<std::vector<std::uint64_t>> isTrue;
  std::vector<std::vector<std::uint64_t>> isFalse;
  std::string how;
};

// Both planes of every condition, filled chunk by chunk.
Filled fill(const ir::Store& store, const World& world, const std::vector<NodeId>& conditions,
            const PredicateOptions& options) {
  std::vector<Wanted> wanted;
  for (const NodeId id : conditions) wanted.push_back({id, true});
  const Predicates predicates(store, world.table, wanted, options);
  const std::size_t rows = world.table.profileCount;
  const std::size_t words = (rows + 63) / 64;
  Filled filled{{conditions.size(), std::vector<std::uint64_t>(words)},
                {conditions.size(), std::vector<std::uint64_t>(words)},
                predicates.describe()};
  Scratch scratch;
  for (std::size_t begin = 0; begin < rows; begin += 16'384) {
    std::vector<Planes> planes;
    for (std::size_t i = 0; i < conditions.size(); ++i) {
      planes.push_back(
          {filled.isTrue[i].data() + begin / 64, filled.isFalse[i].data() + begin / 64});
    }
    predicates.fill(begin, std::min(begin + 16'384, rows), scratch, planes);
  }
  return filled;
}

std::string printed(const RandomGraph& graph, NodeId id) {
  ir::Program program;
  program.store = ir::Store(graph.store.schema());
  std::vector<NodeId> copies;
  ir::Builder build(program.store);
  for (std::uint32_t i = 0; i < graph.store.size(); ++i) {
    std::vector<NodeId> operands;
    for (const NodeId operand : graph.store.operands(NodeId(i))) {
      operands.push_back(copies[operand.index()]);
    }
    copies.push_back(build.again(graph.store, NodeId(i), operands));
  }
  program.roots.push_back({"root", copies[id.index()]});
  return ir::print(program);
}

// "true", "false" or "unknown".
const char* at(const std::vector<std::uint64_t>& isTrue, const std::vector<std::uint64_t>& isFalse,
               std::size_t row) {
  const bool holds = (isTrue[row / 64] >> (row % 64) & 1U) != 0;
  const bool fails = (isFalse[row / 64] >> (row % 64) & 1U) != 0;
  return holds && fails ? "both" : holds ? "true" : fails ? "false" : "unknown";
}

void checkSame(const RandomGraph& graph, const std::vector<NodeId>& conditions, std::size_t rows,
               const Filled& expected, const Filled& found, std::string_view level) {
  for (std::size_t i = 0; i < conditions.size(); ++i) {
    if (expected.isTrue[i] == found.isTrue[i] && expected.isFalse[i] == found.isFalse[i]) continue;
    for (std::size_t row = 0; row < rows; ++row) {
      ASSERT_STREQ(at(expected.isTrue[i], expected.isFalse[i], row),
                   at(found.isTrue[i], found.isFalse[i], row))
          << level << ", profile " << row << "\n"
          << printed(graph, conditions[i]);
    }
    FAIL() << level << ": bits past the last profile\n" << printed(graph, conditions[i]);
  }
}

std::vector<kernels::Level> levels() {
  std::vector<kernels::Level> found;
  for (const auto level :
       {kernels::Level::Portable, kernels::Level::Avx2, kernels::Level::Avx512}) {
    if (kernels::isSupported(level)) found.push_back(level);
  }
  return found;
}

// Every level against the general evaluator, and that against the plain meaning of some profiles.
// Returns how many of the conditions went through kernels.
std::size_t checkConditions(const World& world, const RandomGraph& graph,
                            const std::vector<NodeId>& conditions, std::size_t plainEvery) {
  const std::size_t rows = world.table.profileCount;
  const Filled general =
      fill(graph.store, world, conditions, {.level = std::nullopt, .usesKernels = false});
  for (std::size_t i = 0; i < conditions.size(); ++i) {
    for (std::size_t row = 0; row < rows; row += plainEvery) {
      const Plain plain = plainly(graph.store, world.table, conditions[i], row, row);
      const std::string expected = plain.state == State::Known ? show(plain) : "unknown";
      EXPECT_EQ(at(general.isTrue[i], general.isFalse[i], row), expected)
          << "profile " << row << "\n"
          << printed(graph, conditions[i]);
      if (testing::Test::HasFailure()) return 0;
    }
  }
  std::size_t quick = 0;
  for (const kernels::Level level : levels()) {
    const Filled found = fill(graph.store, world, conditions, {.level = level});
    checkSame(graph, conditions, rows, general, found, kernels::nameOf(level));
    if (testing::Test::HasFailure()) return 0;
    const std::string needle = "events of";
    quick = 0;
    for (std::size_t from = 0; (from = found.how.find(needle, from)) != std::string::npos; ++from) {
      ++quick;
    }
  }
  return quick;
}

// Random conditions about events over a random world; returns the share that kernels decided.
double checkRandom(WorldOptions options, std::size_t conditionCount, std::uint64_t seeds,
                   std::size_t plainEvery) {
  std::size_t quick = 0;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    options.seed = seed;
    const World world = makeWorld(options);
    RandomGraph graph(world, seed + 1000);
    std::vector<NodeId> conditions;
    while (conditions.size() < conditionCount) conditions.push_back(graph.eventCondition());
    quick += checkConditions(world, graph, conditions, plainEvery);
    if (testing::Test::HasFailure()) return 0;
  }
  return static_cast<double>(quick) / static_cast<double>(seeds * conditionCount);
}

TEST(EventConditions, AgreeOnShortLists) {
  EXPECT_GT(checkRandom({.profiles = 300, .longestList = 7}, 30, 40, 1), 0.5);
}

TEST(EventConditions, AgreeOnNumbersUpToTheEndsOf64Bits) {
  checkRandom({.profiles = 200, .longestList = 7, .isExtreme = true}, 30, 20, 1);
}

TEST(EventConditions, AgreeWhereNothingIsMissing) {
  checkRandom({.profiles = 200, .longestList = 7, .hasMissing = false}, 30, 20, 1);
}

TEST(EventConditions, AgreeOnListsOfEveryLength) {
  checkRandom({.profiles = 400, .longestList = 40, .veryLongEvery = 10, .veryLong = 700}, 40, 6, 7);
}

TEST(EventConditions, AgreeOverSeveralChunks) {
  checkRandom(
      {.profiles = 16'384 * 2 + 77, .longestList = 4, .veryLongEvery = 500, .veryLong = 400}, 30, 2,
      997);
}

TEST(EventConditions, AgreeOnMoreThresholdsThanOneCodeHas) {
  checkRandom({.profiles = 200, .longestList = 9}, 700, 1, 13);
}

// One profile with purchases at these instants, all of quantity 1.
World worldAt(const std::vector<std::int64_t>& instants) {
  World world = makeWorld({.profiles = 1, .hasMissing = false});
  auto& table = world.table;
  table.lists[world.list("purchases")].offsets = {0, static_cast<std::uint32_t>(instants.size())};
  const FieldId time = world.field("purchased_at");
  const FieldId quantity = world.field("quantity");
  table.columns[time] = column::makeColumn({.kind = schema::Kind::Instant}, instants, {});
  table.columns[quantity] = column::makeColumn({.kind = schema::Kind::Whole},
                                               std::vector<std::int64_t>(instants.size(), 1), {});
  return world;
}

// How many purchases lie in after < t <= until, found by asking for each count through kernels.
std::size_t countIn(const World& world, std::int64_t after, std::int64_t until,
                    std::size_t countMax) {
  ir::Store store(world.schema);
  ir::Builder build(store);
  const NodeId time = build.column(world.field("purchased_at"));
  const auto instant = [&](std::int64_t at) {
    return build.number({.kind = schema::Kind::Instant}, at);
  };
  const NodeId where =
      build.allOf({build.less(instant(after), time), build.lessOrEqual(time, instant(until))});
  std::vector<NodeId> conditions;
  for (std::size_t count = 0; count <= countMax; ++count) {
    conditions.push_back(build.equal(build.count(world.list("purchases"), where),
                                     build.whole(static_cast<Int128>(count))));
  }
  std::size_t found = countMax + 1;
  for (const kernels::Level level : levels()) {
    const Filled filled = fill(store, world, conditions, {.level = level});
    EXPECT_EQ(filled.how.find("row by row"), std::string::npos);
    for (std::size_t count = 0; count <= countMax; ++count) {
      if ((filled.isTrue[count][0] & 1U) == 0) continue;
      EXPECT_TRUE(found == countMax + 1 || found == count);
      found = count;
    }
  }
  return found;
}

// Against the general search, which has an oracle of its own in sequence_test.cpp.
TEST(EventConditions, AgreeOnSequences) {
  constexpr std::size_t kConditions = 30;
  constexpr std::uint64_t kSeeds = 60;
  std::size_t quick = 0;
  std::size_t found = 0;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const World world = makeWorld({.seed = seed, .profiles = 150, .longestList = 9});
    RandomGraph graph(world, seed);
    std::vector<NodeId> conditions;
    while (conditions.size() < kConditions) conditions.push_back(graph.sequenceCondition());
    const std::size_t rows = world.table.profileCount;
    const Filled general =
        fill(graph.store, world, conditions, {.level = std::nullopt, .usesKernels = false});
    for (const kernels::Level level : levels()) {
      const Filled planes = fill(graph.store, world, conditions, {.level = level});
      checkSame(graph, conditions, rows, general, planes, kernels::nameOf(level));
      ASSERT_FALSE(testing::Test::HasFailure());
      for (std::size_t at = 0; (at = planes.how.find(" steps", at)) != std::string::npos; ++at) {
        ++quick;
      }
    }
    for (const auto& plane : general.isTrue) {
      for (const std::uint64_t word : plane) found += static_cast<std::size_t>(std::popcount(word));
    }
  }
  EXPECT_GT(quick, kConditions * kSeeds * levels().size() / 4);
  EXPECT_GT(found, kConditions * kSeeds);
}

TEST(EventConditions, WindowsAreOpenAtTheOldEndAndClosedAtTheNew) {
  // Spread wide, so that instants are split, with neighbours of both ends.
  const std::int64_t from = kNow - 30 * kDay;
  const World world = worldAt({kNow - 900 * kDay, from - 1, from, from, from + 1, kNow - 1, kNow,
                               kNow, kNow + 1, kNow + 400 * kDay});
  EXPECT_EQ(countIn(world, from, kNow, 10), 4U);
  EXPECT_EQ(countIn(world, from - 1, kNow, 10), 6U);
  EXPECT_EQ(countIn(world, from, kNow - 1, 10), 2U);
  EXPECT_EQ(countIn(world, kNow, kNow + 500 * kDay, 10), 2U);
  EXPECT_EQ(countIn(world, kNow + 500 * kDay, kNow + 600 * kDay, 10), 0U);
}

TEST(EventConditions, CountsBeyondAByteAreExact) {
  for (const std::size_t events : {100U, 255U, 256U, 300U}) {
    std::vector<std::int64_t> instants(events, kNow - kDay);
    EXPECT_EQ(countIn(worldAt(instants), kNow - 2 * kDay, kNow, 310), events);
  }
}

TEST(EventConditions, OfAnEmptyTableAreFilledWithoutReading) {
  const World world = makeWorld({.profiles = 0});
  ir::Store store(world.schema);
  ir::Builder build(store);
  const NodeId any =
      build.less(build.whole(0), build.count(world.list("purchases"), build.truth(true)));
  const Predicates predicates(store, world.table, {{any, true}});
  Scratch scratch;
  const Planes planes[] = {{nullptr, nullptr}};
  predicates.fill(0, 0, scratch, planes);
}

// Keys of every number of digits, in words where all have as many and in words where they have not.
World worldOfKeys(const std::vector<std::int64_t>& keys) {
  World world = makeWorld({.profiles = keys.size(), .longestList = 0});
  const std::vector<std::optional<std::int64_t>> values(keys.begin(), keys.end());
  world.table.columns[world.schema->key] = numberColumn({.kind = schema::Kind::Whole}, values);
  return world;
}

TEST(Samples, AreThoseOfTheGeneralEvaluatorForKeysOfAnyLength) {
  std::vector<std::int64_t> keys{std::numeric_limits<std::int64_t>::min() / 2, -10, -1};
  for (std::int64_t first = 0, count = 10; first < 1'000'000'000'000; first = count, count *= 10) {
    const std::int64_t step = std::max<std::int64_t>(1, (count - first) / 2000);
    for (std::int64_t key = first; key < count; key += step) keys.push_back(key);
    keys.push_back(count - 1);
  }
  std::ranges::sort(keys);
  const auto repeats = std::ranges::unique(keys);
  keys.erase(repeats.begin(), repeats.end());
  const World world = worldOfKeys(keys);
  ASSERT_GT(keys.size(), 16'384U);

  ir::Store store(world.schema);
  ir::Builder build(store);
  const auto place = [&](std::int64_t number) {
    return build.constant({.type = {.kind = schema::Kind::Percent, .places = 6}, .number = number});
  };
  std::vector<NodeId> conditions;
  for (const char* salt : {"birthday-2026", "global", ""}) {
    const NodeId sample = build.sample(build.text(salt), build.column(world.schema->key));
    for (const std::int64_t number : {-1, 0, 1, 50'000, 333'333, 999'999, 1'000'000, 2'000'000}) {
      conditions.push_back(build.less(sample, place(number)));
      conditions.push_back(build.less(place(number), sample));
      conditions.push_back(build.equal(sample, place(number)));
    }
    conditions.push_back(build.negate(build.less(sample, place(500'000))));
  }
  const Filled general =
      fill(store, world, conditions, {.level = std::nullopt, .usesKernels = false});
  for (const kernels::Level level : levels()) {
    const Filled found = fill(store, world, conditions, {.level = level});
    EXPECT_EQ(found.isTrue, general.isTrue) << kernels::nameOf(level);
    EXPECT_EQ(found.isFalse, general.isFalse) << kernels::nameOf(level);
    EXPECT_EQ(found.how.find("row by row"), std::string::npos) << found.how;
  }
}

TEST(EventConditions, SayHowTheyAreDecided) {
  const World world = makeWorld({.profiles = 10});
  ir::Store store(world.schema);
  ir::Builder build(store);
  const NodeId count = build.count(world.list("purchases"), build.truth(true));
  const NodeId quick = build.less(build.whole(2), count);
  const NodeId slow = build.less(build.column(world.field("age")), count);
  const Predicates predicates(store, world.table, {{quick, false}, {slow, false}});
  EXPECT_EQ(predicates.describe(), "n" + std::to_string(quick.index()) +
                                       ": events of purchases, count >= 3 of 1 tests\n" + "n" +
                                       std::to_string(slow.index()) + ": row by row\n");
}

TEST(Predicates, MayBeFilledByManyThreadsAtOnce) {
  const World world = makeWorld({.seed = 8, .profiles = 16'384 * 3, .longestList = 3});
  RandomGraph graph(world, 8);
  std::vector<NodeId> conditions;
  for (int i = 0; i < 10; ++i) conditions.push_back(graph.eventCondition());
  for (int i = 0; i < 10; ++i) conditions.push_back(graph.condition(3));
  const Filled alone = fill(graph.store, world, conditions, {});

  std::vector<Wanted> wanted;
  for (const NodeId id : conditions) wanted.push_back({id, true});
  Filled together = alone;
  for (auto& plane : together.isTrue) std::ranges::fill(plane, 0);
  const Predicates predicates(graph.store, world.table, wanted);
  std::vector<std::thread> threads;
  for (std::size_t begin = 0; begin < world.table.profileCount; begin += 16'384) {
    threads.emplace_back([&, begin] {
      Scratch scratch;
      std::vector<Planes> planes;
      for (std::size_t i = 0; i < conditions.size(); ++i) {
        planes.push_back({together.isTrue[i].data() + begin / 64, nullptr});
      }
      predicates.fill(begin, begin + 16'384, scratch, planes);
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(together.isTrue, alone.isTrue);
}

}  // namespace
}  // namespace muster::eval
