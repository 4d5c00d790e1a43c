// What compares a profile with the others: top and bottom, ranks and shares, values across.

#include "compiler/syntax/build.h"

namespace muster::syntax {

namespace {

using diagnostics::Definition;
using diagnostics::Severity;

constexpr Definition<std::string_view> kNoAmount{
    "E0570", Severity::Error, "`{}` is neither a number of profiles nor a share of them"};
constexpr Definition<std::string_view> kNoOrderOfProfiles{
    "E0574", Severity::Error, "profiles do not follow one another, so there is no {} across them"};

constexpr Definition<> kNoSalt{"E0576", Severity::Error,
                               "a sample is drawn by one text that is written out"};

}  // namespace

// `everyone` is no segment, unless it stands in backquotes.
ast::Population Builder::population(Grammar::NameContext* among, Grammar::ArgsContext* given,
                                    Grammar::PathContext* per) {
  ast::Population population;
  if (among != nullptr) {
    ast::Name segment = name(among);
    const Span at = segment.span;
    if (segment.isQuoted || segment.text != "everyone") {
      std::vector<ast::Argument> handed;
      if (given != nullptr) handed = arguments(given);
      const Span whole = given != nullptr ? source::join(at, spanOf(given)) : at;
      population.among = add(whole, ast::InSegment{{{std::move(segment)}, at}, std::move(handed)});
    }
  }
  if (per != nullptr) population.per = reference(per);
  return population;
}

ExprId Builder::topTest(Grammar::TailContext* tree, ExprId left, Span span) {
  Grammar::IsWhatContext* what = tree->what;
  Grammar::QuantityContext* much = what->much;
  if (much != nullptr && (much->u != nullptr || much->word != nullptr)) {
    const std::string number = textOf(much->number);
    diagnostics::build(sink_, spanOf(much), kNoAmount, textOf(much))
        .help("write `" + textOf(what->side) + ' ' + number + "` or `" + textOf(what->side) + ' ' +
              number + "%`")
        .emit();
    return poison(span);
  }
  const auto* test = static_cast<const Grammar::ComparisonContext*>(tree->parent);
  ast::TopTest top{.isNegated = tree->negated != nullptr,
                   .isTop = what->side->getType() == Lexer::W_TOP,
                   .digits = much != nullptr ? textOf(much->number) : "",
                   .isPercent = (much != nullptr ? much->percent : what->percent) != nullptr,
                   .value = left,
                   .population = population(what->of->among, what->of->handed, what->of->by),
                   .text = textOf(test->left) + " is " + textOf(what),
                   .amountSpan = much != nullptr ? spanOf(much) : spanOf(what->named)};
  if (what->named != nullptr) {
    top.constant = constant(what->named, nullptr);
    top.constant->isNumber = top.isPercent;
  }
  return add(span, std::move(top));
}

// `rank of x among buyers`, `share of total x`
ExprId Builder::placed(Grammar::AggregateContext* tree) {
  using Fn = ast::PopulationFn;
  Fn fn = Fn::ShareOfTotal;
  if (tree->ranked != nullptr) {
    const std::size_t word = tree->ranked->getType();
    fn = word == Lexer::W_RANK       ? Fn::Rank
         : word == Lexer::W_QUINTILE ? Fn::Quintile
         : word == Lexer::W_DECILE   ? Fn::Decile
                                     : Fn::PercentileOf;
  }
  const ExprId value = operand(tree->what);
  return add(spanOf(tree), ast::PopulationTerm{
                               fn, "", value,
                               population(tree->place->among, tree->place->handed, tree->place->by),
                               textOf(tree)});
}

// `median x across buyers`, `90th percentile of x across everyone`
ExprId Builder::across(Grammar::AggregateContext* tree) {
  using Fn = ast::PopulationFn;
  Fn fn = Fn::Percentile;
  std::string ordinal;
  if (tree->nth != nullptr) {
    ordinal = textOf(tree->nth);
    ordinal.resize(ordinal.size() - 2);  // st, nd, rd, th
  } else {
    switch (tree->fn->getType()) {
      case Lexer::W_TOTAL: fn = Fn::Total; break;
      case Lexer::W_AVERAGE: fn = Fn::Average; break;
      case Lexer::W_SMALLEST: fn = Fn::Smallest; break;
      case Lexer::W_LARGEST: fn = Fn::Largest; break;
      case Lexer::W_MEDIAN: fn = Fn::Median; break;
      default:
        // Of equally frequent values the one counts whose last event is later.
        diagnostics::build(
            sink_, spanOf(tree), kNoOrderOfProfiles,
            tree->fn->getType() == Lexer::W_MOST ? "most frequent" : textOf(tree->fn))
            .help(
                "across profiles there are total, average, smallest, largest, median and, for "
                "example, 90th percentile of")
            .emit();
        return poison(spanOf(tree));
    }
  }
  const ExprId value = operand(tree->what);
  return add(spanOf(tree),
             ast::PopulationTerm{fn, std::move(ordinal), value,
                                 population(tree->over->among, tree->over->handed, tree->over->by),
                                 textOf(tree)});
}

// `sample("birthday-2026")`; nothing for any other call.
std::optional<ExprId> Builder::sample(Grammar::CallContext* tree) {
  if (textOf(tree->start) != "sample") return std::nullopt;
  const auto* salt = static_cast<const Token*>(tree->start) + 2;
  const bool isOneText =
      salt + 1 == static_cast<const Token*>(tree->stop) && salt->getType() == Lexer::STRING;
  if (isOneText) return add(spanOf(tree), ast::Sample{text(salt)});
  diagnostics::build(sink_, spanOf(tree), kNoSalt)
      .help("write, for example, sample(\"birthday-2026\") < 10%")
      .emit();
  return poison(spanOf(tree));
}

}  // namespace muster::syntax
