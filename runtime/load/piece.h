#pragma once

// A run of one column's values, packed: value = base + stored, stored in as few bytes as hold the
// run. Pieces are what waits in memory while files are read; assemble joins them to a column.

#include <cstdint>
#include <vector>

#include "runtime/load/wide.h"

namespace muster::load {

// `values` counts stored values: the rows, or the elements of a Set. `width` is 0 (every value is
// `base`), 1, 2, 4 or 8 bytes; rows that are not known store 0.
struct Piece {
  std::size_t rows = 0;
  std::size_t values = 0;
  std::int64_t base = 0;
  std::int64_t largest = 0;  // base and largest are those of the known values; both 0 if none is
  std::uint8_t width = 0;
  std::vector<std::uint8_t> stored;
  std::vector<std::uint64_t> known;    // one bit a row; empty: all known
  std::vector<std::uint32_t> offsets;  // Sets only: rows + 1

  bool isKnown(std::size_t row) const {
    return known.empty() || (known[row / 64] >> (row % 64) & 1U) != 0;
  }
  std::int64_t value(std::size_t index) const;
};

// Packs what a converter made. States other than Known become unknown rows. `isReal`: the numbers
// are bits of doubles and keep 8 bytes.
Piece pack(const Wide& wide, bool isReal);
// `rows` rows, none known.
Piece missingPiece(std::size_t rows, bool isSet);

// Only the rows whose bit in `kept` is set; `keptCount` is how many those are.
void keepRows(Wide& wide, const std::vector<std::uint64_t>& kept, std::size_t keptCount);
Piece keepRows(const Piece& piece, const std::vector<std::uint64_t>& kept, std::size_t keptCount,
               bool isReal);

// Bytes of the narrowest whole number that holds `range`: 0 for 0.
std::uint8_t widthFor(std::uint64_t range);

}  // namespace muster::load
