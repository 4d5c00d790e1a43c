#include "runtime/column/sample.h"

#include <xxhash.h>

#include "compiler/base/int128.h"

namespace muster::column {

std::int64_t sampleOf(std::string_view salt, std::string_view key) {
  const XXH64_hash_t seed = XXH3_64bits(salt.data(), salt.size());
  const XXH64_hash_t hash = XXH3_64bits_withSeed(key.data(), key.size(), seed);
  return static_cast<std::int64_t>((static_cast<UInt128>(hash) * UInt128{kSamples}) >> 64);
}

}  // namespace muster::column
