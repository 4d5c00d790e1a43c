#pragma once

// What loading found: how many rows there were, and everything that did not fit, counted by reason
// with the first few places. Nothing is ever left out of it.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace muster::load {

// One place in the data. `file` is the path as it was opened, `row` counts data rows of that file
// from 1 (a header is none), `value` is shortened to 100 bytes and may be empty. `line` is where
// the row begins in a text file, as an editor counts; 0 in any other file.
struct Example {
  std::string file;
  std::uint64_t row = 0;
  std::string column;
  std::string value;
  std::uint64_t line = 0;
};

enum class Outcome : std::uint8_t {
  SetAside,          // the row is not in the store
  SetAsideExpected,  // the same, and the source says so; does not count towards the limit
  MadeMissing,       // the value is missing, the row is in the store
  Noted,             // read as meaning.md says: rounded down, another row with that key wins
};
std::string_view nameOf(Outcome outcome);

// How often one thing happened in one table. `examples` holds the first few in order of files and
// rows, the same on every run.
struct Finding {
  std::string table;
  std::string reason;  // "not a whole number"
  std::string column;  // the field's or the file's; empty where the row as a whole is meant
  Outcome outcome = Outcome::SetAside;
  std::uint64_t count = 0;
  std::vector<Example> examples;
};

// One list, or the profiles. rowsRead = rows left out by `where` + rowsGoneWithOwner + rowsWanted;
// rowsWanted = rowsSetAside + rowsKept (+ rows that lose to another row of their key).
struct TableReport {
  std::string table;
  std::vector<std::string> files;
  std::uint64_t rowsRead = 0;
  std::uint64_t rowsWanted = 0;
  std::uint64_t rowsSetAside = 0;  // expected ones included
  std::uint64_t rowsKept = 0;
  std::uint64_t rowsGoneWithOwner = 0;   // of records in a row: that row is not in the store
  std::vector<std::string> marked = {};  // files that begin with a byte-order mark

  std::uint64_t rowsLeftOut() const { return rowsRead - rowsGoneWithOwner - rowsWanted; }
};

// An optional field that the source has no line for, and a file that has no column of its name: the
// field is missing in all its rows.
struct AbsentColumn {
  std::string table;
  std::string field;
  std::string file;                  // as it was opened
  std::optional<std::string> near;   // a column of nearly that name
  std::vector<std::string> columns;  // that the file has
};

// A list that rules name.
struct ListReport {
  std::string list;
  std::string file;
  std::uint64_t entries = 0;     // without repeats
  std::uint64_t duplicates = 0;  // entries that were there already
};

struct Report {
  std::vector<TableReport> tables;
  std::vector<ListReport> lists;
  std::vector<AbsentColumn> absent;  // in order of tables, files and fields
  std::vector<Finding> findings;     // by table, then by outcome, then most frequent first

  std::uint64_t rowsSetAside() const;
};

// "line 18" of a text file, "row 17" of any other.
std::string describePlace(const Example& place);
// One finding as a person reads it: "purchases: 12 rows set aside: `Quantity` is not a whole number
// (orders.csv line 18: "abc")".
std::string describe(const Finding& finding);
// The same for columns that are absent: a line for each field, which names the first few files.
std::vector<std::string> describe(const std::vector<AbsentColumn>& absent);
// The same for files of a table that begin with a byte-order mark: one line, or none.
std::string describeMarks(const TableReport& table);

}  // namespace muster::load
