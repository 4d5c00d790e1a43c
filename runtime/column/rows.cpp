#include "runtime/column/rows.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "compiler/base/check.h"

namespace muster::column {
namespace {

using schema::Kind;

bool isMissing(const Cell& cell) { return std::holds_alternative<std::monostate>(cell); }

bool isText(Kind kind) { return kind == Kind::Text || kind == Kind::Zone; }

// ---- columns ------------------------------------------------------------------------------------

// Cells of one field, in the order of rows.
using Cells = std::vector<const Cell*>;

std::shared_ptr<const Dictionary> dictionaryOf(std::vector<std::string> texts) {
  std::ranges::sort(texts);
  texts.erase(std::ranges::unique(texts).begin(), texts.end());
  return std::make_shared<const Dictionary>(std::move(texts));
}

Column realColumn(const schema::Type& type, const Cells& cells) {
  Column column;
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

Column scalarColumn(const schema::Type& type, const Cells& cells) {
  std::shared_ptr<const Dictionary> dictionary;
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
  Column column = makeColumn(type, values, known);
  column.dictionary = std::move(dictionary);
  return column;
}

Column setColumn(const schema::Type& type, const Cells& cells) {
  std::shared_ptr<const Dictionary> dictionary;
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
  Column column = makeColumn(type, elements, {});
  column.rows = cells.size();
  column.offsets = std::move(offsets);
  column.known = std::move(known);
  column.dictionary = std::move(dictionary);
  return column;
}

Column columnOf(const schema::Type& type, const Cells& cells) {
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

Table makeTable(std::shared_ptr<const schema::Schema> schema, const Rows& rows) {
  Table table;
  table.schema = schema;
  table.profileCount = rows.profiles.size();
  table.columns = IdVector<FieldId, Column>(schema->fields.size(), Column{});

  std::vector<const ProfileRow*> profiles = pointersTo(rows.profiles);
  const std::size_t keyPlace = placeOf(schema->profileFields, schema->key);
  std::ranges::stable_sort(profiles, [&](const ProfileRow* a, const ProfileRow* b) {
    return a->cells[keyPlace] < b->cells[keyPlace];
  });
  for (std::size_t place = 0; place < schema->profileFields.size(); ++place) {
    const FieldId field = schema->profileFields[place];
    table.columns[field] = columnOf(schema->fields[field].type, cellsOf(profiles, place));
  }

  const auto placesOf = [](const auto& sorted, const auto& given) {
    std::vector<std::size_t> places(sorted.size());
    for (std::size_t i = 0; i < sorted.size(); ++i) {
      places[static_cast<std::size_t>(sorted[i] - given.data())] = i;
    }
    return places;
  };
  const std::vector<std::size_t> profilePlaces = placesOf(profiles, rows.profiles);
  std::vector<std::vector<std::size_t>> eventPlaces;
  eventPlaces.reserve(schema->lists.size());  // those of an owner stay where they are

  for (std::size_t index = 0; index < schema->lists.size(); ++index) {
    const schema::EventList& list = schema->lists[ListId(static_cast<std::uint32_t>(index))];
    if (list.ofSet) {
      eventPlaces.emplace_back();
      table.lists.add(EventRows{});
      addElements(ListId(static_cast<std::uint32_t>(index)), table);
      continue;
    }
    const std::vector<std::size_t>& newIndex =
        list.owner ? eventPlaces[list.owner->index()] : profilePlaces;
    std::vector<const EventRow*> events = pointersTo(rows.events[index]);
    const std::size_t timePlace = list.hasTime ? placeOf(list.fields, list.time) : 0;
    std::ranges::stable_sort(events, [&](const EventRow* a, const EventRow* b) {
      const auto key = [&](const EventRow* event) {
        const Cell first = list.hasTime ? event->cells[timePlace] : Cell();
        const Cell second = list.thenBy ? event->cells[placeOf(list.fields, *list.thenBy)] : Cell();
        return std::tuple(newIndex[event->profile], first, second);
      };
      return key(a) < key(b);
    });
    eventPlaces.push_back(placesOf(events, rows.events[index]));
    for (std::size_t place = 0; place < list.fields.size(); ++place) {
      const FieldId field = list.fields[place];
      table.columns[field] = columnOf(schema->fields[field].type, cellsOf(events, place));
    }
    EventRows eventRows;
    eventRows.offsets.assign(newIndex.size() + 1, 0);
    for (const EventRow* event : events) ++eventRows.offsets[newIndex[event->profile] + 1];
    std::partial_sum(eventRows.offsets.begin(), eventRows.offsets.end(), eventRows.offsets.begin());
    table.lists.add(std::move(eventRows));
  }
  return table;
}

}  // namespace muster::column
