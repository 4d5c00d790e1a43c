#pragma once

// Reads the text that print() makes, so that graphs can be written down in tests:
// print(*parse(print(p))) == print(p).

#include <string_view>

#include "compiler/base/result.h"
#include "compiler/ir/store.h"

namespace muster::ir {

// Nodes become what is written, in the order written, with nothing folded; names are the schema's.
// The error names the line. A graph that can be read and is none (an event's value beside a
// profile's, an `and` of texts) fails the store's checks.
Result<Program> parse(std::string_view text, const schema::Schema& schema);

}  // namespace muster::ir
