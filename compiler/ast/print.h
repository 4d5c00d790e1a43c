#pragma once

#include <string>

#include "compiler/ast/ast.h"

namespace muster::ast {

// The whole program, deterministic and complete: every declaration on a line of its own with what
// belongs to it below, every expression as `(operator operands...)`.
//
//   segment adults = (>= age 18)
std::string print(const Program& program);
// One expression: `(>= age 18)`.
std::string print(const Program& program, ExprId id);

}  // namespace muster::ast
