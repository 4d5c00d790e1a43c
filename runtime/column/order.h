#pragma once

// Which profile comes where, and which event: the orders that a store is sorted by.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "runtime/column/table.h"

namespace muster::column {

// Rows by their numbers, smallest first; equal ones keep their order. Empty where they already
// stand so.
std::vector<std::uint32_t> sortedRows(std::span<const std::uint64_t> numbers);

// Finds a profile by its key, a whole number or the code of a text. Keys are distinct.
class KeyIndex {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  // Profile p has key keys[p].
  explicit KeyIndex(std::span<const std::int64_t> keys);
  std::uint32_t find(std::int64_t key) const {
    if (!dense_.empty()) {
      const std::uint64_t at =
          static_cast<std::uint64_t>(key) - static_cast<std::uint64_t>(smallest_);
      return at < dense_.size() ? dense_[at] : kNone;
    }
    return slots_.empty() ? kNone : probe(key);
  }

 private:
  struct Slot {
    std::int64_t key;
    std::uint32_t profile;
  };
  std::uint32_t probe(std::int64_t key) const;

  std::int64_t smallest_ = 0;
  std::vector<std::uint32_t> dense_;  // by key - smallest, where keys lie close together
  std::vector<Slot> slots_;
};

// Distinct keys, while they are being collected.
class KeySet {
 public:
  void add(std::int64_t key);
  // In no particular order.
  std::vector<std::int64_t> keys() const;

 private:
  void grow();
  std::vector<std::int64_t> slots_;
  std::vector<bool> isTaken_;
  std::size_t count_ = 0;
};

// The order of events of one list, and where each profile's begin. `order` is empty where the
// rows stand in it already and none is left out.
struct EventOrder {
  std::vector<std::uint32_t> order;
  std::vector<std::uint32_t> offsets;
};
// `profiles[row]` is the row's profile, or KeyIndex::kNone: then it is left out. Events of a
// profile are ordered by `time` (if there is one), then by `thenBy` (missing first), then by row.
EventOrder orderEvents(std::span<const std::uint32_t> profiles, std::size_t profileCount,
                       const Column* time, const Column* thenBy);

}  // namespace muster::column
