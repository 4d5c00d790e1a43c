#pragma once

// The kernels of each level, one file each.

#include "runtime/kernels/kernels.h"

namespace muster::kernels {

extern const Kernels kPortableKernels;
extern const Kernels kAvx2Kernels;
extern const Kernels kAvx512Kernels;

}  // namespace muster::kernels
