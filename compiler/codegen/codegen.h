#pragma once

// A network of gates to machine code: straight-line vector instructions from the planes of the
// columns to the bits of every result, in registers where there is room.
//
//   const Result<Code> code = codegen::compile(network, {.vectors = Vectors::Avx512});
//
// The code calls nothing, knows no address and holds no data: it is bytes that can be kept in a
// file and run wherever they stand; runtime/abi/strip.h says how it is called. What fills the
// planes that are no bits of columns (events, arithmetic, patterns) stands outside of it: one
// implementation for every engine.
//
// A large network is cut into parts (split.h), each a function of its own: the code generator takes
// more than twice the time for twice the gates, threads can share the work, and nobody who gives up
// has to wait for long.
//
// LLVM stands behind generator.h, in a library that is loaded when it is first asked for code.
// Tested by tests/unit/codegen and tests/unit/jit.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/circuit/network.h"

namespace muster::codegen {

// Which instructions the code may use.
enum class Vectors : std::uint8_t {
  Portable,        // 128 bits: what every machine of this kind has
  Avx2,            // 256
  Avx512,          // 512, and every gate one instruction
  Avx512Popcount,  // and one that counts bits
};

// "portable", "avx2", "avx512", "avx512_popcount".
std::string_view nameOf(Vectors vectors);
std::size_t bytesOf(Vectors vectors);

enum class Results : std::uint8_t {
  Buffered,  // written where they are read again soon; the caller counts them
  Streamed,  // counted, and written past the caches
  Counted,   // counted and not written
};

struct Options {
  Vectors vectors = Vectors::Portable;
  Results results = Results::Buffered;  // the others with Avx512Popcount only
  int threads = 1;
  // Another kind of machine, such as "aarch64-linux-gnu", whose code this one cannot run; empty: of
  // this one. Only what every machine of its kind has: Vectors::Portable.
  std::string target = {};
  // Asked between parts, on any of the threads; then compile() gives up.
  std::function<bool()> isCancelled = [] { return false; };
};

// The code of one part: a MusterPart that begins with the first byte. It stands on lines.
struct Function {
  std::string symbol;
  std::string code;
  std::vector<std::uint32_t> results;  // the roots that it writes or counts
};

struct Code {
  std::vector<Function> parts = {};  // in the order to run them; none if every result is constant
  std::size_t slotCount = 0;
  std::size_t vectorBytes = 0;  // that one call computes
};

// Whether this build can compile at all, and what is said where it cannot. Loads nothing.
bool isAvailable();
inline constexpr const char* kAbsent =
    "this build has no native code: there was no LLVM when it was made (tools/setup installs it)";

// What the code comes from: sources, LLVM. Other builds may make other code of the same network.
const char* generatorBuild();

// Code for machines like this one, or of the target. An Error where there is no code generator,
// where it refuses, and where it was given up.
Result<Code> compile(const circuit::Network& network, const Options& options);

// What compile() would give, to be read.
enum class Form : std::uint8_t { Llvm, Assembly };
Result<std::string> print(const circuit::Network& network, const Options& options, Form form);

}  // namespace muster::codegen
