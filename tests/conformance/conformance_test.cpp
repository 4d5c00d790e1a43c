// Every file of conformance/ on every engine: each rule is true of, false of, or unknown for the
// profiles that the file says, or is refused. What the files hold is in conformance/README.md;
// where their answers come from is conformance/oracle, which asks no engine.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/int128.h"
#include "compiler/calendar/calendar.h"
#include "compiler/diagnostics/render.h"
#include "compiler/driver/driver.h"
#include "compiler/text/text.h"
#include "runtime/column/rows.h"
#include "runtime/trial/engines.h"

namespace muster {
namespace {

namespace fs = std::filesystem;
using column::Cell;
using schema::Kind;
using Json = nlohmann::ordered_json;
using Truth = std::optional<bool>;

Json read(const fs::path& path) {
  std::ifstream in(path);
  return Json::parse(in);
}

std::string joined(const Json& lines) {
  std::string text;
  for (const Json& line : lines) text += line.get<std::string>() + "\n";
  return text;
}

// ---- profiles -----------------------------------------------------------------------------------

std::int64_t instantOf(const std::string& text) {
  const auto written = calendar::parseInstant(text);
  const auto instant = written ? calendar::toInstant(*written, calendar::utc()) : std::nullopt;
  MUSTER_CHECK(instant.has_value(), text);
  return *instant;
}

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
    if (declared.owner != owner || !row.contains(declared.name)) continue;
    for (const Json& element : row[declared.name]) {
      const Json event = flat(element);
      rows.events[list].push_back({place, cellsOf(schema, declared.fields, event)});
      addLists(schema, ListId(list), rows.events[list].size() - 1, event, rows);
    }
  }
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

// ---- rules --------------------------------------------------------------------------------------

bool isRefused(const Json& rule) { return rule.contains("refused"); }

struct Feature {
  Json content;
  std::string head;  // schema, and what rules name

  std::string segment(std::size_t index) const {
    return "segment case_" + std::to_string(index) + ":\n  " +
           content["cases"][index]["rule"].get<std::string>() + "\n";
  }
};

std::map<std::string, Truth> answersOf(const Json& rule) {
  std::map<std::string, Truth> answers;
  for (const auto& [word, truth] :
       {std::pair<const char*, Truth>{"true", true}, {"false", false}, {"unknown", std::nullopt}}) {
    if (!rule.contains(word)) continue;
    for (const Json& name : rule[word]) answers[name.get<std::string>()] = truth;
  }
  return answers;
}

std::string nameOf(Truth truth) { return !truth ? "unknown" : *truth ? "true" : "false"; }

void expectRefused(const Feature& feature) {
  for (std::size_t i = 0; i < feature.content["cases"].size(); ++i) {
    if (!isRefused(feature.content["cases"][i])) continue;
    source::Files files;
    files.add("case.muster", feature.head + feature.segment(i));
    diagnostics::Sink sink;
    driver::compile(files, sink);
    EXPECT_TRUE(sink.hasErrors()) << feature.content["cases"][i];
  }
}

void expectAnswers(const Feature& feature) {
  std::string rules = feature.head;
  std::vector<std::size_t> wanted;
  for (std::size_t i = 0; i < feature.content["cases"].size(); ++i) {
    if (isRefused(feature.content["cases"][i])) continue;
    rules += feature.segment(i);
    wanted.push_back(i);
  }
  source::Files files;
  files.add("cases.muster", rules);
  diagnostics::Sink sink;
  const auto compiled = driver::compile(files, sink);
  ASSERT_TRUE(compiled) << diagnostics::renderText(files, sink.sorted(), false);

  trial::GraphEngines graph(compiled->checked);
  const column::Table table =
      column::makeTable(graph.schema(), rowsOf(*graph.schema(), feature.content["profiles"]));
  std::vector<std::size_t> segments;
  std::map<std::string, std::size_t> indexOf;
  for (std::size_t i = 0; i < compiled->checked.ast.segments.size(); ++i) {
    segments.push_back(i);
    indexOf[compiled->checked.ast.segments[i].name.text] = i;
  }
  const std::int64_t asOf = instantOf(feature.content["as_of"].get<std::string>());
  const std::map<std::string, trial::Answers> engines{
      {"reference", trial::byReference(compiled->checked, table, asOf, segments)},
      {"interpreter", graph.byInterpreter(table, asOf, segments)}};
  for (const std::size_t i : wanted) {
    const Json& rule = feature.content["cases"][i];
    const auto answers = answersOf(rule);
    ASSERT_EQ(answers.size(), table.profileCount) << rule["rule"];
    for (const auto& [engine, found] : engines) {
      for (std::size_t row = 0; row < table.profileCount; ++row) {
        const std::string profile = column::keyText(table, row);
        const Truth expected = answers.at(profile);
        const Truth truth = found[indexOf.at("case_" + std::to_string(i))][row];
        EXPECT_TRUE(truth == expected)
            << rule["rule"] << " of " << profile << ": " << nameOf(expected) << " by the suite, "
            << nameOf(truth) << " by the " << engine;
      }
    }
  }
}

class Conformance : public testing::TestWithParam<std::string> {};

TEST_P(Conformance, Holds) {
  Feature feature{read(fs::path("conformance") / (GetParam() + ".json")), ""};
  feature.head = joined(feature.content["schema"]);
  if (feature.content.contains("rules")) feature.head += joined(feature.content["rules"]);
  expectRefused(feature);
  expectAnswers(feature);
}

std::vector<std::string> features() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator("conformance")) {
    if (entry.path().extension() == ".json") names.push_back(entry.path().stem().string());
  }
  std::ranges::sort(names);
  return names;
}

std::string featureOf(const testing::TestParamInfo<std::string>& info) { return info.param; }

INSTANTIATE_TEST_SUITE_P(Features, Conformance, testing::ValuesIn(features()), featureOf);

}  // namespace
}  // namespace muster
