#include <algorithm>
#include <string_view>

#include "compiler/calendar/calendar.h"
#include "runtime/capi/calls.h"
#include "runtime/capi/objects.h"

namespace muster::capi {

namespace {

constexpr int32_t kMostThreads = 256;

Fault read(const muster_options* from, EvaluateOptions& options) {
  if (from == nullptr) return {};
  if (from->size != sizeof(muster_options)) {
    return argumentFault("`size` of the options is " + std::to_string(from->size) + ", not " +
                         std::to_string(sizeof(muster_options)));
  }
  if (from->engine < MUSTER_AUTO || from->engine > MUSTER_REFERENCE) {
    return argumentFault("there is no engine " + std::to_string(from->engine));
  }
  if (from->threads < 0 || from->threads > kMostThreads) return argumentFault("threads: 0 to 256");
  options.engine = from->engine;
  options.threads = std::max(1, from->threads);
  if (from->code_cache != nullptr) options.codeCache = from->code_cache;
  return {};
}

}  // namespace

std::string tierText(const aot::Kind& kind, std::size_t profiles, const std::string& tier) {
  return kind.schema->profileName + ": " + std::to_string(profiles) + " by " + tier;
}

ResultObject::ResultObject(std::shared_ptr<const Backend> backend_,
                           std::shared_ptr<const aot::Stored> stored_, std::vector<Answer> answers_)
    : backend(std::move(backend_)), stored(std::move(stored_)), answers(std::move(answers_)) {
  for (std::size_t kind = 0; kind < answers.size(); ++kind) {
    const Answer& of = answers[kind];
    for (std::size_t i = 0; i < of.counts.size(); ++i) {
      const aot::Segment& segment = backend->program().kinds[kind].segments[i];
      const std::span<const std::uint64_t> words = of.members[i].words();
      segments.push_back({.name = segment.name.c_str(),
                          .title = segment.title.c_str(),
                          .kind = kind,
                          .count = of.counts[i],
                          .is_held_back = of.areHeldBack[i] ? 1 : 0,
                          .profile_count = stored->tables[kind]->profileCount,
                          .word_count = words.size(),
                          .members = words.data()});
    }
    for (const std::string& remark : of.remarks) remarks += remark + "\n";
  }
  if (!remarks.empty()) remarks.pop_back();
}

}  // namespace muster::capi

using namespace muster::capi;

extern "C" {

muster_code muster_evaluate(muster_data* data, int64_t as_of, const muster_options* options,
                            muster_result** result, muster_error** error) {
  if (result != nullptr) *result = nullptr;
  return call(error, [&]() -> Fault {
    const Using<DataObject> it(data, Use::Read);
    if (it.code() != MUSTER_OK) return faultOf(it.code());
    if (result == nullptr) return argumentFault("`result` is null");
    if (!muster::calendar::isInstant(as_of)) {
      return argumentFault("`as_of` is outside of the years 1 to 9999");
    }
    EvaluateOptions how{.asOf = as_of};
    if (Fault fault = read(options, how); fault.code != MUSTER_OK) return fault;
    std::vector<Answer> answers;
    Fault fault = it->backend->evaluate(*it->stored, how, answers);
    if (fault.code != MUSTER_OK) return fault;
    return faultOf(
        give(std::make_unique<ResultObject>(it->backend, it->stored, std::move(answers)), result));
  });
}

muster_code muster_result_kind_count(muster_result* result, size_t* count) {
  if (count != nullptr) *count = 0;
  const Using<ResultObject> it(result, Use::Read);
  if (it.code() != MUSTER_OK) return it.code();
  if (count == nullptr) return MUSTER_ARGUMENT;
  *count = it->answers.size();
  return MUSTER_OK;
}

muster_code muster_result_kind(muster_result* result, size_t index, muster_kind* kind) {
  if (kind != nullptr) *kind = {};
  return call([&]() -> muster_code {
    const Using<ResultObject> it(result, Use::Read);
    if (it.code() != MUSTER_OK) return it.code();
    if (kind == nullptr || index >= it->answers.size()) return MUSTER_ARGUMENT;
    const muster::schema::Schema& schema = *it->backend->program().kinds[index].schema;
    *kind = {schema.profileName.c_str(), schema.fields[schema.key].name.c_str(),
             it->stored->tables[index]->profileCount};
    return MUSTER_OK;
  });
}

muster_code muster_result_segment_count(muster_result* result, size_t* count) {
  if (count != nullptr) *count = 0;
  const Using<ResultObject> it(result, Use::Read);
  if (it.code() != MUSTER_OK) return it.code();
  if (count == nullptr) return MUSTER_ARGUMENT;
  *count = it->segments.size();
  return MUSTER_OK;
}

muster_code muster_result_segment(muster_result* result, size_t index, muster_segment* segment) {
  if (segment != nullptr) *segment = {};
  const Using<ResultObject> it(result, Use::Read);
  if (it.code() != MUSTER_OK) return it.code();
  if (segment == nullptr || index >= it->segments.size()) return MUSTER_ARGUMENT;
  *segment = it->segments[index];
  return MUSTER_OK;
}

muster_code muster_result_find(muster_result* result, const char* name, muster_segment* segment) {
  if (segment != nullptr) *segment = {};
  const Using<ResultObject> it(result, Use::Read);
  if (it.code() != MUSTER_OK) return it.code();
  if (segment == nullptr || name == nullptr) return MUSTER_ARGUMENT;
  for (const muster_segment& each : it->segments) {
    if (std::string_view(each.name) != name) continue;
    *segment = each;
    return MUSTER_OK;
  }
  return MUSTER_ARGUMENT;
}

muster_code muster_result_key(muster_result* result, size_t kind, size_t profile, muster_key* key) {
  if (key != nullptr) *key = {};
  const Using<ResultObject> it(result, Use::Read);
  if (it.code() != MUSTER_OK) return it.code();
  if (key == nullptr || kind >= it->answers.size()) return MUSTER_ARGUMENT;
  const muster::column::Table& table = *it->stored->tables[kind];
  if (profile >= table.profileCount) return MUSTER_ARGUMENT;
  const muster::column::Column& keys = table.key();
  const std::int64_t value = keys.value(profile);
  if (keys.dictionary == nullptr) {
    key->number = value;
    return MUSTER_OK;
  }
  // Each text of a dictionary is a std::string, so that it ends in a zero byte.
  const std::string_view text = (*keys.dictionary)[static_cast<std::uint32_t>(value)];
  *key = {0, text.data(), text.size()};
  return MUSTER_OK;
}

muster_code muster_result_remarks(muster_result* result, const char** text) {
  if (text != nullptr) *text = "";
  const Using<ResultObject> it(result, Use::Read);
  if (it.code() != MUSTER_OK) return it.code();
  if (text == nullptr) return MUSTER_ARGUMENT;
  *text = it->remarks.c_str();
  return MUSTER_OK;
}

muster_code muster_result_free(muster_result* result) { return release<ResultObject>(result); }

}  // extern "C"
