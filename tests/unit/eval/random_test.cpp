// Random graphs over random stores: the evaluator gives what every row of the graph means.

#include <gmock/gmock.h>

#include <string>

#include "compiler/ir/print.h"
#include "runtime/eval/evaluator.h"
#include "runtime/eval/predicates.h"
#include "tests/unit/eval/plain.h"
#include "tests/unit/eval/random_graph.h"
#include "tests/unit/eval/show.h"
#include "tests/unit/eval/world.h"

namespace muster::eval {
namespace {

std::string printed(RandomGraph& graph, ir::NodeId id) {
  // Only conditions are roots; a value is shown under `known`.
  const bool isTruth = graph.store.type(id).kind == schema::Kind::Bool;
  ir::Program program{std::move(graph.store), {}};
  if (!isTruth) id = ir::Builder(program.store).known(id);
  program.roots.push_back({"root", id});
  std::string text = ir::print(program);
  graph.store = std::move(program.store);
  return text;
}

// Every value of the profiles in the graph, over blocks of `blockRows`, is what it plainly is.
void checkEveryNode(const World& world, RandomGraph& graph, ir::NodeId root,
                    std::size_t blockRows) {
  const TableRows rows(world.table);
  const std::vector<ir::NodeId> wanted{root};
  const Evaluator evaluator(graph.store, rows, wanted);
  Block block;
  for (std::size_t begin = 0; begin < world.table.profileCount; begin += blockRows) {
    const std::size_t end = std::min(begin + blockRows, world.table.profileCount);
    evaluator.evaluate(begin, end, block);
    const Vector& value = evaluator.value(block, root);
    ASSERT_EQ(value.size, end - begin);
    for (std::size_t row = begin; row < end; ++row) {
      const std::string expected = show(plainly(graph.store, world.table, root, row, row));
      ASSERT_EQ(show(value, row - begin), expected) << "profile " << row << "\n"
                                                    << printed(graph, root);
    }
  }
}

void checkSeeds(WorldOptions options, std::uint64_t seeds, int depth) {
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    options.seed = seed;
    const World world = makeWorld(options);
    RandomGraph graph(world, seed);
    const ir::NodeId root = seed % 2 == 0 ? graph.condition(depth) : graph.value(depth);
    checkEveryNode(world, graph, root, seed % 3 == 0 ? 17 : 64);
    if (testing::Test::HasFatalFailure()) return;
  }
}

TEST(RandomGraphs, MeanTheSameInBlocksAndRowByRow) {
  checkSeeds({.profiles = 70, .longestList = 5}, 600, 4);
}

TEST(RandomGraphs, MeanTheSameWhereNumbersOverflow) {
  checkSeeds({.profiles = 70, .longestList = 5, .isExtreme = true}, 600, 4);
}

TEST(RandomGraphs, MeanTheSameWhereNothingIsMissing) {
  checkSeeds({.profiles = 65, .longestList = 3, .hasMissing = false}, 200, 4);
}

TEST(RandomGraphs, MeanTheSameInListsLongerThanARun) {
  checkSeeds({.profiles = 8, .longestList = 3, .veryLongEvery = 3, .veryLong = 9000}, 12, 2);
}

}  // namespace
}  // namespace muster::eval
