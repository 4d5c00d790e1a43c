#pragma once

// What may be said once.

#include <optional>
#include <string_view>
#include <utility>

#include "compiler/diagnostics/diagnostic.h"
#include "compiler/source/source.h"

namespace muster::syntax {

inline constexpr diagnostics::Definition<std::string_view> kSaidTwice{
    "E0115", diagnostics::Severity::Error, "{} is said twice"};

// Reports, at the second place, what was said before.
template <typename T>
void setOnce(diagnostics::Sink& sink, Span span, std::string_view what, std::optional<T>& slot,
             T value) {
  if (slot) {
    diagnostics::build(sink, span, kSaidTwice, what).help("keep one of the two lines").emit();
    return;
  }
  slot = std::move(value);
}

}  // namespace muster::syntax
