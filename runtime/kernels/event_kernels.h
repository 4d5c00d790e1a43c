#pragma once

// The inner loops of conditions about events, once for each width of vectors.
//
// Events lie in rows of 64 (column/slices.h). A slice of `width` rows holds the events of 64
// profiles, row 0 the latest; neighbouring slices follow each other. Every field that a condition
// asks of is a byte code per event, so that a comparison with a constant, a window or an equality
// is one range of codes:
//
//   passes(event) = low <= code <= low + span, for each test, and the row's bit of the mask
//
// An event passes all tests. Answers come as one word for each slice, a bit for each of its
// profiles. Counts and sums saturate, which is exact because they are only compared.
//
// Conditions that count few events can be asked eight at once: of a code, a table tells which of
// the eight it lets pass, a bit each, so that an event passes those left by the tables of all its
// codes.
//
// Plain pointers, because they are called hundreds of thousands of times. Codes, values, tables and
// bytes are 64-byte aligned. Tested by tests/unit/eval/event_kernels_test.cpp.

#include <cstddef>
#include <cstdint>
#include <span>

#include "runtime/kernels/kernels.h"

namespace muster::kernels {

inline constexpr std::size_t kEventTestsMax = 4;

struct EventTest {
  const std::uint8_t* codes = nullptr;  // 64 for each row
  std::uint8_t low = 0;
  std::uint8_t span = 255;
};

// What an event must pass: one to four tests, and a word for each row if there is a mask.
struct EventFilter {
  EventTest tests[kEventTestsMax];
  std::size_t testCount = 0;
  const std::uint64_t* mask = nullptr;
};

// Slices of one width, one behind the other. The first slice's first row is row 0 of the codes.
struct EventSlices {
  std::size_t width = 0;
  std::size_t count = 0;
};

inline constexpr std::size_t kGroupSize = 8;      // conditions
inline constexpr std::size_t kGroupLeastMax = 4;  // events that one of them counts

// Bit m of passing[code]: condition m lets the code pass. Codes are below `codeCount`.
struct EventTable {
  const std::uint8_t* codes = nullptr;    // 64 for each row
  const std::uint8_t* passing = nullptr;  // 256
  std::size_t codeCount = 256;
};

// All thresholds but the first, spread over buckets of 256 places each, where few lie close to each
// other. A value at place p of bucket b reaches the thresholds of the buckets before, and of its
// own those at p or below.
struct EventBuckets {
  static constexpr std::size_t kNearMax = 4;

  std::size_t count = 0;     // 64, 128 or 256; none if too many would share a bucket
  std::size_t near = 0;      // that share one, at most
  std::uint16_t before = 0;  // what is taken from a value, so that the lowest threshold is 1
  std::uint16_t last = 0;    // what is left is at most that, 1 above the highest,
  int shift = 0;             // and moved up by so many bits is 256 * bucket + place
  alignas(64) std::uint8_t below[256] = {};    // by bucket, how many lie in those before,
  alignas(64) std::uint8_t reached[256] = {};  // and how many in those up to it
  // By bucket, the place of its n-th; 255 if there is none, for which `reached` is a limit.
  alignas(64) std::uint8_t places[kNearMax][256] = {};
};

// What values are compared with: 1 to 254 numbers, ascending, which may repeat; the first is at
// least 1.
struct EventThresholds {
  const std::uint16_t* values = nullptr;
  std::size_t count = 0;
  // The code of every number; 255 also for those that equal a threshold.
  const std::uint8_t* lookUp = nullptr;
  const EventBuckets* buckets = nullptr;  // of these, or null
};
EventBuckets bucketsOf(std::span<const std::uint16_t> thresholds);

struct EventKernels {
  // Rows, not slices: which events of each row pass.
  void (*passes)(const EventFilter& filter, std::size_t rows, std::uint64_t* out);

  void (*any)(const EventFilter& filter, EventSlices slices, std::uint64_t* out);
  // `least` from 1 to 255; and up to 65,535.
  void (*countAtLeast)(const EventFilter& filter, EventSlices slices, std::uint32_t least,
                       std::uint64_t* out);
  void (*countAtLeastWide)(const EventFilter& filter, EventSlices slices, std::uint32_t least,
                           std::uint64_t* out);
  // Sums of the values of events that pass; `least` from 1 to 65,535 for 16 bits. Sums of 32 and 64
  // bits must not overflow.
  void (*sumAtLeast16)(const EventFilter& filter, const std::uint16_t* values, EventSlices slices,
                       std::int64_t least, std::uint64_t* out);
  void (*sumAtLeast32)(const EventFilter& filter, const std::int32_t* values, EventSlices slices,
                       std::int64_t least, std::uint64_t* out);
  void (*sumAtLeast64)(const EventFilter& filter, const std::int64_t* values, EventSlices slices,
                       std::int64_t least, std::uint64_t* out);
  // Whether the latest (first) event that passes the filter passes the value's filter too, which
  // has one test.
  void (*latestPasses)(const EventFilter& filter, const EventFilter& value, EventSlices slices,
                       std::uint64_t* out);
  void (*firstPasses)(const EventFilter& filter, const EventFilter& value, EventSlices slices,
                      std::uint64_t* out);

  // For each event of the rows, which conditions of a group it passes, a byte each; there is at
  // least one table. Null where asking eight conditions one by one is quicker.
  void (*groupPasses)(const EventTable* tables, std::size_t tableCount, std::size_t rows,
                      std::uint8_t* out);
  // From those bytes, which conditions are reached, a byte for each profile. Condition m is reached
  // by n + 1 events if bit m of least[n] is set; it is in one of them.
  void (*groupReaches)(const std::uint8_t* passing, EventSlices slices,
                       const std::uint8_t (&least)[kGroupLeastMax], std::uint8_t* out);

  // From the same bytes, how many events pass each condition, added to eight counts.
  void (*groupCounts)(const std::uint8_t* passing, std::size_t rows, std::int64_t* counts);

  // codes[i] = number of thresholds at or below values[i]; no value is 65,535. Where values[i]
  // equals one, bit i of `ties` is set and the code may be 255; it may be set for other values from
  // the first threshold on. `count` is a multiple of 64.
  void (*code)(const std::uint16_t* values, std::size_t count, const EventThresholds& thresholds,
               std::uint8_t* codes, std::uint64_t* ties);

  // Eight planes of `words` words as a byte for each bit. Planes may be null.
  void (*bytesOf)(const std::uint64_t* const* planes, std::size_t words, std::uint8_t* out);
  // Bytes by place, up to four for each, to planes by profile: bit b of groups[g][i] becomes bit
  // order[i], or i without an order, of out[8 * g + b]. Planes that are null are left out.
  // `scratch` holds four bytes for every bit.
  void (*reorder)(const std::uint8_t* const* groups, std::size_t groupCount, std::size_t words,
                  const std::uint16_t* order, std::uint8_t* scratch, std::uint64_t* const* out);
};

// `level` must be supported here.
const EventKernels& eventKernels(Level level);

}  // namespace muster::kernels
