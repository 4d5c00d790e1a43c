#pragma once

// All cubes of a rule set as one table, and what of it belongs to one profile.
//
//   cube            0 1 2 3 ..        A row of a column's code has a bit for each cube: whether the
//   country is FR   1 0 1 1           cube allows the code. Cubes that hold are those which the
//   country is GB   1 1 0 1           rows of all columns have in common, and a segment is where
//   age 18 to 30    0 1 1 1           any of its cubes holds.
//
// A page is a line of 512 cubes, so that rows stay short however many segments there are: a column
// has a row in each page for each of its codes that a cube of the page tells apart. A setter finds
// the row of each page; an answer and-s those of the pages, and in them of the groups of columns,
// in which a row has become another.
//
// For this module only. Tested by tests/unit/profile.

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "compiler/circuit/cubes.h"
#include "runtime/bitmap/bitmap.h"
#include "runtime/kernels/kernels.h"
#include "runtime/kernels/meet.h"

namespace muster::profile {

// Const and thread safe once made.
class ProfileTable {
 public:
  // `cubes.covers` are those of the segments. Of a segment without a cover the bit is 0.
  ProfileTable(const circuit::Cubes& cubes, kernels::Level level);

  // Of one profile; may be copied, and is for the table that it was made for.
  struct Marks {
    std::vector<const std::uint64_t*> lines;     // by page and group of columns
    std::vector<std::uint8_t> changed;           // by page and group
    std::vector<std::uint8_t> pageChanged;       // by page
    bitmap::LineVector<std::uint64_t> partials;  // a line for each group
    bitmap::LineVector<std::uint64_t> cubes;     // a line for each page: which hold
  };
  // With every column's code 0.
  Marks marks() const;

  // A column in a page.
  struct Place {
    std::uint32_t line;  // of Marks::lines
    std::uint32_t page;
    std::size_t firstCode;  // of rowOf_
  };
  // Where a column is, an index into cubes.columns; as long as the table stays.
  std::span<const Place> places(std::size_t column) const {
    return std::span(places_).subspan(firstPlace_[column],
                                      firstPlace_[column + 1] - firstPlace_[column]);
  }

  // `places` are those of the column that has the code.
  void set(Marks& marks, std::span<const Place> places, std::uint64_t code) const {
    for (const Place& place : places) {
      const std::uint64_t* row = rows_.data() + rowOf_[place.firstCode + code];
      // Whether it is another nobody can guess, so nothing branches on it.
      const std::uint8_t isOther = std::exchange(marks.lines[place.line], row) != row ? 1 : 0;
      marks.changed[place.line / kernels::kMeetGroup] |= isOther;
      marks.pageChanged[place.page] |= isOther;
    }
  }
  // Writes a bit a segment.
  void answer(Marks& marks, std::span<std::uint64_t> segments) const;

  // Of the columns' codes, in bytes.
  std::size_t rowBytes() const { return rows_.size() * sizeof(std::uint64_t); }
  std::size_t cubeCount() const { return cubeCount_; }

 private:
  struct Page {
    std::size_t firstGroup = 0;
    std::size_t groupCount = 0;
  };
  class Maker;

  kernels::Meet meet_;
  std::size_t cubeCount_ = 0;
  std::vector<Page> pages_;
  bitmap::LineVector<std::uint64_t> bases_;  // a line a page: the cubes that there are
  std::vector<Place> places_;                // by column
  std::vector<std::size_t> firstPlace_;      // by column, and one
  std::vector<std::uint32_t> rowOf_;         // by place and code: of rows_
  bitmap::LineVector<std::uint64_t> rows_;   // lines; the first has every bit
  // By word of the segments: the first word of its cubes (and one), and which are complements.
  std::vector<std::size_t> firstWord_;
  std::vector<std::uint64_t> complements_;
};

}  // namespace muster::profile
