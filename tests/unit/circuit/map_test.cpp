#include "compiler/circuit/map.h"

#include <gtest/gtest.h>

#include <random>

namespace muster::circuit {
namespace {

// Maps the roots and compares the gates with the Aig on every assignment.
Mapped check(const Aig& aig, const std::vector<Edge>& roots, std::uint32_t inputCount) {
  Mapped mapped = mapToGates(aig, roots);
  Network network{.layout = {}, .inputs = {}, .gates = mapped.gates, .outputs = {}};
  for (std::uint32_t node : mapped.inputs)
    network.inputs.emplace_back(Predicate{ir::NodeId(node), true});
  for (const auto& output : mapped.outputs) network.outputs.push_back({"", output});
  verify(network);
  for (std::uint32_t row = 0; row < 1U << inputCount; ++row) {
    std::vector<bool> values(aig.size(), false);
    const auto of = [&](Edge from) { return values[from.node()] != from.isComplement(); };
    std::uint32_t input = 0;
    for (std::uint32_t node = 1; node < aig.size(); ++node) {
      values[node] =
          aig.isAnd(node) ? of(aig.left(node)) && of(aig.right(node)) : (row >> input++ & 1U) != 0;
    }
    std::vector<bool> inputs;
    for (std::uint32_t node : mapped.inputs) inputs.push_back(values[node]);
    const std::vector<bool> outputs = evaluate(network, inputs);
    for (std::size_t i = 0; i < roots.size(); ++i) EXPECT_EQ(outputs[i], of(roots[i]));
  }
  return mapped;
}

std::vector<Edge> makeInputs(Aig& aig, std::uint32_t count) {
  std::vector<Edge> inputs;
  for (std::uint32_t i = 0; i < count; ++i) inputs.push_back(aig.input());
  return inputs;
}

TEST(MapToGates, PutsThreeWiresIntoOneGate) {
  Aig aig;
  const auto in = makeInputs(aig, 3);
  EXPECT_EQ(check(aig, {aig.allOf(aig.allOf(in[0], in[1]), in[2])}, 3).gates.size(), 1U);
  EXPECT_EQ(check(aig, {aig.choose(in[0], in[1], in[2])}, 3).gates.size(), 1U);
  EXPECT_EQ(check(aig, {aig.majority(in[0], in[1], in[2])}, 3).gates.size(), 1U);
  EXPECT_EQ(check(aig, {aig.differ(aig.differ(in[0], in[1]), in[2])}, 3).gates.size(), 1U);
}

TEST(MapToGates, InvertsNothingThatAGateCanAbsorb) {
  Aig aig;
  const auto in = makeInputs(aig, 4);
  const Edge some = aig.anyOf(in[0], aig.anyOf(in[1], in[2]));
  EXPECT_EQ(check(aig, {!some}, 3).gates.size(), 1U);
  EXPECT_EQ(check(aig, {!aig.allOf(!some, in[3])}, 4).gates.size(), 2U);
}

TEST(MapToGates, NeedsNoGateForAnInput) {
  Aig aig;
  const auto in = makeInputs(aig, 2);
  EXPECT_EQ(check(aig, {in[1], in[1]}, 2).gates.size(), 0U);
  EXPECT_EQ(check(aig, {in[1], !in[1], !in[1]}, 2).gates.size(), 1U);
}

TEST(MapToGates, KnowsConstants) {
  Aig aig;
  const Mapped mapped = check(aig, {kTrue, kFalse}, 0);
  EXPECT_EQ(std::get<bool>(mapped.outputs[0]), true);
  EXPECT_EQ(std::get<bool>(mapped.outputs[1]), false);
}

TEST(MapToGates, FindsConstantsAndRepeatsThatHashingMissed) {
  Aig aig;
  const auto in = makeInputs(aig, 3);
  const Edge never =
      aig.allOf(aig.differ(in[0], in[1]), aig.allOf(!aig.anyOf(in[0], in[1]), in[2]));
  const Edge same = aig.anyOf(aig.allOf(in[0], in[1]), aig.allOf(in[0], !in[1]));
  check(aig, {never, !never, same, !same, aig.anyOf(never, aig.allOf(same, in[2]))}, 3);
}

TEST(MapToGates, MapsTwoPhasesOfOneNode) {
  Aig aig;
  const auto in = makeInputs(aig, 2);
  const Edge both = aig.allOf(in[0], in[1]);
  EXPECT_EQ(check(aig, {both, !both, both}, 2).gates.size(), 2U);
}

TEST(MapToGates, MapsRandomNetworks) {
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    Aig aig;
    std::vector<Edge> edges = makeInputs(aig, 6);
    for (int i = 0; i < 60; ++i) {
      const Edge a = edges[random() % edges.size()];
      const Edge b = edges[random() % edges.size()];
      edges.push_back(aig.allOf(random() % 2 == 0 ? a : !a, random() % 2 == 0 ? b : !b));
    }
    std::vector<Edge> roots;
    for (int i = 0; i < 12; ++i) {
      const Edge root = edges[random() % edges.size()];
      roots.push_back(random() % 2 == 0 ? root : !root);
    }
    check(aig, roots, 6);
  }
}

}  // namespace
}  // namespace muster::circuit
