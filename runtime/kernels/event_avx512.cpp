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
    // The number of thresholds at or below each value, and where one is equal if that is asked.
    template <bool kHasTies>
    [[gnu::always_inline]] __m512i search(__m512i values, __mmask32& equal) const {
      __m512i index = _mm512_setzero_si512();
      const __m512i one = _mm512_set1_epi16(1);
      equal = 0;
      for (int level = 0; level < kLevels; ++level) {
        const __m512i node = _mm512_permutexvar_epi16(index, tables[level]);
        const __mmask32 reached = _mm512_cmpge_epu16_mask(values, node);
        if constexpr (kHasTies) equal |= _mm512_cmpeq_epu16_mask(values, node);
        index = _mm512_add_epi16(index, index);
        index = _mm512_mask_add_epi16(index, reached, index, one);
      }
      return index;
    }

    __m512i tables[kLevels];
  };

  template <int kLevels, bool kHasTies>
  static void codeByTree(const std::uint16_t* values, std::size_t count,
                         const EventThresholds& thresholds, std::uint8_t* codes,
                         std::uint64_t* ties) {
    const Tree<kLevels> tree(thresholds.values, thresholds.count);
    for (std::size_t word = 0; word < count / 64; ++word) {
      __mmask32 equal[2];
      for (std::size_t half = 0; half < 2; ++half) {
        const __m512i value = _mm512_load_si512(values + word * 64 + half * 32);
        const __m512i index = tree.template search<kHasTies>(value, equal[half]);
        _mm256_store_si256(reinterpret_cast<__m256i*>(codes + word * 64 + half * 32),
                           _mm512_maskz_cvtepi16_epi8(~__mmask32{0}, index));
      }
      if constexpr (kHasTies) ties[word] = equal[0] | static_cast<std::uint64_t>(equal[1]) << 32;
    }
  }
  template <int kLevels>
  static void codeByTree(const std::uint16_t* values, std::size_t count,
                         const EventThresholds& thresholds, std::uint8_t* codes,
                         std::uint64_t* ties) {
    if (ties == nullptr) return codeByTree<kLevels, false>(values, count, thresholds, codes, ties);
    codeByTree<kLevels, true>(values, count, thresholds, codes, ties);
  }

  static void code(const std::uint16_t* values, std::size_t count,
                   const EventThresholds& thresholds, std::uint8_t* codes, std::uint64_t* ties) {
    if (thresholds.count <= 7) {
      codeByTree<3>(values, count, thresholds, codes, ties);
    } else if (thresholds.count <= 15) {
      codeByTree<4>(values, count, thresholds, codes, ties);
    } else if (thresholds.count <= 31) {
      codeByTree<5>(values, count, thresholds, codes, ties);
    } else if (thresholds.count <= 63) {
      codeByTree<6>(values, count, thresholds, codes, ties);
    } else {
      codeByTable(values, count, thresholds, codes, ties);
    }
  }

  // Those with byte permutes look up 64 codes at once (event_avx512_vbmi.cpp).
  static constexpr auto groupPasses = nullptr;
  static constexpr auto groupReaches = nullptr;
  static constexpr auto groupCounts = nullptr;

  static void bytesOf(const std::uint64_t* const* planes, std::size_t words, std::uint8_t* out) {
    for (std::size_t word = 0; word < words; ++word) {
      __m512i bytes = _mm512_setzero_si512();
      for (int plane = 0; plane < 8; ++plane) {
        if (planes[plane] == nullptr) continue;
        const __m512i bit = _mm512_set1_epi8(static_cast<char>(1 << plane));
        bytes = _mm512_or_si512(bytes, _mm512_maskz_mov_epi8(planes[plane][word], bit));
      }
      _mm512_store_si512(out + word * 64, bytes);
    }
  }

  [[gnu::always_inline]] static void planesOf(__m512i bytes, std::size_t word,
                                              std::uint64_t* const* out) {
    for (int plane = 0; plane < 8; ++plane) {
      if (out[plane] == nullptr) continue;
      out[plane][word] =
          _mm512_test_epi8_mask(bytes, _mm512_set1_epi8(static_cast<char>(1 << plane)));
    }
  }

  // The bytes of a profile's groups are moved as one number.
  static void moveTwo(const std::uint8_t* const* groups, std::size_t words,
                      const std::uint16_t* order, std::uint8_t* scratch) {
    auto* numbers = reinterpret_cast<std::uint16_t*>(scratch);
    alignas(64) std::uint16_t moved[64];
    for (std::size_t word = 0; word < words; ++word) {
      for (std::size_t half = 0; half < 2; ++half) {
        const auto wide = [&](std::size_t group) {
          return _mm512_cvtepu8_epi16(_mm256_load_si256(
              reinterpret_cast<const __m256i*>(groups[group] + word * 64 + half * 32)));
        };
        const __m512i both = _mm512_or_si512(wide(0), _mm512_slli_epi16(wide(1), 8));
        _mm512_store_si512(moved + half * 32, both);
      }
      for (std::size_t i = 0; i < 64; ++i) numbers[order[word * 64 + i]] = moved[i];
    }
  }
  template <std::size_t kGroups>
  static void moveFour(const std::uint8_t* const* groups, std::size_t words,
                       const std::uint16_t* order, std::uint8_t* scratch) {
    auto* numbers = reinterpret_cast<std::uint32_t*>(scratch);
    alignas(64) std::uint32_t moved[64];
    for (std::size_t word = 0; word < words; ++word) {
      for (std::size_t quarter = 0; quarter < 4; ++quarter) {
        __m512i all = _mm512_setzero_si512();
        for (std::size_t group = 0; group < kGroups; ++group) {
          const __m512i wide = _mm512_cvtepu8_epi32(_mm_load_si128(
              reinterpret_cast<const __m128i*>(groups[group] + word * 64 + quarter * 16)));
          all = _mm512_or_si512(
              all, _mm512_sll_epi32(wide, _mm_cvtsi32_si128(static_cast<int>(group * 8))));
        }
        _mm512_store_si512(moved + quarter * 16, all);
      }
      for (std::size_t i = 0; i < 64; ++i) numbers[order[word * 64 + i]] = moved[i];
    }
  }

  template <std::size_t kGroups>
  static void reorderGroups(const std::uint8_t* const* groups, std::size_t words,
                            const std::uint16_t* order, std::uint8_t* scratch,
                            std::uint64_t* const* out) {
    if constexpr (kGroups == 1) {
      for (std::size_t i = 0; i < words * 64; ++i) scratch[order[i]] = groups[0][i];
    } else if constexpr (kGroups == 2) {
      moveTwo(groups, words, order, scratch);
    } else {
      moveFour<kGroups>(groups, words, order, scratch);
    }
    // A line of every plane is written as a whole: planes lie a power of two apart.
    constexpr std::size_t kLine = 8;
    for (std::size_t line = 0; line < words; line += kLine) {
      const std::size_t end = line + kLine < words ? line + kLine : words;
      for (std::size_t group = 0; group < kGroups; ++group) {
        for (std::size_t word = line; word < end; ++word) {
          planesOf(bytesOfGroup<kGroups>(scratch, word, group), word, out + group * 8);
        }
      }
    }
  }
  // One group's bytes of 64 profiles, out of the numbers of all groups.
  template <std::size_t kGroups>
  [[gnu::always_inline]] static __m512i bytesOfGroup(const std::uint8_t* scratch, std::size_t word,
                                                     std::size_t group) {
    const __m128i shift = _mm_cvtsi32_si128(static_cast<int>(group * 8));
    if constexpr (kGroups == 1) {
      return _mm512_load_si512(scratch + word * 64);
    } else if constexpr (kGroups == 2) {
      const auto half = [&](std::size_t index) {
        const __m512i numbers = _mm512_load_si512(scratch + word * 128 + index * 64);
        return _mm512_cvtepi16_epi8(_mm512_srl_epi16(numbers, shift));
      };
      return _mm512_inserti64x4(_mm512_castsi256_si512(half(0)), half(1), 1);
    } else {
      const auto quarter = [&](std::size_t index) {
        const __m512i numbers = _mm512_load_si512(scratch + word * 256 + index * 64);
        return _mm512_cvtepi32_epi8(_mm512_srl_epi32(numbers, shift));
      };
      __m512i bytes = _mm512_castsi128_si512(quarter(0));
      bytes = _mm512_inserti32x4(bytes, quarter(1), 1);
      bytes = _mm512_inserti32x4(bytes, quarter(2), 2);
      return _mm512_inserti32x4(bytes, quarter(3), 3);
    }
  }

  static void reorder(const std::uint8_t* const* groups, std::size_t groupCount, std::size_t words,
                      const std::uint16_t* order, std::uint8_t* scratch,
                      std::uint64_t* const* out) {
    if (order == nullptr) {
      for (std::size_t group = 0; group < groupCount; ++group) {
        for (std::size_t word = 0; word < words; ++word) {
          planesOf(_mm512_load_si512(groups[group] + word * 64), word, out + group * 8);
        }
      }
      return;
    }
    switch (groupCount) {
      case 1: return reorderGroups<1>(groups, words, order, scratch, out);
      case 2: return reorderGroups<2>(groups, words, order, scratch, out);
      case 3: return reorderGroups<3>(groups, words, order, scratch, out);
      case 4: return reorderGroups<4>(groups, words, order, scratch, out);
    }
    __builtin_trap();
  }
};

}  // namespace

const EventKernels kAvx512EventKernels = EventLoops<Avx512>::kernels();

}  // namespace muster::kernels
