#pragma once

// Random well-typed conditions over the small shop, and random worlds to try them on.

#include <cstdint>
#include <random>

#include "compiler/ir/builder.h"
#include "tests/support/ir_world.h"
#include "tests/support/shop.h"

namespace muster::rewrite {

// The as of of every random world: 2024-10-04, at noon in UTC.
inline constexpr std::int64_t kAsOf = (20'000 * std::int64_t{24} + 12) * 3600 * 1'000'000;

// Draws from a seed; the same seed gives the same conditions, whatever else is in the store.
class RandomGraph {
 public:
  RandomGraph(const support::Shop& shop, ir::Builder& build, std::uint64_t seed)
      : shop_(shop), build_(build), random_(seed) {}

  // About the profile; `depth` bounds how deep conditions nest.
  ir::NodeId condition(int depth);

 private:
  ir::NodeId test();
  ir::NodeId joined(int depth, bool isOfEvent);
  ir::NodeId aggregateTest(int depth);
  ir::NodeId groupCount(ir::NodeId where, int depth);
  ir::NodeId eventCondition(int depth);
  ir::NodeId aroundTest();
  ir::NodeId eventTest();
  ir::NodeId average(ir::NodeId value, ir::NodeId where);
  ir::NodeId comparison(ir::NodeId a, ir::NodeId b);
  ir::NodeId textSet();
  ir::NodeId text();
  ir::NodeId money();
  ir::NodeId time();
  ir::NodeId spend();
  int below(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }

  const support::Shop& shop_;
  ir::Builder& build_;
  std::mt19937_64 random_;
};

support::World randomWorld(const support::Shop& shop, std::mt19937_64& random);

}  // namespace muster::rewrite
