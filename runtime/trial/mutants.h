#pragma once

// Small changes of a rule, one at a time: an operator, a bound, a clause left out.

#include <string>
#include <vector>

#include "compiler/sema/checked.h"
#include "compiler/source/source.h"

namespace muster::trial {

// One expression in the place of another. It has the same type and the same parts, so the program
// around it stays checked; what the checker would refuse all the same (a missing `or missing`) is
// for the caller to find out.
struct Change {
  ExprId id;
  ast::ExprKind kind;
  Span span;         // what is changed
  std::string text;  // "`>=` becomes `>`"
};

// Every change of the expression itself, none of what is below it.
std::vector<Change> changesOf(const sema::CheckedProgram& program, const source::Files& files,
                              ExprId id);

}  // namespace muster::trial
