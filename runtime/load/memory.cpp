#include "runtime/load/memory.h"

#include <arrow/api.h>
#include <arrow/c/bridge.h>

#include <algorithm>
#include <cstring>

#include "compiler/diagnostics/diagnostic.h"
#include "runtime/column/owner.h"
#include "runtime/load/chunks.h"
#include "runtime/load/files.h"

namespace muster::load {

using column::bytesOf;
using column::isThere;
using column::misfitOf;
using column::valueAt;

namespace {

constexpr int kDeepest = 64;

Error columnError(const std::string& table, const std::string& column, std::string_view reason) {
  return {"column `" + printable(shorten(column)) + "` of `" + table + "`: " + std::string(reason)};
}

std::string firstOf(const arrow::Status& status) { return firstLine(status.message()); }

std::shared_ptr<arrow::DataType> typeOf(const PlainColumn& column) {
  switch (column.type) {
    case Plain::YesNo: return arrow::boolean();
    case Plain::Int32: return arrow::int32();
    case Plain::Int64: return arrow::int64();
    case Plain::Double: return arrow::float64();
    case Plain::Decimal: return arrow::decimal128(38, column.places);
    case Plain::Date: return arrow::date32();
    case Plain::Instant: return arrow::timestamp(arrow::TimeUnit::MICRO, "UTC");
    case Plain::Duration: return arrow::duration(arrow::TimeUnit::MICRO);
    case Plain::String: return arrow::large_utf8();
    case Plain::Text: return arrow::utf8();
  }
  return arrow::null();
}

std::shared_ptr<arrow::Buffer> borrowed(std::span<const std::byte> bytes) {
  return std::make_shared<arrow::Buffer>(reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                         static_cast<std::int64_t>(bytes.size()));
}

// Borrowed where it is aligned to its values, else copied.
arrow::Result<std::shared_ptr<arrow::Buffer>> aligned(std::span<const std::byte> bytes,
                                                      std::size_t width) {
  if (width == 0 || reinterpret_cast<std::uintptr_t>(bytes.data()) % width == 0) {
    return borrowed(bytes);
  }
  ARROW_ASSIGN_OR_RAISE(std::shared_ptr<arrow::Buffer> copy,
                        arrow::AllocateBuffer(static_cast<std::int64_t>(bytes.size())));
  std::memcpy(copy->mutable_data(), bytes.data(), bytes.size());
  return copy;
}

// Columns that Arrow holds otherwise.
template <typename Builder, typename Append>
arrow::Result<std::shared_ptr<arrow::Array>> rebuilt(Builder builder, const PlainColumn& column,
                                                     const Append& append) {
  ARROW_RETURN_NOT_OK(builder.Reserve(static_cast<std::int64_t>(column.rows)));
  for (std::size_t row = 0; row < column.rows; ++row) {
    if (isThere(column, row)) {
      ARROW_RETURN_NOT_OK(append(builder, row));
    } else {
      ARROW_RETURN_NOT_OK(builder.AppendNull());
    }
  }
  return builder.Finish();
}

arrow::Result<std::shared_ptr<arrow::Array>> arrayOf(const PlainColumn& column) {
  const std::shared_ptr<arrow::DataType> type = typeOf(column);
  arrow::MemoryPool* const pool = arrow::default_memory_pool();
  if (column.type == Plain::YesNo) {
    return rebuilt(arrow::BooleanBuilder(type, pool), column, [&](auto& to, std::size_t row) {
      const auto value = valueAt<std::uint8_t>(column.values, row);
      return value > 1 ? arrow::Status::Invalid("yes or no is 1 or 0; row ", row, " holds ", +value)
                       : to.Append(value == 1);
    });
  }
  if (column.type == Plain::Decimal) {
    return rebuilt(arrow::Decimal128Builder(type, pool), column, [&](auto& to, std::size_t row) {
      return to.Append(arrow::Decimal128(valueAt<std::int64_t>(column.values, row)));
    });
  }
  if (column.type == Plain::String) {
    return rebuilt(arrow::LargeStringBuilder(type, pool), column, [&](auto& to, std::size_t row) {
      const auto* text = valueAt<const char*>(column.values, row);
      return text == nullptr ? to.AppendNull() : to.Append(text);
    });
  }
  const bool isText = column.type == Plain::Text;
  std::vector<std::shared_ptr<arrow::Buffer>> buffers{nullptr};
  if (column.validity.data() != nullptr) buffers[0] = borrowed(column.validity);
  if (isText) {
    ARROW_ASSIGN_OR_RAISE(std::shared_ptr<arrow::Buffer> offsets,
                          aligned(column.offsets, sizeof(std::int32_t)));
    buffers.push_back(std::move(offsets));
  }
  ARROW_ASSIGN_OR_RAISE(std::shared_ptr<arrow::Buffer> values,
                        aligned(column.values, bytesOf(column.type)));
  buffers.push_back(std::move(values));
  const auto rows = static_cast<std::int64_t>(column.rows);
  std::shared_ptr<arrow::Array> array =
      arrow::MakeArray(arrow::ArrayData::Make(type, rows, std::move(buffers)));
  // Texts are told of value by value where they are no UTF-8.
  const arrow::Status valid = array->ValidateFull();
  if (!valid.ok() && valid.message().find("UTF8") == std::string::npos) return valid;
  return array;
}

// What import would run into without looking.
bool isWhole(const ArrowSchema* schema, const ArrowArray* array, int depth) {
  if (schema == nullptr || array == nullptr || depth > kDeepest) return false;
  if (schema->format == nullptr || schema->release == nullptr) return false;
  if (array->release == nullptr || array->length < 0 || array->offset < 0) return false;
  if (array->length > static_cast<std::int64_t>(kMostRows) || array->offset > INT64_MAX / 64) {
    return false;
  }
  if (array->n_buffers < 0 || (array->n_buffers > 0 && array->buffers == nullptr)) return false;
  if (schema->n_children < 0 || schema->n_children != array->n_children) return false;
  if (schema->n_children > 0 && (schema->children == nullptr || array->children == nullptr)) {
    return false;
  }
  for (std::int64_t i = 0; i < schema->n_children; ++i) {
    if (!isWhole(schema->children[i], array->children[i], depth + 1)) return false;
  }
  if ((schema->dictionary == nullptr) != (array->dictionary == nullptr)) return false;
  return schema->dictionary == nullptr || isWhole(schema->dictionary, array->dictionary, depth + 1);
}

// An array of structs, which may be a slice of a longer one, as a batch that can be read without
// another look.
arrow::Result<std::shared_ptr<arrow::RecordBatch>> batchOf(ArrowArray* array, ArrowSchema* schema) {
  ARROW_ASSIGN_OR_RAISE(const std::shared_ptr<arrow::Array> rows,
                        arrow::ImportArray(array, schema));
  if (rows->type_id() != arrow::Type::STRUCT) {
    return arrow::Status::Invalid("rows are an array of structs, and this is one of ",
                                  rows->type()->ToString());
  }
  ARROW_RETURN_NOT_OK(rows->Validate());
  ARROW_ASSIGN_OR_RAISE(std::shared_ptr<arrow::RecordBatch> batch,
                        arrow::RecordBatch::FromStructArray(rows));
  ARROW_RETURN_NOT_OK(batch->Validate());
  for (const std::shared_ptr<arrow::Array>& column : batch->columns()) {
    const arrow::Status valid = column->ValidateFull();
    // Texts are told of value by value where they are no UTF-8.
    if (!valid.ok() && valid.message().find("UTF8") == std::string::npos) return valid;
  }
  return batch;
}

// ---- the source of tables in memory -------------------------------------------------------------

bool hasColumn(const MemoryTable& table, const std::string& name) {
  const bool isBatched = !table.batches.empty();
  return isBatched ? table.batches.front()->schema()->GetFieldIndex(name) >= 0
                   : std::ranges::find(table.names, name) != table.names.end();
}

class SourceMaker {
 public:
  SourceMaker(sema::CheckedProgram& checked, const Memory& memory)
      : checked_(checked), schema_(checked.schema), memory_(memory) {
    source_.name = "memory";
    source_.zone = schema_.zone;
  }

  Result<sema::CheckedSource> make() {
    const MemoryTable* profiles = memory_.find(schema_.profileName);
    if (profiles == nullptr) {
      return Error{"there are no columns for `" + schema_.profileName + "`, the profiles"};
    }
    sema::CheckedTable& table = addTable(std::nullopt, *profiles);
    addKey(table, schema_.key, fieldName(schema_.key));
    addFields(table, schema_.profileFields);
    for (const schema::Consent& consent : schema_.consents) limitStatus(consent, table);
    for (std::uint32_t i = 0; i < schema_.lists.size(); ++i) {
      MUSTER_TRY([[maybe_unused]] Done done, addList(ListId(i)));
    }
    for (const sema::CheckedTable& it : source_.tables) {
      MUSTER_TRY([[maybe_unused]] Done done, checkNames(it));
    }
    return std::move(source_);
  }

 private:
  const std::string& fieldName(FieldId id) const { return schema_.fields[id].name; }

  sema::CheckedTable& addTable(std::optional<ListId> list, const MemoryTable& from) {
    sema::CheckedTable& table = source_.tables.emplace_back();
    table.list = list;
    table.files = from.name;
    return table;
  }

  void addColumn(sema::CheckedTable& table, const std::string& name, const schema::Field& field,
                 bool mayBeAbsent) {
    sema::RawColumn& column = table.columns.emplace_back();
    column.name = name;
    column.type = field.type;
    column.mayBeAbsent = mayBeAbsent;
  }

  void addKey(sema::CheckedTable& table, FieldId key, const std::string& column) {
    addColumn(table, column, schema_.fields[key], false);
  }

  void addFields(sema::CheckedTable& table, const std::vector<FieldId>& fields) {
    for (const FieldId id : fields) {
      const schema::Field& field = schema_.fields[id];
      if (id == schema_.key || field.through) continue;
      addColumn(table, field.name, field, field.isOptional);
    }
  }

  // An expression that nobody wrote.
  ExprId add(ast::ExprKind kind, const schema::Type& type) {
    const ExprId id = checked_.ast.add({}, std::move(kind));
    checked_.types.add(type);
    checked_.bindings.add(sema::Binding{});
    checked_.lists.add(std::nullopt);
    checked_.canBeUnknown.add(true);
    return id;
  }

  ExprId reference(const std::string& name, const schema::Type& type, sema::Binding to) {
    const ExprId id = add(ast::Reference{ast::Path{{ast::Name{name, {}}}, {}}}, type);
    checked_.bindings[id] = std::move(to);
    return id;
  }

  ExprId columnOf(const sema::CheckedTable& table, FieldId field) {
    const std::string& name = fieldName(field);
    // Behind the key, which may have the same name.
    const auto first = table.columns.begin() + (table.in ? 0 : 1);
    const auto found =
        std::find_if(first, table.columns.end(), [&](const auto& it) { return it.name == name; });
    const auto index = static_cast<std::size_t>(found - table.columns.begin());
    return reference(name, schema_.fields[field].type, sema::RawRef{index});
  }

  // As sources have it: of a consent whose time cannot be read nothing is known, so its status is
  // computed from its bounds, too.
  void limitStatus(const schema::Consent& consent, sema::CheckedTable& table) {
    const schema::Type condition{.kind = schema::Kind::Bool};
    const schema::Type& type = schema_.fields[consent.status].type;
    const ExprId isOrdered =
        add(ast::Compare{ast::CompareOp::LessEqual, columnOf(table, consent.since),
                         columnOf(table, consent.until)},
            condition);
    const ExprId isFine = add(ast::Settled{true, isOrdered}, condition);
    const ExprId status = columnOf(table, consent.status);
    const ExprId unknown = reference("unknown", type, sema::EnumValue{schema::kUnknownConsent});
    table.fields.emplace_back(consent.status, add(ast::Choose{{{isFine, status}}, unknown}, type));
  }

  // As sources have it: an entry without a value is none.
  void dropEmptyEntries(const schema::EventList& list, sema::CheckedTable& table) {
    if (!list.isMap || list.fields.size() < 2) return;
    const ExprId value = columnOf(table, list.fields[1]);
    table.where = add(ast::PresenceTest{true, value}, schema::Type{.kind = schema::Kind::Bool});
  }

  // The table of a list, if there is one: of its own, or in the rows of its owner.
  Result<Done> addList(ListId id) {
    const schema::EventList& list = schema_.lists[id];
    if (list.through) return Done{};
    const std::string name = schema::pathOf(schema_, id);
    if (const MemoryTable* own = memory_.find(name)) {
      sema::CheckedTable& table = addTable(id, *own);
      MUSTER_TRY(const column::Owner owner,
                 column::ownerOf(schema_, id, own->key, [&](const std::string& column) {
                   return hasColumn(*own, column);
                 }));
      if (list.owner) table.ownerField = owner.field;
      addKey(table, owner.field, owner.column);
      addFields(table, list.fields);
      dropEmptyEntries(list, table);
      return Done{};
    }
    for (std::size_t i = 0; i < source_.tables.size(); ++i) {
      if (source_.tables[i].list != list.owner) continue;
      const MemoryTable& around = *memory_.find(source_.tables[i].files);
      std::vector<std::string> lists = source_.tables[i].lists;
      if (lists.empty() && !hasColumn(around, list.name)) continue;
      if (!lists.empty() && !isNested(around, lists, list.name)) continue;
      lists.push_back(list.name);
      sema::CheckedTable& table = addTable(id, around);
      table.in = i;
      table.lists = std::move(lists);
      table.isMap = list.isMap;
      addFields(table, list.fields);
      dropEmptyEntries(list, table);
      return Done{};
    }
    return Done{};
  }

  // Whether the records of a list in the rows of a table have a field of that name.
  static bool isNested(const MemoryTable& table, const std::vector<std::string>& lists,
                       const std::string& name) {
    if (table.batches.empty()) return false;
    arrow::FieldVector fields = table.batches.front()->schema()->fields();
    for (const std::string& list : lists) {
      const auto found = std::ranges::find(fields, list, &arrow::Field::name);
      if (found == fields.end() || (*found)->type()->num_fields() == 0) return false;
      fields = (*found)->type()->field(0)->type()->fields();
    }
    return std::ranges::find(fields, name, &arrow::Field::name) != fields.end();
  }

  // A plain column is bound by name on purpose: one that nothing can read is a slip.
  Result<Done> checkNames(const sema::CheckedTable& table) const {
    const MemoryTable& memory = *memory_.find(table.files);
    std::vector<std::string> names;
    for (const sema::RawColumn& column : table.columns) names.push_back(column.name);
    for (const std::string& name : memory.names) {
      if (std::ranges::find(names, name) != names.end()) continue;
      const std::string help = diagnostics::didYouMean(name, names);
      return columnError(memory.name, name,
                         "there is no such field" + (help.empty() ? "" : "; " + help));
    }
    return Done{};
  }

  sema::CheckedProgram& checked_;
  const schema::Schema& schema_;
  const Memory& memory_;
  sema::CheckedSource source_;
};

}  // namespace

ArrowPair::~ArrowPair() {
  if (array_ != nullptr && array_->release != nullptr) array_->release(array_);
  if (schema_ != nullptr && schema_->release != nullptr) schema_->release(schema_);
}

Memory::Memory(std::span<const sema::CheckedProgram* const> kinds) {
  for (const sema::CheckedProgram* kind : kinds) {
    names_.push_back(kind->schema.profileName);
    keys_.emplace(kind->schema.profileName, kind->schema.fields[kind->schema.key].name);
    for (std::uint32_t i = 0; i < kind->schema.lists.size(); ++i) {
      if (kind->schema.lists[ListId(i)].through) continue;
      names_.push_back(schema::pathOf(kind->schema, ListId(i)));
    }
  }
}

const MemoryTable* Memory::find(const std::string& table) const {
  const auto found = std::ranges::find(tables_, table, &MemoryTable::name);
  return found == tables_.end() || (found->columns.empty() && found->batches.empty()) ? nullptr
                                                                                      : &*found;
}

Result<MemoryTable*> Memory::at(const std::string& table) {
  const auto found = std::ranges::find(tables_, table, &MemoryTable::name);
  if (found != tables_.end()) return &*found;
  if (std::ranges::find(names_, table) == names_.end()) {
    const std::string help = diagnostics::didYouMean(table, names_);
    return Error{"the schema has no profiles and no list `" + printable(shorten(table)) + "`" +
                 (help.empty() ? "" : "; " + help)};
  }
  return &tables_.emplace_back(MemoryTable{table, {}, {}, {}, {}});
}

Result<Done> Memory::add(const std::string& table, const PlainColumn& column) {
  MUSTER_TRY(MemoryTable * to, at(table));
  if (!to->batches.empty()) {
    return columnError(table, column.name, "the table has rows of Arrow's already");
  }
  if (std::ranges::find(to->names, column.name) != to->names.end()) {
    return columnError(table, column.name, "it is there already");
  }
  if (const std::optional<std::string> misfit = misfitOf(column)) {
    return columnError(table, column.name, *misfit);
  }
  if (!to->columns.empty() &&
      to->columns.front()->length() != static_cast<std::int64_t>(column.rows)) {
    return columnError(table, column.name,
                       "it has " + std::to_string(column.rows) + " rows, and `" +
                           to->names.front() + "` " +
                           std::to_string(to->columns.front()->length()));
  }
  arrow::Result<std::shared_ptr<arrow::Array>> array = arrayOf(column);
  if (!array.ok()) return columnError(table, column.name, firstOf(array.status()));
  to->names.push_back(column.name);
  to->columns.push_back(std::move(*array));
  return Done{};
}

Result<Done> Memory::add(const std::string& table, const ArrowPair& rows) {
  MUSTER_TRY(MemoryTable * to, at(table));
  if (!to->columns.empty()) {
    return Error{"`" + table + "` has plain columns already, and no rows of Arrow's beside them"};
  }
  if (!isWhole(rows.schema(), rows.array(), 0))
    return Error{"`" + table + "`: this is no array of Arrow's"};
  arrow::Result<std::shared_ptr<arrow::RecordBatch>> batch = batchOf(rows.array(), rows.schema());
  if (!batch.ok()) return Error{"`" + table + "`: " + firstOf(batch.status())};
  if (!to->batches.empty() && !to->batches.front()->schema()->Equals(*(*batch)->schema())) {
    return Error{"`" + table + "`: these rows have other columns than those before"};
  }
  to->batches.push_back(std::move(*batch));
  return Done{};
}

Result<Done> Memory::setKey(const std::string& table, const std::string& column) {
  MUSTER_TRY(MemoryTable * to, at(table));
  const auto own = keys_.find(table);
  if (own != keys_.end() && own->second != column) {
    return Error{"column `" + printable(column) + "` of `" + table +
                 "`: the profiles' own key is `" + own->second + "`"};
  }
  to->key = column;
  return Done{};
}

Result<sema::CheckedSource> addSource(sema::CheckedProgram& checked, const Memory& memory) {
  return SourceMaker(checked, memory).make();
}

Result<std::vector<std::shared_ptr<arrow::RecordBatch>>> batchesOf(const MemoryTable& table) {
  if (!table.batches.empty()) return table.batches;
  arrow::FieldVector fields;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    fields.push_back(arrow::field(table.names[i], table.columns[i]->type()));
  }
  return std::vector{arrow::RecordBatch::Make(arrow::schema(std::move(fields)),
                                              table.columns.front()->length(), table.columns)};
}

}  // namespace muster::load
