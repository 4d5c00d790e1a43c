#pragma once

// A few columns with a few values each, missing among them, and what conditions over them mean: the
// circuit is right if it says "true" exactly where this does, for every row there can be.

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "compiler/circuit/layout.h"
#include "compiler/circuit/network.h"
#include "compiler/ir/builder.h"
#include "compiler/ir/store.h"

namespace muster::circuit {

// A row has a whole number for each column (digits, an index, orderOfReal), or nothing.
using Row = std::map<FieldId, std::optional<std::int64_t>>;

struct WorldColumn {
  schema::Type type;
  bool isOptional = false;
  std::vector<std::int64_t> values;     // that occur, ascending
  std::vector<std::string> texts = {};  // of text columns: values index these
};

struct World {
  std::map<FieldId, WorldColumn> columns;

  std::vector<Row> rows() const;
  std::shared_ptr<const schema::Schema> schema() const;
  ColumnFacts factsOf(FieldId field) const;
};

// True, false or nothing, by the definition of each op.
std::optional<bool> truthOf(const World& world, const ir::Store& store, ir::NodeId id,
                            const Row& row);

// Builds the circuit of `program`, and its cubes, and compares every output on every row.
// Predicates that the circuit leaves to kernels are filled in by truthOf.
void expectSameAsGraph(const World& world, const ir::Program& program, const Layout& layout);
void expectSameAsGraph(const World& world, const ir::Program& program);

// The code of a row's value.
std::int64_t codeOf(const Coding& coding, std::optional<std::int64_t> value);

}  // namespace muster::circuit
