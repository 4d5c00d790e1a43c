#include "compiler/ir/reach.h"

#include <algorithm>
#include <optional>

#include "compiler/builtins/builtins.h"

namespace muster::ir {

std::vector<NodeId> reachedFrom(const Store& store, std::span<const NodeId> roots) {
  std::vector<NodeId> reached;
  if (roots.empty()) return reached;
  std::vector<bool> isReached(std::ranges::max(roots).index() + std::size_t{1}, false);
  for (const NodeId root : roots) isReached[root.index()] = true;
  // Relies on (operands first): from the last node to the first, users come before operands.
  for (std::size_t i = isReached.size(); i-- > 0;) {
    if (!isReached[i]) continue;
    const NodeId id(static_cast<std::uint32_t>(i));
    reached.push_back(id);
    for (const NodeId operand : store.operands(id)) isReached[operand.index()] = true;
  }
  return reached;
}

std::vector<NodeId> reachedFrom(const Store& store, NodeId root) {
  return reachedFrom(store, std::span(&root, 1));
}

std::vector<bool> reachable(const Store& store, std::span<const NodeId> roots) {
  std::vector<bool> isNeeded(store.size(), false);
  for (const NodeId id : reachedFrom(store, roots)) isNeeded[id.index()] = true;
  return isNeeded;
}

std::vector<bool> reachable(const Program& program) {
  std::vector<NodeId> roots;
  for (const Root& root : program.roots) roots.push_back(root.node);
  return reachable(program.store, roots);
}

void moveTerms(const Program& from, const std::vector<bool>& isNeeded,
               const std::vector<NodeId>& moved, Program& to) {
  for (const Term& term : from.terms) {
    std::optional<NodeId> node;
    if (term.node && isNeeded[term.node->index()]) node = moved[term.node->index()];
    // A question whose answer was plain is no node of its own any more.
    if (node && to.store.op(*node) != Op::Population) node = std::nullopt;
    to.terms.push_back({term.text, node});
  }
}

bool asksFile(const Store& store, NodeId id) {
  if (store.op(id) == Op::Listed) return true;
  if (store.op(id) != Op::Call) return false;
  const builtins::Function function = store.functionOf(id);
  return function == builtins::Function::PlaceIn || function == builtins::Function::IsInArea;
}

}  // namespace muster::ir
