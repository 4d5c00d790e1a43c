#pragma once

// The event kernels of each level, one file each.

#include "runtime/kernels/event_kernels.h"

namespace muster::kernels {

extern const EventKernels kPortableEventKernels;
extern const EventKernels kAvx2EventKernels;
extern const EventKernels kAvx512EventKernels;

}  // namespace muster::kernels
