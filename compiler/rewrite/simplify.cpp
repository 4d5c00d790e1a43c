#include "compiler/rewrite/simplify.h"

#include <algorithm>
#include <array>
#include <vector>

#include "compiler/ir/reach.h"
#include "compiler/rewrite/rules.h"

namespace muster::rewrite {
namespace {

using Rule = std::optional<NodeId> (*)(Builder&, NodeId);

constexpr std::size_t kOpCount = static_cast<std::size_t>(Op::LongestGap) + 1;

const std::array<std::vector<Rule>, kOpCount>& rulesByOp() {
  static const auto rules = [] {
    std::array<std::vector<Rule>, kOpCount> table;
#define MUSTER_RULE(name, op) table[static_cast<std::size_t>(Op::op)].push_back(name);
#include "compiler/rewrite/rules.def"
    return table;
  }();
  return rules;
}

// One pass from a graph to a new one, after which no rule applies any more.
class Pass {
 public:
  explicit Pass(const ir::Program& from)
      : from_(from), to_{Store(from.store.schema()), {}}, build_(to_.store) {}

  // Relies on (operands first).
  ir::Program run() {
    const std::vector<bool> isNeeded = ir::reachable(from_);
    std::vector<NodeId> moved(from_.store.size(), NodeId(0));
    std::vector<NodeId> operands;
    for (std::uint32_t i = 0; i < from_.store.size(); ++i) {
      if (!isNeeded[i]) continue;
      operands.clear();
      for (NodeId operand : from_.store.operands(NodeId(i))) {
        operands.push_back(moved[operand.index()]);
      }
      moved[i] = simplest(build_.again(from_.store, NodeId(i), operands));
    }
    for (const ir::Root& root : from_.roots) {
      to_.roots.push_back({root.name, moved[root.node.index()]});
    }
    ir::moveTerms(from_, isNeeded, moved, to_);
    return std::move(to_);
  }

  bool changed() const { return changed_; }

 private:
  // What a node becomes when no rule applies any more. Nodes that rules make are new here: their
  // operands are simplified before them.
  NodeId simplest(NodeId id) {
    if (id.index() < simplest_.size() && simplest_[id.index()]) return *simplest_[id.index()];
    NodeId result = withSimplestOperands(id);
    if (result == id) {
      if (const auto rewritten = apply(id)) {
        changed_ = true;
        result = simplest(*rewritten);
      }
    } else {
      result = simplest(result);
    }
    remember(id, result);
    remember(result, result);
    return result;
  }

  NodeId withSimplestOperands(NodeId id) {
    const Store& store = to_.store;
    const auto isSimplest = [&](NodeId operand) {
      return operand.index() < simplest_.size() && simplest_[operand.index()] == operand;
    };
    if (std::ranges::all_of(store.operands(id), isSimplest)) return id;
    const std::vector<NodeId> operands(store.operands(id).begin(), store.operands(id).end());
    std::vector<NodeId> simpler;
    simpler.reserve(operands.size());
    for (NodeId operand : operands) simpler.push_back(simplest(operand));
    return simpler == operands ? id : build_.again(store, id, simpler);
  }

  std::optional<NodeId> apply(NodeId id) {
    for (Rule rule : rulesByOp()[static_cast<std::size_t>(to_.store.op(id))]) {
      const std::optional<NodeId> result = rule(build_, id);
      if (result && *result != id) return result;
    }
    return std::nullopt;
  }

  void remember(NodeId id, NodeId result) {
    if (simplest_.size() <= id.index()) simplest_.resize(to_.store.size());
    simplest_[id.index()] = result;
  }

  const ir::Program& from_;
  ir::Program to_;
  Builder build_;
  std::vector<std::optional<NodeId>> simplest_;
  bool changed_ = false;
};

// The same graph without what no root needs.
ir::Program compacted(const ir::Program& from) {
  ir::Program to{Store(from.store.schema()), {}};
  Builder build(to.store);
  const std::vector<bool> isNeeded = ir::reachable(from);
  std::vector<NodeId> moved(from.store.size(), NodeId(0));
  std::vector<NodeId> operands;
  for (std::uint32_t i = 0; i < from.store.size(); ++i) {
    if (!isNeeded[i]) continue;
    operands.clear();
    for (NodeId operand : from.store.operands(NodeId(i))) {
      operands.push_back(moved[operand.index()]);
    }
    moved[i] = build.again(from.store, NodeId(i), operands);
  }
  for (const ir::Root& root : from.roots) {
    to.roots.push_back({root.name, moved[root.node.index()]});
  }
  ir::moveTerms(from, isNeeded, moved, to);
  return to;
}

}  // namespace

ir::Program simplify(ir::Program program) {
  Pass pass(program);
  ir::Program simple = pass.run();
  if (pass.changed()) simple = compacted(simple);
  return simple;
}

}  // namespace muster::rewrite
