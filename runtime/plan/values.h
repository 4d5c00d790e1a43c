#pragma once

// The values of a program (CheckedProgram::values) for every profile: what limits go by, scores,
// zones, and what stands in the holes of texts.
//
//   values.isKnown(v, p)              neither missing nor beyond what can be computed
//   values.compare({v, p}, {w, q})    numbers exactly, points in time, words by their order
//   values.text(v, p)                 as a customer reads it
//
// As a customer reads it: numbers and percentages without zeros at their end (1.5, 20%), money with
// two places and, where there are more digits, all of them, and its currency (12.50 GBP); quotients
// rounded to two places, half to even; dates as 2026-12-24, instants by the clock of the schema's
// zone (2026-12-24 15:30), durations in their largest whole unit (3 days); words and texts as they
// are.
//
// Tested by tests/unit/plan/values_test.cpp, and against the reference by tests/differential.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "compiler/base/int128.h"
#include "compiler/schema/schema.h"
#include "runtime/bitmap/bitmap.h"
#include "runtime/column/table.h"

namespace muster::plan {

// The denominator is positive.
struct Quotient {
  Int128 numerator = 0;
  Int128 denominator = 1;
};

// One value of all profiles. Who does not know it holds anything.
struct ValueColumn {
  // A column of the table as it is; texts by their codes there.
  using InTable = const column::Column*;
  using Codes = std::vector<std::uint32_t>;  // of `texts`
  using Held = std::variant<InTable, std::vector<std::int64_t>, std::vector<Int128>,
                            std::vector<Quotient>, std::vector<double>, Codes>;
  schema::Type type;
  Held held;
  std::vector<std::uint64_t> known;  // a bit a profile; empty: all. Not of InTable
  std::vector<std::string> texts;

  bool isKnown(std::size_t profile) const;
  bool isOfTexts() const {
    return type.kind == schema::Kind::Text || type.kind == schema::Kind::Zone;
  }
  // Of texts: how many there are, and which one a known profile has.
  std::size_t codeCount() const;
  std::uint32_t code(std::size_t profile) const;
  // The codes of profiles [first, last), each at its place; `missing` for those that miss it.
  void readCodes(std::size_t first, std::size_t last, std::uint32_t missing,
                 std::span<std::uint32_t> codes) const;
  std::string_view textOf(std::uint32_t code) const;
};

class Values {
 public:
  Values() = default;
  // Value v is columns[columnOf[v]]: values that come to the same are held once.
  Values(std::shared_ptr<const schema::Schema> schema, std::vector<ValueColumn> columns,
         std::vector<std::size_t> columnOf);

  std::size_t size() const { return columnOf_.size(); }
  std::size_t columnOf(std::size_t value) const { return columnOf_[value]; }
  const ValueColumn& operator[](std::size_t value) const { return columns_[columnOf_[value]]; }

  bool isKnown(std::size_t value, std::size_t profile) const {
    return (*this)[value].isKnown(profile);
  }
  struct At {
    std::size_t value;
    std::size_t profile;
  };
  // -1, 0 or 1 of two that are known and have an order, of one kind or both plain numbers.
  int compare(At a, At b) const;
  // Of each profile in `who`, in their order, a number that is smaller where the value is, or
  // where it is larger. All of them know the value. Nothing where 64 bits do not do.
  struct SortKeys {
    std::vector<std::uint32_t> profiles;
    std::vector<std::uint64_t> keys;  // of each
    std::uint64_t low = ~std::uint64_t{0};
    std::uint64_t high = 0;
  };
  std::optional<SortKeys> sortKeys(std::size_t value, const bitmap::Bitmap& who,
                                   bool isLargestFirst) const;

  // Of a profile that knows it.
  std::string text(std::size_t value, std::size_t profile) const;
  // A number that a profile knows, in its unit: "GBP", "%" (20 for 20%), or "" for one without.
  double number(std::size_t value, std::size_t profile) const;
  std::string_view unit(std::size_t value) const;

 private:
  std::shared_ptr<const schema::Schema> schema_;
  std::vector<ValueColumn> columns_;
  std::vector<std::size_t> columnOf_;
};

// Calls `visit(row)` for every bit that is set, in order.
template <typename Visit>
void forEachSet(const bitmap::Bitmap& bitmap, const Visit& visit) {
  const auto words = bitmap.words();
  for (std::size_t word = 0; word < words.size(); ++word) {
    for (std::uint64_t bits = words[word]; bits != 0; bits &= bits - 1) {
      visit(word * 64 + static_cast<std::size_t>(__builtin_ctzll(bits)));
    }
  }
}

}  // namespace muster::plan
