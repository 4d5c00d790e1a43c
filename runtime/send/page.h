#pragma once

// The report as one HTML page that needs nothing else: no network, no scripts, pictures as SVG
// inside it. Light or dark as the reader has it, and fit to be printed. Every figure of a picture
// stands in a table too.
//
// Tested by tests/unit/send and tests/e2e.

#include <string>

#include "runtime/send/report.h"

namespace muster::send {

// `title` names the rules or the plan: "retail, 2026-12-01".
std::string asPage(const Report& report, const std::string& title);

}  // namespace muster::send
