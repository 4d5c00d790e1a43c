#pragma once

// Messages as text for a terminal, and for programs: JSON, SARIF, annotations of GitHub. All keep
// the order they are given.

#include <string>
#include <vector>

#include "compiler/diagnostics/diagnostic.h"
#include "compiler/source/source.h"

namespace muster::diagnostics {

// The author's own line with the place marked:
//
//   error[E0201]: no field `agge` in `customer`
//     rules.muster:1:18
//     |
//   1 | segment adults: agge >= 18
//     |                 ^^^^
//     = help: did you mean `age`?
//
// Tabs become blanks, wide and combining characters are aligned, a long line is cut around the
// place, control characters are shown as `?`. Messages are separated by an empty line; the text
// ends with a line end, or is empty.
std::string renderText(const source::Files& files, const std::vector<Diagnostic>& diagnostics,
                       bool colour);

// An array of {code, severity, file, line, column, endLine, endColumn, text, labels, helps, notes};
// lines and columns count from 1, in code points, the end is exclusive; all four and `file` are
// null where there is no place. `under` is what the marked place itself says. Bytes that are not
// UTF-8 are replaced.
std::string renderJson(const source::Files& files, const std::vector<Diagnostic>& diagnostics);

// A log of SARIF 2.1.0, which code hosts and editors read: remedies and notes are part of the
// message, labels are related locations.
std::string renderSarif(const source::Files& files, const std::vector<Diagnostic>& diagnostics);

// One line a message, which a workflow on GitHub shows beside the line that it is about:
//
//   ::error file=rules.muster,line=1,endLine=1,col=18,endColumn=21,title=E0201::no field `agge`
std::string renderGithub(const source::Files& files, const std::vector<Diagnostic>& diagnostics);

}  // namespace muster::diagnostics
