#include "runtime/plan/scan.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <vector>

namespace muster::plan {
namespace {

constexpr std::int64_t kLowest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kHighest = std::numeric_limits<std::int64_t>::max();

// Rows whose known value is within, one after the other.
std::vector<std::size_t> rowsWithin(const column::Column& column, std::int64_t first,
                                    std::int64_t end) {
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < column.rows; ++row) {
    if (!column.isKnown(row)) continue;
    const std::int64_t value = column.value(row);
    if (first <= value && value < end) rows.push_back(row);
  }
  return rows;
}

std::vector<std::size_t> found(const column::Column& column, std::int64_t first, std::int64_t end) {
  std::vector<std::size_t> rows;
  forEachWithin(Within(column, first, end), [&](std::size_t row) { rows.push_back(row); });
  return rows;
}

// Of every width, whole words and not, with and without missing values; bounds inside, at the ends,
// past them, and the wrong way round.
TEST(Within, IsWhatEveryRowSays) {
  std::mt19937_64 random(7);
  struct Range {
    std::int64_t low;
    std::int64_t high;
  };
  for (const auto& [low, high] : {Range{0, 3}, Range{-5, 250}, Range{1000, 60'000},
                                  Range{-3, 4'000'000'000}, Range{kLowest, kHighest}}) {
    for (const std::size_t rows :
         {std::size_t{1}, std::size_t{63}, std::size_t{64}, std::size_t{65}, std::size_t{4095},
          std::size_t{4096}, std::size_t{8229}}) {
      for (const bool hasMissing : {false, true}) {
        std::uniform_int_distribution<std::int64_t> valueOf(low, high);
        std::vector<std::int64_t> values;
        std::vector<bool> known;
        for (std::size_t i = 0; i < rows; ++i) {
          values.push_back(valueOf(random));
          if (hasMissing) known.push_back(random() % 3 != 0);
        }
        const column::Column column =
            column::makeColumn({.kind = schema::Kind::Whole}, values, known);
        std::vector<std::int64_t> bounds{kLowest, kHighest, 0, low, high, values.front()};
        if (high < kHighest) bounds.push_back(high + 1);
        for (int i = 0; i < 3; ++i) bounds.push_back(valueOf(random));
        for (const std::int64_t first : bounds) {
          for (const std::int64_t end : bounds) {
            ASSERT_EQ(found(column, first, end), rowsWithin(column, first, end))
                << rows << " rows from " << low << " to " << high << ": " << first << " to " << end;
          }
        }
      }
    }
  }
}

}  // namespace
}  // namespace muster::plan
