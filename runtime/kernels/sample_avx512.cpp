// For machines with AVX-512 F, BW, DQ and VL. Compiled with it: includes nothing that the rest of
// the program shares.

#include <immintrin.h>

#include "runtime/kernels/sample_levels.h"
#include "runtime/kernels/sample_loops.h"

namespace muster::kernels {
namespace {

struct Avx512 {
  using Numbers = std::uint64_t __attribute__((vector_size(64)));
  [[gnu::always_inline]] static std::uint64_t atLeast(Numbers numbers, std::uint64_t least) {
    return _mm512_cmpge_epu64_mask(__builtin_bit_cast(__m512i, numbers),
                                   _mm512_set1_epi64(static_cast<long long>(least)));
  }
};

}  // namespace

const SampleKernels kAvx512SampleKernels = SampleLoops<Avx512>::kernels();

}  // namespace muster::kernels
