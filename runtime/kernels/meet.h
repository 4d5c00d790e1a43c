#pragma once

// Lines and-ed together: what one profile's answer is made of (runtime/profile/table.h).
//
// Tested by tests/unit/kernels.

#include <cstddef>
#include <cstdint>

#include "runtime/kernels/kernels.h"

namespace muster::kernels {

inline constexpr std::size_t kMeetWords = 8;  // of a line
inline constexpr std::size_t kMeetGroup = 8;  // lines of a group

// `lines` are groupCount * kMeetGroup lines. Of each group of which `changed` says so, the lines
// are and-ed into its line of `partials`, and `changed` is 0 again. Then `all` is what `base` and
// all partials have in common. Lines stand on lines.
using Meet = void (*)(const std::uint64_t* const* lines, std::uint8_t* changed,
                      std::size_t groupCount, std::uint64_t* partials, const std::uint64_t* base,
                      std::uint64_t* all);

// `level` must be supported here.
Meet meetOf(Level level);

}  // namespace muster::kernels
