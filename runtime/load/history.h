#pragma once

// Files of what was sent, which no source names: a list of contacts in columns of the fields'
// names.

#include <memory>
#include <string>
#include <vector>

#include "compiler/sema/checked.h"
#include "runtime/load/plan.h"
#include "runtime/load/text_codes.h"

namespace muster::load {

// A table of the schema's list of contacts. Columns of optional fields may be absent.
sema::CheckedTable historyTable(const schema::Schema& schema, const std::string& files);
// How its rows are read: the key, then every field, each from its column.
TablePlan historyPlan(const schema::Schema& schema, const sema::CheckedTable& table,
                      const std::vector<std::unique_ptr<TextCodes>>& codes);

}  // namespace muster::load
