#pragma once

// A bound program over all profiles of a table: one bitmap for each of its roots. What the rules'
// circuit reads is made here (planes of codes at first, planes that eval fills block by block);
// what computes its gates is a Tier, and there may be several: the interpreter's (runtime/interp),
// native code (runtime/jit), or one that changes from the first to the second in mid-run.
//
//   const batch::Prepared prepared(program, table, options);
//   const interp::Interpreter interpreter(prepared.network(), level);
//   const batch::Evaluation evaluation = prepared.run(interpreter, options);
//
// Threads take blocks of rows until none are left; the result is the same for any number of them.
//
// Tested by tests/unit/interp and tests/unit/jit, and against the reference by tests/differential.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "compiler/circuit/network.h"
#include "compiler/ir/store.h"
#include "runtime/bitmap/bitmap.h"
#include "runtime/column/table.h"
#include "runtime/kernels/kernels.h"

namespace muster::batch {

// Rows that one thread takes at a time: what eval fills in one go, and two strips of gates.
inline constexpr std::size_t kBlockRows = 16384;

// The rows of one strip (kernels::kStripRows) of a table, as a tier sees them.
struct Strip {
  std::size_t row;    // the first
  std::size_t count;  // fewer than a strip has only in the last one
  // Of each input of the network, kStripWords words; those of rows past the last are any. Bits of
  // one column lie kPlaneWords apart.
  std::span<const std::uint64_t* const> inputs;
  // The same of the strip that most likely comes next, to be fetched meanwhile.
  std::span<const std::uint64_t* const> ahead;
  // Of each root, the words of the whole bitmap; empty where only counts are wanted. What is
  // written is a whole number of bitmap::kBlockWords, and bits past the last row are zero.
  std::span<std::uint64_t* const> results;
};

// Computes the gates, for one thread.
class Gates {
 public:
  virtual ~Gates() = default;
  // Writes what is not constant of the results.
  virtual void run(const Strip& strip) = 0;
  // How many of the rows were in each root; of constant roots nothing. Called once, behind the last
  // strip: then all that was written can be read by other threads.
  virtual std::vector<std::uint64_t> finish() = 0;
};

// A way to compute the gates of one network. Const and thread safe.
class Tier {
 public:
  virtual ~Tier() = default;
  virtual std::unique_ptr<Gates> makeGates(bool wantBitmaps) const = 0;
};

struct Options {
  int threads = 1;                           // at least 1; the result is the same for any number
  bool wantBitmaps = true;                   // without them only counts are made, in half the time
  std::optional<kernels::Level> level = {};  // the widest that the machine has, unless said
  // Of the program and no rows (circuit::TextCodes::Between), so that the network is the one that
  // was made without data; null: what suits the table.
  const circuit::Layout* layout = nullptr;
};

// One entry for each root of the program, in its order. Padding bits of the bitmaps are zero.
struct Evaluation {
  std::vector<bitmap::Bitmap> segments;  // empty unless asked for
  std::vector<std::size_t> counts;
};

// What is made once for a program and a table. Const and thread safe; each run brings its own
// memory.
class Prepared {
 public:
  // `program` is bound and, like `table`, must outlive this. Uses options.threads, options.level
  // and options.layout.
  Prepared(const ir::Program& program, const column::Table& table, const Options& options);
  ~Prepared();
  Prepared(Prepared&&) noexcept;
  Prepared& operator=(Prepared&&) noexcept;

  // What a tier is made for. Lives as long as this, also when it is moved.
  const circuit::Network& network() const;
  kernels::Level level() const;

  // Uses options.threads and options.wantBitmaps. `tier` is one of network().
  Evaluation run(const Tier& tier, const Options& options) const;

 private:
  struct State;
  std::unique_ptr<const State> state_;
};

}  // namespace muster::batch
