#include "runtime/load/lines.h"

#include <algorithm>

namespace muster::load {

std::uint64_t countLines(std::string_view text) {
  auto lines = static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
  // A carriage return alone ends a line, too.
  for (std::size_t at = text.find('\r'); at != std::string_view::npos;
       at = text.find('\r', at + 1)) {
    if (at + 1 == text.size() || text[at + 1] != '\n') ++lines;
  }
  return lines;
}

RowLines RowLines::ofCsv(std::string_view text, std::size_t rows, std::uint64_t first,
                         char separator, bool skipsEmpty) {
  RowLines lines(first);
  const bool isClosed = text.ends_with('\n') || text.ends_with('\r');
  if (countLines(text) + (isClosed ? 0 : 1) == rows) return lines;
  std::uint64_t line = first;
  std::uint64_t begins = first;
  std::uint32_t row = 0;
  bool isQuoted = false;
  bool isStart = true;  // of a value
  bool isEmpty = true;  // the line so far
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool isBreak = c == '\n' || (c == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
    if (isBreak) ++line;
    if (isQuoted) {
      if (c != '"') continue;
      const bool isDoubled = i + 1 < text.size() && text[i + 1] == '"';
      if (isDoubled) {
        ++i;
      } else {
        isQuoted = false;
      }
      continue;
    }
    if (isBreak) {
      if (!isEmpty || !skipsEmpty) lines.add(row++, begins);
      begins = line;
      isStart = isEmpty = true;
      continue;
    }
    if (c == '\r') continue;  // of a line end of two characters
    isQuoted = c == '"' && isStart;
    isStart = c == separator;
    isEmpty = false;
  }
  if (!isEmpty) lines.add(row, begins);
  return lines;
}

void RowLines::add(std::uint32_t row, std::uint64_t line) {
  const std::uint64_t beyond = line - first_ - row;
  if (beyond != (beyond_.empty() ? 0 : beyond_.back().second)) beyond_.emplace_back(row, beyond);
}

std::uint64_t RowLines::of(std::uint64_t row) const {
  if (first_ == 0) return 0;
  const auto next = std::ranges::upper_bound(
      beyond_, row, {}, [](const auto& it) { return std::uint64_t{it.first}; });
  return first_ + row + (next == beyond_.begin() ? 0 : std::prev(next)->second);
}

}  // namespace muster::load
