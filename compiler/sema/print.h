#pragma once

#include <string>

#include "compiler/sema/checked.h"

namespace muster::sema {

// The program as checked: schema, sources, lets and segments, one line for each expression with its
// type, what its name stands for, and whether it can be unknown. For `--dump=checked`.
std::string print(const CheckedProgram& program);

}  // namespace muster::sema
