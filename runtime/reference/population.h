#pragma once

// What the terms that compare profiles are about: for each term the value, the scope and the key of
// every profile, evaluated once, inner terms first. For the files of this module only.

#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include "runtime/reference/reference.h"
#include "runtime/reference/value.h"

namespace muster::reference {

struct World;

// The known values of those that are compared with one another, in ascending order.
struct Peers {
  Value key;
  std::vector<Value> values;
  bool hasUncomputable = false;
};

// One entry a profile.
struct Members {
  std::vector<Value> values;
  std::vector<bool> areAmong;
  std::vector<Value> keys;         // true for all where nothing groups them
  std::vector<std::size_t> peers;  // of a known key, an index into `groups`
  std::vector<Peers> groups;
};

class Populations {
 public:
  // Evaluates the operands of every term of the program, and makes the world refer to them.
  static std::shared_ptr<const Populations> over(World& world);

  // The same without evaluating anything before it is asked for.
  static std::shared_ptr<const Populations> asAsked(World& world);

  // Of a TopTest or a PopulationTerm.
  const Members& of(ExprId id) const;

 private:
  explicit Populations(const World& world) : world_(world) {}
  Members evaluate(ExprId value, const ast::Population& population) const;
  std::size_t peersOf(const Value& key, std::vector<Peers>& groups) const;

  const World& world_;
  // Inner terms are added while it is at outer ones; those of earlier times while it is at later.
  mutable std::recursive_mutex mutex_;
  mutable std::map<ExprId, Members> members_;
};

}  // namespace muster::reference
