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
//   orders.lines
//     row | sku
//     1   | tea
//
// A title in column 1, a line of names, then rows; `-` is missing, `""` empty text. Fields that are
// left out are missing. Rows may stand in any order. What belongs to the rows of another list
// stands behind it, and says to which, counted from 1 as they are written.

#include <string>
#include <string_view>

#include "compiler/schema/schema.h"
#include "runtime/column/rows.h"
#include "runtime/column/table.h"

namespace muster::support {

using column::Cell;
using column::EventRow;
using column::makeTable;
using column::ProfileRow;
using column::Rows;

// Fails a check on text that does not fit the schema: it is a mistake of the test.
Rows parseRows(const schema::Schema& schema, std::string_view text);

// What parseRows reads.
std::string printRows(const schema::Schema& schema, const Rows& rows);

}  // namespace muster::support
