#pragma once

// What a test gives, as a table that engines can run over.

#include <memory>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/sema/checked.h"
#include "runtime/column/table.h"

namespace muster::trial {

struct Given {
  column::Table table;
  std::vector<std::size_t> rows;               // of each profile of the test: its row in the table
  std::vector<column::StaticList> lists = {};  // those that the test gives
};

// Fields that are not given are missing; those that never are hold a value that nothing may read.
// An Error says what keeps the test from being run.
Result<Given> makeGiven(const sema::CheckedProgram& program, const sema::CheckedTest& test,
                        const std::shared_ptr<const schema::Schema>& schema);

}  // namespace muster::trial
