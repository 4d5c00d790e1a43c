#pragma once

// The event kernels of each level, one file each.

#include "runtime/kernels/event_kernels.h"

namespace muster::kernels {

extern const EventKernels kPortableEventKernels;
extern const EventKernels kAvx2EventKernels;
extern const EventKernels kAvx512EventKernels;

// What stands in for those of kAvx512EventKernels where bytes can be permuted over a whole vector.
struct BytePermuteKernels {
  decltype(EventKernels::groupPasses) groupPasses;
  decltype(EventKernels::groupReaches) groupReaches;
  decltype(EventKernels::groupCounts) groupCounts;
  decltype(EventKernels::code) codeByBuckets;  // where there are buckets
};
extern const BytePermuteKernels kAvx512VbmiEventKernels;

}  // namespace muster::kernels
