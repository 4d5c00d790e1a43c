#pragma once

// Text to tree. The only module that knows ANTLR; no type of it leaves.
//
//   segment adults: age >= 18   ->   Segment{adults, Compare{>=, Reference{age}, Number{18}}}
//
// Parsing never gives up: what does not parse becomes a Poison node with a message, and everything
// around it is still there. Each declaration, and each line of a schema or source, is parsed alone,
// so a mistake in one never touches the next.

#include <string>

#include "compiler/ast/ast.h"
#include "compiler/diagnostics/diagnostic.h"
#include "compiler/source/source.h"
#include "compiler/syntax/limits.h"

namespace muster::syntax {

// All files as one program, in the order of the files.
ast::Program parse(const source::Files& files, const Limits& limits, diagnostics::Sink& sink);

// One token a line: `3:5 name country`. Comments are left out; a file that parse() refuses as a
// whole is `(unreadable)`.
std::string printTokens(const source::Files& files, FileId file);

}  // namespace muster::syntax
