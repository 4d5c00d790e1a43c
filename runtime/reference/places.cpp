// Places. Distances by the haversine formula (R. W. Sinnott, "Virtues of the Haversine", Sky and
// Telescope 68, 1984) on a sphere of 6,371,008.8 m, in long doubles; inside of an area is who meets
// an odd number of its sides on the way north.

#include <cmath>
#include <numbers>

#include "compiler/base/check.h"
#include "compiler/sema/lengths.h"
#include "runtime/reference/evaluation.h"

namespace muster::reference {
namespace {

using builtins::Function;

constexpr long double kRadiusMetres = 6'371'008.8L;
constexpr std::int64_t kHalfCircle = 1'800'000'000;

long double radians(std::int64_t units) {
  return static_cast<long double>(units) * std::numbers::pi_v<long double> / 1.8e9L;
}

long double metresBetween(const schema::Place& a, const schema::Place& b) {
  const long double half = std::sin(radians(a.latitude - b.latitude) / 2);
  const long double turn = std::sin(radians(a.longitude - b.longitude) / 2);
  const long double square =
      half * half + std::cos(radians(a.latitude)) * std::cos(radians(b.latitude)) * turn * turn;
  return 2 * kRadiusMetres * std::asin(std::sqrt(std::min(square, 1.0L)));
}

// In whole 10^-7 degrees.
Integer degreeUnits(const Value& degrees) {
  const Value rounded = roundedTo(degrees, schema::kPlacePlaces, schema::kPlacePlaces);
  const Decimal& it = rounded.as<Decimal>();
  Integer units = it.digits;
  for (int places = it.places; places < schema::kPlacePlaces; ++places) units *= 10;
  return units;
}

Value placeAt(const Value& latitude, const Value& longitude) {
  const Integer north = degreeUnits(latitude);
  const Integer east = degreeUnits(longitude);
  const bool isOnEarth = abs(north) <= kHalfCircle / 2 && abs(east) <= kHalfCircle;
  if (!isOnEarth) return Uncomputable{};
  // One number for the meridian opposite of Greenwich, and one for each pole.
  if (abs(north) == kHalfCircle / 2) return schema::Place{static_cast<std::int64_t>(north), 0};
  return schema::Place{static_cast<std::int64_t>(north),
                       east == -kHalfCircle ? kHalfCircle : static_cast<std::int64_t>(east)};
}

// Twice the area of the triangle.
Integer turn(const schema::Place& a, const schema::Place& b, const schema::Place& c) {
  return Integer(b.longitude - a.longitude) * (c.latitude - a.latitude) -
         Integer(b.latitude - a.latitude) * (c.longitude - a.longitude);
}

bool isBetween(std::int64_t value, std::int64_t a, std::int64_t b) {
  return (a <= value && value <= b) || (b <= value && value <= a);
}

bool isInside(const schema::Place& place, const std::vector<schema::Place>& corners) {
  int met = 0;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const schema::Place& a = corners[i];
    const schema::Place& b = corners[i + 1 < corners.size() ? i + 1 : 0];
    if (turn(a, b, place) == 0 && isBetween(place.latitude, a.latitude, b.latitude) &&
        isBetween(place.longitude, a.longitude, b.longitude)) {
      return true;
    }
    if ((a.longitude > place.longitude) == (b.longitude > place.longitude)) continue;
    // North of the place where the side comes by: of a side that goes east, the place is to its
    // right.
    const bool isEastwards = b.longitude > a.longitude;
    if ((turn(a, b, place) < 0) == isEastwards) ++met;
  }
  return met % 2 == 1;
}

// The meridian of 180 degrees is that of -180 degrees, too.
template <typename Test>
bool onEitherSide(const schema::Place& place, const Test& test) {
  if (test(place)) return true;
  return place.longitude == kHalfCircle && test(schema::Place{place.latitude, -kHalfCircle});
}

}  // namespace

std::optional<Value> Evaluation::ofPlace(const sema::FunctionRef& call, Row row) {
  const auto argument = [&](std::size_t i) { return evaluate(*call.arguments[i], row); };
  const auto list = [&]() -> const column::StaticList& {
    return world_.table.staticList(world_.program.staticLists[*call.list].name);
  };
  const bool isAsked = call.function == Function::Place || call.function == Function::PlaceIn ||
                       call.function == Function::IsWithin || call.function == Function::IsInBox ||
                       call.function == Function::IsInArea;
  if (!isAsked) return std::nullopt;
  const Value first = argument(0);
  if (call.function == Function::Place || call.function == Function::IsWithin) {
    const Value second = argument(1);
    if (!first.isKnown() || !second.isKnown()) return unknownOf(first, second);
    if (call.function == Function::Place) return placeAt(first, second);
    const auto& written = std::get<ast::UnitLiteral>(world_.program.ast[*call.arguments[2]].kind);
    const long double unit =
        static_cast<long double>(*sema::micrometresOf(written.unit.text)) / 1e6L;
    return metresBetween(first.as<schema::Place>(), second.as<schema::Place>()) <=
           std::stold(written.digits) * unit;
  }
  if (!first.isKnown()) return first;
  if (call.function == Function::PlaceIn) {
    if (first.holds<std::string>()) {
      const auto found = list().pointOfText.find(first.as<std::string>());
      return found != list().pointOfText.end() ? Value(found->second) : Value(Missing{});
    }
    for (const auto& [number, place] : list().pointOfNumber) {
      if (first.as<Decimal>().digits == number) return place;
    }
    return Missing{};
  }
  const schema::Place place = first.as<schema::Place>();
  if (call.function == Function::IsInArea) {
    for (const std::vector<schema::Place>& corners : list().areas) {
      if (onEitherSide(place, [&](const schema::Place& at) { return isInside(at, corners); }))
        return true;
    }
    return false;
  }
  const Integer south = degreeUnits(argument(1));
  const Integer west = degreeUnits(argument(2));
  const Integer north = degreeUnits(argument(3));
  const Integer east = degreeUnits(argument(4));
  return onEitherSide(place, [&](const schema::Place& at) {
    if (at.latitude < south || at.latitude > north) return false;
    if (west <= east) return at.longitude >= west && at.longitude <= east;
    return at.longitude >= west || at.longitude <= east;
  });
}

}  // namespace muster::reference
