#pragma once

// Random rules and random tables. Rules are well typed text, tables hold every type with missing
// values everywhere; both are made to meet at the edges: windows' ends, equal instants, zero
// divisors, numbers whose products overflow, texts that differ by case or by composition. The same
// seed gives the same on every machine.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "compiler/schema/schema.h"
#include "compiler/sema/checked.h"
#include "runtime/column/table.h"
#include "tests/differential/term.h"
#include "tests/support/tables.h"

namespace muster::differential {

// Numbers from a seed, the same with every standard library.
class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}
  // 0 to below - 1.
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(engine_() % bound); }
  bool oneIn(std::size_t chances) { return below(chances) == 0; }
  std::uint64_t bits() { return engine_(); }
  template <typename T>
  const T& of(const std::vector<T>& values) {
    return values[below(values.size())];
  }

 private:
  std::mt19937_64 engine_;
};

struct Definition {
  std::string name;
  Term term;
};

// Rule text in parts. `lets` and `segments` name only what stands before them.
struct Rules {
  std::string schema;
  std::vector<Definition> lets;
  std::vector<Definition> segments;
  std::vector<Definition> scores;
  std::vector<Definition> patterns;  // segments with parameters, which are no audiences
  std::int64_t asOf = 0;             // microseconds since 1970 UTC
};

std::string toText(const Rules& rules);

Rules randomRules(std::uint64_t seed, std::size_t segmentCount);

// Most profiles with few events, and some with many; or most of them with many.
enum class Crowd : std::uint8_t { Few, Many };

// Rows for the schema of random rules.
support::Rows randomRows(std::uint64_t seed, const schema::Schema& schema, std::size_t profileCount,
                         std::int64_t asOf, Crowd crowd = Crowd::Few);

// Entries for the lists that the rules name, about half of them values that the table has.
void addRandomLists(std::uint64_t seed, const sema::CheckedProgram& program, column::Table& table);

}  // namespace muster::differential
