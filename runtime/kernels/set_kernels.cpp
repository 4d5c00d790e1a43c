#include "runtime/kernels/set_kernels.h"

#include "compiler/base/check.h"
#include "runtime/kernels/set_levels.h"
#include "runtime/kernels/set_loops.h"

namespace muster::kernels {

namespace {

struct Portable {
  using Words = std::uint64_t __attribute__((vector_size(16)));
  static constexpr auto outside = outsideOf;
  static constexpr auto members = membersOf;
};

}  // namespace

const SetKernels kPortableSetKernels = SetLoops<Portable>::kernels();

const SetKernels& setKernels(Level level) {
  MUSTER_CHECK(isSupported(level), "vectors that this machine lacks");
#ifdef MUSTER_HAS_X86
  if (level == Level::Avx512) return kAvx512SetKernels;
  if (level == Level::Avx2) return kAvx2SetKernels;
#endif
  return kPortableSetKernels;
}

}  // namespace muster::kernels
