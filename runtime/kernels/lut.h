#pragma once

// Any function of three bits as few and, or, xor and not of whole vectors, chosen when compiling:
// f(a, b, c) = a ? f1(b, c) : f0(b, c), split at whichever operand makes it cheapest. For vectors
// without vpternlog; V has the operators & | ^ ~.

#include <cstdint>

namespace muster::kernels {
namespace {

// Functions of two bits (b, c) are four bits, at index b * 2 + c: c is 0b1010, b is 0b1100.
constexpr int kCostOfTwo[16] = {0, 2, 1, 1, 1, 1, 1, 2, 1, 2, 0, 1, 0, 1, 1, 0};

// f restricted to operand `pivot` being 1 (isOne) or 0: a function of the other two, in order.
constexpr unsigned restricted(unsigned table, int pivot, bool isOne) {
  const unsigned shift = 4U >> pivot;
  unsigned result = 0;
  unsigned at = 0;
  for (unsigned row = 0; row < 8; ++row) {
    if (((row & shift) != 0) != isOne) continue;
    result |= (table >> row & 1U) << at;
    ++at;
  }
  return result;
}

enum class Shape { Same, And, AndNot, OrNot, Or, Xor, Choose };

constexpr Shape shapeOf(unsigned one, unsigned zero) {
  if (one == zero) return Shape::Same;
  if (zero == 0) return Shape::And;
  if (one == 0) return Shape::AndNot;
  if (zero == 15) return Shape::OrNot;
  if (one == 15) return Shape::Or;
  if (one == (zero ^ 15U)) return Shape::Xor;
  return Shape::Choose;
}

constexpr int costOf(unsigned table, int pivot) {
  const unsigned one = restricted(table, pivot, true);
  const unsigned zero = restricted(table, pivot, false);
  switch (shapeOf(one, zero)) {
    case Shape::Same: return kCostOfTwo[zero];
    case Shape::And:
    case Shape::AndNot: return kCostOfTwo[one | zero] + 1;
    case Shape::OrNot: return kCostOfTwo[one] + 2;
    case Shape::Or:
    case Shape::Xor: return kCostOfTwo[zero] + 1;
    case Shape::Choose: return kCostOfTwo[zero] + kCostOfTwo[one ^ zero] + 2;
  }
  return 0;
}

constexpr int pivotOf(unsigned table) {
  int best = 0;
  for (int pivot = 1; pivot < 3; ++pivot) {
    if (costOf(table, pivot) < costOf(table, best)) best = pivot;
  }
  return best;
}

template <unsigned kTable, typename V>
[[gnu::always_inline]] inline V ofTwo([[maybe_unused]] V b, [[maybe_unused]] V c) {
  if constexpr (kTable == 0)
    return b ^ b;
  else if constexpr (kTable == 1)
    return ~(b | c);
  else if constexpr (kTable == 2)
    return ~b & c;
  else if constexpr (kTable == 3)
    return ~b;
  else if constexpr (kTable == 4)
    return b & ~c;
  else if constexpr (kTable == 5)
    return ~c;
  else if constexpr (kTable == 6)
    return b ^ c;
  else if constexpr (kTable == 7)
    return ~(b & c);
  else if constexpr (kTable == 8)
    return b & c;
  else if constexpr (kTable == 9)
    return ~(b ^ c);
  else if constexpr (kTable == 10)
    return c;
  else if constexpr (kTable == 11)
    return ~b | c;
  else if constexpr (kTable == 12)
    return b;
  else if constexpr (kTable == 13)
    return b | ~c;
  else if constexpr (kTable == 14)
    return b | c;
  else
    return ~(b ^ b);
}

template <unsigned kTable, typename V>
[[gnu::always_inline]] inline V lut(V a, V b, V c) {
  constexpr int kPivot = pivotOf(kTable);
  constexpr unsigned kOne = restricted(kTable, kPivot, true);
  constexpr unsigned kZero = restricted(kTable, kPivot, false);
  const V at = kPivot == 0 ? a : kPivot == 1 ? b : c;
  const V first = kPivot == 0 ? b : a;
  const V second = kPivot == 2 ? b : c;
  constexpr Shape kShape = shapeOf(kOne, kZero);
  if constexpr (kShape == Shape::Same)
    return ofTwo<kZero>(first, second);
  else if constexpr (kShape == Shape::And)
    return at & ofTwo<kOne>(first, second);
  else if constexpr (kShape == Shape::AndNot)
    return ~at & ofTwo<kZero>(first, second);
  else if constexpr (kShape == Shape::OrNot)
    return ~at | ofTwo<kOne>(first, second);
  else if constexpr (kShape == Shape::Or)
    return at | ofTwo<kZero>(first, second);
  else if constexpr (kShape == Shape::Xor)
    return at ^ ofTwo<kZero>(first, second);
  else
    return ofTwo<kZero>(first, second) ^ (at & ofTwo<kOne ^ kZero>(first, second));
}

}  // namespace
}  // namespace muster::kernels
