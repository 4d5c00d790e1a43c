#pragma once

// Evaluates nodes of a predicate graph over blocks of rows: every operation, every domain, exactly
// and without haste. What has a faster way (the circuit, event kernels) does not come here.
//
//   Evaluator evaluator(store, rows, {node});
//   Block block;
//   evaluator.evaluate(0, 4096, block);
//   evaluator.value(block, node)        // a Vector of 4,096 rows
//
// The loader evaluates a source's expressions with it: over its own Rows, with every node in the
// profile domain. A graph must be bound: no AsOf is left.
//
// Tested by tests/unit/eval/evaluator_test.cpp.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "compiler/calendar/calendar.h"
#include "compiler/ir/store.h"
#include "compiler/text/text.h"
#include "runtime/eval/aggregate.h"
#include "runtime/eval/around.h"
#include "runtime/eval/event_groups.h"
#include "runtime/eval/groups.h"
#include "runtime/eval/places.h"
#include "runtime/eval/plan.h"
#include "runtime/eval/rows.h"
#include "runtime/eval/sequence.h"
#include "runtime/eval/text_ops.h"
#include "runtime/eval/vector.h"

namespace muster::eval {

// The values of one block, and memory to make the next: one per thread, used again and again.
class Block {
 private:
  friend class Evaluator;
  // What the plan's groupings make of the block, and the values of their nodes.
  struct Groups {
    GroupRows rows;
    std::vector<Vector> values;
  };
  // By list of a pass: the run of its events that is evaluated. Events belong to the profile or to
  // the event of another list: their owner.
  struct ListRun {
    ListId list = ListId(0);
    std::size_t firstOfBlock = 0;
    std::size_t first = 0;
    std::size_t last = 0;
    std::vector<std::uint32_t> owners;       // counted from the block's first
    std::span<const std::uint32_t> offsets;  // of its owners, where they are whole
    Vector times;
    bool hasTimes = false;
  };
  // All events of a list that others belong to.
  struct Events {
    ListRun all;
    std::vector<Vector> values;
  };
  std::vector<Vector> profiles_;
  std::vector<Groups> groups_;
  std::vector<Events> owners_;  // by the plan's lists
  std::vector<Vector> events_;
  std::vector<Accumulator> accumulators_;  // by the plan's order of aggregates
  std::vector<ListRun> lists_;
  std::vector<std::uint32_t> rows_;
  std::vector<std::uint32_t> groupsOfOwners_;
  AroundScratch around_;
  SequenceScratch sequence_;
  Vector passed_;
};

// Const and thread safe once made, with a Block per thread. The store and the rows must outlive it.
class Evaluator {
 public:
  // The wanted nodes are of the profile domain.
  Evaluator(const ir::Store& store, const Rows& rows, std::span<const ir::NodeId> wanted);
  ~Evaluator();

  // Evaluates every wanted node over profiles [begin, end). Some thousand rows at a time keep
  // everything in the cache.
  void evaluate(std::size_t begin, std::size_t end, Block& block) const;
  // A wanted node's values over the rows evaluated last.
  const Vector& value(const Block& block, ir::NodeId wanted) const;

 private:
  // What is prepared once for a node.
  struct Prepared {
    Vector constant;                           // Const
    std::optional<text::Pattern> pattern;      // Matches
    const calendar::Zone* zone = nullptr;      // Shift, DayStart
    Memory memory;                             // of dictionaries
    Groups groups;                             // Steps
    std::unique_ptr<Sequencer> sequencer;      // Sequence
    const column::StaticList* list = nullptr;  // Call that asks one
    std::unique_ptr<Areas> areas;              // of such a list
  };
  void prepare(ir::NodeId id);
  Prepared& prepared(ir::NodeId id) const { return *prepared_[id.index()]; }

  void run(const Step& step, std::span<const Vector> inputs, std::size_t begin, std::size_t end,
           Vector& out) const;
  void runStrict(const Step& step, const Vector& left, const Vector& right, Vector& out) const;
  void numberUnits(ir::NodeId id, const Vector& in, Vector& out) const;
  void moveTime(ir::NodeId id, const Vector& in, Vector& out) const;
  // Of a step of groups: its values, one a group.
  void runInGroups(const Step& step, std::size_t grouping, Block& block) const;
  // Of a step of all events of a list.
  void runInList(const Step& step, Block::Events& events, Block& block) const;
  void runPass(const EventPass& pass, std::size_t firstAccumulator, std::size_t begin,
               std::size_t end, Block& block) const;
  void runEvents(const EventPass& pass, std::size_t firstAccumulator, Block& block) const;
  void runOwners(const EventPass& pass, std::size_t firstAccumulator, std::size_t begin,
                 std::size_t end, Block& block) const;
  void runAround(const Step& step, const Block::ListRun& run, std::span<const Vector> inputs,
                 Block& block, Vector& out) const;
  void runSequence(const EventPass& pass, const Step& step, Block& block) const;
  void takeMade(const Step& step, const Block::ListRun& run, Block& block, Vector& out) const;
  void startRun(ListId list, std::size_t begin, std::size_t first, std::size_t last,
                Block::ListRun& run) const;
  void lift(const Step& step, const Block::ListRun& run, Block& block, Vector& out) const;
  void runPass(const GroupPass& pass, std::size_t firstAccumulator, Block& block) const;
  // Rows of the store: those of a block of profiles, and those that a list has in it.
  struct Range {
    std::size_t begin;
    std::size_t end;
  };
  Range ownersOf(ListId list, Range profiles) const;
  Range rowsOf(ListId list, Range profiles) const;
  std::optional<ListId> ownerOf(ListId list) const;
  // Of rows that belong to events of `owner`, or to profiles, the rows of a domain around those.
  std::span<const std::uint32_t> ownersIn(ir::Domain domain, std::span<const std::uint32_t> owners,
                                          std::optional<ListId> owner, Block& block) const;
  // The accumulators of a pass, begun again, and their results.
  void begin(std::span<const AggregateStep> aggregates, std::size_t firstAccumulator,
             std::size_t profiles, Block& block) const;
  void finish(std::span<const AggregateStep> aggregates, std::size_t firstAccumulator,
              Block& block) const;
  Block::Groups& groupsOf(ir::Domain domain, Block& block) const {
    return block.groups_[plan_.indexOf(domain.grouping())];
  }
  // The groups that the events of a run are in.
  std::span<const std::uint32_t> groupOf(ir::Domain domain, const Block::ListRun& run,
                                         const Block& block) const;
  // The values that a node's own rows have, of the profile's or of groups, or of all events.
  Vector& valueOf(ir::NodeId node, std::uint32_t slot, Block& block) const;

  const ir::Store& store_;
  const Rows& rows_;
  Plan plan_;
  std::vector<GroupMaker> makers_;                   // of the plan's groupings
  std::vector<std::unique_ptr<Prepared>> prepared_;  // by node; null where nothing is prepared
};

}  // namespace muster::eval
