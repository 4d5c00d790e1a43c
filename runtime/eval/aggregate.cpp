#include "runtime/eval/aggregate.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

#include "compiler/base/check.h"
#include "runtime/eval/collected.h"
#include "runtime/eval/decimal.h"

namespace muster::eval {

// Per profile: what the values so far come to. Which of the arrays is used depends on the operation
// and on the shape of the values, which is that of the first run; Narrow values may turn Wide.
struct Accumulator::State {
  ir::Op op;
  schema::Type type;
  std::size_t profiles = 0;

  std::vector<std::int64_t> counts;
  Shape shape = Shape::Narrow;
  bool hasShape = false;
  std::shared_ptr<const Texts> texts;
  std::vector<Int128> numbers;
  // Of totals: how often 2^128 is to be added to the number. Empty while there is none to add.
  std::vector<std::int64_t> carries;
  std::vector<Ratio> ratios;
  std::vector<double> reals;
  Words hasValue;
  Words uncomputable;

  // Where all values are looked at together: the profiles they belong to.
  std::vector<std::uint32_t> owners;
  bool areOwnersSorted = true;

  bool collects() const {
    return op == ir::Op::Distinct || op == ir::Op::Median || op == ir::Op::MostFrequent ||
           op == ir::Op::LongestRun || op == ir::Op::LongestGap;
  }
  bool isCount() const {
    return op == ir::Op::Count || op == ir::Op::Distinct || op == ir::Op::LongestRun;
  }

  // Called once a run, with its values.
  void take(const Vector& value) {
    if (value.texts != nullptr) texts = value.texts;
    const Shape arriving = value.shape == Shape::Narrow ? Shape::Wide : value.shape;
    MUSTER_CHECK(arriving != Shape::Sets, "an aggregate of sets");
    MUSTER_CHECK(!hasShape || shape == arriving, "values that change their shape");
    if (hasShape) return;
    hasShape = true;
    shape = arriving;
    if (collects()) return;
    switch (shape) {
      case Shape::Truth:
      case Shape::Wide: numbers.assign(profiles, 0); return;
      case Shape::Ratios: ratios.assign(profiles, {}); return;
      case Shape::Reals: reals.assign(profiles, 0); return;
      case Shape::Narrow:
      case Shape::Sets: return;
    }
  }

  bool has(std::size_t profile) const {
    return (hasValue[profile / 64] >> (profile % 64) & 1U) != 0;
  }
  void mark(Words& words, std::size_t profile) const {
    words[profile / 64] |= std::uint64_t{1} << (profile % 64);
  }

  // Whether the profile's value gives way to the next one, which stands `order` to it (-1: less).
  bool yields(std::size_t profile, int order) const {
    if (!has(profile)) return true;
    if (op == ir::Op::Smallest) return order < 0;
    if (op == ir::Op::Largest) return order > 0;
    return op == ir::Op::Latest;
  }
  bool ordersValues() const { return op == ir::Op::Smallest || op == ir::Op::Largest; }

  // Only the whole sum must fit 128 bits, whatever the order of the rows.
  void sumNumber(std::size_t profile, Int128 number) {
    if (!__builtin_add_overflow(numbers[profile], number, &numbers[profile])) return;
    if (carries.empty()) carries.assign(profiles, 0);
    carries[profile] += number < 0 ? -1 : 1;
  }
  void finishSums() {
    for (std::size_t profile = 0; profile < carries.size(); ++profile) {
      if (carries[profile] == 0) continue;
      mark(uncomputable, profile);
      numbers[profile] = 0;
    }
  }

  void sumRatio(std::size_t profile, const Ratio& ratio) {
    // The first value is the sum so far; 0 + a/b would be the same, were it reduced.
    if (!has(profile)) {
      ratios[profile] = ratio;
    } else if (const auto sum = addRatios(ratios[profile], ratio)) {
      ratios[profile] = *sum;
    } else {
      mark(uncomputable, profile);
    }
  }

  static Int128 numberOf(const Vector& value, std::size_t row) {
    return value.shape == Shape::Truth ? Int128{value.holds(row)} : value.number(row);
  }

  void addValue(std::size_t profile, const Vector& value, std::size_t row) {
    if (collects()) {
      collect(profile, value, row);
      return;
    }
    const bool sums = op == ir::Op::Total;
    switch (shape) {
      case Shape::Truth:
      case Shape::Wide: {
        const Int128 number = numberOf(value, row);
        const Int128 held = numbers[profile];
        const int order = number < held ? -1 : (number > held ? 1 : 0);
        if (sums)
          sumNumber(profile, number);
        else if (yields(profile, order))
          numbers[profile] = number;
        break;
      }
      case Shape::Ratios: {
        const Ratio& ratio = value.ratios[value.at(row)];
        const int order = ordersValues() ? compareRatios(ratio, ratios[profile]) : 0;
        if (sums)
          sumRatio(profile, ratio);
        else if (yields(profile, order))
          ratios[profile] = ratio;
        break;
      }
      case Shape::Reals: {
        MUSTER_CHECK(!sums, "a total of reals");
        const double real = value.reals[value.at(row)];
        const int order = real < reals[profile] ? -1 : (real > reals[profile] ? 1 : 0);
        if (yields(profile, order)) reals[profile] = real;
        break;
      }
      case Shape::Narrow:
      case Shape::Sets: break;
    }
    mark(hasValue, profile);
  }

  void collect(std::size_t profile, const Vector& value, std::size_t row) {
    areOwnersSorted = areOwnersSorted && (owners.empty() || owners.back() <= profile);
    owners.push_back(static_cast<std::uint32_t>(profile));
    if (shape == Shape::Ratios)
      ratios.push_back(value.ratios[value.at(row)]);
    else if (shape == Shape::Reals)
      reals.push_back(value.reals[value.at(row)]);
    else
      numbers.push_back(numberOf(value, row));
  }

  // The values of an owner stand together, in the order they came in.
  template <typename T>
  void sortByOwner(std::vector<T>& values) {
    if (areOwnersSorted) return;
    std::vector<std::uint32_t> places(owners.size());
    std::iota(places.begin(), places.end(), 0U);
    std::stable_sort(places.begin(), places.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return owners[a] < owners[b]; });
    std::vector<T> sorted;
    std::vector<std::uint32_t> sortedOwners;
    for (const std::uint32_t place : places) {
      sorted.push_back(values[place]);
      sortedOwners.push_back(owners[place]);
    }
    values = std::move(sorted);
    owners = std::move(sortedOwners);
  }

  // What `values` come to for each owner, in their place.
  template <typename T, typename Less>
  void finishCollected(std::vector<T>& values, const Less& less) {
    sortByOwner(values);
    std::vector<T> results(profiles);
    for (std::size_t begin = 0; begin < owners.size();) {
      const std::size_t owner = owners[begin];
      std::size_t end = begin + 1;
      while (end < owners.size() && owners[end] == owner) ++end;
      const auto all = std::span(values).subspan(begin, end - begin);
      begin = end;
      if (op == ir::Op::Distinct) {
        counts[owner] = differentIn(all, less);
        continue;
      }
      mark(hasValue, owner);
      if (op == ir::Op::Median) results[owner] = middleOf(all, less);
      if (op == ir::Op::MostFrequent)
        results[owner] = mostFrequentOf(std::span<const T>(all), less);
    }
    values = std::move(results);
  }

  // Runs and gaps are of whole numbers.
  void finishSteps() {
    sortByOwner(numbers);
    std::vector<Int128> results(profiles);
    for (std::size_t begin = 0; begin < owners.size();) {
      const std::size_t owner = owners[begin];
      std::size_t end = begin + 1;
      while (end < owners.size() && owners[end] == owner) ++end;
      const auto all = std::span(numbers).subspan(begin, end - begin);
      begin = end;
      if (op == ir::Op::LongestRun) {
        counts[owner] = longestRunIn(all);
      } else if (const auto gap = longestGapIn(all)) {
        results[owner] = *gap;
        mark(hasValue, owner);
      }
    }
    numbers = std::move(results);
  }

  void finishCollected() {
    if (op == ir::Op::LongestRun || op == ir::Op::LongestGap) {
      finishSteps();
    } else if (shape == Shape::Reals) {
      finishCollected(reals, std::less<>());
    } else if (shape == Shape::Ratios) {
      finishCollected(ratios,
                      [](const Ratio& a, const Ratio& b) { return compareRatios(a, b) < 0; });
    } else {
      finishCollected(numbers, std::less<>());
    }
  }

  void finishCounts(Vector& out) const {
    out.reset(type, Shape::Narrow, profiles);
    std::copy(counts.begin(), counts.end(), out.narrow.begin());
    out.tightenBounds();
  }

  void finishNumbers(Vector& out) const {
    const auto [low, high] = std::minmax_element(numbers.begin(), numbers.end());
    const bool isNarrow = numbers.empty() || (*low >= std::numeric_limits<std::int64_t>::min() &&
                                              *high <= std::numeric_limits<std::int64_t>::max());
    out.reset(type, isNarrow ? Shape::Narrow : Shape::Wide, profiles);
    if (numbers.empty()) {
      std::fill(out.narrow.begin(), out.narrow.end(), 0);
      return;
    }
    out.smallest = *low;
    out.largest = *high;
    for (std::size_t i = 0; i < profiles; ++i) {
      if (isNarrow)
        out.narrow[i] = static_cast<std::int64_t>(numbers[i]);
      else
        out.wide[i] = numbers[i];
    }
  }

  void finishTruths(Vector& out) const {
    out.reset(type, Shape::Truth, profiles);
    for (std::size_t i = 0; i < profiles; ++i) {
      if (has(i) && numbers[i] != 0) mark(out.isTrue, i);
      if (has(i) && numbers[i] == 0) mark(out.isFalse, i);
    }
  }

  void finishValues(Vector& out) {
    switch (hasShape ? shape : shapeOf(type)) {
      case Shape::Truth: finishTruths(out); break;
      case Shape::Narrow:
      case Shape::Wide: finishNumbers(out); break;
      case Shape::Ratios:
        out.reset(type, Shape::Ratios, profiles);
        if (hasShape)
          std::copy(ratios.begin(), ratios.end(), out.ratios.begin());
        else
          std::fill(out.ratios.begin(), out.ratios.end(), Ratio{});
        break;
      case Shape::Reals:
        out.reset(type, Shape::Reals, profiles);
        if (hasShape) std::copy(reals.begin(), reals.end(), out.reals.begin());
        break;
      case Shape::Sets: MUSTER_CHECK(false, "an aggregate of sets");
    }
    out.texts = texts;
    if (out.isText() && texts == nullptr) out.texts = Texts::of(std::vector<std::string>{}, true);
  }

  // Values that are not there, and values that could not be computed, leave the known ones.
  void finishStates(Vector& out) const {
    const bool isMissingWithoutValue = !isCount() && op != ir::Op::Total;
    const bool anyLost = std::ranges::any_of(uncomputable, [](auto word) { return word != 0; });
    if (!isMissingWithoutValue && !anyLost) return;
    if (anyLost) out.uncomputable = uncomputable;
    if (out.shape == Shape::Truth) {
      for (std::size_t i = 0; i < out.words(); ++i) {
        out.isTrue[i] &= ~uncomputable[i];
        out.isFalse[i] &= ~uncomputable[i];
      }
      return;
    }
    out.known.resize(out.words());
    for (std::size_t i = 0; i < out.words(); ++i) {
      out.known[i] = (isMissingWithoutValue ? hasValue[i] : out.rowBits(i)) & ~uncomputable[i];
    }
  }
};

Accumulator::Accumulator(ir::Op op, const schema::Type& type, std::size_t profiles)
    : state_(std::make_unique<State>()) {
  MUSTER_CHECK(ir::isAggregate(op), "an accumulator for what is no aggregate");
  state_->op = op;
  state_->type = type;
  clear(profiles);
}
Accumulator::~Accumulator() = default;
Accumulator::Accumulator(Accumulator&&) noexcept = default;

void Accumulator::clear(std::size_t profiles) {
  State& state = *state_;
  state.profiles = profiles;
  state.hasShape = false;
  state.texts.reset();
  state.numbers.clear();
  state.carries.clear();
  state.ratios.clear();
  state.reals.clear();
  state.owners.clear();
  state.areOwnersSorted = true;
  state.counts.assign(state.isCount() ? profiles : 0, 0);
  state.hasValue.assign(wordCount(profiles), 0);
  state.uncomputable.assign(wordCount(profiles), 0);
}

void Accumulator::add(std::span<const std::uint32_t> owners, const Vector* value,
                      const Vector& where) {
  State& state = *state_;
  if (state.op == ir::Op::Count) {
    for (std::size_t word = 0; word < where.words(); ++word) {
      forEachBit(where.isTrue[word], word, [&](std::size_t row) { ++state.counts[owners[row]]; });
    }
    return;
  }
  MUSTER_CHECK(value != nullptr, "an aggregate without a value");
  state.take(*value);
  for (std::size_t word = 0; word < where.words(); ++word) {
    const std::uint64_t passed = where.isTrue[word];
    if (passed == 0) continue;
    forEachBit(passed & value->uncomputableWord(word), word,
               [&](std::size_t row) { state.mark(state.uncomputable, owners[row]); });
    forEachBit(passed & value->knownWord(word), word,
               [&](std::size_t row) { state.addValue(owners[row], *value, row); });
  }
}

void Accumulator::finish(Vector& out) {
  State& state = *state_;
  if (state.collects() && state.hasShape) state.finishCollected();
  state.finishSums();
  if (state.isCount())
    state.finishCounts(out);
  else
    state.finishValues(out);
  state.finishStates(out);
}

}  // namespace muster::eval
