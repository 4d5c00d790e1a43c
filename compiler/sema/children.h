#pragma once

// The expressions right below another, in the order they are written, and the names in it. The
// lengths of time of a sequence are read where they stand and are none of them, but for the names
// of constants, which nothing has once they are put in.

#include <variant>

#include "compiler/ast/ast.h"
#include "compiler/base/overload.h"

namespace muster::sema {

// The points in time that a window names, and its zone.
template <typename Visit>
void forEachBound(const ast::Window& window, Visit&& visit) {
  std::visit(Overload{
                 [&](const ast::Rolling& it) {
                   if (it.constant) visit(it.constant->name);
                   if (it.zone) visit(*it.zone);
                 },
                 [&](const ast::BetweenPoints& it) {
                   visit(it.first);
                   visit(it.second);
                 },
                 [&](const ast::OneSided& it) { visit(it.point); },
                 [&](const ast::OnPeriod& it) { visit(it.period); },
                 [&](const ast::Within& it) {
                   if (it.constant) visit(it.constant->name);
                   visit(it.point);
                 },
             },
             window.kind);
}

// Every window of a source: of a sequence, of all steps.
template <typename Visit>
void forEachWindow(const ast::Events& events, Visit&& visit) {
  if (events.window) visit(*events.window);
  for (const ast::SequenceStep& step : events.then) {
    if (step.window) visit(*step.window);
  }
}

template <typename Visit>
void forEachBound(const ast::Events& events, Visit&& visit) {
  forEachWindow(events, [&](const ast::Window& window) { forEachBound(window, visit); });
}

template <typename Visit>
void forEachChild(const ast::ExprKind& kind, Visit&& visit) {
  const auto each = [&](const std::vector<ExprId>& ids) {
    for (const ExprId& id : ids) visit(id);
  };
  const auto maybe = [&](const std::optional<ExprId>& id) {
    if (id) visit(*id);
  };
  const auto constant = [&](const std::optional<ast::Constant>& it) {
    if (it) visit(it->name);
  };
  const auto events = [&](const ast::Events& it) {
    if (it.slice) constant(it.slice->constant);
    if (it.window) forEachBound(*it.window, visit);
    maybe(it.where);
    for (const ast::SequenceStep& step : it.then) {
      if (step.window) forEachBound(*step.window, visit);
      maybe(step.where);
      constant(step.constant);
    }
    constant(it.constant);
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
                 [&](const ast::CalendarPeriod&) {},
                 [&](const ast::PeriodEdge& it) { visit(it.period); },
                 [&](const ast::InZone& it) {
                   visit(it.period);
                   visit(it.zone);
                 },
                 [&](const ast::Ago& it) { constant(it.constant); },
                 [&](const ast::ShiftedPoint& it) {
                   constant(it.constant);
                   visit(it.point);
                 },
                 [&](const ast::Reference&) {},
                 [&](const ast::InSegment& it) {
                   for (const ast::Argument& argument : it.arguments) visit(argument.value);
                   if (it.asOf) visit(*it.asOf);
                 },
                 [&](const ast::Call& it) {
                   for (const ast::Argument& argument : it.arguments) visit(argument.value);
                 },
                 [&](const ast::Choose& it) {
                   for (const ast::Choose::When& when : it.whens) {
                     visit(when.condition);
                     visit(when.value);
                   }
                   visit(it.otherwise);
                 },
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
                   forEachBound(it.window, visit);
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
                   constant(it.constant);
                   population(it.population);
                 },
                 [&](const ast::PopulationTerm& it) {
                   visit(it.value);
                   population(it.population);
                 },
                 [&](const ast::Previous& it) { visit(it.value); },
                 [&](const ast::Sample&) {},
                 [&](const ast::UnitOfTime&) {},
                 [&](const ast::QuantifiedGroups& it) {
                   quantifier(it.quantifier);
                   visit(it.groups.each);
                 },
                 [&](const ast::NumberOfGroups& it) { visit(it.groups.each); },
                 [&](const ast::Convert& it) { visit(it.value); },
                 [&](const ast::MapValues& it) { visit(it.value); },
                 [&](const ast::TimeOfDay&) {},
                 [&](const ast::Poison&) {},
             },
             kind);
}

// Of what is asked of events only what is about whose they are, the counts and the bounds of
// windows; not what is about each of them.
template <typename Visit>
void forEachChildOutside(const ast::ExprKind& kind, Visit&& visit) {
  if (const auto* it = std::get_if<ast::QuantifiedEvents>(&kind)) {
    if (it->quantifier.count) visit(*it->quantifier.count);
    if (it->quantifier.high) visit(*it->quantifier.high);
    return forEachBound(it->events, visit);
  }
  if (const auto* it = std::get_if<ast::Aggregate>(&kind)) return forEachBound(it->events, visit);
  forEachChild(kind, visit);
}

// Gives every child the id that `change` makes of it. Relies on forEachChild visiting the node's
// own ids and no copies.
template <typename Change>
void changeChildren(ast::ExprKind& kind, Change&& change) {
  forEachChild(kind, [&](const ExprId& id) { const_cast<ExprId&>(id) = change(id); });
}

// The names of lists and fields that stand in the node itself.
template <typename Visit>
void forEachPath(ast::ExprKind& kind, Visit&& visit) {
  const auto events = [&](ast::Events& it) {
    visit(it.list);
    for (ast::SequenceStep& step : it.then) {
      visit(step.list);
      for (ast::Path& same : step.same) visit(same);
    }
  };
  // A field of all lists in a group has one name.
  const auto groups = [&](ast::Groups& it) {
    auto* key = std::get_if<ast::Name>(&it.key);
    if (key == nullptr) return;
    ast::Path path{{*key}, it.keySpan};
    visit(path);
    *key = path.parts.back();
  };
  std::visit(Overload{
                 [&](ast::Reference& it) { visit(it.path); },
                 [&](ast::QuantifiedGroups& it) { groups(it.groups); },
                 [&](ast::NumberOfGroups& it) { groups(it.groups); },
                 [](ast::UnitOfTime&) {},
                 [&](ast::QuantifiedEvents& it) { events(it.events); },
                 [&](ast::Aggregate& it) { events(it.events); },
                 [](ast::NumberLiteral&) {},
                 [](ast::UnitLiteral&) {},
                 [](ast::DurationLiteral&) {},
                 [](ast::TextLiteral&) {},
                 [](ast::YesNoLiteral&) {},
                 [](ast::DateLiteral&) {},
                 [](ast::InstantLiteral&) {},
                 [](ast::NamedTimePoint&) {},
                 [](ast::CalendarPeriod&) {},
                 [](ast::PeriodEdge&) {},
                 [](ast::InZone&) {},
                 [](ast::Ago&) {},
                 [](ast::ShiftedPoint&) {},
                 [](ast::InSegment&) {},
                 [](ast::Call&) {},
                 [](ast::Choose&) {},
                 [](ast::Compare&) {},
                 [](ast::BetweenTest&) {},
                 [](ast::OneOfTest&) {},
                 [](ast::TextTest&) {},
                 [](ast::SetTest&) {},
                 [](ast::PresenceTest&) {},
                 [](ast::WindowTest&) {},
                 [](ast::Not&) {},
                 [](ast::AllOf&) {},
                 [](ast::AnyOf&) {},
                 [](ast::Settled&) {},
                 [](ast::Arithmetic&) {},
                 [](ast::Negate&) {},
                 [](ast::Else&) {},
                 [](ast::QuantifiedConditions&) {},
                 [](ast::TopTest&) {},
                 [](ast::PopulationTerm&) {},
                 [](ast::Sample&) {},
                 [](ast::Previous&) {},
                 [](ast::Convert&) {},
                 [](ast::MapValues&) {},
                 [](ast::TimeOfDay&) {},
                 [](ast::Poison&) {},
             },
             kind);
}

}  // namespace muster::sema
