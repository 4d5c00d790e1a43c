#pragma once

// The events of a list, laid out so that one vector holds the same position of 64 profiles.
//
// Profiles are taken in chunks of 16,384 and sorted within a chunk by the length of their lists,
// longest first. 64 neighbours make a slice; row r of a slice holds the event of each of the 64
// that is r-th from the end, so row 0 holds the latest ones:
//
//   profile    A A A   B   C C        slice (lanes A, C, B):   row 0   a3 c2 b1
//   events     a1a2a3  b1  c1c2                                row 1   a2 c1 .
//                                                              row 2   a1 .  .
//
// A list longer than kLongestSliced has rows of its own instead, 64 events to a row, latest first;
// in its slice it has none. No row is shared by two long lists. The rows of a chunk are those of
// its slices, then those of its long lists.
//
// INVARIANT (zero is nothing): a stored code of 0 is an event that is missing the value, or no
// event at all. Fields that no event lacks therefore tell events from padding.
//
// Immutable once made, for any number of threads; it keeps nothing of the table, which may move.
// Tested by tests/unit/eval/slices_test.cpp.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <variant>
#include <vector>

#include "compiler/schema/schema.h"
#include "runtime/bitmap/bitmap.h"
#include "runtime/column/table.h"

namespace muster::column {

inline constexpr std::size_t kSliceLanes = 64;
inline constexpr std::size_t kChunkProfiles = 16'384;
inline constexpr std::size_t kChunkSlices = kChunkProfiles / kSliceLanes;
inline constexpr std::size_t kLongestSliced = 128;

// Neighbouring slices of one width.
struct SliceRun {
  std::uint32_t width = 0;       // rows of each slice
  std::uint32_t firstSlice = 0;  // in the chunk
  std::uint32_t sliceCount = 0;
  std::uint32_t firstRow = 0;  // of the list
};

// A list with rows of its own.
struct LongList {
  std::uint32_t place = 0;  // where the profile stands in the chunk's order
  std::uint32_t firstRow = 0;
  std::uint32_t rowCount = 0;
};

struct Chunk {
  // order[i] is the profile, counted from the chunk's first, that stands in place i: lane i % 64 of
  // slice i / 64. Places past the last profile are empty lists. Empty where every profile stands
  // in its own place.
  std::vector<std::uint16_t> order;
  std::vector<SliceRun> runs;  // of all kChunkSlices slices, in order
  std::vector<LongList> longLists;
  std::uint32_t firstRow = 0;
  std::uint32_t rowCount = 0;
};

// One field, event by event in the order of the rows.
//
// value = base + unit * number. A stored code is 0 where there is no value, else number + 1 if it
// fits 8 bits. What does not is split: high = (number >> shift) + 1, from 1 to 65,534, and low =
// the number's lowest `shift` bits.
struct SlicedColumn {
  std::int64_t base = 0;
  std::uint64_t unit = 1;
  std::uint64_t numberCount = 1;  // numbers lie in [0, numberCount)
  int shift = 0;
  bitmap::LineVector<std::uint8_t> codes;
  bitmap::LineVector<std::uint16_t> high;
  std::variant<std::monostate, bitmap::LineVector<std::uint16_t>, bitmap::LineVector<std::uint32_t>,
               bitmap::LineVector<std::uint64_t>>
      low;  // none where shift is 0

  bool isSplit() const { return codes.empty(); }
  // Of an event of a split column that has a value.
  std::uint64_t number(std::size_t index) const;
};

class Slices {
 public:
  Slices(const Table& table, ListId list);
  ~Slices();

  std::span<const Chunk> chunks() const { return chunks_; }
  std::size_t rowCount() const { return rowCount_; }
  std::size_t longestList() const { return longestList_; }
  // A field of the list, laid out when first asked for, from the table that these are the slices
  // of. Null for reals, sets, and numbers that spread over more than 2^62. Thread safe.
  const SlicedColumn* column(const Table& table, FieldId field) const;

 private:
  struct Columns;
  void addChunk(std::span<const std::uint32_t> offsets, std::size_t firstProfile,
                std::size_t profileCount);
  template <typename Put>
  void forEachEvent(std::span<const std::uint32_t> offsets, const Put& put) const;
  std::unique_ptr<const SlicedColumn> layOut(const Table& table, const Column& column) const;

  ListId list_;
  std::size_t profileCount_;
  std::vector<Chunk> chunks_;
  std::size_t rowCount_ = 0;
  std::size_t longestList_ = 0;
  std::unique_ptr<Columns> columns_;
};

// The table's slices of a list, from its cache. Thread safe.
const Slices& slicesOf(const Table& table, ListId list);

}  // namespace muster::column
