#include "compiler/lower/lower.h"

#include <gtest/gtest.h>

#include <utility>

#include "compiler/ir/hash.h"
#include "compiler/rewrite/simplify.h"
#include "tests/unit/lower/rules.h"

namespace muster::lower {
namespace {

// What the first root means, whatever else there is.
std::string hashOfFirst(ir::Program program) {
  program.roots.resize(1, program.roots[0]);
  return ir::hash(program);
}

TEST(LowerProgram, ARootForEverySegmentInOrder) {
  const sema::CheckedProgram program =
      checked("segment b: in a\nsegment a: age > 3\nsegment c: not in a");
  const ir::Program lowered = lowerProgram(program);
  ASSERT_EQ(lowered.roots.size(), 3U);
  EXPECT_EQ(lowered.roots[0].name, "b");
  EXPECT_EQ(lowered.roots[1].name, "a");
  EXPECT_EQ(lowered.roots[0].node, lowered.roots[1].node);
}

TEST(LowerProgram, NamingChangesNothing) {
  const std::string spelled = "(age > 3 and member) or (tier is gold and country is \"a\")";
  ir::Program plain = lowerProgram(checked("segment it: " + spelled));
  ir::Program named = lowerProgram(
      checked("let old = age > 3\nlet gilded = tier is gold\nsegment it: in x or in y\n"
              "segment x: old and member\nsegment y: gilded and country is \"a\""));
  EXPECT_EQ(hashOfFirst(std::move(plain)), hashOfFirst(std::move(named)));
}

TEST(LowerProgram, ChainsOfNamesMayBeLong) {
  std::string rules = "segment s0: age > 0\n";
  for (int i = 1; i < 3000; ++i) {
    rules += "segment s" + std::to_string(i) + ": in s" + std::to_string(i - 1) + " and age < " +
             std::to_string(3000 + i) + "\n";
  }
  const ir::Program lowered = rewrite::simplify(lowerProgram(checked(rules)));
  EXPECT_EQ(lowered.roots.size(), 3000U);
}

TEST(LowerProgram, TheSameRulesInAnotherOrderAreTheSameProgram) {
  const std::string a = "segment a: age > 3 and country is \"a\"\n";
  const std::string b = "segment b: in a or any purchases in the last 30 days\n";
  const std::string c = "let rich = income > 5 GBP\nsegment c: rich and (not in b or missing)\n";
  const ir::Program one = rewrite::simplify(lowerProgram(checked(a + b + c)));
  const ir::Program two = rewrite::simplify(lowerProgram(checked(c + b + a)));
  EXPECT_EQ(ir::hash(one), ir::hash(two));
  EXPECT_EQ(one.store.size(), two.store.size());
}

}  // namespace
}  // namespace muster::lower
