#pragma once

// How rules spell what the tree has names for, and which expressions are written out.

#include <string_view>

#include "compiler/ast/ast.h"

namespace muster::ast {

std::string_view wordOf(TimeUnit unit);        // "days"
std::string_view wordOf(CompareOp op);         // "<="
std::string_view wordOf(QuantifierKind kind);  // "at least"
std::string_view wordOf(Side side);            // "since"

// Whether it is one number, text, word for a time and so on, as it stands.
bool isLiteral(const ExprKind& kind);

}  // namespace muster::ast
