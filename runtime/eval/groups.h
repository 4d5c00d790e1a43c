#pragma once

// Groups of rows with equal keys, numbered in the order they are met. Keys are texts, whole
// numbers, decimals, times, enum values, yes and no; two texts of different dictionaries are equal
// if they read the same.
//
// Tested by tests/unit/eval/steps_test.cpp.

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "compiler/ir/store.h"
#include "runtime/eval/vector.h"

namespace muster::eval {

inline constexpr std::uint32_t kNoGroup = 0xFFFF'FFFF;

class Groups {
 public:
  // The group of a known key, which becomes one if it is new.
  std::uint32_t add(const Vector& keys, std::size_t row);
  std::uint32_t add(const ir::Constant& key);
  // kNoGroup for a key that was never added.
  std::uint32_t find(const Vector& keys, std::size_t row) const;
  std::uint32_t find(std::string_view text) const;

  std::size_t size() const { return keys_.size(); }
  // A key of each group.
  const std::vector<ir::Constant>& keys() const { return keys_; }

 private:
  struct HashNumber {
    std::size_t operator()(Int128 number) const {
      const auto bits = static_cast<UInt128>(number);
      return std::hash<std::uint64_t>()(static_cast<std::uint64_t>(bits) * 0x9E37'79B9'7F4A'7C15U ^
                                        static_cast<std::uint64_t>(bits >> 64));
    }
  };
  static Int128 numberOf(const Vector& keys, std::size_t row);

  std::vector<ir::Constant> keys_;
  std::unordered_map<Int128, std::uint32_t, HashNumber> numbers_;
  std::unordered_map<std::string, std::uint32_t> texts_;
  // Groups by number, where that is small, and by the code of the texts that were met last.
  std::vector<std::uint32_t> ofSmall_;
  std::vector<std::uint32_t> ofCode_;
  std::shared_ptr<const Texts> codesOf_;
};

}  // namespace muster::eval
