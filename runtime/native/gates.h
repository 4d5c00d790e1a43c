#pragma once

// Machine code of a circuit that lies in memory, as a tier calls it: whether it was made by this
// process, taken from a cache, or is part of the program that runs.
//
// Tested by tests/unit/jit and tests/unit/aot.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "compiler/codegen/codegen.h"
#include "runtime/abi/strip.h"
#include "runtime/batch/batch.h"
#include "runtime/kernels/kernels.h"

namespace muster::native {

// Whether this machine has the instructions.
bool isSupported(codegen::Vectors vectors);
// What suits the level and this machine best.
codegen::Vectors vectorsFor(kernels::Level level);
// Where bits can be counted in registers, results leave the code for good. Elsewhere kernels count
// them, and write whole lines past the caches, which narrow vectors cannot.
codegen::Results resultsFor(codegen::Vectors vectors, bool wantBitmaps);

// The code of one network; its memory is somebody else's.
struct Placed {
  std::vector<MusterPart> parts = {};  // in the order to run them
  std::size_t slotCount = 0;
  std::size_t vectorBytes = 0;
  codegen::Results results = codegen::Results::Buffered;
  std::size_t rootCount = 0;
  // The roots that are not constant, in the order in which the parts have them.
  std::vector<std::uint32_t> written = {};
};

// `code` must outlive the result.
std::unique_ptr<batch::Gates> makeGates(const Placed& code, kernels::Level level);

}  // namespace muster::native
