#include "runtime/column/planes.h"

#include <algorithm>
#include <array>
#include <bit>
#include <variant>
#include <vector>

#include "compiler/base/check.h"
#include "compiler/base/overload.h"
#include "runtime/column/table.h"

namespace muster::column {

namespace {

using kernels::Kernels;
using kernels::kStripRows;
using kernels::kStripWords;

int bitCountOf(std::uint64_t largestCode) { return static_cast<int>(std::bit_width(largestCode)); }

// The values and known bits of one strip at a time, whole strips even where the rows end: kernels
// read all of a strip. Value is what the kernel wants; a column that holds another type is copied.
template <typename Value>
class Strips {
 public:
  explicit Strips(const Column& column) : column_(column) {}

  const Value* values(std::size_t strip) {
    return std::visit([&](const auto& stored) { return valuesOf(stored, strip); }, column_.values);
  }

  // Null where every row is known.
  const std::uint64_t* known(std::size_t strip) {
    if (column_.known.empty()) return nullptr;
    const std::size_t begin = strip * kStripWords;
    const std::size_t count = std::min(kStripWords, column_.known.size() - begin);
    if (count == kStripWords) return column_.known.data() + begin;
    known_.fill(0);
    std::copy_n(column_.known.begin() + static_cast<std::ptrdiff_t>(begin), count, known_.begin());
    return known_.data();
  }

 private:
  template <typename Stored>
  const Value* valuesOf(const bitmap::LineVector<Stored>& stored, std::size_t strip) {
    const std::size_t begin = strip * kStripRows;
    const std::size_t count = std::min(kStripRows, column_.rows - begin);
    if constexpr (std::is_same_v<Stored, Value>) {
      if (count == kStripRows) return stored.data() + begin;
    }
    copy_.fill(Value{});
    for (std::size_t i = 0; i < count; ++i) copy_[i] = static_cast<Value>(stored[begin + i]);
    return copy_.data();
  }

  const Column& column_;
  alignas(64) std::array<Value, kStripRows> copy_{};
  alignas(64) std::array<std::uint64_t, kStripWords> known_{};
};

template <typename Code>
void cutAll(const Column& column, kernels::Cut<Code> cut, Planes& planes) {
  Strips<Code> strips(column);
  for (std::size_t i = 0; i < planes.stripCount(); ++i) {
    cut(strips.values(i), strips.known(i), planes.bitCount(), planes.strip(i));
  }
}

template <typename Value>
Planes searchAll(const Column& column, const std::vector<Value>& thresholds,
                 kernels::Search<Value> search) {
  Planes planes(column.rows, bitCountOf(thresholds.size() + (column.known.empty() ? 0 : 1)));
  if (planes.bitCount() == 0) return planes;
  Strips<Value> strips(column);
  std::vector<std::uint32_t> scratch(kStripRows);
  for (std::size_t i = 0; i < planes.stripCount(); ++i) {
    search(strips.values(i), strips.known(i), thresholds.data(), thresholds.size(),
           planes.bitCount(), scratch.data(), planes.strip(i));
  }
  return planes;
}

Planes directPlanesUpTo(const Column& column, std::uint64_t largestStored, kernels::Level level) {
  const std::uint64_t largestCode = largestStored + (column.known.empty() ? 0 : 1);
  Planes planes(column.rows, bitCountOf(largestCode));
  MUSTER_CHECK(planes.bitCount() <= 16, "direct codes of a wide column");
  const Kernels& kernel = kernels::kernels(level);
  if (planes.bitCount() == 0) return planes;
  if (planes.bitCount() <= 8)
    cutAll<std::uint8_t>(column, kernel.cut8, planes);
  else
    cutAll<std::uint16_t>(column, kernel.cut16, planes);
  return planes;
}

}  // namespace

std::uint64_t Planes::code(std::size_t row) const {
  const std::uint64_t* words = strip(row / kStripRows) + row % kStripRows / 64;
  std::uint64_t code = 0;
  for (std::size_t bit = 0; bit < bitCount_; ++bit) {
    code |= (words[bit * kStripWords] >> (row % 64) & 1) << bit;
  }
  return code;
}

Planes directPlanes(const Column& column, kernels::Level level) {
  return directPlanesUpTo(column, column.largestStored(), level);
}

Planes thresholdPlanes(const Column& column, std::span<const std::int64_t> thresholds,
                       kernels::Level level) {
  const Kernels& kernel = kernels::kernels(level);
  std::vector<std::uint64_t> stored;
  for (std::int64_t threshold : thresholds) {
    stored.push_back(static_cast<std::uint64_t>(threshold) -
                     static_cast<std::uint64_t>(column.base));
  }
  if (std::holds_alternative<bitmap::LineVector<std::uint64_t>>(column.values)) {
    return searchAll(column, stored, kernel.search64);
  }
  MUSTER_CHECK(!std::holds_alternative<bitmap::LineVector<double>>(column.values),
               "whole thresholds for a real column");
  return searchAll(column, std::vector<std::uint32_t>(stored.begin(), stored.end()),
                   kernel.search32);
}

Planes thresholdPlanes(const Column& column, std::span<const double> thresholds,
                       kernels::Level level) {
  MUSTER_CHECK(std::holds_alternative<bitmap::LineVector<double>>(column.values),
               "real thresholds for a column of whole numbers");
  return searchAll(column, std::vector<double>(thresholds.begin(), thresholds.end()),
                   kernels::kernels(level).searchReal);
}

PlaneCache::Entry& PlaneCache::entry(FieldId field) const {
  const std::lock_guard lock(state_->mutex);
  return state_->entries[field];
}

const Planes& PlaneCache::direct(FieldId field, const Column& column, kernels::Level level) const {
  const std::uint64_t largest = largestStored(field, column);
  Entry& kept = entry(field);
  std::call_once(kept.planesOnce, [&] {
    kept.planes = std::make_unique<const Planes>(directPlanesUpTo(column, largest, level));
  });
  return *kept.planes;
}

std::uint64_t PlaneCache::largestStored(FieldId field, const Column& column) const {
  Entry& kept = entry(field);
  std::call_once(kept.largestOnce, [&] { kept.largest = column.largestStored(); });
  return kept.largest;
}

}  // namespace muster::column
