#include "compiler/sema/missing.h"

#include <algorithm>
#include <set>

#include "compiler/ast/population.h"
#include "compiler/base/int128.h"
#include "compiler/base/overload.h"
#include "compiler/sema/children.h"
#include "compiler/sema/lengths_of_time.h"
#include "compiler/sema/reported.h"
#include "compiler/sema/zones.h"
#include "compiler/text/text.h"

namespace muster::sema {

namespace {

constexpr Definition<std::string_view, std::string_view> kNegation{
    "E0401", Severity::Error, "{}, and `{}` does not say where that goes"};

constexpr Definition<std::string_view> kZoneMissing{"E0513", Severity::Error,
                                                    "{}, and a time needs some zone"};

// A cause is one of these kinds and an index.
constexpr Cause kKindBits = 30;
constexpr Cause kField = 0U << kKindBits;
constexpr Cause kLet = 1U << kKindBits;
constexpr Cause kRaw = 2U << kKindBits;
constexpr Cause kOther = 3U << kKindBits;
constexpr Cause kNothingKnown = kOther;       // an aggregate over no known value
constexpr Cause kNotComputable = kOther + 1;  // overflow, division by zero
constexpr Cause kNoProfile = kOther + 2;      // a value across a population without any
// The profile may not belong to the segment of this index, among which it is compared.
constexpr Cause kOutside = kOther | (1U << (kKindBits - 1));
// An earlier step's event can lack the field of this index.
constexpr Cause kOfStep = kOther | (1U << (kKindBits - 2));
// A map can lack the entry of this index, into those that were asked for.
constexpr Cause kNoEntry = kOutside | (1U << (kKindBits - 2));
constexpr Cause kNoResult = kOther + 3;  // a function that can have none
constexpr Cause kEarlier = kOther + 4;   // a segment as of an earlier time
constexpr Cause kIndexMask = (1U << kKindBits) - 1;

Cause kindOf(Cause cause) { return cause & ~kIndexMask; }

// 128-bit whole numbers with a sign.
constexpr int kBitsMax = 127;
// No list of a profile is longer than 2^40 events.
constexpr int kCountBits = 40;
constexpr int kFieldBits = 63;

// log2(10^n), rounded up.
int bitsOfPlaces(int places) { return (places * 3322 + 999) / 1000; }

std::optional<ExprId> zoneOf(const ast::Window& window) {
  const auto* rolling = std::get_if<ast::Rolling>(&window.kind);
  return rolling != nullptr ? rolling->zone : std::nullopt;
}

// Whether this condition is written as a count, behind which no suffix can stand.
bool isCount(const Context& context, ExprId id) {
  const ast::ExprKind& kind = context.expr(id).kind;
  if (const auto* it = std::get_if<ast::Not>(&kind)) return isCount(context, it->operand);
  return std::holds_alternative<ast::QuantifiedConditions>(kind) ||
         std::holds_alternative<ast::QuantifiedEvents>(kind) ||
         std::holds_alternative<ast::QuantifiedGroups>(kind);
}

// The zone that stands right in this expression.
std::optional<ExprId> zoneOf(const Context& context, ExprId id) {
  const ast::ExprKind& kind = context.expr(id).kind;
  if (const auto* it = std::get_if<ast::InZone>(&kind)) return it->zone;
  if (const auto* it = std::get_if<ast::WindowTest>(&kind)) return zoneOf(it->window);
  const auto* call = std::get_if<FunctionRef>(&context.program.bindings[id]);
  if (call == nullptr) return std::nullopt;
  const auto index = builtins::parameterIndex(builtins::signature(call->function), "zone");
  return index ? call->arguments[*index] : std::nullopt;
}

}  // namespace

Missing::Missing(Context& context)
    : context_(context),
      isAmong_(context.program.ast.segments.size(), false),
      seen_(context.program.ast.exprCount(), Seen{}),
      reported_(context.program.ast.exprCount(), false) {
  findAmong();
}

void Missing::findAmong() {
  const ast::Program& program = context_.program.ast;
  for (std::uint32_t i = 0; i < program.exprCount(); ++i) {
    const ast::ExprKind& kind = program[ExprId(i)].kind;
    const auto* top = std::get_if<ast::TopTest>(&kind);
    const auto* term = std::get_if<ast::PopulationTerm>(&kind);
    if (top == nullptr && term == nullptr) continue;
    const auto& among = top != nullptr ? top->population.among : term->population.among;
    if (!among) continue;
    const auto* segment = std::get_if<SegmentRef>(&context_.program.bindings[*among]);
    if (segment != nullptr) isAmong_[segment->index] = true;
  }
}

void Missing::checkDeclaration(Declaration declaration) {
  const ast::Program& program = context_.program.ast;
  const ExprId root = declaration.isLet ? program.lets[declaration.index].value
                                        : program.segments[declaration.index].condition;
  table_ = nullptr;
  check(root);
}

void Missing::checkRow(ExprId id, const CheckedTable& table) {
  table_ = &table;
  check(id);
}

void Missing::check(ExprId root) {
  compute(root);
  Standing facts;
  walk(root, facts, false, false);
}

// ---- causes -------------------------------------------------------------------------------------

void Missing::merge(Causes& into, const Causes& more) {
  if (more.empty()) return;
  if (into.empty()) {
    into = more;
    return;
  }
  Causes both;
  std::set_union(into.begin(), into.end(), more.begin(), more.end(), std::back_inserter(both));
  into = std::move(both);
}

void Missing::tidy(Causes& causes) {
  std::sort(causes.begin(), causes.end());
  causes.erase(std::unique(causes.begin(), causes.end()), causes.end());
}

// Children first.
void Missing::compute(ExprId id) {
  forEachChild(context_.expr(id).kind, [&](ExprId child) { compute(child); });
  Seen& seen = seen_[id];
  seen.width = widthOf(id);
  seen.causes = causesOf(id);
  seen.whenTrue = factsOf(id, true);
  seen.whenFalse = factsOf(id, false);
}

Causes Missing::causesOf(ExprId id) {
  const auto below = [&] {
    Causes all;
    forEachChild(context_.expr(id).kind, [&](ExprId child) { merge(all, at(child).causes); });
    return all;
  };
  const auto nothing = [] { return Causes{}; };
  return std::visit(
      Overload{
          [&](const ast::NumberLiteral&) { return nothing(); },
          [&](const ast::UnitLiteral&) { return nothing(); },
          [&](const ast::DurationLiteral&) { return nothing(); },
          [&](const ast::TextLiteral&) { return nothing(); },
          [&](const ast::YesNoLiteral&) { return nothing(); },
          [&](const ast::DateLiteral&) { return nothing(); },
          [&](const ast::InstantLiteral&) { return nothing(); },
          [&](const ast::NamedTimePoint&) { return nothing(); },
          [&](const ast::CalendarPeriod&) { return nothing(); },
          [&](const ast::PeriodEdge&) { return below(); },
          [&](const ast::InZone&) { return below(); },
          [&](const ast::Ago&) { return nothing(); },
          [&](const ast::ShiftedPoint&) { return below(); },
          [&](const ast::Reference&) { return causesOfReference(id); },
          [&](const ast::InSegment&) { return causesOfReference(id); },
          [&](const ast::Call&) { return causesOfCall(id); },
          [&](const ast::Choose& it) { return causesOfChoose(it); },
          [&](const ast::Compare&) { return below(); },
          [&](const ast::BetweenTest&) { return below(); },
          [&](const ast::OneOfTest&) { return below(); },
          [&](const ast::TextTest&) { return below(); },
          [&](const ast::SetTest&) { return below(); },
          [&](const ast::PresenceTest&) { return nothing(); },
          [&](const ast::WindowTest&) { return below(); },
          [&](const ast::Not&) { return below(); },
          [&](const ast::AllOf& it) { return causesOfMany(it.operands, true); },
          [&](const ast::AnyOf& it) { return causesOfMany(it.operands, false); },
          [&](const ast::Settled&) { return nothing(); },
          [&](const ast::Arithmetic& it) { return causesOfArithmetic(id, it); },
          [&](const ast::Negate&) { return below(); },
          [&](const ast::Else& it) {
            return at(it.value).causes.empty() ? nothing() : at(it.fallback).causes;
          },
          [&](const ast::QuantifiedEvents& it) {
            Causes all;
            merge(all, bounds(id, it.events));
            if (it.quantifier.count) merge(all, at(*it.quantifier.count).causes);
            if (it.quantifier.high) merge(all, at(*it.quantifier.high).causes);
            return all;
          },
          [&](const ast::QuantifiedConditions&) { return below(); },
          [&](const ast::Aggregate& it) { return causesOfAggregate(id, it); },
          [&](const ast::UnitOfTime&) { return nothing(); },
          [&](const ast::QuantifiedGroups& it) {
            Causes all = causesOfGroups(it.groups);
            if (it.quantifier.count) merge(all, at(*it.quantifier.count).causes);
            if (it.quantifier.high) merge(all, at(*it.quantifier.high).causes);
            return all;
          },
          [&](const ast::NumberOfGroups& it) { return causesOfGroups(it.groups); },
          [&](const ast::TopTest& it) { return causesOfPlace(it.value, it.population); },
          [&](const ast::PopulationTerm& it) { return causesOfPopulation(it); },
          [&](const ast::Previous& it) {
            Causes all = at(it.value).causes;
            merge(all, {kNothingKnown});
            return all;
          },
          [&](const ast::Sample&) { return nothing(); },
          [&](const ast::Convert&) { return causesOfReference(id); },
          [&](const ast::MapValues&) { return causesOfReference(id); },
          [&](const ast::TimeOfDay&) { return nothing(); },
          [&](const ast::Poison&) { return nothing(); },
      },
      context_.expr(id).kind);
}

// Which units of the calendar there are goes by the windows inside; groups by a field are those
// that there are.
Causes Missing::causesOfGroups(const ast::Groups& it) {
  return std::holds_alternative<ast::TimeUnit>(it.key) ? boundsBelow(it.each) : Causes{};
}

Causes Missing::boundsBelow(ExprId id) {
  Causes all;
  const ast::ExprKind& kind = context_.expr(id).kind;
  if (const auto* it = std::get_if<ast::QuantifiedEvents>(&kind))
    merge(all, bounds(id, it->events));
  if (const auto* it = std::get_if<ast::Aggregate>(&kind)) merge(all, bounds(id, it->events));
  forEachChildOutside(kind, [&](ExprId child) { merge(all, boundsBelow(child)); });
  return all;
}

Causes Missing::zonesBelow(ExprId id) {
  Causes all;
  const ast::ExprKind& kind = context_.expr(id).kind;
  const auto add = [&](const ast::Events& events) {
    for (const ExprId zone : zonesOf(context_.program.ast, events)) merge(all, at(zone).causes);
  };
  if (const auto* it = std::get_if<ast::QuantifiedEvents>(&kind)) add(it->events);
  if (const auto* it = std::get_if<ast::Aggregate>(&kind)) add(it->events);
  forEachChildOutside(kind, [&](ExprId child) { merge(all, zonesBelow(child)); });
  return all;
}

// What there must be for the events to be looked at: the bounds of windows, and of a set's elements
// the set.
Causes Missing::bounds(ExprId id, const ast::Events& events) {
  Causes all;
  const schema::Schema& schema = context_.schema();
  const std::optional<ListId> list = context_.program.lists[id];
  const std::optional<FieldId> set = list ? schema.lists[*list].ofSet : std::nullopt;
  if (set && schema.fields[*set].isOptional) all.push_back(kField | set->index());
  forEachBound(events, [&](ExprId bound) { merge(all, at(bound).causes); });
  return all;
}

Causes Missing::causesOfReference(ExprId id) {
  const ast::Program& program = context_.program.ast;
  return std::visit(
      Overload{
          [](std::monostate) { return Causes{}; },
          [&](const FieldRef& it) {
            const bool isOptional = context_.schema().fields[it.field].isOptional;
            return isOptional ? Causes{kField | it.field.index()} : Causes{};
          },
          [](const EnumValue&) { return Causes{}; },
          [&](const LetRef& it) {
            const bool canBe = !at(program.lets[it.index].value).causes.empty();
            return canBe ? Causes{kLet | static_cast<Cause>(it.index)} : Causes{};
          },
          [&](const SegmentRef& it) { return at(program.segments[it.index].condition).causes; },
          [&](const EarlierRef& it) {
            const Causes& now = at(definitionOf(program, it)).causes;
            if (std::get<ast::InSegment>(program[id].kind).isEntered || now.empty()) return now;
            Causes then{kEarlier};
            if (canFailToCompute(now)) merge(then, {kNotComputable});
            return then;
          },
          [&](const RawRef& it) { return Causes{kRaw | static_cast<Cause>(it.index)}; },
          // Another event's field: nothing that is known of this one's tells of it.
          [&](const StepRef& it) {
            const bool isOptional = context_.schema().fields[it.field].isOptional;
            return isOptional ? Causes{kOfStep + it.field.index()} : Causes{};
          },
          [](const StaticListRef&) { return Causes{}; },
          [](const FunctionRef&) { return Causes{}; },
          [](const KeyRef&) { return Causes{}; },
      },
      context_.program.bindings[id]);
}

void Missing::Standing::add(const Facts& facts) {
  for (Cause fact : facts) ++counts_[fact];
}

void Missing::Standing::remove(const Facts& facts) {
  for (Cause fact : facts) {
    const auto found = counts_.find(fact);
    if (--found->second == 0) counts_.erase(found);
  }
}

// What an operand makes known for the others.
const Missing::Facts& Missing::told(ExprId id, bool isAnd) const {
  return isAnd ? at(id).whenTrue : at(id).whenFalse;
}

// Of `a is known and P` only what is left of P's causes once a is known, and so on for the others.
Causes Missing::causesOfMany(const std::vector<ExprId>& ids, bool isAnd) {
  Standing facts;
  for (ExprId id : ids) facts.add(told(id, isAnd));
  Causes all;
  for (ExprId id : ids) {
    if (at(id).causes.empty()) continue;
    facts.remove(told(id, isAnd));
    const Causes left = without(at(id).causes, facts);
    all.insert(all.end(), left.begin(), left.end());
    facts.add(told(id, isAnd));
  }
  tidy(all);
  return all;
}

// A value is chosen where the conditions before it are false and its own is true, and tells of no
// cause that they have taken away.
template <typename VisitChild>
void Missing::forEachChoice(const ast::Choose& it, Standing& facts, VisitChild&& visit) const {
  std::vector<const Facts*> told_;
  const auto add = [&](const Facts& more) {
    facts.add(more);
    told_.push_back(&more);
  };
  for (const ast::Choose::When& when : it.whens) {
    visit(when.condition);
    facts.add(told(when.condition, true));
    visit(when.value);
    facts.remove(told(when.condition, true));
    add(told(when.condition, false));
  }
  visit(it.otherwise);
  for (const Facts* more : told_) facts.remove(*more);
}

Causes Missing::causesOfChoose(const ast::Choose& it) {
  Standing facts;
  Causes all;
  forEachChoice(it, facts, [&](ExprId id) { merge(all, without(at(id).causes, facts)); });
  return all;
}

Causes Missing::causesOfArithmetic(ExprId id, const ast::Arithmetic& it) {
  Causes all = at(it.left).causes;
  merge(all, at(it.right).causes);
  const auto* divisor = std::get_if<ast::NumberLiteral>(&context_.expr(it.right).kind);
  const auto decimal = divisor != nullptr ? parseDecimal(divisor->digits) : std::nullopt;
  const bool canDivideByZero =
      it.op == ast::ArithmeticOp::Divide && !(decimal && decimal->digits != 0);
  const Width& width = at(id).width;
  // A length from the data can lead out of the calendar.
  const bool isTime = context_.program.types[id].kind == Kind::Instant;
  const auto isWritten = [&](ExprId side) {
    return context_.program.types[side].kind == Kind::Duration &&
           (std::holds_alternative<ast::DurationLiteral>(context_.expr(side).kind) ||
            writtenLength(context_.program, side));
  };
  const bool leadsAway = isTime && !isWritten(it.left) && !isWritten(it.right);
  if (leadsAway || canDivideByZero || width.bits > kBitsMax || width.divisorBits > kBitsMax) {
    merge(all, {kNotComputable});
  }
  return all;
}

Causes Missing::causesOfCall(ExprId id) {
  Causes all;
  forEachChild(context_.expr(id).kind, [&](ExprId child) { merge(all, at(child).causes); });
  const auto* to = std::get_if<FunctionRef>(&context_.program.bindings[id]);
  const bool canFail =
      to != nullptr && builtins::signature(to->function).unknown == builtins::Unknown::Possible;
  if (!canFail) return all;
  const auto isWritten = [&](const std::optional<ExprId>& argument) {
    const ast::ExprKind* kind = &context_.expr(*argument).kind;
    if (const auto* negation = std::get_if<ast::Negate>(kind)) {
      kind = &context_.expr(negation->operand).kind;
    }
    return std::holds_alternative<ast::NumberLiteral>(*kind) ||
           std::holds_alternative<ast::TextLiteral>(*kind);
  };
  const ExprId first = *to->arguments[0];
  const bool isExact = context_.program.types[first].kind != schema::Kind::Ratio &&
                       at(first).width.bits + 1 < kBitsMax;
  using builtins::Function;
  // What is written out has been checked.
  const bool isWhole = std::ranges::all_of(to->arguments, isWritten);
  if (to->function == Function::Rounded && isExact) return all;
  if (isWhole && (to->function == Function::Version || to->function == Function::Place)) return all;
  const bool isNumber = to->function == Function::Rounded || to->function == Function::Place;
  merge(all, {isNumber ? kNotComputable : kNoResult});
  return all;
}

// Missing values are skipped; one that could not be computed makes the whole unknown.
Causes Missing::causesOfAggregate(ExprId id, const ast::Aggregate& it) {
  if (it.fn == ast::AggregateFn::Entry) return {entryOf(id, it)};
  Causes all;
  merge(all, bounds(id, it.events));
  if (it.operand && canFailToCompute(at(*it.operand).causes)) merge(all, {kNotComputable});
  const int bits = it.operand ? at(*it.operand).width.bits : 0;
  switch (it.fn) {
    case ast::AggregateFn::Number:
    case ast::AggregateFn::Distinct: break;
    case ast::AggregateFn::Total:
      if (bits + kCountBits > kBitsMax) merge(all, {kNotComputable});
      break;
    case ast::AggregateFn::Average:
      if (bits + kCountBits > kBitsMax) merge(all, {kNotComputable});
      merge(all, {kNothingKnown});
      break;
    case ast::AggregateFn::Share:
    case ast::AggregateFn::Median:
    case ast::AggregateFn::MostFrequent:
    case ast::AggregateFn::Smallest:
    case ast::AggregateFn::Largest:
    case ast::AggregateFn::First:
    case ast::AggregateFn::Latest:
    case ast::AggregateFn::Entry:
    case ast::AggregateFn::Nth: merge(all, {kNothingKnown}); break;
  }
  return all;
}

Cause Missing::entryOf(ExprId id, const ast::Aggregate& it) {
  const auto& asked = std::get<ast::Compare>(context_.expr(*it.events.where).kind);
  const auto& key = std::get<ast::TextLiteral>(context_.expr(asked.right).kind);
  const auto list = context_.program.lists[id];
  if (!list) return kNothingKnown;
  const std::pair<ListId, std::string> entry{*list, text::normalise(key.value)};
  const auto found = std::ranges::find(entries_, entry);
  const auto index = static_cast<Cause>(found - entries_.begin());
  if (found == entries_.end()) entries_.push_back(entry);
  return kNoEntry | index;
}

// The place of a profile is unknown without a value, outside of the population, and in no group.
Causes Missing::causesOfPlace(ExprId value, const ast::Population& it) {
  Causes all = at(value).causes;
  if (it.per) merge(all, at(*it.per).causes);
  const auto* among =
      it.among ? std::get_if<SegmentRef>(&context_.program.bindings[*it.among]) : nullptr;
  if (among != nullptr) merge(all, {kOutside | static_cast<Cause>(among->index)});
  return all;
}

Causes Missing::causesOfPopulation(const ast::PopulationTerm& it) {
  using Fn = ast::PopulationFn;
  const int totalBits = at(it.value).width.bits + kCountBits;
  if (!ast::isAcross(it.fn)) {
    Causes all = causesOfPlace(it.value, it.population);
    if (it.fn == Fn::ShareOfTotal) merge(all, {kNotComputable});
    return all;
  }
  Causes all;
  if (it.population.per) merge(all, at(*it.population.per).causes);
  if (canFailToCompute(at(it.value).causes)) merge(all, {kNotComputable});
  const bool isSum = it.fn == Fn::Total || it.fn == Fn::Average;
  if (isSum && totalBits > kBitsMax) merge(all, {kNotComputable});
  if (it.fn != Fn::Total) merge(all, {kNoProfile});
  return all;
}

// ---- widths -------------------------------------------------------------------------------------

Missing::Width Missing::widthOf(ExprId id) {
  const ast::ExprKind& kind = context_.expr(id).kind;
  const auto literal = [&](const std::string& digits) {
    const auto decimal = parseDecimal(digits);
    if (!decimal) return Width{kBitsMax};
    const int places = context_.program.types[id].places;
    return Width{std::max(
        1, bitsOfPlaces(static_cast<int>(digits.size()) + std::max(0, places - decimal->places)))};
  };
  if (const auto* it = std::get_if<ast::NumberLiteral>(&kind)) return literal(it->digits);
  if (const auto* it = std::get_if<ast::UnitLiteral>(&kind)) return literal(it->digits);
  if (const auto* it = std::get_if<ast::Arithmetic>(&kind)) {
    // One bit too many says that it may not fit; what does fit has no more.
    const Kind result = context_.program.types[id].kind;
    const Kind left = context_.program.types[it->left].kind;
    const bool isOfTimes = left == Kind::Instant || left == Kind::Date || result == Kind::Instant;
    if (isOfTimes) return {kFieldBits};
    const Width width = calculatedWidth(*it, result == Kind::Ratio);
    return {std::min(width.bits, kBitsMax + 1), std::min(width.divisorBits, kBitsMax + 1)};
  }
  if (const auto* it = std::get_if<ast::Negate>(&kind)) return at(it->operand).width;
  if (const auto* it = std::get_if<ast::Previous>(&kind)) return at(it->value).width;
  if (const auto* it = std::get_if<ast::Choose>(&kind)) {
    const bool isRatio = context_.program.types[id].kind == Kind::Ratio;
    Width width;
    const auto add = [&](ExprId value) {
      const Width& own = at(value).width;
      const int places = context_.program.types[value].places;
      const int more = std::max(0, context_.program.types[id].places - places);
      width.bits = std::max(width.bits, std::min(own.bits + bitsOfPlaces(more), kBitsMax + 1));
      const int divisor =
          isRatio && own.divisorBits == 0 ? bitsOfPlaces(places) + 1 : own.divisorBits;
      width.divisorBits = std::max(width.divisorBits, divisor);
    };
    for (const ast::Choose::When& when : it->whens) add(when.value);
    add(it->otherwise);
    return width;
  }
  if (const auto* it = std::get_if<ast::Call>(&kind)) {
    const auto* to = std::get_if<FunctionRef>(&context_.program.bindings[id]);
    const bool isRounded = to != nullptr && to->function == builtins::Function::Rounded;
    if (!isRounded) return {kFieldBits};
    const ExprId value = it->arguments[0].value;
    const bool isRatio = context_.program.types[value].kind == schema::Kind::Ratio;
    return {isRatio ? kBitsMax : std::min(at(value).width.bits + 1, kBitsMax)};
  }
  if (const auto* it = std::get_if<ast::Else>(&kind)) {
    const Width& a = at(it->value).width;
    const Width& b = at(it->fallback).width;
    return {std::max(a.bits, b.bits), std::max(a.divisorBits, b.divisorBits)};
  }
  if (const auto* it = std::get_if<ast::Aggregate>(&kind)) {
    const int bits = it->operand ? at(*it->operand).width.bits : 0;
    switch (it->fn) {
      case ast::AggregateFn::Number:
      case ast::AggregateFn::Distinct: return {kCountBits};
      case ast::AggregateFn::Total: return {std::min(bits + kCountBits, kBitsMax)};
      case ast::AggregateFn::Average: {
        // The count is brought to the places of the total.
        const int places = context_.program.types[*it->operand].places;
        return {std::min(bits + kCountBits, kBitsMax), kCountBits + bitsOfPlaces(places)};
      }
      case ast::AggregateFn::Share: return {kCountBits, kCountBits};
      case ast::AggregateFn::Median:
      case ast::AggregateFn::MostFrequent:
      case ast::AggregateFn::Smallest:
      case ast::AggregateFn::Largest:
      case ast::AggregateFn::First:
      case ast::AggregateFn::Latest:
      case ast::AggregateFn::Entry:
      case ast::AggregateFn::Nth: return at(*it->operand).width;
    }
  }
  if (const auto* it = std::get_if<ast::PopulationTerm>(&kind)) return widthOfPopulation(*it);
  if (std::holds_alternative<LetRef>(context_.program.bindings[id])) {
    const std::size_t index = std::get<LetRef>(context_.program.bindings[id]).index;
    return at(context_.program.ast.lets[index].value).width;
  }
  return {kFieldBits};
}

Missing::Width Missing::widthOfPopulation(const ast::PopulationTerm& it) {
  using Fn = ast::PopulationFn;
  const Width& value = at(it.value).width;
  const int total = std::min(value.bits + kCountBits, kBitsMax);
  switch (it.fn) {
    case Fn::Rank:
    case Fn::Quintile:
    case Fn::Decile:
    case Fn::PercentileOf: return {kCountBits};
    case Fn::ShareOfTotal: return {value.bits, total};
    case Fn::Total: return {total};
    case Fn::Average:
      return {total, kCountBits + bitsOfPlaces(context_.program.types[it.value].places)};
    case Fn::Smallest:
    case Fn::Largest:
    case Fn::Median:
    case Fn::Percentile: return value;
  }
  return {};
}

Missing::Width Missing::calculatedWidth(const ast::Arithmetic& it, bool isQuotient) {
  Width a = at(it.left).width;
  Width b = at(it.right).width;
  const int leftPlaces = context_.program.types[it.left].places;
  const int rightPlaces = context_.program.types[it.right].places;
  // A length times a number with places becomes one.
  const bool becomesOne = isQuotient && it.op == ast::ArithmeticOp::Multiply;
  const bool isOfQuotients = becomesOne || a.divisorBits > 0 || b.divisorBits > 0;
  if (isOfQuotients) {
    // A decimal of p places joins a quotient as digits / 10^p.
    if (a.divisorBits == 0) a.divisorBits = bitsOfPlaces(leftPlaces) + 1;
    if (b.divisorBits == 0) b.divisorBits = bitsOfPlaces(rightPlaces) + 1;
    switch (it.op) {
      case ast::ArithmeticOp::Add:
      case ast::ArithmeticOp::Subtract:
        return {std::max(a.bits + b.divisorBits, b.bits + a.divisorBits) + 1,
                a.divisorBits + b.divisorBits};
      case ast::ArithmeticOp::Multiply: return {a.bits + b.bits, a.divisorBits + b.divisorBits};
      case ast::ArithmeticOp::Divide: return {a.bits + b.divisorBits, a.divisorBits + b.bits};
    }
  }
  const int common = std::max(leftPlaces, rightPlaces);
  const int left = a.bits + bitsOfPlaces(common - leftPlaces);
  const int right = b.bits + bitsOfPlaces(common - rightPlaces);
  switch (it.op) {
    case ast::ArithmeticOp::Add:
    case ast::ArithmeticOp::Subtract: return {std::max(left, right) + 1};
    case ast::ArithmeticOp::Multiply: return {a.bits + b.bits};
    case ast::ArithmeticOp::Divide: return {left, right};
  }
  return {};
}

// ---- facts --------------------------------------------------------------------------------------

// What `x is known` is about: a field, a column, a let or an entry of a map; other values are no
// names.
std::optional<Cause> Missing::keyOf(ExprId id) {
  const auto* aggregate = std::get_if<ast::Aggregate>(&context_.expr(id).kind);
  if (aggregate != nullptr && aggregate->fn == ast::AggregateFn::Entry) {
    return entryOf(id, *aggregate);
  }
  const Binding& binding = context_.program.bindings[id];
  if (const auto* it = std::get_if<FieldRef>(&binding)) return kField | it->field.index();
  if (const auto* it = std::get_if<RawRef>(&binding)) return kRaw | static_cast<Cause>(it->index);
  if (const auto* it = std::get_if<LetRef>(&binding)) return kLet | static_cast<Cause>(it->index);
  return std::nullopt;
}

// What is known for certain where the condition holds (or does not), seen through names. Only a
// test for presence says so: it is never unknown itself.
Missing::Facts Missing::factsOf(ExprId id, bool isTrue) {
  const auto every = [&](const std::vector<ExprId>& ids) {
    Facts all;
    for (ExprId it : ids) {
      const Facts& more = told(it, isTrue);
      all.insert(all.end(), more.begin(), more.end());
    }
    tidy(all);
    return all;
  };
  const ast::ExprKind& kind = context_.expr(id).kind;
  if (const auto* it = std::get_if<ast::PresenceTest>(&kind)) {
    if (it->isKnown != isTrue) return {};
    Facts facts;
    if (const auto key = keyOf(it->value)) facts.push_back(*key);
    // A let that is a field's other name: the field is known with it.
    const auto* let = std::get_if<LetRef>(&context_.program.bindings[it->value]);
    if (let != nullptr) {
      const auto field = keyOf(context_.program.ast.lets[let->index].value);
      if (field) merge(facts, {*field});
    }
    return facts;
  }
  if (const auto* it = std::get_if<ast::Not>(&kind)) return told(it->operand, !isTrue);
  if (const auto* it = std::get_if<ast::Settled>(&kind)) return told(it->operand, isTrue);
  const auto* all = std::get_if<ast::AllOf>(&kind);
  if (all != nullptr) return isTrue ? every(all->operands) : Facts{};
  const auto* any = std::get_if<ast::AnyOf>(&kind);
  if (any != nullptr) return isTrue ? Facts{} : every(any->operands);
  const Binding& binding = context_.program.bindings[id];
  if (const auto* it = std::get_if<SegmentRef>(&binding)) {
    Facts facts = told(context_.program.ast.segments[it->index].condition, isTrue);
    if (isTrue && isAmong_[it->index]) merge(facts, {kOutside | static_cast<Cause>(it->index)});
    return facts;
  }
  if (const auto* it = std::get_if<LetRef>(&binding)) {
    return told(context_.program.ast.lets[it->index].value, isTrue);
  }
  if (const auto* it = std::get_if<EarlierRef>(&binding)) {
    // What was so then tells nothing of now.
    if (!isTrue || !std::get<ast::InSegment>(kind).isEntered) return {};
    return told(definitionOf(context_.program.ast, *it), isTrue);
  }
  return {};
}

// A let is alive while something it needs is; each is looked at once.
bool Missing::isAlive(Cause root, const Standing& facts) const {
  std::vector<Cause> open{root};
  std::set<Cause> seen;
  while (!open.empty()) {
    const Cause cause = open.back();
    open.pop_back();
    if (facts.has(cause)) continue;
    if (kindOf(cause) != kLet) return true;
    if (!seen.insert(cause).second) continue;
    const ExprId value = context_.program.ast.lets[cause & kIndexMask].value;
    open.insert(open.end(), at(value).causes.begin(), at(value).causes.end());
  }
  return false;
}

bool Missing::canFailToCompute(const Causes& causes) const {
  std::vector<Cause> open = causes;
  std::set<Cause> seen;
  while (!open.empty()) {
    const Cause cause = open.back();
    open.pop_back();
    if (cause == kNotComputable) return true;
    if (kindOf(cause) != kLet || !seen.insert(cause).second) continue;
    const ExprId value = context_.program.ast.lets[cause & kIndexMask].value;
    open.insert(open.end(), at(value).causes.begin(), at(value).causes.end());
  }
  return false;
}

Causes Missing::without(const Causes& causes, const Standing& facts) const {
  if (facts.isEmpty()) return causes;
  Causes left;
  for (Cause cause : causes) {
    if (isAlive(cause, facts)) left.push_back(cause);
  }
  return left;
}

// ---- what is asked ------------------------------------------------------------------------------

bool Missing::isNegation(ExprId id) const {
  const ast::ExprKind& kind = context_.expr(id).kind;
  if (std::holds_alternative<ast::Not>(kind)) return true;
  if (const auto* it = std::get_if<ast::Compare>(&kind)) return it->op == ast::CompareOp::NotEqual;
  if (const auto* it = std::get_if<ast::BetweenTest>(&kind)) return it->isNegated;
  if (const auto* it = std::get_if<ast::OneOfTest>(&kind)) return it->isNegated;
  if (const auto* it = std::get_if<ast::TextTest>(&kind)) return it->isNegated;
  if (const auto* it = std::get_if<ast::WindowTest>(&kind)) return it->isNegated;
  if (const auto* it = std::get_if<ast::SetTest>(&kind)) return it->op == ast::SetOp::NoneOf;
  if (const auto* it = std::get_if<ast::TopTest>(&kind)) return it->isNegated;
  if (const auto* it = std::get_if<ast::QuantifiedConditions>(&kind)) {
    switch (it->quantifier.kind) {
      case ast::QuantifierKind::Any:
      case ast::QuantifierKind::Every:
      case ast::QuantifierKind::AtLeast:
      case ast::QuantifierKind::MoreThan: return false;
      case ast::QuantifierKind::No:
      case ast::QuantifierKind::AtMost:
      case ast::QuantifierKind::FewerThan:
      case ast::QuantifierKind::Exactly:
      case ast::QuantifierKind::Between: return true;
    }
  }
  return false;
}

// `isSettled`: whatever is unknown here, something above says where it goes. `isInCompany`: a
// suffix needs parentheses here.
void Missing::walk(ExprId id, Standing& facts, bool isSettled, bool isInCompany) {
  const Causes alive = without(at(id).causes, facts);
  context_.program.canBeUnknown[id] = !alive.empty();
  bool isAnswered = isSettled;
  if (!isSettled && !alive.empty() && isNegation(id)) {
    reportNegation(id, alive, isInCompany);
    reported_[id] = true;
    isAnswered = true;
  }
  if (const auto zone = zoneOf(context_, id)) requireZone(*zone, facts);
  walkBelow(id, facts, isAnswered);
}

// What is asked of an element of a list. What is known of one that is looked at says nothing of
// the others of its list, which can be asked in its `where`.
void Missing::walkOf(std::optional<ListId> list, ExprId id, Standing& facts) {
  if (!list) return walk(id, facts, false, true);
  const bool isAmongOthers = std::ranges::find(looked_, *list) != looked_.end();
  Standing nothing;
  looked_.push_back(*list);
  walk(id, isAmongOthers ? nothing : facts, false, true);
  looked_.pop_back();
}

void Missing::walkBelow(ExprId id, Standing& facts, bool isAnswered) {
  const ast::ExprKind& kind = context_.expr(id).kind;
  const auto plain = [&](bool settledBelow) {
    forEachChild(kind, [&](ExprId child) {
      walk(child, facts, settledBelow, true);
      reported_[id] = reported_[id] || reported_[child];
    });
  };
  if (const auto* all = std::get_if<ast::AllOf>(&kind)) {
    walkMany(all->operands, facts, isAnswered, true);
    for (ExprId child : all->operands) reported_[id] = reported_[id] || reported_[child];
  } else if (const auto* any = std::get_if<ast::AnyOf>(&kind)) {
    walkMany(any->operands, facts, isAnswered, false);
    for (ExprId child : any->operands) reported_[id] = reported_[id] || reported_[child];
  } else if (const auto* events = std::get_if<ast::QuantifiedEvents>(&kind)) {
    if (events->quantifier.count) walk(*events->quantifier.count, facts, false, true);
    if (events->quantifier.high) walk(*events->quantifier.high, facts, false, true);
    walkEvents(id, events->events, facts);
  } else if (const auto* aggregate = std::get_if<ast::Aggregate>(&kind)) {
    if (aggregate->operand) walkOf(context_.program.lists[id], *aggregate->operand, facts);
    walkEvents(id, aggregate->events, facts);
  } else if (const auto* top = std::get_if<ast::TopTest>(&kind)) {
    walkPopulation(top->value, top->population);
  } else if (const auto* term = std::get_if<ast::PopulationTerm>(&kind)) {
    walkPopulation(term->value, term->population);
  } else if (const auto* groups = std::get_if<ast::QuantifiedGroups>(&kind)) {
    if (groups->quantifier.count) walk(*groups->quantifier.count, facts, false, true);
    if (groups->quantifier.high) walk(*groups->quantifier.high, facts, false, true);
    walkGroups(groups->groups, facts);
  } else if (const auto* number = std::get_if<ast::NumberOfGroups>(&kind)) {
    walkGroups(number->groups, facts);
  } else if (const auto* choose = std::get_if<ast::Choose>(&kind)) {
    forEachChoice(*choose, facts, [&](ExprId child) {
      walk(child, facts, false, true);
      reported_[id] = reported_[id] || reported_[child];
    });
  } else if (const auto* other = std::get_if<ast::Else>(&kind)) {
    walk(other->value, facts, true, true);
    walk(other->fallback, facts, isAnswered, true);
  } else if (std::holds_alternative<ast::Not>(kind)) {
    plain(isAnswered);
  } else if (std::holds_alternative<ast::Settled>(kind) ||
             std::holds_alternative<ast::PresenceTest>(kind)) {
    plain(true);
  } else {
    const bool hasConditions = std::holds_alternative<ast::QuantifiedConditions>(kind);
    plain(hasConditions && isAnswered);
  }
}

// A zone that can be missing needs another one in its place.
void Missing::requireZone(ExprId zone, const Standing& facts) {
  const Causes alive = without(at(zone).causes, facts);
  if (alive.empty()) return;
  const std::string text = context_.written(zone);
  build(context_.sink, context_.span(zone), kZoneMissing, reasonOf(alive[0]))
      .help("say which zone counts then: " + text + " else " + '"' + context_.schema().zone + '"')
      .emit();
}

void Missing::walkMany(const std::vector<ExprId>& ids, Standing& facts, bool isSettled,
                       bool isAnd) {
  for (ExprId id : ids) facts.add(told(id, isAnd));
  for (ExprId id : ids) {
    facts.remove(told(id, isAnd));
    walk(id, facts, isSettled, true);
    facts.add(told(id, isAnd));
  }
  for (ExprId id : ids) facts.remove(told(id, isAnd));
}

void Missing::walkEvents(ExprId id, const ast::Events& it, Standing& facts) {
  forEachWindow(it, [&](const ast::Window& window) {
    if (const auto zone = zoneOf(window)) requireZone(*zone, facts);
  });
  forEachBound(it, [&](ExprId bound) { walk(bound, facts, false, true); });
  if (it.where) walkOf(context_.program.lists[id], *it.where, facts);
  const auto steps = context_.program.sequences.find(id);
  for (std::size_t i = 0; i < it.then.size(); ++i) {
    if (!it.then[i].where || steps == context_.program.sequences.end()) continue;
    walkOf(steps->second[i + 1].list, *it.then[i].where, facts);
  }
}

// Every profile is asked, not only those for which something beside it holds.
void Missing::walkPopulation(ExprId value, const ast::Population& it) {
  Standing nothing;
  walk(value, nothing, false, true);
  if (it.among) walk(*it.among, nothing, false, true);
  if (it.per) walk(*it.per, nothing, false, true);
}

// Where what says which units there are is missing, no unit is asked.
void Missing::walkGroups(const ast::Groups& it, Standing& facts) {
  Facts bounds = causesOfGroups(it);
  // A zone needs another in its place here, too.
  const Causes ofZones = zonesBelow(it.each);
  std::erase_if(bounds, [&](Cause cause) { return std::ranges::count(ofZones, cause) > 0; });
  facts.add(bounds);
  walk(it.each, facts, false, true);
  facts.remove(bounds);
}

std::string Missing::reasonOf(Cause cause) const {
  const auto missing = [](const std::string& name) { return "`" + name + "` can be missing"; };
  if (kindOf(cause) == kField) {
    return missing(context_.schema().fields[FieldId(cause & kIndexMask)].name);
  }
  if (kindOf(cause) == kLet) {
    return missing(context_.program.ast.lets[cause & kIndexMask].name.text);
  }
  if (kindOf(cause) == kRaw) return missing(table_->columns[cause & kIndexMask].name);
  if (cause >= kNoEntry) {
    const auto& [list, key] = entries_[cause & ~kNoEntry];
    return missing(context_.schema().lists[list].name + "[\"" + key + "\"]");
  }
  if (cause >= kOutside) {
    const std::size_t segment = cause & ~kOutside;
    return "a profile may not be in `" + context_.program.ast.segments[segment].name.text + "`";
  }
  if (cause == kNoProfile) return "there may be no profile to take the value of";
  if (cause >= kOfStep) {
    return missing(context_.schema().fields[FieldId(cause & ~kOfStep)].name);
  }
  if (cause == kNothingKnown) return "there may be no event to take the value of";
  if (cause == kEarlier) return "who was in a segment earlier can be unknown";
  if (cause == kNoResult) return "the function can have no result";
  return "the result can be impossible to compute";
}

// Both readings, each as it can be typed. What holds another mistake is not yet what is meant: it
// is asked once that is mended.
void Missing::reportNegation(ExprId id, const Causes& alive, bool isInCompany) {
  const Span span = context_.span(id);
  if (hasErrorIn(context_.sink, span)) return;
  const std::string text = context_.written(id);
  const auto with = [&](std::string_view suffix) {
    const std::string settled =
        (isCount(context_, id) ? "(" + text + ")" : text) + std::string(suffix);
    return isInCompany ? "(" + settled + ")" : settled;
  };
  build(context_.sink, span, kNegation, reasonOf(alive[0]), context_.shown(id))
      .help("to include those without it: " + with(" or missing"))
      .help("to leave out those without it: " + with(" and known"))
      .emit();
}

}  // namespace muster::sema
