#include "runtime/trial/slice.h"

#include "compiler/diagnostics/diagnostic.h"
#include "compiler/ir/hash.h"
#include "compiler/lower/lower.h"
#include "compiler/rewrite/simplify.h"
#include "compiler/sema/check.h"
#include "runtime/trial/parts.h"

namespace muster::trial {

Slice::Slice(const sema::CheckedProgram& program, const std::set<ExprId>& exprs) {
  const ast::Program& all = program.ast;
  ast_.schemas = all.schemas;
  ast_.uses = all.uses;
  ast_.lists = all.lists;
  ast_.templates = all.templates;
  // Those of consents stand at the end, and the checker makes them anew.
  const std::size_t letCount =
      program.consentLets.empty() ? all.lets.size() : program.consentLets.front();
  ast_.lets.assign(all.lets.begin(), all.lets.begin() + static_cast<std::ptrdiff_t>(letCount));

  const ExprId yes = ast_.add({}, ast::YesNoLiteral{true});
  const auto setDefault = [&](ast::Param& param) {
    if (param.byDefault) param.byDefault = yes;
  };
  for (ast::Template& it : ast_.templates) {
    it.body = yes;
    for (ast::Param& param : it.params) setDefault(param);
  }
  for (std::size_t i = 0; i < all.segments.size(); ++i) {
    if (!exprs.contains(all.segments[i].condition)) continue;
    places_.emplace(i, ast_.segments.size());
    ast_.segments.push_back(all.segments[i]);
    ast_.segments.back().condition = copy(all, all.segments[i].condition);
  }
  for (ast::Let& it : ast_.lets) {
    it.value = exprs.contains(it.value) ? copy(all, it.value) : yes;
    if (it.expansion && it.expansion->param) setDefault(*it.expansion->param);
  }
}

ExprId Slice::copy(const ast::Program& program, ExprId id) {
  if (const auto known = copies_.find(id.index()); known != copies_.end()) return known->second;
  ast::ExprKind kind = program[id].kind;
  changeParts(kind, [&](ExprId part) { return copy(program, part); });
  const ExprId made = ast_.add(program[id].span, std::move(kind));
  copies_.emplace(id.index(), made);
  return made;
}

std::optional<sema::CheckedProgram> Slice::changed(const Change& change,
                                                   const source::Files& files) const {
  ast::Program program = ast_;
  const auto here = [&](ExprId id) { return copies_.at(id.index()); };
  for (const Change::Site& site : change.sites) {
    const auto at = copies_.find(site.id.index());
    if (at == copies_.end()) continue;
    ast::ExprKind kind = site.kind;
    changeParts(kind, here);
    program.replace(at->second, std::move(kind));
  }
  diagnostics::Sink sink;
  return sema::check(std::move(program), files, sink);
}

std::string Slice::hashOf(const sema::CheckedProgram& checked) {
  return ir::hash(rewrite::simplify(lower::lowerProgram(checked)));
}

const std::string& Slice::hash(const source::Files& files) {
  if (!hash_) {
    const auto checked = changed({}, files);
    hash_ = checked ? hashOf(*checked) : "";
  }
  return *hash_;
}

}  // namespace muster::trial
