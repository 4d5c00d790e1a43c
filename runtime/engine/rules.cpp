#include "runtime/engine/rules.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <set>
#include <string>
#include <system_error>

namespace muster::engine {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kEnding = ".muster";

Result<Done> collect(const fs::path& path, std::set<fs::path>& found) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) return Error{path.string() + ": there is no such file or folder"};
  if (!fs::is_directory(status)) {
    if (!fs::is_regular_file(status)) return Error{path.string() + ": not a file or a folder"};
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

}  // namespace

Result<source::Files> readRules(const std::vector<fs::path>& paths, std::size_t limitBytes) {
  std::set<fs::path> found;
  for (const fs::path& path : paths) {
    MUSTER_TRY([[maybe_unused]] Done done, collect(path, found));
  }
  source::Files files;
  for (const fs::path& path : found) {
    MUSTER_TRY(std::string text, readText(path, limitBytes));
    files.add(path.string(), std::move(text));
  }
  return files;
}

}  // namespace muster::engine
