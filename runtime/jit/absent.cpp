// In place of session.cpp where there is no LLVM; then there is no code to link either.

#include "runtime/jit/session.h"

namespace muster::jit {

Result<std::unique_ptr<const Linked>> link(const codegen::Code&) {
  return Error{"this build has no native code"};
}

}  // namespace muster::jit
