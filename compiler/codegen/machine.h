#pragma once

// LLVM's code generator, set up for straight-line code. Only files of this folder include this.

#include <llvm/IR/Module.h>

#include <string>

#include "compiler/base/result.h"
#include "compiler/codegen/codegen.h"

namespace muster::codegen {

// Sets the module's target as a side effect. Not for several threads with one module.
// By options.vectors and options.target.
Result<std::string> generate(llvm::Module& module, const Options& options,
                             llvm::CodeGenFileType type);

}  // namespace muster::codegen
