#include "runtime/output/manifest.h"

#include <utility>

namespace muster::output {

namespace {

constexpr int kManifestVersion = 1;

Json groupsJson(const Manifest::Threshold& threshold) {
  Json groups = Json::array();
  for (const Manifest::Group& each : threshold.groups) {
    Json group;
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

}  // namespace

Json manifestHead(const Manifest& run, const schema::Schema& schema, std::size_t profileCount) {
  Json manifest;
  manifest["muster"] = kManifestVersion;
  manifest["rules"] = run.rulesHash;
  manifest["schema"] = {{"name", schema.name}, {"version", schema.version}};
  manifest["source"] = run.source;
  manifest["as_of"] = run.asOf;
  manifest["zone"] = run.zone;
  manifest["tables"] = {{"time_zones", run.zoneTables}, {"unicode", run.unicodeTables}};
  manifest["profiles"] = profileCount;
  return manifest;
}

void addFindings(const Manifest& run, bool isOfKinds, Json& manifest) {
  if (!run.thresholdsAsOf.empty()) manifest["thresholds_as_of"] = run.thresholdsAsOf;
  for (const Manifest::Threshold& each : run.thresholds) {
    manifest["thresholds"].push_back({{"term", each.term}, {"groups", groupsJson(each)}});
    if (isOfKinds) manifest["thresholds"].back()["kind"] = each.kind;
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
}

Json fileJson(const DataInfo& data, Format format, std::optional<Shape> shape) {
  Json file;
  file["name"] = data.name;
  file["format"] = format == Format::Csv ? "csv" : "parquet";
  if (shape) file["shape"] = *shape == Shape::Long ? "long" : "wide";
  file["rows"] = data.rows;
  file["bytes"] = data.bytes;
  file["xxh3_128"] = data.hash;
  return file;
}

std::string manifestText(const Json& manifest) {
  return manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace muster::output
