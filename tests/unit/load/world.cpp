#include "tests/unit/load/world.h"

#include <arrow/api.h>
#include <arrow/io/api.h>
#include <arrow/ipc/writer.h>
#include <arrow/util/compression.h>
#include <gmock/gmock.h>
#include <parquet/arrow/writer.h>

#include "compiler/base/int128.h"
#include "compiler/calendar/calendar.h"
#include "compiler/diagnostics/render.h"
#include "compiler/sema/check.h"
#include "compiler/sema/kinds.h"
#include "compiler/syntax/parse.h"

namespace muster::load {

using schema::Kind;

namespace {

std::string showValue(const column::Table& table, const column::Column& column, Kind kind,
                      std::size_t index) {
  switch (kind) {
    case Kind::Real: {
      char text[32];
      std::snprintf(text, sizeof text, "%.17g", column.real(index));
      return text;
    }
    case Kind::Bool: return column.value(index) != 0 ? "yes" : "no";
    case Kind::Text:
    case Kind::Zone:
      return "\"" +
             std::string((*column.dictionary)[static_cast<std::uint32_t>(column.value(index))]) +
             "\"";
    case Kind::Enum:
      return table.schema->enums[EnumId(column.type.unit)]
          .values[static_cast<std::size_t>(column.value(index))];
    case Kind::Date: return calendar::formatDate(column.value(index));
    case Kind::Instant: return calendar::formatInstant(column.value(index));
    case Kind::Duration: return std::to_string(column.value(index)) + "us";
    case Kind::Whole:
    case Kind::Number:
    case Kind::Percent:
    case Kind::Money: return toString(column.value(index), column.type.places);
    case Kind::Place: {
      const schema::Place at = schema::placeOf(column.value(index));
      return toString(at.latitude, schema::kPlacePlaces) + " " +
             toString(at.longitude, schema::kPlacePlaces);
    }
    case Kind::Set:
    case Kind::Ratio:
    case Kind::Version:
    case Kind::Error: break;
  }
  return "?";
}

std::string showField(const column::Table& table, FieldId field, std::size_t row) {
  const column::Column& column = table.columns[field];
  std::string text = table.schema->fields[field].name + "=";
  if (!column.isKnown(row)) return text + "-";
  if (column.type.kind != Kind::Set) return text + showValue(table, column, column.type.kind, row);
  text += "{";
  for (std::uint32_t i = column.offsets[row]; i < column.offsets[row + 1]; ++i) {
    if (i > column.offsets[row]) text += ",";
    text += showValue(table, column, column.type.element, i);
  }
  return text + "}";
}

std::shared_ptr<arrow::io::FileOutputStream> create(const std::filesystem::path& path) {
  return arrow::io::FileOutputStream::Open(path.string()).ValueOrDie();
}

std::string without(std::string text, const std::string& what) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what)) {
    text.erase(at, what.size());
  }
  return text;
}

}  // namespace

void World::writePacked(const std::string& name, std::string_view content) const {
  const bool isGzip = name.ends_with(".gz");
  auto codec =
      arrow::util::Codec::Create(isGzip ? arrow::Compression::GZIP : arrow::Compression::ZSTD)
          .ValueOrDie();
  std::string packed(static_cast<std::size_t>(codec->MaxCompressedLen(
                         static_cast<std::int64_t>(content.size()), nullptr)),
                     '\0');
  const std::int64_t size = codec
                                ->Compress(static_cast<std::int64_t>(content.size()),
                                           reinterpret_cast<const std::uint8_t*>(content.data()),
                                           static_cast<std::int64_t>(packed.size()),
                                           reinterpret_cast<std::uint8_t*>(packed.data()))
                                .ValueOrDie();
  packed.resize(static_cast<std::size_t>(size));
  write(name, packed);
}

void World::writeParquet(const std::string& name, const arrow::Table& table,
                         std::int64_t groupRows) const {
  const auto properties = parquet::ArrowWriterProperties::Builder().store_schema()->build();
  ASSERT_TRUE(parquet::arrow::WriteTable(table, arrow::default_memory_pool(),
                                         create(folder.path() / name), groupRows,
                                         parquet::default_writer_properties(), properties)
                  .ok());
}

void World::writeArrowFile(const std::string& name, const arrow::Table& table) const {
  auto writer =
      arrow::ipc::MakeFileWriter(create(folder.path() / name), table.schema()).ValueOrDie();
  ASSERT_TRUE(writer->WriteTable(table).ok() && writer->Close().ok());
}

void World::writeArrowStream(const std::string& name, const arrow::Table& table) const {
  auto writer =
      arrow::ipc::MakeStreamWriter(create(folder.path() / name), table.schema()).ValueOrDie();
  ASSERT_TRUE(writer->WriteTable(table).ok() && writer->Close().ok());
}

Result<std::vector<Loaded>> World::loadedKinds(std::string_view rules) const {
  source::Files files;
  files.add((folder.path() / "rules.muster").string(), std::string(rules));
  diagnostics::Sink sink;
  std::vector<sema::CheckedProgram> kinds;
  for (ast::Program& kind :
       sema::splitByKind(syntax::parse(files, syntax::Limits{}, sink), files, sink)) {
    auto checked = sema::check(std::move(kind), files, sink);
    if (checked) kinds.push_back(std::move(*checked));
  }
  if (sink.hasErrors()) {
    ADD_FAILURE() << diagnostics::renderText(files, sink.sorted(), false);
    return Error{"the rules do not check"};
  }
  std::vector<const sema::CheckedProgram*> programs;
  for (const sema::CheckedProgram& kind : kinds) programs.push_back(&kind);
  return load::loadKinds(programs, 0, options);
}

Result<Loaded> World::loaded(std::string_view rules) const {
  MUSTER_TRY(std::vector<Loaded> kinds, loadedKinds(rules));
  return std::move(kinds.front());
}

std::string World::load(std::string_view rules) const {
  const std::string prefix = folder.path().string() + "/";
  const Result<std::vector<Loaded>> loaded = loadedKinds(rules);
  if (!loaded.ok()) return without("error: " + loaded.error().message, prefix);
  std::string text;
  for (const Loaded& kind : *loaded) {
    text += show(*kind.table);
    for (const Finding& finding : kind.report.findings) text += describe(finding) + "\n";
  }
  return without(text, prefix);
}

namespace {

// The lists of a profile, or of a row of another list.
std::string showLists(const column::Table& table, std::optional<ListId> owner, std::size_t at,
                      const std::string& indent) {
  std::string text;
  const schema::Schema& schema = *table.schema;
  for (std::uint32_t list = 0; list < schema.lists.size(); ++list) {
    const schema::EventList& events = schema.lists[ListId(list)];
    if (events.owner != owner) continue;
    const column::EventRows& rows = table.lists[ListId(list)];
    for (std::uint32_t row = rows.offsets[at]; row < rows.offsets[at + 1]; ++row) {
      text += indent + events.name + ":";
      for (const FieldId field : events.fields) text += " " + showField(table, field, row);
      text += "\n" + showLists(table, ListId(list), row, indent + "  ");
    }
  }
  return text;
}

}  // namespace

std::string World::counts(std::string_view rules) const {
  const std::string prefix = folder.path().string() + "/";
  const Result<Loaded> loaded = this->loaded(rules);
  if (!loaded.ok()) return without("error: " + loaded.error().message, prefix);
  std::string text;
  for (const TableReport& table : loaded->report.tables) {
    text += table.table + ": " + std::to_string(table.rowsRead) + " read, " +
            std::to_string(table.rowsKept) + " kept, " + std::to_string(table.rowsLeftOut()) +
            " left out, " + std::to_string(table.rowsGoneWithOwner) + " gone, " +
            std::to_string(table.rowsSetAside) + " aside\n";
  }
  for (const TableReport& table : loaded->report.tables) {
    if (!table.marked.empty()) text += describeMarks(table) + "\n";
  }
  for (const std::string& line : describe(loaded->report.absent)) text += line + "\n";
  return without(text, prefix);
}

std::string World::incomplete(std::string_view rules) const {
  const Result<Loaded> loaded = this->loaded(rules);
  if (!loaded.ok()) return "error: " + loaded.error().message;
  const schema::Schema& schema = *loaded->table->schema;
  std::string text;
  for (std::uint32_t i = 0; i < schema.lists.size(); ++i) {
    std::string profiles;
    for (const std::uint32_t profile : loaded->incomplete.profiles[ListId(i)]) {
      EXPECT_TRUE(loaded->incomplete.has(ListId(i), profile));
      profiles += (profiles.empty() ? "" : ", ") + column::keyText(*loaded->table, profile);
    }
    text += schema.lists[ListId(i)].name + ": " + profiles + "; " +
            std::to_string(loaded->incomplete.rowsWithoutProfile[ListId(i)]) + " without profile\n";
  }
  return text;
}

std::string show(const column::Table& table) {
  std::string text;
  const schema::Schema& schema = *table.schema;
  for (std::size_t profile = 0; profile < table.profileCount; ++profile) {
    text += column::keyText(table, profile) + ":";
    for (const FieldId field : schema.profileFields) {
      if (field != schema.key) text += " " + showField(table, field, profile);
    }
    text += "\n";
    text += showLists(table, std::nullopt, profile, "  ");
  }
  return text;
}

std::shared_ptr<arrow::Table> tableOf(
    const std::vector<std::pair<std::string, std::shared_ptr<arrow::Array>>>& columns) {
  std::vector<std::shared_ptr<arrow::Field>> fields;
  std::vector<std::shared_ptr<arrow::Array>> arrays;
  for (const auto& [name, array] : columns) {
    fields.push_back(arrow::field(name, array->type()));
    arrays.push_back(array);
  }
  return arrow::Table::Make(arrow::schema(fields), arrays);
}

std::string rulesFor(std::string_view keyType, std::string_view fields, std::string_view file,
                     std::string_view lines) {
  std::string rules = "schema shop version 1\n  zone \"Europe/London\"\n  currency GBP\n\n";
  rules += "profile customer key id\n  id " + std::string(keyType) + "\n" + std::string(fields);
  rules += "\nsource files for shop\n  customer from " + std::string(file) + "\n";
  return rules + std::string(lines);
}

}  // namespace muster::load
