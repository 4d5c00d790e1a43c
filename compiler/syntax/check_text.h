#pragma once

#include "compiler/diagnostics/diagnostic.h"
#include "compiler/source/source.h"
#include "compiler/syntax/limits.h"

namespace muster::syntax {

// Whether a file is text that can be cut into words; if not, says why. Characters that make text
// look other than it is are reported too, and do not stop the parser.
bool isReadable(const source::Files& files, FileId file, const Limits& limits,
                diagnostics::Sink& sink);

}  // namespace muster::syntax
