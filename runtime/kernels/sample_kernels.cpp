#include "runtime/kernels/sample_kernels.h"

#include "compiler/base/check.h"
#include "runtime/kernels/sample_levels.h"
#include "runtime/kernels/sample_loops.h"

namespace muster::kernels {

namespace {

struct Portable {
  using Numbers = std::uint64_t;
  static std::uint64_t atLeast(Numbers numbers, std::uint64_t least) {
    return numbers >= least ? 1 : 0;
  }
};

}  // namespace

constexpr SampleKernels kPortableSampleKernels = SampleLoops<Portable>::kernels();

const SampleKernels& sampleKernels(Level level) {
  MUSTER_CHECK(isSupported(level), "vectors that this machine lacks");
#ifdef MUSTER_HAS_X86
  if (level == Level::Avx512) return kAvx512SampleKernels;
  if (level == Level::Avx2) return kAvx2SampleKernels;
#endif
  return kPortableSampleKernels;
}

}  // namespace muster::kernels
