#include "compiler/base/check.h"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>

namespace muster::base {

namespace {
thread_local bool doChecksThrow = false;
}  // namespace

ChecksThrow::ChecksThrow() : before_(std::exchange(doChecksThrow, true)) {}
ChecksThrow::~ChecksThrow() { doChecksThrow = before_; }

void checkFailed(const char* condition, std::string_view message, const char* file, int line) {
  if (doChecksThrow) throw CheckFailure(std::string(message));
  std::fprintf(stderr, "muster: internal error: %.*s (%s) at %s:%d\n",
               static_cast<int>(message.size()), message.data(), condition, file, line);
  std::abort();
}

}  // namespace muster::base
