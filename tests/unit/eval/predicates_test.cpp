// Planes of conditions: what the event kernels give, at each width of vectors, is what the general
// evaluator gives and what every row means.

#include "runtime/eval/predicates.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <string>
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

TEST(EventKernels, AgreeOnShortLists) {
  EXPECT_GT(checkRandom({.profiles = 300, .longestList = 7}, 30, 40, 1), 0.5);
}

TEST(EventKernels, AgreeOnNumbersUpToTheEndsOf64Bits) {
  checkRandom({.profiles = 200, .longestList = 7, .isExtreme = true}, 30, 20, 1);
}

TEST(EventKernels, AgreeWhereNothingIsMissing) {
  checkRandom({.profiles = 200, .longestList = 7, .hasMissing = false}, 30, 20, 1);
}

TEST(EventKernels, AgreeOnListsOfEveryLength) {
  checkRandom({.profiles = 400, .longestList = 40, .veryLongEvery = 10, .veryLong = 700}, 40, 6, 7);
}

TEST(EventKernels, AgreeOverSeveralChunks) {
  checkRandom(
      {.profiles = 16'384 * 2 + 77, .longestList = 4, .veryLongEvery = 500, .veryLong = 400}, 30, 2,
      997);
}

TEST(EventKernels, AgreeOnMoreThresholdsThanOneCodeHas) {
  checkRandom({.profiles = 200, .longestList = 9}, 700, 1, 13);
}

}  // namespace
}  // namespace muster::eval
