#include "compiler/circuit/ranges.h"

#include <algorithm>
#include <utility>

#include "compiler/base/check.h"

namespace muster::circuit {

Ranges Ranges::atLeast(Int128 bound) {
  if (bound > std::numeric_limits<std::int64_t>::max()) return {};
  return Ranges({static_cast<std::int64_t>(std::max<Int128>(bound, kLowest))});
}

Ranges Ranges::fromSteps(std::vector<std::int64_t> steps) {
  MUSTER_CHECK(
      std::adjacent_find(steps.begin(), steps.end(), std::greater_equal<>()) == steps.end(),
      "steps out of order");
  return Ranges(std::move(steps));
}

bool Ranges::contains(std::int64_t value) const {
  return (std::upper_bound(steps_.begin(), steps_.end(), value) - steps_.begin()) % 2 != 0;
}

Ranges Ranges::complement() const {
  Ranges result = *this;
  if (!steps_.empty() && steps_.front() == kLowest)
    result.steps_.erase(result.steps_.begin());
  else
    result.steps_.insert(result.steps_.begin(), kLowest);
  return result;
}

Ranges operator&(const Ranges& a, const Ranges& b) {
  return (a.complement() | b.complement()).complement();
}

Ranges operator|(const Ranges& a, const Ranges& b) {
  std::vector<std::int64_t> steps;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.steps_.size() || j < b.steps_.size()) {
    const bool was = i % 2 != 0 || j % 2 != 0;
    const bool takesA = j == b.steps_.size() || (i < a.steps_.size() && a.steps_[i] <= b.steps_[j]);
    const bool takesB = i == a.steps_.size() || (j < b.steps_.size() && b.steps_[j] <= a.steps_[i]);
    const std::int64_t place = takesA ? a.steps_[i] : b.steps_[j];
    if (takesA) ++i;
    if (takesB) ++j;
    const bool is = i % 2 != 0 || j % 2 != 0;
    if (was != is) steps.push_back(place);
  }
  return Ranges(std::move(steps));
}

Ranges unionOf(std::vector<Ranges> sets) {
  if (sets.empty()) return {};
  // Halves the number of sets each round, so that long lists cost n log n.
  while (sets.size() > 1) {
    std::vector<Ranges> joined;
    for (std::size_t i = 0; i < sets.size(); i += 2) {
      joined.push_back(i + 1 < sets.size() ? sets[i] | sets[i + 1] : std::move(sets[i]));
    }
    sets = std::move(joined);
  }
  return std::move(sets[0]);
}

}  // namespace muster::circuit
