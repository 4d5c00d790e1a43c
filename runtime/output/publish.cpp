#include "runtime/output/publish.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <system_error>
#include <vector>

namespace muster::output {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kManifestName = "manifest.json";
// Reused by every run, so that a run that was killed leaves no more than one of each behind.
constexpr std::string_view kDataPart = ".muster-data";
constexpr std::string_view kManifestPart = ".muster-manifest.part";
constexpr std::string_view kPartEnding = ".part";

std::string_view endingOf(Format format) { return format == Format::Csv ? ".csv" : ".parquet"; }

// Held while a run writes; the system lets go of it however the process ends.
Result<Descriptor> lockFolder(const fs::path& folder) {
  Descriptor lock(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (lock.number() < 0) return pathError(folder, errno);
  if (::flock(lock.number(), LOCK_EX | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) return Error{folder.string() + ": another run is writing there"};
    return pathError(folder, errno);
  }
  return lock;
}

Result<Done> makeFolder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return pathError(folder, error.value());
  if (!fs::is_directory(folder, error)) return pathError(folder, ENOTDIR);
  return Done{};
}

// What follows "memberships-" in such a name; nothing of any other.
std::optional<std::string_view> behindPrefix(std::string_view name) {
  for (const std::string_view table : kTableNames) {
    const bool isOfTable = name.starts_with(table) && name.substr(table.size()).starts_with('-');
    if (isOfTable) return name.substr(table.size() + 1);
  }
  return std::nullopt;
}

// "memberships-", 32 hexadecimal digits, ".csv" or ".parquet": how data files are named, and
// nothing that anybody else is likely to call a file.
bool isDataName(std::string_view whole) {
  constexpr std::size_t kHashDigits = 32;
  const std::optional<std::string_view> behind = behindPrefix(whole);
  if (!behind) return false;
  const std::string_view name = *behind;
  const std::string_view hash = name.substr(0, kHashDigits);
  const std::string_view ending = name.substr(hash.size());
  return hash.size() == kHashDigits &&
         hash.find_first_not_of("0123456789abcdef") == std::string_view::npos &&
         (ending == endingOf(Format::Csv) || ending == endingOf(Format::Parquet));
}

// Data files that no manifest names: of the previous result, and of runs that were killed after
// their data was in place and before their manifest was.
void removeStale(const fs::path& folder, const std::set<std::string>& before,
                 const std::set<std::string>& current) {
  std::set<std::string> stale = before;
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  while (!error && entry != fs::directory_iterator()) {
    const std::string name = entry->path().filename().string();
    std::error_code ignored;
    if (isDataName(name) && entry->is_regular_file(ignored)) stale.insert(name);
    entry.increment(error);
  }
  for (const std::string& name : current) stale.erase(name);
  for (const std::string& name : stale) {
    std::error_code ignored;
    fs::remove(folder / name, ignored);
  }
}

// The data files of the result that is there; an Error if manifest.json is not one of ours, or of
// another kind of result.
Result<std::set<std::string>> previousFiles(const fs::path& folder, Holds holds) {
  std::set<std::string> files;
  const fs::path path = folder / kManifestName;
  std::error_code error;
  if (!fs::exists(path, error)) return files;
  if (!fs::is_regular_file(path, error)) {
    return Error{path.string() + ": it is no file, and the manifest goes there; choose another " +
                 "folder or move it away"};
  }
  std::ifstream in(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  const nlohmann::json manifest = nlohmann::json::parse(text, nullptr, false);
  if (!in || manifest.is_discarded() || !manifest.is_object() || !manifest.contains("muster")) {
    return Error{path.string() +
                 ": it is no manifest of an earlier result; choose another folder or move it away"};
  }
  const Holds before = manifest.contains("campaigns") ? Holds::Plan : Holds::Audiences;
  if (before != holds) {
    return Error{path.string() + ": it is of " + (before == Holds::Plan ? "a plan" : "audiences") +
                 ", which would be lost; choose another folder or remove what is in it"};
  }
  if (!manifest.contains("files") || !manifest["files"].is_array()) return files;
  for (const nlohmann::json& file : manifest["files"]) {
    const bool hasName = file.is_object() && file.contains("name") && file["name"].is_string();
    if (!hasName) continue;
    const std::string name = file["name"];
    // Nothing but what a run of ours names is ever removed.
    const bool isOurs = behindPrefix(name) && name.find('/') == std::string::npos;
    if (isOurs) files.insert(name);
  }
  return files;
}

fs::path orHere(const fs::path& folder) { return folder.empty() ? fs::path(".") : folder; }

}  // namespace

Result<Done> checkFolder(const fs::path& wanted, Holds holds) {
  const fs::path folder = orHere(wanted);
  std::error_code error;
  // The folder itself, or the nearest one above that is there.
  fs::path there = folder;
  while (!fs::exists(fs::symlink_status(there, error)) && there.has_relative_path()) {
    there = there.parent_path();
    if (there.empty()) there = ".";
  }
  if (!fs::is_directory(there, error)) return pathError(there, error ? error.value() : ENOTDIR);
  if (::faccessat(AT_FDCWD, there.c_str(), W_OK | X_OK, AT_EACCESS) != 0) {
    return pathError(there, errno);
  }
  if (there != folder) return Done{};
  MUSTER_TRY([[maybe_unused]] const Descriptor lock, lockFolder(folder));
  MUSTER_TRY([[maybe_unused]] const std::set<std::string> before, previousFiles(folder, holds));
  return Done{};
}

Result<Written> publish(Holds holds, std::span<const Content> contents,
                        const std::function<std::string(std::span<const DataInfo>)>& manifestOf,
                        const Options& options) {
  const fs::path folder = orHere(options.folder);
  MUSTER_TRY([[maybe_unused]] Done made, makeFolder(folder));
  MUSTER_TRY(const Descriptor lock, lockFolder(folder));
  MUSTER_TRY(const std::set<std::string> before, previousFiles(folder, holds));

  std::vector<std::shared_ptr<DataFile>> data;
  std::vector<DataInfo> infos;
  for (const Content& content : contents) {
    const std::string number = data.empty() ? "" : "-" + std::to_string(data.size());
    const fs::path name = std::string(kDataPart) + number + std::string(kPartEnding);
    MUSTER_TRY(data.emplace_back(), DataFile::create(folder / name));
    DataInfo& info = infos.emplace_back();
    MUSTER_TRY(info.rows, content.write(data.back()));
    info.hash = data.back()->hash();
    info.bytes = data.back()->bytes();
    info.name = content.table + "-" + info.hash + std::string(endingOf(options.format));
  }
  const std::string text = manifestOf(infos);
  // The manifest is complete before the first name is taken, so that a disk that fills up now
  // leaves nothing behind.
  MUSTER_TRY(const std::shared_ptr<DataFile> manifest, DataFile::create(folder / kManifestPart));
  MUSTER_TRY([[maybe_unused]] Done added, manifest->add(text));
  for (const auto& file : data) {
    MUSTER_TRY([[maybe_unused]] Done finished, file->finish());
  }
  MUSTER_TRY([[maybe_unused]] Done finished, manifest->finish());
  if (options.beforePublishing) {
    MUSTER_TRY([[maybe_unused]] Done ready, options.beforePublishing());
  }
  Written written;
  std::set<std::string> current;
  for (std::size_t i = 0; i < contents.size(); ++i) {
    MUSTER_TRY([[maybe_unused]] Done moved, data[i]->moveTo(folder / infos[i].name));
    if (current.insert(infos[i].name).second) written.files.emplace_back(infos[i].name);
    written.rows += infos[i].rows;
  }
  MUSTER_TRY([[maybe_unused]] Done synced, syncFolder(folder));
  Result<Done> committed = manifest->moveTo(folder / kManifestName);
  if (!committed.ok()) {
    std::error_code ignored;
    for (const std::string& name : current) {
      if (before.count(name) == 0) fs::remove(folder / name, ignored);
    }
    return committed.takeError();
  }
  MUSTER_TRY([[maybe_unused]] Done lasting, syncFolder(folder));

  removeStale(folder, before, current);
  written.files.emplace_back(kManifestName);
  return written;
}

}  // namespace muster::output
