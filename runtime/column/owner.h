#pragma once

// Whose the rows of a list are, where a program holds them in columns of its own: one column is the
// key of the profile, or is named as a field of the list that they belong to and holds its value.
//
// Tested by tests/unit/column/owner_test.cpp.

#include <functional>
#include <optional>
#include <string>

#include "compiler/base/result.h"
#include "compiler/schema/schema.h"

namespace muster::column {

struct Owner {
  std::string column;  // that says whose a row is
  FieldId field;       // of the owner, whose values it holds
};

// `key` is the column's name where it was told; otherwise it goes by the columns that there are. An
// Error where no column of the list, or more than one, can say it.
Result<Owner> ownerOf(const schema::Schema& schema, ListId list,
                      const std::optional<std::string>& key,
                      const std::function<bool(const std::string&)>& hasColumn);

}  // namespace muster::column
