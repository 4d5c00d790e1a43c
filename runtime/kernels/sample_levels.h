#pragma once

// The sample kernels of each level, one file each.

#include "runtime/kernels/sample_kernels.h"

namespace muster::kernels {

extern const SampleKernels kPortableSampleKernels;
extern const SampleKernels kAvx2SampleKernels;
extern const SampleKernels kAvx512SampleKernels;

}  // namespace muster::kernels
