#pragma once

// One gate as instructions of LLVM. Only files of this folder include this.

#include <llvm/IR/IRBuilder.h>

#include <array>
#include <cstdint>

namespace muster::codegen {

// The value of a circuit::Gate's table at vectors of 64-bit numbers. With `hasTernary` a gate of
// three wires is one instruction (vpternlog, on vectors of 512 bits); without, a few of two.
llvm::Value* emitGate(llvm::IRBuilder<>& build, std::uint8_t table,
                      const std::array<llvm::Value*, 3>& wires, bool hasTernary);

}  // namespace muster::codegen
