#include "runtime/population/answer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>

#include "compiler/base/check.h"
#include "runtime/population/report.h"
#include "runtime/population/select.h"

namespace muster::population {

namespace {

using ir::Asked;
using ir::Numbers;
using ir::Question;
using ir::Quotient;
using Group = ir::Steps::Group;
using Whole = std::vector<std::int64_t>;

// The part of `count` that a share in hundred-millionths stands for, rounded up.
std::uint64_t partOf(std::int64_t share, std::uint64_t count) {
  const auto product = static_cast<UInt128>(share) * count;
  return static_cast<std::uint64_t>((product + ir::kWholeShare - 1) / ir::kWholeShare);
}

std::uint64_t askedOf(const Question& question, std::uint64_t count) {
  const auto amount = static_cast<std::uint64_t>(question.amount);
  return question.isShare ? partOf(question.amount, count) : std::min(amount, count);
}

// Of all equal quotients the same one everywhere.
template <typename T>
T reduced(const T& value) {
  if constexpr (std::is_same_v<T, Quotient>) {
    UInt128 a = value.numerator < 0 ? -static_cast<UInt128>(value.numerator)
                                    : static_cast<UInt128>(value.numerator);
    auto b = static_cast<UInt128>(value.denominator);
    while (b != 0) a = std::exchange(b, a % b);
    return {value.numerator / static_cast<Int128>(a), value.denominator / static_cast<Int128>(a)};
  } else {
    return value;
  }
}

// The next value above: what is larger than `value` and smaller than this nobody has.
std::int64_t above(std::int64_t value) {
  return value == std::numeric_limits<std::int64_t>::max() ? value : value + 1;
}
Int128 above(Int128 value) { return value + 1; }
double above(double value) {
  return std::nextafter(value, std::numeric_limits<double>::infinity());
}
// Of quotients there is no next one; this is a billionth of a billionth of a unit of its
// denominator away, or the value itself where that does not fit.
Quotient above(const Quotient& value) {
  constexpr Int128 kFine = Int128{1} << 40;
  const std::optional<Int128> numerator = multiply(value.numerator, kFine);
  const std::optional<Int128> denominator = multiply(value.denominator, kFine);
  const std::optional<Int128> next = numerator ? add(*numerator, 1) : std::nullopt;
  return next && denominator ? Quotient{*next, *denominator} : value;
}

template <typename T>
class Solver {
 public:
  Solver(const ValueText& text, const Question& question, std::vector<T>& values, Found& found)
      : text_(text), question_(question), values_(values), found_(found) {
    found_.profiles = values_.size();
  }

  Group solve() {
    switch (question_.asked) {
      case Asked::Top: return top();
      case Asked::Bottom: return bottom();
      case Asked::Tile: return tiles();
      case Asked::Rank: return ranks();
      case Asked::Quantile: return quantile();
      case Asked::Total: return total();
      case Asked::Count: return count();
    }
    MUSTER_CHECK(false, "unknown Asked");
  }

 private:
  T at(std::size_t rank) {
    const std::size_t ranks[] = {rank};
    return select(values_, ranks)[0];
  }

  // The best that does not fit any more bars all equal to it.
  Group top() {
    found_.asked = askedOf(question_, values_.size());
    std::optional<T> worst;
    if (found_.asked == values_.size()) {
      found_.members = values_.size();
      worst = *std::ranges::min_element(values_, ComesBefore());
    } else {
      const T barred = at(values_.size() - 1 - found_.asked);
      for (const T& value : values_) {
        if (!comesBefore(barred, value)) continue;
        ++found_.members;
        if (!worst || comesBefore(value, *worst)) worst = value;
      }
    }
    if (!worst) return kNobody;
    found_.values.push_back(text_(*worst));
    return {std::vector<T>{*worst}, Whole{0, 1}};
  }

  // The mark stands right above the worst that fits, not at the best that does not: who comes later
  // and lies between the two has less than the others had.

  Group bottom() {
    found_.asked = askedOf(question_, values_.size());
    std::optional<T> barred;
    std::optional<T> worst;
    if (found_.asked == values_.size()) {
      found_.members = values_.size();
      worst = *std::ranges::max_element(values_, ComesBefore());
    } else {
      barred = at(found_.asked);
      for (const T& value : values_) {
        if (!comesBefore(value, *barred)) continue;
        ++found_.members;
        if (!worst || comesBefore(*worst, value)) worst = value;
      }
    }
    if (!worst) return kNobody;
    found_.values.push_back(text_(*worst));
    const T next = above(*worst);
    // Where there is no room above it, the best that does not fit, or nothing.
    const bool isPast = barred && comesBefore(*barred, next);
    if (comesBefore(*worst, next) && !isPast) return {std::vector<T>{next}, Whole{1, 0}};
    if (barred) return {std::vector<T>{*barred}, Whole{1, 0}};
    return {Whole{}, Whole{1}};
  }

  // A value is in a tile above the j-th if at most 1 + floor(((k - j) * n - 1) / k) are as good.
  Group tiles() {
    const auto count = static_cast<std::uint64_t>(question_.amount);
    const std::uint64_t n = values_.size();
    std::int64_t lowest = 1;
    std::vector<std::size_t> barred;
    for (std::uint64_t j = 1; j < count; ++j) {
      const std::uint64_t allowed = 1 + ((count - j) * n - 1) / count;
      if (allowed >= n)
        ++lowest;
      else
        barred.push_back(n - 1 - allowed);
    }
    const std::vector<T> bars = select(values_, barred);
    // The smallest value above each bar.
    std::vector<std::optional<T>> begins(bars.size() + 1);
    for (const T& value : values_) {
      const auto passed = static_cast<std::size_t>(
          std::ranges::lower_bound(bars, value, ComesBefore()) - bars.begin());
      if (!begins[passed] || comesBefore(value, *begins[passed])) begins[passed] = value;
    }
    std::vector<T> marks;
    Whole results{lowest};
    for (std::size_t i = 1; i < begins.size(); ++i) {
      if (!begins[i]) continue;
      marks.push_back(*begins[i]);
      results.push_back(lowest + static_cast<std::int64_t>(i));
      found_.values.push_back(std::to_string(results.back()) + " from " + text_(*begins[i]));
    }
    return {std::move(marks), std::move(results)};
  }

  Group ranks() {
    std::ranges::sort(values_, ComesBefore());
    std::vector<T> marks;
    Whole results{static_cast<std::int64_t>(values_.size())};
    for (std::size_t i = 0; i < values_.size(); ++i) {
      if (i > 0 && !comesBefore(values_[i - 1], values_[i])) continue;
      marks.push_back(values_[i]);
      results.push_back(static_cast<std::int64_t>(values_.size() - i));
    }
    return {std::move(marks), std::move(results)};
  }

  Group quantile() {
    const std::uint64_t rank = std::max<std::uint64_t>(1, askedOf(question_, values_.size()));
    const T value = reduced(at(rank - 1));
    found_.values.push_back(text_(value));
    return {Whole{}, std::vector<T>{value}};
  }

  // Only the sum must fit 128 bits, so the upper and the lower halves are added up apart.
  Group total() {
    if constexpr (std::is_same_v<T, std::int64_t> || std::is_same_v<T, Int128>) {
      Int128 upper = 0;
      UInt128 lower = 0;
      for (const T value : values_) {
        upper += Int128{value} >> 64;
        lower += static_cast<std::uint64_t>(value);
      }
      upper += static_cast<Int128>(lower >> 64);
      if (upper > std::numeric_limits<std::int64_t>::max() ||
          upper < std::numeric_limits<std::int64_t>::min()) {
        return {Whole{}, std::vector<Int128>{}};
      }
      const auto bits = (static_cast<UInt128>(upper) << 64) | static_cast<std::uint64_t>(lower);
      const auto sum = static_cast<Int128>(bits);
      found_.values.push_back(text_(sum));
      return {Whole{}, std::vector<Int128>{sum}};
    } else {
      MUSTER_CHECK(false, "what cannot be added up was");
    }
  }

  Group count() {
    found_.values.push_back(std::to_string(values_.size()));
    return {Whole{}, Whole{static_cast<std::int64_t>(values_.size())}};
  }

  inline static const Group kNobody{Whole{}, Whole{0}};

  const ValueText& text_;
  const Question& question_;
  std::vector<T>& values_;
  Found& found_;
};

// Numbers like those that the answers are, without any: what could not be computed.
Numbers failed(Asked asked, const Numbers& values) {
  if (asked == Asked::Total) return std::vector<Int128>{};
  return std::visit([](const auto& all) { return Numbers(std::decay_t<decltype(all)>()); }, values);
}

// Groups in the order of their keys, whoever met them first.
std::vector<std::size_t> orderOf(const Collected& collected) {
  std::vector<std::size_t> order(collected.groups.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (!collected.isGrouped) return order;
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    const ir::Constant& x = collected.keys[a];
    const ir::Constant& y = collected.keys[b];
    return x.text != y.text ? x.text < y.text : x.number < y.number;
  });
  return order;
}

}  // namespace

Answer answer(const schema::Schema& schema, const Question& question, const schema::Type& valueType,
              const schema::Type& resultType, Collected& collected) {
  const Asked asked = question.asked;
  auto steps = std::make_shared<ir::Steps>();
  steps->valueType = valueType;
  steps->resultType = resultType;
  steps->isGrouped = collected.isGrouped;
  // The sum over nobody is 0.
  if (asked == Asked::Total) steps->otherwise = std::vector<Int128>{0};
  if (asked == Asked::Count) steps->otherwise = Whole{0};
  const ValueText text(schema, valueType);
  Answer result;
  for (const std::size_t i : orderOf(collected)) {
    GroupValues& group = collected.groups[i];
    const bool isFailed =
        group.hasUncomputable && (asked == Asked::Quantile || asked == Asked::Total);
    const bool isEmpty = std::visit([](const auto& all) { return all.empty(); }, group.values);
    if (isEmpty && !isFailed) continue;
    Found found;
    if (collected.isGrouped) found.key = keyText(schema, collected.keys[i]);
    if (isFailed) {
      steps->groups.push_back({Whole{}, failed(asked, group.values)});
    } else {
      steps->groups.push_back(std::visit(
          [&](auto& all) {
            using T = typename std::decay_t<decltype(all)>::value_type;
            return Solver<T>(text, question, all, found).solve();
          },
          group.values));
    }
    if (collected.isGrouped) steps->keys.push_back(collected.keys[i]);
    result.found.push_back(std::move(found));
  }
  result.steps = std::move(steps);
  return result;
}

}  // namespace muster::population
