#pragma once

// The text of a graph: one line a node that a root needs, operands first, then one line a root. The
// same graph gives the same bytes on every run.
//
//   n0 = column country : text?
//   n1 = const "AE" : text
//   n2 = eq n0 n1
//   luxury = n2
//
// A `?` marks a field that can be missing. parse() reads it back.

#include <string>

#include "compiler/ir/store.h"

namespace muster::ir {

std::string print(const Program& program);

}  // namespace muster::ir
