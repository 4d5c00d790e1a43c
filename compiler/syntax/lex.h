#pragma once

#include "compiler/syntax/limits.h"
#include "compiler/syntax/token.h"

namespace muster::syntax {

// The words of a file, without blanks and comments; stops behind `most` of them. The text must be
// valid UTF-8.
Tokens lex(const source::Files& files, FileId file, std::size_t most);

}  // namespace muster::syntax
