#pragma once

// From the checked tree to the predicate graph: what every name, window and quantifier comes down
// to.
//
//   any purchases in the last 30 days where brand is "Prada"
//
// is `not (count of purchases with as of - 30 days < bought_at, bought_at <= as of, brand = "Prada"
// < 1)`. Names leave no trace: a let or a segment is its definition. Tested by tests/unit/lower and
// tests/golden/ir.

#include <optional>
#include <utility>
#include <vector>

#include "compiler/ir/store.h"
#include "compiler/sema/checked.h"

namespace muster::lower {

// What each expression comes to, where it is lowered as a value or condition.
using Nodes = IdVector<ExprId, std::optional<ir::NodeId>>;

// The graph of all segments, one root each, in order of declaration; behind them stand those of the
// program's values (CheckedProgram::values), which are no conditions. Fills `nodes`, if given.
ir::Program lowerProgram(const sema::CheckedProgram& program, Nodes* nodes = nullptr);

// The expressions of one table of a source, over the raw columns of its file: the payload of a
// Column is an index into CheckedTable::columns, its domain the profile's, and every one can be
// missing. The store has no schema.
struct TableProgram {
  ir::Store store;
  std::optional<ir::NodeId> where;
  std::optional<ir::NodeId> key;
  std::vector<std::pair<FieldId, ir::NodeId>> fields;
};
TableProgram lowerTable(const sema::CheckedProgram& program, const sema::CheckedTable& table);

}  // namespace muster::lower
