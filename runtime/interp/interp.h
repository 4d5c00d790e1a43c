#pragma once

// Tier 0, always there: runs the circuit of a program gate by gate over strips of 8,192 profiles.
//
// Planes of codes, planes that eval fills, and gates' results are all strips of bits; a gate is one
// call of the kernel of its truth table. Nothing is compiled, so the first answer comes at once.
//
// Tested by tests/unit/interp, and against the reference by tests/differential.

#include <cstddef>
#include <memory>

#include "compiler/circuit/network.h"
#include "runtime/batch/batch.h"
#include "runtime/interp/plan.h"

namespace muster::interp {

using batch::Evaluation;
using batch::Options;

class Interpreter final : public batch::Tier {
 public:
  // `level` must be supported here. The network need not outlive this.
  Interpreter(const circuit::Network& network, kernels::Level level);

  std::unique_ptr<batch::Gates> makeGates(bool wantBitmaps) const override;
  const Plan& plan() const { return plan_; }

 private:
  Plan plan_;
  std::size_t rootCount_;
  const kernels::Kernels& kernels_;
};

// A program and a table, made ready for this tier alone. Const and thread safe; each run brings its
// own memory.
class Prepared {
 public:
  // `program` is bound and, like `table`, must outlive this. Uses options.threads and
  // options.level.
  Prepared(const ir::Program& program, const column::Table& table, const Options& options)
      : batch_(program, table, options), interpreter_(batch_.network(), batch_.level()) {}

  // Uses options.threads and options.wantBitmaps.
  Evaluation run(const Options& options) const { return batch_.run(interpreter_, options); }

  // How much there is to do, for benchmarks and explanation.
  struct Size {
    std::size_t gates = 0;
    std::size_t planes = 0;      // bits of codes
    std::size_t predicates = 0;  // planes that eval fills
    std::size_t slots = 0;       // strips of memory that gates pass results in
  };
  Size size() const;

 private:
  batch::Prepared batch_;
  Interpreter interpreter_;
};

// Prepares and runs.
Evaluation evaluate(const ir::Program& bound, const column::Table& table, const Options& options);

}  // namespace muster::interp
