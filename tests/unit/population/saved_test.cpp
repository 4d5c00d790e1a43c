#include "runtime/population/saved.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "compiler/ir/builder.h"
#include "tests/support/shop.h"

namespace muster::population {
namespace {

using ir::Asked;

class Saved : public ::testing::Test {
 protected:
  Saved() : program{ir::Store(shop.schema), {}, {}}, build(program.store) {}

  ir::NodeId ask(Asked asked, FieldId value, ir::NodeId key) {
    const ir::NodeId node = build.population({.kind = schema::Kind::Whole}, {asked, false, 5},
                                             build.column(value), build.truth(true), key);
    program.terms.push_back({"term", node});
    return node;
  }

  std::shared_ptr<const ir::Steps> quintiles() {
    auto steps = std::make_shared<ir::Steps>();
    steps->groups.push_back(
        {std::vector<std::int64_t>{-1, 20}, std::vector<std::int64_t>{1, 3, 5}});
    return steps;
  }

  support::Shop shop;
  ir::Program program;
  ir::Builder build;
};

TEST_F(Saved, ComesBackAsItWas) {
  ask(Asked::Tile, shop.age, build.truth(true));
  ask(Asked::Tile, shop.age, build.column(shop.country));
  auto grouped = std::make_shared<ir::Steps>(*quintiles());
  grouped->isGrouped = true;
  grouped->keys.push_back({.type = {.kind = schema::Kind::Text}, .text = "G\"B"});
  const std::vector<Threshold> printed{
      {"term",
       ir::questionOf(program.store.payload(*program.terms[0].node)),
       {{"DE", 12, {"2 from 31", "3 from 45"}, 0, 0}, {"", 7, {}, 3, 2}}}};
  const std::string text = save(program, {quintiles(), grouped}, printed, "2026-11-01T00:00:00Z");
  const Result<Reused> back = reuse(program, text);
  ASSERT_TRUE(back.ok()) << back.error().message;
  EXPECT_EQ(back->asOf, "2026-11-01T00:00:00Z");
  EXPECT_EQ(save(program, back->answers, back->thresholds, back->asOf), text);
  ASSERT_FALSE(back->thresholds.empty());
  EXPECT_EQ(back->thresholds[0].groups[0].values, printed[0].groups[0].values);
  EXPECT_EQ(back->thresholds[0].groups[1].members, 2U);
  EXPECT_EQ(back->answers[1]->keys[0].text, "G\"B");
}

TEST_F(Saved, IsRefusedWhereItIsNotOfTheseRules) {
  ask(Asked::Tile, shop.age, build.truth(true));
  const std::string text = save(program, {quintiles()}, {}, "2026-11-01T00:00:00Z");
  ask(Asked::Tile, shop.limit, build.truth(true));
  EXPECT_EQ(reuse(program, text).error().message,
            "it has no thresholds for `term`; save them again");
  EXPECT_FALSE(reuse(program, "{}").ok());
  EXPECT_FALSE(reuse(program, "no json").ok());
}

TEST_F(Saved, IsRefusedWhereItWasSpoilt) {
  ask(Asked::Tile, shop.age, build.truth(true));
  const std::string text = save(program, {quintiles()}, {}, "2026-11-01T00:00:00Z");
  for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
           {"\"-1\"", "\"99\""}, {"\"-1\"", "\"x\""}, {"\"-1\"", "7"}, {"whole", "real"}}) {
    std::string spoilt = text;
    spoilt.replace(spoilt.find(from), from.size(), to);
    EXPECT_FALSE(reuse(program, spoilt).ok()) << to;
  }
}

TEST_F(Saved, IsRefusedWhereItsAnswersAreNoneToTheQuestion) {
  ask(Asked::Tile, shop.age, build.truth(true));
  const std::string text = save(program, {quintiles()}, {}, "2026-11-01T00:00:00Z");
  std::string wide = text;
  wide.replace(wide.rfind("whole"), 5, "wide");
  EXPECT_EQ(reuse(program, wide).error().message, "its thresholds for `term` cannot be read");
  std::string beyond = text;
  beyond.replace(beyond.rfind("\"5\""), 3, "\"6\"");
  EXPECT_EQ(reuse(program, beyond).error().message, "its thresholds for `term` cannot be read");
}

TEST_F(Saved, IsRefusedWhereATermIsThereTwiceAndOtherwise) {
  ask(Asked::Tile, shop.age, build.truth(true));
  program.terms.push_back(program.terms.front());
  EXPECT_TRUE(reuse(program, save(program, {quintiles(), quintiles()}, {}, "")).ok());
  auto other = std::make_shared<ir::Steps>(*quintiles());
  other->groups[0].marks = std::vector<std::int64_t>{-1, 21};
  EXPECT_EQ(reuse(program, save(program, {quintiles(), other}, {}, "")).error().message,
            "it has two thresholds for one term; save them again");
}

}  // namespace
}  // namespace muster::population
