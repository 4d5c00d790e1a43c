#pragma once

// Checks of our own invariants, in release builds too. A failed check is a mistake of this code
// base, never of a rule author or of a file.

#include <string_view>

namespace muster::base {

[[noreturn]] void checkFailed(const char* condition, std::string_view message, const char* file,
                              int line);

}  // namespace muster::base

#define MUSTER_CHECK(condition, message) \
  ((condition) ? static_cast<void>(0)    \
               : ::muster::base::checkFailed(#condition, message, __FILE__, __LINE__))
