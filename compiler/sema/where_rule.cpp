#include "compiler/sema/where_rule.h"

#include <algorithm>

#include "compiler/base/overload.h"
#include "compiler/sema/children.h"

namespace muster::sema {

namespace {

constexpr Definition<std::string_view> kWhere{
    "E0402", Severity::Error,
    "`{}` can be unknown for an event, and leaving that event out could let someone in"};
constexpr Definition<std::string_view> kWhereByName{
    "E0403", Severity::Error,
    "a `where` in `{}` can be unknown for an event, and leaving that event out could let someone "
    "in here"};

constexpr Definition<std::string_view> kOfGroup{
    "E0554", Severity::Error,
    "`{}` can be unknown for a group, and leaving that group out could let someone in"};

}  // namespace

WhereRule::WhereRule(Context& context, const Missing& missing)
    : context_(context),
      missing_(missing),
      lets_(context.program.ast.lets.size()),
      segments_(context.program.ast.segments.size()) {}

void WhereRule::checkDeclaration(Declaration declaration) {
  const ast::Program& program = context_.program.ast;
  current_ = declaration;
  const bool isPart = !declaration.isLet && program.segments[declaration.index].isPart;
  walk(declaration.isLet ? program.lets[declaration.index].value
                         : program.segments[declaration.index].condition,
       isPart ? effectOfPart(declaration.index) : Effect::Raises, false);
}

// What keeps somebody from a message is wrong where it falls; what is needed for one, either way.
WhereRule::Effect WhereRule::effectOfPart(std::size_t part) const {
  const auto isIn = [&](const std::vector<CheckedClause>& clauses) {
    return std::ranges::find(clauses, part, &CheckedClause::part) != clauses.end();
  };
  for (const CheckedCampaign& it : context_.program.campaigns) {
    if (isIn(it.suppress) || isIn(it.stops)) return Effect::Lowers;
    if (isIn(it.needs)) return Effect::Either;
  }
  return Effect::Raises;
}

WhereRule::Effect WhereRule::turned(Effect effect) {
  switch (effect) {
    case Effect::Lowers: return Effect::Raises;
    case Effect::Raises: return Effect::Lowers;
    case Effect::Either: return Effect::Either;
  }
  return effect;
}

WhereRule::Effect WhereRule::through(Effect inner, Effect outer) {
  if (inner == Effect::Either || outer == Effect::Either) return Effect::Either;
  return inner == outer ? Effect::Raises : Effect::Lowers;
}

bool WhereRule::isOpen(ExprId where) const {
  return context_.program.canBeUnknown[where] && !missing_.wasReported(where);
}

void WhereRule::found(ExprId where, Effect onDeclaration, std::optional<Span> use) {
  const bool canRaise = onDeclaration != Effect::Lowers;
  const bool canLower = onDeclaration != Effect::Raises;
  Open& open = current_.isLet ? lets_[current_.index] : segments_[current_.index];
  if (canLower && !open.lowering) open.lowering = where;
  if (!canRaise) return;
  if (current_.isLet) {
    if (!open.raising) open.raising = where;
    return;
  }
  const std::string text = context_.written(where);
  const bool isPlain = !std::holds_alternative<ast::AllOf>(context_.expr(where).kind) &&
                       !std::holds_alternative<ast::AnyOf>(context_.expr(where).kind);
  const bool isQuantified =
      std::holds_alternative<ast::QuantifiedEvents>(context_.expr(where).kind) ||
      std::holds_alternative<ast::QuantifiedConditions>(context_.expr(where).kind);
  const std::string condition = isPlain && !isQuantified ? text : "(" + text + ")";
  if (use) {
    std::string name = context_.written(*use);
    if (name.starts_with("in ")) name.erase(0, 3);
    build(context_.sink, *use, kWhereByName, name)
        .label(context_.span(where), "this one")
        .help("to count such events: where (" + condition + " or missing)")
        .help("to leave them out: where (" + condition + " and known)")
        .emit();
    return;
  }
  if (ofGroups_.contains(where)) {
    build(context_.sink, context_.span(where), kOfGroup, context_.shown(where))
        .help("to count such groups: with (" + condition + " or missing)")
        .help("to leave them out: with (" + condition + " and known)")
        .emit();
    return;
  }
  build(context_.sink, context_.span(where), kWhere, context_.shown(where))
      .help("to count such events: where (" + condition + " or missing)")
      .help("to leave them out: where (" + condition + " and known)")
      .emit();
}

void WhereRule::walk(ExprId id, Effect effect, bool isSettled) {
  const ast::ExprKind& kind = context_.expr(id).kind;
  if (const auto* it = std::get_if<ast::Not>(&kind)) {
    return walk(it->operand, turned(effect), isSettled);
  }
  if (const auto* it = std::get_if<ast::AllOf>(&kind)) {
    for (ExprId operand : it->operands) walk(operand, effect, isSettled);
    return;
  }
  if (const auto* it = std::get_if<ast::AnyOf>(&kind)) {
    for (ExprId operand : it->operands) walk(operand, effect, isSettled);
    return;
  }
  if (const auto* it = std::get_if<ast::Settled>(&kind)) return walk(it->operand, effect, true);
  if (const auto* it = std::get_if<ast::Compare>(&kind)) {
    return walkCompare(id, *it, effect, isSettled);
  }
  if (const auto* it = std::get_if<ast::Arithmetic>(&kind)) {
    return walkArithmetic(*it, effect, isSettled);
  }
  if (const auto* it = std::get_if<ast::Negate>(&kind)) {
    return walk(it->operand, turned(effect), isSettled);
  }
  if (const auto* it = std::get_if<ast::QuantifiedEvents>(&kind)) {
    return walkQuantified(*it, effect);
  }
  if (const auto* it = std::get_if<ast::QuantifiedConditions>(&kind)) {
    return walkConditions(*it, effect, isSettled);
  }
  if (const auto* it = std::get_if<ast::Aggregate>(&kind)) {
    return walkAggregate(*it, effect, isSettled);
  }
  if (const auto* it = std::get_if<ast::QuantifiedGroups>(&kind)) return walkGroups(*it, effect);
  if (const auto* it = std::get_if<ast::NumberOfGroups>(&kind)) {
    return dropGroups(it->groups.each, Effect::Lowers, effect);
  }
  if (const auto* it = std::get_if<ast::PresenceTest>(&kind)) return walkPresence(*it, effect);
  if (const auto* it = std::get_if<ast::Choose>(&kind)) {
    for (const ast::Choose::When& when : it->whens) {
      walk(when.condition, Effect::Either, true);
      walk(when.value, effect, isSettled);
    }
    return walk(it->otherwise, effect, isSettled);
  }
  if (std::holds_alternative<ast::Reference>(kind) ||
      std::holds_alternative<ast::InSegment>(kind)) {
    return walkName(id, effect);
  }
  // Ranges, lists of values, windows: more may be in or out.
  walkChildren(id, Effect::Either, true);
}

void WhereRule::walkChildren(ExprId id, Effect effect, bool isSettled) {
  forEachChild(context_.expr(id).kind, [&](ExprId child) { walk(child, effect, isSettled); });
}

void WhereRule::walkCompare(ExprId id, const ast::Compare& it, Effect effect, bool isSettled) {
  switch (it.op) {
    case ast::CompareOp::Equal:
    case ast::CompareOp::NotEqual: return walkChildren(id, Effect::Either, true);
    case ast::CompareOp::Greater:
    case ast::CompareOp::GreaterEqual:
      walk(it.left, effect, isSettled);
      return walk(it.right, turned(effect), isSettled);
    case ast::CompareOp::Less:
    case ast::CompareOp::LessEqual:
      walk(it.left, turned(effect), isSettled);
      return walk(it.right, effect, isSettled);
  }
}

void WhereRule::walkArithmetic(const ast::Arithmetic& it, Effect effect, bool isSettled) {
  const auto isLiteral = [&](ExprId id) {
    const ast::ExprKind& kind = context_.expr(id).kind;
    return std::holds_alternative<ast::NumberLiteral>(kind) ||
           std::holds_alternative<ast::UnitLiteral>(kind);
  };
  switch (it.op) {
    case ast::ArithmeticOp::Add:
      walk(it.left, effect, isSettled);
      return walk(it.right, effect, isSettled);
    case ast::ArithmeticOp::Subtract:
      walk(it.left, effect, isSettled);
      return walk(it.right, turned(effect), isSettled);
    // Written numbers have no sign, so what they multiply and divide keeps its direction.
    case ast::ArithmeticOp::Multiply:
      walk(it.left, isLiteral(it.right) ? effect : Effect::Either, isSettled);
      return walk(it.right, isLiteral(it.left) ? effect : Effect::Either, isSettled);
    case ast::ArithmeticOp::Divide:
      walk(it.left, isLiteral(it.right) ? effect : Effect::Either, isSettled);
      return walk(it.right, Effect::Either, isSettled);
  }
}

void WhereRule::walkBounds(const ast::Events& it) {
  forEachBound(it, [&](ExprId point) { walk(point, Effect::Either, true); });
}

void WhereRule::drop(const ast::Events& it, Effect dropping, Effect effect) {
  walkBounds(it);
  const Effect onDeclaration = through(dropping, effect);
  if (it.where) dropWhere(*it.where, onDeclaration);
  // One event less of a `then no` is one that can be completed more.
  for (const ast::SequenceStep& step : it.then) {
    if (step.where) dropWhere(*step.where, step.isNegated ? turned(onDeclaration) : onDeclaration);
  }
}

void WhereRule::dropWhere(ExprId where, Effect onDeclaration) {
  if (isOpen(where)) found(where, onDeclaration, std::nullopt);
  // A name inside decides which events are kept: fewer of them is as one dropped.
  walk(where, turned(onDeclaration), false);
}

void WhereRule::walkQuantified(const ast::QuantifiedEvents& it, Effect effect) {
  if (it.quantifier.count) walk(*it.quantifier.count, Effect::Either, true);
  if (it.quantifier.high) walk(*it.quantifier.high, Effect::Either, true);
  switch (it.quantifier.kind) {
    case ast::QuantifierKind::Any:
    // An event for which the condition is unknown is one that does not meet it.
    case ast::QuantifierKind::Every:
    case ast::QuantifierKind::AtLeast:
    case ast::QuantifierKind::MoreThan: return drop(it.events, Effect::Lowers, effect);
    case ast::QuantifierKind::No:
    case ast::QuantifierKind::AtMost:
    case ast::QuantifierKind::FewerThan: return drop(it.events, Effect::Raises, effect);
    case ast::QuantifierKind::Exactly:
    case ast::QuantifierKind::Between: return drop(it.events, Effect::Either, effect);
  }
}

// As of events, of which a group is left out where its condition is unknown.
void WhereRule::walkGroups(const ast::QuantifiedGroups& it, Effect effect) {
  if (it.quantifier.count) walk(*it.quantifier.count, Effect::Either, true);
  if (it.quantifier.high) walk(*it.quantifier.high, Effect::Either, true);
  switch (it.quantifier.kind) {
    case ast::QuantifierKind::Any:
    case ast::QuantifierKind::Every:
    case ast::QuantifierKind::AtLeast:
    case ast::QuantifierKind::MoreThan: return dropGroups(it.groups.each, Effect::Lowers, effect);
    case ast::QuantifierKind::No:
    case ast::QuantifierKind::AtMost:
    case ast::QuantifierKind::FewerThan: return dropGroups(it.groups.each, Effect::Raises, effect);
    case ast::QuantifierKind::Exactly:
    case ast::QuantifierKind::Between: return dropGroups(it.groups.each, Effect::Either, effect);
  }
}

void WhereRule::dropGroups(ExprId each, Effect dropping, Effect effect) {
  const Effect onDeclaration = through(dropping, effect);
  ofGroups_.insert(each);
  if (isOpen(each)) found(each, onDeclaration, std::nullopt);
  // Fewer events inside may leave out the group.
  walk(each, turned(onDeclaration), false);
}

void WhereRule::walkConditions(const ast::QuantifiedConditions& it, Effect effect, bool isSettled) {
  Effect inner = effect;
  for (const std::optional<ExprId>& count : {it.quantifier.count, it.quantifier.high}) {
    if (count) walk(*count, Effect::Either, isSettled);
  }
  switch (it.quantifier.kind) {
    case ast::QuantifierKind::Any:
    case ast::QuantifierKind::Every:
    case ast::QuantifierKind::AtLeast:
    case ast::QuantifierKind::MoreThan: break;
    case ast::QuantifierKind::No:
    case ast::QuantifierKind::AtMost:
    case ast::QuantifierKind::FewerThan: inner = turned(effect); break;
    case ast::QuantifierKind::Exactly:
    case ast::QuantifierKind::Between: inner = Effect::Either; break;
  }
  for (ExprId condition : it.conditions) walk(condition, inner, isSettled);
}

void WhereRule::walkAggregate(const ast::Aggregate& it, Effect effect, bool isSettled) {
  if (it.operand) walk(*it.operand, Effect::Either, true);
  switch (it.fn) {
    case ast::AggregateFn::Number:
    case ast::AggregateFn::Distinct:
    case ast::AggregateFn::Share:
    case ast::AggregateFn::Total: return drop(it.events, Effect::Lowers, effect);
    // Where a missing one is settled, dropping the last event can do more than move the value.
    case ast::AggregateFn::Largest:
      return drop(it.events, isSettled ? Effect::Either : Effect::Lowers, effect);
    case ast::AggregateFn::Smallest:
      return drop(it.events, isSettled ? Effect::Either : Effect::Raises, effect);
    case ast::AggregateFn::Average:
    case ast::AggregateFn::Median:
    case ast::AggregateFn::MostFrequent:
    case ast::AggregateFn::First:
    case ast::AggregateFn::Latest:
    case ast::AggregateFn::Entry:
    case ast::AggregateFn::Nth: return drop(it.events, Effect::Either, effect);
  }
}

// Dropping events can make an aggregate missing and never known.
void WhereRule::walkPresence(const ast::PresenceTest& it, Effect effect) {
  const auto* aggregate = std::get_if<ast::Aggregate>(&context_.expr(it.value).kind);
  if (aggregate == nullptr) return walk(it.value, Effect::Either, true);
  if (aggregate->operand) walk(*aggregate->operand, Effect::Either, true);
  drop(aggregate->events, it.isKnown ? Effect::Lowers : Effect::Raises, effect);
}

void WhereRule::walkName(ExprId id, Effect effect) {
  const Binding& binding = context_.program.bindings[id];
  Open open;
  if (const auto* let = std::get_if<LetRef>(&binding)) open = lets_[let->index];
  if (const auto* segment = std::get_if<SegmentRef>(&binding)) open = segments_[segment->index];
  if (const auto* it = std::get_if<EarlierRef>(&binding)) {
    open = it->isLet ? lets_[it->index] : segments_[it->index];
    // Entered is who is in it, and who was not.
    const auto* in = std::get_if<ast::InSegment>(&context_.expr(id).kind);
    if (in->isEntered && !open.raising) open.raising = open.lowering;
    if (in->isEntered && !open.lowering) open.lowering = open.raising;
  }
  const Span use = context_.span(id);
  if (open.raising) found(*open.raising, effect, use);
  if (open.lowering) found(*open.lowering, turned(effect), use);
}

}  // namespace muster::sema
