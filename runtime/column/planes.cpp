#include "runtime/column/planes.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <limits>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "compiler/base/check.h"
#include "compiler/base/overload.h"
#include "runtime/column/table.h"

namespace muster::column {

namespace {

using kernels::Kernels;
using kernels::kPlaneWords;
using kernels::kStripRows;
using kernels::kStripWords;

int bitCountOf(std::uint64_t largestCode) { return static_cast<int>(std::bit_width(largestCode)); }

// The values and known bits of one strip, whole strips even where the rows end: kernels read all of
// a strip. Value is what the kernel wants; a column that holds another type is copied.
template <typename Value>
struct StripOf {
  const Value* values(const Column& column, std::size_t strip) {
    return std::visit([&](const auto& stored) { return valuesOf(column, stored, strip); },
                      column.values);
  }

  // Null where every row is known.
  const std::uint64_t* known(const Column& column, std::size_t strip) {
    if (column.known.empty()) return nullptr;
    const std::size_t begin = strip * kStripWords;
    const std::size_t count = std::min(kStripWords, column.known.size() - begin);
    if (count == kStripWords) return column.known.data() + begin;
    knownCopy.fill(0);
    std::copy_n(column.known.begin() + static_cast<std::ptrdiff_t>(begin), count,
                knownCopy.begin());
    return knownCopy.data();
  }

  template <typename Stored>
  const Value* valuesOf(const Column& column, const bitmap::LineVector<Stored>& stored,
                        std::size_t strip) {
    const std::size_t begin = strip * kStripRows;
    const std::size_t count = std::min(kStripRows, column.rows - begin);
    if constexpr (std::is_same_v<Stored, Value>) {
      if (count == kStripRows) return stored.data() + begin;
    }
    copy.fill(Value{});
    for (std::size_t i = 0; i < count; ++i) copy[i] = static_cast<Value>(stored[begin + i]);
    return copy.data();
  }

  alignas(64) std::array<Value, kStripRows> copy{};
  alignas(64) std::array<std::uint64_t, kStripWords> knownCopy{};
};

template <typename Code>
void cutAll(const Column& column, kernels::Cut<Code> cut, Planes& planes) {
  const auto strip = std::make_unique<StripOf<Code>>();
  for (std::size_t i = 0; i < planes.stripCount(); ++i) {
    cut(strip->values(column, i), strip->known(column, i), planes.bitCount(), planes.strip(i));
  }
}

Planes directPlanesUpTo(const Column& column, std::uint64_t largestStored, kernels::Level level) {
  const std::uint64_t largestCode = largestStored + (column.known.empty() ? 0 : 1);
  Planes planes(column.rows, bitCountOf(largestCode));
  MUSTER_CHECK(planes.bitCount() <= 16, "direct codes of a wide column");
  const Kernels& kernel = kernels::kernels(level);
  if (planes.bitCount() == 0) return planes;
  if (planes.bitCount() <= 8)
    cutAll<std::uint8_t>(column, kernel.cut8, planes);
  else
    cutAll<std::uint16_t>(column, kernel.cut16, planes);
  return planes;
}

}  // namespace

std::shared_ptr<std::uint64_t[]> Planes::makeWords(std::size_t count) {
  constexpr unsigned kLinesAPage = 64;
  constexpr unsigned kStep = 25;  // spreads any number of columns about evenly
  static std::atomic<unsigned> made = 0;
  const std::size_t lines = made.fetch_add(1) * kStep % kLinesAPage;
  const std::size_t before = lines * bitmap::kBlockWords;
  std::shared_ptr<std::uint64_t[]> words = bitmap::unwrittenWords(count + before);
  return {words, words.get() + before};
}

std::uint64_t Planes::code(std::size_t row) const {
  const std::uint64_t* words = strip(row / kStripRows) + row % kStripRows / 64;
  std::uint64_t code = 0;
  for (std::size_t bit = 0; bit < bitCount_; ++bit) {
    code |= (words[bit * kPlaneWords] >> (row % 64) & 1) << bit;
  }
  return code;
}

Planes directPlanes(const Column& column, kernels::Level level) {
  return directPlanesUpTo(column, column.largestStored(), level);
}

namespace {

int thresholdBits(const Column& column, std::size_t thresholdCount) {
  return bitCountOf(thresholdCount + (column.known.empty() ? 0 : 1));
}

// That the column's values could store.
std::uint64_t largestOfType(const Column& column) {
  return std::visit(
      []<typename Stored>(const bitmap::LineVector<Stored>&) -> std::uint64_t {
        if constexpr (std::is_same_v<Stored, double>)
          return 0;
        else
          return std::numeric_limits<Stored>::max();
      },
      column.values);
}

// Of every value of the type `Stored`: the number of thresholds at or below.
template <typename Stored, typename Code>
std::vector<Code> codesOf(const std::vector<std::uint64_t>& thresholds) {
  std::vector<Code> codes(std::size_t{std::numeric_limits<Stored>::max()} + 1);
  std::size_t below = 0;
  for (std::size_t value = 0; value < codes.size(); ++value) {
    while (below < thresholds.size() && thresholds[below] <= value) ++below;
    codes[value] = static_cast<Code>(below);
  }
  return codes;
}

// One code for each row of the strip; 0 past the last.
template <typename Code>
void lookUp(const Column& column, std::size_t strip, const std::vector<Code>& codeOfStored,
            std::array<Code, kStripRows>& codes) {
  const std::size_t begin = strip * kStripRows;
  const std::size_t count = std::min(kStripRows, column.rows - begin);
  std::visit(
      [&](const auto& stored) {
        using Stored = typename std::decay_t<decltype(stored)>::value_type;
        if constexpr (sizeof(Stored) <= 2) {
          MUSTER_CHECK(codeOfStored.size() > std::numeric_limits<Stored>::max(), "a code for all");
          for (std::size_t i = 0; i < count; ++i) codes[i] = codeOfStored[stored[begin + i]];
        }
      },
      column.values);
  std::fill(codes.begin() + static_cast<std::ptrdiff_t>(count), codes.end(), Code{0});
}

}  // namespace

ThresholdCoder::ThresholdCoder(const Column& column, std::span<const std::int64_t> thresholds,
                               kernels::Level level)
    : column_(column),
      bitCount_(thresholdBits(column, thresholds.size())),
      kernels_(kernels::kernels(level)) {
  MUSTER_CHECK(!std::holds_alternative<bitmap::LineVector<double>>(column.values),
               "whole thresholds for a real column");
  const std::uint64_t largest = largestOfType(column);
  std::vector<std::uint64_t> stored;
  for (std::int64_t threshold : thresholds) {
    const std::uint64_t at = threshold <= column.base ? 0
                                                      : static_cast<std::uint64_t>(threshold) -
                                                            static_cast<std::uint64_t>(column.base);
    if (at > largest) break;
    stored.push_back(at);
  }
  isMissingCounted_ = !column.known.empty() && !stored.empty() && stored.front() == 0;
  std::visit(Overload{
                 [](const bitmap::LineVector<double>&) {},
                 [&](const bitmap::LineVector<std::uint64_t>&) { table_ = std::move(stored); },
                 [&]<typename Stored>(const bitmap::LineVector<Stored>&) {
                   constexpr bool kIsNarrow = sizeof(Stored) <= 2;
                   if (kIsNarrow && bitCount_ <= 8)
                     table_ = CodeOfStored<std::uint8_t>{codesOf<Stored, std::uint8_t>(stored)};
                   else if (kIsNarrow && bitCount_ <= 16)
                     table_ = CodeOfStored<std::uint16_t>{codesOf<Stored, std::uint16_t>(stored)};
                   else
                     table_ = std::vector<std::uint32_t>(stored.begin(), stored.end());
                 },
             },
             column.values);
}

ThresholdCoder::ThresholdCoder(const Column& column, std::span<const double> thresholds,
                               kernels::Level level)
    : column_(column),
      bitCount_(thresholdBits(column, thresholds.size())),
      kernels_(kernels::kernels(level)),
      table_(std::vector<double>(thresholds.begin(), thresholds.end())) {
  MUSTER_CHECK(std::holds_alternative<bitmap::LineVector<double>>(column.values),
               "real thresholds for a column of whole numbers");
}

std::size_t ThresholdCoder::rows() const { return column_.rows; }

struct ThresholdCoder::Scratch::State {
  StripOf<std::uint32_t> narrow;
  StripOf<std::uint64_t> wide;
  StripOf<double> real;
  std::array<std::uint32_t, kStripRows> codes;
  alignas(64) std::array<std::uint8_t, kStripRows> codesOfByte;
  alignas(64) std::array<std::uint16_t, kStripRows> codesOfTwo;
};

ThresholdCoder::Scratch::Scratch() : state_(std::make_unique<State>()) {}
ThresholdCoder::Scratch::~Scratch() = default;

void ThresholdCoder::code(std::size_t strip, Scratch& scratch, std::uint64_t* planes) const {
  if (bitCount_ == 0) return;
  Scratch::State& state = *scratch.state_;
  const auto search = [&](auto& ofStrip, const auto& thresholds, const auto& kernel) {
    kernel(ofStrip.values(column_, strip), ofStrip.known(column_, strip), thresholds.data(),
           thresholds.size(), bitCount_, state.codes.data(), planes);
  };
  std::visit(Overload{
                 [&](const std::vector<std::uint32_t>& thresholds) {
                   search(state.narrow, thresholds, kernels_.search32);
                 },
                 [&](const std::vector<std::uint64_t>& thresholds) {
                   search(state.wide, thresholds, kernels_.search64);
                 },
                 [&](const std::vector<double>& thresholds) {
                   search(state.real, thresholds, kernels_.searchReal);
                 },
                 [&](const CodeOfStored<std::uint8_t>& known) {
                   lookUp(column_, strip, known.codes, state.codesOfByte);
                   kernels_.cut8(state.codesOfByte.data(), state.narrow.known(column_, strip),
                                 bitCount_, planes);
                 },
                 [&](const CodeOfStored<std::uint16_t>& known) {
                   lookUp(column_, strip, known.codes, state.codesOfTwo);
                   kernels_.cut16(state.codesOfTwo.data(), state.narrow.known(column_, strip),
                                  bitCount_, planes);
                 },
             },
             table_);
  if (!isMissingCounted_) return;
  const std::uint64_t* const known = state.narrow.known(column_, strip);
  for (std::size_t bit = 0; bit < static_cast<std::size_t>(bitCount_); ++bit) {
    for (std::size_t i = 0; i < kStripWords; ++i) planes[bit * kPlaneWords + i] &= known[i];
  }
}

namespace {

// Enough for some sets of rules to be asked in turns.
constexpr std::size_t kCodedKept = 4;

}  // namespace

PlaneCache::Entry& PlaneCache::entry(FieldId field) const {
  const std::lock_guard lock(state_->mutex);
  return state_->entries[field];
}

std::shared_ptr<const Planes> PlaneCache::direct(FieldId field, const Column& column,
                                                 kernels::Level level) const {
  const std::uint64_t largest = largestStored(field, column);
  Entry& kept = entry(field);
  std::call_once(kept.planesOnce, [&] {
    kept.planes = std::make_shared<const Planes>(directPlanesUpTo(column, largest, level));
  });
  return kept.planes;
}

std::shared_ptr<const Planes> PlaneCache::coded(
    FieldId field, const std::vector<std::int64_t>& key,
    const std::function<ThresholdCoder()>& makeCoder) const {
  Entry& kept = entry(field);
  const std::lock_guard lock(kept.codedMutex);
  const auto found = std::ranges::find(kept.coded, key, &Coded::key);
  if (found != kept.coded.end()) {
    kept.coded.splice(kept.coded.begin(), kept.coded, found);
    return kept.coded.front().planes;
  }
  const ThresholdCoder coder = makeCoder();
  auto planes = std::make_shared<Planes>(coder.rows(), coder.bitCount());
  ThresholdCoder::Scratch scratch;
  for (std::size_t i = 0; i < planes->stripCount(); ++i) coder.code(i, scratch, planes->strip(i));
  kept.coded.push_front({key, std::move(planes)});
  if (kept.coded.size() > kCodedKept) kept.coded.pop_back();
  return kept.coded.front().planes;
}

std::uint64_t PlaneCache::largestStored(FieldId field, const Column& column) const {
  Entry& kept = entry(field);
  std::call_once(kept.largestOnce, [&] { kept.largest = column.largestStored(); });
  return kept.largest;
}

std::size_t PlaneCache::counted(FieldId field, std::int64_t key,
                                const std::function<std::size_t()>& count) const {
  Entry& kept = entry(field);
  const std::lock_guard lock(kept.countedMutex);
  const auto found = kept.counted.find(key);
  return found != kept.counted.end() ? found->second
                                     : kept.counted.emplace(key, count()).first->second;
}

}  // namespace muster::column
