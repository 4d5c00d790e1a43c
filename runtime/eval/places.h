#pragma once

// Places: how far two are apart, and whether one lies in a box or in an area.
//
// Distances are those of a sphere of 6,371,008.8 m, the mean radius of the earth (Moritz, Geodetic
// Reference System 1980). They are compared as squares of chords: with u and v the unit vectors of
// two places, they are at most d apart exactly if |u - v|^2 <= (2 sin(d / 2R))^2. All of it is done
// in whole numbers, 62 bits behind the point, so that the bits are the same on every machine;
// distances below 20,000 km are told apart to the micrometre.
//
// The sides of areas are straight lines between latitudes and longitudes, as in GeoJSON (RFC 7946,
// 3.1.1), and belong to them. What lies inside is decided by whole numbers, exactly, and by
// counting sides eastwards: an odd number of them is inside.
//
// Tested by tests/unit/eval/places_test.cpp.

#include <cstdint>
#include <vector>

#include "compiler/base/int128.h"
#include "compiler/schema/place.h"

namespace muster::eval {

// A point of the unit sphere, 62 bits behind the point.
struct UnitVector {
  std::int64_t x;
  std::int64_t y;
  std::int64_t z;
};
UnitVector unitVectorOf(const schema::Place& place);

// The square of the longest chord that a distance allows, 124 bits behind the point.
class Reach {
 public:
  explicit Reach(Int128 micrometres);
  bool holds(const UnitVector& a, const UnitVector& b) const;

 private:
  UInt128 chord_ = 0;
  bool isEverything_ = false;
};

// Edges included; a box whose west lies east of its east goes across 180 degrees.
struct Box {
  std::int64_t south = 0;
  std::int64_t west = 0;
  std::int64_t north = 0;
  std::int64_t east = 0;
  bool holds(const schema::Place& place) const;
};

class Areas {
 public:
  explicit Areas(const std::vector<std::vector<schema::Place>>& corners);
  bool hold(const schema::Place& place) const;

 private:
  struct Side {
    schema::Place from;
    schema::Place to;
    std::size_t area;
  };
  std::size_t bandOf(std::int64_t latitude) const;
  bool holdAt(const schema::Place& place) const;

  std::int64_t south_ = 0;
  std::int64_t north_ = -1;
  std::int64_t bandHeight_ = 1;
  // The sides that touch each band of latitudes, by area.
  std::vector<std::vector<Side>> bands_;
};

}  // namespace muster::eval
