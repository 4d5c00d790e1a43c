#include <algorithm>

#include "runtime/capi/calls.h"
#include "runtime/capi/objects.h"

namespace muster::capi {

namespace {

constexpr int32_t kMostThreads = 256;
constexpr uint32_t kMillion = 1'000'000;

std::optional<load::Plain> typeOf(int32_t type) {
  switch (type) {
    case MUSTER_YES_NO: return load::Plain::YesNo;
    case MUSTER_INT32: return load::Plain::Int32;
    case MUSTER_INT64: return load::Plain::Int64;
    case MUSTER_DOUBLE: return load::Plain::Double;
    case MUSTER_DECIMAL: return load::Plain::Decimal;
    case MUSTER_DATE: return load::Plain::Date;
    case MUSTER_INSTANT: return load::Plain::Instant;
    case MUSTER_DURATION: return load::Plain::Duration;
    case MUSTER_STRING: return load::Plain::String;
    case MUSTER_TEXT: return load::Plain::Text;
    default: return std::nullopt;
  }
}

std::span<const std::byte> bytes(const void* begin, std::size_t size) {
  return {static_cast<const std::byte*>(begin), size};
}

Fault addColumn(load::Memory& memory, const char* table, const muster_column& column) {
  const std::optional<load::Plain> type = typeOf(column.type);
  if (!type) return argumentFault("there is no type " + std::to_string(column.type));
  if (column.name == nullptr) return argumentFault("the column's name is null");
  const Result<Done> added =
      memory.add(table, {.name = column.name,
                         .type = *type,
                         .places = column.places,
                         .rows = column.rows,
                         .values = bytes(column.values, column.values_bytes),
                         .offsets = bytes(column.offsets, column.offsets_bytes),
                         .validity = bytes(column.validity, column.validity_bytes)});
  return added.ok() ? Fault{} : Fault{MUSTER_INPUT, added.error().message};
}

Fault read(const muster_data_options* from, load::Options& options) {
  if (from == nullptr) return {};
  if (from->size != sizeof(muster_data_options)) {
    return argumentFault("`size` of the options is " + std::to_string(from->size) + ", not " +
                         std::to_string(sizeof(muster_data_options)));
  }
  if (from->threads < 0 || from->threads > kMostThreads) return argumentFault("threads: 0 to 256");
  if (from->is_strict != 0 && from->is_strict != 1) return argumentFault("is_strict: 0 or 1");
  if (from->set_aside_millionths > kMillion) return argumentFault("more than a million millionths");
  options.threads = std::max(1, from->threads);
  options.isStrict = from->is_strict == 1;
  if (from->set_aside_millionths > 0) {
    options.setAsideAtMostMillionths = from->set_aside_millionths;
  }
  return {};
}

std::string reportOf(const engine::Data& data) {
  std::string text;
  for (const load::Loaded& kind : data.kinds) {
    for (const std::string& line : load::describe(kind.report.absent)) text += line + "\n";
    for (const load::Finding& finding : kind.report.findings) {
      text += load::describe(finding) + "\n";
    }
  }
  if (!text.empty()) text.pop_back();
  return text;
}

Fault store(Result<engine::Data> made, muster_data** data) {
  if (!made.ok()) return {MUSTER_INPUT, made.error().message};
  return faultOf(give(std::make_unique<DataObject>(std::move(*made)), data));
}

}  // namespace

DataObject::DataObject(engine::Data data_)
    : data(std::make_shared<const engine::Data>(std::move(data_))), report(reportOf(*data)) {}

}  // namespace muster::capi

using namespace muster::capi;

extern "C" {

muster_code muster_input_new(muster_rules* rules, muster_input** input) {
  if (input != nullptr) *input = nullptr;
  return call([&] {
    const Using<RulesObject> it(rules, Use::Read);
    if (it.code() != MUSTER_OK) return it.code();
    if (input == nullptr) return muster_code{MUSTER_ARGUMENT};
    return give(std::make_unique<InputObject>(it->reading.program), input);
  });
}

muster_code muster_input_key(muster_input* input, const char* table, const char* column,
                             muster_error** error) {
  return call(error, [&]() -> Fault {
    const Using<InputObject> it(input, Use::Change);
    if (it.code() != MUSTER_OK) return faultOf(it.code());
    if (table == nullptr || column == nullptr) return argumentFault("`table` or `column` is null");
    const muster::Result<muster::Done> set = it->input->memory().setKey(table, column);
    return set.ok() ? Fault{} : Fault{MUSTER_INPUT, set.error().message};
  });
}

muster_code muster_input_column(muster_input* input, const char* table, const muster_column* column,
                                muster_error** error) {
  return call(error, [&]() -> Fault {
    const Using<InputObject> it(input, Use::Change);
    if (it.code() != MUSTER_OK) return faultOf(it.code());
    if (table == nullptr || column == nullptr) return argumentFault("`table` or `column` is null");
    return addColumn(it->input->memory(), table, *column);
  });
}

muster_code muster_input_arrow(muster_input* input, const char* table, struct ArrowArray* array,
                               struct ArrowSchema* schema, muster_error** error) {
  return call(error, [&]() -> Fault {
    const muster::load::ArrowPair taken(array, schema);
    const Using<InputObject> it(input, Use::Change);
    if (it.code() != MUSTER_OK) return faultOf(it.code());
    if (table == nullptr || array == nullptr || schema == nullptr) {
      return argumentFault("`table`, `array` or `schema` is null");
    }
    const muster::Result<muster::Done> added = it->input->memory().add(table, taken);
    return added.ok() ? Fault{} : Fault{MUSTER_INPUT, added.error().message};
  });
}

muster_code muster_input_free(muster_input* input) { return release<InputObject>(input); }

muster_code muster_data_bind(muster_input* input, const muster_data_options* options,
                             muster_data** data, muster_error** error) {
  if (data != nullptr) *data = nullptr;
  return call(error, [&]() -> Fault {
    const Using<InputObject> it(input, Use::Change);
    if (it.code() != MUSTER_OK) return faultOf(it.code());
    if (data == nullptr) return argumentFault("`data` is null");
    muster::load::Options how;
    if (Fault fault = read(options, how); fault.code != MUSTER_OK) return fault;
    auto empty = std::make_unique<muster::engine::Input>(it->input->program());
    Fault fault = store(muster::engine::bind(*it->input, how), data);
    if (fault.code == MUSTER_OK) it->input = std::move(empty);
    return fault;
  });
}

muster_code muster_data_read(muster_rules* rules, const char* source, const char* folder,
                             const muster_data_options* options, muster_data** data,
                             muster_error** error) {
  if (data != nullptr) *data = nullptr;
  return call(error, [&]() -> Fault {
    const Using<RulesObject> it(rules, Use::Read);
    if (it.code() != MUSTER_OK) return faultOf(it.code());
    if (data == nullptr) return argumentFault("`data` is null");
    muster::load::Options how;
    if (Fault fault = read(options, how); fault.code != MUSTER_OK) return fault;
    if (folder != nullptr) how.baseFolder = folder;
    const auto name = source == nullptr ? std::nullopt : std::optional<std::string>(source);
    return store(muster::engine::read(it->reading.program, name, how), data);
  });
}

muster_code muster_data_report(muster_data* data, const char** text) {
  if (text != nullptr) *text = "";
  const Using<DataObject> it(data, Use::Read);
  if (it.code() != MUSTER_OK) return it.code();
  if (text == nullptr) return MUSTER_ARGUMENT;
  *text = it->report.c_str();
  return MUSTER_OK;
}

muster_code muster_data_free(muster_data* data) { return release<DataObject>(data); }

}  // extern "C"
