#pragma once

// The loops of the event kernels, over a set of vector operations `Simd` that each level brings:
//
//   Row                    which of 64 events pass
//   inRange, fromWord, both, word
//   Any, Count8, Count16, Sum16, Sum32, Sum64   accumulators over rows: add(row...), reaches(n)
//   code, bytesOf, reorder, and groupPasses, groupReaches and groupCounts or null   whole kernels
//
// Included by one file for each level, each with a Simd in its own unnamed namespace, so that no
// instantiation is shared between levels.

#include "runtime/kernels/event_kernels.h"

namespace muster::kernels {

template <typename Simd>
struct EventLoops {
  using Row = typename Simd::Row;

  template <std::size_t kTests, bool kHasMask>
  struct Filter {
    explicit Filter(const EventFilter& filter) : mask(filter.mask) {
      for (std::size_t i = 0; i < kTests; ++i) {
        codes[i] = filter.tests[i].codes;
        low[i] = Simd::broadcast(filter.tests[i].low);
        span[i] = Simd::broadcast(filter.tests[i].span);
      }
    }
    [[gnu::always_inline]] Row row(std::size_t index) const {
      Row passing = Simd::inRange(codes[0] + index * 64, low[0], span[0]);
      for (std::size_t i = 1; i < kTests; ++i) {
        passing = Simd::inRangeToo(passing, codes[i] + index * 64, low[i], span[i]);
      }
      if constexpr (kHasMask) passing = Simd::both(passing, Simd::fromWord(mask[index]));
      return passing;
    }

    const std::uint8_t* codes[kTests];
    typename Simd::Byte low[kTests];
    typename Simd::Byte span[kTests];
    const std::uint64_t* mask;
  };

  // Calls loop(filter) with the filter compiled for its number of tests.
  template <typename Loop>
  [[gnu::always_inline]] static void with(const EventFilter& filter, const Loop& loop) {
    if (filter.mask != nullptr) {
      switch (filter.testCount) {
        case 1: return loop(Filter<1, true>(filter));
        case 2: return loop(Filter<2, true>(filter));
        case 3: return loop(Filter<3, true>(filter));
        case 4: return loop(Filter<4, true>(filter));
      }
    }
    switch (filter.testCount) {
      case 1: return loop(Filter<1, false>(filter));
      case 2: return loop(Filter<2, false>(filter));
      case 3: return loop(Filter<3, false>(filter));
      case 4: return loop(Filter<4, false>(filter));
    }
    __builtin_trap();
  }

  template <typename Loop>
  [[gnu::always_inline]] static void withOne(const EventFilter& filter, const Loop& loop) {
    if (filter.testCount != 1) __builtin_trap();
    if (filter.mask != nullptr) return loop(Filter<1, true>(filter));
    return loop(Filter<1, false>(filter));
  }

  static void passes(const EventFilter& filter, std::size_t rows, std::uint64_t* out) {
    with(filter, [=](const auto& compiled) {
      for (std::size_t row = 0; row < rows; ++row) out[row] = Simd::word(compiled.row(row));
    });
  }

  // One accumulator a slice; `finish` makes its word.
  template <typename Accumulator, typename Add, typename Finish>
  [[gnu::always_inline]] static void accumulate(const EventFilter& filter, EventSlices slices,
                                                std::uint64_t* out, const Add& add,
                                                const Finish& finish) {
    with(filter, [&](const auto& compiled) {
      std::size_t row = 0;
      for (std::size_t slice = 0; slice < slices.count; ++slice) {
        Accumulator sum;
        for (const std::size_t end = row + slices.width; row < end; ++row) {
          add(sum, compiled.row(row), row);
        }
        out[slice] = finish(sum);
      }
    });
  }

  static void any(const EventFilter& filter, EventSlices slices, std::uint64_t* out) {
    accumulate<typename Simd::Any>(
        filter, slices, out, [](auto& sum, Row row, std::size_t) { sum.add(row); },
        [](const auto& sum) { return sum.reaches(); });
  }

  template <typename Counter>
  static void count(const EventFilter& filter, EventSlices slices, std::uint32_t least,
                    std::uint64_t* out) {
    accumulate<Counter>(
        filter, slices, out, [](auto& sum, Row row, std::size_t) { sum.add(row); },
        [=](const auto& sum) { return sum.reaches(least); });
  }

  template <typename Sum, typename Value>
  static void sum(const EventFilter& filter, const Value* values, EventSlices slices,
                  std::int64_t least, std::uint64_t* out) {
    accumulate<Sum>(
        filter, slices, out,
        [=](auto& sum, Row row, std::size_t index) { sum.add(row, values + index * 64); },
        [=](const auto& sum) { return sum.reaches(least); });
  }

  // Rows from the first to the last, or back.
  template <bool isLatest>
  static void pick(const EventFilter& filter, const EventFilter& value, EventSlices slices,
                   std::uint64_t* out) {
    with(filter, [&](const auto& compiled) {
      withOne(value, [&](const auto& wanted) {
        for (std::size_t slice = 0; slice < slices.count; ++slice) {
          std::uint64_t done = 0;
          std::uint64_t hits = 0;
          for (std::size_t i = 0; i < slices.width; ++i) {
            const std::size_t row = slice * slices.width + (isLatest ? i : slices.width - 1 - i);
            const std::uint64_t found = Simd::word(compiled.row(row)) & ~done;
            hits |= found & Simd::word(wanted.row(row));
            done |= found;
          }
          out[slice] = hits;
        }
      });
    });
  }

  static constexpr EventKernels kernels() {
    return {
        .passes = passes,
        .any = any,
        .countAtLeast = count<typename Simd::Count8>,
        .countAtLeastWide = count<typename Simd::Count16>,
        .sumAtLeast16 = sum<typename Simd::Sum16, std::uint16_t>,
        .sumAtLeast32 = sum<typename Simd::Sum32, std::int32_t>,
        .sumAtLeast64 = sum<typename Simd::Sum64, std::int64_t>,
        .latestPasses = pick<true>,
        .firstPasses = pick<false>,
        .groupPasses = Simd::groupPasses,
        .groupReaches = Simd::groupReaches,
        .groupCounts = Simd::groupCounts,
        .code = Simd::code,
        .bytesOf = Simd::bytesOf,
        .reorder = Simd::reorder,
    };
  }
};

}  // namespace muster::kernels
