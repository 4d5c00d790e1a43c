#include "cli/terminal.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

namespace muster::cli {

namespace {

// Code points, which is what segment names and file names are aligned by.
std::size_t widthOf(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

}  // namespace

void write(std::FILE* stream, std::string_view text) {
  static_cast<void>(std::fwrite(text.data(), 1, text.size(), stream));
}

bool arrived() { return std::fflush(stdout) == 0 && std::ferror(stdout) == 0; }

bool isTerminal(std::FILE* stream) { return ::isatty(::fileno(stream)) == 1; }

std::string share(std::size_t part, std::size_t whole) {
  if (whole == 0) return "-";
  return fmt::format("{:.1f} %", 100.0 * static_cast<double>(part) / static_cast<double>(whole));
}

std::string TextTable::print(std::size_t firstRight, std::size_t endRight) const {
  std::vector<std::size_t> widths;
  for (const auto& row : rows_) {
    widths.resize(std::max(widths.size(), row.size()), 0);
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], widthOf(row[i]));
  }
  std::string text;
  for (const auto& row : rows_) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string blanks(widths[i] - widthOf(row[i]), ' ');
      if (i > 0) line += "  ";
      const bool isRight = i >= firstRight && i < endRight;
      line += isRight ? blanks + row[i] : row[i] + blanks;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  }
  return text;
}

Progress::Progress(bool isOn)
    : isOn_(isOn), begin_(std::chrono::steady_clock::now()), last_(begin_) {}

void Progress::show(std::string_view text) {
  if (!isOn_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now - begin_ < std::chrono::seconds(1) || now - last_ < std::chrono::milliseconds(100))
    return;
  last_ = now;
  isShown_ = true;
  tell("\r\033[K{}", text);
  std::fflush(stderr);
}

void Progress::clear() {
  if (!isShown_) return;
  tell("\r\033[K");
  std::fflush(stderr);
  isShown_ = false;
}

}  // namespace muster::cli
