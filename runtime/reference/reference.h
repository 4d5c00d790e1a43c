#pragma once

// The meaning of rules, executable: walks the checked tree for one profile at a time over plain
// values. Slow, obvious, and independent: it shares no code with lowering, the graph or any engine,
// and it says what they must say.
//
//   reference::Evaluator evaluator(checked, table, asOf);
//   evaluator.isIn(segment, profile)
//
// Relies on sema: a CheckedProgram has no type errors, so a value of the wrong kind is our own
// mistake. Tested by tests/unit/reference.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "compiler/calendar/calendar.h"
#include "compiler/sema/checked.h"
#include "runtime/column/incomplete.h"
#include "runtime/column/table.h"
#include "runtime/reference/value.h"

namespace muster::reference {

// Sees what an evaluation looks at, as it is looked at.
struct Observer {
  // An expression's value; `isOfEvent`: for one event, inside a list, or for one group.
  std::function<void(ExprId, const Value&, bool isOfEvent)> value;
  // How many events a quantifier or an aggregate found in its window.
  std::function<void(ExprId, std::size_t)> events;
  // Of what compares the profile with others: how many of them, itself included, are at least as
  // good, and how many there are.
  std::function<void(ExprId, std::size_t asGood, std::size_t all)> place = {};
};
struct World;
class Populations;
class Past;

// Borrows program and table, which must outlive it. Immutable; may be used from any thread.
class Evaluator {
 public:
  // `asOf` in microseconds since 1970 UTC. Where `incomplete` is given, whatever is asked of a list
  // is unknown for the profiles that it names: what must not be overlooked is asked so. It outlives
  // this, too.
  Evaluator(const sema::CheckedProgram& program, const column::Table& table, std::int64_t asOf,
            const column::Incomplete* incomplete = nullptr);

  // Whether the segment's condition is true. Segments count as in the text, profiles as in the
  // table.
  bool isIn(std::size_t segment, std::size_t profile) const;
  // The condition itself: true, false, or nothing where it is unknown.
  std::optional<bool> truth(std::size_t segment, std::size_t profile) const;
  // The same, watched.
  std::optional<bool> truth(std::size_t segment, std::size_t profile,
                            const Observer& observer) const;
  // The same for several segments, in their order; cheaper than one by one, as each definition is
  // looked at once.
  std::vector<std::optional<bool>> truths(const std::vector<std::size_t>& segments,
                                          std::size_t profile,
                                          const Observer* observer = nullptr) const;
  // The values of expressions that stand outside of every list, in their order.
  std::vector<Value> values(const std::vector<ExprId>& ids, std::size_t profile) const;
  // The value of an expression that names no field: a literal, a moment.
  Value constant(ExprId id) const;
  // isIn for every segment, as cheap.
  std::vector<bool> segmentsOf(std::size_t profile) const;

 private:
  std::shared_ptr<Past> past_;
  std::shared_ptr<const World> world_;
  std::shared_ptr<const Populations> populations_;
};

}  // namespace muster::reference
