#pragma once

// Aggregates: what the events of an owner come to, be it a profile or a group. Events arrive in
// runs, in the order of events; an owner's events may be spread over several runs, so nothing is
// asked of the length of a list.
//
//   Accumulator sum(Op::Total, type, profiles);
//   sum.add(owners, value, where);   // as often as there are runs
//   sum.finish(out);
//
// An event counts where its condition is true. A missing value is skipped; one that could not be
// computed makes the aggregate of its profile uncomputable.
//
// Tested by tests/unit/eval/aggregate_test.cpp.

#include <cstdint>
#include <memory>
#include <span>

#include "compiler/ir/store.h"
#include "runtime/eval/vector.h"

namespace muster::eval {

class Accumulator {
 public:
  // Over `profiles` owners that have no events yet.
  Accumulator(ir::Op op, const schema::Type& type, std::size_t profiles);
  ~Accumulator();
  Accumulator(Accumulator&&) noexcept;

  // Begins again.
  void clear(std::size_t profiles);
  // A run of events: owners[i] is the profile or group of event i; where `where` is not true, it is
  // not looked at. `value` is null for Count.
  void add(std::span<const std::uint32_t> owners, const Vector* value, const Vector& where);
  // One row a profile.
  void finish(Vector& out);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace muster::eval
