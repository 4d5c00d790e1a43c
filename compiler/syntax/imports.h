#pragma once

// What a file imports, found without parsing it: whoever reads the files has to know before that.

#include <string>
#include <vector>

#include "compiler/source/source.h"

namespace muster::syntax {

// The texts behind `import` in column 1, in their order.
std::vector<std::string> importsOf(const source::Files& files, FileId file);

}  // namespace muster::syntax
