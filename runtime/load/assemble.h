#pragma once

// Pieces to finished columns: one width, one base, texts renumbered in the order of their
// dictionary, rows in the order they are to have.

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "compiler/schema/schema.h"
#include "runtime/column/table.h"
#include "runtime/load/piece.h"
#include "runtime/load/text_codes.h"

namespace muster::load {

// In an order of rows: no row of the pieces; all its values are missing.
inline constexpr std::uint32_t kNoRow = 0xFFFFFFFF;

// The pieces one after the other. Frees each as it goes. `codes` numbers the texts of Text, Zone
// and sets of Text; the dictionary holds those that occur.
column::Column join(std::vector<Piece> pieces, const schema::Type& type, const TextCodes* codes);

// Row i of the result is row order[i]. Rows may be left out; then so are texts and widths that only
// they needed.
column::Column reorder(const column::Column& column, std::span<const std::uint32_t> order);

// `rows` rows without a value.
column::Column missingColumn(const schema::Type& type, std::size_t rows);

// Whole numbers that are all known: the keys.
column::Column columnOf(const schema::Type& type, std::span<const std::int64_t> numbers);

// The codes of `used` (one bit a code), sorted by their texts.
std::vector<std::uint32_t> sortedCodes(const std::vector<std::string_view>& texts,
                                       const std::vector<bool>& used);

}  // namespace muster::load
