#pragma once

// How one table of a source is read: its columns, and for every column of the store either the raw
// column that stands alone for it or an expression. What load() works from, once lowering has made
// the expressions.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "compiler/ir/store.h"
#include "compiler/sema/checked.h"
#include "runtime/load/text_codes.h"

namespace muster::load {

// One column that a table yields: the key, or a field. `node` is its expression; where that is
// nothing but a raw column, `raw` is that one's index and no expression is evaluated. Neither: the
// field is not mapped, and missing, or is the row number.
struct OutputPlan {
  std::string name;  // of the field
  schema::Type type;
  bool isOptional = false;
  std::optional<ir::NodeId> node;
  std::optional<std::size_t> raw;
  TextCodes* codes = nullptr;  // of texts; shared with every table that yields the same column
  bool isRowNumber = false;    // a key that no column holds
};

// Output 0 is the key. `rawsEvaluated` are the raw columns that `where` and expressions read,
// sorted.
struct TablePlan {
  const sema::CheckedTable* table = nullptr;
  std::shared_ptr<const ir::Store> store;
  std::optional<ir::NodeId> where;
  std::vector<OutputPlan> outputs;
  std::vector<std::size_t> rawsEvaluated;
  std::vector<std::size_t> rawsOfWhere;
  bool readsRowNumber = false;
  bool mayHoldNoRows = false;  // whatever its files are

  // What a report calls the column that an output comes from.
  std::string columnOf(std::size_t output) const;
};

// The raw columns that a node reads, sorted.
std::vector<std::size_t> rawsBelow(const ir::Store& store, ir::NodeId node);

}  // namespace muster::load
