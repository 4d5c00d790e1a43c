#include "compiler/circuit/plan.h"

#include <algorithm>
#include <unordered_map>
#include <variant>

namespace muster::circuit {

namespace {

class Planner {
 public:
  explicit Planner(const Network& network)
      : network_(network), users_(network.inputs.size() + network.gates.size(), 0) {}

  Plan plan() {
    std::vector<std::vector<Wire>> cones;
    for (const Output& output : network_.outputs) {
      cones.push_back(coneOf(output));
      for (const Wire wire : cones.back()) ++users_[wire];
      for (const ir::NodeId node : conditionsOf(cones.back())) ++conditionUsers_[node];
    }
    Plan plan{.segments = {}, .gates = network_.gates.size()};
    plan.conditions = conditionUsers_.size();
    for (const Input& input : network_.inputs) {
      if (std::holds_alternative<CodeBit>(input)) ++plan.planes;
    }
    for (std::size_t i = 0; i < cones.size(); ++i) {
      plan.segments.push_back(segmentOf(network_.outputs[i], cones[i]));
    }
    return plan;
  }

 private:
  // The wires that an output needs, each once.
  std::vector<Wire> coneOf(const Output& output) const {
    std::vector<Wire> cone;
    const Wire* last = std::get_if<Wire>(&output.value);
    if (last == nullptr) return cone;
    std::vector<bool> isIn(users_.size());
    const auto add = [&](Wire wire) {
      if (isIn[wire]) return;
      isIn[wire] = true;
      cone.push_back(wire);
    };
    add(*last);
    for (std::size_t i = 0; i < cone.size(); ++i) {
      if (cone[i] < network_.inputs.size()) continue;
      for (const Wire wire : network_.gates[cone[i] - network_.inputs.size()].wires) add(wire);
    }
    return cone;
  }

  // A condition has two planes, where it is true and where it is false, and is decided once.
  std::vector<ir::NodeId> conditionsOf(const std::vector<Wire>& cone) const {
    std::vector<ir::NodeId> nodes;
    for (const Wire wire : cone) {
      if (wire >= network_.inputs.size()) continue;
      if (const auto* condition = std::get_if<Predicate>(&network_.inputs[wire])) {
        nodes.push_back(condition->node);
      }
    }
    std::ranges::sort(nodes);
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    return nodes;
  }

  SegmentPlan segmentOf(const Output& output, const std::vector<Wire>& cone) const {
    SegmentPlan segment{.name = output.name};
    segment.isConstant = std::holds_alternative<bool>(output.value);
    for (const Wire wire : cone) {
      if (wire < network_.inputs.size()) {
        if (std::holds_alternative<CodeBit>(network_.inputs[wire])) ++segment.planes;
        continue;
      }
      ++segment.gates;
      if (users_[wire] > 1) ++segment.sharedGates;
      segment.share += 1.0 / static_cast<double>(users_[wire]);
    }
    if (!network_.gates.empty()) segment.share /= static_cast<double>(network_.gates.size());
    for (const ir::NodeId node : conditionsOf(cone)) {
      ++segment.conditions;
      if (conditionUsers_.at(node) > 1) ++segment.sharedConditions;
    }
    return segment;
  }

  const Network& network_;
  std::vector<std::size_t> users_;  // by wire: how many segments need it
  std::unordered_map<ir::NodeId, std::size_t> conditionUsers_;
};

}  // namespace

Plan planOf(const Network& network) { return Planner(network).plan(); }

}  // namespace muster::circuit
