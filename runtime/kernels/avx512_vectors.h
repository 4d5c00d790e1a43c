#pragma once

// What the gates need of vectors of 512 bits, but for how they count.

#include <immintrin.h>

#include <cstddef>
#include <cstdint>

namespace muster::kernels {
namespace {

struct Avx512Vectors {
  static constexpr std::size_t kBytes = 64;
  using V = __m512i;

  template <unsigned kTable>
  [[gnu::always_inline]] static V gate(V a, V b, V c) {
    return _mm512_ternarylogic_epi64(a, b, c, kTable);
  }
  [[gnu::always_inline]] static V zero() { return _mm512_setzero_si512(); }
  [[gnu::always_inline]] static V load(const std::uint64_t* from) {
    return _mm512_load_si512(from);
  }
  [[gnu::always_inline]] static void store(std::uint64_t* to, V value) {
    _mm512_store_si512(to, value);
  }
  [[gnu::always_inline]] static void stream(std::uint64_t* to, V value) {
    _mm512_stream_si512(reinterpret_cast<V*>(to), value);
  }
};

}  // namespace
}  // namespace muster::kernels
