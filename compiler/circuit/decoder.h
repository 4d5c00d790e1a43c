#pragma once

// Comparisons of one column's code with constants, as logic over its bits. Sub-comparisons are
// shared: a threshold costs one three-input gate once the thresholds of its halves exist.
// Tested by tests/unit/circuit.

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "compiler/circuit/aig.h"
#include "compiler/circuit/ranges.h"

namespace muster::circuit {

class Decoder {
 public:
  // `bits`: lowest first. `aig` must outlive the decoder.
  Decoder(Aig& aig, std::vector<Edge> bits) : aig_(aig), bits_(std::move(bits)) {}

  // Whether the code is in the set.
  Edge memberOf(const Ranges& codes);

 private:
  // A run of bits: `count` from `first` upwards.
  struct Bits {
    int first;
    int count;
  };
  Edge atLeast(Bits bits, std::int64_t bound);
  Edge equals(Bits bits, std::int64_t code);
  Edge oneOf(const Ranges& codes);
  // By cases, from the highest bit down; `codes` relative to the 2^count codes of the low bits.
  Edge byCases(int count, const Ranges& codes);
  std::size_t caseCount(int count, const Ranges& codes, std::size_t limit);

  Aig& aig_;
  std::vector<Edge> bits_;
  std::map<std::pair<int, Ranges>, Edge> cases_;
  std::map<std::pair<int, Ranges>, bool> counted_;
};

}  // namespace muster::circuit
