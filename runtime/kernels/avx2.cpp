// For machines with AVX2. Compiled with it: includes nothing that the rest of the program shares.

#include <immintrin.h>

#include "runtime/kernels/codes.h"
#include "runtime/kernels/gates.h"
#include "runtime/kernels/levels.h"
#include "runtime/kernels/lut.h"
#include "runtime/kernels/meet_loops.h"

namespace muster::kernels {
namespace {

struct Vectors {
  static constexpr std::size_t kBytes = 32;
  using V = __m256i;
  using StripCounter = BitCounter<Vectors>;

  template <unsigned kTable>
  [[gnu::always_inline]] static V gate(V a, V b, V c) {
    return lut<kTable>(a, b, c);
  }
  [[gnu::always_inline]] static V zero() { return _mm256_setzero_si256(); }
  [[gnu::always_inline]] static V load(const std::uint64_t* from) {
    return _mm256_load_si256(reinterpret_cast<const V*>(from));
  }
  [[gnu::always_inline]] static void store(std::uint64_t* to, V value) {
    _mm256_store_si256(reinterpret_cast<V*>(to), value);
  }
  // Whole lines are written one after the other, so that they leave the processor whole.
  [[gnu::always_inline]] static void stream(std::uint64_t* to, V value) {
    _mm256_stream_si256(reinterpret_cast<V*>(to), value);
  }

  struct Counter {
    V sums = _mm256_setzero_si256();
    [[gnu::always_inline]] void add(V value) {
      const V counts = _mm256_setr_epi8(0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4,  //
                                        0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4);
      const V low = _mm256_set1_epi8(15);
      const V bytes = _mm256_add_epi8(
          _mm256_shuffle_epi8(counts, _mm256_and_si256(value, low)),
          _mm256_shuffle_epi8(counts, _mm256_and_si256(_mm256_srli_epi16(value, 4), low)));
      sums = _mm256_add_epi64(sums, _mm256_sad_epu8(bytes, _mm256_setzero_si256()));
    }
    [[gnu::always_inline]] void twice() { sums = _mm256_add_epi64(sums, sums); }
    [[gnu::always_inline]] std::uint64_t total() const {
      return static_cast<std::uint64_t>(_mm256_extract_epi64(sums, 0)) +
             static_cast<std::uint64_t>(_mm256_extract_epi64(sums, 1)) +
             static_cast<std::uint64_t>(_mm256_extract_epi64(sums, 2)) +
             static_cast<std::uint64_t>(_mm256_extract_epi64(sums, 3));
    }
  };
};

struct Bytes {
  [[gnu::always_inline]] static std::uint64_t bit(const std::uint8_t* bytes, int bit) {
    // The highest bit of each byte is what the instruction takes.
    const __m128i up = _mm_cvtsi32_si128(7 - bit);
    const auto half = [&](int i) {
      const __m256i moved =
          _mm256_sll_epi16(_mm256_load_si256(reinterpret_cast<const __m256i*>(bytes) + i), up);
      return std::uint64_t{static_cast<std::uint32_t>(_mm256_movemask_epi8(moved))};
    };
    return half(0) | half(1) << 32;
  }
};

constexpr Kernels makeKernels() {
  Kernels kernels{};
  fillGates<Vectors>(kernels);
  kernels.fence = [] { _mm_sfence(); };
  kernels.cut8 = cutCodes<Bytes, std::uint8_t>;
  kernels.cut16 = cutCodes<Bytes, std::uint16_t>;
  kernels.search32 = searchCodes<Bytes, std::uint32_t>;
  kernels.search64 = searchCodes<Bytes, std::uint64_t>;
  kernels.searchReal = searchCodes<Bytes, double>;
  return kernels;
}

}  // namespace

constinit const Kernels kAvx2Kernels = makeKernels();
constinit const Meet kAvx2Meet = meetLines<Vectors>;

}  // namespace muster::kernels
