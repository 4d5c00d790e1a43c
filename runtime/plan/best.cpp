#include "runtime/plan/best.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace muster::plan {

namespace {

using bitmap::Bitmap;

// The first of them by key.
Bitmap firstOf(const Bitmap& who, std::size_t count) {
  Bitmap first(who.rows());
  const auto from = who.words();
  const auto to = first.words();
  for (std::size_t word = 0; word < from.size() && count > 0; ++word) {
    const auto here = static_cast<std::size_t>(std::popcount(from[word]));
    if (here <= count) {
      to[word] = from[word];
      count -= here;
      continue;
    }
    for (std::uint64_t bits = from[word]; count > 0; bits &= bits - 1, --count) {
      to[word] |= bits & (~bits + 1);
    }
  }
  return first;
}

// Those with the smallest keys; of equal ones the first. A histogram of the keys says how far they
// go, so that only those at the edge are compared.
Bitmap smallest(std::size_t rows, const Values::SortKeys& of, std::size_t count) {
  constexpr int kBucketBits = 12;
  const auto& [profiles, keys, low, high] = of;
  const int shift = std::max(0, static_cast<int>(std::bit_width(high - low)) - kBucketBits);
  std::vector<std::size_t> sizes(std::size_t{1} << kBucketBits, 0);
  for (const std::uint64_t key : keys) ++sizes[(key - low) >> shift];
  std::size_t edge = 0;
  std::size_t below = 0;
  while (below + sizes[edge] < count) below += sizes[edge++];

  Bitmap chosen(rows);
  std::vector<std::pair<std::uint64_t, std::size_t>> atEdge;
  atEdge.reserve(sizes[edge]);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const std::size_t bucket = (keys[i] - low) >> shift;
    if (bucket < edge) chosen.set(profiles[i]);
    if (bucket == edge) atEdge.emplace_back(keys[i], profiles[i]);
  }
  const auto last = atEdge.begin() + static_cast<std::ptrdiff_t>(count - below);
  if (last != atEdge.end()) std::nth_element(atEdge.begin(), last, atEdge.end());
  for (auto it = atEdge.begin(); it != last; ++it) chosen.set(it->second);
  return chosen;
}

}  // namespace

Bitmap Order::known(const Bitmap& who) const {
  const ValueColumn& column = values_[*by_];
  const auto* inTable = std::get_if<ValueColumn::InTable>(&column.held);
  const std::uint64_t* mask = inTable != nullptr ? (*inTable)->known.data() : column.known.data();
  const bool isAll = inTable != nullptr ? (*inTable)->known.empty() : column.known.empty();
  Bitmap known = who;
  if (isAll) return known;
  const auto words = known.words();
  for (std::size_t word = 0; word < (who.rows() + 63) / 64; ++word) words[word] &= mask[word];
  return known;
}

bool Order::isBefore(std::size_t a, std::size_t b) const {
  if (by_) {
    const bool isKnown = values_.isKnown(*by_, a);
    if (isKnown != values_.isKnown(*by_, b)) return isKnown;
    const int order = isKnown ? values_.compare({*by_, a}, {*by_, b}) : 0;
    if (order != 0) return (order > 0) == isLargestFirst_;
  }
  return a < b;
}

Bitmap Order::bestKnown(const Bitmap& who, std::size_t count) const {
  if (const auto keys = values_.sortKeys(*by_, who, isLargestFirst_)) {
    return smallest(who.rows(), *keys, count);
  }
  std::vector<std::size_t> profiles;
  forEachSet(who, [&](std::size_t profile) { profiles.push_back(profile); });
  const auto last = profiles.begin() + static_cast<std::ptrdiff_t>(count);
  std::nth_element(profiles.begin(), last, profiles.end(),
                   [&](std::size_t a, std::size_t b) { return isBefore(a, b); });
  Bitmap chosen(who.rows());
  for (auto it = profiles.begin(); it != last; ++it) chosen.set(*it);
  return chosen;
}

Bitmap Order::best(const Bitmap& who, std::size_t count) const {
  if (who.count() <= count) return who;
  if (count == 0) return Bitmap(who.rows());
  if (!by_) return firstOf(who, count);
  Bitmap all = known(who);
  const std::size_t knownCount = all.count();
  if (knownCount > count) return bestKnown(all, count);
  Bitmap rest = who;
  for (std::size_t word = 0; word < rest.words().size(); ++word) {
    rest.words()[word] &= ~all.words()[word];
  }
  rest = firstOf(rest, count - knownCount);
  for (std::size_t word = 0; word < rest.words().size(); ++word) {
    all.words()[word] |= rest.words()[word];
  }
  return all;
}

std::vector<std::size_t> Order::sorted(const Bitmap& who) const {
  std::vector<std::size_t> profiles;
  forEachSet(who, [&](std::size_t profile) { profiles.push_back(profile); });
  if (!by_) return profiles;
  std::ranges::sort(profiles, [&](std::size_t a, std::size_t b) { return isBefore(a, b); });
  return profiles;
}

}  // namespace muster::plan
