#pragma once

// Elements of a set, asked like events:
//
//   any interests where (it starts with "winter")
//   at least 2 interests where (it is in panel)
//
// A set that rules ask so becomes a list of its elements, each with the one field `it`
// (schema::EventList::ofSet). Loading makes its rows from the set's column; nothing behind it knows
// of sets. Tested by tests/golden/sema/set_elements.test and tests/differential.

#include "compiler/sema/context.h"

namespace muster::sema {

// Adds those lists to the schema, which has been checked.
void addSetLists(Context& context);

}  // namespace muster::sema
