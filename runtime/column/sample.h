#pragma once

// Deterministic samples: where a profile falls, by a salt and its key alone.
//
//   sampleOf("birthday-2026", "1001") == 457382   // of a million: 45.7382%
//
// The seed is XXH3-64 of the salt (UTF-8, NFC); the hash XXH3-64 with that seed of the key as it is
// written out (digits for a whole number); the place floor(hash * 1,000,000 / 2^64). This will not
// change: docs/language/samples.md publishes vectors. Tested by tests/unit/column/sample_test.cpp.

#include <cstdint>
#include <span>
#include <string_view>

namespace muster::column {

inline constexpr std::int64_t kSamples = 1'000'000;

// 0 to kSamples - 1, evenly.
std::int64_t sampleOf(std::string_view salt, std::string_view key);
// The same of many whole numbers.
void samplesOf(std::string_view salt, std::span<const std::int64_t> keys,
               std::span<std::int64_t> samples);
// The same in steps: the place is at least k > 0 where the hash is at least firstHashOf(k).
std::uint64_t seedOf(std::string_view salt);
std::uint64_t hashOf(std::uint64_t seed, std::int64_t key);
std::uint64_t firstHashOf(std::int64_t place);

}  // namespace muster::column
