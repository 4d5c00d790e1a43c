#include "runtime/output/output.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <system_error>

#include "compiler/base/check.h"
#include "runtime/output/data_file.h"
#include "runtime/output/rows.h"

namespace muster::output {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kManifestName = "manifest.json";
// Reused by every run, so that a run that was killed leaves no more than one of each behind.
constexpr std::string_view kDataPart = ".muster-data";
constexpr std::string_view kManifestPart = ".muster-manifest.part";
constexpr std::string_view kPartEnding = ".part";
constexpr std::string_view kDataPrefix = "memberships-";
constexpr int kManifestVersion = 1;

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

std::string_view endingOf(Format format) { return format == Format::Csv ? ".csv" : ".parquet"; }

// "memberships-", 32 hexadecimal digits, ".csv" or ".parquet": how data files are named, and
// nothing that anybody else is likely to call a file.
bool isDataName(std::string_view name) {
  constexpr std::size_t kHashDigits = 32;
  if (!name.starts_with(kDataPrefix)) return false;
  name.remove_prefix(kDataPrefix.size());
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

// The data files of the result that is there; an Error if manifest.json is not one of ours.
Result<std::set<std::string>> previousFiles(const fs::path& folder) {
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
  if (!manifest.contains("files") || !manifest["files"].is_array()) return files;
  for (const nlohmann::json& file : manifest["files"]) {
    const bool hasName = file.is_object() && file.contains("name") && file["name"].is_string();
    if (!hasName) continue;
    const std::string name = file["name"];
    // Nothing but what a run of ours names is ever removed.
    const bool isOurs = name.starts_with(kDataPrefix) && name.find('/') == std::string::npos;
    if (isOurs) files.insert(name);
  }
  return files;
}

struct DataInfo {
  std::string name;
  std::string hash;
  std::int64_t bytes = 0;
  std::uint64_t rows = 0;
};

nlohmann::ordered_json groupsJson(const Manifest::Threshold& threshold) {
  nlohmann::ordered_json groups = nlohmann::ordered_json::array();
  for (const Manifest::Group& each : threshold.groups) {
    nlohmann::ordered_json group;
    if (!each.key.empty()) group["group"] = each.key;
    group["profiles"] = each.profiles;
    group["values"] = each.values;
    if (each.asked) {
      group["asked"] = *each.asked;
      group["members"] = each.members;
    }
    groups.push_back(std::move(group));
  }
  return groups;
}

std::string manifestText(std::span<const Part> parts, const Options& options,
                         std::span<const DataInfo> data) {
  using Json = nlohmann::ordered_json;
  const Manifest& run = options.manifest;
  const schema::Schema& schema = *parts.front().table->schema;
  const bool isOfKinds = parts.size() > 1;
  const auto withKind = [&](Json object, const std::string& kind) {
    if (isOfKinds) object["kind"] = kind;
    return object;
  };
  Json manifest;
  manifest["muster"] = kManifestVersion;
  manifest["rules"] = run.rulesHash;
  manifest["schema"] = {{"name", schema.name}, {"version", schema.version}};
  manifest["source"] = run.source;
  manifest["as_of"] = run.asOf;
  manifest["zone"] = run.zone;
  manifest["tables"] = {{"time_zones", run.zoneTables}, {"unicode", run.unicodeTables}};
  manifest["profiles"] = parts.front().table->profileCount;
  for (const Part& part : parts) {
    if (!isOfKinds) break;
    const schema::Schema& kind = *part.table->schema;
    manifest["kinds"].push_back({{"name", kind.profileName},
                                 {"key", kind.fields[kind.key].name},
                                 {"profiles", part.table->profileCount}});
  }
  manifest["segments"] = Json::array();
  for (const Part& part : parts) {
    for (std::size_t i = 0; i < part.names.size(); ++i) {
      manifest["segments"].push_back(
          withKind({{"name", part.names[i]}, {"size", part.members[i].count()}},
                   part.table->schema->profileName));
    }
  }
  for (const Manifest::HeldBack& each : run.heldBack) {
    manifest["held_back"].push_back(
        withKind({{"name", each.segment}, {"size", each.size}, {"needs", each.needs}}, each.kind));
  }
  if (!run.thresholdsAsOf.empty()) manifest["thresholds_as_of"] = run.thresholdsAsOf;
  for (const Manifest::Threshold& each : run.thresholds) {
    manifest["thresholds"].push_back(
        withKind({{"term", each.term}, {"groups", groupsJson(each)}}, each.kind));
  }
  manifest["set_aside"] = Json::array();
  for (const Manifest::SetAside& each : run.setAside) {
    manifest["set_aside"].push_back({{"table", each.table},
                                     {"column", each.column},
                                     {"reason", each.reason},
                                     {"outcome", each.outcome},
                                     {"count", each.count}});
  }
  for (const Manifest::Mark& each : run.byteOrderMarks) {
    manifest["byte_order_marks"].push_back({{"table", each.table}, {"file", each.file}});
  }
  for (const Manifest::AbsentColumn& each : run.absentColumns) {
    manifest["absent_columns"].push_back({{"table", each.table},
                                          {"field", each.field},
                                          {"file", each.file},
                                          {"columns", each.columns}});
    if (each.near) manifest["absent_columns"].back()["near"] = *each.near;
  }
  manifest["files"] = Json::array();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    manifest["files"].push_back(
        withKind({{"name", data[i].name},
                  {"format", options.format == Format::Csv ? "csv" : "parquet"},
                  {"shape", options.shape == Shape::Long ? "long" : "wide"},
                  {"rows", data[i].rows},
                  {"bytes", data[i].bytes},
                  {"xxh3_128", data[i].hash}},
                 parts[i].table->schema->profileName));
  }
  return manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

// Two columns of one name would be one too many.
std::optional<Error> nameClash(const schema::Schema& schema, std::span<const std::string> names,
                               const Options& options) {
  const std::string& key = schema.fields[schema.key].name;
  if (options.shape != Shape::Wide) return std::nullopt;
  if (std::find(names.begin(), names.end(), key) == names.end()) return std::nullopt;
  return Error{"segment `" + key + "` has the name of the key, so they cannot be columns of one " +
               "file; write the long shape, or rename the segment"};
}

fs::path folderOf(const Options& options) {
  return options.folder.empty() ? fs::path(".") : options.folder;
}

}  // namespace

Result<Done> checkWritable(const schema::Schema& schema, const std::vector<std::string>& names,
                           const Options& options) {
  if (std::optional<Error> clash = nameClash(schema, names, options)) return *clash;
  const fs::path folder = folderOf(options);
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
  MUSTER_TRY([[maybe_unused]] const std::set<std::string> before, previousFiles(folder));
  return Done{};
}

Result<Written> write(std::span<const Part> parts, const Options& options) {
  for (const Part& part : parts) {
    MUSTER_CHECK(part.names.size() == part.members.size(), "a name and its members for each");
    for (const bitmap::Bitmap& members : part.members) {
      MUSTER_CHECK(members.rows() == part.table->profileCount, "members of another table");
    }
    std::optional<Error> clash = nameClash(*part.table->schema, part.names, options);
    if (clash) return *clash;
  }
  const fs::path folder = folderOf(options);
  MUSTER_TRY([[maybe_unused]] Done made, makeFolder(folder));
  MUSTER_TRY(const Descriptor lock, lockFolder(folder));
  MUSTER_TRY(const std::set<std::string> before, previousFiles(folder));

  std::vector<std::shared_ptr<DataFile>> data;
  std::vector<DataInfo> infos;
  for (const Part& part : parts) {
    std::vector<Segment> segments;
    for (std::size_t i = 0; i < part.names.size(); ++i) {
      segments.push_back({part.names[i], &part.members[i]});
    }
    const std::string number = data.empty() ? "" : "-" + std::to_string(data.size());
    const fs::path name = std::string(kDataPart) + number + std::string(kPartEnding);
    MUSTER_TRY(data.emplace_back(), DataFile::create(folder / name));
    DataInfo& info = infos.emplace_back();
    MUSTER_TRY(info.rows,
               writeRows(*part.table, segments, options.format, options.shape, data.back()));
    info.hash = data.back()->hash();
    info.bytes = data.back()->bytes();
    info.name = std::string(kDataPrefix) + info.hash + std::string(endingOf(options.format));
  }
  const std::string text = manifestText(parts, options, infos);
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
  for (std::size_t i = 0; i < parts.size(); ++i) {
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

Result<Written> write(const column::Table& table, const std::vector<std::string>& names,
                      const std::vector<bitmap::Bitmap>& members, const Options& options) {
  const Part part{&table, names, members};
  return write({&part, 1}, options);
}

}  // namespace muster::output
