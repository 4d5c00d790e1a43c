#pragma once

// The units of distance: `5 km`, `20 miles`.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/ast/ast.h"
#include "compiler/base/int128.h"
#include "compiler/schema/schema.h"

namespace muster::sema {

// Metres to the micrometre: what a distance is measured in.
inline constexpr int kMetrePlaces = 6;

std::optional<std::int64_t> micrometresOf(std::string_view unit);
std::vector<std::string> lengthUnits();

// A distance in micrometres; nothing if the unit is none of length or the micrometre divides it.
std::optional<Int128> distanceOf(const ast::UnitLiteral& written);

}  // namespace muster::sema
