#include <algorithm>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "compiler/calendar/calendar.h"
#include "runtime/capi/calls.h"
#include "runtime/capi/objects.h"

namespace muster::capi {

namespace {

Fault makeMatcher(const aot::Program& program, const aot::Stored* stored, const char* kind,
                  std::int64_t asOf, muster_matcher** matcher) {
  if (matcher == nullptr) return argumentFault("`matcher` is null");
  if (!calendar::isInstant(asOf)) {
    return argumentFault("`as_of` is outside of the years 1 to 9999");
  }
  const auto found = std::ranges::find_if(program.kinds, [&](const aot::Kind& it) {
    return kind == nullptr || it.schema->profileName == kind;
  });
  if (found == program.kinds.end()) {
    return argumentFault("there is no kind of profile of that name");
  }
  std::shared_ptr<const column::Table> table;
  if (stored != nullptr) {
    table = stored->tables[static_cast<std::size_t>(found - program.kinds.begin())];
  }
  Result<profile::ProfileRules> made = profile::ProfileRules::make(aot::bind(*found, asOf), table);
  if (!made.ok()) return {MUSTER_UNAVAILABLE, made.error().message};
  std::vector<std::string> names;
  for (const aot::Segment& segment : found->segments) names.push_back(segment.name);
  return faultOf(
      give(std::make_unique<MatcherObject>(std::move(*made), std::move(names)), matcher));
}

// Sets one value; `set` says whether the field can hold it.
template <typename Set>
muster_code change(muster_profile* profile, const Set& set) {
  return call([&]() -> muster_code {
    const Using<ProfileObject> it(profile, Use::Change);
    if (it.code() != MUSTER_OK) return it.code();
    return set(it->row) ? MUSTER_OK : MUSTER_VALUE;
  });
}

}  // namespace

}  // namespace muster::capi

using namespace muster::capi;
using muster::profile::ProfileField;
using muster::profile::ProfileList;

extern "C" {

muster_code muster_matcher_new(muster_rules* rules, const char* kind, int64_t as_of,
                               muster_matcher** matcher, muster_error** error) {
  if (matcher != nullptr) *matcher = nullptr;
  return call(error, [&]() -> Fault {
    const Using<RulesObject> it(rules, Use::Read);
    if (it.code() != MUSTER_OK) return faultOf(it.code());
    return makeMatcher(it->backend->program(), nullptr, kind, as_of, matcher);
  });
}

muster_code muster_matcher_new_with(muster_data* data, const char* kind, int64_t as_of,
                                    muster_matcher** matcher, muster_error** error) {
  if (matcher != nullptr) *matcher = nullptr;
  return call(error, [&]() -> Fault {
    const Using<DataObject> it(data, Use::Read);
    if (it.code() != MUSTER_OK) return faultOf(it.code());
    return makeMatcher(it->backend->program(), it->stored.get(), kind, as_of, matcher);
  });
}

muster_code muster_matcher_remarks(muster_matcher* matcher, const char** text) {
  if (text != nullptr) *text = "";
  const Using<MatcherObject> it(matcher, Use::Read);
  if (it.code() != MUSTER_OK) return it.code();
  if (text == nullptr) return MUSTER_ARGUMENT;
  *text = it->remarks.c_str();
  return MUSTER_OK;
}

muster_code muster_matcher_list(muster_matcher* matcher, const char* name, uint32_t* list) {
  if (list != nullptr) *list = UINT32_MAX;
  return call([&]() -> muster_code {
    const Using<MatcherObject> it(matcher, Use::Read);
    if (it.code() != MUSTER_OK) return it.code();
    if (name == nullptr || list == nullptr) return MUSTER_ARGUMENT;
    const std::optional<ProfileList> found = it->rules.list(name);
    if (!found) return MUSTER_ARGUMENT;
    *list = found->index;
    return MUSTER_OK;
  });
}

muster_code muster_matcher_field(muster_matcher* matcher, const char* name, uint32_t* field) {
  if (field != nullptr) *field = UINT32_MAX;
  const Using<MatcherObject> it(matcher, Use::Read);
  if (it.code() != MUSTER_OK) return it.code();
  if (name == nullptr || field == nullptr) return MUSTER_ARGUMENT;
  const std::optional<ProfileField> found = it->rules.field(name);
  if (!found) return MUSTER_ARGUMENT;
  *field = found->index;
  return MUSTER_OK;
}

muster_code muster_matcher_segment_count(muster_matcher* matcher, size_t* count) {
  if (count != nullptr) *count = 0;
  const Using<MatcherObject> it(matcher, Use::Read);
  if (it.code() != MUSTER_OK) return it.code();
  if (count == nullptr) return MUSTER_ARGUMENT;
  *count = it->rules.segmentCount();
  return MUSTER_OK;
}

muster_code muster_matcher_segment_name(muster_matcher* matcher, size_t index, const char** name) {
  if (name != nullptr) *name = "";
  const Using<MatcherObject> it(matcher, Use::Read);
  if (it.code() != MUSTER_OK) return it.code();
  if (name == nullptr || index >= it->segments.size()) return MUSTER_ARGUMENT;
  *name = it->segments[index].c_str();
  return MUSTER_OK;
}

muster_code muster_matcher_free(muster_matcher* matcher) { return release<MatcherObject>(matcher); }

muster_code muster_profile_new(muster_matcher* matcher, muster_profile** profile) {
  if (profile != nullptr) *profile = nullptr;
  return call([&]() -> muster_code {
    const Using<MatcherObject> it(matcher, Use::Read);
    if (it.code() != MUSTER_OK) return it.code();
    if (profile == nullptr) return MUSTER_ARGUMENT;
    return give(std::make_unique<ProfileObject>(it->rules), profile);
  });
}

muster_code muster_profile_set_int(muster_profile* profile, uint32_t field, int64_t value) {
  return change(profile, [&](auto& row) { return row.set(ProfileField{field}, value); });
}

muster_code muster_profile_set_double(muster_profile* profile, uint32_t field, double value) {
  return change(profile, [&](auto& row) { return row.set(ProfileField{field}, value); });
}

muster_code muster_profile_set_text(muster_profile* profile, uint32_t field, const char* text,
                                    size_t text_bytes) {
  const bool isNone = text == nullptr && text_bytes > 0;
  const std::string_view value(text == nullptr ? "" : text, isNone ? 0 : text_bytes);
  const muster_code code =
      change(profile, [&](auto& row) { return !isNone && row.set(ProfileField{field}, value); });
  return isNone && code == MUSTER_VALUE ? muster_code{MUSTER_ARGUMENT} : code;
}

muster_code muster_profile_set_ints(muster_profile* profile, uint32_t field,
                                    const int64_t* elements, size_t count) {
  const bool isNone = elements == nullptr && count > 0;
  const std::span<const std::int64_t> all(elements, isNone ? 0 : count);
  const muster_code code =
      change(profile, [&](auto& row) { return !isNone && row.set(ProfileField{field}, all); });
  return isNone && code == MUSTER_VALUE ? muster_code{MUSTER_ARGUMENT} : code;
}

muster_code muster_profile_set_texts(muster_profile* profile, uint32_t field,
                                     const char* const* elements, size_t count) {
  bool isNone = elements == nullptr && count > 0;
  for (std::size_t i = 0; i < count && !isNone; ++i) isNone = elements[i] == nullptr;
  const muster_code code = change(profile, [&](auto& row) {
    if (isNone) return false;
    const std::vector<std::string_view> all(elements, elements + count);
    return row.set(ProfileField{field}, all);
  });
  return isNone && code == MUSTER_VALUE ? muster_code{MUSTER_ARGUMENT} : code;
}

muster_code muster_profile_set_place(muster_profile* profile, uint32_t field, int64_t latitude,
                                     int64_t longitude) {
  return change(profile,
                [&](auto& row) { return row.setPlace(ProfileField{field}, latitude, longitude); });
}

muster_code muster_profile_append(muster_profile* profile, uint32_t list) {
  return call([&]() -> muster_code {
    const Using<ProfileObject> it(profile, Use::Change);
    if (it.code() != MUSTER_OK) return it.code();
    if (!it->rules.hasList(ProfileList{list})) return MUSTER_ARGUMENT;
    return it->row.append(ProfileList{list}) ? MUSTER_OK : MUSTER_INCOMPLETE;
  });
}

muster_code muster_profile_clear_list(muster_profile* profile, uint32_t list) {
  return call([&]() -> muster_code {
    const Using<ProfileObject> it(profile, Use::Change);
    if (it.code() != MUSTER_OK) return it.code();
    return it->row.clear(ProfileList{list}) ? MUSTER_OK : MUSTER_ARGUMENT;
  });
}

muster_code muster_profile_set_missing(muster_profile* profile, uint32_t field) {
  return change(profile, [&](auto& row) { return row.setMissing(ProfileField{field}); });
}

muster_code muster_profile_clear(muster_profile* profile) {
  return call([&]() -> muster_code {
    const Using<ProfileObject> it(profile, Use::Change);
    if (it.code() != MUSTER_OK) return it.code();
    it->row.clear();
    return MUSTER_OK;
  });
}

muster_code muster_profile_answer(muster_profile* profile, uint64_t* words, size_t word_count) {
  return call([&]() -> muster_code {
    const Using<ProfileObject> it(profile, Use::Change);
    if (it.code() != MUSTER_OK) return it.code();
    if (words == nullptr || word_count < it->rules.answerWords()) return MUSTER_ARGUMENT;
    return it->row.answer({words, word_count}) ? MUSTER_OK : MUSTER_INCOMPLETE;
  });
}

muster_code muster_profile_free(muster_profile* profile) { return release<ProfileObject>(profile); }

}  // extern "C"
