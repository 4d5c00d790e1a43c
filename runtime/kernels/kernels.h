#pragma once

// The inner loops of the engine, once for each width of vectors, chosen when the program runs.
//
// All work on strips: 8,192 rows, one bit a row, 128 words of 64 rows. A strip is a whole number of
// cache lines, small enough that the wires of a large circuit stay in the second-level cache and
// large enough that calling a function for each gate costs little: no processor foresees which of
// hundreds of kernels comes next.
//
// Plain pointers, because they are called millions of times. Every pointer to words is 64-byte
// aligned and has a whole strip behind it; strips do not overlap unless they are the same.
// Tested by tests/unit/kernels.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "runtime/kernels/gate_pairs.h"

namespace muster::kernels {

inline constexpr std::size_t kStripRows = 8192;
inline constexpr std::size_t kStripWords = kStripRows / 64;
// From one plane of a strip's codes to the next: a line apart, as lines that lie a multiple of 4
// KiB from each other share few places of the first-level cache, and gates read all of them at
// once.
inline constexpr std::size_t kPlaneWords = kStripWords + 8;

enum class Level : std::uint8_t { Portable, Avx2, Avx512 };

// A gate's table gives its value for bits (a, b, c) of its operands at bit a * 4 + b * 2 + c, as
// the immediate of vpternlog. Gates 0 to 255 are the tables; gate 256 + i is kGatePairs[i], whose
// first has the operands 0 to 2 and whose second 3 and 4.
using Gate = std::uint16_t;
inline constexpr std::size_t kGateCount = 256 + kGatePairs.size();

struct Op;
// Runs the gate of `op` over one strip and goes on with the op behind it, down to Kernels::end: a
// jump from gate to gate costs half of a call and a loop. Each also fetches two lines of what comes
// next: from byte `cursor` of the strips `ahead`, which the next op finds `pace` further on.
// The stack may grow with the ops (the compiler makes jumps of the calls where it optimises), so
// lists of them end after kOpsMost.
using RunOp = void (*)(const Op* op, std::uint64_t* const* places, std::uint64_t* counts,
                       const std::uint64_t* const* ahead, std::size_t cursor, std::size_t pace);
struct Op {
  RunOp run;
  std::uint32_t operands[5];  // of places; those that the gate does not read may be anything
  std::uint32_t target;       // of places and of counts
};
inline constexpr std::size_t kOpsMost = 128;

// Cuts the codes of one strip into `bitCount` planes, lowest bit first, each a strip; `known` is a
// strip of bits, and then a known row's code is one more than stored and a missing row's is 0.
// Null: codes are as stored.
template <typename Code>
using Cut = void (*)(const Code* stored, const std::uint64_t* known, int bitCount,
                     std::uint64_t* planes);

// The number of thresholds at or below each value of one strip, as planes like Cut. `thresholds`
// are ascending without repeats; a known row's code is one more where `known` is given. Doubles are
// not NaN. `scratch` holds one strip of codes.
template <typename Value>
using Search = void (*)(const Value* values, const std::uint64_t* known, const Value* thresholds,
                        std::size_t thresholdCount, int bitCount, std::uint32_t* scratch,
                        std::uint64_t* planes);

struct Kernels {
  RunOp store[kGateCount];   // into a slot that gates read again
  RunOp stream[kGateCount];  // into a result, past the caches; call fence() before others read it;
                             // adds the number of bits set to the target's count
  RunOp count[kGateCount];   // only adds it
  RunOp end;
  void (*fence)();
  Cut<std::uint8_t> cut8;    // at most 8 planes; codes must fit them
  Cut<std::uint16_t> cut16;  // at most 16 planes; codes must fit them
  Search<std::uint32_t> search32;
  Search<std::uint64_t> search64;
  Search<double> searchReal;
};

// One gate, alone. Returns the count; `out` is null where nothing is written.
std::uint64_t runAlone(const Kernels& kernels, RunOp run,
                       const std::array<const std::uint64_t*, 5>& operands, std::uint64_t* out);

// `level` must be supported here.
const Kernels& kernels(Level level);
bool isSupported(Level level);
// The widest that this machine supports.
Level bestLevel();
// "portable", "avx2", "avx512".
std::optional<Level> levelNamed(std::string_view name);
std::string_view nameOf(Level level);

}  // namespace muster::kernels
