#pragma once

// Segments and lets with parameters. Each is a pattern; before anything is checked, every use makes
// of it a let in which what is given stands where the parameter is named.
//
//   segment lapsed(quiet: duration = 12 months): no purchases since (now - quiet)
//   segment gone: in lapsed(6 months)
//
// is, afterwards, as if somebody had written
//
//   segment lapsed: no purchases since (now - 12 months)
//   let `lapsed(6 months)` = no purchases since (now - 6 months)
//   segment gone: `lapsed(6 months)`
//
// Literals are put in as they are. Any other value becomes a let of its own, so that it means what
// it means where it is given, whatever fields are near where it is used. Lists, fields and
// conditions are put in as text, because there they are about the list they stand in. Equal uses
// are one let. What is wrong in a pattern is reported where the pattern is written, with the use as
// a second place.
//
// Names of functions are left alone. Tested by tests/unit/sema/expand_test.cpp.

#include <string>
#include <vector>

#include "compiler/ast/ast.h"
#include "compiler/diagnostics/diagnostic.h"
#include "compiler/sema/context.h"

namespace muster::sema {

// Patterns are in `program.templates` afterwards, what they expand to in lets and segments.
void expand(Context& context);

// `in lapsed(quiet: ...)`: how a use of it is written.
std::string asCall(const ast::Template& it);

// The uses that led to a declaration that nobody wrote, the innermost first.
std::vector<diagnostics::Label> usesOf(const ast::Program& program, const ast::Let& let);

}  // namespace muster::sema
