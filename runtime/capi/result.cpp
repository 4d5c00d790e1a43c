#include <algorithm>
#include <string_view>

#include "compiler/calendar/calendar.h"
#include "runtime/capi/calls.h"
#include "runtime/capi/objects.h"

namespace muster::capi {

namespace {

constexpr int32_t kMostThreads = 256;

std::optional<engine::Kind> engineOf(int32_t engine) {
  switch (engine) {
    case MUSTER_AUTO: return engine::Kind::Auto;
    case MUSTER_INTERPRETER: return engine::Kind::Interpreter;
    case MUSTER_NATIVE: return engine::Kind::Native;
    case MUSTER_REFERENCE: return engine::Kind::Reference;
    default: return std::nullopt;
  }
}

Fault read(const muster_options* from, engine::Options& options) {
  if (from == nullptr) return {};
  if (from->size != sizeof(muster_options)) {
    return argumentFault("`size` of the options is " + std::to_string(from->size) + ", not " +
                         std::to_string(sizeof(muster_options)));
  }
  const std::optional<engine::Kind> kind = engineOf(from->engine);
  if (!kind) return argumentFault("there is no engine " + std::to_string(from->engine));
  if (from->threads < 0 || from->threads > kMostThreads) return argumentFault("threads: 0 to 256");
  options.kind = *kind;
  options.threads = std::max(1, from->threads);
  if (from->code_cache != nullptr) options.codeCache = from->code_cache;
  return {};
}

const driver::Compiled& kindAt(const ResultObject& result, std::size_t kind) {
  return *driver::kindsOf(*result.data->program)[kind];
}

}  // namespace

ResultObject::ResultObject(std::shared_ptr<const engine::Data> data_,
                           std::vector<engine::Audiences> audiences_)
    : data(std::move(data_)), audiences(std::move(audiences_)) {
  for (std::size_t kind = 0; kind < audiences.size(); ++kind) {
    const engine::Audiences& of = audiences[kind];
    const sema::CheckedProgram& checked = kindAt(*this, kind).checked;
    for (std::size_t i = 0; i < of.counts.size(); ++i) {
      const ast::Segment& segment = checked.ast.segments[i];
      const std::span<const std::uint64_t> words = of.members[i].words();
      segments.push_back({.name = segment.name.text.c_str(),
                          .title = segment.title ? segment.title->c_str() : "",
                          .kind = kind,
                          .count = of.counts[i],
                          .is_held_back = of.areHeldBack[i] ? 1 : 0,
                          .profile_count = data->kinds[kind].table->profileCount,
                          .word_count = words.size(),
                          .members = words.data()});
    }
    for (const engine::Tier& tier : of.tiers) {
      remarks += checked.schema.profileName + ": " + std::to_string(tier.profiles) + " by " +
                 tier.name + "\n";
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
    muster::engine::Options how{.asOf = as_of};
    if (Fault fault = read(options, how); fault.code != MUSTER_OK) return fault;
    muster::Result<std::vector<muster::engine::Audiences>> audiences =
        muster::engine::evaluate(*it->data, how);
    if (!audiences.ok()) return {MUSTER_UNAVAILABLE, audiences.error().message};
    return faultOf(give(std::make_unique<ResultObject>(it->data, std::move(*audiences)), result));
  });
}

muster_code muster_result_kind_count(muster_result* result, size_t* count) {
  if (count != nullptr) *count = 0;
  const Using<ResultObject> it(result, Use::Read);
  if (it.code() != MUSTER_OK) return it.code();
  if (count == nullptr) return MUSTER_ARGUMENT;
  *count = it->audiences.size();
  return MUSTER_OK;
}

muster_code muster_result_kind(muster_result* result, size_t index, muster_kind* kind) {
  if (kind != nullptr) *kind = {};
  return call([&]() -> muster_code {
    const Using<ResultObject> it(result, Use::Read);
    if (it.code() != MUSTER_OK) return it.code();
    if (kind == nullptr || index >= it->audiences.size()) return MUSTER_ARGUMENT;
    const muster::schema::Schema& schema = kindAt(*it, index).checked.schema;
    *kind = {schema.profileName.c_str(), schema.fields[schema.key].name.c_str(),
             it->data->kinds[index].table->profileCount};
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
  if (key == nullptr || kind >= it->audiences.size()) return MUSTER_ARGUMENT;
  const muster::column::Table& table = *it->data->kinds[kind].table;
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
