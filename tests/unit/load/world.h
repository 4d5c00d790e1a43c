#pragma once

// Files and a source in a folder of the test's own, loaded and shown as text.

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "runtime/load/load.h"
#include "tests/support/temp_dir.h"

namespace arrow {
class Array;
class Table;
}  // namespace arrow

namespace muster::load {

class World {
 public:
  support::TempDir folder;
  Options options;

  void write(const std::string& name, std::string_view content) const {
    folder.write(name, content);
  }
  // Packed as the ending says (.gz or .zst).
  void writePacked(const std::string& name, std::string_view content) const;
  void writeParquet(const std::string& name, const arrow::Table& table,
                    std::int64_t groupRows = 1000) const;
  void writeArrowFile(const std::string& name, const arrow::Table& table) const;
  void writeArrowStream(const std::string& name, const arrow::Table& table) const;

  // The store as show() prints it, then a line for every finding; or "error: ..." with the folder's
  // path left out. Rules that do not check fail the test.
  std::string load(std::string_view rules) const;
  // What the report says beside its findings: the counts of every table, then the columns that are
  // absent; or "error: ...".
  std::string counts(std::string_view rules) const;
  // Of each list the profiles that rows set aside are about, and how many such rows are about
  // nobody that could be read: "orders: a, b; 2 without profile".
  std::string incomplete(std::string_view rules) const;

 private:
  Result<Loaded> loaded(std::string_view rules) const;
  Result<std::vector<Loaded>> loadedKinds(std::string_view rules) const;  // of profile
};

// A line for every profile, and below it one for every event:
//
//   a: age=18 country="AE" tags={"x","y"} spend=-
//     purchases: at=2026-10-01T12:00:00Z amount=5.0000
std::string show(const column::Table& table);

// Columns by name, all of one length.
std::shared_ptr<arrow::Table> tableOf(
    const std::vector<std::pair<std::string, std::shared_ptr<arrow::Array>>>& columns);

// `schema`, a profile `customer` with key `id`, and a source whose table reads `file`.
std::string rulesFor(std::string_view keyType, std::string_view fields, std::string_view file,
                     std::string_view lines = "");

}  // namespace muster::load
