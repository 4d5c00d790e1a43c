#pragma once

// Conditions about profiles that the circuit does not decide itself: arithmetic, field against
// field, sets, patterns, and everything about events. Fills planes of bits that the circuit then
// reads as it reads any other.
//
// Conditions of the shapes that event_plan.h names go through the event kernels; everything else is
// evaluated row by row. Both give the same answers.
//
// Tested by tests/unit/eval/predicates_test.cpp.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "compiler/ir/store.h"
#include "runtime/column/table.h"
#include "runtime/kernels/kernels.h"

namespace muster::eval {

// A condition of the profile domain, and whether its false rows are asked for too: where unknown
// cannot be told from false, they are not.
struct Wanted {
  ir::NodeId node;
  bool needsFalse = false;
};

// Where the answers of one condition go: a word for every 64 rows. `isFalse` may be null where it
// is not needed.
struct Planes {
  std::uint64_t* isTrue = nullptr;
  std::uint64_t* isFalse = nullptr;
};

struct PredicateOptions {
  // The width of vectors; without one, that which MUSTER_SIMD names (portable, avx2, avx512), or
  // the widest that this machine supports.
  std::optional<kernels::Level> level;
  // Whether the event kernels may be used at all; without them every condition goes row by row.
  bool usesKernels = true;
};

// Memory for the work of one thread; used again from strip to strip.
class Scratch {
 public:
  Scratch();
  ~Scratch();
  Scratch(Scratch&&) noexcept;

 private:
  friend class Predicates;
  struct State;
  std::unique_ptr<State> state_;
};

// Const and thread safe once made, with a Scratch per thread. The store, bound, and the table must
// outlive it.
class Predicates {
 public:
  // Lays out the slices of the lists that the kernels need, unless the table has them already.
  Predicates(const ir::Store& store, const column::Table& table, std::vector<Wanted> wanted,
             const PredicateOptions& options = {});
  ~Predicates();

  // Rows [begin, end) into the planes of every wanted condition, in their order. `begin` is a
  // multiple of 16,384; bits past `end` in the last word are zero.
  void fill(std::size_t begin, std::size_t end, Scratch& scratch,
            std::span<const Planes> planes) const;

  // One line for every wanted condition: its number and how it is decided.
  std::string describe() const;

 private:
  struct State;
  std::unique_ptr<const State> state_;
};

}  // namespace muster::eval
