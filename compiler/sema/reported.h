#pragma once

#include "compiler/diagnostics/diagnostic.h"

namespace muster::sema {

// Whether an error was reported about a part of `span`. What is said about the whole, and the text
// that is offered for it, would repeat that mistake.
bool hasErrorIn(const diagnostics::Sink& sink, Span span);

}  // namespace muster::sema
