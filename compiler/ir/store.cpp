#include "compiler/ir/store.h"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>

#include "compiler/ir/facts.h"
#include "compiler/ir/verify.h"

namespace muster::ir {
namespace {

constexpr Traits kNone = Traits::None;
constexpr Traits kCommutes = Traits::Commutes;
constexpr Traits kSorted = Traits::Sorted;
constexpr Traits kSetLike = Traits::SetLike;

constexpr OpInfo kOps[] = {
#define MUSTER_OP(Name, arity, traits, text) {#Name, text, arity, traits},
#include "compiler/ir/ops.def"
};

constexpr std::size_t kSmallestTable = 64;

std::size_t mix(std::size_t seed, std::size_t value) {
  seed ^= value;
  seed *= 0x9E3779B97F4A7C15U;
  return seed ^ (seed >> 29);
}

std::size_t hashOf(const schema::Type& type) {
  return static_cast<std::size_t>(type.kind) | static_cast<std::size_t>(type.places) << 8U |
         static_cast<std::size_t>(type.element) << 16U | static_cast<std::size_t>(type.unit) << 24U;
}

std::size_t hashOf(Op op, const schema::Type& type, Domain domain, std::int64_t payload,
                   std::span<const NodeId> operands) {
  std::size_t hash = mix(static_cast<std::size_t>(op), hashOf(type));
  hash = mix(hash, domain.index);
  hash = mix(hash, static_cast<std::size_t>(payload));
  for (NodeId operand : operands) hash = mix(hash, operand.index());
  return hash;
}

std::size_t hashOf(const Constant& value) {
  std::size_t hash = mix(hashOf(value.type), static_cast<std::size_t>(value.number));
  hash = mix(hash, static_cast<std::size_t>(value.number >> 64));
  hash = mix(hash, std::bit_cast<std::uint64_t>(value.real));
  hash = mix(hash, std::hash<std::string>()(value.text));
  for (const Constant& element : value.elements) hash = mix(hash, hashOf(element));
  return hash;
}

std::size_t hashOf(const Shift& value) {
  std::size_t hash =
      mix(static_cast<std::size_t>(value.months), std::hash<std::string>()(value.zone));
  hash = mix(hash, static_cast<std::size_t>(value.days));
  hash = mix(hash, std::size_t{value.start.weekday} * 16 + value.start.months);
  for (const Shift& earlier : value.from) hash = mix(hash, hashOf(earlier));
  return mix(hash, static_cast<std::size_t>(value.micros));
}

std::size_t hashOf(const SequenceSpec& value) {
  std::size_t hash = value.allWithin ? hashOf(*value.allWithin) : 0;
  for (const SequenceStep& step : value.steps) {
    hash = mix(hash, step.list.index() * 2 + (step.isNegated ? 1 : 0));
    if (step.within) hash = mix(hash, hashOf(*step.within));
    for (const SequenceStep::Pair& pair : step.same) hash = mix(hash, pair.mine * 64 + pair.theirs);
    if (step.order) hash = mix(hash, step.order->pair.mine * 64 + step.order->pair.theirs);
  }
  return hash;
}

std::size_t hashOf(const Grouping& value) {
  std::size_t hash = value.unit ? hashOf(*value.unit) : 0;
  for (FieldId key : value.keys) hash = mix(hash, key.index());
  for (FieldId zone : value.zones) hash = mix(hash, zone.index());
  return hash;
}

// The id of an equal value, which is added if there is none.
template <typename IdT, typename T>
IdT internValue(IdVector<IdT, T>& values, std::unordered_multimap<std::size_t, IdT>& unique,
                const T& value) {
  const std::size_t hash = hashOf(value);
  const auto [begin, end] = unique.equal_range(hash);
  for (auto it = begin; it != end; ++it) {
    if (values[it->second] == value) return it->second;
  }
  const IdT id = values.add(value);
  unique.emplace(hash, id);
  return id;
}

}  // namespace

const OpInfo& info(Op op) { return kOps[static_cast<std::size_t>(op)]; }

std::optional<Op> opFromText(std::string_view text) {
  const auto* found = std::ranges::find(kOps, text, &OpInfo::text);
  if (found == std::end(kOps)) return std::nullopt;
  return static_cast<Op>(found - std::begin(kOps));
}

bool isAggregate(Op op) { return Op::Count <= op && op <= Op::LongestGap; }

bool hasShift(Op op) {
  return op == Op::AsOf || op == Op::Shift || op == Op::DayStart || op == Op::UnitNumber;
}

bool looksAround(Op op) { return Op::Sequence <= op && op <= Op::Streak; }

std::vector<ListId> operandLists(const SequenceSpec& spec, std::size_t operandCount) {
  MUSTER_CHECK(!spec.steps.empty() && spec.steps.size() <= operandCount, "steps without operands");
  std::vector<ListId> lists(operandCount, spec.steps.front().list);
  const auto note = [&](const SequenceStep& step, const SequenceStep::Pair& pair) {
    MUSTER_CHECK(
        pair.mine < operandCount && pair.theirs < operandCount && pair.step < spec.steps.size(),
        "a comparison of what is no operand");
    lists[pair.mine] = step.list;
    lists[pair.theirs] = spec.steps[pair.step].list;
  };
  for (std::size_t i = 0; i < spec.steps.size(); ++i) {
    const SequenceStep& step = spec.steps[i];
    lists[i] = step.list;
    for (const SequenceStep::Pair& pair : step.same) note(step, pair);
    if (step.order) note(step, step.order->pair);
  }
  return lists;
}

bool isCondition(Op op) {
  return op == Op::True || op == Op::False || (Op::Known <= op && op <= Op::Matches);
}

NodeId Store::intern(Op op, const schema::Type& type, Domain domain, std::int64_t payload,
                     std::span<const NodeId> operands) {
  const std::size_t hash = hashOf(op, type, domain, payload, operands);
  std::uint32_t& slot = slotOf(hash, op, type, domain, payload, operands);
  if (slot != 0) return NodeId(slot - 1);

  verifyNode(*this, op, type, domain, payload, operands);
  Facts facts = factsOf(*this, op, type, payload, operands);
  for (NodeId operand : operands) {
    facts.height = std::max(facts.height, nodes_[operand].facts.height + 1);
  }
  return add(slot, {op, type, domain, payload, 0, 0, hash, facts}, operands);
}

NodeId Store::copy(const Store& from, NodeId id, std::int64_t payload,
                   std::span<const NodeId> operands) {
  Node node = from.nodes_[id];
  node.payload = payload;
  node.hash = hashOf(node.op, node.type, node.domain, payload, operands);
  std::uint32_t& slot = slotOf(node.hash, node.op, node.type, node.domain, payload, operands);
  return slot != 0 ? NodeId(slot - 1) : add(slot, node, operands);
}

std::uint32_t& Store::slotOf(std::size_t hash, Op op, const schema::Type& type, Domain domain,
                             std::int64_t payload, std::span<const NodeId> operands) {
  if (nodes_.size() * 2 >= table_.size()) growTable();
  std::size_t slot = hash & (table_.size() - 1);
  for (; table_[slot] != 0; slot = (slot + 1) & (table_.size() - 1)) {
    const Node& node = nodes_[NodeId(table_[slot] - 1)];
    if (node.hash == hash && equals(node, op, type, domain, payload, operands)) break;
  }
  return table_[slot];
}

NodeId Store::add(std::uint32_t& slot, Node node, std::span<const NodeId> operands) {
  node.firstOperand = static_cast<std::uint32_t>(operandPool_.size());
  node.operandCount = static_cast<std::uint32_t>(operands.size());
  operandPool_.insert(operandPool_.end(), operands.begin(), operands.end());
  const NodeId id = nodes_.add(node);
  slot = id.index() + 1;
  return id;
}

ConstId Store::constant(const Constant& value) {
  return internValue(constants_, uniqueConstants_, value);
}

ShiftId Store::shift(const Shift& value) { return internValue(shifts_, uniqueShifts_, value); }

SequenceId Store::sequence(const SequenceSpec& value) {
  return internValue(sequences_, uniqueSequences_, value);
}

const SequenceSpec& Store::sequenceOf(NodeId id) const {
  MUSTER_CHECK(op(id) == Op::Sequence, "the steps of a node that has none");
  return sequences_[SequenceId(static_cast<std::uint32_t>(payload(id)))];
}

GroupingId Store::grouping(const Grouping& value) {
  MUSTER_CHECK(!value.keys.empty(), "groups of no list");
  return internValue(groupings_, uniqueGroupings_, value);
}

const Constant& Store::constantOf(NodeId id) const {
  MUSTER_CHECK(op(id) == Op::Const, "the constant of a node that is none");
  return constants_[ConstId(static_cast<std::uint32_t>(payload(id)))];
}

const Shift& Store::shiftOf(NodeId id) const {
  MUSTER_CHECK(hasShift(op(id)), "the shift of a node that has none");
  return shifts_[ShiftId(static_cast<std::uint32_t>(payload(id)))];
}

StepsId Store::steps(std::shared_ptr<const Steps> table) {
  for (std::uint32_t i = 0; i < steps_.size(); ++i) {
    if (steps_[StepsId(i)] == table) return StepsId(i);
  }
  return steps_.add(std::move(table));
}

const std::shared_ptr<const Steps>& Store::stepsOf(NodeId id) const {
  MUSTER_CHECK(op(id) == Op::Steps, "the table of a node that has none");
  return steps_[StepsId(static_cast<std::uint32_t>(payload(id)))];
}

builtins::Function Store::functionOf(NodeId id) const {
  MUSTER_CHECK(op(id) == Op::Call, "the function of what is no call");
  return static_cast<builtins::Function>(payload(id));
}

FieldId Store::fieldOf(NodeId id) const {
  MUSTER_CHECK(op(id) == Op::Column, "the field of a node that is no column");
  return FieldId(static_cast<std::uint32_t>(payload(id)));
}

Domain Store::rowsOf(NodeId id) const {
  MUSTER_CHECK(isAggregate(op(id)), "the rows of a node that is no aggregate");
  return Domain::fromPayload(payload(id));
}

std::optional<ListId> Store::listOf(NodeId id) const {
  if (!isAggregate(op(id)) || !domain(id).isProfile() || !rowsOf(id).isList()) return std::nullopt;
  return rowsOf(id).list();
}

bool Store::equals(const Node& node, Op op, const schema::Type& type, Domain domain,
                   std::int64_t payload, std::span<const NodeId> operands) const {
  return node.op == op && node.type == type && node.domain == domain && node.payload == payload &&
         node.operandCount == operands.size() &&
         std::equal(operands.begin(), operands.end(), operandPool_.begin() + node.firstOperand);
}

void Store::growTable() {
  table_.assign(std::max(kSmallestTable, table_.size() * 2), 0);
  for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
    std::size_t slot = nodes_[NodeId(i)].hash & (table_.size() - 1);
    while (table_[slot] != 0) slot = (slot + 1) & (table_.size() - 1);
    table_[slot] = i + 1;
  }
}

}  // namespace muster::ir
