// Sequences: one condition about the events of the first step, so that counts and aggregates over a
// sequence are those over a list.
//
//   any (carts then no purchases with same sku within 2 days)
//
// counts the carts for which `sequence` holds: its operands are "a cart that has happened, whose
// sku is known, and whose two days are over", "a purchase that has happened, whose sku is known",
// and the two skus. Inside a group all steps are the same by what makes the group.

#include "compiler/lower/lowering.h"

namespace muster::lower {
namespace {

using ir::Op;
using ir::SequenceSpec;
using ir::SequenceStep;

}  // namespace

bool Lowering::isDated(ListId list) const {
  const schema::Schema& schema = program_.schema;
  return schema.fields[schema.lists[list].time].type.kind == Kind::Date;
}

// Between events that have dates only, days and months are counted in dates.
bool Lowering::isByDate(ListId a, ListId b, const ir::Shift& within) const {
  return isDated(a) && isDated(b) && within.micros == 0;
}

// Whether as of is so long after the event of `first` that none of `last` can come any more, not
// even late.
NodeId Lowering::isOver(ListId first, ListId last, const ir::Shift& within) {
  NodeId time = build_.column(program_.schema.lists[first].time);
  const bool isDate = isByDate(first, last, within);
  if (!isDate && typeOf(time).kind == Kind::Date) time = dayStart(time, 0, std::nullopt);
  NodeId end = build_.shift(time, within);
  if (const std::int64_t late = program_.schema.lists[last].lateBy; late > 0) {
    const auto days = static_cast<std::int32_t>(late / calendar::kMicrosPerDay);
    end = build_.shift(end, isDate ? ir::Shift{.days = days} : ir::Shift{.micros = late});
  }
  const NodeId now = asOf(isDate ? Kind::Date : Kind::Instant, 0, ast::TimeUnit::Day);
  return build_.lessOrEqual(end, now);
}

NodeId Lowering::sequence(ExprId id, const ast::Events& it) {
  const std::vector<sema::CheckedStep>& steps = program_.sequences.at(id);
  std::vector<std::vector<NodeId>> conditions(steps.size());
  std::vector<NodeId> values;
  SequenceSpec spec;
  const auto pairOf = [&](NodeId mine, NodeId theirs, std::size_t step) {
    const auto at = static_cast<std::uint32_t>(steps.size() + values.size());
    values.push_back(mine);
    values.push_back(theirs);
    return SequenceStep::Pair{at, at + 1, static_cast<std::uint32_t>(step)};
  };
  const auto lengthOf = [&](ExprId length) {
    const auto& written = std::get<ast::DurationLiteral>(program_.ast[length].kind);
    return shiftBy(countOf(written.digits), written.unit);
  };

  std::size_t lastChosen = 0;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const ast::SequenceStep* written = i > 0 ? &it.then[i - 1] : nullptr;
    const std::optional<ast::Window>& window = written != nullptr ? written->window : it.window;
    SequenceStep step{.list = steps[i].list, .isNegated = written != nullptr && written->isNegated};
    conditions[i].push_back(happened(step.list, window));
    for (ExprId part : steps[i].own) conditions[i].push_back(ofEvent(part, step.list, window));
    // What is the same is known on both sides: without it an event starts and matches nothing.
    if (i > 0 && isGrouped(step.list)) {
      const NodeId mine = keyOf(step.list);
      const NodeId theirs = keyOf(steps[lastChosen].list);
      conditions[i].push_back(build_.known(mine));
      conditions[lastChosen].push_back(build_.known(theirs));
      step.same.push_back(pairOf(mine, theirs, lastChosen));
    }
    for (const sema::CheckedStep::Same& same : steps[i].same) {
      const NodeId mine = build_.column(same.mine);
      const NodeId theirs = build_.column(same.theirs);
      conditions[i].push_back(build_.known(mine));
      conditions[same.step].push_back(build_.known(theirs));
      step.same.push_back(pairOf(mine, theirs, same.step));
    }
    for (const sema::CheckedStep::Against& against : steps[i].against) {
      const auto& compare = std::get<ast::Compare>(program_.ast[against.compare].kind);
      const NodeId left = ofEvent(compare.left, step.list, window);
      const NodeId right = ofEvent(compare.right, step.list, window);
      const bool isMineLeft = against.isMineOnTheLeft;
      const SequenceStep::Pair pair =
          pairOf(isMineLeft ? left : right, isMineLeft ? right : left, against.step);
      if (compare.op == ast::CompareOp::Equal) {
        step.same.push_back(pair);
        continue;
      }
      const bool isLess =
          compare.op == ast::CompareOp::Less || compare.op == ast::CompareOp::LessEqual;
      const bool orEqual =
          compare.op == ast::CompareOp::LessEqual || compare.op == ast::CompareOp::GreaterEqual;
      step.order = SequenceStep::Order{pair, isLess == isMineLeft, orEqual};
    }
    if (written != nullptr && written->within) step.within = lengthOf(*written->within);
    if (!step.isNegated) lastChosen = i;
    spec.steps.push_back(std::move(step));
  }
  for (std::size_t i = lastChosen + 1; i < steps.size(); ++i) {
    const std::optional<ir::Shift>& within = spec.steps[i].within;
    if (!within) continue;
    conditions[lastChosen].push_back(isOver(steps[lastChosen].list, steps[i].list, *within));
  }
  if (it.allWithin) spec.allWithin = lengthOf(*it.allWithin);

  std::vector<NodeId> operands;
  for (std::vector<NodeId>& parts : conditions) operands.push_back(build_.allOf(std::move(parts)));
  operands.insert(operands.end(), values.begin(), values.end());
  return build_.sequence(spec, operands);
}

}  // namespace muster::lower
