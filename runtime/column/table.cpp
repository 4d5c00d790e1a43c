#include "runtime/column/table.h"

#include <algorithm>
#include <limits>

#include "compiler/base/check.h"
#include "compiler/base/overload.h"

namespace muster::column {

std::optional<std::uint32_t> Dictionary::find(std::string_view text) const {
  const auto found = std::lower_bound(texts_.begin(), texts_.end(), text);
  if (found == texts_.end() || *found != text) return std::nullopt;
  return static_cast<std::uint32_t>(found - texts_.begin());
}

std::int64_t Column::value(std::size_t index) const {
  return std::visit(Overload{
                        [&](const bitmap::LineVector<double>&) -> std::int64_t {
                          MUSTER_CHECK(false, "whole value of a real column");
                        },
                        [&](const auto& stored) {
                          return static_cast<std::int64_t>(static_cast<std::uint64_t>(base) +
                                                           std::uint64_t{stored[index]});
                        },
                    },
                    values);
}

std::uint64_t Column::largestStored() const {
  return std::visit(Overload{
                        [](const bitmap::LineVector<double>&) -> std::uint64_t { return 0; },
                        [](const auto& stored) -> std::uint64_t {
                          if (stored.empty()) return 0;
                          return *std::max_element(stored.begin(), stored.end());
                        },
                    },
                    values);
}

namespace {

template <typename T>
Values pack(const std::vector<std::int64_t>& values, const std::vector<bool>& known,
            std::int64_t base) {
  bitmap::LineVector<T> packed(values.size(), T{0});
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!known.empty() && !known[i]) continue;
    packed[i] =
        static_cast<T>(static_cast<std::uint64_t>(values[i]) - static_cast<std::uint64_t>(base));
  }
  return packed;
}

}  // namespace

Column makeColumn(schema::Type type, const std::vector<std::int64_t>& values,
                  const std::vector<bool>& known) {
  std::int64_t smallest = std::numeric_limits<std::int64_t>::max();
  std::int64_t largest = std::numeric_limits<std::int64_t>::min();
  bool anyMissing = false;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!known.empty() && !known[i]) {
      anyMissing = true;
      continue;
    }
    smallest = std::min(smallest, values[i]);
    largest = std::max(largest, values[i]);
  }
  if (smallest > largest) smallest = largest = 0;

  Column column;
  column.type = type;
  column.rows = values.size();
  column.base = smallest;
  const std::uint64_t range =
      static_cast<std::uint64_t>(largest) - static_cast<std::uint64_t>(smallest);
  if (range <= 0xFF)
    column.values = pack<std::uint8_t>(values, known, smallest);
  else if (range <= 0xFFFF)
    column.values = pack<std::uint16_t>(values, known, smallest);
  else if (range <= 0xFFFFFFFF)
    column.values = pack<std::uint32_t>(values, known, smallest);
  else
    column.values = pack<std::uint64_t>(values, known, smallest);
  if (anyMissing) {
    column.known.assign(bitmap::wordsFor(values.size()), 0);
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (known[i]) column.known[i / 64] |= std::uint64_t{1} << (i % 64);
    }
  }
  return column;
}

const StaticList& Table::staticList(std::string_view name) const {
  const auto found = std::ranges::find(staticLists, name, &StaticList::name);
  MUSTER_CHECK(found != staticLists.end(), "a list that was not read");
  return *found;
}

void addElements(ListId list, Table& table) {
  const schema::EventList& elements = table.schema->lists[list];
  const Column& set = table.columns[*elements.ofSet];
  table.lists[list].offsets = set.offsets;
  Column it;
  it.type = table.schema->fields[elements.fields.front()].type;
  it.rows = table.lists[list].rowCount();
  it.base = set.base;
  it.values = set.values;
  it.dictionary = set.dictionary;
  table.columns[elements.fields.front()] = std::move(it);
}

std::string keyText(const Table& table, std::size_t profile) {
  const Column& key = table.key();
  const std::int64_t value = key.value(profile);
  if (key.dictionary == nullptr) return std::to_string(value);
  return std::string((*key.dictionary)[static_cast<std::uint32_t>(value)]);
}

}  // namespace muster::column
