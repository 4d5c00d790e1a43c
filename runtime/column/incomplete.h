#pragma once

// Profiles of whom a list does not hold all that files say: a row about them did not fit and was
// set aside. For them the list is unknown wherever that must not be overlooked.

#include <algorithm>
#include <cstdint>
#include <vector>

#include "compiler/schema/schema.h"

namespace muster::column {

struct Incomplete {
  IdVector<ListId, std::vector<std::uint32_t>> profiles;  // ascending; empty: all are complete
  // Rows set aside of which nobody can say whom they are about.
  IdVector<ListId, std::uint64_t> rowsWithoutProfile;

  bool has(ListId list, std::size_t profile) const {
    return list.index() < profiles.size() &&
           std::ranges::binary_search(profiles[list], static_cast<std::uint32_t>(profile));
  }
};

}  // namespace muster::column
