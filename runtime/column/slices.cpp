#include "runtime/column/slices.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <map>
#include <mutex>
#include <numeric>
#include <type_traits>
#include <utility>

#include "compiler/base/check.h"
#include "compiler/base/overload.h"

namespace muster::column {

namespace {

constexpr std::uint64_t kWidestSpread = std::uint64_t{1} << 62;

// Widths are rounded up, so that few different ones occur and runs are long.
std::uint32_t roundedWidth(std::size_t length) {
  if (length <= 12) return static_cast<std::uint32_t>(length);
  if (length <= 16) return static_cast<std::uint32_t>((length + 1) / 2 * 2);
  return static_cast<std::uint32_t>((length + 3) / 4 * 4);
}

// Divides by one divisor without dividing: an exact quotient is a product with the inverse modulo
// 2^64, and what is no multiple leaves a product that is too large.
class ExactDivisor {
 public:
  explicit ExactDivisor(std::uint64_t divisor)
      : shift_(std::countr_zero(divisor)), inverse_(1), largest_(~std::uint64_t{0}) {
    const std::uint64_t odd = divisor >> shift_;
    largest_ /= odd;
    // Each step doubles the bits that are right.
    for (int i = 0; i < 6; ++i) inverse_ *= 2 - odd * inverse_;
  }
  bool divides(std::uint64_t value) const {
    const std::uint64_t low = (std::uint64_t{1} << shift_) - 1;
    return (value & low) == 0 && (value >> shift_) * inverse_ <= largest_;
  }
  // Of a multiple.
  std::uint64_t quotient(std::uint64_t multiple) const { return (multiple >> shift_) * inverse_; }

 private:
  int shift_;
  std::uint64_t inverse_;
  std::uint64_t largest_;
};

// The largest unit of which all values are whole multiples, counted from base. Fields that may be
// added up are multiples of the unit themselves.
std::uint64_t unitOf(const Column& column) {
  std::uint64_t unit = 0;
  std::visit(Overload{
                 [](const bitmap::LineVector<double>&) {},
                 [&](const auto& stored) {
                   // Rows without a value hold 0, which every unit divides.
                   ExactDivisor divisor(1);
                   for (std::size_t row = 0; row < column.rows && unit != 1; ++row) {
                     const std::uint64_t value = stored[row];
                     if (value == 0 || (unit != 0 && divisor.divides(value))) continue;
                     unit = std::gcd(unit, value);
                     divisor = ExactDivisor(unit);
                   }
                 },
             },
             column.values);
  const bool addsUp = column.type.kind != schema::Kind::Instant;
  const auto base = static_cast<std::uint64_t>(column.base);
  if (addsUp) unit = std::gcd(unit, column.base < 0 ? 0 - base : base);
  return unit == 0 ? 1 : unit;
}

}  // namespace

std::uint64_t SlicedColumn::number(std::size_t index) const {
  const std::uint64_t lowest =
      std::visit(Overload{
                     [](std::monostate) -> std::uint64_t { return 0; },
                     [&](const auto& values) -> std::uint64_t { return values[index]; },
                 },
                 low);
  return ((std::uint64_t{high[index]} - 1) << shift) + lowest;
}

struct Slices::Columns {
  std::mutex mutex;
  std::map<FieldId, std::unique_ptr<const SlicedColumn>> byField;
};

Slices::~Slices() = default;

Slices::Slices(const Table& table, ListId list)
    : list_(list), profileCount_(table.profileCount), columns_(std::make_unique<Columns>()) {
  for (std::size_t first = 0; first < profileCount_; first += kChunkProfiles) {
    addChunk(table.lists[list].offsets, first, std::min(kChunkProfiles, profileCount_ - first));
  }
}

void Slices::addChunk(std::span<const std::uint32_t> offsets, std::size_t firstProfile,
                      std::size_t profileCount) {
  // Lengths as slices see them: none of a long list, none past the last profile.
  std::vector<std::uint32_t> lengths(kChunkProfiles, 0);
  for (std::size_t i = 0; i < profileCount; ++i) {
    const std::uint32_t length = offsets[firstProfile + i + 1] - offsets[firstProfile + i];
    longestList_ = std::max<std::size_t>(longestList_, length);
    if (length <= kLongestSliced) lengths[i] = length;
  }

  // Counting sort, longest first, stable.
  std::vector<std::uint32_t> starts(kLongestSliced + 2, 0);
  for (const std::uint32_t length : lengths) ++starts[kLongestSliced - length + 1];
  std::partial_sum(starts.begin(), starts.end(), starts.begin());
  std::vector<std::uint16_t> order(kChunkProfiles);
  for (std::size_t i = 0; i < kChunkProfiles; ++i) {
    order[starts[kLongestSliced - lengths[i]]++] = static_cast<std::uint16_t>(i);
  }

  Chunk chunk;
  chunk.firstRow = static_cast<std::uint32_t>(rowCount_);
  std::size_t row = rowCount_;
  for (std::uint32_t slice = 0; slice < kChunkSlices; ++slice) {
    const std::uint32_t width = roundedWidth(lengths[order[slice * kSliceLanes]]);
    if (chunk.runs.empty() || chunk.runs.back().width != width) {
      chunk.runs.push_back({width, slice, 0, static_cast<std::uint32_t>(row)});
    }
    ++chunk.runs.back().sliceCount;
    row += width;
  }
  for (std::uint32_t place = 0; place < kChunkProfiles; ++place) {
    if (order[place] >= profileCount) continue;
    const std::size_t profile = firstProfile + order[place];
    const std::size_t length = offsets[profile + 1] - offsets[profile];
    if (length <= kLongestSliced) continue;
    const auto rows = static_cast<std::uint32_t>((length + kSliceLanes - 1) / kSliceLanes);
    chunk.longLists.push_back({place, static_cast<std::uint32_t>(row), rows});
    row += rows;
  }
  MUSTER_CHECK(row <= std::numeric_limits<std::uint32_t>::max(), "too many rows of events");
  chunk.rowCount = static_cast<std::uint32_t>(row - rowCount_);
  rowCount_ = row;
  const bool isInOrder = std::ranges::is_sorted(order);
  if (!isInOrder) chunk.order = std::move(order);
  chunks_.push_back(std::move(chunk));
}

const SlicedColumn* Slices::column(const Table& table, FieldId field) const {
  const std::lock_guard lock(columns_->mutex);
  const auto [found, isNew] = columns_->byField.try_emplace(field);
  if (isNew) found->second = layOut(table, table.columns[field]);
  return found->second.get();
}

// Calls put(slot, event) for every event of every profile.
template <typename Put>
void Slices::forEachEvent(std::span<const std::uint32_t> offsets, const Put& put) const {
  for (std::size_t c = 0; c < chunks_.size(); ++c) {
    const Chunk& chunk = chunks_[c];
    const auto profileAt = [&](std::size_t place) {
      return c * kChunkProfiles + (chunk.order.empty() ? place : chunk.order[place]);
    };
    const auto putList = [&](std::size_t profile, std::size_t firstSlot, std::size_t step) {
      const std::size_t length = offsets[profile + 1] - offsets[profile];
      for (std::size_t r = 0; r < length; ++r) {
        put(firstSlot + r * step, offsets[profile + 1] - 1 - r);
      }
    };
    for (const SliceRun& run : chunk.runs) {
      if (run.width == 0) continue;
      for (std::size_t i = 0; i < std::size_t{run.sliceCount} * kSliceLanes; ++i) {
        const std::size_t profile = profileAt(run.firstSlice * kSliceLanes + i);
        if (profile >= profileCount_) continue;
        if (offsets[profile + 1] - offsets[profile] > kLongestSliced) continue;
        const std::size_t firstRow = run.firstRow + i / kSliceLanes * run.width;
        putList(profile, firstRow * kSliceLanes + i % kSliceLanes, kSliceLanes);
      }
    }
    for (const LongList& list : chunk.longLists) {
      putList(profileAt(list.place), std::size_t{list.firstRow} * kSliceLanes, 1);
    }
  }
}

std::unique_ptr<const SlicedColumn> Slices::layOut(const Table& table, const Column& column) const {
  using schema::Kind;
  if (column.type.kind == Kind::Real || column.type.kind == Kind::Set) return nullptr;
  const std::uint64_t largest = column.largestStored();
  if (largest >= kWidestSpread) return nullptr;

  auto sliced = std::make_unique<SlicedColumn>();
  SlicedColumn& out = *sliced;
  out.base = column.base;
  out.unit = largest < 254 ? 1 : unitOf(column);
  out.numberCount = largest / out.unit + 1;
  const std::size_t slots = rowCount_ * kSliceLanes;
  const auto& offsets = table.lists[list_].offsets;

  // Calls use(number) with what gives an event's number.
  const auto withNumbers = [&](const auto& use) {
    std::visit(Overload{
                   [](const bitmap::LineVector<double>&) {
                     MUSTER_CHECK(false, "reals are not laid out in slices");
                   },
                   [&](const auto& stored) {
                     if (out.unit == 1) {
                       use([&](std::size_t event) { return std::uint64_t{stored[event]}; });
                     } else {
                       const ExactDivisor unit(out.unit);
                       use([&, unit](std::size_t event) { return unit.quotient(stored[event]); });
                     }
                   },
               },
               column.values);
  };

  if (out.numberCount <= 254) {
    out.codes.assign(slots, 0);
    withNumbers([&](const auto& numberOf) {
      forEachEvent(offsets, [&](std::size_t slot, std::size_t event) {
        if (column.isKnown(event)) out.codes[slot] = static_cast<std::uint8_t>(numberOf(event) + 1);
      });
    });
    return sliced;
  }

  while ((out.numberCount - 1) >> out.shift >= 0xFFFE) ++out.shift;
  out.high.assign(slots, 0);
  if (out.shift > 32)
    out.low = bitmap::LineVector<std::uint64_t>(slots, 0);
  else if (out.shift > 16)
    out.low = bitmap::LineVector<std::uint32_t>(slots, 0);
  else if (out.shift > 0)
    out.low = bitmap::LineVector<std::uint16_t>(slots, 0);
  const std::uint64_t lowBits = (std::uint64_t{1} << out.shift) - 1;
  withNumbers([&](const auto& numberOf) {
    std::visit(
        [&](auto& low) {
          forEachEvent(offsets, [&](std::size_t slot, std::size_t event) {
            if (!column.isKnown(event)) return;
            const std::uint64_t number = numberOf(event);
            out.high[slot] = static_cast<std::uint16_t>((number >> out.shift) + 1);
            using Low = std::decay_t<decltype(low)>;
            if constexpr (!std::is_same_v<Low, std::monostate>) {
              low[slot] = static_cast<typename Low::value_type>(number & lowBits);
            }
          });
        },
        out.low);
  });
  return sliced;
}

// ---- the cache ----------------------------------------------------------------------------------

struct SliceCache::State {
  std::mutex mutex;
  std::map<ListId, std::unique_ptr<const Slices>> byList;
};

SliceCache::SliceCache() : state_(std::make_unique<State>()) {}
SliceCache::~SliceCache() = default;
SliceCache::SliceCache(const SliceCache&) : SliceCache() {}
SliceCache& SliceCache::operator=(const SliceCache&) {
  state_ = std::make_unique<State>();
  return *this;
}
SliceCache::SliceCache(SliceCache&&) noexcept = default;
SliceCache& SliceCache::operator=(SliceCache&&) noexcept = default;

const Slices& slicesOf(const Table& table, ListId list) {
  SliceCache::State& state = table.slices.state();
  const std::lock_guard lock(state.mutex);
  auto& slices = state.byList[list];
  if (slices == nullptr) slices = std::make_unique<const Slices>(table, list);
  return *slices;
}

}  // namespace muster::column
