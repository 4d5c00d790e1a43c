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
// Plain pointers, because they are called hundreds of thousands of times. Codes and values are
// 64-byte aligned. Tested by tests/unit/eval/event_kernels_test.cpp.

#include <cstddef>
#include <cstdint>

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

  // codes[i] = number of thresholds at or below values[i], which is at most 254; thresholds ascend
  // and may repeat. No value is 65,535. `lookUp` is the same as a table of all values; it may have
  // 255 for those that equal a threshold. Bit i of `ties` says that values[i] does, or at least
  // that codes[i] is 255. `count` is a multiple of 64.
  void (*code)(const std::uint16_t* values, std::size_t count, const std::uint16_t* thresholds,
               std::size_t thresholdCount, const std::uint8_t* lookUp, std::uint8_t* codes,
               std::uint64_t* ties);

  // Eight planes of `words` words at once: bit i of a plane becomes bit order[i]. Planes may be
  // null. `scratch` holds a byte for every bit.
  void (*reorder)(const std::uint64_t* const* planes, std::size_t words, const std::uint16_t* order,
                  std::uint8_t* scratch, std::uint64_t* const* out);
};

// `level` must be supported here.
const EventKernels& eventKernels(Level level);

}  // namespace muster::kernels
