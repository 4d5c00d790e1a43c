#pragma once

// Tables from literal rows, as the loader would have made them from files.
//
//   customer
//     customer_id | age | interests
//     a           | 18  | {tea, wine}
//     b           | -   | {}
//   purchases
//     customer_id | ordered_at       | amount
//     a           | 2026-10-01 12:00 | 5.00
//
// A title in column 1, a line of names, then rows; `-` is missing, `""` empty text. Fields that are
// left out are missing. Rows may stand in any order.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "compiler/schema/schema.h"
#include "runtime/column/table.h"

namespace muster::support {

// Nothing is missing. A number is what schema::Kind says; a set has numbers or texts.
using Cell = std::variant<std::monostate, std::int64_t, double, std::string,
                          std::vector<std::int64_t>, std::vector<std::string>>;

// One profile: a cell for each of Schema::profileFields, the key's known and nobody else's.
struct ProfileRow {
  std::vector<Cell> cells;
};
// One event: a cell for each of EventList::fields, the time's known; `profile` counts in
// Rows::profiles.
struct EventRow {
  std::size_t profile = 0;
  std::vector<Cell> cells;
};
struct Rows {
  std::vector<ProfileRow> profiles;
  std::vector<std::vector<EventRow>> events;  // by ListId
};

// Sorts profiles by key, events by (instant or date, `then by`, order given).
column::Table makeTable(std::shared_ptr<const schema::Schema> schema, const Rows& rows);

// Fails a check on text that does not fit the schema: it is a mistake of the test.
Rows parseRows(const schema::Schema& schema, std::string_view text);

// What parseRows reads.
std::string printRows(const schema::Schema& schema, const Rows& rows);

}  // namespace muster::support
