#include "compiler/circuit/reach.h"

#include "compiler/circuit/literal.h"

namespace muster::circuit {

std::vector<ir::NodeId> reachedConditions(const ir::Program& program) {
  const ir::Store& store = program.store;
  std::vector<bool> isReached(store.size(), false);
  for (const ir::Root& root : program.roots) isReached[root.node.index()] = true;
  // Relies on (operands first).
  for (std::size_t i = store.size(); i-- > 0;) {
    const ir::NodeId id(static_cast<std::uint32_t>(i));
    if (!isReached[i] || connectiveOf(store, id) == Connective::None) continue;
    for (ir::NodeId operand : store.operands(id)) isReached[operand.index()] = true;
  }
  std::vector<ir::NodeId> reached;
  for (std::uint32_t i = 0; i < store.size(); ++i) {
    if (isReached[i]) reached.emplace_back(i);
  }
  return reached;
}

}  // namespace muster::circuit
