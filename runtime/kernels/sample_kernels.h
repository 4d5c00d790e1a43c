#pragma once

// The inner loop of samples (column/sample.h) over whole-number keys, once for each width of
// vectors: several keys are written in digits and hashed at once, for all salts that rules draw by.
//
// Tested by tests/unit/eval/predicates_test.cpp.

#include <cstddef>
#include <cstdint>

#include "runtime/kernels/kernels.h"

namespace muster::kernels {

// Keys are written in so many digits at most.
inline constexpr int kSampleDigitsMost = 8;

// Is XXH3-64 with this seed at or above a bound? Those of one seed stand together.
struct SampleQuestion {
  std::uint64_t seed = 0;
  std::uint64_t least = 0;
  std::uint64_t* out = nullptr;  // a word for each 64 keys
};

struct SampleKernels {
  // `keys`: 64 for each word, each of exactly `digits` digits.
  void (*reach)(const std::uint64_t* keys, std::size_t words, int digits,
                const SampleQuestion* questions, std::size_t count);
};

// `level` must be supported here.
const SampleKernels& sampleKernels(Level level);

}  // namespace muster::kernels
