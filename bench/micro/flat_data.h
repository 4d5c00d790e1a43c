#pragma once

// Seeded profiles and random flat segments over them: the work of figure I1, without files.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "compiler/ir/store.h"
#include "runtime/column/table.h"

namespace muster::bench {

// 14 columns, or 40: texts, enums, yes/no, whole numbers, dates, money, instants, some with missing
// values.
column::Table makeProfiles(std::size_t rows, std::size_t columnCount);

// A segment, and the same as a function of a row, for checking.
struct FlatSegments {
  ir::Program program;
  std::vector<std::function<bool(std::size_t row)>> holds;
};

// Three to six conditions each, joined by `and` and `or`. The table must outlive the functions.
FlatSegments makeSegments(const column::Table& table, std::size_t count);

}  // namespace muster::bench
