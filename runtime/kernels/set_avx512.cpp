// For machines with AVX-512 F, BW, DQ and VL. Compiled with it: includes nothing that the rest of
// the program shares.

#include <immintrin.h>

#include "runtime/kernels/set_levels.h"
#include "runtime/kernels/set_loops.h"

namespace muster::kernels {
namespace {

struct Avx512 {
  using Words = std::uint64_t __attribute__((vector_size(64)));

  // A byte for each profile, of which those in `who` are written, sixteen at a time.
  [[gnu::always_inline]] static std::size_t outside(std::uint64_t who,
                                                    const std::uint64_t* const* sets,
                                                    std::size_t count, std::size_t word,
                                                    std::uint32_t* out) {
    __m512i bytes = _mm512_setzero_si512();
    for (std::size_t i = 0; i < count; ++i) {
      bytes = _mm512_sub_epi8(bytes, _mm512_movm_epi8(~sets[i][word]));
    }
    alignas(64) std::uint8_t digits[64];
    _mm512_store_si512(digits, bytes);
    return pack(who, out, [&](int quarter) {
      return _mm512_cvtepu8_epi32(
          _mm_load_si128(reinterpret_cast<const __m128i*>(digits + quarter * 16)));
    });
  }

  [[gnu::always_inline]] static std::size_t members(std::uint64_t set, std::uint32_t first,
                                                    std::uint32_t* out) {
    const __m512i lanes = _mm512_set_epi32(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
    return pack(set, out, [&](int quarter) {
      const auto begin = static_cast<int>(first) + quarter * 16;
      return _mm512_add_epi32(lanes, _mm512_set1_epi32(begin));
    });
  }

  // Of 64 numbers, sixteen at a time, those whose bit is set, one behind the other.
  template <typename Numbers>
  [[gnu::always_inline]] static std::size_t pack(std::uint64_t set, std::uint32_t* out,
                                                 const Numbers& numbers) {
    std::size_t found = 0;
    for (int quarter = 0; quarter < 4; ++quarter) {
      const auto lanes = static_cast<__mmask16>(set >> (quarter * 16));
      const auto here = static_cast<unsigned>(__builtin_popcount(lanes));
      _mm512_mask_storeu_epi32(out + found, static_cast<__mmask16>((1U << here) - 1),
                               _mm512_maskz_compress_epi32(lanes, numbers(quarter)));
      found += here;
    }
    return found;
  }
};

}  // namespace

const SetKernels kAvx512SetKernels = SetLoops<Avx512>::kernels();

}  // namespace muster::kernels
