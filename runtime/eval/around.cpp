#include "runtime/eval/around.h"

#include <algorithm>

#include "runtime/eval/choose.h"

namespace muster::eval {

namespace {

constexpr schema::Type kWhole{.kind = schema::Kind::Whole};

// A number for each owner.
class ByOwner {
 public:
  ByOwner(Owners owners, std::int64_t first, std::vector<std::int64_t>& values) : values_(values) {
    std::uint32_t largest = 0;
    for (const std::uint32_t owner : owners) {
      if (owner == kNoOwner) continue;
      smallest_ = std::min(smallest_, owner);
      largest = std::max(largest, owner);
    }
    values_.assign(smallest_ == kNoOwner ? 0 : largest - smallest_ + 1, first);
  }
  std::int64_t& operator[](std::uint32_t owner) { return values_[owner - smallest_]; }

 private:
  std::vector<std::int64_t>& values_;
  std::uint32_t smallest_ = kNoOwner;
};

void finishCounts(Vector& out) {
  const auto most = std::ranges::max_element(out.narrow);
  out.smallest = 0;
  out.largest = most == out.narrow.end() ? 0 : *most;
}

}  // namespace

void placesOf(Owners owners, bool fromEnd, const Vector& condition, AroundScratch& scratch,
              Vector& out) {
  out.reset(kWhole, Shape::Narrow, condition.size);
  out.known = condition.isTrue;
  ByOwner counts(owners, 0, scratch.ofOwners);
  for (std::size_t row = 0; row < owners.size(); ++row) {
    if (owners[row] == kNoOwner) {
      out.narrow[row] = 0;
      out.known[row / 64] &= ~(std::uint64_t{1} << (row % 64));
    } else {
      out.narrow[row] = counts[owners[row]] += condition.holds(row) ? 1 : 0;
    }
  }
  for (std::size_t row = 0; fromEnd && row < owners.size(); ++row) {
    if (owners[row] != kNoOwner) out.narrow[row] = counts[owners[row]] + 1 - out.narrow[row];
  }
  finishCounts(out);
}

void previousOf(Owners owners, bool fromEnd, const Vector& value, const Vector& condition,
                AroundScratch& scratch, Vector& out) {
  constexpr std::uint32_t kNone = 0xFFFF'FFFF;
  std::vector<std::uint32_t>& rows = scratch.rows;
  rows.resize(condition.size);
  ByOwner previous(owners, kNone, scratch.ofOwners);
  for (std::size_t i = 0; i < owners.size(); ++i) {
    const std::size_t row = fromEnd ? owners.size() - 1 - i : i;
    rows[row] = kNone;
    if (owners[row] == kNoOwner) continue;
    rows[row] = static_cast<std::uint32_t>(previous[owners[row]]);
    if (condition.holds(row)) previous[owners[row]] = static_cast<std::int64_t>(row);
  }
  Words isNone(wordCount(rows.size()), 0);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (rows[row] != kNone) continue;
    isNone[row / 64] |= std::uint64_t{1} << (row % 64);
    rows[row] = 0;
  }
  gather(value, rows, out);
  if (out.shape != Shape::Truth && out.known.empty()) {
    out.known.resize(out.words());
    for (std::size_t word = 0; word < out.words(); ++word) out.known[word] = out.rowBits(word);
  }
  for (std::size_t word = 0; word < out.words(); ++word) {
    const std::uint64_t kept = ~isNone[word];
    if (out.shape == Shape::Truth) {
      out.isTrue[word] &= kept;
      out.isFalse[word] &= kept;
    } else {
      out.known[word] &= kept;
    }
    if (!out.uncomputable.empty()) out.uncomputable[word] &= kept;
  }
}

void streaksOf(Owners owners, const Vector& holds, const Vector& isSeen, AroundScratch& scratch,
               Vector& out) {
  out.reset(kWhole, Shape::Narrow, isSeen.size);
  ByOwner streaks(owners, 0, scratch.ofOwners);
  for (std::size_t row = 0; row < owners.size(); ++row) {
    out.narrow[row] = 0;
    if (owners[row] == kNoOwner || !isSeen.holds(row)) continue;
    std::int64_t& streak = streaks[owners[row]];
    out.narrow[row] = streak = holds.holds(row) ? streak + 1 : 0;
  }
  finishCounts(out);
}

}  // namespace muster::eval
