#include "runtime/eval/steps.h"

#include <gtest/gtest.h>

#include "tests/unit/eval/vectors.h"

namespace muster::eval {
namespace {

using Whole = std::vector<std::int64_t>;

constexpr schema::Type kWhole{.kind = schema::Kind::Whole};

std::string run(const ir::Steps& table, const Vector& value, const Vector& key) {
  Groups groups;
  for (const ir::Constant& it : table.keys) groups.add(it);
  Memory memory;
  Vector out;
  runSteps(table, groups, value, key, memory, out);
  return shown(out);
}

ir::Steps ofOneGroup() {
  ir::Steps table;
  table.valueType = table.resultType = kWhole;
  table.groups.push_back({Whole{10, 20}, Whole{1, 2, 3}});
  return table;
}

TEST(Steps, GoUpWhereAMarkIsReached) {
  EXPECT_EQ(run(ofOneGroup(), numbers("9 10 19 20 99 ? !"), truths("t t t t t t t")),
            "1 2 2 3 3 missing uncomputable");
}

TEST(Steps, TakeValuesBeyondTheMarksWidth) {
  EXPECT_EQ(run(ofOneGroup(), wideNumbers("99999999999999999999 -99999999999999999999 15"),
                truths("t t t")),
            "3 1 2");
}

TEST(Steps, HaveATableForEachKey) {
  ir::Steps table = ofOneGroup();
  table.isGrouped = true;
  table.groups.push_back({Whole{}, Whole{7}});
  table.groups.push_back({Whole{}, Whole{}});
  for (const char* key : {"GB", "IE", "FR"}) {
    table.keys.push_back({.type = {.kind = schema::Kind::Text}, .text = key});
  }
  EXPECT_EQ(run(table, numbers("10 10 10 10 10"), texts("GB IE FR DE ?")),
            "2 7 uncomputable missing missing");
  table.otherwise = Whole{0};
  EXPECT_EQ(run(table, numbers("10 10 10 10 10"), texts("GB IE FR DE ?")),
            "2 7 uncomputable 0 missing");
}

TEST(Steps, CompareQuotientsExactly) {
  ir::Steps table = ofOneGroup();
  table.groups[0] = {std::vector<ir::Quotient>{{1, 3}}, Whole{0, 1}};
  EXPECT_EQ(run(table, ratios("1/3 2/6 333333/1000000 333334/1000000"), truths("t t t t")),
            "1 1 0 1");
}

TEST(Groups, AreOfEqualKeys) {
  Groups groups;
  const Vector one = texts("a b a");
  const Vector other = texts("b c");
  EXPECT_EQ(groups.add(one, 0), groups.add(one, 2));
  EXPECT_EQ(groups.add(one, 1), groups.add(other, 0));
  EXPECT_EQ(groups.add(other, 1), 2U);
  EXPECT_EQ(groups.find("nobody"), kNoGroup);
  Groups wide;
  EXPECT_EQ(wide.add(numbers("-5"), 0), wide.add(wideNumbers("-5"), 0));
}

}  // namespace
}  // namespace muster::eval
