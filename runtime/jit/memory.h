#pragma once

// Machine code in the memory of this process. As there is nothing to link in it, placing it is all
// there is to do; LLVM has no part in this.
//
// INVARIANT (written or run): no page can be written and run at once.
// Tested by tests/unit/jit.

#include <cstddef>
#include <memory>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/codegen/codegen.h"
#include "runtime/abi/strip.h"

namespace muster::jit {

// The parts of one program; their memory is given back with it.
class Memory {
 public:
  // An Error where the system gives no memory for code.
  static Result<std::unique_ptr<const Memory>> place(const codegen::Code& code);
  ~Memory();
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;

  const std::vector<MusterPart>& parts() const { return parts_; }

 private:
  Memory() = default;
  void* pages_ = nullptr;
  std::size_t bytes_ = 0;
  std::vector<MusterPart> parts_;
};

}  // namespace muster::jit
