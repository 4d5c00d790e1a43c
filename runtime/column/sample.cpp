#include "runtime/column/sample.h"

// Keys are short: calling out for each would take longer than hashing it.
#define XXH_INLINE_ALL
#include <xxhash.h>

#include <array>
#include <charconv>

#include "compiler/base/int128.h"

namespace muster::column {

namespace {

// Not inlined: the compiler would warn of what long keys do with an array of digits.
[[gnu::noinline]] std::int64_t sampleBy(XXH64_hash_t seed, std::string_view key) {
  const XXH64_hash_t hash = XXH3_64bits_withSeed(key.data(), key.size(), seed);
  return static_cast<std::int64_t>((static_cast<UInt128>(hash) * UInt128{kSamples}) >> 64);
}

}  // namespace

std::int64_t sampleOf(std::string_view salt, std::string_view key) {
  return sampleBy(XXH3_64bits(salt.data(), salt.size()), key);
}

void samplesOf(std::string_view salt, std::span<const std::int64_t> keys,
               std::span<std::int64_t> samples) {
  const XXH64_hash_t seed = XXH3_64bits(salt.data(), salt.size());
  std::array<char, 24> digits;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const char* end = std::to_chars(digits.data(), digits.data() + digits.size(), keys[i]).ptr;
    samples[i] = sampleBy(seed, {digits.data(), static_cast<std::size_t>(end - digits.data())});
  }
}

}  // namespace muster::column
