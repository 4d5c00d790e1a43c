#pragma once

// What is right and hardly ever meant: conditions that never or always hold, and what is defined
// and used nowhere. Warnings, for those who write rules; an engine needs none of it.

#include "compiler/diagnostics/diagnostic.h"
#include "compiler/sema/checked.h"
#include "compiler/source/source.h"

namespace muster::sema {

void remark(CheckedProgram& program, const source::Files& files, diagnostics::Sink& sink);

}  // namespace muster::sema
