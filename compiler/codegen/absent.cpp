// In place of the other files where there is no LLVM.

#include "compiler/codegen/codegen.h"

namespace muster::codegen {

bool isAvailable() { return false; }

const char* generatorBuild() { return "none"; }

Result<Code> compile(const circuit::Network&, const Options&) { return Error{kAbsent}; }

Result<std::string> print(const circuit::Network&, const Options&, Form) { return Error{kAbsent}; }

}  // namespace muster::codegen
