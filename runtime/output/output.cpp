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
constexpr std::string_view kDataPart = ".muster-data.part";
constexpr std::string_view kManifestPart = ".muster-manifest.part";
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

// The data files of the result that is there; an Error if manifest.json is not one of ours.
Result<std::set<std::string>> previousFiles(const fs::path& folder) {
  std::set<std::string> files;
  const fs::path path = folder / kManifestName;
  std::error_code error;
  if (!fs::exists(path, error)) return files;
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

std::string endingOf(Format format) { return format == Format::Csv ? ".csv" : ".parquet"; }

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

std::string manifestText(const column::Table& table, std::span<const Segment> segments,
                         const Options& options, const DataInfo& data) {
  using Json = nlohmann::ordered_json;
  const Manifest& run = options.manifest;
  Json manifest;
  manifest["muster"] = kManifestVersion;
  manifest["rules"] = run.rulesHash;
  manifest["schema"] = {{"name", table.schema->name}, {"version", table.schema->version}};
  manifest["source"] = run.source;
  manifest["as_of"] = run.asOf;
  manifest["zone"] = run.zone;
  manifest["tables"] = {{"time_zones", run.zoneTables}, {"unicode", run.unicodeTables}};
  manifest["profiles"] = table.profileCount;
  manifest["segments"] = Json::array();
  for (const Segment& segment : segments) {
    manifest["segments"].push_back({{"name", segment.name}, {"size", segment.members->count()}});
  }
  for (const Manifest::HeldBack& each : run.heldBack) {
    manifest["held_back"].push_back(
        {{"name", each.segment}, {"size", each.size}, {"needs", each.needs}});
  }
  if (!run.thresholdsAsOf.empty()) manifest["thresholds_as_of"] = run.thresholdsAsOf;
  for (const Manifest::Threshold& each : run.thresholds) {
    manifest["thresholds"].push_back({{"term", each.term}, {"groups", groupsJson(each)}});
  }
  manifest["set_aside"] = Json::array();
  for (const Manifest::SetAside& each : run.setAside) {
    manifest["set_aside"].push_back({{"table", each.table},
                                     {"column", each.column},
                                     {"reason", each.reason},
                                     {"outcome", each.outcome},
                                     {"count", each.count}});
  }
  manifest["files"] = Json::array({{{"name", data.name},
                                    {"format", options.format == Format::Csv ? "csv" : "parquet"},
                                    {"shape", options.shape == Shape::Long ? "long" : "wide"},
                                    {"rows", data.rows},
                                    {"bytes", data.bytes},
                                    {"xxh3_128", data.hash}}});
  return manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

// Two columns of one name would be one too many.
std::optional<Error> nameClash(const column::Table& table, std::span<const Segment> segments,
                               const Options& options) {
  const std::string& key = table.schema->fields[table.schema->key].name;
  if (options.shape != Shape::Wide) return std::nullopt;
  const bool clashes = std::any_of(segments.begin(), segments.end(),
                                   [&](const Segment& segment) { return segment.name == key; });
  if (!clashes) return std::nullopt;
  return Error{"segment `" + key + "` has the name of the key, so they cannot be columns of one " +
               "file; write the long shape, or rename the segment"};
}

}  // namespace

Result<Written> write(const column::Table& table, const std::vector<std::string>& names,
                      const std::vector<bitmap::Bitmap>& members, const Options& options) {
  MUSTER_CHECK(names.size() == members.size(), "a name and its members for every segment");
  std::vector<Segment> segments;
  for (std::size_t i = 0; i < names.size(); ++i) {
    MUSTER_CHECK(members[i].rows() == table.profileCount, "members of another table");
    segments.push_back({names[i], &members[i]});
  }
  if (std::optional<Error> clash = nameClash(table, segments, options)) return *clash;
  const fs::path folder = options.folder.empty() ? fs::path(".") : options.folder;
  MUSTER_TRY([[maybe_unused]] Done made, makeFolder(folder));
  MUSTER_TRY(const Descriptor lock, lockFolder(folder));
  MUSTER_TRY(const std::set<std::string> before, previousFiles(folder));

  MUSTER_TRY(const std::shared_ptr<DataFile> data, DataFile::create(folder / kDataPart));
  DataInfo info;
  MUSTER_TRY(info.rows, writeRows(table, segments, options.format, options.shape, data));
  info.hash = data->hash();
  info.bytes = data->bytes();
  info.name = std::string(kDataPrefix) + info.hash + endingOf(options.format);
  const std::string text = manifestText(table, segments, options, info);
  // The manifest is complete before the first name is taken, so that a disk that fills up now
  // leaves nothing behind.
  MUSTER_TRY(const std::shared_ptr<DataFile> manifest, DataFile::create(folder / kManifestPart));
  MUSTER_TRY([[maybe_unused]] Done added, manifest->add(text));
  MUSTER_TRY([[maybe_unused]] Done moved, data->moveTo(folder / info.name));
  MUSTER_TRY([[maybe_unused]] Done synced, syncFolder(folder));
  Result<Done> committed = manifest->moveTo(folder / kManifestName);
  if (!committed.ok()) {
    std::error_code ignored;
    if (before.count(info.name) == 0) fs::remove(folder / info.name, ignored);
    return committed.takeError();
  }
  MUSTER_TRY([[maybe_unused]] Done lasting, syncFolder(folder));

  for (const std::string& name : before) {
    std::error_code ignored;
    if (name != info.name) fs::remove(folder / name, ignored);
  }
  return Written{{info.name, kManifestName}, info.rows};
}

}  // namespace muster::output
