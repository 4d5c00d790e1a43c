#include "runtime/interp/plan.h"

#include <gtest/gtest.h>

#include <random>

namespace muster::interp {
namespace {

using circuit::Network;
using circuit::Wire;

constexpr ir::NodeId kAny{0};

// The table that is its last operand.
constexpr std::uint8_t kSame = 0xAA;

// Runs the steps on one row and compares with the network on every assignment of its inputs.
Plan check(const Network& network) {
  Plan plan = makePlan(network);
  const std::size_t inputCount = network.inputs.size();
  for (std::size_t row = 0; row < std::size_t{1} << inputCount; ++row) {
    std::vector<bool> inputs;
    for (std::size_t i = 0; i < inputCount; ++i) inputs.push_back((row >> i & 1) != 0);
    std::vector<bool> places = inputs;
    places.resize(inputCount + plan.slotCount);
    std::vector<int> results(network.outputs.size(), -1);
    for (const Step& step : plan.steps) {
      const auto valueOf = [&](unsigned table, bool a, bool b, bool c) {
        return (table >> (a * 4 + b * 2 + c * 1) & 1) != 0;
      };
      const auto operand = [&](std::size_t i) { return places[step.operands[i]]; };
      const kernels::GatePair pair =
          step.gate < 256 ? kernels::GatePair{static_cast<std::uint8_t>(step.gate), kSame}
                          : kernels::kGatePairs[step.gate - 256U];
      const bool first = valueOf(pair.first, operand(0), operand(1), operand(2));
      const bool value = valueOf(pair.second, operand(3), operand(4), first);
      if (step.isResult)
        results[step.target] = value ? 1 : 0;
      else
        places[step.target] = value;
    }
    const std::vector<bool> expected = circuit::evaluate(network, inputs);
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const bool isConstant = std::holds_alternative<bool>(network.outputs[i].value);
      EXPECT_EQ(results[i], isConstant ? -1 : expected[i] ? 1 : 0);
    }
  }
  return plan;
}

Network networkOf(std::size_t inputCount) {
  Network network;
  network.inputs.assign(inputCount, circuit::Predicate{kAny, true});
  return network;
}

TEST(Plan, WritesAResultThatNobodyReadsWithoutASlot) {
  Network network = networkOf(3);
  network.gates = {{0x80, {0, 1, 2}}};
  network.outputs = {{"all", Wire{3}}};
  const Plan plan = check(network);
  EXPECT_EQ(plan.slotCount, 0U);
  EXPECT_EQ(plan.steps.size(), 1U);
}

TEST(Plan, KeepsAResultThatAGateReads) {
  Network network = networkOf(3);
  network.gates = {{0x80, {0, 1, 2}}, {0x30, {0, 3, 3}}};
  network.outputs = {{"all", Wire{3}}, {"rest", Wire{4}}, {"again", Wire{3}}};
  EXPECT_EQ(check(network).slotCount, 1U);
}

TEST(Plan, PassesInputsAndConstantsOn) {
  Network network = networkOf(1);
  network.outputs = {{"input", Wire{0}}, {"yes", true}, {"no", false}, {"input again", Wire{0}}};
  EXPECT_EQ(check(network).steps.size(), 2U);
}

TEST(Plan, UsesSlotsAgain) {
  Network network = networkOf(2);
  network.gates.push_back({0x30, {0, 1, 1}});
  for (Wire i = 0; i < 50; ++i) network.gates.push_back({0x6A, {0, 1, 2 + i}});
  network.outputs = {{"last", Wire{52}}};
  EXPECT_EQ(check(network).slotCount, 1U);
}

TEST(Plan, TakesTwoGatesInOne) {
  Network network = networkOf(5);
  // Any of three without two others: the pair holds the complement of the first, as its last.
  network.gates = {{0xFE, {0, 1, 2}}, {0x04, {3, 5, 4}}};
  network.outputs = {{"some", Wire{6}}};
  EXPECT_EQ(check(network).steps.size(), 1U);
  // Somebody else reads it too.
  network.outputs.push_back({"any", Wire{5}});
  EXPECT_EQ(check(network).steps.size(), 3U);
}

TEST(Plan, FollowsRandomNetworks) {
  std::mt19937 random(6);
  for (int round = 0; round < 100; ++round) {
    Network network = networkOf(5);
    for (Wire i = 0; i < 40; ++i) {
      const auto any = [&] { return static_cast<Wire>(random() % (5 + i)); };
      // Half of them such that pairs come up.
      const auto table = static_cast<std::uint8_t>(random() % 2 == 0 ? random() : 0x01);
      network.gates.push_back({table, {any(), any(), any()}});
    }
    for (int i = 0; i < 10; ++i) {
      network.outputs.push_back({"", static_cast<Wire>(random() % 45)});
    }
    check(network);
  }
}

}  // namespace
}  // namespace muster::interp
