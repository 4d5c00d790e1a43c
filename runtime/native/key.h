#pragma once

// What machine code of a network is found by.

#include <string>
#include <string_view>

#include "compiler/circuit/network.h"
#include "compiler/codegen/codegen.h"

namespace muster::native {

// All that code depends on, as 256 bits: half of them are the name that it is found by, the others
// are kept with it.
struct Key {
  std::string name;
  std::string proof;
  friend bool operator==(const Key&, const Key&) = default;
};

// `maker` tells code of one origin from that of others: where it does not matter, nothing.
Key keyOf(const circuit::Network& network, codegen::Vectors vectors, codegen::Results results,
          std::string_view maker);

// 32 digits for any bytes.
std::string hashOf(std::string_view bytes, std::uint64_t seed = 0);

}  // namespace muster::native
