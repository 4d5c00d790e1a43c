#pragma once

// Values of an event that hang on the other events of its owner, in the order of events: its place,
// the value of the one before it, how many in a row hold.
//
// The owner is the profile, or a group of its events. A run holds all events of its owners, which
// are near one another in number; those of one need not stand side by side. Tested by
// tests/unit/eval/around_test.cpp.

#include <cstdint>
#include <span>
#include <vector>

#include "runtime/eval/vector.h"

namespace muster::eval {

// Of each row; kNoOwner of those that are in no group.
using Owners = std::span<const std::uint32_t>;
inline constexpr std::uint32_t kNoOwner = 0xFFFF'FFFF;

// Memory that is used again and again.
struct AroundScratch {
  std::vector<std::int64_t> ofOwners;
  std::vector<std::uint32_t> rows;
};

// The number of an event among those whose condition is true, from the first or from the last;
// missing where it is not true.
void placesOf(Owners owners, bool fromEnd, const Vector& condition, AroundScratch& scratch,
              Vector& out);

// The value of the last event before it whose condition is true, or, from the end, of the first one
// after it; missing where there is none.
void previousOf(Owners owners, bool fromEnd, const Vector& value, const Vector& condition,
                AroundScratch& scratch, Vector& out);

// Of the events that are seen: how many in a row, up to this one, hold. 0 for the others.
void streaksOf(Owners owners, const Vector& holds, const Vector& isSeen, AroundScratch& scratch,
               Vector& out);

}  // namespace muster::eval
