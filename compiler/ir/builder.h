#pragma once

// Makes canonical nodes: callers say what they mean, the builder decides which node that is. It
// folds only what holds for unknown as well: `x = x` stays, because missing = missing is unknown.
//
//   allOf({a, allOf({b, a}), truth(true)})  is  and(a, b)
//   less(amount, limit)                     is  lt(amount, lift(limit)), with a profile's limit
//   less(lift(age), lift(limit))            is  lift(lt(age, limit))
//
// What needs more than the operands of one node is a rule of rewrite. Tested by tests/unit/ir.

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "compiler/ir/store.h"

namespace muster::ir {

// A nested `and` (or `or`) of more operands than this stays a node of its own, so that a chain of
// segments, each with one more condition than the last, does not grow with its square.
inline constexpr std::size_t kFlattenedOperandsMax = 32;

// Adds to one store, which must outlive it. Operands may be of any domain that fits: a profile's
// value beside an event's is lifted.
class Builder {
 public:
  explicit Builder(Store& store) : store_(store) {}
  const Store& store() const { return store_; }

  // ---- leaves
  NodeId truth(bool value);
  NodeId unknown(const schema::Type& type);
  // Yes and no become True and False.
  NodeId constant(const Constant& value);
  NodeId number(const schema::Type& type, Int128 number);
  NodeId whole(Int128 number);
  NodeId text(std::string value);
  // Type and domain are the field's; the store must have a schema.
  NodeId column(FieldId field);
  NodeId column(FieldId field, const schema::Type& type, Domain domain);
  // `kind` is Instant, or Date: then the date that as of falls in, moved, in the shift's zone.
  NodeId asOf(schema::Kind kind, const Shift& shift);
  // What may stand in any domain, or is there already, stays as it is.
  NodeId lift(NodeId value, Domain domain);

  // ---- conditions
  NodeId known(NodeId value);
  NodeId andKnown(NodeId condition);
  NodeId orMissing(NodeId condition);
  NodeId negate(NodeId condition);
  NodeId allOf(std::vector<NodeId> conditions);  // of none: True
  NodeId anyOf(std::vector<NodeId> conditions);  // of none: False
  NodeId atLeast(std::int64_t count, std::vector<NodeId> conditions);
  NodeId equal(NodeId a, NodeId b);
  NodeId less(NodeId a, NodeId b);
  NodeId lessOrEqual(NodeId a, NodeId b) { return negate(less(b, a)); }
  NodeId in(NodeId value, NodeId set);
  // In the list of that name; an unknown value is in no list and out of none.
  NodeId listed(NodeId value, NodeId name);
  NodeId hasAny(NodeId set, NodeId other);
  NodeId hasAll(NodeId set, NodeId other);
  // Contains, StartsWith, EndsWith or Matches.
  NodeId textTest(Op op, NodeId text, NodeId pattern, bool ignoresCase);

  // ---- values; `type` is the result's
  NodeId otherwise(NodeId value, NodeId fallback);
  // Whichever is not missing, where one of them at least is: it may be what could not be computed.
  NodeId choice(NodeId value, NodeId rest);
  NodeId given(NodeId condition, NodeId value);
  // Add, Subtract, Multiply or Divide.
  NodeId arithmetic(Op op, const schema::Type& type, NodeId a, NodeId b);
  NodeId minus(NodeId value);
  NodeId shift(NodeId time, const Shift& shift);
  NodeId dayStart(NodeId date, const Shift& shift);

  NodeId sample(NodeId salt, NodeId key);

  // ---- all profiles
  // `scope` and `key` may be True: all profiles, in one group.
  NodeId population(const schema::Type& type, const Question& question, NodeId value, NodeId scope,
                    NodeId key);
  NodeId steps(std::shared_ptr<const Steps> table, NodeId value, NodeId key);
  // ---- what hangs on the other events of a list
  // Operands as SequenceSpec says.
  NodeId sequence(const SequenceSpec& spec, std::span<const NodeId> operands);
  // Missing where the condition is not true.
  NodeId place(InList in, NodeId condition);
  NodeId previous(InList in, NodeId value, NodeId condition);
  NodeId streak(InList in, NodeId holds, NodeId isSeen);
  // Arguments are all the function takes, as stdlib/functions.def and lower_call.cpp say.
  NodeId call(builtins::Function function, const schema::Type& type, std::vector<NodeId> arguments);

  // The unit that an instant, or a date, is in, in the zone; ir::unitNumber.
  NodeId unitNumber(NodeId time, const Shift& unit);

  // ---- groups
  GroupingId grouping(const Grouping& value) { return store_.grouping(value); }
  NodeId key(GroupingId grouping, const schema::Type& type);

  // ---- aggregates over the events of a list or over groups; `owner` is the profile, or groups of
  // that list, or the list that it belongs to
  NodeId count(ListId list, NodeId where) { return count(Domain::of(list), where); }
  NodeId count(Domain rows, NodeId where, Domain owner = Domain::profile());
  // Total .. LongestGap.
  NodeId aggregate(Op op, const schema::Type& type, ListId list, NodeId value, NodeId where) {
    return aggregate(op, type, Domain::of(list), value, where);
  }
  NodeId aggregate(Op op, const schema::Type& type, Domain rows, NodeId value, NodeId where,
                   Domain owner = Domain::profile());

  // The node `id` of `from` with other operands, which are of this store.
  NodeId again(const Store& from, NodeId id, std::span<const NodeId> operands);
  // The node `id` of `from`, a store of the same schema, on operands that are the same values in
  // this one: it is as simple and as sound as it was there.
  NodeId same(const Store& from, NodeId id, std::span<const NodeId> operands);

 private:
  NodeId leaf(Op op, const schema::Type& type, std::int64_t payload = 0);
  // Any node but a Lift, of this store's constants and moves.
  NodeId make(Op op, const schema::Type& type, std::int64_t payload,
              std::span<const NodeId> operands);
  NodeId setLike(Op op, std::vector<NodeId> operands);
  NodeId node(Op op, const schema::Type& type, std::int64_t payload,
              std::span<const NodeId> operands);
  NodeId node(Op op, const schema::Type& type, std::int64_t payload,
              std::initializer_list<NodeId> operands) {
    return node(op, type, payload, std::span(operands.begin(), operands.size()));
  }
  NodeId nodeInList(Op op, const schema::Type& type, InList in, std::vector<NodeId> operands);
  NodeId nodeInPlace(Op op, const schema::Type& type, std::int64_t payload,
                     std::span<NodeId> operands);
  NodeId aggregateNode(Op op, const schema::Type& type, Domain rows, Domain owner,
                       std::span<const NodeId> operands);
  Domain domainFrom(const Store& from, Domain domain);
  std::optional<NodeId> liftWhole(Op op, const schema::Type& type, std::int64_t payload,
                                  std::span<const NodeId> operands, Domain list);
  bool isOp(NodeId id, Op op) const { return store_.op(id) == op; }
  bool canBeUnknown(NodeId id) const { return store_.facts(id).canBeUnknown; }

  Store& store_;
};

}  // namespace muster::ir
