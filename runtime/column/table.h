#pragma once

// The store: every profile and event of a source, in columns, sorted by profile key. Built once by
// load, then immutable; read by every engine, from any thread.
//
// A value is the whole number that schema::Kind describes (enum index, days, microseconds, decimal
// digits), kept narrow: value = base + stored. Text is a code into a dictionary sorted by code
// point, so equal texts of one column have equal codes; codes of two columns do not compare.
//
// Bit planes (planes.h) and slices (slices.h) are derived from these columns. Tested by
// tests/unit/column.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <variant>
#include <vector>

#include "compiler/schema/place.h"
#include "compiler/schema/schema.h"
#include "runtime/bitmap/bitmap.h"
#include "runtime/column/planes.h"
#include "runtime/column/slice_cache.h"

namespace muster::column {

// Distinct texts, sorted by code point.
class Dictionary {
 public:
  explicit Dictionary(std::vector<std::string> sorted) : texts_(std::move(sorted)) {}
  std::size_t size() const { return texts_.size(); }
  std::string_view operator[](std::uint32_t code) const { return texts_[code]; }
  std::optional<std::uint32_t> find(std::string_view text) const;

 private:
  std::vector<std::string> texts_;
};

using Values = std::variant<bitmap::LineVector<std::uint8_t>, bitmap::LineVector<std::uint16_t>,
                            bitmap::LineVector<std::uint32_t>, bitmap::LineVector<std::uint64_t>,
                            bitmap::LineVector<double>>;

// One field of all rows of its domain. `rows` counts rows; of a Set, `values` holds the elements of
// row r in [offsets[r], offsets[r+1]), sorted by code and without repeats.
struct Column {
  schema::Type type;
  std::size_t rows = 0;
  std::int64_t base = 0;
  Values values;  // The narrowest of the types that holds all; double for Real only.
  bitmap::LineVector<std::uint64_t> known;  // One bit a row; empty: all known. Unknown rows hold 0.
  std::vector<std::uint32_t> offsets;       // Sets only.
  std::shared_ptr<const Dictionary> dictionary;  // Text, Zone, Set of Text.

  bool isKnown(std::size_t row) const {
    return known.empty() || (known[row / 64] >> (row % 64) & 1U) != 0;
  }
  // base + stored of a known row (of an element, for sets).
  std::int64_t value(std::size_t index) const;
  double real(std::size_t row) const { return std::get<bitmap::LineVector<double>>(values)[row]; }
  // The smallest and largest stored value (0 and 0 if none is known): what decides the bit width.
  std::uint64_t largestStored() const;
};

// Makes a column from wide values: chooses base and width. `known` may be empty (all known).
Column makeColumn(schema::Type type, const std::vector<std::int64_t>& values,
                  const std::vector<bool>& known);

// The events of one list: those of profile p, or of row p of the list that it belongs to, are rows
// [offsets[p], offsets[p+1]), in the order of events.
struct EventRows {
  std::vector<std::uint32_t> offsets;  // as many as there are owners, and one
  std::size_t rowCount() const { return offsets.empty() ? 0 : offsets.back(); }
};

// The entries of a file that rules name: of texts, of whole numbers, or of e-mail addresses by
// their hash (text::emailHash). Of points each entry has a place; a list of areas has only these.
struct StaticList {
  std::string name;
  bool isOfHashes = false;
  std::unordered_set<std::string> texts;
  std::unordered_set<std::int64_t> numbers;
  std::unordered_map<std::string, schema::Place> pointOfText;
  std::unordered_map<std::int64_t, schema::Place> pointOfNumber;
  std::vector<std::vector<schema::Place>> areas;  // the corners of each, in their order
};

struct Table {
  std::shared_ptr<const schema::Schema> schema;
  std::size_t profileCount = 0;
  IdVector<FieldId, Column> columns;  // of profiles and of events; by the schema's FieldId
  IdVector<ListId, EventRows> lists;
  PlaneCache planes;     // of `columns`, made when first asked for
  bitmap::Pool results;  // memory for sets of profiles
  SliceCache slices;     // of `lists`, made when first asked for

  std::vector<StaticList> staticLists;

  const StaticList& staticList(std::string_view name) const;
  const Column& key() const { return columns[schema->key]; }
};

// The elements of sets as rows of the lists of sets (EventList::ofSet), for one list once the
// column of its set is there.
void addElements(ListId list, Table& table);

// The key of a profile as text, as written out: digits for whole numbers.
std::string keyText(const Table& table, std::size_t profile);

}  // namespace muster::column
