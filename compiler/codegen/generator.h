#pragma once

// The half of this module that needs LLVM: one part of a network to machine code. It is a library
// of its own (base/part.h), loaded when the first part is asked for: loading LLVM would cost every
// start of the program more than most of them take.
//
// Tested by tests/unit/codegen.

#include <string>

#include "compiler/base/result.h"
#include "compiler/circuit/network.h"
#include "compiler/codegen/codegen.h"
#include "compiler/codegen/split.h"

namespace muster::codegen {

// Both are thread safe.
struct Generator {
  const char* build;
  Result<Function> (*compile)(const circuit::Network& network, const Part& part,
                              const Options& options, const std::string& symbol);
  Result<std::string> (*print)(const circuit::Network& network, const Part& part,
                               const Options& options, const std::string& symbol, Form form);
};

inline constexpr const char* kGeneratorName = "muster_generator";

// Loaded once, and never given back. An Error where it is not there, or LLVM is not.
Result<const Generator*> generator();

}  // namespace muster::codegen
