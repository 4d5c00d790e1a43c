#include "runtime/engine/rules.h"

#include <filesystem>

#include "compiler/syntax/limits.h"
#include "runtime/capi/calls.h"
#include "runtime/capi/objects.h"

namespace muster::capi {

namespace {

Fault read(const source::Files& files, muster_rules** rules) {
  engine::Reading reading = engine::readProgram(files);
  if (reading.program == nullptr) {
    return {MUSTER_RULES,
            std::to_string(reading.errorCount) +
                (reading.errorCount == 1 ? " mistake in the rules" : " mistakes in the rules"),
            std::move(reading.text), std::move(reading.json)};
  }
  return faultOf(give(std::make_unique<RulesObject>(std::move(reading)), rules));
}

}  // namespace

}  // namespace muster::capi

using namespace muster::capi;

extern "C" {

muster_code muster_rules_read(const char* path, muster_rules** rules, muster_error** error) {
  if (rules != nullptr) *rules = nullptr;
  return call(error, [&]() -> Fault {
    if (path == nullptr || rules == nullptr) return argumentFault("`path` or `rules` is null");
    const muster::Result<muster::source::Files> files = muster::engine::readRules(
        {std::filesystem::path(path)}, muster::syntax::Limits{}.fileBytes);
    if (!files.ok()) return {MUSTER_INPUT, files.error().message};
    return read(*files, rules);
  });
}

muster_code muster_rules_parse(const muster_text* texts, size_t count, muster_rules** rules,
                               muster_error** error) {
  if (rules != nullptr) *rules = nullptr;
  return call(error, [&]() -> Fault {
    if (texts == nullptr || rules == nullptr) return argumentFault("`texts` or `rules` is null");
    if (count == 0 || count > 1'000'000) return argumentFault("from 1 to a million texts");
    std::vector<muster::engine::NamedText> named;
    for (size_t i = 0; i < count; ++i) {
      const muster_text& it = texts[i];
      if (it.name == nullptr || (it.text == nullptr && it.text_bytes > 0)) {
        return argumentFault("text " + std::to_string(i) + " or its name is null");
      }
      named.push_back({it.name, {it.text == nullptr ? "" : it.text, it.text_bytes}});
    }
    return read(muster::engine::filesOf(named, muster::syntax::Limits{}.fileBytes), rules);
  });
}

muster_code muster_rules_warnings(muster_rules* rules, const char** text, const char** json) {
  if (text != nullptr) *text = "";
  if (json != nullptr) *json = "[]";
  const Using<RulesObject> it(rules, Use::Read);
  if (it.code() != MUSTER_OK) return it.code();
  if (text != nullptr) *text = it->reading.text.c_str();
  if (json != nullptr) *json = it->reading.json.c_str();
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
    const muster::Result<std::int64_t> parsed =
        muster::engine::parseAsOf(written, it->reading.program->checked.schema);
    if (!parsed.ok()) return argumentFault(parsed.error().message);
    *as_of = *parsed;
    return {};
  });
}

muster_code muster_rules_free(muster_rules* rules) { return release<RulesObject>(rules); }

}  // extern "C"
