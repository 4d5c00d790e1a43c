#include "runtime/population/population.h"

#include <gtest/gtest.h>

#include "compiler/ir/builder.h"
#include "compiler/ir/print.h"
#include "tests/support/shop.h"

namespace muster::population {
namespace {

using ir::Asked;
using ir::NodeId;

class Population : public ::testing::Test {
 protected:
  Population() : program{ir::Store(shop.schema), {}, {}}, build(program.store) {}

  // Profiles of these ages, without any purchases.
  column::Table table(const std::vector<int>& ages) {
    column::Table it;
    it.schema = shop.schema;
    it.profileCount = ages.size();
    std::vector<std::int64_t> numbers(ages.begin(), ages.end());
    std::vector<std::int64_t> zeros(ages.size(), 0);
    for (std::uint32_t i = 0; i < shop.schema->fields.size(); ++i) {
      const schema::Type type = shop.schema->fields[FieldId(i)].type;
      it.columns.add(column::makeColumn(type, FieldId(i) == shop.age ? numbers : zeros, {}));
    }
    it.lists.add({std::vector<std::uint32_t>(ages.size() + 1, 0)});
    return it;
  }

  NodeId ask(Asked asked, std::int64_t amount, bool isShare = false) {
    const bool isPlace = asked == Asked::Top || asked == Asked::Bottom;
    const schema::Type type{.kind = isPlace ? schema::Kind::Bool : schema::Kind::Whole};
    const NodeId node = build.population(type, {asked, isShare, amount}, build.column(shop.age),
                                         build.truth(true), build.truth(true));
    program.terms.push_back({"it", node});
    return node;
  }

  Resolved resolved(NodeId condition, const column::Table& of, int threads = 1) {
    program.roots.push_back({"s", condition});
    return resolve(std::move(program), of, threads);
  }

  support::Shop shop;
  ir::Program program;
  ir::Builder build;
};

TEST_F(Population, TopBecomesAComparisonWithTheWorstThatBelongs) {
  const Resolved it = resolved(ask(Asked::Top, 2), table({5, 1, 4, 4, 9, 7}));
  EXPECT_EQ(ir::print(it.program),
            "n0 = column age : whole number\n"
            "n1 = const 7 : whole number\n"
            "n2 = lt n0 n1\n"
            "n3 = not n2\n"
            "s = n3\n");
  ASSERT_EQ(it.thresholds.size(), 1U);
  EXPECT_EQ(describe(it.thresholds[0], 9),
            std::vector<std::string>{"it: 7 or more; 2 of 6 (33.33%), asked for 2"});
}

TEST_F(Population, EqualsAreNeverSeparated) {
  const column::Table four = table({5, 1, 4, 4, 9, 7});
  const Resolved it = resolved(ask(Asked::Bottom, 2), four);
  EXPECT_EQ(describe(it.thresholds[0], 9),
            std::vector<std::string>{"it: 1 or less; 1 of 6 (16.67%), asked for 2"});
  EXPECT_FALSE(isFarOff(it.thresholds[0].question, it.thresholds[0].groups[0]));
}

TEST_F(Population, NobodyIsInWhereTooManyAreEqual) {
  const Resolved it = resolved(ask(Asked::Top, ir::kWholeShare / 2, true), table({3, 3, 3, 1}));
  EXPECT_EQ(ir::print(it.program), "n0 = false\ns = n0\n");
  EXPECT_TRUE(isFarOff(it.thresholds[0].question, it.thresholds[0].groups[0]));
}

// A mark all the same: whoever comes later and has less is not among them.
TEST_F(Population, EveryoneIsInWhereAllAreAskedFor) {
  const Resolved it = resolved(ask(Asked::Top, ir::kWholeShare, true), table({3, 3, 3, 1}));
  EXPECT_EQ(it.thresholds[0].groups[0].members, 4U);
  EXPECT_EQ(ir::print(it.program),
            "n0 = column age : whole number\nn1 = const 1 : whole number\nn2 = lt n0 n1\n"
            "n3 = not n2\ns = n3\n");
}

// The mark stands right above the worst that fits: 2 lies between it and the best that does not.
TEST_F(Population, NobodyBetweenTheWorstAndTheNextIsIn) {
  const Resolved it = resolved(ask(Asked::Bottom, 2), table({1, 1, 5, 9}));
  EXPECT_EQ(ir::print(it.program),
            "n0 = column age : whole number\nn1 = const 2 : whole number\nn2 = lt n0 n1\n"
            "s = n2\n");
}

TEST_F(Population, AQuestionInAQuestionIsAnsweredFirst) {
  const NodeId inner = ask(Asked::Top, 3);
  const NodeId outer =
      build.population({.kind = schema::Kind::Bool}, {Asked::Top, false, 1}, build.column(shop.age),
                       build.negate(inner), build.truth(true));
  program.terms.push_back({"outer", outer});
  const Resolved it = resolved(outer, table({1, 2, 3, 4, 5}));
  ASSERT_EQ(it.thresholds.size(), 2U);
  EXPECT_EQ(it.thresholds[0].groups[0].values, std::vector<std::string>{"3"});
  EXPECT_EQ(it.thresholds[1].groups[0].values, std::vector<std::string>{"2"});
}

TEST_F(Population, AnAnswerOfNobodyIsReportedWhereThereAreSome) {
  const NodeId total = ask(Asked::Total, 0);
  const NodeId top = ask(Asked::Top, 2);
  program.roots.push_back({"t", build.less(total, build.whole(5))});
  auto none = std::make_shared<ir::Steps>();
  none->valueType = none->resultType = {.kind = schema::Kind::Whole};
  auto zero = std::make_shared<ir::Steps>(*none);
  zero->otherwise = std::vector<Int128>{0};
  zero->groups.push_back({std::vector<std::int64_t>{}, std::vector<Int128>{0}});
  program.roots.push_back({"s", top});
  const Resolved it = resolve(std::move(program), table({5, 1, 4}), 1, {zero, none});
  ASSERT_EQ(it.unplaced.size(), 2U);
  for (const Unplaced& each : it.unplaced) {
    EXPECT_TRUE(each.keys.empty());
    EXPECT_EQ(each.profiles, 3U);
  }
}

TEST_F(Population, AnAnswerOfNobodyIsRightWhereThereIsNobody) {
  const NodeId top = ask(Asked::Top, 2);
  program.roots.push_back({"s", top});
  auto none = std::make_shared<ir::Steps>();
  none->valueType = none->resultType = {.kind = schema::Kind::Whole};
  EXPECT_TRUE(resolve(std::move(program), table({}), 1, {none}).unplaced.empty());
}

// Thresholds are the same whoever looks at which profiles.
TEST_F(Population, ThreadsDoNotMatter) {
  std::vector<int> ages;
  for (int i = 0; i < 30'000; ++i) ages.push_back(i * 7919 % 10'007);
  const column::Table many = table(ages);
  const auto found = [&](int threads) {
    program = ir::Program{ir::Store(shop.schema), {}, {}};
    const NodeId sum = build.arithmetic(ir::Op::Add, {.kind = schema::Kind::Whole},
                                        ask(Asked::Tile, 100), ask(Asked::Rank, 0));
    return resolved(build.less(sum, build.whole(1000)), many, threads);
  };
  const Resolved one = found(1);
  const Resolved three = found(3);
  ASSERT_EQ(one.thresholds.size(), three.thresholds.size());
  for (std::size_t i = 0; i < one.thresholds.size(); ++i) {
    EXPECT_EQ(describe(one.thresholds[i], 9), describe(three.thresholds[i], 9));
  }
}

}  // namespace
}  // namespace muster::population
