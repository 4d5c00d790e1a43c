#pragma once

// On which line of a text file each of its rows begins, as an editor counts: a header, empty lines
// and the line breaks inside of quotes are lines, too.

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace muster::load {

// How many lines end in it.
std::uint64_t countLines(std::string_view text);

// The lines of consecutive rows. Kept as what they are beyond one a row: of most files, nothing.
class RowLines {
 public:
  RowLines() = default;  // of a file that has no lines
  explicit RowLines(std::uint64_t first) : first_(first) {}

  // Of `rows` records of a CSV text that begins on line `first`. `skipsEmpty`: an empty line is no
  // record.
  static RowLines ofCsv(std::string_view text, std::size_t rows, std::uint64_t first,
                        char separator, bool skipsEmpty);

  // Rows in order; those without a call follow the row before, one a line.
  void add(std::uint32_t row, std::uint64_t line);
  // 0 in a file that has no lines.
  std::uint64_t of(std::uint64_t row) const;

 private:
  std::uint64_t first_ = 0;
  std::vector<std::pair<std::uint32_t, std::uint64_t>> beyond_;  // from this row on so many more
};

}  // namespace muster::load
