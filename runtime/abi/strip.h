#pragma once

/// What compiled rules and those who call them agree on: plain data, no code, valid as C. A change
/// of anything here changes MUSTER_ABI_VERSION, and code of another version is never run.

#include <stdint.h>

#define MUSTER_ABI_VERSION 2

enum {
  MUSTER_LINE_BYTES = 64,     ///< one bit of 512 rows
  MUSTER_STRIP_BYTES = 1024,  ///< one bit of 8,192 rows
  MUSTER_PLANE_BYTES = 1088,  ///< from one bit of a column to the next, in a strip
  MUSTER_COUNTS_A_LINE = 4,   ///< results that are counted in one line
  MUSTER_COUNT_BITS = 16      ///< that each of them has of each of the line's eight numbers
};

/// One strip of a table. All pointers stand on lines.
struct MusterStrip {
  /// Of each input of the network, its strip. Bits of one column lie MUSTER_PLANE_BYTES apart in
  /// their order, and behind the last that the column has comes the next strip of the first.
  const uint64_t* const* inputs;
  /// Of each result, the strip that it is written to, if the code writes.
  uint64_t* const* results;
  /// Where the code counts: a line for each MUSTER_COUNTS_A_LINE results, in the order in which the
  /// parts have them. A result's rows are the sum of what it has of the line's numbers: the first
  /// of the line's results has the highest bits. Grows by up to 64 with each vector, so it is read
  /// and cleared before there can be 2 to the power of MUSTER_COUNT_BITS.
  uint64_t* counts;
  /// Lines in which one part of the code leaves values for those behind it, of one vector.
  uint64_t* slots;
  /// A strip: which rows there are. Others are in no result and no count.
  const uint64_t* rows;
};

/// One part of the code of a network: computes the vector that stands `offset` bytes behind the
/// beginning of each strip. For each vector all parts run in their order, with slots that none runs
/// with for another vector in between.
typedef void (*MusterPart)(const struct MusterStrip* strip, uint64_t offset);
