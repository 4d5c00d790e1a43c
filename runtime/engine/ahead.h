#pragma once

// Rules compiled ahead of time, as the bytes of a library (runtime/aot).

#include <cstdint>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/driver/driver.h"
#include "runtime/aot/library.h"

namespace muster::engine {

struct Ahead {
  aot::Program program;
  aot::Written written;
  // The sets of instructions that there is code for, by name.
  std::vector<std::string> instructions;
  std::string remark;  // why there is no code; empty if there is
  // Segments without code, as they ask something about all profiles.
  std::vector<std::string> interpreted;
};

// `compiled` must outlive the result. Code is that of the circuit as of `asOf`; at other times it
// is the same circuit, as long as moving times do not come to stand in another order among the
// rules' constants. An Error names a segment that asks for what plain arrays cannot hold.
Result<Ahead> compileAhead(const driver::Compiled& compiled, std::int64_t asOf, int threads);

}  // namespace muster::engine
