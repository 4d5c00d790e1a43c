// What compares a profile with the others: the types of its value and of what groups the profiles.

#include <algorithm>

#include "compiler/ast/population.h"
#include "compiler/sema/children.h"
#include "compiler/sema/expr_checker.h"
#include "compiler/sema/population.h"

namespace muster::sema {

namespace {

constexpr Definition<std::string_view, std::string_view> kNoShare{"E0571", Severity::Error,
                                                                  "`{}` {}"};
constexpr Definition<std::string_view, std::string_view> kNoGroups{
    "E0572", Severity::Error, "`{}` is {}, by which profiles are not put into groups"};
constexpr Definition<std::string_view, std::string_view, std::string_view> kOfEvent{
    "E0573", Severity::Error, "`{}` compares profiles, and `{}` is a field of `{}`"};
constexpr Definition<std::string_view> kInGroup{
    "E0573", Severity::Error, "`{}` compares profiles, and here a group of events is asked"};
constexpr Definition<std::string_view> kNoNeeds{"E0575", Severity::Error,
                                                "a segment cannot need `{}` profiles"};
constexpr Definition<std::string_view, std::string_view, std::string_view> kNotAdded{
    "E0312", Severity::Error, "`{}` is {}, of which there is no {}"};

// More than anyone has.
constexpr std::int64_t kProfilesMax = 1'000'000'000'000;

bool canBeAddedUp(const Type& type) { return isDecimal(type) || type.kind == Kind::Duration; }

}  // namespace

std::optional<std::int64_t> profileCountOf(const std::string& digits) {
  const std::optional<Decimal> decimal = parseDecimal(digits);
  const std::optional<Int128> count = decimal ? withPlaces(*decimal, 0) : std::nullopt;
  if (!count || *count < 1 || *count > kProfilesMax) return std::nullopt;
  return static_cast<std::int64_t>(*count);
}

std::optional<std::int64_t> shareOf(const std::string& percent) {
  const std::optional<Decimal> decimal = parseDecimal(percent);
  if (!decimal) return std::nullopt;
  const std::optional<Int128> share = withPlaces({decimal->digits, decimal->places + 2}, 8);
  if (!share || *share < 1 || *share > kWholeShare) return std::nullopt;
  return static_cast<std::int64_t>(*share);
}

// Of what is compared: the profile, in a `where` or a group too.
Scope ExprChecker::ofProfiles(const Scope& scope) {
  return {.inner = scope.list || scope.group ? &scope : nullptr};
}

// A field of the event that is looked at, by its bare name.
std::optional<ExprId> ExprChecker::eventFieldIn(ExprId id, ListId list) const {
  const auto* name = as<ast::Reference>(id);
  const bool isBare = name != nullptr && !name->let && name->path.parts.size() == 1;
  if (isBare && names_.listField(list, name->path.parts[0].text)) return id;
  std::optional<ExprId> found;
  forEachChildOutside(context_.expr(id).kind, [&](ExprId child) {
    if (!found) found = eventFieldIn(child, list);
  });
  return found;
}

// Whether profiles can be compared here, and reports why not. They are looked at from outside of
// any list and group; what would mean something else there is refused.
bool ExprChecker::comparesProfiles(ExprId id, ExprId value, const ast::Population& it,
                                   const Scope& scope) {
  if (isRefusedInSource(context_.span(id), scope)) return false;
  const auto ofEvent = [&](const std::optional<ExprId>& part) {
    return scope.list && part ? eventFieldIn(*part, *scope.list) : std::nullopt;
  };
  const auto inValue = ofEvent(value);
  if (const auto field = inValue ? inValue : ofEvent(it.per)) {
    const std::string name = context_.written(*field);
    const std::string list = context_.schema().lists[*scope.list].name;
    build(context_.sink, context_.span(id), kOfEvent, context_.shown(id), name, list)
        .label(context_.span(*field), "of one event")
        .help(names_.profileField(name)
                  ? "the field of the profile is written " + typed(context_.schema().profileName) +
                        "." + name
                  : "compare what each profile has, such as: latest " + name + " of " + typed(list))
        .emit();
    return false;
  }
  if (isInGroup(scope) &&
      (!eventsBelow(value).empty() || (it.per && !eventsBelow(*it.per).empty()))) {
    build(context_.sink, context_.span(id), kInGroup, context_.shown(id))
        .help("give it a name outside, and write the name here: let limit = " +
              context_.written(id))
        .emit();
    return false;
  }
  if (it.among) check(*it.among, {});
  if (!it.per) return true;
  const Type group = check(*it.per, ofProfiles(scope));
  if (group.kind == Kind::Error || canBeKey(group)) return group.kind != Kind::Error;
  build(context_.sink, context_.span(*it.per), kNoGroups, context_.shown(*it.per),
        say(context_.schema(), group))
      .emit();
  return false;
}

Type ExprChecker::topTest(ExprId id, const ast::TopTest& it, const Scope& scope) {
  const bool isGood =
      it.isPercent ? shareOf(it.digits).has_value() : profileCountOf(it.digits).has_value();
  if (!isGood) {
    build(context_.sink, it.amountSpan, kNoShare, context_.written(it.amountSpan),
          it.isPercent ? "is no share of the profiles" : "is no number of profiles")
        .help(it.isPercent ? "a share is more than 0% and at most 100%, to six places"
                           : "a number of profiles is whole and at least 1; a share has a `%`")
        .emit();
  }
  if (!comparesProfiles(id, it.value, it.population, scope)) return kBool;
  const Type value = check(it.value, ofProfiles(scope));
  if (value.kind != Kind::Error) requireOrder(it.value, it.value);
  return kBool;
}

Type ExprChecker::populationTerm(ExprId id, const ast::PopulationTerm& it, const Scope& scope) {
  using Fn = ast::PopulationFn;
  const bool isPlace = it.fn == Fn::Rank || it.fn == Fn::Quintile || it.fn == Fn::Decile ||
                       it.fn == Fn::PercentileOf;
  if (it.fn == Fn::Percentile && !shareOf(it.ordinal)) {
    build(context_.sink, context_.span(id), kNoShare, context_.shown(id),
          "is not among the 100 percentiles")
        .help("write 1st to 100th; the lowest value is the smallest, the highest the largest")
        .emit();
    return {};
  }
  if (!comparesProfiles(id, it.value, it.population, scope)) return isPlace ? kWhole : kErrorType;
  const Type value = check(it.value, ofProfiles(scope));
  if (value.kind == Kind::Error) return isPlace ? kWhole : kErrorType;
  const bool isSum = it.fn == Fn::ShareOfTotal || it.fn == Fn::Total || it.fn == Fn::Average;
  if (!isSum) {
    requireOrder(it.value, it.value);
    return isPlace ? kWhole : value;
  }
  if (!canBeAddedUp(value)) {
    const std::string_view word = it.fn == Fn::Average ? "average" : "total";
    build(context_.sink, context_.span(it.value), kNotAdded, context_.shown(it.value),
          say(context_.schema(), value), word)
        .help(value.kind == Kind::Real
                  ? "real numbers are not added up; declare the field as a number"
              : value.kind == Kind::Ratio ? "add up what is divided, and what it is divided by"
                                          : "")
        .emit();
    return {};
  }
  if (it.fn == Fn::Total) return value;
  if (it.fn == Fn::ShareOfTotal) return {.kind = Kind::Ratio};
  if (value.kind == Kind::Duration) return {Kind::Ratio, 0, Kind::Duration, 0};
  return calculate(ast::ArithmeticOp::Divide, value, kWhole).type;
}

// A share of the profiles, of six places. The salt is written out, so that it can be told which
// rules draw the same sample.
Type ExprChecker::sample(ExprId id, const Scope& scope) {
  if (isRefusedInSource(context_.span(id), scope)) return {};
  return {Kind::Percent, schema::kPercentPlaces};
}

// ---- needs --------------------------------------------------------------------------------------

namespace {

// The segment that the condition is another name of, if it is one.
std::optional<std::size_t> renamed(const CheckedProgram& program, ExprId condition) {
  while (true) {
    const Binding& binding = program.bindings[condition];
    if (const auto* segment = std::get_if<SegmentRef>(&binding)) return segment->index;
    const auto* let = std::get_if<LetRef>(&binding);
    if (let == nullptr) return std::nullopt;
    condition = program.ast.lets[let->index].value;
  }
}

}  // namespace

std::vector<std::int64_t> checkNeeds(Context& context, const std::vector<std::size_t>& order) {
  const CheckedProgram& program = context.program;
  std::vector<std::int64_t> needs(program.ast.segments.size(), 0);
  for (const std::size_t index : order) {
    const ast::Segment& segment = program.ast.segments[index];
    if (segment.needs) {
      const std::optional<std::int64_t> asked = profileCountOf(segment.needs->digits);
      if (!asked) {
        build(context.sink, segment.needs->span, kNoNeeds, segment.needs->digits)
            .help("write a whole number of at least 1, or leave the line out")
            .emit();
      }
      needs[index] = asked.value_or(0);
    }
    const std::optional<std::size_t> other = renamed(program, segment.condition);
    if (other) needs[index] = std::max(needs[index], needs[*other]);
  }
  return needs;
}

}  // namespace muster::sema
