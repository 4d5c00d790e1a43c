#pragma once

// What several files of Mender say.

#include <string_view>

#include "compiler/diagnostics/diagnostic.h"

namespace muster::syntax {

inline constexpr diagnostics::Definition<std::string_view> kForeign{
    "E0104", diagnostics::Severity::Error, "`{}` is spelled differently in rules"};
inline constexpr diagnostics::Definition<std::string_view> kUnexpected{
    "E0105", diagnostics::Severity::Error, "`{}` cannot stand here"};
inline constexpr diagnostics::Definition<std::string_view> kEndsEarly{
    "E0106", diagnostics::Severity::Error, "something is missing after `{}`"};

}  // namespace muster::syntax
