#pragma once

// The values of one column over one batch, in 64 bits each: what converters make and what is packed
// into pieces. Lives in the nearest cache.

#include <cstdint>
#include <vector>

#include "runtime/load/issues.h"

namespace muster::load {

enum class State : std::uint8_t { Missing, Known, Unfit };

// `numbers` holds what schema::Kind says of a value: whole numbers, digits, days, micros, indices,
// codes of texts, the bits of a double for Real. For a Set it holds the elements of row r in
// [offsets[r], offsets[r + 1]). Rows that are not known hold 0.
struct Wide {
  std::size_t rows = 0;
  std::vector<std::int64_t> numbers;
  std::vector<State> states;               // empty: all rows are known
  std::vector<std::uint32_t> offsets;      // of sets
  std::vector<Issue> issues;               // one for each Unfit row, in order
  std::vector<std::uint32_t> roundedDown;  // rows that were finer than microseconds

  // Makes it `rows` rows, all known. Keeps its memory.
  void reset(std::size_t newRows) {
    rows = newRows;
    numbers.resize(newRows);
    states.clear();
    offsets.clear();
    issues.clear();
    roundedDown.clear();
  }
  void set(std::size_t row, State state) {
    if (states.empty()) states.assign(rows, State::Known);
    states[row] = state;
  }
  State state(std::size_t row) const { return states.empty() ? State::Known : states[row]; }
  bool isKnown(std::size_t row) const { return state(row) == State::Known; }
  void refuse(std::size_t row, Reason reason, std::string_view value) {
    set(row, State::Unfit);
    numbers[row] = 0;
    issues.push_back({static_cast<std::uint32_t>(row), reason, shorten(value)});
  }
};

}  // namespace muster::load
