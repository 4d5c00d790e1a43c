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
inline constexpr Definition<> kEventsInWhere{
    "E0909", Severity::Error, "events inside the `where` of other events are not evaluated yet"};
inline constexpr Definition<std::string_view> kNotYet{"E0913", Severity::Error,
                                                      "{} is not evaluated yet"};
inline constexpr Definition<std::string_view> kUnknownSchema{"E0603", Severity::Error,
                                                             "no schema is called `{}`"};
inline constexpr Definition<std::string_view> kUnknownZone{"E0605", Severity::Error,
                                                           "there is no time zone `{}`"};

}  // namespace muster::sema
