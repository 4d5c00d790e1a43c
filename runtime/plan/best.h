#pragma once

// Who comes first in a limit: the best values, those that miss it last, ties by key. For the files
// of this module only.

#include <cstddef>
#include <vector>

#include "compiler/sema/checked.h"
#include "runtime/bitmap/bitmap.h"
#include "runtime/plan/values.h"

namespace muster::plan {

// Relies on profiles of a table being in the order of their keys.
class Order {
 public:
  // `limit` null, or without a value: by key.
  Order(const Values& values, const sema::CheckedLimit* limit)
      : values_(values),
        by_(limit != nullptr ? limit->by : std::nullopt),
        isLargestFirst_(limit == nullptr || limit->isLargestFirst) {}

  // The best of them, in time that grows with their number only.
  bitmap::Bitmap best(const bitmap::Bitmap& who, std::size_t count) const;
  // All of them, the best first.
  std::vector<std::size_t> sorted(const bitmap::Bitmap& who) const;

 private:
  bool isBefore(std::size_t a, std::size_t b) const;
  bitmap::Bitmap known(const bitmap::Bitmap& who) const;
  bitmap::Bitmap bestKnown(const bitmap::Bitmap& who, std::size_t count) const;

  const Values& values_;
  std::optional<std::size_t> by_;
  bool isLargestFirst_;
};

}  // namespace muster::plan
