// A runtime without the compiler: what needs it says so.

#include "runtime/capi/calls.h"

using namespace muster::capi;

namespace {

Fault noCompiler() {
  return {MUSTER_UNAVAILABLE,
          "this is the runtime of compiled rules, which reads no rules in text; link libmuster, or "
          "use a library of `muster compile`"};
}

}  // namespace

extern "C" {

muster_code muster_rules_read(const char* path, muster_rules** rules, muster_error** error) {
  if (rules != nullptr) *rules = nullptr;
  return call(error, [&]() -> Fault {
    if (path == nullptr || rules == nullptr) return argumentFault("`path` or `rules` is null");
    return noCompiler();
  });
}

muster_code muster_rules_parse(const muster_text* texts, size_t, muster_rules** rules,
                               muster_error** error) {
  if (rules != nullptr) *rules = nullptr;
  return call(error, [&]() -> Fault {
    if (texts == nullptr || rules == nullptr) return argumentFault("`texts` or `rules` is null");
    return noCompiler();
  });
}

}  // extern "C"
