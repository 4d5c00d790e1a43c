#pragma once

// The schema of the program: design 2.1. What no engine evaluates yet is named; what is left is a
// schema that the rest of the check can go on with.

#include <optional>
#include <string>
#include <vector>

#include "compiler/ast/ast.h"
#include "compiler/sema/context.h"
#include "compiler/sema/types.h"

namespace muster::sema {

struct CheckedSchema {
  schema::Schema schema;
  // The declaration it was made of.
  std::size_t declaration = 0;
};

// The one schema that the segments are about. Nothing if there is none, or several and no `use`, or
// if it is about things so different that checking on would only repeat itself.
std::optional<CheckedSchema> checkSchema(Context& context);

// The type that was written. Adds enums and currencies to `schema`. Reports and gives Error for
// what is no type.
Type typeOf(Context& context, schema::Schema& schema, const ast::TypeExpr& written);

}  // namespace muster::sema
