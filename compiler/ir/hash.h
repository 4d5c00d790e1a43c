#pragma once

#include <string>
#include <vector>

#include "compiler/ir/store.h"

namespace muster::ir {

// What a program means, in 32 hexadecimal digits: its roots by name, and their nodes by what they
// say. The same on every run and machine, and for the same rules in another order of files.
std::string hash(const Program& program);

// The same for each of its terms; empty where nothing needs the term any more.
std::vector<std::string> hashTerms(const Program& program);

}  // namespace muster::ir
