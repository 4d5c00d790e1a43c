#pragma once

// The conditions that the circuit reads off one column: comparisons with constants, membership in a
// constant set, yes/no columns, `is known`. Each becomes a set of the column's values.
//
// A value is what the store holds: decimal digits, days, an enum index, the code of a text. A real
// is mapped to a whole number of the same order, so that every comparison is one of whole numbers.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "compiler/circuit/ranges.h"
#include "compiler/ir/store.h"

namespace muster::circuit {

struct Literal {
  FieldId field;
  Ranges values;             // where it is true, if the column is known
  bool isKnownTest = false;  // `is known`: false, not unknown, where the column is missing
};

// The code of a text in a column's dictionary; nothing where no row has it.
using CodeOf = std::function<std::optional<std::int64_t>(FieldId, const std::string&)>;

// Nothing if the node is not such a condition of profiles.
std::optional<Literal> literalOf(const ir::Store& store, ir::NodeId id, const CodeOf& codeOf);

// What the circuit makes of conditions itself. A condition that is neither a literal nor one of
// these is a plane that kernels fill.
enum class Connective : std::uint8_t {
  None,
  True,
  False,
  Unknown,
  Known,  // of a condition
  AndKnown,
  OrMissing,
  Not,
  And,
  Or,
  AtLeast,
  Given,  // of two conditions
  Else,   // of two conditions
};
Connective connectiveOf(const ir::Store& store, ir::NodeId id);

// Order-preserving both ways; -0.0 and 0.0 are one. Not for NaN.
std::int64_t orderOfReal(double real);
double realOfOrder(std::int64_t order);

}  // namespace muster::circuit
