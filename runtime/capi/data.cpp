#include <algorithm>

#include "runtime/capi/calls.h"
#include "runtime/capi/objects.h"
#include "runtime/column/arrow_abi.h"

namespace muster::capi {

namespace {

constexpr int32_t kMostThreads = 256;
constexpr uint32_t kMillion = 1'000'000;

std::optional<column::Plain> typeOf(int32_t type) {
  switch (type) {
    case MUSTER_YES_NO: return column::Plain::YesNo;
    case MUSTER_INT32: return column::Plain::Int32;
    case MUSTER_INT64: return column::Plain::Int64;
    case MUSTER_DOUBLE: return column::Plain::Double;
    case MUSTER_DECIMAL: return column::Plain::Decimal;
    case MUSTER_DATE: return column::Plain::Date;
    case MUSTER_INSTANT: return column::Plain::Instant;
    case MUSTER_DURATION: return column::Plain::Duration;
    case MUSTER_STRING: return column::Plain::String;
    case MUSTER_TEXT: return column::Plain::Text;
    default: return std::nullopt;
  }
}

std::span<const std::byte> bytes(const void* begin, std::size_t size) {
  return {static_cast<const std::byte*>(begin), size};
}

Fault addColumn(Intake& intake, const char* table, const muster_column& column) {
  const std::optional<column::Plain> type = typeOf(column.type);
  if (!type) return argumentFault("there is no type " + std::to_string(column.type));
  if (column.name == nullptr) return argumentFault("the column's name is null");
  const Result<Done> added =
      intake.add(table, {.name = column.name,
                         .type = *type,
                         .places = column.places,
                         .rows = column.rows,
                         .values = bytes(column.values, column.values_bytes),
                         .offsets = bytes(column.offsets, column.offsets_bytes),
                         .validity = bytes(column.validity, column.validity_bytes)});
  return added.ok() ? Fault{} : Fault{MUSTER_INPUT, added.error().message};
}

Fault read(const muster_data_options* from, StoreOptions& options) {
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

Fault store(std::shared_ptr<const Backend> backend, aot::Stored stored, muster_data** data) {
  return faultOf(
      give(std::make_unique<DataObject>(std::move(backend),
                                        std::make_shared<const aot::Stored>(std::move(stored))),
           data));
}

// The data of other rules, for these; or why not.
Fault checkSame(const DataObject& data, const Backend& rules) {
  if (!rules.takesDataOfOthers()) {
    return {MUSTER_UNAVAILABLE, "rules in text store what they ask for; bind the columns for them"};
  }
  const aot::Program& had = data.backend->program();
  if (aot::schemaHash(had) != aot::schemaHash(rules.program())) {
    std::string message = "the data is of schema " + aot::schemaHash(had) +
                          ", and the rules are of schema " + aot::schemaHash(rules.program());
    for (const std::string& line : aot::differences(had, rules.program())) message += "\n" + line;
    return {MUSTER_INPUT, std::move(message)};
  }
  const Result<Done> bound = aot::checkBound(rules.program(), *data.stored);
  return bound.ok() ? Fault{} : Fault{MUSTER_INPUT, bound.error().message};
}

}  // namespace

}  // namespace muster::capi

using namespace muster::capi;

extern "C" {

muster_code muster_input_new(muster_rules* rules, muster_input** input) {
  if (input != nullptr) *input = nullptr;
  return call([&] {
    const Using<RulesObject> it(rules, Use::Read);
    if (it.code() != MUSTER_OK) return it.code();
    if (input == nullptr) return muster_code{MUSTER_ARGUMENT};
    return give(std::make_unique<InputObject>(it->backend), input);
  });
}

muster_code muster_input_key(muster_input* input, const char* table, const char* column,
                             muster_error** error) {
  return call(error, [&]() -> Fault {
    const Using<InputObject> it(input, Use::Change);
    if (it.code() != MUSTER_OK) return faultOf(it.code());
    if (table == nullptr || column == nullptr) return argumentFault("`table` or `column` is null");
    const muster::Result<muster::Done> set = it->intake->setKey(table, column);
    return set.ok() ? Fault{} : Fault{MUSTER_INPUT, set.error().message};
  });
}

muster_code muster_input_column(muster_input* input, const char* table, const muster_column* column,
                                muster_error** error) {
  return call(error, [&]() -> Fault {
    const Using<InputObject> it(input, Use::Change);
    if (it.code() != MUSTER_OK) return faultOf(it.code());
    if (table == nullptr || column == nullptr) return argumentFault("`table` or `column` is null");
    return addColumn(*it->intake, table, *column);
  });
}

muster_code muster_input_arrow(muster_input* input, const char* table, struct ArrowArray* array,
                               struct ArrowSchema* schema, muster_error** error) {
  return call(error, [&]() -> Fault {
    const Using<InputObject> it(input, Use::Change);
    if (it.code() == MUSTER_OK) return it->intake->addArrow(table, array, schema);
    if (array != nullptr && array->release != nullptr) array->release(array);
    if (schema != nullptr && schema->release != nullptr) schema->release(schema);
    return faultOf(it.code());
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
    StoreOptions how;
    if (Fault fault = read(options, how); fault.code != MUSTER_OK) return fault;
    std::unique_ptr<Intake> empty = it->backend->intake();
    muster::Result<muster::aot::Stored> stored = it->intake->store(how);
    if (!stored.ok()) return {MUSTER_INPUT, stored.error().message};
    Fault fault = store(it->backend, std::move(*stored), data);
    if (fault.code == MUSTER_OK) it->intake = std::move(empty);
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
    StoreOptions how;
    if (Fault fault = read(options, how); fault.code != MUSTER_OK) return fault;
    if (folder != nullptr) how.folder = folder;
    const auto name = source == nullptr ? std::nullopt : std::optional<std::string>(source);
    muster::aot::Stored stored;
    Fault fault = it->backend->read(name, how, stored);
    return fault.code != MUSTER_OK ? fault : store(it->backend, std::move(stored), data);
  });
}

muster_code muster_data_for(muster_data* data, muster_rules* rules, muster_data** same,
                            muster_error** error) {
  if (same != nullptr) *same = nullptr;
  return call(error, [&]() -> Fault {
    const Using<DataObject> it(data, Use::Read);
    if (it.code() != MUSTER_OK) return faultOf(it.code());
    const Using<RulesObject> wanted(rules, Use::Read);
    if (wanted.code() != MUSTER_OK) return faultOf(wanted.code());
    if (same == nullptr) return argumentFault("`same` is null");
    Fault fault = checkSame(*it, *wanted->backend);
    if (fault.code != MUSTER_OK) return fault;
    return faultOf(give(std::make_unique<DataObject>(wanted->backend, it->stored), same));
  });
}

muster_code muster_data_report(muster_data* data, const char** text) {
  if (text != nullptr) *text = "";
  const Using<DataObject> it(data, Use::Read);
  if (it.code() != MUSTER_OK) return it.code();
  if (text == nullptr) return MUSTER_ARGUMENT;
  *text = it->stored->report.c_str();
  return MUSTER_OK;
}

muster_code muster_data_free(muster_data* data) { return release<DataObject>(data); }

}  // extern "C"
