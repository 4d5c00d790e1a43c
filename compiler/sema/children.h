#pragma once

// The expressions right below another, in the order they are written. The lengths of time of a
// sequence are read where they stand and are none of them.

#include <variant>

#include "compiler/ast/ast.h"
#include "compiler/base/overload.h"

namespace muster::sema {

template <typename Visit>
void forEachPoint(const ast::Window& window, Visit&& visit) {
  std::visit(Overload{
                 [&](const ast::Rolling&) {},
                 [&](const ast::BetweenPoints& it) {
                   visit(it.first);
                   visit(it.second);
                 },
                 [&](const ast::OneSided& it) { visit(it.point); },
                 [&](const ast::OnPeriod& it) { visit(it.period); },
             },
             window.kind);
}

// The points of every window of a source: of a sequence, of all steps.
template <typename Visit>
void forEachPoint(const ast::Events& events, Visit&& visit) {
  if (events.window) forEachPoint(*events.window, visit);
  for (const ast::SequenceStep& step : events.then) {
    if (step.window) forEachPoint(*step.window, visit);
  }
}

template <typename Visit>
void forEachChild(const ast::ExprKind& kind, Visit&& visit) {
  const auto each = [&](const std::vector<ExprId>& ids) {
    for (ExprId id : ids) visit(id);
  };
  const auto maybe = [&](const std::optional<ExprId>& id) {
    if (id) visit(*id);
  };
  const auto events = [&](const ast::Events& it) {
    if (it.window) forEachPoint(*it.window, visit);
    maybe(it.where);
    for (const ast::SequenceStep& step : it.then) {
      if (step.window) forEachPoint(*step.window, visit);
      maybe(step.where);
    }
  };
  const auto quantifier = [&](const ast::Quantifier& it) {
    maybe(it.count);
    maybe(it.high);
  };
  const auto population = [&](const ast::Population& it) {
    maybe(it.among);
    maybe(it.per);
  };
  std::visit(Overload{
                 [&](const ast::NumberLiteral&) {},
                 [&](const ast::UnitLiteral&) {},
                 [&](const ast::DurationLiteral&) {},
                 [&](const ast::TextLiteral&) {},
                 [&](const ast::YesNoLiteral&) {},
                 [&](const ast::DateLiteral&) {},
                 [&](const ast::InstantLiteral&) {},
                 [&](const ast::NamedTimePoint&) {},
                 [&](const ast::Ago&) {},
                 [&](const ast::ShiftedPoint& it) { visit(it.point); },
                 [&](const ast::Reference&) {},
                 [&](const ast::InSegment&) {},
                 [&](const ast::Compare& it) {
                   visit(it.left);
                   visit(it.right);
                 },
                 [&](const ast::BetweenTest& it) {
                   visit(it.value);
                   visit(it.low);
                   visit(it.high);
                 },
                 [&](const ast::OneOfTest& it) {
                   visit(it.value);
                   each(it.choices);
                 },
                 [&](const ast::TextTest& it) {
                   visit(it.text);
                   visit(it.pattern);
                 },
                 [&](const ast::SetTest& it) {
                   visit(it.set);
                   each(it.values);
                   maybe(it.other);
                 },
                 [&](const ast::PresenceTest& it) { visit(it.value); },
                 [&](const ast::WindowTest& it) {
                   visit(it.value);
                   forEachPoint(it.window, visit);
                 },
                 [&](const ast::Not& it) { visit(it.operand); },
                 [&](const ast::AllOf& it) { each(it.operands); },
                 [&](const ast::AnyOf& it) { each(it.operands); },
                 [&](const ast::Settled& it) { visit(it.operand); },
                 [&](const ast::Arithmetic& it) {
                   visit(it.left);
                   visit(it.right);
                 },
                 [&](const ast::Negate& it) { visit(it.operand); },
                 [&](const ast::Else& it) {
                   visit(it.value);
                   visit(it.fallback);
                 },
                 [&](const ast::QuantifiedEvents& it) {
                   quantifier(it.quantifier);
                   events(it.events);
                 },
                 [&](const ast::QuantifiedConditions& it) {
                   quantifier(it.quantifier);
                   each(it.conditions);
                 },
                 [&](const ast::Aggregate& it) {
                   maybe(it.operand);
                   events(it.events);
                 },
                 [&](const ast::TopTest& it) {
                   visit(it.value);
                   population(it.population);
                 },
                 [&](const ast::PopulationTerm& it) {
                   visit(it.value);
                   population(it.population);
                 },
                 [&](const ast::Previous& it) { visit(it.value); },
                 [&](const ast::Sample&) {},
                 [&](const ast::Convert& it) { visit(it.value); },
                 [&](const ast::MapValues& it) { visit(it.value); },
                 [&](const ast::NotYet&) {},
                 [&](const ast::Poison&) {},
             },
             kind);
}

}  // namespace muster::sema
