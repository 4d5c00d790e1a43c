#include "runtime/eval/event_engine.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <utility>
#include <variant>

#include "compiler/base/check.h"
#include "compiler/base/overload.h"

namespace muster::eval {

namespace {

using column::kChunkProfiles;
using column::kChunkSlices;
using column::kSliceLanes;

// Rows of 64 events that are coded together: a byte column of them is 6 KiB.
constexpr std::size_t kStripRows = 96;
// A slice may have more rows than a strip, and is then one.
constexpr std::size_t kRowsMax = std::max(kStripRows, column::kLongestSliced);
// Codes are 0, 1 + up to 252 thresholds, and 255 marks ties in look-up tables.
constexpr std::size_t kThresholdsMax = 252;

// The ends of ranges that are thresholds: all but the universe's own.
std::vector<std::uint64_t> endsOf(const NumberSet& numbers, std::uint64_t universe) {
  std::vector<std::uint64_t> ends;
  for (const auto& [first, second] : numbers.ranges) {
    if (first > 0) ends.push_back(first);
    if (second < universe) ends.push_back(second);
  }
  return ends;
}

// Those of `more` that `sorted` lacks.
std::size_t missingFrom(const std::vector<std::uint64_t>& sorted,
                        const std::vector<std::uint64_t>& more) {
  return static_cast<std::size_t>(std::ranges::count_if(
      more, [&](std::uint64_t it) { return !std::ranges::binary_search(sorted, it); }));
}

// How many thresholds are at or below a number.
std::uint8_t rank(const std::vector<std::uint64_t>& thresholds, std::uint64_t number) {
  const auto above = std::ranges::upper_bound(thresholds, number);
  return static_cast<std::uint8_t>(above - thresholds.begin());
}

}  // namespace

// ---- preparing ----------------------------------------------------------------------------------

EventEngine::EventEngine(const EventPlan& plan, kernels::Level level)
    : plan_(plan), kernels_(kernels::eventKernels(level)) {
  // Codes are known when all thresholds are, so the ranges are met twice.
  for (int round = 0; round < 2; ++round) {
    masks_.clear();
    runs_.clear();
    values_.clear();
    stepPasses_.clear();
    for (const EventMask& mask : plan.masks()) prepare(mask);
    for (const EventRun& run : plan.runs()) prepare(run);
    for (const EventSteps& steps : plan.sequences()) {
      stepPasses_.emplace_back();
      for (const EventWhere& where : steps.where) stepPasses_.back().push_back(passingOf(where));
    }
    if (round == 0) finishCoders();
  }
  makeGroups();
  for (const EventSteps& steps : plan.sequences()) {
    std::vector<SequenceSearch::Columns> same;
    for (const EventSequence::Step& step : steps.sequence.steps) {
      same.emplace_back();
      for (const FieldId field : step.same) same.back().push_back(plan.column(field));
    }
    searches_.emplace_back(steps.sequence, *plan.column(plan.timeField()), std::move(same));
  }
}

// The coder that has, or can still take, the ends of a set.
std::size_t EventEngine::coderFor(FieldId field, const NumberSet& numbers) {
  const column::SlicedColumn* column = plan_.column(field);
  MUSTER_CHECK(column != nullptr, "a field without slices");
  const auto ends = endsOf(numbers, column->numberCount);
  MUSTER_CHECK(ends.size() <= kThresholdsMax, "a set of too many ranges");
  std::size_t index = 0;
  for (; index < coders_.size(); ++index) {
    const Coder& coder = coders_[index];
    if (coder.field != field) continue;
    if (!column->isSplit()) return index;
    const std::size_t more = missingFrom(coder.thresholds, ends);
    if (coder.thresholds.size() + more <= kThresholdsMax) break;
  }
  if (index == coders_.size()) coders_.push_back({field, column, {}, {}, {}, {}});
  if (!column->isSplit()) return index;
  auto& thresholds = coders_[index].thresholds;
  for (const std::uint64_t end : ends) {
    const auto place = std::ranges::lower_bound(thresholds, end);
    if (place == thresholds.end() || *place != end) thresholds.insert(place, end);
  }
  return index;
}

std::vector<EventEngine::CodeRange> EventEngine::codeRanges(FieldId field,
                                                            const NumberSet& numbers) {
  const std::size_t index = coderFor(field, numbers);
  const Coder& coder = coders_[index];
  std::vector<CodeRange> ranges;
  for (const auto& [first, second] : numbers.ranges) {
    std::uint64_t low = first + 1;
    std::uint64_t high = second;
    if (coder.column->isSplit()) {
      low = std::uint64_t{1} + rank(coder.thresholds, first);
      high = std::uint64_t{1} + rank(coder.thresholds, second - 1);
    }
    ranges.push_back(
        {index, static_cast<std::uint8_t>(low), static_cast<std::uint8_t>(high - low)});
  }
  return ranges;
}

void EventEngine::finishCoders() {
  for (Coder& coder : coders_) {
    if (!coder.column->isSplit()) continue;
    const int shift = coder.column->shift;
    coder.high = {1};
    for (const std::uint64_t threshold : coder.thresholds) {
      coder.high.push_back(static_cast<std::uint16_t>((threshold >> shift) + 1));
    }
    coder.buckets = kernels::bucketsOf(coder.high);
    coder.lookUp.resize(65'536);
    std::size_t code = 0;
    for (std::size_t value = 0; value < coder.lookUp.size(); ++value) {
      bool isTie = false;
      for (; code < coder.high.size() && coder.high[code] == value; ++code) isTie = true;
      coder.lookUp[value] = isTie && shift != 0 ? 255 : static_cast<std::uint8_t>(code);
    }
  }
}

std::size_t EventEngine::valueFor(const EventRun& run) {
  const column::SlicedColumn* column = plan_.column(*run.summed);
  const std::int64_t first = run.scale * plan_.firstUnit(*run.summed) - run.offset;
  const std::int64_t last =
      first + run.scale * (static_cast<std::int64_t>(column->numberCount) - 1);
  const std::int64_t widest = std::max(first < 0 ? -first : first, last < 0 ? -last : last);
  const auto longest =
      static_cast<std::int64_t>(std::min(plan_.slices().longestList(), column::kLongestSliced));
  constexpr std::int64_t kLimit = std::numeric_limits<std::int32_t>::max();
  Width width = Width::Bits64;
  if (first >= 0 && last <= 65'535 && run.least >= 1 && run.least <= 65'535) {
    width = Width::Bits16;
  } else if (widest <= kLimit / std::max<std::int64_t>(longest, 1) && run.least <= kLimit &&
             run.least >= -kLimit) {
    width = Width::Bits32;
  }
  for (std::size_t i = 0; i < values_.size(); ++i) {
    const ValueColumn& it = values_[i];
    if (it.column == column && it.first == first && it.scale == run.scale && it.width == width) {
      return i;
    }
  }
  values_.push_back({column, first, run.scale, width});
  return values_.size() - 1;
}

// Missing is code 0 of any code of the field, which the first number's may follow.
void EventEngine::addMissing(std::vector<CodeRange>& ranges, std::size_t coder) {
  for (CodeRange& it : ranges) {
    if (it.coder != coder || it.low != 1) continue;
    it.low = 0;
    ++it.span;
    return;
  }
  ranges.push_back({coder, 0, 0});
}

void EventEngine::prepare(const EventMask& mask) {
  MaskStep step{mask.kind, {}, nullptr, {}, mask.numbers.hasMissing, mask.operands};
  if (mask.numbers.ranges.size() > kComparedRangesMax) {
    step.column = plan_.column(mask.field);
    step.members.resize(step.column->numberCount / 64 + 1);
    for (const auto& [first, second] : mask.numbers.ranges) {
      for (std::uint64_t number = first; number < second; ++number) {
        step.members[number / 64] |= std::uint64_t{1} << (number % 64);
      }
    }
  } else if (mask.kind == EventMask::Kind::Field) {
    step.ranges = codeRanges(mask.field, mask.numbers);
    if (step.hasMissing) addMissing(step.ranges, coderFor(mask.field, {}));
  }
  masks_.push_back(std::move(step));
}

EventEngine::Passing EventEngine::passingOf(const EventWhere& where) {
  Passing passing{{}, where.mask};
  for (const EventTest& test : where.tests) {
    passing.tests.push_back(codeRanges(test.field, test.numbers)[0]);
  }
  return passing;
}

void EventEngine::prepare(const EventRun& run) {
  RunStep step{run.kind, {}, run.where.mask, run.least, 0, {}, run.picked.mask, run.sequence};
  for (const EventTest& test : run.where.tests) {
    step.tests.push_back(codeRanges(test.field, test.numbers)[0]);
  }
  for (const EventTest& test : run.picked.tests) {
    step.picked.push_back(codeRanges(test.field, test.numbers)[0]);
  }
  if (step.picked.empty() && !step.tests.empty()) {
    step.picked.push_back({step.tests[0].coder, 0, 255});
  }
  if (run.summed) step.value = valueFor(run);
  runs_.push_back(std::move(step));
}

// ---- groups -------------------------------------------------------------------------------------

namespace {

using CodeSet = std::bitset<256>;

CodeSet codesOf(std::uint8_t low, std::uint8_t span) {
  CodeSet codes;
  for (int code = low; code <= low + span; ++code) codes.set(static_cast<std::size_t>(code));
  return codes;
}

void meet(std::map<std::size_t, CodeSet>& sets, std::size_t coder, const CodeSet& codes) {
  const auto [found, isNew] = sets.try_emplace(coder, codes);
  if (!isNew) found->second &= codes;
}

}  // namespace

// Nothing if the mask is not one set of codes for each coder, all of them to be met.
std::optional<EventEngine::CodeSets> EventEngine::codeSetsOf(std::size_t mask) const {
  const MaskStep& step = masks_[mask];
  if (step.column != nullptr) return std::nullopt;
  CodeSets sets;
  if (step.kind == EventMask::Kind::Field) {
    for (const CodeRange& range : step.ranges) {
      sets[range.coder] |= codesOf(range.low, range.span);
    }
    if (sets.size() != 1) return std::nullopt;
    return sets;
  }
  std::vector<CodeSets> operands;
  for (const std::size_t operand : step.operands) {
    auto of = codeSetsOf(operand);
    if (!of) return std::nullopt;
    operands.push_back(std::move(*of));
  }
  if (step.kind == EventMask::Kind::And) {
    for (const CodeSets& operand : operands) {
      for (const auto& [coder, codes] : operand) meet(sets, coder, codes);
    }
    return sets;
  }
  for (const CodeSets& operand : operands) {
    if (operand.size() != 1) return std::nullopt;
    const auto& [coder, codes] = *operand.begin();
    sets[coder] |= step.kind == EventMask::Kind::Not ? ~codes : codes;
  }
  if (sets.size() != 1) return std::nullopt;
  return sets;
}

std::optional<EventEngine::CodeSets> EventEngine::codeSetsOf(const RunStep& run) const {
  const bool counts = run.kind == EventRun::Kind::Any || run.kind == EventRun::Kind::CountAtLeast;
  if (!counts || run.least > std::int64_t{kernels::kGroupLeastMax}) return std::nullopt;
  CodeSets sets;
  if (run.mask) {
    auto ofMask = codeSetsOf(*run.mask);
    if (!ofMask) return std::nullopt;
    sets = std::move(*ofMask);
  }
  for (const CodeRange& test : run.tests) meet(sets, test.coder, codesOf(test.low, test.span));
  return sets;
}

EventEngine::Group EventEngine::groupOf(
    std::span<const std::pair<std::size_t, CodeSets>> runs) const {
  Group group;
  std::map<std::size_t, bitmap::LineVector<std::uint8_t>> tables;
  for (const auto& [run, sets] : runs) {
    for (const auto& [coder, codes] : sets) tables.try_emplace(coder, 256, std::uint8_t{255});
  }
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const auto& [run, sets] = runs[i];
    const auto bit = static_cast<std::uint8_t>(1U << i);
    group.runs.push_back(run);
    group.least[runs_[run].least - 1] |= bit;
    for (const auto& [coder, codes] : sets) {
      auto& passing = tables[coder];
      for (std::size_t code = 0; code < passing.size(); ++code) {
        if (!codes[code]) passing[code] &= static_cast<std::uint8_t>(~bit);
      }
    }
  }
  for (auto& [coder, passing] : tables) group.tables.push_back({coder, std::move(passing)});
  return group;
}

// Eight runs at a time, those together that ask for the same columns.
void EventEngine::makeGroups() {
  std::vector<std::pair<std::size_t, CodeSets>> runs;
  for (std::size_t run = 0; kernels_.groupPasses != nullptr && run < runs_.size(); ++run) {
    if (auto sets = codeSetsOf(runs_[run])) runs.emplace_back(run, std::move(*sets));
  }
  const auto keyOf = [&](const auto& it) {
    std::vector<std::size_t> coders;
    for (const auto& [coder, codes] : it.second) coders.push_back(coder);
    return std::pair(std::move(coders), runs_[it.first].least);
  };
  std::ranges::stable_sort(runs, {}, keyOf);

  std::vector<bool> isGrouped(runs_.size(), false);
  for (std::size_t first = 0; first < runs.size(); first += kernels::kGroupSize) {
    const auto these = std::span(runs).subspan(first).first(
        std::min(runs.size() - first, std::size_t{kernels::kGroupSize}));
    // By the instructions that a row takes.
    Group group = groupOf(these);
    std::size_t alone = 0;
    for (const std::size_t run : group.runs) alone += 4 * runs_[run].tests.size() + 3;
    if (4 * group.tables.size() + 10 > alone) continue;
    for (const std::size_t run : group.runs) isGrouped[run] = true;
    groups_.push_back(std::move(group));
  }
  for (std::size_t run = 0; run < runs_.size(); ++run) {
    if (!isGrouped[run]) aloneRuns_.push_back(run);
  }
  for (const std::size_t run : aloneRuns_) addMasks(runs_[run]);
  std::ranges::sort(aloneMasks_);
}

// The masks that a run asks, and those that they are made of.
void EventEngine::addMasks(const RunStep& run) {
  std::vector<std::size_t> wanted;
  const auto want = [&](const std::optional<std::size_t>& mask) {
    if (mask) wanted.push_back(*mask);
  };
  want(run.mask);
  want(run.pickedMask);
  if (run.kind == EventRun::Kind::Sequence) {
    for (const Passing& step : stepPasses_[run.sequence]) want(step.mask);
  }
  while (!wanted.empty()) {
    const std::size_t mask = wanted.back();
    wanted.pop_back();
    if (std::ranges::find(aloneMasks_, mask) != aloneMasks_.end()) continue;
    aloneMasks_.push_back(mask);
    wanted.insert(wanted.end(), masks_[mask].operands.begin(), masks_[mask].operands.end());
  }
}

// ---- a strip ------------------------------------------------------------------------------------

void EventEngine::makeCodes(const Strip& strip, EventScratch& scratch) const {
  std::uint64_t ties[kRowsMax];
  const std::size_t first = strip.firstRow * kSliceLanes;
  const std::size_t count = strip.rowCount * kSliceLanes;
  for (std::size_t i = 0; i < coders_.size(); ++i) {
    const Coder& coder = coders_[i];
    if (!coder.column->isSplit()) continue;
    std::uint8_t* codes = scratch.codes[i].data();
    const kernels::EventThresholds thresholds{coder.high.data(), coder.high.size(),
                                              coder.lookUp.data(), &coder.buckets};
    // Without a low part, what equals a threshold is not below it.
    const bool hasTies = coder.column->shift != 0;
    kernels_.code(coder.column->high.data() + first, count, thresholds, codes,
                  hasTies ? ties : nullptr);
    if (!hasTies) continue;
    for (std::size_t row = 0; row < strip.rowCount; ++row) {
      for (std::uint64_t tied = ties[row]; tied != 0; tied &= tied - 1) {
        const auto lane = static_cast<std::size_t>(std::countr_zero(tied));
        const std::size_t slot = row * kSliceLanes + lane;
        const std::uint64_t number = coder.column->number(first + slot);
        codes[slot] = static_cast<std::uint8_t>(1 + rank(coder.thresholds, number));
      }
    }
  }
}

namespace {

// values[i] = first + scale * number, 0 where there is none. Everything fits a Value; what is on
// the way may wrap.
template <typename Value>
void decode(const column::SlicedColumn& column, std::int64_t first, std::int64_t scale,
            std::size_t from, std::size_t count, Value* values) {
  // Not narrower than int, which products of 16 bits would overflow.
  using Word = std::conditional_t<sizeof(Value) == 8, std::uint64_t, std::uint32_t>;
  const auto step = static_cast<Word>(scale);
  const auto before =
      static_cast<Word>(static_cast<std::uint64_t>(first) - static_cast<std::uint64_t>(scale));
  const auto ofCodes = [&](const auto* codes) {
    for (std::size_t i = 0; i < count; ++i) {
      const auto value = static_cast<Word>(before + step * static_cast<Word>(codes[i]));
      values[i] = static_cast<Value>(codes[i] == 0 ? Word{0} : value);
    }
  };
  if (!column.isSplit()) return ofCodes(column.codes.data() + from);
  const std::uint16_t* high = column.high.data() + from;
  std::visit(Overload{
                 [&](std::monostate) { ofCodes(high); },
                 [&](const auto& low) {
                   for (std::size_t i = 0; i < count; ++i) {
                     const std::uint64_t number =
                         ((std::uint64_t{high[i]} - 1) << column.shift) + low[from + i];
                     const auto value =
                         static_cast<Word>(before + step * static_cast<Word>(number + 1));
                     values[i] = static_cast<Value>(high[i] == 0 ? Word{0} : value);
                   }
                 },
             },
             column.low);
}

template <typename Value>
Value* valuesIn(bitmap::LineVector<std::uint8_t>& bytes) {
  return reinterpret_cast<Value*>(bytes.data());
}
template <typename Value>
const Value* valuesIn(const bitmap::LineVector<std::uint8_t>& bytes) {
  return reinterpret_cast<const Value*>(bytes.data());
}

}  // namespace

void EventEngine::makeValues(const Strip& strip, EventScratch& scratch) const {
  const std::size_t first = strip.firstRow * kSliceLanes;
  const std::size_t count = strip.rowCount * kSliceLanes;
  for (std::size_t i = 0; i < values_.size(); ++i) {
    const ValueColumn& value = values_[i];
    auto& bytes = scratch.values[i];
    switch (value.width) {
      case Width::Bits16:
        decode(*value.column, value.first, value.scale, first, count,
               valuesIn<std::uint16_t>(bytes));
        break;
      case Width::Bits32:
        decode(*value.column, value.first, value.scale, first, count,
               valuesIn<std::int32_t>(bytes));
        break;
      case Width::Bits64:
        decode(*value.column, value.first, value.scale, first, count,
               valuesIn<std::int64_t>(bytes));
        break;
    }
  }
}

const std::uint8_t* EventEngine::codes(std::size_t coder, const Strip& strip,
                                       const EventScratch& scratch) const {
  const Coder& it = coders_[coder];
  if (it.column->isSplit()) return scratch.codes[coder].data();
  return it.column->codes.data() + strip.firstRow * kSliceLanes;
}

// The filter from a row of the strip on.
kernels::EventFilter EventEngine::filter(const std::vector<CodeRange>& tests,
                                         const std::optional<std::size_t>& mask, const Strip& strip,
                                         std::size_t row, const EventScratch& scratch) const {
  kernels::EventFilter filter;
  filter.testCount = tests.size();
  for (std::size_t i = 0; i < tests.size(); ++i) {
    filter.tests[i] = {codes(tests[i].coder, strip, scratch) + row * kSliceLanes, tests[i].low,
                       tests[i].span};
  }
  if (mask) filter.mask = scratch.masks[*mask].data() + row;
  return filter;
}

namespace {

// A bit for each event whose number is a member; for those without one, whether missing is.
void lookUpMembers(const column::SlicedColumn& column, const std::vector<std::uint64_t>& members,
                   bool hasMissing, std::size_t firstSlot, std::span<std::uint64_t> out) {
  const auto fill = [&](const auto& isKnown, const auto& numberOf) {
    for (std::size_t row = 0; row < out.size(); ++row) {
      std::uint64_t bits = 0;
      for (std::size_t lane = 0; lane < kSliceLanes; ++lane) {
        const std::size_t slot = firstSlot + row * kSliceLanes + lane;
        std::uint64_t bit = hasMissing ? 1 : 0;
        if (isKnown(slot)) {
          const std::uint64_t number = numberOf(slot);
          bit = members[number / 64] >> (number % 64) & 1U;
        }
        bits |= bit << lane;
      }
      out[row] = bits;
    }
  };
  if (column.isSplit()) {
    fill([&](std::size_t slot) { return column.high[slot] != 0; },
         [&](std::size_t slot) { return column.number(slot); });
  } else {
    fill([&](std::size_t slot) { return column.codes[slot] != 0; },
         [&](std::size_t slot) { return column.codes[slot] - std::uint64_t{1}; });
  }
}

}  // namespace

// Those it is made of are made.
void EventEngine::makeMask(std::size_t mask, const Strip& strip, EventScratch& scratch) const {
  std::vector<std::uint64_t>& range = scratch.passing;
  range.resize(strip.rowCount);
  const MaskStep& step = masks_[mask];
  auto& out = scratch.masks[mask];
  out.assign(strip.rowCount, step.kind == EventMask::Kind::And ? ~std::uint64_t{0} : 0);
  if (step.column != nullptr) {
    lookUpMembers(*step.column, step.members, step.hasMissing, strip.firstRow * kSliceLanes, out);
  }
  for (const CodeRange& it : step.ranges) {
    kernels_.passes(filter({it}, std::nullopt, strip, 0, scratch), strip.rowCount, range.data());
    for (std::size_t row = 0; row < strip.rowCount; ++row) out[row] |= range[row];
  }
  for (const std::size_t operand : step.operands) {
    const auto& in = scratch.masks[operand];
    for (std::size_t row = 0; row < strip.rowCount; ++row) {
      if (step.kind == EventMask::Kind::And)
        out[row] &= in[row];
      else if (step.kind == EventMask::Kind::Or)
        out[row] |= in[row];
      else
        out[row] = ~in[row];
    }
  }
}

// ---- slices -------------------------------------------------------------------------------------

void EventEngine::runPiece(const RunStep& step, const Strip& strip, std::size_t row,
                           kernels::EventSlices slices, const EventScratch& scratch,
                           std::uint64_t* out) const {
  const kernels::EventFilter passing = filter(step.tests, step.mask, strip, row, scratch);
  const auto least = static_cast<std::uint32_t>(step.least);
  switch (step.kind) {
    case EventRun::Kind::Any: kernels_.any(passing, slices, out); return;
    case EventRun::Kind::CountAtLeast:
      if (step.least <= 255)
        kernels_.countAtLeast(passing, slices, least, out);
      else
        kernels_.countAtLeastWide(passing, slices, least, out);
      return;
    case EventRun::Kind::LatestPasses:
      kernels_.latestPasses(passing, filter(step.picked, step.pickedMask, strip, row, scratch),
                            slices, out);
      return;
    case EventRun::Kind::FirstPasses:
      kernels_.firstPasses(passing, filter(step.picked, step.pickedMask, strip, row, scratch),
                           slices, out);
      return;
    case EventRun::Kind::Sequence: MUSTER_CHECK(false, "a sequence is no kernel");
    case EventRun::Kind::SumAtLeast: break;
  }
  const auto& bytes = scratch.values[step.value];
  const std::size_t first = row * kSliceLanes;
  switch (values_[step.value].width) {
    case Width::Bits16:
      kernels_.sumAtLeast16(passing, valuesIn<std::uint16_t>(bytes) + first, slices, step.least,
                            out);
      return;
    case Width::Bits32:
      kernels_.sumAtLeast32(passing, valuesIn<std::int32_t>(bytes) + first, slices, step.least,
                            out);
      return;
    case Width::Bits64:
      kernels_.sumAtLeast64(passing, valuesIn<std::int64_t>(bytes) + first, slices, step.least,
                            out);
      return;
  }
}

void EventEngine::makeStepMasks(const std::vector<Passing>& steps, const Strip& strip,
                                EventScratch& scratch) const {
  scratch.stepMasks.resize(std::max(scratch.stepMasks.size(), steps.size()));
  scratch.sliceMasks.resize(steps.size());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    scratch.stepMasks[i].resize(kRowsMax);
    kernels_.passes(filter(steps[i].tests, steps[i].mask, strip, 0, scratch), strip.rowCount,
                    scratch.stepMasks[i].data());
  }
}

void EventEngine::searchPiece(const RunStep& step, const Strip& strip, std::size_t row,
                              kernels::EventSlices slices, EventScratch& scratch,
                              std::uint64_t* out) const {
  for (std::size_t i = 0; i < slices.count; ++i, row += slices.width) {
    for (std::size_t at = 0; at < scratch.sliceMasks.size(); ++at) {
      scratch.sliceMasks[at] = scratch.stepMasks[at].data() + row;
    }
    out[i] = searches_[step.sequence].run({strip.firstRow + row, slices.width, scratch.sliceMasks},
                                          step.least, scratch.search);
  }
}

namespace {

// Neighbouring slices of one width inside a strip.
struct Piece {
  std::size_t firstSlice;
  std::size_t firstRow;  // of the list
  kernels::EventSlices slices;
};

// Cuts a chunk's slices into strips of at most kStripRows rows, or of one slice if it has more,
// and calls visit(pieces) for each.
template <typename Visit>
void forEachStrip(const column::Chunk& chunk, const Visit& visit) {
  std::vector<Piece> pieces;
  std::size_t rows = 0;
  const auto flush = [&] {
    if (!pieces.empty()) visit(std::as_const(pieces), rows);
    pieces.clear();
    rows = 0;
  };
  for (const column::SliceRun& run : chunk.runs) {
    std::size_t done = 0;
    while (done < run.sliceCount) {
      const std::size_t left = run.sliceCount - done;
      std::size_t taken = left;
      if (run.width != 0) {
        taken = std::min(left, (kStripRows - std::min(rows, kStripRows)) / run.width);
        if (taken == 0 && rows == 0) taken = 1;
        if (taken == 0) {
          flush();
          continue;
        }
      }
      pieces.push_back(
          {run.firstSlice + done, run.firstRow + done * run.width, {run.width, taken}});
      rows += taken * run.width;
      done += taken;
    }
  }
  flush();
}

}  // namespace

// Which of its conditions each event of a strip passes.
void EventEngine::runGroup(std::size_t group, const Strip& strip, EventScratch& scratch) const {
  std::vector<kernels::EventTable>& tables = scratch.groupTables;
  tables.clear();
  for (const GroupTable& it : groups_[group].tables) {
    const Coder& coder = coders_[it.coder];
    const std::size_t known =
        coder.column->isSplit() ? coder.thresholds.size() + 1 : coder.column->numberCount;
    tables.push_back({codes(it.coder, strip, scratch), it.passing.data(), known + 1});
  }
  kernels_.groupPasses(tables.data(), tables.size(), strip.rowCount, scratch.groupPasses.data());
}

void EventEngine::runSlices(const column::Chunk& chunk, EventScratch& scratch) const {
  forEachStrip(chunk, [&](const std::vector<Piece>& pieces, std::size_t rows) {
    const Strip strip{pieces.front().firstRow, rows};
    makeCodes(strip, scratch);
    makeValues(strip, scratch);
    for (const std::size_t mask : aloneMasks_) makeMask(mask, strip, scratch);
    for (std::size_t group = 0; group < groups_.size(); ++group) {
      runGroup(group, strip, scratch);
      std::uint8_t* out = scratch.groupPlaces.data() + group * kChunkProfiles;
      for (const Piece& piece : pieces) {
        const std::size_t row = piece.firstRow - strip.firstRow;
        kernels_.groupReaches(scratch.groupPasses.data() + row * kSliceLanes, piece.slices,
                              groups_[group].least, out + piece.firstSlice * kSliceLanes);
      }
    }
    for (const std::size_t run : aloneRuns_) {
      std::uint64_t* out = scratch.places.data() + run * kChunkSlices;
      const bool isSequence = runs_[run].kind == EventRun::Kind::Sequence;
      if (isSequence) makeStepMasks(stepPasses_[runs_[run].sequence], strip, scratch);
      for (const Piece& piece : pieces) {
        const std::size_t row = piece.firstRow - strip.firstRow;
        if (isSequence)
          searchPiece(runs_[run], strip, row, piece.slices, scratch, out + piece.firstSlice);
        else
          runPiece(runs_[run], strip, row, piece.slices, scratch, out + piece.firstSlice);
      }
    }
  });
}

// ---- long lists ---------------------------------------------------------------------------------

namespace {

// The sum of the values of a row's events that pass.
template <typename Value>
std::int64_t sumOf(std::uint64_t passing, const Value* values) {
  std::int64_t sum = 0;
  if (std::popcount(passing) > 16) {
    for (std::size_t lane = 0; lane < kSliceLanes; ++lane) {
      sum += static_cast<std::int64_t>(values[lane]) &
             -static_cast<std::int64_t>(passing >> lane & 1U);
    }
    return sum;
  }
  for (; passing != 0; passing &= passing - 1) sum += values[std::countr_zero(passing)];
  return sum;
}

}  // namespace

// What a run knows of a long list so far is one number: counts and sums, or whether the chosen
// event passes (-1 before there is one).
void EventEngine::runLongStrip(const column::Chunk& chunk, const Strip& strip,
                               std::size_t firstList, EventScratch& scratch) const {
  // visit(list, its first row in the strip, the row behind its last).
  const auto forEachList = [&](const auto& visit) {
    std::size_t list = firstList;
    for (std::size_t row = 0; row < strip.rowCount; ++list) {
      const column::LongList& it = chunk.longLists[list];
      const std::size_t end = std::min(strip.rowCount, it.firstRow + it.rowCount - strip.firstRow);
      visit(list, row, end);
      row = end;
    }
  };
  const auto sumOfRun = [&](std::size_t run, std::size_t list) -> std::int64_t& {
    return scratch.sums[run * chunk.longLists.size() + list];
  };
  for (std::size_t group = 0; group < groups_.size(); ++group) {
    runGroup(group, strip, scratch);
    forEachList([&](std::size_t list, std::size_t row, std::size_t end) {
      std::int64_t counts[kernels::kGroupSize] = {};
      kernels_.groupCounts(scratch.groupPasses.data() + row * kSliceLanes, end - row, counts);
      std::size_t bit = 0;
      for (const std::size_t run : groups_[group].runs) sumOfRun(run, list) += counts[bit++];
    });
  }

  std::vector<std::uint64_t>& passing = scratch.passing;
  std::vector<std::uint64_t> picked(strip.rowCount);
  for (const std::size_t run : aloneRuns_) {
    const RunStep& step = runs_[run];
    const bool picks =
        step.kind == EventRun::Kind::LatestPasses || step.kind == EventRun::Kind::FirstPasses;
    passing.resize(strip.rowCount);
    kernels_.passes(filter(step.tests, step.mask, strip, 0, scratch), strip.rowCount,
                    passing.data());
    if (picks) {
      kernels_.passes(filter(step.picked, step.pickedMask, strip, 0, scratch), strip.rowCount,
                      picked.data());
    }
    forEachList([&](std::size_t list, std::size_t row, std::size_t end) {
      std::int64_t& sum = sumOfRun(run, list);
      for (; row < end; ++row) {
        const std::uint64_t found = passing[row];
        if (found == 0) continue;
        if (step.kind == EventRun::Kind::SumAtLeast) {
          const auto& bytes = scratch.values[step.value];
          const std::size_t first = row * kSliceLanes;
          switch (values_[step.value].width) {
            case Width::Bits16: sum += sumOf(found, valuesIn<std::uint16_t>(bytes) + first); break;
            case Width::Bits32: sum += sumOf(found, valuesIn<std::int32_t>(bytes) + first); break;
            case Width::Bits64: sum += sumOf(found, valuesIn<std::int64_t>(bytes) + first); break;
          }
        } else if (!picks) {
          sum += std::popcount(found);
        } else if (step.kind == EventRun::Kind::FirstPasses || sum < 0) {
          // Latest first: the lowest bit is the latest, the highest the first.
          const int lane = step.kind == EventRun::Kind::LatestPasses ? std::countr_zero(found)
                                                                     : 63 - std::countl_zero(found);
          sum = static_cast<std::int64_t>(picked[row] >> lane & 1U);
        }
      }
    });
  }
}

void EventEngine::runLongLists(const column::Chunk& chunk, EventScratch& scratch) const {
  if (chunk.longLists.empty()) return;
  const std::size_t count = chunk.longLists.size();
  scratch.sums.assign(runs_.size() * count, 0);
  for (std::size_t run = 0; run < runs_.size(); ++run) {
    const bool picks = runs_[run].kind == EventRun::Kind::LatestPasses ||
                       runs_[run].kind == EventRun::Kind::FirstPasses;
    if (picks)
      std::fill_n(scratch.sums.begin() + static_cast<std::ptrdiff_t>(run * count), count, -1);
  }

  const std::size_t end = chunk.firstRow + chunk.rowCount;
  std::size_t list = 0;
  for (std::size_t row = chunk.longLists.front().firstRow; row < end; row += kStripRows) {
    const Strip strip{row, std::min(kStripRows, end - row)};
    while (row >= chunk.longLists[list].firstRow + chunk.longLists[list].rowCount) ++list;
    makeCodes(strip, scratch);
    makeValues(strip, scratch);
    for (const std::size_t mask : aloneMasks_) makeMask(mask, strip, scratch);
    runLongStrip(chunk, strip, list, scratch);
  }

  // In slices they have no events.
  const auto reaches = [&](std::size_t run, std::size_t i) {
    return scratch.sums[run * count + i] >= runs_[run].least;
  };
  for (const std::size_t run : aloneRuns_) {
    std::uint64_t* places = scratch.places.data() + run * kChunkSlices;
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint32_t place = chunk.longLists[i].place;
      const std::uint64_t bit = std::uint64_t{1} << (place % 64);
      if (reaches(run, i))
        places[place / 64] |= bit;
      else
        places[place / 64] &= ~bit;
    }
  }
  for (std::size_t group = 0; group < groups_.size(); ++group) {
    std::uint8_t* places = scratch.groupPlaces.data() + group * kChunkProfiles;
    for (std::size_t i = 0; i < count; ++i) {
      unsigned byte = 0;
      for (std::size_t bit = 0; bit < groups_[group].runs.size(); ++bit) {
        if (reaches(groups_[group].runs[bit], i)) byte |= 1U << bit;
      }
      places[chunk.longLists[i].place] = static_cast<std::uint8_t>(byte);
    }
  }
}

// ---- a chunk ------------------------------------------------------------------------------------

// Eight runs are a byte for each profile, of which the kernel moves four at once.
void EventEngine::reorder(const column::Chunk& chunk, EventScratch& scratch) const {
  const std::size_t bytes = groups_.size() + (aloneRuns_.size() + 7) / 8;
  for (std::size_t first = 0; first < bytes; first += 4) {
    const std::uint8_t* from[4] = {};
    std::uint64_t* to[4 * 8] = {};
    const std::size_t count = std::min(bytes - first, std::size_t{4});
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t byte = first + i;
      std::span<const std::size_t> runs;
      if (byte < groups_.size()) {
        runs = groups_[byte].runs;
        from[i] = scratch.groupPlaces.data() + byte * kChunkProfiles;
      } else {
        const std::size_t firstRun = (byte - groups_.size()) * 8;
        runs = std::span(aloneRuns_)
                   .subspan(firstRun)
                   .first(std::min(aloneRuns_.size() - firstRun, std::size_t{8}));
        const std::uint64_t* planes[8] = {};
        for (std::size_t plane = 0; plane < runs.size(); ++plane) {
          planes[plane] = scratch.places.data() + runs[plane] * kChunkSlices;
        }
        std::uint8_t* made = scratch.aloneBytes.data() + i * kChunkProfiles;
        kernels_.bytesOf(planes, kChunkSlices, made);
        from[i] = made;
      }
      for (std::size_t plane = 0; plane < runs.size(); ++plane) {
        to[i * 8 + plane] = scratch.profiles.data() + runs[plane] * kChunkSlices;
      }
    }
    kernels_.reorder(from, count, kChunkSlices, chunk.order.empty() ? nullptr : chunk.order.data(),
                     scratch.bytes.data(), to);
  }
}

void EventEngine::run(std::size_t chunk, EventScratch& scratch) const {
  scratch.codes.resize(coders_.size());
  for (std::size_t i = 0; i < coders_.size(); ++i) {
    if (coders_[i].column->isSplit()) scratch.codes[i].resize(kRowsMax * kSliceLanes);
  }
  scratch.values.resize(values_.size());
  for (auto& bytes : scratch.values) bytes.resize(kRowsMax * kSliceLanes * sizeof(std::int64_t));
  scratch.masks.resize(masks_.size());
  scratch.groupPasses.resize(groups_.empty() ? 0 : kRowsMax * kSliceLanes);
  scratch.groupPlaces.resize(groups_.size() * kChunkProfiles);
  scratch.places.resize(runs_.size() * kChunkSlices);
  scratch.profiles.resize(runs_.size() * kChunkSlices);
  scratch.aloneBytes.resize(4 * kChunkProfiles);
  scratch.bytes.resize(4 * kChunkProfiles);

  const column::Chunk& it = plan_.slices().chunks()[chunk];
  runSlices(it, scratch);
  runLongLists(it, scratch);
  reorder(it, scratch);
}

}  // namespace muster::eval
