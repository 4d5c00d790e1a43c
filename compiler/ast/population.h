#pragma once

// What the words of a population term are called, and which of them speak of a profile's own place.

#include <string_view>

#include "compiler/ast/ast.h"

namespace muster::ast {

inline std::string_view nameOf(PopulationFn fn) {
  switch (fn) {
    case PopulationFn::Rank: return "rank";
    case PopulationFn::Quintile: return "quintile";
    case PopulationFn::Decile: return "decile";
    case PopulationFn::PercentileOf: return "percentile";
    case PopulationFn::ShareOfTotal: return "share of total";
    case PopulationFn::Total: return "total across";
    case PopulationFn::Average: return "average across";
    case PopulationFn::Smallest: return "smallest across";
    case PopulationFn::Largest: return "largest across";
    case PopulationFn::Median: return "median across";
    case PopulationFn::Percentile: return "percentile across";
  }
  return "";
}

// The same value for every profile that is compared with that population; the others place the
// profile itself, and are unknown for one that does not belong.
inline bool isAcross(PopulationFn fn) {
  switch (fn) {
    case PopulationFn::Rank:
    case PopulationFn::Quintile:
    case PopulationFn::Decile:
    case PopulationFn::PercentileOf:
    case PopulationFn::ShareOfTotal: return false;
    case PopulationFn::Total:
    case PopulationFn::Average:
    case PopulationFn::Smallest:
    case PopulationFn::Largest:
    case PopulationFn::Median:
    case PopulationFn::Percentile: return true;
  }
  return false;
}

}  // namespace muster::ast
