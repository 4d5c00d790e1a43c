#pragma once

// Messages that more than one construct has reason to give.

#include "compiler/sema/context.h"

namespace muster::sema {

// Field, and what should have it.
inline constexpr Definition<std::string_view, std::string_view> kUnknownField{
    "E0201", Severity::Error, "no field `{}` in `{}`"};
// "the segment", and its name.
inline constexpr Definition<std::string_view, std::string_view> kDefinedTwice{
    "E0204", Severity::Error, "{} `{}` is defined twice"};
inline constexpr Definition<> kNotAlone{
    "E0913", Severity::Error,
    "a time of day comes again every day, and is no value that another compares with"};
// What is given, what that is, the parameter, its owner, and what the parameter is.
inline constexpr Definition<std::string_view, std::string_view, std::string_view, std::string_view,
                            std::string_view>
    kWrongType{"E0214", Severity::Error, "`{}` is {}, and `{}` of `{}` is {}"};
inline constexpr Definition<std::string_view> kTakesNothing{"E0219", Severity::Error,
                                                            "`{}` has no parameters"};
inline constexpr Definition<std::string_view, std::string_view> kNotGiven{
    "E0215", Severity::Error, "`{}` is not told its `{}`"};
inline constexpr Definition<std::string_view> kUnknownSchema{"E0603", Severity::Error,
                                                             "no schema is called `{}`"};
inline constexpr Definition<std::string_view> kUnknownZone{"E0605", Severity::Error,
                                                           "there is no time zone `{}`"};

}  // namespace muster::sema
