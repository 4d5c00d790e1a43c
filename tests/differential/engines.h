#pragma once

// The engines side by side. The reference says what a rule means; every other engine must say the
// same of every profile, on any number of threads and with any instruction set.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/codegen/codegen.h"
#include "compiler/ir/store.h"
#include "compiler/sema/checked.h"
#include "runtime/column/table.h"
#include "runtime/kernels/kernels.h"
#include "tests/support/tables.h"

namespace muster::differential {

// A program as the reference reads it, and as the graph that engines run once it is bound.
struct Compiled {
  sema::CheckedProgram checked;
  ir::Program graph;
};

// Fails a check on rules with errors, showing the messages.
Compiled compile(std::string_view rules);
Compiled compile(sema::CheckedProgram checked);

// Which engine is asked, and how.
struct Variation {
  int threads = 1;
  kernels::Level level = kernels::Level::Portable;
  std::optional<codegen::Vectors> native = {};  // with these; without, the interpreter is
  bool isOneByOne = false;                      // instead: each profile by itself, as a page asks
};
// Every level of instructions this machine has.
std::vector<kernels::Level> levelsOfThisMachine();
// Every sort of native code that this build can make and this machine can run.
std::vector<codegen::Vectors> nativeOfThisMachine();

struct Disagreement {
  std::size_t segment = 0;
  std::size_t profile = 0;
  std::string what;  // "the reference says in, the interpreter (2 threads, avx2) says out"
};

// What the reference says: by profile, then by segment.
using Memberships = std::vector<std::vector<bool>>;
Memberships byReference(const Compiled& compiled, const column::Table& table, std::int64_t asOf);

// The first one, by segment and profile; nothing if all agree. Counts are compared with members,
// too.
std::optional<Disagreement> firstDisagreement(const Compiled& compiled, const column::Table& table,
                                              std::int64_t asOf, const Memberships& expected,
                                              const Variation& variation);

// Whether what is proved of the rules' conditions and values without looking at rows is so: each
// condition that is said to hold never, or always, and each end that a value is said not to pass,
// is asked of the rows; of pairs of conditions `seed` picks some. The first that is not, or
// nothing.
std::optional<std::string> firstWrongProof(const sema::CheckedProgram& checked,
                                           const column::Table& table, std::int64_t asOf,
                                           std::uint64_t seed);

// A small case that engines once differed on, or would: rules, rows, as of.
struct Case {
  std::string rules;
  std::string rows;  // as support::parseRows reads them
  std::string asOf;  // as calendar::parseInstant reads it
};

// Fails the test if any two engines differ, in any variation.
void expectEnginesAgree(const Case& it);

}  // namespace muster::differential
