#include "tests/support/tables.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <optional>

#include "compiler/base/check.h"
#include "compiler/base/int128.h"
#include "compiler/calendar/calendar.h"
#include "compiler/text/text.h"

namespace muster::support {
namespace {

using schema::Kind;

bool isText(Kind kind) { return kind == Kind::Text || kind == Kind::Zone; }

std::size_t placeOf(const std::vector<FieldId>& fields, FieldId wanted) {
  return static_cast<std::size_t>(std::ranges::find(fields, wanted) - fields.begin());
}

// ---- rows as text -------------------------------------------------------------------------------

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
    case Kind::Place: {
      // 51.5,-0.12
      const std::size_t comma = text.find(',');
      MUSTER_CHECK(comma != std::string_view::npos, text);
      const auto degrees = [](std::string_view part) {
        const std::optional<Decimal> decimal = parseDecimal(part);
        const auto number = decimal ? withPlaces(*decimal, schema::kPlacePlaces) : std::nullopt;
        MUSTER_CHECK(number.has_value(), part);
        return static_cast<std::int64_t>(*number);
      };
      const auto at =
          schema::makePlace(degrees(text.substr(0, comma)), degrees(text.substr(comma + 1)));
      MUSTER_CHECK(at.has_value(), text);
      return schema::numberOf(*at);
    }
    case Kind::Ratio:
    case Kind::Real:
    case Kind::Text:
    case Kind::Zone:
    case Kind::Set:
    case Kind::Version:
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

// What the first cell of an event says: the profile's key, or which row of its owner's, from 1.
std::string_view ownerName(const schema::Schema& schema, const schema::EventList& list) {
  return list.owner ? std::string_view("row") : schema.fields[schema.key].name;
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
           schema::pathOf(schema, ListId(static_cast<std::uint32_t>(list))) != block.title)
      ++list;
    MUSTER_CHECK(list < schema.lists.size(), block.title);
    const schema::EventList& declared = schema.lists[ListId(static_cast<std::uint32_t>(list))];
    const std::vector<FieldId>& fields = declared.fields;
    MUSTER_CHECK(names.front() == ownerName(schema, declared),
                 "an event's first cell says whose it is");
    names.erase(names.begin());
    const std::vector<FieldId> named = fieldsOf(schema, fields, names);
    for (std::size_t i = 1; i < block.lines.size(); ++i) {
      std::vector<std::string_view> cells = block.lines[i];
      const Cell first = cellOf(
          schema, declared.owner ? schema::Type{.kind = Kind::Whole} : keyType, cells.front());
      std::size_t owner = 0;
      if (declared.owner) {
        owner = static_cast<std::size_t>(std::get<std::int64_t>(first)) - 1;
        MUSTER_CHECK(owner < rows.events[declared.owner->index()].size(), cells.front());
      } else {
        const auto profile = profileOf.find(first);
        MUSTER_CHECK(profile != profileOf.end(), cells.front());
        owner = profile->second;
      }
      cells.erase(cells.begin());
      rows.events[list].push_back({owner, rowOf(schema, fields, named, cells)});
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
    case Kind::Place: {
      const schema::Place at = schema::placeOf(number);
      return toString(at.latitude, schema::kPlacePlaces) + "," +
             toString(at.longitude, schema::kPlacePlaces);
    }
    case Kind::Ratio:
    case Kind::Real:
    case Kind::Text:
    case Kind::Zone:
    case Kind::Set:
    case Kind::Version:
    case Kind::Error: break;
  }
  MUSTER_CHECK(false, "no field has this kind");
}

std::string shownText(const std::string& text) { return text.empty() ? "\"\"" : text; }

std::string cellText(const schema::Schema& schema, const schema::Type& type, const Cell& cell) {
  if (std::holds_alternative<std::monostate>(cell)) return "-";
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
    text += schema::pathOf(schema, ListId(static_cast<std::uint32_t>(index))) + "\n";
    std::vector<std::string> names = namesOf(schema, list.fields);
    names.insert(names.begin(), std::string(ownerName(schema, list)));
    appendLine(text, names);
    for (const EventRow& row : rows.events[index]) {
      std::vector<std::string> cells = cellTexts(schema, list.fields, row.cells);
      cells.insert(cells.begin(),
                   list.owner
                       ? std::to_string(row.profile + 1)
                       : cellText(schema, keyType, rows.profiles[row.profile].cells[keyPlace]));
      appendLine(text, cells);
    }
  }
  return text;
}

}  // namespace muster::support
