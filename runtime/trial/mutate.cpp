#include "runtime/trial/mutate.h"

#include <algorithm>
#include <set>

#include "compiler/ir/hash.h"
#include "compiler/lower/lower.h"
#include "compiler/rewrite/simplify.h"
#include "compiler/sema/check.h"
#include "compiler/sema/children.h"
#include "compiler/sema/consents.h"
#include "runtime/reference/reference.h"
#include "runtime/trial/mutants.h"

namespace muster::trial {

namespace {

// The expressions that a segment is made of, those of what it names too.
std::set<ExprId> exprsOf(const sema::CheckedProgram& program, std::size_t segment) {
  std::set<ExprId> found;
  std::vector<ExprId> open{program.ast.segments[segment].condition};
  while (!open.empty()) {
    const ExprId id = open.back();
    open.pop_back();
    if (!found.insert(id).second) continue;
    sema::forEachChild(program.ast[id].kind, [&](ExprId child) { open.push_back(child); });
    const sema::Binding& binding = program.bindings[id];
    if (const auto* let = std::get_if<sema::LetRef>(&binding)) {
      open.push_back(program.ast.lets[let->index].value);
    } else if (const auto* other = std::get_if<sema::SegmentRef>(&binding)) {
      open.push_back(program.ast.segments[other->index].condition);
    }
  }
  return found;
}

class Mutator {
 public:
  Mutator(const driver::Compiled& compiled, const source::Files& files,
          const std::vector<std::size_t>& tests, const std::vector<Given>& givens)
      : original_(compiled.checked),
        files_(files),
        tests_(tests),
        givens_(givens),
        hash_(ir::hash(compiled.graph)),
        program_(compiled.checked) {
    for (std::size_t i = 0; i < original_.ast.segments.size(); ++i)
      exprs_.push_back(exprsOf(original_, i));
  }

  Mutation run() {
    for (std::size_t i = 0; i < original_.ast.lets.size(); ++i) {
      const ast::Let& let = original_.ast.lets[i];
      if (sema::isWritten(original_, i)) mutateBelow(let.value, let.name.text);
    }
    for (const ast::Segment& segment : original_.ast.segments) {
      if (!segment.isPart) mutateBelow(segment.condition, segment.name.text);
    }
    return std::move(mutation_);
  }

 private:
  void mutateBelow(ExprId id, const std::string& owner) {
    const std::vector<std::size_t> concerned = testsOf(id);
    if (!concerned.empty()) {
      for (Change& change : changesOf(original_, files_, id)) attempt(change, owner, concerned);
    }
    // The key of an entry stands as it is.
    const auto* aggregate = std::get_if<ast::Aggregate>(&original_.ast[id].kind);
    if (aggregate != nullptr && aggregate->fn == ast::AggregateFn::Entry) return;
    sema::forEachChild(original_.ast[id].kind, [&](ExprId child) { mutateBelow(child, owner); });
  }

  // Tests of a segment that the expression is part of.
  std::vector<std::size_t> testsOf(ExprId id) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < tests_.size(); ++i) {
      const sema::CheckedTest& test = original_.tests[tests_[i]];
      const bool isConcerned = std::ranges::any_of(
          test.expectations, [&](const auto& it) { return exprs_[it.segment].contains(id); });
      if (isConcerned) found.push_back(i);
    }
    return found;
  }

  void attempt(Change& change, const std::string& owner,
               const std::vector<std::size_t>& concerned) {
    const ast::ExprKind before = original_.ast[change.id].kind;
    program_.ast.replace(change.id, change.kind);
    const bool isNoticed = std::ranges::any_of(concerned, [&](std::size_t i) {
      return !isAsExpected(program_, original_.tests[tests_[i]], givens_[i]);
    });
    if (isNoticed) {
      ++mutation_.tried;
      ++mutation_.noticed;
    } else if (isAnotherProgram()) {
      ++mutation_.tried;
      mutation_.survivors.push_back({change.span, owner, std::move(change.text)});
    }
    program_.ast.replace(change.id, before);
  }

  // Not one that the checker refuses, nor one that says the same in other words.
  bool isAnotherProgram() const {
    diagnostics::Sink sink;
    const auto checked = sema::check(program_.ast, files_, sink);
    if (!checked) return false;
    return ir::hash(rewrite::simplify(lower::lowerProgram(*checked))) != hash_;
  }

  const sema::CheckedProgram& original_;
  const source::Files& files_;
  const std::vector<std::size_t>& tests_;
  const std::vector<Given>& givens_;
  std::string hash_;
  sema::CheckedProgram program_;         // with one change at a time
  std::vector<std::set<ExprId>> exprs_;  // by segment
  Mutation mutation_;
};

}  // namespace

bool isAsExpected(const sema::CheckedProgram& program, const sema::CheckedTest& test,
                  const Given& given) {
  const reference::Evaluator evaluator(program, given.table, test.asOf);
  return std::ranges::all_of(test.expectations, [&](const sema::CheckedExpectation& it) {
    if (it.kind == ast::Expectation::Kind::Size) {
      std::size_t size = 0;
      for (std::size_t row = 0; row < given.table.profileCount; ++row)
        size += evaluator.isIn(it.segment, row) ? 1 : 0;
      return size == it.size;
    }
    const Truth truth = evaluator.truth(it.segment, given.rows[it.profile]);
    switch (it.kind) {
      case ast::Expectation::Kind::In: return truth == true;
      case ast::Expectation::Kind::NotIn: return truth != true;
      case ast::Expectation::Kind::Unknown: return !truth;
      case ast::Expectation::Kind::Size:
      case ast::Expectation::Kind::Planned:
      case ast::Expectation::Kind::NotPlanned: break;
    }
    return false;
  });
}

Mutation mutate(const driver::Compiled& compiled, const source::Files& files,
                const std::vector<std::size_t>& tests, const std::vector<Given>& givens) {
  return Mutator(compiled, files, tests, givens).run();
}

}  // namespace muster::trial
