#pragma once

// The flat part of a rule set as gates over bit planes: what the interpreter runs, a code generator
// would emit and a prover reads. Every gate is any Boolean function of up to three wires, so it is
// one `vpternlog` for 512 rows.
//
//   p0 = customer.age bit 0      g0 = a8 p1 p0 p2
//   adults = g0
//
// INVARIANT (wires first): a gate reads inputs and gates before it. No gate is constant or just one
//   of its wires, and every gate and input leads to an output.
// Tested by tests/unit/circuit.

#include <array>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "compiler/circuit/layout.h"
#include "compiler/ir/store.h"

namespace muster::circuit {

// An input (0 .. inputs.size() - 1) or a gate (inputs.size() ..).
using Wire = std::uint32_t;

// One bit of a column's code; bit 0 is the lowest.
struct CodeBit {
  FieldId field;
  int bit;
  friend bool operator==(const CodeBit&, const CodeBit&) = default;
};

// Where a condition of profiles is true, or where it is false: a plane that kernels fill.
struct Predicate {
  ir::NodeId node;
  bool isTrue;
  friend bool operator==(const Predicate&, const Predicate&) = default;
};

using Input = std::variant<CodeBit, Predicate>;

// Its value at wires (a, b, c) is bit a * 4 + b * 2 + c of the table: the immediate of vpternlog. A
// gate of two wires repeats the second, one of a single wire repeats it; its table then ignores the
// repeated ones.
struct Gate {
  std::uint8_t table;
  std::array<Wire, 3> wires;
  friend bool operator==(const Gate&, const Gate&) = default;
};

// A root of the program: a wire, or a constant.
struct Output {
  std::string name;
  std::variant<bool, Wire> value;
  friend bool operator==(const Output&, const Output&) = default;
};

struct Network {
  Layout layout;  // Of the columns that code bits belong to.
  std::vector<Input> inputs;
  std::vector<Gate> gates;
  std::vector<Output> outputs;  // In the order of the program's roots.
};

// Whether the gate's table depends on its wire `index` (0, 1, 2).
constexpr bool dependsOn(std::uint8_t table, int index) {
  // Of the rows where the wire is 0, and how far on the row stands where it is 1.
  constexpr std::array<std::uint8_t, 3> kRows = {0x0F, 0x33, 0x55};
  const int shift = 4 >> index;
  return ((table >> shift ^ table) & kRows[static_cast<std::size_t>(index)]) != 0;
}

// Checks the invariant; a network that breaks it is our mistake.
void verify(const Network& network);

// The outputs for one row, given the value of each input. For tests and explanation, not for speed.
std::vector<bool> evaluate(const Network& network, const std::vector<bool>& inputs);

}  // namespace muster::circuit
