#pragma once

// Values of one node over a run of rows: what the evaluator computes with.
//
//   amount of rows 0..3 = 12.50, missing, 3.00, (could not be computed)
//   shape Narrow, narrow {125000, 0, 30000, 0}, known 0b0101, uncomputable 0b1000
//
// A row is known, missing or uncomputable; rows that are not known hold any value. Masks are words
// of 64 rows, row r in bit r % 64 of word r / 64; bits past the last row are zero.
//
// Tested by tests/unit/eval.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/int128.h"
#include "compiler/schema/schema.h"
#include "runtime/column/table.h"

namespace muster::eval {

using Words = std::vector<std::uint64_t>;

constexpr std::size_t wordCount(std::size_t rows) { return (rows + 63) / 64; }
// The bits of word `word` that stand for rows.
constexpr std::uint64_t rowBits(std::size_t rows, std::size_t word) {
  const std::size_t left = rows - word * 64;
  return left >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << left) - 1;
}

// A quotient; the denominator is positive. Not reduced.
struct Ratio {
  Int128 numerator = 0;
  Int128 denominator = 1;
};

// What the codes of a Text vector stand for. Immutable, shared. Texts are valid UTF-8 in NFC.
class Texts {
 public:
  static std::shared_ptr<const Texts> of(std::shared_ptr<const column::Dictionary> dictionary);
  // `isDistinct` promises that no text occurs twice. `owner` keeps what the views point at.
  static std::shared_ptr<const Texts> of(std::vector<std::string_view> views, bool isDistinct,
                                         std::shared_ptr<const void> owner);
  static std::shared_ptr<const Texts> of(std::vector<std::string> texts, bool isDistinct);

  std::size_t size() const { return dictionary_ != nullptr ? dictionary_->size() : views_.size(); }
  std::string_view operator[](std::size_t code) const {
    return dictionary_ != nullptr ? (*dictionary_)[static_cast<std::uint32_t>(code)] : views_[code];
  }
  bool isDistinct() const { return isDistinct_; }
  // The first code of that text.
  std::optional<std::uint32_t> find(std::string_view text) const;

 private:
  std::shared_ptr<const column::Dictionary> dictionary_;
  std::vector<std::string_view> views_;
  std::shared_ptr<const void> owner_;
  bool isDistinct_ = true;
};

// How values are held. Decided by the values, not only by the type: an amount is Narrow as long as
// it provably fits 64 bits.
enum class Shape : std::uint8_t {
  Truth,   // Bool: isTrue, isFalse
  Narrow,  // whole numbers, decimal digits, dates, instants, enum indices; codes of Text and Zone
  Wide,    // the same in 128 bits
  Ratios,  // Ratio
  Reals,   // Real
  Sets,    // elements of row r at narrow[offsets[r]] .. narrow[offsets[r + 1]], sorted by code
};

struct Vector {
  schema::Type type;
  Shape shape = Shape::Narrow;
  std::size_t size = 0;
  // The values are one for all rows; the masks never are.
  bool isUniform = false;

  Words isTrue;  // Truth only
  Words isFalse;
  Words known;         // of every other shape; empty: all rows
  Words uncomputable;  // of every shape; empty: no row

  std::vector<std::int64_t> narrow;
  std::vector<Int128> wide;
  std::vector<Ratio> ratios;
  std::vector<double> reals;
  std::vector<std::uint32_t> offsets;  // Sets
  std::shared_ptr<const Texts> texts;  // Text, Zone, Set of Text
  // No known value of Narrow or Wide lies outside.
  Int128 smallest = 0;
  Int128 largest = 0;

  // Makes it `rows` rows of that type and shape, all known; values are left to fill in. Keeps the
  // memory it has, which is why vectors are filled and not returned.
  void reset(const schema::Type& newType, Shape newShape, std::size_t rows, bool uniform = false);

  std::size_t words() const { return wordCount(size); }
  std::uint64_t rowBits(std::size_t word) const { return eval::rowBits(size, word); }
  std::uint64_t knownWord(std::size_t word) const {
    if (shape == Shape::Truth) return isTrue[word] | isFalse[word];
    return known.empty() ? rowBits(word) : known[word];
  }
  std::uint64_t uncomputableWord(std::size_t word) const {
    return uncomputable.empty() ? 0 : uncomputable[word];
  }
  bool isKnown(std::size_t row) const { return (knownWord(row / 64) >> (row % 64) & 1U) != 0; }
  bool isUncomputable(std::size_t row) const {
    return (uncomputableWord(row / 64) >> (row % 64) & 1U) != 0;
  }
  bool holds(std::size_t row) const { return (isTrue[row / 64] >> (row % 64) & 1U) != 0; }
  // Where the value of a row is.
  std::size_t at(std::size_t row) const { return isUniform ? 0 : row; }
  // Of Narrow and Wide.
  Int128 number(std::size_t row) const {
    return shape == Shape::Narrow ? Int128{narrow[at(row)]} : wide[at(row)];
  }
  std::span<const std::int64_t> set(std::size_t row) const {
    const std::size_t index = at(row);
    return std::span(narrow).subspan(offsets[index], offsets[index + 1] - offsets[index]);
  }
  // Places after the point; 0 for what is no decimal.
  int places() const { return shape == Shape::Ratios ? 0 : type.places; }
  bool isText() const { return type.kind == schema::Kind::Text || type.kind == schema::Kind::Zone; }

  // Takes a row out of the known ones.
  void setMissing(std::size_t row);
  void setUncomputable(std::size_t row);
  // Narrows the bounds to what Narrow values there are.
  void tightenBounds();
};

// The shape in which values of a type arrive from a column.
Shape shapeOf(const schema::Type& type);

// known = known of both, uncomputable = of either: the states of everything strict in two operands.
void combineStates(const Vector& left, const Vector& right, Vector& out);
void copyStates(const Vector& in, Vector& out);

// Calls `visit(row)` for every set bit of a word of a mask.
template <typename Visit>
void forEachBit(std::uint64_t bits, std::size_t word, const Visit& visit) {
  while (bits != 0) {
    visit(word * 64 + static_cast<std::size_t>(__builtin_ctzll(bits)));
    bits &= bits - 1;
  }
}
// Calls `visit(row)` for every known row.
template <typename Visit>
void forEachKnown(const Vector& vector, const Visit& visit) {
  for (std::size_t word = 0; word < vector.words(); ++word) {
    forEachBit(vector.knownWord(word), word, visit);
  }
}

}  // namespace muster::eval
