#pragma once

// One part of a network as a function of LLVM. Only files of this folder include this.

#include <llvm/IR/Module.h>

#include <memory>

#include "compiler/codegen/codegen.h"
#include "compiler/codegen/split.h"

namespace muster::codegen {

// A module with the part's function alone. `context` must outlive it.
std::unique_ptr<llvm::Module> emit(llvm::LLVMContext& context, const circuit::Network& network,
                                   const Part& part, const Options& options,
                                   const std::string& symbol);

}  // namespace muster::codegen
