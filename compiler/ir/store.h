#pragma once

// The predicate graph of a whole rule set: the waist of the system. Structurally equal nodes are
// one node, so `age < 30` written in a thousand segments is evaluated once.
//
//   n0 = column purchases.amount : money GBP
//   n1 = true
//   n2 = total n0 n1 : money GBP
//
// Every node has a domain: the profile, one event list, or the groups that events of some lists
// form within a profile. An aggregate (Count .. LongestGap) leads from a list to whose it is (the
// profile, or the elements of another list) or to groups of that list, or from groups to the
// profile; Lift leads a value the other way. There is no
// window: a window is a condition on the event's time, and a bound that may be missing is a Given.
//
//   n5 = count n4 of purchases in {purchases.brand} : whole number     a number for each brand
//   n9 = count n8 of {purchases.brand} : whole number                  how many brands
//
// What it does not know: rows, files, engines. Tested by tests/unit/ir and tests/golden/ir.

#include <compare>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "compiler/base/id.h"
#include "compiler/base/int128.h"
#include "compiler/builtins/builtins.h"
#include "compiler/ir/population.h"
#include "compiler/schema/schema.h"

namespace muster::ir {

using NodeId = Id<struct NodeTag>;
using ConstId = Id<struct ConstTag>;
using ShiftId = Id<struct ShiftTag>;
using StepsId = Id<struct StepsTag>;
using SequenceId = Id<struct SequenceTag>;
using GroupingId = Id<struct GroupingTag>;

enum class Op : std::uint8_t {
#define MUSTER_OP(Name, arity, traits, text) Name,
#include "compiler/ir/ops.def"
};

enum class Traits : std::uint8_t {
  None,
  Commutes,  // operands kept sorted by id
  Sorted,    // any number, order does not matter, repeats count
  SetLike,   // any number, flat, sorted, without repeats
};

inline constexpr int kAny = -1;

struct OpInfo {
  std::string_view name;  // "Less"
  std::string_view text;  // "lt"
  int arity;
  Traits traits;
};
const OpInfo& info(Op op);
std::optional<Op> opFromText(std::string_view text);
// Count .. LongestGap.
bool isAggregate(Op op);
// Sequence .. Streak: values of an event that hang on the profile's other events.
bool looksAround(Op op);
// Whether the payload is a ShiftId.
bool hasShift(Op op);
// Whether the type of such a node is Bool whatever its operands are; True is, Column is not.
bool isCondition(Op op);

// The rows a node has a value for: the profiles, the groups of a grouping, or the events of one
// list. A profile has groups and events, a group has events, an event may have lines: what contains
// comes before what it contains.
struct Domain {
  std::uint32_t index = 0;  // 0: profiles; then groupings, then from kFirstList on lists
  static constexpr std::uint32_t kFirstList = 0x8000'0000;

  static Domain profile() { return {0}; }
  static Domain of(ListId list) { return {kFirstList + list.index()}; }
  static Domain of(GroupingId grouping) { return {grouping.index() + 1}; }
  bool isProfile() const { return index == 0; }
  bool isList() const { return index >= kFirstList; }
  bool isGroups() const { return !isProfile() && !isList(); }
  ListId list() const { return ListId(index - kFirstList); }
  GroupingId grouping() const { return GroupingId(index - 1); }
  // How an aggregate over these rows says so.
  std::int64_t asPayload() const {
    return isList() ? std::int64_t{list().index()} : -std::int64_t{index};
  }
  static Domain fromPayload(std::int64_t payload) {
    return payload >= 0 ? of(ListId(static_cast<std::uint32_t>(payload)))
                        : Domain{static_cast<std::uint32_t>(-payload)};
  }
  friend auto operator<=>(Domain, Domain) = default;
};

// A constant. `number` holds what schema::Kind says (decimal digits at the type's places, an enum
// index, days, microseconds, 0 or 1); `text` a Text or Zone; `real` a Real; `elements` a Set,
// sorted and without repeats.
struct Constant {
  schema::Type type;
  Int128 number = 0;
  double real = 0;
  std::string text = {};
  std::vector<Constant> elements = {};
  friend bool operator==(const Constant&, const Constant&) = default;
};

// Which unit of the calendar a date goes back to the start of.
struct UnitStart {
  std::uint8_t weekday = 0;     // of a week: its first day, 1 is Monday
  std::uint8_t months = 0;      // of a month (1), quarter (3) or year (12)
  std::uint8_t firstMonth = 0;  // in which a year begins; 1 for months
  bool isNone() const { return weekday == 0 && months == 0; }
  friend bool operator==(const UnitStart&, const UnitStart&) = default;
};

// A move in time: a date first to the start of a unit; then months (in `zone`, clamped to the
// month's end, time of day kept), then days of 24 hours (of one date for dates), then microseconds.
// `zone` also says which day as of falls in.
struct Shift {
  UnitStart start = {};
  std::int32_t months = 0;
  std::int32_t days = 0;
  std::int64_t micros = 0;
  std::string zone = {};
  // Of as of alone: it is not as of that moves but the instant that these lead to, one after the
  // other; and whether such a one leads to the first instant of a date.
  std::vector<Shift> from = {};
  bool isDayStart = false;
  friend bool operator==(const Shift&, const Shift&) = default;
};

// What an event and those that follow it must be for a Sequence to hold: for each step that is not
// negated an event can be chosen, one after the other in the order of events, that meets its
// condition, its limit and its comparisons; and no event of a negated step meets its own between
// the chosen events around it, or, where it is the last, behind the one before it. An event of
// another list at the very instant of that one counts as behind it.
//
// The operands are the condition of each step, then the values that are compared; each is of the
// domain of its step's list. Values that are not known are equal to nothing, and not in order.
struct SequenceStep {
  // Two operands: of this step's event, and of the event that an earlier step has chosen.
  struct Pair {
    std::uint32_t mine;
    std::uint32_t theirs;
    std::uint32_t step;  // of the second
    friend bool operator==(const Pair&, const Pair&) = default;
  };
  struct Order {
    Pair pair;
    bool isMineLess = false;  // mine < theirs, else theirs < mine
    bool orEqual = false;
    friend bool operator==(const Order&, const Order&) = default;
  };
  ListId list;
  bool isNegated = false;
  // How long after the chosen event before it, at most. Between events that both have a date, whole
  // days are dates.
  std::optional<Shift> within = std::nullopt;
  std::vector<Pair> same = {};
  std::optional<Order> order = std::nullopt;
  friend bool operator==(const SequenceStep&, const SequenceStep&) = default;
};
struct SequenceSpec {
  std::vector<SequenceStep> steps;      // the first is not negated
  std::optional<Shift> allWithin = {};  // from the first chosen event to the last
  friend bool operator==(const SequenceSpec&, const SequenceSpec&) = default;
};
// The list of each operand's domain.
std::vector<ListId> operandLists(const SequenceSpec& spec, std::size_t operandCount);

// The payload of a Place, Previous or Streak: its list, whether a Place counts from the end and a
// Previous is the event after it, and where only events of the same group are looked at, of which
// grouping. An event that is in no group has no place, nothing before it, and a streak of 0.
struct InList {
  ListId list;
  bool fromEnd = false;
  std::optional<GroupingId> group = std::nullopt;
  std::int64_t payload() const {
    const std::int64_t inList = std::int64_t{list.index()} * 2 + (fromEnd ? 1 : 0);
    return group ? inList + (std::int64_t{group->index()} + 1) * kGroupStep : inList;
  }
  static InList of(std::int64_t payload) {
    const auto group = static_cast<std::uint32_t>(payload / kGroupStep);
    const std::int64_t inList = payload % kGroupStep;
    return {ListId(static_cast<std::uint32_t>(inList / 2)), inList % 2 != 0,
            group > 0 ? std::optional(GroupingId(group - 1)) : std::nullopt};
  }
  static constexpr std::int64_t kGroupStep = std::int64_t{1} << 33;
};

// Which events of a profile belong together: those whose fields, one of each list, hold the same
// known value, or, where there is a unit, lie in the same one of the calendar. An event without a
// value is in no group, and a group has at least one event of any list.
struct Grouping {
  std::vector<FieldId> keys;  // by list, none twice
  std::optional<Shift> unit;  // the unit that it moves back to the start of, in a zone
  // Of the profile: the zone is the first that is known, and the unit's where none is.
  std::vector<FieldId> zones = {};
  friend bool operator==(const Grouping&, const Grouping&) = default;
};

struct NodeKey {
  Op op;
  schema::Type type;
  Domain domain;
  std::int64_t payload = 0;
  std::vector<NodeId> operands;
  friend bool operator==(const NodeKey&, const NodeKey&) = default;
};

// What is known of a node's value without looking at rows. Conservative: false says never.
struct Facts {
  bool canBeUnknown = true;       // missing, uncomputable, or an unknown condition
  bool canBeUncomputable = true;  // an overflow or a division by zero, here or below
  // A whole number or decimal: its digits are at most 2^magnitudeBits away from zero.
  int magnitudeBits = 127;
  // Nodes on the longest way down to a leaf: how deep a recursion over it goes.
  int height = 1;
};

// INVARIANT (one node per key): intern() never makes a second node for an equal key; equality of
//   predicates is equality of ids.
// INVARIANT (operands first): every operand has a smaller id than its user; a loop from the first
//   id to the last visits operands before users.
// INVARIANT (one domain): operands of a node have its domain; an aggregate's have the one that its
//   payload names (Domain::asPayload), a Lift's is one that contains its own: the profile, or for a
//   list groups of it or a list that it belongs to; a Sequence's are those of its steps' lists. An
//   aggregate's own is the profile's or, over a list, groups of it, and over a list that belongs to
//   another that one. Const, True, False, Unknown and AsOf live in the
//   profile domain and may stand under any domain without a Lift.
//
// intern() checks all of this and the types of conditions; a key that is wrong is our mistake. Not
// thread safe while nodes are added; afterwards any thread may read.
class Store {
 public:
  // Without a schema columns are raw: they have no names, and every one can be missing.
  Store() = default;
  explicit Store(std::shared_ptr<const schema::Schema> schema) : schema_(std::move(schema)) {}
  Store(Store&&) = default;
  Store& operator=(Store&&) = default;
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  NodeId intern(const NodeKey& key) {
    return intern(key.op, key.type, key.domain, key.payload, key.operands);
  }
  // The same without a NodeKey. `operands` may not lie in this store's own pool.
  NodeId intern(Op op, const schema::Type& type, Domain domain, std::int64_t payload,
                std::span<const NodeId> operands);
  // The node `id` of `from`, which has the same schema, on operands that are the same values here
  // and in the order that the op wants; `payload` says here what its own says there. What was
  // checked there is not checked again.
  NodeId copy(const Store& from, NodeId id, std::int64_t payload, std::span<const NodeId> operands);
  ConstId constant(const Constant& value);
  ShiftId shift(const Shift& value);
  // Two tables are one only if they are the same object.
  StepsId steps(std::shared_ptr<const Steps> table);
  SequenceId sequence(const SequenceSpec& value);
  GroupingId grouping(const Grouping& value);

  Op op(NodeId id) const { return nodes_[id].op; }
  schema::Type type(NodeId id) const { return nodes_[id].type; }
  Domain domain(NodeId id) const { return nodes_[id].domain; }
  std::int64_t payload(NodeId id) const { return nodes_[id].payload; }
  // Valid until the next intern().
  std::span<const NodeId> operands(NodeId id) const {
    const Node& node = nodes_[id];
    return {operandPool_.data() + node.firstOperand, node.operandCount};
  }
  const Constant& constantOf(NodeId id) const;                   // of a Const
  const Shift& shiftOf(NodeId id) const;                         // where hasShift()
  const std::shared_ptr<const Steps>& stepsOf(NodeId id) const;  // of a Steps
  FieldId fieldOf(NodeId id) const;                              // of a Column
  builtins::Function functionOf(NodeId id) const;                // of a Call
  const SequenceSpec& sequenceOf(NodeId id) const;               // of a Sequence
  Domain rowsOf(NodeId id) const;  // of an aggregate: what it runs over
  // Of an aggregate that leads from a list to the profile; nothing of any other node.
  std::optional<ListId> listOf(NodeId id) const;
  const Facts& facts(NodeId id) const { return nodes_[id].facts; }
  std::size_t size() const { return nodes_.size(); }
  const std::shared_ptr<const schema::Schema>& schema() const { return schema_; }

  const Constant& operator[](ConstId id) const { return constants_[id]; }
  const Shift& operator[](ShiftId id) const { return shifts_[id]; }
  const std::shared_ptr<const Steps>& operator[](StepsId id) const { return steps_[id]; }
  const SequenceSpec& operator[](SequenceId id) const { return sequences_[id]; }
  const Grouping& operator[](GroupingId id) const { return groupings_[id]; }
  std::size_t groupingCount() const { return groupings_.size(); }

  // Every constant and leaf that may stand in any domain.
  bool isDomainless(NodeId id) const {
    const Op it = op(id);
    return it == Op::True || it == Op::False || it == Op::Unknown || it == Op::Const ||
           it == Op::AsOf;
  }

 private:
  struct Node {
    Op op;
    schema::Type type;
    Domain domain;
    std::int64_t payload;
    std::uint32_t firstOperand;
    std::uint32_t operandCount;
    std::size_t hash;
    Facts facts;
  };
  bool equals(const Node& node, Op op, const schema::Type& type, Domain domain,
              std::int64_t payload, std::span<const NodeId> operands) const;
  // Where such a node stands in the table, or would. There is room for one more.
  std::uint32_t& slotOf(std::size_t hash, Op op, const schema::Type& type, Domain domain,
                        std::int64_t payload, std::span<const NodeId> operands);
  // `node` says everything but where its operands are.
  NodeId add(std::uint32_t& slot, Node node, std::span<const NodeId> operands);
  void growTable();

  std::shared_ptr<const schema::Schema> schema_;
  IdVector<NodeId, Node> nodes_;
  std::vector<NodeId> operandPool_;
  // Open addressing over the nodes' hashes: index + 1, 0 where free. A power of two.
  std::vector<std::uint32_t> table_;
  IdVector<ConstId, Constant> constants_;
  std::unordered_multimap<std::size_t, ConstId> uniqueConstants_;
  IdVector<ShiftId, Shift> shifts_;
  std::unordered_multimap<std::size_t, ShiftId> uniqueShifts_;
  IdVector<StepsId, std::shared_ptr<const Steps>> steps_;
  IdVector<SequenceId, SequenceSpec> sequences_;
  std::unordered_multimap<std::size_t, SequenceId> uniqueSequences_;
  IdVector<GroupingId, Grouping> groupings_;
  std::unordered_multimap<std::size_t, GroupingId> uniqueGroupings_;
};

// Whether the value can be missing or uncomputable, or the condition unknown. Conservative.
inline bool canBeUnknown(const Store& store, NodeId id) { return store.facts(id).canBeUnknown; }

// A named result: the condition of a segment.
struct Root {
  std::string name;
  NodeId node;
};

// A question about all profiles, as it is written: what a run calls its thresholds. The node is
// gone once nothing needs it any more.
struct Term {
  std::string text;
  std::optional<NodeId> node;
};

// The graph of a whole program. `roots` in order of declaration. The store knows the schema.
struct Program {
  Store store;
  std::vector<Root> roots;
  std::vector<Term> terms = {};
};

}  // namespace muster::ir
