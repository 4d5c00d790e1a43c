#include "runtime/column/sample.h"

#include <xxhash.h>

#include <array>
#include <charconv>

#include "compiler/base/int128.h"

namespace muster::column {

namespace {

// Not inlined: the compiler would warn of what long keys do with an array of digits.
[[gnu::noinline]] XXH64_hash_t hashBy(XXH64_hash_t seed, std::string_view key) {
  return XXH3_64bits_withSeed(key.data(), key.size(), seed);
}

std::int64_t placeOf(std::uint64_t hash) {
  return static_cast<std::int64_t>((static_cast<UInt128>(hash) * UInt128{kSamples}) >> 64);
}

}  // namespace

std::uint64_t seedOf(std::string_view salt) { return XXH3_64bits(salt.data(), salt.size()); }

std::uint64_t hashOf(std::uint64_t seed, std::int64_t key) {
  std::array<char, 24> digits;
  const char* end = std::to_chars(digits.data(), digits.data() + digits.size(), key).ptr;
  return hashBy(seed, {digits.data(), static_cast<std::size_t>(end - digits.data())});
}

std::uint64_t firstHashOf(std::int64_t place) {
  const UInt128 scaled = static_cast<UInt128>(place) << 64;
  return static_cast<std::uint64_t>((scaled + UInt128{kSamples - 1}) / UInt128{kSamples});
}

std::int64_t sampleOf(std::string_view salt, std::string_view key) {
  return placeOf(hashBy(seedOf(salt), key));
}

void samplesOf(std::string_view salt, std::span<const std::int64_t> keys,
               std::span<std::int64_t> samples) {
  const std::uint64_t seed = seedOf(salt);
  for (std::size_t i = 0; i < keys.size(); ++i) samples[i] = placeOf(hashOf(seed, keys[i]));
}

}  // namespace muster::column
