#include "runtime/kernels/event_kernels.h"

#include "compiler/base/check.h"
#include "runtime/kernels/event_levels.h"

namespace muster::kernels {

const EventKernels& eventKernels(Level level) {
  MUSTER_CHECK(isSupported(level), "vectors that this machine lacks");
#ifdef MUSTER_HAS_X86
  if (level == Level::Avx512) return kAvx512EventKernels;
  if (level == Level::Avx2) return kAvx2EventKernels;
#endif
  return kPortableEventKernels;
}

}  // namespace muster::kernels
