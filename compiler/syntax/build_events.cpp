// Counts of events and of conditions, and aggregates.

#include "compiler/syntax/build.h"

namespace muster::syntax {

namespace {

// Both kinds of source have the same labels.
template <typename SourceTree>
bool isSequence(const SourceTree* tree) {
  return tree->seq != nullptr;
}

}  // namespace

template <typename SourceTree>
std::optional<std::string> Builder::notYetIn(SourceTree* tree) const {
  if (isSequence(tree)) return "a sequence";
  if (tree->part != nullptr) return "a part of a list (`" + textOf(tree->part) + "`)";
  if (!tree->list->keys.empty()) return "an entry of a map";
  return std::nullopt;
}

// ---- quantifiers --------------------------------------------------------------------------------

ExprId Builder::quantified(Grammar::QuantifiedContext* tree) {
  const Span span = spanOf(tree);
  if (tree->quant->consecutive != nullptr) return notYet(span, "`consecutive`");
  if (tree->group != nullptr) return notYet(span, "a group (`with`)");
  if (tree->from == nullptr) {
    ast::Quantifier count = quantifier(tree->quant);
    std::vector<ExprId> conditions;
    for (Grammar::ExprContext* condition : tree->conditions) conditions.push_back(expr(condition));
    return add(span, ast::QuantifiedConditions{std::move(count), std::move(conditions)});
  }
  Grammar::SourceContext* from = tree->from;
  if (std::optional<std::string> construct = notYetIn(from)) return notYet(span, *construct);
  ast::Events events{path(from->list), std::nullopt, std::nullopt, spanOf(from)};
  if (from->win != nullptr) events.window = window(from->win, events.list);
  if (from->cond != nullptr) events.where = item(from->cond);
  return add(span, ast::QuantifiedEvents{quantifier(tree->quant), std::move(events)});
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
  if (tree->group != nullptr) return notYet(span, "a group (`with`)");

  using Fn = ast::AggregateFn;
  Fn fn = Fn::Number;
  switch (tree->fn->getType()) {
    case Lexer::W_NUMBER: fn = tree->what != nullptr ? Fn::Distinct : Fn::Number; break;
    case Lexer::W_TOTAL: fn = Fn::Total; break;
    case Lexer::W_AVERAGE: fn = Fn::Average; break;
    case Lexer::W_SMALLEST: fn = Fn::Smallest; break;
    case Lexer::W_LARGEST: fn = Fn::Largest; break;
    case Lexer::W_FIRST: fn = Fn::First; break;
    case Lexer::W_LATEST: fn = Fn::Latest; break;
    case Lexer::W_MOST: return notYet(span, "`most frequent`");
    default: return notYet(span, '`' + textOf(tree->fn) + '`');
  }
  Grammar::ClosedContext* from = tree->from;
  if (std::optional<std::string> construct = notYetIn(from)) return notYet(span, *construct);
  ast::Events events{path(from->list), std::nullopt, std::nullopt, spanOf(from)};
  std::optional<ExprId> what;
  if (tree->what != nullptr) what = operand(tree->what);
  if (from->win != nullptr) events.window = window(from->win, events.list);
  if (from->cond != nullptr) events.where = expr(from->cond);
  return add(span, ast::Aggregate{fn, what, std::move(events)});
}

ExprId Builder::operand(Grammar::OperandContext* tree) {
  return tree->p != nullptr ? reference(tree->p) : expr(tree->inner);
}

}  // namespace muster::syntax
