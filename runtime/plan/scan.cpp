#include "runtime/plan/scan.h"

#include <algorithm>
#include <limits>
#include <type_traits>
#include <variant>

#include "compiler/base/int128.h"

namespace muster::plan {

namespace {

// Of 64 stored values, those that are asked. Mostly few are: those who know when a consent ends.
template <typename Stored>
std::uint64_t wordOf(const Stored* stored, std::uint64_t asked, std::uint64_t low,
                     std::uint64_t span) {
  std::uint64_t word = 0;
  for (std::uint64_t bits = asked; bits != 0; bits &= bits - 1) {
    // What lies below `low` wraps around to above `span`.
    const bool isWithin = std::uint64_t{stored[std::countr_zero(bits)]} - low <= span;
    word |= isWithin ? bits & -bits : 0;
  }
  return word;
}

}  // namespace

Within::Within(const column::Column& column, std::int64_t first, std::int64_t end)
    : column_(column), kernels_(kernels::eventKernels(kernels::bestLevel())) {
  using Limits = std::numeric_limits<std::uint64_t>;
  const Int128 low = std::max(Int128{first} - column.base, Int128{0});
  const Int128 last = std::min(Int128{end} - 1 - column.base, Int128{Limits::max()});
  isNone_ = low > last;
  if (isNone_) return;
  low_ = static_cast<std::uint64_t>(low);
  span_ = static_cast<std::uint64_t>(last - low);
}

void Within::read(std::size_t begin, std::span<std::uint64_t> words) const {
  if (isNone_) {
    std::ranges::fill(words, 0);
    return;
  }
  const std::uint64_t* known = column_.known.empty() ? nullptr : column_.known.data() + begin;
  std::visit(
      [&](const auto& stored) {
        using Stored = typename std::decay_t<decltype(stored)>::value_type;
        if constexpr (std::is_same_v<Stored, double>) {
          std::ranges::fill(words, 0);
        } else {
          std::size_t word = 0;
          if constexpr (std::is_same_v<Stored, std::uint8_t>) {
            if (low_ > 255) {
              std::ranges::fill(words, 0);
              return;
            }
            // The kernels read whole words.
            word = std::min(words.size(), column_.rows / 64 - std::min(begin, column_.rows / 64));
            kernels::EventFilter filter;
            filter.tests[0] = {stored.data() + begin * 64, static_cast<std::uint8_t>(low_),
                               static_cast<std::uint8_t>(std::min(span_, 255 - low_))};
            filter.testCount = 1;
            filter.mask = known;
            kernels_.passes(filter, word, words.data());
          }
          for (; word < words.size(); ++word) {
            const std::size_t row = (begin + word) * 64;
            const std::size_t count = std::min<std::size_t>(64, column_.rows - row);
            const std::uint64_t asked = known == nullptr ? ~std::uint64_t{0} : known[word];
            words[word] =
                wordOf(stored.data() + row, asked & ~std::uint64_t{0} >> (64 - count), low_, span_);
          }
        }
      },
      column_.values);
}

}  // namespace muster::plan
