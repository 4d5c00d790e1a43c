#pragma once

// How the columns that rules compare with constants become codes, and codes become bit planes: what
// binds a circuit to a store. Plain data, no rows; a generated library can carry one.
//
// A code is a small whole number of the same order as the values; code 0 is "missing" where a
// column can miss values. A narrow column keeps its values (Direct: code = value - smallest); of a
// wide one, and where that saves planes, only what the rules can tell apart remains (Thresholds:
// code = number of thresholds at or below):
//
//   lifetime_value >= 500 or lifetime_value < 20    thresholds 20 500; codes 0 1 2
//
// Tested by tests/unit/circuit.

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "compiler/circuit/ranges.h"
#include "compiler/ir/store.h"

namespace muster::circuit {

// Direct codes are made for columns of at most so many codes, missing included.
inline constexpr std::int64_t kDirectCodesMax = 1 << 16;

// What a layout must know of a column. `smallest` and `largest` bound the known values.
struct ColumnFacts {
  std::string name = {};
  bool hasMissing = false;
  bool isReal = false;
  std::int64_t smallest = 0;
  std::int64_t largest = 0;
  // Of Text and Zone columns: the code of a text, nothing where no row has it.
  std::function<std::optional<std::int64_t>(const std::string&)> codeOf = {};
};

enum class Scheme : std::uint8_t { Direct, Thresholds };

struct Coding {
  std::string name = {};
  Scheme scheme = Scheme::Direct;
  bool hasMissing = false;
  bool isReal = false;  // thresholds are orderOfReal() of the value
  std::int64_t smallest = 0;
  std::int64_t largest = 0;
  // Ascending; each above `smallest` and at most `largest`. Thresholds only.
  std::vector<std::int64_t> thresholds = {};
  // The codes of the texts that rules mention and the column has.
  std::map<std::string, std::int64_t> texts = {};

  // Codes are 0 .. codeCount() - 1.
  std::int64_t codeCount() const;
  // Planes, lowest bit first.
  int bitCount() const;
  // The codes of a set of known values, and of all known values. A step at or past codeCount() is
  // left out: what no row has may count as anything.
  Ranges codesOf(const Ranges& values) const;
};

// The columns that the circuit reads, and no other.
struct Layout {
  std::map<FieldId, Coding> columns;
};

// For a bound program over columns of which `factsOf` is asked, once for each column that is
// compared.
Layout layoutFor(const ir::Program& program, const std::function<ColumnFacts(FieldId)>& factsOf);

// Which codes the texts have that rules mention, where there are no rows: in their order
enum class TextCodes : std::uint8_t {
  Listed,   // 1, 2 and so on; 0 is any other text
  Between,  // 1, 3, 5; the even ones are the texts between them, so codes have the order of texts
};

// For a bound program and no rows: wide columns have every value of their type, and the texts of a
// column are those that rules mention.
Layout symbolicLayout(const ir::Program& program, const schema::Schema& schema,
                      TextCodes textCodes = TextCodes::Listed);

}  // namespace muster::circuit
