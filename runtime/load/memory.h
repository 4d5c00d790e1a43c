#pragma once

// Tables that a program holds, in the place of files: columns of plain values, or of the Arrow C
// Data interface. They are read as a typed file would be whose columns are named as the fields; a
// list says whose its rows are by a column that holds the key (or a field of the list that it
// belongs to), or lies as a list of records in the rows of its owner.
//
// Tested by tests/unit/capi.

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/sema/checked.h"
#include "runtime/column/plain.h"
#include "runtime/load/load.h"

struct ArrowArray;
struct ArrowSchema;
namespace arrow {
class Array;
class RecordBatch;
}  // namespace arrow

namespace muster::load {

using column::Plain;
using column::PlainColumn;

struct MemoryTable {
  std::string name;
  std::optional<std::string> key;  // the column that says whose a row is, if it was named
  std::vector<std::string> names;  // of plain columns
  std::vector<std::shared_ptr<arrow::Array>> columns;
  std::vector<std::shared_ptr<arrow::RecordBatch>> batches;
};

// An array of Arrow's and what it is, released at the end of the scope unless somebody has taken
// them. Either may be null.
class ArrowPair {
 public:
  ArrowPair(ArrowArray* array, ArrowSchema* schema) : array_(array), schema_(schema) {}
  ~ArrowPair();
  ArrowPair(const ArrowPair&) = delete;
  ArrowPair& operator=(const ArrowPair&) = delete;
  ArrowArray* array() const { return array_; }
  ArrowSchema* schema() const { return schema_; }

 private:
  ArrowArray* array_;
  ArrowSchema* schema_;
};

class Memory {
 public:
  // For the profiles and lists of these kinds.
  explicit Memory(std::span<const sema::CheckedProgram* const> kinds);

  // Errors: no such table, a name that is there, sizes that do not fit, an array that is none. The
  // memory of a column must stay until this is gone; a misaligned one, and those of yes/no,
  // decimals and strings are copied.
  Result<Done> add(const std::string& table, const PlainColumn& column);
  // Takes both where it succeeds.
  Result<Done> add(const std::string& table, const ArrowPair& rows);
  Result<Done> setKey(const std::string& table, const std::string& column);

  // Null if nobody has bound anything to it.
  const MemoryTable* find(const std::string& table) const;

 private:
  Result<MemoryTable*> at(const std::string& table);

  std::vector<std::string> names_;
  std::map<std::string, std::string> keys_;  // of profiles, by their name
  std::vector<MemoryTable> tables_;
};

// As loadKinds(), of tables in memory.
Result<std::vector<Loaded>> loadMemory(std::span<const sema::CheckedProgram* const> kinds,
                                       const Memory& memory, const Options& options);

// How tables in memory become rows: as a source would say it that maps each field to the column of
// its name. `files` of each of its tables is the name of one in memory, its columns are those of
// the fields in their order, the key first; only fields that are more than a column have an
// expression, which is added to the program.
Result<sema::CheckedSource> addSource(sema::CheckedProgram& checked, const Memory& memory);

// What messages call it, where a file would have its path.
inline std::string memoryPath(const MemoryTable& table) { return table.name + " in memory"; }

// What of a table is read: its batches, or its plain columns as one. An Error if these do not go
// together.
Result<std::vector<std::shared_ptr<arrow::RecordBatch>>> batchesOf(const MemoryTable& table);

}  // namespace muster::load
