#pragma once

// Where the evaluator's columns come from. The engines read a store's table (TableRows); the loader
// implements Rows over a block of raw columns, where a Column's payload is the index of a raw
// column and every node lives in the profile domain.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <unordered_map>

#include "compiler/ir/store.h"
#include "runtime/column/table.h"
#include "runtime/eval/vector.h"

namespace muster::eval {

// Read from any number of threads at once.
class Rows {
 public:
  virtual ~Rows() = default;

  // Fills `out` with rows [begin, end) of the field's own domain: calls out.reset() with the
  // column's type and shapeOf() it, then sets the values and, unless all rows are known, `known`.
  // Narrow values need `smallest` and `largest` (tightenBounds() finds them), texts need `texts`,
  // and texts that stay the same from block to block should stay the same object.
  virtual void read(FieldId field, std::size_t begin, std::size_t end, Vector& out) const = 0;

  // Profile p's events are rows [offsets[p], offsets[p + 1]) of the list. Never asked by a graph
  // without events.
  virtual std::span<const std::uint32_t> offsets(ListId list) const;
  // A list by its name. Never asked by a graph without lists.
  virtual const column::StaticList& list(std::string_view name) const;
};

// Fills `out` from a column. `texts` are the column's, for texts and sets of them.
void readColumn(const column::Column& column, const std::shared_ptr<const Texts>& texts,
                std::size_t begin, std::size_t end, Vector& out);

// The columns of a store. The table must outlive it.
class TableRows : public Rows {
 public:
  explicit TableRows(const column::Table& table);
  void read(FieldId field, std::size_t begin, std::size_t end, Vector& out) const override;
  std::span<const std::uint32_t> offsets(ListId list) const override;
  const column::StaticList& list(std::string_view name) const override;

 private:
  const column::Table& table_;
  IdVector<FieldId, std::shared_ptr<const Texts>> texts_;
};

}  // namespace muster::eval
