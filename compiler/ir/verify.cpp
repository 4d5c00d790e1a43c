#include "compiler/ir/verify.h"

#include <algorithm>
#include <optional>

#include "compiler/ir/domains.h"

namespace muster::ir {
namespace {

using schema::Kind;

bool isBool(const Store& store, NodeId id) { return store.type(id).kind == Kind::Bool; }

void verifyCount(const OpInfo& op, std::size_t count) {
  if (op.arity == kAny) {
    MUSTER_CHECK(count >= 1, "an operation without operands");
  } else {
    MUSTER_CHECK(count == static_cast<std::size_t>(op.arity), "wrong number of operands");
  }
}

void verifyOrder(const OpInfo& op, std::span<const NodeId> operands) {
  switch (op.traits) {
    case Traits::None: return;
    case Traits::Commutes:
    case Traits::Sorted:
      MUSTER_CHECK(std::ranges::is_sorted(operands), "operands are not sorted");
      return;
    case Traits::SetLike:
      MUSTER_CHECK(operands.size() >= 2, "and, or of a single condition");
      for (std::size_t i = 1; i < operands.size(); ++i) {
        MUSTER_CHECK(operands[i - 1] < operands[i], "operands are not sorted and distinct");
      }
      return;
  }
}

// The one domain of the operands that have one; nothing if all of them may stand anywhere.
std::optional<Domain> domainOf(const Store& store, std::span<const NodeId> operands) {
  std::optional<Domain> domain;
  for (NodeId operand : operands) {
    if (store.isDomainless(operand)) continue;
    MUSTER_CHECK(!domain || *domain == store.domain(operand), "operands of different domains");
    domain = store.domain(operand);
  }
  return domain;
}

// Each operand is of the list of its step.
void verifySequence(const Store& store, Domain domain, std::int64_t payload,
                    std::span<const NodeId> operands) {
  const SequenceSpec& spec = store[SequenceId(static_cast<std::uint32_t>(payload))];
  MUSTER_CHECK(spec.steps.size() >= 2 && operands.size() >= spec.steps.size(),
               "a sequence without steps");
  MUSTER_CHECK(!spec.steps.front().isNegated, "a sequence that begins with nothing");
  MUSTER_CHECK(domain == Domain::of(spec.steps.front().list), "a sequence outside its first list");
  const std::vector<ListId> lists = operandLists(spec, operands.size());
  for (std::size_t i = 0; i < operands.size(); ++i) {
    MUSTER_CHECK(
        store.isDomainless(operands[i]) || store.domain(operands[i]) == Domain::of(lists[i]),
        "an operand outside the list of its step");
    MUSTER_CHECK(i >= spec.steps.size() || isBool(store, operands[i]),
                 "a value where a condition belongs");
  }
  const auto verifyPair = [&](std::size_t step, const SequenceStep::Pair& pair) {
    MUSTER_CHECK(pair.step < step && !spec.steps[pair.step].isNegated,
                 "a comparison with what no step has chosen");
    MUSTER_CHECK(pair.mine >= spec.steps.size() && pair.theirs >= spec.steps.size(),
                 "a condition that is compared");
  };
  for (std::size_t i = 0; i < spec.steps.size(); ++i) {
    const SequenceStep& step = spec.steps[i];
    for (const SequenceStep::Pair& pair : step.same) verifyPair(i, pair);
    if (step.order) verifyPair(i, step.order->pair);
  }
}

// An aggregate leads one step out: from lines to their orders or groups, from those to the orders,
// never past them.
bool leadsTo(const Store& store, Domain rows, Domain domain) {
  const Domain owner = ownerOf(store, rows);
  return isInside(store, rows, domain) && (domain == owner || ownerOf(store, domain) == owner);
}

void verifyDomain(const Store& store, Op op, Domain domain, std::int64_t payload,
                  std::span<const NodeId> operands) {
  if (op == Op::Sequence) return verifySequence(store, domain, payload, operands);
  const std::optional<Domain> inner = domainOf(store, operands);
  if (op == Op::Column) return;
  if (op == Op::Key) {
    MUSTER_CHECK(domain.isGroups(), "the key of what are no groups");
  } else if (op == Op::Lift) {
    MUSTER_CHECK(inner && isInside(store, domain, *inner), "a lift that leads nowhere");
  } else if (looksAround(op)) {
    const InList in = InList::of(payload);
    MUSTER_CHECK(domain == Domain::of(in.list), "a place outside its list");
    MUSTER_CHECK(!in.group || isInside(store, domain, Domain::of(*in.group)),
                 "a place in a group of other lists");
    MUSTER_CHECK(!inner || *inner == domain, "a place in another list");
  } else if (isAggregate(op)) {
    const Domain rows = Domain::fromPayload(payload);
    MUSTER_CHECK(leadsTo(store, rows, domain), "an aggregate that leads nowhere");
    MUSTER_CHECK(!inner || *inner == rows, "an aggregate over other rows");
  } else {
    MUSTER_CHECK(domain == inner.value_or(Domain::profile()), "domain differs from the operands'");
  }
}

void verifyColumn(const Store& store, const schema::Type& type, Domain domain,
                  std::int64_t payload) {
  if (!store.schema()) return;
  const auto& fields = store.schema()->fields;
  MUSTER_CHECK(static_cast<std::size_t>(payload) < fields.size(), "no such field");
  const schema::Field& field = fields[FieldId(static_cast<std::uint32_t>(payload))];
  MUSTER_CHECK(type == field.type, "a column's type differs from its field's");
  MUSTER_CHECK(domain == (field.list ? Domain::of(*field.list) : Domain::profile()),
               "a column outside its field's domain");
}

// Which operands must be conditions.
void verifyTypes(const Store& store, Op op, const schema::Type& type,
                 std::span<const NodeId> operands) {
  if (isCondition(op)) MUSTER_CHECK(type.kind == Kind::Bool, "a condition that is no yes or no");
  const auto condition = [&](std::size_t i) {
    MUSTER_CHECK(isBool(store, operands[i]), "a value where a condition belongs");
  };
  if (op == Op::AndKnown || op == Op::OrMissing || op == Op::Not || op == Op::And || op == Op::Or ||
      op == Op::AtLeast) {
    for (std::size_t i = 0; i < operands.size(); ++i) condition(i);
  }
  if (op == Op::Population) condition(1);
  if (op == Op::Given || op == Op::Count || op == Op::Place || op == Op::Streak) condition(0);
  if (op == Op::Previous || op == Op::Streak) condition(1);
  if (op == Op::Previous) MUSTER_CHECK(type == store.type(operands[0]), "the type changes");
  if (op == Op::Listed) {
    MUSTER_CHECK(store.op(operands[1]) == Op::Const, "a list whose name is not written");
  }
  if (isAggregate(op) && op != Op::Count) condition(1);
  if (op == Op::Const) MUSTER_CHECK(type.kind != Kind::Bool, "yes and no are True and False");
  if (op == Op::Lift || op == Op::Negate || op == Op::Shift) {
    MUSTER_CHECK(type == store.type(operands[0]), "the type changes on the way");
  }
  if (op == Op::Given) MUSTER_CHECK(type == store.type(operands[1]), "the type changes on the way");
}

}  // namespace

void verifyNode(const Store& store, Op op, const schema::Type& type, Domain domain,
                std::int64_t payload, std::span<const NodeId> operands) {
  for (NodeId operand : operands) {
    MUSTER_CHECK(operand.index() < store.size(), "an operand of another store");
  }
  MUSTER_CHECK(type.kind != Kind::Error, "a node without a type");
  verifyCount(info(op), operands.size());
  verifyOrder(info(op), operands);
  verifyDomain(store, op, domain, payload, operands);
  verifyTypes(store, op, type, operands);
  if (op == Op::Column) verifyColumn(store, type, domain, payload);
  if (op == Op::Const) {
    MUSTER_CHECK(store[ConstId(static_cast<std::uint32_t>(payload))].type == type,
                 "a constant of another type");
  }
  if (op == Op::Call) {
    MUSTER_CHECK(static_cast<std::size_t>(payload) < builtins::all().size(), "no such function");
  }
  if (op == Op::LongestRun || op == Op::LongestGap) {
    MUSTER_CHECK(store.type(operands[0]).kind == Kind::Whole, "a run of what are no whole numbers");
    // Steps between them then fit 128 bits.
    MUSTER_CHECK(store.facts(operands[0]).magnitudeBits <= 64, "a run of numbers without a limit");
  }
  if (hasShift(op)) {
    const Shift& shift = store[ShiftId(static_cast<std::uint32_t>(payload))];
    MUSTER_CHECK(op == Op::AsOf || shift.from.empty(), "only as of is counted from another time");
  }
}

void verify(const Program& program) {
  const Store& store = program.store;
  for (std::uint32_t i = 0; i < store.size(); ++i) {
    const NodeId id(i);
    for (NodeId operand : store.operands(id)) {
      MUSTER_CHECK(operand < id, "an operand after its user");
    }
    verifyNode(store, store.op(id), store.type(id), store.domain(id), store.payload(id),
               store.operands(id));
  }
  for (const Root& root : program.roots) {
    MUSTER_CHECK(root.node.index() < store.size(), "a root of another store");
    MUSTER_CHECK(isBool(store, root.node), "a root that is no condition");
    MUSTER_CHECK(store.domain(root.node).isProfile(), "a root that is not about profiles");
  }
}

}  // namespace muster::ir
