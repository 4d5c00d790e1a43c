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
  [[gnu::always_inline]] static Numbers wide(Numbers numbers, std::uint32_t by) {
    return (Numbers)_mm512_mul_epu32((__m512i)numbers, _mm512_set1_epi64(by));
  }
  [[gnu::always_inline]] static Numbers short16(Numbers numbers, std::uint16_t by) {
    return (Numbers)_mm512_mullo_epi16((__m512i)numbers, _mm512_set1_epi16(static_cast<short>(by)));
  }
  [[gnu::always_inline]] static Numbers hundreds(Numbers numbers) {
    const __m512i scaled = _mm512_mulhi_epu16((__m512i)numbers, _mm512_set1_epi16(10'486));
    return (Numbers)_mm512_srli_epi16(scaled, 4);
  }
  [[gnu::always_inline]] static Numbers tens(Numbers numbers) {
    return (Numbers)_mm512_mulhi_epu16((__m512i)numbers, _mm512_set1_epi16(103 << 6));
  }
};

}  // namespace

const SampleKernels kAvx512SampleKernels = SampleLoops<Avx512>::kernels();

}  // namespace muster::kernels
