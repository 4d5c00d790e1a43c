#pragma once

// Versions of programs as one number, so that 4.9 is before 4.10 and 4.10 is 4.10.0.
//
// Tested by tests/unit/text/version_test.cpp.

#include <optional>
#include <string_view>

#include "compiler/base/int128.h"

namespace muster::text {

inline constexpr int kVersionPartsMax = 4;
inline constexpr int kVersionDigitsMax = 9;

// Of one to four whole numbers with dots between them, perhaps behind a `v`, white space around it
// left out; nothing for any other text. Numbers have at most nine digits.
std::optional<Int128> versionOf(std::string_view text);

}  // namespace muster::text
