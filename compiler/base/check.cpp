#include "compiler/base/check.h"

#include <cstdio>
#include <cstdlib>

namespace muster::base {

void checkFailed(const char* condition, std::string_view message, const char* file, int line) {
  std::fprintf(stderr, "muster: internal error: %.*s (%s) at %s:%d\n",
               static_cast<int>(message.size()), message.data(), condition, file, line);
  std::abort();
}

}  // namespace muster::base
