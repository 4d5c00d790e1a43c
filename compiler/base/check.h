#pragma once

// Checks of our own invariants, in release builds too. A failed check is a mistake of this code
// base, never of a rule author or of a file.

#include <stdexcept>
#include <string_view>

namespace muster::base {

[[noreturn]] void checkFailed(const char* condition, std::string_view message, const char* file,
                              int line);

// What a failed check throws where ChecksThrow is in force.
struct CheckFailure : std::logic_error {
  using std::logic_error::logic_error;
};

// While one lives, a failed check of this thread throws CheckFailure: for where what is checked
// comes from bytes that anybody may have written.
class ChecksThrow {
 public:
  ChecksThrow();
  ~ChecksThrow();
  ChecksThrow(const ChecksThrow&) = delete;
  ChecksThrow& operator=(const ChecksThrow&) = delete;

 private:
  bool before_;
};

}  // namespace muster::base

#define MUSTER_CHECK(condition, message) \
  ((condition) ? static_cast<void>(0)    \
               : ::muster::base::checkFailed(#condition, message, __FILE__, __LINE__))
