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
  [[gnu::always_inline]] static Numbers wide(Numbers numbers, std::uint32_t by) {
    return (Numbers)_mm256_mul_epu32((__m256i)numbers, _mm256_set1_epi64x(by));
  }
  [[gnu::always_inline]] static Numbers short16(Numbers numbers, std::uint16_t by) {
    return (Numbers)_mm256_mullo_epi16((__m256i)numbers, _mm256_set1_epi16(static_cast<short>(by)));
  }
  [[gnu::always_inline]] static Numbers hundreds(Numbers numbers) {
    const __m256i scaled = _mm256_mulhi_epu16((__m256i)numbers, _mm256_set1_epi16(10'486));
    return (Numbers)_mm256_srli_epi16(scaled, 4);
  }
  [[gnu::always_inline]] static Numbers tens(Numbers numbers) {
    return (Numbers)_mm256_mulhi_epu16((__m256i)numbers, _mm256_set1_epi16(103 << 6));
  }
};

}  // namespace

const SampleKernels kAvx2SampleKernels = SampleLoops<Avx2>::kernels();

}  // namespace muster::kernels
