#pragma once

// The gates for one width of vectors, made by the compiler from `Vectors`, which offers
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

// The value of a gate for the vectors at word `i`. An operand that does not count is not read: any
// other may stand for it.
template <typename Vectors, unsigned kTable>
struct OneGate {
  using V = typename Vectors::V;

  [[gnu::always_inline]] static V at(std::size_t i, const std::uint64_t* a, const std::uint64_t* b,
                                     const std::uint64_t* c, const std::uint64_t*,
                                     const std::uint64_t*) {
    const V first = Vectors::load((readsOperand(kTable, 0) ? a : b) + i);
    const V second = readsOperand(kTable, 1) ? Vectors::load(b + i) : first;
    const V third = readsOperand(kTable, 2) ? Vectors::load(c + i) : second;
    return Vectors::template gate<kTable>(first, second, third);
  }
};

template <typename Vectors, std::size_t kPair>
struct TwoGates {
  using V = typename Vectors::V;
  static constexpr unsigned kFirst = kGatePairs[kPair].first;
  static constexpr unsigned kSecond = kGatePairs[kPair].second;
  static_assert(readsOperand(kFirst, 1) && readsOperand(kSecond, 2));

  [[gnu::always_inline]] static V at(std::size_t i, const std::uint64_t* a, const std::uint64_t* b,
                                     const std::uint64_t* c, const std::uint64_t* d,
                                     const std::uint64_t* e) {
    const V last = OneGate<Vectors, kFirst>::at(i, a, b, c, d, e);
    const V first = readsOperand(kSecond, 0) ? Vectors::load(d + i) : last;
    const V second = readsOperand(kSecond, 1) ? Vectors::load(e + i) : last;
    return Vectors::template gate<kSecond>(first, second, last);
  }
};

template <typename Vectors, std::size_t kGate>
struct GateOf : TwoGates<Vectors, kGate - 256> {};
template <typename Vectors, std::size_t kGate>
requires(kGate < 256) struct GateOf<Vectors, kGate> : OneGate<Vectors, kGate> {
};

// `out` is written unless only the count is wanted, which is returned unless only that is.
template <typename Vectors, std::size_t kGate, Result kResult>
[[gnu::always_inline]] inline std::uint64_t runGate(const std::uint64_t* a, const std::uint64_t* b,
                                                    const std::uint64_t* c, const std::uint64_t* d,
                                                    const std::uint64_t* e, std::uint64_t* out) {
  constexpr std::size_t kWords = Vectors::kBytes / 8;
  static_assert(kStripWords % (kWords * kAtOnce) == 0);
  [[maybe_unused]] typename Vectors::StripCounter counter;
#pragma GCC unroll 2
  for (std::size_t begin = 0; begin < kStripWords; begin += kWords * kAtOnce) {
    typename Vectors::V values[kAtOnce];
#pragma GCC unroll 8
    for (std::size_t at = 0; at < kAtOnce; ++at) {
      const std::size_t i = begin + at * kWords;
      values[at] = GateOf<Vectors, kGate>::at(i, a, b, c, d, e);
      if constexpr (kResult == Result::Store) Vectors::store(out + i, values[at]);
      if constexpr (kResult == Result::StreamAndCount) Vectors::stream(out + i, values[at]);
    }
    if constexpr (kResult != Result::Store) counter.add(values);
  }
  if constexpr (kResult == Result::Store) return 0;
  return counter.total();
}

template <typename Vectors, std::size_t kGate, Result kResult>
void runOp(const Op* op, std::uint64_t* const* places, std::uint64_t* counts,
           const std::uint64_t* const* ahead, std::size_t cursor, std::size_t pace) {
  constexpr std::size_t kStripBytes = kStripWords * 8;
  constexpr int kIntoSecondLevel = 2;
  const auto* line =
      reinterpret_cast<const unsigned char*>(ahead[cursor / kStripBytes]) + cursor % kStripBytes;
  __builtin_prefetch(line, 0, kIntoSecondLevel);
  __builtin_prefetch(line + 64, 0, kIntoSecondLevel);
  const auto operand = [&](std::size_t i) { return places[op->operands[i]]; };
  std::uint64_t* out = kResult == Result::Count ? nullptr : places[op->target];
  const std::uint64_t count = runGate<Vectors, kGate, kResult>(operand(0), operand(1), operand(2),
                                                               operand(3), operand(4), out);
  if constexpr (kResult != Result::Store) counts[op->target] += count;
  op[1].run(op + 1, places, counts, ahead, cursor + pace, pace);
}

inline void endOps(const Op*, std::uint64_t* const*, std::uint64_t*, const std::uint64_t* const*,
                   std::size_t, std::size_t) {}

template <typename Vectors, std::size_t... kGates>
constexpr void fillStoring(Kernels& kernels, std::index_sequence<kGates...>) {
  ((kernels.store[kGates] = runOp<Vectors, kGates, Result::Store>), ...);
}

// `gates`: Kernels, or CountingGates.
template <typename Vectors, typename Gates, std::size_t... kGates>
constexpr void fillCounting(Gates& gates, std::index_sequence<kGates...>) {
  ((gates.stream[kGates] = runOp<Vectors, kGates, Result::StreamAndCount>), ...);
  ((gates.count[kGates] = runOp<Vectors, kGates, Result::Count>), ...);
}

template <typename Vectors>
constexpr void fillGates(Kernels& kernels) {
  kernels.end = endOps;
  fillStoring<Vectors>(kernels, std::make_index_sequence<kGateCount>());
  fillCounting<Vectors>(kernels, std::make_index_sequence<kGateCount>());
}

}  // namespace
}  // namespace muster::kernels
