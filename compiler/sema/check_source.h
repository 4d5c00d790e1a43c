#pragma once

// Which files hold what: design 2.5. Every field of the schema finds the column or the expression
// it comes from, and every column the type it is read as.

#include "compiler/sema/context.h"
#include "compiler/sema/expr_checker.h"

namespace muster::sema {

// Fills CheckedProgram::sources with those of the schema that counts. Adds expressions to the
// program: one for each field that is not mapped.
void checkSources(Context& context, const Names& names, ExprChecker& checker,
                  const ast::SchemaDecl& declaration);

}  // namespace muster::sema
