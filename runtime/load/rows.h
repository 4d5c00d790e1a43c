#pragma once

// A batch of a table, turned into packed pieces of every column that the table yields; rows that
// `where` drops or that do not fit are out of it, and said so.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "runtime/load/convert.h"
#include "runtime/load/expressions.h"
#include "runtime/load/feed.h"
#include "runtime/load/piece.h"
#include "runtime/load/plan.h"
#include "runtime/load/report.h"

namespace muster::load {

// Something to report of one row. `row` counts the rows that the batch covers, from 0; `column`
// indexes the table's raw columns, then its outputs; or is kWholeRow.
struct RowIssue {
  static constexpr std::uint32_t kWholeRow = 0xFFFFFFFF;
  std::uint32_t row = 0;
  std::uint32_t column = kWholeRow;
  Reason reason = Reason::None;
  Outcome outcome = Outcome::SetAside;
  std::string value;
};

// What becomes of one batch. Pieces in the order of the plan's outputs, all of `rows` rows.
struct Chunk {
  std::size_t rowsRead = 0;   // of the file
  std::size_t rowsFound = 0;  // the same, or elements where rows are elements of lists
  std::size_t rowsWanted = 0;
  std::size_t rowsSetAside = 0;
  std::size_t rows = 0;
  std::vector<Piece> pieces;
  std::vector<std::uint32_t> rowNumbers;  // of each row kept; empty: 0, 1, 2...
  std::vector<Batch::Element> elements;   // of each row kept, where rows are elements of lists
  std::vector<RowIssue> issues;           // by row
  // Of rows set aside the keys, as far as they could be read; and how many there are besides, but
  // for those that the source expects to have none.
  std::vector<std::int64_t> keysAside;
  std::size_t rowsWithoutKey = 0;
  RowLines lines;  // of the rows that the batch covers
};

// One a thread; the plan and context must outlive it.
class RowReader {
 public:
  // `rawCodes` by raw column: of those that expressions read as text.
  RowReader(const TablePlan& plan, const ConvertContext& context,
            const std::vector<WantedColumn>& wanted, std::span<TextCodes* const> rawCodes);

  // `firstRow` is the number of the batch's first row in its table; asked for only where the table
  // reads row numbers.
  Chunk read(const Batch& batch, std::uint64_t firstRow);

 private:
  void convertRaw(std::size_t raw, Converter* converter, const Batch& batch, std::uint64_t firstRow,
                  Wide& out) const;
  void fillOutput(std::size_t output, const Batch& batch, std::uint64_t firstRow);
  void applyWhere(const Batch& batch, Chunk& chunk);
  void judge(std::size_t output, Chunk& chunk);
  void setAside(std::size_t row, std::uint32_t column, Reason reason, std::string value,
                Chunk& chunk);

  const TablePlan& plan_;
  std::vector<std::optional<std::size_t>> columnOfRaw_;
  std::vector<TextCodes*> rawCodes_;
  std::vector<std::unique_ptr<Converter>> rawConverters_;     // of evaluated raw columns
  std::vector<std::unique_ptr<Converter>> outputConverters_;  // of the others that stand alone
  std::vector<std::vector<std::size_t>> rawsOfOutput_;
  std::vector<bool> isAlone_;  // by raw column: it stands alone for an output, which reports it
  Expressions expressions_;

  std::vector<Wide> raws_;
  Wide wide_;
  std::vector<std::uint32_t> issueColumns_;  // of wide_.issues, where they differ from the output
  std::vector<std::uint64_t> kept_;          // by `where`
  std::size_t keptCount_ = 0;
  std::vector<std::uint32_t> keptRows_;  // row of the batch of each kept one; empty: all
  std::vector<bool> isAside_;            // by kept row
  std::size_t asideCount_ = 0;
  std::size_t expectedCount_ = 0;  // of those, that the source says have no key
};

}  // namespace muster::load
