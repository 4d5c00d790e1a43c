// For machines with AVX2. Compiled with it: includes nothing that the rest of the program shares.

#include <immintrin.h>

#include "runtime/kernels/event_levels.h"
#include "runtime/kernels/event_loops.h"
#include "runtime/kernels/event_portable.h"

namespace muster::kernels {
namespace {

struct Avx2 {
  using Byte = __m256i;
  // All bits of a byte set for an event that passes.
  struct Row {
    __m256i half[2];
  };

  [[gnu::always_inline]] static Byte broadcast(std::uint8_t value) {
    return _mm256_set1_epi8(static_cast<char>(value));
  }
  [[gnu::always_inline]] static __m256i load(const void* from) {
    return _mm256_load_si256(static_cast<const __m256i*>(from));
  }
  [[gnu::always_inline]] static __m256i passes(const std::uint8_t* codes, Byte low, Byte span) {
    const __m256i above = _mm256_sub_epi8(load(codes), low);
    return _mm256_cmpeq_epi8(_mm256_min_epu8(above, span), above);
  }
  [[gnu::always_inline]] static Row inRange(const std::uint8_t* codes, Byte low, Byte span) {
    return {{passes(codes, low, span), passes(codes + 32, low, span)}};
  }
  [[gnu::always_inline]] static Row inRangeToo(Row row, const std::uint8_t* codes, Byte low,
                                               Byte span) {
    return both(row, inRange(codes, low, span));
  }
  [[gnu::always_inline]] static Row both(Row a, Row b) {
    return {{_mm256_and_si256(a.half[0], b.half[0]), _mm256_and_si256(a.half[1], b.half[1])}};
  }
  [[gnu::always_inline]] static __m256i spread(std::uint32_t bits) {
    const __m256i bytes =
        _mm256_shuffle_epi8(_mm256_set1_epi32(static_cast<int>(bits)),
                            _mm256_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2,
                                             2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3));
    const __m256i bit = _mm256_set1_epi64x(static_cast<long long>(0x8040201008040201U));
    return _mm256_cmpeq_epi8(_mm256_and_si256(bytes, bit), bit);
  }
  [[gnu::always_inline]] static Row fromWord(std::uint64_t word) {
    return {
        {spread(static_cast<std::uint32_t>(word)), spread(static_cast<std::uint32_t>(word >> 32))}};
  }
  [[gnu::always_inline]] static std::uint64_t bitsOf(__m256i half) {
    return static_cast<std::uint32_t>(_mm256_movemask_epi8(half));
  }
  [[gnu::always_inline]] static std::uint64_t word(Row row) {
    return bitsOf(row.half[0]) | bitsOf(row.half[1]) << 32;
  }

  struct Any {
    Row found{{_mm256_setzero_si256(), _mm256_setzero_si256()}};
    [[gnu::always_inline]] void add(Row row) {
      for (int i = 0; i < 2; ++i) found.half[i] = _mm256_or_si256(found.half[i], row.half[i]);
    }
    [[gnu::always_inline]] std::uint64_t reaches() const { return word(found); }
  };

  struct Count8 {
    __m256i counts[2] = {_mm256_setzero_si256(), _mm256_setzero_si256()};
    [[gnu::always_inline]] void add(Row row) {
      const __m256i one = _mm256_set1_epi8(1);
      for (int i = 0; i < 2; ++i) {
        counts[i] = _mm256_adds_epu8(counts[i], _mm256_and_si256(row.half[i], one));
      }
    }
    [[gnu::always_inline]] std::uint64_t reaches(std::uint32_t least) const {
      const __m256i bound = broadcast(static_cast<std::uint8_t>(least));
      Row row;
      for (int i = 0; i < 2; ++i) {
        row.half[i] = _mm256_cmpeq_epi8(_mm256_max_epu8(counts[i], bound), counts[i]);
      }
      return word(row);
    }
  };

  struct Bytes {
    alignas(32) std::int8_t bytes[64];
    [[gnu::always_inline]] explicit Bytes(Row row) {
      _mm256_store_si256(reinterpret_cast<__m256i*>(bytes), row.half[0]);
      _mm256_store_si256(reinterpret_cast<__m256i*>(bytes + 32), row.half[1]);
    }
    [[gnu::always_inline]] __m256i lanes16(int first) const {
      return _mm256_cvtepi8_epi16(_mm_load_si128(reinterpret_cast<const __m128i*>(bytes + first)));
    }
    [[gnu::always_inline]] __m256i lanes32(int first) const {
      return _mm256_cvtepi8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(bytes + first)));
    }
    [[gnu::always_inline]] __m256i lanes64(int first) const {
      int four;
      __builtin_memcpy(&four, bytes + first, sizeof four);
      return _mm256_cvtepi8_epi64(_mm_cvtsi32_si128(four));
    }
  };

  // 64 lanes of 16 bits; unsigned and saturating.
  struct Lanes16 {
    __m256i sums[4] = {_mm256_setzero_si256(), _mm256_setzero_si256(), _mm256_setzero_si256(),
                       _mm256_setzero_si256()};
    [[gnu::always_inline]] std::uint64_t atLeast(std::uint16_t least) const {
      const __m256i bound = _mm256_set1_epi16(static_cast<short>(least));
      std::uint64_t bits = 0;
      for (int i = 0; i < 4; i += 2) {
        const __m256i a = _mm256_cmpeq_epi16(_mm256_max_epu16(sums[i], bound), sums[i]);
        const __m256i b = _mm256_cmpeq_epi16(_mm256_max_epu16(sums[i + 1], bound), sums[i + 1]);
        // Packing works within halves; put the quarters back in order.
        const __m256i packed = _mm256_permute4x64_epi64(_mm256_packs_epi16(a, b), 0xD8);
        bits |= bitsOf(packed) << (i * 16);
      }
      return bits;
    }
  };
  struct Count16 : Lanes16 {
    [[gnu::always_inline]] void add(Row row) {
      const Bytes bytes(row);
      const __m256i one = _mm256_set1_epi16(1);
      for (int i = 0; i < 4; ++i) {
        sums[i] = _mm256_adds_epu16(sums[i], _mm256_and_si256(bytes.lanes16(i * 16), one));
      }
    }
    [[gnu::always_inline]] std::uint64_t reaches(std::uint32_t least) const {
      return atLeast(static_cast<std::uint16_t>(least));
    }
  };
  struct Sum16 : Lanes16 {
    [[gnu::always_inline]] void add(Row row, const std::uint16_t* values) {
      const Bytes bytes(row);
      for (int i = 0; i < 4; ++i) {
        const __m256i value = _mm256_and_si256(bytes.lanes16(i * 16), load(values + i * 16));
        sums[i] = _mm256_adds_epu16(sums[i], value);
      }
    }
    [[gnu::always_inline]] std::uint64_t reaches(std::int64_t least) const {
      return atLeast(static_cast<std::uint16_t>(least));
    }
  };

  struct Sum32 {
    __m256i sums[8];
    [[gnu::always_inline]] Sum32() {
      for (__m256i& sum : sums) sum = _mm256_setzero_si256();
    }
    [[gnu::always_inline]] void add(Row row, const std::int32_t* values) {
      const Bytes bytes(row);
      for (int i = 0; i < 8; ++i) {
        const __m256i value = _mm256_and_si256(bytes.lanes32(i * 8), load(values + i * 8));
        sums[i] = _mm256_add_epi32(sums[i], value);
      }
    }
    [[gnu::always_inline]] std::uint64_t reaches(std::int64_t least) const {
      const __m256i bound = _mm256_set1_epi32(static_cast<std::int32_t>(least));
      std::uint64_t below = 0;
      for (int i = 0; i < 8; ++i) {
        const __m256i isBelow = _mm256_cmpgt_epi32(bound, sums[i]);
        const auto bits =
            static_cast<std::uint32_t>(_mm256_movemask_ps(_mm256_castsi256_ps(isBelow)));
        below |= static_cast<std::uint64_t>(bits) << (i * 8);
      }
      return ~below;
    }
  };

  struct Sum64 {
    __m256i sums[16];
    [[gnu::always_inline]] Sum64() {
      for (__m256i& sum : sums) sum = _mm256_setzero_si256();
    }
    [[gnu::always_inline]] void add(Row row, const std::int64_t* values) {
      const Bytes bytes(row);
      for (int i = 0; i < 16; ++i) {
        const __m256i value = _mm256_and_si256(bytes.lanes64(i * 4), load(values + i * 4));
        sums[i] = _mm256_add_epi64(sums[i], value);
      }
    }
    [[gnu::always_inline]] std::uint64_t reaches(std::int64_t least) const {
      const __m256i bound = _mm256_set1_epi64x(least);
      std::uint64_t below = 0;
      for (int i = 0; i < 16; ++i) {
        const __m256i isBelow = _mm256_cmpgt_epi64(bound, sums[i]);
        const auto bits =
            static_cast<std::uint32_t>(_mm256_movemask_pd(_mm256_castsi256_pd(isBelow)));
        below |= static_cast<std::uint64_t>(bits) << (i * 4);
      }
      return ~below;
    }
  };

  // Up to this many thresholds, comparing with each is quicker than looking up.
  static constexpr std::size_t kComparedMax = 12;

  static void code(const std::uint16_t* values, std::size_t count,
                   const EventThresholds& thresholds, std::uint8_t* codes, std::uint64_t* ties) {
    const std::size_t thresholdCount = thresholds.count;
    if (thresholdCount > kComparedMax) {
      codeByTable(values, count, thresholds, codes, ties);
      return;
    }
    __m256i bounds[kComparedMax];
    for (std::size_t i = 0; i < thresholdCount; ++i) {
      bounds[i] = _mm256_set1_epi16(static_cast<short>(thresholds.values[i]));
    }
    for (std::size_t word = 0; word < count / 64; ++word) {
      std::uint64_t bits = 0;
      for (int half = 0; half < 2; ++half) {
        __m256i number[2];
        __m256i equal[2];
        for (int quarter = 0; quarter < 2; ++quarter) {
          const __m256i value = load(values + word * 64 + half * 32 + quarter * 16);
          __m256i below = _mm256_setzero_si256();
          __m256i same = _mm256_setzero_si256();
          for (std::size_t i = 0; i < thresholdCount; ++i) {
            // Lanes of minus one where the threshold is at or below the value.
            const __m256i reached = _mm256_cmpeq_epi16(_mm256_max_epu16(value, bounds[i]), value);
            below = _mm256_sub_epi16(below, reached);
            same = _mm256_or_si256(same, _mm256_cmpeq_epi16(value, bounds[i]));
          }
          number[quarter] = below;
          equal[quarter] = same;
        }
        const __m256i packed =
            _mm256_permute4x64_epi64(_mm256_packus_epi16(number[0], number[1]), 0xD8);
        _mm256_store_si256(reinterpret_cast<__m256i*>(codes + word * 64 + half * 32), packed);
        const __m256i tied = _mm256_permute4x64_epi64(_mm256_packs_epi16(equal[0], equal[1]), 0xD8);
        bits |= bitsOf(tied) << (half * 32);
      }
      if (ties != nullptr) ties[word] = bits;
    }
  }

  // Looking up event by event is slower than eight comparisons.
  static constexpr auto groupPasses = nullptr;
  static constexpr auto groupReaches = nullptr;
  static constexpr auto groupCounts = nullptr;

  static constexpr auto bytesOf = bytesOfPlanes;
  static constexpr auto reorder = reorderBytes;
};

}  // namespace

const EventKernels kAvx2EventKernels = EventLoops<Avx2>::kernels();

}  // namespace muster::kernels
