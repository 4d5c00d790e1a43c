#pragma once

// The words of the author, as messages and reports show them.

#include <string>

#include "compiler/source/source.h"

namespace muster::sema {

// The text on one line and without comments.
std::string written(const source::Files& files, Span span);
// With both parentheses where it begins or ends inside of a pair.
Span balanced(const source::Files& files, Span span);

}  // namespace muster::sema
