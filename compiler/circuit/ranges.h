#pragma once

// A set of whole numbers as the ascending places where membership changes:
//
//   age >= 18 and age < 30    steps 18 30
//   age is not 7              steps lowest 7 8
//
// Every comparison of one column with constants is such a set, and so is any `and`, `or`, `not` of
// them. Values and codes use the same algebra. Tested by tests/unit/circuit.

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "compiler/base/int128.h"

namespace muster::circuit {

class Ranges {
 public:
  static constexpr std::int64_t kLowest = std::numeric_limits<std::int64_t>::min();

  // The empty set.
  Ranges() = default;
  static Ranges all() { return Ranges({kLowest}); }
  // { v : v >= bound }
  static Ranges atLeast(Int128 bound);
  static Ranges only(Int128 value) { return atLeast(value) & atLeast(value + 1).complement(); }
  // The members are the numbers with an odd number of `steps` at or below them. Ascending, no
  // repeats.
  static Ranges fromSteps(std::vector<std::int64_t> steps);

  std::span<const std::int64_t> steps() const { return steps_; }
  bool isEmpty() const { return steps_.empty(); }
  bool contains(std::int64_t value) const;
  Ranges complement() const;
  friend Ranges operator&(const Ranges& a, const Ranges& b);
  friend Ranges operator|(const Ranges& a, const Ranges& b);
  friend bool operator==(const Ranges&, const Ranges&) = default;
  friend auto operator<=>(const Ranges&, const Ranges&) = default;

 private:
  explicit Ranges(std::vector<std::int64_t> steps) : steps_(std::move(steps)) {}

  std::vector<std::int64_t> steps_;
};

// The union of many sets, in one sweep.
Ranges unionOf(std::vector<Ranges> sets);

}  // namespace muster::circuit
