#pragma once

// Segments as alternatives of code sets, for one profile at a time:
//
//   (country is "GB" or is "IE") and (age >= 18 or member)
//     = {country 1 2, age 18..}  or  {country 1 2, member yes}
//
// A cube holds where each of its columns has one of its codes. So a table with a bit for each cube
// and a row for each code of a column answers all cubes at once: the rows of a profile's codes,
// and-ed. Of a segment and its complement the one with fewer cubes is taken.
//
// Tested by tests/unit/circuit.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "compiler/circuit/layout.h"
#include "compiler/circuit/ranges.h"
#include "compiler/ir/store.h"

namespace muster::circuit {

// A column of the layout, or a condition that kernels decide.
using CubeColumn = std::variant<FieldId, ir::NodeId>;

// The codes of a condition.
inline constexpr std::int64_t kUnknownCode = 0;
inline constexpr std::int64_t kFalseCode = 1;
inline constexpr std::int64_t kTrueCode = 2;
inline constexpr std::int64_t kTruthCodes = 3;

struct Cube {
  struct Term {
    std::uint32_t column;  // of Cubes::columns
    Ranges codes;
    friend bool operator==(const Term&, const Term&) = default;
  };
  std::vector<Term> terms;  // by column, each once; without any it holds everywhere
  friend bool operator==(const Cube&, const Cube&) = default;
};

struct Cover {
  bool isComplement = false;  // the segment is where none of the cubes holds
  std::vector<Cube> cubes;
};

struct Cubes {
  Layout layout;
  std::vector<CubeColumn> columns;
  // By root of the program; nothing where that takes more cubes than allowed.
  std::vector<std::optional<Cover>> covers;
};

// `program` is bound; `layout` was made for it.
Cubes cubesOf(const ir::Program& program, Layout layout, std::size_t cubesMost);

}  // namespace muster::circuit
