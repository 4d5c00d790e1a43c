// Conditions of events eight at once, for machines with AVX-512 that have VBMI as well. Compiled
// with it: includes nothing that the rest of the program shares.

#include <immintrin.h>

#include "runtime/kernels/event_levels.h"

namespace muster::kernels {
namespace {

// 64, 128 or 256 bytes in registers, looked up by 64 codes at once.
template <int kRegisters>
struct Table {
  explicit Table(const std::uint8_t* bytes) {
    for (int i = 0; i < kRegisters; ++i) parts[i] = _mm512_load_si512(bytes + i * 64);
  }
  explicit Table(const __m512i (&registers)[kRegisters]) {
    for (int i = 0; i < kRegisters; ++i) parts[i] = registers[i];
  }
  [[gnu::always_inline]] __m512i lookUp(__m512i codes) const {
    if constexpr (kRegisters == 1) {
      return _mm512_permutexvar_epi8(codes, parts[0]);
    } else if constexpr (kRegisters == 2) {
      return _mm512_permutex2var_epi8(parts[0], codes, parts[1]);
    } else {
      const __m512i low = _mm512_permutex2var_epi8(parts[0], codes, parts[1]);
      const __m512i high = _mm512_permutex2var_epi8(parts[2], codes, parts[3]);
      return _mm512_mask_mov_epi8(low, _mm512_movepi8_mask(codes), high);
    }
  }

  __m512i parts[kRegisters];
};

template <int kFirst, int kSecond, bool kIsMore>
void passBoth(const EventTable& one, const EventTable& other, std::size_t rows, std::uint8_t* out) {
  const Table<kFirst> first(one.passing);
  const Table<kSecond> second(other.passing);
  for (std::size_t row = 0; row < rows; ++row) {
    const __m512i a = first.lookUp(_mm512_load_si512(one.codes + row * 64));
    const __m512i b = second.lookUp(_mm512_load_si512(other.codes + row * 64));
    __m512i bytes = _mm512_and_si512(a, b);
    if constexpr (kIsMore) bytes = _mm512_and_si512(bytes, _mm512_load_si512(out + row * 64));
    _mm512_store_si512(out + row * 64, bytes);
  }
}

template <int kFirst, bool kIsMore>
void pass(const EventTable& one, const EventTable& other, std::size_t rows, std::uint8_t* out) {
  if (other.codeCount <= 64) return passBoth<kFirst, 1, kIsMore>(one, other, rows, out);
  if (other.codeCount <= 128) return passBoth<kFirst, 2, kIsMore>(one, other, rows, out);
  passBoth<kFirst, 4, kIsMore>(one, other, rows, out);
}

template <bool kIsMore>
void pass(const EventTable& one, const EventTable& other, std::size_t rows, std::uint8_t* out) {
  if (one.codeCount <= 64) return pass<1, kIsMore>(one, other, rows, out);
  if (one.codeCount <= 128) return pass<2, kIsMore>(one, other, rows, out);
  pass<4, kIsMore>(one, other, rows, out);
}

// Most groups: of an instant, and one or two fields of few values.
void passThree(const EventTable* tables, std::size_t rows, std::uint8_t* out) {
  const Table<1> first(tables[0].passing);
  const Table<1> second(tables[1].passing);
  const Table<1> third(tables[2].passing);
  for (std::size_t row = 0; row < rows; ++row) {
    const __m512i a = first.lookUp(_mm512_load_si512(tables[0].codes + row * 64));
    const __m512i b = second.lookUp(_mm512_load_si512(tables[1].codes + row * 64));
    const __m512i c = third.lookUp(_mm512_load_si512(tables[2].codes + row * 64));
    _mm512_store_si512(out + row * 64, _mm512_and_si512(_mm512_and_si512(a, b), c));
  }
}

// Two tables at a time; one that is left goes with itself.
void groupPasses(const EventTable* tables, std::size_t tableCount, std::size_t rows,
                 std::uint8_t* out) {
  const auto isShort = [](const EventTable& table) { return table.codeCount <= 64; };
  if (tableCount == 3 && isShort(tables[0]) && isShort(tables[1]) && isShort(tables[2])) {
    return passThree(tables, rows, out);
  }
  for (std::size_t i = 0; i < tableCount; i += 2) {
    const EventTable& other = tables[i + 1 < tableCount ? i + 1 : i];
    if (i == 0)
      pass<false>(tables[i], other, rows, out);
    else
      pass<true>(tables[i], other, rows, out);
  }
}

// reached[n]: by n + 1 events.
template <std::size_t kLeast>
void reaches(const std::uint8_t* passing, EventSlices slices,
             const std::uint8_t (&least)[kGroupLeastMax], std::uint8_t* out) {
  __m512i asks[kLeast];
  for (std::size_t n = 0; n < kLeast; ++n) {
    asks[n] = _mm512_set1_epi8(static_cast<char>(least[n]));
  }
  for (std::size_t slice = 0; slice < slices.count; ++slice) {
    __m512i reached[kLeast];
    for (__m512i& bytes : reached) bytes = _mm512_setzero_si512();
    for (std::size_t row = 0; row < slices.width; ++row, passing += 64) {
      const __m512i bytes = _mm512_load_si512(passing);
      for (std::size_t n = kLeast - 1; n > 0; --n) {
        reached[n] = _mm512_or_si512(reached[n], _mm512_and_si512(reached[n - 1], bytes));
      }
      reached[0] = _mm512_or_si512(reached[0], bytes);
    }
    __m512i bytes = _mm512_setzero_si512();
    for (std::size_t n = 0; n < kLeast; ++n) {
      bytes = _mm512_or_si512(bytes, _mm512_and_si512(reached[n], asks[n]));
    }
    _mm512_store_si512(out + slice * 64, bytes);
  }
}

void groupReaches(const std::uint8_t* passing, EventSlices slices,
                  const std::uint8_t (&least)[kGroupLeastMax], std::uint8_t* out) {
  static_assert(kGroupLeastMax == 4);
  if (least[3] != 0) return reaches<4>(passing, slices, least, out);
  if (least[2] != 0) return reaches<3>(passing, slices, least, out);
  if (least[1] != 0) return reaches<2>(passing, slices, least, out);
  reaches<1>(passing, slices, least, out);
}

void groupCounts(const std::uint8_t* passing, std::size_t rows, std::int64_t* counts) {
  __m512i bits[kGroupSize];
  for (std::size_t bit = 0; bit < kGroupSize; ++bit) {
    bits[bit] = _mm512_set1_epi8(static_cast<char>(1U << bit));
  }
  for (std::size_t row = 0; row < rows; ++row) {
    const __m512i bytes = _mm512_load_si512(passing + row * 64);
    for (std::size_t bit = 0; bit < kGroupSize; ++bit) {
      counts[bit] += _mm_popcnt_u64(_mm512_test_epi8_mask(bytes, bits[bit]));
    }
  }
}

// ---- codes --------------------------------------------------------------------------------------

template <int kRegisters, std::size_t kNear, bool kHasTies>
void codeByBuckets(const EventBuckets& buckets, const std::uint16_t* values, std::size_t count,
                   std::uint16_t firstThreshold, std::uint8_t* codes, std::uint64_t* ties) {
  const Table<kRegisters> below(buckets.below);
  const Table<kRegisters> reached(buckets.reached);
  __m512i places[kNear][kRegisters];
  for (std::size_t near = 0; near < kNear; ++near) {
    for (int i = 0; i < kRegisters; ++i) {
      places[near][i] = _mm512_load_si512(buckets.places[near] + i * 64);
    }
  }
  const __m512i before = _mm512_set1_epi16(static_cast<short>(buckets.before));
  const __m512i last = _mm512_set1_epi16(static_cast<short>(buckets.last));
  const __m512i first = _mm512_set1_epi16(static_cast<short>(firstThreshold));
  const __m128i shift = _mm_cvtsi32_si128(buckets.shift);
  const __m512i one = _mm512_set1_epi8(1);
  // The low bytes of 64 words, and the high ones.
  alignas(64) std::uint8_t even[64];
  alignas(64) std::uint8_t odd[64];
  for (int i = 0; i < 64; ++i) {
    even[i] = static_cast<std::uint8_t>(2 * i);
    odd[i] = static_cast<std::uint8_t>(2 * i + 1);
  }
  const __m512i low = _mm512_load_si512(even);
  const __m512i high = _mm512_load_si512(odd);

  for (std::size_t word = 0; word < count / 64; ++word) {
    const __m512i a = _mm512_load_si512(values + word * 64);
    const __m512i b = _mm512_load_si512(values + word * 64 + 32);
    const auto spreadOut = [&](__m512i value) {
      return _mm512_sll_epi16(_mm512_min_epu16(_mm512_subs_epu16(value, before), last), shift);
    };
    const __m512i spreadA = spreadOut(a);
    const __m512i spreadB = spreadOut(b);
    const __m512i bucket = _mm512_permutex2var_epi8(spreadA, high, spreadB);
    const __m512i place = _mm512_permutex2var_epi8(spreadA, low, spreadB);
    __m512i code = below.lookUp(bucket);
    __mmask64 tied = 0;
    for (std::size_t near = 0; near < kNear; ++near) {
      const __m512i threshold = Table<kRegisters>(places[near]).lookUp(bucket);
      code = _mm512_mask_add_epi8(code, _mm512_cmpge_epu8_mask(place, threshold), code, one);
      if constexpr (kHasTies) tied |= _mm512_cmpeq_epu8_mask(place, threshold);
    }
    code = _mm512_min_epu8(code, reached.lookUp(bucket));
    const auto both = [](__mmask32 lower, __mmask32 upper) {
      return _mm512_kunpackd(upper, lower);
    };
    const __mmask64 isFirst =
        both(_mm512_cmpge_epu16_mask(a, first), _mm512_cmpge_epu16_mask(b, first));
    _mm512_store_si512(codes + word * 64, _mm512_mask_add_epi8(code, isFirst, code, one));
    if constexpr (kHasTies) {
      tied |= both(_mm512_cmpeq_epu16_mask(a, first), _mm512_cmpeq_epu16_mask(b, first));
      ties[word] = tied & isFirst;
    }
  }
}

template <int kRegisters, std::size_t kNear>
void codeByBuckets(const EventBuckets& buckets, const std::uint16_t* values, std::size_t count,
                   std::uint16_t first, std::uint8_t* codes, std::uint64_t* ties) {
  if (ties == nullptr) {
    codeByBuckets<kRegisters, kNear, false>(buckets, values, count, first, codes, ties);
  } else {
    codeByBuckets<kRegisters, kNear, true>(buckets, values, count, first, codes, ties);
  }
}

template <int kRegisters>
void codeBy(const EventBuckets& buckets, const std::uint16_t* values, std::size_t count,
            std::uint16_t first, std::uint8_t* codes, std::uint64_t* ties) {
  switch (buckets.near) {
    case 1: return codeByBuckets<kRegisters, 1>(buckets, values, count, first, codes, ties);
    case 2: return codeByBuckets<kRegisters, 2>(buckets, values, count, first, codes, ties);
    case 3: return codeByBuckets<kRegisters, 3>(buckets, values, count, first, codes, ties);
    case 4: return codeByBuckets<kRegisters, 4>(buckets, values, count, first, codes, ties);
  }
  __builtin_trap();
}

void code(const std::uint16_t* values, std::size_t count, const EventThresholds& thresholds,
          std::uint8_t* codes, std::uint64_t* ties) {
  const EventBuckets& buckets = *thresholds.buckets;
  const std::uint16_t first = thresholds.values[0];
  switch (buckets.count) {
    case 64: return codeBy<1>(buckets, values, count, first, codes, ties);
    case 128: return codeBy<2>(buckets, values, count, first, codes, ties);
    case 256: return codeBy<4>(buckets, values, count, first, codes, ties);
  }
  __builtin_trap();
}

}  // namespace

constinit const BytePermuteKernels kAvx512VbmiEventKernels = {.groupPasses = groupPasses,
                                                              .groupReaches = groupReaches,
                                                              .groupCounts = groupCounts,
                                                              .codeByBuckets = code};

}  // namespace muster::kernels
