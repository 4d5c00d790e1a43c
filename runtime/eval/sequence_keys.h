#pragma once

// What a sequence compares by, as plain numbers, and which of many later events are worth keeping.

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "runtime/eval/text_ops.h"
#include "runtime/eval/vector.h"

namespace muster::eval {

// One side of a comparison, row by row, as numbers that are equal and in order where the values
// are.
class KeySide {
 public:
  // False where the value is not known, or is equal to nothing on the other side.
  bool read(std::size_t row, std::int64_t& number) const;

 private:
  friend class KeyColumn;
  const Vector* vector_ = nullptr;
  bool isTurned_ = false;  // the order turned round
  bool isMade_ = false;    // numbers_ holds them, by row
  std::vector<std::int64_t> numbers_;
  std::shared_ptr<const Learned> translated_;  // codes of texts into the other side's
};

// Both sides of one comparison over a run.
class KeyColumn {
 public:
  // Borrows the vectors.
  void read(const Vector& mineOf, const Vector& theirsOf, bool isTurned, Memory& memory);
  KeySide mine;
  KeySide theirs;

 private:
  void readTexts(Memory& memory);
  void rank();
};

// Numbers different keys from zero. A key is as many numbers as `begin` says.
class KeyTable {
 public:
  void begin(std::size_t width, std::size_t keysMax);
  // `valueOf(k)` is the k-th number of the key.
  template <typename ValueOf>
  std::size_t add(const ValueOf& valueOf) {
    const std::size_t slot = slotOf(valueOf);
    if (slots_[slot] == 0) {
      for (std::size_t k = 0; k < width_; ++k) keys_.push_back(valueOf(k));
      slots_[slot] = ++count_;
    }
    return slots_[slot] - 1;
  }
  template <typename ValueOf>
  std::optional<std::size_t> find(const ValueOf& valueOf) const {
    const std::size_t slot = slotOf(valueOf);
    if (slots_[slot] == 0) return std::nullopt;
    return slots_[slot] - 1;
  }

 private:
  template <typename ValueOf>
  std::size_t slotOf(const ValueOf& valueOf) const {
    std::uint64_t hash = 0;
    for (std::size_t k = 0; k < width_; ++k) {
      hash = (hash ^ static_cast<std::uint64_t>(valueOf(k))) * 0x9E37'79B9'7F4A'7C15U;
      hash ^= hash >> 29U;
    }
    std::size_t slot = hash & (slots_.size() - 1);
    for (; slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1)) {
      bool isSame = true;
      const std::size_t first = (slots_[slot] - 1) * width_;
      for (std::size_t k = 0; isSame && k < width_; ++k) isSame = keys_[first + k] == valueOf(k);
      if (isSame) break;
    }
    return slot;
  }

  std::size_t width_ = 0;
  std::size_t count_ = 0;
  std::vector<std::size_t> slots_;  // number + 1; at most half of them are taken
  std::vector<std::int64_t> keys_;
};

// What an order asks of an event: at least a number, or more than it.
struct Threshold {
  std::int64_t number = 0;
  bool orEqual = true;
  bool allows(std::int64_t value) const { return orEqual ? value >= number : value > number; }
};

// For each key the later events, nearest last. An event is dropped once a nearer one is at least as
// large (where an order asks for more) and ends no later (where ends count).
//
// Where both count, an event that is farther may end earlier and be larger than another, so that
// none is dropped: instead every 2^k events next to each other are also kept by size, each with the
// earliest end of those that are no smaller. A look at any number of the nearest is then one at a
// few such blocks.
class Fronts {
 public:
  struct Entry {
    std::size_t event;
    std::int64_t value;
    std::int64_t end;
  };
  void begin(bool hasOrder, bool hasEnds);
  void push(std::size_t key, const Entry& entry);
  // The nearest event that is large enough.
  std::optional<std::size_t> nearest(std::size_t key, const Threshold& threshold) const;
  // The earliest end of those that are large enough and near; `isNear(event)` holds up to some
  // distance.
  template <typename IsNear>
  std::optional<std::int64_t> best(std::size_t key, const Threshold& threshold,
                                   const IsNear& isNear) const {
    const std::vector<Entry>& front = fronts_[key].entries;
    if (!hasEnds_) {
      const std::size_t at = nearestAt(front, threshold);
      if (at == front.size() || !isNear(front[at].event)) return std::nullopt;
      return front[at].end;
    }
    // The farthest that is near enough.
    const auto found = std::partition_point(front.begin(), front.end(),
                                            [&](const Entry& it) { return !isNear(it.event); });
    if (found == front.end()) return std::nullopt;
    // Without an order ends fall with the distance.
    if (!hasOrder_) return found->end;
    return earliestFrom(fronts_[key], static_cast<std::size_t>(found - front.begin()), threshold);
  }
  // How many entries and blocks have been made and looked at: what it has cost.
  std::size_t work() const { return work_; }

 private:
  // Of a block, by size from the largest: the earliest end of those that are no smaller.
  struct Sized {
    std::int64_t value;
    std::int64_t end;
  };
  struct Front {
    std::vector<Entry> entries;
    std::vector<std::vector<Sized>> levels;  // k: the blocks of 2^k entries, one after the other
  };
  std::size_t nearestAt(const std::vector<Entry>& front, const Threshold& threshold) const;
  void addToLevels(Front& front, const Entry& entry);
  std::optional<std::int64_t> earliestFrom(const Front& front, std::size_t first,
                                           const Threshold& threshold) const;

  bool hasOrder_ = false;
  bool hasEnds_ = false;
  std::size_t used_ = 0;
  mutable std::size_t work_ = 0;
  std::vector<Front> fronts_;  // by key
};

}  // namespace muster::eval
