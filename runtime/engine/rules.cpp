#include "runtime/engine/rules.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <set>
#include <string>
#include <system_error>

#include "compiler/stdlib/stdlib.h"
#include "compiler/syntax/imports.h"

namespace muster::engine {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kEnding = ".muster";

// The endings of data, which is taken for rules where a path is mistyped.
bool isData(const fs::path& path) {
  constexpr std::array<std::string_view, 14> kEndings = {
      ".csv",   ".tsv", ".json",    ".jsonl", ".ndjson", ".parquet", ".pq",
      ".arrow", ".ipc", ".feather", ".xlsx",  ".xls",    ".gz",      ".zst"};
  return std::ranges::find(kEndings, path.extension().string()) != kEndings.end();
}

Result<Done> collect(const fs::path& path, std::set<fs::path>& found) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) return Error{path.string() + ": there is no such file or folder"};
  if (!fs::is_directory(status)) {
    if (!fs::is_regular_file(status)) return Error{path.string() + ": not a file or a folder"};
    if (isData(path)) {
      return Error{path.string() +
                   ": this is a data file, and rules were expected; `muster schema draft " +
                   path.string() + "` reads it"};
    }
    found.insert(path.lexically_normal());
    return Done{};
  }
  const std::size_t before = found.size();
  fs::recursive_directory_iterator entry(path, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    if (entry->path().extension() == kEnding && entry->is_regular_file()) {
      found.insert(entry->path().lexically_normal());
    }
  }
  if (error) return Error{path.string() + ": " + error.message()};
  if (found.size() == before) {
    return Error{path.string() + ": no rule files here (they end in " + std::string(kEnding) + ")"};
  }
  return Done{};
}

Result<std::string> readText(const fs::path& path, std::size_t limitBytes) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return Error{path.string() + ": cannot be read: " + std::strerror(errno)};
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  if (error) return Error{path.string() + ": " + error.message()};
  std::string text(static_cast<std::size_t>(std::min<std::uintmax_t>(size, limitBytes + 1)), '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (in.bad()) return Error{path.string() + ": cannot be read: " + std::strerror(errno)};
  text.resize(static_cast<std::size_t>(in.gcount()));
  return text;
}

// The same for all ways to write a path.
fs::path idOf(const fs::path& path) {
  std::error_code error;
  fs::path whole = fs::weakly_canonical(path, error);
  return error ? path : whole;
}

// The rule files that an import means: one, or all that lie in a folder, and none in folders below,
// so that no import can be made to search a disk.
Result<Done> collectImported(const fs::path& path, std::set<fs::path>& found) {
  std::error_code error;
  if (!fs::is_directory(path, error)) return collect(path, found);
  fs::directory_iterator entry(path, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    if (entry->path().extension() == kEnding && entry->is_regular_file()) {
      found.insert(entry->path().lexically_normal());
    }
  }
  if (error) return Error{path.string() + ": " + error.message()};
  if (found.empty()) return Error{path.string() + ": no rule files here"};
  return Done{};
}

// Where an import leads from the file that it stands in; a file may be named without its ending.
fs::path leadsTo(const fs::path& from, const std::string& import) {
  const fs::path path = from.parent_path() / import;
  std::error_code error;
  fs::path withEnding = path;
  withEnding += kEnding;
  return !fs::exists(path, error) && fs::exists(withEnding, error) ? withEnding : path;
}

// Adds what the files import, and what that imports in its turn. What cannot be read is for the
// import to say.
void addImported(source::Files& files, std::set<fs::path>& added, std::size_t limitBytes) {
  for (std::uint32_t i = 0; i < files.size(); ++i) {
    const FileId from(i);
    for (const std::string& import : syntax::importsOf(files, from)) {
      if (stdlib::isPart(import)) continue;
      std::set<fs::path> found;
      const Result<Done> collected = collectImported(leadsTo(files[from].path, import), found);
      std::string problem = collected.ok() ? "" : collected.error().message;
      for (const fs::path& path : found) {
        if (!added.insert(idOf(path)).second) continue;
        Result<std::string> text = readText(path, limitBytes);
        if (text.ok()) {
          files.add(path.string(), std::move(*text), true);
        } else {
          problem = text.error().message;
        }
      }
      files.setImport(from, import, std::move(problem));
    }
  }
}

}  // namespace

Result<source::Files> readRules(const std::vector<fs::path>& paths, std::size_t limitBytes) {
  std::set<fs::path> found;
  for (const fs::path& path : paths) {
    MUSTER_TRY([[maybe_unused]] Done done, collect(path, found));
  }
  source::Files files;
  std::set<fs::path> added;
  for (const fs::path& path : found) {
    MUSTER_TRY(std::string text, readText(path, limitBytes));
    files.add(path.string(), std::move(text));
    added.insert(idOf(path));
  }
  addImported(files, added, limitBytes);
  stdlib::addImported(files);
  return files;
}

source::Files filesOf(const std::vector<NamedText>& texts, std::size_t limitBytes) {
  source::Files files;
  for (const NamedText& it : texts) {
    files.add(it.name, std::string(it.text.substr(0, limitBytes + 1)));
  }
  stdlib::addImported(files);
  return files;
}

}  // namespace muster::engine
