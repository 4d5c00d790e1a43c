#include "compiler/schema/place.h"

namespace muster::schema {

std::optional<Place> makePlace(std::int64_t latitude, std::int64_t longitude) {
  if (latitude < -kLatitudeMax || latitude > kLatitudeMax || longitude < -kLongitudeMax ||
      longitude > kLongitudeMax) {
    return std::nullopt;
  }
  if (latitude == kLatitudeMax || latitude == -kLatitudeMax) return Place{latitude, 0};
  return Place{latitude, longitude == -kLongitudeMax ? kLongitudeMax : longitude};
}

std::int64_t numberOf(const Place& place) {
  return place.latitude * (2 * kLongitudeMax) + place.longitude;
}

Place placeOf(std::int64_t number) {
  constexpr std::int64_t kCircle = 2 * kLongitudeMax;
  std::int64_t latitude = number / kCircle;
  std::int64_t longitude = number % kCircle;
  if (longitude > kLongitudeMax) {
    ++latitude;
    longitude -= kCircle;
  } else if (longitude <= -kLongitudeMax) {
    --latitude;
    longitude += kCircle;
  }
  return {latitude, longitude};
}

}  // namespace muster::schema
