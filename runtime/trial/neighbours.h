#pragma once

// What one would write by mistake: of an operator, a word or a number the one beside it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/ast/ast.h"

namespace muster::trial {

// With the bound, or without.
ast::CompareOp neighbourOf(ast::CompareOp op);
ast::Side neighbourOf(ast::Side side);
// `between` has a bound more than all others, and is its own neighbour.
ast::QuantifierKind neighbourOf(ast::QuantifierKind kind);
std::optional<ast::TextOp> neighbourOf(ast::TextOp op);
std::optional<ast::AggregateFn> neighbourOf(ast::AggregateFn fn);
std::optional<ast::PopulationFn> neighbourOf(ast::PopulationFn fn);
// Of those that have dates.
ast::TimeUnit neighbourOf(ast::TimeUnit unit);
ast::WhichUnit neighbourOf(ast::WhichUnit which);
ast::NamedTime neighbourOf(ast::NamedTime time);

// Those of which somebody is a neighbour.
std::string_view wordOf(ast::TextOp op);
std::string_view wordOf(ast::AggregateFn fn);
std::string_view wordOf(ast::PopulationFn fn);
std::string_view wordOf(ast::WhichUnit which);
std::string_view wordOf(ast::NamedTime time);

// The numbers one step of the last place above and below; none below zero.
std::vector<std::string> nextTo(const std::string& digits);
// The dates before and after, or the months.
std::vector<ast::DateLiteral> nextTo(const ast::DateLiteral& date);
std::string textOf(const ast::DateLiteral& date);

}  // namespace muster::trial
