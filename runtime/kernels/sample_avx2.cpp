// For machines with AVX2. Compiled with it: includes nothing that the rest of the program shares.

#include <immintrin.h>

#include "runtime/kernels/sample_levels.h"
#include "runtime/kernels/sample_loops.h"

namespace muster::kernels {
namespace {

struct Avx2 {
  using Numbers = std::uint64_t __attribute__((vector_size(32)));
  [[gnu::always_inline]] static std::uint64_t atLeast(Numbers numbers, std::uint64_t least) {
    const auto isAtLeast = numbers >= least;
    return static_cast<std::uint64_t>(_mm256_movemask_pd(__builtin_bit_cast(__m256d, isAtLeast)));
  }
};

}  // namespace

const SampleKernels kAvx2SampleKernels = SampleLoops<Avx2>::kernels();

}  // namespace muster::kernels
