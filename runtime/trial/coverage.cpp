#include "runtime/trial/coverage.h"

#include <algorithm>
#include <tuple>

#include "compiler/sema/children.h"
#include "compiler/sema/consents.h"
#include "compiler/sema/written.h"
#include "runtime/reference/reference.h"
#include "runtime/trial/mutants.h"

namespace muster::trial {

namespace {

// Made of other conditions, which are clauses themselves.
bool isCompound(const ast::ExprKind& kind) {
  return std::holds_alternative<ast::AllOf>(kind) || std::holds_alternative<ast::AnyOf>(kind) ||
         std::holds_alternative<ast::Not>(kind) || std::holds_alternative<ast::Settled>(kind) ||
         std::holds_alternative<ast::QuantifiedConditions>(kind);
}

}  // namespace

Coverage::Coverage(const sema::CheckedProgram& program, const source::Files& files)
    : program_(program), files_(files) {
  for (std::size_t i = 0; i < program.ast.lets.size(); ++i) {
    const ast::Let& let = program.ast.lets[i];
    if (sema::isWritten(program, i))
      addClauses(let.value, let.expansion ? let.expansion->of : let.name.text);
  }
  for (const ast::Segment& segment : program.ast.segments) {
    if (!segment.isTested && !segment.isPart) addClauses(segment.condition, segment.name.text);
  }
  for (const sema::CheckedCampaign& campaign : program.campaigns) addCampaign(campaign);
  const auto placeOf = [](const Clause& it) {
    return std::tuple(it.span.file.index(), it.span.begin, it.span.end);
  };
  std::ranges::stable_sort(clauses_, {}, placeOf);
  // What is written once is one clause, however often a pattern is used.
  std::vector<Clause> once;
  for (Clause& it : clauses_) {
    if (once.empty() || placeOf(once.back()) != placeOf(it)) once.push_back(it);
    once.back().canBeUnknown |= it.canBeUnknown;
    index_.emplace(it.id, once.size() - 1);
  }
  clauses_ = std::move(once);
}

// What is asked of a profile; whom a lot draws is nobody's rule.
void Coverage::addCampaign(const sema::CheckedCampaign& campaign) {
  const auto add = [&](std::size_t part) {
    addClauses(program_.ast.segments[part].condition, campaign.name);
  };
  add(campaign.audience.part);
  for (const auto* clauses : {&campaign.suppress, &campaign.stops, &campaign.needs}) {
    for (const sema::CheckedClause& it : *clauses) add(it.part);
  }
  for (const sema::CheckedCap& it : campaign.caps) add(it.fewer.back());
  for (const auto* choice : {&campaign.version, &campaign.offer}) {
    if (!*choice) continue;
    for (const sema::CheckedChoice::Pick& pick : (*choice)->picks) {
      if (pick.when) add(*pick.when);
    }
  }
}

// Literals decide nothing that a test could see, nor does one profile whom it is compared with.
void Coverage::addClauses(ExprId id, const std::string& owner) {
  const ast::ExprKind& kind = program_.ast[id].kind;
  const bool isCondition = program_.types[id].kind == schema::Kind::Bool;
  if (isCondition && !isCompound(kind) && !std::holds_alternative<ast::YesNoLiteral>(kind) &&
      isOfTheRules(id)) {
    const Span span = sema::balanced(files_, program_.ast[id].span);
    clauses_.push_back({id, span, owner, sema::written(files_, span), program_.canBeUnknown[id]});
  }
  // `newsletter is yes` asks just what `newsletter` does.
  const auto* compare = std::get_if<ast::Compare>(&kind);
  const auto isYesNo = [&](ExprId side) {
    return std::holds_alternative<ast::YesNoLiteral>(program_.ast[side].kind);
  };
  const auto* top = std::get_if<ast::TopTest>(&kind);
  const auto* term = std::get_if<ast::PopulationTerm>(&kind);
  const auto isAmong = [&](ExprId child) {
    return (top != nullptr && top->population.among == child) ||
           (term != nullptr && term->population.among == child);
  };
  const bool asksAgain = compare != nullptr && (isYesNo(compare->left) || isYesNo(compare->right));
  sema::forEachChild(kind, [&](ExprId child) {
    const ast::ExprKind& below = program_.ast[child].kind;
    if (isAmong(child)) return;
    if (asksAgain && !isCompound(below))
      sema::forEachChild(below, [&](ExprId inner) { addClauses(inner, owner); });
    else
      addClauses(child, owner);
  });
}

// What is imported is tested where it lies.
bool Coverage::isOfTheRules(ExprId id) const {
  const Span span = program_.ast[id].span;
  if (files_[span.file].isImported || isOfScore(program_, files_, id)) return false;
  return std::ranges::none_of(program_.ast.tests, [&](const ast::Test& test) {
    return test.span.file == span.file && test.span.begin <= span.begin &&
           span.end <= test.span.end;
  });
}

void Coverage::watch(const column::Table& table, std::int64_t asOf,
                     const std::vector<std::size_t>& segments) {
  const reference::Observer observer{
      [&](ExprId id, const reference::Value& value, bool) {
        const auto found = index_.find(id);
        if (found == index_.end()) return;
        Clause& clause = clauses_[found->second];
        const Truth truth = value.truth();
        clause.wasTrue |= truth == true;
        clause.wasFalse |= truth == false;
        clause.wasUnknown |= !truth;
      },
      [](ExprId, std::size_t) {},
  };
  const reference::Evaluator evaluator(program_, table, asOf);
  for (std::size_t row = 0; row < table.profileCount; ++row)
    static_cast<void>(evaluator.truths(segments, row, &observer));
}

}  // namespace muster::trial
