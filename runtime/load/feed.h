#pragma once

// Files as batches of rows. A feed cuts one file into units, one after the other and cheaply; a
// unit turns its share into batches, which is the work, and units of one file may do so at once.
//
//   orders.csv ─► unit (1 MiB of whole lines) ─► batch (cells of up to 65,536 rows) ...

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/sema/checked.h"
#include "runtime/load/cells.h"
#include "runtime/load/files.h"
#include "runtime/load/issues.h"
#include "runtime/load/lines.h"

namespace arrow {
class Array;
}  // namespace arrow

namespace muster::load {

inline constexpr std::size_t kBatchRows = 65'536;
// A line, or a quoted value in it, may not be longer: else one open quote would hold a whole file.
inline constexpr std::size_t kLongestLineBytes = 64 << 20;

// A column that a table reads, by its name in the files.
struct WantedColumn {
  std::string name;
  std::string usedBy;        // "field `quantity`", "the key", "`where`"
  bool mayBeAbsent = false;  // then a file without it is as one where it is always missing
  std::vector<const sema::RawColumn*> readAs;
};

// Rows that were read together. Column c is the c-th wanted one: `arrays` of typed files, `cells`
// of text files, the other is empty. Everything is valid during the call that hands the batch over.
// A column that is absent is null, or cells without rows.
struct Batch {
  std::size_t rows = 0;
  // Rows of the file that this batch covers, those that are no rows at all (bad lines) included,
  // and the number of each row among them; empty: every one.
  std::size_t rowsRead = 0;
  std::vector<std::uint32_t> rowNumbers;
  std::vector<Issue> badLines;  // `row` counts like rowNumbers
  RowLines lines;               // its rows count like rowNumbers
  std::vector<Cells> cells;
  std::vector<std::shared_ptr<arrow::Array>> arrays;

  // Of rows that are elements of a list in a row of the file: which of the elements around it in
  // that row of the file it belongs to, and which of its own kind there it is.
  struct Element {
    std::uint32_t owner;
    std::uint32_t place;
  };
  std::vector<Element> elements;  // empty: rows are rows

  std::uint32_t rowNumber(std::size_t row) const {
    return rowNumbers.empty() ? static_cast<std::uint32_t>(row) : rowNumbers[row];
  }
};
using BatchSink = std::function<Result<Done>(const Batch&)>;

class Unit {
 public:
  virtual ~Unit() = default;
  // Hands over every batch, in order. Units of one feed may be read at the same time.
  virtual Result<Done> read(const BatchSink& sink) = 0;
  std::uint64_t bytes = 0;         // of the file, for progress
  std::uint64_t beginsOnLine = 0;  // of a text file
};

class Feed {
 public:
  virtual ~Feed() = default;
  // Null at the end. Called by one thread at a time.
  virtual Result<std::unique_ptr<Unit>> next() = 0;
  virtual const Stamp& stamp() const = 0;
  // Which of the wanted columns the file has. Where the format has no list of its columns, those
  // that occurred so far: asked after the last unit was read.
  virtual std::vector<bool> seenColumns() const = 0;
  virtual bool listsItsColumns() const { return true; }
  // Whether a byte-order mark stands before the text; it is no part of it.
  virtual bool hasMark() const { return false; }
  // Whether the lists that rows are elements of occurred, where a row need not have them.
  virtual bool hasSeenLists() const { return true; }
  // The names of all columns of what is a row, as far as they are known.
  virtual std::vector<std::string> columnNames() const = 0;
};

struct FeedOptions {
  std::optional<std::string> separator;
  bool hasHeader = true;
  // Where rows are the elements of lists: the column that holds them, from the outermost on.
  std::vector<std::string> lists = {};
  bool isMap = false;     // the last of them may be an object, whose names are then the keys
  std::string user = {};  // of such lists, for messages: "lines"
};

Result<std::unique_ptr<Feed>> openFeed(const std::filesystem::path& path, FileFormat format,
                                       const std::vector<WantedColumn>& wanted,
                                       const FeedOptions& options);

// One for each format; `wanted` must outlive them.
Result<std::unique_ptr<Feed>> openCsv(const std::filesystem::path& path,
                                      const std::vector<WantedColumn>& wanted,
                                      const FeedOptions& options);
Result<std::unique_ptr<Feed>> openJsonLines(const std::filesystem::path& path,
                                            const std::vector<WantedColumn>& wanted,
                                            const FeedOptions& options);
Result<std::unique_ptr<Feed>> openParquet(const std::filesystem::path& path,
                                          const std::vector<WantedColumn>& wanted,
                                          const FeedOptions& options);
Result<std::unique_ptr<Feed>> openArrow(const std::filesystem::path& path,
                                        const std::vector<WantedColumn>& wanted,
                                        const FeedOptions& options);

// Of a table in memory; both must outlive it.
struct MemoryTable;
Result<std::unique_ptr<Feed>> openMemory(const MemoryTable& table,
                                         const std::vector<WantedColumn>& wanted,
                                         const FeedOptions& options);

// Where each wanted column stands among `names`, or kAbsent; an Error if one is not there that must
// be, or there twice.
inline constexpr std::size_t kAbsent = static_cast<std::size_t>(-1);
Result<std::vector<std::size_t>> locate(const std::filesystem::path& path,
                                        const std::vector<std::string>& names,
                                        const std::vector<WantedColumn>& wanted);
// "there is no column `x`, which field `y` reads; its columns are a, b, c", a line for each.
Error missingColumns(const std::filesystem::path& path,
                     const std::vector<const WantedColumn*>& wanted,
                     const std::vector<std::string>& names);

// Cuts a text file into blocks of whole lines.
class LineCutter {
 public:
  explicit LineCutter(TextStream stream, std::filesystem::path path)
      : stream_(std::move(stream)), path_(std::move(path)) {}
  // `endOfLines(text)` is where the last whole line of `text` ends, or 0. Empty at the end of the
  // file; the last block may lack its line end.
  Result<std::string> next(const std::function<std::size_t(std::string_view)>& endOfLines);
  bool isAtEnd() const { return isAtEnd_; }
  bool hasMark() const { return hasMark_; }
  std::uint64_t bytesRead() const { return stream_.bytesRead(); }
  const Stamp& stamp() const { return stream_.stamp(); }

 private:
  TextStream stream_;
  std::filesystem::path path_;
  std::string rest_;
  bool isAtEnd_ = false;
  bool isFirst_ = true;
  bool hasMark_ = false;
};

}  // namespace muster::load
