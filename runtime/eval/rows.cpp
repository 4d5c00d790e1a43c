#include "runtime/eval/rows.h"

#include <algorithm>
#include <limits>
#include <type_traits>

#include "compiler/base/check.h"
#include "compiler/base/overload.h"

namespace muster::eval {

namespace {

// Bits [begin, end) of a mask, moved to bit 0.
void copyBits(std::span<const std::uint64_t> from, std::size_t begin, std::size_t end, Words& to) {
  const std::size_t rows = end - begin;
  const std::size_t shift = begin % 64;
  to.resize(wordCount(rows));
  for (std::size_t word = 0; word < to.size(); ++word) {
    const std::size_t first = begin / 64 + word;
    std::uint64_t bits = from[first] >> shift;
    if (shift != 0 && first + 1 < from.size()) bits |= from[first + 1] << (64 - shift);
    to[word] = bits & rowBits(rows, word);
  }
}

void readTruth(const column::Column& column, std::size_t begin, Vector& out) {
  std::visit(Overload{
                 [](const bitmap::LineVector<double>&) {
                   MUSTER_CHECK(false, "a yes/no column of reals");
                 },
                 [&](const auto& stored) {
                   const auto base = static_cast<std::uint64_t>(column.base);
                   for (std::size_t word = 0; word < out.words(); ++word) {
                     std::uint64_t bits = 0;
                     const std::size_t rows = std::min<std::size_t>(64, out.size - word * 64);
                     for (std::size_t i = 0; i < rows; ++i) {
                       const std::uint64_t value = base + stored[begin + word * 64 + i];
                       bits |= static_cast<std::uint64_t>(value != 0) << i;
                     }
                     out.isTrue[word] = bits;
                   }
                 },
             },
             column.values);
  Words known;
  if (!column.known.empty()) copyBits(column.known, begin, begin + out.size, known);
  for (std::size_t word = 0; word < out.words(); ++word) {
    const std::uint64_t bits = known.empty() ? out.rowBits(word) : known[word];
    out.isFalse[word] = bits & ~out.isTrue[word];
    out.isTrue[word] &= bits;
  }
}

// value = base + stored. Bounds come from the stored type; 64 bits wide, they come from the values.
void widen(const column::Column& column, std::size_t begin, std::size_t count, Vector& out) {
  std::visit(Overload{
                 [](const bitmap::LineVector<double>&) {
                   MUSTER_CHECK(false, "whole values of a real column");
                 },
                 [&](const auto& stored) {
                   using Stored = typename std::decay_t<decltype(stored)>::value_type;
                   const auto base = static_cast<std::uint64_t>(column.base);
                   for (std::size_t i = 0; i < count; ++i) {
                     out.narrow[i] = static_cast<std::int64_t>(base + stored[begin + i]);
                   }
                   if constexpr (sizeof(Stored) == 8) {
                     out.tightenBounds();
                   } else {
                     out.smallest = column.base;
                     out.largest = Int128{column.base} + std::numeric_limits<Stored>::max();
                   }
                 },
             },
             column.values);
}

void readSets(const column::Column& column, std::size_t begin, Vector& out) {
  const std::size_t first = column.offsets[begin];
  for (std::size_t i = 0; i <= out.size; ++i) {
    out.offsets[i] = column.offsets[begin + i] - static_cast<std::uint32_t>(first);
  }
  out.narrow.resize(out.offsets.back());
  widen(column, first, out.narrow.size(), out);
}

}  // namespace

std::span<const std::uint32_t> Rows::offsets(ListId) const {
  MUSTER_CHECK(false, "rows without events were asked for events");
}

const column::StaticList& Rows::list(std::string_view) const {
  MUSTER_CHECK(false, "rows without lists were asked for one");
}

void readColumn(const column::Column& column, const std::shared_ptr<const Texts>& texts,
                std::size_t begin, std::size_t end, Vector& out) {
  MUSTER_CHECK(begin <= end && end <= column.rows, "rows outside the column");
  out.reset(column.type, shapeOf(column.type), end - begin);
  out.texts = texts;
  switch (out.shape) {
    case Shape::Truth: readTruth(column, begin, out); return;
    case Shape::Reals: {
      const auto& reals = std::get<bitmap::LineVector<double>>(column.values);
      std::copy(reals.begin() + static_cast<std::ptrdiff_t>(begin),
                reals.begin() + static_cast<std::ptrdiff_t>(end), out.reals.begin());
      break;
    }
    case Shape::Sets: readSets(column, begin, out); break;
    case Shape::Narrow: widen(column, begin, out.size, out); break;
    case Shape::Wide:
    case Shape::Ratios: MUSTER_CHECK(false, "a column of what no column holds");
  }
  if (!column.known.empty()) copyBits(column.known, begin, end, out.known);
}

TableRows::TableRows(const column::Table& table) : table_(table) {
  for (const column::Column& column : table.columns) {
    texts_.add(column.dictionary == nullptr ? nullptr : Texts::of(column.dictionary));
  }
}

void TableRows::read(FieldId field, std::size_t begin, std::size_t end, Vector& out) const {
  readColumn(table_.columns[field], texts_[field], begin, end, out);
}

const column::StaticList& TableRows::list(std::string_view name) const {
  return table_.staticList(name);
}

std::span<const std::uint32_t> TableRows::offsets(ListId list) const {
  return table_.lists[list].offsets;
}

}  // namespace muster::eval
