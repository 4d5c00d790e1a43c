#pragma once

// Small changes of a rule, one at a time: an operator, a bound, a clause left out. What they are
// worth is for others to say: the checker may refuse a changed rule, and it may mean the same.

#include <optional>
#include <string>
#include <vector>

#include "compiler/sema/checked.h"
#include "compiler/source/source.h"

namespace muster::trial {

struct Change {
  // One expression in the place of another. What is written once can be many expressions: a
  // pattern that is used twice, the line of a score.
  struct Site {
    ExprId id;
    ast::ExprKind kind;
  };
  std::vector<Site> sites;
  Span span;         // what is changed
  std::string text;  // "`>=` becomes `>`"
  // Digits that are given to a parameter: `span` is then the parameter's name in the pattern.
  std::string given = {};
};

// Every change of the expression itself, none of what is below it.
std::vector<Change> changesOf(const sema::CheckedProgram& program, const source::Files& files,
                              ExprId id);

// A score is a let that nobody wrote as it stands (compiler/syntax/build_score.cpp): what is below
// its lines changes like anything else, and these are the changes of the lines.
bool isScore(const source::Files& files, Span declaration);
bool isOfScore(const sema::CheckedProgram& program, const source::Files& files, ExprId id);
std::vector<Change> changesOfScore(const sema::CheckedProgram& program, const source::Files& files,
                                   ExprId root);

}  // namespace muster::trial
