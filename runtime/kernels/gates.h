#pragma once

// The 256 gates for one width of vectors, made by the compiler from `Vectors`, which offers
//   V                                        a vector of kBytes bytes
//   template <unsigned kTable> V gate(V a, V b, V c)
//   zero(), load(p), store(p, v), stream(p, v)   of aligned memory
//   StripCounter                                 BitCounter, or another that counts eight at a time
//   Counter                                      of BitCounter: adds up bits; twice() doubles them

#include <cstddef>
#include <cstdint>
#include <utility>

#include "runtime/kernels/kernels.h"

namespace muster::kernels {
namespace {

// Whether the table depends on operand `index` (0, 1, 2).
constexpr bool readsOperand(unsigned table, unsigned index) {
  const unsigned shift = 4U >> index;
  for (unsigned row = 0; row < 8; ++row) {
    if ((row & shift) == 0 && ((table >> row ^ table >> (row + shift)) & 1U) != 0) return true;
  }
  return false;
}

enum class Result { Store, StreamAndCount, Count };

constexpr std::size_t kAtOnce = 8;

// Counts eight vectors at a time. Three bits of one weight are one bit of that weight and one of
// the next, so that of eight vectors only one need be counted.
template <typename Vectors>
class BitCounter {
 public:
  using V = typename Vectors::V;

  [[gnu::always_inline]] void add(const V (&values)[kAtOnce]) {
    const V two = carried(ones_, values[0], values[1]);
    const V four = carried(twos_, two, carried(ones_, values[2], values[3]));
    const V otherTwo = carried(ones_, values[4], values[5]);
    const V otherFour = carried(twos_, otherTwo, carried(ones_, values[6], values[7]));
    counter_.add(carried(fours_, four, otherFour));
  }
  [[gnu::always_inline]] std::uint64_t total() {
    for (V rest : {fours_, twos_, ones_}) {
      counter_.twice();
      counter_.add(rest);
    }
    return counter_.total();
  }

 private:
  [[gnu::always_inline]] static V carried(V& sum, V a, V b) {
    constexpr unsigned kMajority = 0xE8;
    constexpr unsigned kOdd = 0x96;
    const V carry = Vectors::template gate<kMajority>(sum, a, b);
    sum = Vectors::template gate<kOdd>(sum, a, b);
    return carry;
  }

  V ones_ = Vectors::zero();
  V twos_ = Vectors::zero();
  V fours_ = Vectors::zero();
  typename Vectors::Counter counter_;  // of eights
};

template <typename Vectors, unsigned kTable, Result kResult>
[[gnu::always_inline]] inline std::uint64_t runGate(const std::uint64_t* a, const std::uint64_t* b,
                                                    const std::uint64_t* c, std::uint64_t* out) {
  constexpr std::size_t kWords = Vectors::kBytes / 8;
  static_assert(kStripWords % (kWords * kAtOnce) == 0);
  [[maybe_unused]] typename Vectors::StripCounter counter;
#pragma GCC unroll 2
  for (std::size_t begin = 0; begin < kStripWords; begin += kWords * kAtOnce) {
    typename Vectors::V values[kAtOnce];
#pragma GCC unroll 8
    for (std::size_t at = 0; at < kAtOnce; ++at) {
      const std::size_t i = begin + at * kWords;
      // An operand that does not count is not read: any other may stand for it.
      const auto first = Vectors::load((readsOperand(kTable, 0) ? a : b) + i);
      const auto second = readsOperand(kTable, 1) ? Vectors::load(b + i) : first;
      const auto third = readsOperand(kTable, 2) ? Vectors::load(c + i) : second;
      values[at] = Vectors::template gate<kTable>(first, second, third);
      if constexpr (kResult == Result::Store) Vectors::store(out + i, values[at]);
      if constexpr (kResult == Result::StreamAndCount) Vectors::stream(out + i, values[at]);
    }
    if constexpr (kResult != Result::Store) counter.add(values);
  }
  if constexpr (kResult == Result::Store) return 0;
  return counter.total();
}

template <typename Vectors, unsigned kTable>
void storeGate(const std::uint64_t* a, const std::uint64_t* b, const std::uint64_t* c,
               std::uint64_t* out) {
  (void)runGate<Vectors, kTable, Result::Store>(a, b, c, out);
}

template <typename Vectors, unsigned kTable>
std::uint64_t streamGate(const std::uint64_t* a, const std::uint64_t* b, const std::uint64_t* c,
                         std::uint64_t* out) {
  return runGate<Vectors, kTable, Result::StreamAndCount>(a, b, c, out);
}

template <typename Vectors, unsigned kTable>
std::uint64_t countGate(const std::uint64_t* a, const std::uint64_t* b, const std::uint64_t* c,
                        std::uint64_t* out) {
  return runGate<Vectors, kTable, Result::Count>(a, b, c, out);
}

template <typename Vectors, std::size_t... kTables>
constexpr void fillStoring(Kernels& kernels, std::index_sequence<kTables...>) {
  ((kernels.store[kTables] = storeGate<Vectors, kTables>), ...);
}

// `gates`: Kernels, or CountingGates.
template <typename Vectors, typename Gates, std::size_t... kTables>
constexpr void fillCounting(Gates& gates, std::index_sequence<kTables...>) {
  ((gates.stream[kTables] = streamGate<Vectors, kTables>), ...);
  ((gates.count[kTables] = countGate<Vectors, kTables>), ...);
}

template <typename Vectors>
constexpr void fillGates(Kernels& kernels) {
  fillStoring<Vectors>(kernels, std::make_index_sequence<256>());
  fillCounting<Vectors>(kernels, std::make_index_sequence<256>());
}

}  // namespace
}  // namespace muster::kernels
