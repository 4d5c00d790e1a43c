#pragma once

// What loading found: how many rows there were, and everything that did not fit, counted by reason
// with the first few places. Nothing is ever left out of it.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace muster::load {

// One place in the data. `file` is the path as it was opened, `row` counts data rows of that file
// from 1 (a header is none), `value` is shortened to 100 bytes and may be empty.
struct Example {
  std::string file;
  std::uint64_t row = 0;
  std::string column;
  std::string value;
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

// One list, or the profiles. rowsRead = rows left out by `where` + rowsWanted;
// rowsWanted = rowsSetAside + rowsKept (+ rows that lose to another row of their key).
struct TableReport {
  std::string table;
  std::vector<std::string> files;
  std::uint64_t rowsRead = 0;
  std::uint64_t rowsWanted = 0;
  std::uint64_t rowsSetAside = 0;  // expected ones included
  std::uint64_t rowsKept = 0;
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
  std::vector<Finding> findings;  // by table, then by outcome, then most frequent first

  std::uint64_t rowsSetAside() const;
};

// One finding as a person reads it: "purchases: 12 rows set aside: `Quantity` is not a whole number
// (orders.csv row 17: "abc")".
std::string describe(const Finding& finding);

}  // namespace muster::load
