#pragma once

// Conditions about samples of profiles whose keys are whole numbers, `sample("x") < 5%`: all of a
// program in one pass over the keys, each written in digits once and hashed once for each salt.
//
// The place in a million is at least k where the hash is at least k / 1,000,000 of 2^64, so that
// hashes are compared and nothing is multiplied.
//
// Tested by tests/unit/eval/predicates_test.cpp.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "compiler/ir/store.h"
#include "runtime/column/table.h"
#include "runtime/eval/event_plan.h"
#include "runtime/kernels/sample_kernels.h"

namespace muster::eval {

// The memory of one thread.
struct SampleScratch {
  std::vector<std::uint64_t> keys;
  std::vector<kernels::SampleQuestion> questions;
  std::vector<kernels::SampleQuestion> some;
  std::vector<std::uint64_t> results;  // by run, a chunk each
};

// The table must outlive it. Const and thread safe once all is added, with a SampleScratch per
// thread.
class Samples {
 public:
  Samples(const column::Table& table, kernels::Level level)
      : table_(table), kernels_(kernels::sampleKernels(level)) {}

  // Nothing, and nothing is added, if the condition compares no sample with a constant.
  std::optional<EventAnswer> add(const ir::Store& store, ir::NodeId condition);
  // Profiles [first, last), a chunk at most. The bits of run i then begin at result i *
  // column::kChunkSlices; past the last profile they are any.
  void run(std::size_t first, std::size_t last, SampleScratch& scratch) const;

 private:
  // Whether the hash with a seed is at or above a bound.
  struct Run {
    std::uint64_t seed;
    std::uint64_t least;
  };
  std::size_t addRun(std::uint64_t seed, std::int64_t place);
  void readKeys(std::size_t first, std::size_t last, SampleScratch& scratch) const;
  void runRead(SampleScratch& scratch) const;
  void runOneByOne(std::size_t word, SampleScratch& scratch) const;

  const column::Table& table_;
  const kernels::SampleKernels& kernels_;
  std::vector<Run> runs_;
};

}  // namespace muster::eval
