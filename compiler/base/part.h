#pragma once

// A part of the program that is a library of its own, lib/muster/NAME.so below the folder of the
// program (or of the shared library that this code is in) or beside it, and is loaded when it is
// first asked for: what it brings with it costs those nothing who do not ask.
//
// Both sides are of one build and share types of C++. A part shows one symbol, of its own name,
// that is a table of functions and begins with a text that says of which build it is.
//
// Thread safe. Tested by tests/unit/codegen and tests/embed.

#include <string>

#include "compiler/base/result.h"

namespace muster::base {

// Never given back. An Error where the library is not there, what it needs is not, or it is of
// another build than `build`.
Result<const void*> loadPart(const std::string& name, const char* build);

}  // namespace muster::base
