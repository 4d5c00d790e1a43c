#include "compiler/schema/place.h"

#include <gtest/gtest.h>

namespace muster::schema {
namespace {

TEST(Place, IsTheSamePointAsItsNumber) {
  for (const std::int64_t latitude : {-kLatitudeMax, std::int64_t{-1}, std::int64_t{0},
                                      std::int64_t{1}, std::int64_t{515'074'000}, kLatitudeMax}) {
    for (const std::int64_t longitude :
         {1 - kLongitudeMax, std::int64_t{-1}, std::int64_t{0}, std::int64_t{1}, kLongitudeMax}) {
      const Place place{latitude, longitude};
      EXPECT_EQ(placeOf(numberOf(place)), place) << latitude << " " << longitude;
    }
  }
  EXPECT_EQ(placeOf(0), (Place{0, 0}));
}

TEST(Place, HasOneLongitudeOppositeOfGreenwichAndAtThePoles) {
  EXPECT_EQ(makePlace(5, -kLongitudeMax), makePlace(5, kLongitudeMax));
  EXPECT_EQ(makePlace(kLatitudeMax, 7), makePlace(kLatitudeMax, -9));
  EXPECT_NE(makePlace(kLatitudeMax - 1, 7), makePlace(kLatitudeMax - 1, -9));
}

TEST(Place, LiesOnTheEarth) {
  EXPECT_TRUE(makePlace(kLatitudeMax, kLongitudeMax).has_value());
  EXPECT_FALSE(makePlace(kLatitudeMax + 1, 0).has_value());
  EXPECT_FALSE(makePlace(0, -kLongitudeMax - 1).has_value());
}

}  // namespace
}  // namespace muster::schema
