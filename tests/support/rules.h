#pragma once

// Rule text to a checked program, as a test wants it: one file, messages as text.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/sema/checked.h"

namespace muster::support {

struct CheckedRules {
  std::optional<sema::CheckedProgram> program;   // none: there were errors
  std::vector<sema::CheckedProgram> kinds = {};  // of profile, but the first
  std::string messages;                          // as a terminal shows them; warnings, too
  std::vector<std::string> codes;                // of the messages, in order of place
};

CheckedRules checkRules(std::string_view text);

}  // namespace muster::support
