#include "compiler/codegen/split.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "runtime/abi/strip.h"

namespace muster::codegen {
namespace {

using circuit::Network;
using circuit::Wire;

constexpr ir::NodeId kAny{0};

Network randomNetwork(std::mt19937& random, std::size_t inputs, std::size_t gates) {
  Network network;
  network.inputs.assign(inputs, circuit::Predicate{kAny, true});
  for (std::size_t i = 0; i < gates; ++i) {
    const auto any = [&] { return static_cast<Wire>(random() % (inputs + i)); };
    network.gates.push_back({static_cast<std::uint8_t>(random()), {any(), any(), any()}});
  }
  for (int i = 0; i < 12; ++i) {
    network.outputs.push_back({"", static_cast<Wire>(random() % (inputs + gates))});
  }
  network.outputs.push_back({"", true});
  return network;
}

// Runs the parts on one row, each with what it takes and its own gates alone.
std::map<std::uint32_t, bool> run(const Network& network, const Split& split,
                                  const std::vector<bool>& inputs) {
  std::map<std::uint32_t, bool> results;
  std::vector<bool> slots(split.slotCount);
  std::set<Wire> readBefore;
  for (const Part& part : split.parts) {
    std::map<Wire, bool> known;
    for (Wire i = 0; i < inputs.size(); ++i) known[i] = inputs[i];
    for (const Kept& each : part.taken) known[each.wire] = slots[each.slot];
    for (const Read& each : part.firstRead) EXPECT_TRUE(readBefore.insert(each.input).second);
    for (std::size_t i = part.firstGate; i < part.firstGate + part.gateCount; ++i) {
      const circuit::Gate& gate = network.gates[i];
      for (Wire wire : gate.wires) {
        EXPECT_TRUE(wire >= inputs.size() || readBefore.contains(wire));
      }
      const int at =
          known.at(gate.wires[0]) * 4 + known.at(gate.wires[1]) * 2 + known.at(gate.wires[2]);
      known[static_cast<Wire>(inputs.size() + i)] = (gate.table >> at & 1) != 0;
    }
    EXPECT_TRUE(std::ranges::is_sorted(part.results, {}, &Written::wire));
    EXPECT_EQ(part.firstResult, results.size());
    for (const Written& each : part.results) {
      EXPECT_TRUE(results.emplace(each.root, known.at(each.wire)).second);
    }
    for (const Kept& each : part.left) slots[each.slot] = known.at(each.wire);
  }
  return results;
}

TEST(Split, PartsTogetherAreTheNetwork) {
  std::mt19937 random(3);
  for (const std::size_t gatesAPart : {1, 2, 7, 64, 1000}) {
    for (int round = 0; round < 20; ++round) {
      const Network network = randomNetwork(random, 6, 150);
      const Split parts = split(network, gatesAPart);
      EXPECT_EQ(parts.parts.size(), (150 + gatesAPart - 1) / gatesAPart);
      for (int row = 0; row < 8; ++row) {
        std::vector<bool> inputs;
        for (int i = 0; i < 6; ++i) inputs.push_back(random() % 2 != 0);
        const std::vector<bool> expected = circuit::evaluate(network, inputs);
        const std::map<std::uint32_t, bool> found = run(network, parts, inputs);
        EXPECT_EQ(found.size(), 12U);
        for (const auto& [root, value] : found) EXPECT_EQ(value, expected[root]);
      }
    }
  }
}

TEST(Split, KnowsWhereTheNextStripOfAColumnLies) {
  Network network;
  circuit::Coding& coding = network.layout.columns[FieldId(3)];
  coding.largest = 4;  // five codes, three bits
  network.inputs = {circuit::CodeBit{FieldId(3), 2}, circuit::Predicate{kAny, true}};
  network.gates = {{0x88, {0, 1, 1}}};
  network.outputs = {{"", Wire{2}}};
  const Split parts = split(network, 10);
  ASSERT_EQ(parts.parts[0].firstRead.size(), 2U);
  EXPECT_EQ(parts.parts[0].firstRead[0].nextBytes, 3U * MUSTER_PLANE_BYTES);
  EXPECT_EQ(parts.parts[0].firstRead[1].nextBytes, 0U);
}

TEST(Split, UsesASlotAgainBehindTheLastPartThatReadsIt) {
  Network network;
  network.inputs.assign(1, circuit::Predicate{kAny, true});
  for (Wire i = 0; i < 100; ++i) network.gates.push_back({0x55, {i, i, i}});
  network.outputs = {{"last", Wire{100}}};
  EXPECT_EQ(split(network, 1).slotCount, 2U);
}

TEST(Split, LeavesNothingBehindInOnePart) {
  std::mt19937 random(4);
  const Split parts = split(randomNetwork(random, 3, 50), 50);
  EXPECT_EQ(parts.parts.size(), 1U);
  EXPECT_EQ(parts.slotCount, 0U);
  EXPECT_TRUE(parts.parts[0].taken.empty());
}

TEST(Split, OfConstantsHasNoParts) {
  Network network;
  network.outputs = {{"all", true}, {"none", false}};
  EXPECT_TRUE(split(network, 8).parts.empty());
}

TEST(Split, OfInputsAloneHasOnePart) {
  Network network;
  network.inputs.assign(2, circuit::Predicate{kAny, true});
  network.outputs = {{"second", Wire{1}}};
  const Split parts = split(network, 8);
  ASSERT_EQ(parts.parts.size(), 1U);
  ASSERT_EQ(parts.parts[0].firstRead.size(), 1U);
  EXPECT_EQ(parts.parts[0].firstRead[0].input, Wire{1});
}

}  // namespace
}  // namespace muster::codegen
