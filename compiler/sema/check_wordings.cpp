// Functions that are said in words, `amount rounded to 2 places`, `home is within 5 km of p`, and
// what functions ask of an argument that is written out.

#include <algorithm>

#include "compiler/base/check.h"
#include "compiler/builtins/builtins.h"
#include "compiler/schema/place.h"
#include "compiler/sema/definitions.h"
#include "compiler/sema/expr_checker.h"
#include "compiler/sema/lengths.h"
#include "compiler/text/text.h"
#include "compiler/text/version.h"

namespace muster::sema {

namespace {

using builtins::Function;

// Half of the way around the earth: nothing is farther away.
constexpr Int128 kFarthest = Int128{20'016'000} * 1'000'000;
constexpr int kRoundedPlacesMax = 12;

constexpr Definition<std::string_view> kNoDistance{"E0585", Severity::Error, "`{}` is no distance"};
constexpr Definition<std::string_view, std::string_view> kOddDistance{"E0586", Severity::Error,
                                                                      "`{}` is {}"};
constexpr Definition<std::string_view, std::string_view> kOffTheEarth{
    "E0587", Severity::Error, "no place has a {} of {} degrees"};
constexpr Definition<std::string_view> kNotWrittenOut{
    "E0587", Severity::Error, "the edges of a box are written out, and `{}` is not"};
constexpr Definition<> kUpsideDown{"E0588", Severity::Error,
                                   "the south of this box lies north of its north"};
constexpr Definition<std::string_view, std::string_view> kNoPlace{
    "E0589", Severity::Error, "`{}` is {}, and only a place is near another or inside of an area"};
constexpr Definition<std::string_view, std::string_view> kNotRounded{
    "E0590", Severity::Error, "`{}` is {}, which is not rounded"};
constexpr Definition<std::string_view> kOddPlaces{"E0591", Severity::Error,
                                                  "nothing is rounded to `{}` places"};
constexpr Definition<std::string_view> kNoVersion{"E0592", Severity::Error, "`{}` is no version"};
constexpr Definition<std::string_view, std::string_view> kNoArea{
    "E0593", Severity::Error, "`{}` is {}, and a place lies inside of areas"};
constexpr Definition<std::string_view, std::string_view, std::string_view> kOtherKey{
    "E0582", Severity::Error, "`{}` is {}, and the points of `{}` are told apart by another kind"};

}  // namespace

// `51.5`, `-0.12`.
std::optional<Decimal> ExprChecker::writtenNumber(ExprId id) const {
  if (const auto* it = as<ast::Negate>(id)) {
    std::optional<Decimal> number = writtenNumber(it->operand);
    if (number) number->digits = -number->digits;
    return number;
  }
  const auto* it = as<ast::NumberLiteral>(id);
  return it == nullptr ? std::nullopt : parseDecimal(it->digits);
}

bool ExprChecker::fitsCoordinates(ExprId latitude, ExprId longitude) {
  const auto fits = [&](ExprId id, std::string_view what, Int128 most) {
    const std::optional<Decimal> number = writtenNumber(id);
    if (!number) return true;
    const Int128 size = number->digits < 0 ? -number->digits : number->digits;
    if (compareProducts(size, 1, most, powerOfTen(number->places)) <= 0) return true;
    build(context_.sink, context_.span(id), kOffTheEarth, what, context_.written(id))
        .help(what == "latitude" ? "latitudes go from -90 to 90, and stand first"
                                 : "longitudes go from -180 to 180, and stand second")
        .emit();
    return false;
  };
  const bool hasLatitude = fits(latitude, "latitude", 90);
  return fits(longitude, "longitude", 180) && hasLatitude;
}

// What a function asks beyond types.
bool ExprChecker::fitsFunction(const FunctionRef& it) {
  const auto argument = [&](std::size_t i) { return *it.arguments[i]; };
  if (it.function == Function::Place) return fitsCoordinates(argument(0), argument(1));
  if (it.function == Function::Version) {
    const auto* literal = as<ast::TextLiteral>(argument(0));
    if (literal == nullptr || text::versionOf(text::normalise(literal->value))) return true;
    build(context_.sink, context_.span(argument(0)), kNoVersion, literal->value)
        .help("a version is one to four whole numbers with dots between them: \"4.10.2\"")
        .emit();
    return false;
  }
  if (it.function != Function::IsInBox) return true;
  const bool hasCorners = fitsCoordinates(argument(1), argument(2));
  if (!fitsCoordinates(argument(3), argument(4)) || !hasCorners) return false;
  const Decimal south = *writtenNumber(argument(1));
  const Decimal north = *writtenNumber(argument(3));
  if (compareProducts(south.digits, powerOfTen(north.places), north.digits,
                      powerOfTen(south.places)) <= 0) {
    return true;
  }
  build(context_.sink, source::join(context_.span(argument(1)), context_.span(argument(3))),
        kUpsideDown)
      .help("the edges stand in this order: south, west, north, east")
      .emit();
  return false;
}

bool ExprChecker::writesOutEdges(const FunctionRef& box) {
  for (std::size_t i = 1; i < box.arguments.size(); ++i) {
    const ExprId edge = *box.arguments[i];
    if (writtenNumber(edge)) continue;
    build(context_.sink, context_.span(edge), kNotWrittenOut, context_.shown(edge))
        .help("south, west, north, east: box(51.3, -0.5, 51.7, 0.3)")
        .emit();
    return false;
  }
  return true;
}

// Money stays money, a number and a quotient become a number of so many places.
Type ExprChecker::rounded(ExprId id, const FunctionRef& it, const Scope& scope) {
  const ExprId value = *it.arguments[0];
  const ExprId written = *it.arguments[1];
  const Type found = check(value, scope);
  type(written) = kWhole;
  const std::string digits = context_.written(written);
  const std::optional<Decimal> decimal = parseDecimal(digits);
  const auto places = decimal ? withPlaces(*decimal, 0) : std::nullopt;
  if (!places || *places > kRoundedPlacesMax) {
    build(context_.sink, context_.span(written), kOddPlaces, digits)
        .help("places are counted from 0 to 12")
        .emit();
    return {};
  }
  if (found.kind == Kind::Error) return {};
  const bool isMoney =
      found.kind == Kind::Money || (found.kind == Kind::Ratio && found.element == Kind::Money);
  const bool isNumber =
      found.kind == Kind::Number || (found.kind == Kind::Ratio && found.element == Kind::Error);
  if (!isMoney && !isNumber && found.kind != Kind::Whole) {
    build(context_.sink, context_.span(value), kNotRounded, context_.shown(value),
          say(context_.schema(), found))
        .help("numbers, quotients and money are")
        .emit();
    return {};
  }
  binding(id) = it;
  // It has no places, and may be the argument of a parameter that is a number.
  if (found.kind == Kind::Whole) return kWhole;
  const int wanted = static_cast<int>(*places);
  const int least = isMoney ? std::max<int>(wanted, schema::kMoneyPlaces) : wanted;
  // What has no more places stays as it is.
  const int kept = found.kind == Kind::Ratio ? least : std::min<int>(least, found.places);
  return {isMoney ? Kind::Money : Kind::Number, static_cast<std::uint8_t>(kept), Kind::Error,
          isMoney ? found.unit : 0};
}

// ---- places -------------------------------------------------------------------------------------

void ExprChecker::reportNoPlace(ExprId id, const Type& found) {
  const bool isField = std::holds_alternative<FieldRef>(binding(id));
  build(context_.sink, context_.span(id), kNoPlace, context_.shown(id),
        say(context_.schema(), found))
      .help(isField ? "declare the field so: " + context_.written(id) +
                          " place; or make one: place(51.5, -0.12)"
                    : "make one: place(51.5, -0.12)")
      .emit();
}

bool ExprChecker::distance(ExprId id) {
  const auto* written = as<ast::UnitLiteral>(id);
  const std::string text = context_.written(id);
  if (written == nullptr || !micrometresOf(written->unit.text)) {
    std::string help = "write its unit, too: 5 km, 500 m, 20 miles";
    if (written != nullptr) {
      const std::string near = context_.suggest(written->unit.text, [] { return lengthUnits(); });
      if (!near.empty()) help = near;
    }
    build(context_.sink, context_.span(id), kNoDistance, text).help(help).emit();
    return false;
  }
  type(id) = {Kind::Number, kMetrePlaces};
  const auto distance = distanceOf(*written);
  if (distance && *distance <= kFarthest) return true;
  build(context_.sink, context_.span(id), kOddDistance, text,
        distance ? "farther than any two places on earth are apart" : "finer than a micrometre")
      .help(distance ? "half of the way around is 20,015 km" : "")
      .emit();
  return false;
}

Type ExprChecker::withinTest(ExprId id, const FunctionRef& it, const Scope& scope) {
  if (isRefusedInSource(context_.span(id), scope)) return kBool;
  bool fits = true;
  for (std::size_t i = 0; i < 2; ++i) {
    const Type found = check(*it.arguments[i], scope, {Kind::Place});
    fits = fits && found.kind == Kind::Place;
    if (found.kind != Kind::Place && found.kind != Kind::Error) {
      reportNoPlace(*it.arguments[i], found);
    }
  }
  if (distance(*it.arguments[2]) && fits) binding(id) = it;
  return kBool;
}

// `home is inside delivery_area`: the list is no value, so it is no argument of the function.
Type ExprChecker::insideTest(ExprId id, const ast::Call& it, const Scope& scope) {
  if (isRefusedInSource(context_.span(id), scope)) return kBool;
  const ExprId place = it.arguments[0].value;
  const ExprId area = it.arguments[1].value;
  const Type found = check(place, scope, {Kind::Place});
  if (found.kind != Kind::Place && found.kind != Kind::Error) reportNoPlace(place, found);
  if (const auto list = staticList(area, scope)) {
    binding(area) = StaticListRef{*list};
    if (context_.program.staticLists[*list].isOfAreas) {
      binding(id) = FunctionRef{Function::IsInArea, {place}, *list};
    } else if (context_.program.staticLists[*list].type.kind != Kind::Error) {
      build(context_.sink, context_.span(area), kNoArea, context_.shown(area), "a list of keys")
          .help("a list of areas is declared so: list delivery_area of " + context_.written(place) +
                " as areas from \"area.txt\"")
          .emit();
    }
    return kBool;
  }
  const Type other = check(area, scope);
  if (other.kind == Kind::Error) return kBool;
  build(context_.sink, context_.span(area), kNoArea, context_.shown(area),
        say(context_.schema(), other))
      .help("write a box, or the name of a list of areas: " + context_.written(place) +
            " is inside box(51.3, -0.5, 51.7, 0.3)")
      .emit();
  return kBool;
}

// `postcodes(zip)`: a list of points is asked as a function is.
Type ExprChecker::pointOf(ExprId id, const ast::Call& it, std::size_t list, const Scope& scope) {
  if (isRefusedInSource(context_.span(id), scope)) return {};
  const CheckedList& points = context_.program.staticLists[list];
  if (it.arguments.size() != 1 || it.arguments[0].name) {
    reportListMisused(it.function.span, list);
    return {};
  }
  const ExprId key = it.arguments[0].value;
  const Type found = check(key, scope);
  if (found.kind == Kind::Error || points.type.kind == Kind::Error) return {};
  if (found.kind != points.type.kind) {
    build(context_.sink, context_.span(key), kOtherKey, context_.shown(key),
          say(context_.schema(), found), points.name)
        .emit();
    return {};
  }
  binding(id) = FunctionRef{Function::PlaceIn, {key}, list};
  return {Kind::Place};
}

}  // namespace muster::sema
