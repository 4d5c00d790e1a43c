// What compares a profile with the others: questions about all profiles, which a run answers before
// it looks at any. `share of total x` and averages are quotients of two answers.

#include <algorithm>
#include <utility>

#include "compiler/ast/population.h"
#include "compiler/lower/lowering.h"
#include "compiler/sema/population.h"

namespace muster::lower {

using ir::Asked;
using ir::Op;

static_assert(ir::kWholeShare == sema::kWholeShare);

Lowering::Compared Lowering::compared(ExprId value, const ast::Population& it) {
  // Profiles are looked at as wholes, wherever they are compared.
  const std::optional<Grouped> outside = std::exchange(group_, std::nullopt);
  const NodeId of = expr(value);
  const NodeId scope = it.among ? expr(*it.among) : build_.truth(true);
  const NodeId key = it.per ? expr(*it.per) : build_.truth(true);
  group_ = outside;
  return {of, scope, key};
}

NodeId Lowering::question(const ir::Question& question, const Type& type, const Compared& of,
                          const std::string& asked) {
  const std::string text = asked + names_->text;
  const NodeId node = build_.population(type, question, of.value, of.scope, of.key);
  const bool isNew = std::ranges::none_of(
      terms_, [&](const ir::Term& it) { return it.node == node && it.text == text; });
  if (isNew) terms_.push_back({text, node});
  return node;
}

NodeId Lowering::topTest(const ast::TopTest& it) {
  const auto amount = it.isPercent ? sema::shareOf(it.digits) : sema::profileCountOf(it.digits);
  MUSTER_CHECK(amount.has_value(), "an amount that sema would have refused");
  const ir::Question asked{
      .asked = it.isTop ? Asked::Top : Asked::Bottom, .isShare = it.isPercent, .amount = *amount};
  const Compared of = compared(it.value, it.population);
  return negatedIf(it.isNegated, question(asked, {.kind = Kind::Bool}, of, it.text));
}

NodeId Lowering::populationTerm(ExprId id, const ast::PopulationTerm& it) {
  using Fn = ast::PopulationFn;
  const Compared of = compared(it.value, it.population);
  const Type value = typeOf(of.value);
  const Type whole{.kind = Kind::Whole};
  const auto tile = [&](std::int64_t count) {
    return question({.asked = Asked::Tile, .amount = count}, whole, of, it.text);
  };
  const auto quantile = [&](std::int64_t share) {
    return question({.asked = Asked::Quantile, .isShare = true, .amount = share}, value, of,
                    it.text);
  };
  const auto total = [&] { return question({.asked = Asked::Total}, value, of, it.text); };
  switch (it.fn) {
    case Fn::Rank: return question({.asked = Asked::Rank}, whole, of, it.text);
    case Fn::Quintile: return tile(5);
    case Fn::Decile: return tile(10);
    case Fn::PercentileOf: return tile(100);
    case Fn::ShareOfTotal:
      return build_.given(of.scope, build_.arithmetic(Op::Divide, typeOf(id), of.value, total()));
    case Fn::Total: return total();
    case Fn::Average: {
      const NodeId sum = total();
      const NodeId count = question({.asked = Asked::Count}, whole, of, it.text);
      // Of no known value it is missing; a total that could not be computed still makes it so.
      const NodeId isAny = build_.less(build_.whole(0), count);
      const NodeId failed = build_.negate(build_.known(sum));
      return build_.given(build_.anyOf({isAny, failed}),
                          build_.arithmetic(Op::Divide, typeOf(id), sum, count));
    }
    case Fn::Smallest: return quantile(0);
    case Fn::Largest: return quantile(ir::kWholeShare);
    case Fn::Median: return quantile(ir::kWholeShare / 2);
    case Fn::Percentile: return quantile(*sema::shareOf(it.ordinal));
  }
  return notChecked();
}

}  // namespace muster::lower
