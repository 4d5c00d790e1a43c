#include "runtime/engine/plan.h"

#include "compiler/circuit/build.h"

namespace muster::engine {

std::vector<KindPlan> planOf(const driver::Compiled& compiled, std::int64_t asOf) {
  std::vector<KindPlan> plans;
  for (const driver::Compiled* kind : driver::kindsOf(compiled)) {
    const ir::Program bound = driver::bind(*kind, asOf);
    const circuit::Network network =
        circuit::build(bound, circuit::symbolicLayout(bound, kind->checked.schema));
    plans.push_back({kind->checked.schema.profileName, circuit::planOf(network)});
  }
  return plans;
}

}  // namespace muster::engine
