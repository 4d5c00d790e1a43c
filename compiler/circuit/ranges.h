#pragma once

// A set of whole numbers as the ascending places where membership changes:
//
//   age >= 18 and age < 30    steps 18 30
//   age is not 7              steps lowest 7 8
//
// Every comparison of one column with constants is such a set, and so is any `and`, `or`, `not` of
// them. Values and codes use the same algebra. Tested by tests/unit/circuit.

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "compiler/base/int128.h"

namespace muster::circuit {

// Ascending places. Most sets are one range, or all but one; those need no memory of their own.
class Steps {
 public:
  void add(std::int64_t step) {
    if (many_.empty() && fewCount_ < few_.size()) {
      few_[fewCount_++] = step;
      return;
    }
    if (many_.empty()) many_.assign(few_.begin(), few_.end());
    fewCount_ = 0;
    many_.push_back(step);
  }
  void removeLast() {
    if (many_.empty())
      --fewCount_;
    else
      many_.pop_back();
  }
  std::span<const std::int64_t> all() const {
    return many_.empty() ? std::span(few_).first(fewCount_) : std::span(many_);
  }
  bool endWith(std::int64_t step) const { return !all().empty() && all().back() == step; }

 private:
  std::array<std::int64_t, 4> few_ = {};
  std::size_t fewCount_ = 0;  // of `few_`, while `many_` is empty
  std::vector<std::int64_t> many_;
};

class Ranges {
 public:
  static constexpr std::int64_t kLowest = std::numeric_limits<std::int64_t>::min();

  // The empty set.
  Ranges() = default;
  static Ranges all() { return atLeast(kLowest); }
  // { v : v >= bound }
  static Ranges atLeast(Int128 bound);
  // { v : first <= v < past }
  static Ranges between(Int128 first, Int128 past);
  static Ranges only(Int128 value) { return between(value, value + 1); }
  static Ranges these(std::vector<std::int64_t> values);
  // The members are the numbers with an odd number of `steps` at or below them. Ascending, no
  // repeats.
  static Ranges fromSteps(Steps steps);

  std::span<const std::int64_t> steps() const { return steps_.all(); }
  bool isEmpty() const { return steps().empty(); }
  bool isAll() const { return steps().size() == 1 && steps()[0] == kLowest; }
  bool contains(std::int64_t value) const;
  Ranges complement() const;
  friend Ranges operator&(const Ranges& a, const Ranges& b);
  friend Ranges operator|(const Ranges& a, const Ranges& b);
  friend bool operator==(const Ranges& a, const Ranges& b) {
    return std::ranges::equal(a.steps(), b.steps());
  }
  friend auto operator<=>(const Ranges& a, const Ranges& b) {
    const auto left = a.steps();
    const auto right = b.steps();
    return std::lexicographical_compare_three_way(left.begin(), left.end(), right.begin(),
                                                  right.end());
  }

 private:
  explicit Ranges(Steps steps) : steps_(std::move(steps)) {}
  template <typename Holds>
  static Ranges merged(const Ranges& a, const Ranges& b, Holds holds);

  Steps steps_;
};

// Of many sets, in n log n. The union of none is empty, their intersection everything.
Ranges unionOf(std::vector<Ranges> sets);
Ranges intersectionOf(std::vector<Ranges> sets);

}  // namespace muster::circuit
