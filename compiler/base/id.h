#pragma once

// Indices that remember what they index, and the vectors that own what they point at.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "compiler/base/check.h"

namespace muster {

// An index that remembers what it indexes. An ExprId cannot be compared with, converted to, or
// used in place of a NodeId.
template <typename Tag>
class Id {
 public:
  constexpr explicit Id(std::uint32_t index) : index_(index) {}
  constexpr std::uint32_t index() const { return index_; }
  friend constexpr auto operator<=>(Id, Id) = default;

 private:
  std::uint32_t index_;
};

// Owns every T of one kind; the id is the only handle. Ids are dense and are never reused, so a
// side table is another IdVector over the same id type.
template <typename IdT, typename T>
class IdVector {
 public:
  IdVector() = default;
  // A side table: `size` copies of `value`.
  IdVector(std::size_t size, const T& value) : values_(size, value) {}

  IdT add(T value) {
    values_.push_back(std::move(value));
    return IdT(static_cast<std::uint32_t>(values_.size() - 1));
  }

  // A reference; for bool the stand-in that std::vector<bool> has for one.
  typename std::vector<T>::const_reference operator[](IdT id) const {
    MUSTER_CHECK(id.index() < values_.size(), "id from another table");
    return values_[id.index()];
  }
  typename std::vector<T>::reference operator[](IdT id) {
    MUSTER_CHECK(id.index() < values_.size(), "id from another table");
    return values_[id.index()];
  }

  std::size_t size() const { return values_.size(); }
  bool empty() const { return values_.empty(); }
  auto begin() const { return values_.begin(); }
  auto end() const { return values_.end(); }

 private:
  std::vector<T> values_;
};

}  // namespace muster

template <typename Tag>
struct std::hash<muster::Id<Tag>> {
  std::size_t operator()(muster::Id<Tag> id) const noexcept {
    return std::hash<std::uint32_t>()(id.index());
  }
};
