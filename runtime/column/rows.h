#pragma once

// Small tables from rows of plain values: those of tests, which come from no file.

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "compiler/schema/schema.h"
#include "runtime/column/table.h"

namespace muster::column {

// `monostate` is missing. A number is what schema::Kind says; a set has numbers or texts.
using Cell = std::variant<std::monostate, std::int64_t, double, std::string,
                          std::vector<std::int64_t>, std::vector<std::string>>;

// One profile: a cell for each of Schema::profileFields, the key's known and nobody else's.
struct ProfileRow {
  std::vector<Cell> cells;
};
// One event: a cell for each of EventList::fields, the time's known; `profile` counts in
// Rows::profiles, or, where the list belongs to another, in the rows of that.
struct EventRow {
  std::size_t profile = 0;
  std::vector<Cell> cells;
};
struct Rows {
  std::vector<ProfileRow> profiles;
  std::vector<std::vector<EventRow>> events;  // by ListId
};

// Sorts profiles by key, events by (whose they are, instant or date, `then by`, order given).
Table makeTable(std::shared_ptr<const schema::Schema> schema, const Rows& rows);

}  // namespace muster::column
