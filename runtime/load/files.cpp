#include "runtime/load/files.h"

#include <arrow/io/compressed.h>
#include <arrow/io/file.h>
#include <arrow/util/compression.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <set>
#include <system_error>

namespace muster::load {

namespace fs = std::filesystem;

namespace {

constexpr int kMostFolders = 64;  // `**` looks no deeper

bool isPattern(std::string_view text) { return text.find_first_of("*?[") != std::string::npos; }

std::string reasonOf(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR: return "there is no such file";
    case EACCES:
    case EPERM: return "no permission to read it";
    case EISDIR: return "it is a folder, not a file";
    default: return std::generic_category().message(error);
  }
}

Stamp stampOf(const struct stat& status) {
  return {static_cast<std::uint64_t>(status.st_dev), static_cast<std::uint64_t>(status.st_ino),
          static_cast<std::uint64_t>(status.st_size),
          std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec};
}

std::vector<std::string> partsOf(const fs::path& path) {
  std::vector<std::string> parts;
  for (const fs::path& part : path) parts.push_back(part.string());
  return parts;
}

// Collects what fits parts[at..] below `folder`.
void collect(const fs::path& folder, const std::vector<std::string>& parts, std::size_t at,
             int depth, std::set<std::string>& found) {
  std::error_code error;
  const std::string& part = parts[at];
  const bool isLast = at + 1 == parts.size();
  if (!isPattern(part)) {
    const fs::path next = folder / part;
    if (!isLast) return collect(next, parts, at + 1, depth, found);
    if (fs::exists(next, error) && !fs::is_directory(next, error)) found.insert(next.string());
    return;
  }
  if (part == "**") {
    if (!isLast) collect(folder, parts, at + 1, depth, found);
    if (depth >= kMostFolders) return;
  }
  const fs::path searched = folder.empty() ? fs::path(".") : folder;
  fs::directory_iterator entry(searched, fs::directory_options::skip_permission_denied, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    const bool isFolder = entry->is_directory(error);
    if (part == "**") {
      if (name.starts_with('.')) continue;
      if (isFolder)
        collect(folder / name, parts, at, depth + 1, found);
      else if (isLast)
        found.insert((folder / name).string());
      continue;
    }
    if (fnmatch(part.c_str(), name.c_str(), FNM_PERIOD) != 0) continue;
    if (!isLast && isFolder) collect(folder / name, parts, at + 1, depth, found);
    if (isLast && !isFolder) found.insert((folder / name).string());
  }
}

std::string lowered(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

}  // namespace

Error fileError(const fs::path& path, std::string_view reason) {
  return Error{path.string() + ": " + std::string(reason)};
}

std::string firstLine(std::string_view message) {
  return std::string(message.substr(0, message.find('\n')));
}

Result<std::vector<fs::path>> findFiles(const fs::path& base, const std::string& pattern) {
  const fs::path whole = (base / pattern).lexically_normal();
  std::error_code error;
  // A file whose very name has such characters is meant by it.
  if (!isPattern(pattern) || fs::exists(whole, error)) return std::vector<fs::path>{whole};
  std::set<std::string> found;
  const fs::path relative = fs::path(pattern).lexically_normal();
  std::vector<std::string> parts = partsOf(relative);
  if (relative.is_absolute()) {
    parts.erase(parts.begin());
    collect("/", parts, 0, 0, found);
  } else {
    collect(base, parts, 0, 0, found);
  }
  if (found.empty()) return fileError(whole, "no file fits this pattern");
  std::vector<fs::path> paths;
  for (const std::string& path : found) paths.push_back(fs::path(path).lexically_normal());
  return paths;
}

Result<FileFormat> formatOf(const fs::path& path, const std::optional<std::string>& declared) {
  std::string name = lowered(path.filename().string());
  for (const std::string_view packed : {".gz", ".zst"}) {
    if (name.ends_with(packed)) name.resize(name.size() - packed.size());
  }
  const std::size_t dot = name.rfind('.');
  std::string ending = dot == std::string::npos ? "" : name.substr(dot + 1);
  if (declared) ending = lowered(*declared);
  if (ending == "csv" || ending == "tsv" || ending == "txt") return FileFormat::Csv;
  if (ending == "jsonl" || ending == "ndjson" || ending == "json") return FileFormat::JsonLines;
  if (ending == "parquet" || ending == "pq") return FileFormat::Parquet;
  if (ending == "arrow" || ending == "ipc" || ending == "feather" || ending == "arrows") {
    return FileFormat::Arrow;
  }
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) {
    return fileError(path,
                     "it is a folder, not a file; to read the files in it, write for example " +
                         ("\"" + (path.filename() / "*.parquet").string() + "\""));
  }
  if (ending == "xlsx" || ending == "xls" || ending == "xlsm" || ending == "ods" ||
      ending == "numbers") {
    return fileError(path, "it is a workbook; save it as CSV");
  }
  if (!fs::exists(path, ignored)) return fileError(path, "there is no such file");
  return fileError(path, declared
                             ? "its format is none that can be read: write `as csv`, `as jsonl`, "
                               "`as parquet` or `as arrow`"
                             : "its ending does not tell its format: name it .csv, .jsonl, "
                               ".parquet or .arrow, or write `as csv` behind it in the source");
}

Result<OpenFile> openFile(const fs::path& path) {
  // Not blocking, so that a pipe without a writer does not hang.
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return fileError(path, reasonOf(errno));
  struct stat status {};
  const int failed = ::fstat(descriptor, &status);
  std::string_view problem;
  if (failed != 0)
    problem = "cannot be looked at";
  else if (S_ISDIR(status.st_mode))
    problem = "it is a folder, not a file";
  else if (!S_ISREG(status.st_mode))
    problem = "it is not an ordinary file";
  else if (status.st_size == 0)
    problem = "the file is empty";
  if (!problem.empty()) {
    ::close(descriptor);
    return fileError(path, problem);
  }
  auto file = arrow::io::ReadableFile::Open(descriptor);
  if (!file.ok()) {
    ::close(descriptor);
    return fileError(path, firstLine(file.status().message()));
  }
  return OpenFile{*file, stampOf(status)};
}

Result<Done> checkUnchanged(const fs::path& path, const Stamp& stamp) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return fileError(path, "it vanished while it was read");
  if (stampOf(status) != stamp) return fileError(path, "it changed while it was read");
  return Done{};
}

Result<TextStream> TextStream::open(const fs::path& path) {
  MUSTER_TRY(OpenFile opened, openFile(path));
  std::array<unsigned char, 4> magic{};
  const auto peeked = opened.file->ReadAt(0, magic.size(), magic.data());
  if (!peeked.ok()) return fileError(path, firstLine(peeked.status().message()));
  const arrow::Status rewound = opened.file->Seek(0);
  if (!rewound.ok()) return fileError(path, firstLine(rewound.message()));
  TextStream text(path, std::move(opened));
  std::optional<arrow::Compression::type> packed;
  if (magic[0] == 0x1F && magic[1] == 0x8B) packed = arrow::Compression::GZIP;
  if (magic == std::array<unsigned char, 4>{0x28, 0xB5, 0x2F, 0xFD}) {
    packed = arrow::Compression::ZSTD;
  }
  text.stream_ = text.opened_.file;
  if (!packed) return text;
  auto codec = arrow::util::Codec::Create(*packed);
  if (!codec.ok()) return fileError(path, firstLine(codec.status().message()));
  auto unpacked = arrow::io::CompressedInputStream::Make(codec->get(), text.opened_.file);
  if (!unpacked.ok()) return fileError(path, firstLine(unpacked.status().message()));
  text.stream_ = *unpacked;
  text.isPacked_ = true;
  return text;
}

Result<std::size_t> TextStream::read(char* to, std::size_t size) {
  const auto got = stream_->Read(static_cast<std::int64_t>(size), to);
  if (got.ok()) return static_cast<std::size_t>(*got);
  const std::string reason = firstLine(got.status().message());
  return fileError(path_, isPacked_ ? "it is cut off or damaged: " + reason : reason);
}

std::uint64_t TextStream::bytesRead() const {
  const auto position = opened_.file->Tell();
  return position.ok() ? static_cast<std::uint64_t>(*position) : 0;
}

}  // namespace muster::load
