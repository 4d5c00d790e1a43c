#include "compiler/rewrite/simplify.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "compiler/ir/hash.h"
#include "compiler/ir/parse.h"
#include "compiler/ir/print.h"
#include "compiler/ir/reach.h"
#include "compiler/ir/verify.h"
#include "tests/unit/rewrite/random_graph.h"

namespace muster::rewrite {
namespace {

using ir::Builder;
using ir::NodeId;
using ir::Program;
using ir::Store;
using schema::Kind;
using support::Shop;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int kProgramCount = 150;
#else
constexpr int kProgramCount = 1500;
#endif
constexpr int kWorldCount = 12;
constexpr int kRootCount = 3;

const Shop& shop() {
  static const Shop made;
  return made;
}

// Roots r0, r1, ...; each from a seed of its own, made in this order or the other.
Program randomProgram(int seed, bool isReversed = false) {
  Program program{Store(shop().schema), {}};
  Builder build(program.store);
  for (int i = 0; i < kRootCount; ++i) {
    const int root = isReversed ? kRootCount - 1 - i : i;
    RandomGraph graph(shop(), build, static_cast<std::uint64_t>(seed * 1000 + root));
    program.roots.push_back({"r" + std::to_string(root), graph.condition(4)});
  }
  return program;
}

std::size_t neededCount(const Program& program) {
  const std::vector<bool> isNeeded = ir::reachable(program);
  return static_cast<std::size_t>(std::ranges::count(isNeeded, true));
}

void expectSameMeaning(const Program& before, const Program& after, int seed) {
  std::mt19937_64 random(static_cast<std::uint64_t>(seed));
  ASSERT_EQ(before.roots.size(), after.roots.size());
  for (int i = 0; i < kWorldCount; ++i) {
    const support::World world = randomWorld(shop(), random);
    for (std::size_t root = 0; root < before.roots.size(); ++root) {
      const auto of = [&](const Program& program) {
        return support::toString(support::valueOf(program.store, program.roots[root].node, world),
                                 true);
      };
      ASSERT_EQ(of(before), of(after)) << "seed " << seed << ", root " << root << "\n"
                                       << ir::print(before) << "became\n"
                                       << ir::print(after);
    }
  }
}

TEST(Simplify, KeepsEveryMeaning) {
  for (int seed = 0; seed < kProgramCount; ++seed) {
    const Program before = randomProgram(seed);
    const Program after = simplify(randomProgram(seed));
    ir::verify(after);
    expectSameMeaning(before, after, seed);
    if (HasFatalFailure()) return;
  }
}

TEST(Simplify, KeepsEveryMeaningBoundToOneInstant) {
  for (int seed = 0; seed < kProgramCount; ++seed) {
    const Program before = randomProgram(seed);
    Program bound = bind(simplify(randomProgram(seed)), kAsOf);
    ir::verify(bound);
    const Program after = simplify(std::move(bound));
    ir::verify(after);
    expectSameMeaning(before, after, seed);
    if (HasFatalFailure()) return;
  }
}

TEST(Simplify, TwiceIsOnce) {
  for (int seed = 0; seed < kProgramCount; ++seed) {
    const std::string once = ir::print(simplify(randomProgram(seed)));
    ASSERT_EQ(ir::print(simplify(simplify(randomProgram(seed)))), once) << "seed " << seed;
  }
}

TEST(Simplify, LeavesNothingThatNoRootNeeds) {
  for (int seed = 0; seed < kProgramCount; ++seed) {
    const Program program = simplify(randomProgram(seed));
    ASSERT_EQ(program.store.size(), neededCount(program)) << "seed " << seed;
  }
}

TEST(Simplify, DoesNotDependOnTheOrderOfDeclarations) {
  for (int seed = 0; seed < kProgramCount; ++seed) {
    const Program forwards = simplify(randomProgram(seed));
    const Program backwards = simplify(randomProgram(seed, true));
    ASSERT_EQ(forwards.store.size(), backwards.store.size()) << "seed " << seed << "\n"
                                                             << ir::print(forwards) << "and\n"
                                                             << ir::print(backwards);
    ASSERT_EQ(ir::hash(forwards), ir::hash(backwards)) << "seed " << seed;
  }
}

TEST(Simplify, ReadsBackWhatItPrints) {
  for (int seed = 0; seed < 200; ++seed) {
    const std::string text = ir::print(simplify(randomProgram(seed)));
    const Result<Program> again = ir::parse(text, *shop().schema);
    ASSERT_TRUE(again.ok()) << again.error().message;
    ASSERT_EQ(ir::print(*again), text);
  }
}

// The same predicate, however it is written, is one node.
TEST(Simplify, SpellingsMeet) {
  Program program{Store(shop().schema), {}};
  Builder build(program.store);
  const NodeId age = build.column(shop().age);
  const NodeId seventeen = build.whole(17);
  const NodeId eighteen = build.whole(18);
  const NodeId almost = build.number({.kind = Kind::Number, .places = 1}, 175);
  program.roots = {{"above", build.less(seventeen, age)},
                   {"from", build.lessOrEqual(eighteen, age)},
                   {"not_below", build.negate(build.less(age, eighteen))},
                   {"between", build.less(almost, age)}};
  const Program simple = simplify(std::move(program));
  for (const ir::Root& root : simple.roots) EXPECT_EQ(root.node, simple.roots[0].node);
}

// ---- size ---------------------------------------------------------------------------------------

TEST(Simplify, TakesLongConditionsAndLongChains) {
  Program program{Store(shop().schema), {}};
  Builder build(program.store);
  const NodeId age = build.column(shop().age);
  const NodeId country = build.column(shop().country);
  std::vector<NodeId> wide;
  NodeId chain = build.column(shop().member);
  for (int i = 0; i < 10'000; ++i) {
    const NodeId is = build.equal(country, build.text("c" + std::to_string(i)));
    wide.push_back(is);
    const NodeId older = build.less(build.whole(i), age);
    chain = i % 2 == 0 ? build.anyOf({chain, is}) : build.allOf({chain, older});
  }
  program.roots = {{"wide", build.anyOf(wide)},
                   {"none", build.negate(build.andKnown(build.anyOf(wide)))},
                   {"deep", chain},
                   {"settled", build.orMissing(chain)}};
  const Program simple = simplify(std::move(program));
  EXPECT_EQ(simple.store.op(simple.roots[0].node), ir::Op::In);
}

}  // namespace
}  // namespace muster::rewrite
