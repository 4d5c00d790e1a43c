#pragma once

// Looking a whole column through. For the files of this module only.
//
// Tested by tests/unit/plan/scan_test.cpp.

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include "runtime/column/table.h"
#include "runtime/kernels/event_kernels.h"

namespace muster::plan {

// Which rows of a column that holds no reals know a value with first <= value < end, 64 rows at a
// time. Keeps a reference to the column.
class Within {
 public:
  Within(const column::Column& column, std::int64_t first, std::int64_t end);

  std::size_t wordCount() const { return (column_.rows + 63) / 64; }
  // A bit for each row from word `begin` on; none for rows past the last.
  void read(std::size_t begin, std::span<std::uint64_t> words) const;

 private:
  const column::Column& column_;
  bool isNone_ = false;
  std::uint64_t low_ = 0;  // of what is stored
  std::uint64_t span_ = 0;
  const kernels::EventKernels& kernels_;
};

// Calls `visit(row)` for the rows of it, in order.
template <typename Visit>
void forEachWithin(const Within& within, const Visit& visit) {
  std::array<std::uint64_t, 64> words;
  for (std::size_t begin = 0; begin < within.wordCount(); begin += words.size()) {
    const auto some = std::span(words).first(std::min(words.size(), within.wordCount() - begin));
    within.read(begin, some);
    for (std::size_t word = 0; word < some.size(); ++word) {
      for (std::uint64_t bits = some[word]; bits != 0; bits &= bits - 1) {
        visit((begin + word) * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
      }
    }
  }
}

}  // namespace muster::plan
