#include "compiler/ir/builder.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "compiler/ir/constants.h"
#include "compiler/ir/domains.h"
#include "compiler/ir/shift.h"

namespace muster::ir {
namespace {

using schema::Kind;
using schema::Type;

constexpr Type kBool{.kind = Kind::Bool};
constexpr Type kWhole{.kind = Kind::Whole};
constexpr std::int64_t kMicrosPerDay = std::int64_t{24} * 3600 * 1'000'000;

// Far beyond the calendar, and far from the end of 32 bits.
constexpr std::int64_t kMergedDaysMax = 1'000'000'000;

bool isNone(const Shift& shift) {
  return shift.start.isNone() && shift.months == 0 && shift.days == 0 && shift.micros == 0;
}

// One spelling for one move: whole days of 24 hours are days, and a zone is named only where a
// month needs one.
Shift canonicalOfInstant(Shift shift) {
  shift.days += static_cast<std::int32_t>(shift.micros / kMicrosPerDay);
  shift.micros %= kMicrosPerDay;
  if (shift.days > 0 && shift.micros < 0) {
    --shift.days;
    shift.micros += kMicrosPerDay;
  } else if (shift.days < 0 && shift.micros > 0) {
    ++shift.days;
    shift.micros -= kMicrosPerDay;
  }
  if (shift.months == 0) shift.zone.clear();
  return shift;
}

// Both moves as one. Months after anything but nothing are clamped on their own: those stay two.
std::optional<Shift> merge(const Shift& first, const Shift& second) {
  if (isNone(first)) {
    Shift merged = second;
    merged.from = first.from;
    if (merged.zone.empty()) merged.zone = first.zone;
    if (!first.zone.empty() && merged.zone != first.zone) return std::nullopt;
    return merged;
  }
  if (!second.start.isNone() || second.months != 0) return std::nullopt;
  const std::int64_t days = std::int64_t{first.days} + second.days;
  if (std::abs(days) > kMergedDaysMax) return std::nullopt;
  std::int64_t micros = 0;
  if (__builtin_add_overflow(first.micros, second.micros, &micros)) return std::nullopt;
  return Shift{.start = first.start,
               .months = first.months,
               .days = static_cast<std::int32_t>(days),
               .micros = micros,
               .zone = first.zone.empty() ? second.zone : first.zone,
               .from = first.from};
}

}  // namespace

// ---- leaves -------------------------------------------------------------------------------------

NodeId Builder::leaf(Op op, const Type& type, std::int64_t payload) {
  return store_.intern(op, type, Domain::profile(), payload, {});
}

NodeId Builder::truth(bool value) { return leaf(value ? Op::True : Op::False, kBool); }

NodeId Builder::unknown(const Type& type) { return leaf(Op::Unknown, type); }

NodeId Builder::constant(const Constant& value) {
  if (value.type.kind == Kind::Bool) return truth(value.number != 0);
  return leaf(Op::Const, value.type, store_.constant(value).index());
}

NodeId Builder::number(const Type& type, Int128 number) {
  return constant(Constant{.type = type, .number = number});
}

NodeId Builder::whole(Int128 value) { return number(kWhole, value); }

NodeId Builder::text(std::string value) {
  return constant(Constant{.type = {.kind = Kind::Text}, .text = std::move(value)});
}

NodeId Builder::column(FieldId field) {
  MUSTER_CHECK(store_.schema() != nullptr, "a field by its id alone needs a schema");
  const schema::Field& it = store_.schema()->fields[field];
  return column(field, it.type, it.list ? Domain::of(*it.list) : Domain::profile());
}

NodeId Builder::column(FieldId field, const Type& type, Domain domain) {
  return store_.intern(Op::Column, type, domain, field.index(), {});
}

NodeId Builder::asOf(Kind kind, const Shift& shift) {
  MUSTER_CHECK(kind == Kind::Instant || kind == Kind::Date, "as of is an instant or a date");
  MUSTER_CHECK(kind == Kind::Date || shift.start.isNone(), "the start of a unit is a date");
  Shift canonical = shift;
  if (kind == Kind::Instant) {
    // 30 days before what is 1 day ago is 31 days ago.
    while (!canonical.from.empty() && !canonical.from.back().isDayStart) {
      Shift first = canonical.from.back();
      first.from.assign(canonical.from.begin(), canonical.from.end() - 1);
      const auto merged = merge(first, canonical);
      if (!merged) break;
      canonical = *merged;
    }
    canonical = canonicalOfInstant(canonical);
  }
  return leaf(Op::AsOf, {.kind = kind}, store_.shift(canonical).index());
}

NodeId Builder::lift(NodeId value, Domain domain) {
  if (store_.isDomainless(value) || store_.domain(value) == domain) return value;
  // All the way at once: what a line sees of the profile does not go by its order.
  const NodeId operands[] = {isOp(value, Op::Lift) ? store_.operands(value)[0] : value};
  return store_.intern(Op::Lift, store_.type(value), domain, 0, operands);
}

// ---- any node -----------------------------------------------------------------------------------

// A node whose operands are all from outside is computed once there and lifted whole.
std::optional<NodeId> Builder::liftWhole(Op op, const Type& type, std::int64_t payload,
                                         std::span<const NodeId> operands, Domain list) {
  const bool isWhole = std::ranges::all_of(operands, [&](NodeId operand) {
    return isOp(operand, Op::Lift) || store_.isDomainless(operand);
  });
  if (!isWhole) return std::nullopt;
  std::vector<NodeId> inner;
  for (NodeId operand : operands) {
    inner.push_back(isOp(operand, Op::Lift) ? store_.operands(operand)[0] : operand);
  }
  // Made anew, because operands that were apart may fold now that the lifts are gone.
  return lift(make(op, type, payload, inner), list);
}

// The node, its operands in one domain and in order. Relies on nothing being left to fold.
NodeId Builder::node(Op op, const Type& type, std::int64_t payload,
                     std::span<const NodeId> operands) {
  constexpr std::size_t kFew = 4;
  if (operands.size() > kFew) {
    std::vector<NodeId> many(operands.begin(), operands.end());
    return nodeInPlace(op, type, payload, many);
  }
  std::array<NodeId, kFew> few = {NodeId(0), NodeId(0), NodeId(0), NodeId(0)};
  std::ranges::copy(operands, few.begin());
  return nodeInPlace(op, type, payload, std::span(few).first(operands.size()));
}

NodeId Builder::nodeInPlace(Op op, const Type& type, std::int64_t payload,
                            std::span<NodeId> operands) {
  Domain domain = Domain::profile();
  for (NodeId operand : operands) domain = innerOf(store_, domain, store_.domain(operand));
  if (!domain.isProfile()) {
    for (NodeId& operand : operands) operand = lift(operand, domain);
  }
  if (info(op).traits != Traits::None) std::ranges::sort(operands);
  if (!domain.isProfile()) {
    if (const auto lifted = liftWhole(op, type, payload, operands, domain)) return *lifted;
  }
  return store_.intern(op, type, domain, payload, operands);
}

NodeId Builder::again(const Store& from, NodeId id, std::span<const NodeId> operands) {
  // Copied, because making nodes of the same store may move what they are read from.
  const Type type = from.type(id);
  const Op op = from.op(id);
  if (op == Op::Const) return constant(Constant(from.constantOf(id)));
  if (op == Op::Column) return column(from.fieldOf(id), type, from.domain(id));
  if (op == Op::AsOf) return asOf(type.kind, Shift(from.shiftOf(id)));
  if (op == Op::Lift) return lift(operands[0], domainFrom(from, from.domain(id)));
  if (op == Op::Key) return key(domainFrom(from, from.domain(id)).grouping(), type);
  if (op == Op::Shift) return shift(operands[0], Shift(from.shiftOf(id)));
  if (op == Op::DayStart) return dayStart(operands[0], Shift(from.shiftOf(id)));
  if (op == Op::Steps) return steps(from.stepsOf(id), operands[0], operands[1]);
  if (op == Op::Sequence) return sequence(SequenceSpec(from.sequenceOf(id)), operands);
  if (op == Op::UnitNumber) return unitNumber(operands[0], Shift(from.shiftOf(id)));
  if (looksAround(op)) {
    InList in = InList::of(from.payload(id));
    if (in.group) in.group = domainFrom(from, Domain::of(*in.group)).grouping();
    return make(op, type, in.payload(), operands);
  }
  if (isAggregate(op)) {
    const Domain rows = domainFrom(from, from.rowsOf(id));
    const Domain owner = domainFrom(from, from.domain(id));
    if (op == Op::Count) return count(rows, operands[0], owner);
    return aggregate(op, type, rows, operands[0], operands[1], owner);
  }
  return make(op, type, from.payload(id), operands);
}

NodeId Builder::same(const Store& from, NodeId id, std::span<const NodeId> operands) {
  const Op op = from.op(id);
  const bool isOfGroups =
      from.domain(id).isGroups() || (isAggregate(op) && from.rowsOf(id).isGroups());
  const bool refersToStore =
      hasShift(op) || op == Op::Steps || op == Op::Sequence || looksAround(op) || isOfGroups;
  const bool isInOrder = info(op).traits == Traits::None || std::ranges::is_sorted(operands);
  if (refersToStore || !isInOrder) return again(from, id, operands);
  const std::int64_t payload =
      op == Op::Const ? store_.constant(from.constantOf(id)).index() : from.payload(id);
  return store_.copy(from, id, payload, operands);
}

// The same rows in this store.
Domain Builder::domainFrom(const Store& from, Domain domain) {
  if (&from == &store_ || !domain.isGroups()) return domain;
  return Domain::of(store_.grouping(from[domain.grouping()]));
}

NodeId Builder::make(Op op, const Type& type, std::int64_t payload,
                     std::span<const NodeId> operands) {
  const auto all = [&] { return std::vector<NodeId>(operands.begin(), operands.end()); };
  const auto shiftOf = [&] { return Shift(store_[ShiftId(static_cast<std::uint32_t>(payload))]); };
  switch (op) {
    case Op::True: return truth(true);
    case Op::False: return truth(false);
    case Op::Unknown: return unknown(type);
    case Op::Const:
    case Op::Column:
    case Op::AsOf: return leaf(op, type, payload);
    case Op::Key:
    case Op::Lift: break;
    case Op::Known: return known(operands[0]);
    case Op::AndKnown: return andKnown(operands[0]);
    case Op::OrMissing: return orMissing(operands[0]);
    case Op::Not: return negate(operands[0]);
    case Op::And: return allOf(all());
    case Op::Or: return anyOf(all());
    case Op::AtLeast: return atLeast(payload, all());
    case Op::Equal: return equal(operands[0], operands[1]);
    case Op::Less: return less(operands[0], operands[1]);
    case Op::In: return in(operands[0], operands[1]);
    case Op::Listed: return listed(operands[0], operands[1]);
    case Op::HasAny: return hasAny(operands[0], operands[1]);
    case Op::HasAll: return hasAll(operands[0], operands[1]);
    case Op::Contains:
    case Op::StartsWith:
    case Op::EndsWith:
    case Op::Matches: return textTest(op, operands[0], operands[1], payload != 0);
    case Op::Else:
      return payload == 0 ? otherwise(operands[0], operands[1]) : choice(operands[0], operands[1]);
    case Op::Given: return given(operands[0], operands[1]);
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Divide: return arithmetic(op, type, operands[0], operands[1]);
    case Op::Negate: return minus(operands[0]);
    case Op::Shift: return shift(operands[0], shiftOf());
    case Op::DayStart: return dayStart(operands[0], shiftOf());
    case Op::Sample: return sample(operands[0], operands[1]);
    case Op::Population:
      return population(type, questionOf(payload), operands[0], operands[1], operands[2]);
    case Op::Steps:
      return steps(store_[StepsId(static_cast<std::uint32_t>(payload))], operands[0], operands[1]);
    case Op::Sequence:
      return sequence(SequenceSpec(store_[SequenceId(static_cast<std::uint32_t>(payload))]),
                      operands);
    case Op::Place: return place(InList::of(payload), operands[0]);
    case Op::Previous: return previous(InList::of(payload), operands[0], operands[1]);
    case Op::Streak: return streak(InList::of(payload), operands[0], operands[1]);
    case Op::Call: return call(static_cast<builtins::Function>(payload), type, all());
    case Op::UnitNumber: return unitNumber(operands[0], shiftOf());
    case Op::Count:
    case Op::Total:
    case Op::Smallest:
    case Op::Largest:
    case Op::First:
    case Op::Latest:
    case Op::Distinct:
    case Op::Median:
    case Op::MostFrequent:
    case Op::LongestRun:
    case Op::LongestGap: break;
  }
  MUSTER_CHECK(false, "what leads to other rows is made with its domain");
  return NodeId(0);
}

// ---- conditions ---------------------------------------------------------------------------------

NodeId Builder::known(NodeId value) {
  if (!canBeUnknown(value)) return truth(true);
  if (isOp(value, Op::Unknown)) return truth(false);
  return node(Op::Known, kBool, 0, {value});
}

NodeId Builder::andKnown(NodeId condition) {
  if (!canBeUnknown(condition)) return condition;
  if (isOp(condition, Op::Unknown)) return truth(false);
  return node(Op::AndKnown, kBool, 0, {condition});
}

NodeId Builder::orMissing(NodeId condition) {
  if (!canBeUnknown(condition)) return condition;
  if (isOp(condition, Op::Unknown)) return truth(true);
  return node(Op::OrMissing, kBool, 0, {condition});
}

NodeId Builder::negate(NodeId condition) {
  if (isOp(condition, Op::Not)) return store_.operands(condition)[0];
  if (isOp(condition, Op::True)) return truth(false);
  if (isOp(condition, Op::False)) return truth(true);
  if (isOp(condition, Op::Unknown)) return condition;
  return node(Op::Not, kBool, 0, {condition});
}

NodeId Builder::allOf(std::vector<NodeId> conditions) {
  return setLike(Op::And, std::move(conditions));
}

NodeId Builder::anyOf(std::vector<NodeId> conditions) {
  return setLike(Op::Or, std::move(conditions));
}

NodeId Builder::setLike(Op op, std::vector<NodeId> operands) {
  const Op neutral = op == Op::And ? Op::True : Op::False;
  const Op absorbing = op == Op::And ? Op::False : Op::True;

  Domain rows = Domain::profile();
  for (NodeId operand : operands) rows = innerOf(store_, rows, store_.domain(operand));

  std::vector<NodeId> flat;
  std::vector<NodeId> fromOutside;  // what is of what contains these rows becomes one lifted node
  const auto add = [&](NodeId operand) {
    if (isOp(operand, absorbing)) return false;
    if (isOp(operand, neutral)) return true;
    const bool isInside = store_.domain(operand) == rows || store_.isDomainless(operand);
    if (isInside && !rows.isProfile() && isOp(operand, Op::Lift)) {
      fromOutside.push_back(store_.operands(operand)[0]);
    } else if (!isInside) {
      fromOutside.push_back(operand);
    } else {
      flat.push_back(operand);
    }
    return true;
  };
  for (NodeId operand : operands) {
    if (isOp(operand, op) && store_.operands(operand).size() <= kFlattenedOperandsMax) {
      for (NodeId inner : store_.operands(operand)) {
        if (!add(inner)) return truth(absorbing == Op::True);
      }
    } else if (!add(operand)) {
      return truth(absorbing == Op::True);
    }
  }
  if (!fromOutside.empty()) {
    const NodeId whole = setLike(op, std::move(fromOutside));
    if (isOp(whole, absorbing)) return whole;
    if (!isOp(whole, neutral)) flat.push_back(lift(whole, rows));
  }
  std::ranges::sort(flat);
  flat.erase(std::unique(flat.begin(), flat.end()), flat.end());

  if (flat.empty()) return truth(neutral == Op::True);
  if (flat.size() == 1) return flat[0];
  return node(op, kBool, 0, flat);
}

NodeId Builder::atLeast(std::int64_t count, std::vector<NodeId> conditions) {
  std::vector<NodeId> open;
  for (NodeId condition : conditions) {
    if (isOp(condition, Op::True)) {
      --count;
    } else if (!isOp(condition, Op::False)) {
      open.push_back(condition);
    }
  }
  const auto size = static_cast<std::int64_t>(open.size());
  if (count <= 0) return truth(true);
  if (count > size) return truth(false);
  if (count == 1) return anyOf(std::move(open));
  if (count == size) return allOf(std::move(open));
  return node(Op::AtLeast, kBool, count, open);
}

NodeId Builder::equal(NodeId a, NodeId b) {
  if (isOp(a, Op::Unknown) || isOp(b, Op::Unknown)) return unknown(kBool);
  if (store_.type(a).kind == Kind::Bool) {
    return anyOf({allOf({a, b}), allOf({negate(a), negate(b)})});
  }
  if (isOp(a, Op::Const) && isOp(b, Op::Const)) {
    const auto order = compare(store_.constantOf(a), store_.constantOf(b));
    if (order) return truth(*order == std::strong_ordering::equal);
  }
  return node(Op::Equal, kBool, 0, {a, b});
}

NodeId Builder::less(NodeId a, NodeId b) {
  if (isOp(a, Op::Unknown) || isOp(b, Op::Unknown)) return unknown(kBool);
  if (isOp(a, Op::Const) && isOp(b, Op::Const)) {
    const auto order = compare(store_.constantOf(a), store_.constantOf(b));
    if (order) return truth(*order == std::strong_ordering::less);
  }
  return node(Op::Less, kBool, 0, {a, b});
}

NodeId Builder::in(NodeId value, NodeId set) {
  if (isOp(value, Op::Unknown) || isOp(set, Op::Unknown)) return unknown(kBool);
  if (isOp(value, Op::Const) && isOp(set, Op::Const)) {
    return truth(holds(store_.constantOf(set), store_.constantOf(value)));
  }
  return node(Op::In, kBool, 0, {value, set});
}

NodeId Builder::listed(NodeId value, NodeId name) {
  if (isOp(value, Op::Unknown)) return unknown(kBool);
  return node(Op::Listed, kBool, 0, {value, name});
}

NodeId Builder::hasAny(NodeId set, NodeId other) {
  if (isOp(set, Op::Unknown) || isOp(other, Op::Unknown)) return unknown(kBool);
  return node(Op::HasAny, kBool, 0, {set, other});
}

NodeId Builder::hasAll(NodeId set, NodeId other) {
  if (isOp(set, Op::Unknown) || isOp(other, Op::Unknown)) return unknown(kBool);
  return node(Op::HasAll, kBool, 0, {set, other});
}

NodeId Builder::textTest(Op op, NodeId text, NodeId pattern, bool ignoresCase) {
  if (isOp(text, Op::Unknown) || isOp(pattern, Op::Unknown)) return unknown(kBool);
  return node(op, kBool, ignoresCase ? 1 : 0, {text, pattern});
}

// ---- values -------------------------------------------------------------------------------------

NodeId Builder::otherwise(NodeId value, NodeId fallback) {
  if (!canBeUnknown(value)) return value;
  if (isOp(value, Op::Unknown)) return fallback;
  return node(Op::Else, store_.type(value), 0, {value, fallback});
}

NodeId Builder::choice(NodeId value, NodeId rest) {
  const bool isElse = !store_.facts(value).canBeUncomputable || isOp(value, Op::Unknown);
  return isElse ? otherwise(value, rest) : node(Op::Else, store_.type(value), 1, {value, rest});
}

NodeId Builder::given(NodeId condition, NodeId value) {
  const Type type = store_.type(value);
  if (isOp(condition, Op::True)) return value;
  if (isOp(condition, Op::False) || isOp(condition, Op::Unknown)) return unknown(type);
  return node(Op::Given, type, 0, {condition, value});
}

NodeId Builder::arithmetic(Op op, const Type& type, NodeId a, NodeId b) {
  if (isOp(a, Op::Const) && isOp(b, Op::Const) && op != Op::Divide) {
    const auto result = compute(op, type, store_.constantOf(a), store_.constantOf(b));
    if (result) return constant(*result);
  }
  return node(op, type, 0, {a, b});
}

NodeId Builder::minus(NodeId value) {
  const Type type = store_.type(value);
  if (isOp(value, Op::Const)) {
    Constant negated = store_.constantOf(value);
    negated.real = -negated.real;
    if (const auto number = muster::negate(negated.number)) {
      negated.number = *number;
      return constant(negated);
    }
  }
  return node(Op::Negate, type, 0, {value});
}

NodeId Builder::shift(NodeId time, const Shift& shift) {
  if (isNone(shift)) return time;
  const Type type = store_.type(time);
  if (isOp(time, Op::Unknown)) return time;
  if (isOp(time, Op::AsOf) || isOp(time, Op::Shift)) {
    if (const auto merged = merge(store_.shiftOf(time), shift)) {
      if (isOp(time, Op::AsOf)) return asOf(type.kind, *merged);
      return this->shift(NodeId(store_.operands(time)[0]), *merged);
    }
  }
  Shift canonical = shift;
  if (type.kind == Kind::Instant) canonical = canonicalOfInstant(canonical);
  if (type.kind == Kind::Date) canonical.zone.clear();
  return node(Op::Shift, type, store_.shift(canonical).index(), {time});
}

NodeId Builder::dayStart(NodeId date, const Shift& shift) {
  constexpr Type kInstant{.kind = Kind::Instant};
  MUSTER_CHECK(store_.type(date).kind == Kind::Date, "the day start of what is no date");
  MUSTER_CHECK(shift.micros == 0, "a date moves by whole days");
  if (isOp(date, Op::Unknown)) return unknown(kInstant);
  // A move of the date itself joins the one that stands here.
  Shift inner;
  if (isOp(date, Op::AsOf) || isOp(date, Op::Shift)) inner = store_.shiftOf(date);
  if (!isNone(shift) && isOp(date, Op::AsOf)) {
    // The date is that of its own zone; `zone` says only where the day begins.
    Shift move = shift;
    move.zone.clear();
    const NodeId moved = this->shift(date, move);
    if (isOp(moved, Op::AsOf)) return dayStart(moved, Shift{.zone = shift.zone});
  }
  if (isOp(date, Op::Shift)) {
    inner.zone = shift.zone;
    if (const auto merged = merge(inner, shift)) {
      return dayStart(NodeId(store_.operands(date)[0]), *merged);
    }
  }
  return node(Op::DayStart, kInstant, store_.shift(shift).index(), {date});
}

NodeId Builder::sample(NodeId salt, NodeId key) {
  constexpr Type kShare{.kind = Kind::Percent, .places = schema::kPercentPlaces};
  return node(Op::Sample, kShare, 0, {salt, key});
}

// ---- all profiles -------------------------------------------------------------------------------

NodeId Builder::population(const Type& type, const Question& question, NodeId value, NodeId scope,
                           NodeId key) {
  return node(Op::Population, type, packed(question), {value, scope, key});
}

NodeId Builder::steps(std::shared_ptr<const Steps> table, NodeId value, NodeId key) {
  const Type type = table->resultType;
  return node(Op::Steps, type, store_.steps(std::move(table)).index(), {value, key});
}

// ---- what hangs on the other events -------------------------------------------------------------

// Never lifted whole: even a profile's value hangs on which events there are.
NodeId Builder::nodeInList(Op op, const Type& type, InList in, std::vector<NodeId> operands) {
  const Domain domain = Domain::of(in.list);
  for (NodeId& operand : operands) operand = lift(operand, domain);
  return store_.intern(op, type, domain, in.payload(), operands);
}

// A step that never has an event: one that is negated forbids nothing and one that is not is never
// met.
NodeId Builder::sequence(const SequenceSpec& spec, std::span<const NodeId> operands) {
  const auto isNever = [&](NodeId id) { return isOp(id, Op::False) || isOp(id, Op::Unknown); };
  for (std::size_t i = 0; i < spec.steps.size(); ++i) {
    if (!spec.steps[i].isNegated && isNever(operands[i])) return truth(false);
  }
  const std::vector<ListId> lists = operandLists(spec, operands.size());
  std::vector<NodeId> lifted;
  for (std::size_t i = 0; i < operands.size(); ++i) {
    lifted.push_back(lift(operands[i], Domain::of(lists[i])));
  }
  return store_.intern(Op::Sequence, kBool, Domain::of(spec.steps.front().list),
                       store_.sequence(spec).index(), lifted);
}

NodeId Builder::place(InList in, NodeId condition) {
  if (isOp(condition, Op::False) || isOp(condition, Op::Unknown)) return unknown(kWhole);
  return nodeInList(Op::Place, kWhole, in, {condition});
}

NodeId Builder::previous(InList in, NodeId value, NodeId condition) {
  const Type type = store_.type(value);
  if (isOp(condition, Op::False) || isOp(condition, Op::Unknown)) return unknown(type);
  return nodeInList(Op::Previous, type, in, {value, condition});
}

NodeId Builder::streak(InList in, NodeId holds, NodeId isSeen) {
  for (NodeId id : {holds, isSeen}) {
    if (isOp(id, Op::False) || isOp(id, Op::Unknown)) return whole(0);
  }
  return nodeInList(Op::Streak, kWhole, in, {holds, isSeen});
}

NodeId Builder::call(builtins::Function function, const Type& type, std::vector<NodeId> arguments) {
  const bool isStrict = builtins::signature(function).unknown == builtins::Unknown::Strict;
  const auto isUnknown = [&](NodeId it) { return isOp(it, Op::Unknown); };
  if (isStrict && std::ranges::any_of(arguments, isUnknown)) return unknown(type);
  return node(Op::Call, type, static_cast<std::int64_t>(function), arguments);
}

NodeId Builder::unitNumber(NodeId time, const Shift& unit) {
  MUSTER_CHECK(isUnit(unit), "no unit of the calendar");
  if (isOp(time, Op::Unknown)) return unknown(kWhole);
  return node(Op::UnitNumber, kWhole, store_.shift(unit).index(), {time});
}

NodeId Builder::key(GroupingId grouping, const Type& type) {
  return store_.intern(Op::Key, type, Domain::of(grouping), 0, {});
}

// ---- aggregates ---------------------------------------------------------------------------------

NodeId Builder::aggregateNode(Op op, const Type& type, Domain rows, Domain owner,
                              std::span<const NodeId> operands) {
  std::array<NodeId, 2> lifted = {NodeId(0), NodeId(0)};
  for (std::size_t i = 0; i < operands.size(); ++i) lifted[i] = lift(operands[i], rows);
  return store_.intern(op, type, owner, rows.asPayload(), std::span(lifted).first(operands.size()));
}

NodeId Builder::count(Domain rows, NodeId where, Domain owner) {
  if (isOp(where, Op::False) || isOp(where, Op::Unknown)) return whole(0);
  const NodeId operands[] = {where};
  return aggregateNode(Op::Count, kWhole, rows, owner, operands);
}

NodeId Builder::aggregate(Op op, const Type& type, Domain rows, NodeId value, NodeId where,
                          Domain owner) {
  if (isOp(where, Op::False) || isOp(where, Op::Unknown)) {
    const bool isSum = op == Op::Total || op == Op::Distinct || op == Op::LongestRun;
    return isSum ? number(type, 0) : unknown(type);
  }
  const NodeId operands[] = {value, where};
  return aggregateNode(op, type, rows, owner, operands);
}

}  // namespace muster::ir
