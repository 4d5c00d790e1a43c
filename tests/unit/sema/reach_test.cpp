#include "compiler/sema/reach.h"

#include <set>

#include "compiler/ast/print.h"
#include "tests/unit/sema/shop.h"

namespace muster::sema {
namespace {

constexpr std::string_view kNames =
    "let adult = age >= 18\n"
    "segment big: spend > 100 GBP\n"
    "segment old: visits > 3\n"
    "segment s: adult and in big and in old as of 1 year ago\n";

// The comparisons that the last segment reaches, as they print.
std::set<std::string> comparisons(Follow follow) {
  const auto checked = support::checkRules(std::string(kShop) + std::string(kNames));
  EXPECT_TRUE(checked.program.has_value()) << checked.messages;
  if (!checked.program) return {};
  const ast::Program& program = checked.program->ast;
  const std::vector<ExprId> reached =
      reachedFrom(*checked.program, {program.segments.back().condition}, follow);
  EXPECT_EQ(std::set<ExprId>(reached.begin(), reached.end()).size(), reached.size());
  std::set<std::string> found;
  for (const ExprId id : reached) {
    if (std::holds_alternative<ast::Compare>(program[id].kind)) {
      found.insert(ast::print(program, id));
    }
  }
  return found;
}

TEST(Reach, GoesThroughNamesOfLetsAndSegments) {
  EXPECT_EQ(comparisons(Follow::All),
            (std::set<std::string>{"(>= age 18)", "(> spend (unit 100 GBP))", "(> visits 3)"}));
}

TEST(Reach, StopsAtAnotherTimeWhereItIsToldTo) {
  EXPECT_EQ(comparisons(Follow::SameTime),
            (std::set<std::string>{"(>= age 18)", "(> spend (unit 100 GBP))"}));
}

}  // namespace
}  // namespace muster::sema
