#include "runtime/eval/sequence_keys.h"

#include <algorithm>
#include <bit>
#include <string_view>

#include "compiler/base/check.h"
#include "compiler/base/int128.h"

namespace muster::eval {

namespace {

// Order-preserving; the two zeros are one.
std::int64_t orderOfReal(double real) {
  if (real == 0) return 0;
  const auto bits = std::bit_cast<std::int64_t>(real);
  return bits >= 0 ? bits : ~(bits & std::numeric_limits<std::int64_t>::max());
}

// A number at more places. What is beyond 128 bits is beyond everything on the other side, which
// has that many places already.
struct Scaled {
  int beyond;
  Int128 number;
  friend auto operator<=>(const Scaled&, const Scaled&) = default;
};

Scaled scaled(Int128 number, int morePlaces) {
  if (const auto exact = scaleUp(number, morePlaces)) return {0, *exact};
  return {number < 0 ? -1 : 1, number};
}

}  // namespace

bool KeySide::read(std::size_t row, std::int64_t& number) const {
  const Vector& vector = *vector_;
  if (!vector.isKnown(row)) return false;
  if (isMade_) {
    number = numbers_[row];
  } else if (vector.shape == Shape::Truth) {
    number = vector.holds(row) ? 1 : 0;
  } else if (vector.shape == Shape::Reals) {
    number = orderOfReal(vector.reals[vector.at(row)]);
  } else {
    number = vector.narrow[vector.at(row)];
    if (translated_ != nullptr) {
      const std::uint32_t code = translated_->codes[static_cast<std::size_t>(number)];
      if (code == kNoCode) return false;
      number = code;
    }
  }
  if (isTurned_) number = ~number;
  return true;
}

void KeyColumn::read(const Vector& mineOf, const Vector& theirsOf, bool isTurned, Memory& memory) {
  for (KeySide* side : {&mine, &theirs}) {
    side->isTurned_ = isTurned;
    side->isMade_ = false;
    side->translated_.reset();
  }
  mine.vector_ = &mineOf;
  theirs.vector_ = &theirsOf;
  MUSTER_CHECK(mineOf.shape != Shape::Sets && mineOf.shape != Shape::Ratios,
               "a comparison of sets or quotients");
  if (mineOf.isText()) return readTexts(memory);
  const bool areNarrow = mineOf.shape == Shape::Narrow && theirsOf.shape == Shape::Narrow &&
                         mineOf.places() == theirsOf.places();
  const bool arePlain = mineOf.shape == theirsOf.shape &&
                        (mineOf.shape == Shape::Truth || mineOf.shape == Shape::Reals);
  if (!areNarrow && !arePlain) rank();
}

void KeyColumn::readTexts(Memory& memory) {
  const auto& first = theirs.vector_->texts;
  const auto& second = mine.vector_->texts;
  if (first == second && first->isDistinct()) return;
  if (first->isDistinct() && second->isDistinct()) {
    mine.translated_ = memory.recall(first, second, [&] {
      Learned learned;
      learned.codes = translate(*first, *second);
      return learned;
    });
    return;
  }
  std::unordered_map<std::string_view, std::int64_t> numbers;
  for (KeySide* side : {&mine, &theirs}) {
    const Vector& vector = *side->vector_;
    side->isMade_ = true;
    side->numbers_.assign(vector.size, 0);
    forEachKnown(vector, [&](std::size_t row) {
      const std::string_view text =
          (*vector.texts)[static_cast<std::size_t>(vector.narrow[vector.at(row)])];
      side->numbers_[row] =
          numbers.emplace(text, static_cast<std::int64_t>(numbers.size())).first->second;
    });
  }
}

// Wide numbers and numbers of different places by their rank among all.
void KeyColumn::rank() {
  const int places = std::max(mine.vector_->places(), theirs.vector_->places());
  std::vector<Scaled> all;
  for (const KeySide* side : {&mine, &theirs}) {
    const Vector& vector = *side->vector_;
    forEachKnown(vector, [&](std::size_t row) {
      all.push_back(scaled(vector.number(row), places - vector.places()));
    });
  }
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  for (KeySide* side : {&mine, &theirs}) {
    const Vector& vector = *side->vector_;
    side->isMade_ = true;
    side->numbers_.assign(vector.size, 0);
    forEachKnown(vector, [&](std::size_t row) {
      const Scaled value = scaled(vector.number(row), places - vector.places());
      side->numbers_[row] = std::ranges::lower_bound(all, value) - all.begin();
    });
  }
}

void KeyTable::begin(std::size_t width, std::size_t keysMax) {
  width_ = width;
  count_ = 0;
  keys_.clear();
  slots_.assign(std::bit_ceil(std::max<std::size_t>(4, keysMax * 2)), 0);
}

void Fronts::begin(bool hasOrder, bool hasEnds) {
  hasOrder_ = hasOrder;
  hasEnds_ = hasEnds;
  for (std::size_t i = 0; i < used_; ++i) {
    fronts_[i].entries.clear();
    for (std::vector<Sized>& level : fronts_[i].levels) level.clear();
  }
  used_ = 0;
}

void Fronts::push(std::size_t key, const Entry& entry) {
  if (key >= fronts_.size()) fronts_.resize(key + 1);
  used_ = std::max(used_, key + 1);
  std::vector<Entry>& front = fronts_[key].entries;
  ++work_;
  if (hasOrder_ && hasEnds_) {
    front.push_back(entry);
    addToLevels(fronts_[key], entry);
    return;
  }
  const auto isUseless = [&](const Entry& it) {
    return hasOrder_ ? it.value <= entry.value : !hasEnds_ || it.end >= entry.end;
  };
  while (!front.empty() && isUseless(front.back())) front.pop_back();
  front.push_back(entry);
}

// Whenever the last two blocks of a level make one of the next, they are merged into it.
void Fronts::addToLevels(Front& front, const Entry& entry) {
  const std::size_t count = front.entries.size();
  for (std::size_t k = 0; k == 0 || count % (std::size_t{1} << k) == 0; ++k) {
    if (front.levels.size() <= k) front.levels.emplace_back();
    std::vector<Sized>& level = front.levels[k];
    if (k == 0) {
      level.push_back({entry.value, entry.end});
      continue;
    }
    const std::size_t half = std::size_t{1} << (k - 1);
    const std::span<const Sized> below = front.levels[k - 1];
    const auto first = below.last(2 * half).first(half);
    const auto second = below.last(half);
    const std::size_t begin = level.size();
    level.resize(begin + 2 * half);
    std::ranges::merge(first, second, level.begin() + static_cast<std::ptrdiff_t>(begin),
                       std::ranges::greater(), &Sized::value, &Sized::value);
    for (std::size_t i = begin + 1; i < level.size(); ++i) {
      level[i].end = std::min(level[i].end, level[i - 1].end);
    }
    work_ += 2 * half;
  }
}

// Of the entries from `first` on: the largest blocks that lie in them, from the left.
std::optional<std::int64_t> Fronts::earliestFrom(const Front& front, std::size_t first,
                                                 const Threshold& threshold) const {
  std::optional<std::int64_t> earliest;
  const std::size_t count = front.entries.size();
  for (std::size_t at = first; at < count;) {
    std::size_t k = 0;
    for (std::size_t size = 2; at % size == 0 && at + size <= count; size *= 2) ++k;
    const std::size_t size = std::size_t{1} << k;
    const std::span<const Sized> block = std::span(front.levels[k]).subspan(at, size);
    const auto tooSmall = std::ranges::partition_point(
        block, [&](const Sized& it) { return threshold.allows(it.value); });
    if (tooSmall != block.begin()) {
      const std::int64_t end = (tooSmall - 1)->end;
      earliest = earliest ? std::min(*earliest, end) : end;
    }
    at += size;
    ++work_;
  }
  return earliest;
}

// Relies on values falling towards the nearest where an order asks and ends do not count.
std::size_t Fronts::nearestAt(const std::vector<Entry>& front, const Threshold& threshold) const {
  if (front.empty()) return 0;
  if (!hasOrder_) return front.size() - 1;
  const auto tooSmall = std::partition_point(
      front.begin(), front.end(), [&](const Entry& it) { return threshold.allows(it.value); });
  return tooSmall == front.begin() ? front.size()
                                   : static_cast<std::size_t>(tooSmall - front.begin()) - 1;
}

std::optional<std::size_t> Fronts::nearest(std::size_t key, const Threshold& threshold) const {
  const std::vector<Entry>& front = fronts_[key].entries;
  const std::size_t at = nearestAt(front, threshold);
  if (at == front.size()) return std::nullopt;
  return front[at].event;
}

}  // namespace muster::eval
