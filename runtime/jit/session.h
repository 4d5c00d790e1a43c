#pragma once

// Object files into the memory of this process. Types of LLVM stand in session.cpp alone.

#include <memory>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/codegen/codegen.h"
#include "runtime/abi/strip.h"

namespace muster::jit {

// The linked parts of one program; their memory is given back with it.
class Linked {
 public:
  virtual ~Linked() = default;
  virtual const std::vector<MusterPart>& parts() const = 0;
};

// Thread safe.
Result<std::unique_ptr<const Linked>> link(const codegen::Code& code);

}  // namespace muster::jit
