#pragma once

// The meaning of a graph, node by node and row by row, over plain values: what the evaluator is
// compared with. Slow and obvious; shares the exact numbers of base and the text and calendar
// modules with it, and nothing else.

#include <cstddef>
#include <set>
#include <string>

#include "compiler/ir/store.h"
#include "runtime/column/table.h"

namespace muster::eval {

enum class State : std::uint8_t { Known, Missing, Uncomputable };

struct Plain {
  State state = State::Missing;
  schema::Type type;
  bool truth = false;
  Int128 number = 0;  // decimals and their kin; the numerator of a Ratio
  Int128 denominator = 1;
  double real = 0;
  std::string text;
  std::set<std::string> set;  // texts as they are, numbers in digits
};

// `row` counts the rows of the node's own domain; `profile` is the one it belongs to.
Plain plainly(const ir::Store& store, const column::Table& table, ir::NodeId id,
              std::size_t profile, std::size_t row);

// "true", "12.5000", "missing", "uncomputable": for messages and comparison.
std::string show(const Plain& value);

}  // namespace muster::eval
