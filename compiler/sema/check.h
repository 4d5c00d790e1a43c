#pragma once

// The check of a whole program: names, types, and what can be missing.
//
//   parse(files) -> ast::Program -> check -> CheckedProgram -> lower
//
// What has no meaning is reported into the sink, each mistake once; checking goes on after it.
// Tested by tests/unit/sema and tests/golden/sema.

#include <optional>

#include "compiler/ast/ast.h"
#include "compiler/diagnostics/diagnostic.h"
#include "compiler/sema/checked.h"
#include "compiler/source/source.h"

namespace muster::sema {

// Nothing if the sink holds an error, be it from here or from the parser. `files` are those the
// program was parsed from.
std::optional<CheckedProgram> check(ast::Program program, const source::Files& files,
                                    diagnostics::Sink& sink);

}  // namespace muster::sema
