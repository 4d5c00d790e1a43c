// For machines with AVX-512 F, BW, DQ and VL. Compiled with it: includes nothing that the rest of
// the program shares.

#include <immintrin.h>

#include "runtime/kernels/codes.h"
#include "runtime/kernels/gates.h"
#include "runtime/kernels/levels.h"

namespace muster::kernels {
namespace {

struct Vectors {
  static constexpr std::size_t kBytes = 64;
  using V = __m512i;

  template <unsigned kTable>
  [[gnu::always_inline]] static V gate(V a, V b, V c) {
    return _mm512_ternarylogic_epi64(a, b, c, kTable);
  }
  [[gnu::always_inline]] static V load(const std::uint64_t* from) {
    return _mm512_load_si512(from);
  }
  [[gnu::always_inline]] static void store(std::uint64_t* to, V value) {
    _mm512_store_si512(to, value);
  }
  [[gnu::always_inline]] static void stream(std::uint64_t* to, V value) {
    _mm512_stream_si512(reinterpret_cast<V*>(to), value);
  }

  // Counts of up to 31 vectors fit a byte; a strip has eight.
  struct Counter {
    V bytes = _mm512_setzero_si512();
    [[gnu::always_inline]] void add(V value) {
      const V counts =
          _mm512_broadcast_i32x4(_mm_setr_epi8(0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4));
      const V low = _mm512_set1_epi8(15);
      bytes = _mm512_add_epi8(bytes, _mm512_shuffle_epi8(counts, _mm512_and_si512(value, low)));
      bytes = _mm512_add_epi8(
          bytes, _mm512_shuffle_epi8(counts, _mm512_and_si512(_mm512_srli_epi16(value, 4), low)));
    }
    [[gnu::always_inline]] std::uint64_t total() const {
      const V sums = _mm512_sad_epu8(bytes, _mm512_setzero_si512());
      return static_cast<std::uint64_t>(_mm512_reduce_add_epi64(sums));
    }
  };
};
static_assert(kStripWords * 8 / Vectors::kBytes <= 31);

struct Bytes {
  [[gnu::always_inline]] static std::uint64_t bit(const std::uint8_t* bytes, int bit) {
    return _mm512_test_epi8_mask(_mm512_load_si512(bytes),
                                 _mm512_set1_epi8(static_cast<char>(1 << bit)));
  }
};

void cutEight(const std::uint8_t* stored, const std::uint64_t* known, int bitCount,
              std::uint64_t* planes) {
  const __m512i one = _mm512_set1_epi8(1);
  for (std::size_t word = 0; word < kStripWords; ++word) {
    __m512i codes = _mm512_loadu_si512(stored + word * 64);
    if (known != nullptr) codes = _mm512_mask_add_epi8(codes, known[word], codes, one);
    for (int bit = 0; bit < bitCount; ++bit) {
      planes[static_cast<std::size_t>(bit) * kStripWords + word] =
          _mm512_test_epi8_mask(codes, _mm512_set1_epi8(static_cast<char>(1 << bit)));
    }
  }
}

void cutSixteen(const std::uint16_t* stored, const std::uint64_t* known, int bitCount,
                std::uint64_t* planes) {
  const __m512i one = _mm512_set1_epi16(1);
  for (std::size_t word = 0; word < kStripWords; ++word) {
    __m512i codes[2];
    for (unsigned half = 0; half < 2; ++half) {
      codes[half] = _mm512_loadu_si512(stored + word * 64 + half * 32);
      if (known == nullptr) continue;
      const auto isKnown = static_cast<__mmask32>(known[word] >> (half * 32));
      codes[half] = _mm512_mask_add_epi16(codes[half], isKnown, codes[half], one);
    }
    const auto bytes = [&](__m512i lower, __m512i upper) {
      return _mm512_inserti64x4(_mm512_castsi256_si512(_mm512_cvtepi16_epi8(lower)),
                                _mm512_cvtepi16_epi8(upper), 1);
    };
    const __m512i low = bytes(codes[0], codes[1]);
    const __m512i high = bytes(_mm512_srli_epi16(codes[0], 8), _mm512_srli_epi16(codes[1], 8));
    for (int bit = 0; bit < bitCount; ++bit) {
      const __m512i mask = _mm512_set1_epi8(static_cast<char>(1 << (bit % 8)));
      planes[static_cast<std::size_t>(bit) * kStripWords + word] =
          _mm512_test_epi8_mask(bit < 8 ? low : high, mask);
    }
  }
}

// Lanes of one type of value, for the search below. kLanesLog: a register holds 2^kLanesLog.
struct Words32 {
  using Value = std::uint32_t;
  using V = __m512i;
  static constexpr int kLanesLog = 4;
  static constexpr Value kLowest = 0;
  static constexpr Value kLargest = UINT32_MAX;
  static V load(const Value* from) {
    return _mm512_min_epu32(_mm512_loadu_si512(from), _mm512_set1_epi32(-2));
  }
  static V loadTable(const Value* from) { return _mm512_loadu_si512(from); }
  static V next(V path, unsigned mask) {
    path = _mm512_add_epi32(path, path);
    return _mm512_mask_add_epi32(path, static_cast<__mmask16>(mask), path, _mm512_set1_epi32(1));
  }
  static V pick(V path, V table) { return _mm512_permutexvar_epi32(path, table); }
  static V pick(V path, V low, V high) { return _mm512_permutex2var_epi32(low, path, high); }
  static V blend(unsigned mask, V no, V yes) {
    return _mm512_mask_blend_epi32(static_cast<__mmask16>(mask), no, yes);
  }
  static unsigned atLeast(V value, V bound) { return _mm512_cmpge_epu32_mask(value, bound); }
};

struct Words64 {
  using Value = std::uint64_t;
  using V = __m512i;
  static constexpr int kLanesLog = 3;
  static constexpr Value kLowest = 0;
  static constexpr Value kLargest = UINT64_MAX;
  static V load(const Value* from) {
    return _mm512_min_epu64(_mm512_loadu_si512(from), _mm512_set1_epi64(-2));
  }
  static V loadTable(const Value* from) { return _mm512_loadu_si512(from); }
  static __m512i next(__m512i path, unsigned mask) {
    path = _mm512_add_epi64(path, path);
    return _mm512_mask_add_epi64(path, static_cast<__mmask8>(mask), path, _mm512_set1_epi64(1));
  }
  static V pick(__m512i path, V table) { return _mm512_permutexvar_epi64(path, table); }
  static V pick(__m512i path, V low, V high) { return _mm512_permutex2var_epi64(low, path, high); }
  static V blend(unsigned mask, V no, V yes) {
    return _mm512_mask_blend_epi64(static_cast<__mmask8>(mask), no, yes);
  }
  static unsigned atLeast(V value, V bound) { return _mm512_cmpge_epu64_mask(value, bound); }
};

struct Reals {
  using Value = double;
  using V = __m512d;
  static constexpr int kLanesLog = 3;
  static constexpr Value kLowest = -__builtin_inf();
  static constexpr Value kLargest = __builtin_inf();
  static V load(const Value* from) { return _mm512_loadu_pd(from); }
  static V loadTable(const Value* from) { return _mm512_loadu_pd(from); }
  static __m512i next(__m512i path, unsigned mask) { return Words64::next(path, mask); }
  static V pick(__m512i path, V table) { return _mm512_permutexvar_pd(path, table); }
  static V pick(__m512i path, V low, V high) { return _mm512_permutex2var_pd(low, path, high); }
  static V blend(unsigned mask, V no, V yes) {
    return _mm512_mask_blend_pd(static_cast<__mmask8>(mask), no, yes);
  }
  static unsigned atLeast(V value, V bound) { return _mm512_cmp_pd_mask(value, bound, _CMP_GE_OQ); }
};

constexpr int kLevelsMax = 7;

// Walks a perfect tree of thresholds that lies in registers, one level a step; which way each row
// goes is a mask, and the mask of level l is the plane of bit (levels - 1 - l): codes are never
// formed. Levels wider than two registers are picked from each pair and blended by the ways taken
// first.
template <typename Lanes, int kLevels>
void walk(const typename Lanes::Value* values, const typename Lanes::Value* tree,
          std::uint64_t* planes) {
  constexpr std::size_t kLanes = std::size_t{1} << Lanes::kLanesLog;
  constexpr std::size_t kWidest = std::size_t{1} << (kLevels - 1);
  using V = typename Lanes::V;
  // Level l starts at l * kWidest, padded to whole registers.
  V tables[kLevels][kWidest <= kLanes ? 1 : kWidest / kLanes];
  for (std::size_t level = 0; level < kLevels; ++level) {
    for (std::size_t i = 0; i * kLanes < (std::size_t{1} << level); ++i) {
      tables[level][i] =
          Lanes::loadTable(tree + level * (std::size_t{1} << kLevelsMax) + i * kLanes);
    }
  }
  auto* bytes = reinterpret_cast<unsigned char*>(planes);
  for (std::size_t row = 0; row < kStripRows; row += kLanes) {
    const V value = Lanes::load(values + row);
    __m512i path = _mm512_setzero_si512();
    unsigned masks[kLevels];
#pragma GCC unroll 8
    for (int level = 0; level < kLevels; ++level) {
      V bound;
      const V* table = tables[level];
      const int pairs = level - Lanes::kLanesLog - 1;  // log2 of the pairs of registers
      if (pairs < 0)
        bound = Lanes::pick(path, table[0]);
      else if (pairs == 0)
        bound = Lanes::pick(path, table[0], table[1]);
      else if (pairs == 1) {
        bound = Lanes::blend(masks[0], Lanes::pick(path, table[0], table[1]),
                             Lanes::pick(path, table[2], table[3]));
      } else {
        const V lower = Lanes::blend(masks[1], Lanes::pick(path, table[0], table[1]),
                                     Lanes::pick(path, table[2], table[3]));
        const V upper = Lanes::blend(masks[1], Lanes::pick(path, table[4], table[5]),
                                     Lanes::pick(path, table[6], table[7]));
        bound = Lanes::blend(masks[0], lower, upper);
      }
      masks[level] = Lanes::atLeast(value, bound);
      path = Lanes::next(path, masks[level]);
      const std::size_t plane = static_cast<std::size_t>(kLevels - 1 - level);
      __builtin_memcpy(bytes + plane * (kStripWords * 8) + row / 8, &masks[level], kLanes / 8);
    }
  }
}

template <typename Lanes>
void search(const typename Lanes::Value* values, const std::uint64_t* known,
            const typename Lanes::Value* thresholds, std::size_t thresholdCount, int bitCount,
            std::uint32_t* scratch, std::uint64_t* planes) {
  using Value = typename Lanes::Value;
  // The values that pad the tree must be above every value; a threshold there leaves no room.
  const bool hasRoom = thresholdCount == 0 || thresholds[thresholdCount - 1] < Lanes::kLargest;
  if (bitCount == 0 || bitCount > kLevelsMax || !hasRoom) {
    searchCodes<Bytes>(values, known, thresholds, thresholdCount, bitCount, scratch, planes);
    return;
  }
  // Where a row can be missing, the lowest threshold holds for every known one.
  const std::size_t before = known == nullptr ? 0 : 1;
  constexpr std::size_t kLanes = std::size_t{1} << Lanes::kLanesLog;
  alignas(64) Value tree[kLevelsMax << kLevelsMax];
  for (int level = 0; level < bitCount; ++level) {
    const std::size_t step = std::size_t{1} << (bitCount - 1 - level);
    const std::size_t own = std::size_t{1} << level;
    for (std::size_t i = 0; i < (own < kLanes ? kLanes : own); ++i) {
      const std::size_t at = (2 * i + 1) * step - 1;
      Value value = Lanes::kLargest;
      if (at < before)
        value = Lanes::kLowest;
      else if (at - before < thresholdCount)
        value = thresholds[at - before];
      tree[(static_cast<std::size_t>(level) << kLevelsMax) + i] = value;
    }
  }
  switch (bitCount) {
    case 1: walk<Lanes, 1>(values, tree, planes); break;
    case 2: walk<Lanes, 2>(values, tree, planes); break;
    case 3: walk<Lanes, 3>(values, tree, planes); break;
    case 4: walk<Lanes, 4>(values, tree, planes); break;
    case 5: walk<Lanes, 5>(values, tree, planes); break;
    case 6: walk<Lanes, 6>(values, tree, planes); break;
    default: walk<Lanes, 7>(values, tree, planes); break;
  }
  if (known == nullptr) return;
  for (int bit = 0; bit < bitCount; ++bit) {
    std::uint64_t* plane = planes + static_cast<std::size_t>(bit) * kStripWords;
    for (std::size_t word = 0; word < kStripWords; ++word) plane[word] &= known[word];
  }
}

constexpr Kernels makeKernels() {
  Kernels kernels{};
  fillGates<Vectors>(kernels);
  kernels.fence = [] { _mm_sfence(); };
  kernels.cut8 = cutEight;
  kernels.cut16 = cutSixteen;
  kernels.search32 = search<Words32>;
  kernels.search64 = search<Words64>;
  kernels.searchReal = search<Reals>;
  return kernels;
}

}  // namespace

constinit const Kernels kAvx512Kernels = makeKernels();

}  // namespace muster::kernels
