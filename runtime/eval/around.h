#pragma once

// Values of an event that hang on the other events of its profile, in the order of events: its
// place, the value of the one before it, how many in a row hold.
//
// A run is a number of whole profiles: profile p's events are rows [offsets[p], offsets[p + 1]),
// counted from offsets[0]. Tested by tests/unit/eval/around_test.cpp.

#include <cstdint>
#include <span>
#include <vector>

#include "runtime/eval/vector.h"

namespace muster::eval {

using Offsets = std::span<const std::uint32_t>;

// The number of an event among those whose condition is true, from the first or from the last;
// missing where it is not true.
void placesOf(Offsets offsets, bool fromEnd, const Vector& condition, Vector& out);

// The value of the last event before it whose condition is true; missing where there is none.
// `rows` is scratch.
void previousOf(Offsets offsets, const Vector& value, const Vector& condition,
                std::vector<std::uint32_t>& rows, Vector& out);

// Of the events that are seen: how many in a row, up to this one, hold. 0 for the others.
void streaksOf(Offsets offsets, const Vector& holds, const Vector& isSeen, Vector& out);

}  // namespace muster::eval
