#pragma once

// The files of a source on disk: which there are, what they are, and whether they stay the same
// while they are read.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/result.h"

namespace arrow::io {
class InputStream;
class ReadableFile;
}  // namespace arrow::io

namespace muster::load {

enum class FileFormat : std::uint8_t { Csv, JsonLines, Parquet, Arrow };

// The files that `pattern` names, sorted by path (bytewise): itself if it has none of `*?[`, else
// what fits it, folders left out; `**` stands for any number of folders. None is an Error.
Result<std::vector<std::filesystem::path>> findFiles(const std::filesystem::path& base,
                                                     const std::string& pattern);

// `declared` ("csv", "jsonl", "parquet", "arrow") or, without it, the ending: .csv .tsv .txt .jsonl
// .ndjson .json .parquet .pq .arrow .ipc .feather, the first six also with .gz or .zst behind.
Result<FileFormat> formatOf(const std::filesystem::path& path,
                            const std::optional<std::string>& declared);

// What a file was when it was opened.
struct Stamp {
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
  std::uint64_t sizeBytes = 0;
  std::int64_t changedNs = 0;
  friend bool operator==(const Stamp&, const Stamp&) = default;
};

struct OpenFile {
  std::shared_ptr<arrow::io::ReadableFile> file;
  Stamp stamp;
};

// Opens a file that is not empty. Errors: not there, a folder, no permission, empty.
Result<OpenFile> openFile(const std::filesystem::path& path);
// An Error if the file is not what it was.
Result<Done> checkUnchanged(const std::filesystem::path& path, const Stamp& stamp);

// Unpacked bytes, one after the other: gzip and Zstandard are known by their first bytes.
class TextStream {
 public:
  static Result<TextStream> open(const std::filesystem::path& path);

  // Reads up to `size` bytes; 0 at the end. A packed file that is cut off is an Error.
  Result<std::size_t> read(char* to, std::size_t size);
  // How much of the file itself has been read.
  std::uint64_t bytesRead() const;
  const Stamp& stamp() const { return opened_.stamp; }

 private:
  TextStream(std::filesystem::path path, OpenFile opened)
      : path_(std::move(path)), opened_(std::move(opened)) {}
  std::filesystem::path path_;
  OpenFile opened_;
  std::shared_ptr<arrow::io::InputStream> stream_;
  bool isPacked_ = false;
};

// An Error about a file: "orders.csv: there is no such file".
Error fileError(const std::filesystem::path& path, std::string_view reason);
// The first line of a message, for Errors are one line.
std::string firstLine(std::string_view message);

}  // namespace muster::load
