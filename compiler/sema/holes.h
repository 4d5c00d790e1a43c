#pragma once

// What did not parse, of which the name at least could be read, is a let without a value: what
// names it is no mistake of its own, and everything else is. Where not even names could be read
// (ast::Program::hasHoles), any unknown name may be one of them.

#include <string_view>

#include "compiler/ast/ast.h"

namespace muster::sema {

bool isHole(const ast::Program& program, ExprId value);

// Whether that name, or the first part of a dotted one, may have been declared.
bool isLost(const ast::Program& program, std::string_view name);

// Whether anything is missing, which may be what one would miss.
bool hasLost(const ast::Program& program);

}  // namespace muster::sema
