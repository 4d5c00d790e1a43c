#pragma once

#include "compiler/diagnostics/diagnostic.h"
#include "compiler/syntax/token.h"

namespace muster::syntax {

// Reports the words that no rule can contain (signs of other languages, odd quotes, joined digits,
// open texts, unknown characters) and puts in their place what was probably meant, or a hole. What
// is returned holds only words that the grammar knows.
Tokens mendWords(const source::Files& files, Tokens tokens, diagnostics::Sink& sink);

}  // namespace muster::syntax
