#include "runtime/output/output.h"

#include <algorithm>
#include <optional>

#include "compiler/base/check.h"
#include "runtime/output/manifest.h"
#include "runtime/output/publish.h"
#include "runtime/output/rows.h"

namespace muster::output {

namespace {

std::string manifestOf(std::span<const Part> parts, const Options& options,
                       std::span<const DataInfo> data) {
  const Manifest& run = options.manifest;
  const bool isOfKinds = parts.size() > 1;
  const auto withKind = [&](Json object, const std::string& kind) {
    if (isOfKinds) object["kind"] = kind;
    return object;
  };
  Json manifest =
      manifestHead(run, *parts.front().table->schema, parts.front().table->profileCount);
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
  addFindings(run, isOfKinds, manifest);
  manifest["files"] = Json::array();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    manifest["files"].push_back(withKind(fileJson(data[i], options.format, options.shape),
                                         parts[i].table->schema->profileName));
  }
  return manifestText(manifest);
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

}  // namespace

Result<Done> checkWritable(const schema::Schema& schema, const std::vector<std::string>& names,
                           const Options& options) {
  if (std::optional<Error> clash = nameClash(schema, names, options)) return *clash;
  return checkFolder(options.folder, Holds::Audiences);
}

Result<Written> write(std::span<const Part> parts, const Options& options) {
  std::vector<Content> contents;
  for (const Part& part : parts) {
    MUSTER_CHECK(part.names.size() == part.members.size(), "a name and its members for each");
    for (const bitmap::Bitmap& members : part.members) {
      MUSTER_CHECK(members.rows() == part.table->profileCount, "members of another table");
    }
    std::optional<Error> clash = nameClash(*part.table->schema, part.names, options);
    if (clash) return *clash;
    contents.push_back({"memberships", [&](const std::shared_ptr<DataFile>& file) {
                          std::vector<Segment> segments;
                          for (std::size_t i = 0; i < part.names.size(); ++i) {
                            segments.push_back({part.names[i], &part.members[i]});
                          }
                          return writeRows(*part.table, segments, options.format, options.shape,
                                           file);
                        }});
  }
  return publish(
      Holds::Audiences, contents,
      [&](std::span<const DataInfo> data) { return manifestOf(parts, options, data); }, options);
}

Result<Written> write(const column::Table& table, const std::vector<std::string>& names,
                      const std::vector<bitmap::Bitmap>& members, const Options& options) {
  const Part part{&table, names, members};
  return write({&part, 1}, options);
}

}  // namespace muster::output
