#pragma once

// What the terminal sees: tables, numbers for people, progress. Progress goes to standard error,
// only on a terminal, only for what takes over a second, and leaves nothing behind.

#include <fmt/format.h>

#include <chrono>
#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/base/grouped.h"

namespace muster::cli {

bool isTerminal(std::FILE* stream);

// Neither fails. Whether all of it arrived on standard output is asked once, of arrived(); where
// standard error cannot be written there is nobody to tell, and the work goes on.
void write(std::FILE* stream, std::string_view text);
template <typename... Values>
void put(fmt::format_string<Values...> text, Values&&... values) {
  write(stdout, fmt::format(text, std::forward<Values>(values)...));
}
template <typename... Values>
void tell(fmt::format_string<Values...> text, Values&&... values) {
  write(stderr, fmt::format(text, std::forward<Values>(values)...));
}
bool arrived();

// The share of `part` in `whole` with one digit: "12.3 %"; "-" of nothing.
std::string share(std::size_t part, std::size_t whole);

// Columns aligned by their widest cell; the first column to the left, numbers to the right.
class TextTable {
 public:
  explicit TextTable(std::vector<std::string> header) { rows_.push_back(std::move(header)); }
  void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
  // Columns from `firstRight` on are aligned to the right, up to and without `endRight`.
  std::string print(std::size_t firstRight, std::size_t endRight) const;

 private:
  std::vector<std::vector<std::string>> rows_;
};

// One line that is written over: "reading orders.csv  12,345,678 rows".
class Progress {
 public:
  explicit Progress(bool isOn);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // Shown at most ten times a second, and only when a second has passed since the beginning.
  void show(std::string_view text);
  void clear();

 private:
  bool isOn_;
  bool isShown_ = false;
  std::chrono::steady_clock::time_point begin_;
  std::chrono::steady_clock::time_point last_;
};

}  // namespace muster::cli
