#pragma once

// Which conditions about events the kernels decide, and how.
//
// A condition compares an aggregate with a constant, and the aggregate's `where` asks of single
// fields, each of them being in a set of numbers (field_truth.h):
//
//   at least 3 purchases in the last 30 days where brand is "Prada"
//   = less(2, count(and(less(asof - 30 d, t), not(less(asof, t)), equal(brand, "Prada"))))
//
//   tests   t in [n, m), brand in [7, 8)          one range of codes each
//   run     countAtLeast 3
//   answer  true where the run's bit is set
//
// An average compared with k is the sum of (value - k) compared with 0.
//
// Sets of several ranges, and conditions on several fields that are no plain conjunction, become a
// mask of one bit an event. `latest x is ...` asks of the latest event that passes; largest and
// smallest, and so the latest and first instant, are questions of whether there is any event.
//
// Everything else is not for the kernels. Tested by tests/unit/eval/predicates_test.cpp.

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "compiler/ir/store.h"
#include "runtime/column/slices.h"
#include "runtime/column/table.h"
#include "runtime/eval/event_sequence.h"
#include "runtime/eval/number_set.h"

namespace muster::eval {

// An event's field is in one range of numbers.
struct EventTest {
  FieldId field;
  NumberSet numbers;  // one range
};

// A set of more ranges than this is looked up number by number.
inline constexpr std::size_t kComparedRangesMax = 20;

// A bit for each event, from bits below.
struct EventMask {
  enum class Kind : std::uint8_t { Field, And, Or, Not };
  Kind kind;
  FieldId field{0};  // Field: is the number in the set?
  NumberSet numbers;
  std::vector<std::size_t> operands;  // of masks that stand before
};

// What an event must pass: one to four tests, and a mask if there is one.
struct EventWhere {
  std::vector<EventTest> tests;
  std::optional<std::size_t> mask;
};

// One pass over the events, which gives one bit for each profile.
struct EventRun {
  enum class Kind : std::uint8_t {
    Any,
    CountAtLeast,
    SumAtLeast,
    LatestPasses,
    FirstPasses,
    Sequence,
  };
  Kind kind;
  EventWhere where = {};
  std::int64_t least = 1;              // of counts and sums
  std::optional<FieldId> summed = {};  // SumAtLeast: of scale * units - offset, for known values
  std::int64_t scale = 1;
  std::int64_t offset = 0;
  EventWhere picked = {};    // LatestPasses, FirstPasses: one test of the field's value, or a mask
  std::size_t sequence = 0;  // Sequence: which of the plan's; how many events begin it counts
};

// A sequence, and what an event must pass to be of each step.
struct EventSteps {
  EventSequence sequence;
  std::vector<EventWhere> where;
};

// true = reached and not passed; known = is known. Runs that are not there are sure: reached and
// known always, passed never.
struct EventAnswer {
  std::optional<std::size_t> reached;
  std::optional<std::size_t> passed;
  std::optional<std::size_t> known;
  bool isNever = false;  // no value makes it true
  bool isTrueIfUnknown = false;
  bool isFalseIfUnknown = false;
  bool isNegated = false;  // true and false change places, last of all
};

// The conditions of one list.
class EventPlan {
 public:
  EventPlan(const ir::Store& store, const column::Table& table, ListId list);

  // The list that a condition might be about; nothing if it is none for any plan.
  static std::optional<ListId> listOf(const ir::Store& store, ir::NodeId condition);

  // Adds a condition of the profile domain; nothing, and nothing is added, if it is not of the
  // shapes that kernels know.
  std::optional<EventAnswer> add(ir::NodeId condition);

  ListId list() const { return list_; }
  const column::Slices& slices() const { return slices_; }
  const std::vector<EventMask>& masks() const { return masks_; }
  const std::vector<EventRun>& runs() const { return runs_; }
  const std::vector<EventSteps>& sequences() const { return sequences_; }
  FieldId timeField() const { return table_.schema->lists[list_].time; }
  const column::SlicedColumn* column(FieldId field) const { return slices_.column(table_, field); }
  // The value of number 0, in units of the column.
  std::int64_t firstUnit(FieldId field) const;

  // Of one answer, for explanation: "count of 2 tests".
  std::string describe(const EventAnswer& answer) const;

 private:
  struct Draft;
  std::optional<EventAnswer> addPositive(ir::NodeId condition);
  std::optional<EventAnswer> addCounted(ir::NodeId condition, ir::NodeId aggregate);
  std::optional<EventAnswer> addTotal(ir::NodeId condition, ir::NodeId aggregate);
  std::optional<EventAnswer> addAverage(ir::NodeId condition, ir::NodeId quotient);
  std::optional<EventAnswer> addChosen(ir::NodeId condition, ir::NodeId aggregate);
  std::optional<std::size_t> addSequence(ir::NodeId sequence);
  bool addStep(const ir::SequenceSpec& spec, std::span<const ir::NodeId> operands,
               EventSteps& added);
  std::optional<std::uint64_t> numbersOf(const ir::Shift& within) const;

  // The `where` of an aggregate. `field` and `numbers` restrict it further.
  std::optional<Draft> whereOf(ir::NodeId where);
  bool require(Draft& draft, ir::NodeId condition, bool isTrue);
  bool restrict(Draft& draft, FieldId field, const NumberSet& numbers) const;
  // Whether the engine can ask for that set of the field.
  bool isHandy(FieldId field, const NumberSet& numbers) const;
  std::optional<EventWhere> finish(Draft draft);
  std::optional<std::size_t> maskOf(ir::NodeId condition, bool isTrue);
  std::size_t fieldMask(FieldId field, const NumberSet& numbers);
  std::size_t addMask(EventMask mask);
  std::size_t addRun(EventRun run);
  // The largest magnitude, in units, of a field whose values may be added up.
  std::optional<Int128> widestUnits(FieldId field) const;
  // The run of whether any event passes with the field's number in [first, second).
  std::optional<std::size_t> anyIn(Draft draft, FieldId field, std::uint64_t first,
                                   std::uint64_t second);

  const ir::Store& store_;
  const column::Table& table_;
  ListId list_;
  const column::Slices& slices_;
  std::vector<EventMask> masks_;
  std::map<std::string, std::size_t> maskByKey_;
  std::vector<EventRun> runs_;
  std::map<std::string, std::size_t> runByKey_;
  std::vector<EventSteps> sequences_;
  int maskSteps_ = 0;
};

}  // namespace muster::eval
