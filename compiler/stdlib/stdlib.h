#pragma once

// The standard library: rules in Muster itself, stdlib/*.muster, built into the program. A part is
// read only where a file imports it.
//
//   import "stdlib/lifecycle"
//
// Tested by stdlib/tests, which stand beside the rules.

#include <span>
#include <string>
#include <string_view>

#include "compiler/source/source.h"

namespace muster::stdlib {

struct Part {
  std::string_view name;  // "stdlib/lifecycle"
  std::string_view text;
};
// In order of name.
std::span<const Part> parts();

// What to do about a name that nothing has, where it is a segment or let of the standard library:
// "write at the top of the file: import ..."; empty for any other.
std::string importFor(std::string_view name);

// Whether an import means the standard library.
bool isPart(std::string_view import);

// Adds the parts that the files import, once each, and what those import; says of every such import
// what came of it. Imports of other files are left alone.
void addImported(source::Files& files);

}  // namespace muster::stdlib
