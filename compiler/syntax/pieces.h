#pragma once

// Cuts the words of a file into the pieces that are parsed alone.

#include <vector>

#include "compiler/syntax/token.h"

namespace muster::syntax {

// One declaration each: text in column 1 begins one.
std::vector<Tokens> cutDeclarations(const Tokens& tokens);

// One line each of a schema, profile or source. A line goes on with the next where a parenthesis is
// open, or where it ends or the next begins with something that wants more on its other side, as
// long as the next stands deeper.
std::vector<Tokens> cutLines(const Tokens& declaration);

// The same of a test or a campaign: its head up to the colon, then lines that go on wherever
// something stands deeper, or closes what is open.
std::vector<Tokens> cutTestLines(const Tokens& declaration);

}  // namespace muster::syntax
