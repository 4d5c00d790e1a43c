#include "runtime/eval/evaluator.h"

#include <algorithm>
#include <array>
#include <limits>

#include "compiler/base/check.h"
#include "compiler/ir/shift.h"
#include "runtime/eval/around.h"
#include "runtime/eval/calls.h"
#include "runtime/eval/choose.h"
#include "runtime/eval/decimal.h"
#include "runtime/eval/logic.h"
#include "runtime/eval/set_ops.h"
#include "runtime/eval/steps.h"

namespace muster::eval {

namespace {

using ir::NodeId;
using ir::Op;
using schema::Kind;

// Events that are evaluated at once: a column of them stays in the first-level cache.
constexpr std::size_t kEventRun = 4096;

Vector setConstant(const ir::Constant& constant) {
  Vector out;
  out.reset(constant.type, Shape::Sets, 1, true);
  std::vector<std::string> texts;
  for (const ir::Constant& element : constant.elements) {
    if (constant.type.element == Kind::Text) {
      out.narrow.push_back(static_cast<std::int64_t>(texts.size()));
      texts.push_back(element.text);
    } else {
      out.narrow.push_back(static_cast<std::int64_t>(element.number));
    }
  }
  std::sort(out.narrow.begin(), out.narrow.end());
  out.offsets = {0, static_cast<std::uint32_t>(out.narrow.size())};
  if (constant.type.element == Kind::Text) out.texts = Texts::of(std::move(texts), true);
  return out;
}

Vector numberConstant(const ir::Constant& constant) {
  const bool isNarrow = constant.number >= std::numeric_limits<std::int64_t>::min() &&
                        constant.number <= std::numeric_limits<std::int64_t>::max();
  Vector out;
  out.reset(constant.type, isNarrow ? Shape::Narrow : Shape::Wide, 1, true);
  if (isNarrow)
    out.narrow[0] = static_cast<std::int64_t>(constant.number);
  else
    out.wide[0] = constant.number;
  out.smallest = out.largest = constant.number;
  return out;
}

Vector constantVector(const ir::Constant& constant) {
  Vector out;
  switch (shapeOf(constant.type)) {
    case Shape::Truth: constantTruth(constant.number != 0, 1, out); return out;
    case Shape::Sets: return setConstant(constant);
    case Shape::Reals:
      out.reset(constant.type, Shape::Reals, 1, true);
      out.reals[0] = constant.real;
      return out;
    case Shape::Ratios:
      out.reset(constant.type, Shape::Ratios, 1, true);
      out.ratios[0] = {constant.number, 1};
      return out;
    case Shape::Narrow:
    case Shape::Wide: break;
  }
  if (constant.type.kind != Kind::Text && constant.type.kind != Kind::Zone) {
    return numberConstant(constant);
  }
  out.reset(constant.type, Shape::Narrow, 1, true);
  out.narrow[0] = 0;
  out.texts = Texts::of(std::vector<std::string>{constant.text}, true);
  return out;
}

void fillConstant(const Vector& constant, std::size_t rows, Vector& out) {
  if (constant.shape == Shape::Truth) {
    constantTruth(constant.holds(0), rows, out);
  } else {
    out = constant;
    out.size = rows;
  }
}

}  // namespace

Evaluator::Evaluator(const ir::Store& store, const Rows& rows, std::span<const NodeId> wanted)
    : store_(store), rows_(rows), plan_(planFor(store, wanted)) {
  prepared_.resize(store.size());
  for (const Level& level : plan_.levels) {
    for (const Step& step : level.steps) prepare(step.node);
    for (const EventGroup& group : level.groups) {
      for (const Step& step : group.steps) prepare(step.node);
    }
  }
}

Evaluator::~Evaluator() = default;

void Evaluator::prepare(NodeId id) {
  auto& slot = prepared_[id.index()];
  if (slot != nullptr) return;
  slot = std::make_unique<Prepared>();
  const Op op = store_.op(id);
  if (op == Op::Const) slot->constant = constantVector(store_.constantOf(id));
  if (op == Op::Matches) {
    auto pattern = text::Pattern::compile(store_.constantOf(store_.operands(id)[1]).text,
                                          store_.payload(id) == 1);
    MUSTER_CHECK(pattern.ok(), "a pattern that was not checked");
    slot->pattern = *pattern;
  }
  if (op == Op::Steps) {
    for (const ir::Constant& key : store_.stepsOf(id)->keys) slot->groups.add(key);
  }
  if (op == Op::Sequence) {
    const calendar::Zone* zone = calendar::findZone(store_.schema()->zone);
    MUSTER_CHECK(zone != nullptr, "a zone that was not checked");
    slot->sequencer = std::make_unique<Sequencer>(store_.sequenceOf(id), *zone);
  }
  if (op == Op::Shift || op == Op::DayStart) {
    const std::string& zone = store_.shiftOf(id).zone;
    slot->zone = zone.empty() ? &calendar::utc() : calendar::findZone(zone);
    MUSTER_CHECK(slot->zone != nullptr, "a zone that was not checked");
  }
}

const Vector& Evaluator::value(const Block& block, NodeId wanted) const {
  const std::uint32_t slot = plan_.slots[wanted.index()];
  MUSTER_CHECK(slot != kNoSlot, "a node that was not wanted");
  return block.profiles_[slot];
}

void Evaluator::evaluate(std::size_t begin, std::size_t end, Block& block) const {
  block.profiles_.resize(plan_.profileSlots);
  block.events_.resize(plan_.eventSlots);
  std::size_t accumulator = 0;
  for (const Level& level : plan_.levels) {
    for (const EventGroup& group : level.groups) {
      runGroup(group, accumulator, begin, end, block);
      accumulator += group.aggregates.size();
    }
    for (const Step& step : level.steps) {
      run(step, block.profiles_, begin, end, block.profiles_[step.slot]);
    }
  }
}

void Evaluator::runGroup(const EventGroup& group, std::size_t firstAccumulator, std::size_t begin,
                         std::size_t end, Block& block) const {
  for (std::size_t i = 0; i < group.aggregates.size(); ++i) {
    const NodeId node = group.aggregates[i].node;
    if (block.accumulators_.size() == firstAccumulator + i) {
      block.accumulators_.emplace_back(store_.op(node), store_.type(node), end - begin);
    } else {
      block.accumulators_[firstAccumulator + i].clear(end - begin);
    }
  }

  if (group.looksAround) {
    runProfiles(group, firstAccumulator, begin, end, block);
    for (std::size_t i = 0; i < group.aggregates.size(); ++i) {
      block.accumulators_[firstAccumulator + i].finish(block.profiles_[group.aggregates[i].slot]);
    }
    return;
  }
  const std::span<const std::uint32_t> offsets = rows_.offsets(group.list());
  std::size_t profile = begin;
  for (std::size_t first = offsets[begin]; first < offsets[end];) {
    const std::size_t last = std::min<std::size_t>(first + kEventRun, offsets[end]);
    block.owners_.resize(last - first);
    for (std::size_t event = first; event < last; ++event) {
      while (offsets[profile + 1] <= event) ++profile;
      block.owners_[event - first] = static_cast<std::uint32_t>(profile - begin);
    }
    runEvents(group, firstAccumulator, first, last, block);
    first = last;
  }

  for (std::size_t i = 0; i < group.aggregates.size(); ++i) {
    block.accumulators_[firstAccumulator + i].finish(block.profiles_[group.aggregates[i].slot]);
  }
}

void Evaluator::runEvents(const EventGroup& group, std::size_t firstAccumulator, std::size_t first,
                          std::size_t last, Block& block) const {
  for (const Step& step : group.steps) {
    Vector& out = block.events_[step.slot];
    if (store_.op(step.node) == Op::Lift) {
      gather(block.profiles_[step.operands[0]], block.owners_, out);
    } else {
      run(step, block.events_, first, last, out);
    }
  }
  for (std::size_t i = 0; i < group.aggregates.size(); ++i) {
    const AggregateStep& step = group.aggregates[i];
    block.accumulators_[firstAccumulator + i].add(
        block.owners_, step.value ? &block.events_[*step.value] : nullptr,
        block.events_[step.where]);
  }
}

// ---- values that look around --------------------------------------------------------------------

// Whole profiles at a time: as many as a run has room for, and one at least.
void Evaluator::runProfiles(const EventGroup& group, std::size_t firstAccumulator,
                            std::size_t begin, std::size_t end, Block& block) const {
  block.lists_.resize(std::max(block.lists_.size(), group.lists.size()));
  for (std::size_t first = begin; first < end;) {
    std::size_t last = first;
    std::size_t events = 0;
    while (last < end) {
      std::size_t more = 0;
      for (const ListId list : group.lists) {
        const auto offsets = rows_.offsets(list);
        more += offsets[last + 1] - offsets[last];
      }
      if (last > first && events + more > kEventRun) break;
      events += more;
      ++last;
    }
    startRun(group, begin, first, last, block);
    const Block::ListRun& own = block.lists_[0];
    if (own.first < own.last) {
      for (const Step& step : group.steps) {
        const Block::ListRun& list = block.lists_[step.list];
        Vector& out = block.events_[step.slot];
        const Op op = store_.op(step.node);
        if (op == Op::Lift) {
          gather(block.profiles_[step.operands[0]], list.owners, out);
        } else if (ir::looksAround(op)) {
          runAround(group, step, block);
        } else {
          run(step, block.events_, list.first, list.last, out);
        }
      }
      for (std::size_t i = 0; i < group.aggregates.size(); ++i) {
        const AggregateStep& step = group.aggregates[i];
        block.accumulators_[firstAccumulator + i].add(
            own.owners, step.value ? &block.events_[*step.value] : nullptr,
            block.events_[step.where]);
      }
    }
    first = last;
  }
}

void Evaluator::startRun(const EventGroup& group, std::size_t begin, std::size_t first,
                         std::size_t last, Block& block) const {
  for (std::size_t i = 0; i < group.lists.size(); ++i) {
    Block::ListRun& list = block.lists_[i];
    list.offsets = rows_.offsets(group.lists[i]).subspan(first, last - first + 1);
    list.first = list.offsets.front();
    list.last = list.offsets.back();
    list.hasTimes = false;
    list.owners.resize(list.last - list.first);
    for (std::size_t profile = first; profile < last; ++profile) {
      std::fill(list.owners.begin() + (list.offsets[profile - first] - list.offsets[0]),
                list.owners.begin() + (list.offsets[profile - first + 1] - list.offsets[0]),
                static_cast<std::uint32_t>(profile - begin));
    }
  }
}

void Evaluator::runAround(const EventGroup& group, const Step& step, Block& block) const {
  const Op op = store_.op(step.node);
  if (op == Op::Sequence) return runSequence(group, step, block);
  const Offsets offsets = block.lists_[step.list].offsets;
  const auto in = [&](std::size_t i) -> const Vector& { return block.events_[step.operands[i]]; };
  Vector& out = block.events_[step.slot];
  if (op == Op::Place) {
    placesOf(offsets, ir::InList::of(store_.payload(step.node)).fromEnd, in(0), out);
  }
  if (op == Op::Previous) previousOf(offsets, in(0), in(1), block.rows_, out);
  if (op == Op::Streak) streaksOf(offsets, in(0), in(1), out);
}

void Evaluator::runSequence(const EventGroup& group, const Step& step, Block& block) const {
  const ir::SequenceSpec& spec = store_.sequenceOf(step.node);
  std::vector<StepEvents> steps;
  for (std::size_t i = 0; i < spec.steps.size(); ++i) {
    const ListId listId = spec.steps[i].list;
    const auto at = std::find(group.lists.begin(), group.lists.end(), listId);
    Block::ListRun& list = block.lists_[static_cast<std::size_t>(at - group.lists.begin())];
    if (!list.hasTimes) {
      rows_.read(store_.schema()->lists[listId].time, list.first, list.last, list.times);
      list.hasTimes = true;
    }
    steps.push_back({list.offsets, &block.events_[step.operands[i]], &list.times});
  }
  std::vector<const Vector*> values;
  for (std::size_t i = spec.steps.size(); i < step.operands.size(); ++i) {
    values.push_back(&block.events_[step.operands[i]]);
  }
  prepared(step.node).sequencer->run(steps, values, block.sequence_, block.events_[step.slot]);
}

// ---- one step -----------------------------------------------------------------------------------

void Evaluator::run(const Step& step, std::span<const Vector> inputs, std::size_t begin,
                    std::size_t end, Vector& out) const {
  const std::size_t rows = end - begin;
  const NodeId id = step.node;
  const auto in = [&](std::size_t i) -> const Vector& { return inputs[step.operands[i]]; };
  const auto all = [&] {
    std::vector<const Vector*> operands;
    for (const std::uint32_t slot : step.operands) operands.push_back(&inputs[slot]);
    return operands;
  };
  switch (store_.op(id)) {
    case Op::True: constantTruth(true, rows, out); return;
    case Op::False: constantTruth(false, rows, out); return;
    case Op::Unknown: unknown(store_.type(id), rows, out); return;
    case Op::Const: fillConstant(prepared(id).constant, rows, out); return;
    case Op::Column: rows_.read(store_.fieldOf(id), begin, end, out); return;
    case Op::AsOf: MUSTER_CHECK(false, "a graph that is not bound"); return;
    case Op::Lift: MUSTER_CHECK(false, "a lift outside events"); return;
    case Op::Known: isKnown(in(0), out); return;
    case Op::AndKnown: andKnown(in(0), out); return;
    case Op::OrMissing: orMissing(in(0), out); return;
    case Op::Not: negateTruth(in(0), out); return;
    case Op::And: allOf(all(), out); return;
    case Op::Or: anyOf(all(), out); return;
    case Op::AtLeast: atLeast(store_.payload(id), all(), out); return;
    case Op::Given: given(in(0), in(1), out); return;
    case Op::Negate: negateNumber(store_.type(id), in(0), out); return;
    case Op::Matches: matchTexts(*prepared(id).pattern, in(0), prepared(id).memory, out); return;
    case Op::Listed:
      isListed(in(0), rows_.list(store_.constantOf(store_.operands(id)[1]).text),
               prepared(id).memory, out);
      return;
    case Op::Shift:
    case Op::DayStart: moveTime(id, in(0), out); return;
    case Op::Sample:
      drawSample(store_.constantOf(store_.operands(id)[0]).text, in(1), prepared(id).memory, out);
      return;
    case Op::Population: MUSTER_CHECK(false, "a question about all profiles left open"); return;
    case Op::Steps:
      runSteps(*store_.stepsOf(id), prepared(id).groups, in(0), in(1), prepared(id).memory, out);
      return;
    case Op::Call: call(store_.functionOf(id), store_.type(id), all(), out); return;
    case Op::Equal:
    case Op::Less:
    case Op::In:
    case Op::HasAny:
    case Op::HasAll:
    case Op::Contains:
    case Op::StartsWith:
    case Op::EndsWith:
    case Op::Else:
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Divide: runStrict(step, in(0), in(1), out); return;
    case Op::Sequence:
    case Op::Place:
    case Op::Previous:
    case Op::Streak:
      MUSTER_CHECK(false, "what looks at other events, outside of a run of whole profiles");
      return;
    case Op::Count:
    case Op::Total:
    case Op::Smallest:
    case Op::Largest:
    case Op::First:
    case Op::Latest:
    case Op::Distinct: break;
  }
  MUSTER_CHECK(false, "an aggregate outside its group");
}

void Evaluator::runStrict(const Step& step, const Vector& left, const Vector& right,
                          Vector& out) const {
  const NodeId id = step.node;
  const Op op = store_.op(id);
  const schema::Type& type = store_.type(id);
  Memory& memory = prepared(id).memory;
  const bool ignoresCase = store_.payload(id) == 1;
  if (op == Op::Equal) {
    if (left.shape == Shape::Truth)
      equalTruths(left, right, out);
    else if (left.shape == Shape::Sets)
      equalSets(left, right, memory, out);
    else if (left.isText())
      equalTexts(left, right, memory, out);
    else
      equalNumbers(left, right, out);
    return;
  }
  if (op == Op::Less) lessNumbers(left, right, out);
  if (op == Op::In) isElement(left, right, memory, out);
  if (op == Op::HasAny) haveAny(left, right, memory, out);
  if (op == Op::HasAll) haveAll(left, right, memory, out);
  if (op == Op::Contains) {
    testTexts(TextTest::Contains, ignoresCase, left, right, memory, out);
  }
  if (op == Op::StartsWith) {
    testTexts(TextTest::StartsWith, ignoresCase, left, right, memory, out);
  }
  if (op == Op::EndsWith) {
    testTexts(TextTest::EndsWith, ignoresCase, left, right, memory, out);
  }
  if (op == Op::Else) otherwise(type, left, right, memory, out);
  if (op == Op::Add) arithmetic(Arithmetic::Add, type, left, right, out);
  if (op == Op::Subtract) arithmetic(Arithmetic::Subtract, type, left, right, out);
  if (op == Op::Multiply) arithmetic(Arithmetic::Multiply, type, left, right, out);
  if (op == Op::Divide) arithmetic(Arithmetic::Divide, type, left, right, out);
}

void Evaluator::moveTime(NodeId id, const Vector& in, Vector& out) const {
  const ir::Shift& shift = store_.shiftOf(id);
  const calendar::Zone& zone = *prepared(id).zone;
  const bool isInstant = in.type.kind == Kind::Instant;
  const bool toInstant = store_.op(id) == Op::DayStart;
  MUSTER_CHECK(isInstant || in.type.kind == Kind::Date, "a move of what is no time");
  MUSTER_CHECK(!(isInstant && toInstant), "the first instant of what is no date");

  const auto move = [&](std::int64_t time) {
    if (isInstant) {
      if (shift.months != 0) time = calendar::addMonthsToInstant(zone, time, shift.months);
      time = calendar::addMicros(time, shift.days * calendar::kMicrosPerDay);
      return calendar::addMicros(time, shift.micros);
    }
    time = ir::moveDate(time, shift);
    return toInstant ? calendar::addMicros(calendar::dayStart(zone, time), shift.micros) : time;
  };
  out.reset(store_.type(id), Shape::Narrow, in.size, in.isUniform);
  copyStates(in, out);
  const bool givesInstant = isInstant || toInstant;
  out.smallest = givesInstant ? calendar::kBeforeInstants : calendar::kBeforeDays;
  out.largest = givesInstant ? calendar::kAfterInstants : calendar::kAfterDays;
  if (in.isUniform) {
    out.narrow[0] = in.known.empty() ? move(in.narrow[0]) : 0;
    return;
  }
  for (std::size_t row = 0; row < out.size; ++row) {
    out.narrow[row] = in.isKnown(row) ? move(in.narrow[row]) : 0;
  }
}

}  // namespace muster::eval
