#pragma once

// The loop of the sample kernels, over a `Simd` that each level brings:
//
//   Numbers           some 64-bit numbers, with the operators of one
//   atLeast(n, least) a bit for each number: whether it is at or above
//   wide(n, k)        n * k of numbers below 2^32
//   short16(n, k)     n * k where no 16 bits of n come to more than 16
//   hundreds(n)       of each 32 bits, below 10,000: a hundredth
//   tens(n)           of each 16 bits, below 100: a tenth
//
// (Vectors have no quick product of 64 bits.)
//
// Included by one file for each level, each with a Simd in its own unnamed namespace, so that no
// instantiation is shared between levels.
//
// XXH3-64 of one to eight bytes is short: the bytes as one number, flipped by what the seed and
// fixed secrets come to, and mixed.

#include "runtime/kernels/sample_kernels.h"

namespace muster::kernels {

template <typename Simd>
struct SampleLoops {
  using Numbers = typename Simd::Numbers;
  static constexpr std::size_t kLanes = sizeof(Numbers) / sizeof(std::uint64_t);
  static constexpr std::size_t kGroups = 64 / kLanes;

  // The secret that XXH3 takes where nobody gives another.
  static constexpr std::uint64_t kShortSecret = 0x396CFEB8U ^ 0xBE4BA423U;
  static constexpr std::uint64_t kLongSecret = 0x1CAD21F72C81017CU ^ 0xDB979083E96DD4DEU;

  // Eight digits, a byte each, the first in the lowest byte. Divisions are products with what 1 is
  // in fractions of a power of two, exact for as many digits as are left.
  [[gnu::always_inline]] static Numbers digitsOf(Numbers number) {
    const Numbers above = Simd::wide(number, 3'518'437'209U) >> 45;  // 10,000
    Numbers all = above | (number - Simd::wide(above, 10'000U)) << 32;
    const Numbers hundreds = Simd::hundreds(all);
    all = hundreds | (all - Simd::short16(hundreds, 100U)) << 16;
    const Numbers tens = Simd::tens(all);
    return tens | (all - Simd::short16(tens, 10U)) << 8;
  }

  // One to three characters.
  struct Short {
    int length;
    static std::uint64_t flipOf(std::uint64_t seed) { return kShortSecret + seed; }
    [[gnu::always_inline]] Numbers textOf(Numbers digits) const {
      const Numbers text = digits + 0x3030'3030'3030'3030U;
      const int first = 8 * (8 - length);
      const Numbers head = (text >> first) & 0xFFU;
      const Numbers middle = (text >> (first + 8 * (length / 2))) & 0xFFU;
      return head << 16 | middle << 24 | text >> 56 | static_cast<std::uint64_t>(length) << 8;
    }
    [[gnu::always_inline]] Numbers mixed(Numbers hash) const {
      hash = (hash ^ hash >> 33) * 0xC2B2'AE3D'27D4'EB4FU;
      hash = (hash ^ hash >> 29) * 0x1656'67B1'9E37'79F9U;
      return hash ^ hash >> 32;
    }
  };

  // Four to eight.
  struct Long {
    int length;
    static std::uint64_t flipOf(std::uint64_t seed) {
      const std::uint64_t swapped = __builtin_bswap32(static_cast<std::uint32_t>(seed));
      return kLongSecret - (seed ^ swapped << 32);
    }
    [[gnu::always_inline]] Numbers textOf(Numbers digits) const {
      const Numbers text = digits + 0x3030'3030'3030'3030U;
      return (text >> 32) + (text >> (8 * (8 - length)) << 32);
    }
    [[gnu::always_inline]] Numbers mixed(Numbers hash) const {
      hash ^= (hash << 49 | hash >> 15) ^ (hash << 24 | hash >> 40);
      hash *= 0x9FB2'1C65'1E98'DF25U;
      hash ^= (hash >> 35) + static_cast<std::uint64_t>(length);
      hash *= 0x9FB2'1C65'1E98'DF25U;
      return hash ^ hash >> 28;
    }
  };

  template <typename Text>
  static void reachBy(const Text& text, const std::uint64_t* keys, std::size_t words,
                      const SampleQuestion* questions, std::size_t count) {
    for (std::size_t word = 0; word < words; ++word) {
      Numbers texts[kGroups];
      Numbers hashes[kGroups];
      for (std::size_t i = 0; i < kGroups; ++i) {
        __builtin_memcpy(&texts[i], keys + word * 64 + i * kLanes, sizeof(Numbers));
        texts[i] = text.textOf(digitsOf(texts[i]));
      }
      for (std::size_t question = 0; question < count; ++question) {
        const SampleQuestion& it = questions[question];
        if (question == 0 || questions[question - 1].seed != it.seed) {
          const std::uint64_t flip = Text::flipOf(it.seed);
          for (std::size_t i = 0; i < kGroups; ++i) hashes[i] = text.mixed(texts[i] ^ flip);
        }
        std::uint64_t bits = 0;
        for (std::size_t i = 0; i < kGroups; ++i) {
          bits |= Simd::atLeast(hashes[i], it.least) << (i * kLanes);
        }
        it.out[word] = bits;
      }
    }
  }

  static void reach(const std::uint64_t* keys, std::size_t words, int digits,
                    const SampleQuestion* questions, std::size_t count) {
    if (digits < 4)
      reachBy(Short{digits}, keys, words, questions, count);
    else
      reachBy(Long{digits}, keys, words, questions, count);
  }

  static constexpr SampleKernels kernels() { return {.reach = reach}; }
};

}  // namespace muster::kernels
