#include "compiler/circuit/plan.h"

#include <gtest/gtest.h>

namespace muster::circuit {
namespace {

// Two segments that share g0 and a condition of kernels, one that is a plane, one that is constant.
TEST(Plan, TellsWhatSegmentsNeedAndWhatTheyShare) {
  Network network;
  network.inputs = {CodeBit{FieldId(0), 0}, CodeBit{FieldId(0), 1}, Predicate{ir::NodeId(7), true},
                    Predicate{ir::NodeId(7), false}};
  network.gates = {{0x88, {0, 2, 2}}, {0x88, {1, 4, 4}}, {0x77, {3, 4, 4}}};
  network.outputs = {{"first", Wire{5}}, {"second", Wire{6}}, {"plane", Wire{1}}, {"none", false}};
  const Plan plan = planOf(network);
  EXPECT_EQ(plan.gates, 3U);
  EXPECT_EQ(plan.planes, 2U);
  EXPECT_EQ(plan.conditions, 1U);

  ASSERT_EQ(plan.segments.size(), 4U);
  const SegmentPlan& first = plan.segments[0];
  EXPECT_EQ(first.name, "first");
  EXPECT_EQ(first.gates, 2U);
  EXPECT_EQ(first.sharedGates, 1U);
  EXPECT_EQ(first.planes, 2U);
  EXPECT_EQ(first.conditions, 1U);
  EXPECT_EQ(first.sharedConditions, 1U);
  EXPECT_DOUBLE_EQ(first.share, 0.5);
  EXPECT_EQ(plan.segments[1].planes, 1U);
  EXPECT_EQ(plan.segments[1].conditions, 1U) << "true and false are one condition";
  EXPECT_DOUBLE_EQ(plan.segments[1].share, 0.5);
  EXPECT_EQ(plan.segments[2].gates, 0U);
  EXPECT_EQ(plan.segments[2].planes, 1U);
  EXPECT_FALSE(plan.segments[2].isConstant);
  EXPECT_TRUE(plan.segments[3].isConstant);
  EXPECT_DOUBLE_EQ(plan.segments[3].share, 0);
}

}  // namespace
}  // namespace muster::circuit
