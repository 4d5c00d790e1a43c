#include <memory>

#include "compiler/calendar/calendar.h"
#include "runtime/capi/backend.h"
#include "runtime/capi/objects.h"

namespace muster::capi {

Fault giveRules(std::shared_ptr<const Backend> backend, muster_rules** rules) {
  return faultOf(give(std::make_unique<RulesObject>(std::move(backend)), rules));
}

}  // namespace muster::capi

using namespace muster::capi;

extern "C" {

muster_code muster_rules_warnings(muster_rules* rules, const char** text, const char** json) {
  if (text != nullptr) *text = "";
  if (json != nullptr) *json = "[]";
  const Using<RulesObject> it(rules, Use::Read);
  if (it.code() != MUSTER_OK) return it.code();
  if (text != nullptr) *text = it->backend->warnings();
  if (json != nullptr) *json = it->backend->warningsJson();
  return MUSTER_OK;
}

muster_code muster_rules_as_of(muster_rules* rules, const char* written, int64_t* as_of,
                               muster_error** error) {
  if (as_of != nullptr) *as_of = 0;
  return call(error, [&]() -> Fault {
    const Using<RulesObject> it(rules, Use::Read);
    if (it.code() != MUSTER_OK) return faultOf(it.code());
    if (written == nullptr || as_of == nullptr)
      return argumentFault("`written` or `as_of` is null");
    const std::string& zone = it->backend->program().kinds.front().schema->zone;
    if (zone != "UTC") {
      const muster::Result<muster::Done> brought = muster::calendar::bringZones();
      if (!brought.ok()) return {MUSTER_LIBRARY, brought.error().message};
    }
    const muster::Result<std::int64_t> parsed = muster::calendar::parseAsOf(written, zone);
    if (!parsed.ok()) return argumentFault(parsed.error().message);
    *as_of = *parsed;
    return {};
  });
}

muster_code muster_rules_free(muster_rules* rules) { return release<RulesObject>(rules); }

}  // extern "C"
