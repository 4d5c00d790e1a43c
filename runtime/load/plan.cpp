#include "runtime/load/plan.h"

#include <algorithm>

namespace muster::load {

std::string TablePlan::columnOf(std::size_t output) const {
  const OutputPlan& plan = outputs[output];
  if (plan.raw && !table->columns[*plan.raw].name.empty()) return table->columns[*plan.raw].name;
  return plan.name;
}

std::vector<std::size_t> rawsBelow(const ir::Store& store, ir::NodeId node) {
  std::vector<bool> isReached(store.size(), false);
  isReached[node.index()] = true;
  std::vector<std::size_t> raws;
  // Operands come first, so one walk from the node down meets each after all its users.
  for (std::uint32_t i = node.index() + 1; i-- > 0;) {
    const ir::NodeId id(i);
    if (!isReached[i]) continue;
    if (store.op(id) == ir::Op::Column) raws.push_back(store.fieldOf(id).index());
    for (const ir::NodeId operand : store.operands(id)) isReached[operand.index()] = true;
  }
  std::sort(raws.begin(), raws.end());
  raws.erase(std::unique(raws.begin(), raws.end()), raws.end());
  return raws;
}

}  // namespace muster::load
