#include "tests/unit/output/results.h"

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

namespace muster::output {

namespace {

column::Table tableWith(schema::Type type, column::Column key, std::size_t count) {
  auto schema = std::make_shared<schema::Schema>();
  schema->name = "shop";
  schema->version = 3;
  schema->profileName = "customer";
  schema->key = schema->fields.add({"customer_id", type, false, std::nullopt, {}});
  schema->profileFields.push_back(schema->key);
  column::Table table;
  table.schema = schema;
  table.profileCount = count;
  table.columns.add(std::move(key));
  return table;
}

}  // namespace

Results Results::numbered(std::size_t count) {
  const schema::Type type{.kind = schema::Kind::Whole};
  std::vector<std::int64_t> keys;
  for (std::size_t i = 0; i < count; ++i) keys.push_back(static_cast<std::int64_t>(i));
  Results results{
      tableWith(type, column::makeColumn(type, keys, {}), count), {"even", "third"}, {}};
  for (const std::size_t by : {std::size_t{2}, std::size_t{3}}) {
    bitmap::Bitmap members(count);
    for (std::size_t i = 0; i < count; i += by) members.set(i);
    results.members.push_back(std::move(members));
  }
  return results;
}

Results Results::named(const std::vector<std::string>& keys) {
  Results results = numbered(keys.size());
  const schema::Type type{.kind = schema::Kind::Text};
  std::vector<std::int64_t> codes;
  for (std::size_t i = 0; i < keys.size(); ++i) codes.push_back(static_cast<std::int64_t>(i));
  column::Column key = column::makeColumn(type, codes, {});
  key.dictionary = std::make_shared<column::Dictionary>(keys);
  results.table = tableWith(type, std::move(key), keys.size());
  return results;
}

std::string contentOf(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::map<std::string, std::string> filesOf(const std::filesystem::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    files[entry.path().filename().string()] = contentOf(entry.path());
  }
  return files;
}

bool isWhole(const std::filesystem::path& folder) {
  const auto manifest = nlohmann::json::parse(contentOf(folder / "manifest.json"), nullptr, false);
  if (manifest.is_discarded() || !manifest.contains("files")) return false;
  for (const auto& file : manifest["files"]) {
    const std::filesystem::path path = folder / file["name"].get<std::string>();
    if (!std::filesystem::exists(path)) return false;
    if (contentOf(path).size() != file["bytes"].get<std::size_t>()) return false;
  }
  return true;
}

}  // namespace muster::output
