#pragma once

// All files of one table, read by as many threads as there are, their chunks put in order.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "runtime/load/findings.h"
#include "runtime/load/load.h"
#include "runtime/load/plan.h"
#include "runtime/load/rows.h"

namespace muster::load {

// Where the rows of a chunk that was kept come from.
struct Origin {
  std::size_t file = 0;  // index into the table's files
  std::uint64_t firstRow = 0;
  std::size_t rows = 0;
  std::vector<std::uint32_t> rowNumbers;  // empty: 0, 1, 2...
  std::uint64_t firstOfAll = 0;           // as firstRow, counted through all files
  std::vector<Batch::Element> elements;   // of each row, where rows are elements of lists
  RowLines lines;

  // Where a row lies: the row of the files, and which of the elements of its kind there. What lies
  // in it names it so.
  struct Place {
    std::uint64_t row;
    std::uint32_t element;
    friend auto operator<=>(const Place&, const Place&) = default;
  };
  Place placeOf(std::size_t row) const {
    return {firstOfAll + (rowNumbers.empty() ? row : rowNumbers[row]),
            elements.empty() ? 0 : elements[row].place};
  }
  Place ownerOf(std::size_t row) const { return {placeOf(row).row, elements[row].owner}; }
};

// The kept rows of one table, in the order of its files sorted by path.
struct TableRows {
  std::string name;
  std::vector<std::string> files;
  std::uint64_t rowsInFiles = 0;  // what the files count; of records in them more or fewer
  std::uint64_t rowsRead = 0;
  std::uint64_t rowsWanted = 0;
  std::uint64_t rowsSetAside = 0;  // expected ones included
  std::uint64_t rowsExpectedAside = 0;
  std::uint64_t rowsGoneWithOwner = 0;
  std::vector<std::int64_t> keysAside;  // of rows set aside, as far as they could be read
  std::uint64_t rowsWithoutKey = 0;     // that were set aside besides, expected ones not counted
  std::size_t rows = 0;
  std::vector<std::vector<Piece>> pieces;  // by output, then by chunk
  std::vector<Origin> origins;             // by chunk
  std::vector<AbsentColumn> absent;
  std::vector<std::string> marked;   // files that begin with a byte-order mark
  std::vector<std::string> columns;  // of the first file
  bool isInMemory = false;           // there are no files, and no source that says anything

  // The place in the files of a kept row.
  Example placeOf(std::size_t row) const;
};

// Tells progress, some hundred times a second at most.
class Progress {
 public:
  explicit Progress(const std::function<void(std::uint64_t, std::uint64_t)>& callback)
      : callback_(callback) {}
  void add(std::uint64_t rows, std::uint64_t bytes);

 private:
  const std::function<void(std::uint64_t, std::uint64_t)>& callback_;
  std::mutex mutex_;
  std::uint64_t rows_ = 0;
  std::uint64_t bytes_ = 0;
  std::int64_t toldAtMs_ = 0;
};

struct TableInput {
  const TablePlan& plan;
  std::string name;
  const ConvertContext& context;
  const Options& options;
  // Columns of the same files that other tables of the source read.
  std::vector<std::string> usedElsewhere = {};
  const MemoryTable* memory = nullptr;  // in the place of files
  bool isHistory = false;               // files that no source names
};

Result<TableRows> readTable(const TableInput& input, Findings& findings, Progress& progress);

}  // namespace muster::load
