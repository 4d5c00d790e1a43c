// For machines with AVX-512 F, BW, DQ and VL. Compiled with it: includes nothing that the rest of
// the program shares.

#include <immintrin.h>

#include "runtime/kernels/avx512_vectors.h"
#include "runtime/kernels/codes.h"
#include "runtime/kernels/gates.h"
#include "runtime/kernels/levels.h"
#include "runtime/kernels/meet_loops.h"

namespace muster::kernels {
namespace {

struct Vectors : Avx512Vectors {
  using StripCounter = BitCounter<Vectors>;

  // A byte holds the weighted counts of a strip, which has 16 vectors: 16 * 8 at most.
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
    [[gnu::always_inline]] void twice() { bytes = _mm512_add_epi8(bytes, bytes); }
    [[gnu::always_inline]] std::uint64_t total() const {
      const V sums = _mm512_sad_epu8(bytes, _mm512_setzero_si512());
      return static_cast<std::uint64_t>(_mm512_reduce_add_epi64(sums));
    }
  };
};
static_assert(kStripWords * 8 / Vectors::kBytes * 8 <= 255);

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
      planes[static_cast<std::size_t>(bit) * kPlaneWords + word] =
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
      planes[static_cast<std::size_t>(bit) * kPlaneWords + word] =
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

constexpr int kLevelsMax = 9;

// A perfect tree of thresholds, level by level, each padded to whole registers. (Gathers from
// memory are slower than picking from many registers.)
template <typename Lanes>
struct Tree {
  using Value = typename Lanes::Value;
  static constexpr std::size_t kLanes = std::size_t{1} << Lanes::kLanesLog;

  static constexpr std::size_t offset(int level) {
    const auto narrow = static_cast<std::size_t>(Lanes::kLanesLog);
    if (static_cast<std::size_t>(level) < narrow) return static_cast<std::size_t>(level) * kLanes;
    return narrow * kLanes + (std::size_t{1} << level) - kLanes;
  }

  void fill(const Value* thresholds, std::size_t thresholdCount, bool canMiss, int levels) {
    // Where a row can be missing, the lowest threshold holds for every known one.
    const std::size_t before = canMiss ? 1 : 0;
    for (int level = 0; level < levels; ++level) {
      const std::size_t own = std::size_t{1} << level;
      for (std::size_t i = 0; i < (own < kLanes ? kLanes : own); ++i) {
        const std::size_t at = ((2 * i + 1) << (levels - 1 - level)) - 1;
        Value value = Lanes::kLargest;
        if (at < before)
          value = Lanes::kLowest;
        else if (at - before < thresholdCount)
          value = thresholds[at - before];
        nodes[offset(level) + i] = value;
      }
    }
  }

  alignas(64) Value nodes[offset(kLevelsMax)];
};

// The node that each row's path leads to, among 2^kPairsLog pairs of registers: each pair is asked,
// and the ways taken first say which answer counts.
template <typename Lanes, int kPairsLog>
[[gnu::always_inline]] inline typename Lanes::V pickAmong(__m512i path,
                                                          const typename Lanes::Value* nodes,
                                                          const unsigned* masks) {
  constexpr std::size_t kLanes = std::size_t{1} << Lanes::kLanesLog;
  if constexpr (kPairsLog == 0) {
    return Lanes::pick(path, Lanes::loadTable(nodes), Lanes::loadTable(nodes + kLanes));
  } else {
    constexpr std::size_t kHalf = kLanes << kPairsLog;
    return Lanes::blend(masks[0], pickAmong<Lanes, kPairsLog - 1>(path, nodes, masks + 1),
                        pickAmong<Lanes, kPairsLog - 1>(path, nodes + kHalf, masks + 1));
  }
}

template <typename Lanes, int kLevels, int kLevel>
[[gnu::always_inline]] inline void walkLevel(typename Lanes::V value, __m512i path,
                                             const Tree<Lanes>& tree, unsigned* masks,
                                             unsigned char* bytes) {
  if constexpr (kLevel < kLevels) {
    const typename Lanes::Value* nodes = tree.nodes + Tree<Lanes>::offset(kLevel);
    typename Lanes::V bound;
    if constexpr (kLevel <= Lanes::kLanesLog)
      bound = Lanes::pick(path, Lanes::loadTable(nodes));
    else
      bound = pickAmong<Lanes, kLevel - Lanes::kLanesLog - 1>(path, nodes, masks);
    masks[kLevel] = Lanes::atLeast(value, bound);
    constexpr std::size_t kPlane = kLevels - 1 - kLevel;
    __builtin_memcpy(bytes + kPlane * (kPlaneWords * 8), &masks[kLevel], Tree<Lanes>::kLanes / 8);
    walkLevel<Lanes, kLevels, kLevel + 1>(value, Lanes::next(path, masks[kLevel]), tree, masks,
                                          bytes);
  }
}

// Which way each row goes at a level is a mask, and the mask of level l is the plane of bit
// (levels - 1 - l): codes are never formed.
template <typename Lanes, int kLevels>
void walk(const typename Lanes::Value* values, const Tree<Lanes>& tree, std::uint64_t* planes) {
  auto* bytes = reinterpret_cast<unsigned char*>(planes);
  for (std::size_t row = 0; row < kStripRows; row += Tree<Lanes>::kLanes) {
    unsigned masks[kLevels];
    walkLevel<Lanes, kLevels, 0>(Lanes::load(values + row), _mm512_setzero_si512(), tree, masks,
                                 bytes + row / 8);
  }
}

template <typename Lanes>
void search(const typename Lanes::Value* values, const std::uint64_t* known,
            const typename Lanes::Value* thresholds, std::size_t thresholdCount, int bitCount,
            std::uint32_t* scratch, std::uint64_t* planes) {
  // The values that pad the tree must be above every value; a threshold there leaves no room.
  const bool hasRoom = thresholdCount == 0 || thresholds[thresholdCount - 1] < Lanes::kLargest;
  if (bitCount == 0 || bitCount > kLevelsMax || !hasRoom) {
    searchCodes<Bytes>(values, known, thresholds, thresholdCount, bitCount, scratch, planes);
    return;
  }
  Tree<Lanes> tree;
  tree.fill(thresholds, thresholdCount, known != nullptr, bitCount);
  switch (bitCount) {
    case 1: walk<Lanes, 1>(values, tree, planes); break;
    case 2: walk<Lanes, 2>(values, tree, planes); break;
    case 3: walk<Lanes, 3>(values, tree, planes); break;
    case 4: walk<Lanes, 4>(values, tree, planes); break;
    case 5: walk<Lanes, 5>(values, tree, planes); break;
    case 6: walk<Lanes, 6>(values, tree, planes); break;
    case 7: walk<Lanes, 7>(values, tree, planes); break;
    case 8: walk<Lanes, 8>(values, tree, planes); break;
    default: walk<Lanes, 9>(values, tree, planes); break;
  }
  if (known == nullptr) return;
  for (int bit = 0; bit < bitCount; ++bit) {
    std::uint64_t* plane = planes + static_cast<std::size_t>(bit) * kPlaneWords;
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
constinit const Meet kAvx512Meet = meetLines<Vectors>;

}  // namespace muster::kernels
