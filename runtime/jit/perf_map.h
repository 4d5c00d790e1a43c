#pragma once

// Names for `perf`: a line for each part of the code in /tmp/perf-PID.map, which is where it looks.
//
// Tested by tests/unit/jit.

#include <span>

#include "compiler/base/result.h"
#include "compiler/codegen/codegen.h"
#include "runtime/abi/strip.h"

namespace muster::jit {

// `placed` are the code's parts in memory. Lines are added for as long as the process runs, and the
// file stays behind for `perf report`. An Error where it cannot be written, or is another's.
Result<Done> addToPerfMap(const codegen::Code& code, std::span<const MusterPart> placed);

}  // namespace muster::jit
