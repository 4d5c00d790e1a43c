#pragma once

// The kernels of each level, one file each.

#include "runtime/kernels/kernels.h"
#include "runtime/kernels/meet.h"

namespace muster::kernels {

extern const Kernels kPortableKernels;
extern const Kernels kAvx2Kernels;
extern const Kernels kAvx512Kernels;

extern const Meet kPortableMeet;
extern const Meet kAvx2Meet;
extern const Meet kAvx512Meet;

// Gates that stand in for those of kAvx512Kernels where there is an instruction that counts bits:
// a quarter less time where operands lie in the first-level cache.
struct CountingGates {
  RunOp stream[kGateCount];
  RunOp count[kGateCount];
};
extern const CountingGates kAvx512PopcountGates;

}  // namespace muster::kernels
