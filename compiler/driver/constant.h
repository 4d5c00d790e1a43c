#pragma once

// Remarks on conditions that the graph proves to hold for nobody, or for everybody: which one it
// is, and why. What sema has remarked on is not said again.

#include <vector>

#include "compiler/diagnostics/diagnostic.h"
#include "compiler/lower/lower.h"
#include "compiler/sema/checked.h"
#include "compiler/source/source.h"

namespace muster::driver {

// Of every segment, whether nobody or everybody is in it. `nodes` are those of the graph, which is
// as it was lowered.
std::vector<bool> remarkConstant(sema::CheckedProgram& program, const ir::Program& graph,
                                 const lower::Nodes& nodes, const source::Files& files,
                                 diagnostics::Sink& sink);

}  // namespace muster::driver
