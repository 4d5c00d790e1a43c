#include "runtime/load/plan.h"

#include <algorithm>

#include "compiler/ir/reach.h"

namespace muster::load {

std::string TablePlan::columnOf(std::size_t output) const {
  const OutputPlan& plan = outputs[output];
  if (plan.raw && !table->columns[*plan.raw].name.empty()) return table->columns[*plan.raw].name;
  return plan.name;
}

std::vector<std::size_t> rawsBelow(const ir::Store& store, ir::NodeId node) {
  std::vector<std::size_t> raws;
  for (const ir::NodeId id : ir::reachedFrom(store, node)) {
    if (store.op(id) == ir::Op::Column) raws.push_back(store.fieldOf(id).index());
  }
  std::sort(raws.begin(), raws.end());
  raws.erase(std::unique(raws.begin(), raws.end()), raws.end());
  return raws;
}

}  // namespace muster::load
