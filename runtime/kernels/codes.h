#pragma once

// Codes of 64 rows at a time to words of bit planes, in two steps that each width of vectors fills
// in: codes to bytes (low, next, ...), then bit i of 64 bytes to one word.
//
// `Bytes` offers
//   static std::uint64_t bit(const std::uint8_t* bytes, int bit)   // 64 aligned bytes

#include <cstddef>
#include <cstdint>

#include "runtime/kernels/kernels.h"

namespace muster::kernels {
namespace {

// One byte of 1 or 0 for each of 64 bits.
[[gnu::always_inline]] inline void spreadBits(std::uint64_t bits, std::uint8_t* ones) {
  for (int i = 0; i < 8; ++i) {
    const std::uint64_t copies = (bits >> (8 * i) & 0xFF) * 0x0101010101010101U;
    const std::uint64_t picked = copies & 0x8040201008040201U;
    const std::uint64_t each = (picked + 0x7F7F7F7F7F7F7F7FU) >> 7 & 0x0101010101010101U;
    __builtin_memcpy(ones + 8 * i, &each, 8);
  }
}

// The bytes of a code: up to eight planes each.
constexpr int byteCountOf(int bitCount) { return (bitCount + 7) / 8; }

template <typename Bytes, typename Code>
void cutCodes(const Code* stored, const std::uint64_t* known, int bitCount, std::uint64_t* planes) {
  alignas(64) std::uint8_t ones[64] = {};
  alignas(64) std::uint8_t bytes[64];
  for (std::size_t word = 0; word < kStripWords; ++word) {
    if (known != nullptr) spreadBits(known[word], ones);
    const Code* codes = stored + word * 64;
    for (int part = 0; part < byteCountOf(bitCount); ++part) {
      for (int row = 0; row < 64; ++row) {
        bytes[row] =
            static_cast<std::uint8_t>((codes[row] + std::uint32_t{ones[row]}) >> (8 * part));
      }
      for (int bit = 8 * part; bit < bitCount && bit < 8 * part + 8; ++bit) {
        planes[static_cast<std::size_t>(bit) * kPlaneWords + word] =
            Bytes::bit(bytes, bit - 8 * part);
      }
    }
  }
}

// By halving the thresholds, all rows in step, so that no branch depends on a value.
template <typename Bytes, typename Value>
void searchCodes(const Value* __restrict values, const std::uint64_t* known,
                 const Value* __restrict thresholds, std::size_t thresholdCount, int bitCount,
                 std::uint32_t* __restrict scratch, std::uint64_t* planes) {
  for (std::size_t row = 0; row < kStripRows; ++row) scratch[row] = 0;
  for (std::size_t left = thresholdCount; left > 0;) {
    const std::size_t half = (left + 1) / 2;
    for (std::size_t row = 0; row < kStripRows; ++row) {
      const bool isPast = thresholds[scratch[row] + half - 1] <= values[row];
      scratch[row] += isPast ? static_cast<std::uint32_t>(half) : 0;
    }
    left -= half;
  }
  cutCodes<Bytes>(scratch, known, bitCount, planes);
  if (known == nullptr) return;
  // A missing row holds some value, which has a code.
  for (int bit = 0; bit < bitCount; ++bit) {
    std::uint64_t* plane = planes + static_cast<std::size_t>(bit) * kPlaneWords;
    for (std::size_t word = 0; word < kStripWords; ++word) plane[word] &= known[word];
  }
}

}  // namespace
}  // namespace muster::kernels
