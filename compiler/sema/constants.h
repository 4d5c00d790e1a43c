#pragma once

// `in the last quiet`, `latest n purchases`, `in top p`: what has to be written out may be a
// parameter of a pattern or the name of a let. Before anything is checked, the number or length of
// time that it stands for is put in its place.

#include "compiler/sema/context.h"

namespace muster::sema {

// Relies on patterns being expanded. What stands for nothing that is written out is reported.
void putInConstants(Context& context);

// Whether only such places name a let of months or years, which is no value of its own.
bool isOnlyPutIn(const ast::Program& program, const ast::Let& let);

}  // namespace muster::sema
