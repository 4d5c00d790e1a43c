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
  static Numbers wide(Numbers numbers, std::uint32_t by) { return numbers * by; }
  static Numbers short16(Numbers numbers, std::uint16_t by) { return numbers * by; }
  static Numbers hundreds(Numbers numbers) {
    return ((numbers * 10'486U) >> 20) & 0x0000'007F'0000'007FU;
  }
  static Numbers tens(Numbers numbers) { return ((numbers * 103U) >> 10) & 0x000F'000F'000F'000FU; }
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
