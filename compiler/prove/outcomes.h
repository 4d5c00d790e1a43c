#pragma once

// What the conditions of a graph can come to, found without looking at rows: `number of purchases <
// 0` never holds, `tier is gold and tier is silver` neither, `any purchases in the next 7 days`
// neither, because nothing that is still to come has happened.
//
// Every operation says between which ends its value lies. Of conditions that hold together each
// leaves out what the values below it cannot be; where nothing is left, they never do. What is said
// is certain; not everything that is certain is said.
//
// Tested by tests/unit/prove, and on random rules by tests/differential.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "compiler/ir/store.h"
#include "compiler/prove/values.h"

namespace muster::prove {

// A set of outcomes of a condition.
enum class Outcome : std::uint8_t { True = 1, False = 2, Unknown = 4 };
struct Outcomes {
  std::uint8_t bits = 0;

  bool has(Outcome it) const { return (bits & static_cast<std::uint8_t>(it)) != 0; }
  bool isNever() const { return !has(Outcome::True); }
  bool isAlways() const { return bits == static_cast<std::uint8_t>(Outcome::True); }
  // Nothing but missing values keeps it from holding.
  bool holdsWhereKnown() const { return has(Outcome::True) && !has(Outcome::False); }
  friend bool operator==(Outcomes, Outcomes) = default;
};

class Prover {
 public:
  // Looks at every node once; the store must outlive it and not grow.
  explicit Prover(const ir::Store& store);

  Outcomes outcomes(ir::NodeId condition) const { return {outcomes_[condition]}; }
  Values values(ir::NodeId value) const;
  // Whether they are never all true for one profile, or event.
  bool exclude(std::span<const ir::NodeId> conditions) const;
  // Whether they are never all false.
  bool coverAll(std::span<const ir::NodeId> conditions) const;

 private:
  const ir::Store& store_;
  IdVector<ir::NodeId, std::uint8_t> outcomes_;
  IdVector<ir::NodeId, std::uint32_t> slots_;  // into kept_, of values that are not plain
  std::vector<Values> kept_;
  friend class World;
};

}  // namespace muster::prove
