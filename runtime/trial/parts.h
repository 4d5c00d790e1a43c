#pragma once

// The expressions right below another as sema has them (compiler/sema/children.h), and the lengths
// of time of a sequence, which are none there.

#include "compiler/sema/children.h"

namespace muster::trial {

// The lengths of time of a sequence, below which nothing is.
template <typename Visit>
void forEachLength(const ast::ExprKind& kind, Visit&& visit) {
  const ast::Events* events = nullptr;
  if (const auto* it = std::get_if<ast::QuantifiedEvents>(&kind)) events = &it->events;
  if (const auto* it = std::get_if<ast::Aggregate>(&kind)) events = &it->events;
  if (events == nullptr) return;
  for (const ast::SequenceStep& step : events->then) {
    if (step.within) visit(*step.within);
  }
  if (events->allWithin) visit(*events->allWithin);
}

template <typename Visit>
void forEachPart(const ast::ExprKind& kind, Visit&& visit) {
  sema::forEachChild(kind, visit);
  forEachLength(kind, visit);
}

// Gives every part the id that `change` makes of it. Relies on forEachPart visiting the node's own
// ids and no copies.
template <typename Change>
void changeParts(ast::ExprKind& kind, Change&& change) {
  forEachPart(kind, [&](const ExprId& id) { const_cast<ExprId&>(id) = change(id); });
}

}  // namespace muster::trial
