#pragma once

// For which values of one field is a condition true, for which false? Answered for conditions that
// mention nothing but that field (or one aggregate in its place) and constants:
//
//   amount < 5.00 or amount is missing     true for {[0, 500), missing}, false for {[500, 1000)}
//
// in the numbers of the field's sliced column, here whole pence. Tested by
// tests/unit/eval/field_truth_test.cpp.

#include <cstdint>
#include <optional>

#include "compiler/base/int128.h"
#include "compiler/ir/store.h"
#include "runtime/column/slices.h"
#include "runtime/column/table.h"
#include "runtime/eval/number_set.h"

namespace muster::eval {

struct FieldTruth {
  NumberSet isTrue;
  NumberSet isFalse;
};

// `variable` is the Column, or the aggregate whose values are those of the column. Nothing if the
// condition holds more than it, or an operation that is not answered here.
std::optional<FieldTruth> truthOf(const ir::Store& store, ir::NodeId condition, ir::NodeId variable,
                                  const column::Column& column, const column::SlicedColumn& sliced);

// A comparison of the variable with a constant, true for smallest <= x < bound, where a side that
// is not there has no bound. In digits at the variable's places; no operand is missing.
struct Comparison {
  std::optional<Int128> smallest;
  std::optional<Int128> bound;
};
// Of a Less or Equal between `variable`, a whole number or decimal, and a Const.
std::optional<Comparison> comparisonOf(const ir::Store& store, ir::NodeId condition,
                                       ir::NodeId variable);

// What a condition depends on below it, columns and aggregates, if it is one thing.
std::optional<ir::NodeId> onlyVariable(const ir::Store& store, ir::NodeId condition);

}  // namespace muster::eval
