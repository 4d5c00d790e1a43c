#include "runtime/column/order.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

namespace muster::column {

namespace {

constexpr std::size_t kDigitBits = 11;
constexpr std::size_t kDigits = std::size_t{1} << kDigitBits;

std::size_t hashOf(std::int64_t key) {
  auto bits = static_cast<std::uint64_t>(key);
  bits ^= bits >> 32;
  bits *= 0x9E3779B97F4A7C15ULL;
  return bits ^ (bits >> 29);
}

}  // namespace

std::vector<std::uint32_t> sortedRows(std::span<const std::uint64_t> numbers) {
  if (std::is_sorted(numbers.begin(), numbers.end())) return {};
  struct Entry {
    std::uint64_t number;
    std::uint32_t row;
  };
  const auto [least, most] = std::minmax_element(numbers.begin(), numbers.end());
  const std::uint64_t low = *least;
  const auto bits = static_cast<std::size_t>(std::bit_width(*most - low));
  std::vector<Entry> entries(numbers.size());
  std::vector<Entry> moved(numbers.size());
  for (std::size_t row = 0; row < numbers.size(); ++row) {
    entries[row] = {numbers[row] - low, static_cast<std::uint32_t>(row)};
  }
  // Digit by digit from the last, each pass stable.
  for (std::size_t shift = 0; shift < bits; shift += kDigitBits) {
    std::array<std::size_t, kDigits> starts{};
    for (const Entry& entry : entries) ++starts[entry.number >> shift & (kDigits - 1)];
    std::exclusive_scan(starts.begin(), starts.end(), starts.begin(), std::size_t{0});
    for (const Entry& entry : entries) {
      moved[starts[entry.number >> shift & (kDigits - 1)]++] = entry;
    }
    entries.swap(moved);
  }
  std::vector<std::uint32_t> rows(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) rows[i] = entries[i].row;
  return rows;
}

KeyIndex::KeyIndex(std::span<const std::int64_t> keys) {
  if (keys.empty()) return;
  const auto [least, most] = std::minmax_element(keys.begin(), keys.end());
  smallest_ = *least;
  const std::uint64_t range =
      static_cast<std::uint64_t>(*most) - static_cast<std::uint64_t>(smallest_);
  if (range < keys.size() * 8 + 1024) {
    dense_.assign(range + 1, kNone);
    for (std::size_t p = 0; p < keys.size(); ++p) {
      dense_[static_cast<std::uint64_t>(keys[p]) - static_cast<std::uint64_t>(smallest_)] =
          static_cast<std::uint32_t>(p);
    }
    return;
  }
  slots_.assign(std::bit_ceil(keys.size() * 2), {0, kNone});
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t p = 0; p < keys.size(); ++p) {
    std::size_t slot = hashOf(keys[p]) & mask;
    while (slots_[slot].profile != kNone) slot = (slot + 1) & mask;
    slots_[slot] = {keys[p], static_cast<std::uint32_t>(p)};
  }
}

std::uint32_t KeyIndex::probe(std::int64_t key) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = hashOf(key) & mask;; slot = (slot + 1) & mask) {
    if (slots_[slot].profile == kNone || slots_[slot].key == key) return slots_[slot].profile;
  }
}

void KeySet::add(std::int64_t key) {
  if (count_ * 2 >= slots_.size()) grow();
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hashOf(key) & mask;
  while (isTaken_[slot]) {
    if (slots_[slot] == key) return;
    slot = (slot + 1) & mask;
  }
  isTaken_[slot] = true;
  slots_[slot] = key;
  ++count_;
}

void KeySet::grow() {
  const std::vector<std::int64_t> before = keys();
  const std::size_t size = std::max<std::size_t>(1024, slots_.size() * 2);
  slots_.assign(size, 0);
  isTaken_.assign(size, false);
  for (const std::int64_t key : before) {
    std::size_t slot = hashOf(key) & (size - 1);
    while (isTaken_[slot]) slot = (slot + 1) & (size - 1);
    isTaken_[slot] = true;
    slots_[slot] = key;
  }
}

std::vector<std::int64_t> KeySet::keys() const {
  std::vector<std::int64_t> keys;
  keys.reserve(count_);
  for (std::size_t slot = 0; slot < slots_.size(); ++slot) {
    if (isTaken_[slot]) keys.push_back(slots_[slot]);
  }
  return keys;
}

namespace {

// Whether event `a` must stand before event `b`, by what they hold.
class Before {
 public:
  Before(const Column* time, const Column* thenBy) : time_(time), thenBy_(thenBy) {}

  bool operator()(std::uint32_t a, std::uint32_t b) const {
    const std::int64_t timeA = time_ == nullptr ? 0 : time_->value(a);
    const std::int64_t timeB = time_ == nullptr ? 0 : time_->value(b);
    if (timeA != timeB || thenBy_ == nullptr) return timeA < timeB;
    const bool isKnownA = thenBy_->isKnown(a);
    const bool isKnownB = thenBy_->isKnown(b);
    if (!isKnownA || !isKnownB) return !isKnownA && isKnownB;
    if (thenBy_->type.kind == schema::Kind::Real) return thenBy_->real(a) < thenBy_->real(b);
    return thenBy_->value(a) < thenBy_->value(b);
  }

 private:
  const Column* time_;
  const Column* thenBy_;
};

}  // namespace

EventOrder orderEvents(std::span<const std::uint32_t> profiles, std::size_t profileCount,
                       const Column* time, const Column* thenBy) {
  EventOrder result;
  result.offsets.assign(profileCount + 1, 0);
  bool isInOrder = true;
  std::uint32_t before = 0;
  for (const std::uint32_t profile : profiles) {
    if (profile == KeyIndex::kNone) {
      isInOrder = false;
      continue;
    }
    ++result.offsets[profile + 1];
    isInOrder = isInOrder && before <= profile;
    before = profile;
  }
  std::inclusive_scan(result.offsets.begin(), result.offsets.end(), result.offsets.begin());

  const Before isBefore(time, thenBy);
  if (isInOrder) {
    for (std::uint32_t row = 1; row < profiles.size() && isInOrder; ++row) {
      isInOrder = profiles[row] != profiles[row - 1] || !isBefore(row, row - 1);
    }
    if (isInOrder) return result;
  }

  // Counted into place by profile, which keeps rows in order, then sorted within each profile.
  result.order.resize(result.offsets.back());
  std::vector<std::uint32_t> next(result.offsets.begin(), result.offsets.end() - 1);
  for (std::uint32_t row = 0; row < profiles.size(); ++row) {
    if (profiles[row] != KeyIndex::kNone) result.order[next[profiles[row]]++] = row;
  }
  for (std::size_t p = 0; p < profileCount; ++p) {
    const auto begin = result.order.begin() + result.offsets[p];
    const auto end = result.order.begin() + result.offsets[p + 1];
    if (!std::is_sorted(begin, end, isBefore)) std::stable_sort(begin, end, isBefore);
  }
  return result;
}

}  // namespace muster::column
