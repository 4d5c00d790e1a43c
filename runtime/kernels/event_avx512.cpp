// For machines with AVX-512 F, BW, DQ and VL. Compiled with it: includes nothing that the rest of
// the program shares.

#include <immintrin.h>

#include "runtime/kernels/event_levels.h"
#include "runtime/kernels/event_loops.h"
#include "runtime/kernels/event_portable.h"

namespace muster::kernels {
namespace {

struct Avx512 {
  using Byte = __m512i;
  using Row = __mmask64;

  [[gnu::always_inline]] static Byte broadcast(std::uint8_t value) {
    return _mm512_set1_epi8(static_cast<char>(value));
  }
  [[gnu::always_inline]] static Row inRange(const std::uint8_t* codes, Byte low, Byte span) {
    return _mm512_cmple_epu8_mask(_mm512_sub_epi8(_mm512_load_si512(codes), low), span);
  }
  [[gnu::always_inline]] static Row inRangeToo(Row row, const std::uint8_t* codes, Byte low,
                                               Byte span) {
    return _mm512_mask_cmple_epu8_mask(row, _mm512_sub_epi8(_mm512_load_si512(codes), low), span);
  }
  [[gnu::always_inline]] static Row both(Row a, Row b) { return a & b; }
  [[gnu::always_inline]] static Row fromWord(std::uint64_t word) { return word; }
  [[gnu::always_inline]] static std::uint64_t word(Row row) { return row; }

  struct Any {
    Row found = 0;
    [[gnu::always_inline]] void add(Row row) { found |= row; }
    [[gnu::always_inline]] std::uint64_t reaches() const { return found; }
  };

  struct Count8 {
    __m512i counts = _mm512_setzero_si512();
    [[gnu::always_inline]] void add(Row row) {
      counts = _mm512_mask_adds_epu8(counts, row, counts, _mm512_set1_epi8(1));
    }
    [[gnu::always_inline]] std::uint64_t reaches(std::uint32_t least) const {
      return _mm512_cmpge_epu8_mask(counts, broadcast(static_cast<std::uint8_t>(least)));
    }
  };

  struct Lanes16 {
    __m512i sums[2] = {_mm512_setzero_si512(), _mm512_setzero_si512()};
    [[gnu::always_inline]] std::uint64_t atLeast(std::uint16_t least) const {
      const __m512i bound = _mm512_set1_epi16(static_cast<short>(least));
      return _mm512_cmpge_epu16_mask(sums[0], bound) |
             static_cast<std::uint64_t>(_mm512_cmpge_epu16_mask(sums[1], bound)) << 32;
    }
  };
  struct Count16 : Lanes16 {
    [[gnu::always_inline]] void add(Row row) {
      const __m512i one = _mm512_set1_epi16(1);
      for (int i = 0; i < 2; ++i) {
        const auto lanes = static_cast<__mmask32>(row >> (i * 32));
        sums[i] = _mm512_mask_adds_epu16(sums[i], lanes, sums[i], one);
      }
    }
    [[gnu::always_inline]] std::uint64_t reaches(std::uint32_t least) const {
      return atLeast(static_cast<std::uint16_t>(least));
    }
  };
  struct Sum16 : Lanes16 {
    [[gnu::always_inline]] void add(Row row, const std::uint16_t* values) {
      for (int i = 0; i < 2; ++i) {
        const auto lanes = static_cast<__mmask32>(row >> (i * 32));
        const __m512i value = _mm512_load_si512(values + i * 32);
        sums[i] = _mm512_mask_adds_epu16(sums[i], lanes, sums[i], value);
      }
    }
    [[gnu::always_inline]] std::uint64_t reaches(std::int64_t least) const {
      return atLeast(static_cast<std::uint16_t>(least));
    }
  };

  struct Sum32 {
    __m512i sums[4] = {_mm512_setzero_si512(), _mm512_setzero_si512(), _mm512_setzero_si512(),
                       _mm512_setzero_si512()};
    [[gnu::always_inline]] void add(Row row, const std::int32_t* values) {
      for (int i = 0; i < 4; ++i) {
        const auto lanes = static_cast<__mmask16>(row >> (i * 16));
        const __m512i value = _mm512_load_si512(values + i * 16);
        sums[i] = _mm512_mask_add_epi32(sums[i], lanes, sums[i], value);
      }
    }
    [[gnu::always_inline]] std::uint64_t reaches(std::int64_t least) const {
      const __m512i bound = _mm512_set1_epi32(static_cast<std::int32_t>(least));
      std::uint64_t bits = 0;
      for (int i = 0; i < 4; ++i) {
        bits |= static_cast<std::uint64_t>(_mm512_cmpge_epi32_mask(sums[i], bound)) << (i * 16);
      }
      return bits;
    }
  };

  struct Sum64 {
    __m512i sums[8];
    [[gnu::always_inline]] Sum64() {
      for (__m512i& sum : sums) sum = _mm512_setzero_si512();
    }
    [[gnu::always_inline]] void add(Row row, const std::int64_t* values) {
      for (int i = 0; i < 8; ++i) {
        const auto lanes = static_cast<__mmask8>(row >> (i * 8));
        const __m512i value = _mm512_load_si512(values + i * 8);
        sums[i] = _mm512_mask_add_epi64(sums[i], lanes, sums[i], value);
      }
    }
    [[gnu::always_inline]] std::uint64_t reaches(std::int64_t least) const {
      const __m512i bound = _mm512_set1_epi64(least);
      std::uint64_t bits = 0;
      for (int i = 0; i < 8; ++i) {
        bits |= static_cast<std::uint64_t>(_mm512_cmpge_epi64_mask(sums[i], bound)) << (i * 8);
      }
      return bits;
    }
  };

  // A search tree of thresholds, a level a register: node i of level l has the children 2i and
  // 2i + 1 of the next. It visits the node that equals the value, if there is one, so ties show.
  // Nodes past the last threshold are 65,535, which no value reaches.
  template <int kLevels>
  struct Tree {
    Tree(const std::uint16_t* thresholds, std::size_t thresholdCount) {
      for (int level = 0; level < kLevels; ++level) {
        alignas(64) std::uint16_t nodes[32] = {};
        for (int i = 0; i < (1 << level); ++i) {
          // In order of size, node i of the level stands behind the i subtrees before it.
          const std::size_t rank =
              (2 * static_cast<std::size_t>(i) + 1) * (std::size_t{1} << (kLevels - 1 - level)) - 1;
          nodes[i] = rank < thresholdCount ? thresholds[rank] : std::uint16_t{65'535};
        }
        tables[level] = _mm512_load_si512(nodes);
      }
    }
    // The number of thresholds at or below each value, and where one is equal.
    [[gnu::always_inline]] __m512i search(__m512i values, __mmask32& equal) const {
      __m512i index = _mm512_setzero_si512();
      const __m512i one = _mm512_set1_epi16(1);
      equal = 0;
      for (int level = 0; level < kLevels; ++level) {
        const __m512i node = _mm512_permutexvar_epi16(index, tables[level]);
        const __mmask32 reached = _mm512_cmpge_epu16_mask(values, node);
        equal |= _mm512_cmpeq_epu16_mask(values, node);
        index = _mm512_add_epi16(index, index);
        index = _mm512_mask_add_epi16(index, reached, index, one);
      }
      return index;
    }

    __m512i tables[kLevels];
  };

  template <int kLevels>
  static void codeByTree(const std::uint16_t* values, std::size_t count,
                         const std::uint16_t* thresholds, std::size_t thresholdCount,
                         std::uint8_t* codes, std::uint64_t* ties) {
    const Tree<kLevels> tree(thresholds, thresholdCount);
    for (std::size_t word = 0; word < count / 64; ++word) {
      __mmask32 equal[2];
      for (std::size_t half = 0; half < 2; ++half) {
        const __m512i value = _mm512_load_si512(values + word * 64 + half * 32);
        const __m512i index = tree.search(value, equal[half]);
        _mm256_store_si256(reinterpret_cast<__m256i*>(codes + word * 64 + half * 32),
                           _mm512_maskz_cvtepi16_epi8(~__mmask32{0}, index));
      }
      ties[word] = equal[0] | static_cast<std::uint64_t>(equal[1]) << 32;
    }
  }

  static void code(const std::uint16_t* values, std::size_t count, const std::uint16_t* thresholds,
                   std::size_t thresholdCount, const std::uint8_t* lookUp, std::uint8_t* codes,
                   std::uint64_t* ties) {
    if (thresholdCount <= 7) {
      codeByTree<3>(values, count, thresholds, thresholdCount, codes, ties);
    } else if (thresholdCount <= 15) {
      codeByTree<4>(values, count, thresholds, thresholdCount, codes, ties);
    } else if (thresholdCount <= 31) {
      codeByTree<5>(values, count, thresholds, thresholdCount, codes, ties);
    } else if (thresholdCount <= 63) {
      codeByTree<6>(values, count, thresholds, thresholdCount, codes, ties);
    } else {
      codeByTable(values, count, thresholds, thresholdCount, lookUp, codes, ties);
    }
  }

  static void reorder(const std::uint64_t* const* planes, std::size_t words,
                      const std::uint16_t* order, std::uint8_t* scratch,
                      std::uint64_t* const* out) {
    for (std::size_t word = 0; word < words; ++word) {
      __m512i bytes = _mm512_setzero_si512();
      for (int plane = 0; plane < 8; ++plane) {
        if (planes[plane] == nullptr) continue;
        const __m512i bit = _mm512_set1_epi8(static_cast<char>(1 << plane));
        bytes = _mm512_mask_or_epi64(bytes, 0xFF, bytes,
                                     _mm512_maskz_mov_epi8(planes[plane][word], bit));
      }
      alignas(64) std::uint8_t profiles[64];
      _mm512_store_si512(profiles, bytes);
      for (std::size_t i = 0; i < 64; ++i) scratch[order[word * 64 + i]] = profiles[i];
    }
    for (std::size_t word = 0; word < words; ++word) {
      const __m512i bytes = _mm512_load_si512(scratch + word * 64);
      for (int plane = 0; plane < 8; ++plane) {
        if (out[plane] == nullptr) continue;
        out[plane][word] =
            _mm512_test_epi8_mask(bytes, _mm512_set1_epi8(static_cast<char>(1 << plane)));
      }
    }
  }
};

}  // namespace

const EventKernels kAvx512EventKernels = EventLoops<Avx512>::kernels();

}  // namespace muster::kernels
