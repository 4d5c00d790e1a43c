#pragma once

// A network cut into parts that run one after the other, and the slots of memory in which one part
// leaves wires for those behind it.
//
// Tested by tests/unit/codegen.

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "compiler/circuit/network.h"

namespace muster::codegen {

// A wire, and where it lies between parts.
struct Kept {
  circuit::Wire wire;
  std::uint32_t slot;
};

// An input, and how far behind each of its strips the next one lies; 0 where it lies anywhere.
struct Read {
  circuit::Wire input;
  std::size_t nextBytes;
};

// A result, and the wire that it is.
struct Written {
  std::uint32_t root;
  circuit::Wire wire;
};

struct Part {
  std::size_t firstGate = 0;
  std::size_t gateCount = 0;
  std::vector<Read> firstRead;   // inputs that no part before reads, in order
  std::vector<Kept> taken;       // read here, made by a part before
  std::vector<Kept> left;        // made here, read by a part behind
  std::vector<Written> results;  // by wire
  std::size_t firstResult = 0;   // how many the parts before have
};

struct Split {
  std::vector<Part> parts;
  std::size_t slotCount = 0;
};

// Parts of at most so many gates, in the network's order. None if every output is constant.
Split split(const circuit::Network& network, std::size_t gatesAPart);

}  // namespace muster::codegen
