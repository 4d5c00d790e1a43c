#include "runtime/eval/event_plan.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "compiler/base/check.h"
#include "compiler/calendar/calendar.h"
#include "compiler/ir/facts.h"
#include "runtime/eval/field_truth.h"
#include "runtime/kernels/event_kernels.h"

namespace muster::eval {

namespace {

using ir::NodeId;
using ir::Op;

// What is looked up number by number has a bit for each.
constexpr std::uint64_t kLookedUpMax = std::uint64_t{1} << 22;
// Shared parts of a condition are met again at each use, hence a limit for one condition.
constexpr int kMaskStepsMax = 1000;
constexpr std::int64_t kLargestCount = 65'535;
// Sums of any list must stay below, either way.
constexpr Int128 kSumsBelow = Int128{1} << 62;

std::string keyOf(FieldId field, const NumberSet& numbers) {
  return std::to_string(field.index()) + toString(numbers);
}

std::string keyOf(const EventMask& mask) {
  std::string key = std::to_string(static_cast<int>(mask.kind)) + ":";
  if (mask.kind == EventMask::Kind::Field) return key + keyOf(mask.field, mask.numbers);
  for (const std::size_t operand : mask.operands) key += std::to_string(operand) + ",";
  return key;
}

std::string keyOf(const EventRun& run) {
  std::string key = std::to_string(static_cast<int>(run.kind)) + ":";
  for (const EventTest& test : run.where.tests) key += keyOf(test.field, test.numbers) + "&";
  if (run.where.mask) key += "m" + std::to_string(*run.where.mask);
  key += ">" + std::to_string(run.least);
  if (run.summed) {
    key += "s" + std::to_string(run.summed->index()) + "*" + std::to_string(run.scale) + "-" +
           std::to_string(run.offset);
  }
  for (const EventTest& test : run.picked.tests) key += "p" + keyOf(test.field, test.numbers);
  if (run.picked.mask) key += "q" + std::to_string(*run.picked.mask);
  if (run.kind == EventRun::Kind::Sequence) key += "then" + std::to_string(run.sequence);
  return key;
}

}  // namespace

namespace {

// Of a comparison with a constant: the quotient of a total and a count of one list.
std::optional<NodeId> averageIn(const ir::Store& store, NodeId condition) {
  if (store.op(condition) != Op::Less && store.op(condition) != Op::Equal) return std::nullopt;
  for (const NodeId operand : store.operands(condition)) {
    if (store.op(operand) != Op::Divide) continue;
    const NodeId above = store.operands(operand)[0];
    const NodeId below = store.operands(operand)[1];
    if (store.op(above) != Op::Total || store.op(below) != Op::Count) continue;
    const std::optional<ListId> list = store.listOf(above);
    if (list && list == store.listOf(below)) return operand;
  }
  return std::nullopt;
}

}  // namespace

namespace {

// Slices are ordered by time.
std::optional<ListId> timed(const ir::Store& store, std::optional<ListId> list) {
  return list && store.schema()->lists[*list].hasTime ? list : std::nullopt;
}

}  // namespace

std::optional<ListId> EventPlan::listOf(const ir::Store& store, NodeId condition) {
  while (store.op(condition) == Op::Not) condition = store.operands(condition)[0];
  if (const auto average = averageIn(store, condition)) {
    return timed(store, store.listOf(store.operands(*average)[0]));
  }
  const auto variable = onlyVariable(store, condition);
  if (!variable) return std::nullopt;
  return timed(store, store.listOf(*variable));
}

// A `where` on its way: for every field the numbers that pass, and masks.
struct EventPlan::Draft {
  std::map<FieldId, NumberSet> fields;
  std::vector<std::size_t> masks;
};

EventPlan::EventPlan(const ir::Store& store, const column::Table& table, ListId list)
    : store_(store), table_(table), list_(list), slices_(column::slicesOf(table, list)) {}

std::int64_t EventPlan::firstUnit(FieldId field) const {
  const column::SlicedColumn& sliced = *column(field);
  return sliced.base / static_cast<std::int64_t>(sliced.unit);
}

std::optional<EventAnswer> EventPlan::add(NodeId condition) {
  bool isNegated = false;
  for (; store_.op(condition) == Op::Not; condition = store_.operands(condition)[0]) {
    isNegated = !isNegated;
  }
  auto answer = addPositive(condition);
  if (answer && isNegated) answer->isNegated = !answer->isNegated;
  return answer;
}

std::optional<EventAnswer> EventPlan::addPositive(NodeId condition) {
  if (listOf(store_, condition) != list_) return std::nullopt;
  maskSteps_ = 0;
  if (const auto average = averageIn(store_, condition)) return addAverage(condition, *average);
  const auto aggregate = onlyVariable(store_, condition);
  const Op op = store_.op(*aggregate);
  if (op == Op::Count) return addCounted(condition, *aggregate);
  if (op == Op::Total) return addTotal(condition, *aggregate);
  const bool isChosen =
      op == Op::Smallest || op == Op::Largest || op == Op::First || op == Op::Latest;
  if (!isChosen) return std::nullopt;
  return addChosen(condition, *aggregate);
}

// ---- counts and totals --------------------------------------------------------------------------

std::optional<EventAnswer> EventPlan::addCounted(NodeId condition, NodeId aggregate) {
  const auto comparison = comparisonOf(store_, condition, aggregate);
  if (!comparison) return std::nullopt;
  const auto isCountable = [](const std::optional<Int128>& bound) {
    return !bound || *bound <= kLargestCount;
  };
  if (!isCountable(comparison->smallest) || !isCountable(comparison->bound)) return std::nullopt;
  EventRun counted{.kind = EventRun::Kind::CountAtLeast};
  if (const NodeId where = store_.operands(aggregate)[0]; store_.op(where) == Op::Sequence) {
    const auto sequence = addSequence(where);
    if (!sequence) return std::nullopt;
    counted.kind = EventRun::Kind::Sequence;
    counted.sequence = *sequence;
  } else {
    const auto draft = whereOf(where);
    if (!draft) return std::nullopt;
    const auto passing = finish(*draft);
    if (!passing) return std::nullopt;
    counted.where = *passing;
  }

  const auto atLeast = [&](Int128 count) {
    EventRun run = counted;
    run.least = static_cast<std::int64_t>(count);
    if (count == 1 && run.kind == EventRun::Kind::CountAtLeast) run.kind = EventRun::Kind::Any;
    return addRun(std::move(run));
  };
  EventAnswer answer;
  if (comparison->smallest && *comparison->smallest > 0) {
    answer.reached = atLeast(*comparison->smallest);
  }
  if (comparison->bound) {
    if (*comparison->bound <= 0)
      answer.isNever = true;
    else
      answer.passed = atLeast(*comparison->bound);
  }
  return answer;
}

std::optional<Int128> EventPlan::widestUnits(FieldId field) const {
  const column::SlicedColumn* sliced = column(field);
  if (sliced == nullptr || sliced->base % static_cast<std::int64_t>(sliced->unit) != 0) {
    return std::nullopt;
  }
  const Int128 first = firstUnit(field);
  const Int128 last = first + static_cast<Int128>(sliced->numberCount) - 1;
  return std::max(first < 0 ? -first : first, last < 0 ? -last : last);
}

std::optional<EventAnswer> EventPlan::addTotal(NodeId condition, NodeId aggregate) {
  const auto comparison = comparisonOf(store_, condition, aggregate);
  const NodeId value = store_.operands(aggregate)[0];
  if (!comparison || store_.op(value) != Op::Column) return std::nullopt;
  const FieldId field = store_.fieldOf(value);
  const auto widest = widestUnits(field);
  if (!widest) return std::nullopt;
  const Int128 largest = *widest * static_cast<Int128>(slices_.longestList());
  if (largest >= kSumsBelow) return std::nullopt;

  const auto draft = whereOf(store_.operands(aggregate)[1]);
  if (!draft) return std::nullopt;
  const auto where = finish(*draft);
  if (!where) return std::nullopt;

  // The smallest whole number of units that reaches a sum; nothing if all sums do.
  const auto atLeast = [&](Int128 digits) -> std::optional<std::size_t> {
    const auto unit = static_cast<Int128>(column(field)->unit);
    Int128 units = digits / unit;
    if (digits > 0 && digits % unit != 0) ++units;
    if (units <= -largest || (firstUnit(field) >= 0 && units <= 0)) return std::nullopt;
    EventRun run{.kind = EventRun::Kind::SumAtLeast, .where = *where};
    run.least = static_cast<std::int64_t>(std::min(units, largest + 1));
    run.summed = field;
    return addRun(std::move(run));
  };
  EventAnswer answer;
  if (comparison->smallest) answer.reached = atLeast(*comparison->smallest);
  if (comparison->bound) {
    answer.passed = atLeast(*comparison->bound);
    answer.isNever = !answer.passed;
  }
  return answer;
}

std::optional<EventAnswer> EventPlan::addAverage(NodeId condition, NodeId quotient) {
  const NodeId total = store_.operands(quotient)[0];
  const NodeId count = store_.operands(quotient)[1];
  const NodeId value = store_.operands(total)[0];
  const NodeId left = store_.operands(condition)[0];
  const NodeId other = left == quotient ? store_.operands(condition)[1] : left;
  if (store_.op(value) != Op::Column || store_.op(other) != Op::Const) return std::nullopt;
  const auto isNumber = [&](NodeId id) {
    return ir::isDecimal(store_.type(id)) || store_.type(id).kind == schema::Kind::Duration;
  };
  if (!isNumber(value) || !isNumber(other)) return std::nullopt;
  const FieldId field = store_.fieldOf(value);
  const auto widest = widestUnits(field);
  if (!widest) return std::nullopt;

  // Both go over the same events: those with a value that pass.
  auto draft = whereOf(store_.operands(total)[1]);
  auto counted = whereOf(store_.operands(count)[0]);
  if (!draft || !counted) return std::nullopt;
  const NumberSet known = NumberSet::all(column(field)->numberCount);
  if (!restrict(*draft, field, known) || !restrict(*counted, field, known)) return std::nullopt;
  if (draft->fields != counted->fields || draft->masks != counted->masks) return std::nullopt;

  // units * scale < offset, both in whole numbers at the places of either side.
  const int places = ir::placesOf(store_.type(value));
  const int constantPlaces = ir::placesOf(store_.type(other));
  const int common = std::max(places, constantPlaces);
  const auto scale = scaleUp(static_cast<Int128>(column(field)->unit), common - places);
  const auto offset = scaleUp(store_.constantOf(other).number, common - constantPlaces);
  if (!scale || !offset) return std::nullopt;
  if (*scale >= kSumsBelow || *offset >= kSumsBelow || *offset <= -kSumsBelow) return std::nullopt;
  EventRun run{.kind = EventRun::Kind::SumAtLeast};
  run.summed = field;
  run.scale = static_cast<std::int64_t>(*scale);
  run.offset = static_cast<std::int64_t>(*offset);
  const std::int64_t divisor = std::gcd(run.scale, run.offset);
  run.scale /= divisor;
  run.offset /= divisor;
  const auto margin = multiply(*widest, run.scale);
  const Int128 away = run.offset < 0 ? -run.offset : run.offset;
  if (!margin || *margin >= kSumsBelow) return std::nullopt;
  if ((*margin + away) * static_cast<Int128>(slices_.longestList()) >= kSumsBelow) {
    return std::nullopt;
  }

  EventAnswer answer;
  answer.known = anyIn(*draft, field, 0, column(field)->numberCount);
  const auto where = finish(std::move(*draft));
  if (!answer.known || !where) return std::nullopt;
  run.where = *where;
  const auto atLeast = [&](std::int64_t least) {
    run.least = least;
    return addRun(run);
  };
  if (store_.op(condition) == Op::Less && left == quotient) {
    answer.passed = atLeast(0);
  } else if (store_.op(condition) == Op::Less) {
    answer.reached = atLeast(1);
  } else {
    answer.reached = atLeast(0);
    answer.passed = atLeast(1);
  }
  return answer;
}

// ---- first, latest, smallest, largest -----------------------------------------------------------

std::optional<std::size_t> EventPlan::anyIn(Draft draft, FieldId field, std::uint64_t first,
                                            std::uint64_t second) {
  const auto numbers = NumberSet::range(first, second, column(field)->numberCount);
  if (!restrict(draft, field, numbers)) return std::nullopt;
  const auto where = finish(std::move(draft));
  if (!where) return std::nullopt;
  return addRun({.kind = EventRun::Kind::Any, .where = *where});
}

std::optional<EventAnswer> EventPlan::addChosen(NodeId condition, NodeId aggregate) {
  const NodeId value = store_.operands(aggregate)[0];
  if (store_.op(value) != Op::Column) return std::nullopt;
  const FieldId field = store_.fieldOf(value);
  const column::SlicedColumn* sliced = column(field);
  if (sliced == nullptr) return std::nullopt;
  const std::uint64_t universe = sliced->numberCount;
  const auto truth = truthOf(store_, condition, aggregate, table_.columns[field], *sliced);
  if (!truth) return std::nullopt;
  const NumberSet known = NumberSet::all(universe);
  const NumberSet wanted = intersect(truth->isTrue, known);
  // Unknown of a known value does not occur in a comparison.
  if (unite(wanted, intersect(truth->isFalse, known)) != known) return std::nullopt;
  if (!isHandy(field, wanted)) return std::nullopt;
  const auto draft = whereOf(store_.operands(aggregate)[1]);
  if (!draft) return std::nullopt;

  EventAnswer answer;
  answer.isTrueIfUnknown = truth->isTrue.hasMissing;
  answer.isFalseIfUnknown = truth->isFalse.hasMissing;
  answer.isNever = wanted.ranges.empty();
  answer.known = anyIn(*draft, field, 0, universe);
  if (!answer.known) return std::nullopt;
  if (answer.isNever || wanted == known) return answer;

  // By time, the latest is the largest.
  const bool isTime = field == table_.schema->lists[list_].time;
  Op op = store_.op(aggregate);
  if (isTime && op == Op::Latest) op = Op::Largest;
  if (isTime && op == Op::First) op = Op::Smallest;
  if (op == Op::Largest || op == Op::Smallest) {
    if (!wanted.isOneRange()) return std::nullopt;
    const auto [first, second] = wanted.ranges[0];
    if (op == Op::Largest) {
      if (first > 0) {
        answer.reached = anyIn(*draft, field, first, universe);
        if (!answer.reached) return std::nullopt;
      }
      if (second < universe) {
        answer.passed = anyIn(*draft, field, second, universe);
        if (!answer.passed) return std::nullopt;
      }
    } else {
      if (second < universe) {
        answer.reached = anyIn(*draft, field, 0, second);
        if (!answer.reached) return std::nullopt;
      }
      if (first > 0) {
        answer.passed = anyIn(*draft, field, 0, first);
        if (!answer.passed) return std::nullopt;
      }
    }
    return answer;
  }

  Draft withValue = *draft;
  if (!restrict(withValue, field, known)) return std::nullopt;
  auto where = finish(std::move(withValue));
  if (!where) return std::nullopt;
  EventRun run{
      .kind = op == Op::Latest ? EventRun::Kind::LatestPasses : EventRun::Kind::FirstPasses,
      .where = std::move(*where)};
  if (wanted.isOneRange())
    run.picked.tests.push_back({field, wanted});
  else
    run.picked.mask = fieldMask(field, wanted);
  answer.reached = addRun(std::move(run));
  return answer;
}

// ---- sequences ----------------------------------------------------------------------------------

// Those of one list, none longer than a slice, with limits of fixed length and comparisons with the
// step right before.
std::optional<std::size_t> EventPlan::addSequence(NodeId sequence) {
  const ir::SequenceSpec& spec = store_.sequenceOf(sequence);
  if (spec.allWithin || slices_.longestList() > column::kLongestSliced) return std::nullopt;
  EventSteps added;
  while (added.where.size() < spec.steps.size()) {
    if (!addStep(spec, store_.operands(sequence), added)) return std::nullopt;
  }
  sequences_.push_back(std::move(added));
  return sequences_.size() - 1;
}

bool EventPlan::addStep(const ir::SequenceSpec& spec, std::span<const NodeId> operands,
                        EventSteps& added) {
  const std::size_t index = added.where.size();
  const ir::SequenceStep& it = spec.steps[index];
  if (it.list != list_ || it.order || column(timeField()) == nullptr) return false;
  EventSequence::Step step{it.isNegated, std::nullopt, {}};
  if (it.within) {
    step.within = numbersOf(*it.within);
    if (!step.within) return false;
  }
  std::size_t before = index;
  while (before > 0 && spec.steps[--before].isNegated) {
  }
  for (const ir::SequenceStep::Pair& pair : it.same) {
    const NodeId mine = operands[pair.mine];
    if (pair.step != before || mine != operands[pair.theirs] || store_.op(mine) != Op::Column ||
        column(store_.fieldOf(mine)) == nullptr) {
      return false;
    }
    step.same.push_back(store_.fieldOf(mine));
  }
  const auto draft = whereOf(operands[index]);
  if (!draft) return false;
  auto where = finish(*draft);
  if (!where) return false;
  added.sequence.steps.push_back(std::move(step));
  added.where.push_back(std::move(*where));
  return true;
}

// A limit in numbers of the time.
std::optional<std::uint64_t> EventPlan::numbersOf(const ir::Shift& within) const {
  if (!within.start.isNone() || within.months != 0) return std::nullopt;
  Int128 length = within.days;
  if (table_.columns[timeField()].type.kind == schema::Kind::Date) {
    if (within.micros != 0) return std::nullopt;
  } else {
    length = length * calendar::kMicrosPerDay + within.micros;
  }
  if (length < 0) return std::nullopt;
  const column::SlicedColumn& time = *column(timeField());
  return static_cast<std::uint64_t>(
      std::min(length / static_cast<Int128>(time.unit), static_cast<Int128>(time.numberCount)));
}

// ---- where --------------------------------------------------------------------------------------

std::optional<EventPlan::Draft> EventPlan::whereOf(NodeId where) {
  Draft draft;
  if (!require(draft, where, true)) return std::nullopt;
  return draft;
}

// Adds that a condition is true (or false) to what an event must pass.
bool EventPlan::require(Draft& draft, NodeId condition, bool isTrue) {
  if (++maskSteps_ > kMaskStepsMax) return false;
  const auto in = store_.operands(condition);
  const Op op = store_.op(condition);
  if (op == (isTrue ? Op::And : Op::Or)) {
    return std::all_of(in.begin(), in.end(),
                       [&](NodeId operand) { return require(draft, operand, isTrue); });
  }
  if (op == Op::Not) return require(draft, in[0], !isTrue);
  if ((op == Op::AndKnown && isTrue) || (op == Op::OrMissing && !isTrue)) {
    return require(draft, in[0], isTrue);
  }
  if ((op == Op::True && isTrue) || (op == Op::False && !isTrue)) return true;

  const auto variable = onlyVariable(store_, condition);
  if (variable && store_.op(*variable) == Op::Column) {
    const FieldId field = store_.fieldOf(*variable);
    const column::SlicedColumn* sliced = column(field);
    if (sliced == nullptr) return false;
    const auto truth = truthOf(store_, condition, *variable, table_.columns[field], *sliced);
    return truth&& restrict(draft, field, isTrue ? truth->isTrue : truth->isFalse);
  }
  const auto mask = maskOf(condition, isTrue);
  if (mask) draft.masks.push_back(*mask);
  return mask.has_value();
}

bool EventPlan::restrict(Draft& draft, FieldId field, const NumberSet& numbers) const {
  const auto [found, isNew] = draft.fields.try_emplace(field, numbers);
  if (!isNew) found->second = intersect(found->second, numbers);
  return isHandy(field, found->second);
}

bool EventPlan::isHandy(FieldId field, const NumberSet& numbers) const {
  return numbers.ranges.size() <= kComparedRangesMax || column(field)->numberCount <= kLookedUpMax;
}

std::optional<EventWhere> EventPlan::finish(Draft draft) {
  EventWhere where;
  std::vector<std::size_t> masks = std::move(draft.masks);
  const FieldId time = table_.schema->lists[list_].time;
  const bool hasRange = std::any_of(draft.fields.begin(), draft.fields.end(),
                                    [](const auto& it) { return it.second.isOneRange(); });
  // A mask alone would let padding pass; that there is a time says that there is an event.
  if (!hasRange) {
    const column::SlicedColumn* sliced = column(time);
    if (sliced == nullptr) return std::nullopt;
    where.tests.push_back({time, NumberSet::all(sliced->numberCount)});
  }
  for (const auto& [field, numbers] : draft.fields) {
    if (numbers.isOneRange() && where.tests.size() < kernels::kEventTestsMax) {
      where.tests.push_back({field, numbers});
    } else {
      masks.push_back(fieldMask(field, numbers));
    }
  }
  std::sort(masks.begin(), masks.end());
  masks.erase(std::unique(masks.begin(), masks.end()), masks.end());
  if (masks.size() == 1) where.mask = masks[0];
  if (masks.size() > 1) where.mask = addMask({EventMask::Kind::And, FieldId(0), {}, masks});
  return where;
}

std::size_t EventPlan::fieldMask(FieldId field, const NumberSet& numbers) {
  return addMask({EventMask::Kind::Field, field, numbers, {}});
}

// The events for which a condition is true (or false).
std::optional<std::size_t> EventPlan::maskOf(NodeId condition, bool isTrue) {
  if (++maskSteps_ > kMaskStepsMax) return std::nullopt;
  const auto in = store_.operands(condition);
  const auto several = [&](EventMask::Kind kind, bool ofTrue) -> std::optional<std::size_t> {
    std::vector<std::size_t> operands;
    for (const NodeId operand : in) {
      const auto mask = maskOf(operand, ofTrue);
      if (!mask) return std::nullopt;
      operands.push_back(*mask);
    }
    return addMask({kind, FieldId(0), {}, std::move(operands)});
  };
  const auto inverse = [&](std::optional<std::size_t> mask) -> std::optional<std::size_t> {
    if (!mask) return std::nullopt;
    return addMask({EventMask::Kind::Not, FieldId(0), {}, {*mask}});
  };

  const auto variable = onlyVariable(store_, condition);
  if (variable && store_.op(*variable) == Op::Column) {
    const FieldId field = store_.fieldOf(*variable);
    const column::SlicedColumn* sliced = column(field);
    if (sliced == nullptr) return std::nullopt;
    const auto truth = truthOf(store_, condition, *variable, table_.columns[field], *sliced);
    if (!truth) return std::nullopt;
    const NumberSet& numbers = isTrue ? truth->isTrue : truth->isFalse;
    if (!isHandy(field, numbers)) return std::nullopt;
    return fieldMask(field, numbers);
  }
  switch (store_.op(condition)) {
    case Op::True:
      return addMask({isTrue ? EventMask::Kind::And : EventMask::Kind::Or, FieldId(0), {}, {}});
    case Op::False:
      return addMask({isTrue ? EventMask::Kind::Or : EventMask::Kind::And, FieldId(0), {}, {}});
    case Op::And: return several(isTrue ? EventMask::Kind::And : EventMask::Kind::Or, isTrue);
    case Op::Or: return several(isTrue ? EventMask::Kind::Or : EventMask::Kind::And, isTrue);
    case Op::Not: return maskOf(in[0], !isTrue);
    case Op::AndKnown: return isTrue ? maskOf(in[0], true) : inverse(maskOf(in[0], true));
    case Op::OrMissing: return isTrue ? inverse(maskOf(in[0], false)) : maskOf(in[0], false);
    case Op::Unknown:
    case Op::Const:
    case Op::Column:
    case Op::AsOf:
    case Op::Key:
    case Op::Lift:
    case Op::Known:
    case Op::AtLeast:
    case Op::Equal:
    case Op::Less:
    case Op::In:
    case Op::Listed:
    case Op::HasAny:
    case Op::HasAll:
    case Op::Contains:
    case Op::StartsWith:
    case Op::EndsWith:
    case Op::Matches:
    case Op::Else:
    case Op::Given:
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Divide:
    case Op::Negate:
    case Op::Shift:
    case Op::DayStart:
    case Op::Sample:
    case Op::Population:
    case Op::Steps:
    case Op::Sequence:
    case Op::Place:
    case Op::Previous:
    case Op::Streak:
    case Op::Call:
    case Op::UnitNumber:
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
    case Op::LongestGap: return std::nullopt;
  }
  MUSTER_CHECK(false, "unknown Op");
}

std::size_t EventPlan::addMask(EventMask mask) {
  const auto [found, isNew] = maskByKey_.try_emplace(keyOf(mask), masks_.size());
  if (isNew) masks_.push_back(std::move(mask));
  return found->second;
}

std::size_t EventPlan::addRun(EventRun run) {
  const auto [found, isNew] = runByKey_.try_emplace(keyOf(run), runs_.size());
  if (isNew) runs_.push_back(std::move(run));
  return found->second;
}

// ---- explanation --------------------------------------------------------------------------------

std::string EventPlan::describe(const EventAnswer& answer) const {
  std::string text = "events of " + table_.schema->lists[list_].name;
  const auto run = [&](const char* word, std::optional<std::size_t> index) {
    if (!index) return;
    const EventRun& it = runs_[*index];
    const char* kinds[] = {"any", "count", "sum", "latest", "first", "sequence"};
    text += std::string(", ") + word + kinds[static_cast<std::size_t>(it.kind)];
    if (it.least > 1) text += " >= " + std::to_string(it.least);
    if (it.kind == EventRun::Kind::Sequence) {
      text += " of " + std::to_string(sequences_[it.sequence].where.size()) + " steps";
      return;
    }
    text += " of " + std::to_string(it.where.tests.size()) + " tests";
    if (it.where.mask) text += " and a mask";
  };
  run("", answer.reached);
  run("no ", answer.passed);
  run("known by ", answer.known);
  return text;
}

}  // namespace muster::eval
