#pragma once

// What every step of the check shares: the text, the program in the making, where to complain.

#include <string>
#include <vector>

#include "compiler/ast/ast.h"
#include "compiler/diagnostics/diagnostic.h"
#include "compiler/sema/checked.h"
#include "compiler/source/source.h"

namespace muster::sema {

using diagnostics::build;
using diagnostics::Definition;
using diagnostics::didYouMean;
using diagnostics::Severity;

class Context {
 public:
  Context(const source::Files& allFiles, diagnostics::Sink& messages, CheckedProgram& making)
      : files(allFiles), sink(messages), program(making) {}

  const source::Files& files;
  diagnostics::Sink& sink;
  CheckedProgram& program;

  const ast::Expr& expr(ExprId id) const { return program.ast[id]; }
  // Where it is written, with both parentheses where it begins or ends inside of a pair.
  Span span(ExprId id) const { return balanced(program.ast[id].span); }
  const schema::Schema& schema() const { return program.schema; }

  // The text as written, on one line and without comments: what a remedy is made of.
  std::string written(Span span) const;
  std::string written(ExprId id) const { return written(span(id)); }
  // The same, cut short where it is long: what a message names a thing by.
  std::string shown(ExprId id) const;

  // "did you mean ...?" among what `candidates()` gives; nothing once messages are only counted.
  template <typename Candidates>
  std::string suggest(std::string_view name, Candidates&& candidates) const {
    return sink.droppedCount() > 0 ? "" : didYouMean(name, candidates());
  }
  // `red` for `"red"` and for `"redd"`, where a text stands and one of some words should.
  std::string wordMeant(const std::string& text, const std::vector<std::string>& words) const;

 private:
  Span balanced(Span span) const;
};

}  // namespace muster::sema
