#pragma once

// Native code as a debugger sees it: the name of each part, and where the frame that called it
// lies.
//
// GDB and LLDB stop where code is registered and read an object file from memory (the "JIT
// Compilation Interface" of GDB's manual). They find the interface by its names, so in a program or
// library that was stripped they do not.
//
// Thread safe. Tested by tests/unit/jit.

#include <memory>
#include <span>
#include <string>

#include "compiler/codegen/codegen.h"
#include "runtime/abi/strip.h"

namespace muster::jit {

// The object file: a function for each part, with its frame on x86-64.
std::string objectFileOf(const codegen::Code& code, std::span<const MusterPart> placed);

// Shown for as long as this lives.
class Shown {
 public:
  Shown(const codegen::Code& code, std::span<const MusterPart> placed);
  ~Shown();
  Shown(const Shown&) = delete;
  Shown& operator=(const Shown&) = delete;

 private:
  struct Entry;
  std::unique_ptr<Entry> entry_;  // null where there is no code
};

}  // namespace muster::jit
