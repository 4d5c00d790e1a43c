#pragma once

// Tiers over planes of random bits, without a table and rules.

#include <cstdint>
#include <random>
#include <vector>

#include "compiler/circuit/network.h"
#include "runtime/batch/batch.h"
#include "runtime/bitmap/bitmap.h"
#include "runtime/jit/jit.h"

namespace muster::jit {

// Every sort of native code that this machine can run.
std::vector<codegen::Vectors> allVectors();

// The planes of a network's inputs for so many rows; of those past the last, any bits.
class Inputs {
 public:
  Inputs(const circuit::Network& network, std::size_t rows, std::uint32_t seed);
  std::size_t rows() const { return rows_; }
  bool at(std::size_t input, std::size_t row) const;
  std::vector<const std::uint64_t*> strip(std::size_t index) const;

 private:
  std::size_t rows_;
  std::vector<bitmap::LineVector<std::uint64_t>> planes_;  // by input
};

batch::Evaluation run(const batch::Tier& tier, const Inputs& inputs, std::size_t rootCount,
                      bool wantBitmaps);

// What circuit::evaluate says, row by row.
batch::Evaluation expected(const circuit::Network& network, const Inputs& inputs);

// Gates of any tables over so many planes; some roots are inputs, constants, or the same.
circuit::Network randomNetwork(std::mt19937& random, std::size_t inputs, std::size_t gates,
                               std::size_t roots);

}  // namespace muster::jit
