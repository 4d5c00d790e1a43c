#pragma once

/// How rules would be run, without data: what each segment costs and what it shares.

#include <cstdint>
#include <string>
#include <vector>

#include "compiler/circuit/plan.h"
#include "compiler/driver/driver.h"

namespace muster::engine {

struct KindPlan {
  std::string kind;  ///< of profile
  circuit::Plan plan;
};

/// Of each kind of profile. Data decides which codes a column has, so that a run's gates differ in
/// number from these, not in what is shared.
std::vector<KindPlan> planOf(const driver::Compiled& compiled, std::int64_t asOf);

}  // namespace muster::engine
