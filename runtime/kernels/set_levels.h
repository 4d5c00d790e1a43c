#pragma once

// The set kernels of each level, one file each.

#include "runtime/kernels/set_kernels.h"

namespace muster::kernels {

extern const SetKernels kPortableSetKernels;
extern const SetKernels kAvx2SetKernels;
extern const SetKernels kAvx512SetKernels;

}  // namespace muster::kernels
