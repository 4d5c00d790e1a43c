#pragma once

// Runs an EventPlan over a chunk of profiles: the fields' numbers become byte codes, a strip of
// rows at a time, small enough for the first-level cache; every run of the plan passes over the
// strip and leaves one bit a profile; at the end of the chunk the bits go back to the order of the
// profiles.
//
// A column of up to 254 numbers is its own code. For the others the ends of all ranges that the
// plan mentions are thresholds, and the code is 1 + the number of thresholds at or below: then
// every range of numbers is a range of codes. A column with more than 252 thresholds has several
// codes (coders), each for some of the ranges.
//
// Runs that count few events are asked eight at once (a group), where the kernels can: what each of
// them lets pass is a set of codes for each column.
//
// Tested by tests/unit/eval/predicates_test.cpp.

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "runtime/bitmap/bitmap.h"
#include "runtime/eval/event_plan.h"
#include "runtime/kernels/event_kernels.h"

namespace muster::eval {

// The memory of one thread.
struct EventScratch {
  std::vector<bitmap::LineVector<std::uint8_t>> codes;   // by coder
  std::vector<bitmap::LineVector<std::uint8_t>> values;  // by value column, of its width
  std::vector<std::vector<std::uint64_t>> masks;         // by mask, a word for each row
  std::vector<std::uint64_t> passing;                    // of masks and long lists
  std::vector<std::int64_t> sums;                        // by run and long list
  std::vector<kernels::EventTable> groupTables;
  bitmap::LineVector<std::uint8_t> groupPasses;  // a byte for each event of a strip
  bitmap::LineVector<std::uint64_t> places;      // by run, in the order of the slices
  bitmap::LineVector<std::uint8_t> groupPlaces;  // by group, a byte for each place
  bitmap::LineVector<std::uint64_t> profiles;    // by run, in the order of the profiles
  bitmap::LineVector<std::uint8_t> aloneBytes;   // the same of runs in no group, four at a time
  bitmap::LineVector<std::uint8_t> bytes;
  std::vector<std::vector<std::uint64_t>> stepMasks;  // by step of a sequence, a word for each row
  std::vector<const std::uint64_t*> sliceMasks;       // the same, from the first row of a slice on
  SequenceSearch::Scratch search;
};

// Const and thread safe, with an EventScratch per thread.
class EventEngine {
 public:
  // The plan, which must outlive it, is complete.
  EventEngine(const EventPlan& plan, kernels::Level level);

  // Runs over one chunk. The bits of run i are then result(scratch, i), a word for each 64
  // profiles of the chunk; past the last profile they are any.
  void run(std::size_t chunk, EventScratch& scratch) const;
  static std::span<const std::uint64_t> result(const EventScratch& scratch, std::size_t run) {
    return std::span(scratch.profiles).subspan(run * column::kChunkSlices, column::kChunkSlices);
  }

 private:
  // A code of a field, for the ranges that were given to it.
  struct Coder {
    FieldId field;
    const column::SlicedColumn* column;
    std::vector<std::uint64_t> thresholds;  // numbers, ascending; split columns only
    std::vector<std::uint16_t> high;        // of a known value, then of every threshold
    std::vector<std::uint8_t> lookUp;
    kernels::EventBuckets buckets;
  };
  struct CodeRange {
    std::size_t coder;
    std::uint8_t low;
    std::uint8_t span;
  };
  enum class Width : std::uint8_t { Bits16, Bits32, Bits64 };
  // first + scale * number of an event with a value, else 0.
  struct ValueColumn {
    const column::SlicedColumn* column;
    std::int64_t first;
    std::int64_t scale;
    Width width;
  };
  struct MaskStep {
    EventMask::Kind kind;
    std::vector<CodeRange> ranges;
    // Of a set of many ranges instead: the bits of its numbers, and whether it has missing.
    const column::SlicedColumn* column = nullptr;
    std::vector<std::uint64_t> members;
    bool hasMissing = false;
    std::vector<std::size_t> operands;
  };
  struct RunStep {
    EventRun::Kind kind;
    std::vector<CodeRange> tests;
    std::optional<std::size_t> mask;
    std::int64_t least;
    std::size_t value = 0;  // SumAtLeast
    // What the chosen event's value must pass; of the mask alone, any code does.
    std::vector<CodeRange> picked;
    std::optional<std::size_t> pickedMask;
    std::size_t sequence = 0;  // Sequence
  };
  struct Passing {
    std::vector<CodeRange> tests;
    std::optional<std::size_t> mask;
  };
  // The events that pass have one of these codes of every coder.
  using CodeSet = std::bitset<256>;
  using CodeSets = std::map<std::size_t, CodeSet>;
  struct GroupTable {
    std::size_t coder;
    bitmap::LineVector<std::uint8_t> passing;
  };
  // Runs that are asked at once, at most eight.
  struct Group {
    std::vector<std::size_t> runs;
    std::vector<GroupTable> tables;
    std::uint8_t least[kernels::kGroupLeastMax] = {};
  };
  // Rows that are coded together.
  struct Strip {
    std::size_t firstRow;  // of the list
    std::size_t rowCount;
  };

  std::size_t coderFor(FieldId field, const NumberSet& numbers);
  std::vector<CodeRange> codeRanges(FieldId field, const NumberSet& numbers);
  std::size_t valueFor(const EventRun& run);
  static void addMissing(std::vector<CodeRange>& ranges, std::size_t coder);
  void prepare(const EventMask& mask);
  void prepare(const EventRun& run);
  Passing passingOf(const EventWhere& where);
  void finishCoders();
  std::optional<CodeSets> codeSetsOf(std::size_t mask) const;
  std::optional<CodeSets> codeSetsOf(const RunStep& run) const;
  Group groupOf(std::span<const std::pair<std::size_t, CodeSets>> runs) const;
  void makeGroups();
  void addMasks(const RunStep& run);

  void makeCodes(const Strip& strip, EventScratch& scratch) const;
  void makeValues(const Strip& strip, EventScratch& scratch) const;
  void makeMask(std::size_t mask, const Strip& strip, EventScratch& scratch) const;
  const std::uint8_t* codes(std::size_t coder, const Strip& strip,
                            const EventScratch& scratch) const;
  kernels::EventFilter filter(const std::vector<CodeRange>& tests,
                              const std::optional<std::size_t>& mask, const Strip& strip,
                              std::size_t row, const EventScratch& scratch) const;
  void runSlices(const column::Chunk& chunk, EventScratch& scratch) const;
  void runGroup(std::size_t group, const Strip& strip, EventScratch& scratch) const;
  void runPiece(const RunStep& step, const Strip& strip, std::size_t row,
                kernels::EventSlices slices, const EventScratch& scratch, std::uint64_t* out) const;
  void makeStepMasks(const std::vector<Passing>& steps, const Strip& strip,
                     EventScratch& scratch) const;
  void searchPiece(const RunStep& step, const Strip& strip, std::size_t row,
                   kernels::EventSlices slices, EventScratch& scratch, std::uint64_t* out) const;
  void runLongLists(const column::Chunk& chunk, EventScratch& scratch) const;
  void runLongStrip(const column::Chunk& chunk, const Strip& strip, std::size_t firstList,
                    EventScratch& scratch) const;
  void reorder(const column::Chunk& chunk, EventScratch& scratch) const;

  const EventPlan& plan_;
  const kernels::EventKernels& kernels_;
  std::vector<Coder> coders_;
  std::vector<ValueColumn> values_;
  std::vector<MaskStep> masks_;
  std::vector<RunStep> runs_;
  std::vector<Group> groups_;
  std::vector<std::size_t> aloneRuns_;            // that are in no group
  std::vector<std::size_t> aloneMasks_;           // that those need, ascending
  std::vector<SequenceSearch> searches_;          // by sequence of the plan
  std::vector<std::vector<Passing>> stepPasses_;  // by sequence of the plan, by step
};

}  // namespace muster::eval
