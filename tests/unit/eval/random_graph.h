#pragma once

// Random well-typed graphs over the fields of a World, from a seed.

#include <cstdint>
#include <random>
#include <vector>

#include "compiler/ir/builder.h"
#include "tests/unit/eval/world.h"

namespace muster::eval {

class RandomGraph {
 public:
  RandomGraph(const World& world, std::uint64_t seed)
      : world_(world), random_(seed), store(world.schema), build_(store) {}

  // A condition of the profiles.
  ir::NodeId condition(int depth) { return truth(ir::Domain::profile(), depth); }
  // A value of the profiles, of any kind.
  ir::NodeId value(int depth);
  // A comparison of an aggregate over purchases with a constant, of the shapes that event kernels
  // know and of their near misses.
  ir::NodeId eventCondition();
  // How many purchases begin a sequence of purchases, compared with a constant.
  ir::NodeId sequenceCondition();

 private:
  using Domain = ir::Domain;
  using NodeId = ir::NodeId;
  using Kind = schema::Kind;

  std::size_t draw(std::size_t below) {
    return std::uniform_int_distribution<std::size_t>(0, below - 1)(random_);
  }
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return std::uniform_int_distribution<std::int64_t>(low, high)(random_);
  }
  NodeId field(const char* name) { return build_.column(world_.field(name)); }
  bool isPurchase(Domain domain) const {
    return !domain.isProfile() && domain.list() == world_.list("purchases");
  }

  NodeId truth(Domain domain, int depth);
  NodeId comparison(Domain domain, int depth);
  NodeId number(Domain domain, int depth);
  NodeId called(Domain domain, int depth);
  NodeId text(Domain domain, int depth);
  NodeId real(Domain domain, int depth);
  NodeId time(Kind kind, Domain domain, int depth);
  NodeId tier(Domain domain, int depth);
  NodeId set(Domain domain, int depth);
  NodeId aggregateOf(ir::Op op, Kind kind, int depth);
  NodeId anyOfKind(Kind kind, Domain domain, int depth);
  schema::Type arithmeticType(ir::Op op, NodeId a, NodeId b) const;

  NodeId eventTest();
  NodeId eventWhere();
  NodeId moment();
  NodeId compared(NodeId value, NodeId bound);

  const World& world_;
  std::mt19937_64 random_;

 public:
  ir::Store store;

 private:
  ir::Builder build_;
};

}  // namespace muster::eval
