#include "tests/conformance/feature.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>

#include "compiler/base/int128.h"
#include "compiler/calendar/calendar.h"
#include "compiler/text/text.h"

namespace muster::conformance {

namespace {

namespace fs = std::filesystem;
using column::Cell;
using schema::Kind;

std::int64_t numberOf(const schema::Schema& schema, const schema::Type& type, const Json& value) {
  if (value.is_boolean()) return value.get<bool>() ? 1 : 0;
  if (value.is_number_integer() && type.places == 0) return value.get<std::int64_t>();
  const std::string text = value.get<std::string>();
  if (type.kind == Kind::Instant) return instantOf(text);
  if (type.kind == Kind::Date) return calendar::parseDate(text).value();
  if (type.kind == Kind::Enum) {
    const auto& words = schema.enums[EnumId(type.unit)].values;
    return std::ranges::find(words, text) - words.begin();
  }
  const auto decimal = parseDecimal(text);
  const auto digits = decimal ? withPlaces(*decimal, type.places) : std::nullopt;
  MUSTER_CHECK(digits.has_value(), text);
  return static_cast<std::int64_t>(*digits);
}

Cell cellOf(const schema::Schema& schema, const schema::Type& type, const Json& value) {
  if (type.kind == Kind::Real) return value.get<double>();
  if (type.kind == Kind::Text || type.kind == Kind::Zone)
    return text::normalise(value.get<std::string>());
  if (type.kind != Kind::Set) return numberOf(schema, type, value);
  if (type.element != Kind::Text) {
    const schema::Type single{type.element, 0, Kind::Error, type.unit};
    std::vector<std::int64_t> numbers;
    for (const Json& element : value) numbers.push_back(numberOf(schema, single, element));
    return numbers;
  }
  std::vector<std::string> texts;
  for (const Json& element : value) texts.push_back(text::normalise(element.get<std::string>()));
  return texts;
}

std::vector<Cell> cellsOf(const schema::Schema& schema, const std::vector<FieldId>& fields,
                          const Json& row) {
  std::vector<Cell> cells;
  for (const FieldId id : fields) {
    const schema::Field& field = schema.fields[id];
    cells.push_back(row.contains(field.name) ? cellOf(schema, field.type, row[field.name])
                                             : Cell());
  }
  return cells;
}

// The fields of a record carry its name: {"home": {"city": "Leeds"}} is home.city.
void addFlat(const Json& record, const std::string& owner, Json& row) {
  for (const auto& [name, value] : record.items()) {
    if (value.is_object()) {
      addFlat(value, owner + name + ".", row);
    } else {
      row[owner + name] = value;
    }
  }
}

Json flat(const Json& record) {
  Json row = Json::object();
  addFlat(record, "", row);
  return row;
}

// The lists of a profile, or of the row of another list, and those of their elements.
void addLists(const schema::Schema& schema, std::optional<ListId> owner, std::size_t place,
              const Json& row, column::Rows& rows) {
  for (std::uint32_t list = 0; list < schema.lists.size(); ++list) {
    const schema::EventList& declared = schema.lists[ListId(list)];
    if (declared.owner != owner || declared.ofSet || !row.contains(declared.name)) continue;
    for (const Json& element : row[declared.name]) {
      const Json event = flat(element);
      rows.events[list].push_back({place, cellsOf(schema, declared.fields, event)});
      addLists(schema, ListId(list), rows.events[list].size() - 1, event, rows);
    }
  }
}

}  // namespace

std::vector<std::string> features(bool ofPlans) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator("conformance")) {
    const std::string name = entry.path().stem().string();
    const bool fits = entry.path().extension() == ".json" && name.starts_with(kOfPlans) == ofPlans;
    if (fits) names.push_back(name);
  }
  std::ranges::sort(names);
  return names;
}

Json read(const std::string& feature) {
  std::ifstream in(fs::path("conformance") / (feature + ".json"));
  return Json::parse(in);
}

std::string joined(const Json& lines) {
  std::string text;
  for (const Json& line : lines) text += line.get<std::string>() + "\n";
  return text;
}

bool isRefused(const Json& rule) { return rule.contains("refused"); }

std::string headOf(const Json& content) {
  std::string head = joined(content["schema"]);
  if (content.contains("rules")) head += joined(content["rules"]);
  return head;
}

std::int64_t instantOf(const std::string& text) {
  const auto written = calendar::parseInstant(text);
  const auto instant = written ? calendar::toInstant(*written, calendar::utc()) : std::nullopt;
  MUSTER_CHECK(instant.has_value(), text);
  return *instant;
}

column::Rows rowsOf(const schema::Schema& schema, const Json& profiles) {
  column::Rows rows;
  rows.events.resize(schema.lists.size());
  for (const auto& [name, fields] : profiles.items()) {
    Json row = flat(fields);
    row[schema.fields[schema.key].name] = name;
    addLists(schema, std::nullopt, rows.profiles.size(), row, rows);
    rows.profiles.push_back({cellsOf(schema, schema.profileFields, row)});
  }
  return rows;
}

}  // namespace muster::conformance
