#pragma once

// The parts of the event kernels that need no vectors, for levels that have none for them. Static,
// so that each file that includes it has its own.

#include "runtime/kernels/event_kernels.h"

namespace muster::kernels {

// By the table of all values.
static inline void codeByTable(const std::uint16_t* values, std::size_t count,
                               const EventThresholds& thresholds, std::uint8_t* codes,
                               std::uint64_t* ties) {
  const std::uint8_t* lookUp = thresholds.lookUp;
  for (std::size_t word = 0; word < count / 64; ++word) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < 64; ++i) {
      const std::uint8_t code = lookUp[values[word * 64 + i]];
      codes[word * 64 + i] = code;
      bits |= static_cast<std::uint64_t>(code == 255) << i;
    }
    if (ties != nullptr) ties[word] = bits;
  }
}

// An 8 by 8 square of bits, one byte a line, turned over its diagonal.
static inline std::uint64_t transposed(std::uint64_t square) {
  std::uint64_t t = (square ^ (square >> 7)) & 0x00AA00AA00AA00AAU;
  square ^= t ^ (t << 7);
  t = (square ^ (square >> 14)) & 0x0000CCCC0000CCCCU;
  square ^= t ^ (t << 14);
  t = (square ^ (square >> 28)) & 0x00000000F0F0F0F0U;
  return square ^ t ^ (t << 28);
}

// Eight bits of eight profiles are a byte each, so that a profile moves as one byte.
static inline void bytesOfPlanes(const std::uint64_t* const* planes, std::size_t words,
                                 std::uint8_t* out) {
  for (std::size_t word = 0; word < words; ++word) {
    for (unsigned byte = 0; byte < 8; ++byte) {
      std::uint64_t square = 0;
      for (unsigned plane = 0; plane < 8; ++plane) {
        if (planes[plane] == nullptr) continue;
        square |= (planes[plane][word] >> (byte * 8) & 0xFF) << (plane * 8);
      }
      square = transposed(square);
      for (unsigned i = 0; i < 8; ++i) {
        out[word * 64 + byte * 8 + i] = static_cast<std::uint8_t>(square >> (i * 8));
      }
    }
  }
}

static inline void planesOfBytes(const std::uint8_t* bytes, std::size_t words,
                                 std::uint64_t* const* out) {
  for (std::size_t word = 0; word < words; ++word) {
    std::uint64_t result[8] = {};
    for (unsigned byte = 0; byte < 8; ++byte) {
      std::uint64_t square = 0;
      for (unsigned i = 0; i < 8; ++i) {
        square |= static_cast<std::uint64_t>(bytes[word * 64 + byte * 8 + i]) << (i * 8);
      }
      square = transposed(square);
      for (unsigned plane = 0; plane < 8; ++plane) {
        result[plane] |= (square >> (plane * 8) & 0xFF) << (byte * 8);
      }
    }
    for (unsigned plane = 0; plane < 8; ++plane) {
      if (out[plane] != nullptr) out[plane][word] = result[plane];
    }
  }
}

static inline void reorderBytes(const std::uint8_t* const* groups, std::size_t groupCount,
                                std::size_t words, const std::uint16_t* order,
                                std::uint8_t* scratch, std::uint64_t* const* out) {
  for (std::size_t group = 0; group < groupCount; ++group) {
    const std::uint8_t* bytes = groups[group];
    if (order != nullptr) {
      for (std::size_t i = 0; i < words * 64; ++i) scratch[order[i]] = bytes[i];
      bytes = scratch;
    }
    planesOfBytes(bytes, words, out + group * 8);
  }
}

}  // namespace muster::kernels
