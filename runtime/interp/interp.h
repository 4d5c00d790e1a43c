#pragma once

// Tier 0, always there: runs the circuit of a program gate by gate over strips of 8,192 profiles.
//
// Planes of codes, planes that eval fills, and gates' results are all strips of bits; a gate is one
// call of the kernel of its truth table. Nothing is compiled, so the first answer comes at once.
//
// Tested by tests/unit/interp, and against the reference by tests/differential.

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "compiler/ir/store.h"
#include "runtime/bitmap/bitmap.h"
#include "runtime/column/table.h"
#include "runtime/kernels/kernels.h"

namespace muster::interp {

struct Options {
  int threads = 1;                      // at least 1; the result is the same for any number
  bool wantBitmaps = true;              // without them only counts are made, in half the time
  std::optional<kernels::Level> level;  // the widest that the machine has, unless said
};

// One entry for each root of the program, in its order. Padding bits of the bitmaps are zero.
struct Evaluation {
  std::vector<bitmap::Bitmap> segments;  // empty unless asked for
  std::vector<std::size_t> counts;
};

// What is made once for a program and a table: the circuit, its planes, its steps. Const and thread
// safe; each run brings its own memory.
class Prepared {
 public:
  // `program` is bound and, like `table`, must outlive this. Uses options.threads and
  // options.level.
  Prepared(const ir::Program& program, const column::Table& table, const Options& options);
  ~Prepared();
  Prepared(Prepared&&) noexcept;
  Prepared& operator=(Prepared&&) noexcept;

  // Uses options.threads and options.wantBitmaps.
  Evaluation run(const Options& options) const;

  // How much there is to do, for benchmarks and explanation.
  struct Size {
    std::size_t gates = 0;
    std::size_t planes = 0;      // bits of codes
    std::size_t predicates = 0;  // planes that eval fills
    std::size_t slots = 0;       // strips of memory that gates pass results in
  };
  Size size() const;

 private:
  struct State;
  std::unique_ptr<const State> state_;
};

// Prepares and runs.
Evaluation evaluate(const ir::Program& bound, const column::Table& table, const Options& options);

}  // namespace muster::interp
