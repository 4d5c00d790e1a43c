#include "runtime/eval/evaluator.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

#include "compiler/base/check.h"
#include "compiler/ir/reach.h"
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
  for (const GroupingSlots& grouping : plan_.groupings) {
    makers_.emplace_back(store, rows, grouping.id);
  }
  prepared_.resize(store.size());
  for (const Level& level : plan_.levels) {
    for (const Step& step : level.steps) prepare(step.node);
    for (const GroupSteps& groups : level.groupSteps) {
      for (const Step& step : groups.steps) prepare(step.node);
    }
    for (const ListSteps& list : level.listSteps) {
      for (const Step& step : list.steps) prepare(step.node);
    }
    for (const EventPass& pass : level.events) {
      for (const Step& step : pass.steps) prepare(step.node);
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
  if (op == Op::Call) {
    const builtins::Function function = store_.functionOf(id);
    if (ir::asksFile(store_, id)) {
      slot->list = &rows_.list(store_.constantOf(store_.operands(id).back()).text);
    }
    if (function == builtins::Function::IsInArea) {
      slot->areas = std::make_unique<Areas>(slot->list->areas);
    }
  }
  if (op == Op::Steps) {
    for (const ir::Constant& key : store_.stepsOf(id)->keys) slot->groups.add(key);
  }
  if (op == Op::Sequence) {
    const calendar::Zone* zone = calendar::findZone(store_.schema()->zone);
    MUSTER_CHECK(zone != nullptr, "a zone that was not checked");
    slot->sequencer = std::make_unique<Sequencer>(store_.sequenceOf(id), *zone);
  }
  if (ir::hasShift(op) && op != Op::AsOf) {
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

Vector& Evaluator::valueOf(NodeId node, std::uint32_t slot, Block& block) const {
  const ir::Domain domain = store_.domain(node);
  if (domain.isList()) return block.owners_[plan_.indexOf(domain.list())].values[slot];
  return domain.isGroups() ? groupsOf(domain, block).values[slot] : block.profiles_[slot];
}

std::optional<ListId> Evaluator::ownerOf(ListId list) const {
  return store_.schema() ? store_.schema()->lists[list].owner : std::nullopt;
}

Evaluator::Range Evaluator::ownersOf(ListId list, Range profiles) const {
  const auto owner = ownerOf(list);
  return owner ? rowsOf(*owner, profiles) : profiles;
}

Evaluator::Range Evaluator::rowsOf(ListId list, Range profiles) const {
  const Range owners = ownersOf(list, profiles);
  const std::span<const std::uint32_t> offsets = rows_.offsets(list);
  return {offsets[owners.begin], offsets[owners.end]};
}

std::span<const std::uint32_t> Evaluator::ownersIn(ir::Domain domain,
                                                   std::span<const std::uint32_t> owners,
                                                   std::optional<ListId> owner,
                                                   Block& block) const {
  const auto isThere = [&] { return !owner || domain == ir::Domain::of(*owner); };
  if (isThere()) return owners;
  block.rows_.assign(owners.begin(), owners.end());
  while (!isThere()) {
    const auto& outer = block.owners_[plan_.indexOf(*owner)].all.owners;
    for (std::uint32_t& row : block.rows_) row = outer[row];
    owner = ownerOf(*owner);
  }
  return block.rows_;
}

void Evaluator::evaluate(std::size_t begin, std::size_t end, Block& block) const {
  block.profiles_.resize(plan_.profileSlots);
  block.events_.resize(plan_.eventSlots);
  block.groups_.resize(plan_.groupings.size());
  for (std::size_t i = 0; i < makers_.size(); ++i) {
    makers_[i].make(begin, end, block.groups_[i].rows);
    block.groups_[i].values.resize(plan_.groupings[i].slots);
  }
  block.owners_.resize(plan_.lists.size());
  for (std::size_t i = 0; i < plan_.lists.size(); ++i) {
    const Range owners = ownersOf(plan_.lists[i].id, {begin, end});
    startRun(plan_.lists[i].id, owners.begin, owners.begin, owners.end, block.owners_[i].all);
    block.owners_[i].values.resize(plan_.lists[i].slots);
  }
  std::size_t accumulator = 0;
  for (const Level& level : plan_.levels) {
    for (const EventPass& pass : level.events) {
      runPass(pass, accumulator, begin, end, block);
      accumulator += pass.aggregates.size();
    }
    for (const GroupPass& pass : level.groups) {
      this->begin(pass.aggregates, accumulator, end - begin, block);
      runPass(pass, accumulator, block);
      accumulator += pass.aggregates.size();
    }
    for (const Step& step : level.steps) {
      run(step, block.profiles_, begin, end, block.profiles_[step.slot]);
    }
    for (const GroupSteps& steps : level.groupSteps) {
      for (const Step& step : steps.steps) runInGroups(step, steps.grouping, block);
    }
    for (const ListSteps& list : level.listSteps) {
      for (const Step& step : list.steps) runInList(step, block.owners_[list.list], block);
    }
  }
}

void Evaluator::runInGroups(const Step& step, std::size_t grouping, Block& block) const {
  Block::Groups& groups = block.groups_[grouping];
  Vector& out = groups.values[step.slot];
  const Op op = store_.op(step.node);
  if (op == Op::Key) {
    out = groups.rows.keys;
  } else if (op == Op::Lift) {
    const NodeId lifted = store_.operands(step.node)[0];
    const auto owner = ownerOf(makers_[grouping].list());
    gather(valueOf(lifted, step.operands[0], block),
           ownersIn(store_.domain(lifted), groups.rows.owners, owner, block), out);
  } else {
    run(step, groups.values, 0, groups.rows.owners.size(), out);
  }
}

void Evaluator::runInList(const Step& step, Block::Events& events, Block& block) const {
  Vector& out = events.values[step.slot];
  const Op op = store_.op(step.node);
  if (op == Op::Lift) {
    lift(step, events.all, block, out);
  } else if (ir::looksAround(op)) {
    runAround(step, events.all, events.values, block, out);
  } else {
    run(step, events.values, events.all.first, events.all.last, out);
  }
}

void Evaluator::begin(std::span<const AggregateStep> aggregates, std::size_t firstAccumulator,
                      std::size_t profiles, Block& block) const {
  for (std::size_t i = 0; i < aggregates.size(); ++i) {
    const NodeId node = aggregates[i].node;
    const ir::Domain domain = store_.domain(node);
    std::size_t owners = profiles;
    if (domain.isGroups()) owners = groupsOf(domain, block).rows.owners.size();
    if (domain.isList()) owners = block.owners_[plan_.indexOf(domain.list())].all.owners.size();
    if (block.accumulators_.size() == firstAccumulator + i) {
      block.accumulators_.emplace_back(store_.op(node), store_.type(node), owners);
    } else {
      block.accumulators_[firstAccumulator + i].clear(owners);
    }
  }
}

void Evaluator::finish(std::span<const AggregateStep> aggregates, std::size_t firstAccumulator,
                       Block& block) const {
  for (std::size_t i = 0; i < aggregates.size(); ++i) {
    const AggregateStep& step = aggregates[i];
    block.accumulators_[firstAccumulator + i].finish(valueOf(step.node, step.slot, block));
  }
}

void Evaluator::runPass(const GroupPass& pass, std::size_t firstAccumulator, Block& block) const {
  const Block::Groups& groups = block.groups_[pass.grouping];
  for (std::size_t i = 0; i < pass.aggregates.size(); ++i) {
    const AggregateStep& step = pass.aggregates[i];
    block.accumulators_[firstAccumulator + i].add(
        groups.rows.owners, step.value ? &groups.values[*step.value] : nullptr,
        groups.values[step.where]);
  }
  finish(pass.aggregates, firstAccumulator, block);
}

// ---- events -------------------------------------------------------------------------------------

void Evaluator::runPass(const EventPass& pass, std::size_t firstAccumulator, std::size_t begin,
                        std::size_t end, Block& block) const {
  this->begin(pass.aggregates, firstAccumulator, end - begin, block);
  block.lists_.resize(std::max(block.lists_.size(), pass.lists.size()));
  const Range owners = ownersOf(pass.list(), {begin, end});
  if (pass.looksAround) {
    runOwners(pass, firstAccumulator, owners.begin, owners.end, block);
    return finish(pass.aggregates, firstAccumulator, block);
  }
  const std::span<const std::uint32_t> offsets = rows_.offsets(pass.list());
  Block::ListRun& run = block.lists_[0];
  run.list = pass.list();
  run.firstOfBlock = offsets[owners.begin];
  std::size_t owner = owners.begin;
  for (std::size_t first = run.firstOfBlock; first < offsets[owners.end];) {
    run.first = first;
    run.last = std::min<std::size_t>(first + kEventRun, offsets[owners.end]);
    run.owners.resize(run.last - first);
    for (std::size_t event = first; event < run.last; ++event) {
      while (offsets[owner + 1] <= event) ++owner;
      run.owners[event - first] = static_cast<std::uint32_t>(owner - owners.begin);
    }
    runEvents(pass, firstAccumulator, block);
    first = run.last;
  }
  finish(pass.aggregates, firstAccumulator, block);
}

// Of the runs that have been started.
void Evaluator::runEvents(const EventPass& pass, std::size_t firstAccumulator, Block& block) const {
  for (const Step& step : pass.steps) {
    const Block::ListRun& list = block.lists_[step.list];
    Vector& out = block.events_[step.slot];
    const Op op = store_.op(step.node);
    if (op == Op::Lift) {
      lift(step, list, block, out);
    } else if (ir::isAggregate(op)) {
      takeMade(step, list, block, out);
    } else if (op == Op::Sequence) {
      runSequence(pass, step, block);
    } else if (ir::looksAround(op)) {
      runAround(step, list, block.events_, block, out);
    } else {
      run(step, block.events_, list.first, list.last, out);
    }
  }
  const Block::ListRun& own = block.lists_[0];
  for (std::size_t i = 0; i < pass.aggregates.size(); ++i) {
    const AggregateStep& step = pass.aggregates[i];
    const Vector* value = step.value ? &block.events_[*step.value] : nullptr;
    const Vector& where = block.events_[step.where];
    Accumulator& accumulator = block.accumulators_[firstAccumulator + i];
    const ir::Domain owner = store_.domain(step.node);
    if (!owner.isGroups()) {
      accumulator.add(own.owners, value, where);
      continue;
    }
    const std::span<const std::uint32_t> groups = groupOf(owner, own, block);
    keepGrouped(where, groups, block.passed_);
    accumulator.add(groups, value, block.passed_);
  }
}

std::span<const std::uint32_t> Evaluator::groupOf(ir::Domain domain, const Block::ListRun& run,
                                                  const Block& block) const {
  const std::size_t grouping = plan_.indexOf(domain.grouping());
  const auto& all = block.groups_[grouping].rows.groupOf[makers_[grouping].indexOf(run.list)];
  return std::span(all).subspan(run.first - run.firstOfBlock, run.last - run.first);
}

void Evaluator::lift(const Step& step, const Block::ListRun& run, Block& block, Vector& out) const {
  const NodeId lifted = store_.operands(step.node)[0];
  const Vector& values = valueOf(lifted, step.operands[0], block);
  const ir::Domain from = store_.domain(lifted);
  if (!from.isGroups()) {
    gather(values, ownersIn(from, run.owners, ownerOf(run.list), block), out);
    return;
  }
  const GroupMaker& maker = makers_[plan_.indexOf(from.grouping())];
  if (maker.has(run.list)) {
    gatherSome(values, groupOf(from, run, block), block.rows_, out);
    return;
  }
  // Of lines: the groups of what they belong to.
  block.groupsOfOwners_ = run.owners;
  ListId owner = *ownerOf(run.list);
  while (!maker.has(owner)) {
    const auto& outer = block.owners_[plan_.indexOf(owner)].all.owners;
    for (std::uint32_t& row : block.groupsOfOwners_) row = outer[row];
    owner = *ownerOf(owner);
  }
  const auto groups = groupOf(from, block.owners_[plan_.indexOf(owner)].all, block);
  for (std::uint32_t& row : block.groupsOfOwners_) row = groups[row];
  gatherSome(values, block.groupsOfOwners_, block.rows_, out);
}

// Of the run, from what has been made for all events of the block.
void Evaluator::takeMade(const Step& step, const Block::ListRun& run, Block& block,
                         Vector& out) const {
  block.rows_.resize(run.last - run.first);
  std::iota(block.rows_.begin(), block.rows_.end(),
            static_cast<std::uint32_t>(run.first - run.firstOfBlock));
  gather(valueOf(step.node, step.operands[0], block), block.rows_, out);
}

// ---- values that look around --------------------------------------------------------------------

// Whole profiles at a time, or whole events of what the list belongs to: as many as a run has room
// for, and one at least. Relies on all lists of a pass having the same owners.
void Evaluator::runOwners(const EventPass& pass, std::size_t firstAccumulator, std::size_t begin,
                          std::size_t end, Block& block) const {
  for (std::size_t first = begin; first < end;) {
    std::size_t last = first;
    std::size_t events = 0;
    while (last < end) {
      std::size_t more = 0;
      for (const ListId list : pass.lists) {
        const auto offsets = rows_.offsets(list);
        more += offsets[last + 1] - offsets[last];
      }
      if (last > first && events + more > kEventRun) break;
      events += more;
      ++last;
    }
    for (std::size_t i = 0; i < pass.lists.size(); ++i) {
      startRun(pass.lists[i], begin, first, last, block.lists_[i]);
    }
    const Block::ListRun& own = block.lists_[0];
    if (own.first < own.last) runEvents(pass, firstAccumulator, block);
    first = last;
  }
}

// Of owners [first, last), in a block that begins with `begin`.
void Evaluator::startRun(ListId list, std::size_t begin, std::size_t first, std::size_t last,
                         Block::ListRun& run) const {
  run.list = list;
  run.firstOfBlock = rows_.offsets(list)[begin];
  run.offsets = rows_.offsets(list).subspan(first, last - first + 1);
  run.first = run.offsets.front();
  run.last = run.offsets.back();
  run.hasTimes = false;
  run.owners.resize(run.last - run.first);
  for (std::size_t owner = first; owner < last; ++owner) {
    std::fill(run.owners.begin() + (run.offsets[owner - first] - run.offsets[0]),
              run.owners.begin() + (run.offsets[owner - first + 1] - run.offsets[0]),
              static_cast<std::uint32_t>(owner - begin));
  }
}

void Evaluator::runAround(const Step& step, const Block::ListRun& run,
                          std::span<const Vector> inputs, Block& block, Vector& out) const {
  const Op op = store_.op(step.node);
  const ir::InList where = ir::InList::of(store_.payload(step.node));
  const Owners owners =
      where.group ? groupOf(ir::Domain::of(*where.group), run, block) : Owners(run.owners);
  const auto in = [&](std::size_t i) -> const Vector& { return inputs[step.operands[i]]; };
  if (op == Op::Place) placesOf(owners, where.fromEnd, in(0), block.around_, out);
  if (op == Op::Previous) previousOf(owners, where.fromEnd, in(0), in(1), block.around_, out);
  if (op == Op::Streak) streaksOf(owners, in(0), in(1), block.around_, out);
}

void Evaluator::runSequence(const EventPass& pass, const Step& step, Block& block) const {
  const ir::SequenceSpec& spec = store_.sequenceOf(step.node);
  std::vector<StepEvents> steps;
  for (std::size_t i = 0; i < spec.steps.size(); ++i) {
    const ListId listId = spec.steps[i].list;
    const auto at = std::ranges::find(pass.lists, listId);
    Block::ListRun& list = block.lists_[static_cast<std::size_t>(at - pass.lists.begin())];
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
    case Op::Key:
    case Op::Lift: MUSTER_CHECK(false, "a lift outside events and groups"); return;
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
    case Op::UnitNumber: numberUnits(id, in(0), out); return;
    case Op::Call: {
      Prepared& own = prepared(id);
      call(store_.functionOf(id), store_.type(id), all(), {own.memory, own.list, own.areas.get()},
           out);
      return;
    }
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
    case Op::Distinct:
    case Op::Median:
    case Op::MostFrequent:
    case Op::LongestRun:
    case Op::LongestGap: break;
  }
  MUSTER_CHECK(false, "an aggregate outside its pass");
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
  if (op == Op::Else && store_.payload(id) == 0) otherwise(type, left, right, memory, out);
  if (op == Op::Else && store_.payload(id) != 0) choice(type, left, right, memory, out);
  if (op == Op::Add) arithmetic(Arithmetic::Add, type, left, right, out);
  if (op == Op::Subtract) arithmetic(Arithmetic::Subtract, type, left, right, out);
  if (op == Op::Multiply) arithmetic(Arithmetic::Multiply, type, left, right, out);
  if (op == Op::Divide) arithmetic(Arithmetic::Divide, type, left, right, out);
}

void Evaluator::numberUnits(NodeId id, const Vector& in, Vector& out) const {
  const ir::Shift& unit = store_.shiftOf(id);
  const calendar::Zone& zone = *prepared(id).zone;
  out.reset(store_.type(id), Shape::Narrow, in.size, in.isUniform);
  copyStates(in, out);
  for (std::size_t row = 0; row < out.narrow.size(); ++row) {
    const bool isThere = in.isUniform ? in.known.empty() : in.isKnown(row);
    out.narrow[row] = isThere ? ir::unitNumber(unit, zone, in.type.kind, in.narrow[row]) : 0;
  }
  out.tightenBounds();
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
