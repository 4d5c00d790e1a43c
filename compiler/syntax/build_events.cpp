// Counts of events and of conditions, and aggregates.

#include <algorithm>
#include <utility>

#include "compiler/base/check.h"
#include "compiler/syntax/build.h"

namespace muster::syntax {

namespace {

using diagnostics::Definition;
using diagnostics::Severity;

constexpr Definition<std::string_view> kFirstStep{
    "E0530", Severity::Error,
    "{} compares with the step before, and nothing stands before the first"};
constexpr Definition<> kNoOrderOfConditions{
    "E0555", Severity::Error, "conditions do not follow one another, so none are consecutive"};
constexpr Definition<> kOwnedKey{
    "E0558", Severity::Error,
    "groups go by one field that all lists inside share, written without a list"};

// Both kinds of source have the same labels.
template <typename SourceTree>
bool isSequence(const SourceTree* tree) {
  return tree->seq != nullptr;
}

}  // namespace

// A list with its slice and window; its `where` is the caller's.
template <typename SourceTree>
ast::Events Builder::sourceOf(SourceTree* tree) {
  if (isSequence(tree)) return sequence(tree->seq);
  ast::Events events{path(tree->list), std::nullopt, std::nullopt, spanOf(tree)};
  if (tree->part != nullptr) {
    const Grammar::SliceContext* part = tree->part;
    events.slice = ast::Slice{part->side->getType() == Lexer::W_LATEST,
                              part->number != nullptr ? textOf(part->number) : "", spanOf(part)};
    if (part->named != nullptr) events.slice->constant = constant(part->named, nullptr);
  }
  if (tree->win != nullptr) events.window = window(tree->win, events.list);
  return events;
}

// Of scores, too.
template ast::Events Builder::sourceOf(Grammar::SourceContext*);

// ---- sequences ----------------------------------------------------------------------------------

ast::Events Builder::sequence(Grammar::SequenceContext* tree) {
  ast::SequenceStep first = step(tree->begin, false);
  reportLeading(first);
  ast::Events events{std::move(first.list), std::move(first.window), first.where, spanOf(tree)};
  events.name = std::move(first.name);
  for (Grammar::ThenStepContext* then : tree->rest) {
    events.then.push_back(step(then->that, then->negated != nullptr));
  }
  if (tree->limit != nullptr) events.allWithin = length(tree->limit, events.constant);
  return events;
}

ast::SequenceStep Builder::step(Grammar::StepContext* tree, bool isNegated) {
  ast::SequenceStep step{.isNegated = isNegated,
                         .list = path(tree->list),
                         .window = std::nullopt,
                         .name = std::nullopt,
                         .same = {},
                         .where = std::nullopt,
                         .within = std::nullopt,
                         .span = spanOf(tree)};
  for (Grammar::PathContext* same : tree->same) step.same.push_back(path(same));
  if (tree->win != nullptr) step.window = window(tree->win, step.list);
  if (tree->id != nullptr) step.name = name(tree->id);
  if (tree->cond != nullptr) step.where = item(tree->cond);
  if (tree->limit != nullptr) step.within = length(tree->limit, step.constant);
  return step;
}

// Nothing stands before the first step that it could be near to, or the same as.
void Builder::reportLeading(const ast::SequenceStep& first) {
  if (first.within) {
    diagnostics::build(sink_, program_[*first.within].span, kFirstStep, "`within`")
        .help("for a window write: in the last 30 days; for the whole: all within 30 days")
        .emit();
  }
  if (!first.same.empty()) {
    diagnostics::build(sink_, first.same[0].span, kFirstStep, "`with same`")
        .help("write it on the step that follows")
        .emit();
  }
}

// ---- groups -------------------------------------------------------------------------------------

namespace {

std::optional<ast::TimeUnit> calendarUnit(const ast::Name& name) {
  using ast::TimeUnit;
  constexpr std::pair<std::string_view, TimeUnit> kUnits[] = {
      {"day", TimeUnit::Day},         {"days", TimeUnit::Day},         {"week", TimeUnit::Week},
      {"weeks", TimeUnit::Week},      {"month", TimeUnit::Month},      {"months", TimeUnit::Month},
      {"quarter", TimeUnit::Quarter}, {"quarters", TimeUnit::Quarter}, {"year", TimeUnit::Year},
      {"years", TimeUnit::Year}};
  if (name.isQuoted) return std::nullopt;
  const auto* found =
      std::ranges::find(kUnits, name.text, &std::pair<std::string_view, TimeUnit>::first);
  return found == std::end(kUnits) ? std::nullopt : std::optional(found->second);
}

}  // namespace

// Nothing where the key is written with an owner: it is a field of several lists.
std::optional<ast::Groups> Builder::groups(Grammar::PathContext* key, ExprId each) {
  ast::Path path = this->path(key);
  if (path.parts.size() != 1) {
    diagnostics::build(sink_, path.span, kOwnedKey).help("write: " + path.parts.back().text).emit();
    return std::nullopt;
  }
  const auto unit = calendarUnit(path.parts[0]);
  if (unit) return ast::Groups{*unit, each, path.span};
  return ast::Groups{std::move(path.parts[0]), each, path.span};
}

// ---- quantifiers --------------------------------------------------------------------------------

ExprId Builder::quantified(Grammar::QuantifiedContext* tree) {
  const Span span = spanOf(tree);
  const bool isConsecutive = tree->quant->consecutive != nullptr;
  if (tree->group != nullptr) {
    auto all = groups(tree->group, item(tree->each));
    if (!all) return poison(span);
    return add(span, ast::QuantifiedGroups{quantifier(tree->quant), isConsecutive, *all});
  }
  if (isConsecutive && tree->from == nullptr) {
    diagnostics::build(sink_, spanOf(tree->quant), kNoOrderOfConditions)
        .help("leave out `consecutive`")
        .emit();
    return poison(span);
  }
  if (tree->from == nullptr) {
    ast::Quantifier count = quantifier(tree->quant);
    std::vector<ExprId> conditions;
    for (Grammar::ExprContext* condition : tree->conditions) conditions.push_back(expr(condition));
    return add(span, ast::QuantifiedConditions{std::move(count), std::move(conditions)});
  }
  Grammar::SourceContext* from = tree->from;
  ast::Events events = sourceOf(from);
  if (from->cond != nullptr) events.where = item(from->cond);
  return add(span,
             ast::QuantifiedEvents{quantifier(tree->quant), std::move(events), isConsecutive});
}

ast::Quantifier Builder::quantifier(Grammar::QuantifierContext* tree) {
  using Kind = ast::QuantifierKind;
  ast::Quantifier quantifier{Kind::Any, std::nullopt, std::nullopt, spanOf(tree)};
  if (tree->word != nullptr) {
    const std::size_t word = tree->word->getType();
    quantifier.kind = word == Lexer::W_ANY  ? Kind::Any
                      : word == Lexer::W_NO ? Kind::No
                                            : Kind::Every;
    return quantifier;
  }
  const std::size_t dir = tree->b->dir->getType();
  quantifier.kind = dir == Lexer::W_LEAST     ? Kind::AtLeast
                    : dir == Lexer::W_MOST    ? Kind::AtMost
                    : dir == Lexer::W_MORE    ? Kind::MoreThan
                    : dir == Lexer::W_FEWER   ? Kind::FewerThan
                    : dir == Lexer::W_EXACTLY ? Kind::Exactly
                                              : Kind::Between;
  quantifier.count = count(tree->b->low);
  if (tree->b->high != nullptr) quantifier.high = count(tree->b->high);
  return quantifier;
}

ExprId Builder::count(Grammar::CountContext* tree) {
  if (tree->number != nullptr) return add(spanOf(tree), ast::NumberLiteral{textOf(tree->number)});
  if (tree->p != nullptr) return reference(tree->p);
  return poison(spanOf(tree));
}

// ---- aggregates ---------------------------------------------------------------------------------

ExprId Builder::aggregate(Grammar::AggregateContext* tree) {
  const Span span = spanOf(tree);
  if (tree->place != nullptr) return placed(tree);
  if (tree->over != nullptr) return across(tree);
  if (tree->group != nullptr) {
    auto all = groups(tree->group, expr(tree->each));
    if (!all) return poison(span);
    return add(span, ast::NumberOfGroups{*all});
  }

  using Fn = ast::AggregateFn;
  Fn fn = Fn::Number;
  switch (tree->fn->getType()) {
    case Lexer::W_SHARE: fn = Fn::Share; break;
    case Lexer::W_MEDIAN: fn = Fn::Median; break;
    case Lexer::W_MOST: fn = Fn::MostFrequent; break;
    case Lexer::W_NUMBER: fn = tree->what != nullptr ? Fn::Distinct : Fn::Number; break;
    case Lexer::W_TOTAL: fn = Fn::Total; break;
    case Lexer::W_AVERAGE: fn = Fn::Average; break;
    case Lexer::W_SMALLEST: fn = Fn::Smallest; break;
    case Lexer::W_LARGEST: fn = Fn::Largest; break;
    case Lexer::W_FIRST: fn = Fn::First; break;
    case Lexer::W_LATEST: fn = Fn::Latest; break;
    case Lexer::ORDINAL: fn = Fn::Nth; break;
    default: MUSTER_CHECK(false, "an aggregate that the grammar has and this has not");
  }
  Grammar::ClosedContext* from = tree->from;
  std::optional<ExprId> what;
  if (tree->what != nullptr) {
    what = fn == Fn::Distinct ? distinctOperand(tree->what) : operand(tree->what);
  }
  ast::Events events = sourceOf(from);
  if (from->cond != nullptr) events.where = expr(from->cond);
  // `2nd` is its digits and two letters.
  std::string ordinal = fn == Fn::Nth ? textOf(tree->fn) : "";
  if (fn == Fn::Nth) ordinal.resize(ordinal.size() - 2);
  return add(span, ast::Aggregate{fn, what, std::move(events), std::move(ordinal)});
}

// `days`, `weeks`: of the event's time. One `day` is a name like any other.
ExprId Builder::distinctOperand(Grammar::OperandContext* tree) {
  if (tree->p == nullptr || !tree->p->keys.empty() || tree->p->parts.size() != 1) {
    return operand(tree);
  }
  const ast::Name what = name(tree->p->parts[0]);
  const auto unit = what.text.ends_with('s') ? calendarUnit(what) : std::nullopt;
  return unit ? add(spanOf(tree), ast::UnitOfTime{*unit}) : operand(tree);
}

ExprId Builder::operand(Grammar::OperandContext* tree) {
  return tree->p != nullptr ? reference(tree->p) : expr(tree->inner);
}

}  // namespace muster::syntax
