#include "compiler/source/source.h"

#include <algorithm>

namespace muster::source {

Span join(Span a, Span b) {
  MUSTER_CHECK(a.file == b.file, "spans of two files cannot be joined");
  return {a.file, std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

FileId Files::add(std::string path, std::string text, bool isImported) {
  std::vector<std::uint32_t> starts{0};
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') starts.push_back(i + 1);
  }
  return files_.add({std::move(path), std::move(text), std::move(starts), isImported});
}

void Files::setImport(FileId from, std::string path, std::string problem) {
  imports_.insert_or_assign({from.index(), std::move(path)}, std::move(problem));
}

const std::string* Files::importProblem(FileId from, const std::string& path) const {
  const auto found = imports_.find({from.index(), path});
  return found == imports_.end() ? nullptr : &found->second;
}

std::string_view Files::text(Span span) const {
  return std::string_view(files_[span.file].text).substr(span.begin, span.end - span.begin);
}

Position Files::position(FileId file, std::uint32_t offset) const {
  const File& f = files_[file];
  const auto next = std::upper_bound(f.lineStarts.begin(), f.lineStarts.end(), offset);
  const std::uint32_t start = *std::prev(next);
  const std::uint32_t end = std::min(offset, static_cast<std::uint32_t>(f.text.size()));
  std::uint32_t column = 1;
  for (std::uint32_t i = start; i < end; ++i) {
    const bool isContinuation = (static_cast<unsigned char>(f.text[i]) & 0xC0U) == 0x80U;
    if (!isContinuation) ++column;
  }
  return {static_cast<std::uint32_t>(next - f.lineStarts.begin()), column};
}

std::string_view Files::line(FileId file, std::uint32_t line) const {
  const File& f = files_[file];
  MUSTER_CHECK(line >= 1 && line <= f.lineStarts.size(), "line outside its file");
  const std::uint32_t begin = f.lineStarts[line - 1];
  const std::size_t end = line < f.lineStarts.size() ? f.lineStarts[line] : f.text.size();
  std::string_view text = std::string_view(f.text).substr(begin, end - begin);
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

}  // namespace muster::source
