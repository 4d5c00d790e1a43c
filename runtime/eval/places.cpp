#include "runtime/eval/places.h"

#include <algorithm>
#include <array>
#include <utility>

namespace muster::eval {

namespace {

using schema::Place;

constexpr int kBits = 62;
constexpr std::int64_t kOne = std::int64_t{1} << kBits;

constexpr std::int64_t kRightAngle = schema::kLatitudeMax;
constexpr Int128 kRadiusMicrometres = 6'371'008'800'000;
// pi * radius, rounded up: no two places are farther apart.
constexpr Int128 kFarthestMicrometres = 20'015'114'442'036;
// pi / 1.8e9, with 92 bits behind the point: radians of 10^-7 degrees.
constexpr std::int64_t kRadiansPerUnit = 8'642'451'851'119'134'904;
constexpr int kMoreBits = 30;
// pi / 2 and pi / 4.
constexpr std::int64_t kHalfPi = 7'244'019'458'077'122'842;
constexpr std::int64_t kQuarterPi = kHalfPi / 2;

std::int64_t product(std::int64_t a, std::int64_t b) {
  return static_cast<std::int64_t>((Int128{a} * b) >> kBits);
}

// 1 / n!.
constexpr int kTerms = 21;
constexpr std::array<std::int64_t, kTerms> kInverse = [] {
  std::array<std::int64_t, kTerms> all{};
  std::int64_t factorial = 1;
  for (int n = 0; n < kTerms; ++n) {
    if (n > 0) factorial *= n;
    all[static_cast<std::size_t>(n)] = kOne / factorial;
  }
  return all;
}();

struct SineCosine {
  std::int64_t sine;
  std::int64_t cosine;
};

// Taylor's series, for angles up to pi / 4: the next terms are below 2^-62.
SineCosine ofSmallAngle(std::int64_t radians) {
  const std::int64_t square = product(radians, radians);
  const auto series = [&](std::size_t last) {
    std::int64_t sum = kInverse[last];
    for (std::size_t n = last; n >= 2; n -= 2) sum = kInverse[n - 2] - product(square, sum);
    return sum;
  };
  return {product(radians, series(19)), series(20)};
}

SineCosine ofDegrees(std::int64_t units) {
  const std::int64_t size = units < 0 ? -units : units;
  const std::int64_t rest = size % kRightAngle;
  const auto small = [](std::int64_t angle) {
    return ofSmallAngle(static_cast<std::int64_t>((Int128{angle} * kRadiansPerUnit) >> kMoreBits));
  };
  SineCosine it = small(std::min(rest, kRightAngle - rest));
  if (rest > kRightAngle / 2) std::swap(it.sine, it.cosine);
  for (std::int64_t turns = size / kRightAngle; turns > 0; --turns) it = {it.cosine, -it.sine};
  if (units < 0) it.sine = -it.sine;
  return it;
}

// Of an angle from 0 to pi / 2.
std::int64_t sineOf(std::int64_t radians) {
  if (radians <= kQuarterPi) return ofSmallAngle(radians).sine;
  return ofSmallAngle(kHalfPi - radians).cosine;
}

bool isOnSide(const Place& place, const Place& from, const Place& to) {
  const auto [west, east] = std::minmax(from.longitude, to.longitude);
  const auto [south, north] = std::minmax(from.latitude, to.latitude);
  return place.longitude >= west && place.longitude <= east && place.latitude >= south &&
         place.latitude <= north;
}

// Twice the area of a triangle: positive where the place lies left of the way.
Int128 sideOf(const Place& place, const Place& from, const Place& to) {
  return Int128{to.longitude - from.longitude} * (place.latitude - from.latitude) -
         Int128{place.longitude - from.longitude} * (to.latitude - from.latitude);
}

}  // namespace

UnitVector unitVectorOf(const Place& place) {
  const SineCosine latitude = ofDegrees(place.latitude);
  const SineCosine longitude = ofDegrees(place.longitude);
  return {product(latitude.cosine, longitude.cosine), product(latitude.cosine, longitude.sine),
          latitude.sine};
}

Reach::Reach(Int128 micrometres) : isEverything_(micrometres >= kFarthestMicrometres) {
  if (isEverything_) return;
  const Int128 half = (micrometres << kBits) / (2 * kRadiusMicrometres);
  const std::int64_t sine = sineOf(static_cast<std::int64_t>(half));
  chord_ = 4 * static_cast<UInt128>(Int128{sine} * sine);
}

bool Reach::holds(const UnitVector& a, const UnitVector& b) const {
  if (isEverything_) return true;
  const Int128 x = Int128{a.x} - b.x;
  const Int128 y = Int128{a.y} - b.y;
  const Int128 z = Int128{a.z} - b.z;
  return static_cast<UInt128>(x * x) + static_cast<UInt128>(y * y) + static_cast<UInt128>(z * z) <=
         chord_;
}

bool Box::holds(const Place& place) const {
  if (place.latitude < south || place.latitude > north) return false;
  const auto isBetween = [&](std::int64_t longitude) {
    const bool isEastOfWest = longitude >= west;
    const bool isWestOfEast = longitude <= east;
    return west <= east ? isEastOfWest && isWestOfEast : isEastOfWest || isWestOfEast;
  };
  return isBetween(place.longitude) ||
         (place.longitude == schema::kLongitudeMax && isBetween(-schema::kLongitudeMax));
}

// ---- areas --------------------------------------------------------------------------------------

Areas::Areas(const std::vector<std::vector<Place>>& corners) {
  constexpr std::size_t kBandsMax = 1024;
  std::vector<Side> sides;
  for (std::size_t area = 0; area < corners.size(); ++area) {
    const std::vector<Place>& its = corners[area];
    for (std::size_t i = 0; i < its.size(); ++i) {
      sides.push_back({its[i], its[(i + 1) % its.size()], area});
    }
  }
  if (sides.empty()) return;
  south_ = north_ = sides[0].from.latitude;
  for (const Side& side : sides) {
    south_ = std::min(south_, side.from.latitude);
    north_ = std::max(north_, side.from.latitude);
  }
  const std::size_t count = std::min(kBandsMax, sides.size());
  bandHeight_ = (north_ - south_) / static_cast<std::int64_t>(count) + 1;
  bands_.resize(bandOf(north_) + 1);
  for (const Side& side : sides) {
    const auto [low, high] = std::minmax(side.from.latitude, side.to.latitude);
    for (std::size_t band = bandOf(low); band <= bandOf(high); ++band) bands_[band].push_back(side);
  }
}

std::size_t Areas::bandOf(std::int64_t latitude) const {
  return static_cast<std::size_t>((latitude - south_) / bandHeight_);
}

bool Areas::holdAt(const Place& place) const {
  bool isInside = false;
  const std::vector<Side>& sides = bands_[bandOf(place.latitude)];
  for (std::size_t i = 0; i < sides.size(); ++i) {
    const Side& side = sides[i];
    if (i > 0 && sides[i - 1].area != side.area) {
      if (isInside) return true;
      isInside = false;
    }
    const Int128 left = sideOf(place, side.from, side.to);
    if (left == 0 && isOnSide(place, side.from, side.to)) return true;
    const bool isNorthwards = side.to.latitude > place.latitude;
    if ((side.from.latitude > place.latitude) == isNorthwards) continue;
    // The side is met eastwards of the place.
    if ((left > 0) == isNorthwards) isInside = !isInside;
  }
  return isInside;
}

bool Areas::hold(const Place& place) const {
  if (place.latitude < south_ || place.latitude > north_) return false;
  if (holdAt(place)) return true;
  return place.longitude == schema::kLongitudeMax &&
         holdAt({place.latitude, -schema::kLongitudeMax});
}

}  // namespace muster::eval
