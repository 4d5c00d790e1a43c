#pragma once

// The text of rule files and places in it. Spans are byte offsets; lines and columns are computed
// only when a message is printed.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/base/id.h"

namespace muster::source {

using FileId = Id<struct FileTag>;

// Bytes [begin, end) of one file.
struct Span {
  FileId file{0};
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

// The smallest span that covers both; both lie in one file.
Span join(Span a, Span b);

// One file as read. `path` is what the user called it; `text` is UTF-8 without a byte-order mark
// (the parser refuses anything else).
struct File {
  std::string path;
  std::string text;
  std::vector<std::uint32_t> lineStarts;
  // Read because another one imports it: what it declares can be named, and is no audience.
  bool isImported = false;
};

// Line and column count from 1; the column counts code points.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

// Every file of one program. Ids follow the order of adding.
class Files {
 public:
  FileId add(std::string path, std::string text, bool isImported = false);
  const File& operator[](FileId id) const { return files_[id]; }
  std::size_t size() const { return files_.size(); }

  std::string_view text(Span span) const;
  Position position(FileId file, std::uint32_t offset) const;
  // The text of a line (from 1) without its end.
  std::string_view line(FileId file, std::uint32_t line) const;

  // What came of an import as it is written in a file: nothing to say where the files are here,
  // else why they are not.
  void setImport(FileId from, std::string path, std::string problem);
  // Null for an import that nobody has looked for.
  const std::string* importProblem(FileId from, const std::string& path) const;

 private:
  IdVector<FileId, File> files_;
  std::map<std::pair<std::uint32_t, std::string>, std::string> imports_;
};

}  // namespace muster::source

namespace muster {
using source::FileId;
using source::Span;
}  // namespace muster
