#pragma once

// Looking a whole column through. For the files of this module only.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <variant>

#include "runtime/column/table.h"

namespace muster::plan {

// Calls `visit(row, value)` for each row that knows its value, of a column that holds no reals, if
// first <= value < end; in order. The column's width is asked once, which is most of what reading
// its values one by one takes.
template <typename Visit>
void forEachBetween(const column::Column& column, std::int64_t first, std::int64_t end,
                    const Visit& visit) {
  if (first >= end) return;
  // Differences of 64 bits may wrap; what lies between the two is below their own.
  const std::uint64_t offset =
      static_cast<std::uint64_t>(column.base) - static_cast<std::uint64_t>(first);
  const std::uint64_t span = static_cast<std::uint64_t>(end) - static_cast<std::uint64_t>(first);
  std::visit(
      [&](const auto& stored) {
        using Stored = typename std::decay_t<decltype(stored)>::value_type;
        if constexpr (!std::is_same_v<Stored, double>) {
          const std::size_t words = (column.rows + 63) / 64;
          for (std::size_t word = 0; word < words; ++word) {
            std::uint64_t bits = column.known.empty() ? ~std::uint64_t{0} : column.known[word];
            if (word + 1 == words && column.rows % 64 != 0) {
              bits &= (std::uint64_t{1} << column.rows % 64) - 1;
            }
            for (; bits != 0; bits &= bits - 1) {
              const std::size_t row = word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
              const std::uint64_t place = std::uint64_t{stored[row]} + offset;
              if (place < span) {
                visit(row, static_cast<std::int64_t>(place + static_cast<std::uint64_t>(first)));
              }
            }
          }
        }
      },
      column.values);
}

}  // namespace muster::plan
