// The counting gates for machines with AVX-512 that have VPOPCNTDQ as well. Compiled with it:
// includes nothing that the rest of the program shares.

#include <immintrin.h>

#include "runtime/kernels/avx512_vectors.h"
#include "runtime/kernels/gates.h"
#include "runtime/kernels/levels.h"

namespace muster::kernels {
namespace {

struct Vectors : Avx512Vectors {
  // Two sums, so that no addition waits for the one before it.
  class StripCounter {
   public:
    [[gnu::always_inline]] void add(const V (&values)[kAtOnce]) {
      for (std::size_t i = 0; i < kAtOnce; i += 2) {
        even_ = _mm512_add_epi64(even_, _mm512_popcnt_epi64(values[i]));
        odd_ = _mm512_add_epi64(odd_, _mm512_popcnt_epi64(values[i + 1]));
      }
    }
    [[gnu::always_inline]] std::uint64_t total() const {
      return static_cast<std::uint64_t>(_mm512_reduce_add_epi64(_mm512_add_epi64(even_, odd_)));
    }

   private:
    V even_ = _mm512_setzero_si512();
    V odd_ = _mm512_setzero_si512();
  };
};

constexpr CountingGates makeGates() {
  CountingGates gates{};
  fillCounting<Vectors>(gates, std::make_index_sequence<kGateCount>());
  return gates;
}

}  // namespace

constinit const CountingGates kAvx512PopcountGates = makeGates();

}  // namespace muster::kernels
