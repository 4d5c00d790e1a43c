#include "compiler/circuit/order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace muster::circuit {
namespace {

// A random network of which every gate leads to an output.
Network randomNetwork(std::mt19937& random, std::size_t inputCount, std::size_t gateCount) {
  Network network;
  network.inputs.assign(inputCount, Predicate{ir::NodeId(0), true});
  for (std::size_t i = 0; i < gateCount; ++i) {
    const auto any = [&] { return static_cast<Wire>(random() % (inputCount + i)); };
    network.gates.push_back({static_cast<std::uint8_t>(random()), {any(), any(), any()}});
    network.outputs.push_back({std::to_string(i), static_cast<Wire>(inputCount + i)});
  }
  std::ranges::shuffle(network.outputs, random);
  return network;
}

TEST(InGoodOrder, ChangesNoOutput) {
  std::mt19937 random(8);
  for (int round = 0; round < 50; ++round) {
    const Network before = randomNetwork(random, 5, 30);
    const Network after = inGoodOrder(before);
    ASSERT_EQ(after.gates.size(), before.gates.size());
    for (std::size_t i = 0; i < after.gates.size(); ++i) {
      for (Wire wire : after.gates[i].wires) ASSERT_LT(wire, after.inputs.size() + i);
    }
    for (unsigned row = 0; row < 32; ++row) {
      std::vector<bool> inputs;
      for (unsigned i = 0; i < 5; ++i) inputs.push_back((row >> i & 1U) != 0);
      ASSERT_EQ(evaluate(after, inputs), evaluate(before, inputs));
    }
  }
}

TEST(InGoodOrder, BringsTogetherWhatSharesWires) {
  Network network;
  network.inputs.assign(6, Predicate{ir::NodeId(0), true});
  // Outputs by turns over inputs 0 1 2 and 3 4 5.
  network.gates = {{0x80, {0, 1, 2}}, {0x80, {3, 4, 5}}, {0x30, {0, 1, 1}}, {0x30, {3, 4, 4}}};
  for (Wire i = 0; i < 4; ++i) network.outputs.push_back({"", 6 + i});
  const Network after = inGoodOrder(network);
  EXPECT_EQ(after.gates[0], network.gates[2]);
  EXPECT_EQ(after.gates[1], network.gates[0]);
  EXPECT_EQ(std::get<Wire>(after.outputs[0].value), 7U);
}

TEST(InGoodOrder, LeavesConstantsAndInputsAlone) {
  Network network;
  network.inputs.assign(1, Predicate{ir::NodeId(0), true});
  network.outputs = {{"yes", true}, {"input", Wire{0}}};
  EXPECT_EQ(inGoodOrder(network).outputs, network.outputs);
}

}  // namespace
}  // namespace muster::circuit
