#pragma once

// The 256 gates for one width of vectors, made by the compiler from `Vectors`, which offers
//   V                                        a vector of kBytes bytes
//   template <unsigned kTable> V gate(V a, V b, V c)
//   load(p), store(p, v), stream(p, v)       of aligned memory
//   Counter                                  adds up the bits of vectors

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

template <typename Vectors, unsigned kTable, Result kResult>
[[gnu::always_inline]] inline std::uint64_t runGate(const std::uint64_t* a, const std::uint64_t* b,
                                                    const std::uint64_t* c, std::uint64_t* out) {
  constexpr std::size_t kWords = Vectors::kBytes / 8;
  typename Vectors::Counter counter;
#pragma GCC unroll 16
  for (std::size_t i = 0; i < kStripWords; i += kWords) {
    // An operand that does not count is not read: any other may stand for it.
    const auto first = Vectors::load((readsOperand(kTable, 0) ? a : b) + i);
    const auto second = readsOperand(kTable, 1) ? Vectors::load(b + i) : first;
    const auto third = readsOperand(kTable, 2) ? Vectors::load(c + i) : second;
    const auto value = Vectors::template gate<kTable>(first, second, third);
    if constexpr (kResult == Result::Store) Vectors::store(out + i, value);
    if constexpr (kResult == Result::StreamAndCount) Vectors::stream(out + i, value);
    if constexpr (kResult != Result::Store) counter.add(value);
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
constexpr void fillGates(Kernels& kernels, std::index_sequence<kTables...>) {
  ((kernels.store[kTables] = storeGate<Vectors, kTables>), ...);
  ((kernels.stream[kTables] = streamGate<Vectors, kTables>), ...);
  ((kernels.count[kTables] = countGate<Vectors, kTables>), ...);
}

template <typename Vectors>
constexpr void fillGates(Kernels& kernels) {
  fillGates<Vectors>(kernels, std::make_index_sequence<256>());
}

}  // namespace
}  // namespace muster::kernels
