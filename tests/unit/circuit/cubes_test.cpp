#include "compiler/circuit/cubes.h"

#include <gtest/gtest.h>

#include "compiler/ir/builder.h"
#include "tests/unit/circuit/small_world.h"

namespace muster::circuit {
namespace {

// What cubes mean is compared with the graph by every test of build_test.cpp.
class CubesOfSegments : public testing::Test {
 protected:
  static constexpr std::uint32_t kColumns = 10;

  static World world() {
    World world;
    for (std::uint32_t i = 0; i < kColumns; ++i) {
      world.columns[FieldId(i)] = {{.kind = schema::Kind::Whole}, true, {0, 1, 2, 3}};
    }
    return world;
  }
  ir::NodeId isAbove(std::uint32_t column, int bound) {
    return build_.less(build_.whole(bound), build_.column(FieldId(column)));
  }
  Cubes cubesOf(ir::NodeId node, std::size_t most) {
    program_.roots = {{"s", node}};
    return circuit::cubesOf(
        program_, layoutFor(program_, [&](FieldId field) { return world_.factsOf(field); }), most);
  }
  std::optional<Cover> coverOf(ir::NodeId node, std::size_t most = 20) {
    return cubesOf(node, most).covers[0];
  }

  World world_ = world();
  ir::Program program_{ir::Store(world_.schema()), {}};
  ir::Builder build_{program_.store};
};

TEST_F(CubesOfSegments, AreThoseOfTheComplementWhereTheseAreFewer) {
  const auto any = build_.anyOf({isAbove(0, 1), isAbove(1, 1), isAbove(2, 1)});
  const auto cover = coverOf(any);
  ASSERT_TRUE(cover.has_value());
  EXPECT_TRUE(cover->isComplement);
  EXPECT_EQ(cover->cubes.size(), 1U);
}

TEST_F(CubesOfSegments, AreOneWhereTheyDifferInOneColumn) {
  const auto member = isAbove(1, 1);
  const auto cover = coverOf(build_.anyOf(
      {build_.allOf({build_.equal(build_.column(FieldId(0)), build_.whole(1)), member}),
       build_.allOf({build_.equal(build_.column(FieldId(0)), build_.whole(3)), member})}));
  ASSERT_TRUE(cover.has_value());
  EXPECT_FALSE(cover->isComplement);
  EXPECT_EQ(cover->cubes.size(), 1U);
}

TEST_F(CubesOfSegments, AreGivenUpWhereTheyAreTooMany) {
  std::vector<ir::NodeId> conditions;
  for (std::uint32_t i = 0; i < kColumns; ++i) conditions.push_back(isAbove(i, 1));
  const auto half = build_.atLeast(5, conditions);
  EXPECT_FALSE(coverOf(half, 100).has_value()) << "252 of five each, 210 of six that fail";
  const auto most = coverOf(half, 210);
  ASSERT_TRUE(most.has_value());
  EXPECT_EQ(most->cubes.size(), 210U);
  EXPECT_TRUE(most->isComplement);
}

TEST_F(CubesOfSegments, AreNoneOfWhatNeverOrAlwaysHolds) {
  const auto never = coverOf(build_.truth(false));
  ASSERT_TRUE(never.has_value());
  EXPECT_FALSE(never->isComplement);
  EXPECT_TRUE(never->cubes.empty());
  const auto always = coverOf(build_.truth(true));
  ASSERT_TRUE(always.has_value());
  EXPECT_TRUE(always->isComplement);
  EXPECT_TRUE(always->cubes.empty());
}

}  // namespace
}  // namespace muster::circuit
