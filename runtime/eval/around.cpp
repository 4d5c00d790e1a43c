#include "runtime/eval/around.h"

#include <algorithm>

#include "runtime/eval/choose.h"

namespace muster::eval {

namespace {

constexpr schema::Type kWhole{.kind = schema::Kind::Whole};

// Calls `visit(row)` for the rows of each profile after `begin(profile)`.
template <typename Begin, typename Visit>
void forEachEvent(Offsets offsets, const Begin& begin, const Visit& visit) {
  for (std::size_t profile = 0; profile + 1 < offsets.size(); ++profile) {
    begin();
    const std::size_t last = offsets[profile + 1] - offsets[0];
    for (std::size_t row = offsets[profile] - offsets[0]; row < last; ++row) visit(row);
  }
}

void finishCounts(Vector& out) {
  const auto most = std::ranges::max_element(out.narrow);
  out.smallest = 0;
  out.largest = most == out.narrow.end() ? 0 : *most;
}

}  // namespace

void placesOf(Offsets offsets, bool fromEnd, const Vector& condition, Vector& out) {
  out.reset(kWhole, Shape::Narrow, condition.size);
  out.known = condition.isTrue;
  std::int64_t count = 0;
  forEachEvent(
      offsets, [&] { count = 0; },
      [&](std::size_t row) { out.narrow[row] = count += condition.holds(row) ? 1 : 0; });
  if (fromEnd) {
    // The last row of a profile tells how many there are.
    for (std::size_t profile = 0; profile + 1 < offsets.size(); ++profile) {
      const std::size_t first = offsets[profile] - offsets[0];
      const std::size_t last = offsets[profile + 1] - offsets[0];
      if (first == last) continue;
      const std::int64_t all = out.narrow[last - 1];
      for (std::size_t row = first; row < last; ++row) out.narrow[row] = all + 1 - out.narrow[row];
    }
  }
  finishCounts(out);
}

void previousOf(Offsets offsets, const Vector& value, const Vector& condition,
                std::vector<std::uint32_t>& rows, Vector& out) {
  constexpr std::uint32_t kNone = 0xFFFF'FFFF;
  rows.resize(condition.size);
  std::uint32_t previous = kNone;
  forEachEvent(
      offsets, [&] { previous = kNone; },
      [&](std::size_t row) {
        rows[row] = previous;
        if (condition.holds(row)) previous = static_cast<std::uint32_t>(row);
      });
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

void streaksOf(Offsets offsets, const Vector& holds, const Vector& isSeen, Vector& out) {
  out.reset(kWhole, Shape::Narrow, isSeen.size);
  std::int64_t streak = 0;
  forEachEvent(
      offsets, [&] { streak = 0; },
      [&](std::size_t row) {
        const bool seen = isSeen.holds(row);
        if (seen) streak = holds.holds(row) ? streak + 1 : 0;
        out.narrow[row] = seen ? streak : 0;
      });
  finishCounts(out);
}

}  // namespace muster::eval
