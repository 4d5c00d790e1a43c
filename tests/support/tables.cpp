#include "tests/support/tables.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>

#include "compiler/base/check.h"
#include "compiler/base/int128.h"
#include "compiler/calendar/calendar.h"
#include "compiler/text/text.h"

namespace muster::support {
namespace {

using schema::Kind;

bool isMissing(const Cell& cell) { return std::holds_alternative<std::monostate>(cell); }

bool isText(Kind kind) { return kind == Kind::Text || kind == Kind::Zone; }

// ---- columns ------------------------------------------------------------------------------------

// Cells of one field, in the order of rows.
using Cells = std::vector<const Cell*>;

std::shared_ptr<const column::Dictionary> dictionaryOf(std::vector<std::string> texts) {
  std::ranges::sort(texts);
  texts.erase(std::ranges::unique(texts).begin(), texts.end());
  return std::make_shared<const column::Dictionary>(std::move(texts));
}

column::Column realColumn(const schema::Type& type, const Cells& cells) {
  column::Column column;
  column.type = type;
  column.rows = cells.size();
  bitmap::LineVector<double> values;
  bitmap::LineVector<std::uint64_t> known(bitmap::wordsFor(cells.size()), 0);
  for (std::size_t row = 0; row < cells.size(); ++row) {
    const double* value = std::get_if<double>(cells[row]);
    values.push_back(value == nullptr ? 0 : *value);
    if (value != nullptr) known[row / 64] |= std::uint64_t{1} << (row % 64);
  }
  column.values = std::move(values);
  column.known = std::move(known);
  return column;
}

column::Column scalarColumn(const schema::Type& type, const Cells& cells) {
  std::shared_ptr<const column::Dictionary> dictionary;
  if (isText(type.kind)) {
    std::vector<std::string> texts;
    for (const Cell* cell : cells) {
      if (!isMissing(*cell)) texts.push_back(std::get<std::string>(*cell));
    }
    dictionary = dictionaryOf(std::move(texts));
  }
  std::vector<std::int64_t> values;
  std::vector<bool> known;
  for (const Cell* cell : cells) {
    known.push_back(!isMissing(*cell));
    if (isMissing(*cell)) {
      values.push_back(0);
    } else if (dictionary != nullptr) {
      values.push_back(*dictionary->find(std::get<std::string>(*cell)));
    } else {
      values.push_back(std::get<std::int64_t>(*cell));
    }
  }
  column::Column column = column::makeColumn(type, values, known);
  column.dictionary = std::move(dictionary);
  return column;
}

column::Column setColumn(const schema::Type& type, const Cells& cells) {
  std::shared_ptr<const column::Dictionary> dictionary;
  if (isText(type.element)) {
    std::vector<std::string> texts;
    for (const Cell* cell : cells) {
      const auto* set = std::get_if<std::vector<std::string>>(cell);
      if (set != nullptr) texts.insert(texts.end(), set->begin(), set->end());
    }
    dictionary = dictionaryOf(std::move(texts));
  }
  std::vector<std::int64_t> elements;
  std::vector<std::uint32_t> offsets{0};
  bitmap::LineVector<std::uint64_t> known(bitmap::wordsFor(cells.size()), 0);
  for (std::size_t row = 0; row < cells.size(); ++row) {
    std::vector<std::int64_t> set;
    if (const auto* texts = std::get_if<std::vector<std::string>>(cells[row])) {
      for (const std::string& text : *texts) set.push_back(*dictionary->find(text));
    } else if (const auto* numbers = std::get_if<std::vector<std::int64_t>>(cells[row])) {
      set = *numbers;
    }
    std::ranges::sort(set);
    set.erase(std::ranges::unique(set).begin(), set.end());
    elements.insert(elements.end(), set.begin(), set.end());
    offsets.push_back(static_cast<std::uint32_t>(elements.size()));
    if (!isMissing(*cells[row])) known[row / 64] |= std::uint64_t{1} << (row % 64);
  }
  column::Column column = column::makeColumn(type, elements, {});
  column.rows = cells.size();
  column.offsets = std::move(offsets);
  column.known = std::move(known);
  column.dictionary = std::move(dictionary);
  return column;
}

column::Column columnOf(const schema::Type& type, const Cells& cells) {
  if (type.kind == Kind::Real) return realColumn(type, cells);
  if (type.kind == Kind::Set) return setColumn(type, cells);
  return scalarColumn(type, cells);
}

// ---- order --------------------------------------------------------------------------------------

std::size_t placeOf(const std::vector<FieldId>& fields, FieldId wanted) {
  return static_cast<std::size_t>(std::ranges::find(fields, wanted) - fields.begin());
}

template <typename Row>
std::vector<const Cell*> cellsOf(const std::vector<const Row*>& rows, std::size_t place) {
  std::vector<const Cell*> cells;
  for (const Row* row : rows) cells.push_back(&row->cells[place]);
  return cells;
}

template <typename Row>
std::vector<const Row*> pointersTo(const std::vector<Row>& rows) {
  std::vector<const Row*> pointers;
  for (const Row& row : rows) pointers.push_back(&row);
  return pointers;
}

}  // namespace

column::Table makeTable(std::shared_ptr<const schema::Schema> schema, const Rows& rows) {
  column::Table table;
  table.schema = schema;
  table.profileCount = rows.profiles.size();
  table.columns = IdVector<FieldId, column::Column>(schema->fields.size(), column::Column{});

  std::vector<const ProfileRow*> profiles = pointersTo(rows.profiles);
  const std::size_t keyPlace = placeOf(schema->profileFields, schema->key);
  std::ranges::stable_sort(profiles, [&](const ProfileRow* a, const ProfileRow* b) {
    return a->cells[keyPlace] < b->cells[keyPlace];
  });
  for (std::size_t place = 0; place < schema->profileFields.size(); ++place) {
    const FieldId field = schema->profileFields[place];
    table.columns[field] = columnOf(schema->fields[field].type, cellsOf(profiles, place));
  }

  std::vector<std::size_t> newIndex(profiles.size());
  for (std::size_t i = 0; i < profiles.size(); ++i)
    newIndex[static_cast<std::size_t>(profiles[i] - rows.profiles.data())] = i;

  for (std::size_t index = 0; index < schema->lists.size(); ++index) {
    const schema::EventList& list = schema->lists[ListId(static_cast<std::uint32_t>(index))];
    std::vector<const EventRow*> events = pointersTo(rows.events[index]);
    const std::size_t timePlace = placeOf(list.fields, list.time);
    std::ranges::stable_sort(events, [&](const EventRow* a, const EventRow* b) {
      const auto key = [&](const EventRow* event) {
        const Cell second = list.thenBy ? event->cells[placeOf(list.fields, *list.thenBy)] : Cell();
        return std::tuple(newIndex[event->profile], event->cells[timePlace], second);
      };
      return key(a) < key(b);
    });
    for (std::size_t place = 0; place < list.fields.size(); ++place) {
      const FieldId field = list.fields[place];
      table.columns[field] = columnOf(schema->fields[field].type, cellsOf(events, place));
    }
    column::EventRows eventRows;
    eventRows.offsets.assign(table.profileCount + 1, 0);
    for (const EventRow* event : events) ++eventRows.offsets[newIndex[event->profile] + 1];
    std::partial_sum(eventRows.offsets.begin(), eventRows.offsets.end(), eventRows.offsets.begin());
    table.lists.add(std::move(eventRows));
  }
  return table;
}

// ---- rows as text -------------------------------------------------------------------------------

namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.push_back(trimmed(text.substr(0, end)));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::int64_t numberOf(const schema::Schema& schema, const schema::Type& type,
                      std::string_view text) {
  switch (type.kind) {
    case Kind::Bool: return text == "yes" ? 1 : 0;
    case Kind::Enum: {
      const std::vector<std::string>& values = schema.enums[EnumId(type.unit)].values;
      const auto found = std::ranges::find(values, text);
      MUSTER_CHECK(found != values.end(), text);
      return found - values.begin();
    }
    case Kind::Date: {
      const std::optional<std::int64_t> days = calendar::parseDate(text);
      MUSTER_CHECK(days.has_value(), text);
      return *days;
    }
    case Kind::Instant: {
      const auto written = calendar::parseInstant(text);
      const auto instant =
          written ? calendar::toInstant(*written, *calendar::findZone(schema.zone)) : std::nullopt;
      MUSTER_CHECK(instant.has_value(), text);
      return *instant;
    }
    case Kind::Whole:
    case Kind::Number:
    case Kind::Percent:
    case Kind::Money:
    case Kind::Duration: {
      const std::optional<Decimal> decimal = parseDecimal(text);
      const auto number = decimal ? withPlaces(*decimal, type.places) : std::nullopt;
      MUSTER_CHECK(number.has_value(), text);
      return static_cast<std::int64_t>(*number);
    }
    case Kind::Ratio:
    case Kind::Real:
    case Kind::Text:
    case Kind::Zone:
    case Kind::Set:
    case Kind::Error: break;
  }
  MUSTER_CHECK(false, "no field has this kind");
}

std::string textOf(std::string_view text) {
  return text == "\"\"" ? std::string() : text::normalise(text);
}

Cell cellOf(const schema::Schema& schema, const schema::Type& type, std::string_view text) {
  if (text == "-") return {};
  if (isText(type.kind)) return textOf(text);
  if (type.kind == Kind::Real) return std::strtod(std::string(text).c_str(), nullptr);
  if (type.kind != Kind::Set) return numberOf(schema, type, text);

  MUSTER_CHECK(text.starts_with('{') && text.ends_with('}'), text);
  const std::string_view inside = trimmed(text.substr(1, text.size() - 2));
  std::vector<std::string_view> words;
  if (!inside.empty()) words = split(inside, ',');
  if (isText(type.element)) {
    std::vector<std::string> set;
    for (const std::string_view word : words) set.push_back(textOf(word));
    return set;
  }
  schema::Type element = type;
  element.kind = type.element;
  std::vector<std::int64_t> set;
  for (const std::string_view word : words) set.push_back(numberOf(schema, element, word));
  return set;
}

// The fields that a line of names stands for. A list's first name is the profile's key.
std::vector<FieldId> fieldsOf(const schema::Schema& schema, const std::vector<FieldId>& fields,
                              const std::vector<std::string_view>& names) {
  std::vector<FieldId> found;
  for (const std::string_view name : names) {
    const auto field =
        std::ranges::find_if(fields, [&](FieldId id) { return schema.fields[id].name == name; });
    MUSTER_CHECK(field != fields.end(), name);
    found.push_back(*field);
  }
  return found;
}

std::vector<Cell> rowOf(const schema::Schema& schema, const std::vector<FieldId>& fields,
                        const std::vector<FieldId>& named,
                        const std::vector<std::string_view>& cells) {
  MUSTER_CHECK(cells.size() == named.size(), "a row and its names differ in number");
  std::vector<Cell> row(fields.size());
  for (std::size_t i = 0; i < named.size(); ++i)
    row[placeOf(fields, named[i])] = cellOf(schema, schema.fields[named[i]].type, cells[i]);
  return row;
}

// A title and the lines below it.
struct Block {
  std::string_view title;
  std::vector<std::vector<std::string_view>> lines;  // the names first
};

std::vector<Block> blocksOf(std::string_view text) {
  std::vector<Block> blocks;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (trimmed(line).empty()) continue;
    if (line.front() != ' ') {
      blocks.push_back({trimmed(line), {}});
    } else {
      MUSTER_CHECK(!blocks.empty(), "a row without a title");
      blocks.back().lines.push_back(split(line, '|'));
    }
  }
  return blocks;
}

}  // namespace

Rows parseRows(const schema::Schema& schema, std::string_view text) {
  Rows rows;
  rows.events.resize(schema.lists.size());
  std::map<Cell, std::size_t> profileOf;
  const schema::Type& keyType = schema.fields[schema.key].type;

  // Profiles first, wherever they stand.
  std::vector<Block> blocks = blocksOf(text);
  std::ranges::stable_partition(
      blocks, [&](const Block& block) { return block.title == schema.profileName; });
  for (const Block& block : blocks) {
    MUSTER_CHECK(!block.lines.empty(), "a title without a line of names");
    std::vector<std::string_view> names = block.lines.front();
    if (block.title == schema.profileName) {
      const std::vector<FieldId> named = fieldsOf(schema, schema.profileFields, names);
      for (std::size_t i = 1; i < block.lines.size(); ++i) {
        ProfileRow row{rowOf(schema, schema.profileFields, named, block.lines[i])};
        profileOf.emplace(row.cells[placeOf(schema.profileFields, schema.key)],
                          rows.profiles.size());
        rows.profiles.push_back(std::move(row));
      }
      continue;
    }

    std::size_t list = 0;
    while (list < schema.lists.size() &&
           schema.lists[ListId(static_cast<std::uint32_t>(list))].name != block.title)
      ++list;
    MUSTER_CHECK(list < schema.lists.size(), block.title);
    const std::vector<FieldId>& fields =
        schema.lists[ListId(static_cast<std::uint32_t>(list))].fields;
    MUSTER_CHECK(names.front() == schema.fields[schema.key].name,
                 "an event's first cell is the key of its profile");
    names.erase(names.begin());
    const std::vector<FieldId> named = fieldsOf(schema, fields, names);
    for (std::size_t i = 1; i < block.lines.size(); ++i) {
      std::vector<std::string_view> cells = block.lines[i];
      const auto profile = profileOf.find(cellOf(schema, keyType, cells.front()));
      MUSTER_CHECK(profile != profileOf.end(), cells.front());
      cells.erase(cells.begin());
      rows.events[list].push_back({profile->second, rowOf(schema, fields, named, cells)});
    }
  }
  return rows;
}

// ---- text of rows -------------------------------------------------------------------------------

namespace {

std::string numberText(const schema::Schema& schema, const schema::Type& type,
                       std::int64_t number) {
  switch (type.kind) {
    case Kind::Bool: return number != 0 ? "yes" : "no";
    case Kind::Enum:
      return schema.enums[EnumId(type.unit)].values[static_cast<std::size_t>(number)];
    case Kind::Date: return calendar::formatDate(number);
    case Kind::Instant: return calendar::formatInstant(number);
    case Kind::Whole:
    case Kind::Number:
    case Kind::Percent:
    case Kind::Money:
    case Kind::Duration: return toString(number, type.places);
    case Kind::Ratio:
    case Kind::Real:
    case Kind::Text:
    case Kind::Zone:
    case Kind::Set:
    case Kind::Error: break;
  }
  MUSTER_CHECK(false, "no field has this kind");
}

std::string shownText(const std::string& text) { return text.empty() ? "\"\"" : text; }

std::string cellText(const schema::Schema& schema, const schema::Type& type, const Cell& cell) {
  if (isMissing(cell)) return "-";
  if (const auto* text = std::get_if<std::string>(&cell)) return shownText(*text);
  if (const auto* number = std::get_if<std::int64_t>(&cell))
    return numberText(schema, type, *number);
  if (const auto* real = std::get_if<double>(&cell)) {
    std::array<char, 40> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.17g", *real);
    return buffer.data();
  }
  schema::Type element = type;
  element.kind = type.element;
  std::string text = "{";
  const auto append = [&](const std::string& shown) {
    if (text.size() > 1) text += ", ";
    text += shown;
  };
  if (const auto* texts = std::get_if<std::vector<std::string>>(&cell)) {
    for (const std::string& one : *texts) append(shownText(one));
  } else {
    for (const std::int64_t one : std::get<std::vector<std::int64_t>>(cell))
      append(numberText(schema, element, one));
  }
  return text + "}";
}

void appendLine(std::string& text, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    text += i == 0 ? "  " : " | ";
    text += cells[i];
  }
  text += '\n';
}

std::vector<std::string> namesOf(const schema::Schema& schema, const std::vector<FieldId>& fields) {
  std::vector<std::string> names;
  for (const FieldId field : fields) names.push_back(schema.fields[field].name);
  return names;
}

std::vector<std::string> cellTexts(const schema::Schema& schema, const std::vector<FieldId>& fields,
                                   const std::vector<Cell>& cells) {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < fields.size(); ++i)
    texts.push_back(cellText(schema, schema.fields[fields[i]].type, cells[i]));
  return texts;
}

}  // namespace

std::string printRows(const schema::Schema& schema, const Rows& rows) {
  std::string text = schema.profileName + "\n";
  appendLine(text, namesOf(schema, schema.profileFields));
  for (const ProfileRow& row : rows.profiles)
    appendLine(text, cellTexts(schema, schema.profileFields, row.cells));

  const std::size_t keyPlace = placeOf(schema.profileFields, schema.key);
  const schema::Type& keyType = schema.fields[schema.key].type;
  for (std::size_t index = 0; index < rows.events.size(); ++index) {
    if (rows.events[index].empty()) continue;
    const schema::EventList& list = schema.lists[ListId(static_cast<std::uint32_t>(index))];
    text += list.name + "\n";
    std::vector<std::string> names = namesOf(schema, list.fields);
    names.insert(names.begin(), schema.fields[schema.key].name);
    appendLine(text, names);
    for (const EventRow& row : rows.events[index]) {
      std::vector<std::string> cells = cellTexts(schema, list.fields, row.cells);
      cells.insert(cells.begin(),
                   cellText(schema, keyType, rows.profiles[row.profile].cells[keyPlace]));
      appendLine(text, cells);
    }
  }
  return text;
}

}  // namespace muster::support
