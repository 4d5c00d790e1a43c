#pragma once

// Plain arrays to a store, for rules that were compiled ahead of time: what runtime/load does with
// columns in memory, without Arrow and without what only files have.
//
// Columns are named as fields; a list says by a column whose each row is. A value that does not fit
// sets its row aside, or is missing where its field is optional, which is counted and told, and too
// many are an Error. Profiles stand in the order of their keys, events in that of their time.
//
// Tested by tests/unit/aot, against runtime/load.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "runtime/aot/program.h"
#include "runtime/column/plain.h"
#include "runtime/column/table.h"

namespace muster::aot {

struct StoreOptions {
  // As load::Options have them.
  std::uint32_t setAsideAtMostMillionths = 10'000;
  bool isStrict = false;
};

struct Stored {
  std::vector<std::shared_ptr<const column::Table>> tables;  // by kind
  std::string report;  // what was set aside, a line for each reason; no '\n' behind the last
  // By kind: which fields and lists had columns, or are missing throughout.
  std::vector<Needs> bound;
};

// One table's columns on their way in.
struct BoundTable {
  std::string name;
  std::optional<std::string> key;  // the column that says whose a row is, if it was named
  std::vector<column::PlainColumn> columns;

  std::size_t rows() const { return columns.empty() ? 0 : columns.front().rows; }
  const column::PlainColumn* find(const std::string& column) const;
};

// Of one thread. What columns point to must stay until the input is gone or stored.
class Input {
 public:
  explicit Input(const Program& program) : program_(program) {}

  // Errors: no such table, a name that is there, sizes that do not fit.
  Result<Done> add(const std::string& table, const column::PlainColumn& column);
  Result<Done> setKey(const std::string& table, const std::string& column);

  // Errors: a table or column that rules ask for and nobody has bound, one of another type, keys
  // that occur twice, too much set aside.
  Result<Stored> store(const StoreOptions& options) const;

 private:
  Result<BoundTable*> at(const std::string& table);
  const BoundTable* find(const std::string& table) const;

  Program program_;
  std::vector<BoundTable> tables_;
};

// Whether data that was stored for other rules of this schema has all that these ask; an Error
// names what is lacking.
Result<Done> checkBound(const Program& program, const Stored& stored);

}  // namespace muster::aot
