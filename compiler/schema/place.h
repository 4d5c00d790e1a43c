#pragma once

// A point on the earth, in whole 10^-7 degrees (about a centimetre), and the one number that
// columns and graphs hold it as. The same point is the same number: 180 degrees west is 180 degrees
// east, and at the poles there is one longitude.
//
// Tested by tests/unit/schema/place_test.cpp.

#include <cstdint>
#include <optional>

namespace muster::schema {

inline constexpr int kPlacePlaces = 7;
inline constexpr std::int64_t kPlaceUnitsPerDegree = 10'000'000;
inline constexpr std::int64_t kLatitudeMax = 90 * kPlaceUnitsPerDegree;
inline constexpr std::int64_t kLongitudeMax = 180 * kPlaceUnitsPerDegree;

struct Place {
  std::int64_t latitude = 0;   // north is positive
  std::int64_t longitude = 0;  // east is positive; more than -180 degrees, at most 180
  friend bool operator==(const Place&, const Place&) = default;
};

// Nothing for coordinates that lie outside of the earth's.
std::optional<Place> makePlace(std::int64_t latitude, std::int64_t longitude);

std::int64_t numberOf(const Place& place);
Place placeOf(std::int64_t number);

}  // namespace muster::schema
