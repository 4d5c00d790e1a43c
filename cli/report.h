#pragma once

// How findings reach the user: as text for people on standard error, as JSON, SARIF or annotations
// of GitHub for programs.

#include <string_view>

#include "compiler/base/result.h"
#include "compiler/diagnostics/diagnostic.h"
#include "compiler/source/source.h"

namespace muster::cli {

// Prints every finding and, for text, one line that sums up.
void reportFindings(const source::Files& files, const diagnostics::Sink& sink,
                    std::string_view format);

// "muster: orders.csv: there is no such file".
void reportError(const Error& error);

}  // namespace muster::cli
