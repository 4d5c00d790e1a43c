#include "runtime/reference/population.h"

#include <algorithm>
#include <numeric>

#include "compiler/ast/population.h"
#include "compiler/base/check.h"
#include "compiler/base/int128.h"
#include "compiler/text/text.h"
#include "runtime/column/sample.h"
#include "runtime/reference/evaluation.h"

namespace muster::reference {
namespace {

using Fn = ast::PopulationFn;

// The part of `count` that `percent`, as written, stands for: rounded up.
Integer shareOf(const std::string& percent, const Integer& count) {
  const auto decimal = parseDecimal(percent);
  MUSTER_CHECK(decimal.has_value(), "a share that was not checked");
  const Integer all =
      100 * boost::multiprecision::pow(Integer(10), static_cast<unsigned>(decimal->places));
  return (Integer(decimal->digits) * count + all - 1) / all;
}

// `100`, or `100.0`.
Integer wholeOf(const std::string& digits) {
  const auto decimal = parseDecimal(digits);
  const auto count = decimal ? withPlaces(*decimal, 0) : std::nullopt;
  MUSTER_CHECK(count.has_value(), "a number that was not checked");
  return *count;
}

// A quotient in its lowest terms, which of all equal ones is the same everywhere.
Value reduced(const Value& value) {
  if (!value.holds<Ratio>()) return value;
  const Ratio& ratio = value.as<Ratio>();
  const Integer common = boost::multiprecision::gcd(ratio.numerator, ratio.denominator);
  return Ratio{ratio.numerator / common, ratio.denominator / common};
}

}  // namespace

std::shared_ptr<const Populations> Populations::asAsked(World& world) {
  std::shared_ptr<const Populations> populations(new Populations(world));
  world.populations = populations.get();
  return populations;
}

std::shared_ptr<const Populations> Populations::over(World& world) {
  std::shared_ptr<const Populations> populations = asAsked(world);
  const ast::Program& program = world.program.ast;
  for (std::uint32_t i = 0; i < program.exprCount(); ++i) {
    // In what has parameters, of which only copies mean something.
    if (world.program.types[ExprId(i)].kind == schema::Kind::Error) continue;
    const ast::ExprKind& kind = program[ExprId(i)].kind;
    if (std::holds_alternative<ast::TopTest>(kind) ||
        std::holds_alternative<ast::PopulationTerm>(kind)) {
      populations->of(ExprId(i));
    }
  }
  return populations;
}

const Members& Populations::of(ExprId id) const {
  const std::lock_guard lock(mutex_);
  const auto found = members_.find(id);
  if (found != members_.end()) return found->second;
  const ast::ExprKind& kind = world_.program.ast[id].kind;
  const auto* top = std::get_if<ast::TopTest>(&kind);
  const auto* term = std::get_if<ast::PopulationTerm>(&kind);
  Members members = top != nullptr ? evaluate(top->value, top->population)
                                   : evaluate(term->value, term->population);
  return members_.emplace(id, std::move(members)).first->second;
}

// Those of that key; new ones if there are none yet.
std::size_t Populations::peersOf(const Value& key, std::vector<Peers>& groups) const {
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const Value& other = groups[i].key;
    const bool isSame = key.holds<bool>() ? key.as<bool>() == other.as<bool>()
                                          : compare(key, other, world_.zone) == 0;
    if (isSame) return i;
  }
  groups.push_back({key, {}, false});
  return groups.size() - 1;
}

Members Populations::evaluate(ExprId value, const ast::Population& population) const {
  Members members;
  for (std::size_t profile = 0; profile < world_.table.profileCount; ++profile) {
    Evaluation evaluation(world_, profile);
    const Value own = evaluation.valueOf(value);
    const Value key = population.per ? evaluation.valueOf(*population.per) : Value(true);
    const bool isAmong = !population.among || evaluation.valueOf(*population.among).truth() == true;
    members.values.push_back(own);
    members.areAmong.push_back(isAmong);
    members.keys.push_back(key);
    members.peers.push_back(key.isKnown() ? peersOf(key, members.groups) : 0);
    if (!isAmong || !key.isKnown()) continue;
    Peers& peers = members.groups[members.peers.back()];
    if (own.isKnown()) peers.values.push_back(own);
    if (own.isUncomputable()) peers.hasUncomputable = true;
  }
  for (Peers& peers : members.groups) {
    std::ranges::sort(peers.values, [&](const Value& a, const Value& b) {
      return compare(a, b, world_.zone) < 0;
    });
  }
  return members;
}

// ---- how a profile stands -----------------------------------------------------------------------

// n known values, c of them at least as good as its own. Nothing where it has none or is not of the
// population.
std::optional<Evaluation::Place> Evaluation::placeOf(ExprId id, bool isLargestBest) const {
  const Members& members = world_.populations->of(id);
  const Value& own = members.values[profile_];
  tellOwn(id);
  if (!own.isKnown() || !members.areAmong[profile_] || !members.keys[profile_].isKnown())
    return std::nullopt;
  const std::vector<Value>& all = members.groups[members.peers[profile_]].values;
  const auto isLess = [&](const Value& a, const Value& b) {
    return compare(a, b, world_.zone) < 0;
  };
  const auto asGood = isLargestBest ? all.end() - std::ranges::lower_bound(all, own, isLess)
                                    : std::ranges::upper_bound(all, own, isLess) - all.begin();
  if (world_.observer != nullptr && world_.observer->place) {
    world_.observer->place(id, static_cast<std::size_t>(asGood), all.size());
  }
  return Place{Integer(asGood), Integer(all.size())};
}

// The profile's own value, which was found beforehand, with those of all others.
void Evaluation::tellOwn(ExprId id) const {
  if (world_.observer == nullptr) return;
  const ast::ExprKind& kind = world_.program.ast[id].kind;
  const auto* top = std::get_if<ast::TopTest>(&kind);
  const ExprId value = top != nullptr ? top->value : std::get<ast::PopulationTerm>(kind).value;
  world_.observer->value(value, world_.populations->of(id).values[profile_], false);
}

Value Evaluation::of(ExprId id, const ast::TopTest& test, Row) {
  const std::optional<Place> place = placeOf(id, test.isTop);
  if (!place) return Missing{};
  const Integer asked = test.isPercent ? shareOf(test.digits, place->all) : wholeOf(test.digits);
  return (place->atLeastAsGood <= asked) != test.isNegated;
}

// The key as it is written out decides, and nothing else of the profile.
Value Evaluation::of(ExprId, const ast::Sample& sample, Row) {
  const std::string key = column::keyText(world_.table, profile_);
  return Decimal{column::sampleOf(text::normalise(sample.salt), key), schema::kPercentPlaces};
}

Value Evaluation::of(ExprId id, const ast::PopulationTerm& term, Row) {
  const auto tile = [&](int count) -> Value {
    const std::optional<Place> place = placeOf(id, true);
    if (!place) return Missing{};
    return Value::whole(count - count * (place->atLeastAsGood - 1) / place->all);
  };
  const auto at = [&](const std::string& percent) { return quantile(id, percent); };
  switch (term.fn) {
    case Fn::Rank: {
      const std::optional<Place> place = placeOf(id, true);
      return place ? Value::whole(place->atLeastAsGood) : Value(Missing{});
    }
    case Fn::Quintile: return tile(5);
    case Fn::Decile: return tile(10);
    case Fn::PercentileOf: return tile(100);
    case Fn::ShareOfTotal: {
      const Members& members = world_.populations->of(id);
      const Value& own = members.values[profile_];
      tellOwn(id);
      if (!members.areAmong[profile_]) return Missing{};
      const Value all = sumAcross(id);
      if (!own.isKnown() || !all.isKnown()) return unknownOf(own, all);
      return divide(own, all);
    }
    case Fn::Total: return sumAcross(id);
    case Fn::Average: return averageAcross(id);
    case Fn::Smallest: return at("0");
    case Fn::Largest: return at("100");
    case Fn::Median: return at("50");
    case Fn::Percentile: return at(term.ordinal);
  }
  MUSTER_CHECK(false, "unknown PopulationFn");
}

// The known values of the profile's group; what stands for the whole where they are not all to be
// had.
std::variant<std::vector<Value>, Value> Evaluation::knownAcross(ExprId id) const {
  const Members& members = world_.populations->of(id);
  if (!members.keys[profile_].isKnown()) return members.keys[profile_];
  const Peers& peers = members.groups[members.peers[profile_]];
  if (peers.hasUncomputable) return Value(Uncomputable{});
  return peers.values;
}

Value Evaluation::sumAcross(ExprId id) const {
  const auto known = knownAcross(id);
  if (const Value* unknown = std::get_if<Value>(&known)) return *unknown;
  const ExprId value = std::get<ast::PopulationTerm>(world_.program.ast[id].kind).value;
  return total(std::get<std::vector<Value>>(known), world_.program.types[value]);
}

Value Evaluation::averageAcross(ExprId id) const {
  const Value sum = sumAcross(id);
  if (!sum.isKnown()) return sum;
  const auto count = std::get<std::vector<Value>>(knownAcross(id)).size();
  if (count == 0) return Missing{};
  return divide(sum, Value::whole(static_cast<std::int64_t>(count)));
}

Value Evaluation::quantile(ExprId id, const std::string& percent) const {
  const auto known = knownAcross(id);
  if (const Value* unknown = std::get_if<Value>(&known)) return *unknown;
  const auto& values = std::get<std::vector<Value>>(known);
  if (values.empty()) return Missing{};
  const Integer rank = shareOf(percent, Integer(values.size()));
  return reduced(values[rank < 1 ? 0 : static_cast<std::size_t>(rank) - 1]);
}

}  // namespace muster::reference
